"""The page reads every text of a cell as the engine does."""

from __future__ import annotations

import math
import sys
import unicodedata
from collections.abc import Callable, Sequence
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.data.columns.cells.cell_text import alike, narrow, tidy
from engine.data.columns.cells.dates import compact_date, date_from, date_text
from engine.data.columns.cells.digit_dates import digit_date
from engine.data.columns.cells.numbers import is_infinite, number_and_unit, value_text
from engine.data.columns.cells.ranges import range_of
from engine.data.columns.cells.ratios import fraction_of
from engine.data.columns.cells.yes_no import meaning_yes, says_yes
from engine.data.columns.column_form import ColumnForm
from engine.export.page.data import with_marks
from engine.export.page.rules import patterns, rules
from tests.engine.export.page.cell_samples import DATES, NUMBERS, WORDS, cells
from tests.engine.export.page.node import NodePage

_FORMS = (
    {},
    {"decimal": ",", "thousands": "."},
    {"thousands": " "},
    {"thousands": "'"},
    {"thousands": ""},
    {"unit": "kg", "converts": ["g"], "plain_factor": 0.0, "apart": [""]},
    {"unit": "%", "percent": "alike"},
    {"percent": "hundredths"},
    {"unit": "만원", "plain_factor": 0.0001, "converts": ["원", "억원"]},
    {"units": "as_they_stand", "up": "△▲"},
    {"middles": True, "width": 5.0},
    {"fractions": True},
    {"odd": ["비고", "12%"], "missing": ["", "-", "?"]},
    {"meaning": "words", "labels": ["New York", "예"]},
    {"meaning": "date", "day_first": True, "short": "dmy"},
    {"meaning": "date", "day_first": False, "short": "mdy", "compact": True},
    {"meaning": "date", "digits": "yymmdd"},
    {"meaning": "date", "digits": "unix"},
    {"meaning": "date", "digits": "stamp"},
    {"meaning": "date", "digits": "spreadsheet"},
)


@pytest.fixture(scope="module")
def page(node: NodePage) -> NodePage:
    load(node)
    return node


def load(node: NodePage, **preparation: object) -> None:
    empty = {"columns": [], "derived": [], "network": [], "targets": [], "classes": []}
    usual = {"usual_form": ColumnForm().model_dump(mode="json"), "input_shape": [0]}
    data = {"rules": rules(), "weights": [], "preparation": {**empty, **usual, **preparation}}
    node.load(data)


def same(
    page: NodePage, name: str, own: Callable[..., Any], lots: Sequence[tuple[Any, ...]]
) -> None:
    """``own`` and the page's function ``name`` give the same for all lots of arguments."""
    for lot, theirs in zip(lots, page.call(name, *lots), strict=True):
        ours = own(*lot)
        assert _equal(ours, theirs), (name, lot, ours, theirs)


def _equal(ours: Any, theirs: Any) -> bool:
    if isinstance(ours, tuple | list):
        if not isinstance(theirs, list) or len(ours) != len(theirs):
            return False
        return all(map(_equal, ours, theirs))
    if isinstance(ours, float) and isinstance(theirs, int | float):
        return (
            ours == theirs
            or (math.isnan(ours) and math.isnan(theirs))
            or (math.isclose(ours, theirs, rel_tol=1e-12))
        )
    return bool(ours == theirs) and (ours is None) == (theirs is None)


def _range(text: str, decimal: str, thousands: str) -> tuple[float | None, float | None] | None:
    found = range_of(text, decimal, thousands)
    return None if found is None else (found.low, found.high)


@pytest.mark.parametrize("seed", range(2))
def test_texts_numbers_and_dates_are_read_alike(page: NodePage, seed: int) -> None:
    texts = cells(1500, seed)
    alone = [(text,) for text in texts]
    for name, own in (
        *(("tidy", tidy), ("narrow", narrow), ("alike", alike), ("isInfinite", is_infinite)),
        *(("fractionOf", fraction_of), ("compactDate", compact_date), ("saysYes", says_yes)),
    ):
        same(page, name, own, alone)
    for decimal, thousands in ((".", ","), (",", "."), (".", ""), (",", "'"), (".", " ")):
        signed = [(text, decimal, thousands) for text in texts]
        same(page, "numberAndUnit", number_and_unit, signed)
        same(page, "rangeOf", _range, signed)
    for first, short in ((None, "ymd"), (True, "dmy"), (False, "mdy"), (True, "ymd")):
        same(page, "dateFrom", date_from, [(text, first, short) for text in texts])
    for form in ("", "compact", "yymmdd", "y.m", "y.mm", "unix", "unix_ms"):
        same(page, "digitDate", digit_date, [(text, form) for text in texts])


@pytest.mark.parametrize("form", _FORMS, ids=str)
def test_every_form_of_a_column_reads_a_cell_alike(page: NodePage, form: dict[str, Any]) -> None:
    texts = cells(800, 5)
    own = ColumnForm.model_validate(form)
    for name, read in (
        ("formNumber", own.number),
        ("formDate", own.date),
        ("formWord", own.word),
        ("countsAsMissing", own.counts_as_missing),
    ):
        for text, theirs in zip(texts, page.form(name, with_marks(form), texts), strict=True):
            ours = read(text)
            assert _equal(ours, theirs), (name, text, ours, theirs)


# what Python's Unicode does not know yet, a browser may fold already
_LETTERS = st.characters(exclude_categories=("Cn", "Co", "Cs"))


@given(st.lists(st.text(_LETTERS, max_size=20), min_size=100, max_size=200))
@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_text_is_read_alike(page: NodePage, texts: list[str]) -> None:
    texts = page.assigned(texts)
    alone = [(text,) for text in texts]
    same(page, "alike", alike, alone)
    same(page, "numberAndUnit", number_and_unit, alone)
    same(page, "dateFrom", date_from, alone)


def test_every_pattern_finds_what_pythons_finds(page: NodePage) -> None:
    texts = cells(1000, 9)
    for name, own in patterns().items():
        for text, theirs in zip(texts, page.pattern(name, texts), strict=True):
            found = own.fullmatch(text)
            ours = None if found is None else list(found.groups())
            assert ours == theirs, (name, text, ours, theirs)


@given(st.lists(st.floats(width=64), min_size=50, max_size=100))
@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_numbers_are_written_alike(page: NodePage, numbers: list[float]) -> None:
    numbers = [number for number in numbers if math.isfinite(number)]
    same(page, "numberText", value_text, [(number,) for number in numbers])
    for digits in (6, 7, 12):
        own = [f"{number:.{digits}g}" for number in numbers]
        assert own == page.call("generalText", *[(number, digits) for number in numbers])
    seconds = [number for number in numbers if abs(number) < 1e12]
    same(page, "dateText", date_text, [(number,) for number in [*seconds, 0.0, 1.5, -1e11]])


def test_a_tie_is_rounded_to_the_even_digit(page: NodePage) -> None:
    numbers = (1234566.5, 1234567.5, -1234566.5, 0.5, 2.5, 1e22, 123456789012.5)
    own = [float(f"{number:.7g}") for number in numbers]
    assert own == page.call("rounded", *[(number, 7) for number in numbers])


def test_the_parts_of_a_date_are_the_same(page: NodePage) -> None:
    import numpy as np

    from engine.data.preparing.date_parts import DATE_PARTS, part_of

    seconds = np.array([-62135596800.0, -1.0, 0.0, 951782400.0, 1709164799.0, 1.7e9, 2.5e11])
    for part in DATE_PARTS:
        own = part_of(seconds, part).tolist()
        assert own == page.call("datePart", *[(moment, part) for moment in seconds.tolist()])


def test_yes_is_told_from_no_alike(page: NodePage) -> None:
    words = (
        "yes",
        "No",
        "Y",
        "n",
        "예",
        "아니요",
        "가입",
        "미가입",
        "smoker",
        "non-smoker",
        "1",
        "0.0",
    )
    pairs = [([one, other],) for one in words for other in words]
    same(page, "meaningYes", meaning_yes, pairs)


def test_every_letter_is_folded_as_python_folds_it(page: NodePage) -> None:
    known = [
        chr(number)
        for number in range(sys.maxunicode + 1)
        if unicodedata.category(chr(number)) not in ("Cn", "Cs", "Co")
    ]
    known = list(page.assigned(["".join(known)])[0])
    pieces = ["".join(known[first : first + 500]) for first in range(0, len(known), 500)]
    same(page, "caseFolded", str.casefold, [(piece,) for piece in pieces])
    digits = [letter for letter in known if unicodedata.category(letter)[0] == "N"]
    same(page, "hasDigit", str.isdigit, [(letter,) for letter in digits])


def test_the_samples_are_read_as_something() -> None:
    """They would prove nothing if all were words."""
    assert sum(number_and_unit(text) is not None for text in NUMBERS) > 40
    assert sum(date_from(text) is not None for text in DATES) > 45
    assert len(WORDS) > 20
