"""The predictions that were kept: what was asked, and what the network answered."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QGuiApplication, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from engine.evaluation.kept_answers import NO_ANSWERS
from gui.column_names import column_word
from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.widgets.layouts import add_layout
from gui.widgets.names_apart import names_apart
from gui.widgets.plain_text import PlainLabel, set_tool_tip
from gui.widgets.plots.plot_saving import PictureSaver
from gui.work.document.answers import Answers
from gui.work.runs.current_run import CurrentRun

_PADDING = 16  # pixels at the desk that a head has around its name


class Remembered(QWidget):
    """A small table that grows by a row for each Enter; it can be copied and cleared. It shows
    of the document's kept answers those of the present run, and fills itself when it is seen.

    Signals:
        changed(): rows were added or removed.
    """

    changed = Signal()

    def __init__(
        self, look: Look, answers: Answers, run: CurrentRun, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._answers, self._run = answers, run
        self._own = self._shown = NO_ANSWERS
        self._title = PlainLabel()
        self._title.setProperty("role", "muted")
        self.copy_button, self.clear_button = QPushButton(), QPushButton()
        self._table = QTableWidget()
        self._table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.verticalHeader().setVisible(False)
        self._table.setTabKeyNavigation(False)
        self._table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self._table.horizontalHeader().setMinimumSectionSize(look.px(64))
        self._table.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        self._saver = PictureSaver(self._table, look, self._table_name)
        for button in (self.copy_button, self.clear_button):
            button.setProperty("role", "quiet")
        self._bar = QHBoxLayout()
        self._bar.addWidget(self._title, 1)
        self._bar.addWidget(self.copy_button)
        self._bar.addWidget(self.clear_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        add_layout(layout, self._bar)
        layout.addWidget(self._table, 1)
        self.copy_button.clicked.connect(self._copy)
        self.clear_button.clicked.connect(self._clear)
        answers.changed.connect(self._follow)
        run.started.connect(self._follow)
        run.forgotten.connect(self._follow)
        look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        self._follow()
        on_language_change(self.retranslate)

    @property
    def count(self) -> int:
        """How many answers are kept."""
        return len(self._own.rows)

    def text(self) -> str:
        """The table as lines with tabs between, its head first: a spreadsheet takes it."""
        kept = self._own
        return "\n".join("\t".join(row) for row in (kept.columns, *kept.rows))

    def _table_name(self) -> str:
        return self.tr("Answers that were kept")

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text())

    def _clear(self) -> None:
        self._answers.clear(self.tr("Remove the kept answers"), self._run.id)

    def retranslate(self) -> None:
        self._title.setText(self.tr("Press Enter in a field to keep an answer here."))
        self.copy_button.setText(self.tr("Copy"))
        set_tool_tip(self.copy_button, self.tr("Copies all rows, to be pasted into a spreadsheet."))
        self.clear_button.setText(self.tr("Clear"))
        set_tool_tip(self.clear_button, self.tr("Removes all rows from this list."))
        self._table.setAccessibleName(self.tr("Answers that were kept"))
        self._name_columns()

    def _name_columns(self) -> None:
        words = [column_word(name) for name in self._shown.columns]
        for place, word in enumerate(words):
            item = QTableWidgetItem(word)
            set_tool_tip(item, word)
            self._table.setHorizontalHeaderItem(place, item)
        self._cut_names()

    def _cut_names(self) -> None:
        """Cut the heads such that those of narrow columns are told apart."""
        words = [column_word(name) for name in self._shown.columns]
        if not words or self._table.columnCount() != len(words):
            return
        header, px = self._table.horizontalHeader(), self._look.px
        wide = max(header.minimumSectionSize(), self._table.viewport().width() // len(words))
        metrics = QFontMetrics(self._look.font())
        for place, text in enumerate(names_apart(words, metrics, wide - px(_PADDING))):
            self._table.horizontalHeaderItem(place).setText(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut_names()

    def _follow(self, _number: int = 0) -> None:
        self._own = self._answers.kept.of(self._run.id)
        some = self.count > 0
        self._table.setVisible(some)
        self.copy_button.setVisible(some)
        self.clear_button.setVisible(some)
        if self.isVisible():
            self._fill()
        self.changed.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fill()

    def _fill(self) -> None:
        """Bring the table up to date: mostly there is one more row."""
        kept, shown = self._own, self._shown
        if kept is shown:
            return
        self._shown = kept
        grown = kept.columns == shown.columns and kept.rows[: len(shown.rows)] == shown.rows
        self._table.setRowCount(len(kept.rows))
        if not grown:
            self._table.setColumnCount(len(kept.columns))
            self._name_columns()
        for row in range(len(shown.rows) if grown else 0, len(kept.rows)):
            for place, text in enumerate(kept.rows[row]):
                item = QTableWidgetItem(text)
                set_tool_tip(item, text)
                self._table.setItem(row, place, item)
        last = self._table.model().index(len(kept.rows) - 1, len(kept.columns) - 1)
        self._table.scrollTo(last)  # the answer of many inputs stands behind them all

    def _restyle(self) -> None:
        self._bar.setSpacing(self._look.px(4))
        self.layout().setSpacing(self._look.px(4))
        self._table.verticalHeader().setDefaultSectionSize(self._look.px(26))
