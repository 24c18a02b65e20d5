"""Make a lesson from this: the form, a preview in the window itself, the pages, and the file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from engine.brickfile.brick_file import SUFFIX
from engine.handout.lock import Lock
from gui.classroom.class_goal_words import goal_words
from gui.classroom.lesson_form import LessonForm
from gui.look.spoken import on_language_change
from gui.texts import spoken_language
from gui.widgets.files.file_dialog import (
    as_file_name,
    ask_for_file,
    documents_folder,
    file_dialog,
)
from gui.widgets.layouts import add_layout
from gui.widgets.plain_text import wrapped_label
from gui.widgets.roomy_dialogs import keep_on_screen
from gui.work.context import Context


class LessonDialog(QWidget):
    """Stands beside the window. The open document stays as it is; the lesson is a file of its own.

    Signals:
        save_wanted(Path, Lock): the lesson is to be written there.
        pages_wanted(): the lesson's pages are to be edited.
        closed(): it is not there any more.
    """

    save_wanted = Signal(object, object)
    pages_wanted = Signal()
    closed = Signal()

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._context = context
        self._form: LessonForm | None = None
        self.release: Path | None = None  # the class's folder for what is given out
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its fields have it
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.about, self.told = wrapped_label("muted"), wrapped_label("strong")
        self.preview_button, self.pages_button = QPushButton(), QPushButton()
        self.preview_button.setCheckable(True)
        self.preview_button.toggled.connect(self._preview)
        self.pages_button.clicked.connect(self.pages_wanted)
        self.save_button = QPushButton()
        self.save_button.setProperty("role", "primary")
        self.save_button.clicked.connect(self._save)
        foot = QHBoxLayout()
        foot.addWidget(self.preview_button)
        foot.addWidget(self.pages_button)
        foot.addStretch(1)
        foot.addWidget(self.save_button)
        px = context.look.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(12), px(16), px(12))
        column.setSpacing(px(12))
        column.addWidget(self.about)
        column.addWidget(self.area, 1)
        column.addWidget(self.told)
        add_layout(column, foot)
        self._make_form(context.document.lesson.own)
        self.resize(px(520), px(640))
        self.retranslate()
        on_language_change(self.retranslate)
        keep_on_screen(self)

    @property
    def form(self) -> LessonForm:
        """The form, of the language that is spoken now."""
        assert self._form is not None
        return self._form

    @property
    def lock(self) -> Lock:
        """The lock that the form stands for."""
        return self.form.lock(self._context.document.runs.last_number)

    def say(self, text: str, role: str) -> None:
        """Say below the form how the saving went."""
        self.told.setProperty("role", role)
        self.told.style().polish(self.told)
        self.told.setText(text)

    def retranslate(self) -> None:
        if self._form is not None and self._form.spoken != spoken_language():
            self._make_form(self._form.lock(), self._form.password.text())
        self.setWindowTitle(self.tr("Make a lesson from this"))
        self.about.setText(
            self.tr(
                "Students get a copy of what is open now, without its runs. What is not named here "
                "shows and can be changed."
            )
        )
        self.preview_button.setText(self.tr("Preview in the window"))
        self.pages_button.setText(self.tr("Pages…"))
        self.save_button.setText(self.tr("Save the lesson…"))

    def _make_form(self, lock: Lock | None, password: str = "") -> None:
        """The form, in the language that is spoken now, as ``lock`` has it."""
        self._form = LessonForm(self._context.document.design, self._context.look)
        if lock is not None:
            self._form.show_lock(lock, password)
        self._form.changed.connect(self._follow)
        self.area.setWidget(self._form)
        self._follow()

    def _follow(self) -> None:
        previews = self.preview_button.isChecked()
        lock = self.form.lock(self._context.document.runs.last_number, with_key=previews)
        text = " · ".join(goal_words(lock.goal)) if lock.goal is not None else ""
        self.say(text, "strong")
        if previews:
            self._context.document.lesson.preview(lock)

    def _preview(self, on: bool) -> None:
        self._context.document.lesson.preview(self.lock if on else None)

    def _save(self) -> None:
        document = self._context.document
        folder = document.path.parent if document.path is not None else documents_folder()
        if self.release is not None and self.release.is_dir():
            folder = self.release
        title = self.form.title.text().strip() or self.tr("Lesson")
        dialog = file_dialog(self, self.tr("Save the lesson"), folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(f"Neurobricks (*{SUFFIX})")
        dialog.setDefaultSuffix(SUFFIX.removeprefix("."))
        dialog.selectFile(f"{as_file_name(title)}{SUFFIX}")
        ask_for_file(dialog, self._save_as)

    def _save_as(self, name: str) -> None:
        self.save_wanted.emit(Path(name), self.lock)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._context.document.lesson.preview(None)
        super().closeEvent(event)
        self.closed.emit()
