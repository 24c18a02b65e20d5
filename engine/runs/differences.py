"""What changed from one design to another: bricks, training settings, data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any, Literal

from pydantic import BaseModel

from engine.bricks import Brick
from engine.data.settings import DataSettings
from engine.design import Design
from engine.form import FieldForm, fields_of
from engine.training_settings import TrainingSettings

DataPart = Literal["rows", "target", "inputs", "preparation", "split"]


@dataclass(frozen=True)
class FieldChange:
    """One setting has another value."""

    field: FieldForm
    before: Any
    after: Any


@dataclass(frozen=True)
class BrickChange:
    """A brick in the place of another; None: it came, or went. ``fields``: of one kind, what is
    different about it."""

    before: Brick | None
    after: Brick | None
    fields: tuple[FieldChange, ...] = ()


@dataclass(frozen=True)
class SettingChange:
    """A training setting, or how the loss or the optimizer is set."""

    change: FieldChange


@dataclass(frozen=True)
class DataChange:
    """Another part of the data half; columns that became inputs, or are none any more."""

    part: DataPart
    added: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()


Change = BrickChange | SettingChange | DataChange


def differences(before: Design, after: Design) -> tuple[Change, ...]:
    """All that is different in ``after``: data first, then bricks from below, then training.

    How fast pictures come is no difference: it changes no figure.
    """
    return (
        *_of_data(before.data, after.data),
        *_of_bricks(before.bricks, after.bricks),
        *map(SettingChange, _of_training(before.training, after.training)),
    )


def _of_data(before: DataSettings, after: DataSettings) -> Iterator[DataChange]:
    if before.source != after.source or before.repeated != after.repeated:
        yield DataChange("rows")
    targets = [tuple(column.name for column in data.targets) for data in (before, after)]
    if targets[0] != targets[1] or before.task != after.task:
        yield DataChange("target")
    inputs = [_inputs(data) for data in (before, after)]
    added = tuple(name for name in inputs[1] if name not in inputs[0])
    gone = tuple(name for name in inputs[0] if name not in inputs[1])
    if added or gone:
        yield DataChange("inputs", added, gone)
    if _prepared(before, inputs[1]) != _prepared(after, inputs[0]):
        yield DataChange("preparation")
    if before.split != after.split:
        yield DataChange("split")


def _inputs(data: DataSettings) -> dict[str, Any]:
    """What enters the network, by name."""
    columns: dict[str, Any] = {column.name: column for column in data.inputs}
    return columns | {own.name: own for own in data.derived_inputs}


def _prepared(data: DataSettings, shared: dict[str, Any]) -> list[Any]:
    """How the columns are prepared that the other design has, too."""
    inputs = [own for name, own in _inputs(data).items() if name in shared]
    return [*inputs, *(target.scaling for target in data.targets)]


def _of_bricks(before: Sequence[Brick], after: Sequence[Brick]) -> Iterator[BrickChange]:
    """What changed in the tower, told by the longest rows of bricks that stayed; a brick's id is no
    difference."""
    keys = [[_key(brick) for brick in bricks] for bricks in (before, after)]
    matcher = SequenceMatcher(None, keys[0], keys[1], autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            continue
        old, new = before[a:b], after[c:d]
        for place in range(max(len(old), len(new))):
            left = old[place] if place < len(old) else None
            right = new[place] if place < len(new) else None
            same_kind = left is not None and right is not None and type(left) is type(right)
            yield BrickChange(left, right, _fields(left, right) if same_kind else ())


def _of_training(before: TrainingSettings, after: TrainingSettings) -> Iterator[FieldChange]:
    """The settings, and what is set of an optimizer and a loss that both have; what a setting
    that is off would do is no difference."""
    for change in _fields(before, after):
        if change.field.name not in before.idle_fields & after.idle_fields:
            yield change
    yield from _fields(before.own_optimizer, after.own_optimizer, same_kind=True)
    yield from _fields(before.own_loss, after.own_loss, same_kind=True)


def _key(brick: Brick) -> str:
    return brick.model_copy(update={"id": ""}).model_dump_json()


def _fields(
    before: BaseModel | None, after: BaseModel | None, *, same_kind: bool = False
) -> tuple[FieldChange, ...]:
    """The fields with a form whose values differ; ``same_kind``: none of what is of another."""
    found: list[FieldChange] = []
    if before is None or after is None or (same_kind and type(before) is not type(after)):
        return ()
    for field in fields_of(type(after)):
        values = getattr(before, field.name, None), getattr(after, field.name)
        if values[0] != values[1]:
            found.append(FieldChange(field, *values))
    return tuple(found)
