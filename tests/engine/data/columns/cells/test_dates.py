"""Dates as people write them, and the two words of a yes/no."""

from __future__ import annotations

import datetime

import numpy as np
import pytest

from engine.data.columns.cells.dates import (
    date_from,
    date_text,
    dates_from,
    either_order,
    short_orders,
)
from engine.data.columns.cells.yes_no import meaning_yes


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("2024-01-31", "2024-01-31"),
        ("2024.1.31", "2024-01-31"),
        ("2024. 1. 31.", "2024-01-31"),
        ("2024. 1. 31. 오후 1:05", "2024-01-31 13:05"),
        ("2024-01-31 오전 12:05:09", "2024-01-31 00:05:09"),
        ("2024/01/31 13:00", "2024-01-31 13:00"),
        ("2024/01/31 01:00 PM", "2024-01-31 13:00"),
        ("2024-01-31T13:00:01.250Z", "2024-01-31 13:00:01"),
        ("2024-01-31T13:00:00+09:00", "2024-01-31 13:00"),
        ("31.01.2024", "2024-01-31"),
        ("31-01-2024", "2024-01-31"),
        ("1/31/2024", "2024-01-31"),
        ("31/1/2024", "2024-01-31"),
        ("1/2/2024", "2024-01-02"),
        ("2024년 1월 31일", "2024-01-31"),
        ("2024년1월31일(수)", "2024-01-31"),
        ("2024년 1월 31일 오후 3시 20분", "2024-01-31 15:20"),
        ("2024년 1월 31일 13시", "2024-01-31 13:00"),
        ("2024년 1월", "2024-01-01"),
        ("2024-01-31 (수)", "2024-01-31"),
        ("31 Jan 2024", "2024-01-31"),
        ("January 31, 2024", "2024-01-31"),
        ("31-jan-2024", "2024-01-31"),
        ("11-May-23", "2023-05-11"),
        ("Jan 2024", "2024-01-01"),
        ("24.01.02", "2024-01-02"),
        ("85-3-12", "1985-03-12"),
        ("24년 1월 2일", "2024-01-02"),
        ("２０２４-01-02", "2024-01-02"),
        ("01-31-2024", "2024-01-31"),
        ("1-2-2024", "2024-02-01"),
        ("오전 9:05", "09:05"),
        ("오후 3시 20분", "15:20"),
        ("오전 12:05", "00:05"),
        ("9:05", "09:05"),
        ("0:00", "00:00"),
        ("21:30:05", "21:30:05"),
        ("9:05 PM", "21:05"),
        ("2024-01", "2024-01-01"),
        ("1066-10-14", "1066-10-14"),
        ("9999-12-31", "9999-12-31"),
    ],
)
def test_dates_in_their_usual_forms(text, read):
    assert date_text(date_from(text)) == read


@pytest.mark.parametrize(
    "text",
    [
        *("", "abc", "12", "3.14", "2024", "20240131", "2024.01", "2024-13-01", "2024-02-30"),
        *(
            "1.2.3.4",
            "010-1234-5678",
            "24:00",
            "9:5",
            "9:",
            "2024-01-31 25:00",
            "2024-01-31 13:61",
            "13/2024",
        ),
        *("2024-01-31 오후 13:00", "may 2024 or so", "2024-01-31-01", "1-2-3"),
    ],
)
def test_what_is_no_date(text):
    assert date_from(text) is None


def test_values_that_are_dates_already():
    assert date_text(date_from(datetime.date(2024, 1, 31))) == "2024-01-31"
    assert date_text(date_from(datetime.datetime(2024, 1, 31, 13))) == "2024-01-31 13:00"
    assert date_from(3.5) is None
    assert date_text(np.nan) == ""


def test_the_others_say_whether_the_day_comes_first():
    first = dates_from(["1/2/2024", "13/2/2024"])
    assert [date_text(moment) for moment in first] == ["2024-02-01", "2024-02-13"]
    second = dates_from(["1/2/2024", "2/13/2024"])
    assert [date_text(moment) for moment in second] == ["2024-01-02", "2024-02-13"]


def test_a_column_of_compact_dates_only_where_asked():
    assert np.isnan(dates_from(["20240131", "x"])).all()
    assert date_text(dates_from(["20240131", "x"], compact=True)[0]) == "2024-01-31"


@pytest.mark.parametrize(
    ("values", "yes"),
    [
        (("no", "yes"), "yes"),
        (("Y", "N"), "Y"),
        (("TRUE", "FALSE"), "TRUE"),
        (("X", "O"), "O"),
        (("아니오", "예"), "예"),
        (("네", "아니요"), "네"),
        (("무", "유"), "유"),
        (("불합격", "합격"), "합격"),
        (("없음", "있음"), "있음"),
        (("0", "1"), "1"),
        (("0.0", "1.0"), "1.0"),
        (("미가입", "가입"), "가입"),
        (("non-smoker", "Smoker"), "Smoker"),
        (("남", "여"), None),
        (("A", "B"), None),
        (("yes",), None),
        (("yes", "no", "maybe"), None),
        (("yes", "YES"), None),
    ],
)
def test_which_of_two_means_yes(values, yes):
    assert meaning_yes(values) == yes


def test_dates_with_a_short_year_take_the_order_with_the_fewest_years():
    assert short_orders(["24.01.02", "24.13.02"]) == ()
    assert short_orders(["24.01.02", "24.02.03", "24.12.30"])[0] == "ymd"
    assert short_orders(["02.01.24", "03.02.24", "30.12.24"])[0] == "dmy"
    assert short_orders(["01/02/24", "12/30/24"]) == ("mdy",)
    read = dates_from(["31.12.99", "01.02.24"])
    assert [date_text(moment) for moment in read] == ["1999-12-31", "2024-02-01"]


def test_a_day_or_a_month_may_come_first():
    assert either_order(["1/2/2024", "3/4/2024"])
    assert not either_order(["1/1/2024", "2/2/2024"])  # the same either way
    assert not either_order(["1/2/2024", "1/31/2024"])
