"""Makes what a run has learned the document's, while it learns and when it is left."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from engine.messages import Message
from engine.training.frames import Figures, TrainedState
from engine.training.run.run_record import RunRecord
from gui.door.engine_door import EngineDoor
from gui.work.document.document import Document
from gui.work.runs.current_run import CurrentRun, LeftRun

PATIENCE_MS = 5000  # that saving waits for the weights of now, before older ones have to do


class RunKeeper(QObject):
    """Keeps the run that learns in the document: before each pause, whenever it is asked to,
    and as far as it got when the person leaves it for another one.

    Signals:
        caught_up(): the answer to `catch_up`. It comes though the engine hangs, or has something
            else to do for long: what it sent last is kept then.
    """

    caught_up = Signal()

    def __init__(
        self,
        document: Document,
        engine: EngineDoor,
        run: CurrentRun,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._engine = engine
        self._run = run
        self._left: LeftRun | None = None
        self._catching_up = False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._waited_long)
        document.opened.connect(self._opened)
        run.left.connect(self._run_left)
        run.died.connect(self._died)
        engine.figures_ready.connect(self._figures_ready)
        engine.run_stands.connect(self._stands)

    def catch_up(self) -> None:
        """Make the document's run what has been learned by now; then `caught_up` comes."""
        if self._run.state == "running":
            self._catching_up = True
            self._engine.catch_up()
            self._patience.start()
        else:
            self.caught_up.emit()

    # --- inside ------------------------------------------------------------------------

    def _run_left(self, left: LeftRun) -> None:
        self._left = left
        self._engine.catch_up()

    def _figures_ready(self, figures: Figures, _seconds_left: float | None) -> None:
        if self._left is not None and figures.run == self._left.number:
            self._left.buffer.append(figures)

    def _stands(self, number: int, state: TrainedState | None, seconds: float) -> None:
        if number == self._run.number and state is not None and self._run.state == "running":
            self._document.keep_run(self._run.record(state, seconds))
        left = self._left
        if left is not None and number == left.number:
            self._left = None
            if state is not None and state.epoch > 0:
                self._keep_left(left, state, seconds)
        self._finish()

    def _keep_left(self, left: LeftRun, state: TrainedState, seconds: float) -> None:
        history = left.buffer.copied(state.epoch)
        run = RunRecord(left.number, left.design, history, state, None, seconds, left.id)
        if left.step:
            self._document.note_left(left.step, run)
        else:
            self._document.keep_run(run, choose=False)

    def _opened(self, _run: object) -> None:
        self._left = None  # it belongs to the document that was open before

    def _died(self, _message: Message) -> None:
        left, self._left = self._left, None
        if left is not None and left.last is not None:
            self._keep_left(left, *left.last)
        self._finish()

    def _waited_long(self) -> None:
        """Who saves is not to lose the document because the engine hangs."""
        sent = self._run.record_sent_last() if self._run.state == "running" else None
        if self._catching_up and sent is not None:
            self._document.keep_run(sent)
        self._finish()

    def _finish(self) -> None:
        self._patience.stop()
        if self._catching_up:
            self._catching_up = False
            self.caught_up.emit()
