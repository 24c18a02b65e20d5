"""Models and weights that leave, beside the app: every lesson, and tables of one's own.

``python -m tests.campaigns leaving [--epochs N] [--kind K …] [--lesson NAME …] [TABLE …]``: each
is learned for a few epochs, exported in each way, and its own table answered by the app and by
the program that left; prints the largest difference, as a share of the target's spread or of a
probability, and where a reason, a note or a heading differs. ``TABLE``: files or folders of such;
what the app refuses is said. Without any, tables drawn by chance. Some ten seconds each.
"""

from __future__ import annotations

import argparse
import contextlib
import csv
import io
import json
import sys
import tempfile
import types
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from engine.brickfile import brick_file
from engine.brickfile.brick_file import Bundle
from engine.command_line.program import main as command
from engine.data.knowing.library import Library
from engine.export.table_csv import csv_table, write_csv
from engine.recipes import EVERY_RECIPE
from tests.engine.export.code.random_tables import random_table

NAMES = {"weights": "w.npz", "litert": "m.tflite", "keras": "m.keras", "savedmodel": "saved"}
_MOST = 1e-5
_BY_CHANCE = 30


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.campaigns leaving")
    parser.add_argument("tables", nargs="*", type=Path)
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--kind", nargs="*", choices=tuple(NAMES), default=["weights", "litert"])
    parser.add_argument("--lesson", nargs="*", default=None)
    options = parser.parse_args(arguments)
    count = failed = 0
    worst = 0.0
    with tempfile.TemporaryDirectory() as made:
        for name, design, table in _cases(options, Path(made)):
            if isinstance(design, str):
                print(f"{name}: refused: {design}", flush=True)
                continue
            count += 1
            told = []
            for kind in options.kind:
                difference, other = _compared(design, table, kind, options.epochs)
                worst = max(worst, difference)
                failed += bool(other) or difference > _MOST
                told.append(f"{kind} {difference:.1e}{' ' + other if other else ''}")
            print(f"{name}: {'; '.join(told)}", flush=True)
    print(f"{count} tables, {failed} failed, largest difference {worst:.2g}")
    return 1 if failed else 0


def _cases(options: argparse.Namespace, made: Path) -> Iterator[tuple[str, Path | str, Path]]:
    """A name, the file of the design (or why there is none), and the table to answer."""
    if not options.tables:
        yield from _lessons(options.lesson, made)
    tables = [
        path
        for given in options.tables
        for path in (sorted(given.iterdir()) if given.is_dir() else [given])
        if path.suffix in (".csv", ".xlsx", ".tsv", ".txt", ".ods")
    ]
    if not options.tables and options.lesson is None:
        for seed in range(_BY_CHANCE):
            table = made / f"chance-{seed}.csv"
            table.write_text(random_table(np.random.default_rng(seed), 80), encoding="utf-8")
            tables.append(table)
    for place, table in enumerate(tables):
        folder = made / f"table-{place}"
        folder.mkdir()
        status, error = _said("new", "--data", table, "--out", folder / "d.brick")
        yield table.name, error if status else folder / "d.brick", table


def _lessons(names: list[str] | None, made: Path) -> Iterator[tuple[str, Path, Path]]:
    library = Library()
    for lesson in EVERY_RECIPE:
        if names is not None and lesson.name not in names:
            continue
        folder = made / lesson.name
        folder.mkdir()
        design = lesson.make()
        brick_file.write(folder / "d.brick", Bundle(design))
        table = folder / "rows.csv"
        with table.open("wb") as stream:
            write_csv(csv_table(library.table(design.data.source), design.data).frame, stream)
        yield lesson.name, folder / "d.brick", table


def _compared(design: Path, table: Path, kind: str, epochs: int) -> tuple[float, str]:
    """The largest difference, and what differs in words."""
    folder = design.parent
    trained, by_app = folder / "t.brick", folder / "app.csv"
    if not by_app.exists():
        for step in (
            ("train", design, "--epochs", epochs, "--out", trained),
            ("predict", trained, table, "--out", by_app),
        ):
            status, error = _said(*step)
            if status:
                return 0.0, f"{step[0]}: {error}"
    inside = folder / kind
    inside.mkdir(exist_ok=True)
    out = inside / NAMES[kind]
    status, error = _said("export", trained, "--as", kind, "--out", out, "--force")
    if status:
        return 0.0, f"export: {error}"
    beside = out if out.is_dir() else inside
    program = types.ModuleType("predict")
    program.__file__ = str(beside / "predict.py")
    sys.modules["predict"] = program
    exec(compile((beside / "predict.py").read_text("utf-8"), "predict.py", "exec"), vars(program))
    answers = inside / "answers.csv"
    errors = io.StringIO()
    with contextlib.redirect_stderr(errors), contextlib.redirect_stdout(io.StringIO()):
        status = program.main([str(table), str(answers), "--model", str(out)])
    if status:
        return 0.0, f"predict.py: {errors.getvalue().strip()}"
    description = json.loads((beside / "preparation.json").read_text("utf-8"))
    return difference_of(_rows(by_app), _rows(answers), description)


def difference_of(
    app: list[list[str]], own: list[list[str]], description: dict
) -> tuple[float, str]:
    """The largest difference of two answered tables' last columns, and the first other words."""
    if len(app) != len(own):
        return 0.0, f"{len(own)} lines instead of {len(app)}"
    spreads = [target.get("spread") or 1.0 for target in description["targets"]]
    columns = len(spreads) + len(description["classes"]) + 2
    found = 0.0
    for theirs, ours in zip(app, own, strict=True):
        for place, (one, other) in enumerate(zip(theirs[-columns:], ours[-columns:], strict=True)):
            if one == other:
                continue
            try:
                apart = abs(float(one) - float(other))
            except ValueError:
                return found, f"{other!r} instead of {one!r}"
            numbers = not description["classes"] and place < len(spreads)
            found = max(found, apart / spreads[place] if numbers else apart)
    return found, ""


def _said(*arguments: object) -> tuple[int, str]:
    errors = io.StringIO()
    with contextlib.redirect_stderr(errors), contextlib.redirect_stdout(io.StringIO()):
        status = command([str(each) for each in arguments])
    return status, errors.getvalue().strip()[-300:]


def _rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.reader(stream))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
