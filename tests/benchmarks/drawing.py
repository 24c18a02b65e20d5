"""Drawing: the curves at 100,000 epochs, the surface, and a run with every live panel on.

``python -m tests.benchmarks.drawing`` prints what was measured beside its target.
"""

from __future__ import annotations

import gc
import os
import time
import timeit
from collections.abc import Callable, Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("PYQTGRAPH_QT_LIB", "PySide6")
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import numpy as np
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from engine.bricks import Dense
from engine.checks import check
from engine.data.knowing.library import Library
from engine.data.sources.lessons import RandomLabels
from engine.design import Design
from engine.edits.proposal import propose
from engine.recipes import RECIPES
from engine.training.frames import History
from engine.training.trainer import Trainer
from gui.door.engine_door import EngineDoor
from gui.door.garbage import Garbage
from gui.look.look import Look
from gui.results.live.curves.curves import CurvesPlot
from gui.results.result_column import ResultColumn
from gui.widgets.plots.surface import boundaries, class_image, value_image
from gui.work.context import make_context
from gui.work.document.document import Document
from tests.benchmarks.figures import Line
from tests.benchmarks.waits import Waits

EPOCHS = 4000
REPEATS = 5
CHUNK = 33  # epochs that arrive in a frame


def median_ms(action: Callable[[], object], times: int = 30) -> float:
    action()
    taken = []
    for _ in range(times):
        began = time.perf_counter()
        action()
        taken.append(time.perf_counter() - began)
    return 1e3 * float(np.median(taken))


def curves(look: Look) -> Iterator[Line]:
    """Four noisy curves (the worst case), as they are drawn in every frame."""
    random = np.random.default_rng(1)
    for epochs in (100, 100_000):
        names = ("loss", "val_loss", "accuracy", "val_accuracy")
        history = History({name: random.random(epochs) for name in names})
        plot = CurvesPlot(look, lambda history=history: history)
        plot.resize(620, 260)
        plot.show()
        plot.show_run(history)
        chunk = {name: random.random(CHUNK) for name in names}

        def frame(plot: CurvesPlot = plot, chunk: dict[str, np.ndarray] = chunk) -> None:
            plot.add(chunk)
            plot.draw()
            plot.viewport().grab()

        yield Line(f"a frame of curves at {epochs:,} epochs", f"{median_ms(frame):.1f} ms", "16 ms")
        plot.close()


def surface() -> Iterator[Line]:
    axis = np.linspace(-1.0, 1.0, 100)
    x, y = np.meshgrid(axis, axis)
    two = (1.0 / (1.0 + np.exp(8.0 * (x**2 + y**2 - 0.5))))[..., None]
    centres = np.random.default_rng(1).uniform(-1.0, 1.0, (10, 2))
    ten = np.exp(-9.0 * ((x[..., None] - centres[:, 0]) ** 2 + (y[..., None] - centres[:, 1]) ** 2))
    ten /= ten.sum(axis=-1, keepdims=True)
    for what, colour in (
        ("two classes", lambda: (class_image(two, "#FFFFFF"), boundaries(two, axis, axis))),
        ("ten classes", lambda: (class_image(ten, "#FFFFFF"), boundaries(ten, axis, axis))),
        ("values", lambda: value_image(x, -1.0, 1.0)),
    ):
        yield Line(f"colouring 100 × 100, {what}", f"{median_ms(colour):.1f} ms", "3 ms")


def _deep(design: Design) -> Design:
    """Text 2's deep network."""
    hidden = (Dense(units=64, activation="relu"), Dense(units=64, activation="relu"))
    return design.with_bricks((*hidden, Dense(units=1, activation="sigmoid"))).with_training(
        epochs=EPOCHS, batch_size=64, optimizer="rmsprop", early_stopping=False
    )


def a_run(look: Look) -> Iterator[Line]:
    """The same run, alone and in the app, by turns; the app trains in a process of its own."""
    door, library = EngineDoor(), Library()
    design = _deep(propose(library, RandomLabels()))
    context = make_context(Document(design), door, look)
    column = ResultColumn(context)
    column.resize(620, 560)
    column.show()
    door.start()
    trainer = Trainer()
    trainer.load()
    prepared = library.prepared(design.data)
    garbage = Garbage(column)  # as in the app; the network that is taught alone is no part of it
    garbage.settle()
    loop, waits = QEventLoop(), Waits()
    begun: list[float] = []
    door.run_begun.connect(lambda *_: begun.append(time.perf_counter()))

    def until(ready: Callable[[], bool]) -> None:
        def look_again() -> None:
            if ready():
                loop.quit()

        context.run.state_changed.connect(look_again)
        context.facts.changed.connect(look_again)
        if not ready():
            loop.exec()
        context.run.state_changed.disconnect(look_again)
        context.facts.changed.disconnect(look_again)

    def in_the_app(*, heard: bool = False) -> float:
        """``heard``: how long the event loop waits is listened to, which takes a tenth of a core
        itself."""
        context.run.reset()
        context.run.train()
        if heard:
            waits.start()
        until(lambda: context.run.state == "ended")
        if heard:
            waits.stop()
        return time.perf_counter() - begun[-1]

    def alone() -> float:
        run = trainer.start(design, prepared, 1000 + len(begun))
        began = time.perf_counter()
        while run.epoch < EPOCHS:
            run.advance(EPOCHS - run.epoch, lambda: False)
        return time.perf_counter() - began

    try:
        until(lambda: context.facts.is_current)
        in_the_app()
        alone()
        app_times, alone_times, all_waits, all_own = [], [], [], []
        for _ in range(REPEATS):
            alone_times.append(alone())
            gc.collect()
            gc.freeze()  # what was learned alone is in this process, and none of the window's
            app_times.append(in_the_app())
            in_the_app(heard=True)
            all_waits += waits.waits
            all_own += waits.own
    finally:
        column.close()
        door.shutdown()
        garbage.end()
    ratio = float(np.median(app_times) / np.median(alone_times))
    yield Line("a run with every live panel on, against alone", f"{ratio:.2f} ×", "1.10 ×")
    for what, values in (
        ("waits of the event loop at full speed", all_waits),
        ("… of which the window's own work", all_own),
    ):
        yield Line(
            what,
            f"99 % {np.percentile(values, 99):.1f} ms, max {max(values):.1f} ms",
            "99 % 10 ms, max 30 ms",
        )


def checking() -> Line:
    """What looking a tall tower over costs at each edit."""
    tower = tuple(Dense(id=f"hidden-{n}", units=8, activation="relu") for n in range(30))
    design = RECIPES[0].make()
    design = design.with_bricks((*tower, *design.bricks))
    facts = Library().report(design.data)
    seconds = min(timeit.repeat(lambda: check(design, facts), number=20, repeat=5)) / 20
    return Line("checking a tower of over 30 bricks", f"{1000 * seconds:.1f} ms", "5 ms")


def lines() -> Iterator[Line]:
    """All figures of drawing."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    look = Look(application)
    look.choose("light")
    yield checking()
    yield from curves(look)
    yield from surface()
    yield from a_run(look)


if __name__ == "__main__":
    for line in lines():
        print(line, flush=True)
