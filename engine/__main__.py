"""The engine without a window: ``python -m engine``.

    new --data TABLE [--target COLUMN] [--test-data TABLE] --out D.brick
                                                            the proposal for a table
    train D.brick [--epochs N] [--seed S] --out T.brick [--json]
    predict T.brick TABLE --out P.csv
    lessons                                                 the lessons' names
    lesson NAME --out D.brick                               one of them as a file

A table is a text file (CSV, TSV …) or a workbook (.xlsx, .xls, .ods, .xlsb). How it is read is
proposed; ``--sheet``, ``--encoding`` and ``--separator`` correct it.

Progress goes to standard error. Bad input: one sentence on standard error, exit status 2,
nothing written.
"""

from __future__ import annotations

import argparse
import csv
import io
import json
import math
import os
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NoReturn

import numpy as np

from engine import brickfile
from engine.data.assembling import unique_names
from engine.data.library import Library
from engine.data.numbers import value_text
from engine.data.preparation import Prepared
from engine.data.proposal import propose_data, propose_design, retarget
from engine.data.table_file import EncodingName, Separator, TableFile
from engine.data.table_import import ENCODINGS, SEPARATORS, ImportOptions, read_table
from engine.design import Design
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Sentence
from engine.recipes import RECIPES, recipe
from engine.results import Prediction
from engine.run_record import RunRecord
from engine.safe_writing import write_whole
from engine.training.frames import Ending, History, Part
from engine.training.trainer import Run, Trainer

_SECONDS_BETWEEN_REPORTS = 1.0

_NO_COLUMN = Sentence(
    "command.no_column",
    QT_TRANSLATE_NOOP(
        "Engine", "The table has no column called {name}. Its columns are: {columns}"
    ),
)
_NO_LESSON = Sentence(
    "command.no_lesson",
    QT_TRANSLATE_NOOP("Engine", "There is no lesson called {name}. The lessons are: {lessons}"),
)
_NOT_TRAINED = Sentence(
    "command.not_trained",
    QT_TRANSLATE_NOOP("Engine", "Nothing has been learned in this file yet: {name}"),
)
_NO_FOLDER = Sentence(
    "command.no_folder",
    QT_TRANSLATE_NOOP("Engine", "There is no folder to write this file in: {name}"),
)
_DONE = Sentence("run.done", QT_TRANSLATE_NOOP("Engine", "Done: {epoch} epochs."))


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """One sentence, as for any other bad input; ``--help`` shows the rest."""
        self.exit(2, f"{self.prog}: {message}\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit status."""
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")  # standard error is for progress
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # Korean on a terminal without it
    options = _parser().parse_args(arguments)
    command: Callable[[argparse.Namespace], None] = options.command
    try:
        if "out" in options and not options.out.absolute().parent.is_dir():
            raise EngineError(_NO_FOLDER(name=str(options.out)))
        command(options)
        sys.stdout.flush()
    except EngineError as error:
        print(error, file=sys.stderr)
        return 2
    except BrokenPipeError:  # as with "| head": who reads has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        print("Stopped; nothing was written.", file=sys.stderr)
        return 130
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="python -m engine", description="Neurobricks without a window.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    new = commands.add_parser("new", help="propose a design for a table")
    new.add_argument("--data", type=Path, required=True, metavar="TABLE")
    new.add_argument("--target", metavar="COLUMN", help="the column to predict")
    new.add_argument("--test-data", type=Path, metavar="TABLE", help="its rows are the test part")
    new.add_argument("--out", type=Path, required=True, metavar="D.brick")
    _reading(new)
    new.set_defaults(command=_new)

    train = commands.add_parser("train", help="train a design from its first weights")
    train.add_argument("brick", type=Path, metavar="D.brick")
    train.add_argument("--epochs", type=_whole(1, 1_000_000), metavar="N")
    train.add_argument("--seed", type=_whole(0, 2**31 - 1), metavar="S")
    train.add_argument("--out", type=Path, required=True, metavar="T.brick")
    train.add_argument("--json", action="store_true", help="the result as one JSON object")
    train.set_defaults(command=_train)

    predict = commands.add_parser("predict", help="predict the rows of a table")
    predict.add_argument("brick", type=Path, metavar="T.brick")
    predict.add_argument("data", type=Path, metavar="TABLE")
    predict.add_argument("--out", type=Path, required=True, metavar="P.csv")
    _reading(predict)
    predict.set_defaults(command=_predict)

    commands.add_parser("lessons", help="the lessons' names").set_defaults(command=_lessons)

    lesson = commands.add_parser("lesson", help="write a lesson as a file")
    lesson.add_argument("name", metavar="NAME")
    lesson.add_argument("--out", type=Path, required=True, metavar="D.brick")
    lesson.set_defaults(command=_lesson)
    return parser


def _reading(parser: argparse.ArgumentParser) -> None:
    """What is proposed, unless one knows better."""
    names = sorted((*ENCODINGS, *_ENCODING_NAMES))
    parser.add_argument("--sheet", metavar="NAME", help="of a workbook")
    parser.add_argument("--encoding", type=str.lower, choices=names, help="of a text file")
    parser.add_argument("--separator", type=_separator, metavar="SIGN", help="such as ; or tab")


_ENCODING_NAMES: dict[str, EncodingName] = {
    "utf8": "utf-8",
    "utf-8-sig": "utf-8",
    "utf16": "utf-16",
    "euc-kr": "cp949",
    "windows-1252": "cp1252",
}


def _separator(text: str) -> Separator:
    words: dict[str, Separator] = {
        **{sign: sign for sign in SEPARATORS},
        **{"tab": "\t", "\\t": "\t", "space": " ", "comma": ",", "semicolon": ";", "pipe": "|"},
    }
    if text not in words:
        raise argparse.ArgumentTypeError(f"{text!r} is none of , ; | tab space")
    return words[text]


def _options(options: argparse.Namespace, **more: Any) -> ImportOptions:
    encoding = options.encoding
    return ImportOptions(
        encoding=_ENCODING_NAMES.get(encoding, encoding),
        separator=options.separator,
        sheet=options.sheet,
        **more,
    )


def _whole(least: int, most: int) -> Callable[[str], int]:
    def read(text: str) -> int:
        try:
            value = int(text)
        except ValueError:
            value = least - 1
        if not least <= value <= most:
            raise argparse.ArgumentTypeError(f"{text!r} is no whole number from {least} to {most}")
        return value

    return read


# --- new, lessons, lesson ----------------------------------------------------------------


def _new(options: argparse.Namespace) -> None:
    library = Library()
    file = library.open_table(options.data, _options(options))
    if options.test_data is not None:
        file = library.open_test_table(file, options.test_data)
    facts = library.facts(file)
    data = propose_data(file, facts)
    if options.target is not None:
        if facts.column(options.target) is None:
            names = ", ".join(column.name for column in facts.columns)
            raise EngineError(_NO_COLUMN(name=options.target, columns=names))
        data = retarget(data, facts, options.target)
    design = propose_design(data, library.prepared(data).facts)
    brickfile.write(options.out, _bundle(design, library))


def _lessons(options: argparse.Namespace) -> None:
    for entry in RECIPES:
        print(entry.name)


def _lesson(options: argparse.Namespace) -> None:
    try:
        chosen = recipe(options.name)
    except KeyError:
        names = ", ".join(entry.name for entry in RECIPES)
        raise EngineError(_NO_LESSON(name=options.name, lessons=names)) from None
    brickfile.write(options.out, brickfile.Bundle(chosen.make()))


# --- train -------------------------------------------------------------------------------


def _train(options: argparse.Namespace) -> None:
    design, library, _ = _opened(options.brick)
    changes = {"epochs": options.epochs, "seed": options.seed}
    design = design.with_training(**{k: v for k, v in changes.items() if v is not None})
    prepared = library.prepared(design.data)
    trainer = Trainer()
    trainer.load()
    run = trainer.start(design, prepared, 1)
    history, seconds = _learned(run, design.training.epochs)
    ending = run.ending or Ending("done", run.epoch, _DONE(epoch=run.epoch))
    record = RunRecord(1, design, history, run.state(), ending, seconds)
    result = _result(run, prepared, ending, seconds)
    brickfile.write(options.out, _bundle(design, library, (record,)))
    print(ending.message, file=sys.stderr)
    if options.json:
        print(json.dumps(result, allow_nan=False))


def _learned(run: Run, epochs: int) -> tuple[History, float]:
    """Let ``run`` learn to its end; its curves, and how many seconds it learned."""
    history = History()
    pieces = []
    began = reported = time.perf_counter()
    while run.epoch < epochs and run.ending is None:
        figures = run.advance(epochs - run.epoch, lambda: False)
        if figures is None:
            continue
        pieces.append(figures)
        now = time.perf_counter()
        if now - reported >= _SECONDS_BETWEEN_REPORTS:
            reported = now
            last = ", ".join(f"{name} {values[-1]:.4g}" for name, values in figures.values.items())
            print(f"epoch {run.epoch} of {epochs}: {last}", file=sys.stderr, flush=True)
    seconds = time.perf_counter() - began
    for figures in pieces:
        history = history.extended(figures)
    return history, seconds


def _result(run: Run, prepared: Prepared, ending: Ending, seconds: float) -> dict[str, Any]:
    facts = prepared.facts
    weights = sum(run.design.weight_counts((len(facts.input_names),)))
    result: dict[str, Any] = {
        "task": facts.task,
        "rows": facts.rows_used,
        "weights": weights,
        "epochs": run.epoch,
        "seconds": round(seconds, 3),
        "ending": ending.reason,
    }
    parts: tuple[tuple[str, Part], ...] = (
        ("train", "training"),
        ("validation", "validation"),
        ("test", "test"),
    )
    for name, part in parts:
        rows = prepared.x[part].shape[0]
        result[name] = None
        if rows:
            figures = run.evaluate(part).figures
            result[name] = {"rows": rows} | {
                key: float(value) if math.isfinite(value) else None
                for key, value in figures.items()
            }
    return result


# --- predict -----------------------------------------------------------------------------


def _predict(options: argparse.Namespace) -> None:
    _, library, runs = _opened(options.brick)
    if not runs:
        raise EngineError(_NOT_TRAINED(name=options.brick.name))
    record = runs[-1]
    prepared = library.prepared(record.design.data)
    chosen = _options(options, header=True)
    _, table = read_table(options.data, chosen, library.store, minimum_columns=1)
    rows: dict[str, Sequence[object]] = {
        str(name): table.frame[name].tolist() for name in table.frame.columns
    }
    prepared.encode(rows)  # says what is wrong with the rows before TensorFlow is loaded
    trainer = Trainer()
    trainer.load()
    run = trainer.restore(record, prepared, record.number)
    _write_csv(options.out, {**rows, **_answers(run.predict(rows), rows)})


def _answers(prediction: Prediction, rows: dict[str, Sequence[object]]) -> dict[str, Any]:
    """The columns that a prediction adds, under names that the table does not have yet."""
    target = prediction.target_names[0]
    columns: list[tuple[str, list[object]]] = []
    if prediction.probabilities is None:
        for place, name in enumerate(prediction.target_names):
            columns.append((f"predicted {name}", _digits(prediction.values[:, place])))
    else:
        classes = [prediction.class_names[code] for code in prediction.values]
        columns.append((f"predicted {target}", list(classes)))
        for place, name in enumerate(prediction.class_names):
            columns.append((f"probability {name}", _digits(prediction.probabilities[:, place])))
    names, _ = unique_names([*rows, *(name for name, _ in columns)], len(rows) + len(columns))
    return dict(zip(names[len(rows) :], (values for _, values in columns), strict=True))


def _digits(values: np.ndarray) -> list[object]:
    """As many digits as a network's single precision has."""
    return [float(f"{value:.7g}") for value in values.tolist()]


def _write_csv(path: Path, columns: dict[str, Sequence[object]]) -> None:
    """UTF-8 with a byte-order mark: without it, Excel reads Korean as something else."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(columns)
    for row in zip(*columns.values(), strict=True):
        writer.writerow([value_text(value) for value in row])
    write_whole(path, lambda stream: _put(stream, text.getvalue().encode("utf-8-sig", "replace")))


def _put(stream: Any, data: bytes) -> None:
    stream.write(data)


# --- files -------------------------------------------------------------------------------


def _opened(path: Path) -> tuple[Design, Library, tuple[RunRecord, ...]]:
    bundle = brickfile.read(path)
    library = Library()
    for data in bundle.tables.values():
        library.store.add(data)
    return bundle.design, library, bundle.runs


def _bundle(design: Design, library: Library, runs: tuple[RunRecord, ...] = ()) -> brickfile.Bundle:
    """The design with the imported tables that it and its runs stand on; large ones stay
    where they are."""
    tables = {}
    for used in (design, *(run.design for run in runs)):
        source = used.data.source
        for file in source.files if isinstance(source, TableFile) else ():
            data = library.store.get(file.fingerprint) if not file.path else None
            if data is not None:
                tables[file.fingerprint] = data
    return brickfile.Bundle(design, tables, runs)


if __name__ == "__main__":
    sys.exit(main())
