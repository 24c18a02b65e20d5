"""Esc leaves one thing at a time: first the chosen rows, wherever one is."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
from PySide6.QtGui import QAction

from gui.look.look import Look
from gui.shell.escape import left_one
from gui.work.looking.row_selection import RowSelection


def test_rows_go_before_the_wide_column_and_that_before_presenting(look: Look) -> None:
    selection = RowSelection()
    context = SimpleNamespace(selection=selection, look=look)
    wide, present = QAction(), QAction()
    for action in (wide, present):
        action.setCheckable(True)
    present.toggled.connect(look.present)
    commands = SimpleNamespace(wide=wide, present=present)
    try:
        selection.choose(np.array([3]))
        wide.setChecked(True)
        present.setChecked(True)
        left = []
        while left_one(context, commands):
            left.append((selection.rows.size, wide.isChecked(), look.presenting))
        assert left == [(0, True, True), (0, False, True), (0, False, False)]
    finally:
        look.present(False)
