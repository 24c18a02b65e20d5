"""Step by step: one step of learning, forward, loss, backward, update, with every number."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.explanation.explained import Explained, WeightPlace
from engine.messages import Message
from engine.service.requests.step_requests import ExplainStep
from gui.look.spoken import on_language_change
from gui.results.steps.asking import Asking
from gui.results.steps.flow_picture import FlowPicture
from gui.results.steps.formula_view import FormulaView
from gui.results.steps.landscape.panel import LandscapePanel
from gui.results.steps.nudge import NudgeBar
from gui.results.steps.nudge_plot import NudgePlot
from gui.results.steps.page_area import PageArea
from gui.results.steps.pages.nudge_page import weight_name
from gui.results.steps.pages.pages import page_of
from gui.results.steps.rows_bar import RowsBar
from gui.results.steps.told import Stop, Told, count_text, stops_of
from gui.results.steps.way_bar import WayBar
from gui.texts import message_text
from gui.widgets.layouts import add_layout
from gui.widgets.plain_text import PlainLabel, on_button, set_tool_tip
from gui.widgets.plots.plot_saving import PictureSaver
from gui.work.context import Context

_BESIDE = 6  # pixels between what is told and a lesson's frame around it
_SPEEDS = ((1.0, "1×"), (2.0, "2×"), (0.5, "½×"))


class StepsPage(QWidget):
    """Chooses rows, asks for the step, and shows its pages one after the other."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._run, self._look = context.run, context.look
        self._explained: Explained | None = None
        self._problem: Message | None = None
        self._followed: WeightPlace | None = None
        self._stops: tuple[Stop, ...] = ()
        self._stop = 0
        self._answer_wanted = False  # the end of the page, where the answer stands, is to be seen
        self._awaited = ""  # the phase that was asked for before there were numbers
        self.rows, self.way = RowsBar(self._look), WayBar(self._look)
        self.asking = Asking(context, self.rows, self)
        self.picture, self.formulas = FlowPicture(self._look), FormulaView(self._look)
        self.nudge, self.curve = NudgeBar(context), NudgePlot(self._look)
        self.area, self.landscape = PageArea(), LandscapePanel(context)
        self._savers = [
            PictureSaver(self.picture, self._look, self.picture.accessibleName, relaid=False),
            PictureSaver(self.formulas, self._look, self._page_name, relaid=False),
            PictureSaver(self.curve, self._look, self.curve.accessibleName),
        ]
        self.title, self.sentence, self.note = PlainLabel(), PlainLabel(), PlainLabel()
        self.message = PlainLabel()
        self.now, self.unfollow = QPushButton(), QPushButton()
        self.over = QToolButton()
        self.speed = QToolButton()
        self._lay_out()
        self._connect()
        self._restyle()
        self.retranslate()
        self._show()
        on_language_change(self.retranslate)

    def _page_name(self) -> str:
        return self.title.text()

    def _lay_out(self) -> None:
        self.title.setProperty("role", "title")
        for label, role in ((self.note, "muted"), (self.message, "muted")):
            label.setProperty("role", role)
        for label in (self.title, self.sentence, self.note, self.message):
            label.setWordWrap(True)
        self.message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.speed.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for button in (self.now, self.unfollow):
            button.setProperty("role", "quiet")
        self.over.setCheckable(True)
        self.over.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.area.setWidget(self.formulas)
        self.formulas.setAutoFillBackground(False)  # the area turns it on for what it is given
        self._bar = QHBoxLayout()
        self._bar.addWidget(self.way, 1)
        self._bar.addWidget(self.speed)
        self._notes = QHBoxLayout()
        self._notes.addWidget(self.note, 1)
        self._notes.addWidget(self.now)
        self._notes.addWidget(self.over)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.unfollow, 0, Qt.AlignmentFlag.AlignTop)
        page = QVBoxLayout()
        add_layout(page, head)
        page.addWidget(self.sentence)
        page.addWidget(self.nudge)
        page.addWidget(self.area, 1)
        page.addWidget(self.curve, 1)
        self._page = page
        self._middle = QHBoxLayout()
        self._middle.addWidget(self.picture)
        add_layout(self._middle, page, 1)
        layout = QVBoxLayout(self)
        layout.addWidget(self.rows)
        add_layout(layout, self._notes)
        add_layout(layout, self._bar)
        add_layout(layout, self._middle, 1)
        layout.addWidget(self.landscape, 1)
        layout.addWidget(self.message, 1)

    def _connect(self) -> None:
        self.rows.row_changed.connect(self._show)
        self.way.went.connect(self._go)
        self.way.changed.connect(self._show)
        self.way.play_wanted.connect(self._play)
        for clicked in (self.way.went, self.way.changed, self.way.play_wanted):
            clicked.connect(self._take_keys)
        self.way.copy_wanted.connect(self.formulas.copy)
        self.area.key.connect(self.way.handle)
        self.area.verticalScrollBar().rangeChanged.connect(self._range_changed)
        self.formulas.weight_chosen.connect(self.follow)
        self.unfollow.clicked.connect(self._follow_none)
        self.now.clicked.connect(self.asking.ask)
        self.over.toggled.connect(self._show)
        self.speed.clicked.connect(self._next_speed)
        self.picture.row_clicked.connect(self._row_clicked)
        self.picture.row_clicked.connect(self._take_keys)
        self.picture.arrived.connect(self._arrived)
        self.nudge.changed.connect(self._show)
        self.asking.answer_arrived.connect(self._answered)
        self.asking.failed.connect(self._failed)
        self.asking.unread.connect(self._unread)
        self._run.state_changed.connect(self._show_note)
        self._context.back.moved.connect(self._show_note)
        self._context.document.opened.connect(self._opened)
        self._look.changed.connect(self._restyle)

    # --- words and looks ----------------------------------------------------------------------

    def retranslate(self) -> None:
        self.area.setAccessibleName(self.tr("Formulas of this step"))
        self.now.setText(on_button(self.tr("Weights of now")))
        set_tool_tip(self.now, self.tr("Explain the step from where the network stands now"))
        self.over.setText(on_button(self.tr("Landscape")))
        set_tool_tip(
            self.over, self.tr("Gradient descent as a landscape: the loss over two weights")
        )
        self.speed.setAccessibleName(self.tr("Speed of the moving picture"))
        set_tool_tip(self.speed, self.tr("Speed of the moving picture"))
        self._show()

    def _restyle(self) -> None:
        px = self._look.px
        layout = self.layout()
        layout.setContentsMargins(px(12), px(8), px(12), px(4))
        layout.setSpacing(px(6))
        self._middle.setSpacing(px(10))
        self._page.setSpacing(px(4))
        self.rows.set_roomy(not self._look.presenting)
        self.curve.setMinimumHeight(px(120))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """In a narrow column the formulas have the whole width."""
        px = self._look.px
        seen = self._explained is not None and not self.over.isChecked()
        self.picture.setVisible(seen and self.width() >= px(420))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.way.show_icons()
        self.asking.ask_soon()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.way.hold()
        self.asking.rest()

    # --- the answers --------------------------------------------------------------------------

    def _answered(self, request: ExplainStep, explained: Explained) -> None:
        at = self._stops[self._stop] if self._stops else None
        self._explained, self._problem = explained, None
        self.rows.show_explained(explained)
        if self._followed is not None and not self._is_there(self._followed):
            self._followed = None
        self._stops = stops_of(explained, self._followed)
        self._stop = self._stops.index(at) if at in self._stops else 0
        self._go_to_awaited()
        self.nudge.ask_for(request, explained, self._followed)
        self.landscape.show_step(request, explained)
        self._show()

    def _unread(self) -> None:
        """What was typed cannot be read: the last numbers are not of it."""
        self._problem, self._explained = None, None
        self._stops = ()
        self._show()

    def _failed(self, message: Message) -> None:
        self._explained, self._problem = None, message
        self._stops = ()
        self._show()

    def _is_there(self, place: WeightPlace) -> bool:
        explained = self._explained
        if explained is None or place.brick >= len(explained.step.bricks):
            return False
        found = [w for w in explained.step.bricks[place.brick].weights if w.name == place.name]
        return bool(found) and all(
            index < length
            for index, length in zip(place.index, found[0].values.shape, strict=False)
        )

    def _opened(self, _run: object) -> None:
        """Another document is there: nothing of the last one is shown."""
        self._explained = self._followed = None
        self._stops, self._stop = (), 0
        self.landscape.forget()
        self._show()

    # --- going --------------------------------------------------------------------------------

    @property
    def stops(self) -> tuple[Stop, ...]:
        """The whole way; () while there are no numbers."""
        return self._stops

    @property
    def stop(self) -> Stop | None:
        """The stop that is shown; None while there are no numbers."""
        return self._stops[self._stop] if self._stops else None

    def told_rect(self) -> QRect:
        """Where the step is told: its title, its sentence and its formulas."""
        parts = (self.title, self.sentence, self.area, self.curve, self.landscape, self.message)
        seen = QRect()
        for part in parts:
            if part.isVisible():
                seen = seen.united(part.geometry())
        return seen.adjusted(-self._look.px(_BESIDE), 0, 0, 0) if seen.isValid() else seen

    def go_to(self, phase: str) -> None:
        """Go to that phase, now or when the numbers come: "forward" leads to the network's answer,
        any other to where the phase begins."""
        self._awaited = phase
        if self._stops:
            self._go_to_awaited()
            self._show()

    def _go_to_awaited(self) -> None:
        phase, self._awaited = self._awaited, ""
        places = [place for place, stop in enumerate(self._stops) if stop.phase == phase]
        if places:
            self._answer_wanted = phase == "forward"
            self._stop = places[-1] if self._answer_wanted else places[0]
            self.over.setChecked(False)
            self.area.verticalScrollBar().setValue(0)  # not where another page was left

    def _range_changed(self, _low: int, high: int) -> None:
        """Where the formulas have little room, as on the wall, the answer lies below them."""
        if self._answer_wanted:
            self.area.verticalScrollBar().setValue(high)

    def _go(self, stop: int) -> None:
        self._answer_wanted = False
        self._stop = stop
        self._show()
        self.area.verticalScrollBar().setValue(0)

    def _take_keys(self, *_clicked: object) -> None:
        """Whoever goes through the steps by the mouse can go on by the keys."""
        focus = self.focusWidget()
        if self.isActiveWindow() and (focus is None or not focus.hasFocus()):
            self.area.setFocus()

    def follow(self, place: WeightPlace) -> None:
        """Tell only what concerns this weight, from its value to its nudge."""
        if self._explained is None or self._explained.step.loss is None:
            return
        at = self.stop
        self._followed = place
        self._stops = stops_of(self._explained, place)
        self._stop = self._stops.index(at) if at in self._stops else 0
        self.nudge.follow(place)
        self._show()

    def _follow_none(self) -> None:
        at = self.stop
        self._followed = None
        if self._explained is not None:
            self._stops = stops_of(self._explained)
            self._stop = self._stops.index(at) if at in self._stops else 0
        self.nudge.follow(None)
        self._show()
        self.area.setFocus()

    def _row_clicked(self, row: int) -> None:
        """Go to the stop of that brick: the one on the way back where one is on that way."""
        at = self.stop
        if at is None or self._explained is None:
            return
        count = len(self._explained.step.bricks)
        phase = at.phase if at.phase in ("backward", "update") else "forward"
        wanted = [
            Stop("inputs") if row < 0 else Stop("loss") if row == count else Stop(phase, row),
            Stop("forward", row),
        ]
        found = next((stop for stop in wanted if stop in self._stops), None)
        if found is not None:
            self._go(self._stops.index(found))

    def _play(self, plays: bool) -> None:
        if plays:
            if self._stop >= len(self._stops) - 1:
                self._go(0)
            self.picture.play()
        else:
            self.picture.hold()

    def _arrived(self) -> None:
        if self._stop + 1 < len(self._stops):
            self._go(self._stop + 1)
        else:
            self.way.hold()

    def _next_speed(self) -> None:
        speeds = [speed for speed, _word in _SPEEDS]
        place = (speeds.index(self.picture.speed) + 1) % len(speeds)
        self.picture.speed = speeds[place]
        self._show_speed()

    def _show_speed(self) -> None:
        self.speed.setText(dict(_SPEEDS)[self.picture.speed])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The presenter's keys act wherever in the page the keyboard is."""
        if event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.way.handle(event.key())
        else:
            super().keyPressEvent(event)

    # --- showing ------------------------------------------------------------------------------

    def told(self) -> Told | None:
        """The step as it is looked at now."""
        if self._explained is None:
            return None
        row = min(self.rows.shown_row, self._explained.rows - 1)
        return Told(self._explained, row, self.way.first_neuron, self.way.matrices, self._followed)

    def _show(self) -> None:
        told, stop = self.told(), self.stop
        there = told is not None and stop is not None
        over = there and self.over.isChecked()
        self.over.setVisible(there)
        self.landscape.setVisible(over)
        there = there and not over
        for widget in (self.way, self.speed, self.title, self.sentence, self.area):
            widget.setVisible(there)
        # A layout takes its share though all in it is hidden.
        self.layout().setStretch(self.layout().indexOf(self._middle), int(there))
        self.message.setVisible(not there and not over)
        self.unfollow.setVisible(self._followed is not None and there)
        self._show_speed()
        self._show_note()
        if told is None or stop is None or over:
            for widget in (self.picture, self.nudge, self.curve):
                widget.setVisible(False)
            self._say_why_not()
            return
        page = page_of(told, stop, self.nudge.nudged)
        self.way.set_neurons(page.neurons if self._followed is None else 0)
        self.way.show_place(self._stop, len(self._stops))
        self.title.setText(page.title)
        self.sentence.setText(page.sentence)
        self.area.setAccessibleDescription(page.as_text())
        self.formulas.show_page(page, self._followed)
        self.nudge.setVisible(stop.phase == "nudge")
        self._show_curve(told, stop)
        self.picture.show_step(told, stop)
        self._fit()
        if self._followed is not None:
            name = weight_name(self._followed)
            self.unfollow.setText(on_button(self.tr("Follow {name} no more").format(name=name)))

    def _show_curve(self, told: Told, stop: Stop) -> None:
        """The loss against the followed weight, at its nudge."""
        place, nudged = told.followed, self.nudge.nudged
        there = stop.phase == "nudge" and place is not None and nudged is not None
        self.curve.setVisible(there)
        if not there or place is None:
            return
        weight = next(w for w in told.brick(place.brick).weights if w.name == place.name)
        slope = 0.0 if weight.gradient is None else float(weight.gradient[place.index])
        self.curve.show_nudged(nudged, float(weight.values[place.index]), slope)

    def _say_why_not(self) -> None:
        if self._problem is not None:
            self.message.setText(message_text(self._problem))
        elif self.rows.typed.isVisible():
            self.message.setText(self.tr("The numbers come when every value can be read."))
        else:
            self.message.setText(self.tr("The numbers come in a moment."))

    def _show_note(self) -> None:
        """Whose numbers they are."""
        explained, parts = self._explained, []
        if explained is not None:
            if explained.run:
                then = self._context.back.epoch is not None
                text = (
                    self.tr("Weights after epoch {epoch} of {epochs}.")
                    if then
                    else self.tr("Weights after epoch {epoch}.")
                )
                epochs = count_text(self._run.epoch)
                parts.append(text.format(epoch=count_text(explained.epoch), epochs=epochs))
            else:
                parts.append(self.tr("First weights: nothing is learned yet."))
            if explained.before:
                text = self.tr("Then more steps of the batch: {count}.")
                parts.append(text.format(count=count_text(explained.before)))
            if explained.rows < explained.of:
                text = (
                    self.tr("Of the {all} pictures of the batch the first {count}.")
                    if len(explained.facts.sample_shape) == 3
                    else self.tr("Of the {all} rows of the batch the first {count}.")
                )
                parts.append(
                    text.format(all=count_text(explained.of), count=count_text(explained.rows))
                )
            if explained.step.loss is None:
                parts.append(self.tr("Without a target there is only the way forward."))
            if explained.run and self._run.is_outdated:
                parts.append(self.tr("These are numbers of the network before your last change."))
        self.note.setText(" ".join(parts))
        self.note.setVisible(bool(parts))
        learns = self._run.state == "running" and self._context.back.epoch is None
        self.now.setVisible(explained is not None and learns)
