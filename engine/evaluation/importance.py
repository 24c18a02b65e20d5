"""Which columns matter: how much worse the answers get where one is shuffled.

Reference: Breiman, Random Forests, Machine Learning 45, 2001, section 10; as scikit-learn's
``permutation_importance`` does it, but a column's inputs are shuffled together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from engine.data.parts import Part
from engine.data.preparing.prepared import Prepared
from engine.evaluation.mixing import blocks, mixed
from engine.evaluation.simple import errors
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Message, Sentence, some

REPEATS = 10
ALIKE = 0.9  # |r| of two columns from which each can stand in for the other

_NO_ROWS = Sentence(
    "importance.no_rows",
    QT_TRANSLATE_NOOP("Engine", "There is no row to look at: this part of the data is empty."),
)
_PICTURES = Sentence(
    "importance.no_columns",
    QT_TRANSLATE_NOOP(
        "Engine", "The inputs of this network are no columns: there is nothing to shuffle."
    ),
)
_COPIES = Sentence(
    "importance.copies",
    QT_TRANSLATE_NOOP(
        "Engine",
        "These columns say nearly the same (|r| at least {r}): {columns}. Shuffling one of them "
        "alone hides how much they matter, since another stands in for it.",
    ),
)


@dataclass(frozen=True)
class ColumnImportance:
    """How much the error grows where the column is shuffled: ``mean`` and ``deviation`` over the
    repeats, in shares of wrong answers or in the target's units; ``growths``: each of them."""

    column: str
    mean: float
    deviation: float
    growths: tuple[float, ...]


@dataclass(frozen=True)
class Importance:
    """How much each input column matters, the most first. ``error``: that of the answers as they
    are: the share of wrong ones, or the mean absolute error."""

    part: Part
    rows: int
    error: float
    columns: tuple[ColumnImportance, ...]
    notes: tuple[Message, ...]


def importance(
    prepared: Prepared,
    part: Part,
    answers: Callable[[np.ndarray], np.ndarray],
    *,
    repeats: int = REPEATS,
    seed: int = 0,
    went_on: Callable[[float], None] = lambda share: None,
) -> Importance:
    """Shuffle each column of ``part`` ``repeats`` times and see how much worse the answers get.

    What is derived of the column is worked out anew, or shuffled with it where it looks at the
    row before.

    Args:
        prepared: the data of the run.
        part: the rows that are looked at.
        answers: network inputs float32 (rows, inputs) → answers in the form of
            `Evaluation.predicted`.
        repeats: how often each column is shuffled.
        seed: the same one shuffles in the same way.
        went_on: told the share that is done, 0 … 1; what it raises ends the work.

    Raises:
        EngineError: the part has no row, or there are no columns.
    """
    x = prepared.x[part]
    if not len(x):
        raise EngineError(_NO_ROWS())
    if not prepared.encoders or x.ndim != 2:
        raise EngineError(_PICTURES())
    error = float(errors(prepared, part, answers(x)).mean())
    random = np.random.RandomState(seed)
    orders = [random.permutation(len(x)) for _ in range(repeats)]
    places = blocks(prepared)
    found = []
    for number, name in enumerate(places):
        growths = []
        for turn, order in enumerate(orders):
            went_on((number * repeats + turn) / (len(places) * repeats))
            given = answers(shuffled(prepared, x, name, order))
            growths.append(float(errors(prepared, part, given).mean()) - error)
        found.append(
            ColumnImportance(name, float(np.mean(growths)), float(np.std(growths)), tuple(growths))
        )
    went_on(1.0)
    found.sort(key=lambda column: -column.mean)
    return Importance(part, len(x), error, tuple(found), tuple(_copies(prepared, places)))


def shuffled(prepared: Prepared, x: np.ndarray, column: str, order: np.ndarray) -> np.ndarray:
    """``x`` (rows, inputs) with the inputs of ``column``, and all that is derived of it, taken
    from other rows: row i has those of row ``order[i]``."""
    return mixed(prepared, x, x[order], {column})


def _copies(prepared: Prepared, places: dict[str, slice]) -> Iterator[Message]:
    """A note of each group of columns, of one input each, that go together in the training
    part: each with at least one other of them."""
    x = prepared.x["training"]
    single = [name for name, place in places.items() if place.stop - place.start == 1]
    varying = [name for name in single if np.ptp(x[:, places[name].start]) > 0.0]
    if len(varying) < 2 or len(x) < 3:
        return
    from scipy.sparse.csgraph import connected_components

    values = np.stack([x[:, places[name].start].astype(np.float64) for name in varying])
    alike = np.abs(np.atleast_2d(np.corrcoef(values)))
    count, group_of = connected_components(alike >= ALIKE, directed=False)
    groups = [np.flatnonzero(group_of == group) for group in range(count)]
    for group in sorted((own for own in groups if len(own) > 1), key=lambda own: int(own[0])):
        among = alike[np.ix_(group, group)]
        names = [varying[place] for place in group]
        # the least of what binds one of them to the rest
        least = float((among - np.eye(len(group))).max(axis=1).min())
        yield _COPIES(columns=some(names), r=f"{least:.2f}")
