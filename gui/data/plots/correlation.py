"""How each two columns go together: Pearson's r as colours and numbers."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QLinearGradient, QPainter, QPen
from PySide6.QtWidgets import QWidget

from engine.data.facts import DataReport, PlotRows
from engine.data.knowing.relations import Correlations
from engine.data.settings import DataSettings
from engine.messages import Message
from engine.service.requests.facts_requests import Correlate
from gui.column_names import column_word
from gui.data.plots.painted import PaintedPlot, cut
from gui.data.plots.scatter_matrix import r_text
from gui.data.plots.view import PlotTools, PlotView
from gui.door.question import Question
from gui.look.look import text_on
from gui.look.signs import sign_colours
from gui.texts import message_text, number_text
from gui.widgets.plots.plot_numbers import PlotNumbers

_MOST = 40  # columns; more would be too small to tell apart
_CROSSED = 0.3  # from here on a cell without its number is crossed where r is negative
_LARGE = 88  # a cell as wide, and half as high, has its number in large type
_LETTERED = 34  # a narrower cell has no room for its number


class CorrelationMap(PlotView):
    """One cell for each two columns; a click shows the two as a scatter."""

    def __init__(self, tools: PlotTools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.names: tuple[str, ...] = ()
        self.r = np.zeros((0, 0))
        self._counts = np.zeros((0, 0), np.int64)
        self._question = Question(tools.engine)
        self._worked_out: DataReport | None = None
        self._all = 0  # columns that could be compared
        self._cell: tuple[int, int] | None = None
        self._left = self._top = self._size_x = self._size_y = 0.0
        self.canvas = PaintedPlot(self.look, self._paint)
        self.canvas.told = self._told
        self.canvas.numbers = self._numbers
        self.canvas.draggable = False
        self.canvas.setCursor(Qt.CursorShape.PointingHandCursor)
        self.picture_layout.addWidget(self.canvas, 1)
        self.picture_layout.addWidget(self.caption)
        self.canvas.clicked.connect(self._clicked)
        self.canvas.step_wanted.connect(self._step)
        self.canvas.entered.connect(self._entered)
        self.retranslate()

    # --- what the panel uses -----------------------------------------------------------------

    def hint(self) -> str:
        return self.tr("Click a cell to see the two columns as points.")

    def title(self) -> str:
        return self.tr("Correlation")

    def retranslate(self) -> None:
        self.canvas.setAccessibleName(self.tr("Correlation of each pair of columns"))
        self._say_counted()
        self.redraw()

    # --- drawing -----------------------------------------------------------------------------

    def draw(self, report: DataReport, plot: PlotRows, data: DataSettings) -> None:
        if self._worked_out is report:
            self._say_counted()
            self.canvas.update()
            return
        self._worked_out = report
        self._question.ask(Correlate(plot, data), self._answered, self._failed)

    def draw_nothing(self) -> None:
        self.names, self._worked_out = (), None
        self.canvas.update()

    def draw_chosen(self) -> None:
        """Rows are not to be seen here."""

    def _answered(self, found: object) -> None:
        assert isinstance(found, Correlations)
        shown = np.arange(len(found.names))
        if shown.size > _MOST:
            shown = np.sort(self._nearest_to_target(found)[:_MOST])
        self._all = len(found.names)
        self.names = tuple(found.names[place] for place in shown)
        self.r = found.values[np.ix_(shown, shown)]
        self._counts = found.counts[np.ix_(shown, shown)]
        self._cell = None
        self._say_counted()
        self.canvas.update()

    def _numbers(self) -> PlotNumbers | None:
        """r of each two columns."""
        if not self.names:
            return None
        words = [column_word(name) for name in self.names]
        rows = [(word, *values) for word, values in zip(words, self.r.tolist(), strict=True)]
        return PlotNumbers(("", *words), tuple(rows))

    def _failed(self, message: Message, _details: str) -> None:
        self.say(message_text(message))

    def _nearest_to_target(self, found: Correlations) -> np.ndarray:
        """The columns' places, those first that go most with the target, and it itself."""
        targets = [column.name for column in self._data.targets] if self._data else []
        place = next((found.names.index(name) for name in targets if name in found.names), None)
        if place is None:
            return np.arange(len(found.names))
        strength = np.abs(np.nan_to_num(found.values[place]))
        strength[place] = 2.0
        return np.argsort(-strength, kind="stable")

    def _say_counted(self) -> None:
        plot = self.plot_rows
        if plot is None or self._worked_out is None or self._question.waits:
            return
        if len(self.names) < 2:
            text = self.tr("Correlation needs two columns of numbers.")
        elif self._all > len(self.names):
            text = self.tr(
                "Shown are the {shown} of {total} columns with the strongest correlation to the "
                "target."
            ).format(shown=number_text(len(self.names)), total=number_text(self._all))
        elif len(plot.row) < plot.total:
            text = self.tr("Worked out from a sample: {shown} of {total} rows.").format(
                shown=number_text(len(plot.row)), total=number_text(plot.total)
            )
        else:
            text = ""
        self.say(text)
        self.canvas.setAccessibleDescription(self._summary())

    # --- painting ------------------------------------------------------------------------------

    def _paint(self, painter: QPainter, place: QRectF) -> None:
        count = len(self.names)
        if count < 2:
            return
        px, metrics = self.look.px, QFontMetricsF(painter.font())
        widest = max(metrics.horizontalAdvance(column_word(name)) for name in self.names) + px(8)
        foot = metrics.height() + px(16)
        self._left = min(widest, place.width() * 0.3)
        self._size_x = (place.width() - self._left - 1) / count
        flat = widest <= self._size_x
        self._top = metrics.height() + px(4) if flat else min(widest, place.height() * 0.36)
        self._size_y = (place.height() - self._top - foot) / count
        self._paint_names(painter, metrics, flat)
        lettered = self._size_x >= px(_LETTERED) and self._size_y >= metrics.height()
        if min(self._size_x, self._size_y * 2) >= px(_LARGE):
            painter.setFont(self.look.font("title"))
        for row in range(count):
            for column in range(count):
                self._paint_cell(painter, row, column, lettered)
        painter.setFont(self.look.font())
        if self._cell is not None and self.canvas.has_ring:
            painter.setPen(QPen(QColor(self.look.theme.accent), 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self._place(*self._cell))
        self._paint_scale(painter, metrics, place)

    def _place(self, row: int, column: int) -> QRectF:
        return QRectF(
            self._left + column * self._size_x,
            self._top + row * self._size_y,
            self._size_x,
            self._size_y,
        )

    def _paint_names(self, painter: QPainter, metrics: QFontMetricsF, flat: bool) -> None:
        px, line = self.look.px, metrics.height()
        targets = {column.name for column in self._data.targets} if self._data else set()
        every_x = max(1, int(np.ceil(line / max(1.0, self._size_x)))) if not flat else 1
        every_y = max(1, int(np.ceil(line * 0.9 / max(1.0, self._size_y))))
        for index, name in enumerate(self.names):
            strong = name in targets
            font = self.look.font()
            if strong:
                font.setWeight(QFont.Weight.DemiBold)
            painter.setFont(font)
            painter.setPen(QColor(self.look.theme.text if strong else self.look.theme.muted))
            if index % every_y == 0:
                spot = self._place(index, 0)
                spot = QRectF(0, spot.center().y() - line / 2, self._left - px(6), line)
                flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                painter.drawText(
                    spot, flags, cut(QFontMetricsF(font), column_word(name), spot.width())
                )
            if index % every_x:
                continue
            cell = self._place(0, index)
            if flat:
                spot = QRectF(cell.left(), 0, cell.width(), line)
                painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, column_word(name))
            else:
                painter.save()
                painter.translate(cell.center().x(), self._top - px(4))
                painter.rotate(-90)
                room = self._top - px(4)
                painter.drawText(
                    QRectF(0, -line / 2, room, line),
                    Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
                    cut(QFontMetricsF(font), name, room),
                )
                painter.restore()
        painter.setFont(self.look.font())

    def _paint_cell(self, painter: QPainter, row: int, column: int, lettered: bool) -> None:
        cell = self._place(row, column).adjusted(0.5, 0.5, -0.5, -0.5)
        r = float(self.r[row, column])
        fill = self._colour(r)
        painter.fillRect(cell, fill)
        if lettered:
            painter.setPen(text_on(fill.name()))
            painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, "–" if np.isnan(r) else r_text(r))
        elif r <= -_CROSSED and min(cell.width(), cell.height()) >= 5:
            # No room for a sign: what goes the other way round is crossed by a line.
            painter.setPen(QPen(text_on(fill.name()), 1))
            painter.drawLine(QLineF(cell.bottomLeft(), cell.topRight()))

    def _colour(self, r: float) -> QColor:
        theme = self.look.theme
        if np.isnan(r):
            return QColor(theme.raised)
        empty, full = QColor(theme.panel), sign_colours(theme)[r <= 0]
        part = min(1.0, abs(r)) ** 0.8
        mixed = [
            (1 - part) * one + part * other
            for one, other in zip(empty.getRgbF()[:3], full.getRgbF()[:3], strict=True)
        ]
        return QColor.fromRgbF(*mixed)

    def _paint_scale(self, painter: QPainter, metrics: QFontMetricsF, place: QRectF) -> None:
        """What the colours mean, along the bottom."""
        px, line = self.look.px, metrics.height()
        top = place.bottom() - line - px(4)
        words = (self.tr("opposite −1"), self.tr("+1 together"))
        widths = [metrics.horizontalAdvance(word) + px(12) for word in words]
        painter.setPen(QColor(self.look.theme.muted))
        centre = Qt.AlignmentFlag.AlignVCenter
        room = place.width() - sum(widths)
        wide = min(room, px(280))
        left = (place.width() - wide - sum(widths)) / 2
        painter.drawText(
            QRectF(left, top, widths[0] - px(6), line),
            centre | Qt.AlignmentFlag.AlignRight,
            words[0],
        )
        bar = QRectF(left + widths[0], top + line / 2 - px(4), wide, px(8))
        painter.drawText(QRectF(bar.right() + px(6), top, widths[1], line), centre, words[1])
        ramp = QLinearGradient(bar.topLeft(), bar.topRight())
        for step in range(11):
            ramp.setColorAt(step / 10, self._colour(step / 5 - 1))
        painter.fillRect(bar, ramp)
        painter.setPen(QPen(QColor(self.look.theme.muted), 1))
        middle = bar.center().x()
        painter.drawLine(QLineF(middle, bar.top() - 2, middle, bar.bottom() + 2))

    # --- choosing ------------------------------------------------------------------------------

    def _cell_at(self, spot: QPointF) -> tuple[int, int] | None:
        if len(self.names) < 2:
            return None
        column = int((spot.x() - self._left) // self._size_x)
        row = int((spot.y() - self._top) // self._size_y)
        count = len(self.names)
        return (row, column) if 0 <= row < count and 0 <= column < count else None

    def _clicked(self, spot: QPointF, _add: bool) -> None:
        self._show(self._cell_at(spot))

    def _step(self, right: int, down: int) -> None:
        count = len(self.names)
        if count:
            row, column = self._cell or (0, -1 if right > 0 else 0)
            self._cell = (row + down) % count, (column + right) % count
            self.canvas.setAccessibleDescription(self._cell_text(*self._cell))
            self.canvas.update()

    def _entered(self, _add: bool) -> None:
        self._show(self._cell)

    def _show(self, cell: tuple[int, int] | None) -> None:
        if cell is not None:
            row, column = cell
            if row == column:
                self.column_wanted.emit(self.names[row])
            else:
                self.pair_wanted.emit(self.names[column], self.names[row])

    # --- words ---------------------------------------------------------------------------------

    def _told(self, spot: QPointF) -> str:
        cell = self._cell_at(spot)
        return self._cell_text(*cell) if cell is not None else ""

    def _summary(self) -> str:
        """The pair that goes together most, for whoever does not see the colours."""
        count = len(self.names)
        if count < 2:
            return self.tr("Correlation needs two columns of numbers.")
        strength = np.abs(np.nan_to_num(self.r))
        np.fill_diagonal(strength, -1.0)
        row, column = divmod(int(strength.argmax()), count)
        strongest = self._cell_text(row, column)
        return self.tr("Strongest: {pair}. Arrow keys go from pair to pair.").format(pair=strongest)

    def _cell_text(self, row: int, column: int) -> str:
        r = float(self.r[row, column])
        return self.tr("{first} and {second}: correlation (r) {r}, from {count} rows").format(
            first=column_word(self.names[row]),
            second=column_word(self.names[column]),
            r="–" if np.isnan(r) else r_text(r),
            count=number_text(int(self._counts[row, column])),
        )
