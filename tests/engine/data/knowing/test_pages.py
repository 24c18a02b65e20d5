"""Parts of a table as text, and its rows in another order."""

from __future__ import annotations

import csv
import io

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.data.knowing import pages
from engine.data.knowing.library import Library
from engine.data.knowing.summary import table_facts
from engine.data.sources.catalogue import BikeRentals
from engine.data.table import Table
from engine.edits.proposal import propose
from engine.messages import EngineError

pd = pytest.importorskip("pandas")

COLUMN = st.one_of(
    st.lists(st.one_of(st.floats(-100, 100), st.integers(-3, 3), st.just(float("nan")))),
    st.lists(st.sampled_from(["나", "가", "다", None, "", " 가"])),
    st.lists(st.sampled_from(["10", "9", "1,000", "-2", None])),
    st.lists(st.sampled_from(["2024-01-31", "2023-12-01", "1999/5/5", None])),
)


def table_of(**columns):
    return Table(pd.DataFrame(columns))


def key_of(text):
    """The value a person sees in a text."""
    try:
        return (0, float(text.replace(",", "")), "")
    except ValueError:
        return (1, 0.0, text.replace("/", "-").replace("-5-5", "-05-05").strip())


@given(values=COLUMN, descending=st.booleans())
@settings(max_examples=200, deadline=None)
def test_rows_are_sorted_stably_with_the_missing_last(values, descending):
    table = table_of(a=pd.Series(values, dtype=object).infer_objects())
    order = pages.sorted_rows(table, "a", descending)
    assert sorted(order.tolist()) == list(range(len(values)))
    texts = [row[0] for row in pages.cells(table, np.arange(len(values)), [0])]
    known = [row for row in range(len(values)) if texts[row].strip()]
    gaps = [row for row in range(len(values)) if not texts[row].strip()]
    # sorted() keeps the order of equals, reversed or not
    wanted = sorted(known, key=lambda row: key_of(texts[row]), reverse=descending)
    assert order.tolist() == wanted + gaps


def test_many_texts_are_sorted_in_pieces(monkeypatch):
    monkeypatch.setattr(pages, "_PIECE", 7)
    texts = [f"t{number}" for number in np.random.RandomState(0).permutation(100)]
    order = pages.sorted_rows(table_of(a=texts), "a")
    assert [texts[row] for row in order] == sorted(texts)


def test_cells_are_those_of_the_preview():
    table = Library().table(BikeRentals())
    facts = table_facts(table)
    shown = pages.cells(table, np.arange(200), range(len(facts.columns)))
    assert shown == facts.first_rows
    assert pages.cells(table, np.array([7, 3]), [1]) == (
        (facts.first_rows[7][1],),
        (facts.first_rows[3][1],),
    )
    assert pages.cells(table, np.array([1, 2]), []) == ((), ())


def test_dates_are_shown_as_dates():
    table = table_of(a=pd.to_datetime(["2024-01-05", None, "2024-01-06 13:30"], format="mixed"))
    assert pages.cells(table, np.arange(3), [0]) == (("2024-01-05",), ("",), ("2024-01-06 13:30",))


@given(texts=st.lists(st.text(alphabet='a\t\n"가 ', max_size=5), min_size=1, max_size=6))
def test_copied_rows_are_read_back_by_a_spreadsheet(texts):
    table = table_of(**{'na"me': [*texts, "end"], "b": [1.5, *[2] * len(texts)]})
    copied = pages.as_text(table, np.array([0, len(texts)]))
    back = list(csv.reader(io.StringIO(copied, newline=""), delimiter="\t"))
    first = texts[0] if texts[0].strip() else ""
    assert back == [['na"me', "b"], [first, "1.5"], ["end", "2"]]


def test_too_much_is_not_copied():
    table = table_of(a=np.arange(pages.MOST_COPIED + 1))
    with pytest.raises(EngineError) as raised:
        pages.as_text(table, np.arange(pages.MOST_COPIED + 1))
    assert raised.value.message.parameters["most"] == pages.MOST_COPIED


def test_every_row_knows_its_part():
    library = Library()
    design = propose(library, BikeRentals())
    parts = library.row_parts(design.data)
    prepared = library.prepared(design.data)
    assert parts.dtype == np.int8
    for place, part in enumerate(("training", "validation", "test")):
        assert np.array_equal(np.flatnonzero(parts == place), np.sort(prepared.rows[part]))
    assert (parts == -1).sum() == prepared.facts.rows_dropped
