"""A tool tip shows the letters of a file's text, and nothing else."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication, QLabel, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from gui.widgets.plain_text import tool_tip
from tests.gui.hostile_text import CLASSES, COLUMNS, faults


@pytest.mark.parametrize("text", [*COLUMNS, *CLASSES, "nul\0<b>x", "<b\n>", "x<!-- y --><br>"])
def test_a_tool_tip_shows_its_letters(qtbot: QtBot, text: str) -> None:
    """As Qt itself shows it: the document behind the tip has the letters and nothing else."""
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    QToolTip.showText(QPoint(5, 5), tool_tip(text), widget)
    (tip,) = (label for label in _tips() if label.isVisible())
    tip.sizeHint()  # Qt makes the document when the size is asked for
    understood = "\n".join(document.toPlainText() for document in tip.findChildren(QTextDocument))
    understood = understood or tip.text()
    QToolTip.hideText()
    squeezed = "".join(understood.split()).replace("�", "")
    whole = "".join(text.replace("\u202e", "").replace("\0", "").split())
    assert squeezed == whole or (squeezed.endswith("…") and whole.startswith(squeezed[:-1]))
    assert faults() == []


def _tips() -> list[QLabel]:
    return [
        widget
        for widget in QApplication.topLevelWidgets()
        if isinstance(widget, QLabel) and widget.metaObject().className() == "QTipLabel"
    ]
