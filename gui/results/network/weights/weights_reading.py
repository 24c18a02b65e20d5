"""Weights of the whole network out of a file: NumPy's ``.npz``, CSV or JSON."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QWidget

from engine.files.contents import shown_name
from engine.messages import Message
from engine.service.requests.file_requests import ReadWeights
from engine.service.requests.run_requests import WeightsByName
from gui.door.question import Question
from gui.look.spoken import on_language_change
from gui.results.network.asking import NetworkAsking
from gui.results.network.weights.weight_changes import WeightChanges
from gui.widgets.files.file_dialog import documents_folder, file_dialog
from gui.work.context import Context

_PATTERNS = "*.npz *.csv *.json"


class WeightsReading(QObject):
    """Asks for the file, and has what it holds take the place of the weights, in one step of undo.

    The file may be a stranger's: the data process reads it.

    Signals:
        said(Message): why nothing came of it.
    """

    said = Signal(object)

    def __init__(
        self,
        context: Context,
        asking: NetworkAsking,
        changes: WeightChanges,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._context, self._asking, self._changes = context, asking, changes
        self._window = window
        self._question = Question(context.engine)
        self._dialog: QFileDialog | None = None
        self.action = QAction(self)
        self.action.triggered.connect(self.choose)
        self.retranslate()
        on_language_change(self.retranslate)

    def retranslate(self) -> None:
        self.action.setText(self.tr("Take the weights of a &file…"))

    def choose(self) -> None:
        """Let the person find the file."""
        if (hindered := self._changes.hindrance_of_all) is not None:
            self.said.emit(hindered)
            return
        path = self._context.document.path
        folder = path.parent if path is not None else documents_folder()
        dialog = file_dialog(self._window.window(), self.tr("Take the weights of a file"), folder)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        words = self.tr("Weights") + f" ({_PATTERNS})"
        dialog.setNameFilters([words, self.tr("All files") + " (*)"])
        dialog.fileSelected.connect(self._chosen)
        self._dialog = dialog
        dialog.open()

    def _chosen(self, name: str) -> None:
        self.read(Path(name))

    def read(self, path: Path) -> None:
        """Take the weights in the file at ``path``."""
        run, design = self._context.run, self._asking.drawable()
        if not run.number and design is None:
            return
        request = WeightsByName(None if run.number else design)
        self._question.ask(request, partial(self._known, path), self._failed)

    def _known(self, path: Path, before: dict[str, np.ndarray]) -> None:
        request = ReadWeights(path, tuple((name, own.shape) for name, own in before.items()))
        self._question.ask(request, partial(self._read, path, before), self._failed)

    def _read(
        self, path: Path, before: dict[str, np.ndarray], given: dict[str, np.ndarray]
    ) -> None:
        name = shown_name(path)
        text = self.tr("Weights of the file: {name}").format(name=name)
        problem = self._changes.hindrance_of_all or self._changes.take(text, name, before, given)
        if problem is not None:
            self.said.emit(problem)

    def _failed(self, message: Message, _details: str) -> None:
        self.said.emit(message)
