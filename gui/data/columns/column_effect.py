"""What preparing does with a column, in words: learned from the training part."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from engine.data.facts import ColumnFacts, LearnedColumn
from engine.data.kinds import kind_named
from engine.data.settings import ColumnSettings, DataSettings
from engine.tasks import task_named
from gui.column_names import class_word, class_words
from gui.data.words import (
    date_part_word,
    encoding_word,
    kind_word,
    missing_word,
    role_word,
    scaling_word,
)
from gui.figure_words import value_text
from gui.texts import number_text

_NAMED = 8  # values that are named before "…"


def missing_effect(
    column: ColumnSettings, facts: ColumnFacts | None, learned: LearnedColumn | None
) -> str:
    """What happens to the column's gaps; "" while that is not known."""
    translate = QCoreApplication.translate
    if facts is None:
        return ""
    if not facts.missing:
        return translate("ColumnEffect", "No cell is empty.")
    if column.missing == "drop" or column.role == "target":
        return translate("ColumnEffect", "Rows left out: {count}").format(
            count=number_text(facts.missing)
        )
    if learned is None or not learned.fill:
        return translate("ColumnEffect", "Empty cells: {count}").format(
            count=number_text(facts.missing)
        )
    return translate("ColumnEffect", "Gaps filled: {count}, with {value}").format(
        count=number_text(learned.filled), value=learned.fill
    )


def scaling_effect(learned: LearnedColumn | None) -> str:
    """Which values become 0 and 1; "" where none is scaled."""
    if learned is None or learned.zero is None or learned.one is None:
        return ""
    return QCoreApplication.translate(
        "ColumnEffect", "{zero} becomes 0, and {one} becomes 1."
    ).format(zero=value_text(learned.zero), one=value_text(learned.one))


def encoding_effect(column: ColumnSettings, learned: LearnedColumn | None) -> str:
    """Which inputs of the network are made; "" where that is the number itself."""
    translate = QCoreApplication.translate
    if learned is None:
        return ""
    fields = kind_named(column.kind).fields
    if "date_parts" in fields:
        return translate("ColumnEffect", "Inputs ({count}): {names}").format(
            count=number_text(learned.inputs),
            names=_listed([date_part_word(part) for part in learned.parts]),
        )
    if "order" in fields and "encoding" not in fields and len(learned.values) == 2:
        return translate("ColumnEffect", "1 for “{yes}”, 0 for “{no}”").format(
            yes=class_word(learned.values[1]), no=class_word(learned.values[0])
        )
    if kind_named(column.kind).is_ordered(column) and learned.values:
        return translate("ColumnEffect", "0 … {last} in this order: {names}").format(
            last=number_text(len(learned.values) - 1), names=_listed(class_words(learned.values))
        )
    if "encoding" in fields:
        effect = translate("ColumnEffect", "Inputs ({count}): {names}").format(
            count=number_text(learned.inputs), names=_listed(class_words(learned.values))
        )
        if learned.rare:
            shared = translate("ColumnEffect", "Rare words that share one input (other): {count}")
            effect += "\n" + shared.format(count=number_text(learned.rare))
        return effect
    return ""


def summary(column: ColumnSettings, data: DataSettings, learned: LearnedColumn | None) -> str:
    """The column's preparation on one line."""
    words = [role_word(column.role)]
    if column.role == "ignored":
        return words[0]
    words.append(kind_word(column.kind, learned is not None and learned.clock))
    if column.role == "input":
        fields = kind_named(column.kind).fields
        if "encoding" in fields:
            words.append(encoding_word(column.encoding))
        elif "date_parts" in fields and learned is not None and learned.parts:
            words.append(_listed([date_part_word(part) for part in learned.parts]))
        words.append(_gaps(column, learned))
    if column.scaling != "none" and (
        column.role == "input" or task_named(data.task).scales_targets
    ):
        words.append(scaling_word(column.scaling))
    return " · ".join(words)


def _gaps(column: ColumnSettings, learned: LearnedColumn | None) -> str:
    choice = missing_word(column.missing)
    if column.missing == "value":
        choice = column.missing_value
    elif learned is not None and learned.filled:
        choice = learned.fill
    return QCoreApplication.translate("ColumnEffect", "gaps: {choice}").format(choice=choice)


def _listed(names: Sequence[str]) -> str:
    shown = ", ".join(names[:_NAMED])
    return f"{shown}, …" if len(names) > _NAMED else shown
