"""Spin boxes, choices and sliders that the wheel changes only while they have the keyboard.

Whoever scrolls a panel has the mouse over one of its fields sooner or later. Qt would give
that field the focus, for the wheel alone, and turn 16 neurons into 1. Here the wheel gives no
focus, and where there is none it goes on to the area around the field, which scrolls.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QSlider,
    QSpinBox,
    QStyle,
    QStyleOptionSlider,
    QWidget,
)

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
    """A number by the place of a handle. A press beside it brings it there, and can go on to drag
    it: Qt would turn a page."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        option, style = QStyleOptionSlider(), self.style()
        self.initStyleOption(option)
        part, place = QStyle.ComplexControl.CC_Slider, event.position().toPoint()
        handle = style.subControlRect(part, option, QStyle.SubControl.SC_SliderHandle, self)
        groove = style.subControlRect(part, option, QStyle.SubControl.SC_SliderGroove, self)
        if event.button() == Qt.MouseButton.LeftButton and not handle.contains(place):
            is_wide = self.orientation() == Qt.Orientation.Horizontal
            at = place.x() - groove.x() if is_wide else place.y() - groove.y()
            length = handle.width() if is_wide else handle.height()
            room = (groove.width() if is_wide else groove.height()) - length
            ends, turned = (self.minimum(), self.maximum()), bool(option.upsideDown)
            value = QStyle.sliderValueFromPosition(*ends, at - length // 2, room, turned)
            self.setSliderPosition(value)
        super().mousePressEvent(event)
