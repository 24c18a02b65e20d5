"""How the numbers of one column are written: as many decimals in every row, none too many."""

from __future__ import annotations

import math

from engine.data.facts import ColumnFacts

_DIGITS = 4  # that a person compares: of the column's spread
_LONGEST = 12  # characters of a number


class CellText:
    """Writes the cells of one column."""

    def __init__(self, facts: ColumnFacts, examples: tuple[str, ...]) -> None:
        """``examples`` are some of its cells: no more decimals are written than they have."""
        self.is_number = facts.is_number
        self._decimals = _decimals(facts, examples) if self.is_number and not facts.whole else None
        self._low, self._high = -math.inf, math.inf
        if facts.outliers and facts.lower_quartile is not None and facts.upper_quartile is not None:
            reach = 1.5 * (facts.upper_quartile - facts.lower_quartile)
            self._low, self._high = facts.lower_quartile - reach, facts.upper_quartile + reach

    def short(self, text: str) -> str:
        """``text`` as it is shown; the tooltip has it whole."""
        if not self.is_number or not text:
            return text
        try:
            value = float(text)
        except ValueError:
            return text
        if self._decimals is None:
            return text if len(text) <= _LONGEST else f"{value:.{_DIGITS}g}"
        shown = f"{value:.{self._decimals}f}"
        if len(shown) > _LONGEST or (value and not float(shown)):
            return f"{value:.{_DIGITS}g}"
        return shown

    def is_far(self, text: str) -> bool:
        """Whether the number is an outlier of its column."""
        if not self.is_number or self._low == -math.inf:
            return False
        try:
            return not self._low <= float(text) <= self._high
        except ValueError:
            return False


def _decimals(facts: ColumnFacts, examples: tuple[str, ...]) -> int:
    given = 0
    for text in examples:
        mantissa, _, exponent = text.lower().partition("e")
        if exponent:
            given = 8
        given = max(given, len(mantissa.partition(".")[2]))
    spread = facts.deviation or abs(facts.maximum or 0.0) or 1.0
    wanted = _DIGITS - 1 - math.floor(math.log10(spread))
    return max(0, min(given, wanted, 8))
