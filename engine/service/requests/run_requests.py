"""What is asked of the present run, and of its past."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

import numpy as np
from typing_extensions import override

from engine.data.parts import Part
from engine.data.view import View
from engine.design import Design
from engine.files.contents import CANCELLED
from engine.messages import EngineError
from engine.service.lane import Errand
from engine.service.requests.kinds import LongRunRequest, NetworkRequest, RunRequest

_QUICKLY = 300_000  # numbers that a linear model learns from while the window waits

if TYPE_CHECKING:
    from engine.coach.inside import InsideFacts
    from engine.coach.rows import RowsFacts
    from engine.evaluation.importance import Importance
    from engine.evaluation.probabilities import TwoClassCurves
    from engine.evaluation.quality import Quality
    from engine.evaluation.response import Response
    from engine.evaluation.results import Evaluation, Prediction
    from engine.explanation.shares import Shares
    from engine.training.frames import Past, Picture, TrainedState
    from engine.training.inside.brick_weights import BrickWeights
    from engine.training.inside.network_picture import NetworkPicture, NetworkView
    from engine.training.run.run import Run


_POINTS, _LEAST_POINTS = 2000, 200  # of all classes' curves of a kind together; of one, at least


@dataclass(frozen=True)
class Evaluate(LongRunRequest):
    """How good the run is now on ``part``."""

    part: Part

    @override
    def answer(self, run: Run, errand: Errand) -> Evaluation:
        return run.evaluate(self.part, going_on(errand))


@dataclass(frozen=True)
class Judge(LongRunRequest):
    """All that there is to say of how good the run is on ``part``, beside something simpler. That
    learns from few enough numbers that a Train does not wait for it."""

    part: Part

    @override
    def answer(self, run: Run, errand: Errand) -> Quality:
        from engine.evaluation.measures import actual_of
        from engine.evaluation.quality import quality_of

        prepared, told = run.prepared, going_on(errand)
        answers = run.answers(prepared.x[self.part], told)
        actual = actual_of(prepared, self.part)
        shares = answers.probabilities
        return quality_of(prepared, actual, answers.values, shares, self.part, _QUICKLY, told)


@dataclass(frozen=True)
class DrawCurves(LongRunRequest):
    """What there is to draw of each class against the rest (of two classes, of the second alone)
    at every threshold, in few enough points."""

    part: Part

    @override
    def answer(self, run: Run, errand: Errand) -> tuple[TwoClassCurves, ...]:
        from engine.evaluation.measures import actual_of
        from engine.evaluation.probabilities import curves_of_classes

        prepared, told = run.prepared, going_on(errand)
        shares = run.answers(prepared.x[self.part], told).probabilities
        assert shares is not None
        found = curves_of_classes(actual_of(prepared, self.part), shares, told)
        return tuple(own.thinned(max(_LEAST_POINTS, _POINTS // len(found))) for own in found)


@dataclass(frozen=True, eq=False)
class Predict(RunRequest):
    """Answers for rows that are given as text for each input column."""

    rows: dict[str, list[str]]

    @override
    def answer(self, run: Run, errand: Errand) -> Prediction:
        return run.predict(self.rows)


def _outputs(run: Run, inputs: np.ndarray) -> np.ndarray:
    """float64 (rows, outputs): targets in their own units, or the probability of each class."""
    given = run.answers(inputs)
    answers = given.values if given.probabilities is None else given.probabilities
    return answers.reshape(len(inputs), -1)


def going_on(errand: Errand) -> Callable[[float], None]:
    """Tell the share that is done; once nobody wants the answer, end the work."""

    def went_on(share: float) -> None:
        if errand.cancelled():
            raise EngineError(CANCELLED())
        errand.progress(share)

    return went_on


@dataclass(frozen=True, eq=False)
class ShareOf(RunRequest):
    """The share of each input in the answer to the last of ``rows``, given as for `Predict`."""

    rows: dict[str, list[str]]

    @override
    def answer(self, run: Run, errand: Errand) -> Shares:
        from engine.explanation.shares import shares_of

        row = run.prepared.encode(self.rows)[-1:]
        return shares_of(run.prepared, row, partial(_outputs, run))


@dataclass(frozen=True)
class ImportanceOf(LongRunRequest):
    """How much worse the answers on ``part`` get where each column is shuffled."""

    part: Part
    repeats: int = 10

    @override
    def answer(self, run: Run, errand: Errand) -> Importance:
        from engine.evaluation.importance import importance

        def answers(inputs: np.ndarray) -> np.ndarray:
            return run.answers(inputs).values

        told = going_on(errand)
        return importance(run.prepared, self.part, answers, repeats=self.repeats, went_on=told)


@dataclass(frozen=True)
class ResponseTo(LongRunRequest):
    """How the answers on ``part`` go with ``column``."""

    part: Part
    column: str

    @override
    def answer(self, run: Run, errand: Errand) -> Response:
        from engine.evaluation.response import response

        told = going_on(errand)
        answers = partial(_outputs, run)
        return response(run.prepared, self.part, self.column, answers, went_on=told)


@dataclass(frozen=True)
class WeightsOf(RunRequest):
    """All weights of the brick with that id; without a run its first ones in ``without_run``.
    None where the run has no such brick."""

    brick: str
    without_run: Design | None = None

    @override
    def answer(self, run: Run, errand: Errand) -> BrickWeights | None:
        if all(brick.id != self.brick for brick in run.design.bricks):
            return None
        return run.brick_weights(self.brick)


@dataclass(frozen=True)
class WeightsByName(RunRequest):
    """All weights of the run by name, such as ``dense_1/kernel``, in their order; without a run
    the first ones of ``without_run``."""

    without_run: Design | None = None

    @override
    def answer(self, run: Run, errand: Errand) -> dict[str, np.ndarray]:
        return run.weights_by_name()


@dataclass(frozen=True)
class LookAtRows(RunRequest):
    """What the rows that the run learns from say without a network, for the coach."""

    @override
    def answer(self, run: Run, errand: Errand) -> RowsFacts:
        from engine.coach.rows import look_at_rows

        return look_at_rows(run)


@dataclass(frozen=True)
class LookInside(LongRunRequest):
    """What the network looks like inside now; ``unseen``: and how good it is on test rows."""

    unseen: bool

    @override
    def answer(self, run: Run, errand: Errand) -> InsideFacts:
        from engine.coach.inside import look_inside

        return look_inside(run, unseen=self.unseen, went_on=going_on(errand))


# --- its past -----------------------------------------------------------------------------------

_TURN = 0.1  # seconds, after which commands that wait are heard first


@dataclass(frozen=True)
class NotYet:
    """An answer that takes longer: to be asked again. ``share`` of the way is done, 0 … 1."""

    share: float


@dataclass(frozen=True)
class AtEpoch(RunRequest):
    """``request`` answered by the run as it was after ``epoch``, or `NotYet`."""

    epoch: int
    request: RunRequest | NetworkRequest

    @override
    def gives_way(self) -> bool:
        return self.request.gives_way()

    @override
    def answer(self, run: Run, errand: Errand) -> Any:
        from engine.training.run.replay import run_at, share_of_way

        until = time.monotonic() + _TURN
        then = run_at(run, self.epoch, lambda: errand.cancelled() or time.monotonic() > until)
        if then is None:
            return NotYet(share_of_way(run, self.epoch))
        return self.request.answer(then, errand)


@dataclass(frozen=True)
class DrawPicture(RunRequest):
    """The network's answer over ``view``."""

    view: View

    @override
    def answer(self, run: Run, errand: Errand) -> Picture:
        return run.picture(self.view)


@dataclass(frozen=True)
class DrawNetwork(RunRequest):
    """The picture of the network's neurons and weights."""

    view: NetworkView

    @override
    def answer(self, run: Run, errand: Errand) -> NetworkPicture:
        return run.network(self.view)


@dataclass(frozen=True)
class StateOf(RunRequest):
    """The weights and the optimizer, as a run that goes on from here begins."""

    @override
    def answer(self, run: Run, errand: Errand) -> TrainedState:
        return run.state()


@dataclass(frozen=True)
class PastOf(RunRequest):
    """As much of the run's past up to ``epoch`` as a file holds; None: there is none."""

    epoch: int

    @override
    def answer(self, run: Run, errand: Errand) -> Past | None:
        from engine.training.run.past import IN_A_FILE

        return run.past.within(IN_A_FILE, self.epoch)


@dataclass(frozen=True)
class FirstEpochKept(RunRequest):
    """The first epoch that can be looked at again; None: none can."""

    @override
    def answer(self, run: Run, errand: Errand) -> int | None:
        return run.past.since
