"""A run's figures as they come."""

from __future__ import annotations

import numpy as np

from engine.training.frames import Figures, History
from gui.work.runs.history_buffer import HistoryBuffer


def figures(first: int, last: int, run: int = 1) -> Figures:
    return Figures(run, first, {"loss": 1 / np.arange(first, last + 1, dtype=float)})


def losses(buffer: HistoryBuffer) -> list[float]:
    return list(buffer.history().values["loss"])


def test_figures_follow_each_other() -> None:
    buffer = HistoryBuffer()
    for first, last in ((1, 3), (4, 2000), (2001, 2001)):
        buffer.append(figures(first, last))
    assert losses(buffer) == [1 / n for n in range(1, 2002)]


def test_figures_that_are_heard_twice_are_taken_once() -> None:
    """A reset between the two listeners of one message gave 13,515 epochs where 7,080 were."""
    buffer = HistoryBuffer()
    buffer.append(figures(1, 645))
    for _listener in ("current run", "keeper of what is left"):
        buffer.append(figures(646, 7080))
    assert losses(buffer) == [1 / n for n in range(1, 7081)]
    buffer.append(figures(7081, 7083))
    assert buffer.history().epochs == 7083


def test_a_run_that_goes_on_is_taken_from_its_first_figures_on() -> None:
    buffer = HistoryBuffer(History({"loss": 1 / np.arange(1, 6, dtype=float)}))
    buffer.append(figures(6, 8, run=2))
    assert losses(buffer) == [1 / n for n in range(1, 9)]
