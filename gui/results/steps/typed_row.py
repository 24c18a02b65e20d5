"""A row that a person types, and what its answer should be."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QLineEdit,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from engine.data.columns.column_form import ColumnForm
from engine.explanation.chosen_rows import TypedRow
from gui.column_names import column_words
from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.results.predict.followed_row import FollowedRow
from gui.results.predict.input_column import InputColumn
from gui.results.predict.input_fields import InputFields
from gui.widgets.calm_wheel import CalmComboBox
from gui.widgets.layouts import add_layout
from gui.widgets.plain_text import PlainLabel, set_tool_tip

_TYPING_MS = 400  # of quiet before the numbers are asked for


class TypedRowFields(QWidget):
    """A field for each input, and one for the target.

    Signals:
        changed(): something else was typed, and it is quiet.
    """

    changed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._forms: tuple[tuple[str, ColumnForm], ...] = ()
        self._targets: tuple[str, ...] = ()
        self._looking_back: tuple[str, ...] = ()
        self.fields = InputFields(look)
        self.follows = FollowedRow()
        self.target_label = PlainLabel()
        self.target_text, self.target_class = QLineEdit(), CalmComboBox()
        self._target = QStackedWidget()
        for widget in (self.target_text, self.target_class):
            self._target.addWidget(widget)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.changed)
        self._fit_soon = QTimer(self)  # a turn later, all fields are shown
        self._fit_soon.setSingleShot(True)
        self._fit_soon.setInterval(0)
        self._fit_soon.timeout.connect(self._fit)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self.fields)
        area.viewport().setAutoFillBackground(False)
        self.fields.setAutoFillBackground(False)
        self._area = area
        self._foot = QGridLayout()
        self._foot.setContentsMargins(0, 0, 0, 0)
        self._foot.addWidget(self.target_label, 0, 0)
        self._foot.addWidget(self._target, 0, 1)
        self._foot.setColumnStretch(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)
        layout.addWidget(self.follows)
        add_layout(layout, self._foot)
        self.fields.edited.connect(self._typed)
        self.fields.entered.connect(self.changed)
        self.target_text.textEdited.connect(self._typed)
        self.target_text.returnPressed.connect(self.changed)
        self.target_class.activated.connect(self._typed)
        look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        on_language_change(self.retranslate)

    def set_columns(
        self,
        columns: list[InputColumn],
        targets: tuple[str, ...],
        classes: tuple[str, ...],
        forms: tuple[tuple[str, ColumnForm], ...],
        looking_back: tuple[str, ...] = (),
    ) -> None:
        """Make the fields for the present data. ``looking_back``: the inputs that are worked out
        with the row before, which is the table's last."""
        self._looking_back = looking_back
        self._forms = forms
        self.fields.set_columns(columns)
        known = [self.target_class.itemData(i) for i in range(self.target_class.count())]
        if known != ["", *classes] or self._targets != targets:
            self.target_class.clear()
            for name in ("", *classes):
                self.target_class.addItem(name or "–", name)
            self.target_text.clear()
        self._targets = targets
        self._target.setCurrentWidget(self.target_class if classes else self.target_text)
        self._fit()
        self._fit_soon.start()
        self.retranslate()

    def rows(self) -> TypedRow | None:
        """What is typed; None where a field says that it cannot be read."""
        values = self.fields.values()
        return TypedRow(tuple(values.items()), self.target(), self._forms) if values else None

    def target(self) -> str:
        """What the answer should be, as it is typed; "" where nothing is."""
        if self._target.currentWidget() is self.target_class:
            return str(self.target_class.currentData() or "")
        return self.target_text.text().strip()

    def retranslate(self) -> None:
        name = column_words(self._targets)
        self.target_label.setText(self.tr("Truth y"))
        for field in (self.target_text, self.target_class):
            field.setAccessibleName(self.tr("What the answer should be: {name}").format(name=name))
            set_tool_tip(
                field, self.tr("With it there is a loss, and a way back. Empty: only forward.")
            )
        self.target_text.setPlaceholderText(name)
        self.follows.show_followed(self._looking_back, None)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit_soon.start()

    def _typed(self) -> None:
        self._timer.start(_TYPING_MS)

    def _fit(self) -> None:
        """As high as its fields, up to a few of them: the others scroll."""
        px = self._look.px
        self.fields.layout().invalidate()  # what it knows may be of when the fields were hidden
        wanted = self.fields.sizeHint().height() + px(4)
        self._area.setFixedHeight(min(wanted, px(112)))

    def _restyle(self) -> None:
        px = self._look.px
        self.layout().setSpacing(px(4))
        self._foot.setHorizontalSpacing(px(8))
        combo = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.target_class.setSizeAdjustPolicy(combo)
        self.target_class.setMinimumContentsLength(6)
        self._target.setFixedHeight(px(30))
        self._fit()
