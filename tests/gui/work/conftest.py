"""Fixtures of the work without TensorFlow."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from gui.look.look import Look
from gui.work.context import Context, make_context
from gui.work.document.document import Document
from tests.gui.engine_here import EngineHere
from tests.gui.fake_trainer import FakeTrainer, Script
from tests.gui.work.at_work import DESIGN, NoRows


@pytest.fixture
def script() -> Script:
    script = Script()
    script.gate.set()
    return script


@pytest.fixture
def context(look: Look, qapp: QApplication, script: Script) -> Iterator[Context]:
    engine = EngineHere(NoRows(), lambda: FakeTrainer(script))
    engine.start()
    context = make_context(Document(DESIGN), engine, look)
    yield context
    script.gate.set()
    assert engine.shutdown(5), "a lane outlived the test"
