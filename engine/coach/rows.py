"""What can be known of the rows before any network learns: how good a guess is, and whether
rows that lie close together have the same label."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from engine.metrics.figures import class_indices
from engine.tasks import task_named

if TYPE_CHECKING:
    from engine.training.run import Run

NEIGHBOURS = 5  # the usual k of a nearest-neighbour rule (Cover and Hart, 1967)
MOST_ROWS = 1000  # compared with each other: some 10 ms
FEWEST_ROWS = 20  # of fewer, such as the table of a gate, neighbours say nothing


@dataclass(frozen=True)
class RowsFacts:
    """What the training rows say without a network.

    ``guess_loss``: the loss of always giving the one answer that is best: the mean, or each
    class's share. ``guess_share``: how often the most frequent class is right (None: numbers).
    ``neighbours``: how well each row is answered by the five nearest others: the share that is
    right, or R² of numbers; None of fewer than 20 rows. ``rows``: how many there are.
    """

    guess_loss: float
    guess_share: float | None
    neighbours: float | None
    rows: int


def look_at_rows(run: Run) -> RowsFacts:
    """The facts of the rows that ``run`` learns from."""
    design, prepared = run.design, run.prepared
    x, y = prepared.x["training"], prepared.y["training"]
    has_classes = task_named(design.data.task).has_classes
    share = None
    if has_classes:
        counts = np.bincount(class_indices(y))
        share = float(counts.max() / max(1, counts.sum()))
    return RowsFacts(run.guess_loss, share, _by_neighbours(x, y, has_classes), len(y))


def _by_neighbours(x: np.ndarray, y: np.ndarray, has_classes: bool) -> float | None:
    if len(x) < FEWEST_ROWS:
        return None
    chosen = np.linspace(0, len(x) - 1, min(len(x), MOST_ROWS)).astype(int)
    rows = x[chosen].reshape(len(chosen), -1).astype(np.float64)
    spread = rows.std(axis=0)
    rows = (rows - rows.mean(axis=0)) / np.where(spread > 0, spread, 1.0)
    squares = (rows**2).sum(axis=1)
    distances = squares[:, None] + squares[None, :] - 2 * rows @ rows.T
    np.fill_diagonal(distances, np.inf)  # each row is answered by others
    nearest = np.argpartition(distances, NEIGHBOURS, axis=1)[:, :NEIGHBOURS]
    if has_classes:
        labels = class_indices(y[chosen])
        votes = np.eye(labels.max() + 1)[labels][nearest].sum(axis=1)
        return float((votes.argmax(axis=1) == labels).mean())
    targets = y[chosen].astype(np.float64)
    errors = ((targets[nearest].mean(axis=1) - targets) ** 2).sum()
    about = ((targets - targets.mean(axis=0)) ** 2).sum()
    return float(1 - errors / about) if about > 0 else None
