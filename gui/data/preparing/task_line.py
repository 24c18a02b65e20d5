"""One line: which column is predicted, and as what."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from engine.data.facts import DataReport
from engine.data.preparing import edits
from engine.data.settings import DataSettings
from engine.tasks import task_named
from gui.column_names import column_word, column_words
from gui.look.spoken import on_language_change
from gui.texts import engine_text, number_text
from gui.widgets.elided import ElidedComboBox
from gui.widgets.plain_text import PlainLabel, set_tool_tip


class TaskLine(QWidget):
    """The choice of target, and of task.

    Signals:
        target_chosen(str): the column of that name is to be predicted.
        target_toggled(str): it is to be predicted beside the others, or not any more
            (chosen with Ctrl held).
        task_chosen(str): another task was chosen.
    """

    target_chosen = Signal(str)
    target_toggled = Signal(str)
    task_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data: DataSettings | None = None
        self._report: DataReport | None = None
        self.label = PlainLabel()
        self.label.setProperty("role", "muted")
        self.target = ElidedComboBox()
        self.target.activated.connect(self._target_activated)
        self.label.setBuddy(self.target)
        self.choice = ElidedComboBox()
        self.target.setMinimumWidth(80)  # a long name gives way, the task's word does not
        self.choice.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.choice.setSizeAdjustPolicy(ElidedComboBox.SizeAdjustPolicy.AdjustToContents)
        self.choice.activated.connect(self._activated)
        self.only = PlainLabel()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.label)
        layout.addWidget(self.target, 1)
        layout.addWidget(self.choice)
        layout.addWidget(self.only)
        self.retranslate()
        on_language_change(self.retranslate)

    def show_task(self, data: DataSettings, report: DataReport | None) -> None:
        """Show target and task of ``data``; ``report`` brings the columns that can be chosen."""
        self._data = data
        self._report = report
        self.retranslate()

    def retranslate(self) -> None:
        self.label.setText(self.tr("Predicts"))
        self.target.setAccessibleName(self.tr("The column to predict (target)"))
        self.choice.setAccessibleName(self.tr("What kind of answer (task)"))
        if self._data is not None:
            self._show_target(self._data)
            self._show_tasks(self._data)

    # --- inside ----------------------------------------------------------------------------

    def _show_target(self, data: DataSettings) -> None:
        names = [column.name for column in data.columns]
        targets = [column.name for column in data.targets]
        self.label.setText(
            self.tr("Predicts {count}").format(count=number_text(len(targets)))
            if len(targets) > 1
            else self.tr("Predicts")
        )
        # Several targets (or none) are no single entry: they stand in the empty field.
        several = column_words(targets) if len(targets) > 1 else ""
        self.target.setPlaceholderText(several or self.tr("choose a column"))
        self.target.offer(
            [
                (name, f"✓ {word}" if several and name in targets else word, word)
                for name, word in ((name, column_word(name)) for name in names)
            ],
            targets[0] if len(targets) == 1 else None,
        )
        set_tool_tip(
            self.target, several or self.tr("Hold Ctrl to predict several columns at once.")
        )
        self.target.setEnabled(bool(names))

    def _show_tasks(self, data: DataSettings) -> None:
        table = self._report.table if self._report is not None else None
        tasks = edits.possible_tasks(table, data) if table is not None else (data.task,)
        self.choice.offer(
            [
                (name, self._worded(name, name == data.task), engine_text(task_named(name).hint))
                for name in tasks
            ],
            data.task,
        )
        self.only.setText(self.choice.currentText())  # where there is nothing to choose
        several = len(tasks) > 1
        # What goes is hidden before the other comes: with both, the line is too wide for a
        # moment, and the column beside which it stands grows for good.
        going, coming = (self.only, self.choice) if several else (self.choice, self.only)
        going.setVisible(False)
        coming.setVisible(bool(data.targets))
        for widget in (self.choice, self.only):
            set_tool_tip(widget, engine_text(task_named(data.task).hint))

    def _target_activated(self, index: int) -> None:
        name = self.target.itemData(index)
        present = [column.name for column in self._data.targets] if self._data else []
        held = QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier
        if held and present:
            self.target_toggled.emit(name)
            self.retranslate()  # the field goes on showing what is so till then
        elif present != [name]:
            self.target_chosen.emit(name)

    def _worded(self, task: str, present: bool) -> str:
        prepared = self._report.prepared if self._report is not None else None
        word = engine_text(task_named(task).word)
        several = task_named(task).answer_view == "probabilities"
        if present and several and prepared is not None and prepared.class_names:
            return self.tr("{task} ({count})").format(
                task=word, count=number_text(len(prepared.class_names))
            )
        return word

    def _activated(self, index: int) -> None:
        task = self.choice.itemData(index)
        if self._data is not None and task != self._data.task:
            self.task_chosen.emit(task)
