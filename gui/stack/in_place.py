"""Editing a field where it stands: a number box over the chip, or a list below it."""

from __future__ import annotations

from typing import Any, get_args

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QAction, QActionGroup, QFont, QKeyEvent
from PySide6.QtWidgets import QAbstractSpinBox, QMenu

from engine.bricks.activations import ActivationName
from gui.stack.curve_icons import curve_icon
from gui.stack.edits import brick_at, fields_at, value_at
from gui.stack.tower import Tower
from gui.stack.tower_item import Chip
from gui.texts import engine_text
from gui.widgets.fields.form import FieldEditor, choice_word, make_editor
from gui.widgets.plain_text import set_tool_tip
from gui.work.context import Context


class InPlaceEditing(QObject):
    """At most one field of the tower is open at a time."""

    def __init__(self, context: Context, view: Tower) -> None:
        super().__init__(view)
        self._document = context.document
        self._look = context.look
        self._view = view
        self._place = ""
        self._name = ""
        self._before: Any = None
        self._editor: FieldEditor | None = None
        self._menu: QMenu | None = None

    def open(self, place: str, chip: Chip, rect: QRect, typed: str = "") -> None:
        """Edit the number of ``chip`` where it stands; ``typed`` is what was typed already. A
        locked one is said to be locked."""
        self.close()
        if chip.locked:
            design = self._document.design
            owner = brick_at(design, place) or design.training
            self._document.lesson.say_locked(type(owner), chip.name)
            return
        self._place, self._name = place, chip.name
        self._before = value_at(self._document.design, place, chip.name)
        if chip.choice:
            self._open_list(rect)
        else:
            self._open_box(rect, typed)

    def close(self) -> None:
        """Take the box away; what was typed has long been said."""
        editor, self._editor = self._editor, None
        if editor is not None:
            had_focus = editor.control.hasFocus()
            editor.hide()
            editor.deleteLater()
            if had_focus:
                self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def follow(self) -> None:
        """The tower changed: keep the box on its chip, or close it with its brick."""
        if self._editor is None:
            return
        rect = self._view.chip_rect(self._place, self._name)
        if rect is None:
            self.close()
            return
        self._editor.set_value(value_at(self._document.design, self._place, self._name))
        self._editor.setGeometry(self._box_rect(rect))

    # --- numbers -------------------------------------------------------------------------

    def _open_box(self, rect: QRect, typed: str) -> None:
        field = self._field()
        editor = make_editor(field, self._before, self._look, self._view.viewport())
        self._editor = editor
        editor.setGeometry(self._box_rect(rect))
        editor.changed.connect(self._number_changed)
        editor.control.installEventFilter(self)
        editor.show()
        editor.control.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(editor.control, QAbstractSpinBox):
            editor.control.selectAll()
            if typed:
                editor.control.lineEdit().insert(typed)
            editor.control.editingFinished.connect(self.close)

    def _box_rect(self, rect: QRect) -> QRect:
        px = self._look.px
        box = QRect(rect.left() - px(4), rect.top() - px(3), px(80), rect.height() + px(6))
        over = box.right() - self._view.viewport().width() + px(8)
        return box.translated(-max(0, over), 0)

    def _number_changed(self, _name: str, value: object) -> None:
        if self._editor is not None:
            key = self._editor.merge_key
            self._view.edits.set_field(self._place, self._name, value, key)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        editor = self._editor
        if editor is None or watched is not editor.control or not isinstance(event, QKeyEvent):
            return False
        if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        if event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() == Qt.Key.Key_Escape:
            key, before = editor.merge_key, self._before
            self.close()
            # Back with the same key: the step folds into nothing.
            self._view.edits.set_field(self._place, self._name, before, key)
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if isinstance(editor.control, QAbstractSpinBox):
                editor.control.interpretText()
            self.close()  # the box would pass the key on, and the tower open it again
            return True
        if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            place, name = self._place, self._name
            names = [f.name for f in fields_at(self._document.design, place) if f.form.in_place]
            self.close()
            if event.key() == Qt.Key.Key_Tab and names.index(name) + 1 < len(names):
                self._view.edit_field(place, names[names.index(name) + 1])
            return True
        return False

    # --- choices -------------------------------------------------------------------------

    def _open_list(self, rect: QRect) -> None:
        field = self._field()
        menu = QMenu(self._view)
        menu.setToolTipsVisible(True)
        menu.setAccessibleName(engine_text(field.form.label))
        group = QActionGroup(menu)
        is_activation = field.choices == get_args(ActivationName)
        hints = dict(field.form.choice_hints)
        for choice in field.choices:
            action = QAction(choice_word(field, choice), menu)
            action.setCheckable(True)
            action.setChecked(choice == self._before)
            if choice == self._before:  # beside a drawing there is no room for a tick
                font = self._look.font()
                font.setWeight(QFont.Weight.DemiBold)
                action.setFont(font)
            action.setData(choice)
            if is_activation:
                action.setIcon(curve_icon(choice, self._look))
            if choice in hints:
                set_tool_tip(action, engine_text(hints[choice]))
            group.addAction(action)
            menu.addAction(action)
            if choice == self._before:
                menu.setActiveAction(action)
        menu.triggered.connect(self._choice_made)
        menu.aboutToHide.connect(menu.deleteLater)
        self._menu = menu
        menu.popup(self._view.viewport().mapToGlobal(rect.bottomLeft()))

    def _choice_made(self, action: QAction) -> None:
        self._view.edits.set_field(self._place, self._name, action.data())

    def _field(self) -> Any:
        fields = fields_at(self._document.design, self._place)
        return next(field for field in fields if field.name == self._name)
