"""Codes are seen on the way to pandas, wherever the text is cut into pieces."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.data.reading.text.watched_text import WatchedText

CELLS = st.sampled_from(
    *[["1", "0", "0.5", "10", "007", "1E2", "1e-5", "12345678901234567", "가", "x,y", "a\nb", '"']]
)


def watched(text: str, width: int, size: int, quote: str = '"') -> WatchedText:
    stream = WatchedText(io.StringIO(text, newline=""), ",", quote, width)
    while stream.read(size):
        pass
    return stream


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        *(("007", True), ("00", True), ("1E2", True), ("2e10", True), ("1" * 16, True)),
        *(("0", False), ("0.5", False), ("10", False), ("1e-5", False), ("1E+5", False)),
        *(("0." + "1" * 20, False), ("-1.5", False), ("", False), ("가나", False)),
    ],
)
def test_what_is_a_code(cell, code):
    text = "".join(f"{n},{cell},5\n" for n in range(1, 9))
    assert watched(text, 3, 1000).codes == (frozenset({1}) if code else frozenset())


@given(
    st.lists(st.tuples(CELLS, CELLS, CELLS), min_size=1, max_size=20),
    st.integers(1, 40),
    st.sampled_from(["\n", "\r\n"]),
)
def test_no_code_is_missed_however_the_text_is_cut(rows, size, end):
    stream = io.StringIO(newline="")
    csv.writer(stream, lineterminator=end).writerows(rows)
    found = watched(stream.getvalue(), 3, size).codes
    for place in range(3):
        if any(row[place] in ("007", "1E2", "12345678901234567") for row in rows):
            assert place in found


def test_ragged_lines_leave_nothing_sure():
    text = "1,2,3\n" * 5 + "1,007\n"
    assert watched(text, 3, 1000).codes == frozenset({0, 1, 2})


def test_an_inch_sign_inside_a_cell_hides_nothing():
    text = "".join(f'5" pipe,{n},00{n}\n' for n in range(9))
    assert 2 in watched(text, 3, 1000).codes


@pytest.mark.parametrize("size", [1, 2, 3, 5, 7, 1000])
def test_the_header_is_left_out_wherever_the_pieces_are_cut(size):
    text = "1,2\na,b\n3,xa,b\na,bc\na,b\r\n\na,b"
    watched = WatchedText(io.StringIO(text, newline=""), ",", '"', 2, "a,b\r\n")
    read = ""
    while piece := watched.read(size):
        read += piece
    assert read == "1,2\n3,xa,b\na,bc\n\n"
    assert watched.repeated == 3


@given(
    st.lists(st.sampled_from(["a,b", "a,b,c", "1,2", "xa,b", "a,ba,b", "a", ""]), max_size=12),
    st.integers(1, 9),
    st.sampled_from(["\n", "\r\n"]),
    st.booleans(),
)
def test_only_whole_lines_are_the_header_again(lines, size, end, ended):
    text = end.join(lines) + (end if ended and lines else "")
    stream = WatchedText(io.StringIO(text, newline=""), ",", '"', 2, "a,b")
    got = "".join(iter(lambda: stream.read(size), ""))
    kept = [line for line in text.splitlines(keepends=True) if line.rstrip("\r\n") != "a,b"]
    assert got == "".join(kept)
    assert stream.repeated == lines.count("a,b")
