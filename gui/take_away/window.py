"""Take away: all kinds of things that can leave, beside the work."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from engine.evaluation.results import Evaluation
from engine.export.names import Kind
from engine.handout.closed_part import TEST_IS_CLOSED
from engine.messages import Message
from engine.service.requests.run_requests import Evaluate
from engine.tasks import task_named
from gui.door.question import Question
from gui.figure_words import figure_name, figure_text
from gui.look.spoken import on_language_change
from gui.take_away.card import KindCard
from gui.take_away.kind_words import GROUPS, group_title, kinds_of
from gui.take_away.leaving import is_learning
from gui.texts import message_text
from gui.widgets.layouts import add_layout
from gui.widgets.plain_text import PlainLabel, wrapped_label
from gui.widgets.roomy_dialogs import keep_on_screen
from gui.work.context import Context
from gui.work.runs.run_words import run_title

_COLUMNS = 2
_SIZE = (920, 640)


class TakeAwayWindow(QDialog):
    """Stands beside the window and stops nothing; what is being written goes on while it is
    closed.

    Signals:
        training_wanted(): the person wants to train first.
        saved(Path): something was written there.
    """

    training_wanted = Signal()
    saved = Signal(Path)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._question = Question(context.engine)
        self._asked_of = 0  # the run whose figure on the test part was asked for
        self._measured: Evaluation | None = None  # what was answered
        self._learns = False
        self.which = wrapped_label()
        self.cards: dict[Kind, KindCard] = {}
        self._titles = {group: PlainLabel() for group in GROUPS if kinds_of(group)}
        self._stacks: list[QVBoxLayout] = []
        inner = QWidget()
        self._grid = QGridLayout(inner)
        self._fill()
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(inner)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.which)
        self._column.addWidget(self.area, 1)
        context.run.state_changed.connect(self._run_changed)
        context.run.progressed.connect(self._progressed)
        context.document.changed.connect(self._run_changed)
        context.document.opened.connect(self._run_changed)
        context.document.runs_changed.connect(self._run_changed)
        context.document.lesson.changed.connect(self._run_changed)
        context.back.moved.connect(self._say)
        context.look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        on_language_change(self.retranslate)
        keep_on_screen(self)

    def _fill(self) -> None:
        for row, (group, title) in enumerate(self._titles.items()):
            title.setProperty("role", "title")
            self._grid.addWidget(title, 2 * row, 0, 1, _COLUMNS)
            columns = [QVBoxLayout() for _ in range(_COLUMNS)]
            for place, kind in enumerate(kinds_of(group)):
                card = self.cards[kind] = KindCard(kind, self._context)
                card.training_wanted.connect(self.training_wanted)
                card.saved.connect(self.saved)
                columns[place % _COLUMNS].addWidget(card)
            for place, column in enumerate(columns):
                if column.count() < columns[0].count():
                    column.addStretch(1)  # its cards are no higher than they need
                add_layout(self._grid, column, 2 * row + 1, place)
            self._stacks += columns
        for place in range(_COLUMNS):
            self._grid.setColumnStretch(place, 1)
        self._grid.setRowStretch(2 * len(self._titles), 1)

    def show_kind(self, kind: Kind | None = None) -> None:
        """Come to the front; the card of ``kind`` is in sight and has the keyboard."""
        self.show()
        self.raise_()
        self.activateWindow()
        self._run_changed()
        card = self.cards[kind] if kind is not None else next(iter(self.cards.values()))
        self.area.ensureWidgetVisible(card)
        for button in (card.save_button, card.train_button, card.cancel_button):
            if button.isVisibleTo(self):
                button.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return  # in a line it would press the button of whatever card comes first
        super().keyPressEvent(event)

    # --- which run it takes ----------------------------------------------------------------

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Take away"))
        for group, title in self._titles.items():
            title.setText(group_title(group))
        self._say()

    def _run_changed(self, *_what: object) -> None:
        if not self.isVisible():
            return
        self._learns = is_learning(self._context)
        for card in self.cards.values():
            card.follow()
        run = self._context.run
        closed = self._context.document.lesson.test_is_closed
        if run.state != "ended" or run.number != self._asked_of or closed:
            self._measured, self._asked_of = None, 0
            self._question.forget()
        if run.state == "ended" and not self._asked_of and not closed:
            self._asked_of = run.number
            self._question.ask(Evaluate("test"), self._answered, self._not_measured)
        self._say()

    def _progressed(self, _figures: object) -> None:
        if not self._learns:  # its first epoch: now there is something to take
            self._run_changed()

    def _answered(self, found: Evaluation) -> None:
        self._measured = found
        self._say()

    def _not_measured(self, _message: Message, _details: str) -> None:
        """There is no test part: then it is not told how good it is on it."""

    def _say(self) -> None:
        self.which.setText(" ".join(self._sentences()))

    def _sentences(self) -> list[str]:
        document, run = self._context.document, self._context.document.run
        if is_learning(self._context):
            return [
                self.tr(
                    "A run is learning: what you save takes what it has learned by then. "
                    "The training goes on."
                )
            ]
        if run is None:
            return [
                self.tr(
                    "This takes the design that you are building. Nothing has been trained yet: "
                    "what needs weights waits until then."
                )
            ]
        if not run.has_weights:
            text = self.tr(
                "This takes: {run}. Only its curves are kept, so train it again for what needs its "
                "weights."
            )
            return [text.format(run=run_title(run))]
        told = [self._of_run(run_title(run))]
        if run.design.with_speed(document.design.speed) != document.design:
            told.append(
                self.tr(
                    "What you have changed since then is not in it; train for it to leave, too."
                )
            )
        if self._context.back.epoch is not None:
            told.append(
                self.tr("It leaves as it is at its end, not as in the epoch that you look at.")
            )
        if document.lesson.test_is_closed:
            told.append(message_text(TEST_IS_CLOSED()))
        return told

    def _of_run(self, title: str) -> str:
        found = self._measured
        name = task_named(found.task).metric.name if found is not None else ""
        if found is None or name not in found.figures:
            return self.tr("This takes: {run}.").format(run=title)
        return self.tr("This takes: {run} · {name} {value} on the test part.").format(
            run=title, name=figure_name(name), value=figure_text(name, found.figures[name])
        )

    def _restyle(self) -> None:
        px = self._context.look.px
        self._column.setContentsMargins(px(16), px(12), px(16), px(12))
        self._column.setSpacing(px(8))
        self._grid.setContentsMargins(0, 0, px(8), 0)
        for layout in (self._grid, *self._stacks):
            layout.setSpacing(px(12))
        room = self.screen().availableSize()
        width, height = (px(length) for length in _SIZE)
        self.resize(min(width, room.width() - 80), min(height, room.height() - 80))
