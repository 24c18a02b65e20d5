"""A class's folder as it is collected: each file asked for by itself, again and again while one
watches."""

from __future__ import annotations

from collections import deque
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from engine.classroom.apart import DIED
from engine.classroom.collecting import ranked
from engine.classroom.exchange import Work
from engine.classroom.measuring import Measured
from engine.messages import Message
from engine.service.requests.class_requests import FindWork, LessonFacts, MeasureWork, ReadHandout
from gui.door.engine_door import EngineDoor
from gui.door.processes import DATA_DIED
from gui.door.question import Question

EVERY_MS = 5000  # between two looks into the folder while it is watched


class Collecting(QObject):
    """Measures what is new in the folder; what is known stays known.

    Signals:
        changed(): there is another row, or another lesson.
        progressed(int, int): so many are measured, of so many.
        ended(): all that was there is measured.
        failed(Message): the lesson or the folder cannot be had.
    """

    changed = Signal()
    progressed = Signal(int, int)
    ended = Signal()
    failed = Signal(object)

    def __init__(self, engine: EngineDoor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._question = Question(engine)
        self.folder: Path | None = None
        self.lesson: Path | None = None
        self.facts: LessonFacts | None = None
        self._known: dict[Path, Measured] = {}
        self._rows: list[Measured] = []
        self._left: deque[tuple[Work, int]] = deque()
        self._count = 0
        self._at_work = False
        self._watch = QTimer(self)
        self._watch.setSingleShot(True)
        self._watch.setInterval(EVERY_MS)
        self._watch.timeout.connect(self._look)
        self.watches = False

    @property
    def rows(self) -> list[Measured]:
        """What was measured, the best first."""
        return self._rows

    @property
    def at_work(self) -> bool:
        """Whether files are still being read and measured."""
        return self._at_work

    @property
    def reached(self) -> list[Measured]:
        """Who has reached the goal, with nothing to be looked at."""
        return [own for own in self._rows if own.reached and own.is_clean]

    def start(self, folder: Path, lesson: Path, *, watch: bool = True) -> None:
        """Collect ``folder`` by ``lesson``, and look again every few seconds if ``watch``."""
        self.stop()
        if (folder, lesson) != (self.folder, self.lesson):
            self._known.clear()
            self._rows = []
        self._forget_troubled()
        self.folder, self.lesson, self.watches = folder, lesson, watch
        self._at_work = True
        self.changed.emit()
        self._question.ask(ReadHandout(lesson), self._opened, self._failed)

    def stop(self) -> None:
        """Break off; what was measured stays."""
        self._watch.stop()
        self.watches = False
        self._left.clear()
        self._question.forget()
        self._at_work = False
        self.ended.emit()

    def _forget_troubled(self) -> None:
        """What could not be read is read once more: perhaps the share was away."""
        for path in [path for path, own in self._known.items() if own.trouble is not None]:
            del self._known[path]

    # --- inside ----------------------------------------------------------------------------

    def _opened(self, facts: LessonFacts) -> None:
        self.facts = facts
        self._look()

    def _look(self) -> None:
        if self.folder is not None:
            self._at_work = True
            self._question.ask(FindWork(self.folder), self._found, self._failed)

    def _found(self, works: tuple[tuple[Work, int], ...]) -> None:
        paths = {work.path for work, _ in works}
        gone = [path for path in self._known if path not in paths]
        for path in gone:  # a newer one counts now, or it was taken away
            del self._known[path]
        self._left = deque(each for each in works if each[0].path not in self._known)
        self._count = len(works)
        if gone:
            self._rank()
        self._next()

    def _next(self) -> None:
        self.progressed.emit(len(self._known), self._count)
        if not self._left:
            self._at_work = False
            self.ended.emit()
            if self.watches:
                self._watch.start()
            return
        work, earlier = self._left.popleft()
        assert self.lesson is not None
        request = MeasureWork(self.lesson, work, earlier)
        self._question.ask(request, self._measured, partial(self._not_measured, work, earlier))

    def _measured(self, measured: Measured) -> None:
        self._known[measured.work.path] = measured
        self._rank()
        self._next()

    def _not_measured(self, work: Work, earlier: int, message: Message, _details: str) -> None:
        """A file of which the reading process died, or that it could not understand at all."""
        trouble = DIED() if message.code == DATA_DIED().code else message
        blank = Measured(work, work.name_folder, work.class_folder, earlier=earlier)
        self._known[work.path] = replace(blank, trouble=trouble)
        self._rank()
        self._next()

    def _rank(self) -> None:
        figure = self.facts.figure if self.facts is not None else ""
        self._rows = ranked(self._known.values(), figure)
        self.changed.emit()

    def _failed(self, message: Message, _details: str) -> None:
        self._at_work = False
        self.ended.emit()
        self._forget_troubled()
        self.failed.emit(message)
        if self.watches and self.facts is not None:
            self._watch.start()  # a share may come back
