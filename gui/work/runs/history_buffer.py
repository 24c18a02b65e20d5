"""A run's figures so far, growing with every epoch."""

from __future__ import annotations

import numpy as np

from engine.training.frames import Change, Figures, History


class HistoryBuffer:
    """A run's figures, growing without copying everything at every epoch.

    The same figures may come twice: the engine's thread hands them to each listener as an event
    of its own, and between the two a run that is left changes hands with its buffer.
    """

    def __init__(self, history: History | None = None) -> None:
        self._arrays: dict[str, np.ndarray] = dict(history.values) if history else {}
        self._length = history.epochs if history else 0
        self._changes: tuple[Change, ...] = history.changes if history else ()
        self._appended = (0, 0)  # run and last epoch of what came last

    def append(self, figures: Figures) -> None:
        """Take the epochs after those that are there; what came before is not taken again."""
        run, epoch = self._appended
        if figures.run == run and figures.last_epoch <= epoch:
            return
        self._appended = (figures.run, figures.last_epoch)
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
        """The curves so far; they share memory with what still grows."""
        values = {name: array[: self._length] for name, array in self._arrays.items()}
        return History(values, self._changes)

    def copied(self, epochs: int | None = None) -> History:
        """A history that does not grow along, of the first ``epochs`` (None: of all)."""
        history = self.history() if epochs is None else self.history().until(epochs)
        return History(
            {name: values.copy() for name, values in history.values.items()}, history.changes
        )
