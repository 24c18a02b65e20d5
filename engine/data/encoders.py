"""What was learned from the training part about one input column, as plain values.

The steps of `engine.data.pipeline` work the figures out; they are kept as numbers, so that
the same column can be made ready again for one row, for a picture, in written code and in a
file. Every encoder takes a column as float64: a number as itself, a date as seconds since
1970, anything else as its place among ``categories``, `UNKNOWN` where it is none of them;
NaN where a value is missing.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from engine.data.date_parts import parts_of
from engine.data.dates import date_from, date_text, dates_from
from engine.data.numbers import is_missing, number_from, value_text
from engine.data.scaling import Scale
from engine.data.settings import DatePart
from engine.data.yes_no import meaning_yes, says_yes
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Sentence

UNKNOWN = -1.0

_NOT_A_NUMBER = Sentence(
    "encode.not_a_number",
    QT_TRANSLATE_NOOP("Engine", "Row {row}, column {column}: “{value}” is not a number."),
)
_NOT_A_DATE = Sentence(
    "encode.not_a_date",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Row {row}, column {column}: “{value}” is not a date. Write it like this: {example}.",
    ),
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
_SHOWN = 12  # known categories named in a sentence


@dataclass(frozen=True)
class NumberEncoder:
    """One input: the number, scaled. A missing value becomes ``fill`` first.

    ``typical`` is the training part's mean in the column's own units.
    """

    name: str
    fill: float | None
    scaling: Scale
    typical: float

    @property
    def input_names(self) -> tuple[str, ...]:
        return (self.name,)

    @property
    def typical_value(self) -> float:
        return self.typical

    def on_axis(self, values: np.ndarray) -> np.ndarray:
        """Points of a picture's axis → what `transform` takes."""
        return values

    def transform(self, values: np.ndarray) -> np.ndarray:
        """float64 (rows,), NaN where missing → float64 (rows, 1)."""
        return self.scaling.apply(_filled(values, self.fill))[:, None]

    def read(self, values: Sequence[object]) -> np.ndarray:
        """A person's own values → what `transform` takes; EngineError names what is wrong."""
        if isinstance(values, np.ndarray) and values.dtype.kind in "iuf":
            numbers = values.astype(np.float64)
        else:
            numbers = np.array(
                [self._number(value, row) for row, value in enumerate(values, start=1)], np.float64
            )
        wrong = np.flatnonzero(np.abs(numbers) > np.finfo(np.float32).max)
        if wrong.size:
            row = int(wrong[0])
            value = value_text(values[row])
            raise EngineError(_NOT_A_NUMBER(row=row + 1, column=self.name, value=value))
        return _without_gaps(numbers, self.fill, self.name)

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
class DateEncoder:
    """One input for each of ``parts``, each a number scaled by its own ``scalings``.

    ``fill`` (seconds since 1970) stands in for a missing date; ``typical`` is the most
    frequent one in training.
    """

    name: str
    fill: float | None
    parts: tuple[DatePart, ...]
    scalings: tuple[Scale, ...]
    typical: float

    @property
    def input_names(self) -> tuple[str, ...]:
        return tuple(f"{self.name}·{part}" for part in self.parts)

    @property
    def typical_value(self) -> float:
        return self.typical

    def on_axis(self, values: np.ndarray) -> np.ndarray:
        """Points of a picture's axis → what `transform` takes."""
        return values

    def transform(self, values: np.ndarray) -> np.ndarray:
        """Seconds since 1970 (rows,), NaN where missing → float64 (rows, parts)."""
        parts = parts_of(_filled(values, self.fill), self.parts)
        for place, scaling in enumerate(self.scalings):
            parts[:, place] = scaling.apply(parts[:, place])
        return parts

    def read(self, values: Sequence[object]) -> np.ndarray:
        """A person's own values → what `transform` takes; EngineError names what is wrong."""
        if isinstance(values, np.ndarray) and values.dtype.kind in "iuf":
            return _without_gaps(values.astype(np.float64), self.fill, self.name)
        texts = ["" if is_missing(value) else value_text(value).strip() for value in values]
        dates = dates_from(texts, compact=True)
        for place, (value, text) in enumerate(zip(values, texts, strict=True)):
            if not text or not np.isnan(dates[place]):
                continue
            one = date_from(value)  # also a date that is no text, or one among much else
            if one is None:
                example = date_text(self.typical)
                raise EngineError(
                    _NOT_A_DATE(row=place + 1, column=self.name, value=text[:50], example=example)
                )
            dates[place] = one
        return _without_gaps(dates, self.fill, self.name)


@dataclass(frozen=True)
class CategoryEncoder:
    """One network input for each of ``categories``: 1 where it is that one, else 0.

    What is none of them (no training row has it) is 0 everywhere. A missing value becomes
    ``fill``. ``typical`` is the most frequent one in training.
    """

    name: str
    fill: str | None
    categories: tuple[str, ...]
    typical: str

    @property
    def input_names(self) -> tuple[str, ...]:
        return tuple(f"{self.name}={category}" for category in self.categories)

    @property
    def typical_value(self) -> float:
        return float(self.categories.index(self.typical))

    def on_axis(self, values: np.ndarray) -> np.ndarray:
        """Points of a picture's axis → what `transform` takes."""
        return _nearest(values, len(self.categories))

    def transform(self, values: np.ndarray) -> np.ndarray:
        """Places in ``categories`` (rows,) → float64 (rows, categories)."""
        fill = self.categories.index(self.fill) if self.fill in self.categories else UNKNOWN
        places = _filled(values, fill).astype(np.intp)
        chosen: np.ndarray = np.eye(len(self.categories) + 1, len(self.categories))[places]
        return chosen

    def read(self, values: Sequence[object]) -> np.ndarray:
        """A person's own values → what `transform` takes; EngineError names what is wrong."""
        return _places(self.name, values, self.categories, self.fill)


@dataclass(frozen=True)
class OrderedEncoder:
    """One network input that counts ``categories`` 0, 1, 2 …, scaled.

    A missing value becomes ``fill``, and so does what is none of ``categories``; where there
    is no ``fill``, that becomes ``typical``, the most frequent one in training.
    """

    name: str
    fill: str | None
    categories: tuple[str, ...]
    scaling: Scale
    typical: str

    @property
    def input_names(self) -> tuple[str, ...]:
        return (self.name,)

    @property
    def typical_value(self) -> float:
        return float(self.categories.index(self.typical))

    def on_axis(self, values: np.ndarray) -> np.ndarray:
        """Points of a picture's axis → what `transform` takes."""
        return _nearest(values, len(self.categories))

    def transform(self, values: np.ndarray) -> np.ndarray:
        """Places in ``categories`` (rows,) → float64 (rows, 1)."""
        instead = float(self.categories.index(self.fill or self.typical))
        known = np.where(np.isnan(values) | (values == UNKNOWN), instead, values)
        return self.scaling.apply(known)[:, None]

    def read(self, values: Sequence[object]) -> np.ndarray:
        """A person's own values → what `transform` takes; EngineError names what is wrong."""
        return _places(self.name, values, self.categories, self.fill)


@dataclass(frozen=True)
class YesNoEncoder:
    """One network input: 0 for the first of the two ``categories``, 1 for the second.

    Missing and unknown values are handled as `OrderedEncoder` does.
    """

    name: str
    fill: str | None
    categories: tuple[str, ...]
    typical: str

    @property
    def input_names(self) -> tuple[str, ...]:
        return (self.name,)

    @property
    def typical_value(self) -> float:
        return float(self.categories.index(self.typical))

    def on_axis(self, values: np.ndarray) -> np.ndarray:
        """Points of a picture's axis → what `transform` takes."""
        return _nearest(values, len(self.categories))

    def transform(self, values: np.ndarray) -> np.ndarray:
        """Places in ``categories`` (rows,) → float64 (rows, 1)."""
        instead = float(self.categories.index(self.fill or self.typical))
        known = np.where(np.isnan(values) | (values == UNKNOWN), instead, values)
        return known[:, None]

    def read(self, values: Sequence[object]) -> np.ndarray:
        """A person's own values → what `transform` takes; EngineError names what is wrong.

        Where the two mean yes and no, any usual word for either is understood.
        """
        return _places(self.name, values, self.categories, self.fill, self._by_meaning)

    def _by_meaning(self, text: str) -> str | None:
        says, yes = says_yes(text), meaning_yes(self.categories)
        if says is None or yes is None:
            return None
        no = next(name for name in self.categories if name != yes)
        return yes if says else no


ColumnEncoder = NumberEncoder | DateEncoder | CategoryEncoder | OrderedEncoder | YesNoEncoder


def _filled(values: np.ndarray, fill: float | None) -> np.ndarray:
    return values if fill is None else np.where(np.isnan(values), fill, values)


def _nearest(values: np.ndarray, count: int) -> np.ndarray:
    places: np.ndarray = np.clip(np.rint(values), 0, count - 1)
    return places


def _without_gaps(numbers: np.ndarray, fill: object | None, column: str) -> np.ndarray:
    """``numbers``, where none is missing that nothing fills."""
    missing = np.flatnonzero(np.isnan(numbers))
    if fill is None and missing.size:
        raise EngineError(_VALUE_MISSING(row=int(missing[0]) + 1, column=column))
    return numbers


def _places(
    column: str,
    values: Sequence[object],
    categories: tuple[str, ...],
    fill: str | None,
    by_meaning: Callable[[str], str | None] = lambda text: None,
) -> np.ndarray:
    """The place of each of a person's own values in ``categories``, NaN where missing."""
    read = np.full(len(values), np.nan)
    known = {name: place for place, name in enumerate(categories)}
    tidy = {_tidy(name): name for name in reversed(categories)}
    for row, value in enumerate(values):
        if is_missing(value):
            continue
        text = value_text(value).strip()
        if text not in known:
            number = number_from(text)
            as_number = value_text(number) if number is not None else text
            # "2.0" for the category 2, "RED" for red
            text = as_number if as_number in known else tidy.get(_tidy(text), text)
        if text not in known:
            text = by_meaning(text) or text
        if text not in known:
            named = ", ".join(categories[:_SHOWN])
            if len(categories) > _SHOWN:
                named += ", …"
            raise EngineError(
                _UNKNOWN_CATEGORY(row=row + 1, column=column, value=text[:50], known=named)
            )
        read[row] = known[text]
    return _without_gaps(read, fill, column)


def _tidy(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())
