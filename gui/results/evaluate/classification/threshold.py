"""From which probability on the second of two classes is answered, for looking only."""

from __future__ import annotations

import dataclasses

from PySide6.QtCore import QObject, Signal

from engine.evaluation.probabilities import HALF, confusion_at
from engine.evaluation.results import Evaluation


class Threshold(QObject):
    """The views share it. Neither the network nor Predict, nor a file, knows of it.

    Signals:
        changed(): `value` is another.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._value = HALF

    @property
    def value(self) -> float:
        """The second class is answered above it, 0 … 1."""
        return self._value

    @property
    def is_usual(self) -> bool:
        """Whether the answers are the network's own."""
        return self._value == HALF

    def choose(self, value: float) -> None:
        """Set `value`, kept within 0 … 1."""
        value = min(1.0, max(0.0, value))
        if value != self._value:
            self._value = value
            self.changed.emit()

    def applied(self, evaluation: Evaluation) -> Evaluation:
        """``evaluation`` of two classes as it would be with this threshold."""
        if self.is_usual or evaluation.probabilities is None:
            return evaluation
        probability = evaluation.probabilities[:, 1]
        return dataclasses.replace(
            evaluation,
            predicted=(probability > self._value).astype(int),
            confusion=confusion_at(evaluation.actual, probability, self._value),
        )
