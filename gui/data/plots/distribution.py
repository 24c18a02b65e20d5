"""How one column's values are spread: bars and boxes, for all rows or for each class."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from engine.data.columns.cells.dates import date_text
from engine.data.facts import DataReport, PlotRows
from engine.data.knowing.relations import bin_edges, bin_of, box, quarters
from engine.data.settings import DataSettings
from engine.tasks import task_named
from gui.column_names import class_word, class_words, column_choices, column_word
from gui.data.plots.lane import PlotLane
from gui.data.plots.lane_painter import LanePainter
from gui.data.plots.painted import PaintedPlot
from gui.data.plots.view import PlotTools, PlotView
from gui.texts import number_text
from gui.widgets.elided import ElidedComboBox
from gui.widgets.plain_text import PlainLabel
from gui.widgets.plots.plot_numbers import PlotNumbers
from gui.widgets.plots.plots import class_codes, class_line, class_symbol
from gui.widgets.plots.point_style import value_colours

_BINS = (5, 10, 20, 40)
_NAMED = 300  # a lower plot leaves its column's name to the choice above it
_MOST_LANES = 12


class Distribution(PlotView):
    """A lane for each class, or for each quarter of the target, one under the other."""

    def __init__(self, tools: PlotTools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.column_choice = ElidedComboBox()
        self.group_choice = ElidedComboBox()
        self.bins_choice = ElidedComboBox()
        self._bins_label = PlainLabel()
        self._bins_label.setProperty("role", "muted")
        self._bins_label.setBuddy(self.bins_choice)
        self.choices.addWidget(self.column_choice, 3)
        self.choices.addWidget(self.group_choice, 3)
        self.choices.addWidget(self._bins_label)
        self.choices.addWidget(self.bins_choice, 2)
        for choice in (self.column_choice, self.group_choice, self.bins_choice):
            choice.activated.connect(self._choice_made)
        self.lanes: tuple[PlotLane, ...] = ()
        self._column = ""
        self._words: tuple[str, ...] = ()
        self._values = np.zeros(0)
        self._edges = np.array([0.0, 1.0])
        self._bin_of = np.zeros(0, np.intp)
        self._bar: tuple[int, int] | None = None  # lane and bin that the keys have reached
        self.canvas = PaintedPlot(self.look, self._paint)
        self.canvas.told = self._told
        self.canvas.numbers = self._numbers
        self._painter = LanePainter(self.look)
        self.picture_layout.addWidget(self.canvas, 1)
        self.picture_layout.addWidget(self.caption)
        self.canvas.clicked.connect(self._clicked)
        self.canvas.area_dragged.connect(self._dragged)
        self.canvas.step_wanted.connect(self._step)
        self.canvas.entered.connect(self._entered)
        self.retranslate()

    # --- what the panel uses -----------------------------------------------------------------

    def show_column(self, name: str) -> None:
        """Show how ``name`` is spread, by class."""
        place = self.column_choice.findData(name)
        if place >= 0:
            self.column_choice.setCurrentIndex(place)
            self.group_choice.setCurrentIndex(self.group_choice.findData("group"))
            self.redraw()

    def hint(self) -> str:
        return self.tr("Click or drag to choose rows, Shift adds.")

    def title(self) -> str:
        return self._column

    def retranslate(self) -> None:
        self.column_choice.setAccessibleName(self.tr("Column"))
        self.group_choice.setAccessibleName(self.tr("Together or apart"))
        self._bins_label.setText(self.tr("bars"))
        self.bins_choice.setAccessibleName(self.tr("How many bars"))
        automatic = self.tr("automatic")
        self.bins_choice.offer(
            [
                ("", automatic, automatic),
                *((str(count), number_text(count), number_text(count)) for count in _BINS),
            ],
            self.bins_choice.currentData() or "",
        )
        self.take()
        self.redraw()

    def forget_choices(self) -> None:
        self.column_choice.clear()
        self.group_choice.clear()
        self.bins_choice.setCurrentIndex(0)

    def take(self) -> None:
        plot, data = self.plot_rows, self._data
        names = list(plot.columns) if plot is not None else []
        present = self.column_choice.currentData()
        if present not in names and data is not None:
            order = [*(c.name for c in data.inputs), *(c.name for c in data.targets), *names]
            present = next((name for name in order if name in names), None)
        self.column_choice.offer(column_choices(names), present)
        together = self.tr("all together")
        apart = (
            self.tr("by quarter of the target")
            if data is not None and not task_named(data.task).has_classes
            else self.tr("by class")
        )
        self.group_choice.offer(
            [("group", apart, apart), ("", together, together)],
            "group" if self.group_choice.currentData() is None else self.group_choice.currentData(),
        )

    # --- drawing -----------------------------------------------------------------------------

    def draw(self, report: DataReport, plot: PlotRows, data: DataSettings) -> None:
        column = self.column_choice.currentData()
        if column is None:
            self.draw_nothing()
            return
        self._column = str(column)
        values = plot.columns[self._column]
        self._values = np.where(np.isfinite(values), values, np.nan)
        self._words = class_words(plot.categories.get(self._column, ()))
        self.bins_choice.setEnabled(not self._words)
        bins = self.bins_choice.currentData()
        if self._words:
            self._edges = np.arange(len(self._words) + 1) - 0.5
        else:
            self._edges = bin_edges(self._values, int(bins) if bins else None)
        self._bin_of = bin_of(self._values, self._edges)
        groups = self._groups(report, plot, data)
        self.lanes = tuple(self._lane(*group) for group in groups[:_MOST_LANES])
        self._bar = None
        self._painter.take(
            self._words,
            self.is_date(self._column),
            self._edges,
            self._values,
            self._bin_of,
        )
        self.canvas.setAccessibleName(
            self.tr("Distribution of {column}").format(column=column_word(self._column))
        )
        self._caption(plot, len(groups) - len(self.lanes))
        self.canvas.setAccessibleDescription(self._summary())
        self.draw_chosen()

    def draw_chosen(self) -> None:
        self._painter.chosen = self.chosen()
        self.canvas.update()

    def _numbers(self) -> PlotNumbers | None:
        """How many rows of each group there are in each bar; a bar's ends, or its word."""
        if not self.lanes:
            return None
        counts = [lane.counts.tolist() for lane in self.lanes]
        groups = [lane.name for lane in self.lanes]
        if self._words:
            rows = [(word, *own) for word, *own in zip(self._words, *counts, strict=False)]
            return PlotNumbers((column_word(self._column), *groups), tuple(rows))
        edges = self._edges.tolist()
        ends = zip(edges[:-1], edges[1:], *counts, strict=False)
        heads = (self.tr("from"), self.tr("to"), *groups)
        return PlotNumbers(heads, tuple(ends))

    def draw_nothing(self) -> None:
        self.lanes, self._column = (), ""
        self.canvas.update()

    def _caption(self, plot: PlotRows, left_out: int) -> None:
        missing = int(np.isnan(self._values).sum())
        rows = len(self._values)
        if left_out:
            text = self.tr(
                "Classes that are drawn: the first {shown}; that are not: {count}."
            ).format(shown=number_text(_MOST_LANES), count=number_text(left_out))
        elif missing:
            text = self.tr("Missing here: {count} of {rows} rows.").format(
                count=number_text(missing), rows=number_text(rows)
            )
        else:
            text = self.sampled(rows, plot.total)
        self.say(text)

    def _groups(
        self, report: DataReport, plot: PlotRows, data: DataSettings
    ) -> list[tuple[str, QColor, str, np.ndarray]]:
        """Name, colour, symbol and rows of each lane."""
        everything = np.ones(len(plot.part), bool)
        prepared = report.prepared
        plain = QColor(self.look.theme.plain)
        by_itself = bool(data.targets) and data.targets[0].name == self._column
        if self.group_choice.currentData() != "group" or by_itself:
            return [("", plain, "o", everything)]
        if prepared is not None and prepared.class_names:
            codes = class_codes(data.source, prepared.class_names)
            return [
                (
                    class_word(name),
                    class_line(code, self.look.theme),
                    class_symbol(code),
                    plot.labels == index,
                )
                for index, (code, name) in enumerate(zip(codes, prepared.class_names, strict=True))
            ]
        if not data.targets:
            return [("", plain, "o", everything)]
        quarter, ends = quarters(plot.labels.astype(np.float64))
        colours = value_colours(self.look.theme.is_dark)
        return [
            (
                self.tr("{low} … {high}").format(
                    low=number_text(ends[index], 3), high=number_text(ends[index + 1], 3)
                ),
                colours[(1, 6, 10, 14)[index]],
                "o",
                quarter == index,
            )
            for index in (3, 2, 1, 0)  # the most on top
            if (quarter == index).any()
        ]

    def _lane(self, name: str, colour: QColor, symbol: str, rows: np.ndarray) -> PlotLane:
        bins = len(self._edges) - 1
        counts = np.bincount(self._bin_of[rows & (self._bin_of >= 0)], minlength=bins)
        figures = None
        if not self._words:
            figures = box(np.where(rows, self._values, np.nan))
        return PlotLane(name, colour, symbol, rows, counts, figures)

    def _paint(self, painter: QPainter, place: QRectF) -> None:
        if self.lanes:
            bar = self._bar if self.canvas.has_ring else None
            # The choice above says it as well, but not in a saved picture.
            named = place.height() >= self.look.px(_NAMED)
            name = column_word(self._column) if named else ""
            self._painter.paint(painter, place, self.lanes, bar, name)

    # --- choosing ------------------------------------------------------------------------------

    def _clicked(self, place: QPointF, add: bool) -> None:
        found = self._painter.hit(place)
        if found is None:
            if not add:
                self.selection.clear()
            return
        kind, lane, index = found
        rows = self.lanes[lane].rows
        if kind == "bar":
            self.choose(rows & (self._bin_of == index), add)
        elif kind == "point":
            self.choose(np.array([index]), add)
        else:
            figures = self.lanes[lane].box
            if figures is not None:
                inside = self._values >= figures.lower_quartile
                inside &= self._values <= figures.upper_quartile
                self.choose(rows & inside, add)

    def _dragged(self, area: QRectF, add: bool) -> None:
        scale = self._painter.scale
        if scale is None:
            return
        low, high = scale.back(area.left()), scale.back(area.right())
        rows = np.zeros(len(self._values), bool)
        for index, lane in enumerate(self.lanes):
            if self._painter.lane_place(index).intersects(area):
                rows |= lane.rows & (self._values >= low) & (self._values <= high)
        self.choose(rows, add)

    def _step(self, right: int, down: int) -> None:
        if not self.lanes:
            return
        lane, index = self._bar or (0, -1 if right > 0 else 0)
        bins = len(self._edges) - 1
        self._bar = (lane + down) % len(self.lanes), (index + right) % bins
        self.canvas.setAccessibleDescription(self._bar_text(*self._bar))
        self.canvas.update()

    def _entered(self, add: bool) -> None:
        if self._bar is not None:
            lane, index = self._bar
            self.choose(self.lanes[lane].rows & (self._bin_of == index), add)

    # --- words ---------------------------------------------------------------------------------

    def _told(self, place: QPointF) -> str:
        found = self._painter.hit(place)
        if found is None:
            return ""
        kind, lane, index = found
        if kind == "bar":
            return self._bar_text(lane, index)
        plot = self.plot_rows
        if kind == "point" and plot is not None:
            return self.tr("Row {row}: {value}").format(
                row=number_text(int(plot.row[index]) + 1), value=self._value(self._values[index])
            )
        return self._half_text(lane)

    def _summary(self) -> str:
        """Each lane in words: where half of its rows lie, or its most frequent value."""
        told = []
        for index, lane in enumerate(self.lanes):
            if lane.counts.size:
                words = self._half_text(index) or self._bar_text(index, int(lane.counts.argmax()))
                told.append(f"{lane.name}: {words}" if lane.name else words)
        return " ".join([*told, self.tr("Arrow keys go from bar to bar.")])

    def _half_text(self, lane: int) -> str:
        figures = self.lanes[lane].box
        if figures is None:
            return ""
        return self.tr(
            "Half of the rows lie between {lower} and {upper}, the middle one at {median}."
        ).format(
            lower=self._value(figures.lower_quartile),
            upper=self._value(figures.upper_quartile),
            median=self._value(figures.median),
        )

    def _bar_text(self, lane: int, index: int) -> str:
        count = number_text(int(self.lanes[lane].counts[index]))
        if self._words:
            return self.tr("{value} · rows: {count}").format(value=self._words[index], count=count)
        return self.tr("{low} … {high} · rows: {count}").format(
            low=self._value(self._edges[index]),
            high=self._value(self._edges[index + 1]),
            count=count,
        )

    def _value(self, value: float) -> str:
        return date_text(value) if self._painter.date else number_text(value)

    def _choice_made(self, _index: int) -> None:
        self.redraw()
