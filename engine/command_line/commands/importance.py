"""``importance``: which columns a run's answers rest on."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from engine.command_line.bricks import about, add_run, opened
from engine.command_line.reporting import Reporter
from engine.command_line.table_options import PART_NAMES, whole
from engine.command_line.telling import Teller
from engine.data.parts import PARTS
from engine.evaluation.importance import REPEATS, importance
from engine.handout.closed_part import check_test_is_open
from engine.messages import EngineError
from engine.training.trainer import Trainer


def add_to(commands: Any) -> None:
    """Add the command to the parser's ``commands``."""
    parser = commands.add_parser("importance", help="which columns matter")
    parser.add_argument("brick", type=Path, metavar="T.brick")
    parser.add_argument(
        "--part", choices=tuple(PART_NAMES), help="test, where it has rows, otherwise"
    )
    parser.add_argument("--repeats", type=whole(1, 1000), default=REPEATS, metavar="N")
    parser.add_argument("--seed", type=whole(0, 2**31 - 1), default=0, metavar="S")
    add_run(parser)
    parser.add_argument("--json", action="store_true", help="all of it as one JSON object")
    parser.set_defaults(command=_importance)


def _importance(options: argparse.Namespace) -> None:
    file = opened(options.brick)
    record = file.run(options.run)
    prepared = file.library.prepared(record.design.data)
    with_rows = [part for part in PARTS[::-1] if len(prepared.y[part])]
    if lacking := record.design.data.lacking:
        raise EngineError(lacking)
    if file.test_is_closed and options.part is None:
        with_rows = [part for part in with_rows if part != "test"]
    part = PART_NAMES[options.part] if options.part else with_rows[0]
    if part == "test":
        check_test_is_open(file.lock, file.handed_in)
    trainer = Trainer(file.library.store)
    trainer.load()
    run = trainer.restore(record, prepared, record.number)
    found = importance(
        prepared,
        part,
        lambda x: run.answers(x).values,
        repeats=options.repeats,
        seed=options.seed,
        went_on=Reporter("of the columns shuffled"),
    )
    teller = Teller()
    for message in found.notes:
        teller.say(message)
    classes = bool(prepared.facts.class_names)
    names = {own: name for name, own in PART_NAMES.items()}
    if options.json:
        teller.print_json(
            {
                "run": about(record),
                "part": names[part],
                "rows": found.rows,
                "error_is": "share_of_wrong_answers" if classes else "mean_absolute_error",
                "error": found.error,
                "columns": [
                    {
                        "column": own.column,
                        "mean": own.mean,
                        "deviation": own.deviation,
                        "growths": list(own.growths),
                    }
                    for own in found.columns
                ],
            }
        )
        return
    what = "wrong answers" if classes else "mean absolute error"
    print(f"{what} on {found.rows} rows: {found.error:.4g}; with one column shuffled, more by:")
    for own in found.columns:
        print(f"{own.column}: {own.mean:.4g} ± {own.deviation:.2g}")
