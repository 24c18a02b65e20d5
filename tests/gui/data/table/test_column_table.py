"""The whole table in the window: paging, sorting, choosing rows, copying, the column's card."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, Literal

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from engine.data.source import Source, SourceFamily
from engine.data.sources.catalogue import Iris
from engine.data.table import Table
from engine.files.store import TableStore
from gui.data.data_column import DataColumn
from gui.data.table.column_table import ColumnTable
from gui.data.table.table_pages import _KEPT, BLOCK_ROWS
from gui.texts import number_text
from gui.work.context import Context

Opened = Callable[[Source], tuple[Context, DataColumn]]
_KEY, _MODIFIER = Qt.Key, Qt.KeyboardModifier


class Long(Source):
    """Many rows; ``number`` runs backwards, every 7th ``part`` is missing."""

    family: ClassVar[SourceFamily] = "table"
    title: ClassVar[str] = "Long"
    story: ClassVar[str] = "?"
    icon: ClassVar[str] = "mdi6.table"
    target: ClassVar[str | None] = "y"

    kind: Literal["long"] = "long"
    rows: int = 20_000
    columns: int = 3

    def read(self, store: TableStore) -> Table:
        import pandas as pd

        count = np.arange(self.rows)
        part = (count % 5).astype(float)
        part[::7] = np.nan
        more = {f"c{place}": count * 0.5 for place in range(self.columns - 3)}
        columns = {"number": self.rows - count, "part": part, **more, "y": count % 2}
        return Table(pd.DataFrame(columns))


def _opened(
    qtbot: QtBot, open_column: Opened, source: Source
) -> tuple[Context, DataColumn, ColumnTable]:
    context, column = open_column(source)
    column.resize(380, 700)
    column.tabs.setCurrentWidget(column.table)
    _idle(qtbot, column.table)
    return context, column, column.table


def _idle(qtbot: QtBot, table: ColumnTable) -> None:
    qtbot.waitUntil(lambda: not table.order.busy and not table.model.pages.busy, timeout=20_000)


def _cell(qtbot: QtBot, table: ColumnTable, place: int, section: int) -> str:
    """The cell's text as soon as it has come."""
    qtbot.waitUntil(lambda: table.model.pages.text(place, section) is not None, timeout=20_000)
    text = table.model.pages.text(place, section)
    assert text is not None
    return text


def _click(qtbot: QtBot, table: ColumnTable, place: int, *modifiers: Qt.KeyboardModifier) -> None:
    """Click the row at ``place``, which is in sight."""
    centre = table.view.visualRect(table.model.index(place, 0)).center()
    held = _MODIFIER.NoModifier
    for modifier in modifiers:
        held |= modifier
    qtbot.mouseClick(table.view.viewport(), Qt.MouseButton.LeftButton, held, centre)


def _click_arrow(qtbot: QtBot, table: ColumnTable, section: int) -> None:
    inner = table.head._inner(table.head._rect(section))
    place = table.head._arrow(inner).center()
    qtbot.mouseClick(table.head.viewport(), Qt.MouseButton.LeftButton, pos=place)
    _idle(qtbot, table)


def test_the_model_keeps_to_the_rules(
    qtbot: QtBot, open_column: Opened, survey: Source, qtmodeltester: ModelTester
) -> None:
    _context, _column, table = _opened(qtbot, open_column, survey)
    qtmodeltester.check(table.model)
    table.sort_by(1, True)
    _idle(qtbot, table)
    qtmodeltester.check(table.model)


def test_every_row_can_be_seen(qtbot: QtBot, open_column: Opened) -> None:
    _context, _column, table = _opened(qtbot, open_column, Long())
    assert table.model.rowCount() == 20_000
    assert table.model.data(table.model.index(19_999, 0)) == ""  # not here yet
    assert _cell(qtbot, table, 19_999, 0) == "1"
    assert _cell(qtbot, table, 7, 1) == ""
    assert table.model.headerData(19_999, Qt.Orientation.Vertical) == number_text(20_000)


def test_only_so_many_cells_are_kept(qtbot: QtBot, open_column: Opened) -> None:
    _context, _column, table = _opened(qtbot, open_column, Long())
    for block in range(2, _KEPT + 10):
        assert _cell(qtbot, table, block * BLOCK_ROWS, 0) == str(20_000 - block * BLOCK_ROWS)
    assert table.model.pages.kept == _KEPT
    assert _cell(qtbot, table, 2 * BLOCK_ROWS, 0) == str(20_000 - 2 * BLOCK_ROWS)  # comes again


def test_what_was_scrolled_past_is_not_fetched(qtbot: QtBot, open_column: Opened) -> None:
    _context, _column, table = _opened(qtbot, open_column, Long())
    for place in range(BLOCK_ROWS, 20_000, BLOCK_ROWS):
        assert table.model.pages.text(place, 0) is None
    assert _cell(qtbot, table, 19_900, 0) == "100"
    _idle(qtbot, table)
    assert table.model.pages.kept < 12


def test_a_head_sorts_up_down_and_not(qtbot: QtBot, open_column: Opened) -> None:
    _context, _column, table = _opened(qtbot, open_column, Long())
    _click_arrow(qtbot, table, 0)
    assert table.order.by == ("number", False)
    assert [_cell(qtbot, table, place, 0) for place in (0, 1, 19_999)] == ["1", "2", "20000"]
    own_number = table.model.headerData(0, Qt.Orientation.Vertical)
    assert own_number == number_text(20_000)
    _click_arrow(qtbot, table, 0)
    assert _cell(qtbot, table, 0, 0) == "20000"
    _click_arrow(qtbot, table, 0)
    assert table.order.by is None
    assert table.order.rows is None


def test_missing_values_come_last_both_ways(qtbot: QtBot, open_column: Opened) -> None:
    _context, _column, table = _opened(qtbot, open_column, Long(rows=500))
    for descending in (False, True):
        table.sort_by(1, descending)
        _idle(qtbot, table)
        assert _cell(qtbot, table, 499, 1) == ""
        assert _cell(qtbot, table, 0, 1) == ("4" if descending else "0")


def test_the_keys_sort_and_open_the_card(qtbot: QtBot, open_column: Opened, survey: Source) -> None:
    _context, _column, table = _opened(qtbot, open_column, survey)
    table.view.setCurrentIndex(table.model.index(0, 1))
    qtbot.keyClick(table.view, _KEY.Key_Down, _MODIFIER.AltModifier)
    _idle(qtbot, table)
    assert table.order.by == ("sleep", True)
    qtbot.keyClick(table.view, _KEY.Key_Down, _MODIFIER.AltModifier)
    assert table.order.by is None
    qtbot.keyClick(table.view, _KEY.Key_Return, _MODIFIER.AltModifier)
    assert table.card.isVisible()
    assert table.card.name == "sleep"
    qtbot.keyClick(table.card, _KEY.Key_Escape)
    assert not table.card.isVisible()


def test_another_table_is_shown_in_its_own_order(
    qtbot: QtBot, open_column: Opened, survey: Source
) -> None:
    context, column, table = _opened(qtbot, open_column, survey)
    table.sort_by(0, False)
    _idle(qtbot, table)
    context.selection.choose(np.array([3]))
    table.show_only_chosen(True)
    column.sources.choose(Iris())
    qtbot.waitUntil(lambda: table.model.column_names[-1] == "species", timeout=20_000)
    assert table.order.by is None
    assert table.model.rowCount() == 150
    assert context.selection.rows.size == 0


# --- choosing rows -----------------------------------------------------------------------------


def test_rows_are_chosen_with_the_mouse(qtbot: QtBot, open_column: Opened) -> None:
    context, _column, table = _opened(qtbot, open_column, Long())
    selection = context.selection
    _click(qtbot, table, 1)
    assert selection.rows.tolist() == [1]
    _click(qtbot, table, 4, _MODIFIER.ShiftModifier)
    assert selection.rows.tolist() == [1, 2, 3, 4]
    _click(qtbot, table, 2, _MODIFIER.ControlModifier)
    assert selection.rows.tolist() == [1, 3, 4]
    _click(qtbot, table, 6, _MODIFIER.ControlModifier)
    assert selection.rows.tolist() == [1, 3, 4, 6]
    assert table.line.text.text() == "Chosen rows: 4"
    assert table.view.chosen(6)
    assert not table.view.chosen(2)


def test_rows_keep_their_numbers_when_sorted(qtbot: QtBot, open_column: Opened) -> None:
    context, _column, table = _opened(qtbot, open_column, Long())
    table.sort_by(0, False)
    _idle(qtbot, table)
    _click(qtbot, table, 0)
    _click(qtbot, table, 2, _MODIFIER.ShiftModifier)
    assert context.selection.rows.tolist() == [19_997, 19_998, 19_999]


def test_rows_are_chosen_with_the_keys(qtbot: QtBot, open_column: Opened) -> None:
    context, _column, table = _opened(qtbot, open_column, Long())
    rows = context.selection
    table.view.setCurrentIndex(table.model.index(2, 0))
    qtbot.keyClick(table.view, _KEY.Key_Space)
    assert rows.rows.tolist() == [2]
    qtbot.keyClick(table.view, _KEY.Key_Down, _MODIFIER.ShiftModifier)
    assert rows.rows.tolist() == [2, 3]
    qtbot.keyClick(table.view, _KEY.Key_A, _MODIFIER.ControlModifier)
    assert rows.rows.size == 20_000
    qtbot.keyClick(table.view, _KEY.Key_Escape)
    assert rows.rows.size == 0


def test_rows_chosen_elsewhere_are_scrolled_to(qtbot: QtBot, open_column: Opened) -> None:
    context, _column, table = _opened(qtbot, open_column, Long())
    context.selection.choose(np.array([9_000, 15_000]))
    first = table.view.rowAt(0)
    assert first <= 9_000 <= first + 30
    assert table.view.chosen(9_000)
    table.sort_by(0, False)
    _idle(qtbot, table)
    context.selection.choose(np.array([9_001]))
    first = table.view.rowAt(0)
    assert first <= 20_000 - 9_001 - 1 <= first + 30


def test_only_the_chosen_rows_are_shown(qtbot: QtBot, open_column: Opened) -> None:
    context, _column, table = _opened(qtbot, open_column, Long())
    assert not table.line.only.isVisible()
    context.selection.choose(np.array([5, 700, 701]))
    table.line.only.click()
    assert table.model.rowCount() == 3
    assert table.line.text.text() == f"3 of {number_text(20_000)} rows shown"
    assert _cell(qtbot, table, 1, 0) == str(20_000 - 700)
    table.sort_by(0, False)
    _idle(qtbot, table)
    assert [table.model.pages.row_at(place) for place in range(3)] == [701, 700, 5]
    table.line.only.click()
    assert table.model.rowCount() == 20_000
    table.line.clear.click()
    assert context.selection.rows.size == 0


def test_chosen_rows_are_copied_as_they_stand(
    qtbot: QtBot, open_column: Opened, survey: Source
) -> None:
    context, _column, table = _opened(qtbot, open_column, survey)
    context.selection.choose(np.array([0, 4]))
    QGuiApplication.clipboard().clear()
    qtbot.keyClick(table.view, _KEY.Key_C, _MODIFIER.ControlModifier)
    qtbot.waitUntil(lambda: bool(QGuiApplication.clipboard().text()))
    head, first, second = QGuiApplication.clipboard().text().splitlines()
    assert head == "hours\tsleep\tcity\tnote\tgrade\tpassed"
    assert first.split("\t")[1] == ""  # missing
    assert first.split("\t")[3] == "note 0"
    assert second.split("\t")[3] == "note 4"


# --- what rows and columns tell ------------------------------------------------------------------


def test_every_row_says_what_it_is_used_for(
    qtbot: QtBot, open_column: Opened, survey: Source
) -> None:
    context, column, table = _opened(qtbot, open_column, survey)
    qtbot.waitUntil(lambda: table.model.part(0) is not None)
    report = context.facts.report
    assert report is not None
    assert report.prepared is not None
    parts = [table.model.part(place) for place in range(60)]
    assert parts.count(2) == report.prepared.test_rows
    word = table.model.headerData(parts.index(2), Qt.Orientation.Vertical, 3)
    assert word == f"Row {parts.index(2) + 1}: test"
    column.columns.change("sleep", "missing", "drop")
    qtbot.waitUntil(lambda: table.model.part(0) == -1, timeout=20_000)
    assert "not used" in table.model.headerData(0, Qt.Orientation.Vertical, 3)


def test_a_head_under_the_mouse_is_what_is_pointed_at(qtbot: QtBot, open_column: Opened) -> None:
    context, _column, table = _opened(qtbot, open_column, Long(rows=50))
    pointed, head = context.pointed, table.head
    for section, name in enumerate(("number", "part")):
        for height in (8, head.height() - 8):
            place = QPoint(head.sectionViewportPosition(section) + 12, height)
            qtbot.mouseMove(head.viewport(), place)
            qtbot.waitUntil(lambda name=name: pointed.now == {f"column:{name}"}, timeout=5_000)
    QApplication.sendEvent(head.viewport(), QEvent(QEvent.Type.Leave))
    assert pointed.now == frozenset()
    table.open_card(1)
    assert pointed.now == {"column:part"}
    assert pointed.is_chosen
    table.close_card()
    assert pointed.now == frozenset()


def test_a_click_on_a_head_opens_the_card(
    qtbot: QtBot, open_column: Opened, survey: Source
) -> None:
    context, _column, table = _opened(qtbot, open_column, survey)
    place = QPoint(table.head.sectionViewportPosition(1) + 12, table.head.height() - 8)
    qtbot.mouseClick(table.head.viewport(), Qt.MouseButton.LeftButton, pos=place)
    card = table.card
    assert card.isVisible()
    assert card.title.text() == "sleep"
    assert "6 missing" in card.summary.text()
    said = {word: text for word, text, _ in card._known_figures(table.model.facts(1))}
    frame = context.engine.library.table(context.document.design.data.source).frame["sleep"]
    assert float(said["Median"]) == pytest.approx(frame.median(), rel=1e-3)
    assert float(said["1st quartile"]) == pytest.approx(frame.quantile(0.25), rel=1e-3)
    assert float(said["Spread"]) == pytest.approx(frame.std(ddof=0), rel=1e-3)
    qtbot.mouseClick(table.head.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert not card.isVisible()


def test_the_chip_opens_the_menu(qtbot: QtBot, open_column: Opened, survey: Source) -> None:
    _context, _column, table = _opened(qtbot, open_column, survey)
    chip = table.head._chip_rect(table.head._inner(table.head._rect(0)), "input").center()
    qtbot.mouseClick(table.head.viewport(), Qt.MouseButton.LeftButton, pos=chip.toPoint())
    assert table.menu is not None
    assert table.menu.name == "hours"
    assert not table.card.isVisible()
    entries = {action.data(): action for action in table.menu.actions()}
    entries["sort", True].trigger()
    table.menu.close()
    assert table.order.by == ("hours", True)


class Far(Long):
    kind: Literal["far"] = "far"  # type: ignore[assignment]

    def read(self, store: TableStore) -> Table:
        table = super().read(store)
        table.frame.loc[[40, 333], "number"] = 10**9
        return table


def test_outliers_are_chosen_from_the_card(qtbot: QtBot, open_column: Opened) -> None:
    context, _column, table = _opened(qtbot, open_column, Far(rows=1000))
    table.open_card(0)
    assert "2" in table.card.outliers.text()
    table.card.outliers.click()
    selection = context.selection
    qtbot.waitUntil(lambda: selection.rows.size > 0)
    assert selection.rows.tolist() == [40, 333]
    assert table.model.writing(0).is_far("1000000000")
    assert not table.model.writing(0).is_far("500")


def test_the_card_leads_to_the_columns_preparation(
    qtbot: QtBot, open_column: Opened, survey: Source
) -> None:
    _context, column, table = _opened(qtbot, open_column, survey)
    table.open_card(1)
    table.card.preparation.click()
    assert column.tabs.currentWidget() is not column.table


def test_the_card_stands_beside_a_wide_table(
    qtbot: QtBot, open_column: Opened, survey: Source
) -> None:
    _context, column, table = _opened(qtbot, open_column, survey)
    table.open_card(1)
    assert table.card.y() > table.view.y()
    assert table.view.height() >= table.head.sizeHint().height()
    column.resize(900, 700)
    qtbot.waitUntil(lambda: table.card.x() > table.view.x() + 300)
    assert table.card.y() == table.view.y()


def test_two_thousand_columns_are_shown(qtbot: QtBot, open_column: Opened) -> None:
    _context, _column, table = _opened(qtbot, open_column, Long(rows=300, columns=2000))
    assert table.model.columnCount() == 2000
    table.reveal("y")
    assert _cell(qtbot, table, 299, 1999) == "1"
    assert table.view.grab().width() > 0


def test_numbers_have_as_many_decimals_in_every_row(
    qtbot: QtBot, open_column: Opened, survey: Source
) -> None:
    _context, _column, table = _opened(qtbot, open_column, survey)
    shown = {table.model.data(table.model.index(place, 0)) for place in range(60)}
    assert {len(text.partition(".")[2]) for text in shown} == {1}
