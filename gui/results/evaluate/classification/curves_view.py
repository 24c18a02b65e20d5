"""ROC and precision–recall: what every threshold would give, of one class against the rest."""

from __future__ import annotations

from typing import ClassVar

import numpy as np
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from engine.data.parts import Part
from engine.evaluation.probabilities import TwoClassCurves
from engine.evaluation.results import Evaluation
from engine.service.requests.kinds import RunRequest
from engine.service.requests.run_requests import DrawCurves
from gui.column_names import class_choices, class_word, class_words
from gui.figure_words import percent_text, steady_number
from gui.look.spoken import on_language_change
from gui.results.evaluate.classification.curve_plot import CurvePlot
from gui.results.evaluate.classification.threshold import Threshold
from gui.results.evaluate.every_task.view import EvaluateView
from gui.widgets.elided import ElidedComboBox
from gui.widgets.plain_text import PlainLabel, set_tool_tip, wrapped_label
from gui.widgets.plots.plots import class_codes, class_line
from gui.work.context import Context

_LOW = 260  # pixels at the desk, below which there is room for the curves alone


class CurvesView(EvaluateView):
    """Both curves side by side, and what their areas say.

    Of two classes those of the second, with the present threshold marked. Of several those of a
    chosen class against the rest, with the others' thin beside it: a click on one chooses it.
    """

    has_figures: ClassVar[bool] = True

    def __init__(
        self, context: Context, threshold: Threshold, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, parent)
        self._threshold = threshold
        self._evaluation: Evaluation | None = None
        self._curves: tuple[TwoClassCurves, ...] | None = None
        self.roc, self.precision_recall = CurvePlot(context.look), CurvePlot(context.look)
        self._heads = PlainLabel(), PlainLabel()
        self._said = wrapped_label()
        self.class_choice = ElidedComboBox()
        self.class_choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._choice_label = PlainLabel()
        self._choice_label.setBuddy(self.class_choice)
        self._choice_bar = QWidget()
        bar = QHBoxLayout(self._choice_bar)
        bar.setContentsMargins(0, 0, 0, 0)
        bar.addWidget(self._choice_label)
        bar.addWidget(self.class_choice)
        bar.addStretch(1)
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
            plot.other_chosen.connect(self._other_chosen)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._choice_bar)
        layout.addWidget(self._both, 1)
        layout.addWidget(self._said)
        self.class_choice.activated.connect(self._class_chosen)
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
        if evaluation is not None and not evaluation.class_names:
            return ()
        return (DrawCurves(part),)

    def take(self, request: RunRequest, answer: object) -> None:
        if isinstance(request, DrawCurves) and isinstance(answer, tuple):
            self._curves = answer
            self._show()

    def show_evaluation(self, evaluation: Evaluation) -> None:
        before = self._evaluation
        if before is None or (before.run, before.part) != (evaluation.run, evaluation.part):
            self._curves = None  # of other rows: the new ones are on their way
        self._evaluation = evaluation
        self._choice_bar.setVisible(len(evaluation.class_names) > 2)
        self.retranslate()

    def retranslate(self) -> None:
        self._choice_label.setText(self.tr("One class against the rest"))
        self.class_choice.setAccessibleName(self._choice_label.text())
        self._offer_classes()
        set_tool_tip(self.class_choice, self.tr("A click on a thin curve chooses its class, too."))
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
        self._show()

    def make_room(self, height: int) -> None:
        """Where there is little, the curves come first: what is said of them is in their tool
        tip, too."""
        self._said.setVisible(height >= self.look.px(_LOW))

    # --- inside -----------------------------------------------------------------------------

    def _offer_classes(self) -> None:
        evaluation = self._evaluation
        names = evaluation.class_names if evaluation is not None else ()
        if evaluation is None or not names:
            return
        present = self.class_choice.currentData()
        least_frequent = names[int(np.argmin(_counts(evaluation)))]
        self.class_choice.offer(
            class_choices(names), present if present in names else least_frequent
        )

    @property
    def _place(self) -> int:
        """The class that the curves speak of: of two classes the second."""
        names = self._evaluation.class_names if self._evaluation is not None else ()
        return 1 if len(names) == 2 else max(0, self.class_choice.currentIndex())

    def _class_chosen(self, _place: int) -> None:
        self._show()

    def _other_chosen(self, place: int) -> None:
        self.class_choice.setCurrentIndex(place)
        self._show()

    def _show(self) -> None:
        evaluation = self._evaluation
        found = self._curves
        names = evaluation.class_names if evaluation is not None else ()
        name = class_word(names[self._place]) if len(names) > self._place else ""
        self.roc.setAccessibleName(self.tr("ROC curve of “{name}”").format(name=name))
        self.precision_recall.setAccessibleName(
            self.tr("Precision–recall curve of “{name}”").format(name=name)
        )
        known = found is not None and len(found) == (1 if len(names) == 2 else len(names))
        if found is None or evaluation is None or not known:
            self._said.setText("")
            for head, word in zip(self._heads, self._titles(None), strict=True):
                head.setText(word)
            for plot in (self.roc, self.precision_recall):
                plot.show_curve(None, (0.0, 1.0), None)
                plot.show_others(())
            return
        several = len(names) > 2
        curves = found[self._place if several else 0]
        share = float((evaluation.actual == self._place).mean()) if len(evaluation.actual) else 0.0
        colours = [class_line(code, self.look.theme) for code in self._codes(evaluation)]
        at_roc, at_recall = (None, None) if several else self._at_threshold(evaluation)
        own = colours[self._place] if several else None
        self.roc.show_curve(curves.roc, (0.0, 1.0), at_roc, own)
        recalled = curves.precision_recall
        self.precision_recall.show_curve(recalled, (share, share), at_recall, own)
        self._show_others(found if several else (), colours)
        for head, word in zip(self._heads, self._titles(curves), strict=True):
            head.setText(word)
        said = self._of_several(found, evaluation) if several else self._of_two(curves, evaluation)
        self._said.setText(said)
        for plot in (self.roc, self.precision_recall):
            plot.setAccessibleDescription(said)
            set_tool_tip(plot, said)

    def _show_others(self, found: tuple[TwoClassCurves, ...], colours: list[QColor]) -> None:
        others = [place for place in range(len(found)) if place != self._place]
        self.roc.show_others([(place, found[place].roc, colours[place]) for place in others])
        self.precision_recall.show_others(
            [(place, found[place].precision_recall, colours[place]) for place in others]
        )

    def _codes(self, evaluation: Evaluation) -> tuple[int, ...]:
        source = self.context.document.design.data.source
        return class_codes(source, evaluation.class_names)

    def _at_threshold(
        self, evaluation: Evaluation
    ) -> tuple[tuple[float, float] | None, tuple[float, float] | None]:
        """Where the present threshold lies on both curves."""
        there = self._threshold.applied(evaluation)
        assert there.confusion is not None
        (right_no, alarms), (missed, found) = there.confusion.tolist()
        others, own = right_no + alarms, missed + found
        called = found + alarms
        return (
            (alarms / others, found / own) if own and others else None,
            (found / own, found / called) if own and called else None,
        )

    def _titles(self, curves: TwoClassCurves | None) -> tuple[str, str]:
        figures = curves.figures if curves is not None else {}
        area, precision = figures.get("roc_auc_score"), figures.get("average_precision_score")
        return (
            self.tr("ROC: AUC {area}").format(area=_figure(area)),
            self.tr("Precision–recall: mean precision {area}").format(area=_figure(precision)),
        )

    def _of_two(self, curves: TwoClassCurves, evaluation: Evaluation) -> str:
        first, second = class_words(evaluation.class_names)
        area = _area(curves)
        if area is None:
            if self.of_pictures:
                return self.tr(
                    "This part has pictures of one class only: there is nothing to tell apart, so "
                    "there is no area under a curve."
                )
            return self.tr(
                "This part has rows of one class only: there is nothing to tell apart, so there "
                "is no area under a curve."
            )
        pairs = self.tr(
            "Of a row of “{second}” and one of “{first}”, drawn by chance, it gives the first "
            "one the higher probability in {share} of all cases; by guessing in {guessing}."
        )
        if self.of_pictures:
            pairs = self.tr(
                "Of a picture of “{second}” and one of “{first}”, drawn by chance, it gives the "
                "first one the higher probability in {share} of all cases; by guessing in "
                "{guessing}."
            )
        sentences = [
            pairs.format(
                second=second,
                first=first,
                share=percent_text(area),
                guessing=percent_text(0.5, 0),
            )
        ]
        marked = self.tr("The ring: the threshold of {percent}.")
        sentences.append(marked.format(percent=percent_text(self._threshold.value, 0)))
        return " ".join(sentences)

    def _of_several(self, found: tuple[TwoClassCurves, ...], evaluation: Evaluation) -> str:
        name, area = class_word(evaluation.class_names[self._place]), _area(found[self._place])
        if area is None:
            lacking = self.tr(
                "This part has no row of “{name}”, or no other: there is nothing to tell apart, "
                "so there is no area under a curve."
            )
            if self.of_pictures:
                lacking = self.tr(
                    "This part has no picture of “{name}”, or no other: there is nothing to tell "
                    "apart, so there is no area under a curve."
                )
            return lacking.format(name=name)
        pairs = self.tr(
            "Of a row of “{name}” and one of another class, drawn by chance, the first one gets "
            "the higher probability of “{name}” in {share} of all cases; by guessing in {guessing}."
        )
        if self.of_pictures:
            pairs = self.tr(
                "Of a picture of “{name}” and one of another class, drawn by chance, the first one "
                "gets the higher probability of “{name}” in {share} of all cases; by guessing in "
                "{guessing}."
            )
        said = pairs.format(name=name, share=percent_text(area), guessing=percent_text(0.5, 0))
        areas = [_area(own) for own in found]
        known = [own for own in areas if own is not None]
        mean = self.tr("Mean of all classes: AUC {area}.").format(
            area=_figure(float(np.mean(known)))
        )
        return f"{said} {mean}" if len(known) == len(areas) else said

    def _restyle(self) -> None:
        px = self.look.px
        self.layout().setSpacing(px(4))
        self._both.layout().setSpacing(px(8))
        self._choice_bar.layout().setSpacing(px(8))
        self._choice_bar.setContentsMargins(px(8), 0, px(8), 0)
        for head in self._heads:
            head.setContentsMargins(px(8), 0, 0, 0)


def _area(curves: TwoClassCurves) -> float | None:
    """The area under the ROC curve; None where there is none."""
    area = curves.figures.get("roc_auc_score")
    return area if area is not None and np.isfinite(area) else None


def _counts(evaluation: Evaluation) -> np.ndarray:
    """How many rows each class has; of one without rows it is never the least."""
    counts = np.bincount(evaluation.actual.astype(int), minlength=len(evaluation.class_names))
    return np.where(counts > 0, counts, len(evaluation.actual) + 1)


def _figure(value: float | None) -> str:
    return "–" if value is None else steady_number(value)
