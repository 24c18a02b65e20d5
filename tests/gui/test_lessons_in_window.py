"""Every lesson, chosen by its picture and trained by the one filled button; three networks of one
lesson; convolutions over the handwritten digits."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.bricks import Conv2D, MaxPooling2D
from engine.data.sources.samples import Digits
from engine.edits.proposal import propose
from engine.recipes import RECIPES
from gui.application import Application
from gui.shell.start.lesson_tile import LessonTile
from gui.stack.model_column import ModelColumn
from tests.engine.learning import LIBRARY
from tests.engine.training.test_digits_as_pictures import with_all_pixels
from tests.gui.real_application import started

MINUTE = 180_000
WATCHED = "xor"  # at the speed at which lessons open; the others need not be waited for


@pytest.fixture(scope="module")
def application(qapp: QApplication) -> Iterator[Application]:
    """One window for all lessons, as in a class: whatever is left of one meets the next."""
    with started(qapp, "en") as application:
        yield application


@pytest.mark.parametrize("name", [recipe.name for recipe in RECIPES])
def test_a_lesson_is_chosen_and_trained(qtbot: QtBot, application: Application, name: str) -> None:
    window, context = application.window, application.context
    # What was learned by the last lesson would be asked about; this is not what is tested.
    application.document.replace(application.document.design)
    window.show_start_page()
    tile = next(tile for tile in window.findChildren(LessonTile) if tile.lesson.name == name)
    qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: context.facts.is_current, timeout=MINUTE)
    assert application.document.design.recipe == name
    assert not [finding for finding in context.findings.all if finding.severity == "error"]
    if name != WATCHED:
        context.document.choose_speed("full")
    qtbot.waitUntil(window.bar.train_button.isEnabled, timeout=MINUTE)
    qtbot.mouseClick(window.bar.train_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: context.run.state == "ended", timeout=3 * MINUTE)
    assert context.run.ending is not None
    assert context.run.ending.reason in ("done", "early"), str(context.run.ending.message)
    loss = context.run.history.values["loss"]
    assert loss.shape == (context.run.epoch,)
    assert np.isfinite(loss).all()
    assert loss[-1] < loss[0]


def test_a_lesson_of_three_networks_trains_each_of_them(
    qtbot: QtBot, application: Application
) -> None:
    """Each is chosen under Runs and trained by the one filled button."""
    window, context, document = application.window, application.context, application.document
    document.replace(document.design)
    window.beginnings.begin_lesson("line-one-neuron")
    for place in range(3):
        window.menus.runs.aboutToShow.emit()
        lines = [action for action in window.menus.runs.actions() if action.isCheckable()]
        lines[-3 + place].trigger()
        qtbot.waitUntil(lambda: context.facts.is_current, timeout=MINUTE)
        assert len(document.design.bricks) == place + 1
        document.choose_speed("full")
        qtbot.waitUntil(window.bar.train_button.isEnabled, timeout=MINUTE)
        qtbot.mouseClick(window.bar.train_button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: context.run.state == "ended", timeout=3 * MINUTE)
    losses = [run.history.values["loss"][-1] for run in document.runs.records]
    assert [run.history.epochs for run in document.runs.records] == [50, 50, 50]
    assert losses[0] > 0.2
    assert max(losses[1:]) < 0.02
    assert len(document.planned) == 3


def test_digits_are_learned_as_pictures(qtbot: QtBot, application: Application) -> None:
    window, context, document = application.window, application.context, application.document
    document.replace(with_all_pixels(propose(LIBRARY, Digits())))
    qtbot.waitUntil(lambda: context.facts.is_current, timeout=MINUTE)
    column = window.findChild(ModelColumn)
    end = document.design.bricks[-1].id
    column.edits.remove([brick.id for brick in document.design.bricks[:-1]])
    column.edits.add([Conv2D(filters=4), MaxPooling2D()], 0)
    model = column.model
    assert model.item(0).aside == "64 numbers in"
    assert [model.item(row).fits for row in (1, 2, 3)] == [False, True, True]
    column.edits.fix_all(context.facts.report)
    kinds = [brick.kind for brick in document.design.bricks]
    assert kinds == ["reshape", "conv2d", "max_pooling2d", "flatten", "dense"]
    assert [model.item(row).left for row in range(1, 6)] == [
        "64 → 8×8×1",
        "8×8×1 → 6×6×4",
        "6×6×4 → 3×3×4",
        "3×3×4 → 36",
        "36 → 10",
    ]
    assert all(model.item(row).fits for row in range(1, 6))
    assert document.design.bricks[-1].id == end
    training = document.design.with_training(epochs=3, early_stopping=False)
    document.edit("Epochs", training)
    qtbot.waitUntil(window.bar.train_button.isEnabled, timeout=MINUTE)
    qtbot.mouseClick(window.bar.train_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: context.run.state == "ended", timeout=MINUTE)
    assert context.run.ending is not None
    assert context.run.ending.reason == "done"
    loss = context.run.history.values["loss"]
    assert loss[-1] < loss[0]
