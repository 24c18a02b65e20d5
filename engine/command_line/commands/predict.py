"""``predict``: the rows of a table, or pictures, given back with the network's answers."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from engine.command_line.bricks import Opened, about, add_run, opened
from engine.command_line.reporting import Reporter
from engine.command_line.table_options import add_reading, chosen_options
from engine.command_line.telling import Teller
from engine.data.preparing.prepared import Prepared
from engine.data.sources.pictures import PictureSource
from engine.files.apart import keep_apart
from engine.prediction.answer_table import AnsweredTable, TableToAnswer
from engine.prediction.picture_answers import answer_pictures
from engine.training.run.run_record import RunRecord
from engine.training.trainer import Trainer


def add_to(commands: Any) -> None:
    """Add the command to the parser's ``commands``."""
    predict = commands.add_parser(
        "predict", help="predict the rows of a table, or a folder of pictures"
    )
    predict.add_argument("brick", type=Path, metavar="T.brick")
    predict.add_argument("data", type=Path, metavar="TABLE", help="or FOLDER")
    predict.add_argument("--out", type=Path, required=True, metavar="P.csv", help="or P.xlsx")
    predict.add_argument(
        "--match",
        type=_pair,
        action="append",
        default=[],
        metavar="NEEDED=THEIRS",
        help="the table has the column that the network needs by another name",
    )
    predict.add_argument("--json", action="store_true", help="what was done as one JSON object")
    add_run(predict)
    add_reading(predict)
    predict.set_defaults(command=_predict)


def _predict(options: argparse.Namespace) -> None:
    keep_apart(options.out, options.brick)
    file = opened(options.brick)
    record = file.run(options.run)
    prepared = file.library.prepared(record.design.data)
    source = record.design.data.source
    if isinstance(source, PictureSource):
        _predict_pictures(options, file, record, prepared, source)
        return
    # what is wrong with the file as a whole is said before TensorFlow is loaded
    matching = dict(options.match)
    table = TableToAnswer(options.data, prepared, chosen_options(options), matching=matching)
    trainer = Trainer(file.library.store)
    trainer.load()
    run = trainer.restore(record, prepared, record.number)
    done = table.answer(run.answers, options.out, progress=Reporter("of the rows answered"))
    teller = Teller()
    for message in done.notes:
        teller.say(message)
    for message in done.warnings:
        teller.say(message, "warning")
    if options.json:
        teller.print_json({"run": about(record)} | _result(done, prepared.facts.task))


def _predict_pictures(
    options: argparse.Namespace,
    file: Opened,
    record: RunRecord,
    prepared: Prepared,
    source: PictureSource,
) -> None:
    trainer = Trainer(file.library.store)
    trainer.load()
    run = trainer.restore(record, prepared, record.number)
    done = answer_pictures(
        options.data,
        source.look,
        prepared.facts.target_names[0],
        run.answers,
        options.out,
        progress=Reporter("of the pictures answered"),
    )
    teller = Teller()
    for message in done.notes:
        teller.say(message)
    if options.json:
        told = {"answered": done.answered, "left_out": len(done.left_out)}
        teller.print_json({"run": about(record), "task": prepared.facts.task} | told)


def _pair(text: str) -> tuple[str, str]:
    needed, sign, theirs = text.partition("=")
    if not (needed and sign and theirs):
        raise argparse.ArgumentTypeError(f"{text!r} is not NEEDED=THEIRS")
    return needed, theirs


def _result(done: AnsweredTable, task: str) -> dict[str, Any]:
    return {
        "task": task,
        "rows": done.rows,
        "answered": done.answered,
        "without_an_answer": done.rows - done.answered,
        "outside_what_was_learned": done.outside,
        "with_gaps_filled": done.filled,
        "with_a_known_answer": done.known,
        "figures": done.quality.figures if done.quality is not None else None,
    }
