"""What a click on a column's head or on the task changes, as undoable edits."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal

from engine.checks.fixes import reading_fix
from engine.data.kinds import kind_named
from engine.data.preparing import edits
from engine.data.settings import DataSettings
from engine.design import Design
from engine.messages import Message
from engine.service.messages.crossing import Request
from engine.service.requests.change_requests import ChangeTarget, ChangeTask
from engine.tasks import task_named
from gui.column_names import column_word
from gui.data.words import kind_word, role_word
from gui.door.question import Question
from gui.texts import engine_text
from gui.work.context import Context


class ColumnChanges(QObject):
    """Asks the document for the edits of single columns and of the task.

    Another target or task needs the rows: the engine answers, then there is one edit.

    Signals:
        changed(): ``busy`` or ``problem`` changed.
    """

    changed = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._question = Question(context.engine)
        self._wanted: tuple[str, Any] | None = None  # ("target", name) or ("task", task)
        self.problem: Message | None = None
        context.document.changed.connect(self._design_changed)

    @property
    def busy(self) -> bool:
        """Whether an answer is awaited."""
        return self._question.waits

    def change(self, name: str, what: str, value: Any) -> None:
        """``what`` of the column ``name`` made ``value``: see `ColumnMenu`."""
        targets = [column.name for column in self._context.document.design.data.targets]
        if what == "target_too" or (what, value) == ("role", "target_too"):
            self.toggle_target(name)
            return
        if what == "role" and value == "target":
            if targets != [name]:
                self.set_target(name)
            return
        if what == "role" and name in targets and len(targets) > 1:
            self._wanted = ("no target", (name, value))
            self._ask()
            return
        design = self._context.document.design
        if what == "kind" and (other := self._read_otherwise(design, name, value)) is not None:
            text = self.tr("Read column {name} as: {kind}").format(
                name=column_word(name), kind=kind_word(value)
            )
            self._context.document.edit(text, other)
            return
        data, text = self._changed(design.data, name, what, value)
        self._context.document.edit(text, design.with_data(data))

    def set_target(self, name: str) -> None:
        """Predict the column ``name``; task, tower's end and loss follow."""
        self._wanted = ("target", name)
        self._ask()

    def toggle_target(self, name: str) -> None:
        """Predict the column ``name`` beside the present targets, or not any more."""
        design = self._context.document.design
        table = self._context.facts.report.table if self._context.facts.report else None
        targets = [column.name for column in design.data.targets]
        if name in targets:
            possible = len(targets) > 1
        else:
            possible = table is not None and edits.can_be_target_too(table, design.data, name)
        if possible:
            self._wanted = ("target_too", name)
            self._ask()
        elif name not in targets:
            self.set_target(name)  # nothing to stand beside: it takes the place

    def set_task(self, task: Any) -> None:
        """Predict the same column as another task."""
        self._wanted = ("task", task)
        self._ask()

    # --- inside ----------------------------------------------------------------------------

    def _read_otherwise(self, design: Design, name: str, kind: str) -> Design | None:
        """``design`` with the column's cells read as numbers, where they were read as words."""
        report = self._context.facts.report
        facts = report.table.column(name) if report is not None else None
        if report is None or facts is None or not kind_named(kind).is_number or facts.is_number:
            return None
        way = edits.way_to(report.table, name, "number")
        return None if way is None else reading_fix(way, name, facts).apply(design)

    def _changed(
        self, data: DataSettings, name: str, what: str, value: Any
    ) -> tuple[DataSettings, str]:
        """The settings with the change, and what the undo menu says."""
        if what == "role":
            text = self.tr("Column {name}: {role}").format(
                name=column_word(name), role=role_word(value)
            )
            return edits.with_role(data, name, value), text
        if what == "others":
            text = self.tr("All other columns: {role}").format(role=role_word(value))
            return edits.with_others(data, name, value), text
        if what == "kind":
            table = self._context.facts.report.table if self._context.facts.report else None
            facts = table.column(name) if table is not None else None
            clock = facts is not None and facts.clock
            text = self.tr("Read column {name} as: {kind}").format(
                name=column_word(name), kind=kind_word(value, clock)
            )
            return edits.with_kind(data, name, value, facts), text
        if what == "missing":
            text = self.tr("Change missing values: {name}").format(name=column_word(name))
            return edits.with_missing(data, value, name), text
        if what == "missing_value":
            text = self.tr("Fill gaps with a value: {name}").format(name=column_word(name))
            return edits.with_missing_value(data, name, value), text
        if what == "encoding":
            text = self.tr("Change encoding: {name}").format(name=column_word(name))
            return edits.with_encoding(data, name, value), text
        if what == "most_words":
            text = self.tr("Take rare words together: {name}").format(name=column_word(name))
            return edits.with_most_words(data, name, value), text
        if what == "order":
            text = self.tr("Change order of values: {name}").format(name=column_word(name))
            return edits.with_order(data, name, value), text
        if what == "date_parts":
            text = self.tr("Choose parts of the date: {name}").format(name=column_word(name))
            return edits.with_date_parts(data, name, value), text
        text = self.tr("Change scaling: {name}").format(name=column_word(name))
        return edits.with_scaling(data, value, name), text

    def _ask(self) -> None:
        assert self._wanted is not None
        self.problem = None
        design = self._context.document.design
        what, value = self._wanted
        request: Request
        if what == "target":
            request = ChangeTarget(design, value)
        elif what == "target_too":
            request = ChangeTarget(design, value, too=True)
        elif what == "no target":
            name, role = value
            request = ChangeTarget(design, name, too=True, role=role)
        else:
            request = ChangeTask(design, value)
        self._question.ask(request, self._answered, self._failed)
        self.changed.emit()

    def _answered(self, after: Design) -> None:
        assert self._wanted is not None
        what, value = self._wanted
        self._wanted = None
        if what == "target":
            text = self.tr("Choose target: {name}").format(name=value)
        elif what == "target_too":
            added = any(column.name == value for column in after.data.targets)
            text = (
                self.tr("Target as well: {name}")
                if added
                else self.tr("No longer a target: {name}")
            ).format(name=value)
        elif what == "no target":
            name, role = value
            text = self.tr("Column {name}: {role}").format(
                name=column_word(name), role=role_word(role)
            )
        else:
            text = self.tr("Change task: {task}").format(task=engine_text(task_named(value).word))
        self._context.document.edit(text, after)
        self.changed.emit()

    def _failed(self, problem: Message, _details: str) -> None:
        self._wanted = None
        self.problem = problem
        self.changed.emit()

    def _design_changed(self, before: Design, after: Design) -> None:
        """The answer would undo what was edited meanwhile: ask again of the new design."""
        self.problem = None
        if not self._question.waits:
            return
        if before.data.source == after.data.source:
            self._ask()
        else:  # other columns altogether
            self._question.forget()
            self._wanted = None
