"""Pictures in the window: how long the event loop waits while they are scrolled, moved, deleted.

``python -m tests.benchmarks.picture_waits [COUNT]``; 10,000 without a count.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np

from tests.benchmarks.figures import Line
from tests.benchmarks.waits import Waits
from tests.benchmarks.window import _environment, _Unasked

COUNT = 10_000
CHOSEN = 100
TURNS = 3
PATIENCE_MS = 600_000
STEPS = 60  # of scrolling from the first to the last


def _file(path: Path, count: int) -> None:
    """A document of ``count`` small pictures in two classes."""
    from PIL import Image

    from engine.brickfile import brick_file
    from engine.brickfile.bundle_of import bundle_of
    from engine.data.knowing.library import Library
    from engine.data.pictures.bringing import bring
    from engine.data.sources.pictures import Pictures
    from engine.edits.proposal import propose

    random = np.random.default_rng(0)
    folder = path.parent / "pictures"
    for number in range(count):
        place = folder / ("cat", "dog")[number % 2] / f"{number:05}.png"
        place.parent.mkdir(parents=True, exist_ok=True)
        Image.fromarray(random.integers(0, 255, (48, 48, 3), np.uint8)).save(place)
    library = Library()
    design = propose(library, Pictures.of(bring(folder, library.store)))
    brick_file.write(path, bundle_of(design, library.store))


def lines(count: int = COUNT) -> Iterator[Line]:
    """All figures of so many pictures in the window."""
    with tempfile.TemporaryDirectory() as name:
        path = Path(name, "pictures.brick")
        _file(path, count)
        yield from _in_the_window(path)


def _in_the_window(path: Path) -> Iterator[Line]:
    os.environ.update(_environment(path.parent))
    from PySide6.QtCore import QEventLoop, QTimer
    from PySide6.QtWidgets import QApplication

    from gui.application import Application
    from gui.data.pictures.panel import PicturesPanel

    qt = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(qt, QApplication)
    application = Application(qt, "en")
    window, document = application.window, application.document
    facts = application.context.facts
    window.files.questions = _Unasked()
    window.resize(1280, 720)
    loop = QEventLoop()

    def until(happened: Callable[[], bool]) -> None:
        watch, alarm = QTimer(), QTimer()
        watch.timeout.connect(lambda: loop.quit() if happened() else None)
        watch.start(5)
        alarm.setSingleShot(True)
        alarm.timeout.connect(loop.quit)
        alarm.start(PATIENCE_MS)
        if not happened():
            loop.exec()
        watch.stop()
        if not happened():
            raise TimeoutError

    def turn(milliseconds: int) -> None:
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    loaded: list[bool] = []
    application.engine.loaded.connect(lambda: loaded.append(True))
    application.open(None)
    until(lambda: bool(loaded) and window.result_column is not None)
    (panel,) = window.findChildren(PicturesPanel)
    window.files.open(path)

    def rests() -> bool:
        return panel.own is not None and facts.is_current and not panel.changes.busy

    until(rests)
    turn(2000)
    assert panel.own is not None
    some, other = panel.own.numbers[:CHOSEN], panel.own.classes[1]
    bar, undo = panel.grid.verticalScrollBar(), document.undo_stack.undo

    def scroll() -> None:
        for step in range(STEPS):
            bar.setValue(bar.maximum() * step // STEPS)
            turn(25)

    waits = Waits()
    for what, deed, back in (
        ("scrolled from the first to the last", scroll, None),
        ("chosen", lambda: panel.grid.choose_numbers(some), panel.grid.clearSelection),
        ("moved to another class", lambda: panel.changes.move(some, other), undo),
        ("deleted", lambda: panel.changes.delete(some), undo),
    ):
        for done, backwards in ((what, False), (f"… {what}, undone", True)):
            if backwards and back is None:
                continue
            all_waits, own, queued = [], [], []
            for _ in range(TURNS):
                for now, is_measured in ((deed, not backwards), (back, backwards)):
                    if now is None:
                        continue
                    if is_measured:
                        waits.start()
                    now()
                    until(rests)
                    turn(500)
                    if is_measured:
                        waits.stop()
                        all_waits += waits.waits
                        own += waits.own
                        queued += waits.queued
            without = np.array(all_waits) - np.array(queued)
            yield Line(
                f"{len(panel.own.numbers):,} pictures, {done}: waits",
                f"99 % {np.percentile(all_waits, 99):.0f}, max {max(all_waits):.0f} ms "
                f"(not queued {without.max():.0f}, own processor time {max(own):.0f})",
                "10; 30 ms",
            )
    window.hide()
    application.end()


if __name__ == "__main__":
    for line in lines(int(sys.argv[1]) if len(sys.argv) > 1 else COUNT):
        print(line, flush=True)
