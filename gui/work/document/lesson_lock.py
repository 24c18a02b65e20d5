"""The lock of the lesson that is open, and the teacher's key to it."""

from __future__ import annotations

from collections.abc import Iterable

from pydantic import BaseModel
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from engine.design import Design
from engine.handout.closed_part import closes_test, refusal_of_folds
from engine.handout.handed_in import HandedIn
from engine.handout.holding import refusal_of_trials, refusal_of_try
from engine.handout.lock import Access, Lock, locked_words
from engine.messages import Message


class LessonLock(QObject):
    """What the document's lesson locks; panels ask it, and `Document.edit` holds it.

    Signals:
        changed(): there is another lock, none, it was opened, or the work was handed in.
        refused(Message): something was not done since the lesson locks it.
    """

    changed = Signal()
    refused = Signal(object)

    def __init__(self, undo_stack: QUndoStack, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._undo_stack = undo_stack
        self._lock: Lock | None = None
        self._preview: Lock | None = None
        self._is_opened = False
        self._handed_in: HandedIn | None = None

    @property
    def handed_in(self) -> HandedIn | None:
        """Who handed the document in, and when; None: nobody yet."""
        return self._handed_in

    @property
    def lock(self) -> Lock | None:
        """The lock that the document carries, opened or not, or one that is tried; None: it is
        no lesson."""
        return self._preview or self._lock

    @property
    def own(self) -> Lock | None:
        """The lock that is saved with the document."""
        return self._lock

    @property
    def held(self) -> Lock | None:
        """The lock that holds now; None: there is none, or the teacher has opened it."""
        if self._preview is not None:
            return self._preview
        return None if self._is_opened else self._lock

    @property
    def is_opened(self) -> bool:
        """Whether there is a lock that the key has opened."""
        return self._is_opened and self._lock is not None

    def turn_key(self, password: str) -> bool:
        """Open the lock for this sitting; whether the password was the one."""
        lock = self._lock
        if lock is None or lock.key is None or not lock.key.turned_by(password):
            return False
        self._is_opened = True
        self.changed.emit()
        return True

    def close(self) -> None:
        """Lock it again, to see it as students do."""
        self._is_opened = False
        self.changed.emit()

    def preview(self, lock: Lock | None) -> None:
        """Hold ``lock`` for now, to see what students will see; None: no more."""
        if lock != self._preview:
            self._preview = lock
            self.changed.emit()

    def put(self, text: str, lock: Lock | None, *, opened: bool = True) -> None:
        """Give the document another lock, or none: a step called ``text``. Whoever made it has
        it open."""
        if lock != self._lock:
            self._undo_stack.push(_Put(self, text, lock, opened))

    def note_handed_in(self, handed_in: HandedIn) -> None:
        """The work was handed in: now its test part may be seen, here and in the saved file."""
        self._handed_in = handed_in
        self.changed.emit()

    def open(self, lock: Lock | None, handed_in: HandedIn | None = None) -> None:
        """Another document is there, with ``lock``."""
        self._is_opened, tried, self._preview = False, self._preview, None
        self._handed_in = handed_in
        if not (lock is None and self._lock is None and tried is None):
            self._lock = lock
            self.changed.emit()

    # --- what panels ask ---------------------------------------------------------------

    def of_training(self, field: str) -> Access:
        """Whether a training setting shows, and whether it can be changed."""
        return self.held.of_training(field) if self.held is not None else "shown"

    @property
    def data(self) -> Access:
        """Whether DATA shows, and whether it can be changed."""
        return self.held.data if self.held is not None else "shown"

    @property
    def test_is_closed(self) -> bool:
        """Whether nobody is to see how good the network is on the test part."""
        return closes_test(self.held, self._handed_in)

    def refusal_of_trials(self, before: Design, designs: Iterable[Design]) -> Message | None:
        """Why ``designs`` are not trained at one click; None: they may be."""
        return None if self.held is None else refusal_of_trials(self.held, before, designs)

    def refusal_of_folds(self, design: Design) -> Message | None:
        """Why ``design`` is not cross-validated; None: it may be."""
        if self.held is None:
            return None
        return refusal_of_folds(self.held, self._handed_in, design) or self.refusal_of_trials(
            design, ()
        )

    def allowed(self, before: Design, after: Design) -> tuple[Design, Message | None]:
        """``after`` as the lesson lets it be, and what is to be said where it does not."""
        if self.held is None:
            return after, None
        wanted, after = after, self.held.applied(after)
        wrong = self.held.breaches(before, after)
        if after == before:  # a locked value is what it was: then it is said that it is locked
            wrong = self.held.breaches(before, wanted)
        return after, wrong[0] if wrong else None

    def say_locked(self, model: type[BaseModel], field: str) -> None:
        """Say that somebody wanted to change a locked ``field`` of a ``model``."""
        self.refused.emit(locked_words(model, field))

    def allows_try(self, last_number: int) -> bool:
        """Whether another training may begin; where not, it is said."""
        refusal: Message | None = None
        if self.held is not None:
            refusal = refusal_of_try(self.held, last_number)
        if refusal is not None:
            self.refused.emit(refusal)
        return refusal is None

    def _take(self, lock: Lock | None, opened: bool) -> None:
        self._lock, self._is_opened = lock, opened
        self.changed.emit()


class _Put(QUndoCommand):
    def __init__(self, lesson: LessonLock, text: str, lock: Lock | None, opened: bool) -> None:
        super().__init__(text)
        self._lesson = lesson
        self._before = lesson._lock, lesson._is_opened
        self._after = lock, opened

    def redo(self) -> None:
        self._lesson._take(*self._after)

    def undo(self) -> None:
        self._lesson._take(*self._before)
