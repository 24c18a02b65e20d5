"""Keras' own files from the window, with the real engine, while a run learns there."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.recipes import RECIPES
from gui.door.engine_door import EngineDoor
from gui.look.look import Look
from gui.take_away.window import TakeAwayWindow
from gui.work.context import Context, make_context
from gui.work.document.document import Document
from tests.gui.take_away.conftest import OpenWindow
from tests.gui.take_away.test_take_away import wish

_LONG = 240_000


@pytest.fixture(scope="module")
def learning(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Context]:
    """A run that learns for longer than all tests here last: TensorFlow loads once for them."""
    qtbot = QtBot(request)
    look = Look(qapp)
    look.choose("light")
    design = next(recipe for recipe in RECIPES if recipe.name == "iris").make()
    design = design.with_training(epochs=1_000_000).with_speed("full")
    door = EngineDoor()
    door.start()
    context = make_context(Document(design), door, look)
    qtbot.waitUntil(lambda: context.facts.is_current, timeout=_LONG)
    context.run.train()
    qtbot.waitUntil(lambda: context.run.epoch > 20, timeout=_LONG)
    yield context
    assert door.shutdown(60), "the engine's lanes outlived the tests"


@pytest.fixture
def window(learning: Context, open_window: OpenWindow) -> TakeAwayWindow:
    return open_window(learning)


def test_it_leaves_while_the_run_goes_on_learning(
    qtbot: QtBot, learning: Context, window: TakeAwayWindow, tmp_path: Path
) -> None:
    before = learning.run.epoch
    card = window.cards["keras"]
    with qtbot.waitSignal(card.saved, timeout=_LONG):
        card.saving.write(wish(card, tmp_path / "붓꽃.keras"))
    with zipfile.ZipFile(tmp_path / "붓꽃.keras") as file:
        assert "model.weights.h5" in file.namelist()
    assert {path.name for path in tmp_path.iterdir()} == {
        "붓꽃.keras", "preparation.json", "predict.py",
    }  # fmt: skip
    assert learning.run.state == "running"
    run = learning.document.run
    assert run is not None
    assert run.state.epoch >= before, "it is not an older state of the run that left"
    at_end = learning.run.epoch
    qtbot.waitUntil(lambda: learning.run.epoch > at_end, timeout=_LONG)


def test_cancelled_nothing_of_it_is_there_and_the_run_goes_on(
    qtbot: QtBot, learning: Context, window: TakeAwayWindow, tmp_path: Path
) -> None:
    card = window.cards["litert"]
    card.saving.write(wish(card, tmp_path / "a.tflite"))
    qtbot.waitUntil(lambda: card.bar.value() > 0, timeout=_LONG)
    with qtbot.waitSignal(card.saving.cancelled, timeout=_LONG):
        card.cancel_button.click()
    assert list(tmp_path.iterdir()) == []
    at_end = learning.run.epoch
    qtbot.waitUntil(lambda: learning.run.epoch > at_end, timeout=_LONG)


def test_the_window_that_closes_leaves_all_or_nothing(
    qtbot: QtBot, learning: Context, window: TakeAwayWindow, tmp_path: Path
) -> None:
    """The last test here: the engine ends with it."""
    card = window.cards["savedmodel"]
    card.saving.write(wish(card, tmp_path / "모형"))
    qtbot.waitUntil(lambda: card.bar.value() > 0, timeout=_LONG)
    learning.engine.shutdown(60)
    left = {path.name for path in tmp_path.iterdir()}
    assert left in (set(), {"모형"})
    if left:
        assert (tmp_path / "모형" / "predict.py").exists()
