"""Run again with several seeds: the button, how far it is, and what it says of two designs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from engine.design import Design
from engine.evaluation.chance import Difference
from engine.messages import Message
from engine.service.requests.trial_requests import CompareSpreads
from engine.trials.spread import SEEDS, Spread
from gui.door.question import Question
from gui.look.spoken import on_language_change
from gui.results.compare.compared import Compared
from gui.results.compare.try_window import TryWindow
from gui.results.compare.verdict_words import verdict_words
from gui.texts import message_text, time_left
from gui.widgets.layouts import add_layout
from gui.widgets.plain_text import PlainLabel, set_tool_tip, wrapped_label
from gui.work.context import Context
from gui.work.runs.run_words import run_title
from gui.work.trials.seed_runs import SeedRuns

_PARTS = 1000  # of the progress bar


class SeedsLine(QWidget):
    """A button that trains the shown runs' designs again, and one sentence of what that says.

    Signals:
        changed(): there are other spreads, or trials began or are over.
    """

    changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._document = context.document
        self.seeds = SeedRuns(context.document, context.engine, context.run, self)
        self._question = Question(context.engine)
        self._designs: tuple[Design, ...] = ()
        self._pair: tuple[Compared, Compared] | None = None
        self._figure = "loss"
        self._found: Difference | None = None
        self._wrong: Message | None = None
        self.button, self.cancel, self.try_button = (QPushButton() for _ in range(3))
        self._window: TryWindow | None = None
        self.progress = QProgressBar()
        self.progress.setMaximum(_PARTS)
        self.progress.setTextVisible(False)
        self.how_far = PlainLabel()
        self.how_far.setProperty("role", "muted")
        self.verdict = wrapped_label("strong")
        self._row = QHBoxLayout()
        for widget in (self.button, self.how_far, self.progress, self.cancel):
            self._row.addWidget(widget, 1 if widget is self.progress else 0)
        self._row.addWidget(self.try_button)
        self._row.addStretch(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.verdict)
        add_layout(column, self._row)
        self.button.clicked.connect(self._start)
        self.cancel.clicked.connect(self.seeds.stop)
        self.try_button.clicked.connect(self.open_window)
        self.seeds.trials.changed.connect(self._show_progress)
        self.seeds.trials.ended.connect(self._ended)
        self.seeds.failed.connect(self._failed)
        self._document.trials.changed.connect(self._trials_changed)
        context.look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        on_language_change(self.retranslate)

    def retranslate(self) -> None:
        self.try_button.setText(self.tr("Try a setting…"))
        set_tool_tip(
            self.try_button,
            self.tr(
                "Trains the open design with several values of a setting, and says which do best."
            ),
        )
        self.cancel.setText(self.tr("Cancel"))
        set_tool_tip(self.cancel, self.tr("What was trained until now is kept."))
        self.progress.setAccessibleName(self.tr("How far the trainings with other seeds are"))
        self._show_progress()
        self._show_verdict()

    def _restyle(self) -> None:
        self._row.setSpacing(self._context.look.px(8))
        self.layout().setSpacing(self._context.look.px(6))

    def put_beside(self, button: QPushButton) -> None:
        """One more button, at the end of the row."""
        self._row.addWidget(button, 1)

    # --- what it is about -----------------------------------------------------------------

    def show_runs(self, shown: Sequence[Compared]) -> None:
        """These are the runs whose designs would be trained again."""
        self._designs = tuple(row.run.design for row in shown if row.apart is None)
        self._show_progress()

    def show_pair(self, own: Compared | None, before: Compared | None, figure: str) -> None:
        """Say whether the design of ``own`` does better than that of ``before``."""
        pair = None if own is None or before is None else (own, before)
        self._pair, self._figure = pair, figure
        self._ask()

    def _spreads(self) -> tuple[Spread, Spread] | None:
        if self._pair is None:
            return None
        kept = self._document.trials.kept
        own, before = (kept.of(row.run.design) for row in self._pair)
        return None if own is None or before is None or own is before else (own, before)

    def _ask(self) -> None:
        spreads = self._spreads()
        self._found = None
        if spreads is None:
            self._question.forget()
        else:
            self._question.ask(
                CompareSpreads((spreads,), self._figure), self._answered, self._not_answered
            )
        self._show_verdict()

    def _answered(self, found: tuple[Difference | None, ...]) -> None:
        self._found = found[0]
        self._show_verdict()

    def _not_answered(self, _message: Message, _details: str) -> None:
        self._found = None
        self._show_verdict()

    def _show_verdict(self) -> None:
        spreads, found = self._spreads(), self._found
        text = ""
        if spreads is not None and found is not None and self._pair is not None:
            own, before = self._pair
            names = run_title(own.run), run_title(before.run)
            both = len(set(spreads[0].seeds) & set(spreads[1].seeds))
            text = verdict_words(names, spreads[0], found, self._figure, both)
        self.verdict.setText(text)
        self.verdict.setVisible(bool(text))

    @property
    def window_of_trials(self) -> TryWindow:
        """The window in which settings are tried; one, made when it is wanted."""
        if self._window is None:
            self._window = TryWindow(self._context, self.window())
        return self._window

    def open_window(self) -> None:
        """Open the window in which a setting is tried with several values."""
        window = self.window_of_trials
        window.show()
        window.raise_()
        window.activateWindow()

    # --- training -------------------------------------------------------------------------

    def _start(self) -> None:
        self._wrong = None
        self.seeds.start(self.tr("Run again with other seeds"), self._designs)
        self._show_progress()
        self.changed.emit()

    def _ended(self, _message: Message | None) -> None:
        self._ask()
        self.changed.emit()

    def _failed(self, message: Message) -> None:
        self._wrong = message
        self._show_progress()

    def _trials_changed(self) -> None:
        if not self.seeds.trials.is_at_work:
            self._ask()
        self._show_progress()
        self.changed.emit()

    def _show_progress(self) -> None:
        trials = self.seeds.trials
        at_work = trials.is_at_work
        seeds, count = self.seeds.wanted(self._designs)
        more = seeds > SEEDS
        text = (
            self.tr("Run each again with {count} more seeds")
            if more
            else self.tr("Run each again with {count} seeds")
        )
        self.button.setText(text.format(count=SEEDS))
        set_tool_tip(
            self.button,
            self.tr(
                "Trains the design of each run that is drawn from other first weights, on the same "
                "rows: what differs by more than that is no luck. Trainings: {count}."
            ).format(count=count),
        )
        self.button.setVisible(not at_work)
        self.button.setEnabled(bool(count))
        for widget in (self.progress, self.cancel):
            widget.setVisible(at_work)
        self.how_far.setVisible(at_work or self._wrong is not None)
        if not at_work:
            self.how_far.setText(message_text(self._wrong) if self._wrong is not None else "")
            return
        self.progress.setValue(round(_PARTS * trials.done / max(1, trials.total)))
        if trials.waits:
            self.how_far.setText(self.tr("Waits until the run has learned."))
            return
        words = self.tr("Training {done} of {total}").format(
            done=min(int(trials.done) + 1, trials.total), total=trials.total
        )
        left = trials.seconds_left
        self.how_far.setText(words if left is None else f"{words}, {time_left(left)}")
