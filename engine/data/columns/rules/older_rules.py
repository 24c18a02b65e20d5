"""A column as tables were read before version 3 of the design, whose networks know no other."""

from __future__ import annotations

import itertools

import numpy as np
from typing_extensions import override

from engine.data.columns.cells.dates import days_first, is_time, short_orders, usual_order
from engine.data.columns.cells.numbers import unit_of
from engine.data.columns.column_form import ColumnForm
from engine.data.columns.rules.column_texts import Reading
from engine.data.columns.rules.todays_rules import TodaysColumn


class OlderColumn(TodaysColumn):
    """As tables were read before version 3 of the design: codes are numbers, marks are always
    missing, units are dropped, and no date has a short year."""

    @override
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
