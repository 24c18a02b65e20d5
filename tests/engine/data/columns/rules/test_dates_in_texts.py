"""Dates and times as people write them, and what is said where their order is in doubt."""

from __future__ import annotations

import pytest

from engine.data.columns.cells.dates import date_text
from tests.engine.data.columns.rules.opened import Opened, column, dates, moments_in, repeated


@pytest.mark.parametrize(
    ("cells", "first"),
    [
        (["24.01.02", "24.11.30", "24.05.17"], "2024-01-02"),
        (["11-May-23", "01-Jun-23", "30-Dec-23"], "2023-05-11"),
        (["2024년 1월 2일", "2024년 12월 30일"], "2024-01-02"),
        (["31/12/24", "01/02/24"], "2024-12-31"),
        (["31-12-2024", "01-02-2024"], "2024-12-31"),
        (["24-1-2", "24-1-15", "24-12-31"], "2024-01-02"),
        (["24.1.2", "24.11.15"], "2024-01-02"),
        (["'24.1.2", "'24.11.15"], "2024-01-02"),
        (["01/2024", "12/2023"], "2024-01-01"),
        (['"Mon, 5 Jan 2024"', '"Tue, 06 Feb 2024"'], "2024-01-05"),
        (["5. Januar 2024", "11. Mai 2023", "1. März 2023"], "2024-01-05"),
        (["13.01.2024 15:05 Uhr", "14.01.2024 00:05 Uhr"], "2024-01-13"),
        (["5 août 2024", "6 déc. 2024"], "2024-08-05"),
        (["2024.2/4", "2024.3/4", "2023.4/4"], "2024-04-01"),  # quarters, no days of April
        (["2024년 2분기", "2024년 3분기"], "2024-04-01"),
        (["2024Q2", "2024Q3"], "2024-04-01"),
        (["2Q 2024", "3Q 2024"], "2024-04-01"),
        (["Q2 2024", "Q3 2024"], "2024-04-01"),
        (["2024年2月7日", "2024年12月30日"], "2024-02-07"),
        (["2024-02-07 (Wed)", "2024-02-08 (Thu)"], "2024-02-07"),
        (["2024. 2.", "2024. 12."], "2024-02-01"),
        (['"Wed, 07 Feb 2024 05:07:01 GMT"', '"Thu, 08 Feb 2024 05:07:01 GMT"'], "2024-02-07"),
    ],
)
def test_dates_as_people_write_them(cells, first):
    opened = Opened(column(repeated(cells)))
    assert dates(opened, "x")[0] == first


def test_the_moments_of_a_survey_are_read_as_it_writes_them():
    cells = ["2024/03/05 2:31:22 오후 GMT+9", "2024/03/07 12:00:01 오전 GMT+9"]
    opened = Opened(column(repeated(cells)))
    assert moments_in(opened, "x")[:2] == ["2024-03-05 14:31:22", "2024-03-07 00:00:01"]


@pytest.mark.parametrize(
    ("cells", "to_predict"),
    [
        (["13/07/2024", "05/06/2024"], "05/07/24"),
        (["13.07.2024", "05.06.2024"], "05.07.24"),
        (["07/13/2024", "06/05/2024"], "07/05/24"),
        (["2024-07-13", "2024-06-05"], "24-07-05"),
    ],
)
def test_a_short_year_among_rows_to_predict_has_the_order_of_the_table(cells, to_predict):
    form = Opened(column(repeated(cells))).table.forms["x"]
    assert date_text(form.date(to_predict) or 0.0) == "2024-07-05"


def test_terms_and_school_years_are_no_months():
    years = Opened(column(repeated(["2009-10", "2010-11", "2011-12"])))
    assert years.values("x")[0] == "2009-10"
    terms = ["2023-1", "2023-2", "2024-1", "2024-2"]
    assert Opened(column(repeated(terms), "학기")).values("학기")[0] == "2023-1"
    doubtful = Opened(column(repeated(terms)))
    assert "“2023-1” is 2023-01-01. They may number the terms" in doubtful.said("x")
    assert doubtful.click("x", "Read as words").values("x")[0] == "2023-1"
    months = Opened(column(repeated(["2023-1", "2023-2", "2024-1", "2024-12"])))
    assert "terms" not in months.said("x")
    assert dates(months, "x")[3] == "2024-12-01"


def test_hours_of_several_time_zones_are_told():
    cells = [f"2024-01-31T{n % 24:02}:05:00+09:00" for n in range(40)]
    assert "time zones" not in Opened(column(cells)).said("x")
    cells[3:6] = ["2024-01-31T09:05:00Z"] * 3
    assert "several time zones (+09:00, Z)" in Opened(column(cells)).said("x")


def test_day_or_month_that_nothing_shows_is_told():
    cells = [f"{1 + n % 12:02}/{1 + n // 12:02}/2024" for n in range(36)]
    opened = Opened(column(cells))
    assert dates(opened, "x")[1] == "2024-02-01"
    assert "“02/01/2024” was read as 2024-02-01" in opened.said("x")
    other = opened.click("x", "Read “02/01/2024” as 2024-01-02")
    assert dates(other, "x")[1] == "2024-01-02"
    assert not [f for f in other.findings("x") if f.fixes and "Nothing" in str(f.message)]


@pytest.mark.parametrize("place", [0, 7, 39])
@pytest.mark.parametrize("other", ["unknown", "2024-03-05", "05.03.2024", "2024년 3월 5일"])
def test_the_order_of_days_is_seen_beside_other_forms(other, place):
    cells = [f"{1 + n % 28:02}/03/2024" for n in range(40)]
    cells[place] = other
    opened = Opened(column(cells))
    right = [None if cell == "unknown" else f"2024-03-{cell[:2]}" for cell in cells]
    right[place] = None if other == "unknown" else "2024-03-05"
    read = [None if day == "NaT" else day for day in dates(opened, "x")]
    assert read == right
    assert "in which order" not in opened.said("x")


def test_no_column_is_read_part_day_first_and_part_month_first():
    cells = [f"{13 + n % 15}/03/2024" for n in range(60)]
    cells[4] = "03/25/2024"
    opened = Opened(column(cells))
    assert dates(opened, "x")[4] == "NaT"
    assert "what is not a date counts as missing (1). Rows: 5 (“03/25/2024”)" in opened.said("x")
    cells[::4] = ["03/25/2024"] * 15
    half = Opened(column(cells))
    assert half.report.table.column("x").kind == "category"
    assert "holds both dates and text" in half.said("x")


def test_points_beside_slashes_tell_the_order_of_days():
    cells = [f"{1 + n % 12:02}{'./'[n % 2]}03{'./'[n % 2]}2024" for n in range(40)]
    opened = Opened(column(cells))
    assert dates(opened, "x") == [f"2024-03-{1 + n % 12:02}" for n in range(40)]
    assert "in which order" in opened.said("x")


def test_dates_beside_too_much_text_are_told_and_become_dates_by_one_click():
    cells = [f"2024-01-{1 + n % 28:02}" if n % 4 else f"보류 {n}" for n in range(60)]
    opened = Opened(column(cells))
    assert "The column x holds both dates and text (15)" in opened.said("x")
    read = opened.click("x", "Read as dates")
    assert dates(read, "x")[1] == "2024-01-02"
    assert "what is not a date counts as missing (15)" in read.said("x")


def test_an_empty_date_of_a_database_is_missing():
    cells = [f"2024-01-{1 + n % 28:02}" for n in range(60)]
    cells[5] = cells[7] = "0000-00-00"
    opened = Opened(column(cells))
    assert dates(opened, "x")[5] == "NaT"


@pytest.mark.parametrize(
    "cells", [["1.2.3", "1.12.30", "2.1.1"], ["24-10-12", "30-15-20"], ["3/5", "4/12"]]
)
def test_what_only_looks_a_little_like_dates_stays_words(cells):
    assert Opened(column(repeated(cells))).report.table.column("x").kind == "category"


def test_a_short_year_that_nothing_shows_is_told():
    opened = Opened(
        column(repeated([f"{d:02}.{m:02}.{y:02}" for d, m, y in ((1, 2, 3), (3, 4, 5))]))
    )
    other = opened.click("x", "Read “01.02.03” as 2003-02-01")
    assert dates(opened, "x")[0] == "2001-02-03"
    assert dates(other, "x")[0] == "2003-02-01"


def test_a_time_of_day_is_hours_and_minutes():
    cells = [f"{'오전' if n < 12 else '오후'} {(n % 12) or 12}:05" for n in range(24)] * 2
    opened = Opened(column(cells, "시각"))
    assert opened.report.table.column("시각").kind == "date"
    assert opened.report.table.first_rows[0][0] == "00:05"
    assert opened.report.table.first_rows[13][0] == "13:05"
    assert opened.report.prepared is not None
    assert opened.report.prepared.learned_of("시각").parts == ("hour",)
    plain = Opened(column([f"{n % 24}:{n:02}" for n in range(48)]))
    assert plain.report.prepared.learned_of("x").parts == ("hour", "minute")


def test_months_without_a_sign_between_are_dates_and_told():
    cells = [f"{2020 + n // 12}{1 + n % 12:02}" for n in range(48)]
    opened = Opened(column(cells, "기준년월"))
    assert dates(opened, "기준년월")[1] == "2020-02-01"
    assert "“202001” is 2020-01-01" in opened.said("기준년월")
    numbers = opened.click("기준년월", "Read as numbers")
    assert numbers.values("기준년월")[0] == 202001
    assert numbers.design.data.column("기준년월").kind == "number"


def test_six_digits_that_are_no_months_stay_numbers():
    assert Opened(column([str(202000 + n) for n in range(48)])).values("x")[0] == 202000


@pytest.mark.parametrize(
    ("cells", "first"),
    [
        (["Jan 2024", "Dec 2023"], "2024-01-01"),
        (["2024-Jan-05", "2024-Dec-31"], "2024-01-05"),
        (["2024 January 5", "2024 March 17"], "2024-01-05"),
        (["2024/Jan/05", "2024/Oct/5"], "2024-01-05"),
        (["2024-Jan", "2024-Feb"], "2024-01-01"),
        (["5. März 2024", "12. Dez. 2023"], "2024-03-05"),
        (["5 janvier 2024", "1er février 2024"], "2024-01-05"),
        (["5 de enero de 2024", "12 de marzo de 2024"], "2024-01-05"),
        (["enero de 2024", "agosto de 2023"], "2024-01-01"),
        (['"Jan 3rd, 2024"', '"May 21st, 2024"'], "2024-01-03"),
        (["3rd of May 2024", "21st June 2024"], "2024-05-03"),
        (["2024-01-05 14h30", "2024-01-06 9h05"], "2024-01-05 14:30"),
        (["5.1.2024 14 Uhr", "6.1.2024 9.30 Uhr"], "2024-01-05 14:00"),
        (["14 Uhr", "9 Uhr", "16 Uhr"], "14:00"),
        (["14.30 Uhr", "9 Uhr 05"], "14:30"),
        (["3pm", "11am", "12am"], "15:00"),
        (["3 p.m.", "11 A.M."], "15:00"),
        (["14h30", "9h05", "9h"], "14:30"),
        (["16:06", "09:05"], "16:06"),
        (["오전 9:05", "오후 1:30"], "09:05"),
        (["11:28:30", "00:00:01"], "11:28:30"),
    ],
)
def test_dates_and_times_in_words_are_read(cells, first):
    opened = Opened(column(repeated(cells)))
    assert moments_in(opened, "x")[0] == first
    assert not opened.said("x") or cells[0] in opened.said("x")


@pytest.mark.parametrize(
    "cells",
    [
        ["2024 Marauder", "2024 Decent", "2024 Junior"],
        ["30 Uhr", "31 Uhr"],
        ["13pm", "15pm"],
        ["27h30", "30h05"],
        ["15 chairs", "12 hr-teams"],
        ["2024 Jan-Feb", "2024 Mar-Apr"],
    ],
)
def test_what_is_nearly_a_date_or_a_time_stays_words(cells):
    assert Opened(column(repeated(cells))).values("x")[0] == cells[0]


@pytest.mark.parametrize("cells", [["1h30", "2h05", "0h45"], ["3:45", "4:01", "2:59"]])
def test_what_may_be_a_length_of_time_is_told_with_the_other_way(cells):
    opened = Opened(column(repeated(cells)))
    assert "lengths of time" in opened.said("x")
    assert opened.click("x", "Read as words").values("x")[:3] == cells
