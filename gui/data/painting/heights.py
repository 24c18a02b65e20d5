"""Heights: the range of their colours, and the slider and the field that choose one."""

from __future__ import annotations

import itertools

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QImage,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from engine.data.sources.painted import LARGEST, height_range
from gui.data.painting.painter import Painter
from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.widgets.calm_wheel import CalmSlider
from gui.widgets.fields.number_boxes import NumberBox
from gui.widgets.plain_text import set_tool_tip
from gui.widgets.plots.surface import value_colours

_STOPS = 200
_gestures = itertools.count(1)


class HeightChoice(QWidget):
    """The height that is painted: a slider in the colours, and a field for the number."""

    def __init__(self, painter: Painter, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._painter = painter
        self._look = look
        self._showing = False
        self._gesture = next(_gestures)
        self.slider = _ColourSlider(look)
        self.slider.valueChanged.connect(self._slid)
        self.slider.sliderPressed.connect(self._begin)
        self.field = NumberBox(-LARGEST, LARGEST, 0.1)
        self.field.setKeyboardTracking(False)
        self.field.valueChanged.connect(self._typed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.slider, 1)
        layout.addWidget(self.field)
        painter.changed.connect(self._follow)
        painter.held_changed.connect(self._follow)
        look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        self._follow()
        on_language_change(self.retranslate)

    def retranslate(self) -> None:
        for widget in (self.slider, self.field):
            widget.setAccessibleName(self.tr("Height"))
            set_tool_tip(widget, self.tr("The height that is painted, or that chosen points get"))

    # --- inside --------------------------------------------------------------------------

    def _range(self) -> tuple[float, float]:
        return height_range(np.append(self._painter.points[:, 2], self._painter.height))

    def _follow(self) -> None:
        if self.slider.isSliderDown():
            return
        low, high = self._range()
        self._showing = True
        height = self._painter.height
        self.slider.setValue(round((height - low) / (high - low) * _STOPS))
        self.field.setValue(height)
        self._showing = False

    def _begin(self) -> None:
        self._gesture = next(_gestures)

    def _slid(self, stop: int) -> None:
        if not self._showing:
            low, high = self._range()
            self._take(round(low + stop / _STOPS * (high - low), 6))
            self._showing = True
            self.field.setValue(self._painter.height)
            self._showing = False

    def _typed(self, height: float) -> None:
        if not self._showing:
            self._begin()
            self._take(height)

    def _take(self, height: float) -> None:
        self._painter.take_height(height, f"paint.height.{self._gesture}")

    def _restyle(self) -> None:
        px = self._look.px
        self.layout().setSpacing(px(8))
        self.field.setFixedWidth(px(72))
        self.slider.setFixedHeight(px(28))


class _ColourSlider(CalmSlider):
    """A slider along the colours of the heights; a press brings the handle there."""

    def __init__(self, look: Look) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._look = look
        self.setRange(0, _STOPS)
        self.setPageStep(_STOPS // 10)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        colours = np.ascontiguousarray(value_colours()[None, :, :])
        self._colours = QImage(
            colours.data, colours.shape[1], 1, colours.strides[0], QImage.Format.Format_RGBA8888
        ).copy()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self._go(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self._go(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.setSliderDown(False)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, theme = self._look, self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bar = self._bar()
        shape = QPainterPath()
        shape.addRoundedRect(bar, bar.height() / 2, bar.height() / 2)
        painter.setClipPath(shape)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(bar, self._colours)
        painter.setClipping(False)
        radius = look.px(8)
        share = self.value() / _STOPS
        middle = QPointF(bar.left() + share * bar.width(), bar.center().y())
        colour = self._colours.pixelColor(round(share * (self._colours.width() - 1)), 0)
        painter.setBrush(colour)
        painter.setPen(QPen(QColor(theme.panel), look.px(4)))
        painter.drawEllipse(middle, radius, radius)
        painter.setPen(QPen(QColor(theme.accent if self.hasFocus() else theme.text), look.px(2)))
        painter.drawEllipse(middle, radius, radius)

    def _bar(self) -> QRectF:
        px = self._look.px
        return QRectF(px(10), (self.height() - px(10)) / 2, self.width() - px(20), px(10))

    def _go(self, x: float) -> None:
        bar = self._bar()
        self.setValue(round((x - bar.left()) / max(bar.width(), 1.0) * _STOPS))
