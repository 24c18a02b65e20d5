"""A teacher puts lesson pages of a file into the document, or takes them out."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from engine.lessons.course import Course
from engine.messages import Message
from engine.service.requests.file_requests import ReadPages
from gui.door.question import Question
from gui.widgets.files.file_dialog import documents_folder
from gui.work.context import Context
from gui.work.files.file_questions import Questions


class AddingPages(QObject):
    """Asks for the file, has it read beside the window, and puts its pages there undoably.

    Signals:
        added(Course): the document carries these pages now.
        failed(Message, str): why the file gives none, and raw details.
    """

    added = Signal(object)
    failed = Signal(object, str)

    def __init__(
        self, context: Context, questions: Questions, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.questions = questions
        self._document = context.document
        self._question = Question(context.engine)
        context.document.opened.connect(self._opened)

    def add(self) -> None:
        """Ask for a file of pages and put them in place of those that the document carries."""
        path = self._document.path
        self.questions.pages_to_add(path.parent if path else documents_folder(), self._read)

    def _read(self, path: Path) -> None:
        self._question.ask(ReadPages(path), self._answered, self._refused)

    def remove(self) -> None:
        """Take the pages out."""
        self._document.pages.put(self.tr("Remove lesson pages"), None)

    def _answered(self, course: Course) -> None:
        self._document.pages.put(self.tr("Add lesson pages"), course)
        self.added.emit(course)

    def _refused(self, message: Message, details: str) -> None:
        self.failed.emit(message, details)

    def _opened(self, _run: object) -> None:
        self._question.forget()  # the pages were for the document that is gone
