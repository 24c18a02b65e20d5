"""What a person does with a run, wherever it is listed: each is one step of undo."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gui.widgets.name_question import NameQuestion
from gui.work.document.document import Document
from gui.work.runs.run_words import run_title


class RunActions(QObject):
    """Looks at runs, renames and deletes them; questions are asked over ``window``."""

    def __init__(self, document: Document, window: QWidget) -> None:
        super().__init__(window)
        self._document = document
        self._window = window

    def look_at(self, run_id: str) -> None:
        """Make it the run that is looked at, and its design the open one."""
        run = self._document.runs.find(run_id)
        if run is not None:
            self._document.choose_run(self.tr("Look at {run}").format(run=run_title(run)), run_id)

    def rename(self, run_id: str) -> None:
        """Ask for another name."""
        run = self._document.runs.find(run_id)
        if run is not None:
            question = NameQuestion(self.tr("Rename the run"), run.name, self._window)
            question.named.connect(partial(self._renamed, run_id))
            question.open()

    def delete(self, run_id: str) -> None:
        """Take it out."""
        run = self._document.runs.find(run_id)
        if run is not None:
            self._document.delete_run(self.tr("Delete {run}").format(run=run_title(run)), run_id)

    def star(self, run_id: str, *, star: bool) -> None:
        """Give it a star, or take it away."""
        text = self.tr("Star a run") if star else self.tr("Take a run's star away")
        self._document.star_run(text, run_id, star=star)

    def note(self, run_id: str, note: str) -> None:
        """Write beside it."""
        self._document.note_run(self.tr("Note on a run"), run_id, note)

    def _renamed(self, run_id: str, name: str) -> None:
        self._document.rename_run(self.tr("Rename a run"), run_id, name)
