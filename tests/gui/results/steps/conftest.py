"""Fixtures for the steps: the window's page over a step by NumPy."""

from __future__ import annotations

import pytest

from engine.explanation import explained as explanation
from engine.explanation import landscape
from tests.gui.results.steps.numpy_step import numpy_explained, numpy_losses_at, numpy_slice


@pytest.fixture
def _by_numpy(monkeypatch: pytest.MonkeyPatch) -> None:
    """A step without TensorFlow."""
    monkeypatch.setattr(explanation, "explained", numpy_explained)
    monkeypatch.setattr(explanation, "losses_at", numpy_losses_at)
    monkeypatch.setattr(landscape, "loss_slice", numpy_slice)
