"""What a document keeps of trials, so that nothing that took minutes is lost with the window."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from engine.design import Design
from engine.trials.spread import MAXIMUM_SEEDS, MAXIMUM_SPREADS, Spread, design_mark
from engine.trials.sweep import Sweep
from engine.trials.trial import Trial

MAXIMUM_SWEEPS = 20


@dataclass(frozen=True)
class KeptTrials:
    """The spread of each design that was trained with several seeds, and the settings that were
    tried; the newest last."""

    spreads: tuple[Spread, ...] = ()
    sweeps: tuple[Sweep, ...] = ()

    @property
    def designs(self) -> tuple[Design, ...]:
        """All designs that they are of."""
        spreads, sweeps = self.spreads, self.sweeps
        return (*(own.design for own in spreads), *(own.design for own in sweeps))

    def of(self, design: Design) -> Spread | None:
        """The spread of ``design``, whatever its seed; None where it was not tried."""
        mark = design_mark(design)
        return next((own for own in self.spreads if own.mark == mark), None)

    def keeping(self, design: Design, trials: Iterable[Trial]) -> KeptTrials:
        """These with ``trials`` of ``design``; beyond `MAXIMUM_SPREADS` the oldest spread goes,
        beyond `MAXIMUM_SEEDS` those with the highest seeds."""
        known = self.of(design)
        spread = known or Spread(design)
        for trial in trials:
            spread = spread.with_trial(trial)
        spread = replace(spread, trials=spread.trials[:MAXIMUM_SEEDS])
        spreads = tuple(spread if own is known else own for own in self.spreads)
        if known is None:
            spreads = (*spreads, spread)[-MAXIMUM_SPREADS:]
        return replace(self, spreads=spreads)

    def without(self, design: Design, seeds: Iterable[int]) -> KeptTrials:
        """These without the trials of ``design`` with ``seeds``."""
        known, gone = self.of(design), set(seeds)
        if known is None:
            return self
        left = tuple(trial for trial in known.trials if trial.seed not in gone)
        rest = tuple(
            replace(own, trials=left) if own is known else own
            for own in self.spreads
            if own is not known or left
        )
        return replace(self, spreads=rest)

    def with_sweep(self, sweep: Sweep) -> KeptTrials:
        """These with ``sweep`` in the place of what was known of it; beyond `MAXIMUM_SWEEPS` the
        oldest goes."""
        known = any(own.id == sweep.id for own in self.sweeps)
        sweeps = tuple(sweep if own.id == sweep.id else own for own in self.sweeps)
        if not known:
            sweeps = (*sweeps, sweep)[-MAXIMUM_SWEEPS:]
        return replace(self, sweeps=sweeps)

    def without_sweep(self, sweep_id: str) -> KeptTrials:
        """These without that one."""
        return replace(self, sweeps=tuple(own for own in self.sweeps if own.id != sweep_id))


NO_TRIALS = KeptTrials()
