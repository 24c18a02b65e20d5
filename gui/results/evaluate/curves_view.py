"""ROC and precision–recall: what every threshold would give."""

from __future__ import annotations

import numpy as np
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from engine.data.parts import Part
from engine.evaluation.probabilities import TwoClassCurves
from engine.evaluation.results import Evaluation
from engine.service.requests import RunRequest
from engine.service.run_requests import DrawCurves
from gui.figure_words import percent_text, steady_number
from gui.look.spoken import on_language_change
from gui.results.evaluate.curve_plot import CurvePlot
from gui.results.evaluate.threshold import Threshold
from gui.results.evaluate.view import EvaluateView
from gui.widgets.plain_text import PlainLabel, wrapped_label
from gui.work.context import Context


class CurvesView(EvaluateView):
    """Both curves side by side, the present threshold on both, and what their areas say."""

    def __init__(
        self, context: Context, threshold: Threshold, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, parent)
        self._threshold = threshold
        self._evaluation: Evaluation | None = None
        self._curves: TwoClassCurves | None = None
        self.roc, self.precision_recall = CurvePlot(context.look), CurvePlot(context.look)
        self._heads = PlainLabel(), PlainLabel()
        self._said = wrapped_label()
        self._both = QWidget()
        both = QHBoxLayout(self._both)
        both.setContentsMargins(0, 0, 0, 0)
        for head, plot in zip(self._heads, (self.roc, self.precision_recall), strict=True):
            holder = QWidget()
            column = QVBoxLayout(holder)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
            column.addWidget(head)
            column.addWidget(plot, 1)
            both.addWidget(holder, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._both, 1)
        layout.addWidget(self._said)
        threshold.changed.connect(self._show)
        context.look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        on_language_change(self.retranslate)

    @property
    def picture(self) -> QWidget:
        return self._both

    def title(self) -> str:
        return self.tr("ROC and precision–recall")

    def requests(self, part: Part) -> tuple[RunRequest, ...]:
        evaluation = self._evaluation
        if evaluation is not None and len(evaluation.class_names) != 2:
            return ()
        return (DrawCurves(part),)

    def take(self, request: RunRequest, answer: object) -> None:
        if isinstance(answer, TwoClassCurves):
            self._curves = answer
            self._show()

    def show_evaluation(self, evaluation: Evaluation) -> None:
        before = self._evaluation
        if before is None or (before.run, before.part) != (evaluation.run, evaluation.part):
            self._curves = None  # of other rows: the new ones are on their way
        self._evaluation = evaluation
        self.retranslate()

    def retranslate(self) -> None:
        name = self._evaluation.class_names[1] if self._evaluation is not None else ""
        for axis, word in (
            ("bottom", self.tr("False alarms (FPR)")),
            ("left", self.tr("Found (TPR)")),
        ):
            self.roc.set_axis_label(axis, word)
        for axis, word in (
            ("bottom", self.tr("Found (recall)")),
            ("left", self.tr("Right (precision)")),
        ):
            self.precision_recall.set_axis_label(axis, word)
        self.roc.setAccessibleName(self.tr("ROC curve of “{name}”").format(name=name))
        self.precision_recall.setAccessibleName(
            self.tr("Precision–recall curve of “{name}”").format(name=name)
        )
        self._show()

    # --- inside -----------------------------------------------------------------------------

    def _show(self) -> None:
        curves, evaluation = self._curves, self._evaluation
        if curves is None or evaluation is None:
            self._said.setText("")
            for head, word in zip(self._heads, self._titles(None), strict=True):
                head.setText(word)
            for plot in (self.roc, self.precision_recall):
                plot.show_curve(None, (0.0, 1.0), None)
            return
        there = self._threshold.applied(evaluation)
        assert there.confusion is not None
        (right_no, alarms), (missed, found) = there.confusion.tolist()
        others, own = right_no + alarms, missed + found
        share = own / max(1, own + others)
        at_roc = (alarms / others, found / own) if own and others else None
        called = found + alarms
        at_recall = (found / own, found / called) if own and called else None
        self.roc.show_curve(curves.roc, (0.0, 1.0), at_roc)
        self.precision_recall.show_curve(curves.precision_recall, (share, share), at_recall)
        for head, word in zip(self._heads, self._titles(curves), strict=True):
            head.setText(word)
        self._said.setText(self._sentence(curves, evaluation))
        for plot in (self.roc, self.precision_recall):
            plot.setAccessibleDescription(self._said.text())

    def _titles(self, curves: TwoClassCurves | None) -> tuple[str, str]:
        figures = curves.figures if curves is not None else {}
        area, precision = figures.get("roc_auc_score"), figures.get("average_precision_score")
        return (
            self.tr("ROC: AUC {area}").format(area=_figure(area)),
            self.tr("Precision–recall: mean precision {area}").format(area=_figure(precision)),
        )

    def _sentence(self, curves: TwoClassCurves, evaluation: Evaluation) -> str:
        first, second = evaluation.class_names
        area = curves.figures.get("roc_auc_score")
        if area is None or not np.isfinite(area):
            return self.tr(
                "This part has rows of one class only: there is nothing to tell apart, so there "
                "is no area under a curve."
            )
        sentences = [
            self.tr(
                "Of a row of “{second}” and one of “{first}”, drawn by chance, it gives the first "
                "one the higher probability in {share} of all cases; by guessing in {guessing}."
            ).format(
                second=second,
                first=first,
                share=percent_text(area),
                guessing=percent_text(0.5, 0),
            )
        ]
        marked = self.tr("The ring: the threshold of {percent}.")
        sentences.append(marked.format(percent=percent_text(self._threshold.value, 0)))
        return " ".join(sentences)

    def _restyle(self) -> None:
        px = self.look.px
        self.layout().setSpacing(px(4))
        self._both.layout().setSpacing(px(8))
        for head in self._heads:
            head.setContentsMargins(px(8), 0, 0, 0)


def _figure(value: float | None) -> str:
    return "–" if value is None else steady_number(value)
