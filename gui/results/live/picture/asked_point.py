"""The row that is asked in Predict, in the living picture."""

from __future__ import annotations

from engine.data.facts import PlotRows, PreparedFacts
from engine.data.view import View
from engine.tasks import task_named
from gui.results.live.picture.picture_plot import PicturePlot
from gui.widgets.plots.asked_mark import AskedMark
from gui.work.context import Context


class AskedPoint:
    """Follows the asked row: where it lies in the plane, or on the curve of the answers."""

    def __init__(self, context: Context, plot: PicturePlot) -> None:
        self._asked = context.asked
        self._mark = AskedMark(plot, context.look)
        self._where: tuple[View, PlotRows, PreparedFacts, str] | None = None
        context.asked.changed.connect(self._draw)

    def frame(
        self, view: View | None, rows: PlotRows | None, prepared: PreparedFacts | None, target: str
    ) -> None:
        """The picture shows ``view`` of those rows; of several targets, ``target``."""
        known = view is not None and rows is not None and prepared is not None
        self._where = (view, rows, prepared, target) if known else None  # type: ignore[assignment]
        self._draw()

    def _draw(self) -> None:
        if self._where is None:
            self._mark.show(None, None)
            return
        view, rows, prepared, target = self._where
        across = self._asked.place(view.x, rows.categories.get(view.x, ()))
        if view.y is not None:
            along = self._asked.place(view.y, rows.categories.get(view.y, ()))
        else:
            along = self._answer(prepared, target)
        self._mark.show(across, along)

    def _answer(self, prepared: PreparedFacts, target: str) -> float | None:
        """Where the curve of the answers passes."""
        answer = self._asked.prediction
        if answer is None or answer.probabilities is None:
            return self._asked.place(target or prepared.target_names[0])
        drawn_by = task_named(prepared.task).answer_view
        shares = answer.probabilities[0]
        return float(shares[-1] if drawn_by == "probability" else shares.max())
