"""The strip under the bar: a lesson's page, with "do it for me", "I did it" and the way on."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.design import Design
from engine.messages import Message
from gui.lessons.pager import Pager
from gui.look.icons import icon
from gui.look.spoken import on_language_change
from gui.texts import message_text, words_text
from gui.widgets.elided import ElidedLabel
from gui.widgets.layouts import add_layout
from gui.widgets.plain_text import PlainLabel, on_button, set_tool_tip
from gui.work.context import Context

_LONG = 110  # letters, from which on the words take two lines or more on the wall
_BETWEEN = 24  # pixels at the desk, between a formula and a question in one line
_SMALLER = 0.8  # times the size of type there: the room belongs to the plots


class LessonStrip(QWidget):
    """Shows the pager's page until it is put away.

    Signals:
        do_wanted(): "do it for me", or the lesson of which the page speaks is to be opened.
        forward_wanted(), back_wanted(): to another page.
        away(bool): it was put away, or is there again.
    """

    do_wanted = Signal()
    forward_wanted = Signal()
    back_wanted = Signal()
    away = Signal(bool)

    def __init__(self, context: Context, pager: Pager, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._pager = pager
        self._away = False
        self._failure = ""
        self.setProperty("role", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._make_words()
        self._make_buttons()
        self._lamp = PlainLabel()
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._lamp, 0, Qt.AlignmentFlag.AlignTop)
        add_layout(self._row, self._words, 1)
        add_layout(self._row, self._buttons)
        self._row.setAlignment(self._buttons, Qt.AlignmentFlag.AlignTop)  # they stay in one place
        self._row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        pager.turned.connect(self._turned)
        pager.changed.connect(self._refresh)
        context.document.opened.connect(self._opened)
        context.document.changed.connect(self._design_changed)
        context.look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        on_language_change(self.retranslate)

    def _make_words(self) -> None:
        self.title, self.number = PlainLabel(), PlainLabel()
        self.goal = ElidedLabel()  # large type leaves little room for a long one
        self.text, self.formula, self.ask = PlainLabel(), PlainLabel(), PlainLabel()
        self.title.setProperty("role", "strong")
        self.formula.setProperty("role", "strong")
        for label in (self.number, self.goal):
            label.setProperty("role", "muted")
        for label in (self.text, self.formula, self.ask):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._head = QHBoxLayout()
        self._head.addWidget(self.title)
        self._head.addWidget(self.number)
        self._head.addWidget(self.goal, 100)
        self._head.addStretch(1)
        self._words = QVBoxLayout()
        add_layout(self._words, self._head)
        self._words.addWidget(self.text)
        self._below = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._below.addWidget(self.formula)
        self._below.addWidget(self.ask, 1)
        add_layout(self._words, self._below)

    def _make_buttons(self) -> None:
        self.do_button, self.next_button = QPushButton(), QPushButton()
        self.back_button, self.close_button = QToolButton(), QToolButton()
        self.do_button.clicked.connect(self.do_wanted)
        self.next_button.clicked.connect(self.forward_wanted)
        self.back_button.clicked.connect(self.back_wanted)
        self.close_button.clicked.connect(self.put_away)
        for button in (self.back_button, self.close_button):
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._buttons = QHBoxLayout()
        for button in (self.do_button, self.back_button, self.next_button):
            self._buttons.addWidget(button)

    # --- what the window uses --------------------------------------------------------------

    @property
    def is_away(self) -> bool:
        """Whether it was put away, or there is nothing to show."""
        return self._away or self._pager.page is None

    def show_again(self) -> None:
        """Show the page that was put away."""
        self._away = False
        self._refresh()
        self.away.emit(self.is_away)

    def put_away(self) -> None:
        """Hide the page until `show_again`, or until another lesson is opened."""
        self._away = True
        self._refresh()
        self.away.emit(True)

    def say(self, failure: str) -> None:
        """Say why something could not be done, in the place of the goal."""
        self._failure = failure
        self._refresh()

    def note(self, message: Message) -> None:
        """Say something about the pages, until one turns on."""
        self.say(message_text(message))

    # --- following -------------------------------------------------------------------------

    def _opened(self, _run: object) -> None:
        self.show_again()

    def _design_changed(self, before: Design, after: Design) -> None:
        other = type(before.data.source) is not type(after.data.source)
        page = self._pager.page
        if other and before.recipe == after.recipe and page is not None and page.lesson:
            self.put_away()  # other data: the lesson's words are about something else

    def _turned(self) -> None:
        self._failure = ""
        self._refresh()
        page = self._pager.page
        if page is not None and self.isVisible():
            words = [words_text(page.title), words_text(page.text), page.formula]
            words += [words_text(page.ask)] if page.ask is not None else []
            event = QAccessibleAnnouncementEvent(self, ". ".join(filter(None, words)))
            QAccessible.updateAccessibility(event)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("The lesson's page"))
        self.back_button.setAccessibleName(self.tr("Page before"))
        set_tool_tip(self.back_button, self.tr("Page before"))
        self.close_button.setAccessibleName(self.tr("Put the lesson's words away"))
        set_tool_tip(self.close_button, self.tr("Put the lesson's words away"))
        self._refresh()

    def _refresh(self) -> None:
        pager, page, look = self._pager, self._pager.page, self._context.look
        self.setVisible(not self.is_away)
        if page is None:
            return
        lamp = icon("lightbulb-on-outline", look, look.theme.accent)
        self._lamp.setPixmap(lamp.pixmap(look.px(20), look.px(20)))
        self.close_button.setIcon(icon("close", look))
        self.back_button.setIcon(icon("chevron-left", look))
        for button in (self.close_button, self.back_button):
            button.setIconSize(QSize(look.px(16), look.px(16)))
        self.title.setText(words_text(page.title))
        self.text.setText(words_text(page.text))
        self.formula.setText(page.formula)
        self.ask.setText(
            self.tr("Try it: {question}").format(question=words_text(page.ask))
            if page.ask is not None
            else ""
        )
        self.formula.setVisible(bool(page.formula))
        self.ask.setVisible(page.ask is not None)
        several = pager.count > 1
        self.number.setVisible(several)
        self.number.setText(
            self.tr("{place} of {count}").format(place=pager.place + 1, count=pager.count)
        )
        self._say_goal()
        self._name_buttons(several)
        self._give_room()

    def _say_goal(self) -> None:
        page, role = self._pager.page, "muted"
        text = ""
        if self._failure:
            text, role = self._failure, "error"
        elif page is not None and not self._pager.fits:
            text = self.tr("This page is about another lesson than the one that is open.")
        elif page is not None and page.goal is not None:
            words = ", ".join(message_text(part) for part in page.goal.words())
            if self._pager.reached:
                text, role = self.tr("✓ Reached: {goal}").format(goal=words), "good"
            else:
                text = self.tr("Goal: {goal}").format(goal=words)
        elif self._pager.done:
            text, role = self.tr("✓ Done"), "good"
        if self.goal.property("role") != role:
            self.goal.setProperty("role", role)
            self.goal.style().polish(self.goal)
        self.goal.setText(text)
        self.goal.setVisible(bool(text))

    def _name_buttons(self, several: bool) -> None:
        pager, page = self._pager, self._pager.page
        assert page is not None
        opens = not pager.fits
        self.do_button.setVisible(pager.offers or opens or bool(page.do))
        if pager.offers:
            text = self.tr("Show the pages")
        else:
            text = self.tr("Open this lesson") if opens else self.tr("Do it for me")
        self.do_button.setText(on_button(text))
        to_do = bool(page.do) or page.goal is not None
        settled = pager.reached or pager.done or opens or not to_do
        self.next_button.setText(self.tr("Next") if settled else self.tr("I did it"))
        self.next_button.setAccessibleName(
            self.tr("Next page") if settled else self.tr("I did it: next page")
        )
        self.next_button.setVisible(several)
        self.back_button.setVisible(several)
        had_keys = self.next_button.hasFocus()
        self.next_button.setEnabled(not pager.is_last)
        self.back_button.setEnabled(pager.place > 0)
        if had_keys and pager.is_last:  # by itself the focus would go on to "put away"
            (self.back_button if self.do_button.isHidden() else self.do_button).setFocus()
        for button, primary in (
            (self.do_button, pager.offers or opens or not settled),
            (self.next_button, settled and not opens and (pager.reached or pager.done)),
        ):
            role = "chosen" if primary else ""
            if button.property("role") != role:
                button.setProperty("role", role)
                button.style().polish(button)

    # --- laying out ------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_room()

    def _give_room(self) -> None:
        """Labels that wrap their words give way to whatever else is in the window, down to one
        line: these are to be read whole."""
        look = self._context.look
        self._buttons.invalidate()  # it remembers how wide the page before made it
        inside = self._row.contentsMargins()
        beside = self._lamp.sizeHint().width() + self.close_button.sizeHint().width()
        beside += self._buttons.sizeHint().width()
        width = self.width() - inside.left() - inside.right() - beside - 3 * self._row.spacing()
        smaller = look.presenting and len(self.text.text()) > _LONG
        size = f"font-size: {round(_SMALLER * look.font().pixelSize())}px;" if smaller else ""
        for label in (self.text, self.formula, self.ask):
            if label.styleSheet() != size:
                label.setStyleSheet(size)
        self._share_a_line(width)
        for label in (self.text, self.formula, self.ask):
            label.setMinimumHeight(0)  # it would count in the height that is asked for
            if label.text():
                label.setMinimumHeight(max(0, label.heightForWidth(max(1, width))))

    def _share_a_line(self, width: int) -> None:
        """Formula and question stand beside each other where both fit: a line less of the plots'
        room."""
        for label in (self.formula, self.ask):
            label.setWordWrap(False)
        formula, ask = self.formula.sizeHint().width(), self.ask.sizeHint().width()
        between = self._context.look.px(_BETWEEN)
        fits = formula + between + ask <= width
        beside = fits and bool(self.formula.text()) and bool(self.ask.text())
        for label in (self.formula, self.ask):
            label.setWordWrap(True)  # without it, its height would not count letters of other fonts
        self.formula.setMinimumWidth(formula if beside else 0)
        direction = QBoxLayout.Direction
        self._below.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        self._below.setSpacing(between if beside else self._context.look.px(2))

    def _restyle(self) -> None:
        px = self._context.look.px
        self._row.setContentsMargins(px(16), px(8), px(8), px(8))
        self._row.setSpacing(px(12))
        self._words.setSpacing(px(2))
        self._head.setSpacing(px(12))
        self._buttons.setSpacing(px(6))
        self._refresh()
