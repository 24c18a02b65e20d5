"""The network's picture: what it costs a run that is watched, and how often it comes.

``python -m tests.benchmarks.network`` prints what was measured beside its target.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("PYQTGRAPH_QT_LIB", "PySide6")
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import numpy as np
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from engine.bricks import Dense
from engine.data.knowing.library import Library
from engine.data.reading.table_import import ImportOptions
from engine.data.sources.lessons import RandomLabels
from engine.data.sources.shapes import Circles
from engine.design import Design
from engine.edits.proposal import propose
from engine.service.requests.table_requests import OpenTable
from engine.service.table_origins import FromText
from engine.training.inside.network_picture import NetworkView
from engine.training.run.run import Run
from engine.training.trainer import Trainer
from engine.training_settings import Speed
from gui.door.engine_door import EngineDoor
from gui.look.look import Look
from gui.results.result_column import ResultColumn
from gui.work.context import make_context
from gui.work.document.document import Document
from tests.benchmarks.figures import Line
from tests.benchmarks.waits import Waits

REPEATS = 5
WATCHED = 4.0  # seconds of a run that goes by at a speed one can watch
SPEEDS: tuple[Speed, ...] = ("60", "watch")
PATIENCE_MS = 300_000


def _digits_text(rows: int = 2000) -> str:
    """Pictures of 784 random pixels in ten classes, as a table."""
    random = np.random.default_rng(0)
    classes = random.integers(0, 10, rows)
    means = random.integers(0, 200, (10, 784))
    pixels = np.clip(means[classes] + random.integers(-50, 50, (rows, 784)), 0, 255)
    heads = ",".join([*(f"p{pixel}" for pixel in range(784)), "digit"])
    lines = [
        ",".join(map(str, [*row, f"d{digit}"])) for row, digit in zip(pixels, classes, strict=True)
    ]
    return "\n".join([heads, *lines])


def _deep(design: Design) -> Design:
    """Text 2's deep network."""
    hidden = (Dense(units=64), Dense(units=64))
    return design.with_bricks((*hidden, Dense(units=1, activation="sigmoid"))).with_training(
        epochs=4000, batch_size=64, optimizer="rmsprop", early_stopping=False
    )


def _small(design: Design) -> Design:
    bricks = (Dense(units=4, activation="tanh"), Dense(units=2, activation="tanh"))
    last = Dense(units=1, activation="sigmoid")
    return design.with_bricks((*bricks, last)).with_training(
        epochs=20_000, batch_size=32, early_stopping=False
    )


def _wide(design: Design) -> Design:
    bricks = (Dense(units=128), Dense(units=10, activation="softmax"))
    return design.with_bricks(bricks).with_training(epochs=60, batch_size=64, early_stopping=False)


class Bench:
    """The result's column over an engine in processes of its own."""

    def __init__(self, look: Look) -> None:
        self.door = EngineDoor()
        self.context = make_context(Document(propose(Library(), Circles())), self.door, look)
        self.column = ResultColumn(self.context)
        self.column.resize(620, 620)
        self.door.start()
        self.waits = Waits()
        self.begun = 0.0
        self.pictures = 0
        self.door.run_begun.connect(self._begun)
        self.door.network_drawn.connect(self._drawn)

    def _begun(self, *_: object) -> None:
        self.begun = time.perf_counter()

    def _drawn(self, *_: object) -> None:
        self.pictures += 1

    def until(self, ready: Callable[[], bool]) -> None:
        loop, watch = QEventLoop(), QTimer()
        watch.timeout.connect(lambda: loop.quit() if ready() else None)
        watch.start(20)
        QTimer.singleShot(PATIENCE_MS, loop.quit)
        if not ready():
            loop.exec()
        watch.stop()
        if not ready():
            raise TimeoutError

    def open(self, design: Design) -> None:
        self.context.document.replace(design)
        self.until(lambda: self.context.facts.is_current)

    def open_digits(self) -> Design:
        found: list[Design] = []
        request = OpenTable(
            FromText(_digits_text(), "pixels"), ImportOptions(), self.context.document.design
        )
        self.door.ask(request, found.append, lambda message, _: print(message))
        self.until(lambda: bool(found))
        return found[0]

    def run(self, *, seen: bool, waits: bool = False) -> tuple[float, float]:
        """Seconds of a run, and pictures a second; ``waits``: how long the event loop waits is
        measured, which takes a share of a core itself."""
        self.column.tabs.setCurrentWidget(self.column.network)
        self.column.setVisible(seen)
        self.context.run.reset()
        self.until(lambda: self.context.run.state == "idle")
        self.context.run.train()
        self.until(lambda: self.context.run.state in ("running", "ended"))
        self.pictures = 0
        if waits:
            self.waits.start()
        self.until(lambda: self.context.run.state == "ended")
        if waits:
            self.waits.stop()
        took = time.perf_counter() - self.begun
        return took, self.pictures / took

    def rate(self, speed: Speed) -> float:
        """Pictures a second of a run that goes by at ``speed``."""
        self.column.setVisible(True)
        self.context.document.choose_speed(speed)
        self.context.run.reset()
        self.until(lambda: self.context.run.state == "idle")
        self.context.run.train()
        self.until(lambda: self.context.run.state == "running" and self.context.run.epoch > 0)
        self.pictures, began = 0, time.perf_counter()
        self.until(
            lambda: time.perf_counter() - began > WATCHED or self.context.run.state == "ended"
        )
        found = self.pictures / (time.perf_counter() - began)
        self.context.run.stop()
        self.until(lambda: self.context.run.state == "ended")
        self.context.document.choose_speed("full")
        return found


def watched(look: Look) -> Iterator[Line]:
    """The same run, with the tab open and without, by turns."""
    bench = Bench(look)
    library = Library()
    try:
        for name, design in (
            ("2-4-2-1", _small(propose(library, Circles()))),
            ("12-64-64-1", _deep(propose(library, RandomLabels()))),
            ("784-128-10", None),
        ):
            bench.open(design or _wide(bench.open_digits()))
            for gradients in (False, True):
                bench.column.network.show()
                button = bench.column.network.bar.gradients_button
                (button if gradients else bench.column.network.bar.weights_button).click()
                bench.run(seen=True)
                without, seen, rates, all_waits = [], [], [], []
                for _ in range(REPEATS):
                    without.append(bench.run(seen=False)[0])
                    took, rate = bench.run(seen=True)
                    seen.append(took)
                    rates.append(rate)
                for _ in range(2):
                    bench.run(seen=True, waits=True)
                    all_waits += bench.waits.waits
                ratio = float(np.median(seen) / np.median(without))
                what = f"{name}, {'gradients' if gradients else 'weights'}"
                yield Line(
                    f"a run with Network open, against without: {what}", f"{ratio:.2f} ×", "1.15 ×"
                )
                yield Line("… pictures a second", f"{np.median(rates):.0f}", "at most 30")
                for speed in SPEEDS:
                    said = "to watch" if speed == "watch" else f"of {speed} epochs a second"
                    yield Line(
                        f"… pictures a second at the speed {said}",
                        f"{bench.rate(speed):.0f}",
                        "30, and no more than epochs",
                    )
                yield Line(
                    "… waits of the event loop",
                    f"99 % {np.percentile(all_waits, 99):.1f} ms, max {max(all_waits):.1f} ms",
                    "99 % 10 ms, max 30 ms",
                )
    finally:
        bench.column.close()
        bench.door.shutdown()


def drawn() -> Iterator[Line]:
    """One picture, in the engine alone."""
    trainer, library = Trainer(), Library()
    trainer.load()
    for name, design in (
        ("2-4-2-1", _small(propose(library, Circles()))),
        ("12-64-64-1", _deep(propose(library, RandomLabels()))),
    ):
        run: Run = trainer.start(design, library.prepared(design.data), 1)
        for view in (NetworkView(), NetworkView(gradients=True, matrices=True)):
            run.network(view)
            taken = []
            for _ in range(30):
                began = time.perf_counter()
                run.network(view)
                taken.append(time.perf_counter() - began)
            what = "with gradients and matrices" if view.gradients else "weights"
            yield Line(
                f"a picture of {name} in the engine, {what}",
                f"{1e3 * np.median(taken):.1f} ms",
                "none",
            )


def lines() -> Iterator[Line]:
    """All figures of the network's picture."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    look = Look(application)
    look.choose("light")
    yield from drawn()
    yield from watched(look)


if __name__ == "__main__":
    for line in lines():
        print(line, flush=True)
