"""Which fields of which bricks a lesson locks: of those in the tower, and of others to come."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QVBoxLayout, QWidget

from engine.bricks import BY_KIND, Brick
from engine.design import Design
from engine.form import FieldForm, fields_of
from engine.handout.lock import FieldLock, Lock, locked_value
from gui.look.look import Look
from gui.texts import engine_text
from gui.widgets.calm_wheel import CalmComboBox
from gui.widgets.fields.field_editors import FieldEditor, make_editor
from gui.widgets.plain_text import PlainLabel


class BrickLocks(QWidget):
    """A group of rows for each kind: those of the tower are there, any other can be asked for.

    Bricks in the tower are locked as they stand; of a kind that is in no tower yet the value is
    asked for.

    Signals:
        changed(): something else is locked.
    """

    changed = Signal()

    def __init__(self, design: Design, look: Look, make_access: Callable[[], QComboBox]) -> None:
        """``make_access`` gives a choice of how a field is locked, ``currentData`` an `Access`."""
        super().__init__()
        self._design, self._look, self._make_access = design, look, make_access
        self.access: dict[tuple[str, str], QComboBox] = {}
        self.values: dict[tuple[str, str], FieldEditor] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.px(12))
        self.others = CalmComboBox()
        self.others.setAccessibleName(self.tr("Fields of another brick"))
        self.others.activated.connect(self._other_chosen)
        self._column.addWidget(self.others)
        kinds = dict.fromkeys(str(getattr(brick, "kind", "")) for brick in design.bricks)
        for kind in kinds:
            self._add(kind)

    def show_lock(self, lock: Lock) -> None:
        """Stand for what ``lock`` says of bricks."""
        for kind in lock.bricks:
            self._add(kind)
        for (kind, name), choice in self.access.items():
            own = lock.bricks.get(kind, {}).get(name)
            choice.setCurrentIndex(choice.findData(own.access if own is not None else "shown"))
            editor = self.values.get((kind, name))
            if editor is not None and own is not None and own.value is not None:
                editor.set_value(own.value)

    def locks(self) -> dict[str, dict[str, FieldLock]]:
        """What is locked, for `Lock.bricks`."""
        found: dict[str, dict[str, FieldLock]] = {}
        for (kind, name), choice in self.access.items():
            access = choice.currentData()
            if access != "shown":
                value = self._value(kind, name)
                found.setdefault(kind, {})[name] = FieldLock(access=access, value=value)
        return found

    # --- inside ----------------------------------------------------------------------------

    def _value(self, kind: str, name: str) -> Any:
        editor = self.values.get((kind, name))
        return editor.value() if editor is not None else locked_value(self._design, kind, name)

    def _add(self, kind: str) -> None:
        """Rows for the fields of that kind, where there are none yet."""
        fields = fields_of(BY_KIND[kind]) if kind in BY_KIND else ()
        if fields and (kind, fields[0].name) not in self.access:
            stands = any(getattr(brick, "kind", "") == kind for brick in self._design.bricks)
            group = self._group(BY_KIND[kind], fields, asks=not stands)
            self._column.insertWidget(self._column.count() - 1, group)
        self._offer()

    def _group(self, brick: type[Brick], fields: tuple[FieldForm, ...], *, asks: bool) -> QWidget:
        px = self._look.px
        group = QWidget()
        grid = QGridLayout(group)
        grid.setContentsMargins(0, 0, 0, px(8))
        grid.setSpacing(px(8))
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        title = self.tr("Fields of the brick: {brick}").format(brick=engine_text(brick.title))
        head = PlainLabel(title)
        head.setProperty("role", "strong")
        grid.addWidget(head, 0, 0, 1, 2)
        kind = str(brick.model_fields["kind"].default)
        for row, field in enumerate(fields):
            text = engine_text(field.form.label)
            choice = self._make_access()
            choice.setAccessibleName(text)
            label = PlainLabel(text)
            label.setBuddy(choice)
            self.access[kind, field.name] = choice
            grid.addWidget(label, 2 * row + 1, 0)
            grid.addWidget(choice, 2 * row + 1, 1)
            if asks:
                editor = make_editor(field, field.default, self._look)
                editor.hide()
                editor.changed.connect(self._value_changed)
                choice.currentIndexChanged.connect(self._show_values)
                self.values[kind, field.name] = editor
                grid.addWidget(editor, 2 * row + 2, 1)
        return group

    def _show_values(self, _index: int = 0) -> None:
        for key, editor in self.values.items():
            editor.setVisible(self.access[key].currentData() != "shown")

    def _value_changed(self, _name: str, _value: object) -> None:
        self.changed.emit()

    def _offer(self) -> None:
        """The kinds that can be asked for."""
        there = {kind for kind, _ in self.access}
        self.others.clear()
        self.others.addItem(self.tr("Fields of another brick…"), "")
        for kind, own in BY_KIND.items():
            if kind not in there and fields_of(own):
                self.others.addItem(engine_text(own.title), kind)
        self.others.setVisible(self.others.count() > 1)

    def _other_chosen(self, _index: int) -> None:
        if kind := self.others.currentData():
            self._add(kind)
