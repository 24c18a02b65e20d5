"""A column's cells, piece by piece as they are read, until they are all there."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import Any

import numpy as np

from engine.data.columns.cells.cell_text import tidy
from engine.data.columns.cells.codes import code_among, is_code_name, is_version_name
from engine.data.columns.cells.numbers import is_infinite, number_and_unit
from engine.data.columns.column_form import ColumnChoice, ColumnForm
from engine.data.columns.growing_array import GrowingArray
from engine.data.columns.rules import reading_sentences as say
from engine.data.columns.rules.column_reading import read_texts
from engine.data.columns.rules.column_texts import Reading, WrittenNumbers
from engine.data.columns.rules.number_dates import dates_among
from engine.data.columns.rules.numbers_in_texts import SMALLEST, either_remark
from engine.data.columns.rules.series_texts import moments
from engine.data.columns.rules.taken import ReadingRemark, Taken, Way
from engine.data.limits import LARGEST_NUMBER

_MANY = 20_000  # different texts; from then on they are not kept if they are numbers or dates
_SHOWN = 5
_KINDS = {"b": "truth", "i": "number", "u": "number", "f": "number"}
_TEXT_BYTES = 150  # a text's object, and its place in a dictionary


class TextNeededError(Exception):
    """The column has to be read once more, with its texts kept."""


class RawColumn:
    """Numbers, or codes of the texts met so far; or, of very many texts, what they mean.

    A meaning is a float64: a number or a moment, NaN where missing, infinite where the text
    is neither. ``keep_text`` never gives the texts up. ``grouped``: the beginning of the file
    has nothing but numbers like 1.234 here. ``rules`` are `TableFile.reading`. ``as_text``:
    every cell comes as text, whatever it is.
    """

    def __init__(
        self,
        written: WrittenNumbers,
        keep_text: bool = False,
        name: str = "",
        grouped: bool = False,
        rules: int = 2,
        as_text: bool = False,
    ) -> None:
        self.as_text = as_text
        self.kinds: set[str] = set()
        self.rows = 0
        self.form = ColumnForm(decimal=written.decimal, thousands=written.thousands)
        self._written = written
        self._keep = keep_text
        self._name, self._grouped, self._rules = name, grouped, rules
        self._cells = GrowingArray()
        self._coded = False  # whether these are codes of texts
        self._places: dict[str, int] = {}
        self._given_up: Reading | None = None  # what the texts mean that are not kept
        self._numbers_lost = False
        self._doubtful = False  # whether a later text does not suit that
        self._odd: list[tuple[int, str]] = []
        self._tried = False
        self._weighed = 0  # texts
        self.size_of_texts = 0  # bytes that the different texts take in memory, about
        self._told: list[tuple[ReadingRemark, list[tuple[int, str]], int]] = []

    @property
    def any_value(self) -> bool:
        """Whether any row has a value."""
        return bool(self.kinds)

    @property
    def is_mixed(self) -> bool:
        """Numbers and texts; or TRUE and FALSE, which would not stay as they were written; or
        texts, where those that may stand for no value were left out."""
        if self._rules == 1:
            return len(self.kinds) > 1 or "truth" in self.kinds
        return bool(self.kinds - {"number"})

    def add(self, piece: np.ndarray) -> None:
        """Take in the next rows of the column: numbers, truth values, or texts as objects."""
        import pandas as pd

        kind = _KINDS.get(piece.dtype.kind, "text")
        if kind == "number":
            values = piece
            known = values.dtype.kind != "f" or not np.isnan(values).all()
            if known and values.size:
                self.kinds.add(kind)
            if self._coded:  # a chunk without any value came as NaN: all missing
                self._numbers_lost |= known
                values = np.full(values.shape, -1, np.int32)
            self._cells.add(values)
        else:
            codes, found = pd.factorize(piece.astype(object, copy=False), use_na_sentinel=True)
            if not self._coded and self._given_up is None:
                self._numbers_lost |= "number" in self.kinds
                self._cells.replace(np.full(self.rows, -1, np.int32))
                self._coded = True
            if found.size:
                self.kinds.add(kind)
            if self._given_up is not None:
                texts = [tidy(value) for value in found]
                meanings = np.append(self._meanings(texts, self._given_up), np.nan)[codes]
                self._note_odd(meanings, codes, texts, self.rows)
                self._cells.add(meanings)
            else:
                places = [self._place(value) for value in found]
                self._cells.add(np.array([*places, -1], np.int32)[codes])
                self._weigh()
                if not self._keep and not self._tried and len(self._places) > _MANY:
                    self._give_up_texts()
        self.rows += len(piece)

    def add_texts(self, cells: list[object]) -> None:
        """As `add`, of few rows that are nothing but texts and gaps (NaN): without a library,
        whose calls would cost more than the cells where a table has thousands of columns."""
        if self._given_up is not None or not self._coded:
            piece = np.empty(len(cells), object)
            piece[:] = cells
            self.add(piece)
            return
        known = self._places.get
        places = [known(cell) for cell in cells]  # type: ignore[call-overload]
        for row, place in enumerate(places):
            if place is None:
                cell = cells[row]
                places[row] = -1 if cell != cell or cell is None else self._place(cell)
        self._cells.add(np.array(places, np.int32))
        if max(places, default=-1) >= 0:
            self.kinds.add("text")
        if self._weighed < len(self._places):
            self._weigh()
            if not self._keep and not self._tried and len(self._places) > _MANY:
                self._give_up_texts()
        self.rows += len(cells)

    def _place(self, value: object) -> int:
        """The place of a cell's text among the texts; -1: it is empty."""
        place = self._places.get(value)  # type: ignore[call-overload]
        if place is None:
            text = tidy(value)
            place = self._places.setdefault(text, len(self._places)) if text else -1
        return int(place)

    def _weigh(self) -> None:
        """What the texts that are new take."""
        for text in itertools.islice(reversed(self._places), len(self._places) - self._weighed):
            self.size_of_texts += _TEXT_BYTES + len(text) * (1 if text.isascii() else 2)
        self._weighed = len(self._places)

    def _give_up_texts(self) -> None:
        """Very many texts that are numbers or dates, written in one way, need not be kept."""
        self._tried = True
        texts = list(self._places)
        codes = self._cells.values
        reading = self._read(self._name, texts, codes, ColumnChoice(name=""))
        if reading.values is None or not self._only_odd(reading):
            return
        if len(np.flatnonzero(reading.odd)) > 0.05 * len(texts):
            return
        meanings = np.append(self._meanings(texts, reading), np.nan)
        found = meanings[codes]
        self._note_odd(found, codes, texts)
        self._cells.replace(found)
        self._given_up, self._coded = reading, False
        self._places = {}
        self.size_of_texts = 0

    def _only_odd(self, reading: Reading) -> bool:
        said = {remark.sentence for remark in reading.remarks if remark.ways}
        kept = {say.TEXT_IN_NUMBERS, say.TEXT_IN_DATES, say.TEXT_IN_TIMES, say.MARK_IS_MISSING}
        return said <= kept

    def _meanings(self, texts: list[str], reading: Reading) -> np.ndarray:
        form = reading.form
        if form.meaning == "date":
            return form.dates(texts)
        if self._rules == 2:
            self._doubtful |= any(text[:1] == "0" and code_among((text,), "") for text in texts)
        return form.numbers(texts)

    def _note_odd(
        self, meanings: np.ndarray, codes: np.ndarray, texts: list[str], above: int = 0
    ) -> None:
        """Remember the first odd cells; ``above``: how many rows come before these."""
        for row in np.flatnonzero(np.isinf(meanings))[:1000].tolist():
            text = texts[codes[row]]
            if is_infinite(text):
                continue
            self._doubtful |= number_and_unit(text) is not None
            if len(self._odd) < _SHOWN:
                self._odd.append((above + row + 1, text))

    def _read(
        self, name: str, texts: list[str], codes: np.ndarray, choice: ColumnChoice
    ) -> Reading:
        counts = np.bincount(codes[codes >= 0], minlength=len(texts))
        return read_texts(name, texts, counts, self._written, choice, self._rules)

    def joined(self, name: str, choice: ColumnChoice | None = None) -> Any:
        """All rows: numbers, moments (datetime64) or a Categorical of tidy texts.

        What was read is given up, so that memory holds the column only once; `told` says what
        there is to say, and ``form`` how the cells are written.

        Raises:
            TextNeededError: the texts were given up for a meaning that does not hold.
        """
        choice = choice or ColumnChoice(name="")
        chosen = choice != ColumnChoice(name=choice.name)
        values = self._cells.take()
        if not self.kinds:
            return np.full(values.shape, np.nan)
        if self._numbers_lost:
            raise TextNeededError
        if "text" not in self.kinds and "truth" not in self.kinds:
            if self._rules == 2 and not self._keep:
                only_number = choice == ColumnChoice(name=choice.name, meaning="number")
                if not only_number and (chosen or is_code_name(name) or is_version_name(name)):
                    raise TextNeededError
            return self._plain_numbers(name, values, choice)
        if self._given_up is not None:
            if chosen:
                raise TextNeededError
            return self._by_meaning(values, self._given_up)
        return self._by_texts(name, values, choice)

    def odd_text(self, row: int) -> str:
        """What stands in a row, counted from 1, if it is none of the numbers or dates that the
        column was read as, and one of the first such; else ""."""
        return next((text for place, text in self._odd if place == row), "")

    @property
    def odd_rows(self) -> list[int]:
        """The first rows, from 0, with something in them that is no number or date."""
        return [row - 1 for row, _ in self._odd]

    def let_go(self) -> None:
        """Forget the texts one by one: to free a million at once keeps every other thread
        waiting."""
        while self._places:
            self._places.popitem()

    def told(self, name: str, left_out: np.ndarray | None) -> list[Taken]:
        """What there is to say of the column, once it is joined; rows are numbered without
        those that were ``left_out``, bool (rows,)."""
        notes = []
        for remark, cells, count in self._told:
            parameters = dict(remark.parameters)
            if cells:
                parameters |= {"count": count, "cells": _cells(cells, count, left_out)}
            notes.append(Taken(name, remark.sentence(column=name, **parameters), remark.ways))
        return notes

    def _tell(
        self, remark: ReadingRemark, cells: list[tuple[int, str]] | None = None, count: int = 0
    ) -> None:
        self._told.append((remark, cells or [], count))

    def _plain_numbers(self, name: str, values: np.ndarray, choice: ColumnChoice) -> np.ndarray:
        if values.dtype.kind == "f":
            size = np.abs(values)
            infinite = size > LARGEST_NUMBER if self._rules == 2 else np.isinf(size)
            count = int(np.count_nonzero(infinite))
            if count:
                values[infinite] = np.nan
                self._tell(ReadingRemark(say.INFINITE, {"count": count}))
            tiny = (size < SMALLEST) & (size > 0.0)
            count = int(np.count_nonzero(tiny)) if self._rules == 2 else 0
            if count:
                values[tiny] = 0.0
                self._tell(ReadingRemark(say.TOO_SMALL, {"count": count}))
            if self._grouped and choice.decimal is None:
                self._doubt_the_point(values)
        if choice.meaning is None:
            dates = self._as_dates(name, values)
            if dates is not None:
                return dates
        return values

    def _doubt_the_point(self, values: np.ndarray) -> None:
        """Whether all numbers are like 1.234, so that the sign may part thousands."""
        known = values[np.isfinite(values)]
        thousands = np.abs(known) * 1000.0
        if known.size and bool(
            ((np.abs(known) >= 1.0) & (np.abs(thousands - np.rint(thousands)) < 1e-6)).all()
        ):
            self._tell(either_remark(f"{known[0]:.3f}", ".", "."))

    def _as_dates(self, name: str, values: np.ndarray) -> np.ndarray | None:
        """Dates that are written as numbers, where all are such and name or number tell."""
        found = dates_among(name, values, self._rules, text_lost=not self._keep)
        for remark in found.remarks:
            self._tell(remark)
        if found.text_needed:
            raise TextNeededError  # 2024.10 is 2024.1 by now
        if found.seconds is None:
            return None
        self.form = found.form
        return moments(found.seconds)

    def _by_meaning(self, values: np.ndarray, reading: Reading) -> Any:
        odd = int(np.isinf(values).sum())
        if odd > 0.05 * values.shape[0] or self._doubtful:
            raise TextNeededError
        values[np.isinf(values)] = np.nan
        self.form = reading.form
        for remark in reading.remarks:
            if remark.cells is not None:  # it was told of the first texts alone
                continue
            self._tell(remark)
        if self._odd:
            date = reading.form.meaning == "date"
            said = say.TEXT_IN_DATES if date else say.TEXT_IN_NUMBERS
            way = Way(say.AS_WORDS(), (("meaning", "words"),), "words", values.shape[0])
            self._tell(ReadingRemark(said, {}, None, (way,)), self._odd, odd)
        elif odd:
            self._tell(ReadingRemark(say.INFINITE, {"count": odd}))
        return moments(values) if reading.form.meaning == "date" else values

    def _by_texts(self, name: str, codes: np.ndarray, choice: ColumnChoice) -> Any:
        texts = list(self._places)
        reading = self._read(name, texts, codes, choice)
        self.form = reading.form
        for remark in reading.remarks:
            self._tell_of_cells(remark, texts, codes)
        if reading.values is None:
            return self._as_words(texts, codes, reading)
        if reading.odd.any():
            self._odd = _first(reading.odd, texts, codes)
        values = np.append(reading.values, np.nan)[codes]
        return moments(values) if reading.form.meaning == "date" else values

    def _tell_of_cells(self, remark: ReadingRemark, texts: list[str], codes: np.ndarray) -> None:
        if remark.cells is None:
            self._tell(remark)
            return
        count = int(np.count_nonzero(np.append(remark.cells, False)[codes]))
        self._tell(remark, _first(remark.cells, texts, codes), count)

    def _as_words(self, texts: list[str], codes: np.ndarray, reading: Reading) -> Any:
        import pandas as pd

        if reading.absent.any() or reading.form.labels:
            places: dict[str, int] = {}
            labels = [reading.form.word(text) for text in texts] if reading.form.labels else texts
            new = [
                -1 if absent else places.setdefault(label, len(places))
                for label, absent in zip(labels, reading.absent, strict=True)
            ]
            codes = np.array([*new, -1], np.int32)[codes]
            texts = list(places)
        names = pd.Index(texts, dtype=object)
        # Not checked once more: they differ, being keys, and to see that of a million texts
        # would keep every other thread waiting for 200 ms.
        unchecked = getattr(pd.CategoricalDtype, "_from_fastpath", pd.CategoricalDtype)
        return pd.Categorical.from_codes(codes, dtype=unchecked(names), validate=False)


def _first(cells: np.ndarray, texts: Sequence[str], codes: np.ndarray) -> list[tuple[int, str]]:
    """The first rows, counted from 1, with one of the ``cells`` (texts,), and what stands there."""
    rows = np.flatnonzero(np.append(cells, False)[codes])[:_SHOWN]
    return [(int(row) + 1, texts[codes[row]]) for row in rows.tolist()]


def _cells(odd: list[tuple[int, str]], count: object, left_out: np.ndarray | None) -> str:
    def number(row: int) -> int:
        return row if left_out is None else row - int(np.count_nonzero(left_out[: row - 1]))

    named = [f"{number(row)} (“{text[:30]}”)" for row, text in odd[:_SHOWN]]
    return ", ".join([*named, "…"] if count != len(named) else named)
