"""Missing values and scaling, of all inputs at once, and the target's scaling."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.data.facts import DataReport
from engine.data.kinds import Missing, kind_named
from engine.data.preparing import edits
from engine.data.settings import ColumnSettings, DataSettings, Repeated
from engine.tasks import task_named
from gui.data.choice_grid import ChoiceGrid
from gui.data.words import (
    missing_hint,
    missing_word,
    repeated_hint,
    repeated_word,
    scaling_hint,
    scaling_word,
)
from gui.look.spoken import on_language_change
from gui.widgets.layouts import add_layout
from gui.work.context import Context

_FOR_ALL: tuple[Missing, ...] = ("drop", "mean", "median", "most_frequent")


class AllInputs(QWidget):
    """A choice here is a choice for every input; where they differ, it says so."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._report: DataReport | None = None
        self._grid = ChoiceGrid(self._chosen)
        self.missing = self._grid.add_choice("missing")
        self.scaling = self._grid.add_choice("scaling")
        self.target_scaling = self._grid.add_choice("target_scaling")
        self.repeated = self._grid.add_choice("repeated")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        add_layout(layout, self._grid)
        self.retranslate()
        on_language_change(self.retranslate)

    def show_data(self, data: DataSettings, report: DataReport | None) -> None:
        """Offer what all inputs of ``data`` can have; scaling of the target only where its task
        scales it."""
        self._report = report
        numbers = [column for column in data.inputs if kind_named(column.kind).is_number]
        fills = _FOR_ALL if numbers else ("drop", "most_frequent")
        present = edits.missing_of(data)
        self.missing.offer(
            [(choice, missing_word(choice), missing_hint(choice)) for choice in fills],
            present if present in fills else None,  # a value is typed for one column
        )
        for box in self._grid.boxes.values():
            box.setPlaceholderText(self.tr("differs by column"))
        self.missing.setEnabled(bool(data.inputs))
        scalings = edits.possible_scalings(ColumnSettings(name=""))
        offered = [(choice, scaling_word(choice), scaling_hint(choice)) for choice in scalings]
        self.scaling.offer(offered, edits.scaling_of(data))
        self.scaling.setEnabled(any(edits.possible_scalings(column) for column in data.inputs))
        uses: tuple[Repeated, ...] = ("keep", "drop")
        self.repeated.offer(
            [(choice, repeated_word(choice), repeated_hint(choice)) for choice in uses],
            data.repeated,
        )
        scaled = task_named(data.task).scales_targets and bool(data.targets)
        self._grid.set_shown("target_scaling", scaled)
        if scaled:
            self.target_scaling.offer(offered, edits.target_scaling_of(data))

    def retranslate(self) -> None:
        self._grid.name_choice(
            "missing",
            self.tr("Missing values"),
            self.tr("What is done with a row in which an input has no value."),
        )
        self._grid.name_choice(
            "scaling",
            self.tr("Scaling of inputs"),
            self.tr(
                "Brings numeric inputs to a similar size, so that none outweighs the others. "
                "Learned from the training part only."
            ),
        )
        self._grid.name_choice(
            "target_scaling",
            self.tr("Scaling of the target"),
            self.tr(
                "Brings the target to a small size for learning; "
                "answers are shown in its own units."
            ),
        )
        self._grid.name_choice(
            "repeated",
            self.tr("Repeated rows"),
            self.tr("What is done with rows that are exact copies of another row."),
        )
        self.show_data(self._context.document.design.data, self._report)

    def _chosen(self, name: str, value: str) -> None:
        design = self._context.document.design
        if name == "missing":
            text = self.tr("Change missing values")
            data = edits.with_missing(design.data, value)  # type: ignore[arg-type]
        elif name == "scaling":
            text = self.tr("Change scaling of inputs")
            data = edits.with_scaling(design.data, value)  # type: ignore[arg-type]
        elif name == "repeated":
            text = self.tr("Change repeated rows")
            data = edits.with_repeated(design.data, value)  # type: ignore[arg-type]
        else:
            text = self.tr("Change scaling of the target")
            data = edits.with_target_scaling(design.data, value)  # type: ignore[arg-type]
        self._context.document.edit(text, design.with_data(data))
