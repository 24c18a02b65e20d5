"""What is pointed at: the widgets that are followed."""

from __future__ import annotations

import gc
import weakref

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from gui.work.looking.pointed import Pointed


def test_a_followed_widget_that_was_deleted_is_held_by_nobody(qtbot: QtBot) -> None:
    """The fields of an optimizer are made anew with each other one that is chosen."""
    pointed, button = Pointed(), QPushButton()
    pointed.follow(button, "setting:momentum")
    held = weakref.ref(button)
    Shiboken.delete(button)
    del button
    gc.collect()
    assert held() is None
