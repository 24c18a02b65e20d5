"""A page out of sight is laid out by what it needs now."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton, QSplitter, QTabWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.widgets.hidden_pages import measure_hidden_pages


@pytest.fixture
def tabs(qtbot: QtBot) -> QTabWidget:
    """Two tabs; the second holds a wide button, in a splitter."""
    tabs, page, within, splitter = QTabWidget(), QWidget(), QWidget(), QSplitter()
    splitter.addWidget(within)
    QVBoxLayout(within).addWidget(QPushButton("wide " * 40))
    QVBoxLayout(page).addWidget(splitter)
    tabs.addTab(QWidget(), "first")
    tabs.addTab(page, "second")
    qtbot.addWidget(tabs)
    with qtbot.waitExposed(tabs):
        tabs.show()
    return tabs


def test_a_hidden_page_needs_less_once_what_it_holds_is_narrow(tabs: QTabWidget) -> None:
    button = tabs.widget(1).findChild(QPushButton)
    wide = tabs.minimumSizeHint().width()
    button.setText("narrow")
    measure_hidden_pages(tabs)
    assert tabs.minimumSizeHint().width() < wide / 2
