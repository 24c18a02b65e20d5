"""Predict for pictures: hand one in, read the network's answer beside it, and why."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QShowEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from engine.messages import Message
from engine.service.requests.looking_requests import AnsweredPicture, AnswerPicture
from engine.training.frames import Figures
from gui.column_names import class_word
from gui.figure_words import percent_text
from gui.look.spoken import on_language_change
from gui.results.pictures.looked_at import LookedAt
from gui.results.pictures.shown_picture import ShownPicture
from gui.results.predict.answer import ProbabilityBars
from gui.results.predict.answers_of_then import answers_of_then
from gui.results.predict.pictures.drawn import DrawnPicture
from gui.results.predict.pictures.live import LivePicture
from gui.results.predict.pictures.sureness import Sureness
from gui.results.predict.pictures.ways_in import WaysIn
from gui.results.predict.pictures.why import PictureWhy
from gui.texts import message_text, number_text
from gui.widgets.elided import ElidedLabel
from gui.widgets.layouts import add_layout
from gui.widgets.own_keys import claims
from gui.widgets.pictures.pixels import image_of_pixels
from gui.widgets.plain_text import PlainLabel, set_tool_tip, wrapped_label
from gui.widgets.seen import Sight, is_seen
from gui.work.context import Context
from gui.work.looking.looking_back import RunQuestion

_SEEN_AT_ONCE = 3  # classes whose bars are never scrolled away
LEARNING_MS = 200  # between two answers while the network learns


class PicturePredict(QWidget):
    """The picture as the network sees it, a bar for each class, and "unsure" where no class is
    probable enough.

    Whoever has a picture hands it in by `hand_in`, as often as they like: only the newest is
    asked for, one at a time.

    Signals:
        answered(AnsweredPicture): that is shown now.
    """

    answered = Signal(object)

    def __init__(
        self, context: Context, looked_at: LookedAt, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._look, self._run = context, context.look, context.run
        self.looked_at = looked_at
        self._question = RunQuestion(context.engine, context.back)
        self._again = False  # something else is looked at by now
        self._shown: AnsweredPicture | None = None
        self._problem = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._ask)
        self.ways_in = WaysIn(context, looked_at)
        self.picture = ShownPicture(self._look)
        self.drawn = DrawnPicture(self._look)
        self.live = LivePicture(context.camera, self._look)
        self._paper = QStackedWidget()
        for paper in (self.picture, self.drawn, self.live):
            self._paper.addWidget(paper)
        self._what, self._actual = ElidedLabel(), ElidedLabel()
        self._note, self._said = wrapped_label("muted"), wrapped_label("error")
        self._title, self._large = PlainLabel(), ElidedLabel()
        self._title.setProperty("role", "muted")
        self._large.setProperty("role", "large")
        self.bars = ProbabilityBars(self._look)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setWidget(self.bars)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.viewport().setAutoFillBackground(False)
        self.bars.setAutoFillBackground(False)
        self.sureness = Sureness(self._look)
        self.why = PictureWhy(context, looked_at)
        self._lay_out()
        self.setAcceptDrops(True)
        self.ways_in.failed.connect(self._tell)
        self.ways_in.drawing.connect(self._draw)
        self.ways_in.live.connect(self._live)
        self.drawn.drawn.connect(self._take_drawn)
        self.live.seen.connect(self.ways_in.take_seen)
        self.live.followed.connect(self._ask)
        self.live.kept.connect(self.ways_in.close_own)
        self.sureness.moved.connect(self._show)
        looked_at.changed.connect(self._looked_at_changed)
        self._run.started.connect(self._run_changed)
        self._run.forgotten.connect(self._run_changed)
        self._run.followed.connect(self._run_changed)
        self._run.progressed.connect(self._figures_arrived)
        self._run.state_changed.connect(self._state_changed)
        self._state = self._run.state
        context.back.moved.connect(self._ask)
        self._look.changed.connect(self._restyle)
        sight = Sight(self)
        sight.lost.connect(self._timer.stop)
        sight.back.connect(self._ask)
        self._restyle()
        self.retranslate()
        on_language_change(self.retranslate)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.addWidget(self._paper, 1)
        left.addWidget(self._what)
        right = QVBoxLayout()
        right.addWidget(self._title)
        right.addWidget(self._large)
        right.addWidget(self._actual)
        right.addWidget(self._area, 1)
        right.addWidget(self.sureness)
        right.addStretch(0)
        self._left, self._right = left, right
        self._middle = QHBoxLayout()
        add_layout(self._middle, left, 2)
        add_layout(self._middle, right, 3)
        layout = QVBoxLayout(self)
        layout.addWidget(self.ways_in)
        layout.addWidget(self._note)
        layout.addWidget(self._said)
        add_layout(layout, self._middle, 5)
        layout.addWidget(self.why, 6)

    @property
    def shown(self) -> AnsweredPicture | None:
        """The answer that is shown."""
        return self._shown

    def hand_in(self, picture: np.ndarray, name: str = "") -> None:
        """Answer ``picture``, uint8 (height, width), (height, width, 3) of red, green and blue, or
        (height, width, 4); nobody writes to it any more."""
        self.looked_at.hand_in(picture, name)

    # --- words and looks ----------------------------------------------------------------------

    def retranslate(self) -> None:
        self._title.setText(self.tr("The network answers"))
        self.picture.setAccessibleName(self.tr("The picture as the network sees it"))
        self.picture.say(
            self.tr("Drop a picture here, paste one, choose a file, draw, or use the camera.")
        )
        self._show()

    def _restyle(self) -> None:
        px = self._look.px
        self.layout().setContentsMargins(px(16), px(8), px(16), px(8))
        self.layout().setSpacing(px(8))
        self._middle.setSpacing(px(16))
        for column in (self._left, self._right):
            column.setSpacing(px(4))
        self._fit_bars()
        self._show()  # the likeliest class is brought into sight again

    def _fit_bars(self) -> None:
        """Three classes are seen, however much there is to explain below."""
        shown = self._shown
        classes = len(shown.prediction.class_names) if shown is not None else 1
        self._area.setMinimumHeight(self._look.px(28) * min(classes, _SEEN_AT_ONCE))
        self._area.setMaximumHeight(self.bars.sizeHint().height())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    # --- dropped and pasted ---------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.ways_in.holds_picture(event.mimeData()):
            self.picture.light(True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.picture.light(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self.picture.light(False)
        if self.ways_in.take(event.mimeData()):
            event.acceptProposedAction()

    def event(self, event: QEvent) -> bool:
        """The menu's Paste would take the picture into the data, to be learned."""
        return claims(event, QKeySequence.StandardKey.Paste) or bool(super().event(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.ways_in.take_from_clipboard()
        else:
            super().keyPressEvent(event)

    def _tell(self, problem: str) -> None:
        self._problem = problem
        self._show()

    # --- asking -------------------------------------------------------------------------------

    def _draw(self, on: bool) -> None:
        """The board in the picture's place; the sheet that lies there is answered."""
        self._show_paper()
        if on:
            self.drawn.board.setFocus()
            self._take_drawn()
        else:
            self._ask()

    def _live(self, _on: bool) -> None:
        """The camera in the picture's place, or not any more."""
        self._show_paper()
        self._ask()

    def _show_paper(self) -> None:
        ways = self.ways_in
        paper = self.drawn if ways.draw.isChecked() else self.picture
        self._paper.setCurrentWidget(self.live if ways.camera.isChecked() else paper)

    def _take_drawn(self) -> None:
        if self.drawn.is_blank:
            self._ask()  # nothing
        else:
            self.ways_in.take_drawn(self.drawn.board.picture())

    def _missing(self) -> str:
        """What has to come first where board or camera is open, and nothing is to be seen yet."""
        paper = self._paper.currentWidget()
        if paper is self.drawn and self.drawn.is_blank:
            return self.tr("Draw something: the answer follows with each stroke.")
        if paper is self.live and self._context.camera.problem is not None:
            return self.tr("There is no picture to answer yet.")
        if paper is self.live and not self.live.has_seen:
            return self.tr("The answer comes with the camera’s first picture.")
        return ""

    def _looked_at_changed(self) -> None:
        self._problem = ""
        if not self.ways_in.takes_own:
            self.ways_in.close_own()
        self._ask()

    def _ask(self) -> None:
        self._timer.stop()
        if not is_seen(self):
            return
        if not self._run.can_answer:
            self._show()
            return
        if self._missing():
            self._question.forget()
            self._shown, self._again = None, False
            self._show()
            return
        if self._question.waits:
            self._again = True
            return
        self._again = False
        self._question.ask(AnswerPicture(self.looked_at.which), self._answered, self._failed)

    def _answered(self, answer: AnsweredPicture) -> None:
        before = self._shown
        self._shown, self._problem = answer, ""
        self.why.show_classes(answer.prediction.class_names)
        self._show()
        names = answer.prediction.class_names
        if before is None or before.prediction.class_names != names:
            self._fit_bars()
        self.answered.emit(answer)
        if self._again:
            self._ask()

    def _failed(self, message: Message, _details: str) -> None:
        self._shown = None
        self._problem = message_text(message)
        self._show()
        if self._again:
            self._ask()

    def _run_changed(self, _number: int = 0) -> None:
        self._question.forget()
        self._again = False
        self._shown = None
        self._show()
        self._ask()

    def _figures_arrived(self, _figures: Figures) -> None:
        waits = self._question.waits or self._timer.isActive()
        if self._context.back.epoch is None and is_seen(self) and not waits:
            self._timer.start(LEARNING_MS)

    def _state_changed(self) -> None:
        state, before = self._run.state, self._state
        self._state = state
        if state != before and state in ("paused", "ended"):
            self._ask()
        self._show()

    # --- showing ------------------------------------------------------------------------------

    def _show(self) -> None:
        self._show_note()
        self._said.setText(self._problem)
        self._said.setVisible(bool(self._problem))
        missing = self._missing() if self._run.number else ""
        shown = self._shown if not missing else None
        known = shown is not None
        for widget in (self._large, self._area, self.sureness, self._actual, self._what):
            widget.setVisible(known)
        # None of a camera's pictures stays as long as it takes to explain one.
        self.why.setVisible(known and self._paper.currentWidget() is not self.live)
        if shown is None:
            self.picture.show_picture(None)
            self._title.setText(missing or self._without_answer())
            self._title.setWordWrap(True)
            return
        self._title.setText(self.tr("The network answers"))
        image = image_of_pixels(shown.pixels)
        self.picture.show_picture(image)
        self.live.show_answered(image)
        prediction = shown.prediction
        shares = prediction.probabilities
        assert shares is not None
        best = int(np.argmax(shares[0]))
        name, share = class_word(prediction.class_names[best]), float(shares[0][best])
        sure = share >= self.sureness.share
        self._large.setText(name if sure else self.tr("Unsure"))
        self._actual.setProperty("role", "muted")
        height, width, _ = shown.pixels.shape
        what = self.looked_at.name or self.tr("picture {number} of the data").format(
            number=number_text((shown.row or 0) + 1)
        )
        self._what.setText(
            self.tr("{width} × {height}: {what}").format(what=what, width=width, height=height)
        )
        size = self.tr("{what}, as the network sees it: {width} × {height} pixels").format(
            what=what, width=width, height=height
        )
        set_tool_tip(self._what, size)
        self.picture.setAccessibleDescription(size)
        told = []
        if not sure:
            told.append(
                self.tr("Most probable: {name}, {share}").format(
                    name=name, share=percent_text(share)
                )
            )
        if shown.actual is not None:
            actual = class_word(prediction.class_names[shown.actual])
            told.append(self.tr("In the data: {name}").format(name=actual))
        self._actual.setText(" · ".join(told))
        self._actual.setVisible(bool(told))
        self.bars.show_probabilities(prediction.class_names, shares[0])
        self.bars.show_threshold(self.sureness.share)
        line = self._look.px(28)
        self._area.ensureVisible(0, best * line + line // 2, 0, line // 2)

    def _without_answer(self) -> str:
        if not self._run.number:
            return self.tr(
                "Press Train first. Then the network answers the picture that you drop, paste, "
                "choose, draw or show to the camera here."
            )
        return "" if self._problem else self.tr("The answer comes in a moment.")

    def _show_note(self) -> None:
        epoch = self._context.back.epoch
        self._note.setText(answers_of_then(epoch))
        self._note.setVisible(self._run.is_outdated or epoch is not None)
