"""Where a run turned: there is such an epoch as soon as there are a few."""

from __future__ import annotations

import numpy as np
import pytest

from engine.coach.turning import can_turn, turning_point
from engine.training.frames import History


@pytest.mark.parametrize("epochs", [0, 1, 2, 3, 4, 50, 2000])
@pytest.mark.parametrize("what", ["falls", "stays", "is no number"])
def test_whether_there_is_one_is_known_without_looking(epochs: int, what: str) -> None:
    loss = {
        "falls": 1.0 / np.arange(1, epochs + 1),
        "stays": np.ones(epochs),
        "is no number": np.full(epochs, np.nan),
    }[what]
    history = History({"loss": loss, "val_loss": loss})
    found = turning_point(history)
    assert can_turn(history) == (found is not None)
    assert found is None or 1 <= found <= epochs
