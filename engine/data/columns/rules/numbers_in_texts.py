"""The texts of a column as numbers."""

from __future__ import annotations

import numpy as np

from engine.data.columns.cells.numbers import (
    ABOUT,
    LARGE,
    TRIANGLES,
    is_infinite,
    number_and_unit,
    value_text,
)
from engine.data.columns.cells.ranges import ranges_of, typical_width
from engine.data.columns.column_form import ColumnForm
from engine.data.columns.rules import reading_sentences as say
from engine.data.columns.rules.column_texts import ColumnTexts, Reading, odd_texts
from engine.data.columns.rules.decimal_signs import either_sign
from engine.data.columns.rules.mixed_units import MeasuredCell, measured_in
from engine.data.columns.rules.taken import ReadingRemark, Way
from engine.data.limits import LARGEST_NUMBER

SMALLEST = 1.5e-154  # the square of what is smaller is 0, and so is its spread
_FEW = 100  # texts that tell whether they can be numbers
_MANY, _SOME = 5_000, 1_000  # of so many different texts, these tell whether they are numbers


class NumbersInTexts(ColumnTexts):
    """What a column's texts are as numbers."""

    def _share_of_numbers(self) -> float:
        """Which share of the texts are numbers; of very many, some that are evenly taken tell first
        whether they can be numbers at all."""
        form = self._signs()
        if len(self.words) > 3 * _FEW:  # of words not even one is a number
            few = self.words[:: len(self.words) // _FEW]
            if not any(number_and_unit(text, form.decimal, form.thousands) for text in few):
                return 0.0
        if len(self.words) <= _MANY:
            return 1.0
        some = self.words[:: len(self.words) // _SOME]
        parsed = [number_and_unit(text, form.decimal, form.thousands) for text in some]
        return sum(each is not None for each in parsed) / len(some)

    def _would_be_number(self) -> bool:
        if len(self.words) > _MANY:
            return self._share_of_numbers() >= 0.95
        return self._number(forced=False) is not None

    def _number(self, forced: bool) -> Reading | None:
        self.remarks = []
        form = self._signs()
        parsed = [number_and_unit(text, form.decimal, form.thousands) for text in self.words]
        middles = self.choice.middles
        if middles:
            spans = ranges_of(self.words) or {}
            form = form.model_copy(
                update={"middles": True, "width": typical_width([*spans.values()])}
            )
        if self.choice.fractions:
            form = form.model_copy(update={"fractions": True})
        counts = self.counts[self.present]
        cells = MeasuredCell(self.words, parsed, counts)
        units = measured_in(cells, form, self.choice)
        if units is None and not forced:
            return None  # apples beside pears
        if units is not None:
            form = units.form
        read = form.numbers([*self.words]) if self.words else np.empty(0)
        if units is None:
            read = form.model_copy(update={"units": "as_they_stand"}).numbers([*self.words])
        endless = np.array([is_infinite(text) for text in self.words], bool)
        far = np.isfinite(read) & (np.abs(read) > LARGEST_NUMBER)
        endless |= far
        good = np.isfinite(read) & ~far
        apart = units.apart if units is not None and units.apart is not None else ~good & False
        odd = ~good & ~endless & ~apart
        if not forced and not self._suits(good, odd, endless | apart):
            return None
        if not forced and self._all_in_brackets(good):
            return None
        values = np.full(len(self.texts), np.nan)
        tiny = good & (read != 0.0) & (np.abs(read) < SMALLEST)
        values[self.present] = np.where(tiny, 0.0, np.where(good, read, np.nan))
        if units is not None:
            for remark in units.remarks:
                if remark.cells is not None:
                    remark.cells = self._spread(remark.cells)
                self.remarks.append(remark)
        self._either_sign(form, good)
        self._negatives(form, good)
        if int(counts[endless].sum()):
            self.remarks.append(ReadingRemark(say.INFINITE, {"count": int(counts[endless].sum())}))
        if int(counts[tiny].sum()):
            self.remarks.append(ReadingRemark(say.TOO_SMALL, {"count": int(counts[tiny].sum())}))
        self._missing_marks(self.absent, say.AS_WORDS(), (("meaning", "words"),))
        if odd.any():
            way = Way(say.AS_WORDS(), (("meaning", "words"),), "words", len(self.words))
            remark = ReadingRemark(say.TEXT_IN_NUMBERS, {}, self._spread(odd), (way,))
            self.remarks.append(remark)
        form = form.model_copy(update={"odd": odd_texts(self.words, odd)})
        return Reading(form, values, self.absent, self._spread(odd | apart), self.remarks)

    def _all_in_brackets(self, good: np.ndarray) -> bool:
        """(1), (2), (3) number something; beside plain numbers they are negative."""
        known = [self.words[place] for place in np.flatnonzero(good)]
        return bool(known) and all(
            text.startswith("(") and text.strip("()").isdigit() for text in known
        )

    def _either_sign(self, form: ColumnForm, good: np.ndarray) -> None:
        known = [self.words[place] for place in np.flatnonzero(good)]
        sign = either_sign(known) if known and self.choice.decimal is None else ""
        if not sign or (sign == "." and self.written.sure and self.written.decimal == "."):
            return
        if sign == "," and self.written.sure:
            return
        self.remarks.append(either_remark(known[0], form.decimal, sign))

    def _negatives(self, form: ColumnForm, good: np.ndarray) -> None:
        counts = self.counts[self.present]
        for pattern, sentence in ((ABOUT.match, say.ABOUT), (LARGE.fullmatch, say.LARGE)):
            cells = good & [pattern(text) is not None for text in self.words]
            if cells.any():
                value = self.words[int(np.flatnonzero(cells)[0])]
                said: dict[str, object] = {"value": value}
                said |= {"number": value_text(form.number(value) or 0.0)}
                way = Way(say.AS_WORDS(), (("meaning", "words"),), "words", len(self.words))
                self.remarks.append(ReadingRemark(sentence, said, self._spread(cells), (way,)))
        triangle = np.array([text[:1] in TRIANGLES and text != "" for text in self.words], bool)
        bracket = np.array([text[:1] == "(" for text in self.words], bool)
        for cells, sentence in ((triangle & good, say.TRIANGLES), (bracket & good, say.BRACKETS)):
            if not cells.any():
                continue
            value = self.words[int(np.flatnonzero(cells)[0])]
            number = form.number(value) or 0.0
            parameters: dict[str, object] = {
                "value": value,
                "number": value_text(number),
                "count": int(counts[cells].sum()),
            }
            way = Way(say.AS_WORDS(), (("meaning", "words"),), "words", len(self.words))
            if sentence is say.TRIANGLES:
                other = "plus" if not form.up else "minus"
                label = say.AS_NUMBER(value=value, number=value_text(-number))
                way = Way(label, (("triangles", other),), "number")
            self.remarks.append(ReadingRemark(sentence, parameters, None, (way,)))


def either_remark(value: str, decimal: str, sign: str) -> ReadingRemark:
    """What is said of numbers that all are like 1.234: how they were read, and the other way."""
    digits = value.replace(sign, "")
    point = value.replace(sign, ".")
    if sign == decimal:
        label = say.AS_NUMBER(value=value, number=digits)
        other = "," if sign == "." else "."
        way = Way(label, (("decimal", other),), "number")
        return ReadingRemark(say.TAKEN_AS_DECIMAL, {"value": value, "number": point}, None, (way,))
    way = Way(say.AS_NUMBER(value=value, number=point), (("decimal", sign),), "number")
    return ReadingRemark(say.TAKEN_AS_THOUSANDS, {"value": value, "number": digits}, None, (way,))
