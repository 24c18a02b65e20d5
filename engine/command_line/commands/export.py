"""``export``: a design as code, and the rows that it learns from."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from engine.command_line.bricks import add_run, opened
from engine.export.kind import ExportJob
from engine.export.kinds import KINDS, export
from engine.export.names import ExportOptions


def add_to(commands: Any) -> None:
    """Add the command to the parser's ``commands``."""
    leave = commands.add_parser("export", help="take it away: code, rows, a model, a web page")
    leave.add_argument("brick", type=Path, metavar="D_OR_T.brick")
    leave.add_argument("--as", dest="kind", choices=tuple(KINDS), required=True)
    leave.add_argument("--out", type=Path, required=True, metavar="PATH")
    leave.add_argument(
        "--language",
        choices=("ko", "en"),
        default="en",
        help="of what is written (en); what is said here is English",
    )
    leave.add_argument("--force", action="store_true", help="replace what is there")
    leave.add_argument(
        "--numpy", action="store_true", help="the network written out in NumPy, without Keras"
    )
    leave.add_argument("--name", default="", metavar="TEXT", help="of a report: who hands it in")
    leave.add_argument(
        "--class", dest="group", default="", metavar="TEXT", help="of a report: their class"
    )
    leave.add_argument(
        "--notes", default="", metavar="TEXT", help="of a report: what they have to say"
    )
    leave.add_argument(
        "--own-rows",
        action="store_true",
        help="put rows of the table into the page, to choose from",
    )
    add_run(leave)
    leave.set_defaults(command=_export)


def _export(options: argparse.Namespace) -> None:
    file = opened(options.brick)
    design, run = file.network(options.run)
    job = ExportJob(
        design=design,
        tables=file.library,
        language=options.language,
        run=run,
        options=ExportOptions(
            style="numpy" if options.numpy else "keras",
            name=options.name,
            group=options.group,
            notes=options.notes,
            own_rows=options.own_rows,
            test_closed=file.test_is_closed,
        ),
        runs=file.runs,
        trials=file.trials,
    )
    for path in export(job, options.kind, options.out, options.force):
        print(path)
