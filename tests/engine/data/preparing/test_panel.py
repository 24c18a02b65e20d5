"""Panels: each moment once for each shop, student or country; what is none; what is said."""

from __future__ import annotations

import datetime
import itertools

import numpy as np
import pytest

from engine.checks import check
from engine.data.knowing.library import Library
from engine.data.knowing.summary import table_facts
from engine.data.preparing.panel import panel_of
from engine.data.preparing.row_times import moments_of
from engine.data.table import Table
from engine.edits.proposal import propose

FIRST = datetime.date(2022, 1, 3)


def day(n: int, step: int = 1) -> str:
    return (FIRST + datetime.timedelta(days=step * n)).isoformat()


def panel(groups, moments, **more):
    """One row for each of both, groups one below the other; names are the first word."""
    (group, names), (time, steps) = groups, moments
    rows = list(itertools.product(names, steps))
    values = np.random.RandomState(1).random(len(rows))
    made = {group: [row[0] for row in rows], time: [row[1] for row in rows]}
    for name, of in more.items():
        made[name] = [of(*row) for row in rows]
    return {**made, "y": values}


STUDENTS = ("student", [f"S{n:02}" for n in range(20)])
SHOPS = ("shop", ["a", "b", "c", "d", "e"])
STORES = {
    "Store": [s for s in range(1, 6) for _ in range(4 * 30)],
    "Dept": [d for _ in range(5) for d in range(1, 5) for _ in range(30)],
    "Date": [day(w, 7) for _ in range(20) for w in range(30)],
    "Weekly_Sales": list(np.random.RandomState(2).random(600)),
}
YEAR_AND_MONTH = {
    "지역": [name for name in "서부대" for _ in range(36)],
    "연도": [2020 + n // 12 for _ in range(3) for n in range(36)],
    "월": [n % 12 + 1 for _ in range(3) for n in range(36)],
    "y": list(np.random.RandomState(3).random(108)),
}


def with_gaps(table, share=0.2):
    kept = np.random.RandomState(5).random(len(table["y"])) >= share
    return {name: [v for v, k in zip(own, kept, strict=True) if k] for name, own in table.items()}


PANELS = {
    "countries by years": (
        panel(("country", ["A", "B", "C", "D"]), ("year", range(1990, 2020))),
        ("country",),
        ("year",),
    ),
    "every five years": (
        panel(("country", [f"C{n}" for n in range(30)]), ("year", range(1952, 2008, 5))),
        ("country",),
        ("year",),
    ),
    "shops by months": (
        panel(SHOPS, ("month", [f"{2022 + n // 12}-{n % 12 + 1:02}" for n in range(24)])),
        ("shop",),
        ("month",),
    ),
    "shops by days": (panel(SHOPS, ("date", map(day, range(40)))), ("shop",), ("date",)),
    "students by weeks": (panel(STUDENTS, ("week", range(1, 17))), ("student",), ("week",)),
    "학생과 주차": (
        panel(("학번", range(20240001, 20240021)), ("주차", [f"{n}주차" for n in range(1, 16)])),
        ("학번",),
        ("주차",),
    ),
    "학생과 회차": (panel(("학생", range(1, 13)), ("회차", range(1, 7))), ("학생",), ("회차",)),
    "chicks by days": (
        panel(("Chick", range(1, 51)), ("Time", [0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 21])),
        ("Chick",),
        ("Time",),
    ),
    "companies by quarters": (
        panel(("회사", "갑을병정"), ("분기", [f"{2018 + n // 4}Q{n % 4 + 1}" for n in range(20)])),
        ("회사",),
        ("분기",),
    ),
    "a year and a month": (YEAR_AND_MONTH, ("지역",), ("연도", "월")),
    "stores and departments": (STORES, ("Store", "Dept"), ("Date",)),
    "gaps": (
        with_gaps(panel(("country", ["A", "B", "C", "D"]), ("year", range(1990, 2020)))),
        ("country",),
        ("year",),
    ),
    "beside a birthday": (
        panel(STUDENTS, ("week", range(1, 17)), birthday=lambda s, w: day(int(s[1:]), 1)),
        ("student",),
        ("week",),
    ),
    "beside a time of day": (
        panel(SHOPS, ("week", range(1, 21)), at=lambda s, w: f"{w * 5 % 24:02}:{w * 7 % 60:02}"),
        ("shop",),
        ("week",),
    ),
    "sensors by hours": (
        panel(("sensor", "abc"), ("ts", [f"{day(0)} {h:02}:00" for h in range(24)])),
        ("sensor",),
        ("ts",),
    ),
}


def table(columns):
    import pandas as pd

    return Table(pd.DataFrame({name: list(values) for name, values in columns.items()}))


@pytest.mark.parametrize("name", PANELS)
def test_a_panel_is_seen(name):
    columns, groups, moments = PANELS[name]
    found = table_facts(table(columns)).timeline
    assert found is not None
    assert found.sure
    assert (found.groups, found.columns) == (groups, moments)
    assert found.order == "mixed"
    known = moments_of(table(columns).frame, found.columns)
    assert known is not None
    assert not np.isnan(known).any()


def chance(seed, *choices, rows=300):
    draw = np.random.RandomState(seed)
    return [list(draw.choice(values, rows)) for values in choices]


def persons(rows=60):
    return {
        "name": [f"N{n}" for n in range(rows)],
        "birthday": [day(n, 29) for n in range(rows)],
        "class": [f"{n % 3 + 1}" for n in range(rows)],
        "y": list(range(rows)),
    }


def orders():
    when, what, size = chance(7, [day(n) for n in range(60)], ["a", "b", "c"], range(9))
    return {"date": when, "product": what, "amount": size}


def staff():
    when, where, pay = chance(8, [day(n, 31) for n in range(24)], ["영업", "개발"], range(50))
    return {"입사일": when, "부서": where, "급여": pay}


def films():
    year, kind, length = chance(9, range(1990, 2020), ["x", "y", "z"], range(80, 160))
    return {"year": year, "genre": kind, "length": length}


NO_PANELS = {
    "days of birth": persons(),
    "hired in several months": staff(),
    "orders": orders(),
    "films": films(),
    "hired once a month in each department": panel(
        ("부서", ["영업", "개발", "인사"]), ("입사월", [f"2023-{n:02}" for n in range(1, 13)])
    ),
    "model years of makes": panel(("make", "abc"), ("model year", range(2000, 2020))),
    "founded": panel(("city", "abc"), ("founded", range(1900, 1940))),
    "hours by days of the week": panel(("weekday", range(7)), ("hour", range(24))),
    "temperatures by pressures": panel(("temperature", range(10)), ("pressure", range(10))),
    "too few moments": panel(STUDENTS, ("year", [2022, 2023, 2024])),
    "times of day": panel(SHOPS, ("at", [f"{hour:02}:00" for hour in range(24)])),
    "one group": panel(("shop", ["a"]), ("date", map(day, range(40)))),
    "a score of every height": panel(STUDENTS, ("score", range(16))),
}


@pytest.mark.parametrize("name", NO_PANELS)
def test_no_panel_is_made_up(name):
    assert panel_of(table(NO_PANELS[name]).frame) is None


@pytest.mark.parametrize(("name", "most"), [("month", 12), ("월", 12), ("quarter", 4), ("day", 7)])
def test_what_may_be_a_circle_is_only_asked(tmp_path, name, most):
    """City and month: what is usual in any January, or what was in this one?"""
    cities = ("city", [f"C{n}" for n in range(15)])
    design, library = proposed(tmp_path, panel(cities, (name, range(1, most + 1))))
    assert design.data.split.method == "shuffled"
    asked = codes(design, library)["data.may_be_panel"]
    assert asked.severity == "hint"
    ordered = asked.fixes[0].apply(design)
    assert (ordered.data.split.method, ordered.data.split.order_by) == ("in_order", (name,))
    assert "data.may_be_panel" not in codes(ordered, library)
    test = library.prepared(ordered.data).rows["test"]
    months = library.table(ordered.data.source).frame[name].to_numpy()
    assert months[test].min() >= most * 0.7


def proposed(tmp_path, columns):
    path = tmp_path / "table.csv"
    table(columns).frame.to_csv(path, index=False)
    library = Library()
    return propose(library, library.open_table(path)), library


def codes(design, library):
    return {finding.message.code: finding for finding in check(design, library.report(design.data))}


@pytest.mark.parametrize("name", PANELS)
def test_a_panel_is_tested_on_its_latest_rows_and_why_is_said(tmp_path, name):
    columns, groups, moments = PANELS[name]
    design, library = proposed(tmp_path, columns)
    assert (design.data.split.method, design.data.split.order_by) == ("in_order", moments)
    frame = library.table(design.data.source).frame
    when = moments_of(frame, moments)
    rows = library.prepared(design.data).rows
    in_turn = [when[rows[part]] for part in ("training", "validation", "test") if rows[part].size]
    assert all(one.max() < next_one.min() for one, next_one in itertools.pairwise(in_turn))
    told = codes(design, library)["data.panel_in_time"]
    assert told.severity == "hint"
    assert all(each in str(told.message) for each in (*groups, *moments))
    shuffled = told.fixes[0].apply(design)
    assert shuffled.data.split.method == "shuffled"
    warned = codes(shuffled, library)["data.panel_shuffled"]
    assert warned.severity == "warning"
    assert "never met" in str(warned.message)
    assert warned.fixes[0].apply(shuffled).data == design.data


@pytest.mark.parametrize("by", ["year", "country"])
@pytest.mark.parametrize("share", [0.02, 0.1, 0.2, 0.33])
def test_no_year_is_partly_learned_and_partly_tested(tmp_path, by, share):
    """Also where the table already goes by the year."""
    countries, years = [f"land {n}" for n in range(7)], range(2000, 2013)
    rows = [(year, country) for year in years for country in countries]
    if by == "country":
        rows.sort(key=lambda row: row[1])
    columns = {
        "year": [year for year, _ in rows],
        "country": [country for _, country in rows],
        "x": list(range(len(rows))),
        "y": [n % 11 + 0.5 for n in range(len(rows))],
    }
    design, library = proposed(tmp_path, columns)
    split = design.data.split.model_copy(update={"test_share": share})
    assert (split.method, split.order_by) == ("in_order", ("year",))
    prepared = library.prepared(design.data.model_copy(update={"split": split}))
    when = np.array(columns["year"])
    parts = {part: set(when[taken].tolist()) for part, taken in prepared.rows.items()}
    assert sorted(year for part in parts.values() for year in part) == list(years)
    assert min(parts["test"]) > max(parts["validation"] | parts["training"])
    assert abs(len(parts["test"]) - share * len(years)) <= 1.0
    assert "data.newest_first" not in codes(design, library)
