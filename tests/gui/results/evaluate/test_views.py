"""Each way of looking at the answers shows what it says, and its marks choose rows."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from engine.data.sources.lessons import BikeRentals
from engine.data.sources.samples import BreastCancer, Diabetes, Iris
from engine.evaluation.results import Evaluation
from engine.metrics.figures import classification_figures
from engine.service.requests.run_requests import DrawCurves
from gui.figure_words import figure_name, figure_text, percent_text
from gui.results.evaluate.evaluate import EvaluatePage
from gui.results.evaluate.every_task.bars_plot import BarsPlot
from gui.results.evaluate.every_task.view import EvaluateView
from gui.work.context import Context
from tests.gui.results.conftest import Open, train
from tests.gui.results.taught_trainer import Lesson

PATIENCE = 60_000


def evaluated(qtbot: QtBot, context: Context) -> EvaluatePage:
    with context.look.building():
        page = EvaluatePage(context)
    qtbot.addWidget(page)
    page.resize(620, 760)
    with qtbot.waitExposed(page):
        page.show()
    train(qtbot, context)
    qtbot.waitUntil(
        lambda: context.run.state == "ended" and page._evaluation is not None, timeout=PATIENCE
    )
    return page


def look_at(page: EvaluatePage, view: EvaluateView) -> None:
    views = page.views
    place = [vars(views).get(name) for name in views.offered].index(view)
    views._segments[views._kind].button(place).click()
    QApplication.processEvents()
    assert views.view is view
    assert view.isVisible()


def click_bar(plot: BarsPlot, place: int) -> np.ndarray:
    bar = plot._bars[place]
    box = plot.getPlotItem().getViewBox()
    middle = QPointF((bar.left + bar.right) / 2.0, bar.height / 2.0)
    at = plot.mapFromScene(box.mapViewToScene(middle))
    QTest.mouseClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=at)
    return bar.rows


def test_only_what_fits_is_offered(qtbot: QtBot, open_design: Open) -> None:
    page = evaluated(qtbot, open_design(Iris()))
    shown = [kind for kind, own in page.views._segments.items() if own.isVisible()]
    assert shown == ["several"]
    page = evaluated(qtbot, open_design(Diabetes()))
    shown = [kind for kind, own in page.views._segments.items() if own.isVisible()]
    assert shown == ["numbers"]


def test_a_view_is_made_when_it_is_looked_at_and_tab_comes_to_it_in_its_place(
    qtbot: QtBot, open_design: Open
) -> None:
    context = open_design(BreastCancer())
    with context.look.building():
        page = EvaluatePage(context)
    qtbot.addWidget(page)
    after = QPushButton(page)  # what else the window has
    page.resize(620, 760)
    with qtbot.waitExposed(page):
        page.show()
    assert page.views.count() == 0
    train(qtbot, context)
    qtbot.waitUntil(
        lambda: context.run.state == "ended" and page._evaluation is not None, timeout=PATIENCE
    )
    assert page.views.count() == 1
    for name, own in (("divided", "slider"), ("classes", "report")):
        look_at(page, getattr(page.views, name))
        after.setFocus()
        way = []
        while page.focusWidget() is not after or not way:
            QTest.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
            way.append(page.focusWidget())
            assert len(way) < 80
        view = page.views.view
        place = way.index(getattr(view, own))
        inside = [at for at, widget in enumerate(way) if view.isAncestorOf(widget)]
        assert inside == list(range(inside[0], inside[-1] + 1))
        assert way.index(page.save_button) < place < way.index(after)
    assert page.views.count() == 2


def test_the_threshold_moves_the_matrix_and_the_figures_and_nothing_else(
    qtbot: QtBot, open_design: Open
) -> None:
    page = evaluated(qtbot, open_design(BreastCancer()))
    view = page.views.divided
    look_at(page, view)
    before = page._tiles._tiles["accuracy"].value.text()
    evaluation = page._evaluation
    assert not view._note.isVisible()
    view.slider.setFocus()
    for _ in range(3):
        QTest.keyClick(view.slider, Qt.Key.Key_PageUp)
    assert page.views.threshold.value == pytest.approx(0.8)
    called = evaluation.probabilities[:, 1] > 0.8
    counts = [
        [int(((evaluation.actual == row) & (called == column)).sum()) for column in (0, 1)]
        for row in (0, 1)
    ]
    table = view.matrix._table
    shown = [[int(table.item(row, column).text()) for column in (0, 1)] for row in (0, 1)]
    assert shown == counts
    for name, value in classification_figures(np.array(counts)).items():
        assert figure_text(name, value) in view._figures.text()
    assert page._tiles._tiles["accuracy"].value.text() == before
    assert view._note.isVisible()
    assert percent_text(0.8, 0) in view._note.text()
    page.views.divided.usual_button.click()
    assert page.views.threshold.is_usual
    assert not view._note.isVisible()
    own = [[int(table.item(row, column).text()) for column in (0, 1)] for row in (0, 1)]
    assert own == evaluation.confusion.tolist()


def test_the_line_is_dragged_with_the_mouse(
    qtbot: QtBot, open_design: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(pg.CONFIG_OPTIONS, "mouseRateLimit", -1)  # each of the moves counts
    page = evaluated(qtbot, open_design(BreastCancer()))
    look_at(page, page.views.divided)
    plot = page.views.divided.plot
    box = plot.getPlotItem().getViewBox()
    top = box.viewRange()[1][1]

    def at(value: float):
        return plot.mapFromScene(box.mapViewToScene(QPointF(value, 0.5 * top)))

    area = plot.viewport()
    QTest.mouseMove(area, at(0.5))
    QTest.mousePress(area, Qt.MouseButton.LeftButton, pos=at(0.5))
    for value in (0.45, 0.4, 0.3, 0.2):
        QTest.mouseMove(area, at(value))
        QApplication.processEvents()
    QTest.mouseRelease(area, Qt.MouseButton.LeftButton, pos=at(0.2))
    assert 0.1 < page.views.threshold.value < 0.35
    assert page.views.divided.slider.value() == round(100 * page.views.threshold.value)
    assert not page._context.selection.rows.size  # a drag chooses nothing


def test_rows_of_a_cell_at_a_threshold_are_listed_as_they_are_answered_there(
    qtbot: QtBot, open_design: Open
) -> None:
    page = evaluated(qtbot, open_design(BreastCancer()))
    view = page.views.divided
    look_at(page, view)
    page.views.threshold.choose(0.95)
    evaluation = page._evaluation
    view.matrix.cell_chosen.emit(1, 0, False)
    expected = evaluation.rows[(evaluation.actual == 1) & (evaluation.probabilities[:, 1] <= 0.95)]
    assert expected.size
    assert page._context.selection.rows.tolist() == sorted(expected)
    model = page.chosen_rows.model
    answers = {model.index(row, 2).data() for row in range(model.rowCount())}
    assert answers == {evaluation.class_names[0]}
    assert percent_text(0.95, 0) in page.chosen_rows._said.text()
    look_at(page, page.views.classes)
    assert percent_text(0.95, 0) not in page.chosen_rows._said.text()


def test_the_curves_come_with_their_areas_and_the_threshold_on_them(
    qtbot: QtBot, open_design: Open
) -> None:
    from sklearn.metrics import average_precision_score, roc_auc_score

    page = evaluated(qtbot, open_design(BreastCancer()))
    view = page.views.curves
    assert view._curves is None  # nobody looks at it
    look_at(page, view)
    qtbot.waitUntil(lambda: view._curves is not None, timeout=PATIENCE)
    evaluation = page._evaluation
    second = evaluation.probabilities[:, 1]
    area = roc_auc_score(evaluation.actual, second)
    precision = average_precision_score(evaluation.actual, second)
    assert figure_text("auc", area) in view._heads[0].text()
    assert figure_text("auc", precision) in view._heads[1].text()
    page.views.threshold.choose(0.3)
    (mark,) = view.roc._mark.points()
    called = second > 0.3
    assert mark.pos().y() == pytest.approx(called[evaluation.actual == 1].mean())
    assert mark.pos().x() == pytest.approx(called[evaluation.actual == 0].mean())


def ask_no_more(page: EvaluatePage) -> None:
    """What is put in by hand stays."""
    page._asking._question.forget()
    page._asking.ask = lambda: None


def one_class(page: EvaluatePage) -> Evaluation:
    own = page._evaluation
    rows = own.rows[:5]
    shares = np.stack([1.0 - np.linspace(0, 1, 5), np.linspace(0, 1, 5)], axis=1)
    return Evaluation(
        own.run, own.epoch, own.part, own.task, own.class_names, own.target_names, own.figures,
        np.array([[3, 2], [0, 0]]), np.zeros(5, int), shares.argmax(axis=1), rows, shares,
    )  # fmt: skip


def test_of_one_class_alone_it_says_why_there_is_no_curve(qtbot: QtBot, open_design: Open) -> None:
    from engine.evaluation.probabilities import curves_of_classes

    page = evaluated(qtbot, open_design(BreastCancer()))
    evaluation = one_class(page)
    view = page.views.curves
    look_at(page, view)
    qtbot.waitUntil(lambda: view._curves is not None, timeout=PATIENCE)
    ask_no_more(page)
    page._evaluated(evaluation)
    found = curves_of_classes(evaluation.actual, evaluation.probabilities)
    view.take(DrawCurves("test"), found)
    assert "one class only" in view._said.text()
    for other in (page.views.certainty, page.views.classes, page.views.divided):
        look_at(page, other)
    assert page.views.divided.matrix._table.item(0, 0).text() == "3"


def test_a_bar_of_certainty_chooses_its_rows_and_says_them(qtbot: QtBot, open_design: Open) -> None:
    page = evaluated(qtbot, open_design(BreastCancer()))
    view = page.views.certainty
    look_at(page, view)
    evaluation = page._evaluation
    assert sum(len(bar.rows) for bar in view.plot._bars) == len(evaluation.rows)
    rows = click_bar(view.plot, len(view.plot._bars) - 1)
    second = dict(zip(evaluation.rows.tolist(), evaluation.probabilities[:, 1], strict=True))
    assert page._context.selection.rows.tolist() == sorted(rows)
    assert min(second[row] for row in rows) > 0.9 - 1e-9
    page._context.selection.clear()
    assert "Of 100 rows that it is" in view._said.text()
    view.plot.setFocus()
    QTest.keyClick(view.plot, Qt.Key.Key_Right)
    assert view.plot.accessibleDescription() == view.plot._bars[0].told.replace("\n", ", ")
    QTest.keyClick(view.plot, Qt.Key.Key_Return)
    assert page._context.selection.rows.tolist() == sorted(view.plot._bars[0].rows)


def test_residuals_stand_against_the_input_that_is_chosen(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(BikeRentals())
    page = evaluated(qtbot, context)
    view = page.views.residuals
    look_at(page, view)
    evaluation = page._evaluation
    residuals = evaluation.actual[:, 0] - evaluation.predicted[:, 0]
    assert np.allclose(view.plot._all, np.stack([evaluation.predicted[:, 0], residuals], axis=1))
    names = [column.name for column in context.run.design.data.inputs]
    assert [view.column.itemData(at) for at in range(view.column.count())] == ["", *names]
    for place, name in enumerate(names, start=1):
        view.column.setCurrentIndex(place)
        view.column.activated.emit(place)
        qtbot.waitUntil(lambda: view._values is not None, timeout=PATIENCE)
        values = view._values.values
        table = context.facts.report.plot
        shown = dict(zip(table.row.tolist(), table.columns[name], strict=True))
        for row, value in zip(evaluation.rows.tolist(), values, strict=True):
            assert row not in shown or shown[row] == value
        assert len(view.plot._all) == len(evaluation.rows)
    low, high = view.plot._ends()
    assert low[1] <= 0.0 <= high[1]


def test_the_spread_counts_every_row_in_the_person_s_units(qtbot: QtBot, open_design: Open) -> None:
    page = evaluated(qtbot, open_design(Diabetes()))
    view = page.views.spread
    look_at(page, view)
    evaluation = page._evaluation
    residuals = evaluation.actual[:, 0] - evaluation.predicted[:, 0]
    assert sum(bar.height for bar in view.plot._bars) == len(evaluation.rows)
    assert view.plot._bars[0].left == pytest.approx(residuals.min())
    assert view.plot._bars[-1].right == pytest.approx(residuals.max())
    rows = click_bar(view.plot, 0)
    chosen = np.isin(evaluation.rows, rows)
    assert (residuals[chosen] < view.plot._bars[0].right).all()
    assert page._context.selection.rows.tolist() == sorted(rows)
    click_bar(view.plot, 0)
    assert not page._context.selection.rows.size


def test_all_parts_have_the_squared_error_in_the_target_s_own_units(
    qtbot: QtBot, open_design: Open
) -> None:
    page = evaluated(qtbot, open_design(Diabetes()))
    look_at(page, page.views.parts)
    table, own = page.views.parts.table, page._evaluation
    titles = [table.verticalHeaderItem(row).text() for row in range(table.rowCount())]
    row = titles.index(figure_name("mean_squared_error"))
    told = table.item(row, table.columnCount() - 1).text()
    squared = float(np.mean((own.predicted - own.actual) ** 2))
    assert told == figure_text("mean_squared_error", squared)


def test_answers_that_are_no_numbers_are_said_to_be_none(qtbot: QtBot, open_design: Open) -> None:
    page = evaluated(qtbot, open_design(Diabetes()))
    own = page._evaluation
    lost = Evaluation(
        own.run, own.epoch, own.part, own.task, (), own.target_names, own.figures, None,
        own.actual, np.full_like(own.actual, np.nan), own.rows,
    )  # fmt: skip
    ask_no_more(page)
    page._evaluated(lost)
    for view in (page.views.residuals, page.views.spread, page.views.parts, page.views.scatter):
        look_at(page, view)
    assert "no numbers" in page.views.spread._said.text()
    page._context.selection.choose(own.rows[:2])
    assert page.chosen_rows.model.rowCount() == 2


def test_all_parts_stand_side_by_side_and_go_on_with_the_run(
    qtbot: QtBot, open_design: Open, lesson: Lesson
) -> None:
    lesson.epochs_a_call = 1
    context = open_design(Iris(), lambda design: design.with_training(epochs=1_000_000))
    with context.look.building():
        page = EvaluatePage(context)
    qtbot.addWidget(page)
    page.resize(620, 760)
    with qtbot.waitExposed(page):
        page.show()
    context.run.train()
    qtbot.waitUntil(lambda: page._evaluation is not None, timeout=PATIENCE)
    look_at(page, page.views.parts)
    table = page.views.parts.table
    qtbot.waitUntil(lambda: table.columnCount() == 3, timeout=PATIENCE)
    heads = [table.horizontalHeaderItem(at).text() for at in range(3)]
    assert heads == ["Training", "Validation", "Test"]
    prepared = context.facts.prepared
    rows = [table.item(0, at).text() for at in range(3)]
    assert rows == [
        str(prepared.training_rows), str(prepared.validation_rows), str(prepared.test_rows)
    ]  # fmt: skip
    before = {part: own.epoch for part, own in page.views.parts._found.items()}
    qtbot.waitUntil(
        lambda: all(own.epoch > before[part] for part, own in page.views.parts._found.items()),
        timeout=PATIENCE,
    )
    assert context.run.state == "running"
    context.run.stop()
    qtbot.waitUntil(lambda: context.run.state == "ended", timeout=PATIENCE)
    accuracy = page.views.parts._found["training"].figures["accuracy"]
    assert table.item(1, 0).text() == percent_text(accuracy)
    last = table.rowCount() - 2
    assert table.verticalHeaderItem(last).text() == "AUC (ROC)"
    qtbot.waitUntil(
        lambda: "–" not in [table.item(last, at).text() for at in range(3)], timeout=PATIENCE
    )
    areas = [float(table.item(last, at).text()) for at in range(3)]
    assert min(areas) > 0.5


@pytest.mark.parametrize("source", [BreastCancer(), Diabetes()], ids=["classes", "numbers"])
def test_each_picture_can_be_saved_as_it_is_seen(
    qtbot: QtBot, open_design: Open, source: object
) -> None:
    page = evaluated(qtbot, open_design(source))
    views = page.views
    for name in views.offered:
        view = getattr(views, name)
        look_at(page, view)
        assert page.save_button.menu() is views.saver.menu
        size = view.picture.size()
        assert views.saver._name() == view.title() != ""
        drawing = views.saver.svg()
        assert drawing.count(b"<path") + drawing.count(b"<rect") + drawing.count(b"<poly") > 3
        image = views.saver.image()
        colours = {image.pixel(x, y) for x in range(0, image.width(), 7) for y in range(0, 300, 7)}
        assert len(colours) > 2, view.title()
        assert view.picture.size() == size


def test_in_a_low_window_the_picture_has_the_room(qtbot: QtBot, open_design: Open) -> None:
    page = evaluated(qtbot, open_design(BreastCancer()))
    assert page._words.isVisible()
    look_at(page, page.views.divided)
    page.resize(620, 440)
    QApplication.processEvents()
    assert not page._words.isVisible()
    assert not page._tiles.isVisible()  # the view has figures of its own
    look_at(page, page.views.certainty)
    assert page._tiles.isVisible()
    page._context.selection.choose(page._evaluation.rows[:5])
    QApplication.processEvents()
    assert page.chosen_rows.isVisible()
    assert not page._tiles.isVisible()
    page._context.selection.clear()
    page.resize(620, 800)
    QApplication.processEvents()
    assert page._words.isVisible()
    assert page._tiles.isVisible()
