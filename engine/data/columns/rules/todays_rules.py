"""What the texts of one column turn out to be by today's rules: numbers, dates or words.

Nothing is guessed in silence: what could be read in two ways gives a `ReadingRemark` that has the
other one.
"""

from __future__ import annotations

import numpy as np

from engine.data.columns.cells.cell_text import alike
from engine.data.columns.cells.codes import code_among
from engine.data.columns.cells.dates import short_orders
from engine.data.columns.cells.digit_dates import dates_form
from engine.data.columns.cells.numbers import MISSING_MARKS, number_and_unit, value_text
from engine.data.columns.cells.ranges import ranges_of
from engine.data.columns.cells.ratios import fraction_of, ratios_in
from engine.data.columns.column_form import ColumnForm
from engine.data.columns.rules import reading_sentences as say
from engine.data.columns.rules.column_texts import Reading, has_zeros
from engine.data.columns.rules.dates_in_texts import DatesInTexts
from engine.data.columns.rules.marks import marks_as_values
from engine.data.columns.rules.numbers_in_texts import NumbersInTexts
from engine.data.columns.rules.taken import ReadingRemark, Way
from engine.data.limits import MAXIMUM_CATEGORIES


class TodaysColumn(NumbersInTexts, DatesInTexts):
    """A column, as tables are read since version 3 of the design."""

    def read(self) -> Reading:
        """What the column's cells are, with their values."""
        meaning = self.choice.meaning
        if not self.words and meaning is None:
            gaps = np.full(len(self.texts), np.nan)
            odd = np.zeros(len(self.texts), bool)
            return Reading(self._signs(), gaps, self.absent, odd, [])
        if meaning is None:
            form = dates_form(self.words, self.name)
            if form:
                return self._digits(form)
            code = code_among(self.words, self.name)
            if code and self._would_be_number():
                self.remarks = [self._codes(code)]
                return self._words()
        if meaning == "number" or (meaning is None and self._share_of_numbers() > 0.5):
            found = self._number(forced=meaning == "number")
            if found is not None:
                return found
        if meaning in (None, "date"):
            found = self._date(forced=meaning == "date")
            if found is not None:
                return found
        self.remarks = []
        if meaning is None and not self._ratios():
            self._mixed()
        return self._words()

    # --- words -----------------------------------------------------------------------------

    def _words(self) -> Reading:
        labels: tuple[str, ...] = ()
        absent = self.absent
        marks = self.marks
        if self.choice.missing is None and self.words:
            absent, marks = self._values_among_marks()
        if np.count_nonzero(~absent) <= MAXIMUM_CATEGORIES:
            self._missing_marks(absent, say.KEEP_AS_VALUE(), (("missing", ()),))
        if self.choice.alike:
            labels = self._labels(absent)
        form = ColumnForm(
            meaning="words",
            decimal=self.written.decimal,
            thousands=self.written.thousands,
            missing=marks,
            labels=labels,
        )
        self._ranges(absent)
        return Reading(form, None, absent, np.zeros(len(self.texts), bool), self.remarks)

    def _values_among_marks(self) -> tuple[np.ndarray, tuple[str, ...]]:
        """Marks of a missing value that are as frequent as values are values themselves."""
        values = marks_as_values(self.texts, self.counts, self.absent)
        kept = frozenset(self.texts[place] for place in values)
        marks = tuple(mark for mark in self.marks if mark not in kept)
        absent = self.absent.copy()
        absent[list(values)] = False
        if kept:
            cells = ~absent & self.absent
            way = Way(
                say.COUNT_AS_MISSING(), (("missing", MISSING_MARKS),), "words", len(self.words)
            )
            said = ", ".join(f"“{mark}”" for mark in sorted(kept))
            self.remarks.append(ReadingRemark(say.MARK_IS_VALUE, {"marks": said}, cells, (way,)))
        return absent, marks

    def _labels(self, absent: np.ndarray) -> tuple[str, ...]:
        """The labels; of those that differ only in case, width and spaces the most frequent one."""
        best: dict[str, int] = {}
        for place in np.flatnonzero(~absent).tolist():
            key = alike(self.texts[place])
            if key not in best or self.counts[place] > self.counts[best[key]]:
                best[key] = place
        return tuple(self.texts[place] for place in best.values())

    def _ranges(self, absent: np.ndarray) -> None:
        if np.count_nonzero(~absent) > MAXIMUM_CATEGORIES or self.choice.meaning is not None:
            return
        words = [self.texts[place] for place in np.flatnonzero(~absent).tolist()]
        spans = ranges_of(words)
        if spans is None:
            return
        value = max(words, key=len)
        way = Way(say.MIDDLES(), (("meaning", "number"), ("middles", True)), "number")
        self.remarks.append(ReadingRemark(say.RANGES, {"value": value}, None, (way,)))

    def _ratios(self) -> bool:
        """Whether these are fractions or ratios, which stay words until a click."""
        found = ratios_in(self.words, self.counts[self.present])
        if found is None:
            return False
        kind, value = found
        ways: tuple[Way, ...] = ()
        if kind == "fractions":
            number = value_text(float(f"{fraction_of(value) or 0.0:.6g}"))
            values = (("meaning", "number"), ("fractions", True))
            ways = (Way(say.AS_NUMBER(value=value, number=number), values, "number"),)
        said = say.FRACTIONS if kind == "fractions" else say.RATIOS
        self.remarks.append(ReadingRemark(said, {"value": value}, None, ways))
        return True

    def _codes(self, code: str) -> ReadingRemark:
        way = Way(say.AS_NUMBERS(), (("meaning", "number"),), "number")
        return ReadingRemark(say.CODES, {"value": code}, None, (way,))

    def _mixed(self) -> None:
        """Text that would be numbers, were it not for too many cells."""
        if self._share_of_numbers() <= 0.25:
            self._mixed_dates()
            return
        form = self._signs()
        parsed = (number_and_unit(text, form.decimal, form.thousands) for text in self.words)
        number = np.array([each is not None for each in parsed], bool)
        counts = self.counts[self.present]
        if self._of_both_signs(form, number):
            return
        if int(counts[number].sum()) * 2 > self.rows and not has_zeros(self.words):
            apart = ~number
            if not apart.any():
                self.remarks.append(
                    ReadingRemark(say.MIXED_UNITS, {}, None, (self._as_they_stand(),))
                )
                return
            way = Way(say.AS_NUMBERS(), (("meaning", "number"),), "number")
            self.remarks.append(ReadingRemark(say.MIXED, {}, self._spread(apart), (way,)))
            return
        self._mixed_dates()

    def _of_both_signs(self, form: ColumnForm, number: np.ndarray) -> bool:
        """Whether 1,5 stands beside 2.5, and nearly all cells are numbers in one way or the other:
        ``number`` (words,) says which are in the way of ``form``."""
        signs = (",", ".") if form.decimal == "." else (".", ",")
        other = np.array([number_and_unit(text, *signs) is not None for text in self.words], bool)
        counts = self.counts[self.present]
        gained = other & ~number
        if not gained.any() or int(counts[number | other].sum()) < 0.95 * counts.sum():
            return False
        plain = (self.words[place] for place in np.flatnonzero(number).tolist())
        one = next((text for text in plain if form.decimal in text), "")
        another = next(self.words[place] for place in np.flatnonzero(gained).tolist())
        if not one:
            return False
        comma, point = (another, one) if form.decimal == "." else (one, another)
        way = Way(say.AS_NUMBERS(), (("meaning", "number"),), "number")
        parameters: dict[str, object] = {"comma": comma, "point": point}
        self.remarks.append(
            ReadingRemark(say.MIXED_SIGNS, parameters, self._spread(gained), (way,))
        )
        return True

    def _mixed_dates(self) -> None:
        """Text that would be dates, were it not for too many cells."""
        if not self.words or not self._look_like_dates():
            return
        orders = short_orders(self.words)
        form = ColumnForm(
            meaning="date",
            day_first=self._order_of_slashes(),
            short=next(iter(orders), "ymd"),
            missing=self.marks,
        )
        date = np.isfinite(form.dates(self.words))
        if int(self.counts[self.present][date].sum()) * 2 > self.rows and not date.all():
            way = Way(say.AS_DATES(), (("meaning", "date"),), "date")
            self.remarks.append(ReadingRemark(say.MIXED_DATES, {}, self._spread(~date), (way,)))

    def _as_they_stand(self) -> Way:
        values = (("meaning", "number"), ("units", "as_they_stand"))
        return Way(say.WITHOUT_UNITS(), values, "number")
