"""Dates that are written as numbers, and numbers that only look like dates."""

from __future__ import annotations

import pytest

from tests.engine.data.columns.rules.opened import Opened, column, dates, moments_in, repeated


@pytest.mark.parametrize(
    ("name", "cells", "read"),
    [
        ("ym", ["202401", "202402", "202412"], ["2024-01-01", "2024-02-01", "2024-12-01"]),
        ("날짜", ["240102", "240215", "231231"], ["2024-01-02", "2024-02-15", "2023-12-31"]),
        ("date", ["000102", "240215"], ["2000-01-02", "2024-02-15"]),
        ("년월", ["2024.01", "2023.10"], ["2024-01-01", "2023-10-01"]),
        ("년월", ["2024.1", "2024.2", "2024.10"], ["2024-01-01", "2024-02-01", "2024-10-01"]),
        ("시점", ["2024.01", "2024.1", "2024.11"], ["2024-01-01", "2024-10-01", "2024-11-01"]),
        ("등록일시", ["20240131093000", "20231205173059"], ["2024-01-31", "2023-12-05"]),
        ("등록일시", ["202401310930", "202312051730"], ["2024-01-31", "2023-12-05"]),
        ("등록일시", ["2024013109", "2023120517"], ["2024-01-31", "2023-12-05"]),  # no seconds
        ("날짜", ["45322", "45265.25"], ["2024-01-31", "2023-12-05"]),  # as Excel counts days
    ],
)
def test_days_and_months_written_as_numbers(name, cells, read):
    opened = Opened(column(repeated(cells), name))
    assert dates(opened, name)[: len(read)] == read
    assert any(
        f"“{cell}” is {day}" in opened.said(name) for cell, day in zip(cells, read, strict=True)
    )
    assert isinstance(opened.click(name, "Read as numbers").values(name)[0], int | float)


def test_months_of_many_years_tell_themselves_apart_from_numbers():
    cells = [f"{2020 + n // 12}.{1 + n % 12}" for n in range(60)]
    assert dates(Opened(column(cells)), "x")[9] == "2020-10-01"
    assert Opened(column(["2020.5", "2021.7", "2022.25"] * 20)).values("x")[2] == 2022.25
    assert Opened(column([str(101 + n % 29) for n in range(40)], "month")).values("month")[0] == 101


def test_numbers_that_only_name_something_are_no_dates():
    opened = Opened(column([str(20240101 + n) for n in range(31)], "학번"))
    assert opened.values("학번")[0] == 20240101
    assert "is not the date 2024-01-01" in opened.said("학번")
    assert opened.click("학번", "Read as words").values("학번")[0] == "20240101"


@pytest.mark.parametrize("cells", [["20240131", "20231205"], ["20240131093000", "20231205173059"]])
def test_few_numbers_that_may_be_days_are_told(cells):
    opened = Opened(column(repeated(cells), "v"))
    assert dates(opened.click("v", "Read as dates"), "v")[0] == "2024-01-31"


def test_numbers_that_a_spreadsheet_may_have_counted_stay_numbers_without_a_name_that_says_so():
    opened = Opened(column([str(30_000 + 37 * n) for n in range(40)], "매출"))
    assert opened.values("매출")[0] == 30_000
    assert "date" not in opened.said("매출")


def test_few_numbers_that_may_be_months_are_told_and_become_them_by_one_click():
    opened = Opened(column(repeated(["202401", "202402", "202412"]), "v"))
    assert opened.values("v")[0] == 202401
    assert "“202401” would be 2024-01-01" in opened.said("v")
    assert dates(opened.click("v", "Read as dates"), "v")[2] == "2024-12-01"


@pytest.mark.parametrize(
    ("name", "cells"),
    [
        ("phone", ["+821012345678", "+821087654321"]),
        ("x", ["+821012345678", "+821087654321"]),
        ("version", ["1.9", "1.10", "1.11", "2.0"]),
        ("앱 버전", ["1.1", "1.10"]),
        ("ver", ["v1.2.3", "v1.2.10"]),
    ],
)
def test_versions_and_telephone_numbers_stay_as_they_are_written(name, cells):
    opened = Opened(column(repeated(cells), name))
    assert opened.values(name)[: len(cells)] == cells
    if cells[0][0] != "v":
        assert "look like codes" in opened.said(name)
        opened.click(name, "Read as numbers")


def test_whole_numbers_of_versions_stay_numbers():
    assert Opened(column(repeated(["1", "2", "3"]), "version")).values("version")[0] == 1


SECONDS = [1_704_067_200 + 4_321 * n for n in range(40)]


@pytest.mark.parametrize(
    "name",
    ["time", "timestamp", "ts", "event_ts", "unixtime", "created_at", "createdAt", "날짜", "시각"],
)
@pytest.mark.parametrize(("factor", "unit"), [(1, " seconds"), (1000, "milliseconds")])
def test_seconds_since_1970_are_dates_and_told(name, factor, unit):
    opened = Opened(column([str(factor * each) for each in SECONDS], name))
    assert moments_in(opened, name)[:2] == ["2024-01-01", "2024-01-01 01:12:01"]
    assert unit in opened.said(name)
    numbers = opened.click(name, "Read as numbers")
    assert numbers.values(name)[0] == factor * SECONDS[0]
    again = numbers.library.table(numbers.design.data.source).frame
    assert again[name].tolist() == [factor * each for each in SECONDS]


@pytest.mark.parametrize("gap", ["", "NA"])
def test_a_gap_among_seconds_since_1970_stays_a_gap(gap):
    opened = Opened(column([gap, *map(str, SECONDS)], "timestamp"))
    assert moments_in(opened, "timestamp")[:2] == ["", "2024-01-01"]


@pytest.mark.parametrize(
    ("name", "cells"),
    [
        ("price", [str(each) for each in SECONDS]),
        ("candidates", [str(each) for each in SECONDS]),
        ("lifetime", [str(each) for each in SECONDS]),
        ("time", [str(n) for n in range(40)]),  # counted from the beginning
        ("time", ["0", *map(str, SECONDS)]),
        ("time", [str(5 * each) for each in SECONDS]),
        ("1월", [str(each) for each in SECONDS]),  # what was sold in January
    ],
)
def test_other_large_numbers_are_no_seconds_since_1970(name, cells):
    opened = Opened(column(cells, name))
    assert opened.values(name) == [float(cell) for cell in cells]
    assert "1970" not in opened.said(name)
