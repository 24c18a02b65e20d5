"""Errors that nobody expected: told once, and survived."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]

_FAILS_TO_PAINT = """
from PySide6.QtCore import QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QWidget
from gui.shell.last_resort import LastResort

class Fails(QWidget):
    times = 0
    def paintEvent(self, event):
        painter = QPainter(self)
        painter.drawLine(0, 0, 9, 9)
        Fails.times += 1
        raise ValueError("cannot paint")

application = QApplication([])
last = LastResort(lambda: None)
last.install()
told = []
last.failed.disconnect()
last.failed.connect(told.append)
window = QWidget()
window.resize(300, 200)
for place in (0, 150):
    child = Fails(window)
    child.setGeometry(place, 0, 100, 100)
window.show()
again = QTimer()
again.timeout.connect(window.update)
again.start(5)
enough = QTimer()
enough.timeout.connect(lambda: Fails.times > 100 and application.quit())
enough.start(5)
application.exec()
print(len(told), "cannot paint" in told[0])
"""


def test_a_widget_that_fails_to_paint_itself_does_not_end_the_process() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _FAILS_TO_PAINT],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    told, right = done.stdout.split()
    assert int(told) > 100
    assert right == "True"
    assert "active painter" not in done.stderr
