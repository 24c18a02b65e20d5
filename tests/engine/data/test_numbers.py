"""Numbers as people write them."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.data.numbers import is_missing, number_from, value_text


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
    ],
)
def test_numbers_are_read(text, number):
    assert number_from(text) == number


@pytest.mark.parametrize(
    "text", ["", "abc", "1,23", "1 2", "inf", "nan", "1_000", "0x10", "１２", "--1", None, [1]]
)
def test_what_is_no_number_is_none(text):
    assert number_from(text) is None


def test_the_decimal_sign_may_be_a_comma():
    assert number_from("1,5", ",") == 1.5
    assert number_from("1.234,5", ",") == 1234.5
    assert number_from("1.5", ",") == 1.5


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
