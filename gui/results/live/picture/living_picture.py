"""The living picture: the data with the network's answer behind them, as it learns."""

from __future__ import annotations

import dataclasses
import time

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from engine.data.facts import PlotRows, PreparedFacts
from engine.data.kinds import kind_named
from engine.data.view import View
from engine.design import Design
from engine.tasks import task_named
from engine.training.frames import Picture
from gui.look.spoken import on_language_change
from gui.results.live.chosen_chip import ChosenChip
from gui.results.live.corner_controls import LegendBox
from gui.results.live.picture.asked_point import AskedPoint
from gui.results.live.picture.chosen_points import ChosenPoints
from gui.results.live.picture.data_points import DataPoints
from gui.results.live.picture.legend import ClassLegend, ValueScale
from gui.results.live.picture.line_formula import LineFormula, has_best_line, is_one_linear_neuron
from gui.results.live.picture.picture_columns import PADDING, PictureColumns
from gui.results.live.picture.picture_frame import axes_shown, colour_range, heights_of, view_of
from gui.results.live.picture.picture_plot import PicturePlot
from gui.results.live.picture.picture_words import data_hint, notes, run_hint
from gui.results.live.picture.target_choice import TargetChoice
from gui.widgets.elided import ElidedLabel
from gui.widgets.layouts import add_layout
from gui.widgets.plain_text import set_tool_tip, wrapped_label
from gui.widgets.plots.plot_saving import PictureSaver
from gui.widgets.plots.plots import class_codes, margin_share, point_size
from gui.widgets.seen import Sight, is_seen
from gui.work.context import Context


class LivingPicture(QWidget):
    """One number input: the fitted curve. Two: the surface. More: any two that are chosen.

    It asks for the view that it shows, and for none while it is hidden; a
    picture that was painted makes room for the next.
    """

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._run, self._facts = context.run, context.facts
        self._pictures = context.pictures
        self._asked: View | None = None
        self._framed: View | None = None  # what the axes show
        self._padded: tuple[float, float] | None = None  # and around the rows
        self._painting = False  # a picture was taken and is not on the screen yet
        self._took = 0.0  # seconds of the processor, to make it ready
        self._columns = PictureColumns(context.look)
        self._target = TargetChoice()
        self._kept_apart = LegendBox()
        self._kept_apart.setChecked(True)
        # Thousands of points take as long as all else that a new report brings: they have a
        # turn of the event loop to themselves.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._show_rows)
        self._plot = PicturePlot(context.look)
        self._points = DataPoints(self._plot, context.look)
        self._asked_point = AskedPoint(context, self._plot)
        self._lit = ChosenPoints(self._plot, self._points, context.look, context.selection)
        self.chip = ChosenChip(context.look, context.selection)
        self._scale = ValueScale(context.look)
        self._legend = ClassLegend(context.look)
        self._formula = LineFormula(context.look)
        self._hint = wrapped_label("muted")
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._seen = QWidget()  # what belongs into a saved picture
        self.saver = PictureSaver(self._seen, context.look, self._picture_name, relaid=False)
        self._notes = ElidedLabel(lines=2)  # what is held, and that not all rows are drawn
        self._notes.setProperty("role", "muted")
        self._lay_out()
        self._columns.chosen.connect(self.refresh)
        self._plot.room_changed.connect(self._room_changed)
        self._target.chosen.connect(self._target_chosen)
        self._kept_apart.toggled.connect(self._show_rows)
        self._plot.painted.connect(self._painted)
        context.look.changed.connect(self._restyle)
        context.document.changed.connect(self._design_changed)
        self._facts.changed.connect(self.refresh)
        context.drawn.changed.connect(self.refresh)  # a row far out widens what is seen
        self._run.wanted.connect(self._ask)  # before the run: its first picture
        self._run.started.connect(self._run_started)
        self._run.forgotten.connect(self._run_forgotten)
        self._pictures.arrived.connect(self._picture_arrived)
        self._offer_columns()
        self._restyle()
        self.retranslate()
        self.refresh()
        on_language_change(self._speak)
        sight = Sight(self)
        sight.lost.connect(self._ask)
        sight.back.connect(self._ask)

    def _lay_out(self) -> None:
        self._controls = QHBoxLayout()
        self._controls.addWidget(self._columns, 2)
        self._controls.addWidget(self._target, 1)
        self._beside = QHBoxLayout()
        add_layout(self._controls, self._beside, 1)
        self._controls.addWidget(self._formula, 1)
        self._controls.addWidget(self._kept_apart)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._plot, 1)
        middle.addWidget(self._scale)
        self._foot = QHBoxLayout()
        self._foot.addWidget(self._legend, 1)
        seen = QVBoxLayout(self._seen)
        seen.setContentsMargins(0, 0, 0, 0)
        seen.setSpacing(0)
        add_layout(seen, middle, 1)
        seen.addWidget(self._hint, 0)
        add_layout(seen, self._foot)
        layout = QVBoxLayout(self)
        layout.setSpacing(0)
        add_layout(layout, self._controls)
        layout.addWidget(self._seen, 1)
        self._notes_row = QHBoxLayout()
        self._notes_row.addWidget(self._notes, 1)
        self._notes_row.addStretch(0)
        self._notes_row.addWidget(self.chip)
        add_layout(layout, self._notes_row)

    def _picture_name(self) -> str:
        return self.tr("Data and answer")

    # --- what is shown --------------------------------------------------------------------

    def refresh(self) -> None:
        """Take the columns, the rows and the view from the facts again."""
        if not self._facts.is_current and self._facts.report is not None:
            return  # the new facts are on their way
        self._offer_columns()
        view, asked = self._view(), self._asked
        if view is None or asked is None or (view.x, view.y) != (asked.x, asked.y):
            self._forget_picture()  # of other columns; other ranges only make it smaller
        self._frame()
        self._soon.start()
        self._ask()

    def summary(self) -> str:
        """What there is to see, in words."""
        view = self._view()
        if view is None:
            return self._hint.text()
        if view.y is None:
            return self.tr("The rows along {x}, and the network's answer as a curve.").format(
                x=view.x
            )
        return self.tr("The rows by {x} and {y}, with the network's answer behind them.").format(
            x=view.x, y=view.y
        )

    def retranslate(self) -> None:
        self._kept_apart.setText(self.tr("Rows kept apart (hollow)"))
        set_tool_tip(
            self._kept_apart,
            self.tr("Validation and test rows: the network does not learn from them."),
        )
        self._plot.setAccessibleName(self.tr("The data with the network's answer"))
        self._explain()

    def _speak(self) -> None:
        self.retranslate()
        self._frame()  # its axes and its legend have words, too

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange_foot()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._painted(0.0)
        self._ask()

    # --- the two columns --------------------------------------------------------------------

    def _design(self) -> Design:
        return self._context.document.design

    def _number_columns(self) -> list[str]:
        rows = self._rows()
        if rows is None:
            return []
        return [
            column.name
            for column in self._design().data.inputs
            if kind_named(column.kind).is_number and column.name in rows.columns
        ]

    def _rows(self) -> PlotRows | None:
        """The rows; of several targets, those of the chosen one are the labels."""
        rows = self._context.drawn.of(self._facts.report)
        if rows is not None and self._target.index > 0 and self._target.name in rows.columns:
            return dataclasses.replace(rows, labels=rows.columns[self._target.name])
        return rows

    def _codes(self, prepared: PreparedFacts) -> tuple[int, ...]:
        """The classes' places among the colours and shapes."""
        return class_codes(self._design().data.source, prepared.class_names)

    def _prepared(self) -> PreparedFacts | None:
        return self._facts.prepared

    def _offer_columns(self) -> None:
        prepared = self._prepared()
        numbers = prepared is not None and not task_named(prepared.task).has_classes
        self._target.show_targets(prepared.target_names if prepared and numbers else ())
        columns = self._number_columns()
        report = self._facts.report
        self._columns.offer(columns, report.opening if report is not None else None)

    def _target_chosen(self) -> None:
        """The view stays, so the picture that is there is drawn anew."""
        self._frame()
        self._show_rows()
        self._explain()

    # --- drawing ----------------------------------------------------------------------------

    def _view(self) -> View | None:
        rows, axes = self._rows(), self._columns.axes
        if rows is None or self._prepared() is None:
            return None
        source = self._design().data.source
        return view_of(axes, rows, source, self._paddings(rows), self._plot.room)

    def _paddings(self, rows: PlotRows) -> tuple[float, float]:
        """What lies around the rows across and upwards, so that each point is whole: as shares
        of their range."""
        size = point_size(self._context.look, len(rows.part))
        across, up = (
            margin_share(length, size, PADDING) if length > 0.0 else PADDING
            for length in self._plot.room
        )
        return across, up

    def _room_changed(self) -> None:
        """Of places in a plane another part is seen, so that a circle stays a circle; and in
        little room more around the rows."""
        view = self._view()
        rows = self._rows()
        if view is None or rows is None:
            return
        if view != self._framed or self._paddings(rows) != self._padded:
            self._frame()
            self._ask()

    def _values_range(self, rows: PlotRows) -> tuple[float, float]:
        source = self._design().data.source
        return colour_range(rows, source, first_target=not self._target.index)

    def _frame(self) -> None:
        """Set the axes, the scale and the legend for the present view."""
        view, rows, prepared = self._view(), self._rows(), self._prepared()
        self._framed = view
        self._padded = self._paddings(rows) if rows is not None else None
        self._plot.setVisible(view is not None)
        # On the wall the room is the picture's.
        apart = view is not None and rows is not None and bool(rows.part.any())
        self._kept_apart.setVisible(apart and not self._context.look.presenting)
        self._scale.setVisible(False)
        self._explain()
        if view is None or rows is None or prepared is None:
            self._legend.show_classes(())
            self._formula.setVisible(False)
            self._plot.show_best_line(None)
            return
        self._legend.show_classes(prepared.class_names, self._codes(prepared))
        # A short legend finds room beside the tick box, a long one its own rows below.
        # Where nobody has to choose, there is room.
        two_places = len(self._number_columns()) < 3 and self._target.isHidden()
        (self._controls if two_places else self._foot).addWidget(self._kept_apart)
        short = two_places and len(prepared.class_names) < 5
        (self._beside if short else self._foot).insertWidget(0, self._legend, 1)
        self._arrange_foot()
        target = self._target.name or "".join(prepared.target_names[:1])
        values_range = self._values_range(rows)
        _, up = self._paddings(rows)
        drawn_by = task_named(prepared.task).answer_view
        shown = axes_shown(view, rows, prepared, self._design().data.source, target, up)
        if view.y is not None and drawn_by == "value":
            self._scale.show_values(target, values_range)
        self._plot.set_frame(
            drawn_by,
            view.x_range,
            shown.y_range,
            shown.names,
            values_range,
            self._target.index,
            self._codes(prepared),
        )
        self._frame_line(rows, view.x, target)
        if self._plot.picture is not None and self._reads_line():
            self._formula.show_picture(self._plot.picture, self._target.index)
        self._plot.setAccessibleDescription(self.summary())

    def _arrange_foot(self) -> None:
        """The legend beside the tick box, or above it where names would have to be cut."""
        margins = self._foot.contentsMargins()
        room = self.width() - margins.left() - margins.right() - self._foot.spacing()
        beside = self._legend.sizeHint().width() + self._kept_apart.sizeHint().width() <= room
        self._foot.setDirection(
            QHBoxLayout.Direction.LeftToRight if beside else QHBoxLayout.Direction.TopToBottom
        )

    def _frame_line(self, rows: PlotRows, x: str, target: str) -> None:
        """Show the best line where one number is predicted from one: the network is compared with
        it."""
        offered = has_best_line(self._design())
        self._formula.setVisible(offered)
        if offered:
            self._formula.show_rows(x, target, rows)
        self._plot.show_best_line(self._formula.best if offered else None)

    def _reads_line(self) -> bool:
        """A lone linear neuron is a line, too: its w and b are read off its picture."""
        run_design = self._run.design
        return run_design is not None and is_one_linear_neuron(run_design) and self._run_fits()

    def _show_rows(self) -> None:
        self._soon.stop()
        view, rows, prepared = self._view(), self._rows(), self._prepared()
        self._asked_point.frame(view, rows, prepared, self._target.name)
        if view is None or rows is None or prepared is None:
            self._points.clear()
            self._lit.draw()
            return
        drawn_by = task_named(prepared.task).answer_view
        y = heights_of(view, rows, prepared)
        self._points.show(
            rows.columns[view.x],
            y,
            rows,
            classes=() if drawn_by == "value" else self._codes(prepared),
            with_kept_apart=self._kept_apart.isChecked(),
            by_value=self._values_range(rows)
            if drawn_by == "value" and view.y is not None
            else None,
        )
        self._lit.draw()

    def _explain(self) -> None:
        """Say what is missing, where something is."""
        data, rows, axes = self._design().data, self._rows(), self._columns.axes
        known = self._facts.report is not None and self._facts.is_current
        columns = self._number_columns()
        text = data_hint(data, self._prepared(), rows, columns, known=known)
        text = text or run_hint(self._run.number, fits=self._run_fits())
        self._hint.setText(text)
        self._hint.setVisible(bool(text))
        said = notes(data, rows, axes)
        self._notes.setText(said)
        self._notes.setVisible(bool(said) and not self._context.look.presenting)

    def _run_fits(self) -> bool:
        run_design = self._run.design
        return run_design is not None and run_design.data == self._design().data

    # --- the run ------------------------------------------------------------------------------

    def _ask(self) -> None:
        # Facts of the data before would ask the run of these for columns that it has not.
        known = self._facts.is_current or self._facts.only_points_changed
        view = self._view() if known and is_seen(self) else None
        if self._run.number and not self._run_fits():
            view = None
        if view is not None or self._asked is not None:
            self._asked = view
            self._pictures.ask(view)

    def _design_changed(self, before: Design, after: Design) -> None:
        if before.data != after.data:
            if not self._run_fits():
                self._forget_picture()
            self._ask()
        self._explain()

    def _run_started(self, number: int) -> None:
        self._forget_picture()
        self._frame()
        self._ask()

    def _run_forgotten(self) -> None:
        self._forget_picture()
        self.refresh()

    def _picture_arrived(self, picture: Picture) -> None:
        if not is_seen(self) or picture.view != self._asked:
            self._pictures.painted()
            return
        began = time.thread_time()
        self._painting = True
        self._plot.show_picture(picture)
        if self._reads_line():
            self._formula.show_picture(picture, self._target.index)
        self._took = time.thread_time() - began

    def _forget_picture(self) -> None:
        self._plot.forget_picture()
        self._formula.forget_picture()

    def _painted(self, seconds: float) -> None:
        if self._painting:
            self._painting = False
            self._pictures.painted(seconds=self._took + seconds)

    def _restyle(self) -> None:
        px = self._context.look.px
        self._controls.setSpacing(px(8))
        self._controls.setContentsMargins(px(16), px(8), px(16), 0)
        self.layout().setContentsMargins(0, 0, 0, px(4))
        self._foot.setContentsMargins(px(16), 0, px(16), 0)
        self._hint.setContentsMargins(px(16), 0, px(16), 0)
        self._notes_row.setContentsMargins(px(16), 0, px(16), 0)
        self._frame()
        self._show_rows()
