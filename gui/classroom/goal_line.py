"""The line under the bar: the lesson's goal, how far one is, tries left, and "hand in"."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from engine.handout.lock import Lock
from gui.classroom.class_goal_words import goal_words, score_text, tries_text
from gui.classroom.standing import Standing
from gui.look.icons import icon
from gui.look.spoken import on_language_change
from gui.texts import number_text, words_text
from gui.widgets.layouts import add_layout
from gui.widgets.plain_text import PlainLabel, on_button, set_tool_tip
from gui.work.context import Context


class GoalLine(QWidget):
    """There where the open file is a lesson.

    Signals:
        hand_in_wanted(), key_wanted(), close_wanted(): the buttons were pressed.
    """

    hand_in_wanted = Signal()
    key_wanted = Signal()
    close_wanted = Signal()

    def __init__(self, context: Context, standing: Standing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._standing = context, standing
        self._class_text = ""  # how many of the class have reached it
        self._class_lock: Lock | None = None  # of the lesson that is collected
        self.setProperty("role", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._flag = PlainLabel()
        self.goal, self.state = PlainLabel(), PlainLabel()
        self.goal.setProperty("role", "strong")
        self.goal.setWordWrap(True)
        self.tries = PlainLabel()
        self.tries.setProperty("role", "muted")
        self.class_state = PlainLabel()
        self.class_state.setProperty("role", "strong")
        self.class_state.setWordWrap(True)
        self.hand_in_button, self.key_button = QPushButton(), QPushButton()
        self.hand_in_button.clicked.connect(self.hand_in_wanted)
        self.key_button.setProperty("role", "quiet")
        self.key_button.clicked.connect(self._key)
        self._words = QVBoxLayout()
        self._words.addWidget(self.goal)
        self._words.addWidget(self.class_state)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._flag)
        add_layout(self._row, self._words, 1)
        for widget in (self.state, self.tries, self.key_button, self.hand_in_button):
            self._row.addWidget(widget)
        context.document.lesson.changed.connect(self.refresh)
        context.document.runs_changed.connect(self.refresh)
        context.run.state_changed.connect(self.refresh)
        standing.changed.connect(self.refresh)
        context.look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        on_language_change(self.retranslate)

    def show_class(self, text: str, lock: Lock | None = None) -> None:
        """What is told of the whole class, whose lesson has ``lock``; "": nothing."""
        self._class_text, self._class_lock = text, lock
        self.refresh()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("The lesson's goal"))
        self.hand_in_button.setText(self.tr("Hand in…"))
        self.refresh()

    def refresh(self) -> None:
        """Show the lesson of the open document, or of the class, and what of it is reached; hide
        where there is neither."""
        lesson = self._context.document.lesson
        own = lesson.lock
        lock = own if own is not None else self._class_lock if self._class_text else None
        self.setVisible(lock is not None)
        self.class_state.setText(self._class_text)
        self.class_state.setVisible(bool(self._class_text))
        if lock is None:
            return
        self._show_flag()
        title = words_text(lock.title) if lock.title is not None else ""
        if lock.goal is not None:
            words = " · ".join(goal_words(lock.goal))
            text = self.tr("Goal: {goal}").format(goal=words)
        else:
            text = title or self.tr("A lesson for a class")
        self.goal.setText(text)
        set_tool_tip(self.goal, title)
        self._show_state()
        last = self._context.document.runs.last_number
        left = own.tries_left(last) if own is not None else None
        self.tries.setVisible(left is not None and not self._class_text)
        if left is not None:
            self.tries.setText(tries_text(left))
        presenting = self._context.look.presenting
        opened = lesson.is_opened
        self.key_button.setText(
            on_button(self.tr("Lock it again") if opened else self.tr("Teacher's key…"))
        )
        self.key_button.setVisible((lock.key is not None or opened) and not presenting)
        self.hand_in_button.setVisible(not presenting and own is not None)
        self.hand_in_button.setEnabled(bool(self._context.document.runs.records))
        self._give_room()

    def _show_state(self) -> None:
        lock = self._context.document.lesson.lock
        goal = lock.goal if lock is not None else None
        self.state.setVisible(goal is not None and not self._class_text)
        if goal is None:
            return
        attempt, role = self._standing.attempt, "muted"
        if self._standing.is_closed:
            text = self.tr("measured when it is handed in")
        elif goal.reached(attempt):
            text, role = self.tr("✓ reached"), "good"
        else:
            told = []
            score = goal.score(attempt)
            if math.isfinite(score):
                told.append(score_text(goal.figure, score))
            if goal.neurons is not None:
                count = number_text(attempt.neurons)
                told.append(self.tr("neurons: {count}").format(count=count))
            if goal.weights is not None:
                count = number_text(attempt.weights)
                told.append(self.tr("weights: {count}").format(count=count))
            text = self.tr("not yet") + (f" ({', '.join(told)})" if told else "")
        self.state.setText(text)
        if self.state.property("role") != role:
            self.state.setProperty("role", role)
            self.state.style().polish(self.state)

    def _key(self) -> None:
        if self._context.document.lesson.is_opened:
            self.close_wanted.emit()
        else:
            self.key_wanted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_room()

    def _give_room(self) -> None:
        """Labels that wrap give way to what is around them, down to one line: these are to be
        read whole."""
        beside = sum(
            widget.sizeHint().width() + self._row.spacing()
            for widget in (
                self._flag,
                self.state,
                self.tries,
                self.key_button,
                self.hand_in_button,
            )
            if not widget.isHidden()
        )
        width = self.width() - beside - 2 * self._row.contentsMargins().left()
        for label in (self.goal, self.class_state):
            label.setMinimumHeight(0)
            if label.text():
                label.setMinimumHeight(max(0, label.heightForWidth(max(1, width))))

    def _show_flag(self) -> None:
        """Once there is a goal: icons take a while to load, and a window opens without one."""
        if self._flag.pixmap().isNull():
            look = self._context.look
            flag = icon("flag-checkered", look, look.theme.accent)
            self._flag.setPixmap(flag.pixmap(look.px(18), look.px(18)))

    def _restyle(self) -> None:
        look = self._context.look
        px = look.px
        self._row.setContentsMargins(px(16), px(6), px(8), px(6))
        self._row.setSpacing(px(12))
        self._flag.clear()
        self.refresh()
