"""The window's own process: what it imports late, and what it never does, over a whole lesson with
the real engine."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

LESSON = """
import sys
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication
from gui.application import Application

qt = QApplication([])
application = Application(qt, "ko")
application.open(None)
context, window = application.context, application.window


def until(happened):
    while not happened():
        qt.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)


until(lambda: window.data_column is not None)
window.beginnings.begin_lesson("iris")
until(lambda: context.facts.is_current)
application.document.choose_speed("full")
application.document.edit("short", application.document.design.with_training(epochs=20))
print("engine.coach.listening" in sys.modules)  # not while the curve is drawn
context.run.train()
until(lambda: context.run.state == "ended")
print(context.run.ending.reason, context.run.epoch, context.run.history.epochs)
results = window.result_column
for index in range(results.tabs.count()):
    results.tabs.setCurrentIndex(index)
    qt.processEvents()
results.tabs.setCurrentWidget(results.evaluate)
until(lambda: results.evaluate._evaluation is not None)
column = window.data_column
window.commands.wide.setChecked(True)
for view in column.plots.views:
    column.plots.show_kind(view)
    qt.processEvents()
column.picker.open_gallery()
qt.processEvents()
column.picker.gallery.close()
heavy = ("tensorflow", "keras", "pandas", "sklearn", "scipy", "python_calamine")
print([name for name in heavy if name in sys.modules])
window.hide()
print(application.end())
"""

# Each of them costs a person a tenth of a second or more, or is a window that nobody has asked for.
LATER = (
    "pyqtgraph", "qtawesome", "qtpy", "scipy", "PIL", "fpdf", "fontTools", "nbformat",
    "jsonschema", "gui.data.data_column", "gui.stack.model_column", "gui.results.result_column",
    "gui.take_away.window", "gui.lessons.glossary_window", "gui.shell.about",
    "gui.classroom.lesson_dialog", "gui.classroom.collect_window", "gui.classroom.pages_editor",
    "engine.classroom.measuring", "engine.coach.listening", "engine.explanation.one_step",
    "engine.training.run.run", "engine.export.kinds", "engine.data.reading.table_import",
    "engine.lessons.glossary",
)  # fmt: skip
LATE = """
import sys
from PySide6.QtWidgets import QApplication
from gui.application import Application

qt = QApplication([])
application = Application(qt, "ko")


def painted():
    print([name for name in sys.argv[1:] if name in sys.modules], flush=True)
    application.window.hide()
    qt.quit()


application.window.painted.connect(painted)
application.open(None)
qt.exec()
application.end()
"""


def test_a_start_waits_for_nothing_that_comes_later(tmp_path: Path) -> None:
    assert all(importlib.util.find_spec(name) for name in LATER), "one of them has moved"
    done = _run(LATE, tmp_path, *LATER)
    assert done.stdout.splitlines() == ["[]"], done.stdout + done.stderr


def test_it_imports_no_heavy_library(tmp_path: Path) -> None:
    done = _run(LESSON, tmp_path)
    assert done.stdout.splitlines() == ["True", "done 20 20", "[]", "True"], done.stderr


def _run(program: str, home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    root = Path(__file__).parents[2]
    homes = {name: str(home) for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME")}
    return subprocess.run(
        [sys.executable, "-c", program, *arguments],
        capture_output=True,
        cwd=root,
        env={**os.environ, **homes, "PYTHONPATH": str(root), "QT_QPA_PLATFORM": "offscreen"},
        text=True,
        timeout=600,
        check=False,
    )
