"""Dates and times of day."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from typing_extensions import override

from engine.data.columns.cell_reading import ReadCells, read_dates
from engine.data.columns.cells.dates import date_text
from engine.data.columns.column_form import AS_DATES, ColumnForm
from engine.data.kinds.base import ColumnKind, Prepared, Seen, Settings
from engine.messages import QT_TRANSLATE_NOOP
from engine.scalings import SCALINGS, ScalingName

_DAY = 86_400.0  # seconds


class Date(ColumnKind):
    """One input for each of its parts: year, month, weekday …"""

    name: ClassVar[str] = "date"
    word: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "dates")
    hint: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine", "Dates are taken apart: year, month, weekday and so on."
    )
    clock_word: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "times of day")
    clock_hint: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine", "Times of day are taken apart: hour and minute."
    )
    please: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Please write a date, such as {example}")
    clock_please: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine", "Please write a time of day, such as {example}"
    )
    fields: ClassVar[frozenset[str]] = frozenset({"date_parts"})
    first_scaling: ClassVar[ScalingName] = "standardize"  # years are large numbers
    is_proposed_target: ClassVar[bool] = False
    is_measured: ClassVar[bool] = True
    is_moment: ClassVar[bool] = True
    form: ClassVar[ColumnForm] = AS_DATES

    @override
    def fits(self, seen: Seen) -> bool:
        return seen.kind == self.name

    @override
    def prepared_as(self, settings: Settings) -> Prepared:
        return "parts"

    @override
    def scalings(self, settings: Settings) -> tuple[ScalingName, ...]:
        return tuple(SCALINGS)

    @override
    def read(
        self, name: str, values: Sequence[object], form: ColumnForm, gaps: bool, typical: float
    ) -> ReadCells:
        return read_dates(name, values, form, gaps, typical)

    @override
    def value_text(self, value: float) -> str:
        return date_text(value)

    @override
    def usual(self, seen: Seen) -> str:
        """The middle one: to the day where there are only days, else to the minute."""
        middle = seen.median if seen.median is not None else seen.maximum
        if middle is None or seen.kind != self.name:
            return super().usual(seen)
        if seen.clock:  # a minute is near enough
            return date_text(middle - middle % 60.0)
        whole = seen.minimum is not None and seen.minimum % _DAY == 0.0
        return date_text(middle - middle % _DAY if whole else middle)

    @override
    def example(self, clock: bool) -> str:
        return "09:05" if clock else "2024-03-15"
