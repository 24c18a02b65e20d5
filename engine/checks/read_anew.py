"""A column that is read as something else: its settings, the task and the tower's end follow."""

from __future__ import annotations

from typing import Any

from engine.data.columns.column_form import Meaning
from engine.data.kinds import CATEGORY, YES_NO, KindName, kind_named, kind_of_words
from engine.data.preparing.edits import with_kind
from engine.data.settings import DataSettings
from engine.design import Design
from engine.tasks import REGRESSION, task_named, task_of_classes


def with_reading(design: Design, name: str, meaning: Meaning, distinct: int) -> Design:
    """``design`` with the column ``name`` read as ``meaning``, with ``distinct`` values.

    A target's task, its loss and the width of the last brick follow, as far as they can be
    told without the rows.
    """
    column = design.data.column(name)
    kind = _kind(meaning, distinct)
    if column.role == "target":
        return _as_target(design, name, kind, distinct)
    same = kind == column.kind or (kind == CATEGORY.name and column.kind == YES_NO.name)
    if same:
        return design
    data = with_kind(design.data, name, kind)
    changes: dict[str, Any] = {}
    new = kind_named(kind)
    if new.is_number:
        changes = {"missing": new.usual_missing, "scaling": "standardize"}
        if not kind_named(column.kind).can_be_input:
            changes["role"] = "input"
    return design.with_data(data.with_column(data.column(name).model_copy(update=changes)))


def _kind(meaning: Meaning, distinct: int) -> KindName:
    if meaning != "words":
        return meaning
    return kind_of_words(distinct).name


def _as_target(design: Design, name: str, kind: KindName, distinct: int) -> Design:
    before = design.data
    task = REGRESSION if kind_named(kind).is_number else task_of_classes(distinct)
    if kind_named(kind).is_number and kind_named(before.column(name).kind).is_number:
        task = task_named(before.task)  # numbers that are predicted as classes stay so
    column = before.column(name).model_copy(update={"kind": kind, "order": (), "missing": "drop"})
    if not task.scales_targets:
        column = column.model_copy(update={"scaling": "none"})
    split = before.split.model_copy(
        update={"stratified": task.has_classes and before.split.method == "shuffled"}
    )
    data = before.with_column(column).model_copy(update={"task": task.name, "split": split})
    changed = design.with_data(data)
    if design.training.loss not in task.losses:
        changed = changed.with_training(loss=task.usual_loss)
    return _with_ending(changed, data, distinct)


def _with_ending(design: Design, data: DataSettings, distinct: int) -> Design:
    last = design.bricks[-1] if design.bricks else None
    if last is None or not last.can_answer or len(data.targets) != 1:
        return design
    task = task_named(data.task)
    units, function = task.output_width(1, distinct), task.usual_function
    if units < 1:
        return design
    return design.replaced(last.answering(units, function))
