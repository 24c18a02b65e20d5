"""Pasting, typing, reading again, a second file: each one undoable edit of the design."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from engine.data.reading.table_file import TableFile
from engine.data.source import Source
from engine.data.sources.catalogue import Circles
from gui.data.data_column import DataColumn
from gui.data.importing.grid_dialog import GridDialog
from gui.data.importing.import_dialog import ImportDialog
from gui.work.context import Context

NUMBERS = "".join(f"{n},{n * 2 + 1}\n" for n in range(40))


@pytest.fixture
def opened(
    qtbot: QtBot, open_column: Callable[[Source], tuple[Context, DataColumn]]
) -> Iterator[tuple[Context, DataColumn]]:
    context, column = open_column(Circles())
    yield context, column
    column.tables.close()


def _preview(qtbot: QtBot, column: DataColumn) -> ImportDialog:
    dialog = column.tables.import_dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: not dialog.waiting and not dialog.looking_ahead, timeout=20_000)
    return dialog


def _accept(qtbot: QtBot, context: Context, column: DataColumn) -> TableFile:
    dialog = _preview(qtbot, column)
    with qtbot.waitSignal(dialog.table_accepted, timeout=20_000):
        dialog.accept()
    qtbot.waitUntil(lambda: context.facts.is_current, timeout=20_000)
    return _source(context)


def _source(context: Context) -> TableFile:
    source = context.document.design.data.source
    assert isinstance(source, TableFile)
    return source


def _open(qtbot: QtBot, opened: tuple[Context, DataColumn], path: Path) -> TableFile:
    context, column = opened
    column.tables.open(path)
    return _accept(qtbot, context, column)


def _grid(qtbot: QtBot, column: DataColumn) -> GridDialog:
    qtbot.waitUntil(lambda: column.tables.grid_dialog is not None, timeout=20_000)
    assert column.tables.grid_dialog is not None
    return column.tables.grid_dialog


def _use(qtbot: QtBot, context: Context, dialog: GridDialog) -> None:
    with qtbot.waitSignal(dialog.finished, timeout=20_000):
        dialog.use_button.click()
    qtbot.waitUntil(lambda: context.facts.is_current, timeout=20_000)


def test_cells_of_a_spreadsheet_are_pasted(
    qtbot: QtBot, opened: tuple[Context, DataColumn]
) -> None:
    context, column = opened
    rows = "".join(f"{n}\t{n * 2}\n" for n in range(30))
    QApplication.clipboard().setText("키\t몸무게\n" + rows)
    column.tables.paste()
    dialog = _preview(qtbot, column)
    assert dialog.choices.encoding.isHidden()  # what was copied is letters already
    assert "30" in dialog.size_label.text()
    source = _accept(qtbot, context, column)
    assert source.name == "Pasted table"
    assert [each.name for each in context.document.design.data.columns] == ["키", "몸무게"]
    context.document.undo_stack.undo()
    assert context.document.design.data.source == Circles()


def test_an_empty_clipboard_gets_a_sentence_and_another_try(
    qtbot: QtBot, opened: tuple[Context, DataColumn]
) -> None:
    context, column = opened
    QApplication.clipboard().setText("")
    column.tables.paste()
    dialog = _preview(qtbot, column)
    assert "clipboard" in dialog.note.text()
    assert dialog.choices.isHidden()
    assert not dialog.open_button.isEnabled()
    QApplication.clipboard().setText("a\tb\n1\t2\n3\t4\n")
    dialog.another_button.click()
    _accept(qtbot, context, column)
    assert [each.name for each in context.document.design.data.columns] == ["a", "b"]


def test_a_typed_table_is_the_data_and_opens_again_to_be_mended(
    qtbot: QtBot, opened: tuple[Context, DataColumn]
) -> None:
    context, column = opened
    column.tables.type()
    dialog = _grid(qtbot, column)
    dialog.model.fill(1, 0, [["-3", "-2"], ["31", "32"], ["4", "5"]], "paste")
    _use(qtbot, context, dialog)
    assert _source(context).name == "Typed table"
    design = context.document.design
    assert context.document.undo_stack.count() == 1

    column.tables.edit()
    dialog = _grid(qtbot, column)
    assert dialog.model.table() == [["x", "y"], ["-3", "-2"], ["31", "32"], ["4", "5"]]
    dialog.model.fill(4, 0, [["0", "1"]], "paste")
    _use(qtbot, context, dialog)
    assert context.facts.report is not None
    assert context.facts.report.table.rows == 4
    # the columns are the same, so that only the rows are others
    assert context.document.design.bricks == design.bricks
    assert context.document.design.data.columns == design.data.columns
    context.document.undo_stack.undo()
    assert context.document.design == design


def test_what_was_typed_is_still_there_when_the_sheet_was_closed_by_mistake(
    qtbot: QtBot, opened: tuple[Context, DataColumn]
) -> None:
    context, column = opened
    column.tables.type()
    dialog = _grid(qtbot, column)
    qtbot.keyClicks(dialog.view, "7")
    dialog.close()  # with the cell still open
    assert column.tables.grid_dialog is None
    column.tables.type()
    dialog = _grid(qtbot, column)
    assert dialog.model.text(1, 0) == "7"
    assert not dialog.anew_button.isHidden()
    dialog.anew_button.click()
    assert dialog.model.used_rows == 0
    dialog.undo_button.click()
    assert dialog.model.text(1, 0) == "7"
    dialog.model.fill(1, 0, [["1", "2"], ["3", "4"]], "paste")
    _use(qtbot, context, dialog)
    column.tables.type()
    assert _grid(qtbot, column).model.used_rows == 0


def test_the_present_table_is_read_again_in_another_way(
    qtbot: QtBot, tmp_path: Path, opened: tuple[Context, DataColumn]
) -> None:
    path = tmp_path / "표.csv"
    path.write_text("x,y\n" + NUMBERS, encoding="utf-8")
    before = _open(qtbot, opened, path)
    context, column = opened
    path.unlink()  # its bytes are kept
    column.tables.read_again()
    dialog = _preview(qtbot, column)
    assert dialog.choices.header.isChecked() == before.header
    dialog.choices.header.click()
    after = _accept(qtbot, context, column)
    assert after == before.model_copy(update={"header": False})
    assert [each.name for each in context.document.design.data.columns] == ["A", "B"]
    assert "another way" in context.document.undo_stack.undoText()


def test_codes_become_numbers_by_one_click_and_words_by_undo(
    qtbot: QtBot, tmp_path: Path, opened: tuple[Context, DataColumn]
) -> None:
    path = tmp_path / "표.csv"
    lines = [f"{('007', '7', '0070')[n % 3]},{n}" for n in range(60)]
    path.write_text("\n".join(["반,점수", *lines]) + "\n", encoding="utf-8")
    before = _open(qtbot, opened, path)
    context, column = opened
    qtbot.waitUntil(lambda: column.findings.isVisibleTo(column))
    assert "007" in str(column.findings.findings[0].message)
    (button,) = column.findings.rows.findChildren(QPushButton)
    button.click()
    qtbot.waitUntil(lambda: context.facts.is_current)
    document = context.document
    assert document.design.data.column("반").kind == "number"
    assert context.facts.report is not None
    facts = context.facts.report.table.column("반")
    assert facts is not None
    assert (facts.kind, facts.maximum) == ("number", 70)
    assert document.undo_stack.undoText() == "Read as numbers"
    document.undo_stack.undo()
    assert document.design.data.source == before
    qtbot.waitUntil(lambda: context.facts.is_current)
    # the column's menu does the same
    column.columns.change("반", "kind", "number")
    source = document.design.data.source
    assert isinstance(source, TableFile)
    assert source.choice("반").meaning == "number"


def test_what_was_chosen_for_a_column_outlives_reading_the_table_in_another_way(
    qtbot: QtBot, tmp_path: Path, opened: tuple[Context, DataColumn]
) -> None:
    path = tmp_path / "표.csv"
    lines = [f"{('007', '7')[n % 2]};{n}" for n in range(60)]
    path.write_text("\n".join(["반;점수", *lines]) + "\n", encoding="utf-8")
    _open(qtbot, opened, path)
    context, column = opened
    qtbot.waitUntil(lambda: context.facts.is_current)
    column.columns.change("반", "kind", "number")
    column.tables.read_again()
    dialog = _preview(qtbot, column)
    dialog.choices.decimal.setCurrentIndex(1)
    dialog.choices.decimal.activated.emit(1)
    qtbot.waitUntil(dialog.open_button.isEnabled)
    after = _accept(qtbot, context, column)
    assert after.choice("반").meaning == "number"


def test_a_second_file_is_the_test_part_until_it_is_removed(
    qtbot: QtBot, tmp_path: Path, opened: tuple[Context, DataColumn]
) -> None:
    first, second = tmp_path / "train.csv", tmp_path / "시험.csv"
    first.write_text("x,y\n" + NUMBERS, encoding="utf-8")
    second.write_text("y,x\n3,1\n5,2\n7,3\n", encoding="utf-8")
    before = _open(qtbot, opened, first)
    context, column = opened
    split = context.document.design.data.split
    column.tables.open_test_part(second)
    source = _accept(qtbot, context, column)
    assert source.test_file is not None
    assert source.test_file.name == "시험.csv"
    assert context.document.design.data.split.method == "given"
    assert column.strip.isVisibleTo(column)
    assert "시험.csv, rows: 3" in column.strip.test_part.text()
    assert context.facts.report is not None
    assert context.facts.report.prepared is not None
    assert context.facts.report.prepared.test_rows == 3
    column.strip.remove_button.click()
    assert _source(context) == before
    assert context.document.design.data.split == split
    context.document.undo_stack.undo()
    assert _source(context) == source


def test_a_second_file_without_the_columns_says_so_before_it_is_opened(
    qtbot: QtBot, tmp_path: Path, opened: tuple[Context, DataColumn]
) -> None:
    first, second = tmp_path / "train.csv", tmp_path / "other.csv"
    first.write_text("x,y\n" + NUMBERS, encoding="utf-8")
    second.write_text("a,b\n3,1\n5,2\n", encoding="utf-8")
    before = _open(qtbot, opened, first)
    context, column = opened
    column.tables.open_test_part(second)
    dialog = _preview(qtbot, column)
    assert dialog.note.property("role") == "error"
    assert "x, y" in dialog.note.text()
    assert not dialog.open_button.isEnabled()
    assert _source(context) == before


def test_the_menu_offers_what_suits_the_present_data(
    qtbot: QtBot, tmp_path: Path, opened: tuple[Context, DataColumn]
) -> None:
    column = opened[1]

    def ways() -> set[str]:
        return {name for name, _icon, _text in column.picker.ways()}

    assert ways() == {"table_wanted", "paste_wanted", "type_wanted"}
    path = tmp_path / "t.csv"
    path.write_text("x,y\n" + NUMBERS, encoding="utf-8")
    _open(qtbot, opened, path)
    assert ways() >= {"again_wanted", "edit_wanted", "test_part_wanted"}
    path.write_text("x,y\n" + NUMBERS * 200, encoding="utf-8")
    _open(qtbot, opened, path)
    assert "edit_wanted" not in ways()


def test_words_follow_the_language(qtbot: QtBot, opened: tuple[Context, DataColumn]) -> None:
    _context, column = opened
    column.tables.type()
    dialog = _grid(qtbot, column)
    dialog.title.setText("")
    dialog.retranslate()
    assert dialog.title.text() == "Type a table"
    assert dialog.windowModality() != Qt.WindowModality.NonModal
