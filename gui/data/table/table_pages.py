"""The cells of a table as they come from the data lane: only what is looked at, and near it."""

from __future__ import annotations

from collections import OrderedDict
from functools import partial

import numpy as np
from PySide6.QtCore import QObject, Signal

from engine.data.knowing.pages import Cells
from engine.data.source import Source
from engine.messages import Message
from engine.service.requests.rows_requests import PageOf
from gui.door.engine_door import EngineDoor
from gui.door.question import Question

BLOCK_ROWS = 200
BLOCK_COLUMNS = 32
_KEPT = 48  # blocks: some 300,000 cells
_WAITING = 6  # of what was scrolled past, so many blocks are still fetched

Block = tuple[int, int]


class TablePages(QObject):
    """Texts of cells by their place on the screen. Never waits: what is not there comes later.

    One block is asked for at a time, the one wanted last first: who drags the scroll bar
    through a million rows wants what is in sight when it stops.

    Signals:
        arrived(int, int, int, int): first and last row, first and last column of new cells.
        failed(Message): the cells cannot be had.
    """

    arrived = Signal(int, int, int, int)
    failed = Signal(object)

    def __init__(self, engine: EngineDoor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source: Source | None = None
        self._rows = self._columns = 0
        self._order: np.ndarray | None = None
        self._first: Cells = ()
        self._blocks: OrderedDict[Block, Cells] = OrderedDict()
        self._wanted: OrderedDict[Block, None] = OrderedDict()
        self._question = Question(engine)

    def show(
        self,
        source: Source | None,
        rows: int,
        columns: int,
        order: np.ndarray | None = None,
        first: Cells = (),
    ) -> None:
        """From now on: ``rows`` × ``columns`` of ``source``, its rows in ``order`` (row
        numbers from 0, as many as are shown; None: all, as they are). Of the ``first`` rows
        the texts are known already."""
        self._forget()
        self._first = first
        self._source, self._columns, self._order = source, columns, order
        self._rows = rows if order is None else int(order.shape[0])

    @property
    def rows(self) -> int:
        """How many rows the table has."""
        return self._rows

    @property
    def busy(self) -> bool:
        """Whether cells are on their way."""
        return self._question.waits

    @property
    def kept(self) -> int:
        """How many blocks are held."""
        return len(self._blocks)

    def row_at(self, place: int) -> int:
        """The table's row, from 0, that stands at ``place``."""
        return place if self._order is None else int(self._order[place])

    def rows_between(self, first: int, last: int) -> np.ndarray:
        """The table's rows that stand at the places ``first`` … ``last``."""
        if self._order is None:
            return np.arange(first, last + 1, dtype=np.int64)
        return self._order[first : last + 1].astype(np.int64)

    def places_of(self, rows: np.ndarray) -> np.ndarray:
        """The places, rising, where ``rows`` (rising) stand; those that are not shown have none."""
        if self._order is None:
            return rows[rows < self._rows]
        if rows.size == 0 or self._order.size == 0:
            return np.zeros(0, np.int64)
        asked = np.zeros(max(int(self._order.max()), int(rows[-1])) + 1, bool)
        asked[rows] = True
        return np.flatnonzero(asked[self._order])

    def text(self, place: int, column: int) -> str | None:
        """The cell's text, "" where it is missing; None while it is on its way."""
        row = self.row_at(place)
        if row < len(self._first):
            return self._first[row][column]
        key = (place // BLOCK_ROWS, column // BLOCK_COLUMNS)
        block = self._blocks.get(key)
        if block is None:
            self._want(key)
            return None
        return block[place % BLOCK_ROWS][column % BLOCK_COLUMNS]

    # --- inside ----------------------------------------------------------------------------

    def _forget(self) -> None:
        self._question.forget()
        self._blocks.clear()
        self._wanted.clear()

    def _want(self, key: Block) -> None:
        self._wanted[key] = None
        self._wanted.move_to_end(key)
        while len(self._wanted) > _WAITING:
            self._wanted.popitem(last=False)
        if not self._question.waits:
            self._ask()

    def _ask(self) -> None:
        if not self._wanted or self._source is None:
            return
        key, _ = self._wanted.popitem()
        begin, left = key[0] * BLOCK_ROWS, key[1] * BLOCK_COLUMNS
        rows = self.rows_between(begin, min(begin + BLOCK_ROWS, self._rows) - 1)
        columns = range(left, min(left + BLOCK_COLUMNS, self._columns))
        request = PageOf(self._source, rows, columns)
        self._question.ask(request, partial(self._cells_answered, key), self._failed)

    def _cells_answered(self, key: Block, cells: Cells) -> None:
        self._blocks[key] = cells
        while len(self._blocks) > _KEPT:
            self._blocks.popitem(last=False)
        self._wanted.pop(key, None)
        begin, left = key[0] * BLOCK_ROWS, key[1] * BLOCK_COLUMNS
        right = min(left + BLOCK_COLUMNS, self._columns) - 1
        self.arrived.emit(begin, begin + len(cells) - 1, left, right)
        if not self._question.waits:  # who heard of it may have asked already
            self._ask()

    def _failed(self, problem: Message, _details: str) -> None:
        self._wanted.clear()
        self.failed.emit(problem)
