"""What becomes of the documents that crashes left: offered, recovered, thrown away."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from engine.messages import Message
from gui.work.document.document import Document
from gui.work.files.files import Files
from gui.work.recovery.autosave import Recovery, recoveries
from gui.work.recovery.recovery_question import DamagedQuestion, RecoveryQuestion

# What `Files` says of a file that will never open; any other trouble may pass.
_FOR_EVER = frozenset(
    f"file.{what}" for what in ("damaged", "truncated", "foreign", "hostile", "empty")
)


class Recovering(QObject):
    """Holds the locks of what it offers, so that no other window offers it too.

    Signals:
        settled(opened: bool): the person has answered; whether something is being opened.
    """

    settled = Signal(bool)

    def __init__(self, document: Document, files: Files, parent: QObject) -> None:
        super().__init__(parent)
        self._files = files
        self._left: list[Recovery] = []
        self._recovering: Recovery | None = None  # being opened
        self._recovered: Recovery | None = None  # open, and not saved yet
        files.opened.connect(self._opened)
        files.failed.connect(self._failed)
        files.saved.connect(self._saved)
        document.opened.connect(self._left_for_another)

    def offer(self) -> bool:
        """Ask about what there is; whether there is anything."""
        self._left = list(recoveries())
        if self._left:
            self._ask()
        return bool(self._left)

    def end(self) -> None:
        """The window closes in order: what was recovered is not wanted any more."""
        self._forget_recovered()
        self._release()

    # --- asking ------------------------------------------------------------------------------

    def _ask(self) -> None:
        question = RecoveryQuestion(self._left, self._files.questions.window)
        question.wanted.connect(self._recover)
        question.unwanted.connect(self._discard)
        question.rejected.connect(self._later)
        question.open()

    def _recover(self, recovery: Recovery) -> None:
        self._left.remove(recovery)
        self._recovering = recovery
        self._files.recover(recovery.file, recovery.original, recovery.stamp)
        self.settled.emit(True)

    def _discard(self, recovery: Recovery) -> None:
        self._left.remove(recovery)
        recovery.discard()

    def _later(self) -> None:
        """Go on without them. What is opened from now on is not what was offered."""
        self._release()
        self.settled.emit(False)

    def _release(self) -> None:
        for recovery in self._left:
            recovery.lock.unlock()
        self._left = []

    # --- hearing -----------------------------------------------------------------------------

    def _opened(self, _path: Path) -> None:
        # It could be read. Its lock is held, and it stays, till the end in order: after a
        # second crash it would be offered again.
        if self._recovering is not None:
            self._recovered, self._recovering = self._recovering, None
            self._release()

    def _failed(self, message: Message, _details: str) -> None:
        recovery, self._recovering = self._recovering, None
        if recovery is None:
            return
        if message.code not in _FOR_EVER:
            self._left.append(recovery)
            self._later()
            return
        question = DamagedQuestion(recovery, self._files.questions.window)
        question.unwanted.connect(recovery.discard)
        question.kept.connect(recovery.put_aside)
        question.finished.connect(self._go_on)
        question.open()

    def _go_on(self, _result: int) -> None:
        if self._left:
            self._ask()

    def _saved(self, _path: Path) -> None:
        self._forget_recovered()  # it lies in the person's own file now

    def _left_for_another(self, _run: object) -> None:
        """Another document took its place: the person was asked, and let it go.

        While it is itself being opened it is not the one that is left.
        """
        self._forget_recovered()

    def _forget_recovered(self) -> None:
        if self._recovered is not None:
            self._recovered.discard()
            self._recovered = None
