"""Predict: fields for dates, yes/no, ordered categories, and gaps."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from engine.data.preparing import edits
from engine.design import Design
from gui.results.predict.predict import PredictPage
from tests.gui.data.messy import Messy
from tests.gui.results.conftest import Open, train


def of_each_kind(design: Design) -> Design:
    data = design.data
    for name in ("weight", "size", "member", "day"):
        data = edits.with_role(data, name, "input")
    data = edits.with_kind(data, "member", "yes_no")
    data = edits.with_kind(data, "day", "date")
    data = edits.with_order(data, "size", ("small", "medium", "large"))
    data = edits.with_missing_value(data, "weight", "12.5")
    data = edits.with_missing(data, "drop", "day")
    data = edits.with_missing(data, "most_frequent", "member")
    return design.with_data(data)


@pytest.fixture
def page(qtbot: QtBot, open_design: Open) -> PredictPage:
    context = open_design(Messy(), of_each_kind)
    with context.look.building():
        page = PredictPage(context)
    qtbot.addWidget(page)
    page.resize(620, 620)
    page.show()
    train(qtbot, context)
    return page


def field_of(page: PredictPage, name: str) -> QLineEdit | QComboBox:
    return next(row.field for row in page._fields._rows if row.column.name == name)


def answer_for(qtbot: QtBot, page: PredictPage, name: str, text: str) -> Any:
    """Wait for the answer to a row with ``text`` in the field ``name``."""
    return qtbot.waitSignal(
        page.answered,
        timeout=10_000,
        check_params_cb=lambda _prediction, rows: rows[name] == [text],
    )


def problem_of(page: PredictPage, name: str) -> str | None:
    row = next(row for row in page._fields._rows if row.column.name == name)
    return row.problem.text() if row.problem.isVisible() else None


@pytest.mark.parametrize(
    "text", ["2024-03-05", "2024. 3. 5.", "2024년 3월 5일", "5 Mar 2024", "20240305"]
)
def test_a_date_is_typed_as_people_write_it(qtbot: QtBot, page: PredictPage, text: str) -> None:
    field = field_of(page, "day")
    assert isinstance(field, QLineEdit)
    assert field.text().startswith("2024-")  # an example is there
    with answer_for(qtbot, page, "day", text):
        field.setText(text)
    assert problem_of(page, "day") is None


@pytest.mark.parametrize("text", ["", "soon", "2024-13-01", "42"])
def test_what_is_no_date_is_told_with_an_example(
    qtbot: QtBot, page: PredictPage, text: str
) -> None:
    field_of(page, "day").setText(text)
    qtbot.waitUntil(lambda: problem_of(page, "day") is not None, timeout=10_000)
    assert "such as 2024-" in (problem_of(page, "day") or "")


def test_yes_and_no_are_chosen_yes_first(page: PredictPage) -> None:
    field = field_of(page, "member")
    assert isinstance(field, QComboBox)
    assert [field.itemData(index) for index in range(field.count())] == ["yes", "no", ""]


def test_ordered_values_stand_in_their_order(page: PredictPage) -> None:
    field = field_of(page, "size")
    assert isinstance(field, QComboBox)
    shown = [field.itemText(index) for index in range(3)]
    assert shown == ["small", "medium", "large"]


def test_a_gap_is_allowed_where_it_is_filled(qtbot: QtBot, page: PredictPage) -> None:
    weight, member = field_of(page, "weight"), field_of(page, "member")
    assert "12.5" in weight.placeholderText()
    with answer_for(qtbot, page, "weight", "12.5"):
        weight.setText("12.5")
    qtbot.waitUntil(lambda: not page._question.waits)
    answer = page._answer._large.text()
    with answer_for(qtbot, page, "weight", ""):
        weight.clear()
    qtbot.waitUntil(lambda: not page._question.waits)
    assert page._answer._large.text() == answer
    with answer_for(qtbot, page, "member", ""):
        member.setCurrentIndex(member.findData(""))
    assert page._problem.isHidden()


def test_a_row_with_a_gap_is_taken_with_its_gap(qtbot: QtBot, page: PredictPage) -> None:
    table = page._context.facts.report.table
    names = [column.name for column in table.columns]
    row = next(
        number for number, row in enumerate(table.first_rows) if not row[names.index("weight")]
    )
    page.row_bar.number.setValue(row + 1)
    assert field_of(page, "weight").text() == ""
    assert field_of(page, "day").text() == table.first_rows[row][names.index("day")]
