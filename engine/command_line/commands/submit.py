"""``submit``: hand a piece of work in."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from engine.brickfile.brick_file import read
from engine.classroom.exchange import hand_in
from engine.command_line.telling import Teller


def add_to(commands: Any) -> None:
    """Add the command to the parser's ``commands``."""
    submit = commands.add_parser("submit", help="hand work in, into the class's folder")
    submit.add_argument("brick", type=Path, metavar="T.brick")
    submit.add_argument("--name", required=True, help="whose work it is")
    submit.add_argument("--class", required=True, dest="class_name", metavar="CLASS")
    submit.add_argument("--to", type=Path, required=True, metavar="FOLDER", dest="folder")
    submit.add_argument("--json", action="store_true", help="where it lies, as one JSON object")
    submit.set_defaults(command=_submit)


def _submit(options: argparse.Namespace) -> None:
    path = hand_in(read(options.brick), options.name, options.class_name, options.folder)
    if options.json:
        Teller().print_json({"file": str(path)})
    else:
        print(path)
