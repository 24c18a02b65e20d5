"""What is predicted, made ready: numbers scaled, classes in the order of the outputs."""

from __future__ import annotations

import numpy as np

from engine.data.columns.cells.yes_no import meaning_yes
from engine.data.kinds import kind_named
from engine.data.limits import MAXIMUM_CATEGORIES
from engine.data.parts import Part
from engine.data.preparing.columns import Categories, categories_of, names_of, numbers_of
from engine.data.preparing.pipeline import scale_of
from engine.data.preparing.prepared import locked, single, within_reach
from engine.data.settings import DataSettings
from engine.data.table import Table
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Message, Sentence
from engine.scalings.scale import Scale
from engine.tasks import task_named

_TEXT_TARGET = Sentence(
    "prepare.text_target",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The target {column} holds words, and a regression predicts numbers. Choose "
        "classification, or another target.",
    ),
)
_ONE_CLASS = Sentence(
    "prepare.one_class",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The target {column} has the same value in every row, so there is nothing to tell "
        "apart. Choose another target.",
    ),
)
_TOO_MANY_CLASSES = Sentence(
    "prepare.too_many_classes",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The target {column} has {count} different values, more than the {maximum} classes that "
        "can be told apart. Choose regression, or another target.",
    ),
)
_CLASS_NOT_TRAINED = Sentence(
    "prepare.class_not_trained",
    QT_TRANSLATE_NOOP(
        "Engine", "The class {name} has no training row, so the network cannot learn it."
    ),
)


def target_values(table: Table, settings: DataSettings) -> list[np.ndarray | Categories]:
    """The targets of all rows: numbers (rows,), NaN where missing, or one target's classes.

    Raises:
        EngineError: a number is wanted where there is text.
    """
    task = task_named(settings.task)
    if task.has_classes:
        return [categories_of(table.frame[settings.targets[0].name])]
    values: list[np.ndarray | Categories] = []
    for column in settings.targets:
        if not kind_named(column.kind).is_number:
            raise EngineError(_TEXT_TARGET(column=column.name))
        numbers = numbers_of(table.frame[column.name], table.forms.get(column.name))
        if refusal := task.refused_numbers(column.name, numbers):
            raise EngineError(refusal)
        values.append(numbers)
    return values


def without_value(values: np.ndarray | Categories) -> np.ndarray:
    """Which of the rows have no value."""
    gaps: np.ndarray = values.codes < 0 if isinstance(values, Categories) else np.isnan(values)
    return gaps


def classes_of(
    settings: DataSettings, target: np.ndarray | Categories
) -> tuple[tuple[str, ...], np.ndarray | None]:
    """The classes in the outputs' order, and each row's class index; () and None for numbers.

    The order is the person's own, else as numbers or text; of a yes/no, yes comes last.
    """
    if not isinstance(target, Categories):
        return (), None
    column = settings.targets[0]
    names = target.only_used().names
    if len(names) < 2:
        raise EngineError(_ONE_CLASS(column=column.name))
    if len(names) > MAXIMUM_CATEGORIES:
        raise EngineError(
            _TOO_MANY_CLASSES(column=column.name, count=len(names), maximum=MAXIMUM_CATEGORIES)
        )
    if refusal := task_named(settings.task).refused_classes(column.name, len(names)):
        raise EngineError(refusal)
    if column.order:
        used = set(names)
        names = tuple(name for name in names_of(column, names) if name in used)
    elif kind_named(column.kind).yes_counts:
        yes = meaning_yes(names)
        names = tuple(sorted(names, key=lambda name: name == yes))
    return names, target.named(names).codes


def target_arrays(
    settings: DataSettings,
    targets: list[np.ndarray | Categories],
    codes: np.ndarray | None,
    classes: int,
    places: dict[Part, np.ndarray],
) -> tuple[dict[Part, np.ndarray], tuple[Scale, ...]]:
    """float32 targets of each part as the network is taught them, and how each is scaled."""
    if codes is not None:
        task = task_named(settings.task)
        y = {
            part: locked(task.taught_classes(codes[place], classes))
            for part, place in places.items()
        }
        return y, (Scale(),) * task.output_width(1, classes)
    numbers = [values for values in targets if isinstance(values, np.ndarray)]
    scales = [
        scale_of(column.scaling, values[places["training"]])
        for column, values in zip(settings.targets, numbers, strict=True)
    ]
    taught = [
        within_reach(scaling.apply(values), column.name)
        for column, scaling, values in zip(settings.targets, scales, numbers, strict=True)
    ]
    y = {
        part: single(np.column_stack([values[place] for values in taught]))
        for part, place in places.items()
    }
    return y, tuple(scales)


def own_targets(
    targets: list[np.ndarray | Categories], places: dict[Part, np.ndarray]
) -> dict[Part, np.ndarray]:
    """A regression's targets of each part as the table has them; {} for classes."""
    numbers = [values for values in targets if isinstance(values, np.ndarray)]
    if not numbers:
        return {}
    return {
        part: locked(np.column_stack([values[place] for values in numbers]))
        for part, place in places.items()
    }


def untrained(names: tuple[str, ...], counts: tuple[int, ...]) -> tuple[Message, ...]:
    """Which of the classes no training row is of."""
    return tuple(
        _CLASS_NOT_TRAINED(name=name)
        for name, count in zip(names, counts, strict=True)
        if count == 0
    )
