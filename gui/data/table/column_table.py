"""The table: its heads, its rows, a column's card, and the rows that are chosen."""

from __future__ import annotations

from functools import partial

import numpy as np
from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QBoxLayout, QVBoxLayout, QWidget

from engine.data.facts import DataReport
from engine.data.settings import DataSettings
from engine.messages import Message
from engine.service.messages.crossing import Request
from engine.service.requests.facts_requests import RowParts
from engine.service.requests.rows_requests import OutlierRows, RowsAsText
from gui.column_names import class_word
from gui.data.columns.column_card import ColumnCard
from gui.data.table.column_head import ColumnHead
from gui.data.table.column_menu import ColumnMenu
from gui.data.table.column_model import ColumnModel
from gui.data.table.row_order import RowOrder
from gui.data.table.selection_line import SelectionLine
from gui.data.table.table_view import TableView
from gui.door.question import Question
from gui.door.unanswered import Answer
from gui.look.spoken import on_language_change
from gui.texts import message_text
from gui.widgets.elided import ElidedLabel
from gui.widgets.layouts import add_layout
from gui.work.context import Context

_WIDE = 640  # from this width on, the card stands beside the table
_ROWS_ABOVE = 5  # of a narrow table that stay in sight above the card, where there is room
_LEAST_ROWS = 3  # … and where there is little: the card can be scrolled
_CARD_WIDTH = 340
_FITTED = 200  # columns whose width follows what is in them: to measure 2,000 takes a second
_MEASURED = 6  # values that a column's width is taken from


class ColumnTable(QWidget):
    """The table of the open design's data.

    Signals:
        column_changed(str, str, object): a column's name, what is to change and to what; see
            `ColumnMenu`.
    """

    column_changed = Signal(str, str, object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._look = look = context.look
        self._facts = context.facts
        self._engine = context.engine
        self._selection = context.selection
        self._data: DataSettings | None = None
        self._report: DataReport | None = None
        self._questions: dict[str, Question] = {}
        self.menu: ColumnMenu | None = None
        self.model = ColumnModel(context.engine, self)
        self.order = RowOrder(context.engine, self)
        self.view = TableView(look, self._selection, self)
        self.head = ColumnHead(look, self.view)
        self.view.setHorizontalHeader(self.head)
        self.view.setModel(self.model)
        self.card = ColumnCard(look, self)
        self.card.hide()
        self.line = SelectionLine(look)
        self.notes = ElidedLabel(lines=2)
        self.notes.setProperty("role", "warning")
        self._body = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._body.addWidget(self.view, 1)
        self._body.addWidget(self.card)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        add_layout(layout, self._body, 1)
        layout.addWidget(self.line)
        layout.addWidget(self.notes)
        self._connect()
        look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        on_language_change(self.retranslate)

    def _connect(self) -> None:
        self.head.opened.connect(self.open_card)
        self.head.pointed.connect(self._pointed)
        self.head.menu_wanted.connect(self.open_menu)
        self.head.sort_wanted.connect(self._arrow_clicked)
        self.view.menu_wanted.connect(self.open_menu)
        self.view.card_wanted.connect(self.open_card)
        self.view.sort_wanted.connect(self._sort_key)
        self.view.copy_wanted.connect(self.copy)
        self.view.selectionModel().currentColumnChanged.connect(self._column_chosen)
        self.model.pages.failed.connect(self._failed)
        self.order.changed.connect(self._order_changed)
        self.order.failed.connect(self._failed)
        self.card.closed.connect(self.close_card)
        self.card.role_wanted.connect(self._card_menu)
        self.card.preparation_wanted.connect(self._prepare)
        self.card.outliers_wanted.connect(self._show_outliers)
        self.line.only_wanted.connect(self.show_only_chosen)
        self.line.clear_wanted.connect(self._clear)
        self._selection.changed.connect(self._selection_changed)

    def _pointed(self, section: int) -> None:
        there = 0 <= section < self.model.columnCount()
        names = [f"column:{self.model.facts(section).name}"] if there else []
        self._context.pointed.hover(names)

    # --- what is shown ---------------------------------------------------------------------

    def show_report(self, report: DataReport | None, data: DataSettings) -> None:
        """Draw the table that ``report`` tells of, with the roles of ``data``."""
        self._data = data
        known = self._facts.settings
        table = report.table if report is not None else None
        source = known.source if known is not None else None
        names = self.model.column_names
        if table is not self.model.table or source != self.model.source:
            same = source == self.model.source
            self.model.show_table(table, source)
            self.order.show_source(source, keep=same)
            self.view.forget_anchor()
            self.view.show_chosen()
        self.model.show_settings(data)
        if self.model.column_names != names:
            self._fit_columns()
        if report is not self._report:
            self._report = report
            self._ask_for_parts(known)
        self._refresh_card()
        self._say()

    def reveal(self, name: str) -> None:
        """Scroll to the column called ``name``."""
        section = self.model.section_of(name)
        if section >= 0 and self.model.rowCount():
            row = max(0, self.view.rowAt(0))
            self.view.scrollTo(self.model.index(row, section))

    def open_menu(self, section: int) -> None:
        """The column's menu below its head; nothing while the table is being read anew."""
        left = self.head.sectionViewportPosition(section)
        corner = QPoint(max(0, left), self.head.viewport().height())
        self._pop_up(section, self.head.viewport().mapToGlobal(corner))

    def open_card(self, section: int) -> None:
        """Show all that is known of the column; the same one again closes it."""
        if self.card.isVisibleTo(self) and self.card.name == self.model.facts(section).name:
            self.close_card()
            return
        self._stand_on(section)
        self.card.show_column(self.model.facts(section), self.model.settings(section))
        self._context.pointed.choose([f"column:{self.card.name}"])
        self.head.set_open(section)
        self.card.show()
        self._place_card()
        self.view.scrollTo(
            self.model.index(max(0, self.view.rowAt(0)), section),
            QAbstractItemView.ScrollHint.EnsureVisible,
        )

    def show_card(self, name: str) -> None:
        """Show all that is known of the column ``name``; where there is none, change nothing."""
        section = self.model.section_of(name)
        if section >= 0 and not (self.card.isVisibleTo(self) and self.card.name == name):
            self.open_card(section)

    def close_card(self) -> None:
        """Back to the table alone."""
        had_focus = self.card.isAncestorOf(self.window().focusWidget() or self)
        self.card.hide()
        self._context.pointed.leave([f"column:{self.card.name}"])
        self.head.set_open(-1)
        self._place_card()
        if had_focus:
            self.view.setFocus()

    def sort_by(self, section: int, descending: bool) -> None:
        """Sort the rows by a column; the same once more: back to the table's own order."""
        name = self.model.facts(section).name
        self.order.sort_by(None if self.order.by == (name, descending) else (name, descending))

    def forget(self) -> None:
        """Another document is open: its table is seen as it is."""
        self.close_card()
        self.order.show_only(None)
        self.order.sort_by(None)
        for bar in (self.view.horizontalScrollBar(), self.view.verticalScrollBar()):
            bar.setValue(0)

    def show_only_chosen(self, on: bool) -> None:
        """Show the rows that are chosen by now, and no others; or all."""
        self.order.show_only(self._selection.rows if on else None)

    def copy(self) -> None:
        """The chosen rows to the clipboard, as spreadsheets take them."""
        rows, source = self._in_sight_order(), self.model.source
        if source is not None and rows.size:
            self._ask("copy", RowsAsText(source, rows), self._copied)

    def retranslate(self) -> None:
        self.view.setAccessibleName(self.tr("Table"))
        self.view.setAccessibleDescription(
            self.tr(
                "Enter: what the column is for. Alt+Enter: all about the column. "
                "Alt+Up, Alt+Down: sort by it. Space: select the row."
            )
        )
        self._say()
        self._fit_columns()
        self.model.repaint()

    # --- Qt --------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_card()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.card.isVisibleTo(self):
            self.close_card()
        else:
            super().keyPressEvent(event)

    # --- columns ---------------------------------------------------------------------------

    def _stand_on(self, section: int) -> None:
        if self.model.rowCount():
            place = self.view.currentIndex().row()
            if place < 0:
                place = max(0, self.view.rowAt(0))
            self.view.setCurrentIndex(self.model.index(place, section))

    def _pop_up(self, section: int, corner: QPoint) -> None:
        table = self.model.table
        if table is None or self._data is None or self.model.settings(section) is None:
            return
        if self.menu is not None:
            self.menu.deleteLater()
        self._stand_on(section)
        name = self.model.facts(section).name
        self.menu = ColumnMenu(table, self._data, name, self)
        self.menu.addSeparator()
        for descending, word in (
            (False, self.tr("Sort: smallest first")),
            (True, self.tr("Sort: largest first")),
        ):
            action = self.menu.addAction(word)
            action.setCheckable(True)
            action.setChecked(self.order.by == (name, descending))
            action.setData(("sort", descending))
        self.menu.addAction(self.tr("All about this column")).setData(("card", section))
        self.menu.triggered.connect(self._chosen)
        self.menu.popup(corner)

    def _chosen(self, action: QAction) -> None:
        if self.menu is None or action.data() is None:
            return
        what, value = action.data()
        section = self.model.section_of(self.menu.name)
        if what == "sort":
            self.sort_by(section, value)
        elif what == "card":
            if not self.card.isVisibleTo(self) or self.card.name != self.menu.name:
                self.open_card(section)
        else:
            self.column_changed.emit(self.menu.name, what, value)

    def _column_chosen(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self.head.set_current(current.column())

    def _arrow_clicked(self, section: int) -> None:
        """Smallest first, then largest first, then the table's own order."""
        name = self.model.facts(section).name
        following = {(name, False): (name, True), (name, True): None}
        self.order.sort_by(following.get(self.order.by or ("", False), (name, False)))

    def _sort_key(self, section: int, descending: bool) -> None:
        self.sort_by(section, descending)

    # --- the card --------------------------------------------------------------------------

    def _refresh_card(self) -> None:
        if not self.card.isVisibleTo(self):
            return
        section = self.model.section_of(self.card.name)
        if section < 0:
            self.close_card()
        else:
            self.card.show_column(self.model.facts(section), self.model.settings(section))
            self.head.set_open(section)

    def _place_card(self) -> None:
        """Beside a wide table; below a narrow one, whose heads and some rows stay in sight."""
        px = self._look.px
        wide = self.width() >= px(_WIDE)
        shown = self.card.isVisibleTo(self)
        self.card.stand(beside=wide)
        directions = QBoxLayout.Direction
        self._body.setDirection(directions.LeftToRight if wide else directions.TopToBottom)
        self._body.setStretch(1, 0 if wide or not shown else 1)
        self._body.setStretch(0, 1 if wide or not shown else 0)
        if wide or not shown:
            self.view.setMaximumHeight(16_777_215)
            self.view.setMinimumHeight(0)
            self.card.setFixedWidth(px(_CARD_WIDTH)) if wide else self._free_card()
            return
        self._free_card()
        bar = self.view.horizontalScrollBar().sizeHint().height()
        head = self.head.sizeHint().height() + bar + 2
        rows = min(_ROWS_ABOVE, (self.height() - head - px(300)) // px(24))
        least = min(_LEAST_ROWS, (self.height() - head - px(100)) // px(24))
        room = head + max(0, least, rows) * px(24)
        self.view.setFixedHeight(room)

    def _free_card(self) -> None:
        self.card.setMinimumWidth(0)
        self.card.setMaximumWidth(16_777_215)

    def _card_menu(self) -> None:
        section = self.model.section_of(self.card.name)
        if section >= 0:
            button = self.card.role
            self._pop_up(section, button.mapToGlobal(QPoint(0, button.height())))

    def _prepare(self) -> None:
        self.column_changed.emit(self.card.name, "panel", "")

    def _show_outliers(self) -> None:
        name, source = self.card.name, self.model.source
        if source is not None:
            self._ask("outliers", OutlierRows(source, name), self._selection.choose)

    # --- rows ------------------------------------------------------------------------------

    def _selection_changed(self) -> None:
        self.view.show_chosen()
        self._say()
        if not self.view.picking:
            places = self.model.pages.places_of(self._selection.rows)
            if places.size:
                self._show_place(int(places[0]))

    def _show_place(self, place: int) -> None:
        column = max(0, self.view.columnAt(0))
        index = self.model.index(place, column)
        self.view.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def _clear(self) -> None:
        self._selection.clear()
        self.order.show_only(None)

    def _order_changed(self) -> None:
        if self.model.table is None:
            return
        left = self.view.horizontalScrollBar().value()
        column = self.view.currentIndex().column()
        self.model.show_rows(self.order.rows)
        self.view.horizontalScrollBar().setValue(left)
        if column >= 0 and self.model.rowCount():
            self.view.setCurrentIndex(self.model.index(0, column))
        self.view.forget_anchor()
        by = self.order.by
        self.head.set_sorted(self.model.section_of(by[0]) if by else -1, bool(by and by[1]))
        self._say()

    def _in_sight_order(self) -> np.ndarray:
        """The chosen rows as they stand on the screen, and then those that are not shown."""
        chosen = self._selection.rows
        places = self.model.pages.places_of(chosen)
        if self.order.rows is None:
            return chosen
        shown = self.order.rows[places].astype(np.int64)
        return np.append(shown, np.setdiff1d(chosen, shown))

    def _copied(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)

    def _ask_for_parts(self, settings: DataSettings | None) -> None:
        if self._report is None or self._report.prepared is None or settings is None:
            self.model.show_parts(None)
            return
        self._ask("parts", RowParts(settings), self.model.show_parts)

    # --- asking ----------------------------------------------------------------------------

    def _ask(self, what: str, request: Request, answer: Answer) -> None:
        """Ask; a question of the same kind before is not answered any more."""
        question = self._questions.setdefault(what, Question(self._engine))
        question.ask(request, answer, partial(self._asked_in_vain, what))

    def _asked_in_vain(self, what: str, problem: Message, _details: str) -> None:
        if what != "parts":  # why there are none, the column says above
            self._failed(problem)

    def _failed(self, problem: Message) -> None:
        self.line.say(message_text(problem))

    # --- words and sizes -------------------------------------------------------------------

    def _say(self) -> None:
        table = self.model.table
        told = table.only_notes if table is not None else ()
        notes = " ".join(message_text(note) for note in told)
        self.notes.setText(notes)
        self.notes.setVisible(bool(notes))
        self.line.show_state(
            table.rows if table is not None else 0,
            self.model.columnCount(),
            int(self._selection.rows.size),
            self.model.rowCount(),
        )

    def _restyle(self) -> None:
        self.view.verticalHeader().setDefaultSectionSize(self._look.px(24))
        self.head.setMinimumSectionSize(self._look.px(56))
        self._fit_columns()
        self._place_card()
        self.model.repaint()

    def _fit_columns(self) -> None:
        """Widths from heads and typical values, never wider than half a narrow column."""
        metrics = self.view.fontMetrics()
        table = self.model.table
        px = self._look.px
        for section in range(min(self.model.columnCount(), _FITTED)):
            facts, writing = self.model.facts(section), self.model.writing(section)
            texts = [class_word(value) for value, _ in facts.values[:_MEASURED]]
            if table is not None:
                texts += [row[section] for row in table.first_rows[:_MEASURED]]
            widest = max(
                (metrics.horizontalAdvance(writing.short(text)[:40]) for text in texts), default=0
            )
            wanted = max(
                self.head.sectionSizeFromContents(section).width(),
                min(widest + px(20), px(180)),
            )
            self.head.resizeSection(section, wanted)
