"""A kept run's picture is the one that the run itself draws."""

from __future__ import annotations

import numpy as np
import pytest

from engine.bricks import BatchNormalization, Dense, Dropout
from engine.data.sources.samples import Diabetes, Iris
from engine.data.view import View
from engine.edits.proposal import propose_data, propose_design
from engine.service.requests.kept_pictures import PictureOfKept
from tests.engine.learning import LIBRARY, learned

pytestmark = pytest.mark.usefixtures("without_xla")


@pytest.mark.parametrize("source", [Iris(), Diabetes()], ids=["classes", "numbers"])
def test_it_is_what_the_run_draws(source):
    data = propose_data(source, LIBRARY.facts(source))
    design = propose_design(data, LIBRARY.prepared(data).facts)
    bricks = (Dense(units=5), BatchNormalization(), Dropout(), design.bricks[-1])
    design = design.with_bricks(bricks).with_training(epochs=2)
    run, _ = learned(design)
    names = [column.name for column in data.inputs]
    weights = tuple(run.state().weights)
    for view in (
        View(names[0], (-1.0, 8.0), names[1], (0.0, 5.0), 12),
        View(names[1], (-1.0, 8.0), points=12),
    ):
        own = run.picture(view)
        kept = PictureOfKept(design, weights, view, run.number, run.epoch).answer(LIBRARY, None)
        assert kept.view == view
        assert (kept.run, kept.epoch) == (own.run, own.epoch)
        assert kept.values.shape == own.values.shape
        near = 1e-4 * np.abs(own.values).max()
        np.testing.assert_allclose(kept.values, own.values, rtol=1e-4, atol=near)
        np.testing.assert_array_equal(kept.x, own.x)
