"""Qt deletes a layout's items with their widgets: Python must hold on to none of them."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget, QWidgetItem
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from gui.widgets.layouts import add_layout
from tests.gui.whole_window import WholeWindow


def held() -> list[QWidgetItem]:
    return [one for one in Shiboken.getAllValidWrappers() if isinstance(one, QWidgetItem)]


def test_a_layout_that_is_full_leaves_no_item_behind(qtbot: QtBot) -> None:
    part = QWidget()
    qtbot.addWidget(part)
    rows, row, within = QVBoxLayout(part), QHBoxLayout(), QVBoxLayout()
    within.addWidget(QPushButton())
    row.addWidget(QPushButton())
    add_layout(row, within, 2)
    before = len(held())
    add_layout(rows, row)
    assert len(held()) == before
    assert rows.count() == 1
    assert row.stretch(1) == 2
    assert part.findChildren(QPushButton)[0].parent() is part


def test_the_window_holds_none(whole_window: WholeWindow) -> None:
    whole_window.lesson("circles")
    own = [item for item in held() if item.widget() is not None]
    assert [item for item in own if item.widget().window() is whole_window.window] == []


def test_nobody_else_asks_a_layout_for_its_items_or_fills_one_into_another() -> None:
    gui = Path(__file__).parents[3] / "gui"
    asks = re.compile(r"\.itemAt\(|\.addLayout\(|\.insertLayout\(|\.setLayout\(")
    asking = [path.name for path in gui.rglob("*.py") if asks.search(path.read_text("utf-8"))]
    assert asking == ["layouts.py"]
