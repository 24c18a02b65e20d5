"""Compare: all runs beside each other, their curves, and what changed from one to the next."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.design import Design
from engine.handout.closed_part import TEST_IS_CLOSED
from engine.recipes import loss_axis_of
from engine.runs.runs import MAXIMUM_NOTE
from engine.tasks import task_named
from gui.figure_words import figure_name, short_figure_name
from gui.look.icons import icon
from gui.look.spoken import on_language_change
from gui.results.compare.change_words import changed_words
from gui.results.compare.compared import Compared, columns, compared
from gui.results.compare.compared_pictures import ComparedPictures
from gui.results.compare.compared_plot import ComparedPlot, Shown
from gui.results.compare.runs_table import RunsModel, RunsTable
from gui.results.compare.seeds_line import SeedsLine
from gui.results.compare.smoothing import MOST
from gui.texts import message_text
from gui.widgets.calm_wheel import CalmSlider
from gui.widgets.elided import ElidedButton
from gui.widgets.fields.segments import Segments
from gui.widgets.layouts import add_layout
from gui.widgets.plain_text import PlainLabel, set_tool_tip, wrapped_label
from gui.widgets.plots.plot_saving import PictureSaver
from gui.work.context import Context
from gui.work.runs.run_actions import RunActions
from gui.work.runs.run_words import run_title
from gui.work.runs.same_starts import SameStarts

_LEAST_PLOT = 170  # pixels at the desk
_STEPS = 100  # of the smoothing slider
_PICTURES = 2  # the place of the pictures, beside the curves of both figures


class ComparePage(QWidget):
    """A table of the runs above, their curves below; between them what the chosen run changed
    and what can be done with it."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._document, self._run = context.document, context.run
        self._planned = context.planned
        self._runs = RunActions(context.document, self)
        self.model = RunsModel(context.look)
        self.table = RunsTable(context.look, self.model)
        self.plot = ComparedPlot(context.look)
        self._change = wrapped_label("strong")
        self._apart = wrapped_label("muted")
        self._empty = wrapped_label("muted")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.look_button, self.rename_button, self.delete_button = (QPushButton() for _ in range(3))
        self.train_button, self.first_button = ElidedButton(), QPushButton()
        self.star_button = QToolButton()
        self.star_button.setCheckable(True)
        self.note = QLineEdit()
        self.note.setMaxLength(MAXIMUM_NOTE)
        self._noted = ""  # the run that the note stands beside
        self.same_start = QCheckBox()
        self._starts = SameStarts(context.document, context.run, self)
        self._figures = Segments(context.look, 3)
        self._against = Segments(context.look, 2)
        self._smoothing_label = PlainLabel()
        self.smoothing = CalmSlider(Qt.Orientation.Horizontal)
        self.smoothing.setMaximum(_STEPS)
        self._smoothing_label.setBuddy(self.smoothing)
        self.seeds = SeedsLine(context)
        self.pictures = ComparedPictures(context)
        self._saver = PictureSaver(self.plot, context.look, self._picture_name)
        self._pictures_saver = PictureSaver(
            self.pictures, context.look, self._picture_name, relaid=False
        )
        self._table_saver = PictureSaver(self.table, context.look, self._picture_name)
        self.save_button = self._saver.button()
        self.pictures.setVisible(False)
        self._is_stale = True
        self._figure = "loss"  # that is drawn and spoken of
        self._chosen = ""  # the run that was looked at when the table was filled
        self._lay_out()
        self._connect()
        self._restyle()
        self.retranslate()
        on_language_change(self.retranslate)

    def _lay_out(self) -> None:
        self._run_bar = QHBoxLayout()
        for button in (self.look_button, self.rename_button, self.delete_button):
            self._run_bar.addWidget(button)
        self._run_bar.addWidget(self.star_button)
        self._run_bar.addWidget(self.note, 1)
        self.seeds.put_beside(self.train_button)
        self._bar = QHBoxLayout()
        self._bar.addWidget(self._figures)
        self._bar.addWidget(self._against)
        self._axes = QWidget()
        axes = QHBoxLayout(self._axes)
        axes.setContentsMargins(0, 0, 0, 0)
        axes.addWidget(self.pictures.columns)
        self._axes.setVisible(False)
        self._bar.addWidget(self._axes, 1)
        self._bar.addStretch(1)
        self._bar.addWidget(self._smoothing_label)
        self._bar.addWidget(self.smoothing)
        self._bar.addWidget(self.save_button)
        self._answer = QWidget()
        answer = QVBoxLayout(self._answer)
        answer.setContentsMargins(0, 0, 0, 0)
        answer.addWidget(self.table, 2)
        answer.addWidget(self._change)
        answer.addWidget(self._apart)
        answer.addWidget(self.seeds)
        add_layout(answer, self._run_bar)
        answer.addWidget(self.same_start)
        add_layout(answer, self._bar)
        answer.addWidget(self.plot, 3)
        answer.addWidget(self.pictures, 3)
        nothing = QWidget()
        column = QVBoxLayout(nothing)
        column.addStretch(1)
        column.addWidget(self._empty)
        column.addWidget(self.first_button, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(1)
        self._stack = QStackedWidget()
        self._stack.addWidget(nothing)
        self._area = QScrollArea()  # presenting, there is more than fits under each other
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self._answer)
        for own in (self._area.viewport(), self._answer):
            own.setAutoFillBackground(False)
        self._stack.addWidget(self._area)
        layout = QVBoxLayout(self)
        layout.addWidget(self._stack)

    def _connect(self) -> None:
        document = self._document
        document.runs_changed.connect(self._changed)
        self._run.state_changed.connect(self._state_changed)
        self._planned.changed.connect(self._state_changed)
        document.trials.changed.connect(self._changed)
        document.lesson.changed.connect(self._changed)
        self.seeds.changed.connect(self._explain)
        self.model.shown_changed.connect(self._draw)
        self.table.wanted.connect(self._look_at)
        self.table.selectionModel().currentRowChanged.connect(self._explain)
        self.look_button.clicked.connect(self._look_at_selected)
        self.rename_button.clicked.connect(self._rename)
        self.delete_button.clicked.connect(self._delete)
        self.star_button.clicked.connect(self._star)
        self.note.editingFinished.connect(self._note)
        self.same_start.toggled.connect(self._starts.set_on)
        for button in (self.train_button, self.first_button):
            button.clicked.connect(self._train_planned)
        self.pictures.run_wanted.connect(self.table.select)
        self._figures.chosen.connect(self._figure_chosen)
        self._against.chosen.connect(self._against_chosen)
        self.smoothing.valueChanged.connect(self._smoothed)
        self._context.look.changed.connect(self._restyle)

    # --- words and looks --------------------------------------------------------------------

    def retranslate(self) -> None:
        self.look_button.setText(self.tr("Look at this run"))
        set_tool_tip(
            self.look_button,
            self.tr("Opens its design and its network: Live, Evaluate and Predict show it."),
        )
        self.rename_button.setText(self.tr("Rename…"))
        self.delete_button.setText(self.tr("Delete"))
        set_tool_tip(self.delete_button, self.tr("Takes the run out; it can be undone."))
        self.star_button.setAccessibleName(self.tr("A star for this run"))
        set_tool_tip(self.star_button, self.tr("A star for this run"))
        self.note.setAccessibleName(self.tr("Note on this run"))
        self.note.setPlaceholderText(self.tr("Note"))
        self.same_start.setText(
            self.tr("Same split, and same first weights where the towers' shapes are equal")
        )
        set_tool_tip(
            self.same_start,
            self.tr(
                "Each new run begins as the run that is looked at did: what differs is then what "
                "you changed. It can be undone."
            ),
        )
        self._against.name_all(
            self.tr("What the curves are drawn against"),
            (
                (self.tr("Epochs"), self.tr("Curves against epochs")),
                (self.tr("Seconds"), self.tr("Curves against the seconds of learning")),
            ),
        )
        self._smoothing_label.setText(self.tr("Smooth"))
        self.smoothing.setAccessibleName(self.tr("How much the curves are smoothed"))
        set_tool_tip(
            self.smoothing, self.tr("Takes the jitter out of the curves; the raw lines stay, thin.")
        )
        name = self.tr("Save or copy the picture")
        self.save_button.setAccessibleName(name)
        set_tool_tip(self.save_button, name)
        self._changed()
        self._explain()  # its words follow the language while it is hidden, too

    def _restyle(self) -> None:
        px = self._context.look.px
        self._explain()
        self.layout().setContentsMargins(px(12), px(8), px(12), px(8))
        self._answer.layout().setSpacing(px(6))
        for row in (self._run_bar, self._bar):
            row.setSpacing(px(8))
        self.save_button.setIcon(icon("image-outline", self._context.look))
        self.save_button.setIconSize(QSize(px(16), px(16)))
        self.plot.setMinimumHeight(px(_LEAST_PLOT))
        self.smoothing.setFixedWidth(px(60))  # so that the bar fits into the column at 1280
        self.smoothing.setMinimumHeight(px(20))

    def _picture_name(self) -> str:
        return self.tr("Runs compared")

    # --- showing ----------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._show()

    def _changed(self) -> None:
        self._is_stale = True
        if self.isVisible():
            self._show()

    def _state_changed(self) -> None:
        if self.isVisible():
            self._explain()

    def _show(self) -> None:
        self._is_stale = False
        rows = compared(self._document.runs, test_closed=self._document.lesson.test_is_closed)
        self._stack.setCurrentIndex(1 if rows else 0)
        selected = self.table.selected
        chosen = self._document.runs.chosen_id
        self.model.show(rows, columns(rows))
        if rows:
            known = {row.run.id for row in rows}
            stays = selected is not None and selected.run.id in known and chosen == self._chosen
            newest = self._document.runs.records[-1].id
            self.table.select(selected.run.id if stays and selected else chosen or newest)
            metric = task_named(self._about().data.task).metric.name
            self._figures.name_all(
                self.tr("Which figure is drawn"),
                (
                    (figure_name("loss"), self.tr("Curves of the loss")),
                    (
                        short_figure_name(metric),
                        self.tr("Curves of: {figure}").format(figure=figure_name(metric)),
                    ),
                    (self.tr("Pictures"), self.tr("What each run answers, side by side")),
                ),
            )
        self._chosen = chosen
        self._explain()
        self._draw()

    def _about(self) -> Design:
        """The design that the others are ranked with."""
        run = self._document.runs.chosen or self._document.runs.newest
        assert run is not None
        return run.design

    def _draw(self) -> None:
        rows = [row for row in self.model.rows if self.model.is_shown(row)]
        kept, drawn, shown = self._document.trials.kept, set[int](), list[Shown]()
        for row in sorted(rows, key=lambda own: own.run.number):
            spread = kept.of(row.run.design)
            if spread is not None and id(spread) in drawn:
                spread = None  # an equal design's curves show it
            elif spread is not None:
                drawn.add(id(spread))
            shown.append(Shown(row.run, self.model.colour(row), spread))
        self.seeds.show_runs(rows)
        scaled = bool(self.model.rows) and self._about().data.target_is_scaled
        axis = loss_axis_of(self._about()) if self.model.rows else None
        self.plot.show_runs(shown, scaled=scaled, loss_axis=axis)
        self.pictures.show_runs([(row, self.model.colour(row)) for row in rows])

    def _explain(self, *_index: object) -> None:
        """What the chosen run changed, and what can be done now."""
        waiting = len(self._planned.wanted()) if self._document.planned else 0
        rests = self._run.state not in ("preparing", "running")
        at_work = self._planned.is_at_work
        text = (
            self.tr("Train no further one ({count} left)").format(count=self._planned.left)
            if at_work
            else self.tr("Train all planned networks ({count})").format(count=waiting)
        )
        short = (
            self.tr("No further one ({count})").format(count=self._planned.left)
            if at_work
            else self.tr("Train planned ({count})").format(count=waiting)
        )
        self.train_button.set_text(text, short)
        self.first_button.setText(text)
        for button in (self.train_button, self.first_button):
            button.setVisible(bool(waiting) or at_work)
            button.setEnabled(at_work or rests)
        self._empty.setText(
            self.tr(
                "Each training becomes a run, and is kept. Train, change something, train again: "
                "here they stand beside each other."
            )
        )
        row = self.table.selected
        for button in (self.look_button, self.rename_button, self.delete_button):
            button.setEnabled(row is not None and (rests or button is self.rename_button))
            button.setVisible(not self._context.look.presenting)  # a class looks at the curves
        presenting, pictures = self._context.look.presenting, not self.pictures.isHidden()
        for widget in (self.star_button, self.note, self.same_start):
            widget.setVisible(not presenting)
        self.seeds.setVisible(not (presenting and pictures))
        for widget in (self.star_button, self.note):
            widget.setEnabled(row is not None)
        self._show_marks(row)
        before = self.model.before(row) if row is not None else None
        self.seeds.show_pair(row, before, self._figure)
        if row is None:
            self._change.setText("")
            self._apart.setText("")
            return
        self.look_button.setEnabled(rests and row.run.id != self._document.runs.chosen_id)
        text = ""
        if before is not None:
            text = self.tr("{first} → {second}. {change}").format(
                first=run_title(before.run),
                second=run_title(row.run),
                change=changed_words(before.run.design, row.run.design),
            )
        self._change.setText(text)
        self._change.setVisible(bool(text))
        closed = TEST_IS_CLOSED() if self._document.lesson.test_is_closed else None
        why = row.apart or closed
        self._apart.setText(message_text(why) if why is not None else "")
        self._apart.setVisible(why is not None)

    # --- doing ------------------------------------------------------------------------------

    def _look_at_selected(self) -> None:
        if (row := self.table.selected) is not None:
            self._look_at(row.run.id)

    def _look_at(self, run_id: str) -> None:
        if self._run.state not in ("preparing", "running"):
            self._runs.look_at(run_id)

    def _rename(self) -> None:
        if (row := self.table.selected) is not None:
            self._runs.rename(row.run.id)

    def _show_marks(self, row: Compared | None) -> None:
        """The star and the note of that run."""
        self.star_button.setChecked(row is not None and row.run.star)
        self.star_button.setText("★" if self.star_button.isChecked() else "☆")
        if row is None or row.run.id != self._noted or not self.note.hasFocus():
            self._noted = row.run.id if row is not None else ""
            self.note.setText(row.run.note if row is not None else "")

    def _star(self, on: bool) -> None:
        if (row := self.table.selected) is not None:
            self._runs.star(row.run.id, star=on)

    def _note(self) -> None:
        if self._noted:
            self._runs.note(self._noted, self.note.text())

    def _delete(self) -> None:
        if (row := self.table.selected) is not None:
            self._runs.delete(row.run.id)

    def _train_planned(self) -> None:
        if self._planned.is_at_work:
            self._planned.stop()
        else:
            self._planned.start()

    def _figure_chosen(self, place: int) -> None:
        self._look_at_pictures(on=place == _PICTURES)
        if place != _PICTURES:
            metric = task_named(self._about().data.task).metric.name
            self._figure = metric if place else "loss"
            self.plot.set_figure(self._figure)
        self._explain()

    def _look_at_pictures(self, *, on: bool) -> None:
        """What each run answers side by side, in the place of the curves."""
        for widget in (self.plot, self._against, self._smoothing_label, self.smoothing):
            widget.setVisible(not on)
        self.pictures.setVisible(on)
        self._axes.setVisible(on)
        self.save_button.setMenu((self._pictures_saver if on else self._saver).menu)

    def _against_chosen(self, place: int) -> None:
        self.plot.set_against("seconds" if place else "epochs")

    def _smoothed(self, value: int) -> None:
        self.plot.set_smoothing(MOST * (value / _STEPS) ** 0.5 if value else 0.0)
