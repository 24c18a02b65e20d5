"""Whether other rows of a known column are written otherwise than the table's own were.

They are read as the table's all the same, never guessed anew; but what speaks against it is said.
"""

from __future__ import annotations

from collections.abc import Iterable

from engine.data.columns.cells.dates import days_first, either_order
from engine.data.columns.column_form import ColumnForm
from engine.data.columns.rules.decimal_signs import bare_numbers, decimal_sign, either_sign
from engine.messages import QT_TRANSLATE_NOOP, Message, Sentence

_OTHER_DECIMAL = Sentence(
    "rows.other_decimal",
    QT_TRANSLATE_NOOP(
        "Engine",
        "In the column {column}, some numbers ({other}) show another decimal sign than the table "
        "that was learned from. All were read as that table's are: {example} as {number}.",
    ),
)
_OTHER_ORDER = Sentence(
    "rows.other_order",
    QT_TRANSLATE_NOOP(
        "Engine",
        "In the column {column}, day and month seem to stand in another order ({other}) than in "
        "the table that was learned from. All were read as that table's are.",
    ),
)
_EITHER_ORDER = Sentence(
    "rows.either_order",
    QT_TRANSLATE_NOOP(
        "Engine",
        "In the column {column}, nothing shows whether {example} has the day first: the table "
        "that was learned from writes dates otherwise. The month was taken to be first. Write "
        "2024-03-02 where that is wrong.",
    ),
)
_NO_SIGN = Sentence(
    "rows.no_percent_sign",
    QT_TRANSLATE_NOOP(
        "Engine",
        "In the column {column}, numbers from 0 to 1 have no % sign. They were read as per cent, "
        "as in the table that was learned from: {example} as {example}%. Write 16% for 0.16.",
    ),
)
_MOST = 10_000  # different texts looked at


def other_form(column: str, cells: Iterable[object], form: ColumnForm) -> Message | None:
    """What speaks against reading ``cells`` in ``form``, the trained table's; None: nothing.

    Only texts are looked at: a workbook's numbers and moments are what they are.
    """
    texts = list(dict.fromkeys(cell.strip() for cell in cells if isinstance(cell, str)))[:_MOST]
    texts = [text for text in texts if text and not form.is_missing(text)]
    if not texts:
        return None
    if form.meaning == "date":
        return _of_dates(column, texts, form)
    return _of_numbers(column, texts, form) if form.meaning == "number" else None


def _of_dates(column: str, texts: list[str], form: ColumnForm) -> Message | None:
    shown = days_first(texts)
    if form.day_first is not None:
        if shown is None or shown == form.day_first:
            return None
        other = next(text for text in texts if days_first([text]) is not None)
        return _OTHER_ORDER(column=column, other=other)
    if not either_order(texts):
        return None
    example = next(text for text in texts if either_order([text]))
    if "/" not in example:
        return None  # between dashes and points the day comes first everywhere
    return _EITHER_ORDER(column=column, example=example)


def _of_numbers(column: str, texts: list[str], form: ColumnForm) -> Message | None:
    found = decimal_sign(bare_numbers(texts))
    if found not in (None, form.decimal):
        example = next((text for text in texts if either_sign([text])), "")
        number = form.number(example)
        if number is not None:
            other = next(text for text in texts if decimal_sign(bare_numbers([text])) == found)
            return _OTHER_DECIMAL(
                column=column, other=other, example=example, number=f"{number:.10g}"
            )
    if form.unit == "%" and not any("%" in text or "％" in text for text in texts):
        numbers = [number for text in texts if (number := form.number(text)) is not None]
        fractions = [number for number in numbers if 0.0 < number < 1.0]
        if fractions and all(0.0 <= number <= 1.0 for number in numbers):
            return _NO_SIGN(column=column, example=f"{fractions[0]:.6g}")
    return None
