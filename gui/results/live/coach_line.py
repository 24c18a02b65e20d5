"""The coach's line under the curve: one sentence, why, and a remedy to click."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from engine.coach.advice import Advice, Mood
from engine.findings import Fix
from gui.look.spoken import on_language_change
from gui.texts import message_text, number_text
from gui.widgets.elided import ElidedLabel
from gui.widgets.layouts import add_layout
from gui.widgets.plain_text import PlainLabel, on_button, set_tool_tip, wrapped_label
from gui.widgets.severity import icon
from gui.work.context import Context

_ICONS: dict[Mood, str] = {
    "early": "mdi6.dots-horizontal",
    "well": "mdi6.trending-down",
    "done": "mdi6.flag-checkered",
    "ill": "mdi6.alert",
}
_LINES = 2  # of the sentence beside its button


class CoachLine(QWidget):
    """Says what the coach says; its reason unfolds below. Hidden where there is no run.

    Signals:
        height_changed(): it needs another height.
    """

    height_changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._coach = context.coach
        self._said = ""
        self._mark = PlainLabel()
        self._sentence = ElidedLabel(lines=_LINES)
        self._sentence.setProperty("role", "strong")
        self.remedy = QPushButton()
        self.remedy.clicked.connect(self._take_first)
        self.why = QToolButton()
        self.why.setCheckable(True)
        self.why.toggled.connect(self._unfold)
        self._reason = wrapped_label()
        self._others = QWidget()
        self._others_row = QHBoxLayout(self._others)
        self._others_row.setContentsMargins(0, 0, 0, 0)
        self._row = QHBoxLayout()
        self._row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self._sentence, 1)
        self._row.addWidget(self.remedy)
        self._row.addWidget(self.why)
        self._below = QVBoxLayout()
        self._below.addWidget(self._reason)
        self._below.addWidget(self._others)
        self._layout = QVBoxLayout(self)
        add_layout(self._layout, self._row)
        add_layout(self._layout, self._below)
        self._coach.changed.connect(self._show)
        context.back.moved.connect(self._show)
        context.run.state_changed.connect(self._show)
        context.look.changed.connect(self._restyle)
        self._restyle()
        on_language_change(self._show)

    @property
    def sentence(self) -> str:
        """What is said, in the person's language; "" while nothing is."""
        return self._said

    # --- inside ----------------------------------------------------------------------------

    def _restyle(self) -> None:
        px = self._context.look.px
        self._layout.setContentsMargins(px(16), px(4), px(8), px(4))
        self._layout.setSpacing(px(4))
        self._row.setSpacing(px(8))
        self._below.setContentsMargins(px(26), 0, px(8), 0)
        self._others_row.setSpacing(px(8))
        self._show()

    def _show(self) -> None:
        advice, outdated = self._coach.advice, self._coach.is_outdated
        # What it says is of the present.
        self.setVisible(advice is not None and self._context.back.epoch is None)
        if advice is None:
            self._said = ""
            self.height_changed.emit()
            return
        before = self._said
        self._said = self._words(advice, outdated)
        self._sentence.setText(self._said)
        reason = "" if outdated else message_text(advice.reason)
        set_tool_tip(self, "\n".join(filter(None, (self._said, reason))))
        self._sentence.setAccessibleDescription(reason)
        self._reason.setText(reason)
        self._show_mark("early" if outdated else advice.mood)
        self._show_remedies(() if outdated else advice.remedies)
        self.why.setText(self.tr("Why?"))
        self.why.setAccessibleDescription(reason)
        self.why.setVisible(bool(reason))
        self._unfold(self.why.isChecked())
        self.setAccessibleName(self.tr("Coach: {sentence}").format(sentence=self._said))
        if before != self._said:
            # A screen reader says it though the keyboard is elsewhere.
            QAccessible.updateAccessibility(
                QAccessibleEvent(self._sentence, QAccessible.Event.Alert)
            )

    def _words(self, advice: Advice, outdated: bool) -> str:
        if not outdated:
            return message_text(advice.sentence)
        run = self._context.run
        if run.is_outdated and run.state in ("running", "paused"):
            return self.tr("Changed since this run began. Stop it, then press Train to see.")
        if run.is_outdated:
            return self.tr("Changed since this run. Press Train to see how it learns now.")
        return self.tr("Changed since this run. Press Go on to see how it learns now.")

    def _show_mark(self, mood: Mood) -> None:
        theme, px = self._context.look.theme, self._context.look.px
        colours = {"early": theme.muted, "well": theme.good, "done": theme.good}
        picture = icon(_ICONS[mood], colours.get(mood, theme.warning))
        self._mark.setPixmap(picture.pixmap(px(18), px(18)))
        words = {
            "early": self.tr("Still open"),
            "well": self.tr("Goes well"),
            "done": self.tr("Done"),
            "ill": self.tr("Not well"),
        }
        self._mark.setAccessibleName(words[mood])

    def _show_remedies(self, remedies: tuple[Fix, ...]) -> None:
        self.remedy.setVisible(bool(remedies))
        if remedies:
            self.remedy.setText(on_button(message_text(remedies[0].label)))
            self.remedy.setAccessibleDescription(self._said)
        while (entry := self._others_row.takeAt(0)) is not None:
            widget = entry.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        advice = self._coach.advice
        if remedies and advice is not None and advice.back_to is not None:
            text = self.tr("Look at epoch {epoch}").format(epoch=number_text(advice.back_to))
            button = QPushButton(on_button(text))
            button.clicked.connect(partial(self._look_at, advice.back_to))
            self._others_row.addWidget(button)
        for remedy in remedies[1:]:
            button = QPushButton(on_button(message_text(remedy.label)))
            button.setAccessibleDescription(self._said)
            button.clicked.connect(partial(self._take, remedy))
            self._others_row.addWidget(button)
        self._others_row.addStretch(1)

    def _unfold(self, open_: bool) -> None:
        shown = open_ and not self.why.isHidden()
        self._reason.setVisible(shown)
        self._others.setVisible(shown and self._others_row.count() > 1)
        self.height_changed.emit()

    def _look_at(self, epoch: int, _checked: bool = False) -> None:
        self._context.back.go_to(epoch)

    def _take_first(self) -> None:
        advice = self._coach.advice
        if advice is not None and advice.remedies:
            self._coach.apply(advice.remedies[0])

    def _take(self, remedy: Fix, _checked: bool = False) -> None:
        self._coach.apply(remedy)
