"""Points of several parts on one plot: none hides the others."""

from __future__ import annotations

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from engine.data.facts import PlotRows
from gui.look.look import Look
from gui.results.live.picture.data_points import DataPoints
from gui.widgets.plots.plots import Plot
from gui.widgets.plots.point_style import parts_from_below


@pytest.mark.parametrize(
    ("counts", "from_below"),
    [
        ((1000, 0, 100), (0, 2, 1)),  # as text 1 draws its test points over those of training
        ((60, 20, 20), (0, 2, 1)),
        ((10, 0, 90), (2, 0, 1)),
        ((30, 30, 30), (2, 1, 0)),
        ((0, 0, 0), (2, 1, 0)),
    ],
)
def test_what_has_fewer_rows_lies_above(
    counts: tuple[int, int, int], from_below: tuple[int, int, int]
) -> None:
    assert parts_from_below(np.repeat([0, 1, 2], counts)) == from_below
    assert parts_from_below(np.repeat([-1, 0, 1, 2], (5000, *counts))) == from_below


def test_few_test_rows_are_drawn_over_many_of_training(qtbot: QtBot, look: Look) -> None:
    plot = Plot(look)
    qtbot.addWidget(plot)
    points = DataPoints(plot, look)
    part = np.array([2, 0, 0, 0, 0, 1, 1])
    place = np.arange(7.0)
    rows = PlotRows({"x": place}, {}, place, part, np.arange(7), 7)
    points.show(place, place, rows, classes=(), with_kept_apart=True, by_value=None)
    assert points.drawn.rows.tolist() == [1, 2, 3, 4, 5, 6, 0]
    points.show(place, place, rows, classes=(), with_kept_apart=False, by_value=None)
    assert points.drawn.rows.tolist() == [1, 2, 3, 4]
    points.show(place, place, rows, classes=(), with_kept_apart=True, by_value=(0.0, 6.0))
    assert points.drawn.rows.tolist() == [0, 5, 6, 1, 2, 3, 4]  # what is learned from, where
    # colour tells something else: hollow points above would whiten the picture
