"""The quiet line of the DATA column: what is going on, or what stands in the way."""

from __future__ import annotations

from engine.data.sources.painted import Painted
from engine.messages import Message
from gui.data.columns.column_changes import ColumnChanges
from gui.data.findings_strip import FindingsStrip
from gui.data.importing.table_strip import is_lost
from gui.data.sources.source_changes import SourceChanges
from gui.texts import message_text
from gui.widgets.plain_text import PlainLabel
from gui.work.context import Context


class DataNote(PlainLabel):
    """Hidden while there is nothing to say that another part of the column does not say."""

    def __init__(
        self,
        context: Context,
        sources: SourceChanges,
        columns: ColumnChanges,
        findings: FindingsStrip,
    ) -> None:
        super().__init__()
        self.setProperty("role", "muted")
        self.setWordWrap(True)
        self._context = context
        self._sources, self._columns, self._findings = sources, columns, findings

    def say(self) -> None:
        """Say what is so now."""
        text, role = self._said()
        if self.property("role") != role:
            self.setProperty("role", role)
            self.style().polish(self)
        self.setText(text)
        self.setVisible(bool(text))

    def _said(self) -> tuple[str, str]:
        """The sentence, "" for none, and its role in the style sheet."""
        report = self._context.facts.current
        refused: Message | None = self._sources.problem or self._columns.problem
        busy = self._sources.busy or self._columns.busy
        if refused is not None:
            return message_text(refused), "error"
        moment = self._is_painting or self._context.facts.only_rows_changed
        if report is None and not busy and moment:
            return "", "muted"  # each stroke is a new table, and is read in a moment
        if report is None or busy:
            return self.tr("Reading the data…"), "muted"
        problem = report.problem
        if problem is not None and self._lacks_paint(problem):
            return "", "muted"  # the board says it
        if problem is not None:
            said = is_lost(problem) or any(
                finding.message == problem for finding in self._findings.findings
            )
            return "" if said else message_text(problem), "error"
        if not report.table.columns:
            return (
                self.tr("There is no table here yet. Choose data above, or open a table."),
                "muted",
            )
        return "", "muted"

    @property
    def _is_painting(self) -> bool:
        return isinstance(self._context.document.design.data.source, Painted)

    def _lacks_paint(self, problem: Message) -> bool:
        data = self._context.document.design.data
        lacking = (data.source.lacking(column.name) for column in data.targets)
        return self._is_painting and problem in lacking
