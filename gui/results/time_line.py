"""The time machine: a slider that goes back over the whole run, whatever is looked at."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QEvent, QSignalBlocker, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from engine.coach.turning import can_turn, film, turning_point
from engine.messages import Message
from engine.training.frames import History
from gui.look.spoken import on_language_change
from gui.texts import number_text
from gui.widgets.calm_wheel import CalmSlider
from gui.widgets.plain_text import PlainLabel, set_tool_tip
from gui.widgets.severity import icon
from gui.work.context import Context

FILM_FRAMES = 240  # of a film: at 30 a second it lasts 8 s
FRAME_MS = 33
GROWTH_MS = 100  # between two numbers of a run that learns: more often they cannot be read
STILLS, STILL_MS = 12, 900  # instead, where less motion is asked for
MOST_LEFT_OUT = 8  # epochs of a film at a time, where what is seen takes longer to be worked out


class TimeLine(QWidget):
    """Slider, film, and the three moments. Hidden where there is nothing to go back to.

    Signals:
        squeezed(): what is in it needs more width now than it was given.
    """

    squeezed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._is_wanted = True
        self._run, self._back = context.run, context.back
        self._is_short = False
        self._frames: tuple[int, ...] = ()  # those of the film that are still to come
        self._plays = False  # as its button says
        self._since = QElapsedTimer()  # since the last frame of the film
        self._since_shown = QElapsedTimer()
        self._film = QTimer(self)
        self._film.setSingleShot(True)
        self._film.setInterval(FRAME_MS)
        self._film.timeout.connect(self._next_frame)
        self.first, self.play = QToolButton(), QToolButton()
        self.turn, self.now = QToolButton(), QToolButton()
        self.slider = CalmSlider(Qt.Orientation.Horizontal)
        self._place = PlainLabel()
        self._place.setProperty("role", "muted")
        self._lay_out()
        self.first.clicked.connect(self._to_first)
        self.play.clicked.connect(self._play_or_stop)
        self.turn.clicked.connect(self._to_turn)
        self.now.clicked.connect(self._to_now)
        self.slider.valueChanged.connect(self._slid)
        self._back.moved.connect(self._show)
        self._back.drawn.connect(self._drawn)
        self._back.reach_changed.connect(self._show)
        self._back.failed.connect(self._failed)
        self._run.progressed.connect(self._progressed)
        context.look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        on_language_change(self.retranslate)

    def _lay_out(self) -> None:
        self._row = QHBoxLayout(self)
        for button in (self.first, self.play, self.turn):
            self._row.addWidget(button)
        self._row.addWidget(self.slider, 1)
        self._row.addWidget(self.now)
        self._row.addWidget(self._place)

    def set_wanted(self, wanted: bool) -> None:
        """Whether what is looked at goes back at all."""
        if wanted != self._is_wanted:
            self._is_wanted = wanted
            self._show()

    def set_short(self, short: bool) -> None:
        """Say the epoch in numbers alone, where there is little room."""
        if short != self._is_short:
            self._is_short = short
            self._restyle()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and (
            self.minimumSizeHint().width() > self.width()
        ):
            self.squeezed.emit()
        return done

    # --- words and looks --------------------------------------------------------------------

    def retranslate(self) -> None:
        for button, name, hint in (
            (
                self.first,
                self.tr("First epoch"),
                self.tr("The network before it learned, or the first epoch that is kept."),
            ),
            (
                self.turn,
                self.tr("Where it turned"),
                self.tr(
                    "The epoch at which the validation loss was lowest, if it rose since; else "
                    "where the loss stopped falling steeply."
                ),
            ),
            (self.now, self.tr("Last epoch"), self.tr("Back to the network as it is now.")),
        ):
            button.setAccessibleName(name)
            set_tool_tip(button, f"{name}. {hint}")
        self.slider.setAccessibleName(self.tr("Epoch that is looked at"))
        set_tool_tip(
            self.slider,
            self.tr("Goes back over the run: every tab shows the network as it was then."),
        )
        self._show_play()
        self._show()

    def _restyle(self) -> None:
        px, look = self._context.look.px, self._context.look
        left, ends, right = (0, 0, px(4)) if self._is_short else (px(12), px(4), px(16))
        self._row.setContentsMargins(left, ends, right, ends)
        self._row.setSpacing(px(2 if self._is_short else 4))
        self.slider.setMinimumWidth(px(56))
        self.slider.setMinimumHeight(px(20))  # the style sheet's handle is higher than its hint
        for button, name in (
            (self.first, "mdi6.skip-previous"),
            (self.turn, "mdi6.call-split"),
            (self.now, "mdi6.skip-next"),
        ):
            button.setIcon(icon(name, look.theme.text))
            button.setIconSize(QSize(px(18), px(18)))
        self.play.setIconSize(QSize(px(18), px(18)))
        self._show_play()
        self._show()

    # --- showing ----------------------------------------------------------------------------

    def _progressed(self, _figures: object) -> None:
        """The way grows under the slider; a hundred times in all, not at every epoch. When the
        run rests, `LookingBack.reach_changed` has the last one shown."""
        appears = self._back.is_possible == self.isHidden()
        is_due = not self._since_shown.isValid() or self._since_shown.hasExpired(GROWTH_MS)
        if self._is_wanted and (appears or (is_due and self._run.epoch > self._shown_last())):
            self._show()

    def _shown_last(self) -> int:
        return round(1.01 * self.slider.maximum())

    def _show(self) -> None:
        self._since_shown.start()
        possible, epoch, last = self._back.is_possible, self._back.epoch, self._run.epoch
        self.setVisible(possible and self._is_wanted)
        if not possible:
            self.stop()
            return
        with QSignalBlocker(self.slider):
            self.slider.setRange(self._back.first, max(last, self._back.first + 1))
            self.slider.setPageStep(max(1, (last - self._back.first) // 20))
            self.slider.setValue(last if epoch is None else epoch)
        shown = number_text(last if epoch is None else epoch)
        text = (
            self.tr("Now: epoch {epoch}").format(epoch=shown)
            if epoch is None
            else self.tr("Epoch {epoch} of {epochs}").format(epoch=shown, epochs=number_text(last))
        )
        self.slider.setAccessibleDescription(text)
        eights = "".join("8" if sign.isdigit() else sign for sign in number_text(last))
        # Any number of so many digits, now or then.
        longest = [
            self.tr("Epoch {epoch} of {epochs}").format(epoch=eights, epochs=eights),
            self.tr("Now: epoch {epoch}").format(epoch=eights),
        ]
        if self._is_short:
            longest = [f"{eights} / {eights}"]
            text = shown if epoch is None else f"{shown} / {number_text(last)}"
        self._place.setText(text)
        metrics = QFontMetrics(self._context.look.font())  # its own follows the style sheet later
        # Fixed both ways: else each epoch's number would lay out the whole column anew.
        widest = max(map(metrics.horizontalAdvance, longest))
        self._place.setFixedSize(widest + 1, metrics.height() + 2)
        self.now.setEnabled(epoch is not None)
        self.first.setEnabled(epoch != self._back.first)
        self.turn.setEnabled(can_turn(self._history()))
        if bool(self._frames) != self._plays:
            self._show_play()

    def _show_play(self) -> None:
        self._plays = plays = bool(self._frames)
        look = self._context.look
        self.play.setIcon(
            icon("mdi6.pause" if plays else "mdi6.movie-open-play-outline", look.theme.text)
        )
        name = self.tr("Stop the film") if plays else self.tr("Play it like a film")
        self.play.setAccessibleName(name)
        set_tool_tip(self.play, name)

    def _history(self) -> History:
        return self._run.history

    def _failed(self, _message: Message) -> None:
        self.stop()

    # --- going ------------------------------------------------------------------------------

    def _slid(self, epoch: int) -> None:
        self.stop()
        self._back.go_to(epoch)

    def _to_first(self) -> None:
        self.stop()
        self._back.go_to(self._back.first)

    def _to_turn(self) -> None:
        self.stop()
        epoch = turning_point(self._history())
        if epoch is not None:
            self._back.go_to(epoch)

    def _to_now(self) -> None:
        self.stop()
        self._back.to_now()

    def _play_or_stop(self) -> None:
        if self._frames:
            self.stop()
            return
        first, last = self._back.first, self._run.epoch
        begins = self._back.epoch if self._back.epoch is not None else first
        moves = self._context.look.animation_ms > 0
        self._film.setInterval(FRAME_MS if moves else STILL_MS)
        frames = film(self._history(), max(first, 1), FILM_FRAMES if moves else STILLS)
        self._frames = tuple(e for e in (first, *frames) if begins <= e <= last)
        self._show_play()
        self._since.start()
        self._next_frame()

    def stop(self) -> None:
        """Stop the film."""
        self._film.stop()
        if self._frames:
            self._frames = ()
            self._show_play()

    def _next_frame(self) -> None:
        if not self._frames:
            return
        late = self._since.restart() // max(1, self._film.interval()) - 1
        left_out = max(0, min(late, MOST_LEFT_OUT, len(self._frames) - 1))
        epoch, *rest = self._frames[left_out:]
        self._frames = tuple(rest)
        if epoch == self._back.epoch:
            self._drawn()
        else:
            self._back.go_to(epoch)
        if not self._frames:
            self._show_play()

    def _drawn(self) -> None:
        """The next frame comes when this one is there, and not before its time."""
        if self._frames and not self._film.isActive():
            self._film.start()
