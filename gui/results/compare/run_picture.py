"""One run's answer behind the rows, small: its name and its figure over it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from engine.data.facts import PlotRows, PreparedFacts
from engine.data.view import View
from engine.tasks import task_named
from engine.training.frames import Picture
from engine.training.run.run_record import RunRecord
from gui.figure_words import figure_text, is_percent, short_figure_name
from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.results.compare.compared import TEST, TRAINING, VALIDATION, Compared
from gui.results.live.picture.chosen_points import ChosenPoints
from gui.results.live.picture.data_points import DataPoints
from gui.results.live.picture.picture_columns import PADDING
from gui.results.live.picture.picture_frame import axes_shown, colour_range, heights_of
from gui.results.live.picture.picture_plot import PicturePlot
from gui.widgets.elided import ElidedLabel
from gui.widgets.layouts import add_layout
from gui.widgets.plain_text import PlainLabel, set_tool_tip
from gui.work.context import Context
from gui.work.runs.run_words import network_words, run_title

_LEAST = 150  # pixels at the desk that a picture is high, at least
_WITH_AXES = 230  # and wide, from which on its axes are named


class RunPicture(QWidget):
    """A picture that does not ask for itself: see `ComparedPictures`.

    Signals:
        run_wanted(str): the run with that id is to be chosen.
    """

    run_wanted = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        look = context.look
        self._row: Compared | None = None
        self._of: tuple[PlotRows, PreparedFacts, tuple[int, ...]] | None = None
        self.view: View | None = None
        self.values_range = (0.0, 1.0)
        self._chip = _Chip(look)
        self.head = ElidedLabel()
        self.figure = PlainLabel()
        self.plot = PicturePlot(look)
        self._points = DataPoints(self.plot, look)
        self._lit = ChosenPoints(self.plot, self._points, look, context.selection)
        self._top = QHBoxLayout()
        self._top.addWidget(self._chip)
        self._top.addWidget(self.head, 1)
        self._top.addWidget(self.figure)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        add_layout(column, self._top)
        column.addWidget(self.plot, 1)
        look.changed.connect(self._restyle)
        self._restyle()
        on_language_change(self._name)

    @property
    def run(self) -> RunRecord | None:
        """The run whose picture is shown."""
        return self._row.run if self._row is not None else None

    @property
    def room(self) -> tuple[float, float]:
        """See `PicturePlot.room`."""
        return self.plot.room

    def show_run(
        self,
        row: Compared,
        colour: str,
        view: View,
        rows: PlotRows,
        prepared: PreparedFacts,
        codes: tuple[int, ...],
    ) -> None:
        """The rows on the axes of ``view``, and which run is to be drawn behind them."""
        self._row, self.view, self._of = row, view, (rows, prepared, codes)
        self._chip.show_colour(colour)
        self._name()
        source = self._context.document.design.data.source
        target = "".join(prepared.target_names[:1])
        drawn_by = task_named(prepared.task).answer_view
        self.values_range = colour_range(rows, source, first_target=True)
        shown = axes_shown(view, rows, prepared, source, target, PADDING)
        self.plot.show_axes(on=self.width() >= self._context.look.px(_WITH_AXES))
        self.plot.set_frame(
            drawn_by, view.x_range, shown.y_range, shown.names, self.values_range, 0, codes
        )
        set_tool_tip(self.plot, f"{shown.names[0]} → · {shown.names[1]} ↑")
        self._points.show(
            rows.columns[view.x],
            heights_of(view, rows, prepared),
            rows,
            classes=() if drawn_by == "value" else codes,
            with_kept_apart=True,
            by_value=self.values_range if drawn_by == "value" and view.y is not None else None,
        )
        self._lit.draw()

    def show_picture(self, picture: Picture | None) -> None:
        """None: it is on its way; that of other ranges stays meanwhile."""
        before = self.plot.picture
        if picture is not None and picture is not before:
            self.plot.show_picture(picture)
        elif picture is None and before is not None and not self._is_of(before):
            self.plot.forget_picture()

    # --- inside -----------------------------------------------------------------------------

    def _is_of(self, picture: Picture) -> bool:
        """Whether it is this run's, over the same columns."""
        run, view = self.run, self.view
        if run is None or view is None:
            return False
        columns = picture.view.x, picture.view.y
        known = picture.run, picture.epoch
        return known == (run.number, run.state.epoch) and columns == (view.x, view.y)

    def _name(self) -> None:
        if self._row is None:
            return
        run = self._row.run
        title, network = run_title(run), network_words(run.design)
        self.head.setText(f"{title} · {network}")
        set_tool_tip(self.head, f"{title}\n{network}")
        self.figure.setText(self._figure_words())
        self.plot.setAccessibleName(self.tr("The rows with the answer of {run}").format(run=title))
        self.plot.setAccessibleDescription(self.figure.text())

    def _figure_words(self) -> str:
        """The figure that says most: of rows that it did not learn from, where there are any."""
        assert self._row is not None
        metric = task_named(self._row.run.design.data.task).metric.name
        words = {
            TEST: self.tr("Test {figure}"),
            VALIDATION: self.tr("Validation {figure}"),
            TRAINING: self.tr("Training {figure}"),
        }
        for part, said in words.items():
            value = self._row.figures.get((part, metric))
            if value is not None:
                told = figure_text(metric, value)
                named = told if is_percent(metric) else f"{short_figure_name(metric)} {told}"
                return said.format(figure=named)
        return ""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the picture chooses its run."""
        if self._row is not None and event.button() == Qt.MouseButton.LeftButton:
            self.run_wanted.emit(self._row.run.id)

    def _restyle(self) -> None:
        px = self._context.look.px
        self.plot.setMinimumHeight(px(_LEAST))
        self.plot.setMinimumWidth(px(_LEAST * 4 // 5))
        self._top.setSpacing(px(4))
        self._chip.setFixedSize(px(12), px(12))


class _Chip(QWidget):
    """The colour that the run has in the table and in the curves."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._colour = QColor()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_colour(self, colour: str) -> None:
        self._colour = QColor(colour)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour)
        radius = self._look.px(3)
        painter.drawRoundedRect(self.rect(), radius, radius)
