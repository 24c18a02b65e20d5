"""The pictures of a column's card: a large histogram, and bars of its most frequent values."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.data.columns.cells.dates import date_text
from engine.data.facts import ColumnFacts
from engine.data.kinds import kind_named
from engine.data.settings import Role
from gui.data.columns.small_distribution import paint_bins, role_colour
from gui.figure_words import percent_text, value_text
from gui.look.look import Look
from gui.widgets.plots.plot_numbers import Cell, PlotNumbers


class LargeHistogram(QWidget):
    """Bars from ``bins``, the middle half as a box below them, both ends in numbers."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._facts: ColumnFacts | None = None
        self._role: Role = "ignored"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_facts(self, facts: ColumnFacts, role: Role) -> None:
        """Draw ``facts.bins`` in the colour of ``role``; nothing where a column has no bins."""
        self._facts, self._role = facts, role
        self.setAccessibleName(
            self.tr("Histogram from {least} to {greatest}").format(
                least=self._text(facts.bins_from), greatest=self._text(facts.bins_to)
            )
            if facts.bins
            else ""
        )
        self.update()

    def plot_numbers(self) -> PlotNumbers | None:
        """How many values lie between which two; beyond the ends one side is open."""
        facts = self._facts
        if facts is None or not facts.bins or facts.bins_from is None or facts.bins_to is None:
            return None
        edges = np.linspace(facts.bins_from, facts.bins_to, len(facts.bins) + 1).tolist()
        if kind_named(facts.kind).is_moment:
            edges = [date_text(edge) for edge in edges]
        rows: list[tuple[Cell, ...]] = list(zip(edges, edges[1:], facts.bins, strict=False))
        if facts.below:
            rows.insert(0, (None, edges[0], facts.below))
        if facts.above:
            rows.append((edges[-1], None, facts.above))
        translate = QCoreApplication.translate
        heads = (
            translate("PlotNumbers", "From"),
            translate("PlotNumbers", "To"),
            translate("PlotNumbers", "Count"),
        )
        return PlotNumbers(heads, tuple(rows))

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(160), self._look.px(116))

    def paintEvent(self, _event: QPaintEvent) -> None:
        facts = self._facts
        if facts is None or not facts.bins:
            return
        px, theme = self._look.px, self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        words = self.fontMetrics().height()
        box = px(10)
        area = QRectF(0, 0, self.width(), self.height() - words - box - px(8))
        paint_bins(painter, area, facts, role_colour(self._role, self._look), self._look)
        self._paint_box(painter, QRectF(0, area.bottom() + px(4), self.width(), box), facts)
        painter.setPen(QColor(theme.muted))
        line = QRectF(0, self.height() - words, self.width(), words)
        left, right = self._ends(facts)
        side = Qt.AlignmentFlag
        painter.drawText(line.adjusted(left, 0, 0, 0), side.AlignLeft, self._text(facts.bins_from))
        painter.drawText(line.adjusted(0, 0, -right, 0), side.AlignRight, self._text(facts.bins_to))

    def _ends(self, facts: ColumnFacts) -> tuple[float, float]:
        """How much room the hollow bars take at the left and at the right."""
        bars = len(facts.bins) + bool(facts.below) + bool(facts.above)
        wide = self.width() / max(bars, 4)
        spare = (self.width() - wide * bars) / 2
        return spare + wide * bool(facts.below), spare + wide * bool(facts.above)

    def _paint_box(self, painter: QPainter, place: QRectF, facts: ColumnFacts) -> None:
        """The middle half, its median, and as far as values are no outliers."""
        low, high = facts.lower_quartile, facts.upper_quartile
        first, last = facts.bins_from, facts.bins_to
        if low is None or high is None or facts.median is None or first is None or last is None:
            return
        if facts.minimum is None or facts.maximum is None or last <= first:
            return
        theme = self._look.theme
        left, right = self._ends(facts)
        width = self.width() - left - right

        def at(value: float) -> float:
            return left + width * min(1.0, max(0.0, (value - first) / (last - first)))

        reach = 1.5 * (high - low)
        middle = place.center().y()
        painter.setPen(QPen(QColor(theme.muted), 1.2))
        painter.drawLine(
            QPointF(at(max(facts.minimum, low - reach)), middle),
            QPointF(at(min(facts.maximum, high + reach)), middle),
        )
        painter.setBrush(QColor(theme.panel))
        box = QRectF(at(low), place.top() + 1, max(2.0, at(high) - at(low)), place.height() - 2)
        painter.drawRect(box)
        painter.setPen(QPen(QColor(theme.text), 2))
        x = at(facts.median)
        painter.drawLine(QPointF(x, place.top()), QPointF(x, place.bottom()))

    def _text(self, value: float | None) -> str:
        if value is None or self._facts is None:
            return ""
        if kind_named(self._facts.kind).is_moment:
            return date_text(value)
        if self._facts.whole:  # the bars begin half a step before the first number
            least, greatest = self._facts.minimum or 0.0, self._facts.maximum or 0.0
            value = min(max(value, least), greatest)
        return value_text(value)


class FrequentValues(QWidget):
    """Values with a bar each, as long as their share, and the share in per cent."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._values: tuple[tuple[str, int], ...] = ()
        self._count = 0
        self._role: Role = "ignored"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_values(self, values: tuple[tuple[str, int], ...], count: int, role: Role) -> None:
        """``values`` with their counts, of ``count`` in all."""
        self._values, self._count, self._role = values, count, role
        self.setAccessibleName(
            "; ".join(f"{value}: {percent_text(number / count)}" for value, number in values)
        )
        self.updateGeometry()
        self.update()

    def plot_numbers(self) -> PlotNumbers | None:
        """How often each of them stands there."""
        heads = (
            QCoreApplication.translate("PlotNumbers", "Value"),
            QCoreApplication.translate("PlotNumbers", "Count"),
        )
        return PlotNumbers(heads, self._values) if self._values else None

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(160), self._look.px(24) * len(self._values))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._values or not self._count:
            return
        px, theme = self._look.px, self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = self.fontMetrics()
        share = metrics.horizontalAdvance(percent_text(0.888)) + px(4)
        names = min(
            self.width() // 3,
            max(metrics.horizontalAdvance(value) for value, _ in self._values) + px(10),
        )
        room = self.width() - names - share - px(8)
        most = max(count for _, count in self._values)
        high = px(24)
        colour = role_colour(self._role, self._look)
        for number, (value, count) in enumerate(self._values):
            line = QRectF(0, number * high, self.width(), high)
            painter.setPen(QColor(theme.text))
            text = metrics.elidedText(value, Qt.TextElideMode.ElideRight, names - px(8))
            left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(line, left, text)
            bar = QRectF(names, line.top() + px(6), max(2.0, room * count / most), high - px(12))
            painter.fillRect(bar, colour)
            painter.setPen(QColor(theme.muted))
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(line, right, percent_text(count / self._count))
