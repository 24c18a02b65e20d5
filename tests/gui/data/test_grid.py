"""The sheet to type into: keys, the clipboard, undo, what is said softly."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from engine.data.source import Source
from engine.data.sources.catalogue import Circles
from gui.data.data_column import DataColumn
from gui.data.importing.grid_dialog import GridDialog
from gui.work.context import Context

Key = Qt.Key
TEXT_4 = ((-3, -2), (31, 32), (-11, -10), (4, 5), (0, 1), (22, 23), (-2, -1), (-5, -4))


@pytest.fixture
def dialog(qtbot: QtBot, open_column: Callable[[Source], tuple[Context, DataColumn]]) -> GridDialog:
    context, _column = open_column(Circles())
    dialog = GridDialog(context)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
        dialog.activateWindow()
    qtbot.waitUntil(dialog.view.hasFocus)
    return dialog


def _type(qtbot: QtBot, dialog: GridDialog, text: str) -> None:
    """Keys go to what has the keyboard, as a person's do."""
    for letter in text:
        focus = dialog.focusWidget()
        assert isinstance(focus, QWidget)
        if letter in "\t\n":
            qtbot.keyClick(focus, Key.Key_Tab if letter == "\t" else Key.Key_Return)
        elif letter.isascii():
            qtbot.keyClicks(focus, letter)
        else:  # as an input method gives it
            written = QInputMethodEvent()
            written.setCommitString(letter)
            QApplication.sendEvent(focus, written)


def _press(
    qtbot: QtBot, dialog: GridDialog, key: Qt.Key, modifiers: object = Qt.KeyboardModifier(0)
) -> None:
    focus = dialog.focusWidget()
    assert isinstance(focus, QWidget)
    qtbot.keyClick(focus, key, modifiers)


def _here(dialog: GridDialog) -> tuple[int, int]:
    index: QModelIndex = dialog.view.currentIndex()
    return index.row(), index.column()


def test_text_4_is_typed_with_nothing_but_digits_tab_and_enter(
    qtbot: QtBot, dialog: GridDialog
) -> None:
    keys = "".join(f"{x}\t{y}\n" for x, y in TEXT_4)
    assert len(keys) == 46
    _type(qtbot, dialog, keys)
    with qtbot.waitSignal(dialog.used) as used:
        _press(qtbot, dialog, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert used.args == [[["x", "y"], *([str(x), str(y)] for x, y in TEXT_4)]]


def test_the_sheet_grows_as_one_types_at_its_edge(qtbot: QtBot, dialog: GridDialog) -> None:
    model = dialog.model
    rows, columns = model.rowCount(), model.columnCount()
    dialog.view.go_to(rows - 1, columns - 1)
    _type(qtbot, dialog, "7\n")
    assert (model.rowCount(), model.columnCount()) == (rows + 1, columns + 1)
    assert _here(dialog) == (rows, columns - 1)
    # a column without a name is called as spreadsheets call it
    assert model.data(model.index(0, 2)) == "C"
    assert model.text(0, 2) == ""


def test_a_typed_cell_ends_with_an_arrow_and_an_opened_one_does_not(
    qtbot: QtBot, dialog: GridDialog
) -> None:
    _type(qtbot, dialog, "12")
    _press(qtbot, dialog, Key.Key_Right)
    assert (dialog.model.text(1, 0), _here(dialog)) == ("12", (1, 1))
    _press(qtbot, dialog, Key.Key_Left)
    _press(qtbot, dialog, Key.Key_F2)
    _press(qtbot, dialog, Key.Key_End)
    _press(qtbot, dialog, Key.Key_Left)
    _type(qtbot, dialog, "0\n")
    assert (dialog.model.text(1, 0), _here(dialog)) == ("102", (2, 0))


def test_a_syllable_that_is_put_together_opens_a_cell(qtbot: QtBot, dialog: GridDialog) -> None:
    for beginning in ("ㅎ", "하", "한"):
        QApplication.sendEvent(dialog.focusWidget(), QInputMethodEvent(beginning, []))
    _type(qtbot, dialog, "한글\n")
    assert dialog.model.text(1, 0) == "한글"


def test_names_are_cells(qtbot: QtBot, dialog: GridDialog) -> None:
    _press(qtbot, dialog, Key.Key_Up)
    _type(qtbot, dialog, "키\t몸무게\n")
    assert [dialog.model.text(0, column) for column in (0, 1)] == ["키", "몸무게"]
    assert _here(dialog) == (1, 0)


def test_escape_leaves_a_cell_and_then_the_sheet(qtbot: QtBot, dialog: GridDialog) -> None:
    _type(qtbot, dialog, "5")
    _press(qtbot, dialog, Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.model.text(1, 0) == ""
    _press(qtbot, dialog, Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_block_fills_cells_from_the_current_one(qtbot: QtBot, dialog: GridDialog) -> None:
    QApplication.clipboard().setText("1\t2\t3\n4\t5\t6\n")
    dialog.view.go_to(2, 1)
    _press(qtbot, dialog, Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    model = dialog.model
    assert [[model.text(row, at) for at in (1, 2, 3)] for row in (2, 3)] == [
        ["1", "2", "3"],
        ["4", "5", "6"],
    ]
    assert model.columnCount() == 5
    assert _here(dialog) == (4, 1)
    _press(qtbot, dialog, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert model.used_rows == 0
    _press(qtbot, dialog, Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert model.used_rows == 2


def test_a_block_with_names_brings_them(qtbot: QtBot, dialog: GridDialog) -> None:
    QApplication.clipboard().setText("나이\t점수\n15\t80\n16\t90\n")
    _press(qtbot, dialog, Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert dialog.model.table() == [["나이", "점수"], ["15", "80"], ["16", "90"]]


def test_too_large_a_block_is_refused_with_a_way_out(qtbot: QtBot, dialog: GridDialog) -> None:
    QApplication.clipboard().setText("1\t2\n" * 6000)
    _press(qtbot, dialog, Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert dialog.model.used_rows == 0
    assert "Paste a table" in dialog.note.text()
    assert dialog.note.property("role") == "error"


def test_delete_clears_what_is_chosen_and_copy_takes_it_along(
    qtbot: QtBot, dialog: GridDialog
) -> None:
    _type(qtbot, dialog, "1\t2\n3\t4\n")
    dialog.view.go_to(1, 0)
    for key in (Key.Key_Right, Key.Key_Down):
        _press(qtbot, dialog, key, Qt.KeyboardModifier.ShiftModifier)
    _press(qtbot, dialog, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "1\t2\n3\t4\n"
    _press(qtbot, dialog, Key.Key_Delete)
    assert dialog.model.used_rows == 0
    dialog.undo_button.click()
    assert dialog.model.used_rows == 2


def test_a_word_among_numbers_is_shown_softly_and_hinders_nothing(
    qtbot: QtBot, dialog: GridDialog
) -> None:
    _type(qtbot, dialog, "1\t2\n3\t4\n결석\t6\n")
    assert dialog.model.words_among_numbers == {(3, 0): "결석"}
    assert dialog.note.property("role") == "warning"
    assert "결석" in dialog.note.text()
    assert dialog.use_button.isEnabled()
    dialog.view.go_to(3, 0)
    _type(qtbot, dialog, "5\n")
    assert dialog.note.property("role") == "muted"


def test_too_little_says_what_is_missing(qtbot: QtBot, dialog: GridDialog) -> None:
    _type(qtbot, dialog, "1\n")
    assert "Two columns" in dialog.note.text()
    assert not dialog.use_button.isEnabled()
    _press(qtbot, dialog, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.isVisible()


def test_the_keyboard_can_leave_the_sheet(qtbot: QtBot, dialog: GridDialog) -> None:
    _type(qtbot, dialog, "1")
    _press(qtbot, dialog, Key.Key_Return)
    _press(qtbot, dialog, Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert dialog.focusWidget() is not dialog.view


def test_all_of_a_long_name_and_a_wide_sheet_fits(qtbot: QtBot, dialog: GridDialog) -> None:
    dialog.model.fill(0, 0, [["긴이름" * 130] * 40, ["1"] * 40], "paste")
    assert dialog.model.columnCount() == 41
    assert dialog.minimumSizeHint().width() <= 640
