"""Tables with one row a day, hour, month, quarter or year: seen, split in order, said."""

from __future__ import annotations

import datetime

import numpy as np
import pytest

from engine.checks import check
from engine.data.knowing.library import Library
from engine.data.knowing.summary import table_facts
from engine.data.preparing.row_times import moments_of
from engine.data.preparing.timeline import timeline_of
from engine.data.table import Table
from engine.edits.proposal import propose

ROWS = 120
FIRST = datetime.datetime(2021, 1, 1)


def days(form, rows=ROWS, step=1):
    return [(FIRST + datetime.timedelta(days=step * n)).strftime(form) for n in range(rows)]


def workdays():
    moments = [FIRST + datetime.timedelta(days=n) for n in range(2 * ROWS)]
    return [day.strftime("%Y-%m-%d") for day in moments if day.weekday() < 5][:ROWS]


def months(form):
    return [form.format(1990 + n // 12, n % 12 + 1) for n in range(ROWS)]


def table(**columns):
    import pandas as pd

    values = np.random.RandomState(0).random(len(next(iter(columns.values()))))
    return Table(pd.DataFrame({**columns, "value": values}))


RHYTHMS = {
    "days": ({"Date": days("%Y-%m-%d")}, "day"),
    "days, slashes": ({"Date": days("%m/%d/%Y")}, "day"),
    "days, points": ({"Datum": days("%d.%m.%Y")}, "day"),
    "days in Korean": ({"날짜": days("%Y년 %m월 %d일")}, "day"),
    "days as numbers": ({"ymd": [int(day) for day in days("%Y%m%d")]}, "day"),
    "workdays": ({"Date": workdays()}, "day"),
    "every other day": ({"Date": days("%Y-%m-%d", step=2)}, "day"),
    "weeks": ({"Date": days("%Y-%m-%d", step=7)}, "week"),
    "hours": (
        {"at": [(FIRST + datetime.timedelta(hours=n)).isoformat(" ") for n in range(ROWS)]},
        "hour",
    ),
    "quarters of an hour": (
        {"at": [(FIRST + datetime.timedelta(minutes=15 * n)).isoformat() for n in range(ROWS)]},
        "minute",
    ),
    "months": ({"month": months("{}-{:02}")}, "month"),
    "months in Korean": ({"월": months("{}년 {}월")}, "month"),
    "months as numbers": ({"yyyymm": [int(m) for m in months("{}{:02}")]}, "month"),
    "first days of months": ({"Date": months("{}-{:02}-01")}, "month"),
    "a year and a month": (
        {
            "year": [1990 + n // 12 for n in range(ROWS)],
            "month": [n % 12 + 1 for n in range(ROWS)],
        },
        "month",
    ),
    "연도 and 월": (
        {"연도": [1990 + n // 12 for n in range(ROWS)], "월": [n % 12 + 1 for n in range(ROWS)]},
        "month",
    ),
    "quarters": ({"quarter": [f"{1990 + n // 4}Q{n % 4 + 1}" for n in range(ROWS)]}, "quarter"),
    "quarters, Q first": ({"t": [f"Q{n % 4 + 1} {1990 + n // 4}" for n in range(ROWS)]}, "quarter"),
    "quarters in Korean": (
        {"분기": [f"{1990 + n // 4}년 {n % 4 + 1}분기" for n in range(ROWS)]},
        "quarter",
    ),
    "years": ({"Year": list(range(1900, 1900 + ROWS))}, "year"),
    "연도": ({"연도": list(range(1900, 1900 + ROWS))}, "year"),
}


@pytest.mark.parametrize("name", RHYTHMS)
@pytest.mark.parametrize("order", ["rising", "falling", "mixed"])
def test_a_rhythm_is_seen_whatever_the_order(name, order):
    columns, unit = RHYTHMS[name]
    places = np.arange(ROWS)
    if order == "falling":
        places = places[::-1]
    elif order == "mixed":
        places = np.random.RandomState(3).permutation(ROWS)
    made = table(**{key: [values[place] for place in places] for key, values in columns.items()})
    found = table_facts(made).timeline
    assert found is not None
    assert (found.columns, found.unit, found.order) == (tuple(columns), unit, order)
    moments = moments_of(made.frame, found.columns)
    assert np.argsort(moments).tolist() == np.argsort(places).tolist()


NO_RHYTHMS = {
    "a panel of countries": {
        "Year": list(range(2000, 2030)) * 4,
        "country": ["A", "B", "C", "D"] * 30,
    },
    "a panel of shops by the day": {
        "Date": days("%Y-%m-%d")[:40] * 3,
        "shop": ["a", "b", "c"] * 40,
    },
    "days of birth": {
        "born": [
            (FIRST - datetime.timedelta(days=int(n))).strftime("%Y-%m-%d")
            for n in np.random.RandomState(1).choice(9000, ROWS, replace=False)
        ]
    },
    "numbers of rows": {"x": list(range(1900, 1900 + ROWS))},
    "numbers": {"x": list(np.linspace(0, 1, ROWS))},
    "model years": {"year": [70 + n // 10 for n in range(ROWS)]},
    "a month without its year": {"month": [n % 12 + 1 for n in range(ROWS)]},
    "times of day": {"time": [f"{n // 60:02}:{n % 60:02}" for n in range(ROWS)]},
    "오전 times of day": {"시각": [f"오전 {n // 60 + 1}:{n % 60:02}" for n in range(ROWS)]},
    "few rows": {"Date": days("%Y-%m-%d")[:8]},
    "gaps": {"Date": ["" if n % 3 else day for n, day in enumerate(days("%Y-%m-%d"))]},
}


@pytest.mark.parametrize("name", NO_RHYTHMS)
def test_no_rhythm_is_made_up(name):
    assert timeline_of(table(**NO_RHYTHMS[name]).frame) is None


def prices(newest_first=False, rows=300):
    """One row a day; the price wanders."""
    chance = np.random.RandomState(4)
    price = 2000 + np.cumsum(chance.normal(2, 20, rows))
    close = price + chance.normal(0, 9, rows)
    lines = [f"{day},{price[n]:.2f},{close[n]:.2f}" for n, day in enumerate(days("%Y-%m-%d", rows))]
    if newest_first:
        lines.reverse()
    return ("Date,Open,Close\n" + "\n".join(lines) + "\n").encode()


def proposed(tmp_path, data):
    path = tmp_path / "table.csv"
    path.write_bytes(data)
    library = Library()
    return propose(library, library.open_table(path)), library


def codes(design, library):
    return {finding.message.code: finding for finding in check(design, library.report(design.data))}


@pytest.mark.parametrize("form", ["{:02}:{:02}", "{}:{:02} AM", "오전 {}:{:02}"])
def test_times_of_day_alone_say_no_order(tmp_path, form):
    """Of nobody knows which day they are."""
    lines = [f"{form.format(n // 60 + 1, n % 60)},{n % 13},{n % 7}" for n in range(300)]
    design, library = proposed(tmp_path, "\n".join(["time,x,y", *lines]).encode())
    assert library.facts(design.data.source).column("time").clock
    assert (design.data.split.method, design.data.split.order_by) == ("shuffled", ())
    assert "data.in_time" not in codes(design, library)


@pytest.mark.parametrize("newest_first", [False, True])
def test_prices_by_the_day_are_tested_on_the_latest_days(tmp_path, newest_first):
    design, library = proposed(tmp_path, prices(newest_first))
    assert design.data.split.method == "in_order"
    prepared = library.prepared(design.data)
    rows = {part: set(prepared.rows[part].tolist()) for part in prepared.rows}
    latest = range(60) if newest_first else range(240, 300)
    assert rows["test"] == set(latest)
    before = range(60, 84) if newest_first else range(216, 240)
    assert rows["validation"] == set(before)


def test_why_is_said_and_the_other_choice_is_a_click_away(tmp_path):
    design, library = proposed(tmp_path, prices())
    told = codes(design, library)["data.in_time"]
    assert told.severity == "hint"
    assert "one row for each day (Date)" in str(told.message)
    (fix,) = told.fixes
    shuffled = fix.apply(design)
    assert shuffled.data.split.method == "shuffled"
    warned = codes(shuffled, library)["data.shuffled_time"]
    assert warned.severity == "warning"
    assert warned.fixes[0].apply(shuffled).data == design.data


def test_the_oldest_rows_are_no_test_for_the_future(tmp_path):
    """Somebody chose "in order" where the newest row stands first."""
    design, library = proposed(tmp_path, prices(newest_first=True))
    split = design.data.split.model_copy(update={"order_by": ()})
    changed = design.with_data(design.data.model_copy(update={"split": split}))
    (fix,) = codes(changed, library)["data.newest_first"].fixes
    assert fix.apply(changed).data == design.data


@pytest.mark.parametrize("form", ["{}", "{}:00", "{:02}:00"])
@pytest.mark.parametrize("newest_first", [False, True])
def test_a_column_of_days_and_one_of_hours_go_by_the_hour(tmp_path, form, newest_first):
    lines = [f"{days('%Y-%m-%d')[n // 24]},{form.format(n % 24)},{n},{n % 7}" for n in range(480)]
    lines = lines[::-1] if newest_first else lines
    design, library = proposed(tmp_path, "\n".join(["날짜,시간,사용량,y", *lines]).encode())
    assert design.data.split.method == "in_order"
    latest = range(96) if newest_first else range(384, 480)
    assert sorted(library.prepared(design.data).rows["test"]) == list(latest)
    assert "one row for each hour" in str(codes(design, library)["data.in_time"].message)


def test_beside_a_second_file_the_latest_rows_are_for_validation(tmp_path):
    """Also where the newest row stands first: the oldest ones are no test for the future."""
    lines = ["date,a,y", *(f"{day},{n},{n % 7}" for n, day in enumerate(days("%Y-%m-%d")))]
    first, second = tmp_path / "first.csv", tmp_path / "second.csv"
    first.write_text("\n".join([lines[0], *reversed(lines[21:])]), encoding="utf-8")
    second.write_text("\n".join(lines[:21]), encoding="utf-8")
    library = Library()
    file = library.open_test_table(library.open_table(first), second)
    data = propose(library, file).data
    prepared = library.prepared(data)
    assert (data.split.method, data.split.order_by) == ("given", ("date",))
    assert sorted(prepared.rows["validation"]) == list(range(len(prepared.rows["validation"])))
    assert sorted(prepared.rows["test"]) == list(range(100, 120))


def test_a_date_that_is_no_date_any_more_is_said(tmp_path):
    design, library = proposed(tmp_path, prices(newest_first=True))
    split = design.data.split.model_copy(update={"order_by": ("Open",)})
    prepared = library.prepared(design.data.model_copy(update={"split": split}))
    assert [note.code for note in prepared.facts.notes] == ["prepare.no_moments"]
    assert min(prepared.rows["test"]) == 240


def test_the_lessons_sources_stay_as_they_are():
    from engine.recipes import RECIPES

    assert not any(recipe.make().data.split.order_by for recipe in RECIPES)


def test_no_moment_is_needed_for_a_table_without_rows():
    import pandas as pd

    assert timeline_of(pd.DataFrame({"a": []})) is None
    assert moments_of(pd.DataFrame({"a": [1.0]}), ("b",)) is None
