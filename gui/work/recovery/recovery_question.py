"""Asks what is to become of the documents that crashes left."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.widgets.layouts import add_layout
from gui.widgets.message_box import MessageBox
from gui.widgets.plain_text import PlainLabel, one_line, tool_tip
from gui.widgets.roomy_dialogs import keep_on_screen
from gui.work.recovery.autosave import Recovery

_ROWS = 6  # to be seen at once
_BORDER = 1  # pixels
_FRAME = (
    f"QListView {{ border: {_BORDER}px solid palette(midlight); }}"
    "QListView:focus { border-color: palette(highlight); }"
)
_AROUND = 14  # pixels above and below the words of a row, together


class RecoveryQuestion(QDialog):
    """One of them is recovered, any may be thrown away; closing it is neither: what is left is
    offered again the next time.

    Signals:
        wanted(Recovery), unwanted(Recovery): the answers; the second may come several times.
    """

    wanted = Signal(object)
    unwanted = Signal(object)

    def __init__(self, left: Sequence[Recovery], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Unsaved work"))
        self._left = list(left)
        self.title = PlainLabel(
            self.tr("Neurobricks was not closed in order. Your unsaved work was kept.")
        )
        self.title.setWordWrap(True)
        self.hint = PlainLabel(
            self.tr("Choose which to open. The others are offered again the next time.")
        )
        self.hint.setProperty("role", "muted")
        self.hint.setWordWrap(True)
        self.hint.setVisible(len(self._left) > 1)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Unsaved work"))
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for recovery in self._left:
            text = self._words(recovery)
            item = QListWidgetItem(one_line(text))
            where = str(recovery.original) if recovery.original is not None else text
            item.setData(Qt.ItemDataRole.ToolTipRole, tool_tip(where))
            item.setSizeHint(QSize(0, self.fontMetrics().height() + _AROUND))
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        row = max(1, self.list.sizeHintForRow(0))
        # A frame that comes with the focus alone has no room: it would run under the rows, and
        # only its lower line would be seen.
        self.list.setStyleSheet(_FRAME)
        self.list.setFixedHeight(row * min(_ROWS, max(1, len(self._left))) + 2 * _BORDER)
        self.list.itemActivated.connect(self._want)
        self.recover_button = QPushButton(self.tr("Recover it"))
        self.recover_button.setProperty("role", "primary")
        self.recover_button.setDefault(True)
        self.recover_button.clicked.connect(self._want)
        self.discard_button = QPushButton(self.tr("Discard it"))
        self.discard_button.setAutoDefault(False)
        self.discard_button.clicked.connect(self._unwant)
        self.later_button = QPushButton(self.tr("Later"))
        self.later_button.setAutoDefault(False)
        self.later_button.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addWidget(self.discard_button)
        buttons.addStretch(1)
        buttons.addWidget(self.later_button)
        buttons.addWidget(self.recover_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        for widget in (self.title, self.list, self.hint):
            layout.addWidget(widget)
        add_layout(layout, buttons)
        self.setFixedWidth(30 * self.fontMetrics().height())
        keep_on_screen(self)

    def _words(self, recovery: Recovery) -> str:
        when = QLocale().toString(recovery.when, QLocale.FormatType.ShortFormat)
        name = recovery.name or self.tr("Untitled")
        return self.tr("{name}, kept at {when}").format(name=name, when=when)

    def _want(self) -> None:
        self.wanted.emit(self._left[self.list.currentRow()])
        self.accept()

    def _unwant(self) -> None:
        row = self.list.currentRow()
        self.unwanted.emit(self._left.pop(row))
        self.list.takeItem(row)
        self.hint.setVisible(len(self._left) > 1)
        if not self._left:
            self.reject()


class DamagedQuestion(MessageBox):
    """Asks once about one that cannot be opened. Closing it keeps the file.

    Signals:
        unwanted(), kept(): the answers.
    """

    unwanted = Signal()
    kept = Signal()

    def __init__(self, recovery: Recovery, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setIcon(MessageBox.Icon.Warning)
        self.setWindowTitle(self.tr("Unsaved work"))
        name = recovery.name or self.tr("Untitled")
        self.setText(
            self.tr("The work that was kept is damaged and cannot be opened: {name}").format(
                name=name
            )
        )
        self.setInformativeText(
            self.tr("It is not offered again. Its file, if you keep it: {path}").format(
                path=recovery.damaged_file
            )
        )
        self.throw_button = self.addButton(
            self.tr("Throw it away"), MessageBox.ButtonRole.DestructiveRole
        )
        keep = self.addButton(self.tr("Keep the file"), MessageBox.ButtonRole.RejectRole)
        self.setDefaultButton(self.throw_button)
        self.setEscapeButton(keep)
        self.throw_button.clicked.connect(self.unwanted)
        keep.clicked.connect(self.kept)
