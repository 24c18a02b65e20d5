"""``new``: the proposal for a table, or for pictures."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from engine.brickfile.brick_file import size_in_file
from engine.brickfile.bundle_of import bundle_of
from engine.command_line.bricks import write
from engine.command_line.reporting import Reporter
from engine.command_line.table_options import add_reading, chosen_options, whole
from engine.command_line.telling import Teller
from engine.data.knowing.library import Library
from engine.data.knowing.useless import why_useless
from engine.data.preparing.prepared import Prepared
from engine.data.sources.pictures import LARGEST_SIZE, LEAST_SIZE, Pictures, PictureSource
from engine.design import Design
from engine.edits.picture_proposal import seen_by_eyes
from engine.edits.proposal import propose, propose_data, propose_design, retarget
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Sentence

_NO_COLUMN = Sentence(
    "command.no_column",
    QT_TRANSLATE_NOOP(
        "Engine", "The table has no column called {name}. Its columns are: {columns}"
    ),
)
_PICTURES_KEPT = Sentence(
    "command.pictures_kept",
    QT_TRANSLATE_NOOP(
        "Engine", "Pictures that are kept in the file: {count}. The file takes {megabytes} MB."
    ),
)


_NO_INPUT = Sentence(
    "command.no_input", QT_TRANSLATE_NOOP("Engine", "The column {column} is no input. {why}")
)
_EYES_FOR_PICTURES = Sentence(
    "command.eyes_for_pictures",
    QT_TRANSLATE_NOOP(
        "Engine", "The pre-trained eyes look at pictures: give a folder of them by --pictures."
    ),
)


def add_to(commands: Any) -> None:
    """Add the command to the parser's ``commands``."""
    new = commands.add_parser("new", help="propose a design for a table or for pictures")
    which = new.add_mutually_exclusive_group(required=True)
    which.add_argument("--data", type=Path, metavar="TABLE")
    which.add_argument(
        "--pictures", type=Path, metavar="FOLDER", help="or a zip, with a folder for each class"
    )
    new.add_argument(
        "--size", type=whole(LEAST_SIZE, LARGEST_SIZE), metavar="N", help="of pictures, in pixels"
    )
    new.add_argument("--eyes", action="store_true", help="by pre-trained eyes: for few photographs")
    new.add_argument("--target", metavar="COLUMN", help="the column to predict")
    new.add_argument("--test-data", type=Path, metavar="TABLE", help="its rows are the test part")
    new.add_argument("--out", type=Path, required=True, metavar="D.brick")
    new.add_argument("--json", action="store_true", help="the proposal as one JSON object")
    add_reading(new)
    new.set_defaults(command=_new)


def _new(options: argparse.Namespace) -> None:
    library = Library()
    if options.eyes and options.pictures is None:
        raise EngineError(_EYES_FOR_PICTURES())
    if options.pictures is not None:
        _new_of_pictures(options, library)
        return
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
    _finish(options, library, teller, design)


def _new_of_pictures(options: argparse.Namespace, library: Library) -> None:
    brought = library.bring_pictures(options.pictures, Reporter("of the pictures read"))
    teller = Teller()
    for message in brought.notes:
        teller.say(message)
    source = Pictures.of(brought)
    if options.size is not None:
        source = source.model_copy(update={"size": options.size})
    design = propose(library, source)
    if options.eyes:
        design = seen_by_eyes(design, brought.short_sides, keep_size=options.size is not None)
    megabytes = size_in_file(bundle_of(design, library.store)) / 1e6
    teller.say(_PICTURES_KEPT(count=len(brought.codes), megabytes=f"{megabytes:.1f}"))
    _finish(options, library, teller, design)


def _finish(options: argparse.Namespace, library: Library, teller: Teller, design: Design) -> None:
    prepared = library.prepared(design.data)
    write(options.out, design, library)
    report = library.report(design.data)
    pictures = isinstance(design.data.source, PictureSource)  # their columns nobody has made
    for column in () if pictures else design.data.columns:
        known = report.table.column(column.name)
        why = why_useless(known, report.table) if known and column.role == "ignored" else None
        if why is not None:
            teller.say(_NO_INPUT(column=column.name, why=why), "note", column.name)
    teller.say_design(design, report, prepared)
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
        "input_shape": list(facts.input_shape),
        "bricks": [brick.model_dump()["kind"] for brick in design.bricks],
    }
