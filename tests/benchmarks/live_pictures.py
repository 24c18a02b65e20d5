"""Pictures in the window: how often a camera's picture is answered, and how long each story takes.

The camera is a fake one in a process of its own, as a real one is: `python -m
tests.benchmarks.live_pictures`.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import numpy as np

from engine.recipes import recipe
from tests.benchmarks.figures import Line
from tests.benchmarks.moving_eye import open_moving
from tests.benchmarks.window import _environment, _Unasked

SECONDS = 6.0
PATIENCE_MS = 300_000
STORIES = (
    "dogs-and-cats",
    "dogs-and-cats-convolutions",
    "dogs-and-cats-eyes",
    "six-animals",
    "six-animals-convolutions",
    "six-animals-eyes",
    "dogs-on-grass",
)


def _note(moments: list[float], _answer: object) -> None:
    moments.append(time.perf_counter())


def measured(home: Path, stories: tuple[str, ...]) -> Iterator[Line]:
    """In one window: the camera answered, at rest and while it learns; then the stories."""
    os.environ.update(_environment(home))
    from PySide6.QtCore import QEventLoop, QTimer
    from PySide6.QtWidgets import QApplication

    from gui.application import Application

    qt = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(qt, QApplication)
    application = Application(qt, "en")
    context, window = application.context, application.window
    window.files.questions = _Unasked()
    loop = QEventLoop()
    alarm = QTimer()
    alarm.setSingleShot(True)
    alarm.timeout.connect(loop.quit)

    def until(happened: Callable[[], bool]) -> float:
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
    window.resize(1280, 720)
    application.open(None)
    until(lambda: bool(loaded) and window.result_column is not None)
    context.camera.open_eye = open_moving
    context.camera.is_possible = lambda: True

    for bricks in ("convolutions", "eyes"):
        name = f"dogs-and-cats-{bricks}"
        context.document.replace(recipe(name).make())
        window.show_workplace()
        until(lambda: context.facts.is_current)
        context.document.choose_speed("full")
        context.document.edit("few", context.document.design.with_training(epochs=3))
        context.run.train()
        until(lambda: context.run.state == "ended")
        result = window.result_column
        result.tabs.setCurrentWidget(result.predict)
        predict = result.predict_picture
        predict.ways_in.camera.setChecked(True)
        context.camera.allow()
        until(lambda predict=predict: predict.live.has_seen and predict.shown is not None)
        for learns in (False, True):
            if learns:
                context.document.edit("long", context.document.design.with_training(epochs=100_000))
                context.run.train()
                until(lambda: context.run.state == "running" and context.run.epoch > 1)
            moments: list[float] = []
            note = partial(_note, moments)
            predict.answered.connect(note)
            end = time.perf_counter() + SECONDS
            until(lambda end=end: time.perf_counter() > end)
            predict.answered.disconnect(note)
            gaps = np.diff(moments) if len(moments) > 2 else np.array([np.inf])
            yield Line(
                f"a camera's pictures answered by {bricks}"
                + (" while it learns" if learns else ""),
                f"{len(moments) / SECONDS:.1f} a second, longest gap {1e3 * gaps.max():.0f} ms",
                "10 a second" if not learns else "none",
            )
        context.run.stop()
        until(lambda: context.run.state == "ended")
        predict.ways_in.camera.setChecked(False)
        result.tabs.setCurrentWidget(result.live)
    for name in stories:
        context.document.replace(recipe(name).make())
        window.show_workplace()
        until(lambda: context.facts.is_current)
        pressed = time.perf_counter()
        context.run.train()
        began = until(lambda: context.run.state == "running")
        took = until(lambda: context.run.state == "ended") - began
        yield Line(
            f"the story of {name} at the speed at which it opens",
            f"{took:.1f} s ({began - pressed:.1f} s until it learns)",
            "5–10 s",
        )
    window.hide()
    application.end()


def lines(stories: tuple[str, ...] = STORIES) -> Iterator[Line]:
    """All figures."""
    with tempfile.TemporaryDirectory() as home:
        yield from measured(Path(home), stories)


if __name__ == "__main__":
    for line in lines(tuple(sys.argv[1:]) or STORIES):
        print(line, flush=True)
