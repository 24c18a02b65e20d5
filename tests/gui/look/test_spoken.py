"""One way in which all that has words hears of another language."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import gui
from gui.look.spoken import on_language_change
from gui.shell.language import Language


class Speaker(QObject):
    def __init__(self, said: list[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._said = said
        on_language_change(self.retranslate)

    def retranslate(self) -> None:
        self._said.append(self.tr("&Train"))


def test_whoever_lives_is_told(qtbot: QtBot, qapp: QApplication, language: Language) -> None:
    said: list[str] = []
    owner = QObject()
    dead, alive = Speaker(said, owner), Speaker(said)
    language.choose("ko")
    QApplication.sendPostedEvents()
    assert len(said) == 2
    owner.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    language.choose("en")
    QApplication.sendPostedEvents()
    assert len(said) == 3
    assert dead is not alive


def test_nobody_listens_in_another_way() -> None:
    room = Path(gui.__file__).parent
    listening = [
        path.name for path in room.rglob("*.py") if "Type.LanguageChange" in path.read_text("utf-8")
    ]
    assert listening == ["spoken.py"]
