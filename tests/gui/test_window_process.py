"""The window's own process: what it never imports, over a whole lesson with the real engine."""

from __future__ import annotations

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


def test_it_imports_no_heavy_library(tmp_path: Path) -> None:
    root = Path(__file__).parents[2]
    homes = {name: str(tmp_path) for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME")}
    done = subprocess.run(
        [sys.executable, "-c", LESSON],
        capture_output=True,
        cwd=root,
        env={**os.environ, **homes, "PYTHONPATH": str(root), "QT_QPA_PLATFORM": "offscreen"},
        text=True,
        timeout=600,
        check=False,
    )
    assert done.stdout.splitlines() == ["done 20 20", "[]", "True"], done.stderr
