"""The rows that are chosen: one set, shared by the table, every plot and the results."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QObject, Signal

from engine.design import Design
from gui.work.document.document import Document


class RowSelection(QObject):
    """Rows of the table by their numbers from 0, whatever the table is sorted by.

    Whoever shows rows draws ``rows`` and listens; whoever lets rows be chosen calls `choose`.

    Signals:
        changed(): ``rows`` are others.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = _frozen(np.zeros(0, np.int64))

    @property
    def rows(self) -> np.ndarray:
        """int64 (chosen,), rising, each once; nobody writes to it."""
        return self._rows

    def choose(self, rows: np.ndarray) -> None:
        """``rows`` are chosen, and no others."""
        wanted = np.unique(np.asarray(rows, np.int64))
        if not np.array_equal(wanted, self._rows):
            self._rows = _frozen(wanted)
            self.changed.emit()

    def clear(self) -> None:
        """Choose no row."""
        self.choose(np.zeros(0, np.int64))

    def follow(self, document: Document) -> None:
        """Let all rows go whenever ``document`` has another source: they were of the last one."""
        document.changed.connect(self._design_changed)

    def _design_changed(self, before: Design, after: Design) -> None:
        if before.data.source != after.data.source:
            self.clear()


def _frozen(rows: np.ndarray) -> np.ndarray:
    rows.setflags(write=False)
    return rows
