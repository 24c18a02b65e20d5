"""Values as people read them."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from gui.look import Look
from gui.results.picture_plot import PicturePlot
from gui.results.words import value_text
from gui.widgets.plots import Plot


@pytest.mark.parametrize(
    ("value", "text"),
    [(350_000_000.4, "350000000"), (12.345, "12.35"), (999_999.5, "999999.5"), (0.5, "0.5")],
)
def test_a_price_is_written_out(qtbot: QtBot, value: float, text: str) -> None:
    assert value_text(value).replace(",", "") == text


def test_an_axis_writes_large_numbers_out(qtbot: QtBot, look: Look) -> None:
    plot = Plot(look)
    qtbot.addWidget(plot)
    axis = plot.getAxis("left")
    texts = axis.tickStrings([0.0, 500_000.0, 1_000_000.0], 1.0, 500_000.0)
    assert [text.replace(",", "") for text in texts] == ["0", "500000", "1000000"]
    assert axis.tickStrings([0.0, 0.5], 1.0, 0.5) == ["0", "0.5"]


def test_a_picture_makes_room_for_large_numbers(qtbot: QtBot, look: Look) -> None:
    plot = PicturePlot(look)
    qtbot.addWidget(plot)
    axis = plot.getAxis("left")
    widths = []
    for top in (1.0, 2_000_000.0, 350_000_000.0):
        plot.set_frame("regression", (0.0, 1.0), (0.0, top), ("x", "y"), (0.0, top))
        widths.append(axis.fixedWidth)
    small, large, larger = widths
    assert small < large < larger
    plot.restyle()
    assert axis.fixedWidth == larger
