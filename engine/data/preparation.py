"""A table made ready for a network: chosen, encoded, filled, split and scaled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from engine.data.columns import Categories, categories_of, numbers_of
from engine.data.encoders import (
    CategoryEncoder,
    ColumnEncoder,
    NumberEncoder,
    category_encoder,
    number_encoder,
    scaling_figures,
)
from engine.data.facts import LearnedColumn, PreparedFacts
from engine.data.learned import learned_input, learned_target
from engine.data.settings import MAXIMUM_CATEGORIES, ColumnSettings, DataSettings
from engine.data.split import split_rows
from engine.data.table import Table
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Message, Sentence
from engine.training.frames import Part, View

Values = np.ndarray | Categories  # one column's rows
_CURVE_POINTS = 3  # a curve takes so many times the points of a surface's axis

_NO_TARGET = Sentence(
    "prepare.no_target",
    QT_TRANSLATE_NOOP("Engine", "Choose the column that is to be predicted (the target)."),
)
_NO_INPUT = Sentence(
    "prepare.no_input",
    QT_TRANSLATE_NOOP("Engine", "Choose at least one column to predict from (an input)."),
)
_ONE_TARGET = Sentence(
    "prepare.one_target",
    QT_TRANSLATE_NOOP("Engine", "A classification has one target column. Choose only one."),
)
_COLUMN_GONE = Sentence(
    "prepare.column_gone",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The table has no column of this name any more: {column}. Choose the columns anew.",
    ),
)
_TEXT_INPUT = Sentence(
    "prepare.text_input",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The column {column} holds free text, which a network cannot reckon with. Ignore it, "
        "or make it a category if it has few different values.",
    ),
)
_TOO_MANY_CATEGORIES = Sentence(
    "prepare.too_many_categories",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The column {column} has {count} different values, more than the {maximum} that a "
        "category can have. Ignore it, or make it a number.",
    ),
)
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
_NOT_TWO_CLASSES = Sentence(
    "prepare.not_two_classes",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The target {column} has {count} different values, not two. Choose several classes, "
        "or regression.",
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
_NO_ROWS = Sentence(
    "prepare.no_rows",
    QT_TRANSLATE_NOOP(
        "Engine",
        "No row is left: every one misses a value somewhere. Fill missing values instead of "
        "dropping rows, or ignore the columns with gaps.",
    ),
)
_CLASS_NOT_TRAINED = Sentence(
    "prepare.class_not_trained",
    QT_TRANSLATE_NOOP(
        "Engine", "The class {name} has no training row, so the network cannot learn it."
    ),
)
_COLUMN_MISSING = Sentence(
    "encode.column_missing",
    QT_TRANSLATE_NOOP("Engine", "The column {column} is missing; the network needs it."),
)
_NOT_AN_INPUT = Sentence(
    "view.not_an_input",
    QT_TRANSLATE_NOOP("Engine", "The column {column} is not an input of this network."),
)


@dataclass(frozen=True, eq=False)
class Prepared:
    """Arrays that a network can be taught with; nobody writes to them.

    ``x[part]``: float32 (rows, inputs). ``y[part]``: float32 (rows, targets) for regression
    (scaled where asked), (rows, 1) of 0 and 1 for two classes, one-hot (rows, classes) for
    several. ``rows[part]``: each row's number in the table. An empty part has 0 rows.
    ``target_scale``: (targets,): own units = value × scale + offset. ``encoders``: one for
    each input column, in the table's order.
    """

    settings: DataSettings
    facts: PreparedFacts
    x: dict[Part, np.ndarray]
    y: dict[Part, np.ndarray]
    rows: dict[Part, np.ndarray]
    target_scale: np.ndarray
    target_offset: np.ndarray
    encoders: tuple[ColumnEncoder, ...]

    def encode(self, rows: Mapping[str, Sequence[object]]) -> np.ndarray:
        """A person's own values for each input column → network inputs (rows, inputs).

        Text is read as numbers where the column is one. Raises EngineError naming the
        column and the value that cannot be read, or the column that is missing.
        """
        blocks = []
        for encoder in self.encoders:
            if encoder.name not in rows:
                raise EngineError(_COLUMN_MISSING(column=encoder.name))
            blocks.append(encoder.transform(encoder.read(rows[encoder.name])))
        return _single(np.concatenate(blocks, axis=1))

    def decode_targets(self, y: np.ndarray) -> np.ndarray:
        """Network outputs of a regression → the target's own units, same shape."""
        decoded: np.ndarray = np.asarray(y, np.float64) * self.target_scale + self.target_offset
        return decoded

    def grid(self, view: View) -> tuple[np.ndarray, np.ndarray | None, np.ndarray]:
        """x axis, y axis (None for a curve), and network inputs (points, inputs) of a view.

        Row-major with x fastest; other columns at their training mean or most frequent value.
        A category's axis counts its categories from 0. Raises EngineError where a column of
        the view is not an input any more.
        """
        names = {encoder.name for encoder in self.encoders}
        for name in (view.x, view.y):
            if name is not None and name not in names:
                raise EngineError(_NOT_AN_INPUT(column=name))
        points = view.points if view.y is not None else view.points * _CURVE_POINTS
        x_axis = np.linspace(*view.x_range, points)
        y_axis = np.linspace(*view.y_range, points) if view.y is not None else None
        across = x_axis if y_axis is None else np.tile(x_axis, points)
        along = None if y_axis is None else np.repeat(y_axis, points)
        blocks = []
        for encoder in self.encoders:
            if along is not None and encoder.name == view.y:
                blocks.append(_on_axis(encoder, along))
            elif encoder.name == view.x:
                blocks.append(_on_axis(encoder, across))
            else:
                blocks.append(np.repeat(_typical(encoder), across.shape[0], axis=0))
        return x_axis, y_axis, _single(np.concatenate(blocks, axis=1))


def _on_axis(encoder: ColumnEncoder, values: np.ndarray) -> np.ndarray:
    if isinstance(encoder, NumberEncoder):
        return encoder.transform(values)
    codes = np.clip(np.rint(values), 0, len(encoder.categories) - 1).astype(np.intp)
    return encoder.transform(codes)


def _typical(encoder: ColumnEncoder) -> np.ndarray:
    if isinstance(encoder, NumberEncoder):
        return encoder.transform(np.array([encoder.typical]))
    return encoder.transform(np.array([encoder.categories.index(encoder.typical)]))


def prepare(table: Table, settings: DataSettings) -> Prepared:
    """Do what ``settings`` say; everything is learned from the training part only.

    Rows without a target value are dropped, and rows without a value in an input column
    that asks for it. One-hot categories are all that the remaining rows hold, so that the
    network's width does not hang on the split.

    Raises:
        EngineError: the settings give no trainable data; the message says what to do.
    """
    _check_roles(table, settings)
    inputs = {column.name: _input_values(table, column) for column in settings.inputs}
    targets = _target_values(table, settings)

    keep = np.ones(len(table.frame), dtype=bool)
    for values in targets:
        keep &= ~_missing(values)
    for column in settings.inputs:
        if column.missing == "drop":
            keep &= ~_missing(inputs[column.name])
    rows = np.flatnonzero(keep)
    if rows.size == 0:
        raise EngineError(_NO_ROWS())
    inputs = {name: values[keep] for name, values in inputs.items()}
    inputs = {
        name: values.only_used() if isinstance(values, Categories) else values
        for name, values in inputs.items()
    }
    targets = [values[keep] for values in targets]

    class_names, codes = _classes(settings, targets[0])
    given = rows >= len(table.frame) - table.test_rows
    places, notes = split_rows(settings.split, rows, given, codes)
    training = places["training"]

    encoders = tuple(_encoder(column, inputs[column.name], training) for column in settings.inputs)
    x_all = _joined(encoders, inputs)
    y_all, offset, scale = _target_arrays(settings, targets, codes, len(class_names), training)
    x: dict[Part, np.ndarray] = {part: _locked(x_all[place]) for part, place in places.items()}
    y: dict[Part, np.ndarray] = {part: _locked(y_all[place]) for part, place in places.items()}

    counts: tuple[int, ...] = ()
    if codes is not None:
        counts = tuple(np.bincount(codes[training], minlength=len(class_names)).tolist())
        notes += _untrained(class_names, counts)
    y_training = y["training"].astype(np.float64)
    facts = PreparedFacts(
        task=settings.task,
        input_names=tuple(name for encoder in encoders for name in encoder.input_names),
        target_names=tuple(column.name for column in settings.targets),
        class_names=class_names,
        class_counts=counts,
        rows_used=int(rows.size),
        rows_dropped=int(keep.size - rows.size),
        cells_filled=int(sum(_missing(values).sum() for values in inputs.values())),
        training_rows=x["training"].shape[0],
        validation_rows=x["validation"].shape[0],
        test_rows=x["test"].shape[0],
        input_means=_locked(x["training"].mean(axis=0, dtype=np.float64)),
        input_deviations=_locked(x["training"].std(axis=0, dtype=np.float64)),
        target_means=_locked(y_training.mean(axis=0)),
        target_deviations=_locked(y_training.std(axis=0)),
        target_minimum=float(y_training.min()),
        notes=notes,
        learned=_learned(settings, encoders, inputs, offset, scale),
    )
    return Prepared(
        settings=settings,
        facts=facts,
        x=x,
        y=y,
        rows={part: _locked(rows[place]) for part, place in places.items()},
        target_scale=_locked(scale),
        target_offset=_locked(offset),
        encoders=encoders,
    )


def _learned(
    settings: DataSettings,
    encoders: tuple[ColumnEncoder, ...],
    inputs: dict[str, Values],
    offset: np.ndarray,
    scale: np.ndarray,
) -> tuple[LearnedColumn, ...]:
    learned = [
        learned_input(encoder, int(_missing(inputs[encoder.name]).sum())) for encoder in encoders
    ]
    if settings.task == "regression":
        learned += [
            learned_target(column.name, float(offset[place]), float(scale[place]))
            for place, column in enumerate(settings.targets)
        ]
    return tuple(learned)


def _check_roles(table: Table, settings: DataSettings) -> None:
    if not settings.targets:
        raise EngineError(_NO_TARGET())
    if not settings.inputs:
        raise EngineError(_NO_INPUT())
    if settings.task != "regression" and len(settings.targets) > 1:
        raise EngineError(_ONE_TARGET())
    present = set(table.frame.columns)
    for column in (*settings.targets, *settings.inputs):
        if column.name not in present:
            raise EngineError(_COLUMN_GONE(column=column.name))


def _input_values(table: Table, column: ColumnSettings) -> Values:
    series = table.frame[column.name]
    if column.kind == "text":
        raise EngineError(_TEXT_INPUT(column=column.name))
    return numbers_of(series) if column.kind == "number" else categories_of(series)


def _target_values(table: Table, settings: DataSettings) -> list[Values]:
    if settings.task != "regression":
        return [categories_of(table.frame[settings.targets[0].name])]
    values: list[Values] = []
    for column in settings.targets:
        if column.kind != "number":
            raise EngineError(_TEXT_TARGET(column=column.name))
        values.append(numbers_of(table.frame[column.name]))
    return values


def _missing(values: Values) -> np.ndarray:
    """Which of the rows have no value."""
    gaps: np.ndarray = values.codes < 0 if isinstance(values, Categories) else np.isnan(values)
    return gaps


def _classes(settings: DataSettings, target: Values) -> tuple[tuple[str, ...], np.ndarray | None]:
    """The classes in the outputs' order, and each row's class index; () and None for numbers."""
    if not isinstance(target, Categories):
        return (), None
    column = settings.targets[0].name
    target = target.only_used()
    names = target.names
    if len(names) < 2:
        raise EngineError(_ONE_CLASS(column=column))
    if len(names) > MAXIMUM_CATEGORIES:
        raise EngineError(
            _TOO_MANY_CLASSES(column=column, count=len(names), maximum=MAXIMUM_CATEGORIES)
        )
    if settings.task == "binary" and len(names) != 2:
        raise EngineError(_NOT_TWO_CLASSES(column=column, count=len(names)))
    return names, target.codes


def _encoder(column: ColumnSettings, values: Values, training: np.ndarray) -> ColumnEncoder:
    if not isinstance(values, Categories):
        return number_encoder(column, values[training])
    if len(values.names) > MAXIMUM_CATEGORIES:
        raise EngineError(
            _TOO_MANY_CATEGORIES(
                column=column.name, count=len(values.names), maximum=MAXIMUM_CATEGORIES
            )
        )
    return category_encoder(column, values[training])


def _joined(encoders: tuple[ColumnEncoder, ...], inputs: dict[str, Values]) -> np.ndarray:
    """All rows as network inputs, float32, filled column by column to hold memory low."""
    width = sum(len(encoder.input_names) for encoder in encoders)
    first = inputs[encoders[0].name]
    rows = (first.codes if isinstance(first, Categories) else first).shape[0]
    joined = np.empty((rows, width), np.float32)
    place = 0
    for encoder in encoders:
        values = inputs[encoder.name]
        taught = encoder.transform(values.codes if isinstance(values, Categories) else values)
        joined[:, place : place + taught.shape[1]] = taught
        place += taught.shape[1]
    return joined


def _target_arrays(
    settings: DataSettings,
    targets: list[Values],
    codes: np.ndarray | None,
    classes: int,
    training: np.ndarray,
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """float32 targets of all rows as the network is taught them, their offset and scale."""
    if codes is None:
        y = np.column_stack([values for values in targets if isinstance(values, np.ndarray)])
        figures = [
            scaling_figures(column.scaling, y[training, place])
            for place, column in enumerate(settings.targets)
        ]
        offset = np.array([figure[0] for figure in figures])
        scale = np.array([figure[1] for figure in figures])
        return _single((y - offset) / scale), offset, scale
    if settings.task == "binary":
        return _single(codes[:, None]), np.zeros(1), np.ones(1)
    return _single(np.eye(classes)[codes]), np.zeros(classes), np.ones(classes)


def _untrained(names: tuple[str, ...], counts: tuple[int, ...]) -> tuple[Message, ...]:
    return tuple(
        _CLASS_NOT_TRAINED(name=name)
        for name, count in zip(names, counts, strict=True)
        if count == 0
    )


def _single(values: np.ndarray) -> np.ndarray:
    return _locked(np.ascontiguousarray(values, dtype=np.float32))


def _locked(values: np.ndarray) -> np.ndarray:
    values.setflags(write=False)
    return values


__all__ = ["CategoryEncoder", "ColumnEncoder", "NumberEncoder", "Prepared", "prepare"]
