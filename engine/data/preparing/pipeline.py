"""Preparation as steps of scikit-learn pipelines, one for each column, learned from training rows.

`pipeline_of` gives one column's steps, `input_transformer` all of them as one
ColumnTransformer; which they are, its way says (`engine.data.preparing.ways`). Preparing keeps
what the steps learned as frozen encoders (`encoders_of`): those give the same numbers without
scikit-learn. It fits columns with the same steps together, as many as little memory holds: a fit
takes scikit-learn milliseconds, whatever is in it, and a table may have thousands of columns.
The steps take columns as float64 (rows, columns): numbers as themselves, dates as seconds since
1970, other values as their places among the column's names, NaN where missing. All needs
scikit-learn, so that nothing here is imported at the start.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from engine.data.preparing.encoders import ColumnEncoder
from engine.data.preparing.read_column import ReadColumn
from engine.data.preparing.ways import AsDateParts, AsNumber, InputWay, scales_of
from engine.data.preparing.word_ways import Counted, OneHot, ZeroOrOne
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Sentence
from engine.scalings import SCALINGS, Scale

if TYPE_CHECKING:
    from sklearn.compose import ColumnTransformer
    from sklearn.pipeline import Pipeline

_NO_VALUES = Sentence(
    "prepare.no_values",
    QT_TRANSLATE_NOOP(
        "Engine",
        "No training row has a value in the column {column}, so there is nothing to fill its "
        "gaps with. Ignore the column.",
    ),
)
_NO_FILL = Sentence(
    "prepare.no_fill",
    QT_TRANSLATE_NOOP(
        "Engine", "Type the value that the gaps of the column {column} are to be filled with."
    ),
)
_FITTED_TOGETHER = 1 << 20  # values: 8 MB, and a few times as much while scikit-learn works
_MOST_TOGETHER = 200  # columns, so that one can stop in between

# By the name that a column's kind gives (`ColumnKind.prepared_as`). Pictures take none of them.
WAYS: dict[str, InputWay] = {
    "number": AsNumber(),
    "parts": AsDateParts(),
    "one_hot": OneHot(),
    "counted": Counted(),
    "zero_or_one": ZeroOrOne(),
}


def input_transformer(columns: Sequence[ReadColumn], rows: np.ndarray) -> ColumnTransformer:
    """All the columns' steps, not fitted yet; ``rows`` are those that learn (training).

    It takes the columns side by side, float64 (rows, columns).
    """
    from sklearn.compose import ColumnTransformer

    steps = [
        (f"column {place}", pipeline_of(column, column.values(rows)), [place])
        for place, column in enumerate(columns)
    ]
    return ColumnTransformer(steps, sparse_threshold=0.0)


def pipeline_of(column: ReadColumn, training: np.ndarray) -> Pipeline:
    """The steps of ``column``, not fitted yet; ``training`` are its values in training rows.

    Raises:
        EngineError: no such steps can be learned from these rows.
    """
    fill = _own_fill(column, training)
    if column.settings.missing != "value" and np.isnan(training).all():
        raise EngineError(_NO_VALUES(column=column.settings.name))
    return _pipeline(_way_of(column).steps(column, training, fill))


def encoders_of(columns: Sequence[ReadColumn], rows: np.ndarray) -> Iterator[ColumnEncoder]:
    """Each column's steps learned from ``rows`` (training), as plain figures, one after the other.

    Raises:
        EngineError: nothing can be learned from these rows.
    """
    for together in _with_same_steps(columns, rows.shape[0]):
        yield from _learned(together, rows)


def _with_same_steps(columns: Sequence[ReadColumn], rows: int) -> Iterator[Sequence[ReadColumn]]:
    """The columns in their order, those that follow each other and are fitted alike together."""
    most = max(1, min(_MOST_TOGETHER, _FITTED_TOGETHER // max(1, rows)))
    for _, alike in itertools.groupby(columns, _fitted_as):
        run = list(alike)
        for begin in range(0, len(run), most):
            yield run[begin : begin + most]


def _fitted_as(column: ReadColumn) -> tuple[object, ...]:
    """Equal for columns whose steps are the same whatever their values are."""
    settings = column.settings
    alike = None if settings.missing == "value" else _way_of(column).fitted_alike(settings)
    return (settings.name,) if alike is None else (column.prepared_as, *alike)


def _learned(columns: Sequence[ReadColumn], rows: np.ndarray) -> Iterator[ColumnEncoder]:
    """The encoders of columns with the same steps, fitted together."""
    # column by column in memory: their sums are then those of each column alone
    training = np.empty((rows.shape[0], len(columns)), order="F")
    for place, column in enumerate(columns):
        training[:, place] = column.values(rows)
        pipeline = pipeline_of(column, training[:, place])
    steps = pipeline.fit(training).named_steps
    yield from _way_of(columns[0]).encoders(columns, training, steps)


def scale_of(name: str, training: np.ndarray) -> Scale:
    """How a target or a derived input, float64 (rows,) of the training part, is scaled by the
    scaling ``name``."""
    steps = SCALINGS[name].steps()
    if not steps:
        return Scale()
    (scale,) = scales_of(name, _pipeline(steps).fit(training[:, None]).named_steps, 1)
    return scale


def _way_of(column: ReadColumn) -> InputWay:
    """How ``column`` becomes inputs."""
    return WAYS[column.prepared_as]


def _own_fill(column: ReadColumn, training: np.ndarray) -> float | None:
    """The value that the person chose for gaps as the steps take it; None: none is chosen.

    Raises:
        EngineError: nothing is typed, or no such value.
    """
    settings = column.settings
    if settings.missing != "value":
        return None
    text = settings.missing_value.strip()
    if not text:
        raise EngineError(_NO_FILL(column=settings.name))
    return _way_of(column).chosen_fill(column, text, training)


def _pipeline(steps: list[tuple[str, Any]]) -> Pipeline:
    from sklearn.pipeline import Pipeline

    return Pipeline(steps or [("as it is", "passthrough")])
