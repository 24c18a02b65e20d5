"""A legend that wraps: marker and text side by side, as many lines as it needs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pyqtgraph.graphicsItems.ScatterPlotItem import Symbols
from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.look.look import Look

PART_MARK = "part"  # an upright bar: no class has it


def part_mark(height: float) -> QPainterPath:
    """The mark of a part of the rows, around (0, 0): an upright bar."""
    width = height * 0.45
    path = QPainterPath()
    path.addRoundedRect(QRectF(-width / 2, -height / 2, width, height), width / 4, width / 4)
    return path


@dataclass(frozen=True)
class LegendEntry:
    """One marker and what it stands for. ``symbol``: a pyqtgraph symbol's name, or `PART_MARK`."""

    text: str
    symbol: str
    brush: QBrush
    pen: QPen


class Legend(QWidget):
    """Entries in reading order; a text that does not fit a whole line is elided."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._entries: tuple[LegendEntry, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._relaid)

    def show_entries(self, entries: Sequence[LegendEntry]) -> None:
        """Show these and no others; without any it is hidden."""
        self._entries = tuple(entries)
        self.setAccessibleDescription(", ".join(entry.text for entry in self._entries))
        self.setVisible(bool(self._entries))
        self._relaid()

    @property
    def look(self) -> Look:
        """What it is painted by."""
        return self._look

    @property
    def entries(self) -> tuple[LegendEntry, ...]:
        """What it shows."""
        return self._entries

    # --- Qt ------------------------------------------------------------------------------

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        places = self._places(width)
        return places[-1].bottom() + 1 if places else 0

    def sizeHint(self) -> QSize:
        width = self.width() or self._look.px(280)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(40), self.heightForWidth(self.width() or self._look.px(280)))

    def resizeEvent(self, event: object) -> None:
        self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = self.fontMetrics()
        marker = self._marker_size()
        for entry, place in zip(self._entries, self._places(self.width()), strict=True):
            painter.save()
            painter.translate(QPointF(place.left() + marker / 2, place.center().y() + 0.5))
            painter.scale(marker, marker)
            pen = QPen(entry.pen)
            pen.setWidthF(max(1.0, pen.widthF()))
            pen.setCosmetic(True)
            painter.setPen(pen)
            painter.setBrush(entry.brush)
            symbol = part_mark(1.2) if entry.symbol == PART_MARK else Symbols[entry.symbol]
            painter.drawPath(symbol)
            painter.restore()
            text = place.adjusted(marker + self._look.px(6), 0, 0, 0)
            painter.setPen(QColor(self._look.theme.text))
            painter.drawText(
                text,
                Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
                metrics.elidedText(entry.text, Qt.TextElideMode.ElideRight, text.width()),
            )

    # --- inside ----------------------------------------------------------------------------

    def _relaid(self) -> None:
        self.updateGeometry()
        self.update()

    def _marker_size(self) -> int:
        return self._look.px(9)

    def _places(self, width: int) -> list[QRect]:
        metrics = QFontMetrics(self.font())
        height = metrics.height() + self._look.px(2)
        lead = self._marker_size() + self._look.px(6)
        gap = self._look.px(14)
        places: list[QRect] = []
        x = y = 0
        for entry in self._entries:
            wanted = min(lead + metrics.horizontalAdvance(entry.text) + 2, width)
            if x and x + wanted > width:
                x, y = 0, y + height
            places.append(QRect(x, y, wanted, height))
            x += wanted + gap
        return places
