"""Cross-validation: each fold prepared and trained anew, its figures those of its test rows."""

from __future__ import annotations

import numpy as np
import pytest

from engine.bricks import Dense
from engine.data.sources.samples import Iris
from engine.edits.proposal import propose_data, propose_design
from engine.messages import EngineError
from engine.trials.cross_validation import cross_validate, fold_design
from tests.engine.learning import LIBRARY, learned, trainer

pytestmark = pytest.mark.usefixtures("without_xla")


@pytest.fixture
def design():
    source = Iris()
    data = propose_data(source, LIBRARY.facts(source))
    design = propose_design(data, LIBRARY.prepared(data).facts)
    last = design.bricks[-1]
    return design.with_bricks((Dense(units=4), last)).with_training(epochs=3)


def test_folds_are_trained_and_measured(design):
    told = []
    found = cross_validate(
        design, LIBRARY, trainer(), folds=3, repeats=2, told=lambda own: told.append(own.done)
    )
    assert told == [1, 2, 3, 4, 5, 6]
    assert [(own.repeat, own.fold) for own in found.folds] == [
        (repeat, fold) for repeat in range(2) for fold in range(3)
    ]
    assert all(own.test_rows == 50 for own in found.folds)
    assert all(own.epochs == 3 for own in found.folds)
    accuracies = [own.figures["accuracy"] for own in found.folds]
    assert found.means["accuracy"] == pytest.approx(np.mean(accuracies))
    assert found.deviations["accuracy"] == pytest.approx(np.std(accuracies, ddof=1))
    kinds = dict(found.against)
    assert set(kinds) == {"usual", "linear"}
    assert kinds["linear"].verdict == "worse"  # three epochs are too few for it


def test_a_fold_s_figures_are_those_of_its_own_training(design):
    found = cross_validate(design, LIBRARY, trainer(), folds=3)
    run, _ = learned(fold_design(design, 3, 1))
    assert found.folds[1].figures == pytest.approx(run.evaluate("test").figures, rel=1e-5)


def test_each_fold_is_prepared_anew(design):
    designs = (fold_design(design, 3, fold) for fold in range(3))
    means = {LIBRARY.prepared(own.data).encoders[0].scaling.offset for own in designs}
    assert len(means) == 3


def test_it_can_be_cancelled(design):
    asked = []

    def cancelled() -> bool:
        asked.append(True)
        return len(asked) > 3

    with pytest.raises(EngineError, match=r"[Cc]ancel"):
        cross_validate(design, LIBRARY, trainer(), folds=3, cancelled=cancelled)
