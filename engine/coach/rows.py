"""What can be known of the rows before any network learns: how good a guess is, whether rows
that lie close together have the same label, and whether a straight line tells anything."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from engine.messages import EngineError
from engine.metrics.figures import class_indices
from engine.tasks import task_named

if TYPE_CHECKING:
    from engine.training.run.run import Run

NEIGHBOURS = 5  # the usual k of a nearest-neighbour rule (Cover and Hart, 1967)
MOST_ROWS = 1000  # compared with each other: some 10 ms
MOST_ROWS_LINE = 400  # each left out of a line: as long
FEWEST_ROWS = 20  # of fewer, such as the table of a gate, neighbours say nothing


@dataclass(frozen=True)
class RowsFacts:
    """What the training rows say without a network.

    ``guess_loss``: the loss of always giving the one answer that is best: the mean, or each
    class's share. ``guess_share``: how often the most frequent class is right (None: numbers).
    ``neighbours``: how well each row is answered by the five nearest others: the share that is
    right, or R² of numbers; None of fewer than 20 rows. ``line``: the same of a straight line
    through the others (ridge regression). ``rows``: how many there are. ``explained``: how much of
    the spread of the labels that line explains, R² of the classes as 0 and 1: of a rare class the
    columns may tell much and the other one be likelier in each row all the same.
    """

    guess_loss: float
    guess_share: float | None
    neighbours: float | None
    rows: int
    line: float | None = None
    explained: float | None = None

    @property
    def tell_something(self) -> bool:
        """Whether a line explains more of the spread than it does of labels that are drawn at
        random: of 100 rows and more that was hardly ever above 0.05."""
        return self.rows >= 100 and (self.explained or 0.0) > 0.05

    @property
    def known(self) -> float | None:
        """The better of the two: what can be known of a row without a network."""
        figures = [own for own in (self.neighbours, self.line) if own is not None]
        return max(figures, default=None)


def look_at_rows(run: Run) -> RowsFacts:
    """The facts of the rows that ``run`` learns from; EngineError where there are none yet."""
    design, prepared = run.design, run.prepared
    if lacking := design.data.lacking:
        raise EngineError(lacking)
    x, y = prepared.x["training"], prepared.y["training"]
    has_classes = task_named(design.data.task).has_classes
    share = None
    if has_classes:
        counts = np.bincount(class_indices(y))
        share = float(counts.max() / max(1, int(counts.sum())))
    neighbours, (line, explained) = _by_neighbours(x, y, has_classes), _by_line(x, y, has_classes)
    return RowsFacts(run.guess_loss, share, neighbours, len(y), line, explained)


def _by_neighbours(x: np.ndarray, y: np.ndarray, has_classes: bool) -> float | None:
    if len(x) < FEWEST_ROWS:
        return None
    chosen, rows = _standardized(x, MOST_ROWS)
    squares = (rows**2).sum(axis=1)
    distances = squares[:, None] + squares[None, :] - 2 * rows @ rows.T
    np.fill_diagonal(distances, np.inf)  # each row is answered by others
    nearest = np.argpartition(distances, NEIGHBOURS, axis=1)[:, :NEIGHBOURS]
    if has_classes:
        labels = class_indices(y[chosen])
        votes = np.eye(labels.max() + 1)[labels][nearest].sum(axis=1)
        return float((votes.argmax(axis=1) == labels).mean())
    targets = y[chosen].astype(np.float64)
    return _r2(targets, targets[nearest].mean(axis=1))


def _by_line(x: np.ndarray, y: np.ndarray, has_classes: bool) -> tuple[float | None, float | None]:
    """`RowsFacts.line` and ``explained``, by ridge regression, each row answered by the line
    through all others; classes as 0 and 1.

    Source: Golub, Heath, Wahba, Generalized Cross-Validation (1979): with the hat matrix H, the
    error of a row left out is its residual / (1 − H's entry). The penalty is as large as the
    number of inputs, so that forty columns of noise do not drown five that tell something.
    """
    if len(x) < FEWEST_ROWS:
        return None, None
    chosen, rows = _standardized(x, MOST_ROWS_LINE)
    kernel = rows @ rows.T
    hat = kernel @ np.linalg.inv(kernel + rows.shape[1] * np.eye(len(rows)))
    labels = class_indices(y[chosen]) if has_classes else None
    targets = y[chosen].astype(np.float64) if labels is None else np.eye(labels.max() + 1)[labels]
    # the mean is told by the others, too
    means = (targets.sum(axis=0) - targets) / (len(targets) - 1)
    about = targets - targets.mean(axis=0)
    leverage = np.minimum(np.diag(hat), 0.99)[:, None]
    answers = means + (hat @ about - leverage * about) / (1.0 - leverage)
    explained = _r2(targets, answers)
    if labels is not None:
        return float((answers.argmax(axis=1) == labels).mean()), explained
    return explained, explained


def _standardized(x: np.ndarray, most: int) -> tuple[np.ndarray, np.ndarray]:
    """At most so many of the rows: their places, and their inputs with mean 0 and deviation 1."""
    chosen = np.linspace(0, len(x) - 1, min(len(x), most)).astype(int)
    rows = x[chosen].reshape(len(chosen), -1).astype(np.float64)
    spread = rows.std(axis=0)
    return chosen, (rows - rows.mean(axis=0)) / np.where(spread > 0, spread, 1.0)


def _r2(targets: np.ndarray, answers: np.ndarray) -> float | None:
    errors = ((answers - targets) ** 2).sum()
    about = ((targets - targets.mean(axis=0)) ** 2).sum()
    return float(1 - errors / about) if about > 0 else None
