"""Every lesson, chosen by its picture and trained by the one filled button."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.recipes import RECIPES
from gui.application import Application
from gui.shell.lesson_tile import LessonTile

MINUTE = 180_000


@pytest.fixture(scope="module")
def application(qapp: QApplication) -> Iterator[Application]:
    """One window for all lessons, as in a class: whatever is left of one meets the next."""
    application = Application(qapp, "en")
    built = QEventLoop()
    application.window.built.connect(built.quit)
    application.open(None)
    built.exec()  # the lanes run from now on, so no test is blamed for them
    yield application
    application.window.hide()
    assert application.end()
    application.window.deleteLater()


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
    qtbot.waitUntil(window.bar.train_button.isEnabled, timeout=MINUTE)
    qtbot.mouseClick(window.bar.train_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: context.run.state == "ended", timeout=3 * MINUTE)
    assert context.run.ending is not None
    assert context.run.ending.reason in ("done", "early"), str(context.run.ending.message)
    loss = context.run.history.values["loss"]
    assert loss.shape == (context.run.epoch,)
    assert np.isfinite(loss).all()
    assert loss[-1] < loss[0]
