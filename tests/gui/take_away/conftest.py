"""The window of what can be taken away, over a design at work without TensorFlow."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from gui.take_away.window import TakeAwayWindow
from gui.work.context import Context
from tests.gui.results.conftest import Open, lesson, open_design

__all__ = ["Open", "lesson", "open_design"]

OpenWindow = Callable[[Context], TakeAwayWindow]


@pytest.fixture
def open_window(qtbot: QtBot) -> OpenWindow:
    def open_it(context: Context) -> TakeAwayWindow:
        window = TakeAwayWindow(context, None)  # type: ignore[arg-type]
        qtbot.addWidget(window)
        window.show_kind()
        qtbot.waitExposed(window)
        return window

    return open_it
