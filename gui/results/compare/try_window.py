"""Try a setting: what to try, how far it is, the score against the setting, and what it teaches."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from engine.handout.closed_part import TEST_IS_CLOSED
from engine.messages import Message
from engine.service.requests.trial_requests import TaughtBy
from engine.trials.lesson import Taught
from engine.trials.settings import value_text
from engine.trials.spread import SEEDS
from engine.trials.sweep import MOST_SEEDS, Sweep
from gui.door.question import Question
from gui.figure_words import figure_name, figure_text
from gui.results.compare.setting_row import SettingRow
from gui.results.compare.sweep_plot import SweepPlot, line_colour
from gui.results.trials.trials_window import TrialsWindow
from gui.texts import message_text, number_text
from gui.widgets.elided import ElidedComboBox
from gui.widgets.fields.number_boxes import WholeBox
from gui.widgets.layouts import add_layout
from gui.widgets.plain_text import set_tool_tip, wrapped_label
from gui.widgets.plots.legend import Legend, LegendEntry
from gui.widgets.plots.plot_saving import PictureSaver
from gui.work.context import Context
from gui.work.trials.sweep_runs import SweepRuns

_SECONDS, _LONGEST = 60, 86_400  # the time limit, at first and at most


class TryWindow(TrialsWindow):
    """Tries values of a setting or two of the open design, and says which does best."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        self.sweeps = SweepRuns(context.document, context.engine, context.run)
        self.seeds, self.seconds = WholeBox(1, MOST_SEEDS, 1), WholeBox(1, _LONGEST, 10)
        super().__init__(context, self.sweeps, (self.seeds, self.seconds), parent)
        self.sweeps.setParent(self)
        self._question = Question(context.engine)
        self._asked: Sweep | None = None
        self._taught: Taught | None = None
        self._shown = ""  # the id of the sweep that is looked at; "": the newest
        look = context.look
        self.first, self.second = SettingRow(look), SettingRow(look, optional=True)
        self.seeds.setValue(SEEDS)
        self.seconds.setValue(_SECONDS)
        self.take = QPushButton()
        self.earlier = ElidedComboBox()
        self.measured, self.test = wrapped_label("muted"), wrapped_label("muted")
        self.taught = wrapped_label("strong")
        self.lines = Legend(look)
        self.plot = SweepPlot(look)
        self._saver = PictureSaver(self.plot, look, self.windowTitle)
        self._lay_out()
        self.take.clicked.connect(self._take)
        self.earlier.activated.connect(self._look_at)
        for row in (self.first, self.second):
            row.changed.connect(self._forget_wrong)
        self.sweeps.changed.connect(self.show_progress)
        self.document.trials.changed.connect(self._show_sweep)
        self.document.changed.connect(self._design_changed)
        self.document.lesson.changed.connect(self._draw)
        self._design_changed()
        self.finish(640, 600)

    def _lay_out(self) -> None:
        end = self._end = QHBoxLayout()
        end.addWidget(self.test, 1)
        end.addWidget(self.take)
        column = QVBoxLayout(self)
        column.addWidget(self.first)
        column.addWidget(self.second)
        add_layout(column, self.how)
        add_layout(column, self.far)
        column.addWidget(self.earlier)
        column.addWidget(self.measured)
        column.addWidget(self.plot, 1)
        column.addWidget(self.lines)
        column.addWidget(self.taught)
        add_layout(column, end)

    # --- words and looks --------------------------------------------------------------------

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Try a setting"))
        names = (self.tr("Seeds"), self.tr("At most (seconds)"))
        for label, text in zip(self.labels, names, strict=True):
            label.setText(text)
        self.seeds.setAccessibleName(self.tr("Seeds for each value"))
        set_tool_tip(
            self.seeds, self.tr("Each value is trained so many times, from other first weights.")
        )
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
        self.show_all()

    def restyle(self) -> None:
        super().restyle()
        self.plot.setMinimumHeight(self.look.px(180))
        self._end.setSpacing(self.look.px(8))

    # --- showing ----------------------------------------------------------------------------

    @property
    def sweep(self) -> Sweep | None:
        """The one that is looked at: as chosen, otherwise the newest."""
        sweeps = self.document.trials.kept.sweeps
        chosen = [own for own in sweeps if own.id == self._shown]
        return chosen[0] if chosen else sweeps[-1] if sweeps else None

    def show_all(self) -> None:
        self._show_sweep()
        self.show_progress()

    def _show_sweep(self) -> None:
        sweep = self.sweep
        sweeps = self.document.trials.kept.sweeps
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
        if sweep is not None and self.document.lesson.test_is_closed:
            text = message_text(TEST_IS_CLOSED())
        elif sweep is not None and sweep.test and sweep.figure in sweep.test:
            text = self.tr("The best alone on the test data. {figure}: {value}").format(
                figure=figure_name(sweep.figure),
                value=figure_text(sweep.figure, sweep.test[sweep.figure]),
            )
        self.test.setText(text)
        self.take.setEnabled(place is not None and not self.sweeps.is_at_work)

    def _measured(self, sweep: Sweep | None) -> str:
        if sweep is None:
            return self.tr(
                "Each value is trained with several seeds, and measured on data that it did not "
                "learn from. The test data stay closed until the best is known."
            )
        if sweep.folds:
            return self.tr(
                "Measured on folds of the training data, since there are no validation data. "
                "Folds: {folds}; in each: {rows}; seeds: {seeds}."
            ).format(folds=sweep.folds, rows=number_text(sweep.rows), seeds=sweep.seeds)
        return self.tr("Measured on validation data: {rows}. Seeds: {seeds}.").format(
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

    def show_progress(self) -> None:
        super().show_progress()
        self._draw()

    def asked(self) -> tuple[QWidget, ...]:
        return (self.first, self.second, *super().asked())

    def more_of_how_far(self) -> str:
        if self.sweeps.measures_the_best:
            return self.tr("The best is measured on the test data.")
        if not self.sweeps.trials.is_at_work:
            return self.tr("The data are made ready…")
        return ""

    # --- doing ------------------------------------------------------------------------------

    def begin(self) -> None:
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
            self.document.edit(text, sweep.design_at(taught.best))

    def _look_at(self, place: int) -> None:
        sweeps = self.document.trials.kept.sweeps
        self._shown = sweeps[len(sweeps) - 1 - place].id
        self._show_sweep()

    def _forget_wrong(self) -> None:
        if self.wrong is not None:
            self.wrong = None
            self.show_progress()

    def _design_changed(self, *_: object) -> None:
        for row in (self.first, self.second):
            row.show_design(self.document.design)

    def forget(self) -> None:
        self._shown = ""
        self._asked = self._taught = None


def _words(sweep: Sweep) -> str:
    """What a sweep is called in a list."""
    return " · ".join(
        f"{message_text(own.setting.words)}: {', '.join(map(value_text, own.values))}"
        for own in sweep.tried
    )
