"""What can be done with an earlier epoch that is looked at: go on from it, or keep it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from engine.messages import QT_TRANSLATE_NOOP, Message, Sentence
from engine.service.requests.run_requests import PastOf, StateOf
from engine.training.frames import Ending, Past, TrainedState
from engine.training.run.learned_as import design_as, rate_chosen_at
from engine.training.run.run_record import RunRecord, new_id
from gui.door.question import Question
from gui.look.spoken import on_language_change
from gui.texts import message_text, number_text
from gui.widgets.layouts import add_layout
from gui.widgets.plain_text import set_tool_tip, wrapped_label
from gui.work.context import Context
from gui.work.looking.looking_back import RunQuestion
from gui.work.runs.history_buffer import HistoryBuffer

_TAKEN_BACK = Sentence(
    "run.taken_back",
    QT_TRANSLATE_NOOP(
        "Engine", "The network of epoch {epoch}, taken back from a run that learned further."
    ),
)


class TakingBack(QWidget):
    """Two buttons, seen while an earlier epoch is looked at and the run rests; and why an epoch
    cannot be had.

    Signals:
        begun(): an epoch is being taken back: it must stay the one that is looked at.
    """

    begun = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._run, self._back = context.run, context.back
        self._taking = RunQuestion(context.engine, context.back)
        self._past = Question(context.engine)
        self._goes_on = False  # once the state that was asked for is there
        self.keep, self.go_on = QPushButton(), QPushButton()
        self._problem = wrapped_label("error")
        self._row = QHBoxLayout()
        self._row.addWidget(self.go_on)
        self._row.addWidget(self.keep)
        self._row.addStretch(1)
        self._layout = QVBoxLayout(self)
        add_layout(self._layout, self._row)
        self._layout.addWidget(self._problem)
        self.keep.clicked.connect(self._keep)
        self.go_on.clicked.connect(self._go_on)
        self._back.moved.connect(self._show)
        self._back.reach_changed.connect(self._show)
        self._back.failed.connect(self._failed)
        context.look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        on_language_change(self.retranslate)

    def retranslate(self) -> None:
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
        px = self._context.look.px
        self._layout.setContentsMargins(px(16), px(4), px(16), px(4))
        self._layout.setSpacing(px(4))
        self._row.setSpacing(px(8))

    def _show(self) -> None:
        epoch = self._back.epoch
        rests = self._run.state in ("paused", "ended")
        if epoch is not None or not self._back.is_possible:
            self._problem.setText("")
        problem = bool(self._problem.text())
        for button in (self.keep, self.go_on):
            button.setVisible(epoch is not None and rests)
        self._problem.setVisible(problem)
        self.setVisible((epoch is not None and rests) or problem)

    def _failed(self, message: Message) -> None:
        self._problem.setText(message_text(message))
        self._problem.setVisible(True)
        self.setVisible(True)

    # --- taking it ----------------------------------------------------------------------------

    def _keep(self) -> None:
        self._take(goes_on=False)

    def _go_on(self) -> None:
        self._take(goes_on=True)

    def _take(self, *, goes_on: bool) -> None:
        if self._back.epoch is not None and not self._taking.waits:
            self.begun.emit()
            self._goes_on = goes_on
            self._taking.ask(StateOf(), self._state_known, self._not_taken)

    def _state_known(self, state: TrainedState) -> None:
        self._past.ask(PastOf(state.epoch), partial(self._past_known, state), self._not_taken)

    def _past_known(self, state: TrainedState, past: Past | None) -> None:
        self._add(replace(state, past=past))

    def _add(self, state: TrainedState) -> None:
        run, document = self._run, self._context.document
        design = run.design or document.design
        if state.past is not None and state.past.learned_as:
            design = design_as(design, state.past.learned_as[-1])
        history = HistoryBuffer(run.history).copied(state.epoch)
        rate = rate_chosen_at(state.epoch, run.history.changes)
        if rate is not None:  # the bar says the rate that it goes on with
            design = design.with_training(learning_rate=rate)
        ending = Ending("stopped", state.epoch, _TAKEN_BACK(epoch=state.epoch))
        record = RunRecord(0, design, history, state, ending, 0.0, new_id())
        text = self.tr("Go back to epoch {epoch}").format(epoch=number_text(state.epoch))
        document.add_run(text, record)
        if self._goes_on:
            run.train()

    def _not_taken(self, message: Message, _details: str) -> None:
        self._failed(message)
