"""Gradient descent as a landscape: two weights, the loss above them, and balls that roll."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QSignalBlocker, QTimer
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from engine.explanation.explained import Explained, WeightPlace
from engine.explanation.landscape import MOST_ROLLS, Ball, Slice
from engine.messages import Message
from engine.service.requests.step_requests import ExplainStep, LandscapeOf
from gui.look.spoken import on_language_change
from gui.results.steps.landscape.plot import LandscapePlot
from gui.results.steps.landscape.verdict import is_flat, verdict
from gui.results.steps.numbers import short
from gui.results.steps.pages.nudge_page import weight_name
from gui.results.steps.pages.other_bricks import alone_note
from gui.results.steps.told import Told
from gui.texts import message_text
from gui.widgets.calm_wheel import CalmSpinBox
from gui.widgets.elided import ElidedComboBox
from gui.widgets.fields.number_boxes import NumberBox
from gui.widgets.layouts import add_layout
from gui.widgets.plain_text import PlainLabel, on_button, set_tool_tip, wrapped_label
from gui.widgets.plots.plot_saving import PictureSaver
from gui.widgets.seen import is_seen
from gui.work.context import Context
from gui.work.looking.looking_back import RunQuestion

MOST_WEIGHTS = 200  # that can be chosen from: those with the largest gradients
_QUIET_MS = 250
LATE_MS = 500  # a landscape that comes sooner comes without a word before
_POINTS = 41
_LINES = ("━━", "╍╍", "┄┄")  # how each ball's way is drawn


class LandscapePanel(QWidget):
    """The slice through the loss at the step that is explained."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = context.look
        self._question = RunQuestion(context.engine, context.back)
        self._request: ExplainStep | None = None
        self._explained: Explained | None = None
        self._places: list[WeightPlace] = []
        self._start: tuple[float, float] | None = None
        self.slice: Slice | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_QUIET_MS)
        self._timer.timeout.connect(self._ask)
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(LATE_MS)
        self._late.timeout.connect(self._say_that_it_is_late)
        self.x_label, self.x = PlainLabel(), ElidedComboBox()
        self.y_label, self.y = PlainLabel(), ElidedComboBox()
        self.rate_label = PlainLabel()
        self.rate = NumberBox(0.00001, 100.0, 0.001, logarithmic=True)
        self.steps_label, self.steps = PlainLabel(), CalmSpinBox()
        self.back = QPushButton()
        self.plot = LandscapePlot(self._look)
        self._saver = PictureSaver(self.plot, self._look, self.plot.accessibleName)
        self.words = wrapped_label()
        self._lay_out()
        for box in (self.x, self.y):
            box.activated.connect(self._other_weights)
        self.rate.valueChanged.connect(self._ask_soon)
        self.steps.valueChanged.connect(self._ask_soon)
        self.back.clicked.connect(self._put_back)
        self.plot.clicked.connect(self._put)
        self._look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        on_language_change(self.retranslate)

    def _lay_out(self) -> None:
        self.rate.setKeyboardTracking(False)
        self.steps.setRange(1, MOST_ROLLS)
        self.steps.setValue(50)
        self.steps.setKeyboardTracking(False)
        for label, box in (
            (self.x_label, self.x),
            (self.y_label, self.y),
            (self.rate_label, self.rate),
            (self.steps_label, self.steps),
        ):
            label.setBuddy(box)
        self._first, self._second = QHBoxLayout(), QHBoxLayout()
        for label, box in ((self.x_label, self.x), (self.y_label, self.y)):
            self._first.addWidget(label)
            self._first.addWidget(box, 1)
        for widget in (self.rate_label, self.rate, self.steps_label, self.steps, self.back):
            self._second.addWidget(widget)
        self._second.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        add_layout(layout, self._first)
        add_layout(layout, self._second)
        layout.addWidget(self.plot, 1)
        layout.addWidget(self.words)

    def retranslate(self) -> None:
        self.x_label.setText("x")
        self.y_label.setText("y")
        self.x.setAccessibleName(self.tr("Weight to the right"))
        self.y.setAccessibleName(self.tr("Weight upwards"))
        self.rate_label.setText(self.tr("Rate"))
        self.rate.setAccessibleName(self.tr("Learning rate of the balls"))
        self.steps_label.setText(self.tr("steps"))
        self.steps.setAccessibleName(self.tr("Steps of the balls"))
        self.back.setText(on_button(self.tr("Ball back")))
        set_tool_tip(self.back, self.tr("Put the balls back where the network stands (the cross)"))
        self.plot.setAccessibleName(self.tr("The loss over two weights"))
        chosen = self._chosen()
        if chosen is not None:
            self._offer(*chosen)
        self._say()

    def _restyle(self) -> None:
        px = self._look.px
        self.layout().setSpacing(px(6))
        for row in (self._first, self._second):
            row.setSpacing(px(8))
        for box in (self.rate, self.steps, self.back, self.x, self.y):
            box.setFixedHeight(px(28))
        self.plot.setMinimumHeight(px(160))

    # --- what is chosen -----------------------------------------------------------------------

    def show_step(self, request: ExplainStep, explained: Explained) -> None:
        """Show the landscape of this step's rows and weights from now on."""
        self._request, self._explained = request, explained
        if explained.step.loss is not None:
            before = self._chosen()
            self._places = offered_weights(explained)
            kept = before is not None and all(place in self._places for place in before)
            first, second = before if kept and before is not None else self._usual()
            self._offer(first, second)
            if not kept:
                self._start = None
                with QSignalBlocker(self.rate):
                    self.rate.setValue(explained.step.learning_rate or 0.01)
        self._ask_soon()

    def forget(self) -> None:
        """Another document is there: its own first two weights, and its own rate."""
        self._request = self._explained = self._start = None
        self._places = []
        self._question.forget()
        self._show_none()

    def _offer(self, first: WeightPlace, second: WeightPlace) -> None:
        """The weights by their names, two of them chosen."""
        assert self._explained is not None
        told = Told(self._explained)
        words = [
            (str(number), f"{told.title(place.brick)} {weight_name(place)}", "")
            for number, place in enumerate(self._places)
        ]
        self.x.offer(words, str(self._places.index(first)))
        self.y.offer(words, str(self._places.index(second)))

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        self._ask_soon()

    def _usual(self) -> tuple[WeightPlace, WeightPlace]:
        """The first weight and its neuron's bias, as of the line y = w · x + b."""
        first = self._places[0]
        bias = WeightPlace(first.brick, "bias", first.index[-1:])
        others = [place for place in self._places if place != first]
        return first, bias if bias in others else (others or [first])[0]

    def _chosen(self) -> tuple[WeightPlace, WeightPlace] | None:
        numbers = [self.x.currentData(), self.y.currentData()]
        if None in numbers or not self._places:
            return None
        first, second = (int(number) for number in numbers)
        if max(first, second) >= len(self._places):
            return None
        return self._places[first], self._places[second]

    def _other_weights(self) -> None:
        self._start = None
        self._ask_soon()

    def _put(self, x: float, y: float) -> None:
        self._start = (x, y)
        self._ask()

    def _put_back(self) -> None:
        self._start = None
        self._ask()

    # --- asking -------------------------------------------------------------------------------

    def _ask_soon(self) -> None:
        if is_seen(self):
            self._timer.start()

    def _ask(self) -> None:
        self._timer.stop()
        request, explained, places = self._request, self._explained, self._chosen()
        if request is None or explained is None or explained.step.loss is None or places is None:
            self._question.forget()
            self._show_none()
            return
        rate = self.rate.value()
        balls = (
            Ball("SGD", "SGD", rate),
            Ball("momentum", "SGD", rate, (("momentum", 0.9),)),
            Ball("Adam", "Adam", rate),
        )
        values = [_value(explained, place) for place in places]
        asked = LandscapeOf(
            request.design,
            request.rows,
            request.first,
            request.before,
            request.count,
            places=places,
            reach=max(1.0, *(0.75 * abs(value) for value in values)),
            points=_POINTS,
            start=self._start,
            balls=balls,
            steps=self.steps.value(),
        )
        epoch = explained.epoch if explained.run else None  # the one of the numbers beside it
        self._question.ask_of(epoch, asked, self._answered, self._failed)
        if not self._late.isActive() and not self.plot.is_dimmed:
            self._late.start()

    def _answered(self, slice_: Slice) -> None:
        self._in_time()
        self.slice = slice_
        names = tuple(weight_name(place) for place in slice_.places)
        self.plot.show_slice(slice_, (names[0], names[1]))
        self._say()

    def _failed(self, message: Message, _details: str) -> None:
        self._show_none()
        self.words.setText(message_text(message))

    def _show_none(self) -> None:
        """No landscape, and none of before that would be taken for it."""
        self._in_time()
        self.slice = None
        self.plot.show_none()
        self._say()

    def _in_time(self) -> None:
        """Nothing is waited for any more."""
        self._late.stop()
        self.plot.dim(False)
        self.words.setMinimumHeight(0)

    def _say_that_it_is_late(self) -> None:
        """The landscape of before stands dimmed, its sentences gone: they are not of what comes."""
        if not self._question.waits or self.slice is None:
            return
        self.plot.dim(True)
        self.words.setMinimumHeight(self.words.height())  # nothing jumps, there and back
        self._say()

    def _say(self) -> None:
        slice_ = self.slice
        if slice_ is None:
            explained = self._explained
            without = explained is not None and explained.step.loss is None
            self.words.setText(
                self.tr("Without a target there is no loss to look at.")
                if without
                else self.tr("The landscape comes in a moment.")
            )
            return
        if self.plot.is_dimmed:
            self.words.setText(
                self.tr("A new landscape is being computed. Dimmed: the one of before.")
            )
            return
        balls = [way for way in slice_.ways if way.apart is None]
        lines = [f"{_LINES[n % 3]} {verdict(slice_, way)}" for n, way in enumerate(balls)]
        if len(slice_.ways) > len(balls):
            lines.append(
                self.tr("White: the way that training took, fainter where other weights differ.")
            )
        if is_flat(slice_):
            text = self.tr(
                "The gradient is nearly 0 here, and yet the loss is {loss}: that is not the goal, "
                "but being stuck. No step along these two weights helps."
            )
            lines = [text.format(loss=short(slice_.loss, 3)), *lines[:1]]
            lines = [self._row_alone()] if self._row_alone() else lines
        else:
            put = self.tr(
                "Click into the landscape to put the balls elsewhere, or use arrow keys and Enter."
            )
            lines.append(put)
        self.words.setText(" ".join(lines))
        self.plot.setAccessibleDescription(self.words.text())

    def _row_alone(self) -> str:
        """Why all is flat where one row goes through a normalization over the batch."""
        if self._explained is None:
            return ""
        told = Told(self._explained)
        notes = [alone_note(told, place) for place in range(len(told.step.bricks))]
        return next((note for note in notes if note), "")


def offered_weights(explained: Explained) -> list[WeightPlace]:
    """The weights that learn, in their order; of many those with the largest gradients."""
    found: list[tuple[float, WeightPlace]] = []
    for brick, step in enumerate(explained.step.bricks):
        for weight in step.weights:
            if weight.gradient is None:
                continue
            sizes = np.abs(np.nan_to_num(weight.gradient)).ravel()
            for flat in np.argsort(-sizes, kind="stable")[:MOST_WEIGHTS].tolist():
                index = tuple(int(i) for i in np.unravel_index(flat, weight.values.shape))
                found.append((float(sizes[flat]), WeightPlace(brick, weight.name, index)))
    found.sort(key=lambda entry: -entry[0])
    return sorted((place for _size, place in found[:MOST_WEIGHTS]), key=_order)


def _order(place: WeightPlace) -> tuple[int, bool, Sequence[int]]:
    return place.brick, place.name == "bias", place.index[::-1]


def _value(explained: Explained, place: WeightPlace) -> float:
    weights = explained.step.bricks[place.brick].weights
    return next(float(w.values[place.index]) for w in weights if w.name == place.name)
