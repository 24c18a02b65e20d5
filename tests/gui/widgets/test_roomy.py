"""Nothing is cut where there is less room than large type needs: one scrolls."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gui.look.look import Look
from gui.widgets.roomy_area import RoomyArea
from gui.widgets.roomy_dialogs import keep_on_screen


@pytest.fixture
def sized(look: Look) -> Look:
    yield look
    look.present(False)
    look.resize(100)


def test_an_area_gives_its_content_the_room_that_it_needs(qtbot: QtBot, sized: Look) -> None:
    content = QWidget()
    area = RoomyArea(content, sized, QSize(400, 200), QSize(200, 100))
    qtbot.addWidget(area)
    area.resize(500, 300)
    area.show()
    assert content.size() == area.size()
    sized.resize(200)
    QApplication.processEvents()
    assert content.size() == QSize(800, 400)
    assert area.horizontalScrollBar().maximum() > 0
    sized.resize(100)
    sized.present(True, QSize(1280, 720))
    assert content.size() == area.size()


def test_a_dialog_larger_than_the_screen_scrolls_to_what_has_the_keyboard(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    column = QVBoxLayout(dialog)
    field, last = QLineEdit(), QPushButton("OK")
    field.setMinimumHeight(3000)
    column.addWidget(field)
    column.addWidget(last)
    keep_on_screen(dialog)
    dialog.show()
    room = dialog.screen().availableSize()
    assert dialog.height() <= room.height()
    dialog.activateWindow()
    QApplication.processEvents()
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Tab)
    QApplication.processEvents()
    assert QApplication.focusWidget() is last
    assert dialog.rect().contains(last.mapTo(dialog, last.rect().center()))
    dialog.setWindowTitle("설정")  # as when the language is changed
    assert dialog.findChild(QScrollArea).accessibleName() == "설정"


def test_a_dialog_that_fits_is_left_alone(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    column = QVBoxLayout(dialog)
    column.addWidget(QPushButton("OK"))
    keep_on_screen(dialog)
    dialog.resize(300, 200)
    dialog.show()
    assert dialog.layout() is column
    assert dialog.size() == QSize(300, 200)


def test_what_fills_the_screen_keeps_its_size_and_leaves_it_again(qtbot: QtBot) -> None:
    """Who resizes such a window takes its state away: then it stays there for ever."""
    window = QWidget()
    qtbot.addWidget(window)
    QVBoxLayout(window).addWidget(QPushButton("OK"))
    keep_on_screen(window)
    window.showFullScreen()
    QApplication.processEvents()
    QApplication.sendEvent(window, QEvent(QEvent.Type.LayoutRequest))  # something in it was shown
    assert window.isFullScreen()
    assert window.size() == window.screen().size()
    window.showNormal()
    assert not window.isFullScreen()
