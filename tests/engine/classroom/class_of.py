"""A lesson, and what students make of it: small, on data that need no file."""

from __future__ import annotations

import dataclasses
from functools import cache
from pathlib import Path

import numpy as np

from engine.brickfile.brick_file import Bundle, write
from engine.data.knowing.library import Library
from engine.design import Design
from engine.handout.lock import Lock
from engine.handout.spec import fits_design, spec_from
from engine.recipes import recipe
from engine.runs.runs import NO_RUNS
from engine.training.frames import History, TrainedState
from engine.training.run.run_record import RunRecord

SPEC = """
title.en = "XOR"
title.ko = "XOR"
data = "locked"
palette = ["dense"]
tries = 4
password = "key"
[goal]
accuracy_at_least = 0.9
neurons_at_most = 6
epochs_at_most = 300
"""


@cache
def lesson() -> tuple[Design, Lock]:
    own = spec_from(SPEC.encode()).lock()
    return fits_design(own, recipe("xor-cloud").make()), own


def write_lesson(path: Path) -> Path:
    design, lock = lesson()
    write(path, Bundle(design, lock=lock))
    return path


def solved(neurons: int = 4, epochs: int = 200, wrong: bool = False) -> RunRecord:
    """A run whose network answers XOR by hand: tanh of the two sums and differences. ``wrong``:
    it says the opposite."""
    design, _ = lesson()
    design = design.replaced(design.bricks[0].changed(units=neurons, activation="tanh"))
    prepared = Library().prepared(design.data)
    first = np.zeros((2, neurons), np.float32)
    first[:, :4] = 3.0 * np.array([[1, -1, 1, -1], [1, -1, -1, 1]], np.float32)
    bias = np.full(neurons, -1.5, np.float32)
    last = np.zeros((neurons, 1), np.float32)
    last[:4, 0] = np.array([1, 1, -1, -1], np.float32) * 4.0
    x, y = prepared.x["training"], prepared.y["training"][:, 0]
    z = np.tanh(x @ first + bias) @ last
    if ((z[:, 0] > 0) == (y > 0.5)).mean() < 0.5:
        last = -last
    if wrong:
        last = -last
    loss = np.geomspace(0.7, 0.1, epochs)
    state = TrainedState(
        epochs,
        (first, bias, last, np.zeros(1, np.float32)),
        (),
        (),
        rows=prepared.rows_mark,
    )
    return RunRecord(1, design, History({"loss": loss}), state, seconds=2.5)


def work_of(record: RunRecord, **values: object) -> Bundle:
    """A student's file with ``record`` as what is looked at."""
    runs = NO_RUNS.keeping(record).choosing(record.id)
    bundle = Bundle(
        record.design,
        runs=runs.records,
        chosen=runs.chosen_id,
        last_number=runs.last_number,
        lock=lesson()[1],
    )
    return dataclasses.replace(bundle, **values)  # type: ignore[arg-type]
