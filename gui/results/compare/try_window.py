"""Try a setting: what to try, how far it is, the score against the setting, and what it teaches."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from engine.handout.closed_test import TEST_IS_CLOSED
from engine.messages import Message
from engine.service.requests.trial_requests import TaughtBy
from engine.trials.lesson import Taught
from engine.trials.settings import value_text
from engine.trials.spread import SEEDS
from engine.trials.sweep import MOST_SEEDS, Sweep
from gui.door.question import Question
from gui.figure_words import figure_name, figure_text
from gui.look.spoken import on_language_change
from gui.results.compare.setting_row import SettingRow
from gui.results.compare.sweep_plot import SweepPlot, line_colour
from gui.texts import message_text, number_text, time_left
from gui.widgets.elided import ElidedComboBox
from gui.widgets.fields.number_boxes import WholeBox
from gui.widgets.layouts import add_layout
from gui.widgets.plain_text import PlainLabel, set_tool_tip, wrapped_label
from gui.widgets.plots.legend import Legend, LegendEntry
from gui.widgets.plots.plot_saving import PictureSaver
from gui.widgets.roomy_dialogs import keep_on_screen
from gui.work.context import Context
from gui.work.trials.sweep_runs import SweepRuns

_PARTS = 1000  # of the progress bar
_SECONDS, _LONGEST = 60, 86_400  # the time limit, at first and at most


class TryWindow(QDialog):
    """Stands beside the window and stops nothing; it goes on while it is closed."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._document = context.document
        self.sweeps = SweepRuns(context.document, context.engine, context.run, self)
        self._question = Question(context.engine)
        self._asked: Sweep | None = None
        self._taught: Taught | None = None
        self._wrong: Message | None = None
        self._shown = ""  # the id of the sweep that is looked at; "": the newest
        look = context.look
        self.first, self.second = SettingRow(look), SettingRow(look, optional=True)
        self.seeds, self.seconds = WholeBox(1, MOST_SEEDS, 1), WholeBox(1, _LONGEST, 10)
        self.seeds.setValue(SEEDS)
        self.seconds.setValue(_SECONDS)
        self._seeds_label, self._seconds_label = PlainLabel(), PlainLabel()
        self._seeds_label.setBuddy(self.seeds)
        self._seconds_label.setBuddy(self.seconds)
        self.start, self.cancel, self.take = (QPushButton() for _ in range(3))
        self.start.setDefault(True)
        self.earlier = ElidedComboBox()
        self.progress = QProgressBar()
        self.progress.setMaximum(_PARTS)
        self.progress.setTextVisible(False)
        self.how_far, self.measured, self.test = (wrapped_label("muted") for _ in range(3))
        self.taught = wrapped_label("strong")
        self.lines = Legend(look)
        self.plot = SweepPlot(look)
        self._saver = PictureSaver(self.plot, look, self.windowTitle)
        self._lay_out()
        self.start.clicked.connect(self._start)
        self.cancel.clicked.connect(self.sweeps.stop)
        self.take.clicked.connect(self._take)
        self.earlier.activated.connect(self._look_at)
        for row in (self.first, self.second):
            row.changed.connect(self._forget_wrong)
        self.sweeps.changed.connect(self._show_progress)
        self.sweeps.failed.connect(self._failed)
        self._document.trials.changed.connect(self._show)
        self._document.changed.connect(self._design_changed)
        self._document.opened.connect(self._opened)
        self._document.lesson.changed.connect(self._draw)
        look.changed.connect(self._restyle)
        self._restyle()
        self._design_changed()
        self.retranslate()
        on_language_change(self.retranslate)
        keep_on_screen(self)

    def _lay_out(self) -> None:
        how = QHBoxLayout()
        for widget in (self._seeds_label, self.seeds, self._seconds_label, self.seconds):
            how.addWidget(widget)
        how.addStretch(1)
        how.addWidget(self.start)
        far = QHBoxLayout()
        far.addWidget(self.how_far, 1)
        far.addWidget(self.progress, 1)
        far.addWidget(self.cancel)
        end = QHBoxLayout()
        end.addWidget(self.test, 1)
        end.addWidget(self.take)
        self._rows = (how, far, end)
        column = QVBoxLayout(self)
        column.addWidget(self.first)
        column.addWidget(self.second)
        add_layout(column, how)
        add_layout(column, far)
        column.addWidget(self.earlier)
        column.addWidget(self.measured)
        column.addWidget(self.plot, 1)
        column.addWidget(self.lines)
        column.addWidget(self.taught)
        add_layout(column, end)

    # --- words and looks --------------------------------------------------------------------

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Try a setting"))
        self._seeds_label.setText(self.tr("Seeds"))
        self.seeds.setAccessibleName(self.tr("Seeds for each value"))
        set_tool_tip(
            self.seeds, self.tr("Each value is trained so many times, from other first weights.")
        )
        self._seconds_label.setText(self.tr("At most (seconds)"))
        self.seconds.setAccessibleName(self.tr("Time limit in seconds"))
        self.start.setText(self.tr("Try"))
        self.cancel.setText(self.tr("Cancel"))
        set_tool_tip(self.cancel, self.tr("What was tried until now is kept."))
        self.take.setText(self.tr("Use the best"))
        set_tool_tip(
            self.take, self.tr("Makes the best values those of the design; it can be undone.")
        )
        self.progress.setAccessibleName(self.tr("How far the trials are"))
        self.earlier.setAccessibleName(self.tr("What was tried before"))
        self._show()
        self._show_progress()

    def _restyle(self) -> None:
        px = self._context.look.px
        self.plot.setMinimumHeight(px(180))
        for row in self._rows:
            row.setSpacing(px(8))
        for box in (self.seeds, self.seconds):
            box.setFixedWidth(px(84))
        self.layout().setContentsMargins(px(16), px(12), px(16), px(12))
        self.layout().setSpacing(px(8))
        screen = self.screen().availableSize()
        self.resize(min(px(640), screen.width() - 80), min(px(600), screen.height() - 80))

    # --- showing ----------------------------------------------------------------------------

    @property
    def sweep(self) -> Sweep | None:
        """The one that is looked at: as chosen, otherwise the newest."""
        sweeps = self._document.trials.kept.sweeps
        chosen = [own for own in sweeps if own.id == self._shown]
        return chosen[0] if chosen else sweeps[-1] if sweeps else None

    def _show(self) -> None:
        sweep = self.sweep
        sweeps = self._document.trials.kept.sweeps
        self.earlier.setVisible(len(sweeps) > 1)
        self.earlier.clear()
        for own in sweeps[::-1]:
            self.earlier.addItem(_words(own))
        if sweep is not None:
            self.earlier.setCurrentIndex(len(sweeps) - 1 - sweeps.index(sweep))
        if sweep is None:
            self._taught = None
            self._question.forget()
        elif self._asked is None or sweep != self._asked:
            self._question.ask(TaughtBy(sweep), self._answered, self._not_answered)
        self._asked = sweep
        self._draw()

    def _answered(self, taught: Taught) -> None:
        self._taught = taught
        self._draw()

    def _not_answered(self, _message: Message, _details: str) -> None:
        self._taught = None
        self._draw()

    def _draw(self) -> None:
        sweep, taught = self.sweep, self._taught
        place = taught.best if taught is not None else None
        if sweep is None or (place is not None and place >= len(sweep.points)):
            taught, place = None, None
        self.plot.show_sweep(sweep, taught)
        sentences = [] if taught is None else [taught.sentence, *taught.more]
        self.taught.setText(" ".join(map(message_text, sentences)))
        self.measured.setText(self._measured(sweep))
        self._show_lines(sweep)
        text = ""
        if sweep is not None and self._document.lesson.test_is_closed:
            text = message_text(TEST_IS_CLOSED())
        elif sweep is not None and sweep.test and sweep.figure in sweep.test:
            text = self.tr("The best alone on the test rows. {figure}: {value}").format(
                figure=figure_name(sweep.figure),
                value=figure_text(sweep.figure, sweep.test[sweep.figure]),
            )
        self.test.setText(text)
        self.take.setEnabled(place is not None and not self.sweeps.is_at_work)

    def _measured(self, sweep: Sweep | None) -> str:
        if sweep is None:
            return self.tr(
                "Each value is trained with several seeds, and measured on rows that it did not "
                "learn from. The test rows stay closed until the best is known."
            )
        if sweep.folds:
            return self.tr(
                "Measured on folds of the training rows, since there are no validation rows. "
                "Folds: {folds}; rows in each: {rows}; seeds: {seeds}."
            ).format(folds=sweep.folds, rows=number_text(sweep.rows), seeds=sweep.seeds)
        return self.tr("Measured on validation rows: {rows}. Seeds: {seeds}.").format(
            rows=number_text(sweep.rows), seeds=sweep.seeds
        )

    def _show_lines(self, sweep: Sweep | None) -> None:
        """Which line is which value of the second setting."""
        self.lines.setVisible(sweep is not None and len(sweep.tried) > 1)
        if sweep is None or len(sweep.tried) < 2:
            return
        self.lines.setAccessibleName(message_text(sweep.tried[1].setting.words))
        entries = []
        for place, value in enumerate(sweep.tried[1].values):
            colour = QColor(line_colour(place, self.lines.look.theme))
            brush, pen = pg.mkBrush(colour), pg.mkPen(colour)
            entries.append(LegendEntry(value_text(value), "o", brush, pen))
        self.lines.show_entries(entries)

    def _show_progress(self) -> None:
        at_work, trials = self.sweeps.is_at_work, self.sweeps.trials
        for row in (self.first, self.second, self.seeds, self.seconds, self.start):
            row.setEnabled(not at_work)
        for widget in (self.progress, self.cancel):
            widget.setVisible(at_work)
        self.progress.setValue(round(_PARTS * trials.done / max(1, trials.total)))
        self.how_far.setText(self._how_far())
        self.how_far.setVisible(bool(self.how_far.text()))
        self._draw()

    def _how_far(self) -> str:
        trials = self.sweeps.trials
        if not self.sweeps.is_at_work:
            return "" if self._wrong is None else message_text(self._wrong)
        if self.sweeps.measures_the_best:
            return self.tr("The best is measured on the test rows.")
        if not trials.is_at_work:
            return self.tr("The rows are made ready…")
        if trials.waits:
            return self.tr("Waits until the run has learned.")
        words = self.tr("Training {done} of {total}").format(
            done=min(int(trials.done) + 1, trials.total), total=trials.total
        )
        left = trials.seconds_left
        return words if left is None else f"{words}, {time_left(left)}"

    # --- doing ------------------------------------------------------------------------------

    def _start(self) -> None:
        self._wrong = None
        self._shown = ""
        given = [row.given for row in (self.first, self.second)]
        self.sweeps.start(
            self.tr("Try a setting"),
            [own for own in given if own is not None],
            self.seeds.value(),
            float(self.seconds.value()),
        )

    def _take(self) -> None:
        sweep, taught = self.sweep, self._taught
        if sweep is not None and taught is not None and taught.best is not None:
            values = ", ".join(map(value_text, sweep.points[taught.best].values))
            text = self.tr("Use the best: {values}").format(values=values)
            self._document.edit(text, sweep.design_at(taught.best))

    def _look_at(self, place: int) -> None:
        sweeps = self._document.trials.kept.sweeps
        self._shown = sweeps[len(sweeps) - 1 - place].id
        self._show()

    def _failed(self, message: Message) -> None:
        self._wrong = message
        self._show_progress()

    def _forget_wrong(self) -> None:
        if self._wrong is not None:
            self._wrong = None
            self._show_progress()

    def _design_changed(self, *_: object) -> None:
        for row in (self.first, self.second):
            row.show_design(self._document.design)

    def _opened(self, _run: object) -> None:
        self._shown = ""
        self._asked = self._taught = self._wrong = None
        self._show()


def _words(sweep: Sweep) -> str:
    """What a sweep is called in a list."""
    return " · ".join(
        f"{message_text(own.setting.words)}: {', '.join(map(value_text, own.values))}"
        for own in sweep.tried
    )
