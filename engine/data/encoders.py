"""What was learned from the training part about one input column, as plain values.

scikit-learn works the figures out; they are kept as numbers, so that the same column can
be made ready again for one row, for a picture, in written code and in a file.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from engine.data.columns import Categories
from engine.data.numbers import is_missing, number_from, value_text
from engine.data.settings import ColumnSettings, Missing, Scaling
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Sentence

_NOT_A_NUMBER = Sentence(
    "encode.not_a_number",
    QT_TRANSLATE_NOOP("Engine", "Row {row}, column {column}: “{value}” is not a number."),
)
_UNKNOWN_CATEGORY = Sentence(
    "encode.unknown_category",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Row {row}, column {column}: the network has never met “{value}”. It knows: {known}.",
    ),
)
_VALUE_MISSING = Sentence(
    "encode.value_missing",
    QT_TRANSLATE_NOOP("Engine", "Row {row}, column {column}: a value is missing."),
)
_NO_VALUES = Sentence(
    "prepare.no_values",
    QT_TRANSLATE_NOOP(
        "Engine",
        "No training row has a value in the column {column}, so there is nothing to fill its "
        "gaps with. Ignore the column.",
    ),
)
_SHOWN = 12  # known categories named in a sentence


@dataclass(frozen=True)
class NumberEncoder:
    """network input = (value − ``offset``) / ``scale``; a missing value becomes ``fill``.

    ``typical`` is the training part's mean in the column's own units.
    """

    name: str
    fill: float | None
    offset: float
    scale: float
    typical: float

    @property
    def input_names(self) -> tuple[str, ...]:
        return (self.name,)

    def transform(self, values: np.ndarray) -> np.ndarray:
        """float64 (rows,), NaN where missing → float64 (rows, 1)."""
        if self.fill is not None:
            values = np.where(np.isnan(values), self.fill, values)
        return ((values - self.offset) / self.scale)[:, None]

    def read(self, values: Sequence[object]) -> np.ndarray:
        """A person's own values → what `transform` takes; EngineError names what is wrong."""
        if isinstance(values, np.ndarray) and values.dtype.kind in "iuf":
            numbers = values.astype(np.float64)
        else:
            numbers = np.array(
                [self._number(value, row) for row, value in enumerate(values, start=1)], np.float64
            )
        infinite = np.flatnonzero(np.isinf(numbers))
        if infinite.size:
            row = int(infinite[0])
            value = value_text(values[row])
            raise EngineError(_NOT_A_NUMBER(row=row + 1, column=self.name, value=value))
        missing = np.flatnonzero(np.isnan(numbers))
        if self.fill is None and missing.size:
            raise EngineError(_VALUE_MISSING(row=int(missing[0]) + 1, column=self.name))
        return numbers

    def _number(self, value: object, row: int) -> float:
        if is_missing(value):
            return np.nan
        number = number_from(value)
        if number is None:
            raise EngineError(
                _NOT_A_NUMBER(row=row, column=self.name, value=value_text(value)[:50])
            )
        return number


@dataclass(frozen=True)
class CategoryEncoder:
    """One network input for each of ``categories``: 1 where it is that one, else 0.

    A missing value becomes ``fill``. ``typical`` is the most frequent one in training.
    """

    name: str
    fill: str | None
    categories: tuple[str, ...]
    typical: str

    @property
    def input_names(self) -> tuple[str, ...]:
        return tuple(f"{self.name}={category}" for category in self.categories)

    def transform(self, codes: np.ndarray) -> np.ndarray:
        """Places in ``categories`` (rows,), −1 where missing → float64 (rows, categories)."""
        if self.fill is not None:
            codes = np.where(codes < 0, self.categories.index(self.fill), codes)
        chosen: np.ndarray = np.eye(len(self.categories))[codes]
        return chosen

    def read(self, values: Sequence[object]) -> np.ndarray:
        """A person's own values → what `transform` takes; EngineError names what is wrong."""
        read = np.full(len(values), -1, np.intp)
        known = {name: place for place, name in enumerate(self.categories)}
        for row, value in enumerate(values, start=1):
            if is_missing(value):
                if self.fill is None:
                    raise EngineError(_VALUE_MISSING(row=row, column=self.name))
                continue
            text = value_text(value).strip()
            number = number_from(text) if text not in known else None
            if number is not None:
                text = value_text(number)  # "2.0" for the category 2
            if text not in known:
                named = ", ".join(self.categories[:_SHOWN])
                if len(self.categories) > _SHOWN:
                    named += ", …"
                raise EngineError(
                    _UNKNOWN_CATEGORY(row=row, column=self.name, value=text[:50], known=named)
                )
            read[row - 1] = known[text]
        return read


ColumnEncoder = NumberEncoder | CategoryEncoder


def number_encoder(column: ColumnSettings, training: np.ndarray) -> NumberEncoder:
    """What the training part's numbers, NaN where missing, say of ``column``."""
    fill = _filling_number(column.name, column.missing, training)
    filled = training if fill is None else np.where(np.isnan(training), fill, training)
    offset, scale = scaling_figures(column.scaling, filled)
    return NumberEncoder(column.name, fill, offset, scale, float(np.mean(filled)))


def category_encoder(column: ColumnSettings, training: Categories) -> CategoryEncoder:
    """What the training part's categories say of ``column``."""
    counts = np.bincount(training.codes[training.codes >= 0], minlength=len(training.names))
    if not counts.any():
        raise EngineError(_NO_VALUES(column=column.name))
    typical = training.names[int(counts.argmax())]
    fill = None if column.missing == "drop" else typical
    return CategoryEncoder(column.name, fill, training.names, typical)


def scaling_figures(scaling: Scaling, training: np.ndarray) -> tuple[float, float]:
    """(offset, scale) such that (value − offset) / scale is the scaled value."""
    if scaling == "none":
        return 0.0, 1.0
    from sklearn.preprocessing import MinMaxScaler, StandardScaler

    if scaling == "standardize":
        standard = StandardScaler().fit(training[:, None])
        return float(standard.mean_[0]), float(standard.scale_[0])
    span = MinMaxScaler().fit(training[:, None])
    return float(span.data_min_[0]), 1.0 / float(span.scale_[0])


def _filling_number(name: str, missing: Missing, training: np.ndarray) -> float | None:
    if np.isnan(training).all():
        raise EngineError(_NO_VALUES(column=name))
    if missing == "drop":
        return None
    from sklearn.impute import SimpleImputer

    imputer = SimpleImputer(strategy=missing).fit(training[:, None])
    return float(imputer.statistics_[0])
