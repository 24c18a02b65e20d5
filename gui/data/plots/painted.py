"""A plot that paints itself, the same on the screen, as PNG and as SVG."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import numpy as np
from pyqtgraph.graphicsItems.ScatterPlotItem import Symbols, renderSymbol
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEngine,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QTransform,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.texts import number_text
from gui.widgets.focus import RingByKeys
from gui.widgets.plain_text import show_tip, tool_tip
from gui.widgets.plots.date_marks import date_texts, date_ticks
from gui.widgets.plots.plot_numbers import PlotNumbers
from gui.widgets.plots.plot_saving import is_pictured
from gui.widgets.plots.point_style import PointStyle

FADED = 0.28  # of what is not chosen, where something is


class PaintedPlot(RingByKeys, QWidget):
    """Paints what its owner's ``painting`` paints; tells what is clicked, dragged and pressed.

    Signals:
        clicked(QPointF, bool): where, and whether Shift was held.
        area_dragged(QRectF, bool): a rectangle, with Shift.
        step_wanted(int, int): an arrow key: right, down.
        entered(bool): Enter or the space bar, with Shift.
    """

    clicked = Signal(object, bool)
    area_dragged = Signal(object, bool)
    step_wanted = Signal(int, int)
    entered = Signal(bool)

    def plot_numbers(self) -> PlotNumbers | None:
        """What is painted, as numbers."""
        return self.numbers()

    def __init__(
        self,
        look: Look,
        painting: Callable[[QPainter, QRectF], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._painting = painting
        self.told: Callable[[QPointF], str] | None = None  # what is at a place, for its tooltip
        self.numbers: Callable[[], PlotNumbers | None] = lambda: None  # what is painted
        self.draggable = True
        self._pressed: QPointF | None = None
        self._area: QRectF | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)
        self._undrawn = self.tr("Not drawn yet.")
        self.setAccessibleDescription(self._undrawn)  # till its owner sums it up in words
        on_language_change(self.retranslate)
        look.changed.connect(self.update)

    @property
    def has_ring(self) -> bool:
        """Whether the keyboard is at work here."""
        return self.ring and not is_pictured(self)

    # --- Qt ----------------------------------------------------------------------------------

    def retranslate(self) -> None:
        before, self._undrawn = self._undrawn, self.tr("Not drawn yet.")
        if self.accessibleDescription() == before:
            self.setAccessibleDescription(self._undrawn)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(320), self._look.px(240))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(80), self._look.px(60))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        try:
            self._paint(painter)
        finally:  # an error with the painter still at work would take the process down
            painter.end()

    def _paint(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._look.font())
        painter.fillRect(self.rect(), QColor(self._look.theme.panel))
        self._painting(painter, QRectF(self.rect()))
        accent = QColor(self._look.theme.accent)
        if self._area is not None:
            fill = QColor(accent)
            fill.setAlpha(40)
            painter.setPen(QPen(accent, 1))
            painter.setBrush(fill)
            painter.drawRect(self._area)
        if self.ring and not is_pictured(self):
            painter.setPen(QPen(accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position()
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None or not self.draggable:
            return
        way = event.position() - self._pressed
        far = abs(way.x()) + abs(way.y()) >= QApplication.startDragDistance()
        if self._area is not None or far:
            self._area = QRectF(self._pressed, event.position()).normalized()
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._pressed is None:
            return
        add = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        area, self._area, self._pressed = self._area, None, None
        self.update()
        if area is not None:
            self.area_dragged.emit(area, add)
        else:
            self.clicked.emit(event.position(), add)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, -1),
            Qt.Key.Key_Down: (0, 1),
        }
        key = event.key()
        if key in steps:
            self.step_wanted.emit(*steps[Qt.Key(key)])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.entered.emit(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and self.told is not None:
            assert isinstance(event, QHelpEvent)
            text = self.told(QPointF(event.pos()))
            if text:
                show_tip(event.globalPos(), tool_tip(text), self)
            else:
                show_tip(event.globalPos(), "", self)
            return True
        return super().event(event)


def is_vector(painter: QPainter) -> bool:
    """Whether what is painted stays lines and words: SVG."""
    return painter.paintEngine().type() == QPaintEngine.Type.SVG


class PointPainter:
    """Paints points fast: each look is drawn once and kept."""

    def __init__(self) -> None:
        self._sprites: dict[tuple[int, float, float], tuple[QPixmap, float]] = {}
        self._styles: tuple[PointStyle, ...] = ()

    def take(self, styles: Sequence[PointStyle]) -> None:
        """Paint points in these looks from now on."""
        self._styles = tuple(styles)
        self._sprites.clear()

    def paint(
        self, painter: QPainter, pixels: np.ndarray, style_of: np.ndarray, size: float
    ) -> None:
        """Points at ``pixels`` (n, 2), each in the look at its place in the styles taken."""
        if is_vector(painter):
            self._paint_paths(painter, pixels, style_of, size)
            return
        scale = painter.device().devicePixelRatioF()
        draw = painter.drawPixmap
        sprites = [self._sprite(index, size, scale) for index in range(len(self._styles))]
        for x, y, style in zip(
            pixels[:, 0].tolist(), pixels[:, 1].tolist(), style_of.tolist(), strict=True
        ):
            pixmap, half = sprites[style]
            draw(QPointF(x - half, y - half), pixmap)

    def _sprite(self, index: int, size: float, scale: float) -> tuple[QPixmap, float]:
        sprite = self._sprites.get((index, size, scale))
        if sprite is None:
            style = self._styles[index]
            image = renderSymbol(style.symbol, size, style.pen, style.brush, dpr=scale)
            half = image.width() / image.devicePixelRatio() / 2
            sprite = self._sprites[index, size, scale] = QPixmap.fromImage(image), half
        return sprite

    def _paint_paths(
        self, painter: QPainter, pixels: np.ndarray, style_of: np.ndarray, size: float
    ) -> None:
        for place, index in zip(pixels.tolist(), style_of.tolist(), strict=True):
            style = self._styles[index]
            painter.setPen(style.pen)
            painter.setBrush(style.brush)
            put = QTransform.fromTranslate(*place).scale(size, size)
            painter.drawPath(put.map(Symbols[style.symbol]))


# --- axes ----------------------------------------------------------------------------------


class AxisScale:
    """Values from ``low`` to ``high`` as pixels from ``start`` to ``stop``."""

    def __init__(self, low: float, high: float, start: float, stop: float) -> None:
        if not high > low:
            wide = max(0.5, abs(low) * 0.1)
            low, high = low - wide, high + wide
        self.low, self.high, self.start, self.stop = low, high, start, stop

    def __call__(self, values: np.ndarray) -> np.ndarray:
        # Halves: the range of ±1e308 would be infinite.
        share = (values / 2.0 - self.low / 2.0) / (self.high / 2.0 - self.low / 2.0)
        placed: np.ndarray = self.start + share * (self.stop - self.start)
        return placed

    def at(self, value: float) -> float:
        """The pixel of one value."""
        return float(self(np.asarray(value, np.float64)))

    def back(self, pixel: float) -> float:
        """The value at a pixel."""
        share = (pixel - self.start) / (self.stop - self.start)
        return self.low * (1.0 - share) + self.high * share

    def ticks(self, most: int) -> list[float]:
        """At most ``most`` round values, evenly apart."""
        span = self.high - self.low
        if not (math.isfinite(span) and span > 0.0):
            return [self.low, self.high]
        rough = span / max(1, most)
        power = 10.0 ** math.floor(math.log10(rough))
        step = next(power * unit for unit in (1, 2, 5, 10, 20) if power * unit >= rough)
        first = math.ceil(self.low / step - 1e-9)
        last = math.floor(self.high / step + 1e-9)
        return [number * step + 0.0 for number in range(first, last + 1)]


def tick_text(value: float) -> str:
    """A tick in the person's language."""
    return number_text(round(value, 10) if abs(value) < 1e5 else value, 6)


def cut(metrics: QFontMetricsF, text: str, room: float) -> str:
    """``text`` as far as it fits into ``room`` pixels, with … for the rest."""
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(room, 0.0))


def paint_ticks(
    painter: QPainter,
    look: Look,
    scale: AxisScale,
    line: float,
    *,
    date: bool = False,
    words: Sequence[str] = (),
    spare: bool = False,
) -> None:
    """An axis along the bottom at ``line``: its hairline, and values or ``words`` below it;
    ``spare``: about four values, in a small picture."""
    metrics = QFontMetricsF(painter.font())
    theme = look.theme
    painter.setPen(QPen(QColor(theme.line), look.scale))
    painter.drawLine(QPointF(scale.start, line), QPointF(scale.stop, line))
    top, height = line + look.px(3), metrics.height()
    width = scale.stop - scale.start
    painter.setPen(QColor(theme.muted))
    if words:
        room = width / len(words)
        every = max(1, math.ceil(look.px(28) / max(room, 1.0)))
        for code in range(0, len(words), every):
            place = QRectF(0.0, top, room * every - 2, height)
            place.moveCenter(QPointF(scale.at(code), place.center().y()))
            place.moveLeft(max(place.left(), 0.0))
            shown = cut(metrics, words[code], place.width())
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, shown)
        return
    ends = (scale.low, scale.high)
    widest = max(
        metrics.horizontalAdvance(text)
        for text in (["2024-12-31"] if date else [tick_text(end) for end in ends])
    )
    most = max(1, int(width / (min(max(widest, look.px(24)), look.px(96)) + look.px(16))))
    most = min(most, 4) if spare else most
    values = date_ticks(*ends, most) if date else scale.ticks(most)
    texts = date_texts(values) if date else [tick_text(value) for value in values]
    taken = -1.0
    for value, text in zip(values, texts, strict=True):
        place = QRectF(0.0, top, metrics.horizontalAdvance(text) + 2, height)
        place.moveCenter(QPointF(scale.at(value), place.center().y()))
        if place.left() > taken:
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
            taken = place.right() + look.px(2)
