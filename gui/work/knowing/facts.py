"""The facts of the design's data: what the engine reports of the table and its preparation."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from engine.data.facts import DataReport, PreparedFacts, TableFacts
from engine.data.settings import DataSettings
from engine.data.sources.pictures import Pictures
from engine.design import Design
from engine.messages import Message
from engine.service.requests.facts_requests import Report
from gui.door.engine_door import EngineDoor
from gui.door.question import Question
from gui.work.document.document import Document

PAINTING_MS = 250  # how often the facts of a painting are worked out while it is painted


class Facts(QObject):
    """Has a report made of the document's data settings, whenever they change.

    Signals:
        changed(): ``report`` is new, or is being worked out anew.
        progressed(float): the share of the table that is read, where that takes long.
    """

    changed = Signal()
    progressed = Signal(float)

    def __init__(
        self, document: Document, engine: EngineDoor, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._question = Question(engine)
        self._report: DataReport | None = None
        self._settings: DataSettings | None = None
        self._painting_waits = False  # they were asked for a moment ago
        document.changed.connect(self._design_changed)
        self._request(document.design.data)

    @property
    def report(self) -> DataReport | None:
        """What is known of the data; None before the first report."""
        return self._report

    @property
    def settings(self) -> DataSettings | None:
        """The data settings that ``report`` tells of; None before the first report."""
        return self._settings

    @property
    def is_current(self) -> bool:
        """Whether ``report`` belongs to the design's present data settings."""
        return self._report is not None and self._settings == self._document.design.data

    @property
    def current(self) -> DataReport | None:
        """``report`` where it belongs to the present data settings, else None."""
        return self._report if self.is_current else None

    @property
    def only_points_changed(self) -> bool:
        """Whether ``report`` is out of date by painted points alone: it still tells what the
        columns and classes are, and the next one is there in a moment."""
        known, data = self._settings, self._document.design.data
        return (
            known is not None
            and known != data
            and data.source.rows_may_change
            and data.source.same_outputs(known.source)
            and known.model_copy(update={"source": data.source}) == data
        )

    @property
    def only_rows_changed(self) -> bool:
        """Whether ``report`` is out of date by rows alone, be they points or pictures: what was
        said of columns and classes holds, and what is to be said of the rows is there in a
        moment."""
        known, data = self._settings, self._document.design.data
        if self.only_points_changed:
            return True
        if known is None or known == data:
            return False
        before, source = known.source, data.source
        return (
            isinstance(before, Pictures)
            and isinstance(source, Pictures)
            and (before.look, before.classes) == (source.look, source.classes)
            and known.model_copy(update={"source": source}) == data
        )

    @property
    def prepared(self) -> PreparedFacts | None:
        """What the report says of the prepared data; None where they cannot be prepared."""
        return self._report.prepared if self._report is not None else None

    def look_again(self) -> None:
        """The data could not be had; perhaps they can now."""
        if self._report is None or self._report.problem is not None:
            self._request(self._document.design.data)

    def stop_reading(self) -> None:
        """Read the table no further; the report then says that it was cancelled."""
        self._question.break_off()

    # --- inside ------------------------------------------------------------------------

    def _design_changed(self, before: Design, after: Design) -> None:
        if before.data != after.data:
            self._work_out()

    def _work_out(self) -> None:
        """Ask for a report; of points that are being painted, a few times a second."""
        data = self._document.design.data
        if not self.only_points_changed:
            self._request(data)
            self.changed.emit()
        elif not self._painting_waits:
            self._painting_waits = True
            self._request(data)
            QTimer.singleShot(PAINTING_MS, self._painting_is_due)

    def _painting_is_due(self) -> None:
        self._painting_waits = False
        if self.only_points_changed:
            self._work_out()

    def _request(self, settings: DataSettings) -> None:
        self._question.ask(
            Report(settings),
            partial(self._reported, settings),
            partial(self._failed, settings),
            self.progressed.emit,
        )

    def _reported(self, settings: DataSettings, report: DataReport) -> None:
        if settings == self._document.design.data:
            self._report, self._settings = report, settings
            self.changed.emit()

    def _failed(self, settings: DataSettings, problem: Message, details: str) -> None:
        nothing = TableFacts(0, (), ())
        self._reported(settings, DataReport(nothing, None, None, problem, details=details))
