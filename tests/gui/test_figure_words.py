"""Values as people read them."""

from __future__ import annotations

import math

import pytest
from pytestqt.qtbot import QtBot

from gui.figure_words import figure_parts, figure_text, value_text
from gui.look.look import Look
from gui.results.live.picture.picture_plot import PicturePlot
from gui.shell.language import Language
from gui.texts import axis_texts
from gui.widgets.plots.plots import Plot


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


@pytest.mark.parametrize(
    ("value", "english", "korean"),
    [
        (4.35e-6, "under 0.0001", "0.0001 미만"),
        (0.0001, "0.0001", "0.0001"),
        (0.0, "0.0000", "0.0000"),
        (-4e-6, "0.0000", "0.0000"),  # an R² of nearly nothing
        (9_999_999.0, "9,999,999", "9,999,999"),
        (12_345_678.0, "12.3 million", "1,235만"),
        (999_999_999.0, "1.00 billion", "10.0억"),
        (2.5e12, "2.50 trillion", "2.50조"),
        (-2.5e12, "-2.50 trillion", "-2.50조"),
        (5.8e31, "5.80×10³¹", "5.80×10³¹"),
        (math.nan, "–", "–"),
    ],
)
def test_a_watched_figure_is_read_at_a_glance(
    language: Language, value: float, english: str, korean: str
) -> None:
    language.choose("en")
    assert figure_text("loss", value) == english
    language.choose("ko")
    assert figure_text("loss", value) == korean
    assert figure_text("loss", value) == "".join(figure_parts("loss", value))


@pytest.mark.parametrize(
    ("values", "english", "korean"),
    [
        ([0.0, 5e7, 1e8], ["0", "50 million", "100 million"], ["0", "5,000만", "1억"]),
        ([0.0, 2.5e11], ["0", "250 billion"], ["0", "2,500억"]),
        ([0.0, 5e-5, 1e-4], ["0", "5×10⁻⁵", "1×10⁻⁴"], ["0", "5×10⁻⁵", "1×10⁻⁴"]),
        ([0.0, 2.5e16], ["0", "2.5×10¹⁶"], ["0", "2.5×10¹⁶"]),
        ([0.0, 500_000.0], None, None),
        # What would look alike is written out: a target with a large offset.
        ([1_000_000_000.0, 1_000_000_200.0], None, None),
    ],
)
def test_an_axis_has_numbers_that_one_can_read(
    qtbot: QtBot,
    look: Look,
    language: Language,
    values: list[float],
    english: list[str] | None,
    korean: list[str] | None,
) -> None:
    plot = Plot(look)
    qtbot.addWidget(plot)
    axis = plot.getAxis("left")
    spacing = values[1] - values[0]
    for code, texts in (("en", english), ("ko", korean)):
        language.choose(code)
        assert axis_texts(values) == texts
        drawn = axis.tickStrings(values, 1.0, spacing)
        assert len(set(drawn)) == len(values)
        assert not any("e+" in text or "e-" in text for text in drawn), drawn
        if texts is not None:
            assert drawn == texts
