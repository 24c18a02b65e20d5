"""How far the followed weight is nudged, and the engine's answer to it."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from engine.explanation.explained import Explained, WeightPlace
from engine.messages import Message
from engine.service.requests.step_requests import ExplainStep, LossesAt
from gui.look.spoken import on_language_change
from gui.results.steps.numbers import short
from gui.results.steps.pages.nudge_page import Nudged, asked_values
from gui.widgets.fields.segments import Segments
from gui.widgets.plain_text import PlainLabel
from gui.work.context import Context
from gui.work.looking.looking_back import RunQuestion

STEPS = (-0.1, -0.01, 0.0001, 0.01, 0.1)
_USUAL = 3


class NudgeBar(QWidget):
    """Choices of the step h; asks for the loss before and after it.

    Signals:
        changed(): ``nudged`` is another.
    """

    changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = context.look
        self._question = RunQuestion(context.engine, context.back)
        self._request: ExplainStep | None = None
        self._explained: Explained | None = None
        self._place: WeightPlace | None = None
        self.nudged: Nudged | None = None
        self.label = PlainLabel()
        self.sizes = Segments(context.look, len(STEPS))
        self.sizes.choose(_USUAL)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.label)
        row.addWidget(self.sizes)
        row.addStretch(1)
        self.sizes.chosen.connect(self._ask)
        self.setVisible(False)
        self.retranslate()
        on_language_change(self.retranslate)

    def retranslate(self) -> None:
        self.label.setText(self.tr("Small step h"))
        self.sizes.name_all(self.tr("Small step h"), [(short(size), "") for size in STEPS])

    def ask_for(
        self, request: ExplainStep, explained: Explained, place: WeightPlace | None
    ) -> None:
        """Ask about this step and that weight of it from now on."""
        self._request, self._explained, self._place = request, explained, place
        self.nudged = None
        self._ask()

    def follow(self, place: WeightPlace | None) -> None:
        """Nudge that weight; None: none."""
        self._place = place
        self.nudged = None
        self._ask()

    def _ask(self) -> None:
        self._question.forget()
        request, explained, place = self._request, self._explained, self._place
        if request is None or explained is None or place is None or explained.step.loss is None:
            return
        weights = explained.step.bricks[place.brick].weights
        value = next(float(w.values[place.index]) for w in weights if w.name == place.name)
        asked = LossesAt(
            request.design,
            request.rows,
            request.first,
            request.before,
            request.count,
            places=(place,),
            values=asked_values(value, STEPS[self.sizes.place]),
        )
        epoch = explained.epoch if explained.run else None  # the one of the numbers beside it
        self._question.ask_of(epoch, asked, self._answered, self._failed)

    def _answered(self, losses: np.ndarray) -> None:
        place, explained = self._place, self._explained
        if place is None or explained is None:
            return
        by = STEPS[self.sizes.place]
        weights = explained.step.bricks[place.brick].weights
        value = next(float(w.values[place.index]) for w in weights if w.name == place.name)
        along = asked_values(value, by)[2:, 0]
        self.nudged = Nudged(place, by, float(losses[0]), float(losses[1]), along, losses[2:])
        self.changed.emit()

    def _failed(self, _message: Message, _details: str) -> None:
        self.nudged = None
        self.changed.emit()
