"""Cells go to a spreadsheet and come back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.data.table.cell_block import block_of, text_of


@pytest.mark.parametrize(
    ("text", "block"),
    [
        pytest.param("x\ty\n1\t2\n", [["x", "y"], ["1", "2"]], id="spreadsheet"),
        pytest.param("x\ty\r\n1\t\r\n", [["x", "y"], ["1", ""]], id="windows"),
        pytest.param('"a\nb"\tc\n1\t2', [["a b", "c"], ["1", "2"]], id="two lines in a cell"),
        pytest.param("1,2\n3,4", [["1", "2"], ["3", "4"]], id="commas"),
        pytest.param("1,5\n3,4,5", [["1,5"], ["3,4,5"]], id="commas that part nothing"),
        pytest.param("1;2,5\n3;4", [["1", "2,5"], ["3", "4"]], id="semicolons"),
        pytest.param("−3\n31\n\n-11", [["−3"], ["31"], [""], ["-11"]], id="one column"),
        pytest.param("키\t몸무게\n170\t60\n\n", [["키", "몸무게"], ["170", "60"]], id="Korean"),
        pytest.param(" \n ", [], id="nothing"),
    ],
)
def test_text_becomes_cells(text: str, block: list[list[str]]) -> None:
    assert block_of(text) == block


_CELL = st.text("abc가나 01.,;|\"'", max_size=5).map(str.strip)


@given(st.integers(2, 4).flatmap(lambda width: st.lists(
    st.lists(_CELL, min_size=width, max_size=width), min_size=1, max_size=5
)))  # fmt: skip
def test_what_is_copied_is_what_is_pasted(block: list[list[str]]) -> None:
    if not any(block[0]):
        block[0][0] = "x"  # empty lines at the ends are no rows
    if not any(block[-1]):
        block[-1][0] = "1"
    assert block_of(text_of(block)) == block
