"""Which rows a step is explained for, and at which weights."""

from __future__ import annotations

import random

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from engine.explanation.chosen_rows import BatchRows, ChosenRows, TableRow
from engine.explanation.explained import MOST_STEPS, Explained
from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.results.steps.typed_row import TypedRowFields
from gui.widgets.calm_wheel import CalmSpinBox
from gui.widgets.fields.segments import Segments
from gui.widgets.layouts import add_layout
from gui.widgets.plain_text import PlainLabel, on_button, set_tool_tip

OF_TABLE, TYPED, BATCH = range(3)


class RowsBar(QWidget):
    """A row of the table by its number, one that is typed, or a batch.

    Where each row is a picture, it says so, and there are no values to type.

    Signals:
        changed(): other rows or other weights are chosen: ask anew.
        row_changed(): another row of the batch is to be shown.
    """

    changed = Signal()
    row_changed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._count = 0
        self._trained, self._roomy, self._looks_back = False, True, False
        self._of_pictures = False
        self.kinds = Segments(look, 3)
        self.row = CalmSpinBox()
        self.any_row = QPushButton()
        self.batch_label, self.batch = PlainLabel(), CalmSpinBox()
        self.shown_label, self.shown = PlainLabel(), CalmSpinBox()
        self.weights = Segments(look, 2)
        self.steps_label, self.steps = PlainLabel(), CalmSpinBox()
        self.typed = TypedRowFields(look)
        self._lay_out()
        self.kinds.chosen.connect(self._kind_chosen)
        self.row.valueChanged.connect(self.changed)
        self.any_row.clicked.connect(self._draw_row)
        self.batch.valueChanged.connect(self.changed)
        self.shown.valueChanged.connect(self.row_changed)
        self.weights.chosen.connect(self.changed)
        self.steps.valueChanged.connect(self.changed)
        self.typed.changed.connect(self.changed)
        look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        self._show_kind()
        on_language_change(self.retranslate)

    def _lay_out(self) -> None:
        for box in (self.row, self.batch, self.shown, self.steps):
            box.setKeyboardTracking(False)
        for spin, label in (
            (self.batch, self.batch_label),
            (self.shown, self.shown_label),
            (self.steps, self.steps_label),
        ):
            label.setBuddy(spin)
            spin.setMinimum(0 if spin is self.steps else 1)
        self.row.setMinimum(1)
        self.steps.setRange(0, MOST_STEPS)
        self._first, self._second = QHBoxLayout(), QHBoxLayout()
        for widget in (
            self.kinds, self.row, self.any_row, self.batch_label, self.batch, self.shown_label,
            self.shown,
        ):  # fmt: skip
            self._first.addWidget(widget)
        self._first.addStretch(1)
        for widget in (self.weights, self.steps_label, self.steps):
            self._second.addWidget(widget)
        self._second.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        add_layout(layout, self._first)
        layout.addWidget(self.typed)
        add_layout(layout, self._second)

    def retranslate(self) -> None:
        self._name_rows()
        self._name_weights()
        self.steps_label.setText(self.tr("after so many more steps"))
        self.steps.setAccessibleName(self.tr("Steps that are taken first"))
        set_tool_tip(
            self.steps,
            self.tr(
                "So many steps of the batch are taken first, in double precision. The run itself "
                "stays as it is."
            ),
        )

    def _name_rows(self) -> None:
        pictures = self._of_pictures
        own = self.tr("Own values"), self.tr("A row that you type yourself")
        if pictures:
            one = self.tr("Picture"), self.tr("One of the pictures, by its number")
            batch = self.tr("Batch"), self.tr("Several pictures at a time, as training takes them")
        else:
            one = self.tr("Row"), self.tr("One row of the table, by its number")
            batch = self.tr("Batch"), self.tr("Several rows at a time, as training takes them")
        which = self.tr("Which pictures") if pictures else self.tr("Which rows")
        self.kinds.name_all(which, (one, own, batch))
        self.row.setAccessibleName(
            self.tr("Number of the picture") if pictures else self.tr("Number of the row")
        )
        any_row = self.tr("Any picture") if pictures else self.tr("Any row")
        self.any_row.setText(on_button(any_row))
        self.batch_label.setText(self.tr("No."))
        self.batch.setAccessibleName(self.tr("Number of the batch"))
        self.shown_label.setText(self.tr("shown picture") if pictures else self.tr("shown row"))
        self.shown.setAccessibleName(
            self.tr("Which picture of the batch is shown")
            if pictures
            else self.tr("Which row of the batch is shown")
        )

    def _name_weights(self) -> None:
        now = self.tr("Weights now"), self.tr("As they are after training so far")
        then = (
            self.tr("Weights then"),
            self.tr(
                "As they were after the epoch that is looked at; Last epoch shows those of now"
            ),
        )
        first = self.tr("First weights"), self.tr("As they were before training")
        self.weights.name_all(self.tr("Which weights"), (then if self._looks_back else now, first))

    def look_back(self, back: bool) -> None:
        """Whether the run's weights are those of an earlier epoch."""
        if back != self._looks_back:
            self._looks_back = back
            self._name_weights()

    # --- what is chosen -----------------------------------------------------------------------

    def set_data(
        self, rows: int, training: int, batch_size: int, trained: bool, *, of_pictures: bool = False
    ) -> None:
        """How many rows the table and its training part have; whether something was trained."""
        self._count = rows
        if of_pictures != self._of_pictures:
            self._of_pictures = of_pictures
            self.kinds.button(TYPED).setVisible(not of_pictures)
            if of_pictures and self.kinds.place == TYPED:
                self.kinds.choose(OF_TABLE)
            self._name_rows()
            self._show_kind()
        with QSignalBlocker(self.row), QSignalBlocker(self.batch):
            self.row.setMaximum(max(1, rows))
            self.batch.setMaximum(max(1, -(-training // max(1, batch_size))))
        self._trained = trained
        self._show_weights()

    def begin_anew(self) -> None:
        """Another document: what was chosen of the last one's rows says nothing about its."""
        with QSignalBlocker(self):
            self.kinds.choose(OF_TABLE)
            for box in (self.row, self.batch, self.shown, self.steps):
                box.setValue(box.minimum())
            self.weights.choose(0)
        self._show_kind()

    def note_trained(self) -> None:
        """A run has begun: its weights are looked at, unless the person chooses others."""
        self.weights.choose(0)

    def chosen(self, batch_size: int) -> ChosenRows | None:
        """The rows; None where what was typed cannot be read."""
        if self.kinds.place == TYPED:
            return self.typed.rows()
        if self.kinds.place == BATCH:
            return BatchRows(max(1, batch_size), self.batch.value() - 1)
        return TableRow(self.row.value(), self._count)

    @property
    def first_weights(self) -> bool:
        """Whether the step starts from the weights before training: chosen, or all there is."""
        return self.weights.place == 1 or not self._trained

    def show_explained(self, explained: Explained) -> None:
        """How many rows came: one of them is shown."""
        with QSignalBlocker(self.shown):
            self.shown.setMaximum(max(1, explained.rows))
        self._show_kind()

    @property
    def shown_row(self) -> int:
        """Which of the explained rows is shown."""
        return self.shown.value() - 1 if self.kinds.place == BATCH else 0

    def choose_row(self, row: int) -> None:
        """Explain the table's row ``row``, counted from 1."""
        self.kinds.choose(OF_TABLE)
        self._show_kind()
        self.row.setValue(row)

    def _draw_row(self) -> None:
        if self._count:
            self.row.setValue(random.randint(1, self._count))

    def _kind_chosen(self) -> None:
        self._show_kind()
        self.changed.emit()

    def _show_kind(self) -> None:
        kind = self.kinds.place
        for widget in (self.row, self.any_row):
            widget.setVisible(kind == OF_TABLE)
        for widget in (self.batch_label, self.batch):
            widget.setVisible(kind == BATCH and self.batch.maximum() > 1)
        for widget in (self.shown_label, self.shown):
            widget.setVisible(kind == BATCH and self.shown.maximum() > 1)
        self.typed.setVisible(kind == TYPED)

    def set_roomy(self, roomy: bool) -> None:
        """Without room, as on the wall, the weights and the steps cannot be chosen."""
        self._roomy = roomy
        self._show_weights()

    def _show_weights(self) -> None:
        self.weights.setVisible(self._trained and self._roomy)
        for widget in (self.steps_label, self.steps):
            widget.setVisible(self._roomy)

    def _restyle(self) -> None:
        px = self._look.px
        self.layout().setSpacing(px(6))
        for row in (self._first, self._second):
            row.setSpacing(px(8))
        for box in (self.row, self.batch, self.shown, self.steps):
            box.setFixedHeight(px(28))
        self.any_row.setFixedHeight(px(28))
