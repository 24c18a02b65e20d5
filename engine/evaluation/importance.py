"""Which columns matter: how much worse the answers get where one is shuffled.

Reference: Breiman, Random Forests, Machine Learning 45, 2001, section 10; as scikit-learn's
``permutation_importance`` does it, but a column's inputs are shuffled together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from engine.data.derived import derived_named
from engine.data.parts import Part
from engine.data.preparing.encoders import NumberEncoder
from engine.data.preparing.prepared import Prepared
from engine.evaluation.simple import errors
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Message, Sentence

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
        "{first} and {second} say nearly the same (r = {r}). Shuffling one of them alone hides how "
        "much they matter, since the other stands in for it.",
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
    """Of each input column, the one that matters most first. ``error``: of the answers as they
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


def blocks(prepared: Prepared) -> dict[str, slice]:
    """Which of the network's inputs each column became."""
    places, begin = {}, 0
    for encoder in prepared.encoders:
        end = begin + len(encoder.input_names)
        places[encoder.name] = slice(begin, end)
        begin = end
    return places


def shuffled(prepared: Prepared, x: np.ndarray, column: str, order: np.ndarray) -> np.ndarray:
    """``x`` (rows, inputs) with the inputs of ``column``, and all that is derived of it, taken
    from other rows: row i has those of row ``order[i]``."""
    places = blocks(prepared)
    changed = x.copy()
    changed[:, places[column]] = x[order, places[column]]
    first = x.shape[1] - len(prepared.derived)
    for place, derived in enumerate(prepared.derived, start=first):
        if column not in derived.columns:
            continue
        if len(derived.columns) == 1 or derived_named(derived.kind).from_row_before:
            changed[:, place] = x[order, place]
            continue
        own = _own_values(prepared, changed, derived.columns, places)
        changed[:, place : place + 1] = derived.transform(derived.on_picture(own))
    return changed


def _own_values(
    prepared: Prepared, x: np.ndarray, columns: Sequence[str], places: dict[str, slice]
) -> list[np.ndarray]:
    """Columns of numbers in their own units, float64 (rows,) each, from the network's inputs."""
    encoders = {encoder.name: encoder for encoder in prepared.encoders}
    values = []
    for name in columns:
        encoder = encoders[name]
        assert isinstance(encoder, NumberEncoder)
        values.append(encoder.scaling.undo(x[:, places[name].start]))
    return values


def _copies(prepared: Prepared, places: dict[str, slice]) -> Iterator[Message]:
    """A note of each two columns of one input each that go together in the training part."""
    x = prepared.x["training"]
    single = [name for name, place in places.items() if place.stop - place.start == 1]
    varying = [name for name in single if np.ptp(x[:, places[name].start]) > 0.0]
    if len(varying) < 2 or len(x) < 3:
        return
    values = np.stack([x[:, places[name].start].astype(np.float64) for name in varying])
    r = np.atleast_2d(np.corrcoef(values))
    for first, second in zip(*np.triu_indices(len(varying), 1), strict=True):
        if abs(r[first, second]) >= ALIKE:
            yield _COPIES(first=varying[first], second=varying[second], r=f"{r[first, second]:.2f}")
