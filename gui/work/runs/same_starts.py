"""Lets new runs begin as the run that is looked at did, where the person wants that."""

from __future__ import annotations

from PySide6.QtCore import QObject

from engine.edits.same_start import same_start
from gui.work.document.document import Document
from gui.work.runs.current_run import CurrentRun
from gui.work.runs.run_words import run_title


class SameStarts(QObject):
    """While ``is_on``, each new run gets the split and the first weights of the run that is looked
    at, or of the newest: the design is changed so, which can be undone, as it begins."""

    def __init__(self, document: Document, run: CurrentRun, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self.is_on = False
        run.about_to_begin.connect(self._begin)

    def set_on(self, on: bool) -> None:
        """Let it be so for the runs to come, or no more."""
        self.is_on = on

    def _begin(self) -> None:
        like = self._document.runs.chosen or self._document.runs.newest
        if self.is_on and like is not None:
            text = self.tr("Begin as: {run}").format(run=run_title(like))
            self._document.edit(text, same_start(self._document.design, like.design))
