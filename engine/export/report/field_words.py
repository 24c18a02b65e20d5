"""The value of a field as a person reads it."""

from __future__ import annotations

from typing import Any

from engine.export.numbers import number_text
from engine.export.report.report_words import ReportWords
from engine.form import FieldForm


def value_words(field: FieldForm, value: Any, words: ReportWords) -> str:
    """``value`` of ``field``, with its unit where it has one."""
    if value is None:
        return words.engine.word(field.form.none_word) if field.form.none_word else "–"
    if field.type == "boolean":
        return words.said("on" if value else "off")
    if field.type == "choice":
        return words.engine.word(dict(field.form.choice_words).get(value, str(value)))
    text = number_text(value) if isinstance(value, int | float) else str(value)
    return f"{text} {words.engine.word(field.form.unit)}" if field.form.unit else text
