"""The real application with its real processes and without a screen, driven by a campaign."""

from __future__ import annotations

import argparse
import contextlib
import os
import tempfile
import time
from collections.abc import Callable
from multiprocessing import active_children
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from gui.application import Application
from gui.work.files.file_questions import Answer, Questions

# Before the application is made: no screen, and nobody's own settings.
_HOME = tempfile.TemporaryDirectory(prefix="neurobricks-campaign-", ignore_cleanup_errors=True)
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
for _name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
    os.environ[_name] = str(Path(_HOME.name) / _name.lower())

PATIENCE = 300.0  # seconds


class _Unasked(Questions):
    """Nobody is here to answer."""

    def about_unsaved(self, name: str, answer: Callable[[Answer], None]) -> None:
        answer("discard")


class Sitting:
    """The window, loaded, and what it and its processes hold.

    ``longest``: the longest time in seconds that the event loop kept a timer of 5 ms waiting.
    """

    def __init__(self, qt: QApplication) -> None:
        self.qt = qt
        self.application = Application(qt, "ko")
        self.window, self.context = self.application.window, self.application.context
        self.document, self.engine = self.application.document, self.application.engine
        self.window.files.questions = _Unasked()
        self.folder = Path(_HOME.name)
        self.longest = 0.0
        self._at = time.perf_counter()
        self._watch = QTimer()
        self._watch.setInterval(5)
        self._watch.timeout.connect(self._look)
        loaded: list[bool] = []
        self.engine.loaded.connect(lambda: loaded.append(True))
        self.application.open(None)
        self.until("the engine", lambda: bool(loaded))
        self._at = time.perf_counter()
        self._watch.start()

    def until(self, what: str, happened: Callable[[], bool], seconds: float = PATIENCE) -> None:
        """Let the window work until it has happened; TimeoutError where it does not."""
        end = time.perf_counter() + seconds
        while not happened():
            self.qt.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)
            self._delete()
            if time.perf_counter() > end:
                raise TimeoutError(what)

    def wait(self, seconds: float) -> None:
        """Let the window work for so long."""
        end = time.perf_counter() + seconds
        while (left := end - time.perf_counter()) > 0:
            step = max(1, min(20, round(1000 * left)))
            self.qt.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, step)
            self._delete()

    def lesson(self, name: str) -> None:
        """Open it, its facts there, at full speed."""
        self.window.beginnings.begin_lesson(name)
        self.until(f"the data of {name}", lambda: self.context.facts.is_current)
        self.document.choose_speed("full")

    def end(self) -> None:
        self._watch.stop()
        self.window.hide()
        if not self.application.end():
            raise TimeoutError("the application did not end")

    def megabytes(self) -> tuple[float, float]:
        """What the window holds for itself, and what its processes do."""
        own = _private(os.getpid())
        return own, sum(_private(child.pid or 0) for child in active_children())

    @property
    def descriptors(self) -> int:
        """The window's open files."""
        folder = Path("/proc/self/fd")
        return len(list(folder.iterdir())) if folder.exists() else 0

    @property
    def os_threads(self) -> int:
        """The window's threads, Qt's own included."""
        folder = Path("/proc/self/task")
        return len(list(folder.iterdir())) if folder.exists() else 0

    def _delete(self) -> None:
        """What ``deleteLater`` was asked for outside of an event: only a loop that runs would."""
        self.qt.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _look(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, now - self._at)
        self._at = now


def _private(process: int) -> float:
    with contextlib.suppress(OSError):
        resident, shared = Path(f"/proc/{process}/statm").read_text().split()[1:3]
        return (int(resident) - int(shared)) * os.sysconf("SC_PAGE_SIZE") / 2**20
    return 0.0


def options(what: str, count: int, arguments: list[str]) -> argparse.Namespace:
    """``--count`` and ``--seed``."""
    parser = argparse.ArgumentParser(prog=f"python -m tests.campaigns {what}")
    parser.add_argument("--count", type=int, default=count)
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args(arguments)
