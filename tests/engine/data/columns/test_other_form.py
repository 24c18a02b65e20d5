"""Rows that are written otherwise than the trained table are read as it was, and that is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.data.columns.column_form import ColumnForm
from engine.data.columns.other_form import other_form
from engine.data.knowing.library import Library
from tests.engine.prediction.tables import CASES, answered, prepared_for

DATES = ColumnForm(meaning="date")
PERCENT = ColumnForm(unit="%")


@pytest.mark.parametrize(
    ("form", "cells", "code"),
    [
        pytest.param(ColumnForm(), ["0,125", "2,250"], "rows.other_decimal", id="comma"),
        pytest.param(ColumnForm(), ["0,125", "warm"], None, id="nothing is read wrongly"),
        pytest.param(
            ColumnForm(decimal=",", thousands="."), ["1.5", "2.250"], "rows.other_decimal", id="."
        ),
        pytest.param(ColumnForm(), ["1,250", "3,400"], None, id="thousands as in the table"),
        pytest.param(
            DATES.model_copy(update={"day_first": False}),
            ["25/12/2024", "01/02/2024"],
            "rows.other_order",
            id="day first",
        ),
        pytest.param(
            DATES.model_copy(update={"day_first": True}),
            ["25/12/2024", "01/02/2024"],
            None,
            id="day first as in the table",
        ),
        pytest.param(DATES, ["2024-01-05", "03/02/2024"], "rows.either_order", id="ISO"),
        pytest.param(DATES, ["2024-01-05"], None, id="ISO as in the table"),
        pytest.param(PERCENT, ["0.16", "0.5", "1"], "rows.no_percent_sign", id="shares"),
        pytest.param(PERCENT, ["0.16%", "0.5"], None, id="a sign is there"),
        pytest.param(PERCENT, ["16", "0.5"], None, id="more than 1"),
        pytest.param(PERCENT, ["0", "1"], None, id="nothing between"),
        pytest.param(ColumnForm(meaning="words"), ["0,125", "2,250"], None, id="words"),
        pytest.param(ColumnForm(), [1.5, None, ""], None, id="numbers of a workbook"),
    ],
)
def test_what_speaks_against_a_form(form: ColumnForm, cells: list[object], code: str | None):
    told = other_form("x", cells, form)
    assert (told.code if told is not None else None) == code
    assert "{" not in str(told)


def _table(path: Path, head: str, lines: list[str]) -> Path:
    path.write_text("\n".join([head, *lines]) + "\n", encoding="utf-8")
    return path


def test_it_is_said_of_a_second_file_and_of_rows_to_predict(tmp_path: Path) -> None:
    lines = [f'"{1 + i / 8}",{i}' for i in range(40)]
    first = _table(tmp_path / "first.csv", "x,y", lines)
    second = _table(tmp_path / "second.csv", "x,y", ['"0,125",1', '"2,250",2'])
    library = Library()
    table = library.table(library.open_test_table(library.open_table(first), second))
    assert "second.decimal" in [note.code for note in table.notes]
    _, done = answered(prepared_for(first), second, tmp_path / "answers.csv")
    assert "rows.other_decimal" in [note.code for note in done.notes]


def test_merged_cells_of_rows_have_their_value_in_every_row(tmp_path: Path) -> None:
    """Also where the table was a text file, which knows no merged cells."""
    lines = [f"region {i % 3},{i}" for i in range(60)]
    prepared = prepared_for(_table(tmp_path / "first.csv", "region,y", lines))
    rows = CASES / "merged_rows.xlsx"
    given, done = answered(prepared, rows, tmp_path / "answers.csv")
    assert [line[0] for line in given[1:]] == ["region 1", "region 1", "region 2", "region 2"]
    assert all(line[given[0].index("predicted y")] for line in given[1:])
    assert "rows.merged" in [note.code for note in done.notes]
