"""The wall: what everybody's network answers, or how it learned, for all to see at once."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Literal

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QWidget

from engine.classroom.measuring import Measured
from gui.classroom.class_goal_words import score_text
from gui.look.look import Look
from gui.widgets.plain_text import one_line
from gui.widgets.plots.surface import class_image, value_image

Kind = Literal["surfaces", "curves"]
_SHAPE = 1.0  # width of a picture over its height


class Wall(QWidget):
    """Tiles of one size, as large as there is room for; a tile for each row.

    Signals:
        opened(Measured): a tile was double-clicked.
        left(): Escape was pressed.
    """

    opened = Signal(object)
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._rows: list[tuple[Measured, str]] = []
        self._kind: Kind = "surfaces"
        self._figure, self._classes = "", True
        self._images: list[QImage | None] = []
        self._bytes: list[np.ndarray] = []  # what the images show: Qt does not keep it
        self.setMinimumSize(240, 160)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        look.changed.connect(self._redraw)

    def show_rows(
        self,
        rows: Sequence[tuple[Measured, str]],
        kind: Kind,
        figure: str,
        *,
        classes: bool,
    ) -> None:
        """Show ``rows``, each under the name that is given with it."""
        self._rows, self._kind = list(rows), kind
        self._figure, self._classes = figure, classes
        told = [f"{name} {score_text(figure, own.score)}" for own, name in self._rows[:40]]
        self.setAccessibleName(self.tr("The wall"))
        self.setAccessibleDescription(one_line(", ".join(told)))
        self._redraw()

    def sizeHint(self) -> QSize:
        return QSize(640, 400)

    # --- painting --------------------------------------------------------------------------

    def _redraw(self) -> None:
        self._bytes, self._images = [], []
        if self._kind == "surfaces":
            low, high = self._range()
            for own, _ in self._rows:
                self._images.append(self._image(own.surface, low, high))
        self.update()

    def _range(self) -> tuple[float, float]:
        """From where to where the answers go: one scale for all pictures, so that they compare."""
        values = [own.surface[..., 0] for own, _ in self._rows if own.surface is not None]
        finite = [part[np.isfinite(part)] for part in values]
        flat = np.concatenate(finite) if finite else np.zeros(0)
        return (float(flat.min()), float(flat.max())) if flat.size else (0.0, 1.0)

    def _image(self, surface: np.ndarray | None, low: float, high: float) -> QImage | None:
        if surface is None:
            return None
        if self._classes:
            pixels = class_image(surface, self._look.theme.panel)
        else:
            pixels = value_image(surface[..., 0], low, high)
        pixels = np.ascontiguousarray(pixels[::-1])  # the second input grows upwards
        self._bytes.append(pixels)
        height, width = pixels.shape[:2]
        return QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_RGBA8888)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._look.theme
        painter.fillRect(self.rect(), QColor(theme.panel))
        if not self._rows:
            painter.setPen(QColor(theme.muted))
            painter.drawText(
                self.rect(), Qt.AlignmentFlag.AlignCenter, self.tr("Nobody has handed in yet.")
            )
            return
        highest = self._highest_loss()
        for place, (own, name) in enumerate(self._rows):
            self._paint_tile(painter, self._tile(place), place, own, name, highest)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def _paint_tile(
        self,
        painter: QPainter,
        tile: QRectF,
        place: int,
        own: Measured,
        name: str,
        highest: float,
    ) -> None:
        theme = self._look.theme
        words = self._words_height(tile)
        picture = tile.adjusted(0, words, 0, 0)
        font = QFont(self._look.font())
        font.setPixelSize(max(9, round(words * 0.52)))
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        reached = bool(own.reached and own.is_clean)
        mark = "✓ " if reached else "! " if not own.is_clean else ""
        score = f"{mark}{score_text(self._figure, own.score)}" if own.attempt is not None else "!"
        colour = theme.good if reached else theme.warning if not own.is_clean else theme.muted
        metrics = QFontMetrics(font)
        head = QRectF(tile.left(), tile.top(), tile.width(), words)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(colour))
        painter.drawText(head, middle | Qt.AlignmentFlag.AlignRight, score)
        room = int(tile.width() - metrics.horizontalAdvance(score) - 6)
        painter.setPen(QColor(theme.text))
        shown = metrics.elidedText(one_line(name), Qt.TextElideMode.ElideRight, max(0, room))
        painter.drawText(head, middle | Qt.AlignmentFlag.AlignLeft, shown)
        image = self._images[place] if self._kind == "surfaces" else None
        if image is not None:
            painter.drawImage(picture, image)
        elif self._kind == "surfaces" and own.confusion is not None:
            self._paint_matrix(painter, picture, own.confusion)
        elif self._kind == "curves" and own.curve is not None:
            self._paint_curve(painter, picture, own.curve, highest)
        pen = QPen(QColor(theme.good if reached else theme.line))
        pen.setWidthF(3.0 if reached else 1.0)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(picture)

    def _paint_matrix(self, painter: QPainter, place: QRectF, matrix: np.ndarray) -> None:
        """Where there is no border to be seen: the share of each class (a row) that is answered as
        each, right ones down the diagonal."""
        theme = self._look.theme
        shares = matrix / np.maximum(1, matrix.sum(axis=1, keepdims=True))
        width, height = place.width() / len(matrix), place.height() / len(matrix)
        for row, column in np.ndindex(*matrix.shape):
            colour = QColor(theme.good if row == column else theme.warning)
            colour.setAlphaF(float(shares[row, column]))
            cell = QRectF(place.left() + column * width, place.top() + row * height, width, height)
            painter.fillRect(cell, colour)

    def _highest_loss(self) -> float:
        found = [
            float(np.nanmax(own.curve[1]))
            for own, _ in self._rows
            if own.curve is not None and np.isfinite(own.curve[1]).any()
        ]
        found = sorted(value for value in found if math.isfinite(value))
        # One that has gone astray must not press all others to the floor.
        return found[round(0.8 * (len(found) - 1))] or 1.0 if found else 1.0

    def _paint_curve(
        self, painter: QPainter, place: QRectF, curve: np.ndarray, highest: float
    ) -> None:
        epochs, loss = curve
        last = max(2.0, float(epochs[-1]))
        x = place.left() + (epochs - 1.0) / (last - 1.0) * place.width()
        share = np.clip(np.nan_to_num(loss, nan=np.inf) / highest, 0.0, 1.0)
        y = place.bottom() - share * (place.height() - 4.0) - 2.0
        pen = QPen(QColor(self._look.theme.training))
        pen.setWidthF(2.0)
        painter.setPen(pen)
        painter.drawPolyline(QPolygonF([QPointF(*point) for point in zip(x, y, strict=True)]))

    # --- where what is ---------------------------------------------------------------------

    def _words_height(self, tile: QRectF) -> float:
        return max(self._look.px(16), tile.width() * 0.13)

    def _columns(self) -> tuple[int, float]:
        """How many tiles stand in a row, and how wide each is, so that all are seen."""
        gap, count = self._gap, len(self._rows)
        best = (1, 1.0)
        for columns in range(1, count + 1):
            lines = math.ceil(count / columns)
            width = (self.width() - gap * (columns + 1)) / columns
            height = (self.height() - gap * (lines + 1)) / lines
            fits = min(width, height / (1.0 / _SHAPE + 0.14))
            if fits > best[1]:
                best = (columns, fits)
        return best

    @property
    def _gap(self) -> float:
        """Less where there is little room: in large type that is for the pictures."""
        wanted = self._look.px(10 if len(self._rows) > 6 else 32)
        return min(float(wanted), self.height() / 16.0)

    def _tile(self, place: int) -> QRectF:
        columns, width = self._columns()
        height = width * (1.0 / _SHAPE + 0.14)
        gap = self._gap
        lines = math.ceil(len(self._rows) / columns)
        used = columns * width + (columns - 1) * gap
        left = (self.width() - used) / 2.0 + (place % columns) * (width + gap)
        top = max(gap, (self.height() - lines * (height + gap) + gap) / 2.0)
        top += (place // columns) * (height + gap)
        return QRectF(left, top, width, height)

    # --- the hand --------------------------------------------------------------------------

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        for place, (own, _) in enumerate(self._rows):
            if self._tile(place).contains(event.position()):
                self.opened.emit(own)
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)
