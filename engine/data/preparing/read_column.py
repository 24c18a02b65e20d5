"""One input column of a table, read by its kind and held small."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np

from engine.data.columns.cells.numbers import number_from, value_text
from engine.data.columns.cells.yes_no import meaning_yes
from engine.data.columns.column_form import ColumnForm
from engine.data.kinds import kind_named
from engine.data.preparing.columns import (
    Categories,
    categories_of,
    dates_of,
    is_numeric,
    names_of,
    numbers_of,
)
from engine.data.preparing.encoders import UNKNOWN
from engine.data.settings import ColumnSettings

if TYPE_CHECKING:
    import pandas


class ReadColumn:
    """A column of numbers, dates or names.

    Numbers stay where they are, in the table; names are held as their places. Nothing is
    learned here: names only say which values are the same.

    ``form`` says how texts are read where numbers or dates are wanted of a column of words.

    Attributes:
        settings: what the person chose for it.
        prepared_as: how it becomes inputs.
        form: how its cells were read.
        names: of a category or yes/no, all values of the table in the order in which they
            count, and the value for gaps where one is chosen; else ().
    """

    def __init__(
        self, series: pandas.Series, settings: ColumnSettings, form: ColumnForm | None = None
    ) -> None:
        self.settings = settings
        kind = kind_named(settings.kind)
        self.prepared_as = kind.prepared_as(settings)
        self.form = form or ColumnForm()
        self.names: tuple[str, ...] = ()
        self.fill_name = ""
        self._series: pandas.Series | None = None
        self._numbers: np.ndarray | None = None
        self._codes: np.ndarray | None = None
        if kind.is_number:
            self._numbers = numbers_of(series, form)
            if is_numeric(series):
                self._numbers = None  # the table's own are held, which may be small whole ones
                if isinstance(series.dtype, np.dtype):
                    self._numbers = series.to_numpy()
                else:
                    self._series = series
        elif kind.is_moment:
            self._numbers = dates_of(series, form)
        else:
            read = categories_of(series).only_used()
            read = read.named(names_of(settings, (*read.names, *self._own_fill(read))))
            small = np.int16 if len(read.names) < 1 << 15 else np.int32
            self.names, self._codes = read.names, read.codes.astype(small)

    def _own_fill(self, read: Categories) -> tuple[str, ...]:
        text = self.settings.missing_value.strip()
        if self.settings.missing != "value" or not text:
            return ()
        number = number_from(text)
        if text not in read.names and number is not None and value_text(number) in read.names:
            text = value_text(number)  # "2.0" for the category 2
        self.fill_name = text
        return (text,)

    def missing(self, rows: np.ndarray | slice) -> np.ndarray:
        """Whether each of the rows has no value, bool (rows,); worked out when asked for."""
        values = self._codes[rows] if self._codes is not None else self.values(rows)
        gaps: np.ndarray = values < 0 if self._codes is not None else np.isnan(values)
        return gaps

    def values(self, rows: np.ndarray | slice) -> np.ndarray:
        """float64 (rows,) as `engine.data.preparing.pipeline` takes them, NaN where missing."""
        if self._codes is not None:
            codes = self._codes[rows].astype(np.float64)
            codes[codes < 0] = np.nan
            return codes
        if self._numbers is not None:
            return self._numbers[rows].astype(np.float64, copy=False)
        assert self._series is not None
        return numbers_of(self._series.iloc[rows])

    def places(self, rows: np.ndarray | slice, categories: tuple[str, ...]) -> np.ndarray:
        """float64 (rows,) as the encoders take them: names as places in ``categories``,
        `UNKNOWN` where a name is none of them; NaN where missing."""
        if self._codes is None:
            return self.values(rows)
        places = {name: float(place) for place, name in enumerate(categories)}
        found = np.array([*(places.get(name, UNKNOWN) for name in self.names), np.nan])
        chosen: np.ndarray = found[self._codes[rows]]
        return chosen

    def yes_last(self, known: np.ndarray) -> Callable[[float], bool]:
        """A key that sorts what means yes behind what means no, of the places ``known``.

        That is the last in the person's own order, or what means yes in words; else nothing
        changes.
        """
        yes = None
        if not self.settings.order:
            yes = meaning_yes([self.names[int(place)] for place in known])
        return lambda place: self.names[int(place)] == yes
