"""A bar for each of a few numbers, to the right where it is above 0 and to the left below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gui.look.look import Look
from gui.look.signs import sign_colours
from gui.widgets.names_apart import names_apart
from gui.widgets.plain_text import set_tool_tip
from gui.widgets.plots.plot_numbers import PlotNumbers

_LINE = 26  # pixels at the desk for each bar
_BAR = 12
_SHARES = (0.4, 0.5, 0.6)  # of the width, for the names: the first that tells them apart


@dataclass(frozen=True)
class SignedBar:
    """``spread``: drawn as a whisker to both sides of the bar's end; 0: none. ``short``: the name
    where there is no room for the whole one; "": it is cut."""

    name: str
    value: float
    text: str
    spread: float = 0.0
    short: str = ""


def names_within(
    bars: Sequence[SignedBar], metrics: QFontMetrics, width: int
) -> tuple[list[str], int]:
    """What is written of the names in a widget of ``width`` pixels, and how wide that is: cut
    where they take too much of it, yet not so far that two are the same."""
    whole: list[str] = []
    names = 0
    for share in _SHARES:
        room = int(width * share)
        whole = [
            bar.name if metrics.horizontalAdvance(bar.name) < room else bar.short or bar.name
            for bar in bars
        ]
        # One more, because an advance is rounded, and Qt cuts what is a trace too wide.
        names = min(max((metrics.horizontalAdvance(name) + 1 for name in whole), default=0), room)
        shown = [metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, names) for name in whole]
        if len(set(shown)) == len({bar.name for bar in bars}):
            return shown, names
    return names_apart(whole, metrics, names), names


class SignedBars(QWidget):
    """Names on the left, numbers on the right, bars between them on one scale.

    Signals:
        clicked(int): a person clicked that bar.
    """

    clicked = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._bars: tuple[SignedBar, ...] = ()
        self._lit = -1
        look.changed.connect(self._restyle)

    def show_bars(self, bars: Sequence[SignedBar], lit: int = -1) -> None:
        """Draw ``bars`` from the top; the one at ``lit`` is the one that is looked at."""
        count = len(self._bars)
        self._bars, self._lit = tuple(bars), lit
        told = "\n".join(f"{bar.name}: {bar.text}" for bar in self._bars)
        self.setAccessibleDescription(told)
        set_tool_tip(self, told)
        if count != len(self._bars):
            self._restyle()
        self.update()

    def plot_numbers(self) -> PlotNumbers | None:
        """A row for each bar."""
        translate = QCoreApplication.translate
        name, value = translate("SignedBars", "Input"), translate("SignedBars", "Value")
        if not any(bar.spread for bar in self._bars):
            rows = tuple((bar.name, bar.value) for bar in self._bars)
            return PlotNumbers((name, value), rows) if rows else None
        heads = (name, value, translate("SignedBars", "Spread"))
        return PlotNumbers(heads, tuple((bar.name, bar.value, bar.spread) for bar in self._bars))

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(240), len(self._bars) * self._look.px(_LINE))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = int(event.position().y()) // self._look.px(_LINE)
        if event.button() == Qt.MouseButton.LeftButton and place < len(self._bars):
            self.clicked.emit(place)
        else:
            super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        px, theme = self._look.px, self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._look.font())
        metrics = QFontMetrics(self._look.font())
        shown, names = names_within(self._bars, metrics, self.width())
        texts = max((metrics.horizontalAdvance(bar.text) + 1 for bar in self._bars), default=0)
        left, right = names + px(8), self.width() - texts - px(8)
        ends = [(bar.value - bar.spread, bar.value + bar.spread) for bar in self._bars]
        low = min((min(0.0, end[0]) for end in ends), default=0.0)
        high = max((max(0.0, end[1]) for end in ends), default=0.0)
        scale = (right - left) / (high - low) if high > low else 0.0
        zero = left - low * scale
        colours = sign_colours(theme)
        for place, bar in enumerate(self._bars):
            line = QRect(0, place * px(_LINE), self.width(), px(_LINE))
            if place == self._lit:
                painter.fillRect(line, QColor(theme.selection))
            painter.setPen(QColor(theme.text))
            painter.drawText(
                QRect(0, line.top(), names, line.height()),
                Qt.AlignmentFlag.AlignVCenter,
                shown[place],
            )
            painter.drawText(
                QRect(self.width() - texts, line.top(), texts, line.height()),
                Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight,
                bar.text,
            )
            end = zero + bar.value * scale
            top = line.top() + (line.height() - px(_BAR)) / 2
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours[bar.value < 0.0])
            painter.drawRect(QRectF(min(zero, end), top, abs(end - zero), px(_BAR)))
            if bar.spread > 0.0:
                painter.setPen(QPen(QColor(theme.text), self._look.scale))
                middle, reach = line.center().y() + 0.5, bar.spread * scale
                painter.drawLine(QPointF(end - reach, middle), QPointF(end + reach, middle))
                for x in (end - reach, end + reach):
                    painter.drawLine(QPointF(x, middle - px(3)), QPointF(x, middle + px(3)))
        painter.setPen(QPen(QColor(theme.muted), self._look.scale))
        painter.drawLine(QPointF(zero, 0), QPointF(zero, len(self._bars) * px(_LINE)))

    def _restyle(self) -> None:
        self.setMinimumHeight(self.sizeHint().height())
        self.updateGeometry()
        self.update()
