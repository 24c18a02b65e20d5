"""A run's figures so far, growing with every epoch."""

from __future__ import annotations

import numpy as np

from engine.training.frames import Change, Figures, History


class HistoryBuffer:
    """A run's figures, growing without copying everything at every epoch."""

    def __init__(self, history: History | None = None) -> None:
        self._arrays: dict[str, np.ndarray] = dict(history.values) if history else {}
        self._length = history.epochs if history else 0
        self._changes: tuple[Change, ...] = history.changes if history else ()

    def append(self, figures: Figures) -> None:
        needed = self._length + figures.epochs
        for name, values in figures.values.items():
            array = self._arrays.get(name)
            if array is None or array.shape[0] < needed:
                grown = np.empty(max(1024, 2 * needed))
                if array is not None:
                    grown[: self._length] = array[: self._length]
                self._arrays[name] = array = grown
            array[self._length : needed] = values
        self._length = needed
        if figures.changes:
            self._changes = (*self._changes, *figures.changes)

    def history(self) -> History:
        values = {name: array[: self._length] for name, array in self._arrays.items()}
        return History(values, self._changes)

    def copied(self, epochs: int | None = None) -> History:
        """A history that does not grow along, of the first ``epochs`` (None: of all)."""
        history = self.history() if epochs is None else self.history().until(epochs)
        return History(
            {name: values.copy() for name, values in history.values.items()}, history.changes
        )
