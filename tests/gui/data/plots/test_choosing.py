"""Rows chosen in plots with the real mouse and keys, and shown in them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pyqtgraph as pg
import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from engine.data.facts import DataReport, PlotRows, PreparedFacts, TableFacts
from engine.data.settings import ColumnSettings, DataSettings
from engine.data.sources.catalogue import Circles
from gui.data.plots.against_target import AgainstTarget
from gui.data.plots.correlation import CorrelationMap
from gui.data.plots.distribution import Distribution
from gui.data.plots.painted import PaintedPlot
from gui.data.plots.scatter import Scatter
from gui.data.plots.scatter_matrix import ScatterMatrix
from gui.data.plots.view import PlotTools, PlotView
from gui.look.look import Look
from gui.work.looking.row_selection import RowSelection
from tests.gui.data.plots.conftest import AskedHere

_LEFT = Qt.MouseButton.LeftButton
_NONE, _SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


def _report(classes: bool) -> tuple[DataReport, DataSettings]:
    """100 rows, their numbers in the table 1000 … 1099: a, b = 2a, c by chance, kind a word."""
    a = np.arange(100.0)
    a[99] = 400.0  # a far point
    random = np.random.RandomState(0)
    labels = (np.arange(100) // 50).astype(int) if classes else a * 3.0
    columns = {
        "a": a,
        "b": 2.0 * a,
        "c": random.normal(size=100),
        "kind": (np.arange(100) % 2).astype(float),
        "t": labels.astype(float),
    }
    categories = {"kind": ("blue", "green")}
    if classes:
        categories["t"] = ("no", "yes")
    rows = PlotRows(columns, categories, labels, np.zeros(100, int), 1000 + np.arange(100), 5000)
    none = np.zeros(0)
    facts = PreparedFacts(
        task="binary" if classes else "regression",
        input_names=("a", "b", "c"),
        target_names=("t",),
        class_names=("no", "yes") if classes else (),
        class_counts=(50, 50) if classes else (),
        rows_used=100,
        rows_dropped=0,
        cells_filled=0,
        training_rows=100,
        validation_rows=0,
        test_rows=0,
        input_means=none,
        input_deviations=none,
        target_means=none,
        target_deviations=none,
    )
    data = DataSettings(
        source=Circles(),
        columns=(
            *(ColumnSettings(name=name, role="input") for name in ("a", "b", "c")),
            ColumnSettings(name="kind", role="input", kind="category"),
            ColumnSettings(name="t", role="target", kind="category" if classes else "number"),
        ),
        task=facts.task,
    )
    return DataReport(TableFacts(5000, (), ()), facts, rows), data


Show = Callable[..., PlotView]


@pytest.fixture
def show(qtbot: QtBot, tools: PlotTools, monkeypatch: pytest.MonkeyPatch) -> Show:
    """A plot of the kind that is given, on the screen."""
    # The test's hand is faster than the 100 moves a second that pyqtgraph listens to.
    monkeypatch.setitem(pg.CONFIG_OPTIONS, "mouseRateLimit", -1)

    def make(kind: type[PlotView], *, classes: bool = True) -> PlotView:
        view = kind(tools)
        qtbot.addWidget(view)
        view.resize(420, 420)
        view.show()
        view.show_report(*_report(classes))
        qtbot.waitExposed(view)
        view.grab()  # lays out and paints
        return view

    return make


def _drag(
    qtbot: QtBot, widget: QWidget, start: QPointF, end: QPointF, modifier: object = _NONE
) -> None:
    first, last = start.toPoint(), end.toPoint()
    qtbot.mousePress(widget, _LEFT, modifier, first)
    for step in range(1, 6):
        between = first + (last - first) * step / 5
        qtbot.mouseMove(widget, QPoint(between))
    qtbot.mouseRelease(widget, _LEFT, modifier, last)


def _spot(scatter: Scatter, x: float, y: float) -> QPointF:
    box = scatter.plot.box
    return QPointF(scatter.plot.mapFromScene(box.mapViewToScene(QPointF(x, y))))


def test_a_rectangle_in_the_scatter_chooses_rows_and_shift_adds(
    qtbot: QtBot, show: Show, tools: PlotTools
) -> None:
    scatter = show(Scatter)
    assert scatter.axes == ("a", "b")
    port = scatter.plot.viewport()
    _drag(qtbot, port, _spot(scatter, -9, -9), _spot(scatter, 9.6, 19.6))
    assert tools.selection.rows.tolist() == list(range(1000, 1010))
    assert scatter.plot._points.opacity() < 1.0
    assert len(scatter.plot._chosen.data) == 10
    _drag(qtbot, port, _spot(scatter, 390, 780), _spot(scatter, 410, 810), _SHIFT)
    assert tools.selection.rows.tolist() == [*range(1000, 1010), 1099]
    _drag(qtbot, port, _spot(scatter, 390, 780), _spot(scatter, 410, 810))
    assert tools.selection.rows.tolist() == [1099]


def test_a_click_takes_a_point_and_beside_it_none(
    qtbot: QtBot, show: Show, tools: PlotTools
) -> None:
    scatter = show(Scatter)
    port = scatter.plot.viewport()
    qtbot.mouseClick(port, _LEFT, _NONE, _spot(scatter, 400, 800).toPoint())
    assert tools.selection.rows.tolist() == [1099]
    qtbot.mouseClick(port, _LEFT, _NONE, _spot(scatter, 300, 100).toPoint())
    assert tools.selection.rows.size == 0
    assert scatter.plot._points.opacity() == 1.0


def test_the_hand_moves_and_the_view_never_leaves_the_points(
    qtbot: QtBot, show: Show, tools: PlotTools
) -> None:
    scatter = show(Scatter)
    port = scatter.plot.viewport()
    for _ in range(4):
        qtbot.keyClick(scatter.plot, Qt.Key.Key_Plus)
    before = scatter.plot.box.viewRect()
    scatter.hand.setChecked(True)
    centre = QPointF(port.rect().center())
    _drag(qtbot, port, centre, centre + QPointF(60, 0))
    after = scatter.plot.box.viewRect()
    assert after.left() < before.left()
    assert after.width() == pytest.approx(before.width())
    assert tools.selection.rows.size == 0
    for _ in range(60):
        qtbot.keyClick(scatter.plot, Qt.Key.Key_Left)
    assert scatter.plot.box.viewRect().left() >= scatter.plot._whole.left() - 1e-6
    qtbot.keyClick(scatter.plot, Qt.Key.Key_Home)
    assert scatter.plot.box.viewRect().width() == pytest.approx(scatter.plot._whole.width())


def test_the_keys_go_from_point_to_point(qtbot: QtBot, show: Show, tools: PlotTools) -> None:
    scatter = show(Scatter)
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_Space, Qt.Key.Key_PageDown):
        qtbot.keyClick(scatter.plot, key)
    qtbot.keyClick(scatter.plot, Qt.Key.Key_Space, _SHIFT)
    assert tools.selection.rows.tolist() == [1001, 1002]


def test_rows_chosen_elsewhere_are_drawn_strongly(show: Show, tools: PlotTools) -> None:
    scatter = show(Scatter)
    tools.selection.choose(np.array([3, 1003, 1004]))  # row 3 is not in the sample
    assert len(scatter.plot._chosen.data) == 2
    scatter.z_choice.setCurrentIndex(scatter.z_choice.findData("c"))
    scatter.z_choice.activated.emit(0)
    assert scatter.solid._chosen.sum() == 2
    tools.selection.clear()
    assert scatter.solid._chosen.sum() == 0


def test_a_click_on_a_point_of_three_columns_takes_it(
    qtbot: QtBot, show: Show, tools: PlotTools
) -> None:
    scatter = show(Scatter)
    scatter.z_choice.setCurrentIndex(scatter.z_choice.findData("c"))
    scatter.z_choice.activated.emit(0)
    solid = scatter.solid
    pixels, _ = solid._projection()(solid._points)
    far = int(np.flatnonzero(scatter._order == 99)[0])
    qtbot.mouseClick(solid, _LEFT, _NONE, QPointF(*pixels[far]).toPoint())
    assert tools.selection.rows.tolist() == [1099]


def test_a_bar_a_far_point_and_a_stretch_of_a_distribution(
    qtbot: QtBot, show: Show, tools: PlotTools
) -> None:
    view = show(Distribution)
    assert isinstance(view, Distribution)
    assert [lane.name for lane in view.lanes] == ["no", "yes"]
    assert [int(lane.rows.sum()) for lane in view.lanes] == [50, 50]
    painter = view._painter
    bars, boxes = painter._places[0]
    spot = QPointF(painter.scale.at(float(view._edges[:2].mean())), bars.bottom() - 1)
    qtbot.mouseClick(view.canvas, _LEFT, _NONE, spot.toPoint())
    first = np.flatnonzero((view._bin_of == 0) & view.lanes[0].rows)
    assert first.size
    assert tools.selection.rows.tolist() == (1000 + first).tolist()
    boxes = painter._places[1][1]
    spot = QPointF(painter.scale.at(400.0), boxes.center().y())
    qtbot.mouseClick(view.canvas, _LEFT, _SHIFT, spot.toPoint())
    assert tools.selection.rows.tolist() == [*(1000 + first), 1099]
    across = painter.scale
    _drag(
        qtbot,
        view.canvas,
        QPointF(across.at(-20.0), bars.center().y()),
        QPointF(across.at(4.5), bars.center().y() + 3),
    )
    low = across.back(round(across.at(4.5)))
    assert tools.selection.rows.tolist() == [1000 + n for n in range(50) if n <= low]


def test_a_distribution_is_worked_with_the_keys(qtbot: QtBot, show: Show, tools: PlotTools) -> None:
    view = show(Distribution)
    assert isinstance(view, Distribution)
    qtbot.keyClick(view.canvas, Qt.Key.Key_Right)
    qtbot.keyClick(view.canvas, Qt.Key.Key_Return)
    expected = np.flatnonzero((view._bin_of == 0) & view.lanes[0].rows)
    assert tools.selection.rows.tolist() == (1000 + expected).tolist()
    assert "rows" in view.canvas.accessibleDescription()


def test_a_regression_is_spread_by_quarters_and_words_have_no_box(show: Show) -> None:
    view = show(Distribution, classes=False)
    assert isinstance(view, Distribution)
    assert [int(lane.rows.sum()) for lane in view.lanes] == [25, 25, 25, 25]
    view.show_column("kind")
    assert all(lane.box is None for lane in view.lanes)
    assert view.lanes[0].counts.sum() == 25
    view.group_choice.setCurrentIndex(view.group_choice.findData(""))
    view.group_choice.activated.emit(1)
    assert view.lanes[0].counts.tolist() == [50, 50]


def test_a_target_is_counted_and_not_spread_by_itself(show: Show) -> None:
    view = show(Distribution)
    assert isinstance(view, Distribution)
    view.show_column("t")
    assert [lane.counts.tolist() for lane in view.lanes] == [[50, 50]]


def test_missing_values_are_told(show: Show) -> None:
    view = show(Distribution)
    report, data = _report(True)
    assert report.plot is not None
    report.plot.columns["a"][:7] = np.nan
    view.show_report(report, data)
    assert view.caption.text() == "Missing here: 7 of 100 rows."


def test_a_cell_of_the_matrix_chooses_rows(qtbot: QtBot, show: Show, tools: PlotTools) -> None:
    view = show(ScatterMatrix)
    assert isinstance(view, ScatterMatrix)
    assert view.names[:3] == ["a", "b", "c"]
    whole = view.canvas.rect().toRectF()
    cell = view._place(whole, 1, 0)
    x, y = view._scale(cell, 0), view._scale(cell, 1, upright=True)
    _drag(
        qtbot,
        view.canvas,
        QPointF(x.at(300.0), y.at(700.0)),
        QPointF(x.at(400.0) + 3, y.at(800.0) - 3),
    )
    assert tools.selection.rows.tolist() == [1099]
    view.grab()
    with qtbot.waitSignal(view.pair_wanted) as asked:
        spot = view._place(whole, 0, 2).center().toPoint()
        qtbot.mouseClick(view.canvas, _LEFT, _NONE, spot)
    assert asked.args == ["c", "a"]


def test_columns_of_the_matrix_are_ticked_between_two_and_six(qtbot: QtBot, show: Show) -> None:
    view = show(ScatterMatrix)
    assert isinstance(view, ScatterMatrix)
    menu = view.columns._menu
    for action in menu.actions():
        if action.isChecked() and len(view.columns.names()) > 2:
            assert menu._tick(action)
    assert len(view.names) == 2
    assert [a.isEnabled() for a in menu.actions() if a.isChecked()] == [False, False]
    for action in menu.actions():
        if not action.isChecked():
            menu._tick(action)
    assert len(view.names) == 5


def test_a_cell_of_the_correlation_shows_the_two(qtbot: QtBot, show: Show) -> None:
    view = show(CorrelationMap)
    assert isinstance(view, CorrelationMap)
    assert view.names == ("a", "b", "c", "kind", "t")
    assert view.r[0, 1] == pytest.approx(1.0)
    with qtbot.waitSignal(view.pair_wanted) as asked:
        qtbot.mouseClick(view.canvas, _LEFT, _NONE, view._place(2, 1).center().toPoint())
    assert asked.args == ["b", "c"]
    with qtbot.waitSignal(view.column_wanted) as column:
        qtbot.keyClick(view.canvas, Qt.Key.Key_Right)
        qtbot.keyClick(view.canvas, Qt.Key.Key_Return)
    assert column.args == ["a"]


@pytest.mark.parametrize(("classes", "wanted"), [(True, ["a"]), (False, ["a", "t"])])
def test_what_tells_most_comes_first_and_is_seen_large(
    qtbot: QtBot, show: Show, classes: bool, wanted: list[str]
) -> None:
    view = show(AgainstTarget, classes=classes)
    assert isinstance(view, AgainstTarget)
    assert [entry.name for entry in view.order][:2] == ["a", "b"]
    assert view.order[-1].share < 0.2
    signal = view.column_wanted if classes else view.pair_wanted
    with qtbot.waitSignal(signal) as asked:
        spot = view.place(0, view.canvas.width()).center().toPoint()
        qtbot.mouseClick(view.canvas, _LEFT, _NONE, spot)
    assert asked.args == wanted


@pytest.mark.parametrize("classes", [True, False])
def test_rows_are_chosen_in_the_pictures_of_what_tells(
    qtbot: QtBot, show: Show, tools: PlotTools, classes: bool
) -> None:
    view = show(AgainstTarget, classes=classes)
    assert isinstance(view, AgainstTarget)
    inside = view._inside(view.place(0, view.canvas.width()))
    across = view._cards["a"]._across(inside)
    left, right = round(across.at(9.5)), round(across.at(60.5))
    _drag(qtbot, view.canvas, QPointF(left, inside.top() + 1), QPointF(right, inside.bottom() - 1))
    reached = [n for n in range(100) if left <= across.at(float(n)) <= right]
    assert 40 < len(reached) < 60
    assert tools.selection.rows.tolist() == [1000 + n for n in reached]
    upper = inside.top() + inside.height() * 0.3  # of two classes the first
    _drag(qtbot, view.canvas, QPointF(left, inside.top() + 1), QPointF(right, upper))
    rows = tools.selection.rows - 1000
    if classes:
        assert rows.tolist() == [n for n in reached if n < 50]
    else:
        assert not rows.size  # the target is low there


def test_a_share_of_a_category_is_chosen(qtbot: QtBot, show: Show, tools: PlotTools) -> None:
    view = show(AgainstTarget)
    assert isinstance(view, AgainstTarget)
    place = next(n for n, entry in enumerate(view.order) if entry.name == "kind")
    inside = view._inside(view.place(place, view.canvas.width()))
    picture = view._cards["kind"]
    (_, segment, _), *_ = picture._segments(picture._line(inside, 1), 1)
    spot = segment.center()
    _drag(qtbot, view.canvas, spot - QPointF(6, 2), spot + QPointF(6, 2))
    assert tools.selection.rows.tolist() == [1000 + n for n in range(1, 50, 2)]  # green and no


def test_pictures_of_other_rows_are_painted_till_the_new_ones_are_there(
    qtbot: QtBot, look: Look
) -> None:
    """The sample has fewer rows than before, and nobody knows yet what tells about it."""
    engine = AskedHere()
    answers = engine.answers
    view = AgainstTarget(PlotTools(look, RowSelection(), engine))  # type: ignore[arg-type]
    qtbot.addWidget(view)
    view.resize(420, 420)
    view.show()
    report, data = _report(classes=False)
    view.show_report(report, data)
    answers.pop()()
    assert report.plot is not None
    few = PlotRows(
        {name: values[:40] for name, values in report.plot.columns.items()},
        report.plot.categories,
        report.plot.labels[:40],
        report.plot.part[:40],
        report.plot.row[:40],
        40,
    )
    view.show_report(replace(report, plot=few), data)
    view.selection.choose(few.row[:3])
    with qtbot.captureExceptions() as errors:
        view.canvas.grab()
        answers.pop()()
        view.canvas.grab()
    assert not errors


def test_an_error_while_painting_leaves_the_window_alive(qtbot: QtBot, look: Look) -> None:
    def fail(_painter: QPainter, _place: QRectF) -> None:
        raise ValueError("on purpose")

    plot = PaintedPlot(look, fail)
    qtbot.addWidget(plot)
    with pytest.raises(ValueError, match="on purpose"):
        plot.grab()
    assert not plot.paintingActive()


@pytest.mark.parametrize("classes", [True, False])
def test_chosen_rows_are_seen_in_the_pictures_of_what_tells(
    show: Show, tools: PlotTools, classes: bool
) -> None:
    view = show(AgainstTarget, classes=classes)
    assert isinstance(view, AgainstTarget)
    view.area.verticalScrollBar().setValue(0)
    before = view.canvas.grab().toImage()
    tools.selection.choose(np.array([1010, 1011, 1060]))
    after = view.canvas.grab().toImage()
    for index in range(len(view.order)):
        inside = view._inside(view.place(index, view.canvas.width())).toRect()
        assert before.copy(inside) != after.copy(inside)


@pytest.mark.parametrize(
    "kind", [Scatter, Distribution, ScatterMatrix, CorrelationMap, AgainstTarget]
)
def test_no_rows_are_an_empty_plot(show: Show, kind: type[PlotView]) -> None:
    view = show(kind)
    nothing = DataReport(TableFacts(0, (), ()), None, None)
    view.show_report(nothing, DataSettings(source=Circles()))
    assert not view.grab().isNull()
    assert view.caption.text() == ""
