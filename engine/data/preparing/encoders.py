"""What was learned from the training part about one input column, as plain values.

The steps of `engine.data.preparing.pipeline` work the figures out; they are kept as numbers, so
that the same column can be made ready again for one row, for a picture, in written code and in a
file. Every encoder takes a column as float64: a number as itself, a date as seconds since
1970, anything else as its place among ``categories``, `UNKNOWN` where it is none of them;
NaN where a value is missing. ``form`` is how the trained table's cells were read, and how a
person's own cells are: see `look`.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from engine.data.columns.cell_reading import ReadCells, read_dates, read_numbers, read_words
from engine.data.columns.cells.yes_no import meaning_yes, says_yes
from engine.data.columns.column_form import AS_DATES, AS_NUMBERS, ColumnForm
from engine.data.preparing.date_parts import parts_of
from engine.data.settings import DatePart
from engine.messages import EngineError
from engine.scalings.scale import Scale

UNKNOWN = -1.0
_AS_IT_IS = Scale()
OTHERS = "…"  # the name, in every language, of the input that rare words share


class _Column:
    """What all encoders do alike: read a person's own cells, and refuse the first that cannot
    be read."""

    def look(self, values: Sequence[object], form: ColumnForm | None = None) -> ReadCells:
        raise NotImplementedError

    def read(self, values: Sequence[object]) -> np.ndarray:
        """A person's own values → what `transform` takes; EngineError names what is wrong."""
        read = self.look(values)
        if read.problems:
            raise EngineError(read.problems[min(read.problems)])
        return read.values


@dataclass(frozen=True)
class NumberEncoder(_Column):
    """One input: the number, scaled. A missing value becomes ``fill`` first.

    ``typical`` is the training part's mean in the column's own units; ``low`` and ``high`` are
    the least and the greatest number that was met; beyond them is outside what was learned.
    """

    name: str
    fill: float | None
    scaling: Scale
    typical: float
    form: ColumnForm = AS_NUMBERS
    low: float = -np.inf
    high: float = np.inf

    @property
    def input_names(self) -> tuple[str, ...]:
        """The names of the network inputs that it makes."""
        return (self.name,)

    @property
    def typical_value(self) -> float:
        """What stands for the column where another is looked at, as `transform` takes it."""
        return self.typical

    def on_axis(self, values: np.ndarray) -> np.ndarray:
        """Points of a picture's axis → what `transform` takes."""
        return values

    def transform(self, values: np.ndarray) -> np.ndarray:
        """float64 (rows,), NaN where missing → float64 (rows, 1)."""
        return self.scaling.apply(filled(values, self.fill))[:, None]

    def look(self, values: Sequence[object], form: ColumnForm | None = None) -> ReadCells:
        """A person's own cells, read in ``form`` or as the trained table's were."""
        return read_numbers(self.name, values, form or self.form, self.fill is not None)


@dataclass(frozen=True)
class DateEncoder(_Column):
    """One input for each of ``parts``, each a number scaled by its own ``scalings``.

    ``fill`` (seconds since 1970) stands in for a missing date; ``typical`` is the most
    frequent one in training, ``low`` and ``high`` are the first and the last that was met.
    """

    name: str
    fill: float | None
    parts: tuple[DatePart, ...]
    scalings: tuple[Scale, ...]
    typical: float
    form: ColumnForm = AS_DATES
    low: float = -np.inf
    high: float = np.inf

    @property
    def input_names(self) -> tuple[str, ...]:
        """The names of the network inputs that it makes."""
        return tuple(f"{self.name}·{part}" for part in self.parts)

    @property
    def typical_value(self) -> float:
        """What stands for the column where another is looked at, as `transform` takes it."""
        return self.typical

    def on_axis(self, values: np.ndarray) -> np.ndarray:
        """Points of a picture's axis → what `transform` takes."""
        return values

    def transform(self, values: np.ndarray) -> np.ndarray:
        """Seconds since 1970 (rows,), NaN where missing → float64 (rows, parts)."""
        parts = parts_of(filled(values, self.fill), self.parts)
        for place, scaling in enumerate(self.scalings):
            parts[:, place] = scaling.apply(parts[:, place])
        return parts

    def look(self, values: Sequence[object], form: ColumnForm | None = None) -> ReadCells:
        """A person's own cells, read in ``form`` or as the trained table's were."""
        gaps = self.fill is not None
        return read_dates(self.name, values, form or self.form, gaps, self.typical)


@dataclass(frozen=True)
class CategoryEncoder(_Column):
    """One network input for each of ``categories``: 1 where it is that one, else 0.

    What is none of them (no training row has it) is 0 everywhere; where ``rare`` training
    values share one more input, the last, it is 1 there. ``takes_any``: a word never met is
    read as such a one, not refused. A missing value becomes ``fill``. ``typical`` is the most
    frequent one in training.
    """

    name: str
    fill: str | None
    categories: tuple[str, ...]
    typical: str
    form: ColumnForm = AS_NUMBERS
    rare: int = 0
    takes_any: bool = False

    @property
    def input_names(self) -> tuple[str, ...]:
        """The names of the network inputs that it makes."""
        shared = (f"{self.name}={OTHERS}",) if self.rare else ()
        return (*(f"{self.name}={category}" for category in self.categories), *shared)

    @property
    def typical_value(self) -> float:
        """What stands for the column where another is looked at, as `transform` takes it."""
        return float(self.categories.index(self.typical))

    def on_axis(self, values: np.ndarray) -> np.ndarray:
        """Points of a picture's axis → what `transform` takes."""
        return _nearest(values, len(self.categories))

    def transform(self, values: np.ndarray) -> np.ndarray:
        """Places in ``categories`` (rows,) → float64 (rows, inputs)."""
        fill = self.categories.index(self.fill) if self.fill in self.categories else UNKNOWN
        places = filled(values, fill).astype(np.intp)
        chosen: np.ndarray = np.eye(len(self.categories) + 1, len(self.input_names))[places]
        return chosen

    def look(self, values: Sequence[object], form: ColumnForm | None = None) -> ReadCells:
        """A person's own cells, read in ``form`` or as the trained table's were."""
        gaps = self.fill is not None
        return read_words(
            self.name,
            values,
            form or self.form,
            gaps,
            self.categories,
            unknown=UNKNOWN if self.takes_any else None,
        )


@dataclass(frozen=True)
class _OneOfSeveral(_Column):
    """One network input that says which of ``categories`` a value is, by its place among them.

    A missing value becomes ``fill``, and so does what is none of ``categories``; where there
    is no ``fill``, that becomes ``typical``, the most frequent one in training.
    """

    name: str
    fill: str | None
    categories: tuple[str, ...]
    typical: str
    form: ColumnForm = AS_NUMBERS

    @property
    def input_names(self) -> tuple[str, ...]:
        """The names of the network inputs that it makes."""
        return (self.name,)

    @property
    def typical_value(self) -> float:
        """What stands for the column where another is looked at, as `transform` takes it."""
        return float(self.categories.index(self.typical))

    def on_axis(self, values: np.ndarray) -> np.ndarray:
        """Points of a picture's axis → what `transform` takes."""
        return _nearest(values, len(self.categories))

    def transform(self, values: np.ndarray) -> np.ndarray:
        """Places in ``categories`` (rows,) → float64 (rows, 1)."""
        instead = float(self.categories.index(self.fill or self.typical))
        known: np.ndarray = np.where(np.isnan(values) | (values == UNKNOWN), instead, values)
        return known[:, None]

    def look(self, values: Sequence[object], form: ColumnForm | None = None) -> ReadCells:
        """A person's own cells, read in ``form`` or as the trained table's were."""
        gaps, own = self.fill is not None, form or self.form
        return read_words(self.name, values, own, gaps, self.categories, self._by_meaning)

    def _by_meaning(self, text: str) -> str | None:
        """The one of ``categories`` that ``text`` means, though it is written otherwise."""
        return None


@dataclass(frozen=True)
class OrderedEncoder(_OneOfSeveral):
    """One network input that counts ``categories`` 0, 1, 2 …, scaled."""

    scaling: Scale = _AS_IT_IS

    def transform(self, values: np.ndarray) -> np.ndarray:
        """Places in ``categories`` (rows,) → float64 (rows, 1)."""
        return self.scaling.apply(super().transform(values))


@dataclass(frozen=True)
class YesNoEncoder(_OneOfSeveral):
    """One network input: 0 for the first of the two ``categories``, 1 for the second.

    Where the two mean yes and no, any usual word for either is understood.
    """

    def _by_meaning(self, text: str) -> str | None:
        says, yes = says_yes(text), meaning_yes(self.categories)
        if says is None or yes is None:
            return None
        no = next(name for name in self.categories if name != yes)
        return yes if says else no


ColumnEncoder = NumberEncoder | DateEncoder | CategoryEncoder | OrderedEncoder | YesNoEncoder


def with_ends(encoder: ColumnEncoder, met: np.ndarray) -> ColumnEncoder:
    """``encoder`` that knows the ends of the values ``met``, float64 (rows,), NaN where missing.

    They make nothing of a value: they only tell where an answer is not to be trusted.
    """
    known = met[~np.isnan(met)]
    if not isinstance(encoder, NumberEncoder | DateEncoder) or not known.size:
        return encoder
    return dataclasses.replace(encoder, low=float(known.min()), high=float(known.max()))


def filled(values: np.ndarray, fill: float | None) -> np.ndarray:
    """``values`` with ``fill`` where one is missing; None: nothing stands in."""
    return values if fill is None else np.where(np.isnan(values), fill, values)


def _nearest(values: np.ndarray, count: int) -> np.ndarray:
    places: np.ndarray = np.clip(np.rint(values), 0, count - 1)
    return places
