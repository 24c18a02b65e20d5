"""All planned networks trained one after the other, at one click."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from engine.runs.runs import Planned
from gui.work.document.document import Document
from gui.work.runs.current_run import CurrentRun
from gui.work.runs.run_words import planned_title


class PlannedRuns(QObject):
    """Opens and trains each planned network in turn. It ends where the person stops a run, opens
    another design or file, or where one fails.

    Signals:
        changed(): it began, went on to the next, or is over.
    """

    changed = Signal()

    def __init__(self, document: Document, run: CurrentRun, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._run = document, run
        self._left: list[str] = []
        self._open = ""  # the id of the planned network that is trained now
        self._next = QTimer(self)  # a turn later: the run that ended is to be kept first
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._go_on)
        run.state_changed.connect(self._state_changed)
        document.opened.connect(self.stop)

    @property
    def is_at_work(self) -> bool:
        """Whether it has begun, and is not over."""
        return bool(self._open)

    @property
    def left(self) -> int:
        """How many are still to be trained, the present one too."""
        return len(self._left) + bool(self._open)

    def start(self) -> None:
        """Train those that have no run yet, from their first weights; all of them once more
        where each has one."""
        if not self.is_at_work:
            self._left = [plan.id for plan in self.wanted()]
            self._go_on()

    def wanted(self) -> tuple[Planned, ...]:
        """Those that `start` would train."""
        planned, runs = self._document.planned, self._document.runs
        fresh = tuple(plan for plan in planned if runs.newest_of(plan.design) is None)
        return fresh or planned

    def stop(self, _run: object = None) -> None:
        """Train no further one; the run that learns now goes on."""
        if self.is_at_work or self._left:
            self._left, self._open = [], ""
            self._next.stop()
            self.changed.emit()

    # --- inside ----------------------------------------------------------------------------

    def _go_on(self) -> None:
        self._open = ""  # what ended until now is no longer waited for
        planned = {plan.id: plan for plan in self._document.planned}
        self._left = [plan_id for plan_id in self._left if plan_id in planned]
        if self._left:
            wanted = self._left.pop(0)
            text = QCoreApplication.translate("Runs", "Open {network}")
            title = planned_title(planned[wanted])
            self._document.open_planned(text.format(network=title), wanted)
            self._run.reset()  # a run that there is would go on
            self._open = wanted
            self._run.train()
        self.changed.emit()

    def _state_changed(self) -> None:
        if not self._open or self._run.state != "ended":
            return
        ending = self._run.ending
        if ending is None or ending.reason in ("stopped", "failed"):
            self.stop()
        else:
            self._next.start()
