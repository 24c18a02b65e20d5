"""The question about what crashes left."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QLockFile, Qt
from pytestqt.qtbot import QtBot

from gui.work.recovery.autosave import Recovery
from gui.work.recovery.recovery_question import RecoveryQuestion


def test_its_rows_stand_apart_and_are_all_seen(qtbot: QtBot, tmp_path: Path) -> None:
    left = [
        Recovery(tmp_path / f"{day}.brick", None, datetime(2026, 3, day), QLockFile(""))
        for day in (3, 2, 1)
    ]
    question = RecoveryQuestion(left)
    question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(question)
    question.show()
    places = [question.list.visualItemRect(question.list.item(row)) for row in range(3)]
    assert all(place.height() >= question.fontMetrics().height() + 12 for place in places)
    assert question.list.viewport().rect().contains(places[-1])
