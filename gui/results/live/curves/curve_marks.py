"""What stands upright in the curves: the kept epoch, what changed, and how long it waits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gui.look.look import Look

_NEAR = 4.0  # pixels from a line, within which the pointer asks about it
_APART = 3.0  # pixels: lines that are nearer to each other are drawn as one
_MANY = 8  # reductions, from which on their lines are short: they would be a fence
_BETWEEN = " · "
_SHORT = 0.15  # of the plot's height
_GAP = 10  # pixels between two words, at the desk


@dataclass(frozen=True)
class Mark:
    """An upright line after ``epoch``, and its words.

    ``kind``: an ``epoch`` that is the best or the kept one; the ``end`` of waiting; a ``change``
    by the person; a ``stall``, after which the rate was reduced by itself.
    """

    epoch: int
    words: str
    kind: Literal["epoch", "end", "change", "stall"]


# Which words come first where there is no room for all; of a kind, the newest.
_FIRST = ("epoch", "change", "stall", "end")


class CurveMarks:
    """Draws marks in a plot whose x is the epoch and whose y goes from 0 to 1, their words in a
    strip above it: within, they would hide the curves."""

    def __init__(self, plot: pg.PlotWidget, look: Look) -> None:
        self._plot, self._look = plot, look
        self.marks: tuple[Mark, ...] = ()
        self.waiting: tuple[int, int] | None = None
        self._lines = _Lines(look)
        self._lines.setZValue(-1)  # behind the curves
        plot.addItem(self._lines, ignoreBounds=True)
        self.words = _Words(plot, look)
        view = plot.getPlotItem().getViewBox()
        view.sigResized.connect(self._moved)
        view.sigRangeChanged.connect(self._moved)

    @property
    def height(self) -> int:
        """How much room the words need above the plot; 0: there are none."""
        if not any(mark.words for mark in self.marks):
            return 0
        return QFontMetrics(self._look.font()).height() + self._look.px(2)

    def show(self, marks: Sequence[Mark], waiting: tuple[int, int] | None) -> bool:
        """Draw ``marks``, and a band over the epochs of ``waiting``; whether any is another."""
        if (tuple(marks), waiting) == (self.marks, self.waiting):
            return False
        self.marks, self.waiting = tuple(marks), waiting
        self._lines.show(self.marks, waiting)
        self.place()
        return True

    def restyle(self) -> None:
        """Paint the marks in the colours and the type that hold now."""
        self._lines.update()
        self.place()

    def place(self) -> None:
        """Give the words their places anew."""
        view = self._plot.getPlotItem().getViewBox()
        box = view.sceneBoundingRect()
        top = self._plot.mapFromScene(box.topLeft()).y()
        self.words.setGeometry(0, max(0, top - self.height), self._plot.width(), self.height)
        (low, high), (bottom, top_value) = view.viewRange()
        self._lines.reach(QRectF(low, bottom, high - low, top_value - bottom))
        seen = [mark for mark in self.marks if low <= mark.epoch <= high]
        at = {mark.epoch: self._x(mark.epoch) for mark in seen}
        order = sorted(seen, key=lambda mark: (_FIRST.index(mark.kind), -mark.epoch))
        together: dict[int, list[Mark]] = {}  # two at one epoch share their line, and its words
        for mark in order:
            if mark.words:
                together.setdefault(mark.epoch, []).append(mark)
        self.words.place(
            [
                (at[epoch], _BETWEEN.join(mark.words for mark in marks), marks[0].kind)
                for epoch, marks in together.items()
            ]
        )

    def near(self, epoch: float) -> tuple[Mark, ...]:
        """The marks whose lines the pointer at ``epoch`` is on."""
        view = self._plot.getPlotItem().getViewBox()
        width = view.viewPixelSize()[0]
        return tuple(m for m in self.marks if abs(m.epoch - epoch) <= max(0.5, _NEAR * width))

    def _x(self, epoch: int) -> int:
        view = self._plot.getPlotItem().getViewBox()
        return self._plot.mapFromScene(view.mapViewToScene(QPointF(epoch, 1.0))).x()

    def _moved(self, *_range: object) -> None:
        self.place()


class _Lines(pg.GraphicsObject):
    """All lines as one item: fifty of pyqtgraph's own would each be laid out at every turn."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._marks: tuple[Mark, ...] = ()
        self._waiting: tuple[int, int] | None = None
        self._seen = QRectF(0.0, 0.0, 1.0, 1.0)

    def show(self, marks: tuple[Mark, ...], waiting: tuple[int, int] | None) -> None:
        self._marks, self._waiting = marks, waiting
        self.update()

    def reach(self, seen: QRectF) -> None:
        """The part of the plot that is seen is ``seen`` now."""
        if seen != self._seen:
            self.prepareGeometryChange()
            self._seen = seen
            self.update()

    def boundingRect(self) -> QRectF:
        return self._seen

    def paint(self, painter: QPainter, *_more: object) -> None:
        theme, seen = self._look.theme, self._seen
        pixel = self.pixelVectors()[0]
        step = pixel.x() if pixel is not None else 0.0
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        if self._waiting is not None:
            start, end = self._waiting
            band = QRectF(start, seen.top(), end - start, seen.height()).intersected(seen)
            fill = QColor(theme.accent)
            fill.setAlpha(36)
            painter.fillRect(band, fill)
        stalls = sum(
            m.kind == "stall" and seen.left() <= m.epoch <= seen.right() for m in self._marks
        )
        short = seen.bottom() - _SHORT * seen.height()  # y goes upwards
        drawn = np.array([])
        for kind in _FIRST:
            painter.setPen(self._pen(kind))
            for mark in sorted(self._marks, key=lambda mark: -mark.epoch):
                if mark.kind != kind or not seen.left() <= mark.epoch <= seen.right():
                    continue
                if len(drawn) and np.abs(drawn - mark.epoch).min() < _APART * step:
                    continue
                drawn = np.append(drawn, mark.epoch)
                foot = short if kind == "stall" and stalls > _MANY else seen.top()
                painter.drawLine(QLineF(mark.epoch, foot, mark.epoch, seen.bottom()))

    def _pen(self, kind: str) -> QPen:
        theme = self._look.theme
        strong = kind in ("epoch", "change")
        width = 2 if self._look.presenting and strong else 1
        pen = QPen(QColor(theme.text if strong else theme.muted), width)
        pen.setStyle(
            {
                "epoch": Qt.PenStyle.DotLine,
                "change": Qt.PenStyle.SolidLine,
                "stall": Qt.PenStyle.DashLine,
                "end": Qt.PenStyle.DotLine,
            }[kind]
        )
        pen.setCosmetic(True)
        return pen


class _Words(QWidget):
    """The strip of words. What does not fit beside what comes before it is left out whole."""

    def __init__(self, plot: QWidget, look: Look) -> None:
        super().__init__(plot)
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.placed: list[tuple[QRect, str, str]] = []

    def place(self, wanted: Sequence[tuple[int, str, str]]) -> None:
        """Each is where its line is, its words and its kind; the first come first."""
        metrics = QFontMetrics(self._look.font())
        placed: list[tuple[QRect, str, str]] = []
        gap = self._look.px(_GAP)
        for x, words, kind in wanted:
            width = metrics.horizontalAdvance(words) + 2
            if not words or width > self.width():
                continue
            left = min(max(0, x - width // 2), self.width() - width)
            place = QRect(left, 0, width, self.height())
            around = place.adjusted(-gap, 0, gap, 0)
            if not any(around.intersects(other) for other, _, _ in placed):
                placed.append((place, words, kind))
        if placed != self.placed:
            self.placed = placed
            self.update()
        self.setVisible(bool(placed))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        painter = QPainter(self)
        painter.setFont(self._look.font())
        for place, words, kind in self.placed:
            painter.setPen(QColor(theme.text if kind in ("epoch", "change") else theme.muted))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)
