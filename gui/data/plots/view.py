"""What every plot of the data has in common."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

import numpy as np
from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from engine.data.facts import DataReport, PlotRows
from engine.data.kinds import kind_named
from engine.data.settings import DataSettings
from gui.data.plots.row_styles import RowStyles
from gui.door.engine_door import EngineDoor
from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.texts import number_text
from gui.widgets.elided import ElidedLabel
from gui.widgets.layouts import add_layout
from gui.widgets.seen import Sight, is_seen
from gui.work.looking.asked_row import AskedRow
from gui.work.looking.drawn_rows import DrawnRows
from gui.work.looking.row_selection import RowSelection


@dataclass(frozen=True)
class PlotTools:
    """What plots are given: the look, the chosen rows, the way to the engine, the row that is
    asked in Predict, and which rows are drawn (None: the report's sample)."""

    look: Look
    selection: RowSelection
    engine: EngineDoor
    asked: AskedRow = field(default_factory=AskedRow)
    drawn: DrawnRows | None = None


class PlotView(QWidget):
    """One kind of plot: its choices above, and the picture with its legend and caption.

    ``picture`` is what is saved. A view that is not seen draws nothing until it is. One with
    ``draws_chosen`` draws chosen rows that are not in the sample as well; what counts the rows
    must not.

    Signals:
        redrawn(): other columns may be seen than before, so `hint` may be another.
        pair_wanted(str, str): the scatter of these columns (across, up) is to be seen.
        column_wanted(str): the distribution of this column is to be seen.
    """

    draws_chosen: ClassVar[bool] = False

    redrawn = Signal()
    pair_wanted = Signal(str, str)
    column_wanted = Signal(str)

    def __init__(self, tools: PlotTools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tools = tools
        self.look = tools.look
        self.selection = tools.selection
        self._report: DataReport | None = None
        self._data: DataSettings | None = None
        self._stale = True
        self.choices = QHBoxLayout()
        self.choices.setSpacing(8)
        self.picture = QWidget()
        self.picture_layout = QVBoxLayout(self.picture)
        self.picture_layout.setContentsMargins(0, 0, 0, 0)
        self.picture_layout.setSpacing(8)
        self.caption = ElidedLabel(lines=2)
        self.caption.setProperty("role", "muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        add_layout(layout, self.choices)
        layout.addWidget(self.picture, 1)
        self.look.changed.connect(self.redraw)
        self.selection.changed.connect(self._selection_changed)
        if self.draws_chosen and tools.drawn is not None:
            tools.drawn.changed.connect(self.redraw)
        on_language_change(self.retranslate)
        Sight(self).back.connect(self._catch_up)

    # --- what the panel uses -----------------------------------------------------------------

    def show_report(self, report: DataReport | None, data: DataSettings) -> None:
        """Draw ``report``'s sample of rows; what the person chose stays while it exists."""
        fresh = report is not self._report
        self._report, self._data = report, data
        if fresh:
            self.take()
            self.redraw()

    def forget(self) -> None:
        """Another document is open: what was chosen of the last one's columns is not its."""
        self._report = None
        self.forget_choices()

    def hint(self) -> str:
        """How to choose rows and move about here, in one line."""
        raise NotImplementedError

    def title(self) -> str:
        """What the picture shows, for a file's name."""
        raise NotImplementedError

    # --- what a kind of plot fills in --------------------------------------------------------

    def forget_choices(self) -> None:
        """Nothing is chosen any more: `take` proposes anew."""

    def take(self) -> None:
        """A new report has come: offer its columns."""

    def draw(self, report: DataReport, plot: PlotRows, data: DataSettings) -> None:
        """Draw; called only while it can be seen."""
        raise NotImplementedError

    def draw_nothing(self) -> None:
        """There are no rows."""
        raise NotImplementedError

    def draw_chosen(self) -> None:
        """Other rows are chosen than before."""
        raise NotImplementedError

    def retranslate(self) -> None:
        self.redraw()

    # --- what a kind of plot can use -----------------------------------------------------------

    @property
    def plot_rows(self) -> PlotRows | None:
        """The rows that can be drawn: the report's sample, with ``draws_chosen`` the chosen ones
        as well; None without a report."""
        if self.draws_chosen and self.tools.drawn is not None:
            return self.tools.drawn.of(self._report)
        return self._report.plot if self._report is not None else None

    def styles(self) -> RowStyles | None:
        """What points of these rows look like; None where there are no rows."""
        plot = self.plot_rows
        if self._report is None or plot is None:
            return None
        return RowStyles(self.look, self._report, plot, self._data)

    def chosen(self) -> np.ndarray:
        """Which of the sample's rows are chosen, bool of shape (rows,)."""
        plot = self.plot_rows
        if plot is None:
            return np.zeros(0, bool)
        return np.isin(plot.row, self.selection.rows)

    def choose(self, rows: np.ndarray, add: bool) -> None:
        """Choose ``rows`` of the sample (places or bool); with ``add`` to those chosen before."""
        plot = self.plot_rows
        if plot is not None:
            numbers = plot.row[rows]
            if add:
                numbers = np.concatenate([self.selection.rows, numbers])
            self.selection.choose(numbers)

    def is_date(self, name: str) -> bool:
        """Whether the numbers of this column are seconds since 1970."""
        columns = self._data.columns if self._data is not None else ()
        return any(column.name == name and kind_named(column.kind).is_moment for column in columns)

    def say(self, text: str) -> None:
        """Write ``text`` below the picture; "": no caption."""
        self.caption.setText(text)
        self.caption.setVisible(bool(text))

    def sampled(self, shown: int, total: int) -> str:
        """That not all rows are drawn; "" where all are."""
        if shown >= total:
            return ""
        return QCoreApplication.translate("PlotView", "{shown} of {total} rows are drawn.").format(
            shown=number_text(shown), total=number_text(total)
        )

    def redraw(self) -> None:
        """Draw what is to be seen: at once, or when it comes into sight."""
        self._stale = not is_seen(self)
        if self._stale:
            return
        plot = self.plot_rows
        if self._report is None or plot is None or self._data is None or not plot.row.size:
            self.draw_nothing()
            self.say("")
        else:
            self.draw(self._report, plot, self._data)
        self.redrawn.emit()

    # --- Qt ------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._catch_up()

    def _catch_up(self) -> None:
        if self._stale:
            self.redraw()

    def _selection_changed(self) -> None:
        if is_seen(self) and not self._stale:
            self.draw_chosen()
        else:
            self._stale = True
