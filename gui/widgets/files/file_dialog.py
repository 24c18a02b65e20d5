"""The dialogs that ask for a file: the system's own, or Qt's with all its words translated."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QHeaderView, QTreeView, QWidget

_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')  # on one system or another
_NAME_COLUMN, _TYPE_COLUMN = 0, 2
_ROOMY = QSize(820, 520)
TABLE_SUFFIXES = (".csv", ".tsv", ".txt", ".xlsx", ".xls", ".xlsb", ".ods")


def file_dialog(window: QWidget | None, title: str, folder: Path) -> QFileDialog:
    """A dialog that begins in ``folder``.

    Qt's own dialog stands in where the system has none. Its translation knows neither the
    labels that the styles bring, nor what a file's type is called: that column is hidden.
    """
    dialog = QFileDialog(window, title, str(folder))
    words = {
        QFileDialog.DialogLabel.LookIn: QCoreApplication.translate("FileDialog", "&Look in:"),
        QFileDialog.DialogLabel.FileType: QCoreApplication.translate(
            "FileDialog", "Files of &type:"
        ),
    }
    for label, text in words.items():
        dialog.setLabelText(label, text)
    for view in dialog.findChildren(QTreeView):
        view.hideColumn(_TYPE_COLUMN)
        # Qt gives each column the same width, in which names and dates are cut.
        header = view.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_NAME_COLUMN, QHeaderView.ResizeMode.Stretch)
    dialog.resize(dialog.sizeHint().expandedTo(_ROOMY))
    return dialog


def ask_for_file(dialog: QFileDialog, chosen: Callable[[str], None]) -> None:
    """Open ``dialog`` over its window and hand what is chosen on; nothing waits meanwhile."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(chosen)
    dialog.open()


def table_filter() -> str:
    """The name filter of a file dialog for every kind of table."""
    return QCoreApplication.translate("FileDialog", "Tables") + f" ({_patterns()})"


def any_filter(*suffixes: str) -> str:
    """The name filter for tables and for files that end in one of ``suffixes``."""
    words = QCoreApplication.translate("FileDialog", "Neurobricks, Keras networks and tables")
    own = " ".join(f"*{suffix}" for suffix in suffixes)
    return f"{words} ({own} {_patterns()})"


def _patterns() -> str:
    return " ".join(f"*{suffix}" for suffix in TABLE_SUFFIXES)


def documents_folder() -> Path:
    """Where the person's documents are; home where there is no such folder (yet)."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    folder = Path(QStandardPaths.writableLocation(place) or Path.home())
    return folder if folder.is_dir() else Path.home()


def as_file_name(title: str) -> str:
    """``title`` without what a file's name must not hold on any system."""
    return _NOT_IN_NAMES.sub(" ", title).strip(" .")
