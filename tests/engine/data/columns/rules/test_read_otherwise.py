"""The menu of a column, and smaller forms that can be read the other way."""

from __future__ import annotations

import pytest

from engine.data.preparing import edits
from tests.engine.data.columns.rules.opened import Opened, column, dates, repeated


def test_codes_can_be_read_as_numbers_in_the_columns_menu():
    opened = Opened(column(repeated(["007", "7", "0070"])))
    assert "number" in edits.possible_kinds(opened.report.table, "x")
    words = Opened(column(repeated(["가", "나", "다"])))
    assert "number" not in edits.possible_kinds(words.report.table, "x")


def test_numbers_that_may_be_dates_become_dates_by_one_click():
    opened = Opened(column(repeated(["20240131", "20240201", "20240315"])))
    assert opened.values("x")[0] == 20240131
    read = opened.click("x", "Read as dates")
    assert dates(read, "x")[0] == "2024-01-31"
    assert read.design.data.column("x").kind == "date"


@pytest.mark.parametrize(
    ("cells", "read"),
    [
        (["3개", "4 개", "5"], [3, 4, 5]),
        (["3만", "50000", "2만5천"], [3, 5, 2.5]),
        (["1.5억", "8,000만", "2억 3천만"], [15000, 8000, 23000]),
        (["₩1,234", "-₩2,000", "(₩300)"], [1234, -2000, -300]),
    ],
)
def test_amounts(cells, read):
    opened = Opened(column([f'"{cell}"' for cell in repeated(cells)]))
    assert opened.values("x")[: len(cells)] == read


def test_ages_in_decades_are_ranges():
    opened = Opened(column(repeated(["10대", "60대 이상", "20대"])))
    assert opened.click("x", "Use the middle as a number").values("x")[:3] == [15, 65, 25]


def test_a_spreadsheets_months():
    assert dates(Opened(column(repeated(["Jan-24", "Feb-24"]))), "x")[1] == "2024-02-01"
