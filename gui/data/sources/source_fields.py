"""The settings of a generated source: rows, noise, seed and what belongs to it; a new draw."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from engine.data.source import Source
from engine.form import FieldForm, fields_of
from gui.look.icons import icon
from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.widgets.elided import ElidedLabel
from gui.widgets.fields.form import FieldEditor, make_editor
from gui.widgets.layouts import add_layout
from gui.widgets.plain_text import set_tool_tip

_FIELDS_IN_A_ROW = 4


class SourceFields(QWidget):
    """The few settings of a generated source side by side, and a button for a new draw."""

    source_changed = Signal(object, str, str)

    def __init__(self, look: Look, before: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._before = before  # what the Tab key comes from
        self._source: Source | None = None
        self._editors: dict[str, FieldEditor] = {}
        self._labels: dict[str, ElidedLabel] = {}
        self._drawing: QHBoxLayout | None = None  # the seed and the button beside it
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self.draw_button = QToolButton(self)
        self.draw_button.clicked.connect(self._draw_anew)
        look.changed.connect(self.retranslate)
        self.retranslate()
        on_language_change(self.retranslate)

    def show_source(self, source: Source) -> None:
        """Show the settings of ``source``; hidden where it has none."""
        if type(source) is not type(self._source):
            self._source = source
            self._rebuild(fields_of(type(source)))
        self._source = source
        self.setVisible(bool(self._editors))
        for name, editor in self._editors.items():
            editor.set_value(getattr(source, name))

    def editor(self, name: str) -> FieldEditor:
        """The editor of the field with that name; KeyError where the source has none."""
        return self._editors[name]

    def retranslate(self) -> None:
        self.draw_button.setIconSize(QSize(self._look.px(16), self._look.px(16)))
        self.draw_button.setIcon(icon("dice-5-outline", self._look))
        set_tool_tip(self.draw_button, self.tr("Draw again: the next seed"))
        self.draw_button.setAccessibleName(self.tr("Draw again: the next seed"))
        for name, label in self._labels.items():
            label.setText(self._editors[name].label())

    # --- inside ----------------------------------------------------------------------------

    def _rebuild(self, fields: tuple[FieldForm, ...]) -> None:
        for widget in (*self._editors.values(), *self._labels.values()):
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        if self._drawing is not None:
            self._drawing.removeWidget(self.draw_button)
            self._grid.removeItem(self._drawing)
            self._drawing.deleteLater()
            self._drawing = None
        self._editors, self._labels = {}, {}
        boxes = [field for field in fields if field.type == "boolean"]
        in_a_row = _in_a_row(len(fields) - len(boxes))
        first_box = 2 * -(-(len(fields) - len(boxes)) // in_a_row)
        for place, field in enumerate(sorted(fields, key=lambda field: field.type == "boolean")):
            row, column = divmod(place, in_a_row)
            editor = make_editor(field, field.default, self._look)
            editor.changed.connect(self._field_changed)
            editor.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            editor.control.setMinimumWidth(0)
            editor.control.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            label = ElidedLabel()
            label.setProperty("role", "muted")
            label.setBuddy(editor.control)
            if field.type == "boolean":  # it says itself what it is, and has a line of its own
                label.hide()
                line = first_box + boxes.index(field)
                self._grid.addWidget(editor, line, 0, 1, in_a_row)
                self._editors[field.name] = editor
                self._labels[field.name] = label
                continue
            self._grid.addWidget(label, 2 * row, column)
            if field.name == "seed":
                self._drawing = QHBoxLayout()
                self._drawing.setSpacing(2)
                self._drawing.addWidget(editor, 1)
                self._drawing.addWidget(self.draw_button)
                add_layout(self._grid, self._drawing, 2 * row + 1, column)
            else:
                self._grid.addWidget(editor, 2 * row + 1, column)
            self._editors[field.name] = editor
            self._labels[field.name] = label
        for column in range(_FIELDS_IN_A_ROW):
            self._grid.setColumnStretch(column, 1 if column < in_a_row else 0)
        self.draw_button.setVisible("seed" in self._editors)
        self.setVisible(bool(fields))
        self.retranslate()
        self.order_tabs()

    def order_tabs(self) -> None:
        """New editors would come last for the Tab key: bring them to where they are seen."""
        before = self._before
        for widget in (*(editor.control for editor in self._editors.values()), self.draw_button):
            QWidget.setTabOrder(before, widget)
            before = widget

    def _field_changed(self, name: str, value: object) -> None:
        self._ask(name, value, self._editors[name].merge_key)

    def _draw_anew(self) -> None:
        if self._source is not None:
            seed = self._editors["seed"].value()
            field = self._editors["seed"].field
            following = seed + 1 if field.maximum is None or seed < field.maximum else 0
            self._editors["seed"].set_value(following)
            self._ask("seed", following, "new draw")

    def _ask(self, name: str, value: object, merge_key: str) -> None:
        """Ask for the source as all editors together now say it."""
        if self._source is None:
            return
        values = {key: editor.value() for key, editor in self._editors.items()}
        source = type(self._source).model_validate(
            {**self._source.model_dump(), **values, name: value}
        )
        self.source_changed.emit(source, self._editors[name].label(), merge_key)


def _in_a_row(count: int) -> int:
    """As many fields in each row as make the rows equally full."""
    rows = max(1, -(-count // _FIELDS_IN_A_ROW))
    return max(1, -(-count // rows))
