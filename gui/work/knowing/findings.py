"""What the checks find in the open design, with the facts of its data."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from engine.checks import check
from engine.design import Design
from engine.findings import Finding
from gui.work.document.document import Document
from gui.work.knowing.facts import Facts


class Findings(QObject):
    """Checks the design after each edit, and again when there are new facts.

    Signals:
        changed(): ``all`` are others.
    """

    changed = Signal()

    def __init__(self, document: Document, facts: Facts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._facts = facts
        self._all: tuple[Finding, ...] = ()
        document.changed.connect(self._design_changed)
        facts.changed.connect(self._check)

    @property
    def all(self) -> tuple[Finding, ...]:
        """What was found, the worst first."""
        return self._all

    def _design_changed(self, before: Design, after: Design) -> None:
        if before.data == after.data:  # else the facts change, or do so in a moment
            self._check()

    def _check(self) -> None:
        report = self._facts.current
        if report is None and self._facts.only_rows_changed:
            return  # in a moment there are facts: nothing comes and goes with each stroke or move
        found = check(self._document.design, report)
        if found != self._all:
            self._all = found
            self.changed.emit()
