"""One training of a design for comparison: from its first weights to its end, then measured.

What a trial is made of can be interrupted between two calls and gone on with, so that whoever
owns the trainer may see to something else meanwhile.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from engine.data.parts import Part
from engine.data.preparing.prepared import Prepared
from engine.design import Design
from engine.files.contents import CANCELLED
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Sentence
from engine.training.frames import EndingReason, History
from engine.training.run.pace import UNWATCHED_CALL_SECONDS
from engine.training.run.run_control import RunControl

if TYPE_CHECKING:
    from engine.training.trainer import Trainer

MOST_POINTS = 100  # epochs of a curve that are kept
_DIGITS = 6

_NOT_LEARNED = Sentence(
    "trials.not_learned",
    QT_TRANSLATE_NOOP(
        "Engine", "A training broke off, so that its design has no figure for seed {seed}."
    ),
)


@dataclass(frozen=True)
class Trial:
    """How a design did with one seed.

    Attributes:
        seed: the training's seed.
        part: the rows that it was measured on.
        rows: the mark of which rows were in which part; equal marks, equal rows.
        count: how many rows it was measured on.
        figures: of those rows, see `Evaluation.figures`.
        at: the epochs that the curves have, counted from 1, rising; at most `MOST_POINTS`.
        curves: the figures of those epochs, named as in a history.
        epochs: how many it has learned.
        seconds: how long that took.
        reason: how it ended.
    """

    seed: int
    part: Part
    rows: str
    count: int
    figures: Mapping[str, float]
    at: tuple[int, ...]
    curves: Mapping[str, tuple[float, ...]]
    epochs: int
    seconds: float
    reason: EndingReason


def measured_part(prepared: Prepared) -> Part:
    """Where designs are compared: on validation rows; without any on test rows, which are then
    no test of the choice any more; without those on training rows."""
    for part in ("validation", "test"):
        if len(prepared.y[part]):
            return part
    return "training"


def with_seed(design: Design, seed: int) -> Design:
    """The same design whose first weights, shuffling and noise are drawn by another seed, those of
    bricks with a seed of their own, too; weights given by hand, the rows and their parts stay."""
    bricks = [
        brick.changed(seed=None) if getattr(brick, "seed", None) is not None else brick
        for brick in design.bricks
    ]
    return design.with_bricks(bricks).with_training(seed=seed)


class TrialAtWork:
    """A trial that learns. To be used on the trainer's thread.

    Attributes:
        design: what is trained, with its seed.
    """

    def __init__(
        self, trainer: Trainer, design: Design, prepared: Prepared, part: Part | None = None
    ) -> None:
        """``part``: what is measured; None: as `measured_part` says."""
        self.design = design
        self._prepared = prepared
        self._part = part or measured_part(prepared)
        self._began = time.perf_counter()
        self._run = trainer.start(design, prepared, 0)
        self._run.call_seconds = UNWATCHED_CALL_SECONDS
        self._control = RunControl(self._run)
        self._history = History()

    @property
    def share(self) -> float:
        """How much of its epochs is done, 0 … 1."""
        return min(1.0, self._run.epoch / max(1, self._control.goal))

    def advance(self, interrupted: Callable[[], bool]) -> Trial | None:
        """Learn on; the trial once it is at its end, None where it was ``interrupted``.

        Raises:
            EngineError: it broke off, so that there is nothing to measure.
        """
        control = self._control
        while control.ending is None:
            figures = control.advance(interrupted)
            if figures is not None:
                self._history = self._history.extended(figures)
            if control.ending is None and interrupted():
                return None
        return self._measured()

    @property
    def training_rows(self) -> int:
        """How many rows it learns from."""
        return len(self._prepared.y["training"])

    def predicted(self) -> tuple[Prepared, Part, np.ndarray]:
        """The data and the part that was measured, and the answers to it; see
        `Evaluation.predicted`."""
        return self._prepared, self._part, self._run.evaluate(self._part).predicted

    def _measured(self) -> Trial:
        ending = self._control.ending
        assert ending is not None
        seed = self.design.training.seed
        if ending.reason == "failed":
            raise EngineError(_NOT_LEARNED(seed=seed), ending.details)
        figures = self._run.evaluate(self._part).figures
        at, curves = _thinned(self._history)
        return Trial(
            seed,
            self._part,
            self._prepared.rows_mark,
            len(self._prepared.y[self._part]),
            {name: _rounded(value) for name, value in figures.items() if math.isfinite(value)},
            at,
            curves,
            self._run.epoch,
            round(self._control.seconds, 3),
            ending.reason,
        )


def trial_of(
    trainer: Trainer,
    design: Design,
    prepared: Prepared,
    part: Part | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Trial:
    """``design`` trained with its own seed and measured on ``part``; see `TrialAtWork`.

    Raises:
        EngineError: it cannot be trained, broke off, or was cancelled.
    """
    found = TrialAtWork(trainer, design, prepared, part).advance(cancelled)
    if found is None:
        raise EngineError(CANCELLED())
    return found


def _thinned(history: History) -> tuple[tuple[int, ...], dict[str, tuple[float, ...]]]:
    count = history.epochs
    if not count:
        return (), {}
    places = np.unique(np.linspace(0, count - 1, min(count, MOST_POINTS)).round().astype(int))
    curves = {
        name: tuple(map(_rounded, values[places].tolist()))
        for name, values in history.values.items()
        if np.isfinite(values[places]).all()
    }
    return tuple((places + 1).tolist()), curves


def _rounded(value: float) -> float:
    """Digits enough for a curve and a figure; all of them would fill the file."""
    return float(f"{value:.{_DIGITS}g}")
