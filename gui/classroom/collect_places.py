"""Where a class's work is collected from, and by which lesson it is measured."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QGridLayout, QLineEdit, QPushButton, QWidget

from engine.brickfile.brick_file import SUFFIX
from engine.classroom.exchange import RELEASE
from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.widgets.files.file_dialog import ask_for_file, documents_folder, file_dialog
from gui.widgets.plain_text import PlainLabel


class CollectPlaces(QWidget):
    """The class's folder and the lesson, typed or chosen; begins and stops the collecting.

    Signals:
        collect_wanted(Path, Path): the work in that folder, by that lesson.
        place_lacking(): one of the two is not chosen yet.
        stop_wanted(): enough.
    """

    collect_wanted = Signal(object, object)
    place_lacking = Signal()
    stop_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.folder_edit, self.lesson_edit = QLineEdit(), QLineEdit()
        self.folder_label, self.lesson_label = PlainLabel(), PlainLabel()
        self.folder_label.setBuddy(self.folder_edit)
        self.lesson_label.setBuddy(self.lesson_edit)
        self.folder_button, self.lesson_button = QPushButton(), QPushButton()
        self.folder_button.clicked.connect(self._choose_folder)
        self.lesson_button.clicked.connect(self._choose_lesson)
        self.folder_edit.editingFinished.connect(self._propose_lesson)
        self.collect_button, self.cancel_button = QPushButton(), QPushButton()
        self.collect_button.setProperty("role", "primary")
        self.collect_button.clicked.connect(self._collect)
        self.cancel_button.clicked.connect(self.stop_wanted)
        self.cancel_button.hide()
        self._arrange()
        look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        on_language_change(self.retranslate)

    def _arrange(self) -> None:
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        rows = (
            (self.folder_label, self.folder_edit, self.folder_button, self.collect_button),
            (self.lesson_label, self.lesson_edit, self.lesson_button, self.cancel_button),
        )
        for row, widgets in enumerate(rows):
            for column, widget in enumerate(widgets):
                self._grid.addWidget(widget, row, column)

    def retranslate(self) -> None:
        self.folder_label.setText(self.tr("The class's folder"))
        self.lesson_label.setText(self.tr("The lesson"))
        for edit, label in (
            (self.folder_edit, self.folder_label),
            (self.lesson_edit, self.lesson_label),
        ):
            edit.setAccessibleName(label.text())
        for button in (self.folder_button, self.lesson_button):
            button.setText(self.tr("Choose…"))
        self.collect_button.setText(self.tr("Collect"))
        self.cancel_button.setText(self.tr("Stop"))

    def _restyle(self) -> None:
        self._grid.setSpacing(self._look.px(8))

    @property
    def folder(self) -> Path:
        """The class's folder, or where a person would begin to look for it."""
        return Path(self.folder_edit.text() or documents_folder())

    def propose(self, folder: str, lesson: Path | None) -> None:
        """Fill in where to collect from, and by which lesson where that is known."""
        self.folder_edit.setText(folder)
        if lesson is not None:
            self.lesson_edit.setText(str(lesson))
        else:
            self._propose_lesson()

    def _choose_folder(self) -> None:
        dialog = file_dialog(self.window(), self.tr("The class's folder"), self.folder)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly, True)
        ask_for_file(dialog, self._folder_chosen)

    def _folder_chosen(self, name: str) -> None:
        self.folder_edit.setText(name)
        self._propose_lesson()

    def _propose_lesson(self) -> None:
        """What lies in ``release/`` is the lesson, where it is one file and none was chosen."""
        folder = self.folder_edit.text().strip()
        if not folder or self.lesson_edit.text().strip():
            return
        try:
            found = sorted((Path(folder) / RELEASE).glob(f"*{SUFFIX}"))
        except OSError:
            return
        if len(found) == 1:
            self.lesson_edit.setText(str(found[0]))

    def _choose_lesson(self) -> None:
        before = Path(self.lesson_edit.text()).parent if self.lesson_edit.text() else None
        dialog = file_dialog(self.window(), self.tr("The lesson"), before or documents_folder())
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(f"Neurobricks (*{SUFFIX})")
        ask_for_file(dialog, self.lesson_edit.setText)

    def _collect(self) -> None:
        folder, lesson = self.folder_edit.text().strip(), self.lesson_edit.text().strip()
        if folder and lesson:
            self.collect_wanted.emit(Path(folder), Path(lesson))
        else:
            self.place_lacking.emit()
