"""Designs and reports to check, without reading any table."""

from __future__ import annotations

from typing import ClassVar, Literal

import numpy as np

from engine.bricks import Brick
from engine.data.facts import ColumnFacts, DataReport, Evidence, PreparedFacts, TableFacts
from engine.data.settings import ColumnSettings, DataSettings, SplitSettings
from engine.data.source import Source
from engine.design import Design
from engine.findings import Finding
from engine.messages import Message
from engine.tasks import TaskName, task_named
from engine.training_settings import TrainingSettings


class Nowhere(Source):
    """A source for designs whose rows nobody reads."""

    family: ClassVar = "table"
    title: ClassVar[str] = "Nowhere"
    story: ClassVar[str] = ""
    icon: ClassVar[str] = ""

    kind: Literal["nowhere"] = "nowhere"


def column(
    name: str, mean: float = 0.0, deviation: float = 1.0, missing: int = 0, **more: object
) -> ColumnFacts:
    values: dict[str, object] = {
        "kind": "number",
        "count": 100 - missing,
        "distinct": 50,
        "minimum": mean - 2 * deviation,
        "maximum": mean + 2 * deviation,
    }
    values.update(more)
    return ColumnFacts(
        name=name,
        missing=missing,
        mean=mean,
        deviation=deviation,
        **values,  # type: ignore[arg-type]
    )


def design(
    *bricks: Brick,
    task: TaskName = "binary",
    columns: tuple[ColumnSettings, ...] = (),
    split: SplitSettings | None = None,
    **training: object,
) -> Design:
    columns = columns or (
        ColumnSettings(name="a", role="input"),
        ColumnSettings(name="b", role="input"),
        ColumnSettings(name="y", role="target"),
    )
    training.setdefault("loss", task_named(task).usual_loss)
    return Design(
        data=DataSettings(
            source=Nowhere(), columns=columns, task=task, split=split or SplitSettings()
        ),
        bricks=bricks,
        training=TrainingSettings.model_validate(training),
    )


def report(
    of: Design,
    *facts: ColumnFacts,
    classes: tuple[tuple[str, int], ...] | None = None,
    training_rows: int = 640,
    validation_rows: int = 160,
    problem: Message | None = None,
    evidence: Evidence | None = None,
) -> DataReport:
    """A report of well-behaved columns; those given as ``facts`` are as they are given."""
    given = {fact.name: fact for fact in facts}
    table = TableFacts(
        rows=100,
        columns=tuple(given.get(c.name, column(c.name)) for c in of.data.columns),
        first_rows=(),
    )
    if problem is not None:
        return DataReport(table, None, None, problem)
    if classes is None:
        counted = {"regression": 0, "binary": 2, "multiclass": 3}[of.data.task]
        classes = tuple((f"class {n}", 100) for n in range(counted))
    inputs = tuple(c.name for c in of.data.inputs)
    targets = tuple(c.name for c in of.data.targets)
    prepared = PreparedFacts(
        task=of.data.task,
        input_names=inputs,
        target_names=targets,
        class_names=tuple(name for name, _ in classes),
        class_counts=tuple(count for _, count in classes),
        rows_used=1000,
        rows_dropped=0,
        cells_filled=0,
        training_rows=training_rows,
        validation_rows=validation_rows,
        test_rows=200,
        input_means=np.zeros(len(inputs)),
        input_deviations=np.ones(len(inputs)),
        target_means=np.zeros(len(targets)),
        target_deviations=np.ones(len(targets)),
    )
    return DataReport(table, prepared, None, evidence=evidence or Evidence())


def codes(found: tuple[Finding, ...]) -> set[str]:
    return {finding.message.code for finding in found}


def the(found: tuple[Finding, ...], code: str) -> Finding:
    """The only finding with that code."""
    (finding,) = [finding for finding in found if finding.message.code == code]
    return finding
