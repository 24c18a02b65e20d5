"""A table made ready for a network: chosen, encoded, filled, split and scaled."""

from __future__ import annotations

import numpy as np

from engine.data.columns.yes_no import meaning_yes
from engine.data.facts import PreparedFacts
from engine.data.limits import MAXIMUM_CATEGORIES
from engine.data.parts import Part
from engine.data.preparing.columns import Categories, categories_of, names_of, numbers_of
from engine.data.preparing.encoders import (
    CategoryEncoder,
    ColumnEncoder,
    DateEncoder,
    NumberEncoder,
    with_ends,
)
from engine.data.preparing.learned import learned_input, learned_target
from engine.data.preparing.pipeline import encoder_of, target_scale
from engine.data.preparing.prepared import Prepared, within_reach
from engine.data.preparing.read_column import ReadColumn
from engine.data.preparing.row_marks import first_of_each, row_marks
from engine.data.preparing.row_times import moments_of
from engine.data.preparing.scaling import Scale
from engine.data.preparing.split import split_rows
from engine.data.settings import DataSettings
from engine.data.table import Table
from engine.memory import give_back
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Message, Sentence
from engine.tasks import task_named

_CHUNK = 50_000  # rows worked on at once: little memory, and other threads get their turn
_SHOWN = 6  # values named in a note
_MAXIMUM_VALUES = 200_000_000  # numbers that are prepared: 800 MB

_NO_TARGET = Sentence(
    "prepare.no_target",
    QT_TRANSLATE_NOOP("Engine", "Choose the column that is to be predicted (the target)."),
)
_NO_INPUT = Sentence(
    "prepare.no_input",
    QT_TRANSLATE_NOOP("Engine", "Choose at least one column to predict from (an input)."),
)
_ONLY_TEXT = Sentence(
    "prepare.only_text",
    QT_TRANSLATE_NOOP(
        "Engine",
        "There is nothing to predict from: apart from the target, the table holds only free text "
        "({columns}), which a network cannot calculate with. It takes numbers, dates, and words "
        "that come again in several rows. Add such a column, for example how long the text is, "
        "or whether a certain word occurs in it.",
    ),
)
_TEXT_EVERYWHERE = Sentence(
    "prepare.text_everywhere",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The table holds only free text ({columns}), which a network cannot calculate with. It "
        "takes numbers, dates, and words that come again in several rows. Add such columns: one "
        "to predict, and at least one to predict it from.",
    ),
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
        "The column {column} holds free text, which a network cannot calculate with. Ignore "
        "it, or make it a category if it has few different values.",
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
_TOO_MANY_INPUTS = Sentence(
    "prepare.too_many_inputs",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The columns would become {inputs} inputs in each of {rows} rows, which is more than "
        "Neurobricks takes. Leave out columns with many different words, or take fewer rows.",
    ),
)
_CLASS_NOT_TRAINED = Sentence(
    "prepare.class_not_trained",
    QT_TRANSLATE_NOOP(
        "Engine", "The class {name} has no training row, so the network cannot learn it."
    ),
)
_NO_MOMENTS = Sentence(
    "prepare.no_moments",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The rows cannot be put in order of time any more, since this is no date now: {columns}. "
        "They are taken in the table's order.",
    ),
)
_UNKNOWN_VALUES = Sentence(
    "prepare.unknown_values",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Some values of the column {column} occur in no training row ({values}). The network "
        "does not know them: where they occur, all inputs of the column are 0.",
    ),
)
_UNKNOWN_AS = Sentence(
    "prepare.unknown_as",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Some values of the column {column} occur in no training row ({values}). The network "
        "does not know them and takes each for “{instead}”.",
    ),
)


def read_inputs(table: Table, settings: DataSettings) -> tuple[ReadColumn, ...]:
    """The input columns of ``table``, read by their kinds.

    Raises:
        EngineError: one cannot be read so.
    """
    for column in settings.inputs:
        if column.kind == "text":
            raise EngineError(_TEXT_INPUT(column=column.name))
    return tuple(
        ReadColumn(table.frame[column.name], column, table.forms.get(column.name))
        for column in settings.inputs
    )


def prepare(table: Table, settings: DataSettings) -> Prepared:
    """Do what ``settings`` say; everything is learned from the training part only.

    Rows without a target value are dropped, rows without a value in an input column that asks
    for it, and, where the settings say so, rows that repeat an earlier one. A value of an
    input that no training row has is not known to the network: all its one-hot inputs are 0,
    an ordered one counts as the most frequent, and a note says so. Only which classes there
    are is taken from all rows, since it says how the answers are written and teaches nothing.

    One column after the other is fitted and written into the arrays, so that no second copy
    of the table is ever in memory.

    Raises:
        EngineError: the settings give no trainable data; the message says what to do.
    """
    _check_roles(table, settings)
    task = task_named(settings.task)
    columns = read_inputs(table, settings)
    targets = _target_values(table, settings)

    keep = np.ones(len(table.frame), dtype=bool)
    for values in targets:
        keep &= ~_missing(values)
    for column in columns:
        if column.settings.missing == "drop":
            keep &= ~column.missing(slice(None))
    rows = np.flatnonzero(keep)
    repeated = rows.size
    if settings.repeated == "drop":
        rows = rows[first_of_each(row_marks(table)[rows])]
    repeated -= rows.size
    if rows.size == 0:
        raise EngineError(_NO_ROWS())
    targets = [values[rows] for values in targets]

    class_names, codes = _classes(settings, targets[0])
    given = rows >= len(table.frame) - table.test_rows
    moments, unordered = _moments(table, settings, rows)
    places, notes = split_rows(settings.split, rows, given, codes, moments)
    notes += unordered
    part_rows: dict[Part, np.ndarray] = {part: rows[place] for part, place in places.items()}
    training = part_rows["training"]

    y, scales = _target_arrays(settings, targets, codes, len(class_names), places)
    own = _own_targets(targets, places)
    counts: tuple[int, ...] = ()
    if codes is not None:
        counted = np.bincount(codes[places["training"]], minlength=len(class_names))
        counts = tuple(counted.tolist())
    del targets, codes, places, given, keep  # the inputs are what is large

    # Rows drawn by chance lie where the training rows do; later rows, or another file's, may not.
    met = rows if settings.split.method == "shuffled" else training
    encoders = tuple(
        with_ends(encoder_of(column, column.values(training)), column.values(met))
        for column in columns
    )
    give_back(rows.size)
    x = _input_arrays(columns, encoders, part_rows)
    for column, encoder in zip(columns, encoders, strict=True):
        notes += _unknown(column, encoder, part_rows)
    notes += _untrained(class_names, counts)
    filled = [int(np.count_nonzero(column.missing(rows))) for column in columns]
    learned = [learned_input(encoder, gaps) for encoder, gaps in zip(encoders, filled, strict=True)]
    if not task.has_classes:
        learned += [
            learned_target(column.name, scaling)
            for column, scaling in zip(settings.targets, scales, strict=True)
        ]
    y_training = y["training"].astype(np.float64)
    means, deviations = _figures(x["training"])
    facts = PreparedFacts(
        task=settings.task,
        input_names=tuple(name for encoder in encoders for name in encoder.input_names),
        target_names=tuple(column.name for column in settings.targets),
        class_names=class_names,
        class_counts=counts,
        rows_used=int(rows.size),
        rows_dropped=int(len(table.frame) - rows.size),
        rows_repeated=repeated,
        cells_filled=sum(filled),
        training_rows=x["training"].shape[0],
        validation_rows=x["validation"].shape[0],
        test_rows=x["test"].shape[0],
        input_means=means,
        input_deviations=deviations,
        target_means=_locked(y_training.mean(axis=0)),
        target_deviations=_locked(y_training.std(axis=0)),
        target_minimum=float(np.min(y_training)),
        notes=notes,
        learned=tuple(learned),
    )
    return Prepared(
        settings=settings,
        facts=facts,
        x=x,
        y=y,
        rows={part: _locked(taken) for part, taken in part_rows.items()},
        target_scale=_locked(np.array([scaling.scale for scaling in scales])),
        target_offset=_locked(np.array([scaling.offset for scaling in scales])),
        encoders=encoders,
        target_log=tuple(scaling.log for scaling in scales),
        targets=own,
    )


def _moments(
    table: Table, settings: DataSettings, rows: np.ndarray
) -> tuple[np.ndarray | None, tuple[Message, ...]]:
    """When each of ``rows`` was, where the split goes by that; a note where none can tell."""
    split = settings.split
    if split.method == "shuffled" or not split.order_by:
        return None, ()
    moments = moments_of(table.frame, split.order_by)
    if moments is None:
        return None, (_NO_MOMENTS(columns=", ".join(split.order_by)),)
    return moments[rows], ()


def _check_roles(table: Table, settings: DataSettings) -> None:
    others = [column for column in settings.columns if column.role != "target"]
    only_text = bool(others) and all(column.kind == "text" for column in others)
    named = ", ".join(column.name for column in others[:_SHOWN]) + ", …" * (len(others) > _SHOWN)
    if not settings.targets:
        raise EngineError(_TEXT_EVERYWHERE(columns=named) if only_text else _NO_TARGET())
    if not settings.inputs:
        raise EngineError(_ONLY_TEXT(columns=named) if only_text else _NO_INPUT())
    if task_named(settings.task).has_classes and len(settings.targets) > 1:
        raise EngineError(_ONE_TARGET())
    present = set(table.frame.columns)
    for column in (*settings.targets, *settings.inputs):
        if column.name not in present:
            raise EngineError(_COLUMN_GONE(column=column.name))


def _target_values(table: Table, settings: DataSettings) -> list[np.ndarray | Categories]:
    task = task_named(settings.task)
    if task.has_classes:
        return [categories_of(table.frame[settings.targets[0].name])]
    values: list[np.ndarray | Categories] = []
    for column in settings.targets:
        if column.kind != "number":
            raise EngineError(_TEXT_TARGET(column=column.name))
        numbers = numbers_of(table.frame[column.name], table.forms.get(column.name))
        if refusal := task.refused_numbers(column.name, numbers):
            raise EngineError(refusal)
        values.append(numbers)
    return values


def _missing(values: np.ndarray | Categories) -> np.ndarray:
    """Which of the rows have no value."""
    gaps: np.ndarray = values.codes < 0 if isinstance(values, Categories) else np.isnan(values)
    return gaps


def _classes(
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
    elif column.kind == "yes_no":
        yes = meaning_yes(names)
        names = tuple(sorted(names, key=lambda name: name == yes))
    return names, target.named(names).codes


def _input_arrays(
    columns: tuple[ReadColumn, ...],
    encoders: tuple[ColumnEncoder, ...],
    part_rows: dict[Part, np.ndarray],
) -> dict[Part, np.ndarray]:
    """The network's inputs of each part, float32 (rows, inputs)."""
    width = sum(len(encoder.input_names) for encoder in encoders)
    rows = sum(taken.shape[0] for taken in part_rows.values())
    if rows * width > _MAXIMUM_VALUES:
        raise EngineError(_TOO_MANY_INPUTS(inputs=width, rows=rows))
    x: dict[Part, np.ndarray] = {
        part: np.empty((taken.shape[0], width), np.float32) for part, taken in part_rows.items()
    }
    begin = 0
    for column, encoder in zip(columns, encoders, strict=True):
        end = begin + len(encoder.input_names)
        known = getattr(encoder, "categories", ())
        for part, taken in part_rows.items():
            for start in range(0, taken.shape[0], _CHUNK):
                chunk = slice(start, start + _CHUNK)
                made = encoder.transform(column.places(taken[chunk], known))
                x[part][chunk, begin:end] = within_reach(made, encoder.name)
        begin = end
    return {part: _locked(values) for part, values in x.items()}


def _unknown(
    column: ReadColumn, encoder: ColumnEncoder, part_rows: dict[Part, np.ndarray]
) -> tuple[Message, ...]:
    """A note of the values that only validation and test rows have."""
    if isinstance(encoder, NumberEncoder | DateEncoder):
        return ()
    known = set(encoder.categories)
    if isinstance(encoder, CategoryEncoder) and encoder.rare:
        return ()  # it counts with the rare ones
    new = [
        name
        for name, used in zip(column.names, _used(column, part_rows), strict=True)
        if used and name not in known
    ]
    if not new:
        return ()
    values = ", ".join(name[:30] for name in new[:_SHOWN]) + (", …" if len(new) > _SHOWN else "")
    if isinstance(encoder, CategoryEncoder):
        return (_UNKNOWN_VALUES(column=encoder.name, values=values),)
    instead = encoder.fill or encoder.typical
    return (_UNKNOWN_AS(column=encoder.name, values=values, instead=instead),)


def _used(column: ReadColumn, part_rows: dict[Part, np.ndarray]) -> np.ndarray:
    """Whether a validation or test row has each of the column's names."""
    used = np.zeros(len(column.names), dtype=bool)
    for part in ("validation", "test"):
        values = column.values(part_rows[part])
        used[values[~np.isnan(values)].astype(np.intp)] = True
    return used


def _target_arrays(
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
            part: _locked(task.taught_classes(codes[place], classes))
            for part, place in places.items()
        }
        return y, (Scale(),) * task.output_width(1, classes)
    numbers = [values for values in targets if isinstance(values, np.ndarray)]
    scales = [
        target_scale(column.scaling, values[places["training"]])
        for column, values in zip(settings.targets, numbers, strict=True)
    ]
    taught = [
        within_reach(scaling.apply(values), column.name)
        for column, scaling, values in zip(settings.targets, scales, numbers, strict=True)
    ]
    y = {
        part: _single(np.column_stack([values[place] for values in taught]))
        for part, place in places.items()
    }
    return y, tuple(scales)


def _own_targets(
    targets: list[np.ndarray | Categories], places: dict[Part, np.ndarray]
) -> dict[Part, np.ndarray]:
    """A regression's targets of each part as the table has them; {} for classes."""
    numbers = [values for values in targets if isinstance(values, np.ndarray)]
    if not numbers:
        return {}
    return {
        part: _locked(np.column_stack([values[place] for values in numbers]))
        for part, place in places.items()
    }


def _figures(x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Mean and standard deviation of each input, worked out one after the other."""
    figures = np.empty((2, x.shape[1]))
    for place in range(x.shape[1]):
        values = x[:, place].astype(np.float64)
        figures[:, place] = values.mean(), values.std()
    return _locked(figures[0]), _locked(figures[1])


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


__all__ = ["Prepared", "prepare", "read_inputs"]
