"""The way through a step: first, back, forward, last, how far one is, and how it is written."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from gui.look.icons import icon
from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.results.steps.told import NEURONS_AT_ONCE, count_text
from gui.widgets.calm_wheel import CalmSpinBox
from gui.widgets.fields.segments import Segments
from gui.widgets.plain_text import PlainLabel, set_tool_tip


class WayBar(QWidget):
    """Buttons for the way.

    Signals:
        went(int): to that stop.
        changed(): other neurons, or another way of writing.
        play_wanted(bool): let it move, or hold it.
        copy_wanted(): the page into the clipboard.
    """

    went = Signal(int)
    changed = Signal()
    play_wanted = Signal(bool)
    copy_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._all_neurons = 0
        self._stop, self._count = 0, 0
        self._icons_shown = False
        self.first, self.back, self.forward, self.last = (QToolButton() for _ in range(4))
        self.play, self.copy = QToolButton(), QToolButton()
        self.play.setCheckable(True)
        self.place = PlainLabel()
        self.place.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.writing = Segments(look, 2)
        self.neurons_label, self.neurons = PlainLabel(), CalmSpinBox()
        self.neurons_label.setBuddy(self.neurons)
        self.neurons.setKeyboardTracking(False)
        self._lay_out()
        self.first.clicked.connect(self._go_first)
        self.back.clicked.connect(self.go_back)
        self.forward.clicked.connect(self.go_forward)
        self.last.clicked.connect(self._go_last)
        self.play.toggled.connect(self._play_toggled)
        self.copy.clicked.connect(self.copy_wanted)
        self.writing.chosen.connect(self.changed)
        self.neurons.valueChanged.connect(self.changed)
        look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        self.set_neurons(0)
        on_language_change(self.retranslate)

    def _lay_out(self) -> None:
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for button in (self.first, self.back):
            self._row.addWidget(button)
        self._row.addWidget(self.place)
        for button in (self.forward, self.last, self.play):
            self._row.addWidget(button)
        # A click leaves the keyboard where it is: the arrow keys go on through the steps.
        buttons = (self.first, self.back, self.forward, self.last, self.play, self.copy)
        for button in (*buttons, *map(self.writing.button, range(2))):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for widget in (self.neurons_label, self.neurons):  # else the columns would move with steps
            policy = widget.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            widget.setSizePolicy(policy)
        self._row.addWidget(self.writing)
        self._row.addStretch(1)
        self._row.addWidget(self.neurons_label)
        self._row.addWidget(self.neurons)
        self._row.addWidget(self.copy)

    def retranslate(self) -> None:
        for button, name, keys in (
            (self.first, self.tr("First step"), "Home"),
            (self.back, self.tr("Step back"), "←"),
            (self.forward, self.tr("Next step"), "→"),
            (self.last, self.tr("Last step"), "End"),
        ):
            button.setAccessibleName(name)
            set_tool_tip(button, f"{name} ({keys})")
        self._name_play()
        self.copy.setAccessibleName(self.tr("Copy"))
        set_tool_tip(self.copy, self.tr("Copy this page, its numbers with all their digits"))
        self.writing.name_all(
            self.tr("How it is written"),
            (
                (self.tr("Neurons"), self.tr("Neuron by neuron")),
                (self.tr("Matrices"), self.tr("As matrices, as the lesson's text writes them")),
            ),
        )
        self.neurons_label.setText(self.tr("from no."))
        self.neurons.setAccessibleName(self.tr("First neuron that is shown"))
        self._name_neurons()
        self._show_place()

    def _name_play(self) -> None:
        word = self.tr("Hold") if self.play.isChecked() else self.tr("Let it move")
        self.play.setAccessibleName(word)
        set_tool_tip(
            self.play, self.tr("Values flow down, errors flow up. {key}: hold").format(key="Space")
        )

    # --- where one is -------------------------------------------------------------------------

    def show_place(self, stop: int, count: int) -> None:
        """The stop from 0, of so many."""
        self._stop, self._count = stop, count
        self._show_place()
        for button, possible in (
            (self.first, stop > 0),
            (self.back, stop > 0),
            (self.forward, stop < count - 1),
            (self.last, stop < count - 1),
            (self.play, count > 1),
            (self.copy, count > 0),
        ):
            button.setEnabled(possible)

    def _show_place(self) -> None:
        text = self.tr("{place} of {count}").format(
            place=count_text(self._stop + 1 if self._count else 0), count=count_text(self._count)
        )
        self.place.setText(text)

    def set_neurons(self, count: int) -> None:
        """Let a few of so many neurons be chosen to be shown; 0: there is nothing to choose."""
        shown = count > NEURONS_AT_ONCE
        with QSignalBlocker(self.neurons):
            self.neurons.setRange(1, max(1, count - 1) // NEURONS_AT_ONCE * NEURONS_AT_ONCE + 1)
            self.neurons.setSingleStep(NEURONS_AT_ONCE)
        for widget in (self.neurons_label, self.neurons):
            widget.setVisible(shown)
        self._all_neurons = count
        self._name_neurons()

    def _name_neurons(self) -> None:
        text = self.tr("{count} neurons, {shown} shown").format(
            count=count_text(self._all_neurons), shown=NEURONS_AT_ONCE
        )
        set_tool_tip(self.neurons, text)

    @property
    def first_neuron(self) -> int:
        """The first neuron that is shown, from 0."""
        return (self.neurons.value() - 1) // NEURONS_AT_ONCE * NEURONS_AT_ONCE

    @property
    def matrices(self) -> bool:
        """Whether the person wants formulas of whole matrices rather than of one neuron."""
        return self.writing.place == 1

    # --- going ----------------------------------------------------------------------------------

    @property
    def has_before(self) -> bool:
        """Whether there is a stop before this one."""
        return self._stop > 0

    @property
    def has_next(self) -> bool:
        """Whether there is a stop after this one."""
        return self._stop + 1 < self._count

    def go(self, stop: int) -> None:
        """Ask for that stop, where there is one."""
        if 0 <= stop < self._count and stop != self._stop:
            self.went.emit(stop)

    def go_back(self) -> None:
        """Go to the stop before, if there is one."""
        self.go(self._stop - 1)

    def go_forward(self) -> None:
        """Go to the next stop, if there is one."""
        self.go(self._stop + 1)

    def _go_first(self) -> None:
        self.go(0)

    def _go_last(self) -> None:
        self.go(self._count - 1)

    def handle(self, key: int) -> bool:
        """Whether ``key`` goes somewhere: arrows, a presenter's keys, Home and End, Space."""
        keys = {
            Qt.Key.Key_Left: self.go_back,
            Qt.Key.Key_PageUp: self.go_back,
            Qt.Key.Key_Right: self.go_forward,
            Qt.Key.Key_PageDown: self.go_forward,
            Qt.Key.Key_Home: self._go_first,
            Qt.Key.Key_End: self._go_last,
            Qt.Key.Key_Space: self.play.toggle,
        }
        found = keys.get(Qt.Key(key)) if key in {each.value for each in keys} else None
        if found is not None:
            found()
        return found is not None

    def hold(self) -> None:
        """Show that it moves no longer."""
        self.play.setChecked(False)

    def _play_toggled(self, plays: bool) -> None:
        self._name_play()
        if self._icons_shown:
            self._put_icons()
        self.play_wanted.emit(plays)

    # --- looks ----------------------------------------------------------------------------------

    def show_icons(self) -> None:
        """Show icons from now on: loading the set takes its time, so it waits until somebody
        looks."""
        self._icons_shown = True
        self._put_icons()

    def _put_icons(self) -> None:
        size = QSize(self._look.px(18), self._look.px(18))
        for button, name in (
            (self.first, "skip-backward"),
            (self.back, "chevron-left"),
            (self.forward, "chevron-right"),
            (self.last, "skip-forward"),
            (self.play, "pause" if self.play.isChecked() else "play-outline"),
            (self.copy, "content-copy"),
        ):
            button.setIcon(icon(name, self._look))
            button.setIconSize(size)

    def _restyle(self) -> None:
        px = self._look.px
        self._row.setSpacing(px(4))
        self.place.setMinimumWidth(px(56))
        self.neurons.setFixedHeight(px(28))
        if self._icons_shown:
            self._put_icons()
