"""The final network learns from all rows but the test part's, as long as was best."""

from __future__ import annotations

import pytest

from engine.data.knowing.library import Library
from engine.data.sources.samples import Iris
from engine.edits.final_network import can_be_final, final_design, told
from engine.edits.proposal import propose
from engine.messages import Message
from engine.training.frames import Ending


@pytest.fixture(scope="module")
def iris():
    library = Library()
    return library, propose(library, Iris()).with_training(epochs=90, early_stopping=True)


def ending(reason="early", epoch=40, best=31):
    return Ending(reason, epoch, Message("", ""), best_epoch=best)


def test_the_validation_rows_are_learned_from_and_the_test_rows_are_not(iris):
    library, design = iris
    before = library.prepared(design.data)
    final = final_design(design, 40, ending())
    after = library.prepared(final.data)
    assert after.rows["test"].tolist() == before.rows["test"].tolist()
    learned = [*before.rows["training"], *before.rows["validation"]]
    assert after.rows["training"].tolist() == learned
    assert after.rows["validation"].size == 0
    assert (after.facts.training_rows, after.facts.validation_rows) == (len(learned), 0)
    assert (final.training.epochs, final.training.early_stopping) == (31, False)
    assert final.bricks == design.bricks
    assert str(len(learned)) in str(told(final, after.facts))
    assert told(design, before.facts) is None


def test_the_epochs_are_those_that_were_trained_where_none_was_best(iris):
    _, design = iris
    assert final_design(design, 12, None).training.epochs == 12
    assert final_design(design, 12, ending("stopped", 12, None)).training.epochs == 12


@pytest.mark.parametrize(
    ("reason", "can"),
    [("done", True), ("early", True), ("stopped", True), ("diverged", False), ("failed", False)],
)
def test_it_takes_a_run_that_came_to_a_good_end(iris, reason, can):
    library, design = iris
    facts = library.prepared(design.data).facts
    assert can_be_final(design, facts, ending(reason)) is can
    final = final_design(design, 3, None)
    assert not can_be_final(final, library.prepared(final.data).facts, ending(reason))
