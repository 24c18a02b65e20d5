"""The ways of looking at the answers: which are offered for what is predicted, which is seen."""

from __future__ import annotations

from functools import cached_property
from typing import TypeVar

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from engine.data.sources.pictures import PictureSource
from engine.evaluation.results import Evaluation
from engine.service.requests.kinds import RunRequest
from gui.look.spoken import on_language_change
from gui.results.evaluate.classification.certainty_view import CertaintyView
from gui.results.evaluate.classification.classes_view import ClassesView
from gui.results.evaluate.classification.curves_view import CurvesView
from gui.results.evaluate.classification.threshold import Threshold
from gui.results.evaluate.classification.threshold_view import ThresholdView
from gui.results.evaluate.every_task.inputs_view import InputsView
from gui.results.evaluate.every_task.parts_view import PartsView
from gui.results.evaluate.every_task.view import EvaluateView
from gui.results.evaluate.regression.residuals_view import ResidualsView
from gui.results.evaluate.regression.scatter_view import ScatterView
from gui.results.evaluate.regression.spread_view import SpreadView
from gui.widgets.fields.segments import Segments
from gui.widgets.plain_text import set_tool_tip
from gui.widgets.plots.plot_saving import PictureSaver
from gui.widgets.tab_order import take_place
from gui.work.context import Context

_OFFERED: dict[str, tuple[str, ...]] = {
    "two": ("classes", "curves", "certainty", "divided", "parts", "inputs"),
    "several": ("classes", "curves", "certainty", "parts", "inputs"),
    "numbers": ("scatter", "residuals", "spread", "parts", "inputs"),
}
_View = TypeVar("_View", bound=EvaluateView)


class Views(QStackedWidget):
    """One of them is seen; `choice` offers those that fit what is predicted. Each is made when it
    is first looked at: their eight plots were a large part of a window's start.

    Signals:
        rows_wanted(rows, add), asking_wanted(): of the view that is seen, see `EvaluateView`.
        view_chosen(): another one is seen.
        seen_changed(): `seen` is another.
    """

    rows_wanted = Signal(object, bool)
    asking_wanted = Signal()
    view_chosen = Signal()
    seen_changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._run = context, context.run
        self.threshold = Threshold(self)
        self._evaluation: Evaluation | None = None
        self._chosen = context.selection.rows
        self._kind = "two"
        self._savers: dict[EvaluateView, PictureSaver] = {}  # of those that were looked at
        self.threshold.changed.connect(self.seen_changed)
        self.choice = QWidget()
        choices = QHBoxLayout(self.choice)
        choices.setContentsMargins(0, 0, 0, 0)
        self._segments = {
            kind: Segments(context.look, len(offered)) for kind, offered in _OFFERED.items()
        }
        for segments in self._segments.values():
            segments.chosen.connect(self._segment_chosen)
            choices.addWidget(segments)
            segments.setVisible(False)
        choices.addStretch(1)
        self.retranslate()
        on_language_change(self.retranslate)

    # --- the views ----------------------------------------------------------------------------

    @cached_property
    def classes(self) -> ClassesView:
        """Of classes: which is taken for which, and each one's figures."""
        return self._made(ClassesView(self._context))

    @cached_property
    def curves(self) -> CurvesView:
        """Of classes: the ROC curve and precision against recall."""
        return self._made(CurvesView(self._context, self.threshold))

    @cached_property
    def certainty(self) -> CertaintyView:
        """Of classes: how sure the network is against how often it is right."""
        return self._made(CertaintyView(self._context))

    @cached_property
    def divided(self) -> ThresholdView:
        """Of two classes: what another threshold would change."""
        return self._made(ThresholdView(self._context, self.threshold))

    @cached_property
    def scatter(self) -> ScatterView:
        """Of numbers: actual against predicted."""
        return self._made(ScatterView(self._context))

    @cached_property
    def residuals(self) -> ResidualsView:
        """Of numbers: the residuals against any column."""
        return self._made(ResidualsView(self._context))

    @cached_property
    def spread(self) -> SpreadView:
        """Of numbers: how the residuals are distributed."""
        return self._made(SpreadView(self._context))

    @cached_property
    def parts(self) -> PartsView:
        """The figures of every part side by side."""
        return self._made(PartsView(self._context))

    @cached_property
    def inputs(self) -> InputsView:
        """How much each input matters."""
        return self._made(InputsView(self._context))

    def _made(self, view: _View) -> _View:
        self.addWidget(view)
        take_place(view, self)
        self._savers[view] = PictureSaver(view.picture, self._context.look, view.title)
        view.rows_wanted.connect(self.rows_wanted)
        view.asking_wanted.connect(self.asking_wanted)
        return view

    @property
    def offered(self) -> tuple[str, ...]:
        """The names of those that fit what is predicted, as they are offered."""
        return _OFFERED[self._kind]

    @property
    def view(self) -> EvaluateView:
        """The one that is seen."""
        view = getattr(self, self.offered[self._segments[self._kind].place])
        assert isinstance(view, EvaluateView)
        return view

    @property
    def drawn(self) -> EvaluateView | None:
        """The view that is seen, without making one: None before the first evaluation."""
        return self.view if self._evaluation is not None else None

    # --- what the page uses -------------------------------------------------------------------

    @property
    def is_first(self) -> bool:
        """Whether it is the one that is seen where nobody chose another."""
        return self._segments[self._kind].place == 0

    @property
    def saver(self) -> PictureSaver:
        """Saves what is seen."""
        return self._savers[self.view]

    def show_evaluation(self, evaluation: Evaluation) -> None:
        """Draw ``evaluation``, of several targets the chosen one's alone."""
        self._evaluation = evaluation
        classes = len(evaluation.class_names) if evaluation.confusion is not None else 0
        self._kind = "numbers" if not classes else "two" if classes == 2 else "several"
        for kind, segments in self._segments.items():
            segments.setVisible(kind == self._kind)
        self._offer_inputs()
        self._draw()

    def _offer_inputs(self) -> None:
        """A picture's inputs are its pixels, of which none is the same thing twice."""
        design = self._run.design
        pictures = design is not None and isinstance(design.data.source, PictureSource)
        for kind, segments in self._segments.items():
            place = _OFFERED[kind].index("inputs")
            button = segments.button(place)
            button.setEnabled(not pictures)
            if pictures:
                set_tool_tip(
                    button,
                    self.tr(
                        "A picture’s inputs are its pixels: shuffling one tells nothing. Predict "
                        "shows which places of a picture count."
                    ),
                )
                if segments.place == place:
                    segments.choose(0)

    def seen(self, evaluation: Evaluation) -> Evaluation:
        """The answers as they are drawn in the view that is seen."""
        return self.view.seen(evaluation)

    def note(self) -> str:
        """What is to be said of those answers, in few words; "" where they are the network's."""
        return self.view.note()

    def show_chosen(self, rows: np.ndarray) -> None:
        """Light up ``rows``: numbers in the table."""
        self._chosen = rows
        if self._evaluation is not None:
            self.view.show_chosen(rows)

    def take(self, request: RunRequest, answer: object) -> None:
        """What was asked besides for the view that was seen then."""
        for view in self._savers:
            view.take(request, answer)

    def make_room(self) -> None:
        """The view that is seen knows how much room there is."""
        if self.drawn is not None:
            self.drawn.make_room(self.height())

    def retranslate(self) -> None:
        words = {
            "classes": (self.tr("Matrix"), self.tr("Which class is taken for which")),
            "curves": (
                self.tr("ROC"),
                self.tr("What every threshold would give: ROC and precision–recall"),
            ),
            "certainty": (self.tr("Certainty"), self.tr("Is it right as often as it is sure?")),
            "divided": (
                self.tr("Threshold"),
                self.tr("How sure it has to be for the second class"),
            ),
            "scatter": (
                self.tr("Actual/predicted"),
                self.tr("Each row's answer against the truth"),
            ),
            "residuals": (
                self.tr("Residuals"),
                self.tr("How far off the answers are, against any input"),
            ),
            "spread": (self.tr("Spread"), self.tr("How the errors are spread")),
            "inputs": (self.tr("Inputs"), self.tr("Which inputs matter, and how")),
            "parts": (
                self.tr("All parts"),
                self.tr("Training, validation and test figures side by side"),
            ),
        }
        for kind, segments in self._segments.items():
            name = self.tr("Ways of looking at the answers")
            segments.name_all(name, [words[view] for view in _OFFERED[kind]])
        self._offer_inputs()

    # --- inside -----------------------------------------------------------------------------

    def _segment_chosen(self, _place: int) -> None:
        self._draw()
        self.view_chosen.emit()

    def _draw(self) -> None:
        view = self.drawn
        if view is not None and self._evaluation is not None:
            self.setCurrentWidget(view)
            view.show_evaluation(self._evaluation)
            view.show_chosen(self._chosen)
            self.make_room()
