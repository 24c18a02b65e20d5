"""What a click on a column's head or on the task changes, as undoable edits."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal

from engine import data_changes
from engine.data import edits
from engine.data.library import Library
from engine.data.settings import DataSettings
from engine.design import Design
from engine.messages import Message
from gui.context import Context
from gui.data.words import kind_word, role_word, task_word


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
        self._request: int | None = None
        self._wanted: tuple[str, Any] | None = None  # ("target", name) or ("task", task)
        self.problem: Message | None = None
        context.document.changed.connect(self._design_changed)

    @property
    def busy(self) -> bool:
        """Whether an answer is awaited."""
        return self._request is not None

    def change(self, name: str, what: str, value: Any) -> None:
        """``what`` of the column ``name`` made ``value``: see `ColumnMenu`."""
        if what == "role" and value == "target":
            self.set_target(name)
            return
        design = self._context.document.design
        data, text = self._changed(design.data, name, what, value)
        self._context.document.edit(text, design.with_data(data))

    def set_target(self, name: str) -> None:
        """Predict the column ``name``; task, tower's end and loss follow."""
        self._wanted = ("target", name)
        self._ask()

    def set_task(self, task: Any) -> None:
        """Predict the same column as another task."""
        self._wanted = ("task", task)
        self._ask()

    # --- inside ----------------------------------------------------------------------------

    def _changed(
        self, data: DataSettings, name: str, what: str, value: Any
    ) -> tuple[DataSettings, str]:
        """The settings with the change, and what the undo menu says."""
        if what == "role":
            text = self.tr("Column {name}: {role}").format(name=name, role=role_word(value))
            return edits.with_role(data, name, value), text
        if what == "others":
            text = self.tr("All other columns: {role}").format(role=role_word(value))
            return edits.with_others(data, name, value), text
        if what == "kind":
            text = self.tr("Read column {name} as: {kind}").format(name=name, kind=kind_word(value))
            return edits.with_kind(data, name, value), text
        if what == "missing":
            text = self.tr("Change missing values: {name}").format(name=name)
            return edits.with_missing(data, value, name), text
        text = self.tr("Change scaling: {name}").format(name=name)
        return edits.with_scaling(data, value, name), text

    def _ask(self) -> None:
        assert self._wanted is not None
        engine = self._context.session.engine
        if self._request is not None:
            engine.forget(self._request)
        self.problem = None
        design = self._context.document.design
        what, value = self._wanted

        def work(library: Library) -> Design:
            if what == "target":
                return data_changes.change_target(library, design, value)
            return data_changes.change_task(library, design, value)

        self._request = engine.ask(work, self._answered, self._failed)
        self.changed.emit()

    def _answered(self, after: Design) -> None:
        assert self._wanted is not None
        what, value = self._wanted
        self._request = self._wanted = None
        if what == "target":
            text = self.tr("Choose target: {name}").format(name=value)
        else:
            text = self.tr("Change task: {task}").format(task=task_word(value))
        self._context.document.edit(text, after)
        self.changed.emit()

    def _failed(self, problem: Message, _details: str) -> None:
        self._request = self._wanted = None
        self.problem = problem
        self.changed.emit()

    def _design_changed(self, before: Design, after: Design) -> None:
        """The answer would undo what was edited meanwhile: ask again of the new design."""
        self.problem = None
        if self._request is None:
            return
        if before.data.source == after.data.source:
            self._ask()
        else:  # other columns altogether
            self._context.session.engine.forget(self._request)
            self._request = self._wanted = None
