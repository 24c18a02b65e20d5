"""A lesson that compares three networks, in the real window: each is trained by its click."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.application import Application

MINUTE = 180_000


@pytest.fixture
def application(qapp: QApplication) -> Iterator[Application]:
    application = Application(qapp, "en")
    built = QEventLoop()
    application.window.built.connect(built.quit)
    application.open(None)
    built.exec()
    yield application
    application.window.hide()
    assert application.end()
    application.window.deleteLater()


def test_a_lesson_of_three_networks_trains_each_of_them(
    qtbot: QtBot, application: Application
) -> None:
    """Each is chosen under Runs and trained by the one filled button."""
    window, context, document = application.window, application.context, application.document
    window.beginnings.begin_lesson("line-one-neuron")
    for place in range(3):
        window.menus.runs.aboutToShow.emit()
        lines = [action for action in window.menus.runs.actions() if action.isCheckable()]
        lines[-3 + place].trigger()
        qtbot.waitUntil(lambda: context.facts.is_current, timeout=MINUTE)
        assert len(document.design.bricks) == place + 1
        qtbot.waitUntil(window.bar.train_button.isEnabled, timeout=MINUTE)
        qtbot.mouseClick(window.bar.train_button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: context.run.state == "ended", timeout=3 * MINUTE)
    losses = [run.history.values["loss"][-1] for run in document.runs.records]
    assert [run.history.epochs for run in document.runs.records] == [50, 50, 50]
    assert losses[0] > 0.2
    assert max(losses[1:]) < 0.02
    assert len(document.planned) == 3
