"""A quiet card that says what to look at in the lesson that is open."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from engine.design import Design
from engine.recipes import Recipe
from gui.look.icons import icon
from gui.look.spoken import on_language_change
from gui.texts import engine_text
from gui.widgets.plain_text import PlainLabel, set_tool_tip
from gui.work.context import Context
from gui.work.lessons import lesson_called

_LONG = 110  # letters, from which on the words take two lines or more on the wall
_SMALLER = 0.8  # times the size of type there: the room belongs to the plots


class LessonCard(QWidget):
    """Shown when a lesson opens, until it is put away."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._lesson: Recipe | None = None
        self._away = False
        self.setProperty("role", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = PlainLabel()
        self.title.setProperty("role", "strong")
        self.text = PlainLabel()
        self.text.setWordWrap(True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.close_button = QToolButton()
        self.close_button.clicked.connect(self.put_away)
        self._words = QVBoxLayout()
        self._words.addWidget(self.title)
        self._words.addWidget(self.text)
        self._lamp = PlainLabel()
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._lamp, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(self._words, 1)
        self._row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        context.document.changed.connect(self._design_changed)
        context.look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        self.show_lesson()
        on_language_change(self.retranslate)

    def show_lesson(self) -> None:
        """Show the words of the open design's lesson; nothing where it is none."""
        self._lesson = lesson_called(self._context.document.design.recipe)
        self.retranslate()
        self._away = False
        self._show_or_hide()

    def put_away(self) -> None:
        self._away = True
        self._show_or_hide()

    def _show_or_hide(self) -> None:
        shown = self._lesson is not None and not self._away
        self.title.setVisible(not self._context.look.presenting)
        if shown:
            look = self._context.look
            lamp = icon("lightbulb-on-outline", look, look.theme.accent)
            self._lamp.setPixmap(lamp.pixmap(look.px(20), look.px(20)))
            self.close_button.setIcon(icon("close", look))
        self.setVisible(shown)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("What to look at"))
        self.close_button.setAccessibleName(self.tr("Put the lesson's words away"))
        set_tool_tip(self.close_button, self.tr("Put the lesson's words away"))
        if self._lesson is not None:
            self.title.setText(engine_text(self._lesson.title))
            self.text.setText(engine_text(self._lesson.watch))
            self._give_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_room()

    def _give_room(self) -> None:
        """A label that wraps its words gives way to whatever else is in the window, down to one
        line: these are to be read whole."""
        inside = self._row.contentsMargins()
        beside = self._lamp.sizeHint().width() + self.close_button.sizeHint().width()
        width = self.width() - inside.left() - inside.right() - beside - 2 * self._row.spacing()
        look = self._context.look
        smaller = look.presenting and len(self.text.text()) > _LONG
        size = f"font-size: {round(_SMALLER * look.font().pixelSize())}px;" if smaller else ""
        if self.text.styleSheet() != size:
            self.text.setStyleSheet(size)
        self.text.setMinimumHeight(0)  # it would count in the height that is asked for
        self.text.setMinimumHeight(max(0, self.text.heightForWidth(max(1, width))))

    def _design_changed(self, before: Design, after: Design) -> None:
        if before.recipe != after.recipe:
            self.show_lesson()
        elif type(before.data.source) is not type(after.data.source):
            self.put_away()  # other data: the lesson's words are about something else

    def _restyle(self) -> None:
        px = self._context.look.px
        self._row.setContentsMargins(px(16), px(8), px(8), px(8))
        self._row.setSpacing(px(12))
        self._words.setSpacing(px(2))
        self.retranslate()
        self._show_or_hide()
