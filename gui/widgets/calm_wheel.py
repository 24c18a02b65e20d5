"""Spin boxes, choices and sliders that the wheel changes only while they have the keyboard.

Whoever scrolls a panel has the mouse over one of its fields sooner or later. Qt would give
that field the focus, for the wheel alone, and turn 16 neurons into 1. Here the wheel gives no
focus, and where there is none it goes on to the area around the field, which scrolls.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QSlider, QSpinBox, QWidget

_Base = QWidget if TYPE_CHECKING else object


_BEFORE = 4  # pixels before a number; the style sheet's padding does not reach a box's own line


class CalmWheel(_Base):
    """Stands before the Qt class whose wheel it calms: ``class Box(CalmWheel, QSpinBox)``."""

    def __init__(self, *arguments: object, **more: object) -> None:
        super().__init__(*arguments, **more)  # type: ignore[arg-type]
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # Qt's own: the wheel focuses, too

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class CalmComboBox(CalmWheel, QComboBox):
    """A choice from a list."""


class CalmSpinBox(CalmWheel, QSpinBox):
    """A whole number."""

    def __init__(self, *arguments: object, **more: object) -> None:
        super().__init__(*arguments, **more)
        self.lineEdit().setTextMargins(_BEFORE, 0, 0, 0)


class CalmDoubleSpinBox(CalmWheel, QDoubleSpinBox):
    """A number."""

    def __init__(self, *arguments: object, **more: object) -> None:
        super().__init__(*arguments, **more)
        self.lineEdit().setTextMargins(_BEFORE, 0, 0, 0)


class CalmSlider(CalmWheel, QSlider):
    """A number by the place of a handle."""
