"""Evaluate: by itself, on the part that is chosen, in words."""

from __future__ import annotations

import time
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from engine.data.sources.gates import XorGate
from engine.data.sources.lessons import EightPoints
from engine.data.sources.samples import Diabetes, Iris
from engine.design import Design
from engine.evaluation.results import Evaluation
from gui.figure_words import percent_text
from gui.look.look import Look
from gui.results.evaluate.asking import PAUSE_MS
from gui.results.evaluate.baseline import error_without, most_frequent, verdict
from gui.results.evaluate.classification.confusion import ConfusionMatrix
from gui.results.evaluate.evaluate import EvaluatePage
from gui.results.evaluate.regression.actual_predicted import ActualPredictedPlot
from gui.results.evaluate.regression.row_points import MOST_POINTS
from gui.results.live.picture.legend import ValueScale
from gui.shell.language import Language
from gui.work.context import Context
from tests.gui.results.conftest import Open, train
from tests.gui.results.taught_trainer import Lesson


def page_of(qtbot: QtBot, context: Context) -> EvaluatePage:
    with context.look.building():
        page = EvaluatePage(context)
    qtbot.addWidget(page)
    page.resize(620, 520)
    page.show()
    qtbot.waitExposed(page)
    return page


def shown(qtbot: QtBot, page: EvaluatePage, part: str) -> Evaluation:
    def is_there() -> bool:
        state = page._context.run.state
        evaluation = page._evaluation
        return state == "ended" and evaluation is not None and evaluation.part == part

    qtbot.waitUntil(is_there, timeout=10_000)
    assert page._evaluation is not None
    return page._evaluation


def test_before_the_run_it_says_what_to_do(qtbot: QtBot, open_design: Open) -> None:
    page = page_of(qtbot, open_design(Iris()))
    assert page._empty.isVisible()
    assert "Press Train" in page._empty.text()


def test_the_test_part_is_evaluated_when_the_run_ends(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(Iris())
    page = page_of(qtbot, context)
    train(qtbot, context)
    evaluation = shown(qtbot, page, "test")
    table = page.views.classes.confusion._table
    counts = [[int(table.item(row, column).text()) for column in range(3)] for row in range(3)]
    assert (np.array(counts) == evaluation.confusion).all()
    assert sum(map(sum, counts)) == context.facts.prepared.test_rows
    assert "Clearly better" in page._verdict.text()
    assert table.item(0, 0).toolTip().startswith("Actual: setosa. Predicted: setosa.")
    assert table.horizontalHeaderItem(1).text() == "versicolor"


def test_another_part_is_a_click_away(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(Iris())
    page = page_of(qtbot, context)
    train(qtbot, context)
    shown(qtbot, page, "test")
    page._parts["training"].click()
    evaluation = shown(qtbot, page, "training")
    assert len(evaluation.rows) == context.facts.prepared.training_rows


def test_figures_of_another_part_are_not_seen_while_those_of_the_chosen_one_are_worked_out(
    qtbot: QtBot, open_design: Open, lesson: Lesson
) -> None:
    """Of half a million rows that takes seconds on a school computer."""
    context = open_design(Iris())
    page = page_of(qtbot, context)
    train(qtbot, context)
    shown(qtbot, page, "test")
    lesson.measured.clear()
    lesson.evaluations.clear()
    page._parts["training"].click()
    qtbot.waitUntil(lambda: page._empty.isVisible(), timeout=5000)
    assert "in a moment" in page._empty.text()
    qtbot.waitUntil(lambda: lesson.evaluations == ["training"], timeout=5000)
    page._parts["validation"].click()  # the one before is broken off
    qtbot.waitUntil(lambda: lesson.evaluations == ["training", "validation"], timeout=5000)
    lesson.measured.set()
    shown(qtbot, page, "validation")
    assert lesson.evaluations == ["training", "validation"]


def test_train_does_not_wait_for_figures(qtbot: QtBot, open_design: Open, lesson: Lesson) -> None:
    context = open_design(Iris())
    page = page_of(qtbot, context)
    train(qtbot, context)
    shown(qtbot, page, "test")
    lesson.measured.clear()
    lesson.gate.clear()
    lesson.evaluations.clear()
    page._parts["training"].click()
    qtbot.waitUntil(lambda: lesson.evaluations == ["training"], timeout=5000)
    context.run.train()
    qtbot.waitUntil(lambda: context.run.state == "running", timeout=5000)
    lesson.gate.set()
    lesson.measured.set()
    shown(qtbot, page, "training")


def test_a_hidden_page_asks_for_nothing(qtbot: QtBot, open_design: Open, lesson: Lesson) -> None:
    context = open_design(Iris())
    page = page_of(qtbot, context)
    page.hide()
    train(qtbot, context)
    assert lesson.evaluations == []
    page.show()
    shown(qtbot, page, "test")


def test_while_it_learns_it_is_asked_now_and_then(
    qtbot: QtBot, open_design: Open, lesson: Lesson
) -> None:
    lesson.epochs_a_call = 1  # it must not come to its end meanwhile, however busy the machine
    context = open_design(Iris(), lambda design: design.with_training(epochs=1_000_000))
    page = page_of(qtbot, context)
    began = time.perf_counter()
    context.run.train()
    qtbot.waitUntil(lambda: len(lesson.evaluations) >= 3, timeout=20_000)
    assert context.run.state == "running"
    assert time.perf_counter() - began >= 2 * PAUSE_MS / 1000
    context.run.stop()
    shown(qtbot, page, "test")


def without_test_rows(design: Design) -> Design:
    split = design.data.split.model_copy(update={"test_share": 0.0, "validation_share": 0.25})
    return design.with_data(design.data.model_copy(update={"split": split}))


def test_without_test_rows_another_part_is_chosen(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(Iris(), without_test_rows)
    page = page_of(qtbot, context)
    train(qtbot, context)
    shown(qtbot, page, "validation")
    assert not page._parts["test"].isVisible()


def test_a_regression_shows_actual_against_predicted(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(Diabetes())
    page = page_of(qtbot, context)
    train(qtbot, context)
    evaluation = shown(qtbot, page, "test")
    scatter = page.views.scatter.plot
    assert scatter.isVisible()
    assert len(scatter._points.data) == len(evaluation.rows)
    view = scatter.getPlotItem().getViewBox()
    point = scatter._points.points()[0].pos()
    scatter._pointer_moved(view.mapViewToScene(point))
    assert f"Row {int(evaluation.rows[0]) + 1}\n" in scatter._readout.text()


def test_a_later_change_of_the_design_is_told(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(EightPoints())
    page = page_of(qtbot, context)
    train(qtbot, context)
    assert not page._note.isVisible()
    design = context.document.design
    context.document.edit("fewer bricks", design.with_bricks(()))
    assert page._note.isVisible()
    context.document.undo_stack.undo()
    assert not page._note.isVisible()


def test_many_rows_are_drawn_as_a_sample(qtbot: QtBot, look: Look) -> None:
    plot = ActualPredictedPlot(look)
    qtbot.addWidget(plot)
    values = np.random.default_rng(1).random(50_000)
    plot.show_values("test", "y", values, values, np.arange(50_000))
    assert len(plot._points.data) == MOST_POINTS


CLASSES = Evaluation(
    run=1,
    epoch=5,
    part="test",
    task="multiclass",
    class_names=("a", "b", "c"),
    target_names=("kind",),
    figures={"loss": 0.3, "accuracy": 0.9},
    confusion=np.eye(3, dtype=int),
    actual=np.array([0, 1, 1, 1, 2]),
    predicted=np.array([0, 1, 1, 1, 1]),
    rows=np.arange(5),
)


@pytest.mark.parametrize(
    ("accuracy", "expected"),
    [(0.9, "clearly_better"), (0.62, "a_little_better"), (0.6, "no_better")],
)
def test_the_most_frequent_class_is_what_classes_are_compared_with(
    accuracy: float, expected: str
) -> None:
    assert most_frequent(CLASSES) == ("b", 0.6)
    assert verdict(replace(CLASSES, figures={"accuracy": accuracy})) == expected


def test_the_mean_is_what_values_are_compared_with() -> None:
    values = replace(
        CLASSES,
        task="regression",
        confusion=None,
        actual=np.array([[1.0], [3.0]]),
        figures={"mean_absolute_error": 0.5},
    )
    assert error_without(values) == 1.0
    assert verdict(values) == "clearly_better"
    assert verdict(replace(values, rows=np.empty(0))) is None
    assert verdict(replace(values, actual=np.array([[2.0], [2.0]]))) is None


def test_the_part_that_was_wished_for_comes_back_with_a_design_that_has_it(
    qtbot: QtBot, open_design: Open
) -> None:
    context = open_design(XorGate())
    page = page_of(qtbot, context)
    train(qtbot, context)
    shown(qtbot, page, "training")  # all that a gate has
    context.document.replace(open_design(Iris()).document.design)
    qtbot.waitUntil(lambda: context.facts.is_current, timeout=10_000)
    train(qtbot, context)
    shown(qtbot, page, "test")


def test_the_figures_of_each_class_stand_under_the_matrix(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(Iris())
    page = page_of(qtbot, context)
    train(qtbot, context)
    evaluation = shown(qtbot, page, "test")
    table = page.views.classes.report
    assert table.isVisible()
    assert table.rowCount() == 5
    heads = [table.verticalHeaderItem(row).text() for row in range(5)]
    assert heads[:3] == ["setosa", "versicolor", "virginica"]
    assert "macro avg" in heads[3]
    right = evaluation.confusion[1, 1] / evaluation.confusion[:, 1].sum()
    assert table.item(1, 0).text() == percent_text(right)
    assert table.item(1, 3).text() == str(evaluation.confusion[1].sum())
    assert table.item(4, 3).text() == str(len(evaluation.rows))


def test_before_a_class_the_matrix_comes_first(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(Iris())
    page = page_of(qtbot, context)
    train(qtbot, context)
    shown(qtbot, page, "test")
    page.resize(540, 440)
    assert page.views.classes.report.isVisible()  # at the desk one can scroll
    matrix = page.views.classes.confusion
    qtbot.waitUntil(lambda: matrix.height() >= matrix.whole_height())
    qtbot.waitUntil(lambda: matrix._table.verticalScrollBar().maximum() == 0)
    page.resize(430, 330)  # as beside a lesson's strip in a small window
    (area,) = page.views.classes.findChildren(QScrollArea)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    qtbot.waitUntil(lambda: matrix.height() >= matrix.whole_height())
    report = page.views.classes.report  # it is scrolled to, and not cut:
    qtbot.waitUntil(lambda: report.height() >= report.sizeHint().height())
    qtbot.waitUntil(lambda: matrix._table.verticalScrollBar().maximum() == 0)
    qtbot.waitUntil(lambda: report.verticalScrollBar().maximum() == 0)
    try:
        context.look.present(True)
        page.resize(620, 430)
        qtbot.waitUntil(lambda: not page.views.classes.report.isVisible())
        page.resize(620, 900)
        qtbot.waitUntil(lambda: page.views.classes.report.isVisible())
    finally:
        context.look.present(False)


def test_it_says_which_rows_and_which_weights_it_speaks_of(
    qtbot: QtBot, open_design: Open, lesson: Lesson
) -> None:
    context = open_design(Iris())
    page = page_of(qtbot, context)
    train(qtbot, context)
    rows = context.facts.prepared
    qtbot.waitUntil(lambda: "After epoch 50." in page._told.text(), timeout=10_000)
    assert f"kept apart to the end: {rows.test_rows}." in page._told.text()
    page._parts["training"].click()
    qtbot.waitUntil(
        lambda: f"learned from: {rows.training_rows}." in page._told.text(), timeout=10_000
    )
    assert "Live takes training figures during the epoch" in page._told.text()
    lesson.stops_early = (40, 12)
    context.run.reset()
    train(qtbot, context)
    qtbot.waitUntil(
        lambda: "Weights of epoch 12, the best of 40." in page._told.text(), timeout=10_000
    )


def test_of_few_rows_it_counts(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(XorGate())
    page = page_of(qtbot, context)
    train(qtbot, context)
    tile = page._tiles
    qtbot.waitUntil(lambda: "accuracy" in tile._tiles, timeout=10_000)
    right = round(4 * page._evaluation.figures["accuracy"])
    assert tile._tiles["accuracy"].title.text() == f"Accuracy: {right} of 4"
    page = page_of(qtbot, context)
    many = {"accuracy": 0.5}
    page._tiles.show_figures(many, rows=100)
    assert page._tiles._tiles["accuracy"].title.text() == "Accuracy"


@pytest.mark.parametrize("width", [280, 330, 420, 620])
def test_no_figure_is_cut(qtbot: QtBot, open_design: Open, language: Language, width: int) -> None:
    context = open_design(Iris())
    page = page_of(qtbot, context)
    train(qtbot, context)
    qtbot.waitUntil(lambda: page._evaluation is not None, timeout=10_000)
    page.resize(width, 600)
    for spoken in ("en", "ko"):
        language.choose(spoken)
        QApplication.processEvents()
        for tile in page._tiles._tiles.values():
            assert tile.width() >= tile.sizeHint().width()
            assert tile.geometry().right() <= page._tiles.width()
        table = page.views.classes.report
        metrics = QFontMetrics(table.font())
        for column in range(table.columnCount()):
            if table.isColumnHidden(column):
                continue
            texts = [table.item(row, column).text() for row in range(table.rowCount())]
            texts.append(table.horizontalHeaderItem(column).text())
            widest = max(metrics.horizontalAdvance(text) for text in texts)
            assert table.columnWidth(column) >= widest, (spoken, column)
        assert not table.horizontalScrollBar().isVisible()
    assert not table.isColumnHidden(3) or width < 420  # the numbers of rows give way first


def test_the_matrix_names_its_axes_and_its_numbers_grow_with_their_cells(
    qtbot: QtBot, look: Look
) -> None:
    matrix = ConfusionMatrix(look)
    qtbot.addWidget(matrix)
    matrix.show_counts(("a", "b"), np.array([[5, 1], [2, 7]]))
    matrix.resize(240, 140)
    matrix.show()
    assert matrix._across.text().startswith("Predicted")
    assert matrix._down.text.startswith("Actual")
    sizes = [
        matrix._cells._fonts(QRect(0, 0, 100 * factor, 40 * factor))[0].pixelSize()
        for factor in (1, 2, 4)
    ]
    assert sizes == sorted(set(sizes))
    few, many = "7", "1,234,567"
    cell = QRect(0, 0, 60, 200)
    for longest in (few, many):
        matrix._cells.set_longest(longest)
        font, _ = matrix._cells._fonts(cell)
        fits = QFontMetrics(font).horizontalAdvance(longest) <= cell.width()
        assert fits or font.pixelSize() == look.font().pixelSize()


def test_ten_long_names_are_numbered_where_they_would_be_dots(qtbot: QtBot, look: Look) -> None:
    names = tuple(
        f"서울특별시강남구역삼동고객분류명칭{letter}" for letter in "가나다라마바사아자차"
    )
    matrix = ConfusionMatrix(look)
    qtbot.addWidget(matrix)
    matrix.resize(500, 300)
    matrix.show_counts(names, np.eye(10, dtype=int))
    matrix.show()
    QApplication.processEvents()
    table = matrix._table
    assert [table.horizontalHeaderItem(at).text() for at in range(10)] == [
        str(number) for number in range(1, 11)
    ]
    assert table.verticalHeaderItem(3).text() == f"4  {names[3]}"
    assert names[3] in table.horizontalHeaderItem(3).toolTip()
    matrix.show_counts(("A", "B"), np.eye(2, dtype=int))
    assert table.horizontalHeaderItem(1).text() == "B"


def test_the_scale_of_values_cuts_no_number(qtbot: QtBot, look: Look, language: Language) -> None:
    scale = ValueScale(look)
    qtbot.addWidget(scale)
    for code in ("en", "ko"):
        language.choose(code)
        for ends in ((0.0, 1.0), (153_819_425.0, 1_285_147_441.0), (-999_999.5, 999_999.5)):
            scale.show_values("price", ends)
            metrics = QFontMetrics(look.font())
            room = scale.sizeHint().width() - look.px(22)
            assert all(metrics.horizontalAdvance(text) <= room for text in scale._texts())
