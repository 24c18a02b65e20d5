"""Which inputs matter, and a whole large table answered from its file into another."""

from __future__ import annotations

import resource
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from engine.bricks import Dense
from engine.data.knowing.library import Library
from engine.design import Design
from engine.edits.proposal import propose_data
from engine.evaluation.importance import REPEATS, importance
from engine.prediction.answer_table import TableToAnswer
from engine.training.run.run import Run
from engine.training.trainer import Trainer
from tests.benchmarks.figures import Line
from tests.benchmarks.memory import megabytes
from tests.benchmarks.training import learn

_COLUMNS, _ROWS, _LARGE = 20, 10_000, 500_000


def lines() -> Iterator[Line]:
    """Permutation importance of 20 columns; 500,000 rows from file to file, CSV and Excel."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder)
        run = _learned(path)
        prepared = run.prepared
        began = time.perf_counter()
        found = importance(prepared, "test", lambda x: run.answers(x).values)
        took = time.perf_counter() - began
        yield Line(
            f"permutation importance, {_COLUMNS} columns × {REPEATS} × {found.rows:,} rows",
            f"{took:.2f} s",
            "–",
        )
        rows = path / "rows.csv"
        _write(rows, _LARGE, with_target=True)
        for ending in ("csv", "xlsx"):
            before = megabytes()
            began, worked = time.perf_counter(), time.process_time()
            table = TableToAnswer(rows, prepared)
            done = table.answer(run.answers, path / f"answers.{ending}")
            took, worked = time.perf_counter() - began, time.process_time() - worked
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**10
            assert done.answered == _LARGE
            yield Line(
                f"{_LARGE:,} rows × {_COLUMNS} predicted, file to {ending}",
                f"{took:.0f} s ({worked:.0f} s of work), {peak:.0f} MB, {before:.0f} before",
                "–",
            )


def _learned(folder: Path) -> Run:
    path = folder / "learned.csv"
    _write(path, _ROWS, with_target=True)
    library = Library()
    source = library.open_table(path)
    data = propose_data(source, library.facts(source))
    bricks = (Dense(units=64, activation="relu"), Dense(units=1))
    design = Design(data=data, bricks=bricks).with_training(epochs=5, loss="mean_squared_error")
    trainer = Trainer()
    trainer.load()
    run = trainer.start(design, library.prepared(data), 1)
    learn(run, 5)
    return run


def _write(path: Path, rows: int, *, with_target: bool) -> None:
    random = np.random.RandomState(1)
    with path.open("w", encoding="utf-8") as file:
        heads = [f"x{place}" for place in range(_COLUMNS)]
        file.write(",".join([*heads, "y"] if with_target else heads) + "\n")
        for begin in range(0, rows, 10_000):
            values = random.normal(size=(min(10_000, rows - begin), _COLUMNS))
            lines = np.column_stack([values, values @ np.arange(_COLUMNS)])
            np.savetxt(file, lines if with_target else values, fmt="%.4f", delimiter=",")


if __name__ == "__main__":
    for line in lines():
        print(line, flush=True)
