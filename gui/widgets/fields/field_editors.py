"""One field of a schema as a control: its value, its words, its gestures.

An editor holds no truth: it shows the value that it is given, and says what is asked for.
"""

from __future__ import annotations

import itertools
from typing import Any

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QWidget,
)

from engine.form import FieldForm
from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.texts import engine_text
from gui.widgets.elided import ElidedComboBox
from gui.widgets.fields.number_boxes import NumberBox, WholeBox
from gui.widgets.plain_text import set_tool_tip, tool_tip

_gestures = itertools.count(1)  # one for all forms: no two gestures share a merge key

_NOTHING = object()


def locked_hint() -> str:
    """Why something cannot be changed."""
    return QCoreApplication.translate("Lesson", "This lesson locks it.")


def locked_by_school() -> str:
    """Why the school's settings keep something from being used."""
    return QCoreApplication.translate("Lesson", "Locked by the school.")


class FieldEditor(QWidget):
    """One field: the control, its accessible name, its tooltip.

    Signals:
        changed(str, object): the person asks for this value of the field with that name.
    """

    changed = Signal(str, object)

    def __init__(self, field: FieldForm, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.look = look
        self._showing = self._locked = False
        self._said: Any = _NOTHING
        self._gesture = next(_gestures)
        self.control = self._make_control()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.control)
        self.retranslate()
        on_language_change(self.retranslate)

    # --- what an owner uses --------------------------------------------------------------

    @property
    def merge_key(self) -> str:
        """Edits of one gesture (typing a number, holding an arrow) share this key."""
        return f"{self.field.name}#{self._gesture}"

    def value(self) -> Any:
        """What the control shows now."""
        raise NotImplementedError

    def set_value(self, value: Any) -> None:
        """Show ``value`` without saying so."""
        self._said = value
        if value == self.value():
            return
        self._showing = True
        try:
            self._show(value)
        finally:
            self._showing = False

    def label(self) -> str:
        """What the field is called."""
        return engine_text(self.field.form.label)

    def hint(self) -> str:
        """What the field does, and, where one is known, what the chosen value means."""
        hint = self.field.form.hint
        return engine_text(hint) if hint else ""

    def retranslate(self) -> None:
        self.control.setAccessibleName(self.label())
        self.control.setAccessibleDescription(self.hint())
        self._give_tip()

    def set_locked(self, locked: bool) -> None:
        """Whether the lesson locks it: it is seen and says why it cannot be changed."""
        if locked != self._locked:
            self._locked = locked
            self.setEnabled(not locked)
            self._give_tip()

    def _give_tip(self) -> None:
        set_tool_tip(self.control, locked_hint() if self._locked else self.hint())

    # --- what a kind of field gives ------------------------------------------------------

    def _make_control(self) -> QWidget:
        raise NotImplementedError

    def _show(self, value: Any) -> None:
        raise NotImplementedError

    def _say(self) -> None:
        value = self.value()
        if not self._showing and value != self._said:  # Return repeats the number
            self._said = value
            self.changed.emit(self.field.name, value)

    def _end_gesture(self) -> None:
        self._gesture = next(_gestures)


class _WholeEditor(FieldEditor):
    control: WholeBox

    def _make_control(self) -> QWidget:
        field = self.field
        box = WholeBox(
            int(field.minimum if field.minimum is not None else -(2**31) + 1),
            int(field.maximum if field.maximum is not None else 2**31 - 1),
            int(field.form.step or 1),
            optional=field.optional,
            parent=self,
        )
        box.valueChanged.connect(self._say)
        box.editingFinished.connect(self._end_gesture)
        return box

    def value(self) -> int | None:
        value = self.control.value()
        return None if self.field.optional and value == self.control.minimum() else value

    def _show(self, value: int | None) -> None:
        self.control.setValue(self.control.minimum() if value is None else value)

    def retranslate(self) -> None:
        super().retranslate()
        _set_words(self.control, self.field)


class _NumberEditor(FieldEditor):
    control: NumberBox

    def _make_control(self) -> QWidget:
        field, form = self.field, self.field.form
        least = 10.0**-form.decimals if form.logarithmic else None
        minimum = field.minimum if field.minimum is not None else -1e12
        box = NumberBox(
            max(minimum, least) if least is not None else minimum,
            field.maximum if field.maximum is not None else 1e12,
            form.step or 0.1,
            logarithmic=form.logarithmic,
            optional=field.optional,
            parent=self,
        )
        box.valueChanged.connect(self._say)
        box.editingFinished.connect(self._end_gesture)
        return box

    def value(self) -> float | None:
        value = self.control.value()
        return None if self.field.optional and value == self.control.minimum() else value

    def _show(self, value: float | None) -> None:
        self.control.setValue(self.control.minimum() if value is None else value)

    def retranslate(self) -> None:
        super().retranslate()
        _set_words(self.control, self.field)


class _BooleanEditor(FieldEditor):
    control: QCheckBox

    def _make_control(self) -> QWidget:
        box = QCheckBox(self)
        box.toggled.connect(self._toggled)
        return box

    def value(self) -> bool:
        return self.control.isChecked()

    def _show(self, value: bool) -> None:
        self.control.setChecked(value)

    def _toggled(self, _on: bool) -> None:
        self._end_gesture()
        self._say()

    def retranslate(self) -> None:
        super().retranslate()
        self.control.setText(self.label())


class _Choices(ElidedComboBox):
    """Would like to be as wide as its longest choice; cut, it says so with "…"."""

    def sizeHint(self) -> QSize:
        widths = [
            self.fontMetrics().horizontalAdvance(self.itemText(place))
            for place in range(self.count())
        ]
        return QSize(max(widths, default=0) + 40, super().sizeHint().height())


class _ChoiceEditor(FieldEditor):
    control: _Choices

    def _make_control(self) -> QWidget:
        box = _Choices(self)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(6)
        for choice in (("",) if self.field.optional else ()) + self.field.choices:
            box.addItem(choice, choice or None)
        box.currentIndexChanged.connect(self._chosen)
        return box

    def value(self) -> str | None:
        value: str | None = self.control.currentData()
        return value

    def _show(self, value: str | None) -> None:
        index = self.control.findData(value)
        if index < 0 and value is not None:  # shown as it is, though it is not on offer
            self.control.addItem(choice_word(self.field, value), value)
            index = self.control.count() - 1
        self.control.setCurrentIndex(index)

    def _chosen(self, _index: int) -> None:
        self._end_gesture()
        self._say()
        self._explain_choice()

    def hint(self) -> str:
        means = dict(self.field.form.choice_hints).get(self.value() or "")
        return engine_text(means) if means else super().hint()

    def retranslate(self) -> None:
        hints = dict(self.field.form.choice_hints)
        for index in range(self.control.count()):
            value = self.control.itemData(index)
            none_word = self.field.form.none_word
            word = choice_word(self.field, value) if value else engine_text(none_word)
            self.control.setItemText(index, word)
            if value in hints:
                means = engine_text(hints[value])
                self.control.setItemData(index, tool_tip(means), Qt.ItemDataRole.ToolTipRole)
        super().retranslate()

    def _explain_choice(self) -> None:
        self._give_tip()
        self.control.setAccessibleDescription(self.hint())


class _TextEditor(FieldEditor):
    control: QLineEdit

    def _make_control(self) -> QWidget:
        line = QLineEdit(self)
        line.setMaxLength(1000)
        line.textEdited.connect(self._say)
        line.editingFinished.connect(self._end_gesture)
        return line

    def value(self) -> str | None:
        text = self.control.text()
        return None if self.field.optional and not text else text

    def _show(self, value: str | None) -> None:
        self.control.setText(value or "")

    def retranslate(self) -> None:
        super().retranslate()
        if self.field.form.none_word:
            self.control.setPlaceholderText(engine_text(self.field.form.none_word))


_EDITORS: dict[str, type[FieldEditor]] = {
    "integer": _WholeEditor,
    "number": _NumberEditor,
    "boolean": _BooleanEditor,
    "choice": _ChoiceEditor,
    "text": _TextEditor,
}


def make_editor(
    field: FieldForm, value: Any, look: Look, parent: QWidget | None = None
) -> FieldEditor:
    """The editor for ``field``, showing ``value``."""
    editor = _EDITORS[field.type](field, look, parent)
    editor.set_value(value)
    editor.retranslate()
    return editor


def choice_word(field: FieldForm, value: str) -> str:
    """What a choice is called: its word in the person's language, else as Keras names it."""
    words = dict(field.form.choice_words)
    return engine_text(words[value]) if value in words else value


def value_word(field: FieldForm, value: Any) -> str:
    """``value`` as it stands on a brick or in an undo step's name."""
    if value is None:
        return engine_text(field.form.none_word) if field.form.none_word else "–"
    if field.type == "choice":
        return choice_word(field, value)
    if field.type == "number":
        return f"{value:g}"
    return str(value)


def _set_words(box: WholeBox | NumberBox, field: FieldForm) -> None:
    form = field.form
    box.setSuffix(f" {engine_text(form.unit)}" if form.unit else "")
    if field.optional:
        box.setSpecialValueText(engine_text(form.none_word) if form.none_word else "–")
