"""The time machine: a slider under the curve that goes back over the whole run."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from engine.coach.turning import film, turning_point
from engine.messages import QT_TRANSLATE_NOOP, Message, Sentence
from engine.service.run_requests import PastOf, StateOf
from engine.training.frames import Ending, History, Past, TrainedState
from engine.training.run_record import RunRecord, new_id
from gui.door.question import Question
from gui.look.spoken import on_language_change
from gui.texts import message_text, number_text
from gui.widgets.calm_wheel import CalmSlider
from gui.widgets.plain_text import PlainLabel, set_tool_tip
from gui.widgets.severity import icon
from gui.work.context import Context
from gui.work.history_buffer import HistoryBuffer
from gui.work.looking_back import RunQuestion

FILM_FRAMES = 240  # of a film: at 30 a second it lasts 8 s
FRAME_MS = 33

_TAKEN_BACK = Sentence(
    "run.taken_back",
    QT_TRANSLATE_NOOP(
        "Engine", "The network of epoch {epoch}, taken back from a run that learned further."
    ),
)


class TimeLine(QWidget):
    """Slider, film, and the three moments; below them, once an earlier epoch is looked at, what
    can be done from there. Hidden where there is nothing to go back to.

    Signals:
        height_changed(): it needs another height.
    """

    height_changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._run, self._back = context.run, context.back
        self._taking = RunQuestion(context.engine, context.back)
        self._past = Question(context.engine)
        self._goes_on = False  # once the state that was asked for is there
        self._frames: tuple[int, ...] = ()  # those of the film that are still to come
        self._film = QTimer(self)
        self._film.setSingleShot(True)
        self._film.setInterval(FRAME_MS)
        self._film.timeout.connect(self._next_frame)
        self.first, self.play = QToolButton(), QToolButton()
        self.turn, self.now = QToolButton(), QToolButton()
        self.slider = CalmSlider(Qt.Orientation.Horizontal)
        self._place = PlainLabel()
        self._place.setProperty("role", "muted")
        self.keep, self.go_on = QPushButton(), QPushButton()
        self._problem = PlainLabel()
        self._problem.setProperty("role", "error")
        self._problem.setWordWrap(True)
        self._lay_out()
        self.first.clicked.connect(self._to_first)
        self.play.clicked.connect(self._play_or_stop)
        self.turn.clicked.connect(self._to_turn)
        self.now.clicked.connect(self._to_now)
        self.slider.valueChanged.connect(self._slid)
        self.keep.clicked.connect(self._keep)
        self.go_on.clicked.connect(self._go_on)
        self._back.moved.connect(self._show)
        self._back.drawn.connect(self._drawn)
        self._back.reach_changed.connect(self._show)
        self._back.failed.connect(self._failed)
        self._run.progressed.connect(self._progressed)
        context.look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        on_language_change(self.retranslate)

    def _lay_out(self) -> None:
        self._row = QHBoxLayout()
        for button in (self.first, self.play, self.turn):
            self._row.addWidget(button)
        self._row.addWidget(self.slider, 1)
        self._row.addWidget(self.now)
        self._row.addWidget(self._place)
        self._deeds = QHBoxLayout()
        self._deeds.addWidget(self.go_on)
        self._deeds.addWidget(self.keep)
        self._deeds.addStretch(1)
        self._layout = QVBoxLayout(self)
        self._layout.addLayout(self._row)
        self._layout.addLayout(self._deeds)
        self._layout.addWidget(self._problem)

    # --- words and looks --------------------------------------------------------------------

    def retranslate(self) -> None:
        for button, name, hint in (
            (
                self.first,
                self.tr("First epoch"),
                self.tr("The network before it learned, or the first epoch that is kept."),
            ),
            (
                self.turn,
                self.tr("Where it turned"),
                self.tr(
                    "The epoch at which the validation loss was lowest, if it rose since; else "
                    "where the loss stopped falling steeply."
                ),
            ),
            (self.now, self.tr("Last epoch"), self.tr("Back to the network as it is now.")),
        ):
            button.setAccessibleName(name)
            set_tool_tip(button, f"{name}. {hint}")
        self.slider.setAccessibleName(self.tr("Epoch that is looked at"))
        set_tool_tip(
            self.slider,
            self.tr("Goes back over the run: the picture, Evaluate and Predict go back with it."),
        )
        self.go_on.setText(self.tr("Go on from here"))
        set_tool_tip(
            self.go_on, self.tr("Trains on from this epoch as a new run; the old one stays.")
        )
        self.keep.setText(self.tr("Keep these weights"))
        set_tool_tip(
            self.keep,
            self.tr("Makes a run of its own of this epoch's network; it can be undone."),
        )
        self._show()

    def _restyle(self) -> None:
        px, look = self._context.look.px, self._context.look
        self._layout.setContentsMargins(px(12), 0, px(16), px(4))
        self._layout.setSpacing(px(4))
        self._row.setSpacing(px(4))
        self.slider.setMinimumHeight(px(20))  # the style sheet's handle is higher than its hint
        self._deeds.setSpacing(px(8))
        for button, name in (
            (self.first, "mdi6.skip-previous"),
            (self.turn, "mdi6.call-split"),
            (self.now, "mdi6.skip-next"),
        ):
            button.setIcon(icon(name, look.theme.text))
            button.setIconSize(QSize(px(18), px(18)))
        self.play.setIconSize(QSize(px(18), px(18)))
        self._show()

    # --- showing ----------------------------------------------------------------------------

    def _progressed(self, _figures: object) -> None:
        """The way grows under the slider; a hundred times in all, not at every epoch."""
        if self._back.is_possible == self.isHidden() or self._run.epoch > self._shown_last():
            self._show()

    def _shown_last(self) -> int:
        return round(1.01 * self.slider.maximum())

    def _show(self) -> None:
        possible, epoch, last = self._back.is_possible, self._back.epoch, self._run.epoch
        self.setVisible(possible)
        if not possible:
            self._stop_film()
            self.height_changed.emit()
            return
        self.slider.blockSignals(True)
        self.slider.setRange(self._back.first, max(last, self._back.first + 1))
        self.slider.setPageStep(max(1, (last - self._back.first) // 20))
        self.slider.setValue(last if epoch is None else epoch)
        self.slider.blockSignals(False)
        shown = number_text(last if epoch is None else epoch)
        text = (
            self.tr("Now: epoch {epoch}").format(epoch=shown)
            if epoch is None
            else self.tr("Epoch {epoch} of {epochs}").format(epoch=shown, epochs=number_text(last))
        )
        self._place.setText(text)
        self._place.setMinimumWidth(
            self._place.fontMetrics().horizontalAdvance(
                self.tr("Epoch {epoch} of {epochs}").format(
                    epoch=number_text(last), epochs=number_text(last)
                )
            )
        )
        self.slider.setAccessibleDescription(text)
        rests = self._run.state in ("paused", "ended")
        for deed in (self.keep, self.go_on):
            deed.setVisible(epoch is not None and rests)
        self.now.setEnabled(epoch is not None)
        self.first.setEnabled(epoch != self._back.first)
        self.turn.setEnabled(turning_point(self._history()) is not None)
        if epoch is not None:
            self._problem.setText("")
        self._problem.setVisible(bool(self._problem.text()))
        self._show_play()
        self.height_changed.emit()

    def _show_play(self) -> None:
        plays = bool(self._frames)
        look = self._context.look
        self.play.setIcon(
            icon("mdi6.pause" if plays else "mdi6.movie-open-play-outline", look.theme.text)
        )
        name = self.tr("Stop the film") if plays else self.tr("Play it like a film")
        self.play.setAccessibleName(name)
        set_tool_tip(self.play, name)

    def _history(self) -> History:
        return self._run.history

    def _failed(self, message: Message) -> None:
        self._stop_film()
        self._problem.setText(message_text(message))
        self._problem.setVisible(True)

    # --- going ------------------------------------------------------------------------------

    def _slid(self, epoch: int) -> None:
        self._stop_film()
        self._back.go_to(epoch)

    def _to_first(self) -> None:
        self._stop_film()
        self._back.go_to(self._back.first)

    def _to_turn(self) -> None:
        self._stop_film()
        epoch = turning_point(self._history())
        if epoch is not None:
            self._back.go_to(epoch)

    def _to_now(self) -> None:
        self._stop_film()
        self._back.to_now()

    def _play_or_stop(self) -> None:
        if self._frames:
            self._stop_film()
            return
        first, last = self._back.first, self._run.epoch
        begins = self._back.epoch if self._back.epoch is not None else first
        frames = film(self._history(), max(first, 1), FILM_FRAMES)
        self._frames = tuple(e for e in (first, *frames) if begins <= e <= last)
        self._show_play()
        self._next_frame()

    def _stop_film(self) -> None:
        self._film.stop()
        if self._frames:
            self._frames = ()
            self._show_play()

    def _next_frame(self) -> None:
        if not self._frames:
            return
        epoch, *rest = self._frames
        self._frames = tuple(rest)
        if epoch == self._back.epoch:
            self._drawn()
        else:
            self._back.go_to(epoch)
        if not self._frames:
            self._show_play()

    def _drawn(self) -> None:
        """The next frame comes when this one is there, and not before its time."""
        if self._frames and not self._film.isActive():
            self._film.start()

    # --- going on from there ------------------------------------------------------------------

    def _keep(self) -> None:
        self._take(goes_on=False)

    def _go_on(self) -> None:
        self._take(goes_on=True)

    def _take(self, *, goes_on: bool) -> None:
        if self._back.epoch is not None and not self._taking.waits:
            self._stop_film()
            self._goes_on = goes_on
            self._taking.ask(StateOf(), self._state_known, self._not_taken)

    def _state_known(self, state: TrainedState) -> None:
        self._past.ask(PastOf(state.epoch), partial(self._past_known, state), self._not_taken)

    def _past_known(self, state: TrainedState, past: Past | None) -> None:
        self._add(replace(state, past=past))

    def _add(self, state: TrainedState) -> None:
        run, document = self._run, self._context.document
        design = run.design or document.design
        history = HistoryBuffer(run.history).copied(state.epoch)
        ending = Ending("stopped", state.epoch, _TAKEN_BACK(epoch=state.epoch))
        record = RunRecord(0, design, history, state, ending, 0.0, new_id())
        text = self.tr("Go back to epoch {epoch}").format(epoch=number_text(state.epoch))
        document.add_run(text, record)
        if self._goes_on:
            run.train()

    def _not_taken(self, message: Message, _details: str) -> None:
        self._failed(message)
