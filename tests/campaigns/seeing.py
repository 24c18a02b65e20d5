"""``python -m tests.campaigns seeing [LESSON …] [--seeds N]``

What the lessons of pictures say of themselves: the accuracy on held-out pictures, over several
seeds of pictures and first weights together. Some two minutes a lesson.
"""

from __future__ import annotations

import argparse
import time

import numpy as np

from engine.data.knowing.library import Library
from engine.design import Design
from engine.recipes import EVERY_RECIPE, recipe
from tests.engine.learning import learned, trainer

# Of each lesson the least and the most accuracy that its sentences allow, on the test part.
SAID: dict[str, tuple[float, float]] = {
    "drawn-shapes": (0.97, 1.0),
    "dogs-and-cats": (0.6, 0.8),
    "dogs-and-cats-convolutions": (0.93, 1.0),
    "dogs-and-cats-eyes": (0.985, 1.0),
    "six-animals": (0.15, 0.6),
    "six-animals-convolutions": (0.77, 0.9),
    "six-animals-eyes": (0.97, 1.0),
    "dogs-on-grass": (0.4, 0.6),
    "dogs-anywhere": (0.95, 1.0),
}


def with_seed(design: Design, seed: int) -> Design:
    """Other pictures, shared out otherwise, other first weights."""
    source = design.data.source.model_copy(update={"seed": seed})
    split = design.data.split.model_copy(update={"seed": seed})
    data = design.data.model_copy(update={"source": source, "split": split})
    return design.with_data(data).with_training(seed=seed)


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.campaigns seeing")
    parser.add_argument("lessons", nargs="*", default=[])
    parser.add_argument("--seeds", type=int, default=5)
    options = parser.parse_args(arguments)
    drawn = [entry.name for entry in EVERY_RECIPE if entry.group == "drawn"]
    failed = 0
    for name in options.lessons or drawn:
        failed += _lesson(name, options.seeds)
    return failed


def _lesson(name: str, seeds: int) -> int:
    accuracy: dict[str, list[float]] = {"training": [], "validation": [], "test": []}
    looked, learning = [], []
    for seed in range(1, seeds + 1):
        design, library = with_seed(recipe(name).make(), seed), Library()
        prepared = library.prepared(design.data)
        began = time.perf_counter()
        trainer().see(design, prepared)
        looked.append(time.perf_counter() - began)
        trainer().start(design, prepared, 1).compile()
        began = time.perf_counter()
        run, _ = learned(design, library)
        learning.append(time.perf_counter() - began)
        for part, values in accuracy.items():
            if len(prepared.x[part]):
                values.append(run.evaluate(part).figures["accuracy"])
    test = accuracy["test"]
    least, most = SAID.get(name, (0.0, 1.0))
    fine = least <= min(test) and max(test) <= most
    figures = "; ".join(
        f"{part} {np.mean(values):.3f} ({', '.join(f'{value:.3f}' for value in values)})"
        for part, values in accuracy.items()
        if values
    )
    print(
        f"{name}: {figures}; looked at in {np.median(looked):.1f} s, learned in "
        f"{np.median(learning):.2f} s{'' if fine else f'  NOT WITHIN {least} … {most}'}",
        flush=True,
    )
    return int(not fine)
