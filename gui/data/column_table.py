"""The first rows of the table; click a head to say what the column is for."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QVBoxLayout, QWidget

from engine.data.facts import TableFacts
from engine.data.settings import DataSettings
from gui.data.column_head import ColumnHead
from gui.data.column_menu import ColumnMenu
from gui.data.column_model import ColumnModel
from gui.look import Look
from gui.texts import message_text, number_text
from gui.widgets.elided import ElidedLabel

_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Menu)


class ColumnTable(QWidget):
    """The table, its heads, and a line that says how much of it is seen.

    Signals:
        column_changed(str, str, str): a column's name, what is to change ("role", "kind",
            "missing", "scaling", "others") and to what.
    """

    column_changed = Signal(str, str, str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._data: DataSettings | None = None
        self.menu: ColumnMenu | None = None
        self.model = ColumnModel(look, self)
        self.view = _View(self)
        self.head = ColumnHead(look, self.view)
        self.view.setHorizontalHeader(self.head)
        self.view.setModel(self.model)
        self.head.sectionClicked.connect(self.open_menu)
        self.view.menu_wanted.connect(self.open_menu)
        self.view.selectionModel().currentColumnChanged.connect(self._column_chosen)
        self.caption = ElidedLabel()
        self.caption.setProperty("role", "muted")
        self.notes = ElidedLabel(lines=2)
        self.notes.setProperty("role", "warning")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.caption)
        layout.addWidget(self.notes)
        look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()

    # --- what is shown ---------------------------------------------------------------------

    def show_table(self, table: TableFacts | None, data: DataSettings) -> None:
        """Draw ``table`` with the roles of ``data``."""
        self._data = data
        fresh = table is not self.model.table
        names = self.model.column_names
        self.model.show_table(table)
        self.model.show_settings(data)
        if self.model.column_names != names:
            self._fit_columns()
        if fresh:
            self._say_how_much()

    def reveal(self, name: str) -> None:
        """Scroll to the column called ``name``."""
        section = self.model.section_of(name)
        if section >= 0 and self.model.rowCount():
            self.view.scrollTo(self.model.index(0, section))

    def open_menu(self, section: int) -> None:
        """The column's menu below its head; nothing while the table is being read anew."""
        table = self.model.table
        if table is None or self._data is None or self.model.settings(section) is None:
            return
        if self.menu is not None:
            self.menu.deleteLater()
        if self.model.rowCount():
            row = max(0, self.view.currentIndex().row())
            self.view.setCurrentIndex(self.model.index(row, section))
        name = self.model.facts(section).name
        self.menu = ColumnMenu(table, self._data, name, self)
        self.menu.triggered.connect(self._chosen)
        left = self.head.sectionViewportPosition(section)
        corner = QPoint(max(0, left), self.head.viewport().height())
        self.menu.popup(self.head.viewport().mapToGlobal(corner))

    def retranslate(self) -> None:
        self.view.setAccessibleName(self.tr("First rows of the table"))
        self.view.setAccessibleDescription(
            self.tr("Press Enter on a column to choose what it is for.")
        )
        self._say_how_much()
        self._fit_columns()
        self.model.repaint()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    # --- inside ----------------------------------------------------------------------------

    def _chosen(self, action: QAction) -> None:
        if self.menu is not None and action.data() is not None:
            what, value = action.data()
            self.column_changed.emit(self.menu.name, what, value)

    def _column_chosen(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self.head.set_current(current.column())

    def _say_how_much(self) -> None:
        table = self.model.table
        notes = " ".join(message_text(note) for note in table.notes) if table is not None else ""
        self.notes.setText(notes)
        self.notes.setVisible(bool(notes))
        if table is None or not table.columns:
            self.caption.setText("")
            return
        if len(table.first_rows) < table.rows:
            text = self.tr("{rows} rows × {columns} columns; the first {shown} are shown")
        else:
            text = self.tr("{rows} rows × {columns} columns")
        self.caption.setText(
            text.format(
                rows=number_text(table.rows),
                columns=number_text(len(table.columns)),
                shown=number_text(len(table.first_rows)),
            )
        )

    def _restyle(self) -> None:
        self.view.verticalHeader().setDefaultSectionSize(self._look.px(24))
        self.head.setMinimumSectionSize(self._look.px(56))
        self._fit_columns()
        self.model.repaint()

    def _fit_columns(self) -> None:
        """Widths from heads and the first rows, never wider than half a narrow column."""
        metrics = self.view.fontMetrics()
        rows = range(min(30, self.model.rowCount()))
        for section in range(self.model.columnCount()):
            texts = [self.model.data(self.model.index(row, section)) for row in rows]
            widest = max((metrics.horizontalAdvance(text) for text in texts), default=0)
            wanted = max(
                self.head.sectionSizeFromContents(section).width(),
                min(widest + self._look.px(18), self._look.px(180)),
            )
            self.head.resizeSection(section, wanted)


class _View(QTableView):
    """A read-only table whose keys open the menu of the present column."""

    menu_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setCornerWidget(QWidget())  # nothing is drawn where the scroll bars meet
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _KEYS and self.currentIndex().isValid():
            self.menu_wanted.emit(self.currentIndex().column())
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: object) -> None:
        super().focusInEvent(event)  # type: ignore[arg-type]
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, 0))
        self.horizontalHeader().viewport().update()

    def focusOutEvent(self, event: object) -> None:
        super().focusOutEvent(event)  # type: ignore[arg-type]
        self.horizontalHeader().viewport().update()
