"""``python -m tests.campaigns coach [lessons | healthy | ill | pictures] [--seeds N]``

``lessons``: what the coach says of every lesson, for five seeds, and whether it is what
``tests/engine/coach/lessons.py`` expects. ``healthy``: of runs that nothing is wrong with.
``ill``: of runs that are ill, as they learn in truth. ``pictures``: circle, XOR and spiral by
their lessons' own networks, measured as the Playground's are in PEERS.md 2.2: 20 seeds, until
the loss on test rows is below 0.05 (half the squared error of −1 and 1); and the spiral by the
Playground's own 4 and 2 neurons.
"""

from __future__ import annotations

import argparse
from collections import Counter

import numpy as np

from engine.design import Design
from engine.recipes import EVERY_RECIPE, recipe
from tests.engine.coach.healthy import drawn, tables
from tests.engine.coach.illnesses import ILLNESSES, lesson
from tests.engine.coach.lessons import EXPECTED
from tests.engine.coach.watched import watched
from tests.engine.learning import LIBRARY, trainer

_SOLVED = 0.05
_NETWORKS: dict[str, Design] = {
    "circle": recipe("circles").make(),
    "XOR": recipe("xor-cloud").make(),
    "spiral": recipe("spiral").make(),
    "spiral by 4-2": lesson("spiral", (4, "tanh"), (2, "tanh"), (1, "sigmoid")),
}


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.campaigns coach")
    parser.add_argument("which", nargs="*", default=[])
    parser.add_argument("--seeds", type=int, default=0)
    options = parser.parse_args(arguments)
    deeds = {"lessons": _lessons, "healthy": _healthy, "ill": _ill, "pictures": _pictures}
    return sum(deeds[name](options.seeds) for name in options.which or deeds)


def _lessons(seeds: int) -> int:
    failed = 0
    for entry in EVERY_RECIPE:
        last, on_the_way = EXPECTED[entry.name]
        design = entry.make()
        for number in range(seeds or 5):
            codes = watched(design.with_training(seed=design.training.seed + number)).codes
            fine = codes[-1] in last and set(codes[:-1]) <= on_the_way
            failed += not fine
            print(f"{entry.name:22} {'' if fine else 'UNEXPECTED '}{' → '.join(codes)}", flush=True)
    print(f"{failed} unexpected")
    return failed


def _healthy(_seeds: int) -> int:
    ill, count = 0, 0
    for stopping in (True, False):
        for source in (drawn, tables):
            for name, library, design in source():
                way = watched(design.with_training(early_stopping=stopping), library).way
                called = [told.advice.code for told in way if told.advice.mood == "ill"]
                count, ill = count + 1, ill + bool(called)
                print(f"{name:24} {' → '.join(told.advice.code for told in way)}", flush=True)
    print(f"{ill} of {count} healthy runs are called ill")
    return ill


def _ill(_seeds: int) -> int:
    missed = 0
    for name, (code, make) in ILLNESSES.items():
        codes = watched(make()).codes
        fine = codes[-1] in code.split("|")
        missed += not fine
        print(f"{name:36} {'' if fine else f'NOT {code} '}{' → '.join(codes)}", flush=True)
    print(f"{missed} of {len(ILLNESSES)} illnesses are missed")
    return missed


def _pictures(seeds: int) -> int:
    for name, design in _NETWORKS.items():
        needed, found = [], Counter[str]()
        for seed in range(1, (seeds or 20) + 1):
            own = design.with_training(seed=seed)
            epochs = _epochs_to_solve(own)
            if epochs is not None:
                needed.append(epochs)
            else:
                found[watched(own).codes[-1]] += 1
        span = f"{int(np.median(needed))} ({min(needed)}–{max(needed)})" if needed else "–"
        said = ", ".join(f"{code} {count}" for code, count in found.items())
        print(f"{name:16} {len(needed)} of {seeds or 20}, epochs {span}; coach: {said}", flush=True)
    return 0


def _epochs_to_solve(design: Design) -> int | None:
    """How many epochs it takes until the loss on test rows is small; None: too many."""
    prepared = LIBRARY.prepared(design.data)
    run = trainer().start(design, prepared, 1)
    truth = prepared.y["test"][:, 0]
    while run.epoch < design.training.epochs and run.ending is None:
        run.advance(1, lambda: False)
        answers = run.answers(prepared.x["test"]).probabilities
        assert answers is not None
        if 2.0 * float(((answers[:, 1] - truth) ** 2).mean()) < _SOLVED:
            return run.epoch
    return None
