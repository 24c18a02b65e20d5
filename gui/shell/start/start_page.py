"""The first page: lessons as a gallery of pictures, recent files, a table, or nothing yet."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from engine.recipes import Group, Recipe
from gui.look.icons import Icons
from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.shell.start.course_row import CourseRow
from gui.shell.start.lesson_tile import LessonTile
from gui.widgets.fields.field_editors import locked_by_school
from gui.widgets.layouts import add_layout
from gui.widgets.plain_text import PlainLabel, on_button, set_tool_tip, wrapped_label
from gui.work.lessons import group_title, groups
from gui.work.remembered.preferences import Preferences

_WIDEST = 1120
_TILE = 200  # the narrowest that a tile may become
_MOST_COLUMNS = 4
_SHOWN_RECENT = 4


class StartPage(QScrollArea):
    """Where a newcomer begins.

    Signals:
        lesson_chosen(str): a lesson's name.
        course_chosen(Course, int): that page of a course is to be shown.
        table_wanted(), paste_wanted(), type_wanted(), paint_wanted(), pictures_wanted(),
            file_wanted(), empty_wanted(): the other ways to begin.
        file_chosen(Path): one of the recent files.
        back_wanted(): back to the design that is open.
    """

    lesson_chosen = Signal(str)
    course_chosen = Signal(object, int)
    table_wanted = Signal()
    paste_wanted = Signal()
    type_wanted = Signal()
    paint_wanted = Signal()
    pictures_wanted = Signal()
    file_wanted = Signal()
    empty_wanted = Signal()
    file_chosen = Signal(object)
    back_wanted = Signal()

    def __init__(
        self, look: Look, preferences: Preferences, icons: Icons, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._way_columns = 0
        self._preferences = preferences
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

        self.title = PlainLabel()
        self.title.setProperty("role", "large")
        self.welcome = wrapped_label("muted")
        self.back_button = QPushButton()
        self.back_button.clicked.connect(self.back_wanted)
        self.back_button.setVisible(False)
        self.table_button = QPushButton()
        self.table_button.clicked.connect(self.table_wanted)
        self.paste_button = QPushButton()
        self.paste_button.clicked.connect(self.paste_wanted)
        self.type_button = QPushButton()
        self.type_button.clicked.connect(self.type_wanted)
        self.paint_button = QPushButton()
        self.paint_button.clicked.connect(self.paint_wanted)
        self.pictures_button = QPushButton()
        self.pictures_button.clicked.connect(self.pictures_wanted)
        self.empty_button = QPushButton()
        self.empty_button.clicked.connect(self.empty_wanted)
        self.file_button = QPushButton()
        self.file_button.clicked.connect(self.file_wanted)
        self._buttons = (
            (self.back_button, "arrow-left"),
            (self.table_button, "table-large"),
            (self.paste_button, "content-paste"),
            (self.type_button, "keyboard-outline"),
            (self.paint_button, "brush"),
            (self.pictures_button, "image-multiple-outline"),
            (self.empty_button, "toy-brick-plus-outline"),
            (self.file_button, "folder-open-outline"),
        )
        self.recent_title = PlainLabel()
        self.recent_title.setProperty("role", "muted")
        self._recent = QHBoxLayout()

        self._page = QWidget()
        self._page.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._column = QVBoxLayout(self._page)
        head = QHBoxLayout()  # with the way back: the narrowest window has no room for it below
        head.addWidget(self.title, 1)
        head.addWidget(self.back_button)
        add_layout(self._column, head)
        self._column.addWidget(self.welcome)
        self._ways = QGridLayout()
        for button, name in self._buttons:
            icons.put(button, name)
        add_layout(self._column, self._ways)
        recent = QHBoxLayout()
        recent.addWidget(self.recent_title)
        add_layout(recent, self._recent)
        recent.addStretch(1)
        add_layout(self._column, recent)
        self.courses = CourseRow(look)
        self.courses.chosen.connect(self.course_chosen)
        self._column.addWidget(self.courses)
        self.groups = [LessonGroup(group, lessons, look) for group, lessons in groups()]
        for group in self.groups:
            group.chosen.connect(self.lesson_chosen)
            self._column.addWidget(group)
        self._column.addStretch(1)
        self.setWidget(self._page)

        look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        self.show_recent()
        on_language_change(self.retranslate)

    def begin(self) -> None:
        """Put the keyboard where a newcomer starts."""
        self.groups[0].tiles[0].setFocus()

    def offer_back(self, offered: bool) -> None:
        """Whether there is work to go back to: to look at the lessons is to leave nothing."""
        self.back_button.setVisible(offered)

    def show_recent(self) -> None:
        """Offer the files that were open last."""
        while (item := self._recent.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        paths = self._preferences.recent_files[:_SHOWN_RECENT]
        self.recent_title.setVisible(bool(paths))
        for path in paths:
            button = _RecentButton(path)
            button.chosen.connect(self.file_chosen)
            self._recent.addWidget(button)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Start page"))
        self.title.setText(self.tr("What shall it learn?"))
        self.welcome.setText(
            self.tr(
                "Choose a lesson and press Train, bring a table or pictures of your own, or paint "
                "data."
            )
        )
        self.back_button.setText(self.tr("Back to my work"))
        self.table_button.setText(self.tr("Open a table…"))
        self.paste_button.setText(self.tr("Paste a table"))
        self.type_button.setText(self.tr("Type a table…"))
        self.paint_button.setText(self.tr("Paint data…"))
        self.pictures_button.setText(self.tr("Pictures…"))
        self.empty_button.setText(self.tr("Start empty"))
        self.file_button.setText(self.tr("Open a file…"))
        self.recent_title.setText(self.tr("Recent"))
        for name, button in (
            ("open_table", self.table_button),
            ("paste_table", self.paste_button),
            ("type_table", self.type_button),
            ("paint", self.paint_button),
        ):
            if name in self._preferences.site.locked_menus:
                button.setEnabled(False)
                set_tool_tip(button, locked_by_school())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        px = self._look.px
        side = max(px(32), (event.size().width() - px(_WIDEST)) // 2)
        self._column.setContentsMargins(side, px(24), side, px(32))
        self._arrange_ways(event.size().width() - 2 * side)

    def _arrange_ways(self, room: int) -> None:
        """All ways in one row, or in two where they are wider than there is room."""
        ways = [button for button, _ in self._buttons if button is not self.back_button]
        widths = sum(button.sizeHint().width() + self._look.px(8) for button in ways)
        columns = len(ways) if widths <= room else -(-len(ways) // 2)
        if columns != self._way_columns:
            self._way_columns = columns
            for place, button in enumerate(ways):
                self._ways.addWidget(button, *divmod(place, columns))
            for column in range(len(ways) + 1):
                self._ways.setColumnStretch(column, 1 if column == columns else 0)

    def _restyle(self) -> None:
        px = self._look.px
        self._column.setSpacing(px(16))
        self._ways.setSpacing(px(8))
        size = QSize(px(20), px(20))
        for button, _name in self._buttons:
            button.setIconSize(size)
            button.setMinimumHeight(px(40))


class LessonGroup(QFrame):
    """A heading and its tiles, as many in a row as fit; arrow keys go from tile to tile.

    Signals:
        chosen(str): a lesson's name.
    """

    chosen = Signal(str)

    def __init__(
        self, group: Group, lessons: tuple[Recipe, ...], look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._group = group
        self._columns = 0
        self.heading = PlainLabel()
        self.heading.setProperty("role", "title")
        self.tiles = [LessonTile(lesson, look) for lesson in lessons]
        self._grid = QGridLayout()
        self._layout = QVBoxLayout(self)
        self._layout.addWidget(self.heading)
        add_layout(self._layout, self._grid)
        for tile in self.tiles:
            tile.chosen.connect(self.chosen)
            tile.step_wanted.connect(self._step)
        look.changed.connect(self._restyle)
        self._restyle()
        self._arrange(_MOST_COLUMNS)
        self.retranslate()
        on_language_change(self.retranslate)

    def retranslate(self) -> None:
        self.heading.setText(group_title(self._group))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        gap = self._grid.horizontalSpacing()
        whole = event.size().width() + gap
        columns = max(1, min(_MOST_COLUMNS, whole // (self._look.px(_TILE) + gap)))
        width = whole // columns - gap
        # As wide in a group of three as in one of four. Never a least width: the page could
        # not become narrower again, and its scroll area would ask it to for ever.
        for tile in self.tiles:
            tile.setMaximumWidth(width)
        self._arrange(columns)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        for column in range(max(columns, self._columns)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        self._columns = columns
        for index, tile in enumerate(self.tiles):
            self._grid.addWidget(tile, index // columns, index % columns)

    def _step(self, tile: LessonTile, right: int, down: int) -> None:
        index = self.tiles.index(tile) + right + down * self._columns
        if 0 <= index < len(self.tiles):
            self.tiles[index].setFocus(Qt.FocusReason.TabFocusReason)

    def _restyle(self) -> None:
        px = self._look.px
        self._layout.setContentsMargins(0, px(16), 0, 0)
        self._layout.setSpacing(px(12))
        self._grid.setHorizontalSpacing(px(16))
        self._grid.setVerticalSpacing(px(16))


class _RecentButton(QPushButton):
    """A file that was open before; its whole path is the tooltip."""

    chosen = Signal(object)

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        # Four of them stand in a row of the narrowest window, whatever their letters.
        name = self.fontMetrics().elidedText(path.name, Qt.TextElideMode.ElideMiddle, 176)
        self.setText(on_button(name))
        self.setAccessibleName(path.name)
        set_tool_tip(self, str(path))
        self.setProperty("role", "quiet")
        self.clicked.connect(self._say)

    def _say(self) -> None:
        self.chosen.emit(self._path)
