"""A window of trials: how many, how far they are, what they gave, and Cancel."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QPushButton, QWidget

from engine.messages import Message
from gui.look.spoken import on_language_change
from gui.texts import message_text, number_text, time_left
from gui.widgets.fields.number_boxes import WholeBox
from gui.widgets.plain_text import PlainLabel, wrapped_label
from gui.widgets.roomy_dialogs import keep_on_screen
from gui.work.context import Context
from gui.work.trials.fold_runs import FoldRuns
from gui.work.trials.sweep_runs import SweepRuns

_PARTS = 1000  # of the progress bar


class TrialsWindow(QDialog):
    """Stands beside the main window and stops nothing; it goes on while it is closed.

    A subclass lays out ``how`` (two numbers and the button that begins) and ``far`` (how far the
    trials are), calls `finish` at the end of its ``__init__``, and writes `begin` and `show_all`.
    """

    def __init__(
        self,
        context: Context,
        runs: SweepRuns | FoldRuns,
        numbers: tuple[WholeBox, WholeBox],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.context, self.document, self.look = context, context.document, context.look
        self.wrong: Message | None = None  # why trials could not begin, or broke off
        self._runs, self._numbers = runs, numbers
        self._size = (0, 0)
        self.labels = (PlainLabel(), PlainLabel())
        self.start, self.cancel = QPushButton(), QPushButton()
        self.start.setDefault(True)
        self.progress = QProgressBar()
        self.progress.setMaximum(_PARTS)
        self.progress.setTextVisible(False)
        self.how_far = wrapped_label("muted")
        self.how, self.far = QHBoxLayout(), QHBoxLayout()
        for label, number in zip(self.labels, numbers, strict=True):
            label.setBuddy(number)
            self.how.addWidget(label)
            self.how.addWidget(number)
        self.how.addStretch(1)
        self.how.addWidget(self.start)
        self.far.addWidget(self.how_far, 1)
        self.far.addWidget(self.progress, 1)
        self.far.addWidget(self.cancel)
        self.start.clicked.connect(self._start)
        self.cancel.clicked.connect(runs.stop)
        runs.failed.connect(self._failed)
        self.document.opened.connect(self._opened)

    def finish(self, width: int, height: int) -> None:
        """All is laid out: give it looks and words, and so much room where the screen has it."""
        self._size = width, height
        self.look.changed.connect(self.restyle)
        self.restyle()
        self.retranslate()
        on_language_change(self.retranslate)
        keep_on_screen(self)

    # --- what a subclass writes ---------------------------------------------------------------

    def begin(self) -> None:
        """Begin trials of the open design, with the numbers that are set."""
        raise NotImplementedError

    def show_all(self) -> None:
        """Bring the window up to date."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Write the words anew."""
        raise NotImplementedError

    def asked(self) -> tuple[QWidget, ...]:
        """What cannot be changed while trials are at work, or refused."""
        return (*self._numbers, self.start)

    def refusal(self) -> Message | None:
        """Why none can begin now; None: they can."""
        return None

    def more_of_how_far(self) -> str:
        """What trials at work do other than training one after the other; "": that."""
        return ""

    # --- progress -----------------------------------------------------------------------------

    def show_progress(self) -> None:
        """Bring up to date how far the trials are."""
        at_work, trials = self._runs.is_at_work, self._runs.trials
        can_begin = not at_work and self.refusal() is None
        for widget in self.asked():
            widget.setEnabled(can_begin)
        for widget in (self.progress, self.cancel):
            widget.setVisible(at_work)
        self.progress.setValue(round(_PARTS * trials.done / max(1, trials.total)))
        self.how_far.setText(self._how_far())
        self.how_far.setVisible(bool(self.how_far.text()))

    def _how_far(self) -> str:
        trials = self._runs.trials
        if not self._runs.is_at_work:
            why = self.wrong or self.refusal()
            return message_text(why) if why is not None else ""
        more = self.more_of_how_far()
        if more:
            return more
        if trials.waits:
            return self.tr("Waits until the run has learned.")
        words = self.tr("Training {done} of {total}").format(
            done=number_text(min(int(trials.done) + 1, trials.total)),
            total=number_text(trials.total),
        )
        left = trials.seconds_left
        return words if left is None else f"{words}, {time_left(left)}"

    # --- hearing and looks --------------------------------------------------------------------

    def _start(self) -> None:
        self.wrong = None
        self.begin()

    def _failed(self, message: Message) -> None:
        self.wrong = message
        self.show_all()

    def _opened(self, _run: object) -> None:
        self.wrong = None
        self.forget()
        self.show_all()

    def forget(self) -> None:
        """Another document: what was looked at in the last one is gone."""

    def restyle(self) -> None:
        """Take sizes from the look again."""
        px = self.look.px
        for row in (self.how, self.far):
            row.setSpacing(px(8))
        for number in self._numbers:
            number.setFixedWidth(px(84))
        self.layout().setContentsMargins(px(16), px(12), px(16), px(12))
        self.layout().setSpacing(px(8))
        screen, (width, height) = self.screen().availableSize(), self._size
        self.resize(min(px(width), screen.width() - 80), min(px(height), screen.height() - 80))
