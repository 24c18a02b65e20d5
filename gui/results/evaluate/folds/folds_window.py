"""Cross-validation: how many folds, how far it is, the figure of each, and what they say."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.data.settings import MAXIMUM_FOLDS
from engine.design import Design
from engine.messages import Message
from engine.tasks import task_named
from engine.trials.cross_validation import CrossValidation
from engine.trials.spread import design_mark
from gui.column_names import column_word
from gui.figure_words import figure_name, figure_text, target_is_scaled
from gui.look.icons import icon
from gui.look.spoken import on_language_change
from gui.results.evaluate.folds.folds_plot import FoldsPlot
from gui.texts import message_text, number_text, time_left
from gui.widgets.elided import ElidedComboBox
from gui.widgets.fields.number_boxes import WholeBox
from gui.widgets.layouts import add_layout
from gui.widgets.plain_text import PlainLabel, set_tool_tip, wrapped_label
from gui.widgets.plots.plot_saving import PictureSaver
from gui.widgets.roomy_dialogs import keep_on_screen
from gui.work.context import Context
from gui.work.trials.fold_runs import FoldRuns

_PARTS = 1000  # of the progress bar
_FOLDS, _MOST_REPEATS = 5, 100


class FoldsWindow(QDialog):
    """Stands beside the window and stops nothing; it goes on while it is closed."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._document = context.document
        self.runs = FoldRuns(context.document, context.engine, context.run, self)
        self._wrong: Message | None = None
        self._about = wrapped_label("muted")
        self.folds, self.repeats = WholeBox(2, MAXIMUM_FOLDS, 1), WholeBox(1, _MOST_REPEATS, 1)
        self.folds.setValue(_FOLDS)
        self._folds_label, self._repeats_label = PlainLabel(), PlainLabel()
        self._folds_label.setBuddy(self.folds)
        self._repeats_label.setBuddy(self.repeats)
        self.start, self.cancel = QPushButton(), QPushButton()
        self.start.setDefault(True)
        self.progress = QProgressBar()
        self.progress.setMaximum(_PARTS)
        self.progress.setTextVisible(False)
        self.how_far = wrapped_label("muted")
        self.said = wrapped_label("strong")
        self.figure = ElidedComboBox()
        self.plot = FoldsPlot(context.look)
        self._saver = PictureSaver(self.plot, context.look, self.windowTitle)
        self.save_button: QToolButton = self._saver.button()
        self.against, self._outdated = wrapped_label(), wrapped_label("muted")
        self._lay_out()
        self.start.clicked.connect(self._start)
        self.cancel.clicked.connect(self.runs.stop)
        self.figure.activated.connect(self._show)
        self.runs.changed.connect(self._show)
        self.runs.failed.connect(self._failed)
        self._document.changed.connect(self._show)
        self._document.opened.connect(self._opened)
        self._document.lesson.changed.connect(self._show)
        context.look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        on_language_change(self.retranslate)
        keep_on_screen(self)

    def _lay_out(self) -> None:
        how = QHBoxLayout()
        for widget in (self._folds_label, self.folds, self._repeats_label, self.repeats):
            how.addWidget(widget)
        how.addStretch(1)
        how.addWidget(self.start)
        far = QHBoxLayout()
        far.addWidget(self.how_far, 1)
        far.addWidget(self.progress, 1)
        far.addWidget(self.cancel)
        drawn = QHBoxLayout()
        drawn.addWidget(self.figure)
        drawn.addStretch(1)
        drawn.addWidget(self.save_button)
        self._rows = (how, far, drawn)
        column = QVBoxLayout(self)
        column.addWidget(self._about)
        add_layout(column, how)
        add_layout(column, far)
        column.addWidget(self.said)
        add_layout(column, drawn)
        column.addWidget(self.plot, 1)
        column.addWidget(self.against)
        column.addWidget(self._outdated)

    # --- words and looks --------------------------------------------------------------------

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Cross-validation"))
        self._folds_label.setText(self.tr("Folds"))
        self.folds.setAccessibleName(self.tr("How many folds"))
        self._repeats_label.setText(self.tr("Repeats"))
        self.repeats.setAccessibleName(self.tr("How often all of it"))
        set_tool_tip(
            self.repeats,
            self.tr("Each time the rows are cut anew, and the first weights are other ones."),
        )
        self.start.setText(self.tr("Begin"))
        self.cancel.setText(self.tr("Cancel"))
        set_tool_tip(self.cancel, self.tr("What was trained until now stays."))
        self.progress.setAccessibleName(self.tr("How far the folds are"))
        self.figure.setAccessibleName(self.tr("Which figure is drawn"))
        name = self.tr("Save or copy the picture")
        self.save_button.setAccessibleName(name)
        set_tool_tip(self.save_button, name)
        set_tool_tip(
            self.said,
            self.tr(
                "The trainings share most of their rows: ± says how far one lies from another, "
                "not how exactly the mean is known."
            ),
        )
        self._show()

    def _restyle(self) -> None:
        px = self._context.look.px
        self.plot.setMinimumHeight(px(160))
        for row in self._rows:
            row.setSpacing(px(8))
        for box in (self.folds, self.repeats):
            box.setFixedWidth(px(76))
        self.figure.setMinimumWidth(px(160))
        self.save_button.setIcon(icon("image-outline", self._context.look))
        self.save_button.setIconSize(QSize(px(16), px(16)))
        self.layout().setContentsMargins(px(16), px(12), px(16), px(12))
        self.layout().setSpacing(px(8))
        screen = self.screen().availableSize()
        self.resize(min(px(600), screen.width() - 80), min(px(560), screen.height() - 80))

    # --- showing ----------------------------------------------------------------------------

    def _show(self, *_: object) -> None:
        self._about.setText(self._how(self._document.design))
        self._show_progress()
        found, design = self.runs.found, self.runs.design
        there = found is not None and design is not None
        for widget in (self.said, self.figure, self.save_button):
            widget.setVisible(there)
        if found is None or design is None:
            self.plot.show_folds(None, "", scaled=False)
            self.against.setText("")
            self._outdated.setVisible(False)
            return
        scaled = target_is_scaled(design.data)
        usual = task_named(design.data.task).metric.name
        chosen = self.figure.currentData()
        names = [usual, *(name for name in found.means if name not in (usual, "loss")), "loss"]
        names = [name for name in names if name in found.means]
        self.figure.offer(
            [(name, figure_name(name, scaled), figure_name(name, scaled)) for name in names],
            chosen if chosen in names else names[0],
        )
        figure = str(self.figure.currentData())
        self.plot.show_folds(found, figure, scaled=scaled)
        self.said.setText(self._sentence(found, figure, scaled=scaled))
        self.plot.setAccessibleDescription(self.said.text())
        self.against.setText(self._beside(found))
        outdated = design_mark(design) != design_mark(self._document.design)
        self._outdated.setText(self.tr("These are folds of the design before your last change."))
        self._outdated.setVisible(outdated)

    def _how(self, design: Design) -> str:
        """What will be done, and with which rows."""
        split = design.data.split
        said = {
            "shuffled": self.tr(
                "The rows are cut into folds. For each, the open design learns from the other "
                "folds, prepared anew, and is tested on this one: every row is tested once."
            ),
            "in_order": self.tr(
                "The rows are in order, so each fold is tested after learning from the rows "
                "before it alone: nothing is learned from what comes later."
            ),
            "given": self.tr(
                "The rows without the test rows, which stay closed, are cut into folds. For each, "
                "the open design learns from the other folds, prepared anew, and is tested on "
                "this one."
            ),
        }[split.method]
        if split.method == "shuffled" and split.together:
            more = self.tr("Rows with the same value of “{column}” stay in one fold.")
            said = f"{said} {more.format(column=column_word(split.together))}"
        return said

    def _sentence(self, found: CrossValidation, figure: str, *, scaled: bool) -> str:
        if len(found.folds) == 1:  # nothing to lie apart from
            return self.tr("{figure}: {mean}, from one training.").format(
                figure=figure_name(figure, scaled), mean=figure_text(figure, found.means[figure])
            )
        return self.tr("{figure}: {mean} ± {deviation}, from {count} trainings.").format(
            figure=figure_name(figure, scaled),
            mean=figure_text(figure, found.means[figure]),
            deviation=figure_text(figure, found.deviations[figure]),
            count=number_text(len(found.folds)),
        )

    def _beside(self, found: CrossValidation) -> str:
        """The network beside what is simpler, a line for each."""
        said = list(map(message_text, found.sentences))
        lines = [" ".join(pair) for pair in zip(said[::2], said[1::2], strict=True)]
        if lines and any(own.repeat for own in found.folds):
            lines.insert(0, self.tr("In the first repeat, which tested each row once:"))
        return "\n".join(lines)

    def _show_progress(self) -> None:
        trials = self.runs.trials
        at_work = trials.is_at_work
        refusal = self._document.lesson.refusal_of_folds(self._document.design)
        for widget in (self.folds, self.repeats, self.start):
            widget.setEnabled(not at_work and refusal is None)
        for widget in (self.progress, self.cancel):
            widget.setVisible(at_work)
        self.progress.setValue(round(_PARTS * trials.done / max(1, trials.total)))
        self.how_far.setText(self._how_far())
        self.how_far.setVisible(bool(self.how_far.text()))

    def _how_far(self) -> str:
        trials = self.runs.trials
        if not trials.is_at_work:
            why = self._wrong or self._document.lesson.refusal_of_folds(self._document.design)
            return message_text(why) if why is not None else ""
        if trials.waits:
            return self.tr("Waits until the run has learned.")
        words = self.tr("Training {done} of {total}").format(
            done=number_text(min(int(trials.done) + 1, trials.total)),
            total=number_text(trials.total),
        )
        left = trials.seconds_left
        return words if left is None else f"{words}, {time_left(left)}"

    # --- doing ------------------------------------------------------------------------------

    def _start(self) -> None:
        self._wrong = None
        self.runs.start(self.folds.value(), self.repeats.value())

    def _failed(self, message: Message) -> None:
        self._wrong = message
        self._show()

    def _opened(self, _run: object) -> None:
        self._wrong = None
        self._show()
