"""Answers for Excel: letter for letter, numbers where Excel shows them so, never a formula."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from engine.messages import EngineError
from engine.prediction import row_writers
from engine.prediction.row_writers import row_writer, same_number

ROWS = [
    ["이름", "값", "=1+1"],
    ["0007", "3.5", "+1"],
    ["NA", "12345678901234567890", "@x"],
    ["", "1E5", "-2"],
]


def written(path: Path) -> None:
    with path.open("wb") as stream, row_writer(stream, path) as writer:
        for row in ROWS:
            writer.writerow(row)


def test_a_workbook_holds_what_was_written(tmp_path: Path) -> None:
    written(tmp_path / "a.xlsx")
    sheet = CalamineWorkbook.from_path(tmp_path / "a.xlsx").get_sheet_by_index(0)
    assert sheet.to_python() == [
        ["이름", "값", "=1+1"],
        ["0007", 3.5, "+1"],
        ["NA", "12345678901234567890", "@x"],
        ["", "1E5", -2.0],
    ]


def test_a_csv_file_is_read_by_excel(tmp_path: Path) -> None:
    written(tmp_path / "a.csv")
    data = (tmp_path / "a.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert "0007,3.5,+1\r\n" in data.decode("utf-8-sig")


@given(
    st.floats(allow_nan=False, allow_infinity=False).map(repr)
    | st.text("0123456789.-eE ", max_size=9)
)
def test_a_number_is_one_only_where_it_is_written_alike(text: str) -> None:
    number = same_number(text)
    if number is not None:
        assert float(text) == number
        assert text in (repr(number), str(int(number)) if number == int(number) else "")
        assert sum(map(str.isdigit, text)) <= 15


def test_more_rows_than_a_sheet_holds_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(row_writers, "MOST_ROWS", 3)
    with pytest.raises(EngineError, match="CSV"):
        written(tmp_path / "a.xlsx")
