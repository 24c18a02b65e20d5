"""Handing in: name, class and the class's folder, remembered; and the feedback that came back."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from engine.handout.handed_in import LONGEST_NAME
from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.widgets.files.file_dialog import ask_for_file, documents_folder, file_dialog
from gui.widgets.layouts import add_layout
from gui.widgets.plain_text import PlainLabel, visible, wrapped_label
from gui.widgets.roomy_dialogs import keep_on_screen


class HandInDialog(QDialog):
    """Asks who hands in, and where to.

    Signals:
        wanted(str, str, Path): name, class and folder; "hand in" was pressed.
        feedback_wanted(str, str, Path): what came back is to be looked for.
    """

    wanted = Signal(str, str, object)
    feedback_wanted = Signal(str, str, object)

    def __init__(
        self, look: Look, known: tuple[str, str, str], parent: QWidget | None = None
    ) -> None:
        """``known``: name, class and folder as they were last."""
        super().__init__(parent)
        self.name_edit, self.class_edit, self.folder_edit = (QLineEdit() for _ in range(3))
        for edit, text in zip(self._edits(), known, strict=True):
            edit.setText(text)
            edit.textChanged.connect(self._follow)
        for edit in (self.name_edit, self.class_edit):
            edit.setMaxLength(LONGEST_NAME)
        self.choose_button = QPushButton()
        self.choose_button.clicked.connect(self._choose)
        grid = QGridLayout()
        grid.setSpacing(look.px(8))
        self._labels = [PlainLabel() for _ in range(3)]
        for row, (label, edit) in enumerate(zip(self._labels, self._edits(), strict=True)):
            label.setBuddy(edit)
            grid.addWidget(label, row, 0)
            grid.addWidget(edit, row, 1, 1, 1 if row == 2 else 2)
        grid.addWidget(self.choose_button, 2, 2)
        self._about = wrapped_label("muted")
        self.told = wrapped_label()
        self.feedback = QPlainTextEdit()
        self.feedback.setReadOnly(True)
        self.feedback.setMaximumHeight(look.px(120))
        self.feedback.hide()
        self.buttons = QDialogButtonBox()
        self.hand_in_button = QPushButton()
        self.hand_in_button.setProperty("role", "primary")
        self.hand_in_button.setDefault(True)
        self.hand_in_button.clicked.connect(self._hand_in)
        self.close_button = QPushButton()
        self.close_button.clicked.connect(self.reject)
        self.feedback_button = QPushButton()
        self.feedback_button.setProperty("role", "quiet")
        self.feedback_button.clicked.connect(self._look)
        foot = QHBoxLayout()
        foot.addWidget(self.feedback_button)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        foot.addWidget(self.hand_in_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(24), look.px(16), look.px(24), look.px(16))
        column.setSpacing(look.px(12))
        add_layout(column, grid)
        column.addWidget(self._about)
        column.addWidget(self.feedback)
        column.addWidget(self.told)
        add_layout(column, foot)
        self.setMinimumWidth(look.px(480))
        self._follow()
        self.retranslate()
        on_language_change(self.retranslate)
        keep_on_screen(self)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Hand in"))
        words = (self.tr("Name"), self.tr("Class"), self.tr("The class's folder"))
        for label, edit, text in zip(self._labels, self._edits(), words, strict=True):
            label.setText(text)
            edit.setAccessibleName(text)
        self.choose_button.setText(self.tr("Choose…"))
        self._about.setText(
            self.tr(
                "Your work, with this name and class in it, is written as a new file into that "
                "folder. It is sent nowhere else. You can hand in as often as you like; the newest "
                "counts."
            )
        )
        self.feedback.setAccessibleName(self.tr("Feedback"))
        self.hand_in_button.setText(self.tr("Hand in"))
        self.close_button.setText(self.tr("Close"))
        self.feedback_button.setText(self.tr("Look for feedback"))

    def say(self, text: str, role: str) -> None:
        """Say how it went, in the style sheet's ``role``."""
        self.told.setProperty("role", role)
        self.told.style().polish(self.told)
        self.told.setText(text)
        self.hand_in_button.setEnabled(True)
        self._give_room()

    def show_feedback(self, texts: tuple[str, ...]) -> None:
        """What was written for this person, the newest first."""
        self.feedback.setVisible(bool(texts))
        self.feedback.setPlainText(visible("\n\n———\n\n".join(texts)))
        if not texts:
            self.say(self.tr("There is no feedback yet."), "muted")
        else:
            self.say("", "muted")

    def _give_room(self) -> None:
        """What wraps is read whole, and presses nothing else together."""
        for label in (self._about, self.told):
            label.setMinimumHeight(label.heightForWidth(label.width()) if label.text() else 0)
        self.layout().activate()
        self.resize(self.width(), max(self.height(), self.minimumSizeHint().height()))

    def _edits(self) -> tuple[QLineEdit, QLineEdit, QLineEdit]:
        return self.name_edit, self.class_edit, self.folder_edit

    def values(self) -> tuple[str, str, str]:
        """Name, class and folder as they are written now."""
        name, class_name, folder = (edit.text().strip() for edit in self._edits())
        return name, class_name, folder

    def _follow(self) -> None:
        whole = all(self.values())
        if hasattr(self, "hand_in_button"):
            self.hand_in_button.setEnabled(whole)
            self.feedback_button.setEnabled(whole)

    def _choose(self) -> None:
        before = Path(self.folder_edit.text().strip() or documents_folder())
        dialog = file_dialog(self, self.tr("The class's folder"), before)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly, True)
        ask_for_file(dialog, self.folder_edit.setText)

    def _hand_in(self) -> None:
        name, class_name, folder = self.values()
        self.hand_in_button.setEnabled(False)
        self.wanted.emit(name, class_name, Path(folder))

    def _look(self) -> None:
        name, class_name, folder = self.values()
        self.feedback_wanted.emit(name, class_name, Path(folder))


class KeyDialog(QDialog):
    """Asks for the teacher's password.

    Signals:
        wanted(str): it was written.
    """

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Teacher's key"))
        label = PlainLabel(self.tr("Password"))
        self.edit = QLineEdit()
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.edit.setAccessibleName(self.tr("Password"))
        label.setBuddy(self.edit)
        about = wrapped_label("muted")
        about.setText(
            self.tr(
                "It shows all controls until the file is closed. A key keeps nobody out who can "
                "change files; when work is collected, a lock that was taken off is seen."
            )
        )
        self.told = wrapped_label("error")
        buttons = QDialogButtonBox()
        self.ok = buttons.addButton(self.tr("Unlock"), QDialogButtonBox.ButtonRole.AcceptRole)
        cancel = buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        cancel.setAutoDefault(False)
        buttons.accepted.connect(self._accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for widget in (label, self.edit, about, self.told, buttons):
            column.addWidget(widget)
        self.setMinimumWidth(22 * self.fontMetrics().height())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        keep_on_screen(self)

    def refuse(self) -> None:
        """Say that the password was wrong, and let it be typed again."""
        self.told.setText(self.tr("This is not the password."))
        self.edit.selectAll()
        self.edit.setFocus()

    def _accept(self) -> None:
        self.wanted.emit(self.edit.text())
