"""One input of the network as the Predict page asks for it: how it is read and written."""

from __future__ import annotations

import math
from dataclasses import dataclass

from engine.data.columns.cell_reading import ReadCells, unusable
from engine.data.columns.column_form import ColumnForm
from engine.data.facts import ColumnFacts, LearnedColumn
from engine.data.kinds import ColumnKind, kind_named
from engine.data.settings import ColumnSettings
from engine.messages import Message

_UNKNOWN = (-3.0, 3.0)  # standardized numbers lie there; whatever is typed is taken as well


@dataclass(frozen=True)
class InputColumn:
    """One input, and what is known of it. Texts are in the form of the trained table: with its
    decimal sign, its order of day and month, its unit."""

    column: ColumnSettings
    facts: ColumnFacts | None
    learned: LearnedColumn | None = None

    @property
    def kind(self) -> ColumnKind:
        """What the column is understood as."""
        return kind_named(self.column.kind)

    @property
    def form(self) -> ColumnForm:
        """How its cells are read."""
        return self.learned.form if self.learned is not None else self.kind.form

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
        if self.kind.is_measured:
            return ()
        known = tuple(value for value, _count in self.facts.values) if self.facts else ()
        if self.learned is None or not self.learned.values:
            return known
        # behind what has an input of its own comes what the table has beside: rare words, and
        # those that stand in the other parts alone
        own = self.kind.offered(self.learned.values)
        others = [value for value in known if value not in self.learned.values]
        return (*own, *others)

    @property
    def is_unknown(self) -> bool:
        """Whether no row tells what its numbers are like: of a network that came without any."""
        facts = self.facts
        return self.kind.is_number and facts is not None and not (facts.count or facts.missing)

    @property
    def usual(self) -> str:
        """What the field holds at first."""
        if self.is_unknown:
            return "0"
        return self.written(self.kind.usual(self.facts)) if self.facts is not None else ""

    @property
    def example(self) -> str:
        """What can be typed, for a sentence."""
        if self.kind.is_number:
            return self.written(self.kind.example(self.clock))
        return self.usual or self.kind.example(self.clock)

    def written(self, text: str) -> str:
        """A table's value, such as "0.5", as this column writes it: "0,5" where it has commas."""
        if not self.kind.is_number or self.form.decimal != ",":
            return text
        try:
            float(text)
        except ValueError:
            return text
        return text.replace(".", ",")

    def read(self, text: str) -> ReadCells:
        """``text`` as the one cell of the column; a gap is no problem where it is filled."""
        typical = self.facts.median if self.facts is not None else None
        return self.kind.read(self.column.name, [text], self.form, self.gap_allowed, typical or 0.0)

    def problem(self, text: str) -> Message | None:
        """Why ``text`` cannot be read as the column is; None where it can."""
        if not self.kind.is_measured:
            return None
        return self.read(text).problems.get(0) or self._unusable(text)

    def _unusable(self, text: str) -> Message | None:
        """A table's cell such as "inf" is a gap; who types it is told instead."""
        if not unusable(text, self.form):
            return None
        return self.kind.read(self.column.name, [text], self.form, False, 0.0).problems.get(0)

    def value(self, text: str) -> float | None:
        """``text`` on the column's axis; None where it is empty or cannot be read."""
        if not self.kind.is_measured or not text.strip():
            return None
        value = float(self.read(text).values[0])
        return value if math.isfinite(value) else None

    def is_outside(self, text: str) -> bool:
        """Whether ``text`` lies beyond all that the network learned from."""
        value, learned = self.value(text), self.learned
        if value is None or learned is None:
            return False
        below = learned.low is not None and value < learned.low
        return below or (learned.high is not None and value > learned.high)

    def is_unmet(self, text: str) -> bool:
        """Whether ``text`` is a word that has no input of its own: a rare one, or one that no
        row has that was learned from."""
        learned = self.learned
        if learned is None or not learned.values or not text:
            return False
        return not self.kind.is_measured and text not in learned.values

    @property
    def ends(self) -> tuple[float, float]:
        """The least and the greatest value that was learned from; where that is not known, of
        the table. Two equal ones: there is nothing between."""
        for known in (
            (self.learned.low, self.learned.high) if self.learned is not None else (None, None),
            (self.facts.minimum, self.facts.maximum) if self.facts is not None else (None, None),
        ):
            low, high = known
            if low is not None and high is not None:
                return low, high
        return _UNKNOWN if self.is_unknown else (0.0, 0.0)

    @property
    def slides(self) -> bool:
        """Whether a slider can choose its value."""
        low, high = self.ends
        return self.kind.is_measured and math.isfinite(high - low) and high - low > 0.0

    @property
    def learned_ends(self) -> tuple[str, str]:
        """The least and the greatest value that was learned from, as they are written."""
        learned = self.learned
        low, high = (learned.low, learned.high) if learned is not None else (None, None)
        if low is None or high is None:
            return "", ""
        return self.written(self.kind.value_text(low)), self.written(self.kind.value_text(high))
