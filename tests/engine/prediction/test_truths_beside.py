"""A table that has its right answers is measured by them, as the trained table's are read."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from engine.data.knowing.library import Library
from engine.edits.proposal import propose_data
from engine.evaluation.results import Prediction
from engine.prediction.answer_table import TableToAnswer
from tests.engine.prediction.tables import answered


def _written(path: Path, target: str, cells: list[str]) -> Path:
    lines = [f"x,{target}", *(f"{place},{cell}" for place, cell in enumerate(cells))]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_labels_that_were_made_one_are_one_in_the_truth_too(tmp_path: Path) -> None:
    low = ["weiß", "WEISS", "weiß "] * 20
    table = _written(tmp_path / "t.csv", "colour", [*low, *["blau", "Blau", "BLAU"] * 20])
    library = Library()
    file = library.open_table(table)
    file = file.with_choice("colour", alike=True)
    prepared = library.prepared(propose_data(file, library.facts(file)))
    assert len(prepared.facts.class_names) == 2
    assert prepared.facts.form_of_target("colour").labels
    rows = _written(tmp_path / "new.csv", "colour", ["ＷＥＩＳＳ", "weiß", "bLAU", "Blau"])
    _, done = answered(prepared, rows, tmp_path / "p.csv")
    assert done.known == 4
    assert done.quality is not None
    assert done.quality.confusion is not None
    assert done.quality.confusion.sum(axis=1).tolist() == [2, 2]


def test_numbers_with_a_unit_are_the_numbers_that_were_learned(tmp_path: Path) -> None:
    prices = [f'"{1000 + 10 * place:,}원"' for place in range(60)]
    library = Library()
    file = library.open_table(_written(tmp_path / "t.csv", "price", prices))
    prepared = library.prepared(propose_data(file, library.facts(file)))
    assert prepared.facts.target_names == ("price",)
    rows = _written(tmp_path / "new.csv", "price", ['"1,200원"', "1300원"])
    _, done = answered(prepared, rows, tmp_path / "p.csv")
    assert done.known == 2
    assert done.quality is not None
    assert done.quality.figures["max_error"] == pytest.approx(1300.0, abs=5.0)


def test_a_class_of_no_numbers_is_no_answer(tmp_path: Path) -> None:
    library = Library()
    labels = ["yes", "no"] * 30
    file = library.open_table(_written(tmp_path / "t.csv", "late", labels))
    prepared = library.prepared(propose_data(file, library.facts(file)))
    facts = prepared.facts

    def predict(inputs: np.ndarray) -> Prediction:
        shares = np.where(inputs[:, :1] > 0, np.nan, np.array([[0.25, 0.75]]))
        names = facts.class_names, facts.target_names
        return Prediction(1, 1, facts.task, *names, shares.argmax(axis=1), shares)

    rows = tmp_path / "new.csv"
    rows.write_text("x\n0\n59\n")
    out = tmp_path / "p.csv"
    done = TableToAnswer(rows, prepared).answer(predict, out)
    assert (done.rows, done.answered) == (2, 1)
    lines = out.read_text(encoding="utf-8-sig").splitlines()
    assert "no number" not in lines[1]
    assert lines[2].startswith("59,,,")
    assert "no number" in lines[2]
