"""Which rows are shown, and in which order: sorted by a column, or only some."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QObject, Signal

from engine.data.source import Source
from engine.messages import Message
from engine.service.requests.rows_requests import SortRows
from gui.door.engine_door import EngineDoor
from gui.door.question import Question

SortBy = tuple[str, bool]  # a column, and whether the largest comes first


class RowOrder(QObject):
    """Sorting is the data lane's work; until it is done, rows stay as they are.

    Signals:
        changed(): ``rows`` are others.
        failed(Message): the rows cannot be sorted.
    """

    changed = Signal()
    failed = Signal(object)

    def __init__(self, engine: EngineDoor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source: Source | None = None
        self._by: SortBy | None = None
        self._only: np.ndarray | None = None
        self._sorted: np.ndarray | None = None
        self._question = Question(engine)
        self._rows: np.ndarray | None = None

    @property
    def rows(self) -> np.ndarray | None:
        """The shown rows' numbers in their order; None: all, in the table's order."""
        return self._rows

    @property
    def by(self) -> SortBy | None:
        """What the rows are sorted by, or are about to be."""
        return self._by

    @property
    def busy(self) -> bool:
        """Whether a new order was asked for and has not come."""
        return self._question.waits

    def show_source(self, source: Source | None, *, keep: bool) -> None:
        """Other rows: all of them in their own order. ``keep``: they are the same as before."""
        if keep:
            if self._rows is not None:
                self.changed.emit()
            return
        self._question.forget()
        self._source = source
        self._by, self._only, self._sorted, self._rows = None, None, None, None
        self.changed.emit()

    def sort_by(self, by: SortBy | None) -> None:
        """Sort by a column; None: the table's own order."""
        self._question.forget()
        self._by = by
        source = self._source
        if by is None or source is None:
            self._sorted = None
            self._combine()
            return
        name, descending = by
        self._question.ask(
            SortRows(source, name, descending), self._sorted_arrived, self._not_sorted
        )

    def show_only(self, rows: np.ndarray | None) -> None:
        """Show ``rows`` (rising) only; None: all."""
        if rows is not None or self._only is not None:
            self._only = rows
            self._combine()

    # --- inside ----------------------------------------------------------------------------

    def _sorted_arrived(self, order: np.ndarray) -> None:
        self._sorted = order
        self._combine()

    def _not_sorted(self, problem: Message, _details: str) -> None:
        self._by = None
        self._sorted = None
        self._combine()
        self.failed.emit(problem)

    def _combine(self) -> None:
        if self._sorted is None or self._only is None:
            self._rows = self._only if self._sorted is None else self._sorted
        else:
            shown = np.zeros(self._sorted.shape[0], bool)
            shown[self._only] = True
            self._rows = self._sorted[shown[self._sorted]]
        self.changed.emit()
