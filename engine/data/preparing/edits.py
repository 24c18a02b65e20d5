"""Changes that a person makes to the data half of a design: settings in, settings out.

None of them needs the rows. What has to look at the rows (a new source, another target)
is in `engine.edits.proposal`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from engine.data.columns.column_form import Meaning
from engine.data.columns.rules.taken import Way
from engine.data.facts import ColumnFacts, TableFacts
from engine.data.kinds import KINDS, NUMBER, ColumnKind, KindName, Missing, kind_named
from engine.data.limits import MAXIMUM_CATEGORIES, MAXIMUM_WORDS
from engine.data.preparing.date_parts import DATE_PARTS
from engine.data.settings import (
    ColumnSettings,
    DataSettings,
    DatePart,
    Encoding,
    Repeated,
    Role,
    SplitSettings,
)
from engine.scalings import ScalingName
from engine.tasks import TASKS, Task, task_named


def with_role(data: DataSettings, name: str, role: Role) -> DataSettings:
    """``name`` made an input or ignored. Free text stays out: it cannot be an input."""
    column = data.column(name)
    if role == "input" and not kind_named(column.kind).can_be_input:
        return data
    return data.with_column(column.model_copy(update={"role": role}))


def with_others(data: DataSettings, name: str, role: Role) -> DataSettings:
    """Every column but ``name`` and the target made ``role``, as far as its kind allows."""
    for column in data.columns:
        if column.role != "target" and column.name != name:
            data = with_role(data, column.name, role)
    return data


def with_kind(
    data: DataSettings, name: str, kind: KindName, facts: ColumnFacts | None = None
) -> DataSettings:
    """``name`` read as another kind, without what does not suit that; free text is ignored.

    ``facts`` of the column, where known, say how many words of a category are worth an input.
    """
    column, new = data.column(name), kind_named(kind)
    changes: dict[str, Any] = {"kind": kind}
    after = column.model_copy(update=changes)
    if column.missing not in new.missing:
        changes["missing"] = "most_frequent"
    if kind != column.kind:
        changes["most_words"] = words_of(facts) if "most_words" in new.fields and facts else 0
        changes |= {"missing_value": "", "order": (), "date_parts": (), "encoding": "one_hot"}
        if column.missing == "value":
            changes["missing"] = "most_frequent"
        if new.first_scaling != "none" and column.role == "input":
            changes["scaling"] = new.first_scaling
    if column.scaling not in possible_scalings(after.model_copy(update=changes)):
        changes["scaling"] = "none"
    if not new.can_be_input and column.role == "input":
        changes["role"] = "ignored"
    return data.with_column(column.model_copy(update=changes))


def with_missing(data: DataSettings, choice: Missing, *names: str) -> DataSettings:
    """What is done about missing values, of the columns ``names`` or (none named) of every input.

    What is no number has no mean and no median: it gets its most frequent value instead. A
    value for all is 0 for numbers that have none of their own yet, and the most frequent one
    for the rest.
    """
    changed = []
    wanted = frozenset(names) or {column.name for column in data.inputs}
    for column in data.columns:
        if column.name not in wanted:
            continue
        changes: dict[str, Any] = {"missing": choice}
        if choice not in possible_missing(column):
            changes["missing"] = "most_frequent"
        elif choice == "value" and not column.missing_value:
            if own := kind_named(column.kind).gap_value:
                changes["missing_value"] = own
            elif not names:
                changes["missing"] = "most_frequent"
        changed.append(column.model_copy(update=changes))
    return data.with_columns(changed)


def with_repeated(data: DataSettings, choice: Repeated) -> DataSettings:
    """What is done about rows that repeat an earlier one."""
    return data.model_copy(update={"repeated": choice})


def with_missing_value(data: DataSettings, name: str, value: str) -> DataSettings:
    """``value``, as a person writes it, put in wherever ``name`` has none."""
    changes = {"missing": "value", "missing_value": value.strip()[:200]}
    return data.with_column(data.column(name).model_copy(update=changes))


def with_scaling(data: DataSettings, choice: ScalingName, name: str | None = None) -> DataSettings:
    """How numbers are scaled, of one column or (None) of every input."""
    return data.with_columns(
        column.model_copy(update={"scaling": choice})
        for column in _chosen(data, name)
        if choice in possible_scalings(column)
    )


def with_encoding(data: DataSettings, name: str, encoding: Encoding) -> DataSettings:
    """The category ``name`` as one input for each value, or as one that counts them."""
    changes: dict[str, Any] = {"encoding": encoding}
    if encoding == "one_hot":
        changes |= {"order": (), "scaling": "none"}
    return data.with_column(data.column(name).model_copy(update=changes))


def with_most_words(data: DataSettings, name: str, count: int) -> DataSettings:
    """Only the ``count`` most frequent words of the category ``name`` have an input of their
    own; 0: each has."""
    count = max(0, min(count, MAXIMUM_WORDS))
    return data.with_column(data.column(name).model_copy(update={"most_words": count}))


def words_of(facts: ColumnFacts) -> int:
    """How many words of a column are worth an input of their own; 0: there are few anyway."""
    if facts.distinct <= MAXIMUM_CATEGORIES:
        return 0
    return max(1, min(facts.repeated, MAXIMUM_WORDS))


def with_order(data: DataSettings, name: str, order: Sequence[str]) -> DataSettings:
    """The values of ``name``, lowest first; of a yes/no, what means yes last. (): natural."""
    column = data.column(name)
    unique = tuple(dict.fromkeys(order))[:MAXIMUM_CATEGORIES]
    changes: dict[str, Any] = {"order": unique}
    if "encoding" in kind_named(column.kind).fields:
        changes["encoding"] = "ordered"
    return data.with_column(column.model_copy(update=changes))


def with_date_parts(data: DataSettings, name: str, parts: Iterable[DatePart]) -> DataSettings:
    """The parts of the date ``name`` that are inputs; (): those that differ between rows."""
    chosen = frozenset(parts)
    kept = tuple(part for part in DATE_PARTS if part in chosen)
    return data.with_column(data.column(name).model_copy(update={"date_parts": kept}))


def with_target_scaling(
    data: DataSettings, choice: ScalingName, name: str | None = None
) -> DataSettings:
    """How the target called ``name``, or (None) every target, is scaled while it is learned."""
    chosen = data.targets if name is None else (data.column(name),)
    return data.with_columns(column.model_copy(update={"scaling": choice}) for column in chosen)


def with_split(data: DataSettings, **values: Any) -> DataSettings:
    """The same settings with other split values, validated."""
    split = SplitSettings.model_validate({**data.split.model_dump(), **values})
    return data.model_copy(update={"split": split})


def missing_of(data: DataSettings) -> Missing | None:
    """What is done about missing values of the inputs; None where they differ.

    "Mean of the numbers, most frequent of the others" counts as the mean: that is what
    asking for the mean everywhere gives.
    """
    numbers = {own.missing for own in data.inputs if kind_named(own.kind).is_number}
    others = {own.missing for own in data.inputs if not kind_named(own.kind).is_number}
    if not numbers:
        return next(iter(others)) if len(others) == 1 else None
    if len(numbers) > 1:
        return None
    (choice,) = numbers
    if choice == "value":
        return choice if others <= {"value", "most_frequent"} else None
    expected = choice if choice in ColumnKind.missing else "most_frequent"
    return choice if others <= {expected} else None


def scaling_of(data: DataSettings) -> ScalingName | None:
    """How the inputs that can be are scaled; None where they differ, or where none can be."""
    found = {column.scaling for column in data.inputs if possible_scalings(column)}
    return next(iter(found)) if len(found) == 1 else None


def target_scaling_of(data: DataSettings) -> ScalingName | None:
    """How all targets are scaled; None where they differ."""
    found = {column.scaling for column in data.targets}
    return next(iter(found)) if len(found) == 1 else None


def possible_missing(column: ColumnSettings) -> tuple[Missing, ...]:
    """What can be done about the missing values of such a column."""
    return kind_named(column.kind).missing


def possible_scalings(column: ColumnSettings) -> tuple[ScalingName, ...]:
    """How such a column can be scaled: (), where it becomes 0 and 1, or nothing at all."""
    return kind_named(column.kind).scalings(column)


def possible_kinds(table: TableFacts, name: str) -> tuple[KindName, ...]:
    """What a column can be read as: numbers only where it holds numbers, and so on."""
    column = table.column(name)
    if column is None:
        return ()
    if kind_named(column.kind).is_picture:
        return (column.kind,)
    as_number = way_to(table, name, "number") is not None
    return tuple(
        kind.name for kind in KINDS.values() if kind.fits(column) or (kind is NUMBER and as_number)
    )


def way_to(table: TableFacts, name: str, meaning: Meaning) -> Way | None:
    """How the cells of a column can be read as ``meaning`` instead; None where they cannot."""
    ways = (way for taken in table.taken if taken.column == name for way in taken.ways)
    return next((way for way in ways if way.meaning == meaning), None)


def can_be_target_too(table: TableFacts, data: DataSettings, name: str) -> bool:
    """Whether ``name`` can be predicted beside the present target: numbers beside numbers."""
    column = table.column(name)
    return (
        column is not None
        and column.is_number
        and not task_named(data.task).has_classes
        and len(data.targets) >= 1
        and data.column(name).role != "target"
    )


def possible_tasks(table: TableFacts, data: DataSettings) -> tuple[str, ...]:
    """The tasks that the present target can be predicted as; the present one is among them."""
    columns = [table.column(target.name) for target in data.targets]
    target = columns[0] if len(columns) == 1 else None
    return tuple(
        name
        for name, task in TASKS.items()
        if name == data.task or (target is not None and _can_be(task, target))
    )


def _can_be(task: Task, target: ColumnFacts) -> bool:
    few = target.distinct <= MAXIMUM_CATEGORIES
    return task.takes(target) and (few or not task.has_classes)


def _chosen(data: DataSettings, name: str | None) -> tuple[ColumnSettings, ...]:
    return data.inputs if name is None else (data.column(name),)
