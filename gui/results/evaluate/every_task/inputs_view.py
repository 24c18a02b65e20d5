"""Which inputs matter, as one way of looking at the answers."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.evaluation.results import Evaluation
from gui.results.evaluate.every_task.view import EvaluateView
from gui.results.importance.inputs_panel import InputsPanel
from gui.work.context import Context


class InputsView(EvaluateView):
    """The panel, about the part that is looked at. It asks by itself, once it is seen."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.panel = InputsPanel(context)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.panel)

    def title(self) -> str:
        return self.tr("Which inputs matter")

    def show_evaluation(self, evaluation: Evaluation) -> None:
        self.panel.look_at(evaluation.part)
