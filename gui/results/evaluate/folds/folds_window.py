"""Cross-validation: how many folds, how far it is, the figure of each, and what they say."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from engine.data.settings import MAXIMUM_FOLDS
from engine.design import Design
from engine.messages import Message
from engine.tasks import task_named
from engine.trials.cross_validation import CrossValidation
from engine.trials.spread import design_mark
from gui.column_names import column_word
from gui.figure_words import figure_name, figure_text, target_is_scaled
from gui.look.icons import icon
from gui.results.evaluate.folds.folds_plot import FoldsPlot
from gui.results.trials.trials_window import TrialsWindow
from gui.texts import message_text, number_text
from gui.widgets.elided import ElidedComboBox
from gui.widgets.fields.number_boxes import WholeBox
from gui.widgets.layouts import add_layout
from gui.widgets.plain_text import set_tool_tip, wrapped_label
from gui.widgets.plots.plot_saving import PictureSaver
from gui.work.context import Context
from gui.work.trials.fold_runs import FoldRuns

_FOLDS, _MOST_REPEATS = 5, 100


class FoldsWindow(TrialsWindow):
    """Cuts the rows into folds, trains the open design for each, and tests it on that one."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        self.runs = FoldRuns(context.document, context.engine, context.run)
        self.folds, self.repeats = WholeBox(2, MAXIMUM_FOLDS, 1), WholeBox(1, _MOST_REPEATS, 1)
        super().__init__(context, self.runs, (self.folds, self.repeats), parent)
        self.runs.setParent(self)
        self.folds.setValue(_FOLDS)
        self._about = wrapped_label("muted")
        self.said = wrapped_label("strong")
        self.figure = ElidedComboBox()
        self.plot = FoldsPlot(self.look)
        self._saver = PictureSaver(self.plot, self.look, self.windowTitle)
        self.save_button: QToolButton = self._saver.button()
        self.against, self._outdated = wrapped_label(), wrapped_label("muted")
        self._lay_out()
        self.figure.activated.connect(self.show_all)
        self.runs.changed.connect(self.show_all)
        self.document.changed.connect(self.show_all)
        self.document.lesson.changed.connect(self.show_all)
        self.finish(600, 560)

    def _lay_out(self) -> None:
        drawn = self._drawn = QHBoxLayout()
        drawn.addWidget(self.figure)
        drawn.addStretch(1)
        drawn.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.addWidget(self._about)
        add_layout(column, self.how)
        add_layout(column, self.far)
        column.addWidget(self.said)
        add_layout(column, drawn)
        column.addWidget(self.plot, 1)
        column.addWidget(self.against)
        column.addWidget(self._outdated)

    # --- words and looks --------------------------------------------------------------------

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Cross-validation"))
        for label, text in zip(self.labels, (self.tr("Folds"), self.tr("Repeats")), strict=True):
            label.setText(text)
        self.folds.setAccessibleName(self.tr("How many folds"))
        self.repeats.setAccessibleName(self.tr("How often all of it"))
        set_tool_tip(
            self.repeats,
            self.tr("Each time the data are cut anew, and the first weights are other ones."),
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
                "The trainings share most of their data: ± says how far one lies from another, "
                "not how exactly the mean is known."
            ),
        )
        self.show_all()

    def restyle(self) -> None:
        super().restyle()
        px = self.look.px
        self.plot.setMinimumHeight(px(160))
        self._drawn.setSpacing(px(8))
        self.figure.setMinimumWidth(px(160))
        self.save_button.setIcon(icon("image-outline", self.look))
        self.save_button.setIconSize(QSize(px(16), px(16)))

    # --- showing ----------------------------------------------------------------------------

    def show_all(self, *_: object) -> None:
        self._about.setText(self._how(self.document.design))
        self.show_progress()
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
        outdated = design_mark(design) != design_mark(self.document.design)
        self._outdated.setText(self.tr("These are folds of the design before your last change."))
        self._outdated.setVisible(outdated)

    def _how(self, design: Design) -> str:
        """What will be done, and with which rows."""
        split = design.data.split
        said = {
            "shuffled": self.tr(
                "The data are cut into folds. For each, the open design learns from the other "
                "folds, prepared anew, and is tested on this one: each fold is tested once."
            ),
            "in_order": self.tr(
                "The rows are in order, so each fold is tested after learning from the rows "
                "before it alone: nothing is learned from what comes later."
            ),
            "given": self.tr(
                "The data without the test part, which stays closed, are cut into folds. For each, "
                "the open design learns from the other folds, prepared anew, and is tested on "
                "this one."
            ),
        }[split.method]
        if split.method == "shuffled" and split.together:
            more = self.tr("What has the same value of “{column}” stays in one fold.")
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
            lines.insert(0, self.tr("In the first repeat:"))
        return "\n".join(lines)

    # --- doing ------------------------------------------------------------------------------

    def refusal(self) -> Message | None:
        return self.document.lesson.refusal_of_folds(self.document.design)

    def begin(self) -> None:
        self.runs.start(self.folds.value(), self.repeats.value())
