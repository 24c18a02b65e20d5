"""The courses on the first page: who comes to explain something begins with one of them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QPushButton, QVBoxLayout, QWidget

from engine.lessons.library import course_head, course_named, course_names
from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.texts import words_text
from gui.widgets.layouts import add_layout
from gui.widgets.plain_text import PlainLabel, on_button, set_tool_tip

_MOST_COLUMNS = 4


class CourseRow(QWidget):
    """A button for each course, in as many columns as their words have room.

    Signals:
        chosen(Course, int): that page of a course is to be shown: its first one.
    """

    chosen = Signal(object, int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._columns = 0
        self.heading = PlainLabel()
        self.heading.setProperty("role", "title")
        self.buttons = {name: QPushButton() for name in course_names()}
        self._group = QButtonGroup(self)
        for place, button in enumerate(self.buttons.values()):
            self._group.addButton(button, place)
        self._group.idClicked.connect(self._clicked)
        self._grid = QGridLayout()
        self._layout = QVBoxLayout(self)
        self._layout.addWidget(self.heading)
        add_layout(self._layout, self._grid)
        look.changed.connect(self._restyle)
        self.retranslate()
        self._restyle()
        on_language_change(self.retranslate)

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Courses, from the first page to the last"))
        for name, button in self.buttons.items():
            title, pages = course_head(name)
            words = self.tr("{title} · {count} pages").format(title=words_text(title), count=pages)
            button.setText(on_button(words))
            set_tool_tip(button, words)
        self._arrange()

    def _clicked(self, place: int) -> None:
        self.chosen.emit(course_named(list(self.buttons)[place]), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        gap = self._grid.horizontalSpacing()
        widest = max(button.sizeHint().width() for button in self.buttons.values()) + gap
        columns = max(1, min(_MOST_COLUMNS, (self.width() + gap) // widest))
        if columns == self._columns:
            return
        for column in range(max(columns, self._columns)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        self._columns = columns
        for place, button in enumerate(self.buttons.values()):
            self._grid.addWidget(button, *divmod(place, columns))

    def _restyle(self) -> None:
        px = self._look.px
        self._layout.setContentsMargins(0, px(8), 0, 0)
        self._layout.setSpacing(px(12))
        self._grid.setHorizontalSpacing(px(16))
        self._grid.setVerticalSpacing(px(8))
        for button in self.buttons.values():
            button.setMinimumHeight(px(34))
        self._columns = 0
        self._arrange()
