"""What the coach says of the run that is looked at, heard again as it learns."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from engine.checks import check
from engine.data.facts import DataReport
from engine.design import Design
from engine.findings import Finding, Fix
from engine.messages import Message
from engine.service.requests.run_requests import LookAtRows, LookInside
from gui.door.engine_door import EngineDoor
from gui.door.question import Question
from gui.texts import message_text
from gui.work.document.document import Document
from gui.work.knowing.facts import Facts
from gui.work.runs.current_run import CurrentRun

if TYPE_CHECKING:
    from engine.coach.advice import Advice
    from engine.coach.evidence import RunEvidence
    from engine.coach.inside import InsideFacts
    from engine.coach.listening import Told
    from engine.coach.rows import RowsFacts

LISTEN_MS = 400  # between two looks at the curve: a sentence that changes oftener is not read
REASON_MS = 3000  # between two reasons for one sentence
INSIDE_MS = 3000  # and into the network, which costs the training some 50 ms …
SPARING = 50  # … and this many times as long as one takes, at least


class Coach(QObject):
    """Follows the current run and keeps what there is to say of it.

    Signals:
        changed(): ``advice`` or ``is_outdated`` is another one.
    """

    changed = Signal()

    def __init__(
        self,
        document: Document,
        engine: EngineDoor,
        run: CurrentRun,
        facts: Facts,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._document, self._run, self._facts = document, run, facts
        self._told: Told | None = None
        self._shown: tuple[Advice | None, bool] = (None, False)
        self._rows: RowsFacts | None = None
        self._inside: InsideFacts | None = None
        self._ask_rows, self._ask_inside = Question(engine), Question(engine)
        self._asked_inside: tuple[int, bool] | None = None  # after which epoch, and at the end
        self._checked: tuple[Design, DataReport | None, tuple[Finding, ...]] | None = None
        self._since_inside = QElapsedTimer()
        self._inside_took = 0
        self._since_shown = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(LISTEN_MS)
        self._timer.timeout.connect(self._listen)
        run.started.connect(self._begin)
        run.followed.connect(self._begin)
        run.forgotten.connect(self._begin)
        run.progressed.connect(self._progressed)
        run.state_changed.connect(self._listen)
        document.changed.connect(self._listen)
        facts.changed.connect(self._listen)

    @property
    def advice(self) -> Advice | None:
        """What is to be said now; None: there is no run, or nothing is known of it yet."""
        return self._shown[0]

    @property
    def is_outdated(self) -> bool:
        """Whether the design or the weights were changed since, so that only learning can tell."""
        return self._shown[1]

    @property
    def is_worried(self) -> bool:
        """Whether the network of now does not learn as it should."""
        return self.advice is not None and self.advice.mood == "ill" and not self.is_outdated

    def apply(self, remedy: Fix) -> None:
        """Take a remedy: one step, undone by what it is called."""
        document = self._document
        document.edit(message_text(remedy.label), remedy.apply(document.design))

    # --- inside ------------------------------------------------------------------------

    def _begin(self, _number: int = 0) -> None:
        """Another run, or other rows: nothing is known of them."""
        self._told = self._rows = self._inside = self._asked_inside = None
        self._ask_inside.forget()
        number = self._run.number
        if number:
            self._ask_rows.ask(LookAtRows(), partial(self._rows_known, number), self._not_known)
        else:
            self._ask_rows.forget()
        self._listen()

    def _rows_known(self, number: int, rows: RowsFacts) -> None:
        if number == self._run.number:
            self._rows = rows
            self._listen()

    def _inside_known(self, number: int, inside: InsideFacts) -> None:
        self._inside_took = self._since_inside.elapsed()
        if number == self._run.number:
            self._inside = inside
            self._listen()

    def _not_known(self, _message: Message, _details: str) -> None:
        """It is said with what there is: another part of the window tells what went wrong."""

    def _progressed(self, _figures: object) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _listen(self, *_changed: object) -> None:
        evidence = self._evidence()
        if evidence is None:
            self._told = None
        else:
            from engine.coach.listening import listen

            self._told = listen(evidence, self._told)
            self._look_inside(evidence)
        shown = (self._told.advice if self._told is not None else None, self._design_changed())
        if shown != self._shown and not self._says_the_same(shown):
            self._shown = shown
            self._since_shown.start()
            self.changed.emit()

    def _says_the_same(self, shown: tuple[Advice | None, bool]) -> bool:
        """Whether only figures of the reason differ, which nobody can read so fast."""
        (new, outdated), (old, was_outdated) = shown, self._shown
        return (
            new is not None
            and old is not None
            and (new.code, new.sentence, outdated) == (old.code, old.sentence, was_outdated)
            and self._run.state == "running"
            and not self._since_shown.hasExpired(REASON_MS)
        )

    def _evidence(self) -> RunEvidence | None:
        run, design = self._run, self._run.design
        if design is None or run.state in ("idle", "preparing") or not run.number:
            return None
        if run.state in ("running", "paused") and not run.epoch:
            return None  # nothing has been learned that could be spoken of
        if self._rows is None and run.state == "ended":
            return None  # it is asked for; without it nothing can be compared
        same_data = design.data == self._document.design.data
        report = self._facts.current if same_data else None
        from engine.coach.evidence import RunEvidence

        return RunEvidence(
            design=design,
            history=run.history,
            goal=run.goal,
            ending=run.ending if run.state == "ended" else None,
            facts=report.prepared if report is not None else None,
            rows=self._rows,
            inside=self._inside,
            findings=self._check(design, report),
        )

    def _check(self, design: Design, report: DataReport | None) -> tuple[Finding, ...]:
        """What the checks find in the run's design: worked out once, not at every epoch."""
        if (
            self._checked is None
            or self._checked[0] is not design
            or self._checked[1] is not report
        ):
            self._checked = design, report, check(design, report)
        return self._checked[2]

    def _design_changed(self) -> bool:
        run = self._run
        if run.is_outdated or run.weights_were_given or run.rows_are_newer:
            return True
        design, now = run.design, self._document.design
        ended = run.state == "ended" and design is not None
        return ended and not _same_training(design, now)

    def _look_inside(self, evidence: RunEvidence) -> None:
        """Ask for a look into the network where it could change what is said."""
        from engine.coach.listening import wants_inside

        if not self._run.can_answer or self._ask_inside.waits or not wants_inside(evidence):
            return
        asked = (evidence.epochs, evidence.is_over)
        if asked == self._asked_inside:
            return
        pause = max(INSIDE_MS, SPARING * self._inside_took)
        recently = self._since_inside.isValid() and not self._since_inside.hasExpired(pause)
        if recently and not evidence.is_over:
            return
        self._asked_inside = asked
        self._since_inside.start()
        unseen = evidence.is_over and evidence.held_out is None
        request = LookInside(unseen=unseen and not self._document.lesson.test_is_closed)
        answer = partial(self._inside_known, self._run.number)
        self._ask_inside.ask(request, answer, self._not_known)


def _same_training(design: Design | None, now: Design) -> bool:
    return design is not None and design.training == now.training
