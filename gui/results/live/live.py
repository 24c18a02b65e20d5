"""Live: what a class watches while the network learns."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QElapsedTimer, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from engine.data.sources.painted import Painted
from engine.data.sources.pictures import PictureSource
from engine.training.frames import Figures
from gui.figure_words import target_is_scaled
from gui.look.spoken import on_language_change
from gui.results.live.big_numbers import BigNumbers
from gui.results.live.coach_line import CoachLine
from gui.results.live.curves.curve_marks import Mark
from gui.results.live.curves.curve_words import curve_words
from gui.results.live.curves.curves import CurvesPlot
from gui.results.live.curves.moment_line import MomentLine
from gui.results.live.curves.run_marks import (
    change_marks,
    is_waiting,
    told,
    waiting_marks,
    waiting_of,
)
from gui.results.live.picture.living_picture import LivingPicture
from gui.results.live.validation_wall import ValidationWall
from gui.widgets.plain_text import PlainLabel
from gui.widgets.plots.plot_saving import PictureSaver
from gui.widgets.seen import Sight, is_seen
from gui.work.context import Context

FRAME_MS = 66  # the curves are drawn 15 times a second: more costs the run, and nobody sees it
SUMMARY_MS = 1000  # how often the plots are told anew to a screen reader
SIDE_BY_SIDE = 1.5  # from this width to height on, the picture stands beside the curves
CLEARLY_LARGER = 1.15  # else the curves may have the whole width
ROOM_FOR_BOTH = 660  # pixels at the desk: the curves are to be read as well
ROOM_ON_THE_WALL = 580  # times the type's size: in a low window nothing is seen of a picture below
_UNDER = (38, 62)  # the curves' and the picture's shares, one above the other
_LOW = 560  # pixels at the desk: in a page that is lower, the curves would be a strip
_UNDER_LOW = (46, 54)  # there
_CURVES_FIRST = (54, 46)  # and where a lesson's page speaks of them
_OF_CURVES = ("numbers", "curves", "coach")
_BESIDE = (45, 55)  # and side by side
_FOOT = 8  # pixels below curves without a sentence: a lesson's frame around the picture lies there


class LivePage(QWidget):
    """The large numbers, the curves with the coach's line under them, and the living picture, or
    of rows that are pictures a wall of them."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._run, self._facts = context.run, context.facts
        self._clock = QElapsedTimer()
        self._clock.start()
        self._summed_up_at = -SUMMARY_MS
        self._kept = self._run.kept_epoch
        self._kept_of = 0  # how many epochs there were then
        self._went_on_from: int | None = None  # the kept epoch whose weights learn on
        self._told = ""  # the marks in the curves, for a screen reader
        self._pointed = ""  # what a lesson's page speaks of
        self._is_shared_by_hand = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._draw)
        self._numbers = BigNumbers(context.look)
        self._empty = PlainLabel()
        self._empty.setProperty("role", "muted")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._curves = CurvesPlot(context.look, self._history)
        self._moment = MomentLine(self._curves, context.look)
        self.coach_line = CoachLine(context)
        self._picture = LivingPicture(context)
        self.wall = ValidationWall(context)
        self._lay_out()
        self._saver = PictureSaver(self._stack, context.look, self._picture_name)
        self._curves.save_button.setMenu(self._saver.menu)
        context.back.moved.connect(self._draw)
        self._run.started.connect(self._run_started)
        self._run.forgotten.connect(self._run_forgotten)
        self._run.progressed.connect(self._figures_arrived)
        self._run.state_changed.connect(self._state_changed)
        context.look.changed.connect(self._restyle)
        context.document.changed.connect(self._show_picture)
        self.coach_line.height_changed.connect(self._make_room)
        self._restyle()
        self.retranslate()
        self._curves.show_run(self._run.history)
        self._draw()
        on_language_change(self.retranslate)
        sight = Sight(self)
        sight.lost.connect(self._timer.stop)
        sight.back.connect(self._draw)

    @property
    def numbers(self) -> BigNumbers:
        """The large numbers."""
        return self._numbers

    @property
    def curves(self) -> CurvesPlot:
        """Loss and metric against the epoch."""
        return self._curves

    @property
    def picture(self) -> LivingPicture:
        """What the network makes of the data."""
        return self._picture

    def note_pointed(self, place: str) -> None:
        """A lesson's page speaks of ``place`` now; "": of nothing here. In a low window it has
        the larger part of the height."""
        if place != self._pointed:
            self._pointed = place
            self._share()

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._curves)
        self._splitter = QSplitter(Qt.Orientation.Vertical)
        self._splitter.setObjectName("live_splitter")
        self._splitter.setChildrenCollapsible(False)
        self._curve_pane = QWidget()
        self._pane = QVBoxLayout(self._curve_pane)
        self._pane.setContentsMargins(0, 0, 0, 0)
        self._pane.setSpacing(0)
        self._pane.addWidget(self._stack, 1)
        self._pane.addWidget(self.coach_line)
        self._splitter.addWidget(self._curve_pane)
        self._picture_pane = QStackedWidget()
        self._picture_pane.addWidget(self._picture)
        self._picture_pane.addWidget(self.wall)
        self._splitter.addWidget(self._picture_pane)
        for place, share in enumerate(_UNDER):
            self._splitter.setStretchFactor(place, share)
        self._splitter.splitterMoved.connect(self._shared_by_hand)
        self._page = QVBoxLayout(self)
        self._page.setContentsMargins(0, 0, 0, 0)
        self._page.setSpacing(0)
        self._page.addWidget(self._numbers)
        self._page.addWidget(self._splitter, 1)

    # --- words and looks --------------------------------------------------------------------

    def retranslate(self) -> None:
        self._explain()
        if self._run.history.epochs:
            self._sum_up(self._run.history.values)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
        self._make_room()

    def _arrange(self) -> None:
        """The picture under the curves or beside them: where it is larger."""
        px = self._context.look.px
        self._numbers.set_low(self.height() < px(_LOW))
        below = self.height() - self._numbers.sizeHint().height()
        if self._context.document.design.data.source.plane is None:
            wide = self.width() > SIDE_BY_SIDE * below
        else:  # what counts is how large a square it holds, beside its axes and its legend
            beside = min(self.width() * _BESIDE[1] / 100 - px(70), below - px(80))
            under = min(self.width() - px(70), below * _UNDER[1] / 100 - px(80))
            wide = beside > CLEARLY_LARGER * under
        room = ROOM_ON_THE_WALL if self._context.look.presenting else ROOM_FOR_BOTH
        wide = wide and self.width() >= px(room)
        orientation = Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical
        if self._splitter.orientation() != orientation:
            self._splitter.setOrientation(orientation)
            self._is_shared_by_hand = False  # sizes of the other direction mean nothing here
            # Under a narrow curve the line would be cut: it takes the page's whole width.
            (self._page if wide else self._pane).addWidget(self.coach_line)
            self._make_room()

    def _make_room(self) -> None:
        """The curve keeps its least height, whatever unfolds under it."""
        line = self.coach_line
        needed = self._context.look.px(_FOOT)
        if self._pane.indexOf(line) >= 0 and not line.isHidden():
            width = self._curve_pane.width()
            needed = max(line.heightForWidth(width), line.sizeHint().height())
            needed += self._pane.spacing()
        self._curve_pane.setMinimumHeight(self._stack.minimumHeight() + needed)
        self._share()

    def _share(self) -> None:
        """Divide the room between curves and picture, unless a person did."""
        if self._is_shared_by_hand:
            return
        if self._splitter.orientation() == Qt.Orientation.Horizontal:
            shares = _BESIDE
        elif (
            self.height() >= self._context.look.px(_LOW)
            or self._pointed == "picture"
            or not self._run.history.epochs  # there is no curve yet
        ):
            shares = _UNDER
        else:
            shares = _CURVES_FIRST if self._pointed in _OF_CURVES else _UNDER_LOW
        self._splitter.setSizes([100 * share for share in shares])

    def _shared_by_hand(self, _place: int, _index: int) -> None:
        self._is_shared_by_hand = True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._draw()

    def _restyle(self) -> None:
        px = self._context.look.px
        # Above the coach's line, so that the frame of a lesson around it covers no word.
        self._pane.setSpacing(px(3))
        self._splitter.setContentsMargins(0, 0, 0, px(3))
        self._show_picture()
        self._stack.setMinimumSize(px(240), px(124))
        self._make_room()
        self._picture_pane.setMinimumSize(px(240), px(144))
        self._empty.setMargin(px(24))

    def _show_picture(self) -> None:
        """On the wall a painting has its board, which shows the same answer, and larger."""
        self._arrange()
        source = self._context.document.design.data.source
        painted = isinstance(source, Painted)
        pictures = isinstance(source, PictureSource)
        self._picture_pane.setCurrentWidget(self.wall if pictures else self._picture)
        self._picture_pane.setVisible(not (painted and self._context.look.presenting))

    def _explain(self) -> None:
        if self._run.state == "preparing":
            text = (
                self.tr(
                    "The network's calculation is being translated for this computer: a moment, "
                    "once for each design. Its picture shows the answer before learning."
                )
                if self._run.is_built
                else self.tr("Getting the network ready …")
            )
        elif not self._context.document.design.data.source.has_rows:
            text = self.tr("Open a table: once the network learns from it, the loss is drawn here.")
        else:
            text = self.tr(
                "Press Train. The loss is drawn here, epoch by epoch: "
                "when it falls, the network is learning."
            )
        self._empty.setText(text)

    # --- the run ------------------------------------------------------------------------------

    def _history(self) -> object:
        return self._run.history

    def _run_started(self, number: int) -> None:
        self._went_on_from = self._kept = None
        self._curves.show_run(self._run.history)
        self._draw()

    def _run_forgotten(self) -> None:
        self._went_on_from = self._kept = None
        self._curves.show_run(self._run.history)
        self._draw()

    def _figures_arrived(self, figures: Figures) -> None:
        self._curves.add(figures.values)
        self._draw_soon()

    def _state_changed(self) -> None:
        if self._run.state == "ended":
            self._kept, self._went_on_from = self._run.kept_epoch, None
            self._kept_of = self._run.history.epochs
        elif self._run.number:
            self._went_on_from = self._kept
        self._draw_soon()

    def _draw_soon(self) -> None:
        if is_seen(self) and not self._timer.isActive():
            self._timer.start(FRAME_MS)

    def _draw(self) -> None:
        history = self._run.history
        epochs = history.epochs
        self._curves.set_goal(self._goal())
        self._curves.draw()
        back = self._context.back.epoch if epochs else None
        # Its weights stay the kept ones until the next epoch is there, though Train was pressed.
        kept = self._kept if epochs and back is None and epochs == self._kept_of else None
        shown = epochs if kept is None else kept
        if back:
            shown = back
        figures = {name: float(values[shown - 1]) for name, values in history.values.items()}
        run_design = self._run.design
        scaled = run_design is not None and target_is_scaled(run_design.data)
        self._curves.set_loss_scaled(scaled)
        given = self._run.weights_were_given and back is None  # of them there are no figures
        figures = figures if epochs and back != 0 and not given else {}
        self._numbers.show_figures(
            0 if back == 0 else shown, figures, epochs if kept else None, scaled
        )
        self._moment.show(back)
        self._numbers.show_rows(*self._rows())
        self._mark(back)
        shown_now = self._curves if epochs else self._empty
        if self._stack.currentWidget() is not shown_now:
            self._stack.setCurrentWidget(shown_now)
            self._share()
        self._numbers.setVisible(epochs > 0)
        self._saver.menu.setEnabled(epochs > 0)
        if not epochs:
            self._explain()
        now = self._clock.elapsed()
        if now - self._summed_up_at >= SUMMARY_MS or self._run.state != "running":
            self._summed_up_at = now
            self._sum_up(history.values)

    def _mark(self, back: int | None) -> None:
        """The upright lines in the curves: what changed, what was kept, what is waited for."""
        run, waiting = self._run, None
        marks = change_marks(run.history, run.design)
        if run.weights_were_given and back is None:
            marks.append(Mark(run.epoch, self.tr("weights changed"), "end"))
        kept, ending = run.kept_epoch, run.ending
        if kept is not None and ending is not None and back is None:
            marks.append(Mark(kept, self.tr("kept"), "epoch"))
            if ending.reason == "early":
                waiting = (kept, ending.epoch)
                marks.append(Mark(ending.epoch, self.tr("stopped early"), "end"))
        elif self._went_on_from and back is None:
            marks.append(Mark(self._went_on_from, self.tr("went on from here"), "epoch"))
        if run.state in ("running", "paused") and run.design is not None and back is None:
            waiting = waiting_of(run.history, run.design, run.compared_from)
            if waiting is not None and not is_waiting(waiting, run.epoch):
                waiting = None
            if waiting is not None:
                marks += waiting_marks(*waiting)
        self._curves.set_marks(marks, waiting)
        self._told = told(marks)

    def _goal(self) -> int | None:
        """Where the run will end: a Train pressed again adds as many epochs."""
        return self._run.goal if self._run.state in ("running", "paused") else None

    def _rows(self) -> tuple[int, int]:
        """How many training and validation rows the figures are of; 0: not known any more."""
        run_design, prepared = self._run.design, self._facts.prepared
        same = run_design is not None and run_design.data == self._context.document.design.data
        if prepared is None or not same or not self._facts.is_current:
            return 0, 0
        return prepared.training_rows, prepared.validation_rows

    def _sum_up(self, values: dict[str, np.ndarray]) -> None:
        summary = self._numbers.summary()
        told = curve_words(values)
        if told:
            summary = self.tr("{figures}. {trend}").format(figures=summary, trend=told)
        marked = f"{summary} {self._told}" if self._told else summary
        for widget, words in ((self._numbers, summary), (self._curves, marked)):
            if widget.accessibleDescription() != words:
                widget.setAccessibleDescription(words)

    def _picture_name(self) -> str:
        return self.tr("Learning curves")
