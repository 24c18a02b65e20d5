"""The texts of a column as dates or times."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from engine.data.columns.cells.codes import is_version_name
from engine.data.columns.cells.dates import (
    LENGTHS,
    POINTS,
    SINGLE_DIGITS,
    ShortDate,
    date_from,
    date_text,
    days_first,
    either_order,
    is_time,
    short_orders,
    usual_order,
    zones_among,
)
from engine.data.columns.cells.digit_dates import DigitForm, digit_date, form_of, is_date_name
from engine.data.columns.column_form import ColumnForm
from engine.data.columns.rules import reading_sentences as say
from engine.data.columns.rules.column_texts import ColumnTexts, Reading, odd_texts
from engine.data.columns.rules.taken import ReadingRemark, Way
from engine.messages import some

_TERM_NAME = re.compile(
    r"학기|분기|회차|차수|semester|(?<![a-z])term(?![a-z])|quarter", re.IGNORECASE
)
_YEAR_AND_NUMBER = re.compile(r"([0-9]{4})[-/]([0-9]{1,2})")
_MOST_TERMS = 4  # of a year
_FEW = 100  # texts that tell whether they can be dates


class DatesInTexts(ColumnTexts):
    """What a column's texts are as dates."""

    def _date(self, forced: bool) -> Reading | None:
        if not self.words:
            return None
        if not forced and (is_version_name(self.name) or not self._look_like_dates()):
            return None
        terms = [] if forced else self._terms()
        if terms is None:
            return None
        orders = short_orders(self.words)
        day_first = self.choice.day_first
        if day_first is None:
            day_first = self._order_of_slashes()
        form = ColumnForm(
            meaning="date",
            day_first=day_first,
            short=self.choice.short or self._short_order(orders, day_first),
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
        if not forced and bool(is_time(read[good]).all()):
            self._lengths_of_time(form)
        if terms:
            way = Way(say.AS_WORDS(), (("meaning", "words"),), "words", len(self.words))
            moment = form.date(terms[0]) or 0.0
            said_of: dict[str, object] = {"value": terms[0], "date": date_text(moment)}
            self.remarks.append(ReadingRemark(say.MAY_BE_TERMS, said_of, None, (way,)))
        self._zones()
        self._missing_marks(self.absent, say.AS_WORDS(), (("meaning", "words"),))
        if not good.all():
            way = Way(say.AS_WORDS(), (("meaning", "words"),), "words", len(self.words))
            times = bool(is_time(read[good]).all())
            said = say.TEXT_IN_TIMES if times else say.TEXT_IN_DATES
            self.remarks.append(ReadingRemark(said, {}, self._spread(~good), (way,)))
        form = form.model_copy(update={"odd": odd_texts(self.words, ~good)})
        return Reading(form, values, self.absent, self._spread(~good), self.remarks)

    def _digits(self, digits: DigitForm) -> Reading:
        """Dates that look like numbers, all of them."""
        form = ColumnForm(meaning="date", compact=True, digits=digits, missing=self.marks)
        values = np.full(len(self.texts), np.nan)
        values[self.present] = form.dates(self.words)
        odd = np.zeros(len(self.texts), bool)
        return Reading(form, values, self.absent, odd, [digits_remark(self.words[0], digits)])

    def _look_like_dates(self) -> bool:
        """Whether half of some texts, evenly taken, are dates in one order or another."""
        some = self.words[:: 1 + len(self.words) // _FEW]
        orders = short_orders(some) or ("ymd",)
        return any(
            2 * sum(date_from(text, short=order) is not None for text in some) >= len(some)
            for order in orders
        )

    def _terms(self) -> list[str] | None:
        """The texts where they may number the terms of years as well as months, 2024-1 and 2024-2;
        None where they are no months: school years (2009-10, 2010-11), or terms by their name."""
        found = [_YEAR_AND_NUMBER.fullmatch(text) for text in self.words]
        parts = [(int(each[1]), each[2]) for each in found if each is not None]
        if len(parts) < max(2, len(self.words)):
            return []
        if _TERM_NAME.search(self.name) is not None:
            return None
        if len({year for year, _ in parts}) < 2:
            return []
        if all(int(number) == (year + 1) % 100 for year, number in parts):
            return None
        few = all(len(number) == 1 and int(number) <= _MOST_TERMS for _, number in parts)
        return list(self.words) if few else []

    def _short_order(self, orders: Sequence[ShortDate], day_first: bool | None) -> ShortDate:
        """The order of 24.01.02: where nothing in the column shows it, as its dates with whole
        years have it, so that 05/07/24 is no other day than 05/07/2024 among rows to predict."""
        if day_first is None and any(map(POINTS.match, self.words)):
            day_first = True
        if day_first is None:
            return next(iter(orders), "ymd")
        whole: ShortDate = "dmy" if day_first else "mdy"
        return whole if not orders or whole in orders else orders[0]

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
                self.remarks.append(ReadingRemark(say.EITHER_ORDER, parameters, None, (way,)))
                return

    def _zones(self) -> None:
        """An hour counts as it stands, which is another moment in another time zone."""
        zones = zones_among(self.words)
        if len(zones) > 1:
            way = Way(say.AS_WORDS(), (("meaning", "words"),), "words", len(self.words))
            parameters: dict[str, object] = {"zones": some(zones, 5)}
            self.remarks.append(ReadingRemark(say.TIME_ZONES, parameters, None, (way,)))

    def _lengths_of_time(self, form: ColumnForm) -> None:
        """1h30 and 2:05 may be how long something took, unless another cell shows an hour."""
        if all(map(LENGTHS.fullmatch, self.words)):
            value = self.words[0]
            way = Way(say.AS_WORDS(), (("meaning", "words"),), "words", len(self.words))
            parameters: dict[str, object] = {
                "value": value,
                "date": date_text(form.date(value) or 0),
            }
            self.remarks.append(ReadingRemark(say.TIMES, parameters, None, (way,)))

    def _short_years(self, form: ColumnForm) -> None:
        """10.1.2 may be a chapter's number as well as a day."""
        bare = [text for text in self.words if SINGLE_DIGITS.fullmatch(text)]
        date = form.date(bare[0]) if bare else None
        if date is not None:
            way = Way(say.AS_WORDS(), (("meaning", "words"),), "words", len(self.words))
            parameters: dict[str, object] = {"value": bare[0], "date": date_text(date)}
            self.remarks.append(ReadingRemark(say.SHORT_YEARS, parameters, None, (way,)))

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
            self.remarks.append(ReadingRemark(say.EITHER_ORDER, parameters, None, ways))
            return


def digits_remark(value: str, form: DigitForm) -> ReadingRemark:
    """What is said of numbers that were read as dates: which date one of them is, and the other
    way to read them."""
    way = Way(say.AS_NUMBERS(), (("meaning", "number"),), "number")
    date = date_text(digit_date(value, form) or 0.0)
    said = {"unix": say.SECONDS, "unix_ms": say.MILLISECONDS}.get(form, say.COMPACT_DATES)
    return ReadingRemark(said, {"value": value, "date": date}, None, (way,))
