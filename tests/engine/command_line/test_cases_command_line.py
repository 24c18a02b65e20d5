"""Rows are read in the form of the table that was learned from: the small tables with a known
right answer, through ``python -m engine``."""

from __future__ import annotations

import csv
import json

import pytest

from engine.command_line.program import main
from tests.engine.prediction.tables import CASES

pytestmark = pytest.mark.usefixtures("without_xla")


@pytest.fixture
def learned(capsys, tmp_path_factory):
    """Propose, train and predict; the table given back, and what was said."""

    def run(train, rows, *options):
        folder = tmp_path_factory.mktemp("case")
        design, trained, out = (folder / name for name in ("d.brick", "t.brick", "p.csv"))
        assert main(["new", "--data", str(CASES / train), "--out", str(design)]) == 0
        arguments = ["train", str(design), "--epochs", "600", "--out", str(trained)]
        assert main(arguments) == 0
        capsys.readouterr()
        assert main(["predict", str(trained), str(rows), "--out", str(out), *options]) == 0
        told = capsys.readouterr()
        with out.open(encoding="utf-8-sig", newline="") as stream:
            return list(csv.DictReader(stream)), told

    return run


def test_decimal_commas(learned, tmp_path):
    rows, told = learned("t01_decimal_comma_train.csv", CASES / "t01_rows.csv", "--json")
    assert rows[0]["x"] == "0,125"
    assert float(rows[0]["predicted y"]) == pytest.approx(12.5, abs=1)
    result = json.loads(told.out)
    assert (result["rows"], result["answered"]) == (1, 1)
    assert [entry["code"] for entry in result["messages"]] == ["answers.not_used"]
    assert "does not use" in told.err


def test_the_day_comes_first(learned):
    rows, _ = learned("t02_day_first_train.csv", CASES / "t02_rows.csv")
    assert rows[0]["when"] == "05/07/2024"
    assert float(rows[0]["predicted y"]) == pytest.approx(70, abs=4)


def test_another_unit_is_refused_and_said(learned):
    rows, told = learned("t03_kg_train.csv", CASES / "t03_rows.csv", "--json")
    assert [row["w"] for row in rows] == ["3.5 kg", "3500 g"]
    assert float(rows[0]["predicted price"]) == pytest.approx(3500, abs=150)
    assert rows[1]["predicted price"] == ""
    assert "another unit" in rows[1]["no answer because"]
    assert "(kg)" in rows[1]["no answer because"]
    assert json.loads(told.out)["without_an_answer"] == 1
    assert "The rows are 2." in told.err


def test_answers_of_a_far_target_can_be_told_apart(learned):
    rows, _ = learned(
        "t11_target_with_large_offset.csv", CASES / "t11_target_with_large_offset.csv"
    )
    answers = [float(row["predicted y"]) for row in rows]
    truth = [float(row["y"]) for row in rows]
    assert answers == pytest.approx(truth, rel=0, abs=60)
    different = {row["x"] for row in rows}
    assert len({row["predicted y"] for row in rows}) == len(different)


def test_why_a_column_is_empty_is_said_where_there_is_nothing_to_predict(capsys, tmp_path):
    """Formulas that were never calculated leave a table without a target."""
    book, made = CASES / "b16b_formulas_never_calculated.xlsx", tmp_path / "d.brick"
    assert main(["new", "--data", str(book), "--out", str(made)]) == 2
    note, problem = capsys.readouterr().err.splitlines()
    assert "Formulas that were never calculated" in note
    assert "B2" in note
    assert "to be predicted" in problem
