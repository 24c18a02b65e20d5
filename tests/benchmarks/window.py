"""The window: from the process's start to input, from Train to the first picture.

``python -m tests.benchmarks.window`` prints what was measured beside its target.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np

from gui.work.files.file_questions import Answer, Questions
from tests.benchmarks.figures import Line

ROOT = Path(__file__).resolve().parents[2]
STARTS = 7
TRAININGS = 5
PATIENCE_MS = 120_000
# The lessons whose stories are watched; where networks are compared, each of them.
STORIES = (
    "circles",
    "spiral",
    "iris",
    "drawn-shapes",
    "dogs-and-cats",
    "six-animals",
    "dogs-on-grass",
)

# Started as `main.py` starts it; says when the window was painted and had turned to what happens
# next, and when its columns were there.
_START = """
import sys, time
from main import prepare
prepare()
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from gui.application import Application
qt = QApplication(sys.argv[:1])
application = Application(qt, "ko")
def painted():
    print(time.monotonic(), flush=True)
def built():
    QTimer.singleShot(0, leave)
def leave():
    print(time.monotonic(), flush=True)
    application.window.hide()
    qt.quit()
application.window.painted.connect(painted)
application.window.built.connect(built)
application.open(None)
qt.exec()
application.end()
"""


class _Unasked(Questions):
    """Nobody is here to answer."""

    def about_unsaved(self, name: str, answer: Callable[[Answer], None]) -> None:
        answer("discard")


def _environment(home: Path) -> dict[str, str]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "TF_CPP_MIN_LOG_LEVEL": "3"}
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "PYTHONPYCACHEPREFIX"):
        environment[name] = str(home / name.lower())
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # or each start would compile everything anew
    return environment


def start(home: Path) -> Iterator[Line]:
    """From a new process to the first paint, and to the finished columns."""
    painted, ready = [], []
    for turn in range(-1, STARTS):  # the first compiles the modules, as an installation has it
        began = time.monotonic()
        done = subprocess.run(
            [sys.executable, "-c", _START],
            cwd=ROOT,
            env=_environment(home),
            capture_output=True,
            text=True,
            check=True,
        )
        first, second = (float(line) for line in done.stdout.split())
        if turn >= 0:
            painted.append(first - began)
            ready.append(second - began)
    yield Line(
        "process start to a window that takes input",
        f"median {np.median(painted):.2f} s, best {min(painted):.2f} s",
        "1 s, warm disk",
    )
    yield Line(
        "… and to its three columns, made behind the start page",
        f"median {np.median(ready):.2f} s, best {min(ready):.2f} s",
        "none",
    )


def train(home: Path) -> Iterator[Line]:
    """Circles in the app: Train to the first picture, Train to 98 %, stop to its effect."""
    os.environ.update(_environment(home))
    from PySide6.QtCore import QEventLoop, QTimer
    from PySide6.QtWidgets import QApplication

    from gui.application import Application

    qt = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(qt, QApplication)
    application = Application(qt, "en")
    context = application.context
    application.window.files.questions = _Unasked()
    loop = QEventLoop()
    alarm = QTimer()
    alarm.setSingleShot(True)
    alarm.timeout.connect(loop.quit)

    def until(happened: Callable[[], bool]) -> float:
        """Turn the loop until it has happened; the moment."""
        watch = QTimer()
        watch.timeout.connect(lambda: loop.quit() if happened() else None)
        watch.start(1)
        alarm.start(PATIENCE_MS)
        if not happened():
            loop.exec()
        watch.stop()
        if not happened():
            raise TimeoutError
        return time.perf_counter()

    loaded: list[bool] = []
    application.engine.loaded.connect(lambda: loaded.append(True))
    application.open(None)
    until(lambda: bool(loaded) and application.window.result_column is not None)
    pictures: list[float] = []
    context.pictures.arrived.connect(lambda _: pictures.append(time.perf_counter()))
    warmed: list[bool] = []
    application.engine.warmed.connect(warmed.append)
    waits: dict[bool, list[float]] = {False: [], True: []}
    for turn in range(2 * TRAININGS):  # in turn, so that a busy machine is busy for both
        rested = bool(turn % 2)
        application.window.beginnings.begin_lesson("circles")
        application.document.choose_speed("full")
        until(lambda: context.facts.is_current)
        brick = application.document.design.bricks[0]
        other = application.document.design.replaced(brick.changed(units=20 + turn))
        warmed.clear()
        application.document.edit("other", other.with_training(epochs=200))
        if rested:
            until(lambda: True in warmed)
        began = time.perf_counter()
        context.run.train()
        waits[rested].append(until(lambda: context.run.epoch > 0) - began)
        until(lambda: context.run.state == "ended")
    for rested, words in ((False, "at once after an edit"), (True, "once the design has rested")):
        yield Line(
            f"Train pressed {words}, to the first learned epoch",
            f"median {np.median(waits[rested]):.2f} s, worst {max(waits[rested]):.2f} s",
            "none" if rested else "as without compiling ahead",
        )
    first, solved = [], []
    for turn in range(TRAININGS):
        application.window.beginnings.begin_lesson("circles")
        application.document.choose_speed("full")
        until(lambda: context.facts.is_current)
        # Another width each time: a design that has to be compiled, as in a class.
        brick = application.document.design.bricks[0]
        wider = application.document.design.replaced(brick.changed(units=8 + turn))
        application.document.edit("wider", wider.with_training(epochs=1000))
        pictures.clear()
        began = time.perf_counter()
        context.run.train()
        until(lambda: bool(pictures))
        first.append(pictures[0] - began)
        solved.append(
            until(
                lambda: bool(
                    (context.run.history.values.get("accuracy", np.zeros(1)) >= 0.98).any()
                )
            )
            - began
        )
        until(lambda: context.run.state == "ended")
    yield Line(
        "Train pressed to the first picture, engine loaded",
        f"first {first[0]:.2f} s, median {np.median(first):.2f} s",
        "1.5 s",
    )
    yield Line(
        "Train pressed to circles at 98 %",
        f"first {solved[0]:.2f} s, median {np.median(solved):.2f} s",
        "2 s",
    )
    for name in STORIES:
        application.document.replace(application.document.design)
        application.window.beginnings.begin_lesson(name)
        planned = application.document.planned
        for place, network in enumerate(planned or (None,)):
            if place and network is not None:  # those that are compared with it
                application.document.open_planned(network.name, network.id)
            until(lambda: context.facts.is_current)
            context.run.train()
            began = until(lambda: context.run.state == "running")
            took = until(lambda: context.run.state == "ended") - began
            called = network.name if network is not None else name
            yield Line(
                f"the story of {called} at the speed at which it opens", f"{took:.1f} s", "5–10 s"
            )
    for name in ("iris", STORIES[-1]):
        application.document.replace(application.document.design)
        application.window.beginnings.begin_lesson(name)
        until(lambda: context.facts.is_current)
        application.document.choose_speed("full")
        stops, pauses, steps = [], [], []
        for _ in range(TRAININGS):
            application.document.edit(
                "longer", application.document.design.with_training(epochs=1_000_000)
            )
            context.run.reset()
            context.run.train()
            until(lambda: context.run.epoch > 50)
            began = time.perf_counter()
            context.run.pause()
            pauses.append(until(lambda: context.run.state == "paused") - began)
            epoch, began = context.run.epoch, time.perf_counter()
            context.run.train_one_epoch()
            steps.append(until(lambda epoch=epoch: context.run.epoch == epoch + 1) - began)
            context.run.train()
            until(lambda: context.run.state == "running")
            began = time.perf_counter()
            context.run.stop()
            stops.append(until(lambda: context.run.state == "ended") - began)
        for what, values in (("stop", stops), ("pause", pauses), ("one epoch", steps)):
            yield Line(
                f"{what} in {name}, with validation data, to its effect in the window",
                f"median {1e3 * np.median(values):.0f} ms, worst {1e3 * max(values):.0f} ms",
                "100 ms",
            )
    application.window.hide()
    application.end()


def lines() -> Iterator[Line]:
    """All figures of the window."""
    import tempfile

    with tempfile.TemporaryDirectory() as home:
        yield from start(Path(home))
        yield from train(Path(home))


if __name__ == "__main__":
    for line in lines():
        print(line, flush=True)
