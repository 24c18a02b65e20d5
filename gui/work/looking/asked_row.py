"""The row that is being asked in Predict, for the plots to show where it lies."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from engine.evaluation.results import Prediction


class AskedRow(QObject):
    """A typed row and the network's answer to it.

    Signals:
        changed(): it is another, or there is none any more.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._values: dict[str, float | str] = {}
        self._prediction: Prediction | None = None

    @property
    def values(self) -> Mapping[str, float | str]:
        """Each input's value on its axis (of a date seconds since 1970), or its word; {}: no row
        is asked."""
        return self._values

    @property
    def prediction(self) -> Prediction | None:
        """The answer, of one row; None: no row is asked."""
        return self._prediction

    def show(self, values: Mapping[str, float | str], prediction: Prediction) -> None:
        """That row is asked, and that is answered."""
        self._values, self._prediction = dict(values), prediction
        self.changed.emit()

    def clear(self) -> None:
        """No row is asked."""
        if self._values:
            self._values, self._prediction = {}, None
            self.changed.emit()

    def place(self, column: str, words: tuple[str, ...] = ()) -> float | None:
        """Where the row lies on the axis of ``column``, an input or a target, whose words have
        their places in ``words``; None: nowhere."""
        value = self._values.get(column)
        answer = self._prediction
        if value is None and answer is not None and column in answer.target_names:
            values = answer.values.reshape(len(answer.values), -1)[0]
            value = float(values[answer.target_names.index(column)])
            if answer.class_names:
                value = answer.class_names[int(value)]
        if isinstance(value, str):
            return float(words.index(value)) if value in words else None
        return value
