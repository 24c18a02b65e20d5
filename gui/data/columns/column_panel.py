"""The column's preparation: every choice for one column, and what each of them does."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.data.facts import ColumnFacts, DataReport, LearnedColumn
from engine.data.kinds import kind_named
from engine.data.knowing.useless import why_useless
from engine.data.limits import MAXIMUM_WORDS
from engine.data.preparing import edits
from engine.data.settings import ColumnSettings, DataSettings
from engine.tasks import task_named
from gui.column_names import column_word
from gui.data.columns.column_effect import encoding_effect, missing_effect, scaling_effect
from gui.data.columns.order_list import OrderList
from gui.data.words import (
    date_part_word,
    encoding_hint,
    encoding_word,
    kind_hint,
    kind_word,
    missing_hint,
    missing_word,
    role_hint,
    role_word,
    scaling_hint,
    scaling_word,
)
from gui.look.icons import icon
from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.texts import message_text
from gui.widgets.calm_wheel import CalmSpinBox
from gui.widgets.elided import ElidedComboBox, ElidedLabel
from gui.widgets.layouts import add_layout
from gui.widgets.plain_text import PlainLabel, set_tool_tip, wrapped_label

_ROWS = ("role", "kind", "missing", "encoding", "scaling")


@dataclass(frozen=True)
class _Row:
    """A choice, its explanation and its effect."""

    label: PlainLabel
    box: ElidedComboBox
    hint: PlainLabel
    effect: PlainLabel

    def show(self, on: bool) -> None:
        for widget in (self.label, self.box, self.hint):
            widget.setVisible(on)
        if not on:
            self.effect.setVisible(False)

    def say(self, hint: str, effect: str) -> None:
        self.hint.setText(hint)
        self.effect.setText(effect)
        self.effect.setVisible(bool(effect))
        # What belongs together stands together.
        apart = self.box.fontMetrics().height() // 2
        self.hint.setContentsMargins(0, 0, 0, 0 if effect else apart)
        self.effect.setContentsMargins(0, 0, 0, apart)


class ColumnPanel(QWidget):
    """Shows one column; it asks for changes as `gui.data.columns.column_changes` takes them.

    Signals:
        column_changed(str, str, object): a column's name, what is to change, and to what.
        left(): the person goes back to all columns.
    """

    column_changed = Signal(str, str, object)
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._name = ""
        self._data: DataSettings | None = None
        self._report: DataReport | None = None
        self.back = QToolButton()
        self.back.clicked.connect(self.left)
        self.title = ElidedLabel()
        self.title.setProperty("role", "title")
        self._grid = QGridLayout()
        self._grid.setColumnStretch(0, 7)
        self._grid.setColumnStretch(1, 10)
        self._rows = {name: self._row(name) for name in _ROWS}
        self.value = QLineEdit()
        self.value.setMaxLength(200)
        self.value.editingFinished.connect(self._value_typed)
        self._under("missing", self.value)
        self.order = OrderList(look)
        self.order.reordered.connect(self._reordered)
        self._under("encoding", self.order)
        self.swap = QPushButton()
        self.swap.clicked.connect(self._swapped)
        self._under("encoding", self.swap)
        self._words_box = QWidget()
        words = QHBoxLayout(self._words_box)
        words.setContentsMargins(0, 0, 0, 0)
        self._words_label = wrapped_label()
        self.words = CalmSpinBox()
        self.words.setRange(0, MAXIMUM_WORDS)
        self.words.setKeyboardTracking(False)
        self.words.valueChanged.connect(self._words_counted)
        words.addWidget(self._words_label, 1)
        words.addWidget(self.words)
        self._under("encoding", self._words_box)
        self._parts_box = QWidget()
        parts = QGridLayout(self._parts_box)
        parts.setContentsMargins(0, 0, 0, 0)
        self.parts: dict[str, QCheckBox] = {}
        for place, part in enumerate(edits.DATE_PARTS):
            box = QCheckBox()
            box.clicked.connect(self._parts_chosen)
            parts.addWidget(box, place // 2, place % 2)
            self.parts[part] = box
        self._parts_label = PlainLabel()
        self._parts_effect = wrapped_label()
        row = self._grid.rowCount()
        self._grid.addWidget(self._parts_label, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(self._parts_box, row, 1)
        self._grid.addWidget(self._parts_effect, row + 1, 1)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._head = QHBoxLayout()
        self._head.addWidget(self.back)
        self._head.addWidget(self.title, 1)
        add_layout(self._layout, self._head)
        add_layout(self._layout, self._grid)
        self._layout.addStretch(1)
        look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        on_language_change(self.retranslate)

    @property
    def name(self) -> str:
        """The column that is shown; "": none yet."""
        return self._name

    def choice(self, what: str) -> ElidedComboBox:
        """The choice of role, kind, missing, encoding or scaling."""
        return self._rows[what].box

    def effect(self, what: str) -> str:
        """What is said of a choice's effect."""
        return self._rows[what].effect.text()

    def show_column(self, name: str, data: DataSettings, report: DataReport | None) -> None:
        """Show the column called ``name``, one of ``data``'s."""
        if name != self._name and self.value.hasFocus():
            self.value.clearFocus()  # what was typed belongs to the column before
        self._name = name
        self._data, self._report = data, report
        column = data.column(name)
        table = report.table if report is not None else None
        prepared = report.prepared if report is not None else None
        facts = table.column(name) if table is not None else None
        learned = prepared.learned_of(name) if prepared is not None else None
        self.title.setText(column_word(name))
        self._show_role(column, data)
        self._show_kind(column, data)
        self._show_missing(column, facts, learned)
        self._show_encoding(column, facts, learned)
        self._show_scaling(column, data, learned)
        self._show_parts(column, learned)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("The column's preparation"))
        self.back.setAccessibleName(self.tr("Back to all columns"))
        set_tool_tip(self.back, self.tr("Back to all columns"))
        words = {
            "role": self.tr("What it is for"),
            "kind": self.tr("Read as"),
            "missing": self.tr("Missing values"),
            "encoding": self.tr("As numbers"),
            "scaling": self.tr("Scaling"),
        }
        for what, row in self._rows.items():
            row.label.setText(words[what])
            row.box.setAccessibleName(words[what])
        self.value.setPlaceholderText(self.tr("the value to fill in"))
        self.value.setAccessibleName(self.tr("Value to fill in"))
        self.swap.setText(self.tr("Swap yes and no"))
        self._words_label.setText(self.tr("Only the most frequent words get an input each:"))
        self.words.setSpecialValueText(self.tr("all"))
        self.words.setAccessibleName(self.tr("How many words get an input each"))
        set_tool_tip(
            self.words,
            self.tr(
                "All other words together share one more input (other), and so do words that "
                "the network has never met."
            ),
        )
        self._parts_label.setText(self.tr("Parts of the date"))
        for part, box in self.parts.items():
            box.setText(date_part_word(part))  # type: ignore[arg-type]
        if self._data is not None:
            self.show_column(self._name, self._data, self._report)

    # --- what is shown ---------------------------------------------------------------------

    def _show_role(self, column: ColumnSettings, data: DataSettings) -> None:
        row = self._rows["role"]
        roles: list[tuple[str, str, str]] = [
            (role, role_word(role), role_hint(role))
            for role in ("input", "target", "ignored")
            if role != "input" or kind_named(column.kind).can_be_input
        ]
        table = self._report.table if self._report is not None else None
        if table is not None and edits.can_be_target_too(table, data, column.name):
            hint = self.tr("It is predicted together with the present target (several outputs).")
            roles.insert(2, ("target_too", self.tr("target as well"), hint))
        row.box.offer(roles, column.role)
        facts = table.column(column.name) if table is not None else None
        why = None
        if table is not None and facts is not None and column.role == "ignored":
            why = why_useless(facts, table)
        row.say(role_hint(column.role), message_text(why) if why is not None else "")

    def _show_kind(self, column: ColumnSettings, data: DataSettings) -> None:
        row = self._rows["kind"]
        table = self._report.table if self._report is not None else None
        kinds = edits.possible_kinds(table, column.name) if table is not None else ()
        if column.kind not in kinds:
            kinds = (*kinds, column.kind)
        facts = table.column(column.name) if table is not None else None
        clock = facts is not None and facts.clock
        offered = [(kind, kind_word(kind, clock), kind_hint(kind, clock)) for kind in kinds]
        row.box.offer(offered, column.kind)
        row.say(kind_hint(column.kind, clock), "")
        row.show(column.role != "target")  # of a target, the task says it

    def _show_missing(
        self, column: ColumnSettings, facts: ColumnFacts | None, learned: LearnedColumn | None
    ) -> None:
        row = self._rows["missing"]
        row.box.offer(
            [
                (choice, missing_word(choice), missing_hint(choice))
                for choice in edits.possible_missing(column)
            ],
            column.missing,
        )
        row.show(column.role == "input")
        typed = column.role == "input" and column.missing == "value"
        self.value.setVisible(typed)
        if (typed and not self.value.hasFocus()) or not self.value.isModified():
            self.value.setText(column.missing_value)
        if column.role == "input":
            row.say(missing_hint(column.missing), missing_effect(column, facts, learned))

    def _show_encoding(
        self, column: ColumnSettings, facts: ColumnFacts | None, learned: LearnedColumn | None
    ) -> None:
        row = self._rows["encoding"]
        fields = kind_named(column.kind).fields if column.role == "input" else frozenset()
        category = "encoding" in fields
        yes_no = "order" in fields and not category
        row.show(category)
        row.box.offer(
            [
                (encoding, encoding_word(encoding), encoding_hint(encoding))
                for encoding in ("one_hot", "ordered")
            ],
            column.encoding,
        )
        ordered = category and column.encoding == "ordered"
        values = learned.values if learned is not None and learned.values else column.order
        if not values and facts is not None:
            values = tuple(value for value, _count in facts.values)
        self.order.setVisible(ordered)
        if ordered:
            self.order.show_values(values)
        self.swap.setVisible(yes_no and len(values) == 2)
        self._words_box.setVisible(category and not ordered)
        with QSignalBlocker(self.words):
            self.words.setValue(column.most_words)
        effect = encoding_effect(column, learned)
        if category:
            row.say(encoding_hint(column.encoding), effect)
        elif yes_no:
            row.effect.setText(effect)
            row.effect.setVisible(bool(effect))

    def _show_scaling(
        self, column: ColumnSettings, data: DataSettings, learned: LearnedColumn | None
    ) -> None:
        row = self._rows["scaling"]
        used = column.role == "input" or (
            column.role == "target" and task_named(data.task).scales_targets
        )
        scalings = edits.possible_scalings(column)
        row.show(used and bool(scalings))
        row.box.offer(
            [(choice, scaling_word(choice), scaling_hint(choice)) for choice in scalings],
            column.scaling if column.scaling in scalings else None,
        )
        if used and scalings:
            row.say(scaling_hint(column.scaling), scaling_effect(learned))

    def _show_parts(self, column: ColumnSettings, learned: LearnedColumn | None) -> None:
        date = column.role == "input" and "date_parts" in kind_named(column.kind).fields
        for widget in (self._parts_label, self._parts_box, self._parts_effect):
            widget.setVisible(date)
        if not date:
            return
        present = learned.parts if learned is not None and learned.parts else column.date_parts
        for part, box in self.parts.items():
            box.setChecked(part in present)
        self._parts_effect.setText(encoding_effect(column, learned))

    # --- hearing -----------------------------------------------------------------------------

    def _chosen(self, what: str, _index: int) -> None:
        self.column_changed.emit(self._name, what, self._rows[what].box.currentData())
        if what == "missing" and self.value.isVisible():
            self.value.setFocus()
            self.value.selectAll()

    def _value_typed(self) -> None:
        if self.value.isModified():
            self.value.setModified(False)
            self.column_changed.emit(self._name, "missing_value", self.value.text())

    def _reordered(self, order: list[str]) -> None:
        self.column_changed.emit(self._name, "order", tuple(order))

    def _words_counted(self, count: int) -> None:
        self.column_changed.emit(self._name, "most_words", count)

    def _swapped(self) -> None:
        prepared = self._report.prepared if self._report is not None else None
        learned = prepared.learned_of(self._name) if prepared is not None else None
        if learned is not None and len(learned.values) == 2:
            self.column_changed.emit(self._name, "order", (learned.values[1], learned.values[0]))

    def _parts_chosen(self) -> None:
        parts = tuple(part for part, box in self.parts.items() if box.isChecked())
        self.column_changed.emit(self._name, "date_parts", parts)

    # --- laying out ----------------------------------------------------------------------------

    def _row(self, what: str) -> _Row:
        """A label and its choice; explanation and effect have lines below, in the right half."""
        label, box, hint, effect = PlainLabel(), ElidedComboBox(), PlainLabel(), PlainLabel()
        label.setWordWrap(True)
        label.setBuddy(box)
        box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        box.activated.connect(partial(self._chosen, what))
        hint.setProperty("role", "muted")
        for text in (hint, effect):
            text.setWordWrap(True)
        effect.setVisible(False)
        row = self._grid.rowCount()
        self._grid.addWidget(label, row, 0)
        self._grid.addWidget(box, row, 1)
        self._grid.addWidget(hint, row + 1, 0, 1, 2)
        extra = QVBoxLayout()
        extra.setContentsMargins(0, 0, 0, 0)
        add_layout(self._grid, extra, row + 2, 0, 1, 2)
        self._extras = {**getattr(self, "_extras", {}), what: extra}
        self._grid.addWidget(effect, row + 3, 0, 1, 2)
        return _Row(label, box, hint, effect)

    def _under(self, what: str, widget: QWidget) -> None:
        self._extras[what].addWidget(widget)

    def _restyle(self) -> None:
        px = self._look.px
        self.back.setIcon(icon("arrow-left", self._look))
        self.back.setIconSize(QSize(px(16), px(16)))
        self._head.setSpacing(px(4))
        self._layout.setSpacing(px(8))
        self._grid.setHorizontalSpacing(px(8))
        self._grid.setVerticalSpacing(px(4))
