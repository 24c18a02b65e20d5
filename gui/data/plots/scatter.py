"""Any two or three columns against each other, coloured and shaped by what is predicted."""

from __future__ import annotations

from collections.abc import Sequence
from math import floor, log10

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QStackedWidget, QToolButton, QWidget

from engine.data.columns.cells.dates import date_text
from engine.data.facts import DataReport, PlotRows
from engine.data.settings import DataSettings
from gui.column_names import column_choices, column_word
from gui.data.plots.box_painter import AxisMarks
from gui.data.plots.scatter_3d import Scatter3D
from gui.data.plots.view import PlotTools, PlotView
from gui.look.icons import icon
from gui.texts import number_text
from gui.widgets.elided import ElidedComboBox
from gui.widgets.layouts import add_layout
from gui.widgets.plain_text import PlainLabel, set_tool_tip
from gui.widgets.plots.asked_mark import AskedMark
from gui.widgets.plots.flat_scatter import FlatScatter
from gui.widgets.plots.legend import Legend
from gui.widgets.plots.plots import point_size
from gui.widgets.plots.point_style import PointStyle

_SPREAD = 0.5  # of the distance from one word to the next
_IRRATIONAL = (0.6180339887, 0.7548776662, 0.5698402910)  # golden, plastic, plastic squared
_MARKED_CATEGORIES = 4  # of more, the third picture names only the first and the last
_LABELLED = 170  # a lower plot leaves its axes' names to the choices above it
_TWO_ROWS = 300  # pixels: from this height on there may be two rows of choices
_AROUND = 36  # pixels of a choice beside its words


class Scatter(PlotView):
    """The plot, the choices of column, and the legend. With a third column it is a turnable box."""

    draws_chosen = True

    def __init__(self, tools: PlotTools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self._proposed: tuple[str, str] | None = None
        self._shown_axes: tuple[str, ...] | None = None
        self._order = np.zeros(0, np.intp)  # which rows of the sample are drawn, in order
        self.drawn: tuple[PointStyle, ...] = ()  # how each point looks, in drawing order
        self.plot = FlatScatter(self.look)
        self.solid = Scatter3D(self.look)
        self._asked_mark = AskedMark(self.plot, self.look)
        self._pictures = QStackedWidget()
        self._pictures.addWidget(self.plot)
        self._pictures.addWidget(self.solid)
        self.x_choice = self._make_choice()
        self.y_choice = self._make_choice()
        self.z_choice = self._make_choice()
        self.legend = Legend(self.look)
        self._letters: list[PlainLabel] = []
        for letter, choice in self._by_letter():
            label = PlainLabel(letter)
            label.setProperty("role", "muted")
            label.setBuddy(choice)
            self._letters.append(label)
        self.hand = QToolButton()
        self.hand.setCheckable(True)
        self._in_two_rows: bool | None = None
        self._grid = QGridLayout()
        self._grid.setSpacing(8)
        add_layout(self.choices, self._grid)
        self.picture_layout.addWidget(self._pictures, 1)
        self.picture_layout.addWidget(self.legend)
        self.picture_layout.addWidget(self.caption)
        self.hand.toggled.connect(self.plot.set_moving)
        self.plot.picked.connect(self._picked)
        self.solid.picked.connect(self._picked)
        tools.asked.changed.connect(self._mark_asked)
        self.look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()

    # --- what is shown ---------------------------------------------------------------------

    @property
    def axes(self) -> tuple[str, ...] | None:
        """The two or three columns that are drawn, None where there are no rows."""
        if self.x_choice.currentIndex() < 0:
            return None
        chosen = (choice.currentData() for _, choice in self._by_letter())
        return tuple(str(name) for name in chosen if name)

    def show_three(self, x: str, y: str, z: str) -> None:
        """Three columns in a box that can be turned; a column that is not there is left out."""
        self.show_pair(x, y)
        place = self.z_choice.findData(z)
        if place >= 0:
            self.z_choice.setCurrentIndex(place)
            self.z_choice.activated.emit(place)

    def show_pair(self, x: str, y: str) -> None:
        """Draw these two columns, where there are such."""
        for choice, name in ((self.x_choice, x), (self.y_choice, y)):
            if choice.findData(name) >= 0:
                choice.setCurrentIndex(choice.findData(name))
        self.z_choice.setCurrentIndex(0)
        self.redraw()

    def hint(self) -> str:
        if self._pictures.currentWidget() is self.solid:
            return self.tr("Drag to turn. Click a point to choose its row.")
        return self.tr("Drag to choose rows, Shift adds. The wheel zooms.")

    def title(self) -> str:
        return " – ".join(self.axes or ())

    def retranslate(self) -> None:
        self.plot.setAccessibleName(self.tr("Scatter plot of two columns"))
        self.plot.setAccessibleDescription(
            self.tr(
                "Arrows move, + and − zoom, Home shows all. Page Up and Page Down go from point to "
                "point, the space bar chooses."
            )
        )
        self.x_choice.setAccessibleName(self.tr("Column on the horizontal axis"))
        self.y_choice.setAccessibleName(self.tr("Column on the vertical axis"))
        self.z_choice.setAccessibleName(self.tr("Column on the third axis"))
        self.hand.setAccessibleName(self.tr("Move the picture by dragging"))
        set_tool_tip(self.hand, self.tr("Move the picture by dragging"))
        self.take()
        self.redraw()

    def resizeEvent(self, event: object) -> None:
        self._arrange_choices()
        self._label_axes()

    def _arrange_choices(self) -> None:
        """One beside the other; the third below the others where long names would be cut."""
        metrics, px = self.fontMetrics(), self.look.px
        used = sum(label.sizeHint().width() + px(16) for label in self._letters) + px(32)
        names = (choice.currentText() for choice in (self.x_choice, self.y_choice))
        needed = max(metrics.horizontalAdvance(name) for name in names) + px(_AROUND)
        low = self.height() < px(_TWO_ROWS)  # the plot needs the height more
        two = needed > (self.width() - used) // 3 and not low
        if two == self._in_two_rows:
            return
        self._in_two_rows = two
        for place, (_, choice) in enumerate(self._by_letter()):
            row, column = (place // 2, place % 2) if two else (0, place)
            self._grid.addWidget(self._letters[place], row, 2 * column)
            self._grid.addWidget(choice, row, 2 * column + 1)
            self._grid.setColumnStretch(2 * column + 1, 3)
        self._grid.setColumnStretch(5, 0 if two else 1)  # mostly there is no third axis
        if two:
            self._grid.addWidget(self.hand, 1, 3, Qt.AlignmentFlag.AlignLeft)
        else:
            self._grid.addWidget(self.hand, 0, 6)

    # --- choosing --------------------------------------------------------------------------

    def _by_letter(self) -> tuple[tuple[str, QComboBox], ...]:
        return ("x", self.x_choice), ("y", self.y_choice), ("z", self.z_choice)

    def _make_choice(self) -> QComboBox:
        choice = ElidedComboBox()
        choice.activated.connect(self._chosen)
        return choice

    def _chosen(self, _index: int) -> None:
        self._arrange_choices()
        self.redraw()

    def forget_choices(self) -> None:
        for _, choice in self._by_letter():
            choice.clear()
        self._proposed = self._shown_axes = None

    def take(self) -> None:
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
            choice.offer(column_choices(names), name)
        z = z if same_table and z in names else ""
        flat = ("", "–", self.tr("No third axis"))
        self.z_choice.offer([flat, *column_choices(names)], z)
        for _, choice in self._by_letter():
            choice.setEnabled(len(names) > 1)
        self._arrange_choices()

    def _proposal(self, names: Sequence[str]) -> tuple[str, str] | None:
        """Those that pictures of these data open with; else the first two inputs, numbers
        rather than words, which leave most of the plane empty; for one input, x against the
        target."""
        plot = self._report.plot if self._report is not None else None
        if self._data is None or plot is None or not names:
            return None
        opening = self._report.opening if self._report is not None else None
        if opening is not None and set(opening) <= set(names):
            return opening
        inputs = [column.name for column in self._data.inputs if column.name in names]
        inputs.sort(key=lambda name: name in plot.categories)
        targets = [column.name for column in self._data.targets if column.name in names]
        order = [*inputs, *targets, *names]
        if len(inputs) == 1 and targets:
            return inputs[0], targets[0]
        second = next((name for name in order[1:] if name != order[0]), order[0])
        return order[0], second

    # --- drawing ---------------------------------------------------------------------------

    def draw(self, report: DataReport, plot: PlotRows, data: DataSettings) -> None:
        axes = self.axes
        styles = self.styles()
        if axes is None or styles is None:
            self.draw_nothing()
            return
        values = np.column_stack([spread(plot, name, place) for place, name in enumerate(axes)])
        seen = np.isfinite(values).all(axis=1)
        looks, look_of = styles.styled(axes)
        look_of = np.where(seen, look_of, -1)
        order = np.argsort(look_of, kind="stable")
        self._order = order = order[look_of[order] >= 0]
        self.drawn = tuple(looks[index] for index in look_of[order])
        size = point_size(self.look, len(values))
        if len(axes) == 3:
            marks = [self._marks(plot, name) for name in axes]
            self.solid.show_points(values[order], look_of[order], looks, marks, size)
        else:
            same = self._shown_axes == (*axes, id(report))
            self.plot.show_points(
                values[order],
                look_of[order],
                looks,
                size,
                keep_view=same,
                equal=set(axes) == set(data.source.plane or ()),
            )
            self._label_axes()
        self._shown_axes = (*axes, id(report))
        self._pictures.setCurrentWidget(self.solid if len(axes) == 3 else self.plot)
        self.hand.setVisible(len(axes) == 2)
        self.legend.show_entries(styles.entries(axes))
        self.say(self._told(plot, int((~seen).sum())))
        self.draw_chosen()
        self._mark_asked()

    def _mark_asked(self) -> None:
        """Where the row lies that is asked in Predict; the box has no such mark."""
        plot, axes = self.plot_rows, self.axes
        if plot is None or axes is None or len(axes) != 2:
            self._asked_mark.show(None, None)
            return
        x, y = (self.tools.asked.place(name, plot.categories.get(name, ())) for name in axes)
        self._asked_mark.show(x, y)

    def draw_chosen(self) -> None:
        chosen = self.chosen()
        if chosen.size:
            where = self.solid if self._pictures.currentWidget() is self.solid else self.plot
            where.show_chosen(chosen[self._order])

    def draw_nothing(self) -> None:
        self.drawn = ()
        self._order = np.zeros(0, np.intp)
        self._pictures.setCurrentWidget(self.plot)
        self._asked_mark.show(None, None)
        self.plot.clear_points()
        self.solid.clear()
        self.legend.show_entries(())
        for axis in self.plot.axes:
            self.plot.axes[axis].show_column()
            self.plot.set_axis_label(axis, "")

    def _picked(self, places: np.ndarray, add: bool) -> None:
        self.choose(self._order[places], add)

    def _told(self, plot: PlotRows, unseen: int) -> str:
        shown = len(plot.part)
        if shown < plot.total:
            return self.sampled(shown, plot.total)
        if not unseen:
            if any(plot.categories.get(name) for name in self.axes or ()):
                return self.tr("Rows of one word are spread a little, so that none hides another.")
            return ""
        return self.tr("Rows without a value here, which are not drawn: {count}.").format(
            count=number_text(unseen)
        )

    def _restyle(self) -> None:
        for _, choice in self._by_letter():
            choice.setMinimumWidth(self.look.px(60))
        self.hand.setIcon(icon("cursor-move", self.look))

    def _marks(self, plot: PlotRows, name: str) -> AxisMarks:
        """Both ends of a column's values, or its categories where they are few."""
        known = plot.columns[name][np.isfinite(plot.columns[name])]
        if not known.size:
            return AxisMarks(column_word(name), 0.0, 0.0, ())
        low, high = float(known.min()), float(known.max())
        words = plot.categories.get(name)
        if not words:
            ends = (low, high) if high > low else (low,)
            texts = (
                date_text(end) if self.is_date(name) else _end_text(end, high - low) for end in ends
            )
            return AxisMarks(column_word(name), low, high, tuple(zip(ends, texts, strict=True)))
        codes = sorted({int(code) for code in known})
        if len(codes) > _MARKED_CATEGORIES:
            codes = [codes[0], codes[-1]]
        return AxisMarks(
            column_word(name), low, high, tuple((float(code), words[code]) for code in codes)
        )

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
        shown = metrics.elidedText(column_word(name), Qt.TextElideMode.ElideRight, max(room, 80))
        if self.plot.height() < self.look.px(_LABELLED):  # the choices above say it as well
            shown = ""
        self.plot.set_axis_label(axis, shown)
        self.plot.axes[axis].show_column(plot.categories.get(name, ()), self.is_date(name))


def spread(plot: PlotRows, name: str, axis: int) -> np.ndarray:
    """A column's values; those of words are spread around their place, always in the same way,
    for hundreds of rows would lie on each other."""
    values = plot.columns[name]
    if not plot.categories.get(name):
        return values
    # Multiples of an irrational number lie evenly, and those of two do not go together.
    share = (plot.row * _IRRATIONAL[axis]) % 1.0
    spreaded: np.ndarray = values + _SPREAD * (share - 0.5)
    return spreaded


def _end_text(value: float, span: float) -> str:
    """An axis's end, as finely as its span asks: 0.00008 of 0 … 1 is 0."""
    if 0.0 < span < float("inf"):
        value = round(value, 1 - floor(log10(span))) + 0.0  # not "−0"
    return number_text(value, 6)
