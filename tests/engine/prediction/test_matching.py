"""A table whose columns have other names, and one that says itself what is right."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest

from engine.data.knowing.library import Library
from engine.data.preparing.prepared import Prepared
from engine.edits.proposal import propose_data
from engine.evaluation.results import Prediction
from engine.messages import EngineError
from engine.prediction.answer_table import AnsweredTable, TableToAnswer


@pytest.fixture
def prepared(tmp_path: Path) -> Prepared:
    path = tmp_path / "train.csv"
    firsts = [(n * 37) % 60 * 1.5 for n in range(60)]
    lines = [f"{a},{(n * 7) % 11},{2 * a + (n * 7) % 11}" for n, a in enumerate(firsts)]
    path.write_text("\n".join(["a,b,y", *lines]))
    library = Library()
    source = library.open_table(path)
    return library.prepared(propose_data(source, library.facts(source)))


def sums(prepared: Prepared):  # type: ignore[no-untyped-def]
    def predict(x: np.ndarray) -> Prediction:
        a, b = (own.scaling.undo(x[:, place]) for place, own in enumerate(prepared.encoders))
        facts = prepared.facts
        common = (1, 1, facts.task, facts.class_names, facts.target_names)
        return Prediction(*common, (2.0 * a + b)[:, None], None, prepared.target_spreads)

    return predict


def done(
    prepared: Prepared, path: Path, **more: object
) -> tuple[AnsweredTable, list[dict[str, str]]]:
    out = path.with_name("out.csv")
    table = TableToAnswer(path, prepared, **more)  # type: ignore[arg-type]
    told = table.answer(sums(prepared), out)
    return told, list(csv.DictReader(out.open(encoding="utf-8-sig")))


def test_columns_are_matched_by_hand(prepared: Prepared, tmp_path: Path) -> None:
    path = tmp_path / "other.csv"
    path.write_text("second,a,first\n3,x,10\n4,y,20\n")
    with pytest.raises(EngineError, match="missing: b"):
        TableToAnswer(path, prepared)
    _, rows = done(prepared, path, matching={"a": "first", "b": "second"})
    assert [float(row["predicted y"]) for row in rows] == pytest.approx([23.0, 44.0], rel=1e-5)
    assert [row["a"] for row in rows] == ["x", "y"], "the person's own heads and cells stay"
    assert "note" in rows[0]


def test_the_figures_of_a_table_with_its_truth(prepared: Prepared, tmp_path: Path) -> None:
    path = tmp_path / "known.csv"
    path.write_text("y,b,a\n20.5,1,10\n,2,11\nwrong,2,12\n41,3,20\n")
    told, _ = done(prepared, path)
    assert told.known == 2
    assert told.quality is not None
    from sklearn.metrics import mean_absolute_error

    expected = mean_absolute_error([20.5, 41.0], [21.0, 43.0])
    assert told.quality.figures["mean_absolute_error"] == pytest.approx(expected, rel=1e-5)
    without = tmp_path / "without.csv"
    without.write_text("b,a\n1,10\n")
    assert done(prepared, without)[0].quality is None
