"""Early stopping, as Keras' ``EarlyStopping(restore_best_weights=True)`` decides it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from engine.training.epochs.compiled import Snapshot
from engine.training.frames import Ending
from engine.training.run.run_sentences import (
    DONE_WITH_BEST,
    DONE_WITH_BEST_SINCE,
    EARLY,
    EARLY_SINCE,
)


@dataclass
class BestSoFar:
    """The best epoch since epoch ``first``, and how to have its weights back.

    ``snapshot`` is the state after epoch ``snapshot_epoch``; the run replays the epochs from
    there to ``epoch``, which gives the same bits: so nothing is copied while it learns.
    ``weights``: the best epoch's own, where they are known already and there is no snapshot.
    """

    first: int = 1
    loss: float = float("inf")
    epoch: int = 0  # 0: none yet
    waited: int = 0
    snapshot: Snapshot | None = None
    snapshot_epoch: int = 0
    weights: tuple[np.ndarray, ...] | None = None

    def look(self, losses: np.ndarray, first_epoch: int, patience: int) -> tuple[bool, int | None]:
        """Go through ``losses`` of consecutive epochs.

        Returns whether one of them is the new best, and the epoch at which to stop, if any.
        """
        better = False
        for epoch, loss in enumerate(losses.tolist(), first_epoch):
            self.waited += 1
            if loss < self.loss or self.epoch == 0:
                self.loss = loss if loss == loss else float("inf")
                self.epoch = epoch
                self.waited = 0
                better = True
            elif self.waited >= patience:
                return better, epoch
        return better, None


def ending_with_best(
    reason: Literal["early", "done"], epoch: int, best: BestSoFar, patience: int
) -> Ending:
    """The end at ``epoch`` of a run that stands at its ``best`` weights.

    It tells which epochs were compared: after going on, not those before.
    """
    again = best.first > 1
    if reason == "early":
        sentence = EARLY_SINCE if again else EARLY
        message = sentence(epoch=epoch, patience=patience, best=best.epoch, first=best.first)
    else:
        sentence = DONE_WITH_BEST_SINCE if again else DONE_WITH_BEST
        message = sentence(epoch=epoch, best=best.epoch, first=best.first)
    return Ending(reason, epoch, message, best_epoch=best.epoch, compared_from=best.first)
