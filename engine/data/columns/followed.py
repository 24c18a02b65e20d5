"""A second file's column that is written otherwise than the first file's, where that is certain.

Its cells must prove it: 1,5 stands in it, and a decimal point nowhere. What only may be so is
left as it is and said (`engine.data.columns.other_form`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from engine.data.columns.cells.numbers import number_from, value_text
from engine.data.columns.column_form import ColumnForm, DecimalSign, ThousandsSign
from engine.data.columns.rules.decimal_signs import bare_numbers, decimal_sign, either_sign
from engine.data.columns.rules.taken import Taken, Way
from engine.messages import QT_TRANSLATE_NOOP, Message, Sentence

_DECIMAL = Sentence(
    "second.decimal",
    QT_TRANSLATE_NOOP(
        "Engine",
        "In the second file, the column {column} shows another decimal sign ({other}) than in the "
        "first file, and was read with it: {example} as {number}.",
    ),
)
_SHARE = Sentence(
    "second.share",
    QT_TRANSLATE_NOOP(
        "Engine",
        "In the second file, the column {column} holds shares from 0 to 1 without a % sign, where "
        "the first file has per cent. They were read as shares: {example} as {number}%.",
    ),
)
_AS_FIRST = Sentence(
    "way.as_the_first", QT_TRANSLATE_NOOP("Engine", "Read it as the first file is written")
)
_MOST = 10_000  # different texts looked at
_NEARLY_ALL = 0.95
HUNDRED = 100.0


@dataclass(frozen=True)
class Followed:
    """``form``: how the column's cells are to be read; ``cells``: all of them, those that came
    as numbers as text where the form has to be applied to them; ``taken`` says so."""

    form: ColumnForm
    cells: list[object]
    taken: Taken


def decimal_of(columns: Sequence[tuple[ColumnForm, list[object]]]) -> DecimalSign | None:
    """The decimal sign that the second file's columns of numbers can only have; None where none
    shows it, or where they differ."""
    found = {
        decimal_sign(bare_numbers(_texts(cells, form)))
        for form, cells in columns
        if form.meaning == "number"
    } - {None}
    return found.pop() if len(found) == 1 else None


def followed(
    column: str,
    cells: list[object],
    form: ColumnForm,
    own: np.ndarray,
    elsewhere: DecimalSign | None,
) -> Followed | None:
    """How ``cells`` of the second file are written, where they prove that it is otherwise than
    in ``form``, the first file's; None: as they are there, or nothing is certain.

    ``own``: the first file's numbers, float64 (rows,), NaN where missing. ``elsewhere``: the
    decimal sign that the second file shows in its other columns (`decimal_of`).
    """
    if form.meaning != "number":
        return None
    texts = _texts(cells, form)
    found = decimal_sign(bare_numbers(texts))
    known = own[np.isfinite(own)]
    decimals = bool(known.size and (known != np.floor(known)).any())
    if found is None and elsewhere is not None and decimals:
        found = elsewhere if any(either_sign([text]) == elsewhere for text in texts) else None
    if found is not None and found != form.decimal:
        thousands: ThousandsSign = "," if found == "." else "."
        other = form.model_copy(update={"decimal": found, "thousands": thousands})
        example = next((text for text in texts if found in text and other.number(text)), "")
        if example:
            number = value_text(other.number(example))
            message = _DECIMAL(column=column, other=found, example=example, number=number)
            return Followed(other, cells, _taken(column, message))
    return _shares(column, cells, form, known)


def are_shares(cells: list[object], form: ColumnForm) -> str:
    """One of ``cells`` where all are plain numbers from 0 to 1, some of them between; else ""."""
    plain = [value_text(cell).strip() for cell in cells if not form.is_missing(cell)]
    numbers = [number_from(text, form.decimal, form.thousands) for text in plain]
    if any("%" in text or "％" in text for text in plain):
        return ""
    known = [(text, n) for text, n in zip(plain, numbers, strict=True) if n is not None]
    if not known or len(known) < _NEARLY_ALL * len(plain):
        return ""
    if not all(0.0 <= number <= 1.0 for _, number in known):
        return ""
    return next((text for text, number in known if 0.0 < number < 1.0), "")


def as_shares(form: ColumnForm) -> ColumnForm:
    """``form`` of a column in per cent, in which 0.25 without a sign is 25%."""
    return form.model_copy(update={"plain_factor": HUNDRED})


def _shares(
    column: str, cells: list[object], form: ColumnForm, known: np.ndarray
) -> Followed | None:
    """0.25 where the first file's own values are 25%."""
    if form.unit not in ("%", "％") or not known.size:
        return None
    if np.count_nonzero((known > 1.0) | (known == 0.0)) < _NEARLY_ALL * known.size:
        return None
    example = are_shares(cells, form)
    if not example:
        return None
    other = as_shares(form)
    texts = [cell if isinstance(cell, str) else value_text(cell) for cell in cells]
    message = _SHARE(column=column, example=example, number=value_text(other.number(example)))
    return Followed(other, [*texts], _taken(column, message))


def _taken(column: str, message: Message) -> Taken:
    way = Way(_AS_FIRST(), (("second_file", "as_the_first"),), "number")
    return Taken(column, message, (way,))


def _texts(cells: list[object], form: ColumnForm) -> list[str]:
    texts = list(dict.fromkeys(cell.strip() for cell in cells if isinstance(cell, str)))[:_MOST]
    return [text for text in texts if text and not form.is_missing(text)]
