"""Fields made from a schema: `engine.form.fields_of(model_class)` becomes rows to fill in.

`FormWidget` arranges a whole form; a `FieldEditor` from `make_editor` is one field alone, for
bars that place their fields themselves. Neither holds the truth: they show the values they
are given, and say what the person asks for.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QGridLayout,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.form import FieldForm
from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.widgets.fields.field_editors import (
    FieldEditor,
    choice_word,
    locked_hint,
    make_editor,
    value_word,
)
from gui.widgets.plain_text import PlainLabel, set_tool_tip

_CONTROL_SHARE = 0.59  # of a row's width, where the control stands beside its label


class FormWidget(QWidget):
    """All fields of a form, one row each, the advanced ones folded under "More".

    Args:
        fields: from `engine.form.fields_of`; narrow one with ``dataclasses.replace``.
        values: the value of each field by name; a name that is missing shows the default.
        explain: whether each row has its explanation under it (else only as a tooltip).

    Signals:
        changed(str, object): the field of that name should have that value. Pass
            ``merge_key(name)`` on to `Document.edit`, so that one gesture is one undo step.
        more_toggled(bool): "More" was opened or closed.
    """

    changed = Signal(str, object)
    more_toggled = Signal(bool)

    def __init__(
        self,
        fields: Iterable[FieldForm],
        values: Mapping[str, Any],
        look: Look,
        parent: QWidget | None = None,
        *,
        explain: bool = True,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._rows: dict[str, _Row] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._more = QToolButton(self)
        self._more.setCheckable(True)
        self._more.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._more.toggled.connect(self._open_more)
        self._advanced = QWidget(self)
        advanced_layout = QVBoxLayout(self._advanced)
        advanced_layout.setContentsMargins(0, 0, 0, 0)
        plain: list[_Row] = []
        advanced: list[_Row] = []
        for field in fields:
            value = values.get(field.name, field.default)
            row = _Row(make_editor(field, value, look), explain)
            row.editor.changed.connect(self._field_changed)
            self._rows[field.name] = row
            (advanced if field.form.advanced else plain).append(row)
        for row in plain:
            self._layout.addWidget(row)
        self._layout.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        for row in advanced:
            advanced_layout.addWidget(row)
        self._layout.addWidget(self._advanced)
        self._more.setVisible(bool(advanced))
        self._advanced.setVisible(False)
        look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        on_language_change(self.retranslate)

    def editor(self, name: str) -> FieldEditor:
        """The editor of the field ``name``; KeyError where there is none."""
        return self._rows[name].editor

    def merge_key(self, name: str) -> str:
        """The key of the gesture that is going on in the field ``name``."""
        return self._rows[name].editor.merge_key

    def set_values(self, values: Mapping[str, Any]) -> None:
        """Show ``values`` without saying so; names that are no field are passed over."""
        for name, value in values.items():
            if name in self._rows:
                self._rows[name].show_value(value)

    def set_enabled_fields(self, names: Iterable[str]) -> None:
        """Leave only the fields ``names`` open to change."""
        enabled = set(names)
        for name, row in self._rows.items():
            row.setEnabled(name in enabled)

    def hide_fields(self, names: Iterable[str]) -> None:
        """Show all fields but ``names``, which do nothing as the others are now."""
        hidden = set(names)
        for name, row in self._rows.items():
            row.setVisible(name not in hidden)
        for widget in (self._advanced, self):  # its height is asked for before Qt lays it out
            widget.updateGeometry()

    def lock_fields(self, names: Iterable[str]) -> None:
        """Leave all fields open to change but ``names``, which say why they are not."""
        locked = set(names)
        for name, row in self._rows.items():
            row.set_locked(name in locked)

    @property
    def focused_field(self) -> str:
        """The name of the field that has the keyboard focus; "" where none has."""
        focused = QApplication.focusWidget()
        if focused is None:
            return ""
        return next((name for name, row in self._rows.items() if row.isAncestorOf(focused)), "")

    def focus_field(self, name: str) -> None:
        """Give the field ``name`` the keyboard focus, where there is one of that name."""
        if name in self._rows:
            self._rows[name].editor.control.setFocus()

    @property
    def more_open(self) -> bool:
        """Whether the seldom used fields are shown."""
        return self._more.isChecked()

    def set_more_open(self, on: bool) -> None:
        """Show the seldom used fields, or hide them."""
        self._more.setChecked(on)

    def retranslate(self) -> None:
        self._more.setText(self.tr("More"))
        self._more.setAccessibleName(self.tr("More settings"))

    def _field_changed(self, name: str, value: object) -> None:
        self._rows[name].retranslate()
        self.changed.emit(name, value)

    def _open_more(self, on: bool) -> None:
        self._more.setArrowType(Qt.ArrowType.DownArrow if on else Qt.ArrowType.RightArrow)
        self._advanced.setVisible(on)
        self.more_toggled.emit(on)

    def _restyle(self) -> None:
        gap = self._look.px(8)
        self._layout.setSpacing(gap)
        inner = self._advanced.layout()
        if inner is not None:
            inner.setSpacing(gap)
        self._more.setArrowType(
            Qt.ArrowType.DownArrow if self.more_open else Qt.ArrowType.RightArrow
        )


class _Row(QWidget):
    """Label, control, and under both what the field does."""

    def __init__(self, editor: FieldEditor, explain: bool) -> None:
        super().__init__()
        self.editor = editor
        self._label = PlainLabel(parent=self)
        self._label.setWordWrap(True)
        self._label.setBuddy(editor.control)
        self._hint = PlainLabel(parent=self)
        self._hint.setWordWrap(True)
        self._hint.setProperty("role", "muted")
        self._hint.setVisible(explain)
        self._explain = explain
        self._locked = False
        self._below = False  # the control stands below its label: beside, its words are cut
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(editor.look.px(8))
        grid.setVerticalSpacing(editor.look.px(2))
        # As in a `ChoiceGrid`, which a form may stand under.
        grid.setColumnStretch(0, round(100 * (1.0 - _CONTROL_SHARE)))
        grid.setColumnStretch(1, round(100 * _CONTROL_SHARE))
        if editor.field.type == "boolean":
            self._label.hide()  # the box says it itself
            grid.addWidget(editor, 0, 0, 1, 2)
        else:
            grid.addWidget(self._label, 0, 0)
            grid.addWidget(editor, 0, 1)
            editor.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        grid.addWidget(self._hint, 2, 0, 1, 2)
        self.retranslate()
        on_language_change(self._speak)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """A choice of long words has the whole width where half of it is too little."""
        control = self.editor.control
        if not isinstance(control, QComboBox):
            return
        below = control.sizeHint().width() > self.width() * _CONTROL_SHARE
        if below != self._below:
            self._below = below
            place = (1, 0, 1, 2) if below else (0, 1, 1, 1)
            self._grid.addWidget(self.editor, *place)

    def show_value(self, value: Any) -> None:
        self.editor.set_value(value)
        self.retranslate()

    def set_locked(self, locked: bool) -> None:
        """Whether the lesson locks it: it is seen, and cannot be changed."""
        if locked == self._locked:
            return
        self._locked = locked
        self.editor.set_locked(locked)
        self.retranslate()

    def retranslate(self) -> None:
        self._label.setText(self.editor.label())
        set_tool_tip(self._label, self.editor.hint())
        if self._locked:
            set_tool_tip(self._label, locked_hint())
        self._hint.setText(self.editor.hint())
        self._hint.setVisible(self._explain and bool(self.editor.hint()))
        self._arrange()

    def _speak(self) -> None:
        self.editor.retranslate()  # first: the row's words are the editor's
        self.retranslate()


__all__ = [
    "FieldEditor",
    "FormWidget",
    "choice_word",
    "locked_hint",
    "make_editor",
    "value_word",
]
