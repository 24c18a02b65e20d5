"""A design at work without TensorFlow, and a page to look at it through."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from engine.data.knowing.library import Library
from engine.data.source import Source
from engine.design import Design
from engine.edits.proposal import propose
from engine.explanation import explained as explanation
from engine.explanation import landscape
from gui.look.look import Look
from gui.work.context import Context, make_context
from gui.work.document.document import Document
from tests.gui.engine_here import EngineHere
from tests.gui.results.steps.numpy_step import numpy_explained, numpy_losses_at, numpy_slice
from tests.gui.results.taught_trainer import Lesson, TaughtTrainer

LIBRARY = Library()  # tables are drawn once for all tests
Open = Callable[..., Context]


@pytest.fixture
def lesson() -> Lesson:
    lesson = Lesson()
    lesson.gate.set()
    return lesson


@pytest.fixture
def _by_numpy(monkeypatch: pytest.MonkeyPatch) -> None:
    """A step without TensorFlow."""
    monkeypatch.setattr(explanation, "explained", numpy_explained)
    monkeypatch.setattr(explanation, "losses_at", numpy_losses_at)
    monkeypatch.setattr(landscape, "loss_slice", numpy_slice)


@pytest.fixture
def open_design(qtbot: QtBot, look: Look, lesson: Lesson) -> Iterator[Open]:
    """Open the proposed design of a source; ``change`` may alter it first."""
    doors = []

    def open_it(
        source: Source, change: Callable[[Design], Design] = lambda design: design
    ) -> Context:
        door = EngineHere(LIBRARY, lambda: TaughtTrainer(lesson))
        doors.append(door)
        design = change(propose(LIBRARY, source).with_training(epochs=50))
        document = Document(design)
        context = make_context(document, door, look)
        door.start()
        qtbot.waitUntil(lambda: context.facts.is_current, timeout=10_000)
        return context

    yield open_it
    lesson.gate.set()
    lesson.measured.set()
    for door in doors:
        assert door.shutdown(10), "a lane outlived the test"


def train(qtbot: QtBot, context: Context) -> None:
    """Train to the end."""
    context.run.train()
    # Where another page has asked first, Keras is still being imported.
    qtbot.waitUntil(lambda: context.run.state == "ended", timeout=60_000)
