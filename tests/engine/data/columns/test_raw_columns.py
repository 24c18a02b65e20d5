"""A column that is read piece by piece is what it would be at one go."""

from __future__ import annotations

import numpy as np
import pytest

from engine.data.columns.growing_array import GrowingArray
from engine.data.columns.raw_columns import RawColumn
from engine.data.columns.rules.column_texts import WrittenNumbers


def column_of(*pieces: list[object], keep_text: bool = False) -> RawColumn:

    column = RawColumn(WrittenNumbers(), keep_text)
    for piece in pieces:
        numbers = all(not isinstance(value, str) and value is not None for value in piece)
        column.add(np.array(piece, dtype=None if numbers else object))
    return column


def joined(*pieces: list[object]) -> list[object]:
    return list(column_of(*pieces).joined("값"))


def test_an_array_grows_where_it_lies_and_whole_numbers_become_decimals():
    array = GrowingArray()
    for begin in range(0, 5000, 7):
        array.add(np.arange(begin, begin + 7))
    assert array.values.dtype == np.int64
    array.add(np.array([0.5]))
    values = array.take()
    assert values.dtype == np.float64
    assert values.tolist() == [*range(5005), 0.5]
    assert array.values.size == 0


def test_large_whole_numbers_stay_exact_while_nothing_else_comes():
    large = 2**53 + 1
    assert joined([large], [large + 1]) == [large, large + 1]


@pytest.mark.parametrize(
    ("pieces", "kinds"),
    [
        ((["가", "나"], [np.nan, np.nan], ["가", "다"]), ["가", "나", None, None, "가", "다"]),
        (([np.nan, np.nan], ["가", "나"]), [None, None, "가", "나"]),
        ((["가"], [np.nan]), ["가", None]),
        (([1, 2], [np.nan, 3.5]), [1.0, 2.0, None, 3.5]),
        (([np.nan], [np.nan]), [None, None]),
    ],
)
def test_pieces_without_any_value_are_missing(pieces, kinds):
    found = [None if value != value else value for value in joined(*pieces)]
    assert found == kinds


def test_numbers_and_then_text_are_read_once_more():
    assert column_of([1, 2], ["가"]).is_mixed
    assert column_of(["1", "2"], ["가"]).is_mixed  # once more, with what may be no gap


def test_very_many_texts_that_are_numbers_are_not_kept_and_odd_ones_are_numbered():
    texts = [f"{number:,}" for number in range(1_000_000, 1_060_000)]
    texts[25_001] = "모름"  # after the texts were given up
    texts[7] = "결석"  # and before
    pieces = [texts[begin : begin + 5000] for begin in range(0, len(texts), 5000)]
    column = column_of(*pieces)
    values = column.joined("값")
    assert values[[0, 59_999]].tolist() == [1_000_000, 1_059_999]
    assert np.flatnonzero(np.isnan(values)).tolist() == [7, 25_001]
    (note,) = column.told("값", None)
    assert note.message.parameters["count"] == 2
    assert note.message.parameters["cells"] == "8 (“결석”), 25002 (“모름”)"


def test_very_many_texts_that_mean_nothing_else_stay_texts():
    texts = [f"학생 {number}" for number in range(30_000)]
    values = column_of(texts[:15_000], texts[15_000:]).joined("이름")
    assert list(values[[0, 29_999]]) == ["학생 0", "학생 29999"]
    assert len(values.categories) == 30_000


def test_very_many_columns_of_texts_are_read_as_few_are(monkeypatch):
    """Cell by cell instead of by a library: words, gaps, marks, blanks, codes, late numbers."""
    from engine.data.knowing.library import Library
    from engine.data.reading.text import csv_table

    kinds = (
        *(["red", "green", "", " red ", "NA"], ["007", "1E2", "7"], ["1.5", "2", "x"]),
        *(["2024-01-05", "", "2024-02-01"], ["예", "아니오"], ["'12", "13"], ["", "", "only"]),
        ["a b", "a  b", "Ａ"],
    )
    head = ",".join(f"c{place}" for place in range(240))
    lines = [
        ",".join(
            kinds[place % 8][(row * 7 + place) % len(kinds[place % 8])] for place in range(240)
        )
        for row in range(700)
    ]
    text = "\n".join([head, *lines])
    tables = []
    for wide in (200, 100_000):
        monkeypatch.setattr(csv_table, "_WIDE", wide)
        library = Library()
        tables.append(library.table(library.open_text(text, "t.csv")))
    wide, narrow = tables
    assert wide.frame.equals(narrow.frame)
    assert wide.forms == narrow.forms
    assert [str(note) for note in wide.notes] == [str(note) for note in narrow.notes]
    assert wide.frame.shape == (700, 240)
