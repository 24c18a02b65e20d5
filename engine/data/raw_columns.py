"""A column's cells, piece by piece as they are read, and what they turn out to be."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from engine.data.column_form import ColumnForm, DecimalSign, Meaning, ThousandsSign, tidy
from engine.data.dates import dates_from, days_first
from engine.data.numbers import is_missing, number_from, unit_of
from engine.messages import QT_TRANSLATE_NOOP, Message, Sentence

if TYPE_CHECKING:
    import pandas

_INFINITE = Sentence(
    "table.infinite",
    QT_TRANSLATE_NOOP(
        "Engine", "Infinite values count as missing ({count}), in the column {column}."
    ),
)
_UNIT = Sentence(
    "table.unit",
    QT_TRANSLATE_NOOP(
        "Engine", "The column {column} was read as numbers; the unit {unit} was left out."
    ),
)
_TEXT_IN_NUMBERS = Sentence(
    "table.text_in_numbers",
    QT_TRANSLATE_NOOP(
        "Engine",
        "In the column {column}, what is not a number counts as missing ({count}). Rows: {cells}.",
    ),
)
_TEXT_IN_DATES = Sentence(
    "table.text_in_dates",
    QT_TRANSLATE_NOOP(
        "Engine",
        "In the column {column}, what is not a date counts as missing ({count}). Rows: {cells}.",
    ),
)
_MIXED = Sentence(
    "table.mixed",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The column {column} holds both numbers and text ({count}), so it was read as text. If "
        "it is to be numbers, mend these rows: {cells}",
    ),
)
_MANY = 20_000  # different texts; from then on they are not kept if they are numbers or dates
_SHOWN = 5
_TEXT_BYTES = 150  # a text's object, and its place in a dictionary
_INFINITIES = frozenset(("inf", "infinity", "∞"))
_DATE_NAME = re.compile(r"date|ymd|\bdt\b|_dt\b|날짜|일자|일시|년월일|연월일|기준일", re.IGNORECASE)


@dataclass(frozen=True)
class NumberForm:
    decimal: DecimalSign = "."
    thousands: ThousandsSign = ","


class GrowingArray:
    """One array that becomes longer where it lies.

    A list of pieces, joined at the end, would leave memory full of holes as large as the
    table: each column's pieces lie between those of the others.
    """

    def __init__(self) -> None:
        self._array = np.empty(0, np.int64)
        self._size = 0

    @property
    def values(self) -> np.ndarray:
        """What there is so far; not to be kept."""
        return self._array[: self._size]

    def add(self, values: np.ndarray) -> None:
        """Append; whole numbers become decimals where such come to them."""
        dtype = np.result_type(self._array, values) if self._size else values.dtype
        if dtype != self._array.dtype:
            self._array = self._array.astype(dtype)
        size = self._size + values.shape[0]
        if size > self._array.shape[0]:
            self._array.resize(size + size // 8, refcheck=False)
        self._array[self._size : size] = values
        self._size = size

    def replace(self, values: np.ndarray) -> None:
        """``values``, which nobody else holds, instead of what there was."""
        self._array, self._size = values, values.shape[0]

    def take(self) -> np.ndarray:
        """All of it; nothing is left."""
        array, size = self._array, self._size
        self.replace(np.empty(0, np.int64))
        array.resize(size, refcheck=False)
        return array


class TextNeededError(Exception):
    """The column has to be read once more, with its texts kept."""


class RawColumn:
    """Numbers, or codes of the texts met so far; or, of very many texts, what they mean.

    A meaning is a float64: a number or a moment, NaN where missing, infinite where the text
    is neither. ``keep_text`` never gives the texts up.
    """

    def __init__(self, form: NumberForm, keep_text: bool = False) -> None:
        self.kinds: set[str] = set()
        self.rows = 0
        self._form = form
        self._keep = keep_text
        self._cells = GrowingArray()
        self._coded = False  # whether these are codes of texts
        self._places: dict[str, int] = {}
        self._meaning: str = ""  # "number", "date"; "": the texts are kept
        self._day_first = False
        self._odd: list[tuple[int, str]] = []
        self._odd_texts: set[str] = set()
        self._units: set[str] = set()
        self._tried = False
        self._weighed = 0  # texts
        self.size_of_texts = 0  # bytes that the different texts take in memory, about
        self.form = self._formed("number")  # once the column is joined
        self._remarks: list[tuple[Sentence, dict[str, object]]] = []

    @property
    def any_value(self) -> bool:
        return bool(self.kinds)

    @property
    def is_mixed(self) -> bool:
        """Numbers and texts; or TRUE and FALSE, which would not stay as they were written."""
        return len(self.kinds) > 1 or "truth" in self.kinds

    def add(self, piece: pandas.Series) -> None:
        import pandas as pd

        kind = _kind(piece)
        if piece.notna().any():
            self.kinds.add(kind)
        if kind == "number":
            values = piece.to_numpy()
            # a chunk without any value came as NaN: all missing
            self._cells.add(np.full(values.shape, -1, np.int32) if self._coded else values)
        else:
            if not self._coded and not self._meaning:
                self._cells.replace(np.full(self.rows, -1, np.int32))
                self._coded = True
            codes, found = pd.factorize(piece.to_numpy(dtype=object), use_na_sentinel=True)
            texts = [tidy(value) for value in found]
            if self._meaning:
                meanings = np.append(self._meanings(texts, self._meaning), np.nan)[codes]
                self._note_odd(meanings, codes, texts, self.rows)
                self._cells.add(meanings)
            else:
                places = [
                    -1 if is_missing(text) else self._places.setdefault(text, len(self._places))
                    for text in texts
                ]
                self._cells.add(np.array([*places, -1], np.int32)[codes])
                self._weigh(texts, places)
                if not self._keep and not self._tried and len(self._places) > _MANY:
                    self._give_up_texts()
        self.rows += len(piece)

    def _weigh(self, texts: list[str], places: list[int]) -> None:
        """What the texts that are new take: those whose places come after all known ones."""
        known = self._weighed
        for text, place in zip(texts, places, strict=True):
            if place >= known:
                self.size_of_texts += _TEXT_BYTES + len(text) * (1 if text.isascii() else 2)
        self._weighed = len(self._places)

    def _give_up_texts(self) -> None:
        self._tried = True
        texts = list(self._places)
        for meaning in ("number", "date"):
            if np.isfinite(self._meanings(texts[:1000], meaning)).mean() < 0.95:
                continue
            if meaning == "number" and _has_zeros(texts):
                continue  # 00123 is a name rather than a number, if anything else is with it
            meanings = np.append(self._meanings(texts, meaning), np.nan)
            self._day_first = days_first(texts)
            codes = self._cells.values
            found = meanings[codes]
            self._note_odd(found, codes, texts)
            self._cells.replace(found)
            self._meaning, self._coded = meaning, False
            self._places = {}
            self.size_of_texts = 0
            return

    def _note_odd(
        self, meanings: np.ndarray, codes: np.ndarray, texts: list[str], above: int = 0
    ) -> None:
        """Remember the first odd cells; ``above``: how many rows come before these."""
        for row in np.flatnonzero(np.isinf(meanings))[:1000].tolist():
            text = texts[codes[row]]
            if text.lower().strip("+-") not in _INFINITIES:
                self._odd_texts.add(text)
                if len(self._odd) < _SHOWN:
                    self._odd.append((above + row + 1, text))

    def _meanings(self, texts: list[str], meaning: str) -> np.ndarray:
        if meaning == "date":
            found = dates_from(texts, day_first=self._day_first if self._meaning else None)
            absent = np.array([is_missing(text) for text in texts], bool)
            return np.where(np.isnan(found) & ~absent, np.inf, found)
        read = np.empty(len(texts))
        for place, text in enumerate(texts):
            number = number_from(text, self._form.decimal, self._form.thousands)
            if number is not None:
                read[place] = number
                unit = "" if text[-1:].isdigit() and text[:1] in "0123456789+-." else unit_of(text)
                if unit:
                    self._units.add(unit)
            else:
                read[place] = np.nan if is_missing(text) else np.inf
        return read

    def joined(self, name: str) -> Any:
        """All rows: numbers, moments (datetime64) or a Categorical of tidy texts.

        What was read is given up, so that memory holds the column only once; `told` says what
        there is to say.

        Raises:
            TextNeededError: the texts were given up for a meaning that does not hold.
        """
        values = self._cells.take()
        if not self.kinds:
            return np.full(values.shape, np.nan)
        if "text" not in self.kinds and "truth" not in self.kinds:
            return self._plain_numbers(name, values)
        return self._by_meaning(values) if self._meaning else self._by_texts(values)

    def odd_text(self, row: int) -> str:
        """What stands in a row, counted from 1, if it is none of the numbers or dates that the
        column was read as, and one of the first such; else ""."""
        return next((text for place, text in self._odd if place == row), "")

    def let_go(self) -> None:
        """Forget the texts one by one: to free a million at once keeps every other thread
        waiting."""
        while self._places:
            self._places.popitem()

    def told(self, name: str, left_out: np.ndarray | None) -> list[Message]:
        """What there is to say of the column, once it is joined; rows are numbered without
        those that were ``left_out``, bool (rows,)."""
        notes = []
        for sentence, parameters in self._remarks:
            if "cells" in parameters:
                count = parameters["count"]
                parameters = parameters | {"cells": _cells(self._odd, count, left_out)}
            notes.append(sentence(column=name, **parameters))
        return notes

    def _remark(self, sentence: Sentence, **parameters: object) -> None:
        self._remarks.append((sentence, parameters))

    def _plain_numbers(self, name: str, values: np.ndarray) -> np.ndarray:
        if values.dtype.kind == "f":
            infinite = np.isinf(values)
            count = int(infinite.sum())
            if count:
                values[infinite] = np.nan
                self._remark(_INFINITE, count=count)
                return values
        if values.size and _DATE_NAME.search(name):  # 20240131
            known = values[~np.isnan(values)]
            if known.size and known.min() >= 19000101 and known.max() <= 21001231:
                found, codes = np.unique(values, return_inverse=True)
                texts = ["" if value != value else f"{value:.10g}" for value in found.tolist()]
                days = dates_from(texts, compact=True)
                if np.isfinite(days[~np.isnan(found)]).all():
                    self.form = self._formed("date", compact=True)
                    return moments(days[codes])
        return values

    def _by_meaning(self, values: np.ndarray) -> Any:
        odd = int(np.isinf(values).sum())
        if odd > 0.05 * values.shape[0] or len(self._units) > 1:
            raise TextNeededError
        values[np.isinf(values)] = np.nan
        return self._finished(values, self._meaning, odd, self._day_first)

    def _formed(self, meaning: Meaning, **values: object) -> ColumnForm:
        own = {"decimal": self._form.decimal, "thousands": self._form.thousands}
        return ColumnForm.model_validate({"meaning": meaning, **own, **values})

    def _finished(self, values: np.ndarray, meaning: str, odd: int, day_first: bool) -> Any:
        unit = next(iter(self._units), "")
        if meaning == "date":
            self.form = self._formed("date", day_first=day_first)
        else:
            self.form = self._formed("number", unit=unit)
        if meaning == "number" and self._units:
            self._remark(_UNIT, unit=next(iter(self._units)))
        if self._odd:
            said = _TEXT_IN_DATES if meaning == "date" else _TEXT_IN_NUMBERS
            self._remark(said, count=odd, cells="")
        elif odd:
            self._remark(_INFINITE, count=odd)
        return moments(values) if meaning == "date" else values

    def _by_texts(self, codes: np.ndarray) -> Any:
        import pandas as pd

        texts = list(self._places)
        counts = np.bincount(codes[codes >= 0], minlength=len(texts))
        for meaning in ("number", "date"):
            self._units = set()
            meanings = self._meanings(texts, meaning)
            good = np.isfinite(meanings)
            odd_texts = [text for text, fine in zip(texts, good, strict=True) if not fine]
            odd = int(counts[~good].sum())
            if len(self._units) > 1 or not self._suits(texts, good, counts, odd_texts, meaning):
                continue
            values = np.append(np.where(good, meanings, np.nan), np.nan)[codes]
            if odd:
                lookup = np.append(np.where(good, 0.0, np.inf), 0.0)
                self._note_odd(lookup[codes], codes, texts)
            return self._finished(values, meaning, odd, days_first(texts))
        number = np.isfinite(self._meanings(texts, "number"))
        if int(counts[number].sum()) * 2 > int(counts.sum()) and not _has_zeros(texts):
            self._note_odd(np.append(np.where(number, 0.0, np.inf), 0.0)[codes], codes, texts)
            odd = int(counts[~number].sum())
            if self._odd:
                self._remark(_MIXED, count=odd, cells="")
        self.form = self._formed("words")
        names = pd.Index(texts, dtype=object)
        # Not checked once more: they differ, being keys, and to see that of a million texts
        # would keep every other thread waiting for 200 ms.
        unchecked = getattr(pd.CategoricalDtype, "_from_fastpath", pd.CategoricalDtype)
        return pd.Categorical.from_codes(codes, dtype=unchecked(names), validate=False)

    def _suits(
        self,
        texts: list[str],
        good: np.ndarray,
        counts: np.ndarray,
        odd_texts: list[str],
        meaning: str,
    ) -> bool:
        """Whether so few cells are odd that the column means numbers, or dates."""
        if not odd_texts:
            return True
        fine, odd = int(counts[good].sum()), int(counts[~good].sum())
        different = int(good.sum())
        endless = [text for text in odd_texts if text.lower().strip("+-") in _INFINITIES]
        if len(endless) == len(odd_texts) and fine:
            return True
        if meaning == "number" and _has_zeros(texts):
            return False  # 00123 is a name rather than a number
        few = odd <= 0.05 * (fine + odd) or (odd == 1 and fine >= 7)
        return few and (different >= 10 or (different >= 5 and len(odd_texts) == 1))


def moments(seconds: np.ndarray) -> np.ndarray:
    """Seconds since 1970, NaN where missing, as datetime64[s]."""
    found = np.full(seconds.shape, np.datetime64("NaT", "s"), "datetime64[s]")
    known = np.isfinite(seconds)
    found[known] = seconds[known].astype(np.int64).astype("datetime64[s]")
    return found


def _has_zeros(texts: list[str]) -> bool:
    zeros = Counter(len(t) > 1 and t.startswith("0") and t.isdigit() for t in texts)
    return zeros[True] > 0


def _cells(odd: list[tuple[int, str]], count: object, left_out: np.ndarray | None) -> str:
    def number(row: int) -> int:
        return row if left_out is None else row - int(np.count_nonzero(left_out[: row - 1]))

    named = [f"{number(row)} (“{text[:30]}”)" for row, text in odd[:_SHOWN]]
    return ", ".join([*named, "…"] if count != len(named) else named)


def _kind(series: pandas.Series) -> str:
    import pandas as pd

    if pd.api.types.is_bool_dtype(series):
        return "truth"
    return "number" if pd.api.types.is_numeric_dtype(series) else "text"
