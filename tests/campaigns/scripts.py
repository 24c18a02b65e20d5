"""Every lesson and a hundred random designs as scripts, each run in a process of its own.

``python -m tests.campaigns scripts [--designs N] [--first K] [--seed S] [--lesson NAME …]``:
without shuffling, the losses of each epoch against the app's own run; prints each one's largest
difference, as a share of the loss. Some seconds a script. Designs K to N - 1 are always the same,
so that a campaign that was broken off goes on where it stood; ``--again R`` tries each R times.
One that fails is tried once more, and it is said whether the app's losses changed by that, or the
script's: both are the same to the last bit from process to process, however a call is cut.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from engine.bricks import BatchNormalization, Brick, Dense, Dropout, GaussianNoise
from engine.data.knowing.library import Library
from engine.design import Design
from engine.export.kind import ExportJob
from engine.export.kinds import export
from engine.messages import EngineError
from engine.recipes import EVERY_RECIPE
from engine.tasks import task_named
from engine.training.trainer import Trainer
from tests.engine.export.code.processes import kept, started
from tests.engine.export.code.random_tables import random_settings, random_table

EPOCHS = 10
_MOST = 1e-4  # a difference larger than that, as a share of the loss, fails
_AT_ONCE = 10  # scripts for one process that loads TensorFlow


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.campaigns scripts")
    parser.add_argument("--designs", type=int, default=100)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--again", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--lesson", nargs="*", default=None)
    options = parser.parse_args(arguments)
    library, trainer = Library(), Trainer()
    numbers = range(options.first, options.designs)
    cases = [*_lessons(options.lesson), *_random(library, numbers, options.seed)]
    cases = [case for case in cases for _ in range(options.again)]
    worst, failed = 0.0, 0
    for first in range(0, len(cases), _AT_ONCE):
        for tried in _compared(library, trainer, cases[first : first + _AT_ONCE]):
            print(tried, flush=True)
            failed += not tried.is_well
            worst = max(worst, tried.difference)
            if not tried.is_well:
                again = next(_compared(library, trainer, [(tried.name, tried.design)]))
                print(f"  again: {again}; {tried.changed(again)}", flush=True)
    print(f"{len(cases)} scripts, {failed} failed, largest difference {worst:.3g}")
    return 1 if failed else 0


def _lessons(names: list[str] | None) -> Iterator[tuple[str, Design]]:
    for lesson in EVERY_RECIPE:
        if names is None or lesson.name in names:
            yield lesson.name, lesson.make()


def _random(library: Library, numbers: range, seed: int) -> Iterator[tuple[str, Design]]:
    """Random preparations under random towers."""
    for number in numbers:
        random = np.random.default_rng((seed, number))
        source = library.open_text(random_table(random, int(random.integers(40, 120))), "a.csv")
        settings = random_settings(random, source)
        try:
            facts = library.prepared(settings).facts
        except EngineError:
            continue
        task = task_named(settings.task)
        loss = task.losses[int(random.integers(len(task.losses)))]
        bricks: list[Brick] = []
        for _ in range(int(random.integers(0, 3))):
            function = ("relu", "tanh", "sigmoid", "elu", "softplus")[int(random.integers(5))]
            bricks.append(Dense(units=int(random.integers(1, 17)), activation=function))
            more = (None, Dropout(rate=0.2), BatchNormalization(), GaussianNoise(stddev=0.1))
            if (brick := more[int(random.integers(len(more)))]) is not None:
                bricks.append(brick.copy_with_new_id())
        end = "linear" if not task.has_classes else task.usual_function
        bricks.append(Dense(units=facts.output_width, activation=end))
        design = Design(data=settings, bricks=tuple(bricks)).with_training(
            loss=loss,
            optimizer=("adam", "sgd", "rmsprop", "nadam")[int(random.integers(4))],
            learning_rate=0.001,
            batch_size=int(random.integers(4, 40)),
            class_weights=task.has_classes and random.random() < 0.5,
            seed=int(random.integers(1000)),
        )
        yield f"design {number}", design


@dataclass(frozen=True, eq=False)
class Tried:
    """The losses of each epoch: the app's own, and the script's, or why that has none."""

    name: str
    design: Design
    own: dict[str, np.ndarray]
    theirs: dict[str, list[float]]
    error: str = ""

    @property
    def difference(self) -> float:
        return _difference(self.own, self.theirs)

    @property
    def is_well(self) -> bool:
        return not self.error and self.difference <= _MOST

    def __str__(self) -> str:
        return f"{self.name}: {self.error or self.difference}"

    def changed(self, again: Tried) -> str:
        """Whose losses are others the second time."""
        same = ["script"] if self.theirs == again.theirs else []
        if all(np.array_equal(self.own[name], again.own[name]) for name in self.own):
            same.append("app")
        return f"the same to the last bit: {' and '.join(same) or 'neither'}"


def _compared(
    library: Library, trainer: Trainer, cases: list[tuple[str, Design]]
) -> Iterator[Tried]:
    with tempfile.TemporaryDirectory() as made:
        designs, folders = [], []
        for place, (_, design) in enumerate(cases):
            folder = Path(made) / str(place)
            folder.mkdir()
            short = design.with_training(shuffle=False, epochs=EPOCHS, early_stopping=False)
            export(ExportJob(short, library, "ko"), "script", folder / "lesson.py")
            designs.append(short)
            folders.append(folder)
        scripts = started(folders)
        ours = [losses_of(library, trainer, design) for design in designs]
        _, errors = scripts.communicate()
        for (name, design), own, folder in zip(cases, ours, folders, strict=True):
            try:
                theirs, error = kept(folder)["history"], ""
            except (OSError, KeyError):
                theirs, error = {}, f"did not run: {errors.decode()[-1500:]}"
            yield Tried(name, design, own, theirs, error)


def losses_of(library: Library, trainer: Trainer, design: Design) -> dict[str, np.ndarray]:
    """The losses of each epoch in the app."""
    run = trainer.start(design, library.prepared(design.data), 1)
    pieces = []
    while run.epoch < design.training.epochs and run.ending is None:
        left = design.training.epochs - run.epoch
        pieces.append(run.advance(left, lambda: False).values)
    return {name: np.concatenate([piece[name] for piece in pieces]) for name in pieces[0]}


def _difference(own: dict[str, np.ndarray], theirs: dict[str, list[float]]) -> float:
    found = 0.0
    for figure in ("loss", "val_loss"):
        if figure in theirs and figure in own:
            other = np.asarray(theirs[figure][: len(own[figure])])
            apart = np.abs(other - own[figure]) / np.maximum(np.abs(other), 1e-6)
            found = max(found, float(np.nanmax(apart, initial=0.0)))
    return found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
