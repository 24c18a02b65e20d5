"""Inputs that are worked out of other columns: x², x₁ · x₂, sin x, cos x, ln x, the difference."""

from __future__ import annotations

from functools import partial
from typing import cast

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.data.derived import DERIVED, derived_named
from engine.data.preparing.edits import possible_scalings
from engine.data.settings import ColumnSettings, DataSettings, DerivedInput
from engine.edits import derived_inputs as edits
from engine.scalings import ScalingName
from gui.column_names import column_word, derived_word
from gui.data.words import scaling_hint, scaling_word
from gui.look.icons import icon
from gui.look.spoken import on_language_change
from gui.texts import engine_text
from gui.widgets.elided import ElidedComboBox, ElidedLabel
from gui.widgets.layouts import add_layout
from gui.widgets.plain_text import PlainLabel, set_tool_tip, wrapped_label
from gui.work.context import Context


class DerivedInputs(QWidget):
    """A line for each such input, and one in which the next is chosen."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._key: object = None
        self.title = PlainLabel()
        self.title.setProperty("role", "strong")
        self.hint = wrapped_label()
        self.hint.setProperty("role", "muted")
        self.lines = QGridLayout()
        self.lines.setColumnStretch(0, 7)
        self.lines.setColumnStretch(1, 10)
        self.kind, self.first, self.second = (ElidedComboBox() for _ in range(3))
        self.add_button = QPushButton()
        self.add_button.clicked.connect(self._add)
        self.kind.activated.connect(self._show_choice)
        self._columns = QHBoxLayout()
        self._columns.addWidget(self.first, 1)
        self._columns.addWidget(self.second, 1)
        self._columns.addWidget(self.add_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.title)
        layout.addWidget(self.hint)
        add_layout(layout, self.lines)
        layout.addWidget(self.kind)
        add_layout(layout, self._columns)
        context.look.changed.connect(self._restyle)
        self.retranslate()
        on_language_change(self.retranslate)

    def show_data(self, data: DataSettings) -> None:
        """Show the derived inputs of ``data``, and what more can be worked out."""
        names = edits.possible_columns(data)
        self.setVisible(bool(names) or bool(data.derived))
        columns = [(name, column_word(name), "") for name in names]
        first, second = self.first.currentData(), self.second.currentData()
        self.first.offer(columns, first if first in names else next(iter(names), None))
        other = next((name for name in names if name != self.first.currentData()), None)
        self.second.offer(columns, second if second in names else other)
        kinds = [
            (kind.name, engine_text(kind.word), engine_text(kind.hint))
            for kind in DERIVED.values()
            if edits.can_be_derived(data, kind.name)
        ]
        present = self.kind.currentData()
        known = [kind for kind, _, _ in kinds]
        self.kind.offer(kinds, present if present in known else next(iter(known), None))
        for widget in (self.kind, self.first, self.add_button):
            widget.setVisible(bool(kinds))
        self._show_choice()
        self._show_lines(data)

    def line_of(self, name: str) -> tuple[ElidedLabel, ElidedComboBox, QToolButton]:
        """The widgets of the input called ``name``: its name, its scaling, what removes it."""
        return self._lines[name]

    def retranslate(self) -> None:
        self._key = None
        self.title.setText(self.tr("Inputs worked out of others"))
        self.hint.setText(
            self.tr("A formula of a column as an input of its own, such as x²: what it bends, a "
                    "network need not find by itself.")
        )  # fmt: skip
        self.add_button.setText(self.tr("Add"))
        self.add_button.setAccessibleName(self.tr("Add this input"))
        self.kind.setAccessibleName(self.tr("Formula"))
        self.first.setAccessibleName(self.tr("Column"))
        self.second.setAccessibleName(self.tr("Second column"))
        self.show_data(self._context.document.design.data)

    # --- inside ----------------------------------------------------------------------------

    def _show_choice(self) -> None:
        kind = self.kind.currentData()
        two = kind is not None and derived_named(kind).columns == 2
        self.second.setVisible(two)
        if kind is not None:
            hint = engine_text(derived_named(kind).hint)
            set_tool_tip(self.kind, hint)
            self.kind.setAccessibleDescription(hint)

    def _show_lines(self, data: DataSettings) -> None:
        used = {own.name for own in data.derived_inputs}
        key = (data.derived, used, self._context.look.theme.name, self._context.look.px(16))
        if key == self._key:
            return
        self._key = key
        while (item := self.lines.takeAt(0)) is not None:
            if item.widget() is not None:
                item.widget().hide()
                item.widget().deleteLater()
        self._lines = {
            own.name: self._line(row, own, own.name in used) for row, own in enumerate(data.derived)
        }

    def _line(
        self, row: int, own: DerivedInput, used: bool
    ) -> tuple[ElidedLabel, ElidedComboBox, QToolButton]:
        name = derived_word(own)
        label, scaling, remove = ElidedLabel(name), ElidedComboBox(), QToolButton()
        scalings = possible_scalings(ColumnSettings(name=""))
        scaling.offer(
            [(each, scaling_word(each), scaling_hint(each)) for each in scalings], own.scaling
        )
        scaling.setAccessibleName(self.tr("Scaling of {name}").format(name=name))
        scaling.activated.connect(partial(self._scale, own.name, scaling))
        remove.setIcon(icon("close", self._context.look))
        side = self._context.look.px(16)
        remove.setIconSize(QSize(side, side))
        remove.setAutoRaise(True)
        remove.setAccessibleName(self.tr("Remove the input {name}").format(name=name))
        set_tool_tip(remove, self.tr("Remove the input {name}").format(name=name))
        remove.clicked.connect(partial(self._remove, own.name))
        self.lines.addWidget(label, row, 0)
        self.lines.addWidget(scaling, row, 1)
        self.lines.addWidget(remove, row, 2)
        if not used:
            label.setEnabled(False)
            scaling.hide()
            data = self._context.document.design.data
            columns = ", ".join(map(column_word, own.columns))
            wake = QPushButton(self.tr("Use again"))
            said = self.tr("It rests, since it needs these columns as inputs of numbers: {columns}")
            set_tool_tip(wake, said.format(columns=columns))
            set_tool_tip(label, said.format(columns=columns))
            wake.setAccessibleName(self.tr("Use the input {name} again").format(name=name))
            wake.clicked.connect(partial(self._awake, own.name))
            awake = edits.awakened(data, own.name)
            wake.setEnabled(own.name in {each.name for each in awake.derived_inputs})
            self.lines.addWidget(wake, row, 1)
        return label, scaling, remove

    def _restyle(self) -> None:
        self.show_data(self._context.document.design.data)

    def _add(self) -> None:
        kind = self.kind.currentData()
        columns = (self.first.currentData(), self.second.currentData())
        columns = columns[: derived_named(kind).columns]
        data = self._context.document.design.data
        after = edits.with_derived(data, kind, columns)
        if after != data:
            text = self.tr("Add the input {name}").format(name=derived_word(after.derived[-1]))
            self._edit(text, after)

    def _remove(self, name: str, _checked: bool = False) -> None:
        data = self._context.document.design.data
        own = next(own for own in data.derived if own.name == name)
        self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)
        text = self.tr("Remove the input {name}").format(name=derived_word(own))
        self._edit(text, edits.without_derived(data, name))

    def _scale(self, name: str, box: ElidedComboBox, _index: int) -> None:
        data = self._context.document.design.data
        chosen = cast(ScalingName, box.currentData())
        self._edit(
            self.tr("Change scaling of inputs"), edits.with_derived_scaling(data, name, chosen)
        )

    def _awake(self, name: str, _checked: bool = False) -> None:
        data = self._context.document.design.data
        self._edit(self.tr("Change the inputs"), edits.awakened(data, name))

    def _edit(self, text: str, data: DataSettings) -> None:
        document = self._context.document
        document.edit(text, document.design.with_data(data))
