"""Opening a table: preview, choices, errors in place, one undoable edit."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from engine.data.reading.table_file import TableFile
from engine.data.reading.table_import import ImportOptions
from engine.data.reading.text.csv_table import CANCELLED
from engine.data.source import Source
from engine.data.sources.catalogue import Circles
from engine.messages import EngineError
from gui.data.data_column import DataColumn
from gui.data.importing.import_dialog import ImportDialog
from gui.door.processes import DATA_DIED
from gui.work.context import Context

Opened = Callable[[Source], tuple[Context, DataColumn]]
Preview = Callable[[Path], tuple[Context, DataColumn, ImportDialog]]

KOREAN = "이름,시간,합격\n" + "".join(
    f"학생{number},{number % 10},{'합격' if number % 10 > 4 else '불합격'}\n"
    for number in range(60)
)


@pytest.fixture
def open_preview(qtbot: QtBot, open_column: Opened) -> Iterator[Preview]:
    opened: list[DataColumn] = []

    def open_file(path: Path) -> tuple[Context, DataColumn, ImportDialog]:
        context, column = open_column(Circles())
        opened.append(column)
        column.tables.open(path)
        dialog = column.tables.import_dialog
        assert dialog is not None
        _settle(qtbot, dialog)
        return context, column, dialog

    yield open_file
    for column in opened:
        column.tables.close()


def _settle(qtbot: QtBot, dialog: ImportDialog) -> None:
    qtbot.waitUntil(lambda: not dialog.waiting, timeout=20_000)


def _choose(box: QComboBox, value: str) -> None:
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def test_a_korean_table_opens_with_enter_and_is_one_step(
    qtbot: QtBot, tmp_path: Path, open_preview: Preview
) -> None:
    path = tmp_path / "성적 (1학기).csv"
    path.write_bytes(KOREAN.encode("cp949"))
    context, column, dialog = open_preview(path)
    assert dialog.choices.encoding.currentData() == "cp949"
    assert dialog.model.headerData(0, Qt.Orientation.Horizontal) == "이름"
    with qtbot.waitSignal(dialog.table_accepted, timeout=20_000):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    source = context.document.design.data.source
    assert isinstance(source, TableFile)
    assert (source.name, source.encoding) == (path.name, "cp949")
    assert [target.name for target in context.document.design.data.targets] == ["합격"]
    assert context.document.undo_stack.count() == 1
    assert path.name in context.document.undo_stack.undoText()
    assert column.tables.import_dialog is None
    qtbot.waitUntil(lambda: context.facts.is_current, timeout=20_000)
    assert column.picker.button.whole_text == path.name
    assert column.tabs.currentWidget() is column.table


def test_each_choice_is_read_anew_and_a_wrong_one_says_so(
    qtbot: QtBot, tmp_path: Path, open_preview: Preview
) -> None:
    path = tmp_path / "table.csv"
    path.write_bytes(KOREAN.encode("cp949"))
    _context, _column, dialog = open_preview(path)
    _choose(dialog.choices.encoding, "utf-8")
    _settle(qtbot, dialog)
    assert "utf-8" in dialog.note.text()
    assert dialog.note.property("role") == "error"
    assert not dialog.open_button.isEnabled()
    _choose(dialog.choices.encoding, "cp949")
    _settle(qtbot, dialog)
    assert dialog.open_button.isEnabled()
    _choose(dialog.choices.separator, ";")
    _settle(qtbot, dialog)
    assert dialog.model.columnCount() == 1
    assert not dialog.open_button.isEnabled()
    assert "separator" in dialog.note.text()
    _choose(dialog.choices.separator, ",")
    dialog.choices.header.click()
    _settle(qtbot, dialog)
    assert dialog.model.rowCount() == 30
    assert dialog.model.data(dialog.model.index(0, 0)) == "이름"


def test_numbers_stand_to_the_right(tmp_path: Path, open_preview: Preview) -> None:
    path = tmp_path / "numbers.csv"
    path.write_text("a;b\n1,5;x\n2,5;y\n", encoding="utf-8")
    _context, _column, dialog = open_preview(path)
    sides = [
        dialog.model.data(dialog.model.index(0, column), Qt.ItemDataRole.TextAlignmentRole)
        for column in (0, 1)
    ]
    assert bool(sides[0] & Qt.AlignmentFlag.AlignRight)
    assert not sides[1] & Qt.AlignmentFlag.AlignRight


def test_a_file_that_is_no_table_says_what_to_do(tmp_path: Path, open_preview: Preview) -> None:
    path = tmp_path / "book.csv"
    path.write_bytes(b"PK\x03\x04 and so on")
    context, _column, dialog = open_preview(path)
    assert "workbook is damaged" in dialog.note.text()
    dialog.accept()
    assert dialog.isVisible()
    dialog.reject()
    assert context.document.design.data.source == Circles()


def test_a_table_without_an_obvious_target_opens_and_asks_for_one(
    qtbot: QtBot, tmp_path: Path, open_preview: Preview
) -> None:
    path = tmp_path / "same.csv"
    path.write_text("a,b\n" + "1,1\n" * 20, encoding="utf-8")
    context, column, dialog = open_preview(path)
    bricks = context.document.design.bricks
    with qtbot.waitSignal(dialog.table_accepted, timeout=20_000):
        dialog.accept()
    qtbot.waitUntil(lambda: context.facts.is_current, timeout=20_000)
    assert context.document.design.bricks == bricks
    assert column.table.model.column_names == ("a", "b")
    assert column.task.target.placeholderText() == "choose a column"
    assert column.findings.isVisibleTo(column)


def test_a_file_that_goes_bad_further_down_keeps_the_dialog_open(
    qtbot: QtBot, tmp_path: Path, open_preview: Preview
) -> None:
    path = tmp_path / "late.csv"
    # too large to be looked through before it is opened
    path.write_bytes(b"a,b\n" + b"1,2\n" * 600_000 + "가,3\n".encode("cp949"))
    context, _column, dialog = open_preview(path)
    _choose(dialog.choices.encoding, "utf-8")
    _settle(qtbot, dialog)
    assert dialog.open_button.isEnabled()  # the first rows alone look right
    dialog.accept()
    _settle(qtbot, dialog)
    assert dialog.isVisible()
    assert dialog.note.property("role") == "error"
    assert dialog.model.rowCount() == 30
    assert context.document.undo_stack.count() == 0
    _choose(dialog.choices.encoding, "cp949")
    _settle(qtbot, dialog)
    assert dialog.open_button.isEnabled()


def test_what_was_chosen_is_what_is_opened(
    qtbot: QtBot, tmp_path: Path, open_preview: Preview
) -> None:
    path = tmp_path / "numbers.csv"
    path.write_text("".join(f"{n % 3},{n / 7}\n" for n in range(60)), encoding="utf-8")
    context, _column, dialog = open_preview(path)
    dialog.choices.header.click()
    _choose(dialog.choices.encoding, "cp949")
    _settle(qtbot, dialog)
    with qtbot.waitSignal(dialog.table_accepted, timeout=20_000):
        dialog.open_button.click()
    source = context.document.design.data.source
    assert isinstance(source, TableFile)
    assert (source.header, source.encoding) == (True, "cp949")


def test_cancel_stops_the_reading(
    qtbot: QtBot, tmp_path: Path, open_preview: Preview, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "large.csv"
    path.write_text(KOREAN, encoding="utf-8")
    context, column, dialog = open_preview(path)
    begun, heard = threading.Event(), threading.Event()

    def endless(
        _path: Path,
        _options: ImportOptions,
        progress: Callable[[float], None],
        cancelled: Callable[[], bool],
    ) -> TableFile:
        progress(0.25)
        begun.set()
        while not cancelled():
            heard.wait(0.005)
        heard.set()
        raise EngineError(CANCELLED())

    monkeypatch.setattr(context.engine.library, "open_table", endless)
    dialog.accept()
    assert begun.wait(20)
    qtbot.waitUntil(lambda: dialog.progress.value() == 250)
    assert dialog.progress.isVisibleTo(dialog)
    assert not dialog.open_button.isEnabled()
    dialog.cancel_button.click()
    assert heard.wait(20)
    assert column.tables.import_dialog is None
    assert context.document.design.data.source == Circles()


def test_a_table_can_be_opened_again_after_its_reader_died(
    qtbot: QtBot, tmp_path: Path, open_preview: Preview, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "table.csv"
    path.write_text(KOREAN, encoding="utf-8")
    context, _column, dialog = open_preview(path)

    def dies(*_asked: object) -> TableFile:
        raise EngineError(DATA_DIED())

    with monkeypatch.context() as patch:
        patch.setattr(context.engine.library, "open_table", dies)
        dialog.accept()
        _settle(qtbot, dialog)
    assert dialog.note.property("role") == "error"
    with qtbot.waitSignal(dialog.table_accepted, timeout=20_000):
        dialog.open_button.click()


def test_a_picture_leads_to_typing_and_a_document_to_pasting(
    qtbot: QtBot, tmp_path: Path, open_preview: Preview
) -> None:
    path = tmp_path / "표.csv"
    path.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
    _context, column, dialog = open_preview(path)
    assert dialog.view.isHidden()  # no empty rows beside what there is to say
    assert dialog.way_out.text() == "Type the table"
    dialog.way_out.click()
    assert column.tables.import_dialog is None
    assert column.tables.grid_dialog is not None
    path.write_bytes(b"%PDF-1.7\n%\xe2\xe3")
    column.tables.open(path)
    dialog = column.tables.import_dialog
    assert dialog is not None
    _settle(qtbot, dialog)
    QGuiApplication.clipboard().setText("a\tb\n1\t2\n3\t4\n")
    assert dialog.way_out.text() == "Paste the table"
    dialog.way_out.click()
    pasted = column.tables.import_dialog
    assert pasted is not None
    _settle(qtbot, pasted)
    assert pasted.model.columnCount() == 2


def test_a_file_that_was_away_can_be_tried_again(
    qtbot: QtBot, tmp_path: Path, open_preview: Preview
) -> None:
    path = tmp_path / "표.csv"
    _context, _column, dialog = open_preview(path)
    assert dialog.way_out.text() == "Try again"
    path.write_text("a,b\n1,2\n3,4\n", encoding="utf-8")
    dialog.way_out.click()
    _settle(qtbot, dialog)
    assert dialog.way_out.isHidden()
    assert not dialog.view.isHidden()
    assert dialog.open_button.isEnabled()


def test_a_quotation_mark_that_is_never_closed_far_below_stops_nothing(
    qtbot: QtBot, tmp_path: Path, open_preview: Preview
) -> None:
    path = tmp_path / "표.csv"
    path.write_text("a,b\n" + "1,2\n" * 50_000 + '3,"글\n' + "5,6\n" * 10, encoding="utf-8")
    context, _column, dialog = open_preview(path)
    with qtbot.waitSignal(dialog.table_accepted, timeout=20_000):
        dialog.open_button.click()
    source = context.document.design.data.source
    assert isinstance(source, TableFile)
    assert source.quote == ""
    assert context.engine.library.facts(source).rows == 50_011


def test_a_second_line_of_names_can_be_had_back(
    qtbot: QtBot, tmp_path: Path, open_preview: Preview
) -> None:
    path = tmp_path / "표.csv"
    path.write_text("키,몸무게\ncm,kg\n150,40\n160,50\n170,60\n", encoding="utf-8")
    context, _column, dialog = open_preview(path)
    assert dialog.choices.skip_below.value() == 1
    assert dialog.model.data(dialog.model.index(0, 0)) == "150"
    dialog.choices.skip_below.setValue(0)
    _settle(qtbot, dialog)
    assert dialog.model.data(dialog.model.index(0, 0)) == "cm"
    assert dialog.model.headerData(0, Qt.Orientation.Vertical) == "1"
    with qtbot.waitSignal(dialog.table_accepted, timeout=20_000):
        dialog.open_button.click()
    source = context.document.design.data.source
    assert isinstance(source, TableFile)
    assert source.skip_below == 0


# --- what was guessed ---------------------------------------------------------------------------


def shown_ways(dialog: ImportDialog) -> list[str]:
    return [button.text() for button in dialog.ways.buttons if not button.isHidden()]


def click_way(qtbot: QtBot, dialog: ImportDialog, text: str) -> None:
    next(button for button in dialog.ways.buttons if button.text() == text).click()
    qtbot.waitUntil(lambda: not dialog.waiting, timeout=20_000)


def test_a_guess_is_said_with_a_button_for_the_other(
    qtbot: QtBot, open_preview: Preview, tmp_path: Path
) -> None:
    path = tmp_path / "degrees.csv"
    path.write_bytes("Temp(°C),y\n".encode("latin-1") + b"1,2\n2,4\n3,7\n" * 9)
    _, _, dialog = open_preview(path)
    assert dialog.model.headerData(0, Qt.Orientation.Horizontal) == "Temp(°C)"
    assert "Windows-1252" in dialog.note.text()
    assert "Read as CP949" in shown_ways(dialog)
    click_way(qtbot, dialog, "Read as CP949")
    assert dialog.model.headerData(0, Qt.Orientation.Horizontal) == "Temp(캜)"
    assert dialog.choices.encoding.currentData() == "cp949"
    assert shown_ways(dialog) == []  # it was chosen, so nothing is guessed


def test_what_is_hidden_and_merged_is_said_and_left_out_at_a_click(
    qtbot: QtBot, open_preview: Preview
) -> None:
    cases = Path(__file__).resolve().parents[3] / "data" / "cases"
    context, _, dialog = open_preview(cases / "b17_merged_header_hidden_rows.xlsx")
    assert dialog.model.columnCount() == 5
    click_way(qtbot, dialog, "Leave out what is hidden")
    assert dialog.model.columnCount() == 4
    assert "Take what is hidden" in shown_ways(dialog)
    click_way(qtbot, dialog, "Leave merged cells empty")
    assert dialog.model.index(1, 0).data() == ""
    click_way(qtbot, dialog, "Fill merged cells")
    assert dialog.model.index(1, 0).data() == "1반"
    with qtbot.waitSignal(dialog.table_accepted, timeout=20_000):
        dialog.accept()
    source = context.document.design.data.source
    assert isinstance(source, TableFile)
    assert (source.header_lines, source.leave_out_hidden, source.fill_merged) == (2, True, True)
