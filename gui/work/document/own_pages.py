"""The lesson pages that the document carries, a teacher's: they belong to its file."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from engine.lessons.course import Course


class OwnPages(QObject):
    """The document's pages; putting others there is a step that can be undone.

    Signals:
        changed(): there are other ones now, or none.
    """

    changed = Signal()

    def __init__(self, undo_stack: QUndoStack, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._undo_stack = undo_stack
        self._course: Course | None = None

    @property
    def course(self) -> Course | None:
        """The pages; None: the document carries none."""
        return self._course

    def put(self, text: str, course: Course | None) -> None:
        """Put ``course`` there, or take the pages out: a step called ``text``."""
        if course != self._course:
            self._undo_stack.push(_Put(self, text, self._course, course))

    def open(self, course: Course | None) -> None:
        """Another document is there, with ``course``: it tells of that itself."""
        self._course = course

    def _take(self, course: Course | None) -> None:
        self._course = course
        self.changed.emit()


class _Put(QUndoCommand):
    def __init__(
        self, pages: OwnPages, text: str, before: Course | None, after: Course | None
    ) -> None:
        super().__init__(text)
        self._pages = pages
        self._before, self._after = before, after

    def redo(self) -> None:
        self._pages._take(self._after)

    def undo(self) -> None:
        self._pages._take(self._before)
