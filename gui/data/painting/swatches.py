"""The ten classes to paint: each with its colour, its shape and its key."""

from __future__ import annotations

import numpy as np
from pyqtgraph.functions import mkPen
from pyqtgraph.graphicsItems.ScatterPlotItem import drawSymbol
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from engine.data.sources.painted import CLASS_NAMES
from gui.data.painting.board import CLASS_KEYS
from gui.data.painting.painter import Painter
from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.texts import number_text
from gui.widgets.plain_text import set_tool_tip
from gui.widgets.plots.plots import class_brush, class_colour, class_symbol


class Swatches(QWidget):
    """One class is in the hand. A class that has no point yet is paler."""

    def __init__(self, painter: Painter, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._painter = painter
        self._look = look
        self._counts: tuple[int, ...] = ()
        self._group = QButtonGroup(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self.buttons: list[Swatch] = []
        for code in range(len(CLASS_NAMES)):
            button = Swatch(code, look)
            self._group.addButton(button, code)
            self.buttons.append(button)
            self._row.addWidget(button, 10)
        self._row.addStretch(1)
        self._group.idClicked.connect(painter.take_class)
        painter.changed.connect(self._follow)
        painter.held_changed.connect(self._follow)
        look.changed.connect(self._restyle)
        self._restyle()
        self._follow()
        on_language_change(self.retranslate)

    def retranslate(self) -> None:
        keys = CLASS_KEYS
        for code, button in enumerate(self.buttons):
            name, count = CLASS_NAMES[code], self._counts[code] if self._counts else 0
            button.setAccessibleName(self.tr("Class {name}").format(name=name))
            set_tool_tip(
                button,
                self.tr("Class {name}, points: {count} (key {key})").format(
                    name=name, count=number_text(count), key=keys[code]
                ),
            )

    def _follow(self) -> None:
        points, painter = self._painter.points, self._painter
        if painter.source.mode == "classes":
            counts = np.bincount(points[:, 2].astype(np.intp), minlength=len(CLASS_NAMES))
            if tuple(counts) != self._counts:
                self._counts = tuple(int(count) for count in counts)
                for button, count in zip(self.buttons, self._counts, strict=True):
                    button.show_painted(count > 0)
                self.retranslate()
        self.buttons[painter.code].setChecked(True)

    def _restyle(self) -> None:
        self._row.setSpacing(self._look.px(2))
        for button in self.buttons:
            button.setMaximumWidth(self._look.px(48))


class Swatch(QAbstractButton):
    """A class's marker and letter."""

    def __init__(self, code: int, look: Look) -> None:
        super().__init__()
        self._code = code
        self._look = look
        self._painted = False
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_painted(self, painted: bool) -> None:
        """Whether the class has a point."""
        self._painted = painted
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(32), self._look.px(36))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(22), self._look.px(36))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, theme, px = self._look, self._look.theme, self._look.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.isChecked() or self.underMouse():
            painter.setBrush(QColor(theme.selection if self.isChecked() else theme.raised))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(place, px(6), px(6))
        if self.isChecked() or self.hasFocus():
            colour = QColor(theme.accent) if self.hasFocus() else class_colour(self._code)
            painter.setPen(QPen(colour, 2 * look.scale))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), px(6), px(6))
        painter.save()
        painter.translate(QPointF(place.center().x(), place.top() + px(11)))
        rim = theme.text if theme.is_dark else theme.panel
        drawSymbol(painter, class_symbol(self._code), px(13), mkPen(rim), class_brush(self._code))
        painter.restore()
        font = look.font()
        font.setPixelSize(px(11))
        if self.isChecked():
            font.setWeight(font.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(theme.text if self.isChecked() or self._painted else theme.muted))
        letter = place.adjusted(0, px(19), 0, -px(1))
        painter.drawText(letter, Qt.AlignmentFlag.AlignCenter, CLASS_NAMES[self._code])
