"""What the texts of one column turn out to be: numbers, dates or words, and in which form.

Nothing is guessed in silence: what could be read in two ways gives a `Remark` with the other.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from engine.data.columns import reading_sentences as say
from engine.data.columns.cell_text import alike
from engine.data.columns.codes import code_among, is_version_name
from engine.data.columns.column_form import (
    ColumnChoice,
    ColumnForm,
    DecimalSign,
    NumberForm,
    ThousandsSign,
    up_signs,
)
from engine.data.columns.dates import (
    SINGLE_DIGITS,
    date_from,
    date_text,
    days_first,
    either_order,
    is_time,
    short_orders,
    usual_order,
)
from engine.data.columns.decimal_signs import bare_numbers, decimal_sign, either_sign
from engine.data.columns.digit_dates import DigitForm, dates_form, digit_date, form_of, is_date_name
from engine.data.columns.marks import marks_as_values
from engine.data.columns.mixed_units import Measured, measured_in
from engine.data.columns.numbers import (
    ABOUT,
    LARGE,
    MISSING_MARKS,
    TRIANGLES,
    is_infinite,
    number_and_unit,
    unit_of,
    value_text,
)
from engine.data.columns.ranges import ranges_of, typical_width
from engine.data.columns.taken import Remark, Way
from engine.data.limits import MAXIMUM_CATEGORIES
from engine.messages import Message

LARGEST = float(np.finfo(np.float32).max)  # beyond it a network cannot calculate
SMALLEST = 1.5e-154  # the square of what is smaller is 0, and so is its spread
_LOOKED_AT = 20_000  # texts that show the decimal sign
_FEW = 100  # texts that tell whether they can be dates
_MANY, _SOME = 5_000, 1_000  # of so many different texts, these tell whether they are numbers


@dataclass(frozen=True)
class WrittenNumbers(NumberForm):
    """How the table's numbers are written, as far as its beginning shows.

    ``sure``: some of them can only have this decimal sign.
    """

    sure: bool = False


@dataclass
class Reading:
    """``values`` (texts,): numbers or moments, NaN where missing; None: the texts are words,
    of which ``absent`` (texts,) stand for missing. ``odd`` (texts,): what is none of them."""

    form: ColumnForm
    values: np.ndarray | None
    absent: np.ndarray
    odd: np.ndarray
    remarks: list[Remark]


def read_texts(
    name: str,
    texts: Sequence[str],
    counts: np.ndarray,
    written: WrittenNumbers,
    choice: ColumnChoice,
    rules: int = 2,
) -> Reading:
    """What ``texts``, each of which stands in ``counts`` rows, mean in the column ``name``.

    ``rules`` as in `TableFile.reading`.
    """
    column = _Column if rules == 2 else _OlderColumn
    return column(name, texts, counts, written, choice).read()


class _Column:
    def __init__(
        self,
        name: str,
        texts: Sequence[str],
        counts: np.ndarray,
        written: WrittenNumbers,
        choice: ColumnChoice,
    ) -> None:
        self.name, self.texts, self.counts = name, texts, counts
        self.written, self.choice = written, choice
        self.remarks: list[Remark] = []
        marks = MISSING_MARKS if choice.missing is None else choice.missing
        self.marks = tuple(marks)
        known = frozenset(marks)
        self.absent = np.array([not text or text in known for text in texts], bool)
        self.present = np.flatnonzero(~self.absent)
        self.words = [texts[place] for place in self.present.tolist()]
        self.rows = int(counts[self.present].sum())

    def read(self) -> Reading:
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
        if meaning is None:
            self._mixed()
        return self._words()

    # --- numbers ---------------------------------------------------------------------------

    def _share_of_numbers(self) -> float:
        """Of very many texts some, evenly taken, tell whether they can be numbers at all."""
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
        counts = self.counts[self.present]
        cells = Measured(self.words, parsed, counts)
        units = measured_in(cells, form, self.choice)
        if units is None and not forced:
            return None  # apples beside pears
        if units is not None:
            form = units.form
        read = form.numbers([*self.words]) if self.words else np.empty(0)
        if units is None:
            read = form.model_copy(update={"units": "as_they_stand"}).numbers([*self.words])
        endless = np.array([is_infinite(text) for text in self.words], bool)
        far = np.isfinite(read) & (np.abs(read) > LARGEST)
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
            self.remarks.append(Remark(say.INFINITE, {"count": int(counts[endless].sum())}))
        if int(counts[tiny].sum()):
            self.remarks.append(Remark(say.TOO_SMALL, {"count": int(counts[tiny].sum())}))
        self._missing_marks(self.absent, say.AS_WORDS(), (("meaning", "words"),))
        if odd.any():
            way = Way(say.AS_WORDS(), (("meaning", "words"),), "words", len(self.words))
            remark = Remark(say.TEXT_IN_NUMBERS, {}, self._spread(odd), (way,))
            self.remarks.append(remark)
        return Reading(form, values, self.absent, self._spread(odd | apart), self.remarks)

    def _signs(self) -> ColumnForm:
        """The decimal sign that the column's own cells can only have, else the table's."""
        table = self.written
        own = self.choice.decimal or decimal_sign(bare_numbers(self.words[:_LOOKED_AT]))
        decimal: DecimalSign = own or table.decimal
        thousands: ThousandsSign = table.thousands
        if thousands == decimal or (decimal != table.decimal and thousands in (".", ",")):
            thousands = "," if decimal == "." else "."
        return ColumnForm(
            meaning="number",
            decimal=decimal,
            thousands=thousands,
            missing=self.marks,
            up=up_signs(self.choice, self.words),
        )

    def _suits(self, good: np.ndarray, odd: np.ndarray, infinite: np.ndarray) -> bool:
        """Whether so few cells are odd that the column means numbers, or dates."""
        if not odd.any():
            return bool(good.any() or infinite.any())
        counts = self.counts[self.present]
        fine, wrong = int(counts[good].sum()), int(counts[odd].sum())
        if not fine or _has_zeros(self.words):
            return False
        few = wrong <= 0.05 * (fine + wrong) or (wrong == 1 and fine >= 7)
        different, kinds = int(good.sum()), int(odd.sum())
        return few and (different >= 10 or (different >= 5 and kinds == 1))

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
                self.remarks.append(Remark(sentence, said, self._spread(cells), (way,)))
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
            self.remarks.append(Remark(sentence, parameters, None, (way,)))

    # --- dates -----------------------------------------------------------------------------

    def _date(self, forced: bool) -> Reading | None:
        if not self.words:
            return None
        if not forced and (is_version_name(self.name) or not self._look_like_dates()):
            return None
        orders = short_orders(self.words)
        day_first = self.choice.day_first
        if day_first is None:
            day_first = self._order_of_slashes()
        form = ColumnForm(
            meaning="date",
            day_first=day_first,
            short=self.choice.short or next(iter(orders), "ymd"),
            compact=forced,
            digits=form_of(self.words) if forced else "",
            missing=self.marks,
        )
        read = form.dates(self.words)
        good = np.isfinite(read)
        if not forced and 0 < int(is_time(read[good]).sum()) < int(good.sum()):
            return None  # times and dates
        if not forced and not self._suits(good, ~good, ~good & False):
            return None
        self.remarks = []
        values = np.full(len(self.texts), np.nan)
        values[self.present] = np.where(good, read, np.nan)
        if self.choice.day_first is None and either_order(self.words):
            self._order_of_days(form)
        if self.choice.short is None and len(orders) > 1:
            self._order_of_parts(form, orders)
        elif not forced and orders and not is_date_name(self.name):
            self._short_years(form)
        self._missing_marks(self.absent, say.AS_WORDS(), (("meaning", "words"),))
        if not good.all():
            way = Way(say.AS_WORDS(), (("meaning", "words"),), "words", len(self.words))
            self.remarks.append(Remark(say.TEXT_IN_DATES, {}, self._spread(~good), (way,)))
        return Reading(form, values, self.absent, self._spread(~good), self.remarks)

    def _digits(self, digits: DigitForm) -> Reading:
        """Dates that look like numbers, all of them."""
        form = ColumnForm(meaning="date", compact=True, digits=digits, missing=self.marks)
        values = np.full(len(self.texts), np.nan)
        values[self.present] = form.dates(self.words)
        odd = np.zeros(len(self.texts), bool)
        return Reading(form, values, self.absent, odd, [compact_remark(self.words[0], digits)])

    def _look_like_dates(self) -> bool:
        """Whether half of some texts, evenly taken, are dates in one order or another."""
        some = self.words[:: 1 + len(self.words) // _FEW]
        orders = short_orders(some) or ("ymd",)
        return any(
            2 * sum(date_from(text, short=order) is not None for text in some) >= len(some)
            for order in orders
        )

    def _order_of_slashes(self) -> bool | None:
        day_first = days_first(self.words)
        return usual_order(self.words) if day_first is None else day_first

    def _order_of_days(self, form: ColumnForm) -> None:
        for text in self.words:
            taken = form.date(text)
            now = date_from(text, day_first=False)
            other = date_from(text, day_first=True)
            if taken is not None and now is not None and other is not None and now != other:
                first = taken == now
                label = say.AS_DATE(value=text, date=date_text(other if first else now))
                way = Way(label, (("day_first", first),), "date")
                parameters: dict[str, object] = {"value": text, "date": date_text(taken)}
                self.remarks.append(Remark(say.EITHER_ORDER, parameters, None, (way,)))
                return

    def _short_years(self, form: ColumnForm) -> None:
        """10.1.2 may be a chapter's number as well as a day."""
        bare = [text for text in self.words if SINGLE_DIGITS.fullmatch(text)]
        date = form.date(bare[0]) if bare else None
        if date is not None:
            way = Way(say.AS_WORDS(), (("meaning", "words"),), "words", len(self.words))
            parameters: dict[str, object] = {"value": bare[0], "date": date_text(date)}
            self.remarks.append(Remark(say.SHORT_YEARS, parameters, None, (way,)))

    def _order_of_parts(self, form: ColumnForm, orders: Sequence[str]) -> None:
        for text in self.words:
            read = {order: date_from(text, short=order) for order in orders}  # type: ignore[arg-type]
            if len(set(read.values())) < 2:
                continue
            ways = tuple(
                Way(say.AS_DATE(value=text, date=date_text(moment)), (("short", order),), "date")
                for order, moment in read.items()
                if order != form.short and moment is not None
            )
            taken = read[form.short]
            parameters: dict[str, object] = {"value": text, "date": date_text(taken or 0.0)}
            self.remarks.append(Remark(say.EITHER_ORDER, parameters, None, ways))
            return

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
            self.remarks.append(Remark(say.MARK_IS_VALUE, {"marks": said}, cells, (way,)))
        return absent, marks

    def _missing_marks(
        self, absent: np.ndarray, label: Message, values: tuple[tuple[str, object], ...]
    ) -> None:
        """Which texts, rather than empty cells, count as missing, and where they stand."""
        left = absent & np.array([bool(text) for text in self.texts], bool)
        if left.any():
            said = ", ".join(f"“{self.texts[place]}”" for place in np.flatnonzero(left)[:5])
            distinct = len(self.words) + int(left.sum())
            way = Way(label, values, "words", distinct)
            self.remarks.append(Remark(say.MARK_IS_MISSING, {"marks": said}, left, (way,)))

    def _labels(self, absent: np.ndarray) -> tuple[str, ...]:
        """Of labels that differ only in case, width and spaces the most frequent one."""
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
        self.remarks.append(Remark(say.RANGES, {"value": value}, None, (way,)))

    def _codes(self, code: str) -> Remark:
        way = Way(say.AS_NUMBERS(), (("meaning", "number"),), "number")
        return Remark(say.CODES, {"value": code}, None, (way,))

    def _mixed(self) -> None:
        """Text that would be numbers, were it not for too many cells."""
        if self._share_of_numbers() <= 0.25:
            self._mixed_dates()
            return
        form = self._signs()
        parsed = (number_and_unit(text, form.decimal, form.thousands) for text in self.words)
        number = np.array([each is not None for each in parsed], bool)
        counts = self.counts[self.present]
        if int(counts[number].sum()) * 2 > self.rows and not _has_zeros(self.words):
            apart = ~number
            if not apart.any():
                self.remarks.append(Remark(say.MIXED_UNITS, {}, None, (self._as_they_stand(),)))
                return
            way = Way(say.AS_NUMBERS(), (("meaning", "number"),), "number")
            self.remarks.append(Remark(say.MIXED, {}, self._spread(apart), (way,)))
            return
        self._mixed_dates()

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
            self.remarks.append(Remark(say.MIXED_DATES, {}, self._spread(~date), (way,)))

    def _as_they_stand(self) -> Way:
        values = (("meaning", "number"), ("units", "as_they_stand"))
        return Way(say.WITHOUT_UNITS(), values, "number")

    def _spread(self, cells: np.ndarray) -> np.ndarray:
        """``cells`` of those present as cells of all texts."""
        all_cells = np.zeros(len(self.texts), bool)
        all_cells[self.present] = cells
        return all_cells


class _OlderColumn(_Column):
    """As tables were read before version 3 of the design: codes are numbers, marks are always
    missing, units are dropped, and no date has a short year."""

    def read(self) -> Reading:
        found = self._number(forced=False) or self._date(forced=False)
        if found is None:
            form = ColumnForm(meaning="words", missing=self.marks)
            odd = np.zeros(len(self.texts), bool)
            found = Reading(form, None, self.absent, odd, [])
        found.remarks = [remark for remark in found.remarks if not remark.ways]
        return found

    def _number(self, forced: bool) -> Reading | None:
        signs = (self.written.decimal, self.written.thousands)
        units = {unit_of(text, *signs) for text in self.words} - {""}
        self.choice = self.choice.model_copy(update={"units": "as_they_stand"})
        return None if len(units) > 1 else super()._number(forced)

    def _signs(self) -> ColumnForm:
        form = super()._signs()
        signs = {"decimal": self.written.decimal, "thousands": self.written.thousands}
        return form.model_copy(update=signs)

    def _order_of_slashes(self) -> bool | None:
        def slashed(text: str) -> bool:
            return usual_order((text,)) is not None

        return days_first(itertools.takewhile(slashed, self.words))

    def _date(self, forced: bool) -> Reading | None:
        found = super()._date(forced) if not short_orders(self.words) else None
        times = found is not None and found.values is not None and is_time(found.values)
        return None if np.any(times) else found


def either_remark(value: str, decimal: str, sign: str) -> Remark:
    """Of numbers that all are like 1.234: how they were taken, and the other way."""
    digits = value.replace(sign, "")
    point = value.replace(sign, ".")
    if sign == decimal:
        label = say.AS_NUMBER(value=value, number=digits)
        other = "," if sign == "." else "."
        way = Way(label, (("decimal", other),), "number")
        return Remark(say.TAKEN_AS_DECIMAL, {"value": value, "number": point}, None, (way,))
    way = Way(say.AS_NUMBER(value=value, number=point), (("decimal", sign),), "number")
    return Remark(say.TAKEN_AS_THOUSANDS, {"value": value, "number": digits}, None, (way,))


def compact_remark(value: str, form: DigitForm) -> Remark:
    """Of numbers that were read as dates: which date one of them is, and the other way."""
    way = Way(say.AS_NUMBERS(), (("meaning", "number"),), "number")
    date = date_text(digit_date(value, form) or 0.0)
    return Remark(say.COMPACT_DATES, {"value": value, "date": date}, None, (way,))


def _has_zeros(texts: Sequence[str]) -> bool:
    return any(len(text) > 1 and text[0] == "0" and text.isdigit() for text in texts)
