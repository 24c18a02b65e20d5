"""Changes that a person makes to the data half of a design: settings in, settings out.

None of them needs the rows. What has to look at the rows (a new source, another target)
is in `engine.data.proposal`.
"""

from __future__ import annotations

from typing import Any

from engine.data.facts import TableFacts
from engine.data.settings import (
    MAXIMUM_CATEGORIES,
    ColumnKind,
    ColumnSettings,
    DataSettings,
    Missing,
    Role,
    Scaling,
    SplitSettings,
    Task,
)

CATEGORY_MISSING: tuple[Missing, ...] = ("drop", "most_frequent")


def with_role(data: DataSettings, name: str, role: Role) -> DataSettings:
    """``name`` made an input or ignored. Free text stays out: it cannot be an input."""
    column = data.column(name)
    if role == "input" and column.kind == "text":
        return data
    return data.with_column(column.model_copy(update={"role": role}))


def with_others(data: DataSettings, name: str, role: Role) -> DataSettings:
    """Every column but ``name`` and the target made ``role``, as far as its kind allows."""
    for column in data.columns:
        if column.role != "target" and column.name != name:
            data = with_role(data, column.name, role)
    return data


def with_kind(data: DataSettings, name: str, kind: ColumnKind) -> DataSettings:
    """``name`` read as numbers, as categories, or as free text (then it is ignored)."""
    column = data.column(name)
    changes: dict[str, Any] = {"kind": kind}
    if kind != "number":
        changes["scaling"] = "none"
        if column.missing not in CATEGORY_MISSING:
            changes["missing"] = "most_frequent"
    if kind == "text" and column.role == "input":
        changes["role"] = "ignored"
    return data.with_column(column.model_copy(update=changes))


def with_missing(data: DataSettings, choice: Missing, name: str | None = None) -> DataSettings:
    """What is done about missing values, of one column or (None) of every input.

    A category has no mean and no median: it gets its most frequent value instead.
    """
    for column in _chosen(data, name):
        fits = column.kind == "number" or choice in CATEGORY_MISSING
        data = data.with_column(
            column.model_copy(update={"missing": choice if fits else "most_frequent"})
        )
    return data


def with_scaling(data: DataSettings, choice: Scaling, name: str | None = None) -> DataSettings:
    """How numbers are scaled, of one column or (None) of every input."""
    for column in _chosen(data, name):
        if column.kind == "number":
            data = data.with_column(column.model_copy(update={"scaling": choice}))
    return data


def with_target_scaling(data: DataSettings, choice: Scaling) -> DataSettings:
    for column in data.targets:
        data = data.with_column(column.model_copy(update={"scaling": choice}))
    return data


def with_split(data: DataSettings, **values: Any) -> DataSettings:
    """The same settings with other split values, validated."""
    split = SplitSettings.model_validate({**data.split.model_dump(), **values})
    return data.model_copy(update={"split": split})


def missing_of(data: DataSettings) -> Missing | None:
    """What is done about missing values of the inputs; None where they differ.

    "Mean of the numbers, most frequent of the categories" counts as the mean: that is what
    asking for the mean everywhere gives.
    """
    numbers = {column.missing for column in data.inputs if column.kind == "number"}
    categories = {column.missing for column in data.inputs if column.kind != "number"}
    if not numbers:
        return next(iter(categories)) if len(categories) == 1 else None
    if len(numbers) > 1:
        return None
    (choice,) = numbers
    expected = choice if choice in CATEGORY_MISSING else "most_frequent"
    return choice if categories <= {expected} else None


def scaling_of(data: DataSettings) -> Scaling | None:
    """How the numeric inputs are scaled; None where they differ, or where there are none."""
    found = {column.scaling for column in data.inputs if column.kind == "number"}
    return next(iter(found)) if len(found) == 1 else None


def possible_kinds(table: TableFacts, name: str) -> tuple[ColumnKind, ...]:
    """What a column can be read as: numbers only where it holds numbers."""
    column = table.column(name)
    if column is None:
        return ()
    kinds: list[ColumnKind] = ["number"] if column.kind == "number" else []
    if column.distinct <= MAXIMUM_CATEGORIES:
        kinds.append("category")
    if column.kind != "number":
        kinds.append("text")
    return tuple(kinds)


def possible_tasks(table: TableFacts, data: DataSettings) -> tuple[Task, ...]:
    """The tasks that the present target can be predicted as; the present one is among them."""
    tasks: list[Task] = [data.task]
    columns = [table.column(target.name) for target in data.targets]
    if len(columns) == 1 and columns[0] is not None:
        column = columns[0]
        if column.kind == "number":
            tasks.append("regression")
        if column.distinct == 2:
            tasks.append("binary")
        if 2 <= column.distinct <= MAXIMUM_CATEGORIES:
            tasks.append("multiclass")
    order: tuple[Task, ...] = ("regression", "binary", "multiclass")
    return tuple(task for task in order if task in tasks)


def _chosen(data: DataSettings, name: str | None) -> tuple[ColumnSettings, ...]:
    return data.inputs if name is None else (data.column(name),)
