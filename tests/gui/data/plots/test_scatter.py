"""The scatter plot: which columns, how points are told apart, what is said about them."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from engine.data.facts import DataReport, PlotRows, TableFacts
from engine.data.knowing.library import Library
from engine.data.settings import ColumnSettings, DataSettings
from engine.data.source import Source
from engine.data.sources.catalogue import Circles, Iris, NoisyLine, SalesFiveYears
from engine.edits.proposal import propose
from gui.data.data_column import DataColumn
from gui.data.plots.scatter import Scatter
from gui.data.plots.view import PlotTools
from gui.texts import number_text
from gui.work.context import Context

Opened = Callable[[Source], tuple[Context, DataColumn]]


def test_one_input_is_drawn_against_the_target(open_column: Opened) -> None:
    _context, column = open_column(NoisyLine())
    assert column.plots.scatter.axes == ("x", "y")
    assert column.tabs.currentWidget() is column.plots


@pytest.mark.parametrize("height", [100, 400])
def test_few_large_points_are_whole_at_the_edge_of_any_plot(
    open_column: Opened, qtbot: QtBot, height: int
) -> None:
    _context, column = open_column(SalesFiveYears())
    column.show()
    column.resize(360, 900)
    plot = column.plots.scatter.plot
    plot.setFixedHeight(height)
    box = plot.box
    qtbot.waitUntil(lambda: box.height() > 30 and len(plot._places) == 5)

    def room() -> float:
        """Pixels from the outermost points to the nearest edge."""
        frame = box.rect()
        points = [box.mapFromView(QPointF(x, y)) for x, y in plot._places]
        sides = [
            (
                p.x() - frame.left(),
                frame.right() - p.x(),
                p.y() - frame.top(),
                frame.bottom() - p.y(),
            )
            for p in points
        ]
        return min(min(each) for each in sides)

    qtbot.waitUntil(lambda: room() >= plot._size / 2)


def test_classes_differ_in_shape_and_parts_in_filling(open_column: Opened) -> None:
    _context, column = open_column(Iris())
    scatter = column.plots.scatter
    assert scatter.axes == ("petal length", "petal width")
    assert len(scatter.drawn) == 0  # not in sight yet
    column.tabs.setCurrentWidget(column.plots)
    assert len(scatter.drawn) == 150
    assert len({style.symbol for style in scatter.drawn}) == 3
    assert len({style.brush.color().alpha() for style in scatter.drawn}) == 3
    texts = [entry.text for entry in scatter.legend.entries]
    assert texts == ["setosa", "versicolor", "virginica", "training", "validation", "test"]


def test_another_axis_stays_chosen_when_the_settings_change(
    qtbot: QtBot, open_column: Opened
) -> None:
    context, column = open_column(Iris())
    choice = column.plots.scatter.y_choice
    choice.setCurrentIndex(choice.findData("species"))
    choice.activated.emit(choice.currentIndex())
    column.columns.change("petal width", "role", "ignored")
    qtbot.waitUntil(lambda: context.facts.is_current, timeout=20_000)
    assert column.plots.scatter.axes == ("petal length", "species")
    column.sources.choose(Circles())
    qtbot.waitUntil(lambda: column.plots.scatter.axes == ("x", "y"), timeout=20_000)


@pytest.fixture
def regression(qtbot: QtBot, tools: PlotTools) -> Callable[[int, int], Scatter]:
    """A plot of so many of so many rows, with a gap in the first input."""

    def make(shown: int, total: int) -> Scatter:
        random = np.random.RandomState(0)
        first, second, target = random.normal(size=(3, shown))
        first[0] = np.nan
        rows = PlotRows(
            {"a": first, "b": second, "t": target},
            {},
            target,
            np.arange(shown) % 3,
            np.arange(shown),
            total,
        )
        data = DataSettings(
            source=Circles(),
            columns=(
                ColumnSettings(name="a", role="input"),
                ColumnSettings(name="b", role="input"),
                ColumnSettings(name="t", role="target"),
            ),
        )
        scatter = Scatter(tools)
        qtbot.addWidget(scatter)
        scatter.show()
        scatter.show_report(DataReport(TableFacts(total, (), ()), None, rows), data)
        return scatter

    return make


def test_a_regression_is_coloured_by_its_values(regression: Callable[[int, int], Scatter]) -> None:
    scatter = regression(300, 300)
    assert len(scatter.drawn) == 299
    assert len({id(style.brush) for style in scatter.drawn}) <= 48  # shared, for speed
    colours = {style.pen.color().name() for style in scatter.drawn}
    assert len(colours) > 8
    assert scatter.legend.entries[0].text.startswith("t ")
    assert scatter.caption.text().endswith("not drawn: 1.")
    assert scatter.legend.entries[-1].text == "test"


def test_a_sample_says_that_it_is_one(regression: Callable[[int, int], Scatter]) -> None:
    text = f"{number_text(200)} of {number_text(20_000)} rows are drawn."
    assert regression(200, 20_000).caption.text() == text


def test_nothing_to_draw_is_an_empty_plot(qtbot: QtBot, tools: PlotTools) -> None:
    scatter = Scatter(tools)
    qtbot.addWidget(scatter)
    scatter.show()
    scatter.show_report(
        DataReport(TableFacts(0, (), ()), None, None), DataSettings(source=Circles())
    )
    assert scatter.axes is None
    assert not scatter.drawn


def test_numbers_are_proposed_before_words_and_words_are_spread(
    qtbot: QtBot, tools: PlotTools
) -> None:
    random = np.random.RandomState(0)
    city, size = random.randint(0, 3, 300).astype(float), random.randint(0, 2, 300).astype(float)
    first, second = random.normal(size=(2, 300))
    rows = PlotRows(
        {"city": city, "size": size, "a": first, "b": second},
        {"city": ("서울", "부산", "대구"), "size": ("small", "large")},
        first,
        np.zeros(300, int),
        np.arange(300),
        300,
    )
    names = ("city", "size", "a", "b", "t")
    data = DataSettings(
        source=Circles(),
        columns=tuple(
            ColumnSettings(name=name, role="target" if name == "t" else "input") for name in names
        ),
    )
    scatter = Scatter(tools)
    qtbot.addWidget(scatter)
    scatter.resize(340, 320)
    scatter.show()
    scatter.show_report(DataReport(TableFacts(300, (), ()), None, rows), data)
    assert scatter.axes == ("a", "b")
    assert np.array_equal(np.sort(scatter.plot._places[:, 0]), np.sort(first))
    scatter.show_pair("city", "size")
    places = scatter.plot._places
    assert len(np.unique(places, axis=0)) == 300, "none hides another"
    order = scatter._order
    assert np.array_equal(places[:, 0].round(), city[order])
    assert np.array_equal(places[:, 1].round(), size[order])
    off = places - np.column_stack([city, size])[order]
    assert abs(np.corrcoef(off.T)[0, 1]) < 0.2, "a spread that looks like a relation"


def test_long_names_are_read_in_the_choices_of_a_narrow_column(
    qtbot: QtBot, tools: PlotTools
) -> None:
    library = Library()
    design = propose(library, Iris())
    report = library.report(design.data)
    scatter = Scatter(tools)
    qtbot.addWidget(scatter)
    scatter.resize(294, 300)
    scatter.show()
    scatter.show_report(report, design.data)
    metrics = scatter.fontMetrics()
    for choice in (scatter.x_choice, scatter.y_choice):
        assert choice.currentText().startswith("petal")
        room = metrics.horizontalAdvance("petal length") + 30
        qtbot.waitUntil(lambda c=choice, r=room: c.width() >= r)
    assert scatter.z_choice.y() > scatter.x_choice.y()
    scatter.resize(294, 200)  # the plot needs the height more
    qtbot.waitUntil(lambda: scatter.z_choice.y() == scatter.x_choice.y())
    scatter.resize(294, 300)
    qtbot.waitUntil(lambda: scatter.z_choice.y() > scatter.x_choice.y())
    scatter.resize(700, 300)
    qtbot.waitUntil(lambda: scatter.z_choice.y() == scatter.x_choice.y())
    assert scatter.hand.geometry().right() <= scatter.width()


def test_a_plane_is_drawn_with_equal_scales_in_any_shape(qtbot: QtBot, tools: PlotTools) -> None:
    library = Library()
    data = propose(library, Circles()).data
    scatter = Scatter(tools)
    qtbot.addWidget(scatter)
    scatter.show()
    scatter.show_report(library.report(data), data)
    box = scatter.plot.box
    for width, height in ((340, 420), (900, 300), (300, 700)):
        scatter.resize(width, height)

        def is_round() -> bool:
            (left, right), (bottom, top) = box.viewRange()
            across, up = (right - left) / box.width(), (top - bottom) / box.height()
            return across == pytest.approx(up, rel=0.01)

        qtbot.waitUntil(is_round, timeout=5000)
        (left, right), (bottom, top) = box.viewRange()
        assert left < -1.0
        assert right > 1.0
        assert bottom < -1.0
        assert top > 1.0


def test_iris_opens_on_the_petals(qtbot: QtBot, tools: PlotTools) -> None:
    library = Library()
    data = propose(library, Iris()).data
    scatter = Scatter(tools)
    qtbot.addWidget(scatter)
    scatter.show()
    scatter.show_report(library.report(data), data)
    assert scatter.axes == ("petal length", "petal width")
