"""How the rows are made ready: for all inputs at once, for each column, and the split."""

from __future__ import annotations

import math

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from engine.data.facts import DataReport
from engine.data.settings import DataSettings
from gui.column_names import column_words
from gui.data.columns.column_list import ColumnList
from gui.data.columns.column_panel import ColumnPanel
from gui.data.preparing.all_inputs import AllInputs
from gui.data.preparing.derived_inputs import DerivedInputs
from gui.data.preparing.split_choices import SplitChoices
from gui.look.spoken import on_language_change
from gui.texts import number_text
from gui.widgets.layouts import add_layout
from gui.widgets.plain_text import PlainLabel, set_tool_tip, wrapped_label
from gui.work.context import Context

_WIDE = 620  # from this width on, the columns stand beside the choices


class PreparationPanel(QWidget):
    """All columns at once, or the page of the one that was chosen.

    Signals:
        column_changed(str, str, object): a column's name, what is to change, and to what:
            see `gui.data.columns.column_changes`.
        test_file_wanted(): the person wants to choose a second file as the test part.
        test_file_removed(): the second file is not to be the test part any more.
        turned(): another page is shown.
    """

    column_changed = Signal(str, str, object)
    test_file_wanted = Signal()
    test_file_removed = Signal()
    turned = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._report: DataReport | None = None
        self.happened = wrapped_label()
        self.inputs = AllInputs(context)
        self.derived = DerivedInputs(context, self)  # else it would be a window for a moment
        self.split = SplitChoices(context)
        self.split.test_file_wanted.connect(self.test_file_wanted)
        self.split.test_file_removed.connect(self.test_file_removed)
        self.missing, self.scaling = self.inputs.missing, self.inputs.scaling
        self.target_scaling = self.inputs.target_scaling
        self.method, self.form = self.split.method, self.split.form
        self._columns_title = PlainLabel()
        self._columns_title.setProperty("role", "strong")
        self.columns = ColumnList(context.look)
        self.columns.chosen.connect(self.show_column)
        self.columns.hovered.connect(self._hovered)
        self.column_panel: ColumnPanel | None = None
        self._overview = QWidget()
        self._halves = QBoxLayout(QBoxLayout.Direction.TopToBottom, self._overview)
        self._halves.setContentsMargins(0, 0, 0, 0)
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        self._left.addWidget(self.happened)
        self._left.addWidget(self.inputs)
        self._left.addWidget(self.derived)
        self._left.addWidget(self.split)
        self._left.addStretch(1)
        self._right.addWidget(self._columns_title)
        self._right.addWidget(self.columns)
        self._right.addStretch(1)
        add_layout(self._halves, self._left, 1)
        add_layout(self._halves, self._right, 1)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self._overview)
        self._layout.addStretch(1)
        context.look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        on_language_change(self.retranslate)

    # --- what is shown ---------------------------------------------------------------------

    def show_data(self, data: DataSettings, report: DataReport | None) -> None:
        """Show these settings, and in ``report`` what became of them; the page of a column that is
        gone gives way to all columns."""
        self._report = report
        self._say_what_happened()
        self.inputs.show_data(data, report)
        self.derived.show_data(data)
        self.split.show_data(data, report)
        self.columns.show_columns(data, report)
        for widget in (self._columns_title, self.columns):
            widget.setVisible(bool(data.columns))
        if self.column_panel is not None and self.column_panel.isVisibleTo(self):
            if any(column.name == self.column_panel.name for column in data.columns):
                self.column_panel.show_column(self.column_panel.name, data, report)
            else:
                self.show_all()

    def _hovered(self, name: str) -> None:
        self._context.pointed.hover([f"column:{name}"] if name else [])

    def show_column(self, name: str) -> None:
        """Open the page of the column called ``name``; nothing where there is none."""
        data = self._context.document.design.data
        if all(column.name != name for column in data.columns):
            return
        if self.column_panel is None:
            self.column_panel = ColumnPanel(self._context.look)
            self.column_panel.column_changed.connect(self.column_changed)
            self.column_panel.left.connect(self.show_all)
            self._layout.insertWidget(1, self.column_panel)
        self.column_panel.show_column(name, data, self._report)
        self._context.pointed.choose([f"column:{name}"])
        self._overview.hide()
        self.column_panel.show()
        self.turned.emit()

    def show_all(self) -> None:
        """Back to all columns."""
        if self.column_panel is not None and self.column_panel.isVisibleTo(self):
            inside = self.column_panel.isAncestorOf(self.focusWidget() or self)
            self.column_panel.hide()
            self._overview.show()
            if inside:
                self.columns.setFocus()
            self.turned.emit()

    def retranslate(self) -> None:
        self._columns_title.setText(self.tr("Each column"))
        self.show_data(self._context.document.design.data, self._report)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    # --- inside ----------------------------------------------------------------------------

    def _say_what_happened(self) -> None:
        """Rows used and left out, cells filled, inputs made."""
        prepared = self._report.prepared if self._report is not None else None
        self.happened.setVisible(prepared is not None)
        if prepared is None:
            return
        used = self.tr("Rows used: {used} of {rows}")
        if len(prepared.sample_shape) == 3:
            used = self.tr("Pictures used: {used} of {rows}")
        facts = [
            used.format(
                used=number_text(prepared.rows_used),
                rows=number_text(prepared.rows_used + prepared.rows_dropped),
            )
        ]
        if prepared.cells_filled:
            facts.append(
                self.tr("Gaps filled: {count}").format(count=number_text(prepared.cells_filled))
            )
        facts.append(
            self.tr("Inputs made: {count}").format(
                count=number_text(math.prod(prepared.input_shape))
            )
        )
        self.happened.setText(" · ".join(facts))
        set_tool_tip(self.happened, column_words(prepared.input_names[:100]))

    def _arrange(self) -> None:
        wide = self.width() >= self._context.look.px(_WIDE)
        self._halves.setDirection(
            QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        )

    def _restyle(self) -> None:
        px = self._context.look.px
        self._halves.setSpacing(px(16))
        for half in (self._left, self._right):
            half.setSpacing(px(8))
        self._arrange()
