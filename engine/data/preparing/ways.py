"""The ways in which a column becomes inputs, one class each: what all do, numbers and dates.

A column's kind says which way it takes (`ColumnKind.prepared_as`). A way knows scikit-learn's
steps, and keeps what they learned as an encoder that gives the same numbers without them. All
needs scikit-learn, so that nothing of it is imported at the start.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from typing_extensions import override

from engine.data.columns.cells.dates import dates_from, is_time
from engine.data.columns.cells.numbers import number_from
from engine.data.limits import LARGEST_NUMBER
from engine.data.preparing.date_parts import differing_parts, parts_of
from engine.data.preparing.encoders import (
    ColumnEncoder,
    DateEncoder,
    NumberEncoder,
    filled,
)
from engine.data.preparing.read_column import ReadColumn
from engine.data.settings import ColumnSettings, DatePart
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Sentence
from engine.scalings import SCALINGS, Scale

Steps = list[tuple[str, Any]]  # scikit-learn's, not fitted yet

_FILL_NOT_A_NUMBER = Sentence(
    "prepare.fill_not_a_number",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The gaps of the column {column} have to be filled with a number, and “{value}” is "
        "not one.",
    ),
)
_FILL_NOT_A_DATE = Sentence(
    "prepare.fill_not_a_date",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The gaps of the column {column} have to be filled with a date such as 2024-01-31, "
        "and “{value}” is not one.",
    ),
)
_FILL_NOT_A_TIME = Sentence(
    "prepare.fill_not_a_time",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The gaps of the column {column} have to be filled with a time of day such as 13:05, "
        "and “{value}” is not one.",
    ),
)


class InputWay(ABC):
    """One way to make inputs of a column. It holds no state: what was learned is an encoder.

    The steps take columns as float64 (rows, columns) as `ReadColumn.values` gives them.
    """

    @abstractmethod
    def steps(self, column: ReadColumn, training: np.ndarray, fill: float | None) -> Steps:
        """The steps of ``column``, of which ``training`` are the values in training rows.

        ``fill`` is what the person chose for gaps; None: nothing is chosen.

        Raises:
            EngineError: no such steps can be learned from these rows.
        """

    @abstractmethod
    def encoders(
        self, columns: Sequence[ReadColumn], training: np.ndarray, steps: Any
    ) -> Iterator[ColumnEncoder]:
        """What the fitted ``steps`` (by name) learned of each column of ``training``, float64
        (rows, columns)."""

    def fitted_alike(self, settings: ColumnSettings) -> tuple[object, ...] | None:
        """Equal for columns whose steps are the same whatever their values are, so that they
        can be fitted together; None: each is fitted alone."""
        return None

    def chosen_fill(self, column: ReadColumn, text: str, training: np.ndarray) -> float:
        """The value ``text`` that the person chose for gaps, as the steps take it.

        Raises:
            EngineError: it is no such value.
        """
        return float(column.names.index(column.fill_name))

    def filled_with(self, settings: ColumnSettings) -> str:
        """scikit-learn's name of what fills gaps where the person chose no value."""
        return "most_frequent"

    def filling(self, column: ReadColumn, fill: float | None, *, always: bool = False) -> Steps:
        """The step that fills gaps. ``always``: also where rows with a gap are dropped, for what
        no training row has, which counts as a gap by then."""
        from sklearn.impute import SimpleImputer

        settings = column.settings
        if settings.missing == "value":
            step = SimpleImputer(strategy="constant", fill_value=fill, keep_empty_features=True)
        elif settings.missing != "drop":
            step = SimpleImputer(strategy=self.filled_with(settings))
        elif always:
            step = SimpleImputer(strategy="most_frequent")
        else:
            return []
        return [("fill", step)]


class AsNumber(InputWay):
    """One input: the number itself, scaled."""

    @override
    def steps(self, column: ReadColumn, training: np.ndarray, fill: float | None) -> Steps:
        return [*self.filling(column, fill), *SCALINGS[column.settings.scaling].steps()]

    @override
    def encoders(
        self, columns: Sequence[ReadColumn], training: np.ndarray, steps: Any
    ) -> Iterator[ColumnEncoder]:
        fills = fills_of(steps, len(columns))
        scales = scales_of(columns[0].settings.scaling, steps, len(columns))
        for column, values, fill, scale in zip(columns, training.T, fills, scales, strict=True):
            typical = float(np.mean(filled(values, fill)))
            yield NumberEncoder(column.settings.name, fill, scale, typical, column.form)

    @override
    def fitted_alike(self, settings: ColumnSettings) -> tuple[object, ...] | None:
        return settings.missing, settings.scaling

    @override
    def chosen_fill(self, column: ReadColumn, text: str, training: np.ndarray) -> float:
        number = number_from(text)
        if number is None or abs(number) > LARGEST_NUMBER:
            raise EngineError(_FILL_NOT_A_NUMBER(column=column.settings.name, value=text[:50]))
        return number

    @override
    def filled_with(self, settings: ColumnSettings) -> str:
        return settings.missing


class AsDateParts(InputWay):
    """One input for each part of a date: year, month, weekday …, each scaled."""

    @override
    def steps(self, column: ReadColumn, training: np.ndarray, fill: float | None) -> Steps:
        from sklearn.preprocessing import FunctionTransformer

        settings = column.settings
        parts = settings.date_parts or differing_parts(filled(training, fill))
        split = FunctionTransformer(_date_parts, kw_args={"parts": parts})
        scaling = SCALINGS[settings.scaling].steps()
        return [*self.filling(column, fill), ("parts", split), *scaling]

    @override
    def encoders(
        self, columns: Sequence[ReadColumn], training: np.ndarray, steps: Any
    ) -> Iterator[ColumnEncoder]:
        (column,), (fill,) = columns, fills_of(steps, 1)
        settings, parts = column.settings, steps["parts"].kw_args["parts"]
        known = training[~np.isnan(training)]
        typical = float(most_frequent(known)) if known.size else float(fill or 0.0)
        scales = scales_of(settings.scaling, steps, len(parts))
        yield DateEncoder(settings.name, fill, tuple(parts), tuple(scales), typical, column.form)

    @override
    def chosen_fill(self, column: ReadColumn, text: str, training: np.ndarray) -> float:
        """Among times of day it is one, too, and among dates a date."""
        date = float(dates_from([text], compact=True)[0])
        known = training[~np.isnan(training)]
        clock = bool(is_time(known if known.size else np.array(date)).all())
        if np.isnan(date) or bool(is_time(np.array(date))) != clock:
            said = _FILL_NOT_A_TIME if clock else _FILL_NOT_A_DATE
            raise EngineError(said(column=column.settings.name, value=text[:50]))
        return date


def scales_of(name: str, steps: Any, width: int) -> list[Scale]:
    """What the fitted ``steps`` of the scaling ``name`` learned of each of ``width`` columns."""
    scaling = SCALINGS[name]
    if "scale" not in steps:
        return [Scale()] * width
    offsets, sizes = scaling.learned(steps["scale"])
    return [
        Scale(float(offset), float(size), scaling.logarithmic)
        for offset, size in zip(offsets, sizes, strict=True)
    ]


def fills_of(steps: Any, width: int) -> list[float | None]:
    """What fills the gaps of each of ``width`` columns; None: nothing does."""
    if "fill" not in steps:
        return [None] * width
    found: list[float | None] = steps["fill"].statistics_.tolist()
    return found


def most_frequent(values: np.ndarray) -> float:
    """The most frequent value; of equally frequent ones the smallest, as scikit-learn has it."""
    found, counts = np.unique(values, return_counts=True)
    return float(found[np.argmax(counts)])


def _date_parts(seconds: np.ndarray, parts: Sequence[DatePart]) -> np.ndarray:
    return parts_of(seconds[:, 0], parts)
