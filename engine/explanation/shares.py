"""The share that each input has in one answer: Shapley values, exactly, by enumeration.

Reference: Shapley, A Value for n-Person Games, 1953; the game is that of Lundberg and Lee, A
Unified Approach to Interpreting Model Predictions, NIPS 2017, section 4: what is not in the
coalition comes from training rows. Of at most eight columns there are 256 coalitions, so nothing
has to be drawn by lot; see ``docs/decisions/0066-exact-shares.md``.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from engine.data.preparing.prepared import Prepared
from engine.evaluation.mixing import mixed
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Sentence

MOST_COLUMNS = 8
BACKGROUND = 100  # training rows
_AT_ONCE = 25_600  # rows that are answered in one go
_TOLERANCE = 1e-6  # of what is added up

_TOO_MANY = Sentence(
    "shares.too_many",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The shares are worked out exactly for at most {most} inputs; this network has {count}. "
        "Evaluate shows which of them matter.",
    ),
)
_NO_COLUMNS = Sentence(
    "shares.no_columns",
    QT_TRANSLATE_NOOP("Engine", "The inputs of this network are no columns: none has a share."),
)
_NO_SUM = Sentence(
    "shares.no_sum",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The shares do not add up to the answer, so they are not shown: the network's answers are "
        "too large to be calculated with.",
    ),
)


@dataclass(frozen=True, eq=False)
class Shares:
    """What each column adds to the mean answer of training rows, for one row.

    ``base``: float64 (outputs,), the mean answer of ``background`` training rows; ``answer``:
    (outputs,), the row's own; ``shares``: (columns, outputs). Of each output base + the shares =
    answer. An output is a target in its own units, or the probability of a class.
    """

    columns: tuple[str, ...]
    outputs: tuple[str, ...]
    base: np.ndarray
    answer: np.ndarray
    shares: np.ndarray
    background: int


def shares_of(
    prepared: Prepared,
    row: np.ndarray,
    answers: Callable[[np.ndarray], np.ndarray],
    *,
    background: int = BACKGROUND,
    seed: int = 0,
) -> Shares:
    """The share of each source column in the answer to ``row``.

    All inputs that one column became enter a coalition together, with what is derived of it.

    Args:
        prepared: the data of the run.
        row: the network's inputs, float32 (1, inputs).
        answers: network inputs (rows, inputs) → float64 (rows, outputs), targets in their own
            units or probabilities.
        background: so many training rows, at most, stand for what is not in a coalition.
        seed: the same one draws the same training rows.

    Raises:
        EngineError: there are more than `MOST_COLUMNS` columns, or none; or the sum is not the
            answer.
    """
    names = tuple(encoder.name for encoder in prepared.encoders)
    if not names or row.ndim != 2:
        raise EngineError(_NO_COLUMNS())
    if len(names) > MOST_COLUMNS:
        raise EngineError(_TOO_MANY(most=MOST_COLUMNS, count=len(names)))
    rows = prepared.x["training"]
    if len(rows) > background:
        rows = rows[np.random.RandomState(seed).choice(len(rows), background, replace=False)]
    own = np.repeat(row, len(rows), axis=0)
    coalitions = 1 << len(names)
    worth = []
    at_once = max(1, _AT_ONCE // len(rows))
    for first in range(0, coalitions, at_once):
        inside = range(first, min(first + at_once, coalitions))
        given = [
            mixed(prepared, rows, own, [n for bit, n in enumerate(names) if coalition >> bit & 1])
            for coalition in inside
        ]
        found = np.asarray(answers(np.concatenate(given)), np.float64)
        worth.append(found.reshape(len(given), len(rows), -1).mean(axis=1))
    value = np.concatenate(worth)  # (coalitions, outputs)
    shares = np.stack([_share(value, bit, len(names)) for bit in range(len(names))])
    base, answer = value[0], np.asarray(answers(row), np.float64).reshape(-1)
    off = np.abs(base + shares.sum(axis=0) - answer)
    # One row alone is rounded otherwise than among others, in single precision.
    allowed = _TOLERANCE * (np.abs(value).max(axis=0) + 10.0 * np.ptp(value, axis=0))
    if not (off <= allowed + 1e-12).all():
        raise EngineError(_NO_SUM())
    facts = prepared.facts
    outputs = facts.class_names or facts.target_names
    return Shares(names, outputs, base, answer, shares, len(rows))


def _share(value: np.ndarray, bit: int, count: int) -> np.ndarray:
    """What the column at ``bit`` adds to a coalition, weighed over all that lack it."""
    without = np.array([own for own in range(len(value)) if not own >> bit & 1])
    sizes = np.array([int(own).bit_count() for own in without])
    weights = np.array([1.0 / (count * math.comb(count - 1, size)) for size in range(count)])
    added = value[without | (1 << bit)] - value[without]
    share: np.ndarray = (weights[sizes][:, None] * added).sum(axis=0)
    return share
