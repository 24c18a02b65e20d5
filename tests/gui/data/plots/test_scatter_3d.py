"""The third axis: choosing it, turning, keys, what is drawn, and what is told."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPen, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.data.facts import DataReport, PlotRows, TableFacts
from engine.data.settings import ColumnSettings, DataSettings
from engine.data.source import Source
from engine.data.sources.catalogue import Circles, Iris
from gui.data.data_column import DataColumn
from gui.data.plots.box_painter import AxisMarks
from gui.data.plots.projection import Viewpoint
from gui.data.plots.scatter import Scatter
from gui.data.plots.scatter_3d import Scatter3D
from gui.data.plots.view import PlotTools
from gui.look.look import Look
from gui.widgets.plots.plots import class_colour, class_symbol
from gui.widgets.plots.point_style import PointStyle
from gui.work.context import Context

Opened = Callable[[Source], tuple[Context, DataColumn]]


def _choose_z(scatter: Scatter, name: str) -> None:
    scatter.z_choice.setCurrentIndex(scatter.z_choice.findData(name))
    scatter.z_choice.activated.emit(scatter.z_choice.currentIndex())


def _table(columns: dict[str, np.ndarray], categories: dict[str, tuple[str, ...]]) -> PlotRows:
    rows = len(next(iter(columns.values())))
    target = columns["t"]
    return PlotRows(columns, categories, target, np.arange(rows) % 3, np.arange(rows), rows)


@pytest.fixture
def show(qtbot: QtBot, tools: PlotTools) -> Callable[..., Scatter]:
    """A plot of the given columns, "t" the target and the rest inputs, with z chosen."""

    def make(
        columns: dict[str, np.ndarray], z: str, categories: dict[str, tuple[str, ...]] | None = None
    ) -> Scatter:
        data = DataSettings(
            source=Circles(),
            columns=tuple(
                ColumnSettings(name=name, role="target" if name == "t" else "input")
                for name in columns
            ),
        )
        scatter = Scatter(tools)
        qtbot.addWidget(scatter)
        scatter.resize(340, 320)
        scatter.show()
        kept.append(scatter)
        rows = _table(columns, categories or {})
        scatter.show_report(DataReport(TableFacts(len(rows.part), (), ()), None, rows), data)
        _choose_z(scatter, z)
        return scatter

    kept: list[Scatter] = []  # a test may hold no more than a part of one
    return make


@pytest.fixture
def solid(show: Callable[..., Scatter]) -> Scatter3D:
    random = np.random.RandomState(0)
    return show({name: random.normal(size=60) for name in "abct"}, "c").solid


def _picture(widget: Scatter3D) -> QImage:
    return widget.grab().toImage()


def test_a_third_column_turns_the_plot_into_a_box_and_back(open_column: Opened) -> None:
    _context, column = open_column(Iris())
    scatter = column.plots.scatter
    column.tabs.setCurrentWidget(column.plots)
    assert scatter.plot.isVisible()
    assert scatter.z_choice.currentText() == "–"
    _choose_z(scatter, "sepal width")
    assert scatter.axes == ("petal length", "petal width", "sepal width")
    assert scatter.solid.isVisible()
    assert not scatter.plot.isVisible()
    assert scatter.solid.count == 150
    assert "sepal width" in scatter.solid.accessibleName()
    assert {style.symbol for style in scatter.drawn} == {class_symbol(i) for i in range(3)}
    colours = {
        style.pen.color().name() for style in scatter.drawn if style.brush.color().alpha() == 0
    }
    assert colours == {class_colour(i).name() for i in range(3)}  # the hollow test rows
    _choose_z(scatter, "")
    assert scatter.plot.isVisible()


def test_the_line_below_tells_how_to_turn_the_box(qtbot: QtBot, open_column: Opened) -> None:
    _context, column = open_column(Iris())
    column.resize(420, 700)
    column.tabs.setCurrentWidget(column.plots)
    scatter = column.plots.scatter
    flat = column.plots.hint.text()
    scatter.z_choice.setCurrentIndex(3)
    scatter.z_choice.activated.emit(3)
    assert column.plots.hint.text() == scatter.hint() != flat


def test_the_third_axis_stays_while_its_table_does(qtbot: QtBot, open_column: Opened) -> None:
    context, column = open_column(Iris())
    _choose_z(column.plots.scatter, "sepal length")
    column.columns.change("sepal width", "role", "ignored")
    qtbot.waitUntil(lambda: context.facts.is_current, timeout=20_000)
    assert column.plots.scatter.axes == ("petal length", "petal width", "sepal length")
    column.sources.choose(Circles())
    qtbot.waitUntil(lambda: column.plots.scatter.axes == ("x", "y"), timeout=20_000)


def test_dragging_turns_and_a_double_click_turns_back(qtbot: QtBot, solid: Scatter3D) -> None:
    before = _picture(solid)
    qtbot.mousePress(solid, Qt.MouseButton.LeftButton, pos=QPoint(100, 100))
    qtbot.mouseMove(solid, QPoint(140, 90))
    qtbot.mouseRelease(solid, Qt.MouseButton.LeftButton, pos=QPoint(140, 90))
    assert solid.view.azimuth < Viewpoint().azimuth  # what is in front goes with the pointer
    assert solid.view.elevation < Viewpoint().elevation
    assert _picture(solid) != before
    turned = solid.view
    qtbot.mouseMove(solid, QPoint(30, 30))  # no button: no turning
    assert solid.view == turned
    qtbot.mouseDClick(solid, Qt.MouseButton.LeftButton, pos=QPoint(100, 100))
    assert solid.view == Viewpoint()


def test_the_keyboard_turns_zooms_and_resets(qtbot: QtBot, solid: Scatter3D) -> None:
    assert solid.focusPolicy() & Qt.FocusPolicy.TabFocus
    qtbot.keyClick(solid, Qt.Key.Key_Right)
    assert solid.view.azimuth < Viewpoint().azimuth
    qtbot.keyClick(solid, Qt.Key.Key_Left)
    assert solid.view.azimuth == pytest.approx(Viewpoint().azimuth)
    qtbot.keyClick(solid, Qt.Key.Key_Down)
    assert solid.view.elevation > Viewpoint().elevation
    qtbot.keyClick(solid, Qt.Key.Key_Plus)
    assert solid.view.zoom > 1.0
    qtbot.keyClick(solid, Qt.Key.Key_Minus)
    qtbot.keyClick(solid, Qt.Key.Key_Minus)
    assert solid.view.zoom < 1.0
    qtbot.keyClick(solid, Qt.Key.Key_Home)
    assert solid.view == Viewpoint()


def test_the_wheel_zooms(solid: Scatter3D) -> None:
    at = QPointF(50, 50)
    event = QWheelEvent(
        at,
        solid.mapToGlobal(at),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(solid, event)
    assert solid.view.zoom > 1.0


def test_rows_without_a_value_are_left_out(show: Callable[..., Scatter]) -> None:
    columns = {name: np.random.RandomState(0).normal(size=20) for name in "abct"}
    columns["a"][0] = columns["b"][1] = columns["c"][2] = np.nan
    scatter = show(columns, "c")
    assert scatter.solid.count == 17
    assert scatter.caption.text().endswith("not drawn: 3.")
    _picture(scatter.solid)


@pytest.mark.parametrize("fill", [np.nan, 4.0])
def test_a_column_with_nothing_to_tell_is_drawn(show: Callable[..., Scatter], fill: float) -> None:
    random = np.random.RandomState(0)
    columns = {name: random.normal(size=20) for name in "abct"} | {"c": np.full(20, fill)}
    solid = show(columns, "c").solid
    assert solid.count == (0 if np.isnan(fill) else 20)
    for view in (
        Viewpoint(),
        Viewpoint(0.0, 90.0),
        Viewpoint(0.0, -90.0),
        Viewpoint(-90.0, 0.0, 4.0),
    ):
        solid.look_from(view)
        assert not _picture(solid).isNull()
    solid.clear()
    assert not _picture(solid).isNull()


def test_categories_stand_at_their_codes(show: Callable[..., Scatter]) -> None:
    random = np.random.RandomState(0)
    codes = np.arange(30) % 3.0
    columns = {"a": random.normal(size=30), "b": random.normal(size=30), "c": codes, "t": codes}
    scatter = show(columns, "c", {"c": ("Seoul", "Busan", "Jeju")})
    marks = scatter.solid._axes[2].marks
    assert marks == ((0.0, "Seoul"), (1.0, "Busan"), (2.0, "Jeju"))


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_a_near_point_covers_a_far_one_and_is_larger(
    qtbot: QtBot, look: Look, order: tuple[int, int]
) -> None:
    solid = Scatter3D(look)
    qtbot.addWidget(solid)
    solid.resize(300, 240)
    pen = QPen(Qt.PenStyle.NoPen)
    styles = [PointStyle("o", QBrush(QColor(name)), pen) for name in ("#ff0000", "#0000ff")]
    far_and_near = np.array([[0.0, 1.0, 0.0], [0.0, -1.0, 0.0]])
    axes = [AxisMarks(name, -1.0, 1.0, ()) for name in "xyz"]
    solid.show_points(far_and_near[list(order)], np.array(order), styles, axes, 20)
    solid.look_from(Viewpoint(-90.0, 0.0))
    picture = _picture(solid)
    middle = solid._projection()(np.zeros((1, 3)))[0][0]
    seen = picture.pixelColor(*middle.astype(int).tolist())
    assert seen.blue() == 255  # a little hazy, but the near one
    assert seen.red() < 40
    near, far = max(solid._sprites), min(solid._sprites)
    assert (near[0], far[0]) == (1, 0)
    assert solid._sprites[near][0].width() > solid._sprites[far][0].width()


def test_it_follows_the_look(solid: Scatter3D, look: Look) -> None:
    light = _picture(solid)
    look.choose("dark")
    assert _picture(solid).pixelColor(2, 2).name().upper() == look.theme.panel
    look.choose("light")
    assert _picture(solid) == light


def test_it_says_how_to_turn_it(solid: Scatter3D) -> None:
    assert "arrow keys" in solid.accessibleDescription()
    assert "Home" in solid.accessibleDescription()


def test_a_low_picture_is_still_a_box(solid: Scatter3D) -> None:
    wide = solid._projection().scale
    solid.resize(340, 80)
    _picture(solid)
    assert solid._projection().scale > wide / 4
    solid.resize(340, 120)  # with its words
    assert solid._projection().scale > 8.0
