"""What belongs to a person's own table: a file that has to be found, a second file."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QSize, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.data.reading.table_file import TableFile
from engine.data.source import Source
from engine.messages import Message
from gui.look.icons import icon
from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.texts import message_text
from gui.widgets.elided import ElidedLabel
from gui.widgets.layouts import add_layout
from gui.widgets.plain_text import set_tool_tip

_UNASKED = "table.unasked"
_LOST = ("table.absent", "table.moved", "table.changed", _UNASKED)


def is_lost(problem: Message) -> bool:
    """Whether the table's file only has to be found."""
    return problem.code in _LOST


class TableStrip(QWidget):
    """Nothing at all where there is nothing to say.

    A design knows a large table by its place and its fingerprint: where it was moved, the
    person is asked for it. Where the design came from elsewhere, they are asked first whether
    the file that it names may be read.

    Signals:
        read_wanted(): the file that the design names may be read.
        find_wanted(): the file that the design remembers is to be found.
        removed(): the second file is no test part any more.
    """

    read_wanted = Signal()
    find_wanted = Signal()
    removed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._file: TableFile | None = None
        self._problem: Message | None = None
        self._rows: int | None = None
        self.absent = ElidedLabel(lines=8)
        self.absent.setProperty("role", "error")
        self.read_button = QPushButton()
        self.read_button.clicked.connect(self.read_wanted)
        self.find_button = QPushButton()
        self.find_button.clicked.connect(self.find_wanted)
        self.test_part = ElidedLabel()
        self.remove_button = QToolButton()
        self.remove_button.clicked.connect(self.removed)
        self._search, self._test = QWidget(), QWidget()
        self._sides = search = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._search)
        buttons = QHBoxLayout()
        buttons.addWidget(self.read_button)
        buttons.addWidget(self.find_button)
        search.addWidget(self.absent, 1)
        add_layout(search, buttons)
        test = QHBoxLayout(self._test)
        test.addWidget(self.test_part, 1)
        test.addWidget(self.remove_button)
        layout = QVBoxLayout(self)
        for row in (search, test, layout):
            row.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._search)
        layout.addWidget(self._test)
        look.changed.connect(self.retranslate)
        self.retranslate()
        on_language_change(self.retranslate)

    def show_table(self, source: Source, problem: Message | None, *, test_rows: int | None) -> None:
        """``problem``: why there are no rows; ``test_rows``: None while not known."""
        self._file = source if isinstance(source, TableFile) else None
        self._problem = problem if problem is not None and is_lost(problem) else None
        self._rows = test_rows
        self.retranslate()

    def retranslate(self) -> None:
        file = self._file
        test = file.test_file if file is not None else None
        self.read_button.setText(self.tr("Let it be read"))
        self.find_button.setText(self.tr("Find the file…"))
        set_tool_tip(self.remove_button, self.tr("Remove the test part"))
        self.remove_button.setAccessibleName(self.tr("Remove the test part"))
        side = self._look.px(16)
        self.remove_button.setIconSize(QSize(side, side))
        if test is not None:
            self.remove_button.setIcon(icon("close", self._look))
            if self._rows is None:
                text = self.tr("Test part: {name}").format(name=test.name)
            else:
                text = self.tr("Test part: {name}, rows: {rows}").format(
                    name=test.name, rows=QLocale().toString(self._rows)
                )
            self.test_part.setText(text)
        lost = file is not None and self._problem is not None
        if self._problem is not None:
            self.absent.setText(message_text(self._problem))
        unasked = self._problem is not None and self._problem.code == _UNASKED
        self.read_button.setVisible(unasked)
        directions = QBoxLayout.Direction  # a path has to be seen whole
        self._sides.setDirection(directions.TopToBottom if unasked else directions.LeftToRight)
        self._search.setVisible(lost)
        self._test.setVisible(test is not None)
        self.setVisible(lost or test is not None)
