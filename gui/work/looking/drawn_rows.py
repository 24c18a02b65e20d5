"""The rows that plots draw: a sample of many, and whichever are chosen besides."""

from __future__ import annotations

from functools import partial

import numpy as np
from PySide6.QtCore import QObject, Signal

from engine.data.facts import DataReport, PlotRows
from engine.messages import Message
from engine.service.requests.rows_requests import PlotWith
from gui.door.engine_door import EngineDoor
from gui.door.question import Question
from gui.work.knowing.facts import Facts
from gui.work.looking.row_selection import RowSelection

MOST = 500  # chosen rows that are drawn beside the sample


class DrawnRows(QObject):
    """Of a large table the report holds a sample. A chosen row that is not in it is asked for, so
    that it lights up as well: who clicks an error wants to see where it lies.

    Signals:
        changed(): `of` gives other rows.
    """

    changed = Signal()

    def __init__(
        self,
        engine: EngineDoor,
        facts: Facts,
        selection: RowSelection,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._facts, self._selection = facts, selection
        self._question = Question(engine)
        self._of: DataReport | None = None
        self._rows: PlotRows | None = None
        facts.changed.connect(self._look)
        selection.changed.connect(self._look)

    def of(self, report: DataReport | None) -> PlotRows | None:
        """What is drawn of ``report``'s rows; its sample till the chosen ones have come."""
        if report is not None and report is self._of and self._rows is not None:
            return self._rows
        return report.plot if report is not None else None

    # --- inside -----------------------------------------------------------------------------

    def _look(self) -> None:
        report, settings = self._facts.report, self._facts.settings
        plot = report.plot if report is not None else None
        self._question.forget()
        if plot is None or settings is None or len(plot.row) >= plot.total:
            self._take(None, None)
            return
        lacking = np.setdiff1d(self._selection.rows, plot.row)
        if not lacking.size:
            self._take(None, None)
            return
        if lacking.size > MOST:
            lacking = lacking[np.linspace(0, lacking.size - 1, MOST).astype(int)]
        answer = partial(self._take, report)
        self._question.ask(PlotWith(settings, lacking), answer, self._not_answered)

    def _take(self, report: DataReport | None, rows: PlotRows | None) -> None:
        if rows is not None or self._rows is not None:
            self._of, self._rows = report, rows
            self.changed.emit()

    def _not_answered(self, _message: Message, _details: str) -> None:
        """The sample stands there without them, and it is said how many are drawn."""
