"""The confusion matrix as a screen reader and the keyboard have it."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.look.look import Look
from gui.results.evaluate.classification.confusion import ConfusionMatrix

ROLE = QAccessible.Role
NAMES = ("cat", "dog", "a very long name of a third kind of animal")


def shown(qtbot: QtBot, look: Look) -> ConfusionMatrix:
    matrix = ConfusionMatrix(look)
    qtbot.addWidget(matrix)
    matrix.resize(260, 300)  # no room for the names: numbers stand above the columns
    matrix.show_counts(NAMES, np.array([[8, 2, 0], [1, 9, 0], [0, 0, 4]]))
    matrix.show()
    return matrix


def test_it_is_a_table_with_named_rows_and_columns(qtbot: QtBot, look: Look) -> None:
    matrix = shown(qtbot, look)
    interface = QAccessible.queryAccessibleInterface(matrix._table)
    assert interface.role() == ROLE.Table
    assert interface.text(QAccessible.Text.Name) == "Confusion matrix"
    said: dict[QAccessible.Role, list[str]] = {}
    for place in range(interface.childCount()):
        child = interface.child(place)
        said.setdefault(child.role(), []).append(child.text(QAccessible.Text.Name))
    assert said[ROLE.ColumnHeader] == [f"Predicted: {name}" for name in NAMES]
    assert said[ROLE.RowHeader] == [f"Actual: {name}" for name in NAMES]
    cells = said[ROLE.Cell]
    assert len(cells) == 9
    assert cells[1] == "Actual: cat. Predicted: dog. 2, which is 20.0 % of this class."


def test_right_is_told_by_a_shape_as_well(qtbot: QtBot, look: Look) -> None:
    """Of a right cell and a wrong one the corners differ, whatever their colours are."""
    matrix = shown(qtbot, look)
    matrix.resize(500, 400)
    matrix.show_counts(("a", "b"), np.array([[5, 5], [5, 5]]))
    picture = matrix._table.viewport().grab().toImage()
    folded = []
    for column in range(2):
        cell = matrix._table.visualItemRect(matrix._table.item(0, column))
        corner, beside = cell.topLeft() + QPoint(4, 4), cell.topLeft() + QPoint(20, 6)
        folded.append(picture.pixelColor(corner) != picture.pixelColor(beside))
    assert folded == [True, False]


def test_arrows_go_from_cell_to_cell_and_enter_chooses(qtbot: QtBot, look: Look) -> None:
    matrix = shown(qtbot, look)
    table = matrix._table
    table.setFocus()
    table.setCurrentCell(0, 0)
    chosen: list[tuple[int, int, bool]] = []
    matrix.cell_chosen.connect(lambda *cell: chosen.append(cell))
    QTest.keyClick(table, Qt.Key.Key_Right)
    QTest.keyClick(table, Qt.Key.Key_Return)
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert chosen == [(0, 1, False), (1, 1, True)]
