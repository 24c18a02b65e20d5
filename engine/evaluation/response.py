"""How the answer goes with one input: for each of some rows, and in the mean.

The mean is the partial dependence of Friedman, Greedy Function Approximation, Annals of
Statistics 29, 2001, section 8.2; the single rows are the individual conditional expectation of
Goldstein et al., Peeking Inside the Black Box, JCGS 24, 2015.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from engine.data.parts import Part
from engine.data.preparing.encoders import DateEncoder, NumberEncoder
from engine.data.preparing.prepared import Prepared
from engine.evaluation.mixing import with_value
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Sentence

POINTS = 41  # of a curve
ROWS = 500  # that the mean is of, at most
LINES = 60  # rows that are drawn by themselves, at most
EMPTY = 0.02  # of the range: a gap between rows so wide on both sides is a place without data

_NO_ROWS = Sentence(
    "response.no_rows",
    QT_TRANSLATE_NOOP("Engine", "There is no row to look at: this part of the data is empty."),
)
_NO_COLUMN = Sentence(
    "response.no_column",
    QT_TRANSLATE_NOOP("Engine", "The column {column} is not an input of this network."),
)


@dataclass(frozen=True, eq=False)
class Response:
    """The answers over the values of one column.

    ``places``: float64 (points,), values on the column's axis, or 0, 1, 2 … of ``words``.
    ``mean``: float64 (points, outputs), over ``rows`` rows; ``lines``: (drawn, points, outputs)
    of some of them; ``numbers``: their rows in the table. An output is a target in its own
    units, or the probability of a class. ``known``: bool (points,), whether any row that was
    learned from lies near.
    """

    column: str
    part: Part
    places: np.ndarray
    words: tuple[str, ...]
    mean: np.ndarray
    lines: np.ndarray
    numbers: np.ndarray
    rows: int
    known: np.ndarray
    outputs: tuple[str, ...]


def response(
    prepared: Prepared,
    part: Part,
    column: str,
    answers: Callable[[np.ndarray], np.ndarray],
    *,
    seed: int = 0,
    went_on: Callable[[float], None] = lambda share: None,
) -> Response:
    """Put each of some values into ``column`` in rows of ``part``, all else as it is.

    Args:
        prepared: the data of the run.
        part: the rows that are looked at; more than `ROWS` are drawn from.
        column: an input column.
        answers: network inputs float32 (rows, inputs) → float64 (rows, outputs), targets in
            their own units or probabilities.
        seed: the same one draws the same rows.
        went_on: told the share that is done, 0 … 1; what it raises ends the work.

    Raises:
        EngineError: the part has no row, or there is no such column.
    """
    encoder = next((own for own in prepared.encoders if own.name == column), None)
    if encoder is None:
        raise EngineError(_NO_COLUMN(column=column))
    x = prepared.x[part]
    if not len(x):
        raise EngineError(_NO_ROWS())
    drawn = np.arange(len(x))
    if len(x) > ROWS:
        drawn = np.sort(np.random.RandomState(seed).choice(len(x), ROWS, replace=False))
    x = x[drawn]
    words: tuple[str, ...] = ()
    if isinstance(encoder, NumberEncoder | DateEncoder):
        places = np.linspace(encoder.low, encoder.high, POINTS)
        if encoder.low == encoder.high:
            places = places[:1]
        known = _near_rows(prepared, encoder, places)
    else:
        words = encoder.categories
        places, known = np.arange(len(words), dtype=np.float64), np.ones(len(words), bool)
    curves = []
    for number, place in enumerate(places.tolist()):
        went_on(number / len(places))
        given = with_value(prepared, x, column, encoder.on_axis(np.array([place]))[0])
        curves.append(np.asarray(answers(given), np.float64))
    went_on(1.0)
    together = np.stack(curves, axis=1)  # (rows, points, outputs)
    shown = np.linspace(0, len(x) - 1, min(LINES, len(x))).round().astype(int)
    facts = prepared.facts
    return Response(
        column,
        part,
        places,
        words,
        together.mean(axis=0),
        together[shown],
        prepared.rows[part][drawn][shown],
        len(x),
        known,
        facts.class_names or facts.target_names,
    )


def _near_rows(
    prepared: Prepared, encoder: NumberEncoder | DateEncoder, places: np.ndarray
) -> np.ndarray:
    """Whether a training row lies near each of ``places``: nearer than the next place, or than
    `EMPTY` of the range. Of dates it is not known: there, all do."""
    if not isinstance(encoder, NumberEncoder) or len(places) < 2:
        return np.ones(len(places), bool)
    start = 0
    for own in prepared.encoders:
        if own is encoder:
            break
        start += len(own.input_names)
    met = np.sort(encoder.scaling.undo(prepared.x["training"][:, start].astype(np.float64)))
    span = float(places[-1] - places[0])
    reach = max(span / (len(places) - 1), EMPTY * span)
    found = np.searchsorted(met, places + reach, "right") - np.searchsorted(met, places - reach)
    near: np.ndarray = found > 0
    return near
