"""Numbers as people write them."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.data.columns.cells.numbers import (
    is_infinite,
    is_missing,
    number_from,
    unit_of,
    value_text,
)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("12", 12),
        (" -1.5e3 ", -1500),
        ("1,234", 1234),
        ("1,234,567.5", 1234567.5),
        ("12%", 12),
        ("−3", -3),
        ("+.5", 0.5),
        (7, 7),
        (np.float32(0.5), 0.5),
        (True, 1),
        ("１２", 12),
        ("－１，２３４．５", -1234.5),
        ("(1,234)", -1234),
        ("(1,234원)", -1234),
        ("△1,234", -1234),
        ("▲ 1,234", -1234),
        ("1,234-", -1234),
        ("3만5천", 3.5),
        ("1억 2,000만원", 120_000_000),
        ("2천5백만원", 25_000_000),
        ("2조 1,500억원", 2_150_000_000_000),
    ],
)
def test_numbers_are_read(text, number):
    assert number_from(text) == number


@pytest.mark.parametrize(
    "text",
    [
        "0,125",
        "(5",
        "△-5",
        "만",
        "억원",
        "(02) 123",
        "1" * 65,
        "",
        "abc",
        "1,23",
        "1 2",
        "inf",
        "nan",
        "1_000",
        "0x10",
        "--1",
        None,
        [1],
    ],
)
def test_what_is_no_number_is_none(text):
    assert number_from(text) is None


def test_the_decimal_sign_may_be_a_comma():
    assert number_from("1,5", ",") == 1.5
    assert number_from("1.234,5", ",") == 1234.5
    assert number_from("1.5", ",") == 1.5


@pytest.mark.parametrize(
    ("text", "decimal", "thousands", "number", "unit"),
    [
        ("1 234,5", ",", " ", 1234.5, ""),
        ("1\u00a0234\u202f567", ".", " ", 1234567, ""),
        ("1'234.5", ".", "'", 1234.5, ""),
        ("1’234", ".", "'", 1234, ""),
        ("1.234.567", ",", ".", 1234567, ""),
        ("1.234", ",", ".", 1234, ""),
        ("1.234", ",", ",", 1234, ""),  # the decimal sign cannot group
        ("1.234", ",", " ", 1.234, ""),
        ("1,234", ".", "", None, ""),
        ("₩1,200", ".", ",", 1200, "₩"),
        ("-₩1,200", ".", ",", -1200, "₩"),
        ("$ 3.50", ".", ",", 3.5, "$"),
        ("1,200원", ".", ",", 1200, "원"),
        ("3,5 kg", ",", ".", 3.5, "kg"),
        ("−3.5℃", ".", ",", -3.5, "℃"),
        ("12 %", ".", ",", 12, "%"),
        ("10만원", ".", ",", 10, "만원"),
        ("A1", ".", ",", None, ""),
        ("1반", ".", ",", None, ""),
        ("10대", ".", ",", None, ""),
        ("$5원", ".", ",", None, "$"),
        ("1-2", ".", ",", None, ""),
        ("010-1234-5678", ".", ",", None, ""),
    ],
)
def test_numbers_with_thousands_and_units(text, decimal, thousands, number, unit):
    assert number_from(text, decimal, thousands) == number
    assert unit_of(text, decimal, thousands) == unit or number is None


@given(st.text("0123456789.,- '원%$e", max_size=12), st.sampled_from(".,"), st.sampled_from(",. '"))
def test_any_text_is_a_number_or_none(text, decimal, thousands):
    number = number_from(text, decimal, thousands)
    assert number is None or np.isfinite(number)


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_written_out_is_read_back(number):
    assert number_from(value_text(number)) == number


@pytest.mark.parametrize("value", [None, float("nan"), "", " NA ", "?", "결측"])
def test_marks_of_a_missing_value(value):
    assert is_missing(value)
    assert value_text(value) in ("", value)


def test_whole_numbers_are_written_without_a_point():
    assert value_text(3.0) == "3"
    assert value_text(np.int64(3)) == "3"
    assert value_text(0.1) == "0.1"
    assert value_text("서울") == "서울"


def test_a_long_cell_is_text_before_any_pattern_is_tried():
    """One cell of 20,000 digits and an x held the interpreter for 48 s."""
    text = "1" * 20_000 + "x"
    assert number_from(text) is None
    assert not is_infinite("1" * 20_000)
