"""One trainer for all tests of a process: TensorFlow loads once."""

from __future__ import annotations

import pytest

from engine.training.trainer import Trainer


@pytest.fixture(scope="session")
def trainer() -> Trainer:
    trainer = Trainer()
    trainer.load()
    return trainer
