"""What is pointed at in the network's picture: its numbers, its formula, its curve."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.results.network.formula import Told
from gui.widgets.activation_curves import ACTIVATION_CURVES
from gui.widgets.elided import ElidedLabel
from gui.widgets.plain_text import PlainLabel, set_tool_tip


class FunctionPlot(QWidget):
    """An activation function with one neuron's point on it."""

    _POINTS = 61

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._function = ""
        self._sum = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def show_point(self, function: str, total: float | None) -> None:
        """The point at ``total``; without one, or of a function that is no curve, nothing."""
        known = function in ACTIVATION_CURVES and total is not None and math.isfinite(total)
        self.setVisible(known)
        if known:
            assert total is not None
            self._function, self._sum = function, total
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(132), self._look.px(92))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(132), self._look.px(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        curve = ACTIVATION_CURVES.get(self._function)
        if curve is None:
            return
        px, theme = self._look.px, self._look.theme
        reach = max(4.0, abs(self._sum) * 1.15)
        xs = [reach * (2 * step / (self._POINTS - 1) - 1) for step in range(self._POINTS)]
        ys = [_value(curve, x) for x in xs]
        low, high = min(*ys, 0.0), max(*ys, 0.0)
        span = (high - low) or 1.0
        area = QRectF(self.rect()).adjusted(px(4), px(8), -px(4), -px(8))

        def at(x: float, y: float) -> QPointF:
            return QPointF(
                area.left() + (x + reach) / (2 * reach) * area.width(),
                area.bottom() - (y - low) / span * area.height(),
            )

        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.drawLine(at(-reach, 0.0), at(reach, 0.0))
        painter.drawLine(at(0.0, low), at(0.0, high))
        painter.setPen(QPen(QColor(theme.answer), 2 * self._look.scale))
        painter.drawPolyline(QPolygonF([at(x, y) for x, y in zip(xs, ys, strict=True)]))
        point = at(self._sum, _value(curve, self._sum))
        painter.setPen(QPen(QColor(theme.muted), 1, Qt.PenStyle.DashLine))
        painter.drawLine(at(self._sum, 0.0), point)
        painter.setPen(QPen(QColor(theme.panel), px(1)))
        painter.setBrush(QColor(theme.accent))
        painter.drawEllipse(point, px(4), px(4))
        painter.end()


def _value(curve: object, x: float) -> float:
    try:
        return float(curve(x))  # type: ignore[operator]
    except OverflowError:
        return 0.0


class NeuronCard(QWidget):
    """Shows a `Told`, and switches its place off and on.

    Signals:
        off_clicked(): the place is to be switched off, or on again.
        all_on_clicked(): everything is to be on again.
    """

    off_clicked = Signal()
    all_on_clicked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._told: Told | None = None
        self._is_off = False
        self._line = ""
        self._without = ""
        self.title = ElidedLabel(lines=2)
        self.title.setProperty("role", "strong")
        self.numbers = PlainLabel()
        self.numbers.setWordWrap(True)
        self.numbers.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.numbers.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.note = PlainLabel()
        self.note.setProperty("role", "muted")
        self.note.setWordWrap(True)
        self.plot = FunctionPlot(look)
        self.off_button = QPushButton()
        self.on_button = QPushButton()
        self.off_button.clicked.connect(self.off_clicked)
        self.on_button.clicked.connect(self.all_on_clicked)
        self._lay_out()
        look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        on_language_change(self.retranslate)

    def _lay_out(self) -> None:
        inner = QWidget()
        words = QVBoxLayout(inner)
        words.setContentsMargins(0, 0, 0, 0)
        words.addWidget(self.title)
        words.addWidget(self.numbers)
        words.addWidget(self.note)
        words.addStretch(1)
        self._words = words
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(inner)
        self.area.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        side = QVBoxLayout()
        side.addWidget(self.plot, 1, Qt.AlignmentFlag.AlignHCenter)
        side.addStretch(0)
        side.addWidget(self.off_button)
        side.addWidget(self.on_button)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.area, 1)
        self._row.addLayout(side)

    def show_told(self, told: Told | None, is_off: bool) -> None:
        """Say what is told; None: what can be pointed at."""
        if (told, is_off) == (self._told, self._is_off):
            return
        self._told, self._is_off = told, is_off
        self._say()

    def show_network(self, line: str, without: str) -> None:
        """``line``: what the whole network has learned; ``without``: what is switched off."""
        if (line, without) != (self._line, self._without):
            self._line, self._without = line, without
            self._say()

    def retranslate(self) -> None:
        self.on_button.setText(self.tr("All on again"))
        set_tool_tip(
            self.off_button,
            self.tr("To see what it was for. Only this view changes: the run stays as it is."),
        )
        self._say()

    def _say(self) -> None:
        told = self._told
        self.title.setText(told.title if told is not None else "")
        self.title.setVisible(told is not None)
        lines = list(told.lines) if told is not None else []
        if self._line:
            lines.append(self._line)
        self.numbers.setText("\n".join(lines))
        self.numbers.setVisible(bool(lines))
        hint = (
            ""
            if told is not None
            else self.tr(
                "Point at a neuron or a link, or go to one with the arrow keys: its numbers "
                "and its formula stand here."
            )
        )
        note = " ".join(text for text in (self._without, hint) if text)
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self.off_button.setText(
            self.tr("Switch on again") if self._is_off else self.tr("Switch off")
        )
        self.off_button.setVisible(told is not None and told.can_be_off)
        self.on_button.setVisible(bool(self._without))
        self.plot.show_point(
            told.function if told is not None else "", told.sum if told is not None else None
        )

    def _restyle(self) -> None:
        px = self._look.px
        self._row.setContentsMargins(px(16), px(4), px(16), px(8))
        self._row.setSpacing(px(12))
        self._words.setSpacing(px(4))
        self.plot.updateGeometry()
