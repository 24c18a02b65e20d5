"""Ranges, fractions and labels: words that become numbers, or one, by one click."""

from __future__ import annotations

import pytest

from engine.checks import check
from tests.engine.data.columns.rules.opened import Opened, column, repeated


@pytest.mark.parametrize(
    ("cells", "order", "middles"),
    [
        (["20-44", "8-12", "45+", "0-7"], ["0-7", "8-12", "20-44", "45+"], [3.5, 10, 32, 48.5]),
        (["<1", "2-5", ">10", "6-10"], ["<1", "2-5", "6-10", ">10"], [0.5, 3.5, 8, 12]),
        (["3~4시간", "10~12시간"], ["3~4시간", "10~12시간"], [3.5, 11]),
        (["65세 이상", "18-64", "18세 미만"], ["18세 미만", "18-64", "65세 이상"], [9, 41, 88]),
    ],
)
def test_ranges_are_categories_in_order_and_numbers_by_one_click(cells, order, middles):
    opened = Opened(column(repeated(cells)))
    settings = opened.design.data.column("x")
    if len(cells) > 2:
        assert (settings.kind, settings.encoding) == ("category", "ordered")
        assert opened.report.prepared is not None
        assert list(opened.report.prepared.learned_of("x").values) == order
    numbers = opened.click("x", "Use the middle as a number")
    read = dict(zip(cells, numbers.values("x"), strict=False))
    assert [read[cell] for cell in order] == middles
    assert numbers.report.problem is None


def test_labels_become_one_by_one_click_and_codes_are_left_alone():
    yes = repeated(["Yes", "yes", "YES ", "Ｙｅｓ", "No", "no"], 60)
    codes = repeated(["uUsP", "UUSp"], 60)
    text = "code,age,bought\n" + "".join(
        f'{code},{n},"{label}"\n' for n, (code, label) in enumerate(zip(codes, yes, strict=True))
    )
    opened = Opened(text)
    assert not opened.findings("code")
    one = opened.click("bought", "Make them one")
    assert one.values("bought")[:6] == ["Yes", "Yes", "Yes", "Yes", "No", "No"]
    assert one.values("code")[:2] == ["uUsP", "UUSp"]
    assert one.design.data.task == "binary"
    assert not [f for f in check(one.design, one.report) if f.severity == "error"]
    form = one.table.forms["bought"]
    assert form.word(" yEs") == "Yes"


@pytest.mark.parametrize(
    ("cells", "numbers"),
    [
        (["1/2", "3/4", "1/8"], [0.5, 0.75, 0.125]),
        (["1/2", "1", "1 1/2"], [0.5, 1.0, 1.5]),
        (["120/80", "135/85", "110/70"], [1.5, 135 / 85, 110 / 70]),
        (["１／２", "3/4", "5/8"], [0.5, 0.75, 0.625]),
    ],
)
def test_fractions_are_words_that_become_numbers_by_one_click(cells, numbers):
    opened = Opened(column(repeated(cells)))
    assert opened.values("x")[: len(cells)] == cells
    assert "fractions" in opened.said("x")
    (label,) = [str(fix.label) for found in opened.findings("x") for fix in found.fixes]
    assert opened.click("x", label).values("x")[: len(cells)] == pytest.approx(numbers)


def test_a_fraction_without_a_meaning_is_missing_and_named():
    opened = Opened(column(["1/0", *repeated(["1/2", "3/4", "1/8"])]))
    after = opened.click("x", "Read “1/2” as 0.5")
    assert after.values("x")[:2] == [None, 0.5]
    assert "1/0" in after.said("x")


def test_rows_to_predict_are_read_as_fractions_as_well():
    after = Opened(column(repeated(["1/2", "3/4", "1/8"]))).click("x", "Read “1/2” as 0.5")
    form = after.table.forms["x"]
    assert (form.number("7/8"), form.number("0.25"), form.number("a/b")) == (0.875, 0.25, None)


@pytest.mark.parametrize(
    "cells", [["16:9", "4:3", "21:9"], ["2:1", "0:0", "3:2"], ["1 : 2", "3:4"]]
)
def test_ratios_stay_words_and_that_is_told(cells):
    opened = Opened(column(repeated(cells)))
    assert opened.values("x")[: len(cells)] == cells
    assert any(
        "ratios" in str(note) and cells[0] in str(note) for note in opened.report.table.notes
    )


@pytest.mark.parametrize(
    "cells", [["a/b", "c/d"], ["km/h", "1/2"], ["and/or", "x"], ["1/2", "a", "b"]]
)
def test_words_with_a_slash_are_no_fractions(cells):
    assert "fractions" not in Opened(column(repeated(cells))).said("x")
