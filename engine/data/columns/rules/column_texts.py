"""One column's texts while they are read, and what every way to read them needs."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from engine.data.columns.cells.numbers import LONGEST, MISSING_MARKS
from engine.data.columns.column_form import (
    ColumnChoice,
    ColumnForm,
    DecimalSign,
    NumberForm,
    ThousandsSign,
    up_signs,
)
from engine.data.columns.rules import reading_sentences as say
from engine.data.columns.rules.decimal_signs import bare_numbers, decimal_sign
from engine.data.columns.rules.taken import ReadingRemark, Way
from engine.messages import Message

_ODD = 200  # texts that are kept, at most, of those that are none of a column's values
_LOOKED_AT = 20_000  # texts that show the decimal sign


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
    remarks: list[ReadingRemark]


def odd_texts(texts: Sequence[str], odd: np.ndarray) -> tuple[str, ...]:
    """Those of ``texts`` that are ``odd``, bool (texts,): the first ones, and no long ones."""
    found = (texts[place] for place in np.flatnonzero(odd).tolist())
    return tuple(itertools.islice((text for text in found if len(text) <= LONGEST), _ODD))


class ColumnTexts:
    """``words`` are the texts that stand for a value, at ``present``; ``rows`` have one."""

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
        self.remarks: list[ReadingRemark] = []
        marks = MISSING_MARKS if choice.missing is None else choice.missing
        self.marks = tuple(marks)
        known = frozenset(marks)
        self.absent = np.array([not text or text in known for text in texts], bool)
        self.present = np.flatnonzero(~self.absent)
        self.words = [texts[place] for place in self.present.tolist()]
        self.rows = int(counts[self.present].sum())

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
        if not fine or has_zeros(self.words):
            return False
        few = wrong <= 0.05 * (fine + wrong) or (wrong == 1 and fine >= 7)
        different, kinds = int(good.sum()), int(odd.sum())
        return few and (different >= 10 or (different >= 5 and kinds == 1))

    def _missing_marks(
        self, absent: np.ndarray, label: Message, values: tuple[tuple[str, object], ...]
    ) -> None:
        """Which texts, rather than empty cells, count as missing, and where they stand."""
        left = absent & np.array([bool(text) for text in self.texts], bool)
        if left.any():
            said = ", ".join(f"“{self.texts[place]}”" for place in np.flatnonzero(left)[:5])
            distinct = len(self.words) + int(left.sum())
            way = Way(label, values, "words", distinct)
            self.remarks.append(ReadingRemark(say.MARK_IS_MISSING, {"marks": said}, left, (way,)))

    def _spread(self, cells: np.ndarray) -> np.ndarray:
        """``cells`` of those present as cells of all texts."""
        all_cells = np.zeros(len(self.texts), bool)
        all_cells[self.present] = cells
        return all_cells


def has_zeros(texts: Sequence[str]) -> bool:
    """Whether some of the numbers begin with a 0 that says nothing, as in 007."""
    return any(len(text) > 1 and text[0] == "0" and text.isdigit() for text in texts)
