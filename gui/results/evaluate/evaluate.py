"""Evaluate: how good the network is on rows that it learned from, and on those it did not."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QElapsedTimer, Qt, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.data.parts import Part
from engine.edits.final_network import told
from engine.evaluation.measures import of_target
from engine.evaluation.results import Evaluation
from engine.messages import Message
from engine.service.run_requests import Evaluate
from engine.training.frames import Figures
from gui.figure_words import percent_text, target_is_scaled, value_text
from gui.look.spoken import on_language_change
from gui.results.evaluate.actual_predicted import ActualPredictedPlot
from gui.results.evaluate.baseline import error_without, most_frequent, verdict
from gui.results.evaluate.class_report import ClassReportTable
from gui.results.evaluate.confusion import ConfusionMatrix
from gui.results.evaluate.figure_tiles import FigureTiles
from gui.results.evaluate.judgement import Judgement
from gui.results.live.target_choice import TargetChoice
from gui.texts import message_text, number_text
from gui.widgets.layouts import add_layout
from gui.widgets.plain_text import PlainLabel, set_tool_tip
from gui.widgets.seen import Sight, is_seen
from gui.work.context import Context
from gui.work.final_run import final_is_possible, train_final
from gui.work.looking_back import RunQuestion

PAUSE_MS = 500  # between two evaluations while the network learns, at least
_HIGH = 520  # pixels at the desk, from which on there is room for all that is said
SPARING = 10  # … and this many times as long as one takes, so that learning hardly slows


class EvaluatePage(QWidget):
    """Figures in words and a picture of the mistakes, for the part that is chosen."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._run, self._facts = context.run, context.facts
        self._evaluation: Evaluation | None = None
        self._problem: Message | None = None
        self._question = RunQuestion(context.engine, context.back)
        self._took_ms = 0
        self._again = False  # asked for while an answer was awaited
        self._wished: Part = "test"  # what the person wants to see, in whatever lesson has it
        self._chosen: Part = "test"
        self._asked_at = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._ask)
        self._parts: dict[Part, QToolButton] = {}
        self._group = QButtonGroup(self)
        self._note = self._label("muted")
        self._empty = self._label("muted")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._told = self._label("muted")
        self._tiles = FigureTiles(context.look)
        self._verdict = self._label("good")
        self._judgement = Judgement(context)
        self._final = self._label("muted")
        self.final_button = QPushButton()
        self._target = TargetChoice()
        self._confusion = ConfusionMatrix(context.look)
        self._class_report = ClassReportTable(context.look)
        self._classes = QWidget()
        self._scatter = ActualPredictedPlot(context.look)
        self._lay_out()
        self._group.idClicked.connect(self._part_chosen)
        self._target.chosen.connect(self._show)
        self.final_button.clicked.connect(self._train_final)
        self._run.progressed.connect(self._figures_arrived)
        self._run.started.connect(self._run_changed)
        self._run.followed.connect(self._ask)
        self._run.forgotten.connect(self._run_changed)
        self._run.state_changed.connect(self._state_changed)
        context.back.moved.connect(self._ask)
        self._facts.changed.connect(self._name_parts)
        context.look.changed.connect(self._restyle)
        self._state = self._run.state
        self._restyle()
        self.retranslate()
        on_language_change(self.retranslate)
        sight = Sight(self)
        sight.lost.connect(self._timer.stop)
        sight.back.connect(self._catch_up)

    def _label(self, role: str) -> PlainLabel:
        label = PlainLabel()
        label.setProperty("role", role)
        label.setWordWrap(True)
        return label

    def _lay_out(self) -> None:
        self._bar = QHBoxLayout()
        parts: tuple[Part, ...] = ("test", "validation", "training")
        for index, part in enumerate(parts):
            button = QToolButton()
            button.setCheckable(True)
            self._group.addButton(button, index)
            self._parts[part] = button
            self._bar.addWidget(button)
        self._bar.addStretch(1)
        self._bar.addWidget(self._target)
        self._pictures = QStackedWidget()
        classes = QVBoxLayout(self._classes)
        classes.setContentsMargins(0, 0, 0, 0)
        classes.addWidget(self._confusion, 3)
        classes.addWidget(self._class_report, 2)
        self._pictures.addWidget(self._classes)
        self._pictures.addWidget(self._scatter)
        self._answer = QWidget()
        answer = QVBoxLayout(self._answer)
        answer.setContentsMargins(0, 0, 0, 0)
        answer.addWidget(self._told)
        answer.addWidget(self._tiles)
        self._judged = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._judged.addWidget(self._verdict, 1)
        self._judged.addWidget(self.final_button, 0, Qt.AlignmentFlag.AlignTop)
        add_layout(answer, self._judged)
        answer.addWidget(self._judgement)
        answer.addWidget(self._final)
        answer.addWidget(self._pictures, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._answer)
        layout = QVBoxLayout(self)
        add_layout(layout, self._bar)
        layout.addWidget(self._note)
        layout.addWidget(self._stack, 1)

    # --- words and looks --------------------------------------------------------------------

    def retranslate(self) -> None:
        set_tool_tip(
            self._parts["test"],
            self.tr("Rows that were kept apart to the end: they tell how good the network is."),
        )
        set_tool_tip(
            self._parts["validation"],
            self.tr("Rows that the network is checked on while it learns."),
        )
        set_tool_tip(
            self._parts["training"],
            self.tr("Rows that the network learned from: it should do well on these."),
        )
        self.final_button.setText(self.tr("Train once more with the validation rows"))
        set_tool_tip(
            self.final_button,
            self.tr(
                "Makes the final network: it learns from the validation rows, too, for as many "
                "epochs as were best. The test rows stay apart."
            ),
        )
        self._name_parts()
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._catch_up()

    def _catch_up(self) -> None:
        self._name_parts()
        self._show()
        self._ask()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def _restyle(self) -> None:
        px = self._context.look.px
        self.layout().setContentsMargins(px(16), px(8), px(16), px(8))
        self.layout().setSpacing(px(8))
        self._answer.layout().setSpacing(px(8))
        self._classes.layout().setSpacing(px(8))
        self._bar.setSpacing(px(4))

    def _name_parts(self) -> None:
        prepared = self._facts.prepared
        rows = {
            "test": prepared.test_rows if prepared else 0,
            "validation": prepared.validation_rows if prepared else 0,
            "training": prepared.training_rows if prepared else 0,
        }
        sentences = {
            "test": self.tr("Test ({rows})"),
            "validation": self.tr("Validation ({rows})"),
            "training": self.tr("Training ({rows})"),
        }
        for part, button in self._parts.items():
            text = sentences[part].format(rows=number_text(rows[part]))
            button.setText(text)
            button.setAccessibleName(text)
            button.setVisible(rows[part] > 0)
        self._chosen = next(
            (part for part in (self._wished, *self._parts) if rows[part]), self._wished
        )
        self._parts[self._chosen].setChecked(True)
        self._show_final()

    # --- asking -------------------------------------------------------------------------------

    def _part_chosen(self, index: int) -> None:
        self._wished = self._chosen = list(self._parts)[index]
        self._ask()

    def _ask(self) -> None:
        if not is_seen(self) or not self._run.can_answer:
            return
        if self._question.waits:
            self._again = True
            return
        self._timer.stop()
        self._asked_at.start()
        part = self._chosen
        self._question.ask(Evaluate(part), self._evaluated, partial(self._failed, part))

    def _figures_arrived(self, figures: Figures) -> None:
        if self._context.back.epoch is not None:
            return  # an earlier epoch stays what it was
        if is_seen(self) and not self._question.waits and not self._timer.isActive():
            self._timer.start(max(PAUSE_MS, self._took_ms * SPARING))

    def _state_changed(self) -> None:
        state = self._run.state
        if state != self._state:
            self._state = state
            if state in ("paused", "ended"):
                self._ask()
            else:
                self._judgement.judge(None)
        self._show_note()

    def _run_changed(self, number: int = 0) -> None:
        self._evaluation = None
        self._problem = None
        self._question.forget()
        self._again = False
        self._name_parts()
        self._show()
        self._ask()

    def _evaluated(self, evaluation: Evaluation) -> None:
        self._answered()
        if evaluation.part == self._chosen:
            self._evaluation = evaluation
            self._problem = None
            self._show()

    def _failed(self, part: Part, message: Message, _details: str) -> None:
        self._answered()
        if part == self._chosen:
            self._evaluation = None
            self._problem = message
            self._show()

    def _answered(self) -> None:
        self._took_ms = self._asked_at.elapsed()
        if self._again:
            self._again = False
            self._ask()

    # --- showing ------------------------------------------------------------------------------

    def _train_final(self) -> None:
        train_final(self._context, self.final_button.text())

    def _show_final(self) -> None:
        """Whether this is the final network, or can become one."""
        self.final_button.setVisible(final_is_possible(self._context))
        design, prepared = self._run.design, self._facts.prepared
        message = None
        if design is not None and prepared is not None and self._facts.settings == design.data:
            message = told(design, prepared)
        self._final.setVisible(message is not None)
        if message is not None:
            self._final.setText(message_text(message))

    def _show_note(self) -> None:
        self._show_final()
        self._note.setVisible(self._run.is_outdated)
        if self._run.is_outdated:
            self._note.setText(self.tr("These are answers of the network before your last change."))

    def _show(self) -> None:
        self._show_note()
        evaluation = self._evaluation
        self._judgement.judge(evaluation)
        if evaluation is None:
            self._target.show_targets(())
            self._stack.setCurrentWidget(self._empty)
            self._empty.setText(
                message_text(self._problem)
                if self._problem is not None
                else self.tr("How good the network is shows in a moment.")
                if self._run.number > 0
                else self.tr("Press Train first. How good the network is shows here.")
            )
            return
        self._stack.setCurrentWidget(self._answer)
        regression = evaluation.confusion is None
        self._target.show_targets(evaluation.target_names if regression else ())
        if len(evaluation.target_names) > 1 and regression:
            evaluation = of_target(evaluation, self._target.index)
        self._tiles.show_figures(evaluation.figures, self._loss_is_scaled(), len(evaluation.rows))
        self._told.setText(self._rows_and_epoch(evaluation))
        self._show_verdict(evaluation)
        if evaluation.confusion is not None:
            self._pictures.setCurrentWidget(self._classes)
            self._confusion.show_counts(evaluation.class_names, evaluation.confusion)
            self._class_report.show_counts(evaluation.class_names, evaluation.confusion)
            self._make_room()
            return
        self._pictures.setCurrentWidget(self._scatter)
        self._scatter.show_rows(
            evaluation.part,
            evaluation.target_names[0],
            evaluation.actual[:, 0],
            evaluation.predicted[:, 0],
            evaluation.rows,
        )

    def _rows_and_epoch(self, evaluation: Evaluation) -> str:
        """Which rows the figures speak of, and which weights: Live may speak of others."""
        rows = {
            "test": self.tr("Test: {rows} rows, kept apart to the end."),
            "validation": self.tr("Validation: {rows} rows, watched but not learned from."),
            "training": self.tr("Training: {rows} rows, learned from."),
        }[evaluation.part].format(rows=number_text(len(evaluation.rows)))
        kept = self._run.kept_epoch if self._context.back.epoch is None else None
        if kept is None:
            epoch = self.tr("After epoch {epoch}.").format(epoch=number_text(evaluation.epoch))
        else:
            first = self._run.ending.compared_from if self._run.ending else 1
            sentence = (
                self.tr("Weights of epoch {best}, the best of epochs {first} to {epochs}.")
                if first > 1
                else self.tr("Weights of epoch {best}, the best of {epochs}.")
            )
            epoch = sentence.format(
                best=number_text(kept),
                first=number_text(first),
                epochs=number_text(evaluation.epoch),
            )
        sentences = [rows, epoch]
        if evaluation.part == "training":
            sentences.append(
                self.tr("Live takes training figures during the epoch, so they differ a little.")
            )
        return " ".join(sentences)

    def _loss_is_scaled(self) -> bool:
        """Whether the loss is not in the person's own units: the target was scaled."""
        run_design = self._run.design
        return run_design is not None and target_is_scaled(run_design.data)

    def _make_room(self) -> None:
        """Before a class, the matrix is seen whole, and the report where there is room left."""
        self._judgement.set_brief(self.height() < self._context.look.px(_HIGH))
        wide = self.width() >= 2 * self.final_button.sizeHint().width()
        self._judged.setDirection(
            QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        )
        spacing = 2 * self._classes.layout().spacing()
        needed = self._confusion.whole_height() + self._class_report.sizeHint().height() + spacing
        room = self._pictures.height() >= needed
        self._class_report.setVisible(room or not self._context.look.presenting)

    def _show_verdict(self, evaluation: Evaluation) -> None:
        judged = verdict(evaluation)
        self._verdict.setVisible(judged is not None)
        if judged is None:
            return
        if evaluation.confusion is not None:
            name, share = most_frequent(evaluation)
            sentence = {
                "clearly_better": self.tr(
                    "Clearly better than always answering the most frequent class "
                    "({name}: {share} right)."
                ),
                "a_little_better": self.tr(
                    "Only a little better than always answering the most frequent class "
                    "({name}: {share} right)."
                ),
                "no_better": self.tr(
                    "No better than always answering the most frequent class "
                    "({name}: {share} right)."
                ),
            }[judged].format(name=name, share=percent_text(share))
        else:
            sentence = {
                "clearly_better": self.tr(
                    "Clearly better than always answering the mean (off by {error} on average)."
                ),
                "a_little_better": self.tr(
                    "Only a little better than always answering the mean "
                    "(off by {error} on average)."
                ),
                "no_better": self.tr(
                    "No better than always answering the mean (off by {error} on average)."
                ),
            }[judged].format(error=value_text(error_without(evaluation) or 0.0))
        self._verdict.setText(sentence)
        role = "good" if judged == "clearly_better" else "warning"
        if self._verdict.property("role") != role:
            self._verdict.setProperty("role", role)
            self._verdict.style().unpolish(self._verdict)
            self._verdict.style().polish(self._verdict)
