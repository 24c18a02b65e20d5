"""The stack as neurons: values flow down through it, errors flow back up."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QElapsedTimer, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.explanation.one_step import BrickStep
from engine.export.drawings.colours import FAMILY_COLOURS
from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.results.steps.told import Stop, Told, count_text
from gui.widgets.plots.plot_numbers import Cell, PlotNumbers
from gui.widgets.seen import is_seen

STOP_MS = 3000  # at each stop, at the usual speed: a class reads the sentence meanwhile
_TRAVEL = 0.45  # of it, until what flows has arrived
_FRAME_MS = 33
_MOST = 5  # neurons of a row
_LINKS = 64  # between two rows


@dataclass(frozen=True)
class _Row:
    """A row of neurons: the inputs, a brick's, or the loss. ``values``: what leaves them;
    ``errors``: how the loss changes with each; of many the first few."""

    brick: int
    name: str
    family: str
    values: np.ndarray
    errors: np.ndarray | None
    count: int
    silenced: np.ndarray | None = None
    one_by_one: bool = False  # each number is made of the one above it, and of no other


class FlowPicture(QWidget):
    """Draws where one is on the way through a step, and moves on by itself where asked.

    Signals:
        row_clicked(int): a brick's place; −1 the inputs, the number of bricks the loss.
        arrived(): the time at this stop is over.
    """

    row_clicked = Signal(int)
    arrived = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._rows: tuple[_Row, ...] = ()
        self._stop = Stop("inputs")
        self._share = 1.0  # of the time at this stop
        self.speed = 1.0
        self._clock = QElapsedTimer()
        self._began_at = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(_FRAME_MS)
        self._timer.timeout.connect(self._tick)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        on_language_change(self.retranslate)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("The stack, and where in it the step is"))

    # --- what is shown ------------------------------------------------------------------------

    def show_step(self, told: Told | None, stop: Stop) -> None:
        """Draw ``stop`` of the step; the way to it is drawn where it moves."""
        self._rows = _rows_of(told, self.tr("Inputs"), self.tr("Loss")) if told is not None else ()
        self._stop = stop
        self._begin()
        self.update()

    def plot_numbers(self) -> PlotNumbers | None:
        """What leaves each layer that is drawn, and what flows back to it."""
        rows: list[tuple[Cell, ...]] = []
        for row in self._rows:
            errors = row.errors if row.errors is not None else (None,) * len(row.values)
            pairs = zip(np.asarray(row.values).tolist(), errors, strict=False)
            for place, (value, error) in enumerate(pairs, start=1):
                rows.append((row.name, place, value, None if error is None else float(error)))
        heads = (self.tr("Layer"), self.tr("Number"), self.tr("Value"), self.tr("Gradient"))
        return PlotNumbers(heads, tuple(rows)) if rows else None

    @property
    def moves(self) -> bool:
        """Whether it moves on by itself now: `play` was called, and `hold` not since."""
        return self._timer.isActive()

    def play(self) -> None:
        """Let it move, from the beginning of this stop."""
        self._timer.start()
        self._begin()

    def hold(self) -> None:
        """Stand still where it is."""
        self._timer.stop()

    def _begin(self) -> None:
        self._share = 0.0 if self.moves and self._look.animation_ms else 1.0
        self._clock.restart()

    def _tick(self) -> None:
        if not is_seen(self):
            self._clock.restart()
            return
        share = self._clock.elapsed() * self.speed / STOP_MS
        if self._look.animation_ms:
            self._share = min(1.0, share)
            self.update()
        if share >= 1.0:
            self._clock.restart()
            self.arrived.emit()

    # --- where things are ---------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(150), self._look.px(240))

    def _restyle(self) -> None:
        self.setFixedWidth(self._look.px(150))
        self.update()

    def _row_height(self) -> float:
        count = max(1, len(self._rows))
        return float(min(self._look.px(64), (self.height() - self._look.px(8)) / count))

    def row_rect(self, number: int) -> QRectF:
        """Where the row ``number``, from 0 at the top, stands."""
        height = self._row_height()
        top = self._look.px(4) + number * height
        return QRectF(self._look.px(4), top, self.width() - self._look.px(8), height)

    def _centres(self, number: int) -> list[QPointF]:
        row, rect = self._rows[number], self.row_rect(number)
        count = min(len(row.values), _MOST)
        px = self._look.px
        left = rect.left() + px(19)
        more = QFontMetricsF(self._small()).horizontalAdvance("…" + count_text(row.count))
        room = rect.width() - px(38) - (more + px(8) if row.count > _MOST else 0)
        step = min(px(24), room / max(1, _MOST - 1))
        y = rect.top() + self._name_height() + (rect.height() - self._name_height()) / 2
        return [QPointF(left + place * step, y) for place in range(count)]

    def _name_height(self) -> float:
        room = QFontMetricsF(self._small()).height() + self._look.px(3)
        return room if self._row_height() >= self._look.px(32) else 0.0

    def _small(self) -> QFont:
        font = QFont(self._look.font())
        font.setPixelSize(self._look.px(11))
        return font

    def _current(self) -> int:
        """The row that the stop is about."""
        if self._stop.phase == "inputs":
            return 0
        if self._stop.phase == "loss":
            return len(self._rows) - 1
        return self._stop.brick + 1

    # --- painting -----------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._rows:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._small())
        theme, current = self._look.theme, self._current()
        rect = self.row_rect(current).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(QColor(theme.accent), 1.5))
        painter.setBrush(QColor(theme.selection))
        painter.drawRoundedRect(rect, 6, 6)
        for number in range(len(self._rows) - 1):
            self._paint_links(painter, number)
        for number in range(len(self._rows)):
            self._paint_row(painter, number)
        self._paint_flow(painter)

    def _paint_links(self, painter: QPainter, number: int) -> None:
        colour = QColor(self._look.theme.line)
        active = self._flowing() == (number, number + 1) or self._flowing() == (number + 1, number)
        if active:
            colour = QColor(self._look.theme.muted)
        painter.setPen(QPen(colour, 1.0))
        for start, end in self._links(number):
            painter.drawLine(start, end)

    def _links(self, number: int) -> list[tuple[QPointF, QPointF]]:
        above, below = self._centres(number), self._centres(number + 1)
        if self._rows[number + 1].one_by_one:
            return list(zip(above, below, strict=False))
        return [(start, end) for start in above for end in below][:_LINKS]

    def _paint_row(self, painter: QPainter, number: int) -> None:
        row, rect, theme = self._rows[number], self.row_rect(number), self._look.theme
        px = self._look.px
        errors = self._stop.phase in ("backward", "update", "nudge")
        values = row.errors if errors and row.errors is not None else row.values
        if self._name_height():
            name = painter.fontMetrics().elidedText(
                row.name, Qt.TextElideMode.ElideRight, round(rect.width() - px(16))
            )
            room = QRectF(painter.fontMetrics().boundingRect(name))
            room.moveTopLeft(rect.topLeft() + QPointF(px(12), px(3)))
            ground = theme.selection if number == self._current() else theme.panel
            painter.fillRect(room.adjusted(-2, 0, 2, 0), QColor(ground))  # no link through it
            painter.setPen(QColor(theme.muted))
            painter.drawText(room.topLeft() + QPointF(0, painter.fontMetrics().ascent()), name)
        family = QColor(FAMILY_COLOURS.get(row.family, theme.muted))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(family)
        painter.drawRoundedRect(
            QRectF(rect.left() + px(3), rect.top() + px(4), px(4), rect.height() - px(8)), 2, 2
        )
        largest = float(np.abs(values).max()) if len(values) else 0.0
        tone = QColor(theme.gradient if errors and row.errors is not None else theme.answer)
        radius = min(px(8), max(px(3), (rect.height() - self._name_height()) / 2 - px(3)))
        for place, centre in enumerate(self._centres(number)):
            self._paint_neuron(
                painter,
                centre,
                radius,
                float(values[place]),
                largest,
                tone,
                off=row.silenced is not None and bool(row.silenced[place]),
            )
        if row.count > _MOST:
            last = self._centres(number)[-1]
            painter.setPen(QColor(theme.muted))
            painter.drawText(
                QPointF(last.x() + radius + px(4), last.y() + px(4)), "…" + count_text(row.count)
            )

    def _paint_neuron(
        self,
        painter: QPainter,
        centre: QPointF,
        radius: float,
        value: float,
        largest: float,
        tone: QColor,
        *,
        off: bool,
    ) -> None:
        """Fuller with its size, a bar across it where it is below 0, crossed where silenced."""
        theme = self._look.theme
        painter.setPen(QPen(tone, 1.2))
        painter.setBrush(QColor(theme.panel))
        painter.drawEllipse(centre, radius, radius)
        share = abs(value) / largest if largest > 0 and np.isfinite(value) else 0.0
        fill = QColor(tone)
        fill.setAlphaF(0.12 + 0.75 * min(1.0, share))
        painter.setBrush(fill)
        painter.drawEllipse(centre, radius, radius)
        half = radius * 0.55
        mark = QColor(theme.panel if share > 0.5 else theme.text)
        if off:
            painter.setPen(QPen(QColor(theme.text), 1.5))
            for side in (-1, 1):
                painter.drawLine(
                    centre + QPointF(-half, -side * half), centre + QPointF(half, side * half)
                )
        elif value < 0:
            painter.setPen(QPen(mark, 1.6))
            painter.drawLine(centre - QPointF(half, 0), centre + QPointF(half, 0))

    def _flowing(self) -> tuple[int, int] | None:
        """From which row to which something flows at this stop."""
        current = self._current()
        if self._stop.phase in ("forward", "loss") and current > 0:
            return current - 1, current
        if self._stop.phase == "backward" and current + 1 < len(self._rows):
            return current + 1, current
        return None

    def _paint_flow(self, painter: QPainter) -> None:
        """What is on its way: one dot on each link."""
        flowing = self._flowing()
        share = self._share / _TRAVEL
        if flowing is None or share >= 1.0:
            return
        start, end = flowing
        theme = self._look.theme
        back = start > end
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.gradient if back else theme.answer))
        radius = self._look.px(3)
        for above, below in self._links(min(start, end)):
            begin, finish = (below, above) if back else (above, below)
            painter.drawEllipse(begin + (finish - begin) * share, radius, radius)

    # --- the mouse ----------------------------------------------------------------------------

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        for number in range(len(self._rows)):
            if self.row_rect(number).contains(event.position()):
                self.row_clicked.emit(number - 1)
                return


def _one_by_one(brick: BrickStep) -> bool:
    """Whether the brick hands each number on by itself, as Dropout does and no dense one."""
    own = brick.brick
    if own.can_answer or own.augments or not own.keeps_lines or brick.function == "softmax":
        return False
    return bool(brick.entering[0].size == brick.leaving[0].size)


def _rows_of(told: Told, inputs: str, loss: str) -> tuple[_Row, ...]:
    step = told.step

    def few(values: np.ndarray | None) -> np.ndarray:
        return np.zeros(0) if values is None else values[told.row].ravel()[:_MOST]

    rows = [_Row(-1, inputs, "input", few(step.x), None, step.x[0].size)]
    for place, brick in enumerate(step.bricks):
        errors = None if brick.gradient is None else few(brick.gradient)
        silenced = None if brick.silenced is None else few(brick.silenced)
        rows.append(
            _Row(
                place,
                told.title(place),
                brick.brick.family,
                few(brick.leaving),
                errors,
                brick.leaving[0].size,
                silenced,
                _one_by_one(brick),
            )
        )
    if step.losses is not None:
        own = np.array([float(step.losses[told.row])])
        rows.append(_Row(len(step.bricks), loss, "input", own, None, 1))
    return tuple(rows)
