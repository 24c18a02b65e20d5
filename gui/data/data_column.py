"""The DATA column: it places its parts, hands them the design, and asks for its edits."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from engine.data.source import Source
from engine.data.sources.painted import Painted, PaintMode
from engine.design import Design
from engine.edits.pictures import begun as begun_pictures
from gui.data.columns.column_changes import ColumnChanges
from gui.data.data_note import DataNote
from gui.data.data_places import DataPlaces
from gui.data.findings_strip import FindingsStrip
from gui.data.importing.bring_table import BringTable
from gui.data.importing.own_tables import OwnTables
from gui.data.importing.reading_line import ReadingLine
from gui.data.importing.table_strip import TableStrip
from gui.data.painting.panel import PaintingPanel
from gui.data.pictures.panel import PicturesPanel
from gui.data.plots.panel import PlotsPanel
from gui.data.preparing.parts_bar import PartsBar
from gui.data.preparing.preparation_panel import PreparationPanel
from gui.data.preparing.task_line import TaskLine
from gui.data.sources.source_changes import SourceChanges
from gui.data.sources.source_picker import SourcePicker
from gui.data.table.column_table import ColumnTable
from gui.look.spoken import on_language_change
from gui.widgets.fields.field_editors import locked_hint
from gui.widgets.plain_text import set_tool_tip
from gui.widgets.tab_order import order_tabs
from gui.work.context import Context
from gui.work.files.picture_paths import is_folder

_LOW = 640  # below this height, long remarks would leave nothing of what they speak of


class DataColumn(QFrame):
    """Source on top, what is predicted, then table, plot and preparation, then the parts."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self._context = context
        self._board_only = False
        look = context.look
        self.sources = SourceChanges(context, self)
        self.columns = ColumnChanges(context, self)
        self.tables = OwnTables(context, self.sources, self)
        self.picker = SourcePicker(look, locked=context.site.locked_menus)
        self.strip = TableStrip(look)
        self.task = TaskLine()
        self.findings = FindingsStrip(context)
        self.table = ColumnTable(context)
        self.plots = PlotsPanel(context)
        self.painting = PaintingPanel(context, self)
        self.pictures = PicturesPanel(context, self)
        self.preparation = PreparationPanel(context)
        self.parts = PartsBar(look)
        self.bring = BringTable(look, locked=context.site.locked_menus)
        self.note = DataNote(context, self.sources, self.columns, self.findings)
        self.reading = ReadingLine(context)
        boards = (self.painting, self.pictures)
        self.places = DataPlaces(context, self.table, self.plots, self.preparation, boards, self)
        self.tabs = self.places.tabs
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.places)
        self._layout = QVBoxLayout(self.places.column)
        self._head, self._foot = QWidget(), QWidget()  # what a board alone does without
        self._head_layout, foot = QVBoxLayout(self._head), QVBoxLayout(self._foot)
        for layout in (self._head_layout, foot):
            layout.setContentsMargins(0, 0, 0, 0)
        for widget in (
            self.picker,
            self.strip,
            self.task,
            self.findings,
            self.bring,
            self.note,
            self.reading,
        ):
            self._head_layout.addWidget(widget)
        foot.addWidget(self.parts)
        self._layout.addWidget(self._head)
        self._layout.addWidget(self.places.pages, 1)
        self._layout.addWidget(self._foot)
        self._layout.addStretch(0)  # takes what the tabs leave where there are no rows

        self._order_tabs()
        self.tabs.currentChanged.connect(self._make_room)
        self.places.board_placed.connect(self._order_tabs)
        context.document.lesson.changed.connect(self._follow_lesson)
        self.picker.source_chosen.connect(self.sources.choose)
        self.picker.source_changed.connect(self.sources.change)
        self.picker.table_wanted.connect(self.tables.choose)
        self.picker.paste_wanted.connect(self.tables.paste)
        self.picker.type_wanted.connect(self.tables.type)
        self.bring.table_wanted.connect(self.tables.choose)
        self.bring.paste_wanted.connect(self.tables.paste)
        self.picker.again_wanted.connect(self.tables.read_again)
        self.picker.edit_wanted.connect(self.tables.edit)
        self.picker.test_part_wanted.connect(self.tables.choose_test_part)
        self.picker.pictures_wanted.connect(self.open_pictures)
        self.picker.more_pictures_wanted.connect(self.add_pictures)
        self.picker.drawing_wanted.connect(self.draw_classes)
        self.pictures.look_changed.connect(self.sources.change)
        self.pictures.drawer_changed.connect(self._make_room)
        self.pictures.ways_in.empty_wanted.connect(self.draw_classes)
        self.plots.paint_wanted.connect(self.sources.paint_on_top)
        self.painting.mode_wanted.connect(self._begin_painting)
        self.strip.removed.connect(self.tables.remove_test_part)
        self.strip.read_wanted.connect(self.tables.permit)
        self.strip.find_wanted.connect(self.tables.find)
        self.task.target_chosen.connect(self.columns.set_target)
        self.task.task_chosen.connect(self.columns.set_task)
        self.task.target_toggled.connect(self.columns.toggle_target)
        self.table.column_changed.connect(self._change_column)
        self.preparation.column_changed.connect(self._change_column)
        self.preparation.turned.connect(self._preparation_turned)
        self.preparation.test_file_wanted.connect(self.tables.choose_test_part)
        self.preparation.test_file_removed.connect(self.tables.remove_test_part)
        self.sources.changed.connect(self._refresh)
        self.columns.changed.connect(self._refresh)
        self.findings.refreshed.connect(self.note.say)
        self.findings.refreshed.connect(self._shorten)
        self.findings.refreshed.connect(self._order_findings)
        context.document.changed.connect(self._design_changed)
        context.document.opened.connect(self._opened)
        context.facts.changed.connect(self._facts_changed)
        look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        self.places.show_what_suits()
        on_language_change(self.retranslate)

    def _order_tabs(self) -> None:
        """The Tab key goes through the column from top to bottom."""
        board = self.places.board_in_tabs
        QWidget.setTabOrder(self.picker.button, self.picker.open_button)
        self.picker.fields.order_tabs()
        order_tabs(
            self.picker.fields.draw_button,
            self.task.target,
            self.task.choice,
            self.findings,
            self.tabs.tabBar(),
            *(board.tab_order() if board is not None else ()),
            self.table.view,
            *self.plots.kinds,
            self.plots.scatter.x_choice,
            self.plots.scatter.y_choice,
            self.preparation.missing,
            self.preparation.scaling,
            self.preparation.target_scaling,
            self.preparation.method,
            self.preparation.split.test_file,
            self.preparation.form,
            self.preparation.columns,
        )

    def _order_findings(self) -> None:
        order_tabs(self.task.choice, self.findings, self.tabs.tabBar())

    # --- what the shell uses -----------------------------------------------------------------

    def show_preparation(self, name: str) -> None:
        """The page on which the column called ``name`` is made ready."""
        self.tabs.setCurrentWidget(self.places.preparation_page)
        self.preparation.show_column(name)

    def open_preparation(self) -> None:
        """The page on which the columns are made ready."""
        self.tabs.setCurrentWidget(self.places.preparation_page)

    def open_pictures(self) -> None:
        """Ask for pictures, to be the data."""
        self.pictures.ways_in.choose()

    def add_pictures(self) -> None:
        """Ask for pictures that come beside the present ones."""
        self.pictures.ways_in.choose(beside=True)

    def draw_classes(self) -> None:
        """Begin two empty classes, to be drawn, as another step of the open design."""
        self._context.document.edit(self.tr("Draw your own classes"), begun_pictures(("A", "B")))

    def take_pictures(self, paths: list[Path]) -> None:
        """Pictures that came to the window: a folder or zip becomes the data, single pictures
        come into the chosen class."""
        if is_folder(paths[0]):
            self.pictures.ways_in.open(paths[0])
        else:
            self.pictures.ways_in.open_files(paths, self.pictures.chosen_class)

    def paste(self) -> None:
        """What was copied: a picture where these are the data, else a table."""
        if self.pictures.own is not None:
            self.pictures.paste()
        else:
            self.tables.paste()

    @property
    def is_wide(self) -> bool:
        """Whether the data has the whole width of the window."""
        return self.places.is_wide

    def set_wide(self, wide: bool) -> None:
        """Table left and plot right, or one under the other."""
        if wide != self.places.is_wide:
            self.places.set_wide(wide)
            self._show_parts()

    def set_board_only(self, on: bool) -> None:
        """Leave only the board to paint on, for the back row."""
        if on != self._board_only:
            self._board_only = on
            self._show_parts()

    def _follow_lesson(self) -> None:
        """Data that the lesson locks are seen; what would change them says why it cannot."""
        locked = self._context.document.lesson.data != "shown"
        for widget in (self.picker, self.task, self.preparation, self.strip, self.bring):
            widget.setEnabled(not locked)
            set_tool_tip(widget, locked_hint() if locked else "")

    # --- Qt ----------------------------------------------------------------------------------

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Data"))
        self._follow_lesson()
        self._refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.findings.set_low(self._is_low)
        self._make_room()
        self.places.place()

    # --- hearing -----------------------------------------------------------------------------

    def _opened(self, _run: object) -> None:
        """Another document: nothing that was chosen in the last one's data is left."""
        self._context.selection.clear()
        self.table.forget()
        self.preparation.show_all()
        self.plots.forget()
        self.places.forget()
        self.places.show_what_suits()
        self._refresh()

    def _change_column(self, name: str, what: str, value: object) -> None:
        if what == "panel":
            self.show_preparation(name)
        else:
            self.columns.change(name, what, value)

    def _preparation_turned(self) -> None:
        self.places.preparation_page.verticalScrollBar().setValue(0)

    def _design_changed(self, before: Design, after: Design) -> None:
        if before.data != after.data and not self._context.facts.only_rows_changed:
            self._refresh()
            targets = after.data.targets
            if targets and targets != before.data.targets:
                self.table.reveal(targets[0].name)
            if type(before.data.source) is not type(after.data.source):
                self.places.place()
                self.places.show_what_suits()
                if self.places.easel is self.painting and self.isVisible():
                    self.painting.board.setFocus()  # its keys choose classes and tools

    def _facts_changed(self) -> None:
        # That they are out of date comes with an edit, which is heard of above.
        if self._context.facts.is_current:
            self._refresh()

    def _refresh(self) -> None:
        data, report = self._context.document.design.data, self._context.facts.report
        # Not what is there but what is wanted, else an answer would undo what is being typed.
        self.picker.show_source(self.sources.wanted or data.source)
        self.picker.can_edit = self.tables.can_edit
        self._show_strip(data.source)
        self.task.show_task(data, report)
        self.table.show_report(report, data)
        if self.places.easel is not self.pictures:  # of pictures, nobody can open them
            self.plots.show_report(report, data)
        self.preparation.show_data(data, report)
        self.parts.show_facts(report.prepared if report is not None else None)
        self._show_rows(data.source.has_rows)
        self.note.say()

    def _show_rows(self, there: bool) -> None:
        """The table with all that is done with its columns; or, without rows, how to bring one."""
        self.bring.setVisible(not there)
        self.task.setEnabled(there and self._context.document.lesson.data == "shown")
        self.task.setVisible(self.places.easel is not self.pictures)  # of pictures, it is the class
        self.places.pages.setVisible(there)
        self.findings.set_low(self._is_low)
        if not there:
            self.parts.hide()

    def _show_strip(self, source: Source) -> None:
        """A table's file that is gone, and a second file."""
        report = self._context.facts.current
        problem = report.problem if report is not None else None
        self.strip.show_table(
            source,
            problem,
            test_rows=report.table.test_rows if report is not None else None,
        )

    # --- placing -----------------------------------------------------------------------------

    def _begin_painting(self, mode: PaintMode) -> None:
        self.sources.choose(Painted(mode=mode))

    def _show_parts(self) -> None:
        """All of the column, or only the board."""
        if self._board_only:
            self.tabs.setCurrentWidget(self.painting)
        # On the wall and in the whole width, table and plot are what all look at.
        large = self.places.is_wide and self._context.look.presenting and self.places.easel is None
        self._head.setVisible(not (self._board_only or large))
        self.tabs.tabBar().setVisible(not self._board_only)
        self._make_room()

    @property
    def _is_low(self) -> bool:
        no_table = not self._context.document.design.data.source.has_rows  # there is room
        return self.height() < self._context.look.px(_LOW) and not no_table

    def _shorten(self) -> None:
        """A remark in a low column takes the room of the source's story."""
        self.picker.set_brief(self._is_low and not self.findings.isHidden())

    def _make_room(self) -> None:
        """Where the board is seen, nothing comes and goes beside it: it would jump under the
        hand that paints."""
        page = self.tabs.currentWidget()
        board = page is self.painting or (
            page is self.pictures and bool(self.pictures.drawers.open)
        )
        self.findings.set_quiet(board)
        self._shorten()
        self._foot.setVisible(not board and not (page is self.pictures and self._is_low))

    def _restyle(self) -> None:
        px = self._context.look.px
        self._layout.setContentsMargins(px(8), px(8), px(8), px(8))
        self._layout.setSpacing(px(8))
        self._head_layout.setSpacing(px(8))
        for page in (self.table, self.preparation):
            page.setContentsMargins(0, px(8), 0, 0)
        self.places.place()
        self._show_parts()
