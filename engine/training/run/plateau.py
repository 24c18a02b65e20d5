"""Reducing the rate when the loss stalls, as Keras' ``ReduceLROnPlateau`` decides it."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from engine.training_settings import TrainingSettings


@dataclass
class Plateau:
    """How long the loss has been no better, since the run began or went on.

    Losses are compared in float32, as Keras compares them.
    """

    best: float | None = None
    waited: int = 0
    resting: int = 0  # epochs of the cooldown that are left
    _since: int = 0  # epochs since the last reduction

    def look(self, losses: np.ndarray, rate: float, settings: TrainingSettings) -> int | None:
        """Go through ``losses`` of consecutive epochs, learned at ``rate``.

        Returns how many epochs of them there are up to the one after which the rate is to be
        reduced, and has looked at no further ones; None: it stays.
        """
        lowest, patience = float(np.float32(settings.plateau_min_rate)), settings.plateau_patience
        mark = self._mark(settings)
        for count, loss in enumerate(np.asarray(losses, np.float32).tolist(), 1):
            self._since += 1
            if self.resting:
                self.resting -= 1
                self.waited = 0
            if self.best is None or loss < mark:
                self.best, self.waited = loss, 0
                mark = self._mark(settings)
            elif not self.resting:
                self.waited += 1
                if self.waited >= patience and rate > lowest:
                    self.resting, self.waited, self._since = settings.plateau_cooldown, 0, 0
                    return count
        return None

    def catch_up(self, losses: np.ndarray, settings: TrainingSettings) -> None:
        """Go through ``losses`` that were learned before, reductions among them."""
        while len(losses):
            count = self.look(losses, math.inf, settings)
            losses = losses[len(losses) if count is None else count :]

    def room(self, rate: float, settings: TrainingSettings) -> int:
        """How many epochs are worth a call: what is learned beyond a reduction is learned again.

        As many as surely bring none; and where none came for long, twice as many as that.
        """
        if not rate > float(np.float32(settings.plateau_min_rate)):
            return 1_000_000  # no lower one is allowed
        waits = settings.plateau_patience - self.waited
        if self.resting:
            waits = self.resting - 1 + settings.plateau_patience
        return max(1, waits, 2 * self._since)

    def _mark(self, settings: TrainingSettings) -> float:
        """Below this loss an epoch is better."""
        if self.best is None:
            return math.inf
        return float(np.float32(self.best - settings.plateau_min_delta))


def reduced(rate: float, settings: TrainingSettings) -> float:
    """The rate that comes after ``rate``."""
    return max(rate * settings.plateau_factor, settings.plateau_min_rate)
