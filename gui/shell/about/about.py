"""What Neurobricks is, where it keeps what it keeps, and what to send with a report."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from engine.version import VERSION
from gui.look.look import GRID, Look
from gui.shell.about.report_details import report_details
from gui.shell.language import Language
from gui.widgets.files.folders import show_folder
from gui.widgets.layouts import add_layout
from gui.widgets.plain_text import PlainLabel, set_tool_tip, wrapped_label
from gui.widgets.roomy_dialogs import keep_on_screen
from gui.work.remembered import places
from gui.work.remembered.preferences import Preferences

_WIDTH = 560


class AboutWindow(QDialog):
    """Stops nothing meanwhile, and goes when it is closed."""

    def __init__(
        self, look: Look, language: Language, preferences: Preferences, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._look, self._language, self._preferences = look, language, preferences
        self.setWindowTitle(self.tr("About Neurobricks"))
        self.setMinimumWidth(look.px(_WIDTH))
        name = PlainLabel("Neurobricks")
        name.setProperty("role", "title")
        version = PlainLabel(self.tr("Version {version}").format(version=VERSION))
        version.setProperty("role", "muted")
        what = wrapped_label()
        what.setText(
            self.tr(
                "Build a neural network from bricks, watch it learn, understand why, take it away."
            )
        )
        thanks = wrapped_label("muted")
        thanks.setText(
            self.tr(
                "Free software under the MIT licence. Networks are trained by Keras and "
                "TensorFlow. Set in Pretendard (SIL Open Font License). The pre-trained eyes are "
                "EfficientNet-Lite0, taught with ImageNet by the TensorFlow authors (Apache "
                "License 2.0)."
            )
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(*(look.px(3 * GRID) for _ in range(4)))
        column.setSpacing(look.px(GRID))
        for widget in (name, version, what, thanks):
            column.addWidget(widget)
        column.addSpacing(look.px(GRID))
        kept = QGridLayout()
        self.open_buttons: list[QPushButton] = []
        self._add_place(kept, self.tr("Settings"), places.settings_file())
        self._add_place(kept, self.tr("Autosaves"), str(places.autosave_folder()))
        add_layout(column, kept)
        self.beside = QCheckBox(self.tr("Keep both beside the program, as on a USB stick"))
        self.beside.setChecked(places.is_beside())
        self.beside.setVisible(places.can_be_beside())
        self.beside.toggled.connect(self._keep_beside)
        self.told = wrapped_label("muted")
        self.told.hide()
        column.addWidget(self.beside)
        column.addWidget(self.told)
        column.addSpacing(look.px(GRID))
        self.copy = QPushButton(self.tr("Copy details for a report"))
        set_tool_tip(
            self.copy,
            self.tr("Version, system, libraries and screen; no name, no path and nothing of yours"),
        )
        self.copy.clicked.connect(self._copy)
        self.close_button = QPushButton(self.tr("Close"))
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.accept)
        end = QHBoxLayout()
        end.addWidget(self.copy)
        end.addStretch(1)
        end.addWidget(self.close_button)
        add_layout(column, end)
        self.finished.connect(self.deleteLater)
        keep_on_screen(self)

    def _add_place(self, grid: QGridLayout, name: str, place: str) -> None:
        row = grid.rowCount()
        label, shown = PlainLabel(name), QLineEdit(place)
        shown.setReadOnly(True)
        shown.setCursorPosition(0)
        shown.setAccessibleName(name)
        set_tool_tip(shown, place)
        label.setBuddy(shown)
        button = QPushButton(self.tr("Open folder"))
        button.setAccessibleName(self.tr("Open the folder: {name}").format(name=name))
        folder = places.shown_folder(place)
        button.setEnabled(folder is not None)
        if folder is not None:
            button.clicked.connect(partial(self._open_folder, folder))
        else:
            set_tool_tip(button, self.tr("There is no such folder yet: nothing was kept"))
        button.setVisible(not place.startswith("\\HKEY_"))  # Windows' registry has no folder
        self.open_buttons.append(button)
        for at, widget in enumerate((label, shown, button)):
            grid.addWidget(widget, row, at)

    def _open_folder(self, folder: Path, _checked: bool = False) -> None:
        show_folder(folder)

    def _keep_beside(self, on: bool) -> None:
        try:
            places.keep_beside(on)
        except OSError:
            self._tell(self.tr("Nothing can be written beside the program; it stays as it was."))
            with QSignalBlocker(self.beside):
                self.beside.setChecked(not on)
            return
        if on:
            folder = places.beside_folder() or Path()
            self._tell(
                self.tr(
                    "From the next start on, settings and autosaves are kept here: {folder}"
                ).format(folder=str(folder))
            )
        else:
            self._tell(
                self.tr("From the next start on, settings and autosaves are kept on this computer.")
            )

    def _tell(self, text: str) -> None:
        self.told.setText(text)
        self.told.show()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(
            report_details(self._look, self._language, self._preferences)
        )
        self.copy.setText(self.tr("Copied"))
