"""One input of the network as the Predict page asks for it: how it is read and written."""

from __future__ import annotations

from dataclasses import dataclass

from engine.data.columns.cell_reading import ReadCells, read_dates, read_numbers
from engine.data.columns.column_form import AS_DATES, AS_NUMBERS, ColumnForm
from engine.data.columns.dates import date_text
from engine.data.facts import ColumnFacts, LearnedColumn
from engine.data.settings import ColumnSettings
from engine.messages import Message


@dataclass(frozen=True)
class InputColumn:
    """One input, and what is known of it. Texts are in the form of the trained table: with its
    decimal sign, its order of day and month, its unit."""

    column: ColumnSettings
    facts: ColumnFacts | None
    learned: LearnedColumn | None = None

    @property
    def form(self) -> ColumnForm:
        """How its cells are read."""
        if self.learned is not None:
            return self.learned.form
        return AS_DATES if self.column.kind == "date" else AS_NUMBERS

    @property
    def clock(self) -> bool:
        """Whether it takes times of day."""
        known = self.facts if self.facts is not None else self.learned
        return known is not None and known.clock

    @property
    def gap_allowed(self) -> bool:
        """Whether the preparation fills a gap, so that the field may stay empty."""
        return self.column.missing != "drop"

    @property
    def choices(self) -> tuple[str, ...]:
        """The values that can be chosen, in their order; (): the value is typed."""
        if self.column.kind in ("number", "date"):
            return ()
        if self.learned is not None and self.learned.values:
            values = self.learned.values
            return values[::-1] if self.column.kind == "yes_no" else values  # yes comes first
        return tuple(value for value, _count in self.facts.values) if self.facts else ()

    @property
    def usual(self) -> str:
        """What the field holds at first."""
        facts = self.facts
        if facts is None:
            return ""
        if self.column.kind == "date":
            middle = facts.median if facts.median is not None else facts.maximum
            if middle is not None and facts.kind == "date":
                day = 86_400.0
                whole = facts.minimum is not None and facts.minimum % day == 0.0
                if facts.clock:  # a minute is near enough
                    return date_text(middle - middle % 60.0)
                return date_text(middle - middle % day if whole else middle)
            return facts.values[0][0] if facts.values else ""
        if self.column.kind == "number" and facts.mean is not None:
            return self.written(str(round(facts.mean)) if facts.whole else f"{facts.mean:.4g}")
        return facts.values[0][0] if facts.values else ""

    @property
    def example(self) -> str:
        """What can be typed, for a sentence."""
        if self.column.kind == "date":
            return self.usual or ("09:05" if self.clock else "2024-03-15")
        return self.written("1.5")

    def written(self, text: str) -> str:
        """A table's value, such as "0.5", as this column writes it: "0,5" where it has commas."""
        if self.column.kind != "number" or self.form.decimal != ",":
            return text
        try:
            float(text)
        except ValueError:
            return text
        return text.replace(".", ",")

    def read(self, text: str) -> ReadCells:
        """``text`` as the one cell of the column; a gap is no problem where it is filled."""
        name = self.column.name
        if self.column.kind == "date":
            typical = self.facts.median if self.facts is not None else None
            return read_dates(name, [text], self.form, self.gap_allowed, typical or 0.0)
        return read_numbers(name, [text], self.form, self.gap_allowed)

    def problem(self, text: str) -> Message | None:
        """Why ``text`` cannot be read as the column is; None where it can."""
        if self.column.kind not in ("number", "date"):
            return None
        return self.read(text).problems.get(0)

    def is_outside(self, text: str) -> bool:
        """Whether ``text`` lies beyond all that the network learned from."""
        learned = self.learned
        if learned is None or self.column.kind not in ("number", "date"):
            return False
        value = float(self.read(text).values[0])
        below = learned.low is not None and value < learned.low
        return below or (learned.high is not None and value > learned.high)

    @property
    def learned_ends(self) -> tuple[str, str]:
        """The least and the greatest value that was learned from, as they are written."""
        learned = self.learned
        low, high = (learned.low, learned.high) if learned is not None else (None, None)
        if low is None or high is None:
            return "", ""
        if self.column.kind == "date":
            return date_text(low), date_text(high)
        return self.written(f"{low:.6g}"), self.written(f"{high:.6g}")
