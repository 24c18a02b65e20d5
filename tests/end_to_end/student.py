"""A student with a Korean spreadsheet, who has never seen the application.

    python -m tests.end_to_end.student TABLE OUT.brick [FOLDER FOR PICTURES]

From the start page to a prediction, in Korean, with real mouse and keys, counting the clicks.
Prints one JSON object. Run on a display of its own by ``test_student.py``.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QFileDialog, QTreeView

from gui.application import Application
from gui.data.importing.import_dialog import ImportDialog
from gui.results.predict.answer import AnswerPanel
from tests.end_to_end.hands import Eyes, Hands, dialog, middle, sit


class Student:
    """One sitting: table, Train, Predict, save."""

    def __init__(
        self, application: Application, table: Path, out: Path, pictures: Path | None
    ) -> None:
        self.eyes = Eyes()
        self.hands = Hands()
        self.window = application.window
        self.context = application.context
        self.document = application.document
        self.notes: dict[str, Any] = {}
        self._table, self._out, self._pictures = table, out, pictures

    def work(self) -> None:
        see, wait, click = self.eyes.see, self.eyes.wait_for, self.hands.click
        wait("the columns", lambda: self.window.model_column is not None)
        self._picture("start")
        click(see(lambda: middle(self.window.start_page.table_button)))
        click(wait("the file's name", self._file_in_the_dialog))
        self._picture("file")
        self.hands.key("Return")
        wait("the preview", self._preview_is_there)
        self._picture("preview")
        click(see(lambda: middle(dialog().open_button)))
        wait("the table", lambda: self.context.facts.is_current and dialog() is None)
        self._picture("table")
        data = see(lambda: self.document.design.data)
        self.notes["task"] = data.task
        self.notes["target"] = [column.name for column in data.targets]
        self.notes["inputs"] = [column.name for column in data.inputs]
        click(see(lambda: middle(self.window.bar.train_button)))
        wait("the end of the run", lambda: self.context.run.state == "ended")
        self._picture("trained")
        column = self.window.result_column
        assert column is not None
        bar = column.tabs.tabBar()
        place = column.tabs.indexOf(column.predict)
        click(see(lambda: bar.mapToGlobal(bar.tabRect(place).center())))
        answer = column.predict.findChild(AnswerPanel)
        assert answer is not None
        wait("an answer", lambda: answer.has_prediction)
        self._picture("predicted")
        self.notes["clicks"] = self.hands.clicks
        self.notes["accuracy"] = see(lambda: float(self.context.run.history.values["accuracy"][-1]))
        self.hands.key("ctrl+s")
        wait("the dialog", lambda: isinstance(dialog(), QFileDialog))
        self.hands.key("ctrl+a")
        self.hands.type(str(self._out))
        self.hands.key("Return")
        wait("the saved file", lambda: not self.document.unsaved)
        self._picture("saved")
        self.hands.key("ctrl+q")

    def _file_in_the_dialog(self) -> QPoint | None:
        """Where the table's name stands in the list of files: they lie in the documents."""
        shown = dialog()
        view = shown.findChild(QTreeView, "treeView") if isinstance(shown, QFileDialog) else None
        model = view.model() if view is not None else None
        for row in range(model.rowCount(view.rootIndex()) if model is not None else 0):
            index = model.index(row, 0, view.rootIndex())
            if index.data() == self._table.name:
                point: QPoint = view.viewport().mapToGlobal(view.visualRect(index).center())
                return point
        return None

    def _preview_is_there(self) -> bool:
        shown = dialog()
        return isinstance(shown, ImportDialog) and shown.open_button.isEnabled()

    def _picture(self, name: str) -> None:
        """What is on the screen, kept where somebody wants to look at it."""
        if self._pictures is not None:
            self.hands.do("sleep", 0.6)
            path = str(self._pictures / f"{name}.png")
            self.eyes.see(lambda: self.window.screen().grabWindow(0).save(path))


if __name__ == "__main__":

    def sitting(application: Application) -> tuple[Callable[[], None], dict[str, Any]]:
        paths = [Path(argument) for argument in sys.argv[1:]]
        student = Student(application, paths[0], paths[1], paths[2] if len(paths) > 2 else None)
        return student.work, student.notes

    sys.exit(sit("ko", None, sitting))
