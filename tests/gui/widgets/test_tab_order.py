"""The Tab key's way through a layout, and that nothing of Qt's is held on to for it."""

from __future__ import annotations

import gc

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget, QWidgetItem
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from gui.widgets.layouts import item_at
from gui.widgets.tab_order import order_tabs


def test_tab_goes_as_things_are_laid_out(qtbot: QtBot) -> None:
    part = QWidget()
    qtbot.addWidget(part)
    rows, row = QVBoxLayout(part), QHBoxLayout()
    third, first, second = QLineEdit(), QPushButton("1"), QLineEdit()
    rows.addWidget(first)
    rows.addLayout(row)
    row.addWidget(second)
    row.addStretch(1)
    rows.addWidget(third)
    order_tabs(part)
    part.show()
    first.setFocus()
    for expected in (first, second, third):
        assert part.focusWidget() is expected
        qtbot.keyClick(part.focusWidget(), Qt.Key.Key_Tab)


def test_no_item_of_a_layout_is_remembered(qtbot: QtBot) -> None:
    """Qt deletes items with their widgets: what stood for one would be taken for what comes to
    lie at its address."""
    part = QWidget()
    qtbot.addWidget(part)
    rows, inner = QVBoxLayout(part), QHBoxLayout()
    rows.addWidget(QPushButton())
    rows.addLayout(inner)
    before = {id(one) for one in Shiboken.getAllValidWrappers() if isinstance(one, QWidgetItem)}
    order_tabs(part)
    assert item_at(rows, 1) == (None, inner)
    after = {id(one) for one in Shiboken.getAllValidWrappers() if isinstance(one, QWidgetItem)}
    assert after <= before
    assert Shiboken.isValid(inner)


def test_looking_again_leaves_nothing_in_memory(qtbot: QtBot) -> None:
    """The inspector looks at each choice: over a long sitting that adds up."""
    part = QWidget()
    qtbot.addWidget(part)
    rows, inner = QVBoxLayout(part), QHBoxLayout()
    rows.addLayout(inner)
    for layout in (rows, inner):
        layout.addWidget(QPushButton())
        layout.addStretch(1)

    def items() -> int:
        return sum(type(one).__name__ in ("QWidgetItem", "QSpacerItem") for one in gc.get_objects())

    before = items()
    for _ in range(3):
        order_tabs(part)
    assert items() == before
