"""The DATA column: it places its parts, hands them the design, and asks for its edits."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QScrollArea,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from engine.data.source import Source
from engine.data.sources.painted import Painted, PaintMode
from engine.data.sources.pictures import PictureSource
from engine.design import Design
from engine.edits.pictures import begun as begun_pictures
from engine.messages import Message
from gui.data.columns.column_changes import ColumnChanges
from gui.data.findings_strip import FindingsStrip
from gui.data.importing.bring_table import BringTable
from gui.data.importing.own_tables import OwnTables
from gui.data.importing.reading_line import ReadingLine
from gui.data.importing.table_strip import TableStrip, is_lost
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
from gui.texts import message_text
from gui.widgets.fields.field_editors import locked_hint
from gui.widgets.plain_text import set_tool_tip, wrapped_label
from gui.widgets.tab_order import order_tabs
from gui.work.context import Context
from gui.work.files.picture_paths import is_folder

_LOW = 640  # below this height, long remarks would leave nothing of what they speak of
_TALL = 760  # from this height on, table and plot are seen together
_BESIDE = (1000, 1800)  # the column, and what stands beside it in the whole width


class DataColumn(QFrame):
    """Source on top, what is predicted, then table, plot and preparation, then the parts."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self._context = context
        self._wide = False
        self._board_only = False
        self._plots_seen = False  # before they left the tabs
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
        self.painting.hide()
        self.pictures = PicturesPanel(context, self)
        self.pictures.hide()
        self.preparation = PreparationPanel(context)
        self.parts = PartsBar(look)
        self.bring = BringTable(look, locked=context.site.locked_menus)
        self.note = wrapped_label("muted")
        self.reading = ReadingLine(context)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        # The bar alone stands in the Tab key's way: with the tabs themselves, which hand their
        # focus on to it, the key would come back to it for ever.
        self.tabs.setFocusProxy(None)
        self.tabs.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._preparation_page = QScrollArea()
        self._preparation_page.setWidgetResizable(True)
        self._preparation_page.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows the fields
        self._preparation_page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._preparation_page.setWidget(self.preparation)
        for widget in (self.preparation, self._preparation_page.viewport()):
            widget.setAutoFillBackground(False)
        self.tabs.addTab(self.table, "")
        self.tabs.addTab(self.plots, "")
        self.tabs.addTab(self._preparation_page, "")
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self.tabs)
        self._column = QWidget()  # all of it, but for a plot that stands beside it
        self._beside = QSplitter(Qt.Orientation.Horizontal)
        self._beside.setChildrenCollapsible(False)
        self._beside.addWidget(self._column)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._beside)
        self._layout = QVBoxLayout(self._column)
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
        self._layout.addWidget(self._split, 1)
        self._layout.addWidget(self._foot)
        self._layout.addStretch(0)  # takes what the tabs leave where there are no rows

        self._order_tabs()
        self.tabs.currentChanged.connect(self._make_room)
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
        self.findings.refreshed.connect(self._say)
        self.findings.refreshed.connect(self._shorten)
        self.findings.refreshed.connect(self._order_findings)
        context.document.changed.connect(self._design_changed)
        context.document.opened.connect(self._opened)
        context.facts.changed.connect(self._facts_changed)
        look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        self._show_what_suits()
        on_language_change(self.retranslate)

    def _order_tabs(self) -> None:
        """The Tab key goes through the column from top to bottom."""
        easel = self._easel
        QWidget.setTabOrder(self.picker.button, self.picker.open_button)
        self.picker.fields.order_tabs()
        order_tabs(
            self.picker.fields.draw_button,
            self.task.target,
            self.task.choice,
            self.findings,
            self.tabs.tabBar(),
            *(easel.tab_order() if easel is not None and self.tabs.indexOf(easel) >= 0 else ()),
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
        self.tabs.setCurrentWidget(self._preparation_page)
        self.preparation.show_column(name)

    def open_preparation(self) -> None:
        """The page on which the columns are made ready."""
        self.tabs.setCurrentWidget(self._preparation_page)

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
        return self._wide

    def set_wide(self, wide: bool) -> None:
        """Table left and plot right, or one under the other."""
        if wide != self._wide:
            self._wide = wide
            self.plots.set_wide(wide)
            self._place_plots()
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
        self._name_tabs()
        self._refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.findings.set_low(self._is_low)
        self._make_room()
        self._place_plots()

    # --- hearing -----------------------------------------------------------------------------

    def _opened(self, _run: object) -> None:
        """Another document: nothing that was chosen in the last one's data is left."""
        self._context.selection.clear()
        self.table.forget()
        self.preparation.show_all()
        self.plots.forget()
        self._plots_seen = False
        self._show_what_suits()
        self._refresh()

    def _change_column(self, name: str, what: str, value: object) -> None:
        if what == "panel":
            self.show_preparation(name)
        else:
            self.columns.change(name, what, value)

    def _preparation_turned(self) -> None:
        self._preparation_page.verticalScrollBar().setValue(0)

    def _design_changed(self, before: Design, after: Design) -> None:
        if before.data != after.data and not self._context.facts.only_points_changed:
            self._refresh()
            targets = after.data.targets
            if targets and targets != before.data.targets:
                self.table.reveal(targets[0].name)
            if type(before.data.source) is not type(after.data.source):
                self._place_plots()
                self._show_what_suits()
                if self._paints and self.isVisible():
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
        self.plots.show_report(report, data)
        self.preparation.show_data(data, report)
        self.parts.show_facts(report.prepared if report is not None else None)
        self._show_rows(data.source.has_rows)
        self._say()

    def _show_rows(self, there: bool) -> None:
        """The table with all that is done with its columns; or, without rows, how to bring one."""
        self.bring.setVisible(not there)
        self.task.setEnabled(there and self._context.document.lesson.data == "shown")
        self.task.setVisible(self._easel is not self.pictures)  # of pictures, it is the class
        self._split.setVisible(there)
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

    def _say(self) -> None:
        """One quiet line: what is going on, or what stands in the way."""
        report = self._context.facts.current
        asked: Message | None = self.sources.problem or self.columns.problem
        role = "muted"
        if asked is not None:
            text, role = message_text(asked), "error"
        elif self._paints and not (self.sources.busy or self.columns.busy) and report is None:
            text = ""  # each stroke is a new table, and is read in a moment
        elif self.sources.busy or self.columns.busy or report is None:
            text = self.tr("Reading the data…")
        elif report.problem is not None and self._lacks_paint(report.problem):
            text = ""  # the board says it
        elif report.problem is not None:
            said = is_lost(report.problem) or any(
                finding.message == report.problem for finding in self.findings.findings
            )
            text, role = "" if said else message_text(report.problem), "error"
        elif not report.table.columns:
            text = self.tr("There is no table here yet. Choose data above, or open a table.")
        else:
            text = ""
        if self.note.property("role") != role:
            self.note.setProperty("role", role)
            self.note.style().polish(self.note)
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def _lacks_paint(self, problem: Message) -> bool:
        data = self._context.document.design.data
        lacking = (data.source.lacking(column.name) for column in data.targets)
        return self._paints and problem in lacking

    # --- placing -----------------------------------------------------------------------------

    def _show_what_suits(self) -> None:
        """A painting opens as its board, a generated picture as a plot, a table as a table."""
        easel = self._easel
        if easel is not None and self.tabs.indexOf(easel) >= 0:
            self.tabs.setCurrentWidget(easel)
            return
        family = type(self._context.document.design.data.source).family
        picture = family in ("gate", "shape", "curve", "lesson")
        if picture and self.tabs.indexOf(self.plots) >= 0:
            self.tabs.setCurrentWidget(self.plots)
        else:
            self.tabs.setCurrentWidget(self.table)

    @property
    def _paints(self) -> bool:
        """Whether the data are a painting."""
        return isinstance(self._context.document.design.data.source, Painted)

    @property
    def _easel(self) -> PaintingPanel | PicturesPanel | None:
        """What the data are made on; None: they are a table, or drawn points."""
        if self._paints:
            return self.painting
        source = self._context.document.design.data.source
        return self.pictures if isinstance(source, PictureSource) else None

    def _begin_painting(self, mode: PaintMode) -> None:
        self.sources.choose(Painted(mode=mode))

    def _show_parts(self) -> None:
        """All of the column, or only the board."""
        if self._board_only:
            self.tabs.setCurrentWidget(self.painting)
        # On the wall and in the whole width, table and plot are what all look at.
        large = self._wide and self._context.look.presenting and self._easel is None
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

    def _place_boards(self) -> None:
        """What the data are made on, a board or pictures, first among the tabs, or beside the
        column where there is the whole width; nowhere where the data are other."""
        for board in (self.painting, self.pictures):
            self._place_board(board, suits=board is self._easel)

    def _place_board(self, board: PaintingPanel | PicturesPanel, *, suits: bool) -> None:
        edge = self._context.look.px(8)
        beside = self._beside.indexOf(board) >= 0
        place = self.tabs.indexOf(board)
        side = edge if suits and self._wide else 0
        board.setContentsMargins(side, 0, side, side)
        if suits and self._wide and not beside:
            if place >= 0:
                self.tabs.removeTab(place)
            self._beside.addWidget(board)
            self._beside.setSizes(list(_BESIDE))
            board.show()
        elif suits and not self._wide and place < 0:
            self.tabs.insertTab(0, board, "")
            self._name_tabs()
            self.tabs.setCurrentWidget(board)
            self._order_tabs()
        elif not suits and (beside or place >= 0):
            if place >= 0:
                self.tabs.removeTab(place)
            board.setParent(self)
            board.hide()

    def _place_plots(self) -> None:
        """Beside the column where there is the whole width, at the foot of a tall one, else
        among its tabs. A board to paint on goes before."""
        self._place_boards()
        if self._easel is self.pictures:  # a picture has no place on two axes
            self._hide_plots()
            return
        edge = self._context.look.px(8)
        tall = self.height() >= self._context.look.px(_TALL)
        place: QSplitter | None = None
        if self._easel is None:
            place = self._beside if self._wide else self._split if tall else None
        side = edge if place is self._beside else 0
        self.plots.setContentsMargins(side, edge, side, side)
        focus = QApplication.focusWidget()
        if focus is not None and not self.isAncestorOf(focus):
            focus = None  # somebody else's
        if place is not None and self.plots.parentWidget() is not place:
            if self.tabs.indexOf(self.plots) >= 0:
                self._plots_seen = self.tabs.currentWidget() is self.plots
                if self._plots_seen:
                    self.tabs.setCurrentWidget(self.table)  # what belongs beside a plot
                self.tabs.removeTab(self.tabs.indexOf(self.plots))
            place.addWidget(self.plots)
            place.setSizes(list(_BESIDE) if self._wide else [1000, 1000])
            self.plots.show()
            self._keep_focus(focus)
        elif place is None and self.tabs.indexOf(self.plots) < 0:
            seen = self._plots_seen or (focus is not None and self.plots.isAncestorOf(focus))
            self.tabs.insertTab(self.tabs.indexOf(self.table) + 1, self.plots, "")
            self._name_tabs()
            if seen:
                self.tabs.setCurrentWidget(self.plots)
            if self._wide:  # they left their place to the board
                self._beside.setSizes(list(_BESIDE))
            self._keep_focus(focus)

    def _hide_plots(self) -> None:
        if self.tabs.indexOf(self.plots) >= 0:
            self.tabs.removeTab(self.tabs.indexOf(self.plots))
        self.plots.setParent(self)
        self.plots.hide()

    def _keep_focus(self, focus: QWidget | None) -> None:
        """Where plots move, the keys must not end up in some other column."""
        if focus is not None:
            (focus if focus.isVisibleTo(self) else self.tabs.tabBar()).setFocus()

    def _name_tabs(self) -> None:
        for widget, name in (
            (self.painting, self.tr("Paint")),
            (self.pictures, self.tr("Pictures")),
            (self.table, self.tr("Table")),
            (self.plots, self.tr("Plot")),
            (self._preparation_page, self.tr("Preparation")),
        ):
            index = self.tabs.indexOf(widget)
            if index >= 0:
                self.tabs.setTabText(index, name)

    def _restyle(self) -> None:
        px = self._context.look.px
        self._layout.setContentsMargins(px(8), px(8), px(8), px(8))
        self._layout.setSpacing(px(8))
        self._head_layout.setSpacing(px(8))
        for page in (self.table, self.preparation):
            page.setContentsMargins(0, px(8), 0, 0)
        self._place_plots()
        self._show_parts()
