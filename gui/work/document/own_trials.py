"""The document's trials: how its designs did with several seeds, and the settings that were tried.
They belong to its file."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from engine.design import Design
from engine.trials.kept import NO_TRIALS, KeptTrials
from engine.trials.sweep import Sweep
from engine.trials.trial import Trial

_SWEEP_STEP = 7311
_STEP = 7310  # what Qt tells steps that can be joined by


class OwnTrials(QObject):
    """Keeps each trial as it comes; those of one batch are one step of undo.

    Signals:
        changed(): ``kept`` is another.
    """

    changed = Signal()

    def __init__(self, undo_stack: QUndoStack, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._undo_stack = undo_stack
        self._kept = NO_TRIALS

    @property
    def kept(self) -> KeptTrials:
        """All that was kept."""
        return self._kept

    def keep(self, text: str, batch: object, design: Design, trial: Trial) -> None:
        """Keep one more trial of ``design``; ``batch``: the same for those of one step, which is
        called ``text``."""
        self._undo_stack.push(_Keep(self, text, batch, design, trial))

    def keep_sweep(self, text: str, sweep: Sweep) -> None:
        """Keep what was tried until now; all of one sweep is one step, called ``text``."""
        self._undo_stack.push(_KeepSweep(self, text, sweep))

    def open(self, kept: KeptTrials) -> None:
        """Another document is there, with ``kept``: it tells of that itself."""
        self._kept = kept

    def _take(self, kept: KeptTrials) -> None:
        self._kept = kept
        self.changed.emit()


class _Keep(QUndoCommand):
    def __init__(
        self, trials: OwnTrials, text: str, batch: object, design: Design, trial: Trial
    ) -> None:
        super().__init__(text)
        self._trials = trials
        self._batch = batch
        self._pairs = [(design, trial)]

    def redo(self) -> None:
        kept = self._trials.kept
        for design, trial in self._pairs:
            kept = kept.keeping(design, [trial])
        self._trials._take(kept)

    def undo(self) -> None:
        kept = self._trials.kept
        for design, trial in self._pairs:
            kept = kept.without(design, [trial.seed])
        self._trials._take(kept)

    def id(self) -> int:
        return _STEP

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _Keep) or other._batch is not self._batch:
            return False
        self._pairs += other._pairs
        return True


class _KeepSweep(QUndoCommand):
    def __init__(self, trials: OwnTrials, text: str, sweep: Sweep) -> None:
        super().__init__(text)
        self._trials = trials
        self._sweep = sweep
        known = (own for own in trials.kept.sweeps if own.id == sweep.id)
        self._before = next(known, None)

    def redo(self) -> None:
        self._trials._take(self._trials.kept.with_sweep(self._sweep))

    def undo(self) -> None:
        kept = self._trials.kept
        self._trials._take(
            kept.without_sweep(self._sweep.id)
            if self._before is None
            else kept.with_sweep(self._before)
        )

    def id(self) -> int:
        return _SWEEP_STEP

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _KeepSweep) or other._sweep.id != self._sweep.id:
            return False
        self._sweep = other._sweep
        return True
