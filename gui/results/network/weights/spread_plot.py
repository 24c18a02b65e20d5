"""How numbers are spread: a small histogram with its ends and its middle."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from engine.training.inside.brick_weights import Spread
from gui.look.look import Look
from gui.results.network.drawing.shades import sign_colours
from gui.texts import number_text
from gui.widgets.plots.plot_numbers import PlotNumbers


class SpreadPlot(QWidget):
    """Bars of a `Spread`; below 0 in the colour of what is below, above in the other."""

    def __init__(self, look: Look, *, gradients: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._gradients = gradients
        self._spread: Spread | None = None
        self._title = ""

    def show_spread(self, spread: Spread | None) -> None:
        """Draw ``spread``; None: hide."""
        self._spread = spread
        self.setVisible(spread is not None)
        self._speak()
        self.update()

    def set_title(self, title: str) -> None:
        """What is spread here, for eyes and screen readers."""
        self._title = title
        self._speak()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(170), self._look.px(84))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(120), self._look.px(56))

    def summary(self) -> str:
        """What it shows, in words."""
        spread = self._spread
        if spread is None:
            return ""
        return QCoreApplication.translate(
            "Network", "{title}: {count} numbers from {low} to {high}, mean {mean}, spread {spread}"
        ).format(
            title=self._title,
            count=number_text(spread.count),
            low=number_text(spread.low, 3),
            high=number_text(spread.high, 3),
            mean=number_text(spread.mean, 3),
            spread=number_text(spread.deviation, 3),
        )

    def plot_numbers(self) -> PlotNumbers | None:
        """How many numbers lie between which two."""
        spread = self._spread
        if spread is None:
            return None
        edges = np.linspace(spread.low, spread.high, len(spread.counts) + 1).tolist()
        translate = QCoreApplication.translate
        heads = (
            translate("PlotNumbers", "From"),
            translate("PlotNumbers", "To"),
            translate("PlotNumbers", "Count"),
        )
        return PlotNumbers(
            heads, tuple(zip(edges, edges[1:], spread.counts.tolist(), strict=False))
        )

    def _speak(self) -> None:
        self.setAccessibleName(self._title)
        self.setAccessibleDescription(self.summary())

    def paintEvent(self, event: QPaintEvent) -> None:
        spread = self._spread
        if spread is None:
            return
        px, theme = self._look.px, self._look.theme
        painter = QPainter(self)
        font = self._look.font()
        font.setPixelSize(px(12))
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        line = metrics.height()
        area = QRectF(self.rect())
        painter.setPen(QColor(theme.text))
        title = metrics.elidedText(self._title, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(QRectF(0, 0, area.width(), line), Qt.AlignmentFlag.AlignLeft, title)
        bars = area.adjusted(0, line + px(2), 0, -line - px(2))
        most = int(spread.counts.max()) or 1
        width = bars.width() / len(spread.counts)
        step = (spread.high - spread.low) / len(spread.counts)
        above, below = sign_colours(theme, self._gradients)
        painter.setPen(Qt.PenStyle.NoPen)
        for place, count in enumerate(spread.counts):
            middle = spread.low + (place + 0.5) * step
            height = bars.height() * int(count) / most
            painter.setBrush(below if middle < 0 else above)
            left = bars.left() + place * width
            painter.drawRect(QRectF(left, bars.bottom() - height, max(width - 1, 1), height))
        painter.setPen(QPen(QColor(theme.muted), 1))
        painter.drawLine(bars.bottomLeft(), bars.bottomRight())
        if spread.low < 0 < spread.high:
            zero = bars.left() + bars.width() * -spread.low / (spread.high - spread.low)
            painter.drawLine(int(zero), int(bars.top()), int(zero), int(bars.bottom()))
        ends = QRectF(0, bars.bottom() + px(1), area.width(), line)
        painter.drawText(ends, Qt.AlignmentFlag.AlignLeft, number_text(spread.low, 2))
        painter.drawText(ends, Qt.AlignmentFlag.AlignRight, number_text(spread.high, 2))
        painter.end()
