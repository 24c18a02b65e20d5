"""Training: against Keras ``fit``, from Train to the first picture, stopping."""

from __future__ import annotations

import time
from collections.abc import Iterator

import numpy as np

from engine.bricks import BatchNormalization, Brick, Dense, Dropout, GaussianNoise
from engine.data.preparing.preparation import Prepared
from engine.data.view import View
from engine.design import Design
from engine.tasks import task_named
from engine.training.network.keras_model import keras_model, optimizer_of
from engine.training.trainer import Run, Trainer
from tests.benchmarks.figures import Line
from tests.engine.training.prepared_rows import arrays_of, design_for, prepared_from, rows_of

REPEATS = 5
YES = Dense(units=1, activation="sigmoid")
DEEP = (Dense(units=64), Dense(units=64), YES)
VIEW = View("a", (-3.0, 3.0), "b", (-3.0, 3.0))
CROSSENTROPY = {"loss": "binary_crossentropy"}


def never() -> bool:
    return False


def learn(run: Run, epochs: int) -> None:
    goal = run.epoch + epochs
    while run.epoch < goal:
        run.advance(goal - run.epoch, never)


def deep(trainer: Trainer) -> tuple[Design, Prepared]:
    """Text 2's deep network: 12-64-64-1, 1000 rows, batch 64, RMSprop."""
    prepared = rows_of("binary", 1000, 12)
    settings = {"batch_size": 64, "optimizer": "rmsprop", "epochs": 1000, **CROSSENTROPY}
    return design_for(prepared, DEEP, **settings), prepared


def circle(bricks: tuple[Brick, ...]) -> tuple[Design, Prepared]:
    """The Playground's circle: two inputs, 500 points, a tenth of them held out."""
    random = np.random.default_rng(2)
    inside = np.arange(500) % 2 == 0
    radius = np.where(inside, random.uniform(0, 2.5, 500), random.uniform(3.5, 5, 500)) / 3
    angle = random.uniform(0, 2 * np.pi, 500)
    x = np.stack([radius * np.cos(angle), radius * np.sin(angle)], axis=1)
    prepared = prepared_from("binary", x, inside[:, None].astype(float), validation=100)
    settings = {"batch_size": 10, "learning_rate": 0.03, "epochs": 200, **CROSSENTROPY}
    return design_for(prepared, bricks, **settings), prepared


def fit_seconds(design: Design, prepared: Prepared, epochs: int) -> float:
    """Seconds that ``fit`` takes for an epoch, its first ones (tracing) left out."""
    model = keras_model(design.bricks, (len(prepared.facts.input_names),), 1)
    metric = task_named(design.data.task).metric.name
    model.compile(optimizer_of(design.training), design.training.loss, metrics=[metric])
    rows = (prepared.x["training"], prepared.y["training"])
    settings = {"batch_size": design.training.batch_size, "verbose": 0}
    model.fit(*rows, epochs=3, **settings)
    began = time.perf_counter()
    model.fit(*rows, epochs=epochs, **settings)
    return (time.perf_counter() - began) / epochs


def against_fit(trainer: Trainer) -> Iterator[Line]:
    line_rows = prepared_from(
        "regression",
        np.array([[-3.0], [31], [-11], [4], [0], [22], [-2], [-5]]),
        np.array([[-2.0], [32], [-10], [5], [1], [23], [-1], [-4]]),
    )
    line = design_for(line_rows, [Dense(units=1, activation="linear")], epochs=3000)
    for what, design, prepared, fit_epochs, target in (
        ("text 2's deep network", *deep(trainer), 40, 60),
        ("text 4's 8 points, 3000 epochs", line, line_rows, 100, 1000),
    ):
        epochs = design.training.epochs
        trainer.start(design, prepared, 1).compile()
        own, theirs = [], []
        for _ in range(REPEATS):  # by turns, so that a busy machine slows both
            run = trainer.start(design, prepared, 2)
            began = time.perf_counter()
            learn(run, epochs)
            own.append((time.perf_counter() - began) / epochs)
            theirs.append(fit_seconds(design, prepared, fit_epochs))
        each, fit = float(np.median(own)), float(np.median(theirs))
        measured = f"{fit / each:,.0f} × ({1e3 * each:.4f} ms against {1e3 * fit:.1f})"
        yield Line(what, measured, f"{target} ×")


def every_kind(trainer: Trainer) -> Iterator[Line]:
    """What each kind of brick costs in the deep network; there is no target."""
    for brick in (Dropout(), GaussianNoise(), BatchNormalization()):
        design, prepared = deep(trainer)
        design = design.inserted(1, brick)
        run = trainer.start(design, prepared, 1)
        learn(run, 20)
        began = time.perf_counter()
        learn(run, 100)
        each = (time.perf_counter() - began) / 100
        yield Line(f"… with {brick.title}", f"{1e3 * each:.2f} ms an epoch", "–")


def first_picture(trainer: Trainer) -> Iterator[Line]:
    """A design that was never compiled, up to the picture of its first epochs."""
    taken, solved = [], []
    for units in (7, 8, 9):
        design, prepared = circle((Dense(units=units, activation="tanh"), Dense(units=4), YES))
        began = time.perf_counter()
        run = trainer.start(design, prepared, 1)
        figures = run.advance(200, never)
        run.picture(VIEW)
        taken.append(time.perf_counter() - began)
        while figures is not None and figures.values["val_accuracy"][-1] < 0.98:
            figures = run.advance(200, never)
        solved.append(time.perf_counter() - began)
    yield Line("Train to the first picture, two columns", f"{np.median(taken):.2f} s", "1.5 s")
    yield Line("circles solved (98 %) after Train", f"{np.median(solved):.2f} s", "2 s")


def surface(trainer: Trainer) -> Iterator[Line]:
    for what, (design, prepared) in (
        ("12-64-64-1", deep(trainer)),
        ("2-4-2-1", circle((Dense(units=4), Dense(units=2), YES))),
    ):
        run = trainer.start(design, prepared, 1)
        run.picture(VIEW)
        taken = []
        for _ in range(30):
            learn(run, 1)
            began = time.perf_counter()
            run.picture(VIEW)
            taken.append(time.perf_counter() - began)
        yield Line(f"a surface of 100 × 100, {what}", f"{1e3 * np.median(taken):.1f} ms", "5 ms")


def stopping(trainer: Trainer) -> Iterator[Line]:
    """From asking to the engine's coming back, at 40 moments of a run."""
    large = prepared_from("binary", *arrays_of("binary", 1_250_000, 20), validation=250_000)
    middle = prepared_from("binary", *arrays_of("binary", 72_000, 64), validation=12_000)
    small = prepared_from("binary", *arrays_of("binary", 1250, 12), validation=250)
    for what, prepared, bricks in (
        ("1000 rows, 250 of validation", small, DEEP),
        ("60,000 × 64, 12,000 of validation", middle, DEEP),
        ("… with Dropout", middle, (DEEP[0], Dropout(), *DEEP[1:])),
        ("1,000,000 × 20, 250,000 of validation", large, DEEP),
    ):
        run = trainer.start(design_for(prepared, bricks, **CROSSENTROPY), prepared, 1)
        run.compile()  # nothing can leave that in the middle, and no Stop is offered meanwhile
        waits = []
        for moment in range(40):
            asked = time.perf_counter() + 0.013 * (moment % 10)
            while True:
                run.advance(1_000_000, lambda asked=asked: time.perf_counter() >= asked)
                if time.perf_counter() >= asked:
                    break
            waits.append(time.perf_counter() - asked)
        measured = f"median {1e3 * np.median(waits):.0f} ms, longest {1e3 * max(waits):.0f} ms"
        yield Line(f"stop: {what}", measured, "100 ms")


def lines() -> Iterator[Line]:
    """All figures of training."""
    trainer = Trainer()
    began = time.perf_counter()
    trainer.load()
    yield Line("loading the engine", f"{time.perf_counter() - began:.1f} s", "–")
    yield from first_picture(trainer)
    yield from surface(trainer)
    yield from against_fit(trainer)
    yield from every_kind(trainer)
    yield from stopping(trainer)


if __name__ == "__main__":
    for line in lines():
        print(line, flush=True)
