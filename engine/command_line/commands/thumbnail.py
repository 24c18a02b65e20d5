"""``thumbnail``: the small picture of a file, for file managers."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from engine.brickfile.thumbnail import thumbnail_of

_SIDE = 256  # pixels


def add_to(commands: Any) -> None:
    """Add the command to the parser's ``commands``."""
    thumbnail = commands.add_parser("thumbnail", help="the small picture of a file, for a desktop")
    thumbnail.add_argument("brick", type=Path, metavar="D.brick")
    thumbnail.add_argument("--size", type=int, default=_SIDE, help="pixels of its longer side")
    thumbnail.add_argument("--out", type=Path, required=True, metavar="PICTURE.png")
    thumbnail.set_defaults(command=_write)


def _write(options: argparse.Namespace) -> None:
    # A file manager made the file that it wants filled, perhaps in a room where nothing else
    # can be written: so it is not put in place of another.
    options.out.write_bytes(thumbnail_of(options.brick, max(1, options.size)))
