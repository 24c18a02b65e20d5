"""What is asked of trials: to train one, and to compare those that there are."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from typing_extensions import override

from engine.data.parts import Part
from engine.design import Design
from engine.evaluation.chance import Difference
from engine.messages import EngineError
from engine.service.lane import Errand
from engine.service.messages.crossing import Request
from engine.service.requests.kinds import DataRequest
from engine.service.requests.run_requests import NotYet
from engine.trials.spread import Spread
from engine.trials.sweep import Sweep

if TYPE_CHECKING:
    from engine.data.knowing.library import Library
    from engine.training.trainer import Trainer
    from engine.trials.cross_validation import CrossValidation, MeasuredFold
    from engine.trials.lesson import Taught
    from engine.trials.trial import Trial, TrialAtWork

_TURN = 1.0  # seconds, after which it is told how far a trial is


@dataclass(frozen=True)
class TrialRequest(Request):
    """``design`` trained with its seed and measured on ``part`` (None: where designs are
    compared), on the training lane.

    Where something else waits there, the answer is `NotYet`: asked again, it goes on.
    """

    design: Design
    part: Part | None = None


@dataclass(frozen=True)
class RunTrial(TrialRequest):
    """Answered with a `Trial`."""


@dataclass(frozen=True)
class RunFold(TrialRequest):
    """A fold of cross-validation, whose design it is, tested on its own test rows; answered with
    a `MeasuredFold`."""

    part: Part | None = "test"
    repeat: int = 0


class TrialsAtWork:
    """The trial that was answered with `NotYet` last, so that it can go on."""

    def __init__(self) -> None:
        self._request: TrialRequest | None = None
        self._at_work: TrialAtWork | None = None

    def answer(
        self,
        request: TrialRequest,
        trainer: Trainer,
        errand: Errand,
        waited_for: Callable[[], bool],
    ) -> Trial | MeasuredFold | NotYet:
        """Train on until it is at its end, or the lane is ``waited_for``."""
        from engine.files.contents import CANCELLED
        from engine.trials.trial import TrialAtWork

        at_work = self._at_work if request == self._request else None
        self._request = self._at_work = None
        if at_work is None:
            prepared = errand.prepared(request.design.data)
            at_work = TrialAtWork(trainer, request.design, prepared, request.part)
        until = time.monotonic() + _TURN

        def interrupted() -> bool:
            return waited_for() or errand.cancelled() or time.monotonic() > until

        trial = at_work.advance(interrupted)
        if trial is not None:
            return trial if not isinstance(request, RunFold) else _fold(request, at_work, trial)
        if errand.cancelled():
            raise EngineError(CANCELLED())
        self._request, self._at_work = request, at_work
        return NotYet(at_work.share)


def _fold(request: RunFold, at_work: TrialAtWork, trial: Trial) -> MeasuredFold:
    """What a fold gave; of the first repeat with the errors of each row, since every row is
    tested once in it."""
    from engine.trials.cross_validation import Fold, MeasuredFold, row_errors

    place = request.design.data.split.fold
    rows = at_work.training_rows, trial.count
    fold = Fold(request.repeat, place, *rows, trial.epochs, dict(trial.figures))
    errors = row_errors(*at_work.predicted()) if request.repeat == 0 else {}
    return MeasuredFold(fold, errors)


@dataclass(frozen=True, eq=False)
class FoldsTogether(DataRequest):
    """What ``measured`` folds, one at least, say together, answered with a `CrossValidation`.
    ``classes``: whether the answers are classes."""

    lane = "preparing"
    measured: tuple[MeasuredFold, ...]
    classes: bool

    @override
    def answer(self, library: Library, errand: Errand) -> CrossValidation:
        from engine.trials.cross_validation import together

        return together(self.measured, classes=self.classes)


@dataclass(frozen=True)
class CompareSpreads(DataRequest):
    """How much better the first spread of each pair is than the second in ``figure``; None of a
    pair that cannot be compared."""

    lane = "preparing"
    pairs: tuple[tuple[Spread, Spread], ...]
    figure: str

    @override
    def answer(self, library: Library, errand: Errand) -> tuple[Difference | None, ...]:
        from engine.trials.spread import seed_difference

        return tuple(seed_difference(own, other, self.figure) for own, other in self.pairs)


@dataclass(frozen=True)
class PlanSweep(DataRequest):
    """What is to be trained to try ``given`` (``name=values``) of ``design``, with so many seeds;
    answered with a `Sweep`."""

    lane = "preparing"
    design: Design
    given: tuple[str, ...]
    seeds: int

    @override
    def answer(self, library: Library, errand: Errand) -> Sweep:
        from engine.trials.settings import tried_from
        from engine.trials.sweep import sweep_of

        tried = tried_from(self.design, self.given)
        return sweep_of(self.design, tried, self.seeds, library.prepared(self.design.data))


@dataclass(frozen=True)
class TaughtBy(DataRequest):
    """What a sweep teaches; answered with a `Taught`."""

    lane = "preparing"
    sweep: Sweep

    @override
    def answer(self, library: Library, errand: Errand) -> Taught:
        from engine.trials.lesson import taught_by

        return taught_by(self.sweep)
