"""Predict: fields in the trained table's form, and a whole table from the window."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot
from python_calamine import CalamineWorkbook

from gui.results.evaluate.evaluate import EvaluatePage
from gui.results.predict.column_matching import ColumnMatching, proposed
from gui.results.predict.predict import PredictPage
from gui.work.context import Context
from tests.engine.prediction.tables import CASES
from tests.gui.results.conftest import LIBRARY, Open, train

Learned = tuple[Context, PredictPage]


def learned(qtbot: QtBot, open_design: Open, case: str) -> Learned:
    context = open_design(LIBRARY.open_table(CASES / case))
    with context.look.building():
        page = PredictPage(context)
    qtbot.addWidget(page)
    page.resize(760, 560)
    page.show()
    qtbot.waitExposed(page)
    train(qtbot, context)
    return context, page


def answer(qtbot: QtBot, page: PredictPage, text: str) -> str:
    row = page._fields._rows[0]
    assert isinstance(row.field, QLineEdit)
    row.field.selectAll()
    with qtbot.waitSignal(
        page.answered,
        timeout=10_000,
        check_params_cb=lambda _, rows: [text] in rows.values(),
    ):
        row.field.insert(text)
    return page._answer._large.text()


def test_a_field_of_decimal_commas(qtbot: QtBot, open_design: Open) -> None:
    context, page = learned(qtbot, open_design, "t01_decimal_comma_train.csv")
    field = page._fields._rows[0].field
    assert isinstance(field, QLineEdit)
    assert "," in field.text()
    assert float(answer(qtbot, page, "0,125")) == pytest.approx(12.5, abs=0.1)
    with qtbot.waitSignal(page.answered, timeout=10_000):
        page.row_bar.number.setValue(3)
    report = context.facts.report
    assert report is not None
    value, target = report.table.first_rows[2]
    assert field.text() == value.replace(".", ",")
    assert float(page._answer._large.text()) == pytest.approx(float(target), abs=0.1)


def test_a_field_of_days_first(qtbot: QtBot, open_design: Open) -> None:
    _, page = learned(qtbot, open_design, "t02_day_first_train.csv")
    july = answer(qtbot, page, "05/07/2024")
    assert july == answer(qtbot, page, "2024-07-05")
    assert july != answer(qtbot, page, "2024-05-07")


def test_another_unit_is_told_under_the_field(qtbot: QtBot, open_design: Open) -> None:
    _, page = learned(qtbot, open_design, "t03_kg_train.csv")
    assert answer(qtbot, page, "3.5 kg") == answer(qtbot, page, "3.50")
    row = page._fields._rows[0]
    assert isinstance(row.field, QLineEdit)
    row.field.selectAll()
    row.field.insert("3500 g")
    qtbot.waitUntil(lambda: row.problem.isVisible(), timeout=10_000)
    assert "(kg)" in row.problem.text()


def test_a_value_beyond_what_was_learned_is_marked(qtbot: QtBot, open_design: Open) -> None:
    _, page = learned(qtbot, open_design, "b24_train_x_0_to_30.csv")
    answer(qtbot, page, "30")
    assert not page._answer._outside.isVisible()
    assert not page._fields._rows[0].problem.isVisible()
    answer(qtbot, page, "45")
    assert page._answer._outside.isVisible()
    assert "0 to 30" in page._fields._rows[0].problem.text()
    answer(qtbot, page, "12")
    assert not page._answer._outside.isVisible()


def test_answers_of_a_far_target_can_be_told_apart(qtbot: QtBot, open_design: Open) -> None:
    _, page = learned(qtbot, open_design, "t11_target_with_large_offset.csv")
    near, other = answer(qtbot, page, "0.5001"), answer(qtbot, page, "0.5002")
    assert near.replace(",", "").startswith("100000050")
    assert near != other


def test_a_whole_table_is_answered(qtbot: QtBot, open_design: Open, tmp_path: Path) -> None:
    _context, page = learned(qtbot, open_design, "t05_train.csv")
    out = tmp_path / "답.csv"
    assert page.table.button.isEnabled()
    with qtbot.waitSignal(page.table.finished, timeout=20_000):
        page.table.predict(CASES / "t06_rows_blank_and_too_long.csv", out)
    with out.open(encoding="utf-8-sig", newline="") as stream:
        lines = list(csv.reader(stream))
    assert len(lines) == 6
    assert "empty" in lines[2][6]
    told = page.table.outcome.text()
    assert "3 of 5" in told
    assert "답.csv" in told
    assert "The rows are 2, 4." in told
    assert page.table.button.isVisible()


def test_the_keyboard_stays_where_the_table_was_asked_for(
    qtbot: QtBot, open_design: Open, tmp_path: Path
) -> None:
    """The button gives way to Cancel and comes back: the keys go with it, and not to Copy."""
    _context, page = learned(qtbot, open_design, "t05_train.csv")
    page.activateWindow()
    page.table.button.setFocus()
    qtbot.waitUntil(lambda: page.table.button.hasFocus())
    with qtbot.waitSignal(page.table.finished, timeout=20_000):
        page.table.predict(CASES / "t06_rows_blank_and_too_long.csv", tmp_path / "out.csv")
        assert page.table.cancel_button.hasFocus()
    qtbot.waitUntil(lambda: page.table.button.hasFocus())


def test_what_is_wrong_with_the_file_is_one_sentence(
    qtbot: QtBot, open_design: Open, tmp_path: Path
) -> None:
    _context, page = learned(qtbot, open_design, "t05_train.csv")
    (tmp_path / "rows.csv").write_text("region\nA\n", encoding="utf-8")
    with qtbot.waitSignal(page.table.finished, timeout=20_000):
        page.table.predict(tmp_path / "rows.csv", tmp_path / "out.csv")
    assert "temp" in page.table.outcome.text()
    assert page.table.outcome.property("role") == "error"
    assert not (tmp_path / "out.csv").exists()


def test_a_cancelled_table_leaves_nothing(qtbot: QtBot, open_design: Open, tmp_path: Path) -> None:
    _context, page = learned(qtbot, open_design, "t05_train.csv")
    rows = tmp_path / "rows.csv"
    rows.write_text("region,temp\n" + "A,20\n" * 200_000, encoding="utf-8")
    with qtbot.waitSignal(page.table.finished, timeout=30_000):
        page.table.predict(rows, tmp_path / "out.csv")
        page.table.cancel_button.click()
    assert not page.table.outcome.isVisible()
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["rows.csv"]


def test_before_training_there_is_nothing_to_answer_with(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(LIBRARY.open_table(CASES / "t05_train.csv"))
    with context.look.building():
        page = PredictPage(context)
    qtbot.addWidget(page)
    page.show()
    assert not page.table.button.isEnabled()


def test_training_once_more_with_the_validation_rows(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(LIBRARY.open_table(CASES / "t05_train.csv"))
    with context.look.building():
        page = EvaluatePage(context)
    qtbot.addWidget(page)
    page.resize(760, 560)
    page.show()
    qtbot.waitExposed(page)
    assert not page.final_button.isVisible()
    train(qtbot, context)
    qtbot.waitUntil(lambda: page.final_button.isVisible(), timeout=10_000)
    before = context.document.design
    prepared = context.facts.prepared
    assert prepared is not None
    rows = prepared.training_rows + prepared.validation_rows
    page.final_button.click()
    final = context.document.design
    assert final.data.split.final
    assert final.training.epochs == 50
    qtbot.waitUntil(lambda: context.run.state == "ended", timeout=10_000)
    qtbot.waitUntil(lambda: context.facts.is_current, timeout=10_000)
    qtbot.waitUntil(lambda: page._final.isVisible(), timeout=10_000)
    assert f"{rows} rows" in page._final.text()
    assert not page.final_button.isVisible()
    assert not page._parts["validation"].isVisible()
    assert "once more" in context.document.undo_stack.undoText()
    context.document.undo_stack.undo()
    assert context.document.design == before


def test_columns_by_other_names_are_matched_and_saved_for_excel(
    qtbot: QtBot, open_design: Open, tmp_path: Path
) -> None:
    _context, page = learned(qtbot, open_design, "t05_train.csv")
    rows = tmp_path / "rows.csv"
    rows.write_text("id,Region,degrees,bought\n0007,A,20,7\n0008,B,5,\n", encoding="utf-8")
    page.table._chosen(str(rows))
    dialogs: list[ColumnMatching] = []

    def shown() -> bool:
        dialogs[:] = page.window().findChildren(ColumnMatching)
        return bool(dialogs)

    qtbot.waitUntil(shown, timeout=10_000)
    (dialog,) = dialogs
    ok = dialog.go_on
    assert dialog.matching() == {"region": "Region", "temp": ""}
    assert not ok.isEnabled()
    assert "train again" in dialog._problem.text()  # no dead end where there is no such column
    dialog.choices["temp"].setCurrentIndex(dialog.choices["temp"].findData("degrees"))
    assert ok.isEnabled()
    with qtbot.waitSignal(dialog.matched, timeout=10_000) as told:
        dialog.accept()
    out = tmp_path / "out.xlsx"
    with qtbot.waitSignal(page.table.finished, timeout=30_000):
        page.table.predict(rows, out, told.args[0])
    assert "2 of 2" in page.table.outcome.text()
    lines = CalamineWorkbook.from_path(out).get_sheet_by_index(0).to_python()
    assert lines[0][:4] == ["id", "Region", "degrees", "bought"]
    assert [line[0] for line in lines[1:]] == ["0007", "0008"]


def test_what_is_alike_is_proposed() -> None:
    assert proposed("Sepal Length", ("id", "sepal_length", "width")) == "sepal_length"
    assert proposed("온도", ("지역", "온도(℃)")) == "온도(℃)"
    assert proposed("temp", ("region", "bought")) == ""
