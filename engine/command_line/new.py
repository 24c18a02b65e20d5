"""``new``: the proposal for a table."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from engine.command_line.bricks import write
from engine.command_line.table_options import add_reading, chosen_options
from engine.command_line.telling import Teller
from engine.data.knowing.library import Library
from engine.data.preparing.prepared import Prepared
from engine.design import Design
from engine.edits.proposal import propose_data, propose_design, retarget
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Sentence

_NO_COLUMN = Sentence(
    "command.no_column",
    QT_TRANSLATE_NOOP(
        "Engine", "The table has no column called {name}. Its columns are: {columns}"
    ),
)


def add_to(commands: Any) -> None:
    """Add the command to the parser's ``commands``."""
    new = commands.add_parser("new", help="propose a design for a table")
    new.add_argument("--data", type=Path, required=True, metavar="TABLE")
    new.add_argument("--target", metavar="COLUMN", help="the column to predict")
    new.add_argument("--test-data", type=Path, metavar="TABLE", help="its rows are the test part")
    new.add_argument("--out", type=Path, required=True, metavar="D.brick")
    new.add_argument("--json", action="store_true", help="the proposal as one JSON object")
    add_reading(new)
    new.set_defaults(command=_new)


def _new(options: argparse.Namespace) -> None:
    library = Library()
    file = library.open_table(options.data, chosen_options(options))
    if options.test_data is not None:
        file = library.open_test_table(file, options.test_data)
    facts = library.facts(file)
    teller = Teller()
    teller.say_table(facts)
    data = propose_data(file, facts)
    if options.target is not None:
        if facts.column(options.target) is None:
            names = ", ".join(column.name for column in facts.columns)
            raise EngineError(_NO_COLUMN(name=options.target, columns=names))
        data = retarget(data, facts, options.target)
    prepared = library.prepared(data)
    design = propose_design(data, prepared.facts)
    write(options.out, design, library)
    teller.say_design(design, library.report(data), prepared)
    if options.json:
        teller.print_json(_result(design, prepared))


def _result(design: Design, prepared: Prepared) -> dict[str, Any]:
    facts = prepared.facts
    return {
        "task": facts.task,
        "targets": list(facts.target_names),
        "classes": list(facts.class_names),
        "columns": [
            {"name": column.name, "role": column.role, "kind": column.kind}
            for column in design.data.columns
        ],
        "rows": facts.rows_used,
        "rows_left_out": facts.rows_dropped,
        "parts": {
            "train": facts.training_rows,
            "validation": facts.validation_rows,
            "test": facts.test_rows,
        },
        "bricks": [brick.model_dump()["kind"] for brick in design.bricks],
    }
