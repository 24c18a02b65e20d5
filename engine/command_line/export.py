"""``export``: a design as code, and the rows that it learns from."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from engine.command_line.bricks import add_run, opened
from engine.export.kinds import export
from engine.export.names import ENDINGS


def add_to(commands: Any) -> None:
    """Add the command to the parser's ``commands``."""
    leave = commands.add_parser("export", help="the design as code, or its rows")
    leave.add_argument("brick", type=Path, metavar="D_OR_T.brick")
    leave.add_argument("--as", dest="kind", choices=tuple(ENDINGS), required=True)
    leave.add_argument("--out", type=Path, required=True, metavar="PATH")
    leave.add_argument(
        "--language", choices=("ko", "en"), default="en", help="of the comments (en)"
    )
    leave.add_argument("--force", action="store_true", help="replace what is there")
    leave.add_argument(
        "--numpy", action="store_true", help="the network written out in NumPy, without Keras"
    )
    add_run(leave)
    leave.set_defaults(command=_export)


def _export(options: argparse.Namespace) -> None:
    file = opened(options.brick)
    design, _ = file.network(options.run)
    written = export(
        design,
        file.library,
        options.kind,
        options.language,
        options.out,
        options.force,
        "numpy" if options.numpy else "keras",
    )
    for path in written.files:
        print(path)
