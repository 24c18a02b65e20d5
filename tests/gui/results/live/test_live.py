"""Live: the numbers, the curves and the picture follow the run, and rest when hidden."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.bricks import Dense
from engine.data.source import Source
from engine.data.sources.curves import Hills, Sine
from engine.data.sources.gates import XorGate
from engine.data.sources.lessons import NoisyLine
from engine.data.sources.samples import BreastCancer, Iris
from engine.data.sources.shapes import Blobs, Circles
from engine.design import Design
from engine.edits.derived_inputs import with_derived
from engine.edits.proposal import propose
from engine.explanation.closed_form import closed_form_line
from engine.training.frames import Picture
from gui.results.evaluate.evaluate import EvaluatePage
from gui.results.live.live import LivePage
from gui.widgets.plots.plots import class_line, point_size
from gui.work.context import Context
from tests.gui.results.conftest import LIBRARY, Open, train
from tests.gui.results.taught_trainer import Lesson


def page_of(qtbot: QtBot, context: Context) -> LivePage:
    with context.look.building():
        page = LivePage(context)
    qtbot.addWidget(page)
    page.resize(620, 520)
    page.show()
    qtbot.waitExposed(page)
    return page


def marked(page: LivePage, kind: str) -> list[tuple[int, str]]:
    return [(mark.epoch, mark.words) for mark in page.curves.marks.marks if mark.kind == kind]


def test_before_the_run_it_says_what_to_do(qtbot: QtBot, open_design: Open) -> None:
    page = page_of(qtbot, open_design(Circles()))
    assert page._empty.isVisible()
    assert "Press Train" in page._empty.text()
    # Without the coach's line, as back in time, a frame around the picture lies below the curves.
    assert not page.coach_line.isVisible()
    room = page._curve_pane.minimumHeight() - page._stack.minimumHeight()
    assert room > 6


def test_the_run_is_drawn_to_its_last_epoch(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(Circles())
    page = page_of(qtbot, context)
    train(qtbot, context)
    qtbot.waitUntil(lambda: page._curves.points_drawn == 4 * 50)
    assert page._curves.isVisible()
    assert "50" in page._numbers.summary()
    assert "0.0200" in page._numbers.summary()
    assert "falling" in page._curves.accessibleDescription()
    context.run.reset()
    assert page._empty.isVisible()
    assert page._curves.points_drawn == 0


def test_what_a_page_speaks_of_has_the_larger_part_of_a_low_window(
    qtbot: QtBot, open_design: Open
) -> None:
    context = open_design(Circles())
    page = page_of(qtbot, context)
    train(qtbot, context)
    page.resize(535, 465)  # what is left of 1280 x 720 beside a lesson's strip

    def curves() -> int:
        return page._curve_pane.height() - page._picture_pane.height()

    qtbot.waitUntil(lambda: page._splitter.orientation() == Qt.Orientation.Vertical)
    before = curves()
    page.note_pointed("curves")
    qtbot.waitUntil(lambda: curves() > max(0, before))
    page._curve_pane.setMinimumHeight(page._splitter.height() * 2 // 3)  # the coach says why
    page._make_room()  # and is brief again
    qtbot.waitUntil(lambda: curves() < page._splitter.height() // 6)
    page.note_pointed("picture")
    qtbot.waitUntil(lambda: curves() < before)
    page._splitter.setSizes([200, 150])
    page._splitter.splitterMoved.emit(200, 1)  # by hand: so it stays
    by_hand = page._splitter.sizes()
    page.note_pointed("")
    assert page._splitter.sizes() == by_hand


def test_a_picture_that_comes_back_ends_where_its_room_ends(
    qtbot: QtBot, open_design: Open
) -> None:
    context = open_design(Circles())
    page, document = page_of(qtbot, context), context.document
    plot = page.picture._plot
    qtbot.waitUntil(plot.isVisible)
    wrong = with_derived(document.design.data, "logarithm", ("x",))  # of numbers below 0
    document.edit("ln x", document.design.with_data(wrong))
    qtbot.waitUntil(lambda: not plot.isVisible())
    document.undo_stack.undo()
    qtbot.waitUntil(plot.isVisible)
    qtbot.waitUntil(lambda: plot.range.size().toSize() == plot.size())
    QApplication.processEvents()
    assert plot.range.size().toSize() == plot.size()


def test_the_picture_says_that_not_all_rows_are_drawn(qtbot: QtBot, open_design: Open) -> None:
    page = page_of(qtbot, open_design(Circles(rows=3000)))
    said = page._picture._notes.text().replace(",", "")
    assert said == "2000 of 3000 rows are drawn."
    assert page._picture._notes.isVisibleTo(page)
    page = page_of(qtbot, open_design(Circles(rows=300)))
    assert not page._picture._notes.isVisibleTo(page)


def test_a_hidden_page_draws_nothing_and_catches_up(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(Circles())
    page = page_of(qtbot, context)
    page.hide()
    train(qtbot, context)
    assert page._curves.points_drawn == 0
    page.show()
    assert page._curves.points_drawn == 4 * 50


def test_a_second_train_goes_on_with_the_same_curves(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(Circles())
    page = page_of(qtbot, context)
    train(qtbot, context)
    train(qtbot, context)
    qtbot.waitUntil(lambda: page._curves.points_drawn == 4 * 100)
    assert page._curves.axis_range("bottom") == (0.0, 100.0)


@pytest.mark.parametrize(
    ("source", "two", "classes"),
    [(Circles(), True, 2), (Blobs(), True, 3), (Sine(), False, 0), (Iris(), True, 3)],
)
def test_the_picture_lives(
    qtbot: QtBot, open_design: Open, source: Source, two: bool, classes: int
) -> None:
    context = open_design(source)
    page = page_of(qtbot, context)
    with qtbot.waitSignal(context.pictures.arrived, timeout=10_000) as arrived:
        train(qtbot, context)
    picture: Picture = arrived.args[0]
    assert (picture.y is not None) == two
    assert len(context.facts.prepared.class_names) == classes
    plot = page._picture._plot
    qtbot.waitUntil(lambda: plot._picture is not None and plot._picture.epoch == 50)


def test_never_more_than_one_picture_is_in_flight(
    qtbot: QtBot, open_design: Open, lesson: Lesson
) -> None:
    context = open_design(Circles(), lambda design: design.with_training(epochs=2000))
    waiting: list[int] = []
    most: list[int] = []
    page = page_of(qtbot, context)
    dropped: list[int] = []  # of another part of the plane: the numbers have come above it

    def arrived(picture: Picture) -> None:
        wanted = picture.view == page._picture._asked
        (waiting if wanted else dropped).append(picture.epoch)

    context.pictures.arrived.connect(arrived)
    page._picture._plot.painted.connect(lambda: (most.append(len(waiting)), waiting.clear()))
    train(qtbot, context)
    plot = page._picture._plot
    qtbot.waitUntil(lambda: plot._picture is not None and plot._picture.epoch == 2000)
    qtbot.waitUntil(lambda: not waiting)
    # One of the last epoch may still be on its way.
    qtbot.waitUntil(lambda: lesson.pictures == len(most) + len(dropped))
    assert set(most) == {1}


def test_a_hidden_picture_asks_for_none(qtbot: QtBot, open_design: Open, lesson: Lesson) -> None:
    context = open_design(Circles())
    page = page_of(qtbot, context)
    page.hide()
    train(qtbot, context)
    assert lesson.pictures == 0
    with qtbot.waitSignal(context.pictures.arrived, timeout=10_000):
        page.show()


def test_any_two_columns_can_be_chosen(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(BreastCancer())
    page = page_of(qtbot, context)
    picture = page._picture
    train(qtbot, context)
    across, up = picture._columns.across, picture._columns.up
    first, second = picture._columns.axes
    place = next(i for i in range(up.count()) if up.itemText(i) not in (first, second))
    third = up.itemText(place)

    def drawn() -> tuple[str, str | None] | None:
        shown = picture._plot._picture
        return (shown.view.x, shown.view.y) if shown is not None else None

    qtbot.waitUntil(lambda: drawn() == (first, second), timeout=10_000)
    up.activated.emit(place)
    qtbot.waitUntil(lambda: drawn() == (first, third), timeout=10_000)
    # The column of the other axis: the two swap.
    across.activated.emit(place)
    qtbot.waitUntil(lambda: drawn() == (third, first), timeout=10_000)
    assert (across.currentText(), up.currentText()) == (third, first)


def as_categories(design: Design) -> Design:
    data = design.data
    for column in data.inputs:
        data = data.with_column(column.model_copy(update={"kind": "category"}))
    return design.with_data(data)


def test_without_a_number_column_it_says_why_there_is_no_picture(
    qtbot: QtBot, open_design: Open
) -> None:
    page = page_of(qtbot, open_design(Iris(), as_categories))
    assert "categories" in page._picture._hint.text()
    assert not page._picture._plot.isVisible()


def test_rows_kept_apart_can_be_hidden(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(Circles())
    page = page_of(qtbot, context)
    shown: Callable[[], int] = lambda: len(page._picture._points._item.data)  # noqa: E731
    facts = context.facts.prepared
    assert shown() == facts.rows_used
    page._picture._kept_apart.setChecked(False)
    assert shown() == facts.training_rows


def test_after_the_data_changed_the_old_answer_is_not_drawn(
    qtbot: QtBot, open_design: Open
) -> None:
    context = open_design(Circles())
    page = page_of(qtbot, context)
    train(qtbot, context)
    plot = page._picture._plot
    qtbot.waitUntil(lambda: plot._picture is not None)
    design = context.document.design
    other = design.data.model_copy(update={"source": Circles(seed=9)})
    context.document.edit("other points", design.with_data(other))
    qtbot.waitUntil(lambda: context.facts.is_current)
    assert plot._picture is None
    assert "changed" in page._picture._hint.text()
    context.document.undo_stack.undo()
    qtbot.waitUntil(lambda: plot._picture is not None, timeout=10_000)


def test_a_picture_that_is_never_painted_makes_room_for_the_next(
    qtbot: QtBot, open_design: Open
) -> None:
    context = open_design(Circles())
    page = page_of(qtbot, context)
    train(qtbot, context)
    plot = page._picture._plot

    def is_painted() -> bool:  # the last one that was asked for: the axes may change once more
        picture = plot._picture
        return picture is not None and picture.view == page._picture._asked and not plot._unpainted

    qtbot.waitUntil(is_painted, timeout=10_000)
    page._picture._picture_arrived(plot._picture)
    with qtbot.waitSignal(plot.painted):
        plot.forget_picture()
    assert not page._picture._painting


def test_few_rows_are_large_and_have_no_box_for_rows_kept_apart(
    qtbot: QtBot, open_design: Open
) -> None:
    pages = [page_of(qtbot, open_design(source)) for source in (XorGate(), Circles())]
    few, many = (page._picture for page in pages)
    assert few._points._item.opts["size"] == 18
    assert many._points._item.opts["size"] == 8
    assert not few._kept_apart.isVisible()
    assert many._kept_apart.isVisible()


def test_rows_have_a_rim_that_is_seen_on_their_own_surface(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(Circles())
    page = page_of(qtbot, context)
    try:
        for theme in ("light", "dark"):
            context.look.choose(theme)
            pens = page._picture._points._item.data["pen"]
            own = {class_line(code, context.look.theme).name().upper() for code in range(10)}
            rims = {QColor(pen.color()).name().upper() for pen in pens} - own
            assert rims  # the hollow rows have their class's colour
            for rim in rims:
                light = QColor(rim).lightness()
                assert light > 200 if theme == "dark" else light < 110, rim
    finally:
        context.look.choose("system")


def one_neuron(design: Design) -> Design:
    return design.with_bricks((Dense(units=1, activation="linear"),))


def test_a_lone_neuron_tells_its_line_beside_the_best_one(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(NoisyLine(), one_neuron)
    page = page_of(qtbot, context)
    formula = page._picture._formula
    qtbot.waitUntil(lambda: len(formula.lines) == 1)  # what there is to be found
    assert formula.lines[0].startswith("Best line: y = ")
    train(qtbot, context)
    qtbot.waitUntil(lambda: len(formula.lines) == 2, timeout=10_000)
    network, best = (line.split(": ")[1] for line in formula.lines)
    assert network == best  # the trainer of these tests gives the least squares at once
    rows = context.facts.report.plot
    own = rows.part == 0
    w, b = closed_form_line(rows.columns["x"][own], rows.labels[own])
    test = rows.part == 2
    error = np.mean((w * rows.columns["x"][test] + b - rows.labels[test]) ** 2)
    assert network == f"y = {w:.4f} × x + {b:.4f}, test MSE {error:.4f}"
    context.run.reset()
    qtbot.waitUntil(lambda: len(formula.lines) == 1)


def test_the_best_line_lies_in_the_picture_as_its_formula_says(
    qtbot: QtBot, open_design: Open
) -> None:
    context = open_design(NoisyLine(), one_neuron)
    picture = page_of(qtbot, context)._picture
    qtbot.waitUntil(lambda: picture._formula.best is not None)
    w, b = picture._formula.best
    x, y = picture._plot._best_line.getData()
    assert y == pytest.approx(w * x + b)
    across = picture._plot.getPlotItem().getViewBox().viewRange()[0]
    assert [x[0], x[-1]] == pytest.approx(across)


def test_where_classes_are_told_apart_there_is_no_best_line(
    qtbot: QtBot, open_design: Open
) -> None:
    context = open_design(NoisyLine(), one_neuron)
    picture = page_of(qtbot, context)._picture
    qtbot.waitUntil(lambda: picture._formula.best is not None)
    context.document.edit("circles", propose(LIBRARY, Circles()))
    qtbot.waitUntil(lambda: not picture._formula.isVisible())
    qtbot.waitUntil(lambda: len(picture._plot._best_line.getData()[0]) == 0)


def test_a_network_that_is_no_line_tells_only_the_best_one(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(NoisyLine())  # the proposal has a hidden layer
    page = page_of(qtbot, context)
    train(qtbot, context)
    qtbot.waitUntil(lambda: page._picture._plot._picture is not None, timeout=10_000)
    assert [line.split(":")[0] for line in page._picture._formula.lines] == ["Best line"]


def test_reset_takes_the_old_answer_away(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(Circles())
    page = page_of(qtbot, context)
    train(qtbot, context)
    plot = page._picture._plot
    qtbot.waitUntil(lambda: plot._picture is not None)
    context.run.reset()
    assert plot._picture is None
    assert "Press Train" in page._picture._hint.text()


def test_the_tick_box_keeps_its_words_beside_the_choices_of_columns(
    qtbot: QtBot, open_design: Open
) -> None:
    context = open_design(Iris())
    page = page_of(qtbot, context)
    page.resize(420, 520)
    box = page._picture._kept_apart
    assert box.width() >= box.sizeHint().width()


def test_class_names_are_whole_in_a_narrow_window(qtbot: QtBot, open_design: Open) -> None:
    page = page_of(qtbot, open_design(Iris()))
    for width in (300, 620):
        page.resize(width, 520)
        legend = page._picture._legend
        qtbot.waitUntil(lambda legend=legend: legend.width() >= min(270, legend.sizeHint().width()))


def test_after_early_stopping_the_kept_epochs_figures_are_shown(
    qtbot: QtBot, open_design: Open, lesson: Lesson
) -> None:
    lesson.stops_early = (35, 20)
    context = open_design(Circles())
    page = page_of(qtbot, context)
    train(qtbot, context)
    qtbot.waitUntil(lambda: marked(page, "epoch") == [(20, "kept")])
    assert marked(page, "end") == [(35, "stopped early")]
    assert page._curves.marks.waiting == (20, 35)
    assert "Epoch 20: kept." in page._curves.accessibleDescription()
    assert "Epoch 20 of 35" in page._numbers.summary()
    assert "0.0500" in page._numbers.summary()  # the loss of epoch 20, not of 35
    lesson.stops_early = None
    context.run.reset()
    train(qtbot, context)
    qtbot.waitUntil(lambda: "Epoch 50" in page._numbers.summary())
    assert marked(page, "epoch") == []


def test_going_on_marks_the_epoch_whose_weights_learn_on(
    qtbot: QtBot, open_design: Open, lesson: Lesson
) -> None:
    lesson.stops_early = (35, 20)
    context = open_design(Circles())
    page, evaluate = page_of(qtbot, context), EvaluatePage(context)
    qtbot.addWidget(evaluate)
    evaluate.show()
    train(qtbot, context)
    qtbot.waitUntil(lambda: marked(page, "epoch") == [(20, "kept")])
    qtbot.waitUntil(lambda: "the best of 35" in evaluate._told.text(), timeout=10_000)
    lesson.stops_early = (60, 41)
    lesson.gate.clear()
    context.run.train()
    qtbot.waitUntil(lambda: marked(page, "epoch") == [(20, "went on from here")])
    assert "Epoch 20 of 35" in page._numbers.summary()  # nothing was learned since
    lesson.gate.set()
    qtbot.waitUntil(lambda: context.run.state == "ended", timeout=10_000)
    qtbot.waitUntil(lambda: marked(page, "epoch") == [(41, "kept")])
    qtbot.waitUntil(lambda: "the best of epochs 36 to 60" in evaluate._told.text())


def test_no_run_is_asked_for_a_picture_of_other_data(
    qtbot: QtBot,
    open_design: Open,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A trained lesson opens in the place of another: its facts are there later than its run."""
    context = open_design(Circles())
    page_of(qtbot, context)
    train(qtbot, context)
    design, run = context.document.design, context.document.run
    other = propose(LIBRARY, Iris()).with_training(epochs=50)
    asked = []
    ask = context.engine.set_view
    monkeypatch.setattr(context.engine, "set_view", lambda view: (asked.append(view), ask(view)))
    context.document.replace(other)
    context.run.train()  # at once
    qtbot.waitUntil(lambda: context.run.state == "ended", timeout=10_000)
    context.document.replace(design, run=run)
    qtbot.waitUntil(lambda: context.facts.is_current, timeout=10_000)
    qtbot.waitUntil(lambda: asked[-1] is not None and asked[-1].x == "x", timeout=10_000)
    assert "no picture" not in caplog.text


def units_a_pixel(page: LivePage) -> tuple[float, float]:
    """How much of x and of y a pixel of the living picture shows."""
    box = page._picture._plot.getPlotItem().getViewBox()
    (left, right), (bottom, top) = box.viewRange()
    return (right - left) / box.width(), (top - bottom) / box.height()


@pytest.mark.parametrize("source", [Circles(), XorGate(), Hills()])
def test_a_circle_is_a_circle_in_a_window_of_any_shape(
    qtbot: QtBot, open_design: Open, source: Source
) -> None:
    context = open_design(source)
    page = page_of(qtbot, context)
    train(qtbot, context)
    plot = page._picture._plot
    for width, height in ((620, 520), (340, 560), (1100, 420), (900, 900)):
        page.resize(width, height)

        def is_round() -> bool:
            across, up = units_a_pixel(page)
            return across == pytest.approx(up, rel=0.01)

        qtbot.waitUntil(is_round, timeout=20_000)

        def is_filled() -> bool:
            """The network's answer reaches from edge to edge."""
            (left, right), (bottom, top) = plot.getPlotItem().getViewBox().viewRange()
            view = plot.picture.view if plot.picture is not None else None
            return (
                view is not None
                and view.x_range == pytest.approx((left, right))
                and view.y_range == pytest.approx((bottom, top))
            )

        qtbot.waitUntil(is_filled, timeout=20_000)
        points = page._picture._points._item.getData()
        for values, (low, high) in zip(
            points, plot.getPlotItem().getViewBox().viewRange(), strict=False
        ):
            assert low <= values.min()
            assert values.max() <= high


def test_iris_opens_on_the_petals_and_says_what_is_held(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(Iris())
    page = page_of(qtbot, context)
    assert page._picture._columns.axes == ("petal length", "petal width")
    assert "held at their mean" in page._picture._notes.text()
    assert page._picture._notes.isVisibleTo(page)
    page = page_of(qtbot, open_design(Circles()))
    assert not page._picture._notes.isVisibleTo(page)


@pytest.mark.parametrize("source", [XorGate(), Sine(), Iris()])
def test_points_are_whole_in_a_low_picture(qtbot: QtBot, open_design: Open, source: Source) -> None:
    """As on the wall, where points are large and the room is low."""
    context = open_design(source)
    page = page_of(qtbot, context)
    context.look.present(True)
    picture = page._picture
    for height in (180, 150, 300):
        picture._plot.setFixedHeight(height)
        QApplication.processEvents()
        view = picture._plot.getPlotItem().getViewBox()
        (left, right), (bottom, top) = view.viewRange()
        x, y = picture._points._item.getData()
        half = point_size(context.look, len(x)) / 2.0
        across, up = view.width() / (right - left), view.height() / (top - bottom)
        assert (x.min() - left) * across >= half, height
        assert (right - x.max()) * across >= half, height
        assert (y.min() - bottom) * up >= half, height
        assert (top - y.max()) * up >= half, height
    context.look.present(False)
