"""Predict: what is typed, and what comes back."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QStyle,
    QStyleOptionSlider,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from engine.data.sources.lessons import EightPoints
from engine.data.sources.painted import Painted
from engine.data.sources.samples import BreastCancer, Iris
from engine.design import Design
from engine.edits.derived_inputs import with_derived
from engine.evaluation.results import Prediction
from engine.service.requests.run_requests import Predict
from gui.look.look import Look
from gui.results.predict.answer import AnswerPanel
from gui.results.predict.predict import PredictPage
from gui.widgets.plots.plots import class_line
from gui.work.context import Context
from tests.gui.engine_here import answer_to
from tests.gui.results.conftest import LIBRARY, Open, train


def page_of(qtbot: QtBot, context: Context) -> PredictPage:
    with context.look.building():
        page = PredictPage(context)
    qtbot.addWidget(page)
    page.resize(620, 520)
    page.show()
    qtbot.waitExposed(page)
    return page


def field(page: PredictPage, index: int = 0) -> QLineEdit:
    found = page._fields._rows[index].field
    assert isinstance(found, QLineEdit)
    return found


def write(page: PredictPage, text: str, index: int = 0) -> None:
    field(page, index).selectAll()
    field(page, index).insert(text)


def test_11_12_13_gives_12_13_14(qtbot: QtBot, open_design: Open) -> None:
    """Text 4, in three numbers and three Enters."""
    context = open_design(EightPoints())
    page = page_of(qtbot, context)
    train(qtbot, context)
    for text in ("11", "12", "13"):
        write(page, text)
        qtbot.keyClick(field(page), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page._kept.count == 3, timeout=10_000)
    page._kept.copy_button.click()
    assert QGuiApplication.clipboard().text() == "x\ty\n11\t12\n12\t13\n13\t14"
    qtbot.waitUntil(lambda: page._answer._large.text() == "14")
    page._kept.clear_button.click()
    assert page._kept.count == 0


def test_kept_answers_belong_to_the_document(qtbot: QtBot, open_design: Open) -> None:
    """They are unsaved work, are cleared by a step that can be undone, and come with a file."""
    context = open_design(EightPoints())
    page, document = page_of(qtbot, context), context.document
    train(qtbot, context)
    document.saved(Path("a.brick"), document.design, document.runs)
    assert not document.unsaved
    write(page, "11")
    qtbot.keyClick(field(page), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page._kept.count == 1, timeout=10_000)
    assert document.unsaved
    kept, runs = document.answers.kept, document.runs
    document.saved(Path("a.brick"), document.design, document.runs, kept)
    assert not document.unsaved
    page._kept.clear_button.click()
    assert page._kept.count == 0
    assert document.unsaved
    document.undo_stack.undo()
    assert document.answers.kept == kept
    document.replace(document.design)
    assert page._kept.count == 0
    document.replace(document.design, runs=runs, answers=kept)
    assert not document.unsaved
    assert page._kept._table.item(0, 0).text() == "11"


def test_names_are_whole_where_there_is_room(qtbot: QtBot, open_design: Open) -> None:
    """Beside the bars, and above the kept answers, where a long one is cut with dots."""
    context = open_design(Iris())
    page = page_of(qtbot, context)
    train(qtbot, context)
    qtbot.waitUntil(lambda: page._answer.has_prediction, timeout=10_000)
    bars, drawn = page._answer._bars, []
    metrics = QFontMetrics(context.look.font())
    for name in ("setosa", "versicolor", "virginica"):
        drawn.append(metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, bars.names_width()))
    assert drawn == ["setosa", "versicolor", "virginica"]
    context.document.answers.keep({"a long name of a column, and longer still": "1", "b": "2"})
    head = page._kept._table.horizontalHeader()
    assert head.textElideMode() == Qt.TextElideMode.ElideRight
    assert page._kept._table.horizontalHeaderItem(0).toolTip()
    context.document.answers.keep({f"input {place}": "1" for place in range(40)} | {"answer": "2"})
    across = page._kept._table.horizontalScrollBar()
    assert across.maximum() > 0
    assert across.value() == across.maximum()  # the answer is seen


def test_an_answer_that_does_not_end_leaves_room_for_the_rest(qtbot: QtBot, look: Look) -> None:
    panel = AnswerPanel(look)
    qtbot.addWidget(panel)
    names = ("a class of a long name " * 8 + "one", "a class of a long name " * 8 + "two")
    shares = np.array([[0.25, 0.75]])
    panel.show_prediction(Prediction(1, 1, "binary", names, ("y",), shares.argmax(1), shares))
    assert len(panel._large.text()) == 30
    assert panel._large.text().endswith("two")
    assert names[1] in panel._large.toolTip()
    names = ("no", "yes")
    panel.show_prediction(Prediction(1, 1, "binary", names, ("y",), shares.argmax(1), shares))
    assert (panel._large.text(), panel._large.toolTip()) == ("yes", "")


def test_a_warning_beside_the_answer_is_read_whole(qtbot: QtBot, look: Look) -> None:
    """In a narrow column it takes three lines: they were cut above and below."""
    host = QWidget()
    qtbot.addWidget(host)
    column = QVBoxLayout(host)
    panel = AnswerPanel(look)
    column.addWidget(panel)
    column.addStretch(1)
    host.resize(230, 400)
    host.show()
    outside = ("Year", "Marketing_Spend", "Economy_Index")
    answer = Prediction(1, 1, "regression", (), ("Sales",), np.array([511.7]), None)
    panel.show_prediction(answer, outside=outside)
    warning = panel._outside
    qtbot.waitUntil(lambda: warning.height() >= warning.heightForWidth(warning.width()))
    assert warning.height() > 2 * QFontMetrics(warning.font()).height()


def test_the_answer_follows_what_is_typed(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(EightPoints())
    page = page_of(qtbot, context)
    train(qtbot, context)
    write(page, "1,000")
    qtbot.waitUntil(lambda: page._answer._large.text() == "1,001", timeout=10_000)
    assert page._kept.count == 0


@pytest.mark.parametrize("text", ["abc", "1 2", "inf", "٣٤x", "--1"])
def test_what_is_no_number_is_told_under_its_field(
    qtbot: QtBot, open_design: Open, text: str
) -> None:
    context = open_design(EightPoints())
    page = page_of(qtbot, context)
    train(qtbot, context)
    qtbot.waitUntil(lambda: page._answer.has_prediction, timeout=10_000)
    write(page, text)
    problem = page._fields._rows[0].problem
    qtbot.waitUntil(lambda: problem.isVisible(), timeout=10_000)
    # the last answer is not one to this
    qtbot.waitUntil(lambda: not page._answer._large.isVisible(), timeout=10_000)
    write(page, "5")
    qtbot.waitUntil(lambda: not problem.isVisible(), timeout=10_000)
    qtbot.waitUntil(lambda: page._answer._large.text() == "6", timeout=10_000)


def without_filling(design: Design) -> Design:
    column = design.data.inputs[0].model_copy(update={"missing": "drop"})
    return design.with_data(design.data.with_column(column))


def test_an_empty_field_stands_for_what_is_usual_where_gaps_are_not_filled(
    qtbot: QtBot, open_design: Open
) -> None:
    context = open_design(EightPoints(), without_filling)
    page = page_of(qtbot, context)
    train(qtbot, context)
    assert context.facts.report.table.column("x").median == -1.0
    field(page).setText("7")
    field(page).clear()
    # what is left of zero in single precision is no answer in tiny numbers
    qtbot.waitUntil(lambda: page._answer._large.text() == "0", timeout=10_000)


def test_a_dragged_slider_moves_the_answer(qtbot: QtBot, open_design: Open) -> None:
    """With the mouse held down: before it is let go, the answer has followed."""
    context = open_design(EightPoints())
    page = page_of(qtbot, context)
    train(qtbot, context)
    slider = page._fields._rows[0].slider
    assert slider is not None
    assert slider.width() > page._fields._rows[0].field.width()  # the handle needs the room
    learned = context.facts.report.prepared.learned_of("x")
    assert page._fields._rows[0].input.ends == (learned.low, learned.high)
    style = QStyleOptionSlider()
    slider.initStyleOption(style)
    control = QStyle.ComplexControl.CC_Slider
    handle = slider.style().subControlRect(
        control, style, QStyle.SubControl.SC_SliderHandle, slider
    )
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=handle.center())
    seen = set()
    for x in range(handle.center().x(), slider.width(), 8):
        qtbot.mouseMove(slider, QPoint(x, handle.center().y()))
        value = float(field(page).text())
        qtbot.waitUntil(lambda v=value: page._answer._large.text() == f"{v + 1:g}", timeout=10_000)
        seen.add(value)
    assert slider.isSliderDown()
    assert len(seen) > 5
    assert max(seen) == learned.high
    assert page._answer._outside.isHidden()
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton)
    write(page, "-3")
    assert slider.value() == slider.minimum() + round(-3 - learned.low)
    qtbot.keyClick(field(page), Qt.Key.Key_Up)
    assert field(page).text() == "-2"
    write(page, "1000")
    assert slider.value() == slider.maximum()
    qtbot.waitUntil(lambda: page._answer._outside.isVisible(), timeout=10_000)
    assert "x" in page._answer._outside.text()


def test_a_word_that_was_never_met_is_told(qtbot: QtBot, open_design: Open, tmp_path: Path) -> None:
    """A word of the test part alone: a row with it does not leave the last word standing."""
    lines = ["colour,y"] + [f"{'red' if n % 2 else 'blue'},{n % 2}.5" for n in range(38)]
    file = tmp_path / "a.csv"
    file.write_text("\n".join([*lines, "green,1.5", "green,0.5"]) + "\n")
    table = LIBRARY.open_table(file)

    def at_the_end(design: Design) -> Design:
        split = design.data.split.model_copy(update={"method": "in_order"})
        return design.with_data(design.data.model_copy(update={"split": split}))

    context = open_design(table, at_the_end)
    page = page_of(qtbot, context)
    train(qtbot, context)
    row = page._fields._rows[0]
    assert isinstance(row.field, QComboBox)
    page.row_bar.number.setValue(40)
    assert row.field.currentText() == "green"
    qtbot.waitUntil(lambda: row.problem.isVisible(), timeout=10_000)
    row.field.setCurrentIndex(row.field.findData("red"))
    qtbot.waitUntil(lambda: not row.problem.isVisible(), timeout=10_000)


def test_answers_of_another_network_are_not_listed(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(EightPoints())
    page, answers = page_of(qtbot, context), context.document.answers
    train(qtbot, context)
    first = context.run.id
    write(page, "11")
    qtbot.keyClick(field(page), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page._kept.count == 1, timeout=10_000)
    context.document.edit("loss", context.document.design.with_training(loss="mean_absolute_error"))
    train(qtbot, context)
    assert context.run.id != first
    assert page._kept.count == 0
    assert not page._kept.copy_button.isVisible()
    answers.keep({"x": "1", "y": "2"}, context.run.id)
    assert page._kept.text() == "x\ty\n1\t2"
    page._kept.clear_button.click()
    assert answers.kept.rows == (("11", "12"),)
    context.document.undo_stack.undo()
    assert answers.kept.answered_by == (first, context.run.id)
    kept = next(run for run in context.document.runs.records if run.id == first)
    context.document.choose_run("back", kept.id)
    qtbot.waitUntil(lambda: context.run.id == first, timeout=10_000)
    assert page._kept.text() == "x\ty\n11\t12"


def test_before_the_run_it_says_what_to_do(qtbot: QtBot, open_design: Open) -> None:
    page = page_of(qtbot, open_design(EightPoints()))
    assert "Press Train" in page._answer._title.text()
    qtbot.keyClick(field(page), Qt.Key.Key_Return)
    assert page._kept.count == 0
    assert not page._answer._large.isVisible()


def test_a_trained_network_is_not_said_to_need_training(qtbot: QtBot, open_design: Open) -> None:
    """As after opening a file, while the engine still loads."""
    context = open_design(EightPoints())
    train(qtbot, context)
    with context.look.building():
        page = PredictPage(context)
    qtbot.addWidget(page)
    assert page._answer._title.text() == "The answer comes in a moment."


def test_hidden_its_fields_wait_till_it_is_shown(qtbot: QtBot, open_design: Open) -> None:
    """A field for each input takes its time, which a run that begins does not have."""
    context = open_design(EightPoints())
    page = page_of(qtbot, context)
    page.hide()
    context.document.replace(context.document.design)
    assert page._fields.columns == ()
    train(qtbot, context)
    assert page._fields.columns == (), "made behind another tab"
    page.show()
    qtbot.waitUntil(lambda: page._answer.has_prediction, timeout=10_000)
    assert page._fields.columns == ("x",)


def test_a_row_of_the_table_is_taken_with_what_it_was(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(Iris())
    page = page_of(qtbot, context)
    train(qtbot, context)
    page.row_bar.number.setValue(60)
    row = context.facts.report.table.first_rows[59]
    assert [field(page, index).text() for index in range(4)] == list(row[:4])
    qtbot.waitUntil(lambda: page._answer._actual.isVisible(), timeout=10_000)
    assert row[4] in page._answer._actual.text()
    qtbot.waitUntil(lambda: page._answer._large.text() == "versicolor", timeout=10_000)
    assert page._answer._bars.isVisible()
    assert page.row_bar.number.value() == 60
    write(page, "9", index=2)
    assert page.row_bar.number.value() == 0
    qtbot.waitUntil(lambda: not page._answer._actual.isVisible(), timeout=10_000)
    page.row_bar.random.click()
    assert page.row_bar.number.value() > 0


def first_as_category(design: Design) -> Design:
    column = design.data.inputs[0].model_copy(update={"kind": "category", "scaling": "none"})
    return design.with_data(design.data.with_column(column))


def test_a_category_is_chosen_from_its_values(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(Iris(), first_as_category)
    page = page_of(qtbot, context)
    train(qtbot, context)
    box = page._fields._rows[0].field
    assert isinstance(box, QComboBox)
    assert box.count() > 5
    with qtbot.waitSignal(page.answered, timeout=10_000):
        box.setCurrentIndex(3)


def test_an_answer_to_an_older_question_is_not_shown(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(EightPoints())
    page = page_of(qtbot, context)
    train(qtbot, context)
    write(page, "5")
    qtbot.waitUntil(lambda: page._answer._large.text() == "6", timeout=10_000)
    other = answer_to(qtbot, context.engine, Predict({"x": ["70"]}))
    assert other.values.shape == (1, 1)  # nobody on this page asked for it
    assert page._answer._large.text() == "6"


def test_a_later_change_of_the_design_is_told(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(EightPoints())
    page = page_of(qtbot, context)
    train(qtbot, context)
    assert not page._note.isVisible()
    context.document.edit("no brick", context.document.design.with_bricks(()))
    assert page._note.isVisible()
    write(page, "5")
    qtbot.waitUntil(lambda: page._answer._large.text() == "6", timeout=10_000)


def test_a_painted_class_keeps_its_colour_though_one_before_it_is_missing(
    qtbot: QtBot, open_design: Open
) -> None:
    """Painted are A and C: C's bar is C's colour, not the second one."""
    places = np.array([[-0.5, -0.4], [-0.6, -0.3], [-0.4, -0.5], [-0.3, -0.4]])
    points = np.concatenate([np.c_[places, np.zeros(4)], np.c_[-places, np.full(4, 2.0)]])
    context = open_design(Painted.of(points))
    page = page_of(qtbot, context)
    train(qtbot, context)
    bars = page._answer._bars
    qtbot.waitUntil(lambda: bars._names == ("A", "C") and bars.isVisible(), timeout=10_000)
    bars.show_probabilities(bars._names, np.array([0.5, 0.5]), bars._codes)
    bars.resize(300, 56)
    image = bars.grab().toImage()
    seen = {image.pixelColor(x, y).name().upper() for x in range(300) for y in (14, 42)}
    own = [class_line(place, context.look.theme).name().upper() for place in range(3)]
    assert {own[0], own[2]} <= seen
    assert own[1] not in seen


def test_a_difference_is_to_the_row_that_it_says(qtbot: QtBot, open_design: Open) -> None:
    """A typed row follows the table's last; one of the table's own its own row before."""

    def with_difference(design: Design) -> Design:
        data = with_derived(design.data, "difference", ("x",))
        return design.with_data(data)

    context = open_design(EightPoints(), with_difference)
    page = page_of(qtbot, context)
    train(qtbot, context)
    asked: list[dict[str, list[str]]] = []
    page._question.ask = lambda request, *_: asked.append(request.rows)
    cells = [row[0] for row in context.facts.report.table.first_rows]
    write(page, "11")
    qtbot.waitUntil(lambda: bool(asked))
    assert asked[-1] == {"x": ["11"]}
    assert page.follows.isVisible()
    assert page.follows.text() == "Δx: the difference to the table's last row."
    field = page._fields._rows[-1].field
    under = field.mapTo(page, field.rect().bottomLeft()).y()
    assert 0 <= page.follows.mapTo(page, QPoint(0, 0)).y() - under < 40, "right under the fields"
    page.row_bar.number.setValue(4)
    qtbot.waitUntil(lambda: asked[-1] == {"x": [cells[2], cells[3]]})
    assert page.follows.text() == "Δx: the difference to row 3 of the table."
    page.row_bar.number.setValue(1)
    qtbot.waitUntil(lambda: asked[-1] == {"x": [cells[0]]})
    assert page.follows.text() == "Δx: the difference to the table's last row."


def test_nothing_is_said_of_rows_before_where_nothing_looks_at_them(
    qtbot: QtBot, open_design: Open
) -> None:
    page = page_of(qtbot, open_design(EightPoints()))
    assert not page.follows.isVisibleTo(page)


def test_a_class_of_no_numbers_is_no_answer(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(Iris())
    page = page_of(qtbot, context)
    train(qtbot, context)
    qtbot.waitUntil(lambda: page._answer.has_prediction, timeout=10_000)
    facts = context.facts.prepared
    lost = np.full((1, 3), np.nan)
    page._question.forget()
    page._predicted(
        {}, {}, False,
        Prediction(1, 1, facts.task, facts.class_names, facts.target_names, lost.argmax(1), lost),
    )  # fmt: skip
    assert not page._answer.has_prediction
    assert "no number" in page._answer._title.text()


def test_numbers_and_sliders_are_seen_whole_in_a_narrow_column(
    qtbot: QtBot, open_design: Open
) -> None:
    context = open_design(BreastCancer())
    page = page_of(qtbot, context)
    page.resize(536, 560)
    QApplication.processEvents()
    width = page._area.viewport().width()
    for row in page._fields._rows:
        metrics = QFontMetrics(row.field.font())
        assert metrics.horizontalAdvance(row.field.text()) < row.field.width() - 8
        assert row.slider is not None
        assert row.slider.geometry().right() <= width
