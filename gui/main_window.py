"""The window: places menus, bar, columns and status line. It decides nothing."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from engine.design import Design
from engine.lessons.course import Course
from gui.lessons.cards import Cards
from gui.lessons.guide import Guide
from gui.look.icons import Icons
from gui.look.spoken import on_language_change
from gui.shell.actions import Actions, Handlers
from gui.shell.bar.menus import Menus
from gui.shell.bar.training_bar import TrainingBar
from gui.shell.columns import make_next
from gui.shell.escape import left_one
from gui.shell.language import Language
from gui.shell.presenting.presenting import Presenting
from gui.shell.start.beginnings import Beginnings
from gui.shell.start.data_ways import DataWays
from gui.shell.start.start_page import StartPage
from gui.shell.status_line import StatusLine
from gui.shell.thumbnail import thumbnail_of
from gui.shell.undo_keys import UndoKeys
from gui.widgets.plain_text import in_title
from gui.widgets.roomy_area import RoomyArea
from gui.widgets.seen import tell_window_state
from gui.work.context import Context
from gui.work.files.file_questions import Questions
from gui.work.files.files import Files
from gui.work.remembered.preferences import Preferences

if TYPE_CHECKING:
    from gui.data.data_column import DataColumn
    from gui.results.result_column import ResultColumn
    from gui.stack.model_column import ModelColumn


class MainWindow(QMainWindow):
    """Three columns, the bar above, the status line below; before them the start page.

    Signals:
        painted(): the window is on the screen for the first time.
        built(): the columns are there.
    """

    painted = Signal()
    built = Signal()

    def __init__(self, context: Context, language: Language, preferences: Preferences) -> None:
        super().__init__()
        self.context = context
        self.preferences = preferences
        self._shown = self._work_begun = False
        self._closing = self._may_close = False
        self.setAcceptDrops(True)
        self.setMinimumSize(960, 600)
        self.files = Files(context, preferences, Questions(self), self, thumbnail=self.thumbnail)
        self.beginnings = Beginnings(context, self.files, self, preferences.site.speed)
        self.guide, self.cards = Guide(context, self), Cards(context, self)
        self.icons = Icons(context.look, self)
        self.painted.connect(self.icons.load, Qt.ConnectionType.QueuedConnection)
        self.data_ways = DataWays(self._built_data)
        handlers = Handlers(
            show_start_page=self.show_start_page,
            choose_table=self.data_ways.choose_table,
            paste_table=self.data_ways.paste_table,
            type_table=self.data_ways.type_table,
            open_pictures=self.data_ways.choose_pictures,
            paste_any=self.data_ways.paste_any,
            present=self.present,
            widen_data=self.widen_data,
            full_screen=self.full_screen,
            show_lesson_page=self.guide.strip.show_again,
            next_page=self.guide.key_forward,
            previous_page=self.guide.key_back,
            show_glossary=self.cards.ask,
            ask_by_click=self.cards.ask_by_click,
            show_about=partial(self._show_about, language),
        )
        self.commands = Actions(
            context, language, preferences, self.icons, self.beginnings, self.files, handlers, self
        )
        self.menus = Menus(self.commands, context, preferences, self.menuBar(), self.beginnings)
        self.start_page = StartPage(context.look, preferences, self.icons)
        self.bar = TrainingBar(context, self.commands, self.icons)
        self.status_line = StatusLine(context)
        self.data_column: DataColumn | None = None
        self.model_column: ModelColumn | None = None
        self.result_column: ResultColumn | None = None
        self._undo_keys = UndoKeys(QApplication.instance(), self)
        self._arrange()
        self._connect()
        self._restore()
        self.show_start_page()
        on_language_change(self._follow_document)

    # --- arranging -------------------------------------------------------------------------

    def _arrange(self) -> None:
        self.columns = QSplitter(Qt.Orientation.Horizontal)
        self.columns.setChildrenCollapsible(False)
        self.columns.setHandleWidth(1)
        self.presenting = Presenting(self.context, self.preferences, self, self.columns)
        desk = QWidget()
        place = QVBoxLayout(desk)
        place.setContentsMargins(0, 0, 0, 0)
        place.setSpacing(0)
        place.addWidget(self.bar)
        place.addWidget(self.commands.classroom.goal_line)
        place.addWidget(self.guide.strip)
        place.addWidget(self.columns, 1)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.start_page)
        self.workplace = RoomyArea(desk, self.context.look)
        self.pages.addWidget(self.workplace)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.pages, 1)
        column.addWidget(self.status_line)
        self.setCentralWidget(whole)

    def _connect(self) -> None:
        document, beginnings = self.context.document, self.beginnings
        document.path_changed.connect(self._follow_document)
        document.unsaved_changed.connect(self._follow_document)
        document.lesson.changed.connect(self._follow_document)
        self.context.look.changed.connect(self._follow_document)
        self.start_page.back_wanted.connect(self.show_workplace)
        self.start_page.lesson_chosen.connect(beginnings.begin_lesson)
        self.start_page.course_chosen.connect(self.show_page)
        self.start_page.empty_wanted.connect(beginnings.begin_empty)
        self.start_page.table_wanted.connect(self.data_ways.choose_table)
        self.start_page.paste_wanted.connect(self.data_ways.paste_table)
        self.start_page.type_wanted.connect(self.data_ways.type_table)
        self.start_page.paint_wanted.connect(beginnings.begin_painting)
        self.start_page.pictures_wanted.connect(self.data_ways.choose_pictures)
        self.start_page.file_wanted.connect(beginnings.choose_file)
        self.start_page.file_chosen.connect(beginnings.open_path)
        self.files.opened.connect(self._opened)
        self.files.failed.connect(self.status_line.say)
        self.files.noted.connect(self.guide.strip.note)
        self.files.saved.connect(self.status_line.say_saved)
        self.files.busy_changed.connect(self.status_line.follow_file)
        self.files.progressed.connect(self.status_line.follow_opening)
        self.status_line.cancel_wanted.connect(self.files.stop_opening)
        beginnings.begun.connect(self.show_workplace)
        self.data_ways.follow(beginnings)
        beginnings.refused.connect(self.status_line.say)
        document.changed.connect(self._design_changed)
        self.cards.page_wanted.connect(self.show_page)
        self.menus.course_wanted.connect(self.show_page)
        self.commands.taking_away.saved.connect(self.status_line.say_saved)
        self.commands.classroom.teacher.page_wanted.connect(self.show_page)
        self.menus.adding.failed.connect(self.status_line.say)
        self.commands.type_size.told.connect(self.status_line.say_shortly)
        self.guide.lesson_wanted.connect(beginnings.go_on_to_lesson)
        self.guide.pager.turned.connect(self._follow_pages)
        self.guide.strip.away.connect(self._follow_pages)
        self._follow_pages()

    def build_columns(self) -> None:
        """Make what is missing of the three columns: late, because plots take a while to load."""
        if self.model_column is None:
            with self.context.look.building():
                while make_next(self.columns, self.context):
                    pass
            self._join_columns()

    def build_next_column(self) -> bool:
        """Make one column, so that the next one can have a turn of the loop to itself; whether
        any are missing still."""
        if self.model_column is None:
            with self.context.look.building():
                more = make_next(self.columns, self.context)
            if not more:
                self._join_columns()
        return self.model_column is None

    def _join_columns(self) -> None:
        """All are there: from now on they are known to each other and to the rest."""
        columns = tuple(map(self.columns.widget, range(self.columns.count())))
        self.data_column, self.model_column, self.result_column = columns
        runs = self.menus.runs_button()
        self.result_column.put_beside_tabs(runs, runs.set_brief)
        self.cards.set_neuron_card(self.result_column.network.card)
        self.presenting.set_columns(*columns)
        self.commands.bricks.set_columns(self.data_column, self.model_column)
        self.model_column.inspector.card_wanted.connect(self.cards.ask_about_brick)
        self.commands.go.set_columns(
            (self.bar, self.bar.train_button),
            self.data_column,
            self.model_column,
            self.result_column,
        )
        self.guide.set_columns(
            self.bar.places() | {"status": self.status_line, "take_away": self.menus.take_away},
            columns,
            self.commands.wide.setChecked,
        )
        self.data_column.tables.opened.connect(self.preferences.remember_file)
        self.data_column.plots.wide_wanted.connect(self.commands.wide.toggle)
        self.built.emit()

    def _built_data(self) -> DataColumn:
        self.build_columns()
        assert self.data_column is not None
        return self.data_column

    # --- what the window can do --------------------------------------------------------------

    def show_start_page(self) -> None:
        """Go to the start page, out of presenting; what was begun can be returned to from there."""
        self.commands.present.setChecked(False)
        self.commands.wide.setChecked(False)
        self.start_page.show_recent()
        self.start_page.offer_back(self._work_begun)
        self._turn_to(self.start_page)

    def show_workplace(self) -> None:
        """Go to the three columns, and build them if they are not there yet."""
        self._work_begun = True
        self.build_columns()
        self._turn_to(self.workplace)

    def present(self, on: bool) -> None:
        """Large type and the tower, the plots and a few controls alone; or back."""
        if on:
            self.show_workplace()
        self.presenting.present(on)

    def widen_data(self, on: bool) -> None:
        """The whole width for the data, or the three columns as they were."""
        if on:
            self.show_workplace()
        self.presenting.widen_data(on)

    def full_screen(self, on: bool) -> None:
        """Fill the screen, or stand as before."""
        screen = Qt.WindowState.WindowFullScreen
        state = self.windowState()
        self.setWindowState(state | screen if on else state & ~screen)

    def _show_about(self, language: Language) -> None:
        from gui.shell.about.about import AboutWindow

        AboutWindow(self.context.look, language, self.preferences, self).open()

    def show_page(self, course: Course, place: int) -> None:
        """Show a page of a course, its lesson open; the document's own pages beside it."""
        if course is self.context.document.pages.course:
            self.show_workplace()
        elif self.pages.currentWidget() is self.start_page:
            open_there = partial(self.guide.open, course, place)
            self.beginnings.begin_lesson(course.pages[place].lesson, open_there)
            return
        self.guide.open(course, place)

    def thumbnail(self) -> bytes:
        """A small picture of the result, to lie in the file; empty on the start page."""
        return thumbnail_of(self.result_column)

    def _follow_pages(self) -> None:
        self.commands.set_pages(self.guide.pager.page is not None, not self.guide.strip.is_away)

    # --- words -------------------------------------------------------------------------------

    def _follow_document(self) -> None:
        name = in_title(self.files.title(named=not self.context.look.presenting))
        at_start = self.pages.currentWidget() is self.start_page
        self.setWindowTitle("Neurobricks" if at_start else f"{name}[*] – Neurobricks")
        self.setWindowModified(self.context.document.unsaved and not at_start)

    def _opened(self, _path: Path) -> None:
        self.show_workplace()

    def _design_changed(self, before: Design, after: Design) -> None:
        """A table was accepted on the start page: there is something to work at."""
        at_start = self.pages.currentWidget() is self.start_page
        if at_start and before.data.source != after.data.source:
            QTimer.singleShot(0, self.show_workplace)  # its first layout has a turn to itself

    def _turn_to(self, page: QWidget) -> None:
        self.pages.setCurrentWidget(page)
        at_work = page is self.workplace
        self.commands.set_at_work(at_work)
        self.status_line.set_at_work(at_work)
        self.guide.set_at_work(at_work)
        self._follow_document()
        if at_work:
            self.bar.train_button.setFocus()
        else:
            self.start_page.begin()

    # --- events ------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.WindowStateChange:
            self.commands.full_screen.setChecked(self.isFullScreen())
        super().changeEvent(event)
        tell_window_state(self, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at_start = self.pages.currentWidget() is self.start_page and self._work_begun
        if event.key() == Qt.Key.Key_Escape and left_one(self.context, self.commands):
            return
        if event.key() == Qt.Key.Key_Escape and at_start:
            self.show_workplace()
            return
        super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._shown:
            self._shown = True
            # Two turns of the loop: the first paint is on its way after one.
            QTimer.singleShot(0, self._shown_once)

    def _shown_once(self) -> None:
        # A method, not the signal's own emit: that would be called though the window is gone.
        QTimer.singleShot(0, self._say_painted)

    def _say_painted(self) -> None:
        self.painted.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.beginnings.accepts(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if self.beginnings.drop(event.mimeData()):
            event.acceptProposedAction()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_close:
            self._closing = True
            self.files.leave(self._leave)
            self._closing = False
        if not self._may_close:
            event.ignore()  # the person stays, or the file is still being written
            return
        self.commands.present.setChecked(False)
        self.commands.wide.setChecked(False)
        self.presenting.keep_widths()
        self.preferences.keep_state("window", self.saveGeometry())
        event.accept()

    def _leave(self) -> None:
        self._may_close = True
        if not self._closing:
            self.close()

    def _restore(self) -> None:
        geometry = self.preferences.state("window")
        self.was_remembered = geometry is not None and self.restoreGeometry(geometry)
        if not self.was_remembered:
            self.resize(1360, 800)
