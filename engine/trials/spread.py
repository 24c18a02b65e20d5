"""The spread of a design's figures over seeds, and whether one design does better than another.

Two designs are trained with the same seeds on the same rows, and the differences of each pair
are looked at: Student's t over the seeds (Dietterich, Approximate statistical tests for
comparing supervised classification learning algorithms, Neural Computation 10, 1998, on what such
a test answers). It answers whether the designs differ on these rows, whatever the seed; what other
rows would say is not in it. See docs/decisions/0063.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from engine.design import Design
from engine.evaluation.chance import CONFIDENCE, Difference, Verdict
from engine.metrics import METRICS
from engine.runs.comparable import measured_alike
from engine.trials.trial import Trial

SEEDS = 5  # that are trained at a click
MAXIMUM_SEEDS = 100
MAXIMUM_SPREADS = 100

# A verdict asks for more than the interval does: at exactly 5 in 100, every other campaign of
# 200 trials would call more than 10 pairs of equal designs different.
_SURE = 0.025
_ROUNDING = 1e-9  # of a figure: 0.9 − 0.85 is not quite 0.8 − 0.75
_MORE_IS_BETTER = frozenset({"r2", "precision", "recall", "f1"})


@dataclass(frozen=True)
class Spread:
    """A design and its trials, one for each seed, by rising seed."""

    design: Design
    trials: tuple[Trial, ...] = ()

    @cached_property
    def mark(self) -> str:
        """See `design_mark`."""
        return design_mark(self.design)

    @property
    def seeds(self) -> tuple[int, ...]:
        """The seeds that it was trained with."""
        return tuple(trial.seed for trial in self.trials)

    def values(self, figure: str) -> np.ndarray:
        """That figure of each trial, float64 (trials,); NaN where one does not have it."""
        return np.array([trial.figures.get(figure, np.nan) for trial in self.trials], np.float64)

    def with_trial(self, trial: Trial) -> Spread:
        """The same with one more trial, or another one of that seed. Trials that were measured
        on other rows than it are left out."""
        kept = [
            own
            for own in self.trials
            if own.seed != trial.seed and (own.rows, own.part) == (trial.rows, trial.part)
        ]
        return replace(self, trials=tuple(sorted((*kept, trial), key=lambda own: own.seed)))

    def missing(self, seeds: Iterable[int]) -> tuple[int, ...]:
        """Those of ``seeds`` that it was not trained with."""
        return tuple(seed for seed in seeds if seed not in self.seeds)


def design_mark(design: Design) -> str:
    """A fingerprint (sha256) of all that a training depends on but its seed: designs that share
    it share their spread. What bricks are called inside is no matter, nor is the speed."""
    bricks = [brick.model_dump(mode="json", exclude={"id"}) for brick in design.bricks]
    training = design.training.model_dump(mode="json", exclude={"seed"})
    parts = [design.data.model_dump(mode="json"), bricks, training]
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()


def more_is_better(figure: str) -> bool:
    """Whether a larger value of ``figure`` is the better one."""
    metric = METRICS.get(figure)
    return metric.is_share if metric is not None else figure in _MORE_IS_BETTER


def same_measure(one: Design, other: Design, figure: str) -> bool:
    """Whether ``figure`` says the same of both: a loss only where it is the same function of a
    target that is scaled alike."""
    if figure != "loss":
        return True
    scalings = [[target.scaling for target in own.data.targets] for own in (one, other)]
    losses = [repr(own.training.own_loss) for own in (one, other)]
    return losses[0] == losses[1] and scalings[0] == scalings[1]


def seed_difference(own: Spread, other: Spread, figure: str) -> Difference | None:
    """How much better ``own`` is than ``other`` in ``figure``, over the seeds that both have.

    None where they were measured on other rows or in another way, or share fewer than two seeds.
    """
    alike = (
        own.trials
        and other.trials
        and measured_alike(own.design, own.trials[0].rows, other.design, other.trials[0].rows)
        is None
        and own.trials[0].part == other.trials[0].part
        and same_measure(own.design, other.design, figure)
    )
    if not alike:
        return None
    seeds = [seed for seed in own.seeds if seed in other.seeds]
    values = [
        np.array([dict(zip(spread.seeds, spread.values(figure), strict=True))[s] for s in seeds])
        for spread in (own, other)
    ]
    known = np.isfinite(values[0]) & np.isfinite(values[1])
    return paired(values[0][known], values[1][known], more_is_better=more_is_better(figure))


def paired(own: np.ndarray, other: np.ndarray, *, more_is_better: bool) -> Difference | None:
    """How much better the values ``own`` are than ``other``, pair by pair: (seeds,) each.

    ``mean``, ``low`` and ``high`` are in the figure's own units, above 0 where ``own`` is
    better, the interval that of Student's t at 95 %. None of fewer than two pairs.
    """
    if len(own) < 2:
        return None
    gains = np.asarray(own - other if more_is_better else other - own, np.float64)
    mean = float(gains.mean())
    if np.ptp(gains) <= _ROUNDING * max(np.abs(own).max(), np.abs(other).max()):
        # Where no seed changes anything, luck has no part in it; else all gains are equal by
        # chance, as shares of few rows are, and how far they spread is not known.
        sure = bool(mean) and not np.ptp(own) and not np.ptp(other)
        return Difference(mean, mean, mean, 0.0 if sure else 1.0, _verdict(mean, sure=sure))
    from scipy.stats import ttest_1samp

    test = ttest_1samp(gains, 0.0)
    interval = test.confidence_interval(CONFIDENCE)
    p_value = float(test.pvalue)
    verdict = _verdict(mean, sure=p_value < _SURE)
    return Difference(mean, float(interval.low), float(interval.high), p_value, verdict)


def _verdict(mean: float, *, sure: bool) -> Verdict:
    return "cannot_tell" if not sure else "better" if mean > 0.0 else "worse"
