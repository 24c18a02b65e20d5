"""What changed from one run to the next, in the person's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from engine.design import Design
from engine.runs.differences import (
    BrickChange,
    Change,
    DataChange,
    FieldChange,
    SettingChange,
    differences,
)
from gui.texts import engine_text
from gui.widgets.fields.field_editors import value_word
from gui.work.runs.run_words import brick_words

MOST_CHANGES = 6  # named in a sentence
MOST_NAMES = 4  # columns named in a change


def changed_words(before: Design, after: Design) -> str:
    """One sentence: all that is different in ``after``."""
    changes = [_words(change) for change in differences(before, after)]
    if not changes:
        return QCoreApplication.translate("Compare", "Nothing was changed.")
    if len(changes) == 1:
        return QCoreApplication.translate("Compare", "Only: {change}").format(change=changes[0])
    more = len(changes) - MOST_CHANGES
    text = " · ".join(changes[:MOST_CHANGES])
    if more > 0:
        rest = QCoreApplication.translate("Compare", "and {count} more").format(count=more)
        text = f"{text} · {rest}"
    return QCoreApplication.translate("Compare", "Changed: {changes}").format(changes=text)


def _words(change: Change) -> str:
    if isinstance(change, BrickChange):
        return _of_brick(change)
    if isinstance(change, SettingChange):
        return _of_field(change.change)
    return _of_data(change)


def _of_brick(change: BrickChange) -> str:
    if change.before is None and change.after is not None:
        form = QCoreApplication.translate("Compare", "{brick} added")
        return form.format(brick=brick_words(change.after))
    if change.after is None and change.before is not None:
        form = QCoreApplication.translate("Compare", "{brick} removed")
        return form.format(brick=brick_words(change.before))
    assert change.before is not None
    assert change.after is not None
    words = brick_words(change.before), brick_words(change.after)
    if words[0] != words[1]:
        return f"{words[0]} → {words[1]}"
    if not change.fields:  # something that no field shows, such as weights given by hand
        form = QCoreApplication.translate("Compare", "{brick} set in another way")
        return form.format(brick=words[0])
    return f"{words[0]}: {', '.join(map(_of_field, change.fields))}"


def _of_field(change: FieldChange) -> str:
    field = change.field
    values = [_value(change, value) for value in (change.before, change.after)]
    return f"{engine_text(field.form.label)} {values[0]} → {values[1]}"


def _value(change: FieldChange, value: object) -> str:
    if change.field.type == "boolean":
        on, off = (
            QCoreApplication.translate("Compare", "on"),
            QCoreApplication.translate("Compare", "off"),
        )
        return on if value else off
    return value_word(change.field, value)


def _of_data(change: DataChange) -> str:
    if change.part == "inputs":
        parts = [f"+ {name}" for name in change.added] + [f"− {name}" for name in change.gone]
        shown = parts[:MOST_NAMES] + ["…"] * (len(parts) > MOST_NAMES)
        form = QCoreApplication.translate("Compare", "inputs ({names})")
        return form.format(names=", ".join(shown))
    return {
        "rows": QCoreApplication.translate("Compare", "other data"),
        "target": QCoreApplication.translate("Compare", "another target"),
        "preparation": QCoreApplication.translate("Compare", "the columns' preparation"),
        "split": QCoreApplication.translate("Compare", "the split"),
    }[change.part]
