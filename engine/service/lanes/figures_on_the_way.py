"""Figures of epochs on their way to the window: in chunks, in order, none missing."""

from __future__ import annotations

import time

import numpy as np

from engine.training.frames import Figures

FIGURES_A_SECOND = 30


class FiguresOnTheWay:
    """Gathers figures until they are taken, all in one."""

    def __init__(self) -> None:
        self._pending: list[Figures] = []
        self._sent_at = 0.0

    def add(self, figures: Figures) -> None:
        """These come after those that there are."""
        self._pending.append(figures)

    @property
    def are_due(self) -> bool:
        """Whether there are some, and the last were taken long enough ago."""
        return bool(self._pending) and (
            time.perf_counter() - self._sent_at >= 1.0 / FIGURES_A_SECOND
        )

    def take(self) -> Figures | None:
        """All of them as one, once; None: there are none."""
        if not self._pending:
            return None
        figures = _joined(self._pending)
        self._pending.clear()
        self._sent_at = time.perf_counter()
        return figures

    def forget(self) -> None:
        """They are not to be sent."""
        self._pending.clear()


def _joined(pending: list[Figures]) -> Figures:
    if len(pending) == 1:
        return pending[0]
    first = pending[0]
    return Figures(
        first.run,
        first.first_epoch,
        {name: np.concatenate([f.values[name] for f in pending]) for name in first.values},
        tuple(change for figures in pending for change in figures.changes),
    )
