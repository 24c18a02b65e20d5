"""One line: what is predicted, and as what."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from engine.data import edits
from engine.data.facts import DataReport
from engine.data.settings import DataSettings
from gui.data.words import task_hint, task_word
from gui.look import Look
from gui.texts import number_text
from gui.widgets.elided import ElidedLabel


class TaskLine(QWidget):
    """The target's name and a choice of task.

    Signals:
        task_chosen(str): another task was chosen.
    """

    task_chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._data: DataSettings | None = None
        self._report: DataReport | None = None
        self.label = QLabel()
        self.label.setProperty("role", "muted")
        self.target = ElidedLabel()
        self.choice = QComboBox()
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.choice.activated.connect(self._activated)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.label)
        layout.addWidget(self.target, 1)
        layout.addWidget(self.choice)
        self.retranslate()

    def show_task(self, data: DataSettings, report: DataReport | None) -> None:
        self._data = data
        self._report = report
        self.retranslate()

    def retranslate(self) -> None:
        self.label.setText(self.tr("Predicts"))
        self.choice.setAccessibleName(self.tr("What kind of answer (task)"))
        self.choice.clear()
        data = self._data
        self.choice.setEnabled(False)
        if data is None:
            return
        if not data.targets:
            self.target.setText(self.tr("nothing yet: choose a target"))
            self.choice.hide()
            return
        self.choice.show()
        self.target.setText(", ".join(column.name for column in data.targets))
        table = self._report.table if self._report is not None else None
        tasks = edits.possible_tasks(table, data) if table is not None else (data.task,)
        for task in tasks:
            self.choice.addItem(self._worded(task, task == data.task), task)
            last = self.choice.count() - 1
            self.choice.setItemData(last, task_hint(task), Qt.ItemDataRole.ToolTipRole)
        self.choice.setToolTip(task_hint(data.task))
        self.choice.setCurrentIndex(tasks.index(data.task))
        self.choice.setEnabled(len(tasks) > 1)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    # --- inside ----------------------------------------------------------------------------

    def _worded(self, task: str, present: bool) -> str:
        prepared = self._report.prepared if self._report is not None else None
        word = task_word(task)  # type: ignore[arg-type]
        if present and task == "multiclass" and prepared is not None and prepared.class_names:
            return self.tr("{task} ({count})").format(
                task=word, count=number_text(len(prepared.class_names))
            )
        return word

    def _activated(self, index: int) -> None:
        task = self.choice.itemData(index)
        if self._data is not None and task != self._data.task:
            self.task_chosen.emit(task)
