"""How the rows are made ready: missing values, scaling, and the split into parts."""

from __future__ import annotations

import dataclasses
from functools import partial

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from engine.data import edits
from engine.data.facts import DataReport
from engine.data.settings import DataSettings, Missing, Scaling, SplitMethod, SplitSettings
from engine.form import fields_of
from gui.context import Context
from gui.data.words import (
    method_hint,
    method_word,
    missing_hint,
    missing_word,
    scaling_hint,
    scaling_word,
)
from gui.texts import engine_text
from gui.widgets.elided import ElidedComboBox
from gui.widgets.form import FormWidget

_MISSING: tuple[Missing, ...] = ("drop", "mean", "median", "most_frequent")
_SCALING: tuple[Scaling, ...] = ("none", "standardize", "minmax")
_SELDOM = ("seed", "stratified")


class PreparationPanel(QWidget):
    """Choices for all inputs at once; a single column has its own in its head's menu."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._report: DataReport | None = None
        self._labels: dict[str, QLabel] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(0, 7)
        self._grid.setColumnStretch(1, 10)
        self.missing = self._choice("missing")
        self.scaling = self._choice("scaling")
        self.target_scaling = self._choice("target_scaling")
        self.method = self._choice("method")
        fields = [
            dataclasses.replace(
                field,
                form=dataclasses.replace(field.form, advanced=field.name in _SELDOM),
            )
            for field in fields_of(SplitSettings)
            if field.name != "method"
        ]
        self._fields = {field.name: field for field in fields}
        self.form = FormWidget(
            fields, context.document.design.data.split.model_dump(), context.look, explain=False
        )
        self.form.changed.connect(self._split_changed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(self._grid)
        layout.addWidget(self.form)
        layout.addStretch(1)
        self.retranslate()

    # --- what is shown ---------------------------------------------------------------------

    def show_data(self, data: DataSettings, report: DataReport | None) -> None:
        self._report = report
        numbers = [column for column in data.inputs if column.kind == "number"]
        fills = (*_MISSING,) if numbers else edits.CATEGORY_MISSING
        self.missing.offer(
            [(choice, missing_word(choice), missing_hint(choice)) for choice in fills],
            edits.missing_of(data),
        )
        for box in (self.missing, self.scaling, self.target_scaling, self.method):
            box.setPlaceholderText(self.tr("differs by column"))
        self.missing.setEnabled(bool(data.inputs))
        self.scaling.offer(
            [(choice, scaling_word(choice), scaling_hint(choice)) for choice in _SCALING],
            edits.scaling_of(data),
        )
        self.scaling.setEnabled(bool(numbers))
        regression = data.task == "regression" and bool(data.targets)
        self._labels["target_scaling"].setVisible(regression)
        self.target_scaling.setVisible(regression)
        if regression:
            self.target_scaling.offer(
                [(choice, scaling_word(choice), scaling_hint(choice)) for choice in _SCALING],
                data.targets[0].scaling,
            )
        methods: list[SplitMethod] = ["shuffled", "in_order"]
        brings_own = report is not None and report.table.test_rows > 0
        if brings_own or data.split.method == "given":
            methods.append("given")
        self.method.offer(
            [(method, method_word(method), method_hint(method)) for method in methods],
            data.split.method,
        )
        self.form.set_values(data.split.model_dump())
        shuffled = data.split.method == "shuffled"
        open_fields = {"validation_share"}
        if data.split.method != "given":
            open_fields.add("test_share")
        if shuffled:
            open_fields.add("seed")
            if data.task != "regression":
                open_fields.add("stratified")
        self.form.set_enabled_fields(open_fields)

    def retranslate(self) -> None:
        words = {
            "missing": self.tr("Missing values"),
            "scaling": self.tr("Scaling of inputs"),
            "target_scaling": self.tr("Scaling of the target"),
            "method": self.tr("Order of rows"),
        }
        hints = {
            "missing": self.tr("What is done with a row in which an input has no value."),
            "scaling": self.tr(
                "Brings numeric inputs to like size, so that none outweighs the others. "
                "Learned from the training part only."
            ),
            "target_scaling": self.tr(
                "Brings the target to a small size for learning; "
                "answers are shown in its own units."
            ),
            "method": self.tr("How rows are chosen for the test part."),
        }
        for name, label in self._labels.items():
            label.setText(words[name])
            label.setToolTip(hints[name])
            buddy = label.buddy()
            buddy.setAccessibleName(words[name])
            buddy.setAccessibleDescription(hints[name])
            buddy.setToolTip(hints[name])
        self.show_data(self._context.document.design.data, self._report)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    # --- inside ----------------------------------------------------------------------------

    def _choice(self, name: str) -> QComboBox:
        box = ElidedComboBox()
        label = QLabel()
        label.setWordWrap(True)
        box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        label.setBuddy(box)
        self._labels[name] = label
        row = self._grid.rowCount()
        self._grid.addWidget(label, row, 0)
        self._grid.addWidget(box, row, 1)
        box.activated.connect(partial(self._chosen, name, box))
        return box

    def _chosen(self, name: str, box: QComboBox, _index: int) -> None:
        design = self._context.document.design
        value = box.currentData()
        texts = {
            "missing": self.tr("Change missing values"),
            "scaling": self.tr("Change scaling of inputs"),
            "target_scaling": self.tr("Change scaling of the target"),
            "method": self.tr("Change order of rows"),
        }
        if name == "missing":
            data = edits.with_missing(design.data, value)
        elif name == "scaling":
            data = edits.with_scaling(design.data, value)
        elif name == "target_scaling":
            data = edits.with_target_scaling(design.data, value)
        else:
            data = edits.with_split(design.data, method=value)
        self._context.document.edit(texts[name], design.with_data(data))

    def _split_changed(self, name: str, value: object) -> None:
        design = self._context.document.design
        word = engine_text(self._fields[name].form.label)
        self._context.document.edit(
            self.tr("Change split: {field}").format(field=word),
            design.with_data(edits.with_split(design.data, **{name: value})),
            merge_key=f"data.split.{self.form.merge_key(name)}",
        )
