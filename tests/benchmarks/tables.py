"""A table of 1,000,000 rows × 20 columns in the window: opened, learned from, cancelled, scrolled.

``python -m tests.benchmarks.tables`` prints what was measured beside its target.
"""

from __future__ import annotations

import contextlib
import os
import re
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from multiprocessing import active_children
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("PYQTGRAPH_QT_LIB", "PySide6")
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import numpy as np
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from engine.service.requests.kinds import DataRequest
from gui.application import Application
from gui.data.importing.import_dialog import ImportDialog
from gui.work.files.file_questions import Answer, Questions
from tests.benchmarks.figures import Line
from tests.benchmarks.table_requests import Nothing, SizeOf
from tests.benchmarks.waits import Waits

ROWS = 1_000_000
CANCELS = 5
PLACES = 60  # where the table is scrolled to
LONG = 50.0  # ms
PATIENCE_MS = 300_000
EPOCHS = 5
_CHUNK = 20_000
_RESIDENT = re.compile(r"^Rss(Anon|File|Shmem):\s+(\d+) kB$", re.MULTILINE)


class _Unasked(Questions):
    """Nobody is here to answer."""

    def about_unsaved(self, name: str, answer: Callable[[Answer], None]) -> None:
        answer("discard")


def write(path: Path, rows: int = ROWS) -> None:
    """Decimals, whole numbers, words, a day and a yes/no; a hundredth of the cells missing."""
    chance = np.random.RandomState(1)
    cities = np.array(["서울", "부산", "대구", "인천", "광주", "대전", "울산", "세종"])
    names = [
        *(f"측정{place}" for place in range(9)),
        *(f"개수{place}" for place in range(5)),
        *("도시", "등급", "요일", "날짜", "회원", "결과"),
    ]
    with path.open("w", encoding="utf-8", newline="") as stream:
        stream.write(",".join(names) + "\n")
        for begin in range(0, rows, _CHUNK):
            count = min(_CHUNK, rows - begin)
            decimals = chance.normal(50, 20, (9, count))
            wholes = chance.randint(0, 5000, (5, count))
            score = decimals[0] + 0.01 * wholes[0] + chance.normal(0, 5, count)
            days = np.datetime64("2020-01-01") + chance.randint(0, 1500, count)
            columns = [
                *(np.char.mod("%.3f", values) for values in decimals),
                *(values.astype(str) for values in wholes),
                cities[chance.randint(0, 8, count)],
                np.array(["A", "B", "C", "D"])[chance.randint(0, 4, count)],
                np.array(list("월화수목금토일"))[chance.randint(0, 7, count)],
                days.astype(str),
                np.where(chance.random_sample(count) < 0.5, "예", "아니오"),
                np.char.mod("%.2f", score),
            ]
            cells = np.array([values.astype(object) for values in columns])
            cells[:-1][chance.random_sample((19, count)) < 0.01] = ""
            stream.write("\n".join(map(",".join, cells.T.tolist())) + "\n")


def _megabytes() -> float:
    """What all the app's processes hold together; what they share is counted once."""
    own, shared = 0, [0]
    for process in (os.getpid(), *(child.pid for child in active_children())):
        with contextlib.suppress(OSError):
            told = Path(f"/proc/{process}/status").read_text()
            held = {name: int(kilobytes) for name, kilobytes in _RESIDENT.findall(told)}
            own += held["Anon"] + held["File"]
            shared.append(held["Shmem"])
    return (own + max(shared)) / 2**10


class _Peak:
    """The processes' memory, looked at every few milliseconds."""

    def __enter__(self) -> _Peak:
        self.before = self.most = _megabytes()
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look)
        self._thread.start()
        return self

    def _look(self) -> None:
        while not self._over.wait(0.02):
            self.most = max(self.most, _megabytes())

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()
        self.most = max(self.most, _megabytes())


class _Window:
    """The application, driven as a person's hand would drive it."""

    def __init__(self) -> None:
        qt = QApplication.instance() or QApplication(sys.argv[:1])
        assert isinstance(qt, QApplication)
        self.application = Application(qt, "ko")
        self.window = self.application.window
        self.context = self.application.context
        self.window.files.questions = _Unasked()
        self.loop = QEventLoop()
        self.empty = 0.0  # MB that are held before the large table is opened
        loaded: list[bool] = []
        self.application.engine.loaded.connect(lambda: loaded.append(True))
        self.application.open(None)
        self.window.resize(1280, 720)
        self.until(lambda: bool(loaded) and self.window.data_column is not None)

    def until(self, happened: Callable[[], bool], every: int = 1) -> float:
        """Turn the loop until it has happened; the moment."""
        watch, alarm = QTimer(), QTimer()
        watch.timeout.connect(lambda: self.loop.quit() if happened() else None)
        alarm.setSingleShot(True)
        alarm.timeout.connect(self.loop.quit)
        watch.start(every)
        alarm.start(PATIENCE_MS)
        if not happened():
            self.loop.exec()
        if not happened():
            raise TimeoutError
        return time.perf_counter()

    def asked(self, request: DataRequest) -> Any:
        """The answer to ``request``."""
        heard: list[Any] = []
        self.application.engine.ask(request, heard.append, print)
        self.until(lambda: bool(heard))
        return heard[0]

    def preview(self, path: Path) -> ImportDialog:
        """The import dialog of ``path``, its preview there."""
        self.window.data_ways.open_table(path)
        dialog = self.window.data_column.tables.import_dialog
        assert dialog is not None
        self.until(lambda: dialog.open_button.isEnabled())
        return dialog

    def learn_once(self) -> None:
        """Train a little: what TensorFlow takes for its first run is its own."""
        run = self.context.run
        self.context.document.choose_speed("full")
        run.train()
        self.until(lambda: run.state == "running")
        run.stop()
        self.until(lambda: run.state == "ended")

    def open(self, path: Path) -> None:
        """The table of ``path``, all of its report there."""
        self.preview(path).open_button.click()
        self.until(lambda: self.window.data_column.tables.import_dialog is None)
        self.until(lambda: self.context.facts.is_current)


def _told(waits: list[float]) -> str:
    long = sum(wait > LONG for wait in waits)
    return f"99 % {np.percentile(waits, 99):.1f} ms, max {max(waits):.0f} ms, over 50 ms: {long}"


def _less(waits: list[float], queued: list[float]) -> list[float]:
    return [max(0.0, wait - other) for wait, other in zip(waits, queued, strict=True)]


def opening(app: _Window, path: Path) -> Iterator[Line]:
    """From choosing the file to the table, its figures and its plots."""
    waits = Waits()
    context, file = app.context, path.stat().st_size / 2**20
    with _Peak() as peak:
        app.empty = peak.before
        waits.start()
        began = time.perf_counter()
        dialog = app.preview(path)
        seen = time.perf_counter() - began
        previewed = len(waits.waits)
        began = time.perf_counter()
        dialog.open_button.click()
        taken = app.until(lambda: app.window.data_column.tables.import_dialog is None) - began
        reading = len(waits.waits)
        ready = app.until(lambda: context.facts.is_current) - began
        app.until(lambda: not app.window.data_column.table.model.pages.busy)
        waits.stop()
    design = context.document.design
    size = app.asked(SizeOf(design.data.source)) / 2**20
    yield Line("file chosen to its preview", f"{seen:.2f} s", "–")
    yield Line("Open pressed to the table", f"{taken:.1f} s", "–")
    yield Line("… and to its figures, findings and plots", f"{ready:.1f} s", "–")
    for what, values in (
        ("waits of the event loop, preview", waits.waits[:previewed]),
        ("… reading and the proposal", waits.waits[previewed:reading]),
        ("… figures, findings, plots", waits.waits[reading:]),
        ("… all together", waits.waits),
        ("… of which the window's own work", waits.own),
        ("… less what other processes took", _less(waits.waits, waits.queued)),
    ):
        yield Line(what, _told(values), "99 % 10 ms, max 30 ms")
    grown = peak.most - peak.before
    yield Line(
        f"memory at most, of a table of {size:.0f} MB (file {file:.0f} MB)",
        f"{grown:.0f} MB more: {grown / size:.1f} × the table",
        "3 × the table",
    )
    kept = _megabytes() - peak.before
    yield Line("… and when all is there", f"{kept:.0f} MB more: {kept / size:.1f} ×", "–")
    report = context.facts.report
    if report is not None and report.plot is not None:
        shown = report.plot.row.shape[0]
        yield Line("rows that plots draw", f"{shown:,} of {report.plot.total:,}", "a stated sample")


def learning(app: _Window) -> Iterator[Line]:
    """Train pressed, some epochs at full speed, stopped."""
    run, document, waits = app.context.run, app.context.document, Waits()
    document.choose_speed("full")
    size = app.asked(SizeOf(document.design.data.source)) / 2**20
    with _Peak() as peak:
        waits.start()
        began = time.perf_counter()
        run.train()
        app.until(lambda: run.state == "running")
        begun, before = time.perf_counter() - began, len(waits.waits)
        app.until(lambda: run.epoch >= EPOCHS)
        learned = time.perf_counter() - began - begun
        run.stop()
        app.until(lambda: run.state == "ended")
        waits.stop()
    yield Line("Train pressed to its learning", f"{begun:.1f} s", "–")
    yield Line(f"… and to its epoch {EPOCHS}", f"{learned:.1f} s", "–")
    for what, values in (
        ("waits of the event loop, preparing and compiling", waits.waits[:before]),
        ("… learning", waits.waits[before:]),
        ("… of which the window's own work", waits.own),
        ("… less what other processes took", _less(waits.waits, waits.queued)),
    ):
        yield Line(what, _told(values), "99 % 10 ms, max 30 ms")
    grown = peak.most - app.empty
    told = f"{grown:.0f} MB more than without the table: {grown / size:.1f} × the table"
    yield Line("memory at most", told, "3 × the table")
    kept = _megabytes() - app.empty
    yield Line("… and at its end", f"{kept:.0f} MB more: {kept / size:.1f} ×", "–")


def cancelling(app: _Window, path: Path) -> Iterator[Line]:
    """Cancel, at some moments of the reading, to the lane's being free again."""
    answers = []
    for moment in range(CANCELS):
        dialog = app.preview(path)
        dialog.open_button.click()
        goal = 50 + 180 * moment
        app.until(lambda dialog=dialog, goal=goal: dialog.progress.value() >= goal)
        began = time.perf_counter()
        dialog.cancel_button.click()
        free: list[bool] = []
        app.application.engine.ask(Nothing(), free.append, print)
        answers.append(app.until(lambda free=free: bool(free)) - began)
    yield Line(
        "Cancel to the engine's being free",
        f"median {1e3 * np.median(answers):.0f} ms, worst {1e3 * max(answers):.0f} ms",
        "–",
    )


def scrolling(app: _Window) -> Iterator[Line]:
    """The table dragged to random places: painting, and the cells' arrival."""
    column = app.window.data_column.table
    view, chance = column.view, np.random.RandomState(2)
    bar = view.verticalScrollBar()
    painted, arrived = [], []
    waits = Waits()
    waits.start()
    for place in chance.randint(0, bar.maximum(), PLACES).tolist():
        began = time.perf_counter()
        bar.setValue(place)
        view.viewport().repaint()
        painted.append(1e3 * (time.perf_counter() - began))
        app.until(lambda: not column.model.pages.busy)
        view.viewport().repaint()
        arrived.append(1e3 * (time.perf_counter() - began))
    steady = []
    for step in range(200):  # the wheel, three rows at a time
        began = time.perf_counter()
        bar.setValue(bar.value() + 3 if step % 2 else bar.value() - 300)
        view.viewport().repaint()
        steady.append(1e3 * (time.perf_counter() - began))
        app.until(lambda: True)
    waits.stop()
    for what, values, target in (
        ("the table painted at a random place", painted, "16 ms"),
        ("… and its cells there", arrived, "–"),
        ("… painted a few rows further", steady, "16 ms"),
    ):
        told = f"median {np.median(values):.1f} ms, worst {max(values):.1f} ms"
        yield Line(what, told, target)
    yield Line("waits of the event loop, scrolling", _told(waits.waits), "max 50 ms")
    less = _less(waits.waits, waits.queued)
    yield Line("… less what other processes took", _told(less), "max 50 ms")


def lines() -> Iterator[Line]:
    """All figures of a large table."""
    import tempfile

    with tempfile.TemporaryDirectory() as home:
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME"):
            os.environ[name] = str(Path(home) / name.lower())
        folder = Path(home) / "한글 폴더"
        folder.mkdir()
        path = folder / "백만 행.csv"
        # In a process of its own: what it leaves behind is not counted.
        subprocess.run([sys.executable, "-m", "tests.benchmarks.tables", str(path)], check=True)
        app = _Window()
        small = folder / "천 행.csv"
        write(small, 1000)
        app.open(small)  # the libraries' own memory, and what is done only once, is not counted
        app.learn_once()
        yield from opening(app, path)
        yield from learning(app)
        yield from scrolling(app)
        yield from cancelling(app, path)
        app.window.hide()
        app.application.end()


if __name__ == "__main__":
    if len(sys.argv) > 1:
        write(Path(sys.argv[1]))
    else:
        for line in lines():
            print(line, flush=True)
