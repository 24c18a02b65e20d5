"""A table that was learned from, answered: every row, each value as it was read in training."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.data.columns.cell_reading import read_numbers
from engine.data.columns.column_form import AS_NUMBERS
from engine.data.knowing.library import Library
from engine.edits.proposal import propose_data
from engine.evaluation.results import Prediction
from engine.prediction.answer_table import TableToAnswer
from tests.engine.prediction.tables import CASES

MESSY = [
    "a,b,y",
    *(f"{n},{n * 0.5:.1f},{n * 2}.25" for n in range(60)),
    "inf,1.5,3.25",
    "7,∞,14.25",
    "8,1e999,16.25",
    "9,four,18.25",
    "NA,2.5,2.25",
    "11,-inf,22.25",
    "1e39,3.5,20.25",
]


def answered(path: Path, out: Path) -> list[dict[str, str]]:
    library = Library()
    source = library.open_table(path)
    prepared = library.prepared(propose_data(source, library.facts(source)))
    seen: list[np.ndarray] = []

    def predict(x: np.ndarray) -> Prediction:
        seen.append(x)
        facts = prepared.facts
        values = np.zeros((len(x), max(1, len(facts.target_names))))
        shares = None
        if facts.class_names:
            values, shares = (
                np.zeros(len(x), int),
                np.full((len(x), len(facts.class_names)), 1.0 / len(facts.class_names)),
            )
        common = (1, 1, facts.task, facts.class_names, facts.target_names)
        return Prediction(*common, values, shares, prepared.target_spreads)

    done = TableToAnswer(path, prepared).answer(predict, out)
    rows = list(csv.DictReader(out.open(encoding="utf-8-sig")))
    inputs = np.concatenate(seen)
    assert done.rows == len(rows) == len(inputs) == done.answered
    for part in ("training", "validation", "test"):
        taught = prepared.x[part]
        np.testing.assert_allclose(inputs[prepared.rows[part]], taught, rtol=1e-6, atol=1e-6)
    return rows


def test_what_is_infinite_or_odd_is_a_gap_as_in_training(tmp_path: Path) -> None:
    table = tmp_path / "messy.csv"
    table.write_text("\n".join(MESSY) + "\n", encoding="utf-8")
    rows = answered(table, tmp_path / "out.csv")
    for row in rows[60:67]:
        assert row["note"], row
        assert not row["no answer because"]
    assert "“inf” counts as a missing value" in rows[60]["note"]
    assert "“four”" in rows[63]["note"]
    assert "empty" in rows[64]["note"]
    assert not any(row["note"] for row in rows[:60])


@pytest.mark.parametrize(
    "name", ["b22_infinite_and_tiny.csv", "t03b_plain_and_g_in_one_column.csv"]
)
def test_a_case_answered_with_itself(tmp_path: Path, name: str) -> None:
    answered(CASES / name, tmp_path / "out.csv")


def test_cells_in_the_other_unit_are_gaps_as_in_training(tmp_path: Path) -> None:
    rows = answered(CASES / "t03b_plain_and_g_in_one_column.csv", tmp_path / "out.csv")
    apart = [row for row in rows if "g" in row["w"]]
    assert apart
    assert all("counts as a missing value" in row["note"] for row in apart)
    assert not any(row["note"] for row in rows if "g" not in row["w"])


def test_a_table_without_a_header_is_read_as_it_was(tmp_path: Path) -> None:
    """t03_rows: one line above, then two columns cut at spaces, which nobody gave a name."""
    answered(CASES / "t03_rows.csv", tmp_path / "out.csv")
    table = tmp_path / "plain.csv"
    table.write_text("".join(f"{n} {n % 7} {n * 3}\n" for n in range(40)))
    answered(table, tmp_path / "again.csv")


def test_cells_beyond_the_header_have_their_columns(tmp_path: Path) -> None:
    table = tmp_path / "short_header.csv"
    table.write_text("x,y\n" + "".join(f"{n},{n * 2}.5,{n % 5}\n" for n in range(40)))
    answered(table, tmp_path / "out.csv")


PLAIN = st.from_regex(r"-?[0-9]{1,17}(\.[0-9]{0,17})?", fullmatch=True)


@given(st.lists(PLAIN | st.sampled_from(["-9", "", "NA", " 1", "1.", "007", "-0"]), max_size=8))
def test_plain_numbers_are_read_as_all_numbers_are(texts: list[str]) -> None:
    """There is a quicker way for them; it leads to the same."""
    form = AS_NUMBERS.model_copy(update={"missing": ("NA", "-9")})
    read = read_numbers("x", texts, form, True).values
    for text, value in zip(texts, read.tolist(), strict=True):
        known = None if form.is_missing(text) else form.number(text)
        assert value == known or (known is None and value != value)
