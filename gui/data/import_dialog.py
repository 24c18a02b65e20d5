"""Before a table is opened: how its file is to be read, and what that gives."""

from __future__ import annotations

import dataclasses
import threading
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from engine import data_changes
from engine.data.csv_table import ONE_COLUMN
from engine.data.library import Library
from engine.data.table_import import (
    ENCODINGS,
    SEPARATORS,
    ImportOptions,
    TablePreview,
    preview,
)
from engine.design import Design
from engine.messages import Message
from gui.context import Context
from gui.data.preview_model import PreviewModel
from gui.texts import message_text
from gui.widgets.elided import ElidedLabel


class ImportDialog(QDialog):
    """A preview that is read anew at each choice. Enter opens what is seen.

    Show it with ``open()``. While the whole file is read it shows how far it is, and Cancel
    stops the reading.

    Signals:
        table_accepted(Design): the proposal for the table; the dialog is closed.
    """

    table_accepted = Signal(object)
    _progressed = Signal(float)

    def __init__(self, context: Context, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._path = path
        self._options = ImportOptions()
        self._preview: TablePreview | None = None
        self._problem: Message | None = None
        self._request: int | None = None
        self._cancelled = threading.Event()
        self._reading = False
        px = context.look.px

        self.name = ElidedLabel(path.name)
        self.name.setProperty("role", "title")
        self.size_label = QLabel()
        self.size_label.setProperty("role", "muted")
        self.encoding = QComboBox()
        self.separator = QComboBox()
        self.decimal = QComboBox()
        self.header = QCheckBox()
        self._labels = {box: QLabel() for box in (self.encoding, self.separator, self.decimal)}
        choices = QGridLayout()
        choices.setHorizontalSpacing(px(16))
        choices.setVerticalSpacing(px(4))
        for column, (box, label) in enumerate(self._labels.items()):
            label.setBuddy(box)
            label.setProperty("role", "muted")
            box.activated.connect(self._chosen)
            choices.addWidget(label, 0, column)
            choices.addWidget(box, 1, column)
        choices.addWidget(self.header, 1, 3)
        choices.setColumnStretch(3, 1)
        self.header.clicked.connect(self._chosen)

        self.model = PreviewModel(self)
        self.view = QTableView()
        self.view.setModel(self.model)
        self.view.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.view.setTabKeyNavigation(False)
        self.view.setWordWrap(False)
        self.view.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.view.verticalHeader().hide()
        self.view.verticalHeader().setDefaultSectionSize(px(24))
        self.view.horizontalHeader().setHighlightSections(False)
        self.view.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.note = QLabel()
        self.note.setWordWrap(True)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.progress = QProgressBar()
        self.progress.setRange(0, 1000)
        self.progress.setTextVisible(False)
        self.cancel_button = QPushButton()
        self.cancel_button.setAutoDefault(False)
        self.cancel_button.clicked.connect(self.reject)
        self.open_button = QPushButton()
        self.open_button.setProperty("role", "primary")
        self.open_button.setDefault(True)
        self.open_button.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addWidget(self.progress, 1)
        buttons.addStretch(0)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.open_button)

        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(16), px(16), px(16), px(16))
        layout.setSpacing(px(12))
        heading = QHBoxLayout()
        heading.setSpacing(px(8))
        heading.addWidget(self.name, 1)
        heading.addWidget(self.size_label)
        layout.addLayout(heading)
        layout.addLayout(choices)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.note)
        layout.addLayout(buttons)
        self.resize(px(720), px(480))
        self._progressed.connect(self._show_progress)
        self.finished.connect(self._let_go)
        self.retranslate()
        self._read_preview()

    @property
    def waiting(self) -> bool:
        """Whether the engine is looking at the file."""
        return self._request is not None

    # --- Qt --------------------------------------------------------------------------------

    def accept(self) -> None:
        """Read the whole file as the preview shows it; the dialog closes when it is there."""
        if self._preview is None or self._problem is not None or self._reading:
            return
        self._reading = True
        self._cancelled.clear()
        path, options = self._path, self._shown_options(self._preview)
        design = self._context.document.design

        def work(library: Library) -> Design:
            file = library.open_table(path, options, self._progressed.emit, self._cancelled.is_set)
            return data_changes.take_source(library, design, file)

        self._ask(work, self._opened)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Open a table"))
        self._labels[self.encoding].setText(self.tr("Encoding"))
        self._labels[self.separator].setText(self.tr("Separator"))
        self._labels[self.decimal].setText(self.tr("Decimal sign"))
        for box, label in self._labels.items():
            box.setAccessibleName(label.text())
        self.header.setText(self.tr("The first row names the columns"))
        self.view.setAccessibleName(self.tr("The file's first rows"))
        self.progress.setAccessibleName(self.tr("How much of the file is read"))
        self.cancel_button.setText(self.tr("Cancel"))
        self.open_button.setText(self.tr("Open"))
        encodings = {
            "utf-8": self.tr("UTF-8 (usual)"),
            "cp949": self.tr("CP949 (Korean Windows)"),
            "utf-16": self.tr("UTF-16"),
            "cp1252": self.tr("CP1252 (Western Windows)"),
        }
        separators = {
            ",": self.tr("comma ,"),
            ";": self.tr("semicolon ;"),
            "\t": self.tr("tab"),
        }
        decimals = {".": self.tr("point 1.5"), ",": self.tr("comma 1,5")}
        _fill(self.encoding, [(name, encodings[name]) for name in ENCODINGS])
        _fill(self.separator, [(sign, separators[sign]) for sign in SEPARATORS])
        _fill(self.decimal, list(decimals.items()))
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    # --- asking ----------------------------------------------------------------------------

    def _chosen(self) -> None:
        """The person set something: what was not set is proposed anew for it."""
        box = self.sender()
        name = {
            self.encoding: "encoding",
            self.separator: "separator",
            self.decimal: "decimal",
        }.get(box)  # type: ignore[call-overload]
        if name is not None:
            value: Any = box.currentData()  # type: ignore[union-attr]
            self._options = dataclasses.replace(self._options, **{name: value})
        else:
            self._options = dataclasses.replace(self._options, header=self.header.isChecked())
        self._read_preview()

    def _read_preview(self) -> None:
        path, options = self._path, self._options
        self._ask(lambda _library: preview(path, options), self._previewed)

    def _ask(self, work: Any, answer: Any) -> None:
        """Only the newest request is answered."""
        engine = self._context.session.engine
        if self._request is not None:
            engine.forget(self._request)
        self._problem = None
        self._request = engine.ask(work, answer, self._failed)
        self._show()

    # --- hearing ---------------------------------------------------------------------------

    def _previewed(self, seen: TablePreview) -> None:
        self._request = None
        first = self._preview is None and self._options == ImportOptions()
        self._preview = seen
        self._problem = ONE_COLUMN() if len(seen.names) < 2 else None
        self.model.show_preview(seen)
        self._fit_columns()
        self._show()
        if first:
            self.open_button.setFocus()

    def _opened(self, design: Design) -> None:
        self._request = None
        self._reading = False
        self.table_accepted.emit(design)
        super().accept()

    def _failed(self, problem: Message, _details: str) -> None:
        self._request = None
        if not self._reading:  # what the choices gave before is not what they give now
            self._preview = None
            self.model.show_preview(None)
        self._reading = False
        self._problem = problem
        self._show()

    def _let_go(self, _result: int) -> None:
        """Closed: nobody waits for an answer any more, and the reading stops."""
        self._cancelled.set()
        if self._request is not None:
            self._context.session.engine.forget(self._request)
            self._request = None

    # --- showing ---------------------------------------------------------------------------

    def _shown_options(self, seen: TablePreview) -> ImportOptions:
        return ImportOptions(seen.encoding, seen.separator, seen.header, seen.decimal)

    def _show(self) -> None:
        seen = self._preview
        if seen is not None:
            self.encoding.setCurrentIndex(self.encoding.findData(seen.encoding))
            self.separator.setCurrentIndex(self.separator.findData(seen.separator))
            self.decimal.setCurrentIndex(self.decimal.findData(seen.decimal))
            self.header.setChecked(seen.header)
            self.size_label.setText(
                QLocale().formattedDataSize(
                    seen.size, format=QLocale.DataSizeFormat.DataSizeTraditionalFormat
                )
            )
        else:
            for box, value in (
                (self.encoding, self._options.encoding),
                (self.separator, self._options.separator),
                (self.decimal, self._options.decimal),
            ):
                box.setCurrentIndex(-1 if value is None else box.findData(value))
        for widget in (*self._labels, self.header):
            widget.setEnabled(not self._reading)
        if self._problem is not None:
            self._say(message_text(self._problem), "error")
        elif self._reading:
            self._say(self.tr("Reading the file…"), "muted")
        elif self.waiting and seen is None:
            self._say(self.tr("Looking at the file…"), "muted")
        elif seen is not None:
            self._say(
                self.tr("Does it look right? Letters readable, one value in each cell."), "muted"
            )
        self.progress.setVisible(self._reading)
        self.open_button.setEnabled(
            seen is not None and self._problem is None and not self.waiting and not self._reading
        )

    def _say(self, text: str, role: str) -> None:
        if self.note.property("role") != role:
            self.note.setProperty("role", role)
            self.note.style().polish(self.note)
        self.note.setText(text)

    def _show_progress(self, share: float) -> None:
        self.progress.setValue(round(share * 1000))

    def _fit_columns(self) -> None:
        px = self._context.look.px
        self.view.resizeColumnsToContents()
        for column in range(self.model.columnCount()):
            width = self.view.columnWidth(column)
            self.view.setColumnWidth(column, max(px(64), min(width + px(12), px(240))))


def _fill(box: QComboBox, choices: list[tuple[str, str]]) -> None:
    present = box.currentData()
    box.clear()
    for value, word in choices:
        box.addItem(word, value)
    box.setCurrentIndex(-1 if present is None else box.findData(present))
