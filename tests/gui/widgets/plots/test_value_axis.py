"""What is written along an axis: dates at round days, as many words as fit."""

from __future__ import annotations

import itertools

import pytest
from pytestqt.qtbot import QtBot

from engine.data.columns.cells.dates import date_from
from gui.look.look import Look
from gui.widgets.plots.date_marks import date_texts, date_ticks
from gui.widgets.plots.plots import Plot
from gui.widgets.plots.value_axis import ValueAxis


def _seconds(text: str) -> float:
    seconds = date_from(text)
    assert seconds is not None
    return seconds


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (
            "2024-01-01",
            "2024-10-24",
            ["2024-01", "2024-03", "2024-05", "2024-07", "2024-09"],
        ),
        ("2001-05-01", "2021-03-01", ["2005", "2010", "2015", "2020"]),
        ("2024-03-01", "2024-03-05", [f"2024-03-0{day}" for day in (1, 2, 3, 4, 5)]),
        ("2024-03-01 20:00", "2024-03-02 02:00", ["21:00", "2024-03-02"]),
    ],
)
def test_dates_stand_at_round_ones(low: str, high: str, expected: list[str]) -> None:
    assert date_texts(date_ticks(_seconds(low), _seconds(high), 5))[: len(expected)] == expected


@pytest.mark.parametrize("span", [1.0, 3e3, 1e5, 1e7, 1e9, 9e11])
def test_dates_are_few_in_order_and_inside(span: float) -> None:
    ticks = date_ticks(1e6, 1e6 + span, 6)
    assert len(ticks) <= 8
    assert all(1e6 <= tick <= 1e6 + span for tick in ticks)
    assert all(earlier < later for earlier, later in itertools.pairwise(ticks))


def test_what_is_no_time_gets_no_marks() -> None:
    assert date_ticks(-1e300, 1e300, 5) == []
    assert date_ticks(5.0, 5.0, 5) == [5.0, 5.0]


def test_of_forty_words_as_many_are_written_as_fit(look: Look) -> None:
    axis = ValueAxis("left", look)
    axis.show_column(tuple(f"region {number}" for number in range(40)))
    ((every, codes),) = axis.tickValues(-1.0, 40.0, 300.0)
    assert every is not None
    assert every > 1
    assert 5 <= len(codes) <= 20
    assert axis.tickStrings(codes[:2], 1.0, every)[0] == "region 0"
    ((every, codes),) = axis.tickValues(-0.5, 1.5, 300.0)
    assert codes == [0.0, 1.0]


def test_dates_are_not_written_as_seconds(look: Look) -> None:
    axis = ValueAxis("bottom", look)
    axis.show_column(date=True)
    ((_, ticks),) = axis.tickValues(_seconds("2024-01-01"), _seconds("2024-12-31"), 600.0)
    assert axis.tickStrings(ticks, 1.0, 1.0)[0] == "2024-01"


@pytest.mark.parametrize("largest", [0.15, 1e-6, 2e9])
def test_another_look_takes_no_factor_that_is_said_nowhere(
    qtbot: QtBot, look: Look, largest: float
) -> None:
    plot = Plot(look)
    qtbot.addWidget(plot)
    plot.set_axis_label("left", "Loss")
    plot.setYRange(0.0, largest, padding=0)
    plot.restyle()
    axis = plot.getPlotItem().getAxis("left")
    assert axis.autoSIPrefixScale == 1.0
    plot.setYRange(0.0, 2.0 * largest, padding=0)
    assert axis.autoSIPrefixScale == 1.0
