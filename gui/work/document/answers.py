"""The answers that the person kept in Predict: they belong to the document and its file."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from engine.evaluation.kept_answers import NO_ANSWERS, KeptAnswers


class Answers(QObject):
    """The document's kept answers, and whether they are other ones than its file's.

    Signals:
        changed(): ``kept`` is another.
    """

    changed = Signal()

    def __init__(self, undo_stack: QUndoStack, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._undo_stack = undo_stack
        self._kept = self._saved = NO_ANSWERS

    @property
    def kept(self) -> KeptAnswers:
        """All that was kept."""
        return self._kept

    @property
    def unsaved(self) -> bool:
        """Whether the file does not hold all of it."""
        return self._kept is not self._saved

    def keep(self, cells: Mapping[str, str], run: str = "") -> None:
        """Keep one more: what was asked, and what the ``run`` of that id answered, by column."""
        self._take(self._kept.keeping(cells, run))

    def clear(self, text: str, run: str = "") -> None:
        """Remove those of ``run``: a step of that name, which can be undone."""
        if self._kept.of(run).rows:
            self._undo_stack.push(_Cleared(self, text, run))

    def open(self, kept: KeptAnswers) -> None:
        """Another document is open, with ``kept``."""
        self._saved = kept
        self._take(kept)

    def note_saved(self, kept: KeptAnswers) -> None:
        """``kept`` was written: they were there when writing began."""
        self._saved = kept

    def _take(self, kept: KeptAnswers) -> None:
        if kept is not self._kept:
            self._kept = kept
            self.changed.emit()


class _Cleared(QUndoCommand):
    def __init__(self, answers: Answers, text: str, run: str) -> None:
        super().__init__(text)
        self._answers, self._run = answers, run
        self._before = answers.kept

    def redo(self) -> None:
        self._before = self._answers.kept
        self._answers._take(self._before.without(self._run))

    def undo(self) -> None:
        since, stayed = self._answers.kept, len(self._before.without(self._run).rows)
        kept = self._before
        for row, run in list(zip(since.rows, since.answered_by, strict=True))[stayed:]:
            kept = kept.keeping(dict(zip(since.columns, row, strict=True)), run)  # kept after it
        self._answers._take(kept)
