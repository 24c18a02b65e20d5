"""Any row of the table, to fill the fields with; those beyond the first are asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np

from engine.messages import Message
from engine.service.requests.rows_requests import PageOf
from gui.door.question import Question
from gui.work.context import Context

Taken = Callable[[int, dict[str, str], dict[str, str]], None]


class TableRows:
    """Gives a row with the one above it, by column; of several that are wanted, the last."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._question = Question(context.engine)

    def take(self, number: int, taken: Taken) -> None:
        """Call ``taken`` with ``number`` (from 1), that row, and the row above it ({}: there is
        none). Nothing comes of it where the table has no such row."""
        report = self._context.facts.report
        if report is None or not 1 <= number <= report.table.rows:
            return
        names = tuple(column.name for column in report.table.columns)
        first = max(0, number - 2)
        self._question.forget()
        if number <= len(report.table.first_rows):
            self._give(number, names, taken, report.table.first_rows[first:number])
            return
        source = self._context.document.design.data.source
        request = PageOf(source, np.arange(first, number), range(len(names)))
        self._question.ask(request, partial(self._give, number, names, taken), _leave)

    def _give(
        self, number: int, names: tuple[str, ...], taken: Taken, rows: tuple[tuple[str, ...], ...]
    ) -> None:
        own = [dict(zip(names, row, strict=True)) for row in rows]
        taken(number, own[-1], own[0] if len(own) > 1 else {})


def _leave(_message: Message, _details: str) -> None:
    """The table is gone: the fields stay as they are, and its own panel says why."""
