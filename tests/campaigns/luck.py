"""``python -m tests.campaigns luck [LESSON …] [--trials N] [--seeds N]``

How often two equal designs are called different. Trained with the same seeds they would be equal
to the bit, so that one gets the seeds 1 … N of each trial and the other N others. Of 200 trials at
most 10 may come to "better" or "worse"; and what there truly is should be found: the last line of
each lesson compares the design with one that has a tenth of the epochs.
"""

from __future__ import annotations

import argparse
from collections import Counter

import numpy as np

from engine.design import Design
from engine.recipes import recipe
from engine.tasks import task_named
from engine.trials.spread import more_is_better, paired
from engine.trials.trial import trial_of, with_seed
from tests.engine.learning import LIBRARY, trainer

_LESSONS = ("circles", "sine", "iris", "labels-one-neuron")
_EPOCHS = 30
_MOST = 0.05


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.campaigns luck")
    parser.add_argument("lessons", nargs="*", default=[])
    parser.add_argument("--trials", type=int, default=200)
    parser.add_argument("--seeds", type=int, default=5)
    options = parser.parse_args(arguments)
    failed = 0
    for name in options.lessons or _LESSONS:
        design = recipe(name).make().with_training(epochs=_EPOCHS)
        failed += _equal_designs(name, design, options.trials, options.seeds)
    return failed


def _equal_designs(name: str, design: Design, trials: int, seeds: int) -> int:
    figures = ("loss", task_named(design.data.task).metric.name)
    drawn = _values(design, figures, 2 * trials * seeds)
    worse = _values(design.with_training(epochs=max(1, _EPOCHS // 10)), figures, trials * seeds)
    failed = 0
    for place, figure in enumerate(figures):
        pairs = drawn[place].reshape(trials, 2, seeds)
        less = worse[place].reshape(trials, seeds)
        more = more_is_better(figure)
        luck = _verdicts([(own, other, more) for own, other in pairs])
        truth = _verdicts([(own[0], other, more) for own, other in zip(pairs, less, strict=True)])
        called = trials - luck["cannot_tell"]
        fine = called <= _MOST * trials
        failed += not fine
        print(
            f"{name:20} {figure:22} equal designs called different: {called} of {trials}"
            f"{'' if fine else '  TOO MANY'}; a tenth of the epochs called worse: "
            f"{truth['better']} of {trials}",
            flush=True,
        )
    return failed


def _values(design: Design, figures: tuple[str, ...], count: int) -> np.ndarray:
    """(figures, count), of the seeds 1 … count."""
    prepared = LIBRARY.prepared(design.data)
    found = [
        [trial.figures[name] for name in figures]
        for seed in range(1, count + 1)
        for trial in [trial_of(trainer(), with_seed(design, seed), prepared)]
    ]
    return np.array(found).T


def _verdicts(pairs: list[tuple[np.ndarray, np.ndarray, bool]]) -> Counter[str]:
    found: Counter[str] = Counter()
    for own, other, more in pairs:
        compared = paired(own, other, more_is_better=more)
        assert compared is not None
        found[compared.verdict] += 1
    return found
