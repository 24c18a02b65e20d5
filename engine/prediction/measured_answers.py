"""How good the answers to a table are, where it has the right ones itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from engine.data.columns.column_form import ColumnForm
from engine.data.preparing.prepared import Prepared
from engine.data.reading.rows import Cells
from engine.evaluation.quality import Quality, quality_of
from engine.evaluation.results import Prediction, joined
from engine.prediction.answers import RowAnswers
from engine.prediction.truths import truths
from engine.tasks import task_named


class MeasuredAnswers:
    """The right answers that a table has itself, beside the network's; ``rows``: how many."""

    def __init__(
        self,
        prepared: Prepared,
        names: Sequence[str],
        form_here: Callable[[ColumnForm], ColumnForm],
    ) -> None:
        self._prepared, self._names = prepared, names
        targets = prepared.facts.target_names
        self._there = set(targets) <= set(names)
        self._forms = {name: form_here(prepared.facts.form_of_target(name)) for name in targets}
        self._truths: list[np.ndarray] = []
        self._answers: list[Prediction] = []
        self.rows = 0

    def add(self, chunk: list[Cells], found: RowAnswers) -> None:
        """Take the rows of ``chunk`` whose right answers stand in the table."""
        if not self._there or found.prediction is None:
            return
        rows = [chunk[row] for row in found.answered.tolist()]
        truth = truths(rows, self._names, self._prepared, self._forms)
        known = ~np.isnan(truth).any(axis=1)
        if known.any():
            self._truths.append(truth[known])
            self._answers.append(found.prediction.only(known))
            self.rows += int(known.sum())

    def quality(self) -> Quality | None:
        """How good the answers are on these rows; None where there are none."""
        if not self._truths:
            return None
        truth, answers = np.concatenate(self._truths), joined(self._answers)
        if task_named(self._prepared.facts.task).has_classes:
            truth = truth[:, 0].astype(np.int64)
        given = answers.values, answers.probabilities
        return quality_of(self._prepared, truth, *given, part=None)
