"""On each table the proposal beats the simplest baseline clearly, on rows it has not seen."""

from __future__ import annotations

import numpy as np
import pytest

from engine.data.knowing.library import Library
from engine.data.sources.catalogue import BikeRentals, BreastCancer, Diabetes, Iris, Wine
from engine.edits.proposal import propose
from tests.engine.learning import (
    learned,
    write_fruit_table,
    write_house_table,
    write_korean_table,
)


def errors(library, source):
    """The proposal's error on the test part, and the simplest baseline's."""
    design = propose(library, source)
    run, _ = learned(design, library)
    evaluation = run.evaluate("test")
    prepared = library.prepared(design.data)
    if design.data.task == "regression":
        mean = prepared.decode_targets(prepared.y["training"]).mean()
        own = np.sqrt(np.mean((evaluation.actual - evaluation.predicted) ** 2))
        return own, np.sqrt(np.mean((evaluation.actual - mean) ** 2))
    majority = int(np.argmax(prepared.facts.class_counts))
    return (
        np.mean(evaluation.actual != evaluation.predicted),
        np.mean(evaluation.actual != majority),
    )


@pytest.mark.parametrize(
    ("source", "share"),
    [
        (Iris(), 0.2),
        (Wine(), 0.2),
        (BreastCancer(), 0.2),
        (Diabetes(), 0.85),  # half of it cannot be foretold by anyone
        (BikeRentals(), 0.5),
    ],
)
def test_the_proposal_beats_the_simplest_baseline(source, share):
    own, baseline = errors(Library(), source)
    assert own <= share * baseline


@pytest.mark.parametrize(
    ("write", "task", "target", "share"),
    [
        (write_korean_table, "binary", "결과", 0.5),
        (write_house_table, "regression", "price", 0.3),
        (write_fruit_table, "multiclass", "kind", 0.2),
    ],
)
def test_the_proposal_for_a_file_beats_it_too(tmp_path, write, task, target, share):
    path = tmp_path / "한글 표.csv"
    write(path)
    library = Library()
    file = library.open_table(path)
    design = propose(library, file)
    assert design.data.task == task
    assert [column.name for column in design.data.targets] == [target]
    assert len(design.data.columns) - 1 - len(design.data.inputs) <= 1  # the row's number, id
    own, baseline = errors(library, file)
    assert own <= share * baseline
