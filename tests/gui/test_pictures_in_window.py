"""Convolutions over the handwritten digits, mended by a click and trained in the window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.bricks import Conv2D, MaxPooling2D
from engine.data.sources.samples import Digits
from engine.edits.proposal import propose
from gui.application import Application
from gui.shell.lesson_tile import LessonTile
from gui.stack.model_column import ModelColumn
from tests.engine.learning import LIBRARY
from tests.engine.training.test_digits_as_pictures import with_all_pixels

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


def test_digits_are_learned_as_pictures(qtbot: QtBot, application: Application) -> None:
    window, context, document = application.window, application.context, application.document
    qtbot.mouseClick(window.findChildren(LessonTile)[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: context.facts.is_current, timeout=MINUTE)
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
        "64 → 8 × 8 × 1",
        "8 × 8 × 1 → 6 × 6 × 4",
        "6 × 6 × 4 → 3 × 3 × 4",
        "3 × 3 × 4 → 36",
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
