"""What evaluating and predicting give: frozen values for the window and the command line."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

import numpy as np

from engine.data.parts import Part


@dataclass(frozen=True)
class Evaluation:
    """How good a network is on one part of the rows, all in the person's own units.

    ``figures``: ``loss`` as trained, then the task's metrics in reading order
    (``mean_absolute_error``, ``root_mean_squared_error``, ``r2``; or ``accuracy``,
    ``precision``, ``recall``, ``f1``: macro averages for several classes). A metric that is
    undefined (r2 of one row) is left out. ``confusion``: shape (classes, classes), actual by
    predicted, None for regression. ``actual`` and ``predicted``: shape (rows, targets) or
    class indices (rows,); ``rows``: each row's number in the table. ``probabilities``: shape
    (rows, classes), each row adding up to 1; None for numbers.
    """

    run: int
    epoch: int
    part: Part
    task: str
    class_names: tuple[str, ...]
    target_names: tuple[str, ...]
    figures: dict[str, float]
    confusion: np.ndarray | None
    actual: np.ndarray
    predicted: np.ndarray
    rows: np.ndarray
    probabilities: np.ndarray | None = None


@dataclass(frozen=True)
class Prediction:
    """The network's answers for some rows.

    ``values``: shape (rows, targets) in the target's units, or class indices (rows,).
    ``probabilities``: shape (rows, classes), each row adding up to 1; None for regression.
    ``spreads``: of each target of a regression the standard deviation that was learned from, in
    its own units: it says how many digits of an answer mean anything; () for classes.
    """

    run: int
    epoch: int
    task: str
    class_names: tuple[str, ...]
    target_names: tuple[str, ...]
    values: np.ndarray
    probabilities: np.ndarray | None
    spreads: tuple[float, ...] = ()

    @property
    def are_numbers(self) -> np.ndarray:
        """Which rows the network has an answer to, bool (rows,): of the others its outputs are no
        numbers, and a class index says nothing."""
        told = self.values if self.probabilities is None else self.probabilities
        finite: np.ndarray = np.isfinite(told.reshape(len(told), -1)).all(axis=1)
        return finite

    def only(self, rows: np.ndarray) -> Prediction:
        """The answers for some of the rows: places, or bool (rows,)."""
        shares = self.probabilities[rows] if self.probabilities is not None else None
        return dataclasses.replace(self, values=self.values[rows], probabilities=shares)


def joined(predictions: list[Prediction]) -> Prediction:
    """The answers of several lots of rows as one."""
    first = predictions[0]
    shares = [each.probabilities for each in predictions if each.probabilities is not None]
    return Prediction(
        first.run,
        first.epoch,
        first.task,
        first.class_names,
        first.target_names,
        np.concatenate([each.values for each in predictions]),
        np.concatenate(shares) if shares else None,
        first.spreads,
    )
