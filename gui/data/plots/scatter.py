"""Any two or three columns against each other, coloured and shaped by what is predicted."""

from __future__ import annotations

from collections.abc import Sequence
from math import floor, log10

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QBrush, QColor, QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from engine.data.facts import DataReport, PlotRows, PreparedFacts
from engine.data.settings import DataSettings
from gui.data.plots.box_painter import AxisMarks
from gui.data.plots.point_style import PointStyle, value_colours, value_steps
from gui.data.plots.scatter_3d import Scatter3D
from gui.data.words import part_word
from gui.look import Look
from gui.texts import number_text
from gui.widgets.elided import ElidedComboBox, ElidedLabel
from gui.widgets.legend import Legend, LegendEntry
from gui.widgets.plots import Plot, class_brush, class_colour, class_symbol, point_size

_PARTS = (0, 1, 2)  # training, validation, test
_CLASSES_IN_LEGEND = 12
_MARKED_CATEGORIES = 4  # of more, the third picture names only the first and the last
_LABELLED = 170  # a lower plot leaves its axes' names to the choices above it


class Scatter(QWidget):
    """The plot, the choices of column, and the legend. With a third column it is a turnable box.

    Training points are filled, validation points pale, test points hollow.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._report: DataReport | None = None
        self._data: DataSettings | None = None
        self._proposed: tuple[str, str] | None = None
        self._stale = True
        self.drawn: tuple[PointStyle, ...] = ()  # how each point looks, in drawing order
        self.plot = Plot(look, self)
        self.plot.setMouseEnabled(x=False, y=False)  # a wheel turned over it scrolls no points away
        self.solid = Scatter3D(look)
        self._pictures = QStackedWidget()
        self._pictures.addWidget(self.plot)
        self._pictures.addWidget(self.solid)
        self.x_choice = self._make_choice()
        self.y_choice = self._make_choice()
        self.z_choice = self._make_choice()
        self.legend = Legend(look)
        self.caption = ElidedLabel(lines=2)
        self.caption.setProperty("role", "muted")
        self._choices = QHBoxLayout()
        self._choices.setSpacing(8)
        for letter, choice in self._by_letter():
            label = QLabel(letter)
            label.setProperty("role", "muted")
            label.setBuddy(choice)
            self._choices.addWidget(label)
            self._choices.addWidget(choice, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(self._choices)
        layout.addWidget(self._pictures, 1)
        layout.addWidget(self.legend)
        layout.addWidget(self.caption)
        look.changed.connect(self._draw)
        self.retranslate()

    # --- what is shown ---------------------------------------------------------------------

    def show_report(self, report: DataReport | None, data: DataSettings) -> None:
        """Draw ``report``'s sample of rows; the axes stay as chosen while they exist."""
        fresh = report is not self._report
        self._report, self._data = report, data
        if fresh:
            self._offer_columns()
            self._draw()

    @property
    def axes(self) -> tuple[str, ...] | None:
        """The two or three columns that are drawn, None where there are no rows."""
        if self.x_choice.currentIndex() < 0:
            return None
        chosen = (choice.currentData() for _, choice in self._by_letter())
        return tuple(str(name) for name in chosen if name)

    def retranslate(self) -> None:
        self.plot.setAccessibleName(self.tr("Scatter plot of two columns"))
        self.x_choice.setAccessibleName(self.tr("Column on the horizontal axis"))
        self.y_choice.setAccessibleName(self.tr("Column on the vertical axis"))
        self.z_choice.setAccessibleName(self.tr("Column on the third axis"))
        self._offer_columns()
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: object) -> None:
        self._label_axes()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._draw()

    # --- choosing --------------------------------------------------------------------------

    def _by_letter(self) -> tuple[tuple[str, QComboBox], ...]:
        return ("x", self.x_choice), ("y", self.y_choice), ("z", self.z_choice)

    def _make_choice(self) -> QComboBox:
        choice = ElidedComboBox()
        choice.activated.connect(self._chosen)
        return choice

    def _chosen(self, _index: int) -> None:
        self._draw()

    def _offer_columns(self) -> None:
        """Fill the choices; keep what the person chose, else propose what tells the most."""
        plot = self._report.plot if self._report is not None else None
        names = list(plot.columns) if plot is not None else []
        proposed = self._proposal(names)
        x, y, z = (choice.currentData() for _, choice in self._by_letter())
        same_table = x in names and y in names
        if not same_table or (x, y) == self._proposed:
            x, y = proposed or (None, None)
        self._proposed = proposed
        for choice, name in ((self.x_choice, x), (self.y_choice, y)):
            choice.offer([(entry, entry, entry) for entry in names], name)
        z = z if same_table and z in names else ""
        flat = ("", "–", self.tr("No third axis"))
        self.z_choice.offer([flat, *((entry, entry, entry) for entry in names)], z)
        for _, choice in self._by_letter():
            choice.setEnabled(len(names) > 1)

    def _proposal(self, names: Sequence[str]) -> tuple[str, str] | None:
        """The first two inputs; for one input, x against the target."""
        if self._data is None or not names:
            return None
        inputs = [column.name for column in self._data.inputs if column.name in names]
        targets = [column.name for column in self._data.targets if column.name in names]
        order = [*inputs, *targets, *names]
        if len(inputs) == 1 and targets:
            return inputs[0], targets[0]
        second = next((name for name in order[1:] if name != order[0]), order[0])
        return order[0], second

    # --- drawing ---------------------------------------------------------------------------

    def _draw(self) -> None:
        """Draw what is to be seen: at once, or when the plot comes into sight."""
        self._stale = not self.isVisible()
        if self._stale:
            return
        self.plot.getPlotItem().clear()
        self.drawn = ()
        plot = self._report.plot if self._report is not None else None
        axes = self.axes
        if self._report is None or plot is None or axes is None:
            self._show_nothing()
            return
        values = np.column_stack([plot.columns[name] for name in axes])
        seen = np.isfinite(values).all(axis=1)
        groups = self._groups(self._report.prepared, plot, axes)
        look_of = np.full(len(values), -1)
        for index, (_, rows) in enumerate(groups):
            look_of[rows & seen] = index
        order = np.argsort(look_of, kind="stable")
        order = order[look_of[order] >= 0]
        styles = [style for style, _ in groups]
        self.drawn = tuple(styles[index] for index in look_of[order])
        size = point_size(self._look, len(values))
        if len(axes) == 3:
            marks = [self._marks(plot, name) for name in axes]
            self.solid.show_points(values[order], look_of[order], styles, marks, size)
        else:
            self._draw_flat(values[order], size)
        self._pictures.setCurrentWidget(self.solid if len(axes) == 3 else self.plot)
        self.legend.show_entries(self._entries(self._report.prepared, plot, axes))
        self._say(self._sampled(plot, int((~seen).sum())))

    def _draw_flat(self, values: np.ndarray, size: int) -> None:
        item = self.plot.getPlotItem()
        # All points in one item: 48 items, one for each look, take ten times as long to paint.
        item.addItem(
            pg.ScatterPlotItem(
                values[:, 0],
                values[:, 1],
                symbol=[style.symbol for style in self.drawn],
                brush=[style.brush for style in self.drawn],
                pen=[style.pen for style in self.drawn],
                size=size,
                pxMode=True,
            )
        )
        self._label_axes()
        item.enableAutoRange()

    def _show_nothing(self) -> None:
        self._pictures.setCurrentWidget(self.plot)
        self.solid.clear()
        self.legend.show_entries(())
        self._say("")
        for axis in ("bottom", "left"):
            self.plot.getPlotItem().getAxis(axis).setTicks([])
            self.plot.set_axis_label(axis, "")

    def _marks(self, plot: PlotRows, name: str) -> AxisMarks:
        """Both ends of a column's values, or its categories where they are few."""
        known = plot.columns[name][np.isfinite(plot.columns[name])]
        if not known.size:
            return AxisMarks(name, 0.0, 0.0, ())
        low, high = float(known.min()), float(known.max())
        words = plot.categories.get(name)
        if not words:
            ends = (low, high) if high > low else (low,)
            return AxisMarks(name, low, high, tuple((v, _end_text(v, high - low)) for v in ends))
        codes = sorted({int(code) for code in known})
        if len(codes) > _MARKED_CATEGORIES:
            codes = [codes[0], codes[-1]]
        return AxisMarks(name, low, high, tuple((float(code), words[code]) for code in codes))

    def _groups(
        self, prepared: PreparedFacts | None, plot: PlotRows, axes: tuple[str, ...]
    ) -> list[tuple[PointStyle, np.ndarray]]:
        """Each look that occurs, with the rows that have it. Test first: training on top."""
        groups: list[tuple[PointStyle, np.ndarray]] = []
        for part in reversed(_PARTS):
            in_part = plot.part == part
            if prepared is not None and prepared.class_names:
                for index in range(len(prepared.class_names)):
                    style = self._style(class_colour(index), class_symbol(index), part)
                    groups.append((style, in_part & (plot.labels == index)))
            elif self._coloured_by_value(axes):
                step = value_steps(plot.labels)
                for index, colour in enumerate(value_colours(self._look.theme.name == "dark")):
                    groups.append((self._style(colour, "o", part), in_part & (step == index)))
            else:
                groups.append((self._style(self._part_colour(part), "o", part), in_part))
        return groups

    def _coloured_by_value(self, axes: tuple[str, ...]) -> bool:
        """Whether colour has to tell the target: not where an axis does already."""
        targets = [column.name for column in self._data.targets] if self._data else []
        return not targets or targets[0] not in axes

    def _part_colour(self, part: int) -> QColor:
        theme = self._look.theme
        return QColor((theme.training, theme.validation, theme.test)[part])

    def _style(self, colour: QColor, symbol: str, part: int) -> PointStyle:
        fill = QColor(colour)
        fill.setAlpha((235, 70, 0)[part])
        if part == 0:
            pen = pg.mkPen(self._look.theme.panel, width=0.5)
            return PointStyle(
                symbol, QBrush(fill), pen if symbol not in ("+", "x") else pg.mkPen(None)
            )
        return PointStyle(symbol, QBrush(fill), pg.mkPen(colour, width=1.2))

    def _label_axes(self) -> None:
        """Names as long as there is room for, and categories as ticks."""
        plot = self._report.plot if self._report is not None else None
        axes = self.axes
        if plot is not None and axes is not None:
            self._label_axis(plot, "bottom", axes[0])
            self._label_axis(plot, "left", axes[1])

    def _label_axis(self, plot: PlotRows, axis: str, name: str) -> None:
        metrics = self.fontMetrics()
        room = (self.plot.width() if axis == "bottom" else self.plot.height()) * 2 // 3
        shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, max(room, 80))
        if self.plot.height() < self._look.px(_LABELLED):  # the choices above say it as well
            shown = ""
        self.plot.set_axis_label(axis, shown.replace("&", "&amp;").replace("<", "&lt;"))
        item = self.plot.getPlotItem().getAxis(axis)
        words = plot.categories.get(name)
        if words:
            short = [
                metrics.elidedText(word, Qt.TextElideMode.ElideRight, self._look.px(64))
                for word in words
            ]
            item.setTicks([list(enumerate(short))])
        else:
            item.setTicks(None)

    # --- words -----------------------------------------------------------------------------

    def _entries(
        self, prepared: PreparedFacts | None, plot: PlotRows, axes: tuple[str, ...]
    ) -> list[LegendEntry]:
        entries: list[LegendEntry] = []
        nothing = pg.mkPen(None)
        quiet = QColor(self._look.theme.muted)
        by_part = False
        if prepared is not None and prepared.class_names:
            names = prepared.class_names[:_CLASSES_IN_LEGEND]
            for index, name in enumerate(names):
                entries.append(LegendEntry(name, class_symbol(index), class_brush(index), nothing))
            more = len(prepared.class_names) - len(names)
            if more:
                text = self.tr("and {count} more").format(count=number_text(more))
                entries.append(LegendEntry(text, "o", QBrush(Qt.BrushStyle.NoBrush), nothing))
        elif self._coloured_by_value(axes):
            entries += self._value_entries(plot)
        else:
            by_part = True
        for part in _PARTS:
            if (plot.part == part).any():
                style = self._style(self._part_colour(part) if by_part else quiet, "o", part)
                entries.append(LegendEntry(part_word(part), "o", style.brush, style.pen))
        return entries

    def _value_entries(self, plot: PlotRows) -> list[LegendEntry]:
        """Least, middle and greatest value of the target in their colours."""
        known = plot.labels[np.isfinite(plot.labels)]
        if not known.size:
            return []
        name = self._data.targets[0].name if self._data and self._data.targets else ""
        least, greatest = float(known.min()), float(known.max())
        colours = value_colours(self._look.theme.name == "dark")
        entries = []
        for value, colour in (
            (least, colours[0]),
            ((least + greatest) / 2, colours[len(colours) // 2]),
            (greatest, colours[-1]),
        ):
            text = self.tr("{name} {value}").format(name=name, value=number_text(value, 3))
            entries.append(LegendEntry(text, "o", QBrush(colour), pg.mkPen(None)))
        return entries

    def _say(self, text: str) -> None:
        self.caption.setText(text)
        self.caption.setVisible(bool(text))

    def _sampled(self, plot: PlotRows, unseen: int) -> str:
        shown = len(plot.part)
        if shown < plot.total:
            return self.tr("{shown} of {total} rows are drawn.").format(
                shown=number_text(shown), total=number_text(plot.total)
            )
        if unseen:
            return self.tr("{count} rows have no value here and are not drawn.").format(
                count=number_text(unseen)
            )
        return ""


def _end_text(value: float, span: float) -> str:
    """An axis's end, as finely as its span asks: 0.00008 of 0 … 1 is 0."""
    if 0.0 < span < float("inf"):
        value = round(value, 1 - floor(log10(span))) + 0.0  # not "−0"
    return number_text(value, 6)
