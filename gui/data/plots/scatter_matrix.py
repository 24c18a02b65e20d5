"""Each of some columns against each other, their distributions on the diagonal."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from engine.data.facts import DataReport, PlotRows
from engine.data.knowing.relations import bin_edges, bin_of, comparable, correlations
from engine.data.settings import DataSettings
from engine.tasks import task_named
from gui.column_names import class_words, column_word, column_words
from gui.data.plots.columns_menu import ColumnsButton
from gui.data.plots.painted import (
    FADED,
    AxisScale,
    PaintedPlot,
    PointPainter,
    cut,
    is_vector,
    paint_ticks,
)
from gui.data.plots.view import PlotTools, PlotView
from gui.texts import number_text
from gui.widgets.plain_text import set_tool_tip
from gui.widgets.plots.legend import Legend
from gui.widgets.plots.plot_numbers import PlotNumbers
from gui.widgets.plots.point_style import PointStyle

_LEAST, _MOST, _AT_FIRST = 2, 6, 4
_POINTS = 9_000  # in all cells together: that many are painted in a few tens of milliseconds
_REACH = 8
_BINS = 16


class ScatterMatrix(PlotView):
    """Points below the diagonal, bars on it, Pearson's r above it."""

    def __init__(self, tools: PlotTools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.columns = ColumnsButton(_LEAST, _MOST)
        self.choices.addWidget(self.columns, 1)
        self.columns.chosen.connect(self.redraw)
        self.legend = Legend(self.look)
        self.canvas = PaintedPlot(self.look, self._paint)
        self.canvas.numbers = self._numbers
        self.canvas.told = self._told
        self.picture_layout.addWidget(self.canvas, 1)
        self.picture_layout.addWidget(self.legend)
        self.picture_layout.addWidget(self.caption)
        self.names: list[str] = []
        self._values = np.zeros((0, 0))  # (columns, rows)
        self._style_of = np.zeros(0, np.intp)
        self._styles: list[PointStyle] = []
        self._drawn = np.zeros(0, np.intp)  # rows of the sample that have their points
        self._chosen = np.zeros(0, bool)
        self._r = np.zeros((0, 0))
        self._scales: list[tuple[float, float]] = []
        self._points, self._strong = PointPainter(), PointPainter()
        self._base: QPixmap | None = None  # all that does not hang on the chosen rows
        self._cell: tuple[int, int] | None = None  # row and column that the keys have reached
        self.canvas.clicked.connect(self._clicked)
        self.canvas.area_dragged.connect(self._dragged)
        self.canvas.step_wanted.connect(self._step)
        self.canvas.entered.connect(self._entered)
        self.retranslate()

    # --- what the panel uses -----------------------------------------------------------------

    def hint(self) -> str:
        return self.tr("Drag to choose rows. Click a number to enlarge.")

    def title(self) -> str:
        return self.tr("Scatter matrix")

    def retranslate(self) -> None:
        self.canvas.setAccessibleName(self.tr("Scatter matrix"))
        set_tool_tip(self.columns, self.tr("Choose the columns of the scatter matrix"))
        self.columns.retranslate()
        self.redraw()

    def forget_choices(self) -> None:
        self.columns.offer((), ())
        self._cell = None

    def take(self) -> None:
        plot, data = self.plot_rows, self._data
        names = list(plot.columns) if plot is not None else []
        present = [name for name in self.columns.names() if name in names]
        if len(present) < _LEAST and plot is not None and data is not None:
            used = [c.name for c in (*data.inputs, *data.targets) if c.name in names]
            numbers = [name for name in used if name not in plot.categories]
            order = list(dict.fromkeys([*numbers, *used, *names]))
            numbers_out = not task_named(data.task).has_classes
            if numbers_out and data.targets and data.targets[0].name in names:
                order = list(dict.fromkeys([*order[: _AT_FIRST - 1], data.targets[0].name, *order]))
            present = order[:_AT_FIRST]
        self.columns.offer(names, present)

    def _numbers(self) -> PlotNumbers | None:
        """A row for each of the rows that are drawn."""
        if not self.names:
            return None
        heads = tuple(column_word(name) for name in self.names)
        return PlotNumbers(heads, tuple(map(tuple, self._values.T.tolist())))

    # --- drawing -----------------------------------------------------------------------------

    def draw(self, report: DataReport, plot: PlotRows, data: DataSettings) -> None:
        self.names = self.columns.names()
        styles = self.styles()
        if len(self.names) < _LEAST or styles is None:
            self.draw_nothing()
            return
        self._values = np.stack([plot.columns[name] for name in self.names])
        self._values[~np.isfinite(self._values)] = np.nan
        self._styles, self._style_of = styles.styled()
        self._points.take(self._styles)
        self._strong.take([style.strong(self.look.theme.text) for style in self._styles])
        self._scales = [_ends(values) for values in self._values]
        self._find_r(plot, data)
        cells = len(self.names) * (len(self.names) - 1) // 2
        styled = np.flatnonzero(self._style_of >= 0)
        most = _POINTS // cells
        if styled.size > most:
            styled = np.sort(np.random.RandomState(0).choice(styled, most, replace=False))
        # Training rows come last: they lie on top.
        self._drawn = styled[np.argsort(self._style_of[styled], kind="stable")]
        self._cell = None
        self.legend.show_entries(styles.entries())
        self.say(self.sampled(styled.size, plot.total))
        self.canvas.setAccessibleDescription(
            self.tr("Columns: {names}. Arrow keys go from pair to pair.").format(
                names=column_words(self.names)
            )
        )
        self._base = None
        self.draw_chosen()

    def draw_chosen(self) -> None:
        self._chosen = self.chosen() & (self._style_of >= 0)
        self.canvas.update()

    def draw_nothing(self) -> None:
        self.names = []
        self._base = None
        self.legend.show_entries(())
        self.canvas.update()

    def _find_r(self, plot: PlotRows, data: DataSettings) -> None:
        numbers = comparable(plot, data)
        found = correlations({name: numbers[name] for name in self.names if name in numbers})
        size = len(self.names)
        self._r = np.full((size, size), np.nan)
        places = [self.names.index(name) for name in found.names]
        self._r[np.ix_(places, places)] = found.values

    # --- painting ------------------------------------------------------------------------------

    def _paint(self, painter: QPainter, place: QRectF) -> None:
        if not self.names:
            return
        some = bool(self._chosen.any())
        if is_vector(painter):
            self._paint_base(painter, place, some)
        else:
            scale = painter.device().devicePixelRatioF()
            size = QSize(round(place.width() * scale), round(place.height() * scale))
            if self._base is None or self._base.size() != size:
                self._base = self._painted_base(place, size, scale)
            painter.drawPixmap(0, 0, self._base)
            if some:
                self._fade(painter, place)
        if some:
            self._paint_chosen(painter, place)
        if self._cell is not None and self.canvas.has_ring:
            painter.setPen(QPen(QColor(self.look.theme.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self._place(place, *self._cell))

    def _painted_base(self, place: QRectF, size: QSize, scale: float) -> QPixmap:
        base = QPixmap(size)
        base.setDevicePixelRatio(scale)
        base.fill(QColor(self.look.theme.panel))
        painter = QPainter(base)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.look.font())
        self._paint_base(painter, place, False)
        painter.end()
        return base

    def _paint_base(self, painter: QPainter, place: QRectF, faded: bool) -> None:
        size = len(self.names)
        metrics = QFontMetricsF(painter.font())
        theme = self.look.theme
        for row in range(size):
            for column in range(size):
                cell = self._place(place, row, column)
                painter.setPen(QPen(QColor(theme.line), 1))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(cell)
                if row == column:
                    self._paint_bars(painter, metrics, cell, row)
                elif row > column:
                    painter.setOpacity(FADED if faded else 1.0)
                    self._paint_points(painter, self._points, cell, row, column, self._drawn)
                    painter.setOpacity(1.0)
                else:
                    self._paint_r(painter, cell, float(self._r[row, column]))
        last = self._place(place, size - 1, 0)
        if last.width() >= self.look.px(84):
            for column in range(size):
                cell = self._place(place, size - 1, column)
                scale = self._scale(cell, column)
                paint_ticks(
                    painter,
                    self.look,
                    scale,
                    cell.bottom(),
                    date=self.is_date(self.names[column]),
                    words=self._words(column),
                )

    def _words(self, index: int) -> tuple[str, ...]:
        """What the values of a column are codes of; (): they are numbers."""
        plot = self.plot_rows
        return class_words(plot.categories.get(self.names[index], ())) if plot is not None else ()

    def _paint_points(
        self,
        painter: QPainter,
        points: PointPainter,
        cell: QRectF,
        row: int,
        column: int,
        rows: np.ndarray,
    ) -> None:
        x, y = self._values[column, rows], self._values[row, rows]
        known = np.isfinite(x) & np.isfinite(y)
        pixels = np.column_stack(
            [self._scale(cell, column)(x[known]), self._scale(cell, row, upright=True)(y[known])]
        )
        size = self._point_size(cell) * (1.6 if points is self._strong else 1.0)
        points.paint(painter, pixels, self._style_of[rows][known], size)

    def _point_size(self, cell: QRectF) -> float:
        few = len(self._drawn) <= 100
        return self.look.px(max(3.0, min(7.0, cell.width() / self.look.scale / 26.0)) + 2 * few)

    def _paint_bars(
        self, painter: QPainter, metrics: QFontMetricsF, cell: QRectF, index: int
    ) -> None:
        values = self._values[index]
        words = self._words(index)
        edges = np.arange(len(words) + 1) - 0.5 if words else bin_edges(values, _BINS)
        bins = bin_of(values, edges)
        counts = np.bincount(bins[bins >= 0], minlength=len(edges) - 1)
        scale = self._scale(cell, index)
        room = cell.height() - metrics.height() - self.look.px(6)
        colour = QColor(self.look.theme.plain)
        colour.setAlphaF(0.55)
        most = max(1, int(counts.max(initial=1)))
        for number, count in enumerate(counts.tolist()):
            left, right = scale.at(float(edges[number])), scale.at(float(edges[number + 1]))
            left, right = max(left, cell.left()), min(right, cell.right())
            tall = count / most * max(room, 4.0)
            painter.fillRect(
                QRectF(left, cell.bottom() - tall, max(right - left - 0.5, 0.5), tall), colour
            )
        painter.setPen(QColor(self.look.theme.text))
        edge = self.look.px(4)
        name = cell.adjusted(edge, edge / 2, -edge, 0)
        name.setHeight(metrics.height())
        shown = cut(metrics, column_word(self.names[index]), name.width())
        painter.drawText(name, Qt.AlignmentFlag.AlignCenter, shown)

    def _paint_r(self, painter: QPainter, cell: QRectF, r: float) -> None:
        """A number: it fades with how little it says."""
        colour = QColor(self.look.theme.text if abs(r) >= 0.3 else self.look.theme.muted)
        painter.setPen(colour)
        font = self.look.font("title" if abs(r) >= 0.3 else "body")
        painter.setFont(font)
        painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, "–" if np.isnan(r) else r_text(r))
        painter.setFont(self.look.font())

    def _fade(self, painter: QPainter, place: QRectF) -> None:
        """A veil over the points, so that the chosen ones stand out."""
        veil = QColor(self.look.theme.panel)
        veil.setAlphaF(1.0 - FADED)
        for row in range(len(self.names)):
            for column in range(row):
                painter.fillRect(self._place(place, row, column).adjusted(1, 1, -1, -1), veil)

    def _paint_chosen(self, painter: QPainter, place: QRectF) -> None:
        rows = np.flatnonzero(self._chosen)
        for row in range(len(self.names)):
            for column in range(row):
                cell = self._place(place, row, column)
                self._paint_points(painter, self._strong, cell, row, column, rows)
            values = self._values[row, rows]
            cell = self._place(place, row, row)
            painter.setPen(QPen(QColor(self.look.theme.text), max(1.0, self.look.scale)))
            tall = self.look.px(6)
            for pixel in self._scale(cell, row)(values[np.isfinite(values)]).tolist():
                painter.drawLine(
                    QPointF(pixel, cell.bottom() - tall), QPointF(pixel, cell.bottom())
                )

    # --- where what is -------------------------------------------------------------------------

    def _place(self, place: QRectF, row: int, column: int) -> QRectF:
        size = len(self.names)
        below = QFontMetricsF(self.look.font()).height() + self.look.px(4)
        edge = 1.0
        width = (place.width() - 2 * edge) / size
        below = below if width >= self.look.px(84) else edge
        height = (place.height() - edge - below) / size
        return QRectF(edge + column * width, edge + row * height, width, height)

    def _scale(self, cell: QRectF, index: int, *, upright: bool = False) -> AxisScale:
        low, high = self._scales[index]
        if self._words(index):  # as in its bars: a word stands in the middle of its own room
            low, high = -0.5, len(self._words(index)) - 0.5
        inset = self._point_size(cell) / 2 + 2
        if upright:
            return AxisScale(low, high, cell.bottom() - inset, cell.top() + inset)
        return AxisScale(low, high, cell.left() + inset, cell.right() - inset)

    def _cell_at(self, spot: QPointF) -> tuple[int, int] | None:
        whole = QRectF(self.canvas.rect())
        for row in range(len(self.names)):
            for column in range(len(self.names)):
                if self._place(whole, row, column).contains(spot):
                    return row, column
        return None

    # --- choosing ------------------------------------------------------------------------------

    def _clicked(self, spot: QPointF, add: bool) -> None:
        found = self._cell_at(spot)
        if found is None:
            return
        row, column = found
        if row < column:
            self.pair_wanted.emit(self.names[column], self.names[row])
            return
        rows = np.zeros(0, np.int64)
        if row > column and self._drawn.size:
            cell = self._place(QRectF(self.canvas.rect()), row, column)
            x = self._scale(cell, column)(self._values[column, self._drawn]) - spot.x()
            y = self._scale(cell, row, upright=True)(self._values[row, self._drawn]) - spot.y()
            away = np.where(np.isfinite(x + y), np.hypot(x, y), np.inf)
            if away.min() <= self.look.px(_REACH):
                rows = self._drawn[[int(away.argmin())]]
        if rows.size or not add:
            self.choose(rows, add)

    def _dragged(self, area: QRectF, add: bool) -> None:
        found = self._cell_at(area.center()) or self._cell_at(area.topLeft())
        if found is None:
            return
        row, column = found
        cell = self._place(QRectF(self.canvas.rect()), row, column)
        across = self._scale(cell, column)
        x = across(self._values[column])
        inside = (x >= area.left()) & (x <= area.right())
        if row != column:
            y = self._scale(cell, row, upright=True)(self._values[row])
            inside &= (y >= area.top()) & (y <= area.bottom())
        self.choose(inside, add)

    def _step(self, right: int, down: int) -> None:
        size = len(self.names)
        if size:
            row, column = self._cell or (0, -1 if right > 0 else 0)
            self._cell = (row + down) % size, (column + right) % size
            self.canvas.setAccessibleDescription(self._cell_text(*self._cell))
            self.canvas.update()

    def _entered(self, _add: bool) -> None:
        if self._cell is not None:
            row, column = self._cell
            if row == column:
                self.column_wanted.emit(self.names[row])
            else:
                self.pair_wanted.emit(self.names[column], self.names[row])

    # --- words ---------------------------------------------------------------------------------

    def _told(self, spot: QPointF) -> str:
        found = self._cell_at(spot)
        return self._cell_text(*found) if found is not None else ""

    def _cell_text(self, row: int, column: int) -> str:
        if row == column:
            return column_word(self.names[row])
        r = float(self._r[row, column])
        names = {"across": column_word(self.names[column]), "up": column_word(self.names[row])}
        if np.isnan(r):
            return self.tr("Across: {across}. Up: {up}.").format(**names)
        return self.tr("Across: {across}. Up: {up}. Correlation (r): {r}").format(
            r=r_text(r), **names
        )


def r_text(r: float) -> str:
    """A correlation with two decimals, never "−0.00"; 1 and −1 as they are."""
    if abs(r) >= 1.0 - 1e-9:
        return number_text(round(r))
    return QLocale().toString(round(r, 2) + 0.0, "f", 2)


def _ends(values: np.ndarray) -> tuple[float, float]:
    known: Sequence[float] = values[np.isfinite(values)]
    return (float(np.min(known)), float(np.max(known))) if len(known) else (0.0, 1.0)
