"""What several runs answer, side by side: the same rows, axes and colours in each picture."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from engine.data.facts import PlotRows, PreparedFacts
from engine.data.kinds import kind_named
from engine.data.view import View
from engine.messages import Message
from engine.service.requests.kept_pictures import PictureOfKept
from engine.tasks import task_named
from engine.training.frames import Picture
from engine.training.run.run_record import RunRecord
from gui.door.question import Question
from gui.look.spoken import on_language_change
from gui.results.compare.compared import Compared
from gui.results.compare.run_picture import RunPicture
from gui.results.live.picture.legend import ClassLegend, ValueScale
from gui.results.live.picture.picture_columns import PADDING, PictureColumns
from gui.results.live.picture.picture_frame import view_of
from gui.texts import number_text
from gui.widgets.layouts import add_layout
from gui.widgets.plain_text import wrapped_label
from gui.widgets.plots.plots import class_codes
from gui.work.context import Context
from gui.work.runs.run_words import run_title

MOST = 6  # pictures; more would be too small to see anything
_POINTS = 60  # along each axis of a small picture
_KEPT = 40  # pictures that are remembered
_IN_A_ROW = 3
_HEAD, _LOWEST = 24, 160  # pixels at the desk: over a picture, and a picture
_HIGHEST = 1.1  # of its width: places in a plane would have too much around them

_Key = tuple[str, int, View]


class ComparedPictures(QWidget):
    """A picture for each run that is shown and has its weights; a click on a row chooses it
    everywhere, one on a picture's head its run.

    Signals:
        run_wanted(str): the run with that id.
    """

    run_wanted = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._facts = context.facts
        self._question = Question(context.engine)
        self._shown: tuple[tuple[Compared, str], ...] = ()
        self._found: dict[_Key, Picture] = {}
        self._wanted: deque[tuple[RunRecord, View]] = deque()
        self.columns = PictureColumns(context.look)
        self.cells: list[RunPicture] = []
        self._scale = ValueScale(context.look)
        self._legend = ClassLegend(context.look)
        self._told = wrapped_label("muted")
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._show)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        middle = QHBoxLayout()
        add_layout(middle, self._grid, 1)
        middle.addWidget(self._scale)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        add_layout(column, middle, 1000)
        column.addWidget(self._legend)
        column.addWidget(self._told)
        column.addStretch(1)
        self.columns.chosen.connect(self._later)
        self._facts.changed.connect(self._later)
        context.drawn.changed.connect(self._later)
        context.look.changed.connect(self._restyle)
        self._restyle()
        on_language_change(self._later)

    def show_runs(self, shown: Sequence[tuple[Compared, str]]) -> None:
        """Draw these runs, each in its colour."""
        self._shown = tuple(shown)
        self._later()

    def sizeHint(self) -> QSize:
        """It takes what room there is, and asks for no more than the pictures need."""
        return QSize(super().sizeHint().width(), self.minimumSizeHint().height())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._later()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._later()

    # --- what is shown ----------------------------------------------------------------------

    def _later(self) -> None:
        if self.isVisible():
            self._soon.start()

    def _rows(self) -> PlotRows | None:
        return self._context.drawn.of(self._facts.report) if self._facts.is_current else None

    def _drawable(self, prepared: PreparedFacts) -> list[tuple[Compared, str]]:
        """The runs whose pictures can be drawn behind the rows that are there."""
        data = self._context.document.design.data
        return [
            (row, colour)
            for row, colour in self._shown
            if row.run.has_weights
            and row.run.design.data.source == data.source
            and row.run.design.data.task == prepared.task
            and {own.name for own in row.run.design.data.targets} == set(prepared.target_names)
        ]

    def _number_columns(self, rows: PlotRows, runs: Sequence[tuple[Compared, str]]) -> list[str]:
        """The number columns that every run has among its inputs."""
        inputs = [
            {own.name for own in row.run.design.data.inputs if kind_named(own.kind).is_number}
            for row, _ in runs
        ]
        common = set.intersection(*inputs) if inputs else set()
        own = self._context.document.design.data.inputs
        return [column.name for column in own if column.name in common & set(rows.columns)]

    def _show(self) -> None:
        rows, prepared = self._rows(), self._facts.prepared
        self._question.forget()
        self._wanted.clear()
        there = [] if rows is None or prepared is None else self._drawable(prepared)
        names = self._number_columns(rows, there) if rows is not None else []
        report = self._facts.report
        self.columns.offer(names, report.opening if report is not None else None)
        drawn = there[:MOST] if names and prepared is not None and not prepared.sample_shape else []
        self._arrange(len(drawn))
        self._say(len(drawn), bool(names))
        self._legend.show_classes(())
        self._scale.setVisible(False)
        if rows is None or prepared is None or not drawn:
            return
        source = self._context.document.design.data.source
        codes = class_codes(source, prepared.class_names)
        self._legend.show_classes(prepared.class_names, codes)
        for cell, (row, colour) in zip(self.cells, drawn, strict=False):
            view = view_of(self.columns.axes, rows, source, (PADDING, PADDING), cell.room)
            if view is None:
                continue
            view = View(view.x, view.x_range, view.y, view.y_range, _POINTS)
            cell.show_run(row, colour, view, rows, prepared, codes)
            picture = self._found.get(_key(row.run, view))
            cell.show_picture(picture)
            if picture is None:
                self._wanted.append((row.run, view))
        if len(self.columns.axes) == 2 and task_named(prepared.task).answer_view == "value":
            self._scale.show_values(prepared.target_names[0], self.cells[0].values_range)
        self._ask()

    def _seen_height(self) -> int:
        """How high the pictures are: the legend and the scale take what they need."""
        legend = 0 if self._legend.isHidden() else self._legend.height()
        return self.height() - legend

    def _say(self, drawn: int, has_axes: bool) -> None:
        """What cannot be seen, and why."""
        text = ""
        without = [row for row, _ in self._shown if not row.run.has_weights]
        if not has_axes or not drawn:
            text = self.tr(
                "There is nothing to draw side by side: pictures need number inputs, the rows that "
                "are open now, and runs that have kept their weights."
            )
        elif without:
            text = self.tr("Without a picture, since only their curves were kept: {names}.").format(
                names=", ".join(run_title(row.run) for row in without)
            )
        elif len(self._shown) > MOST:
            text = self.tr("The first {count} runs that are ticked are drawn.").format(
                count=number_text(MOST)
            )
        self._told.setText(text)
        self._told.setVisible(bool(text))

    def _arrange(self, count: int) -> None:
        """So many pictures, as large as they can be."""
        while len(self.cells) < count:
            cell = RunPicture(self._context)
            cell.run_wanted.connect(self.run_wanted)
            cell.plot.room_changed.connect(self._later)
            self.cells.append(cell)
        px = self._context.look.px
        width, height = self.width(), max(self._seen_height(), px(_LOWEST))

        def size(across: int) -> float:
            down = -(-count // across)
            return min(width / across, height / down - px(_HEAD))

        across = max(range(1, max(1, min(count, _IN_A_ROW)) + 1), key=size)
        highest = round(_HIGHEST * width / across)
        for place, cell in enumerate(self.cells):
            cell.setVisible(place < count)
            if place < count:
                cell.setMaximumHeight(max(highest, px(_LOWEST)) + px(_HEAD))
                self._grid.addWidget(cell, place // across, place % across)

    # --- the answers --------------------------------------------------------------------------

    def _ask(self) -> None:
        if not self._wanted:
            return
        run, view = self._wanted.popleft()
        weights = tuple(run.state.weights)
        request = PictureOfKept(run.design, weights, view, run.number, run.state.epoch)
        self._question.ask(request, partial(self._answered, run, view), self._not_answered)

    def _answered(self, run: RunRecord, view: View, picture: Picture) -> None:
        self._found[_key(run, view)] = picture
        while len(self._found) > _KEPT:
            self._found.pop(next(iter(self._found)))
        for cell in self.cells:
            if cell.run is run and cell.view == view:
                cell.show_picture(picture)
        self._ask()

    def _not_answered(self, _message: Message, _details: str) -> None:
        self._ask()  # its place shows the rows alone

    def _restyle(self) -> None:
        px = self._context.look.px
        self._grid.setSpacing(px(8))
        self.layout().setSpacing(px(4))
        self._later()


def _key(run: RunRecord, view: View) -> _Key:
    return run.id, run.state.epoch, view
