"""A model column over real checks and hand-made facts: no thread has to run for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pytest

from engine.bricks import Dense, Dropout
from engine.data.facts import DataReport, PreparedFacts, TableFacts
from engine.design import Design
from engine.findings import Finding
from engine.recipes import recipe
from gui.look.look import Look
from gui.stack.model_column import ModelColumn
from gui.work.context import Context, make_context
from gui.work.document.document import Document
from tests.gui.engine_here import EngineHere


def facts(inputs: int = 12, classes: tuple[str, ...] = ("no", "yes")) -> DataReport:
    """What the data lane would say of ``inputs`` columns and these classes."""
    task = "binary" if len(classes) == 2 else "multiclass"
    prepared = PreparedFacts(
        task=task,
        input_names=tuple(f"x{number + 1}" for number in range(inputs)),
        target_names=("label",),
        class_names=classes,
        class_counts=(5_000,) * len(classes),
        rows_used=10_000,
        rows_dropped=0,
        cells_filled=0,
        training_rows=8_000,
        validation_rows=1_000,
        test_rows=1_000,
        input_means=np.zeros(inputs),
        input_deviations=np.ones(inputs),
        target_means=np.zeros(1),
        target_deviations=np.ones(1),
    )
    return DataReport(TableFacts(10_000, (), ()), prepared, None)


def deep_design() -> Design:
    return (
        recipe("circles")
        .make()
        .with_bricks(
            (
                Dense(units=64),
                Dropout(rate=0.2),
                Dense(units=64, activation="tanh"),
                Dense(units=1, activation="sigmoid"),
            )
        )
    )


@dataclass
class Bench:
    """A column on the bench, with what a test asks it."""

    context: Context
    column: ModelColumn

    @property
    def design(self) -> Design:
        return self.context.document.design

    @property
    def ids(self) -> list[str]:
        return [brick.id for brick in self.design.bricks]

    @property
    def faces(self) -> list[str]:
        return [brick.face() for brick in self.design.bricks]

    @property
    def undo_text(self) -> str:
        return self.context.document.undo_stack.undoText()

    def undo(self) -> None:
        self.context.document.undo_stack.undo()

    def report(self, report: DataReport) -> None:
        context = self.context
        context.facts._reported(self.design.data, report)

    def find(self, *findings: Finding) -> None:
        """Let the context have found exactly these."""
        context = self.context
        context.findings._all = findings
        context.findings.changed.emit()


@pytest.fixture
def make_bench(qtbot, look: Look) -> Callable[..., Bench]:
    def make(design: Design | None = None) -> Bench:
        document = Document(design or deep_design())
        context = make_context(document, EngineHere(), look)
        with context.look.building():
            column = ModelColumn(context)
        qtbot.addWidget(column)
        column.resize(330, 620)
        bench = Bench(context, column)
        bench.report(facts())
        return bench

    return make


@pytest.fixture
def bench(make_bench: Callable[..., Bench]) -> Bench:
    return make_bench()
