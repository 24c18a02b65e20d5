"""A table made ready for a network: chosen, encoded, filled, split and scaled."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

import numpy as np

from engine.data.columns.column_form import AS_NUMBERS
from engine.data.derived import derived_named
from engine.data.facts import PreparedFacts
from engine.data.kinds import kind_named
from engine.data.parts import Part
from engine.data.preparing.derived_columns import derived_columns
from engine.data.preparing.derived_values import number_fills
from engine.data.preparing.encoders import (
    CategoryEncoder,
    ColumnEncoder,
    DateEncoder,
    NumberEncoder,
    with_ends,
)
from engine.data.preparing.learned import learned_input, learned_target
from engine.data.preparing.pictures import prepared_pictures
from engine.data.preparing.pipeline import encoders_of
from engine.data.preparing.prepared import Prepared, locked, within_reach
from engine.data.preparing.read_column import ReadColumn
from engine.data.preparing.refusals import (
    COLUMN_GONE,
    NO_GROUPS,
    NO_INPUT,
    NO_MOMENTS,
    NO_ROWS,
    NO_TARGET,
    ONE_ROW,
    ONE_TARGET,
    ONLY_PICTURES,
    ONLY_TEXT,
    TEXT_EVERYWHERE,
    TEXT_INPUT,
    TOO_MANY_INPUTS,
    UNKNOWN_AS,
    UNKNOWN_VALUES,
)
from engine.data.preparing.row_marks import first_of_each, sample_marks
from engine.data.preparing.row_times import moments_of
from engine.data.preparing.split import split_rows
from engine.data.preparing.targets import (
    classes_of,
    own_targets,
    target_arrays,
    target_values,
    untrained,
    without_value,
)
from engine.data.settings import DataSettings
from engine.data.table import Table
from engine.memory import give_back
from engine.messages import EngineError, Message
from engine.tasks import task_named

RoomFor = Callable[[tuple[int, ...], type], np.ndarray]  # like `np.empty`
Thing = TypeVar("Thing")
WentOn = Callable[[float], None]
_CHUNK = 50_000  # rows worked on at once: little memory, and other threads get their turn
_SHOWN = 6  # values named in a note
_READ, _FITTED = 0.2, 0.6  # the share that is done when all columns are
_MAXIMUM_VALUES = 200_000_000  # numbers that are prepared: 800 MB


def read_inputs(
    table: Table, settings: DataSettings, went_on: WentOn = lambda share: None
) -> tuple[ReadColumn, ...]:
    """The input columns of ``table``, read by their kinds; ``went_on`` as of `prepare`.

    Raises:
        EngineError: one cannot be read so.
    """
    for column in settings.inputs:
        if not kind_named(column.kind).can_be_input:
            raise EngineError(TEXT_INPUT(column=column.name))
    read = []
    for column in _each(settings.inputs, went_on, 0.0, _READ):
        read.append(ReadColumn(table.frame[column.name], column, table.forms.get(column.name)))
    return tuple(read)


def prepare(
    table: Table,
    settings: DataSettings,
    room_for: RoomFor = np.empty,
    went_on: WentOn = lambda share: None,
) -> Prepared:
    """Do what ``settings`` say; everything is learned from the training part only.

    Rows without a target value are dropped, rows without a value in an input column that asks
    for it, and, where the settings say so, rows that repeat an earlier one. A value of an
    input that no training row has is not known to the network: all its one-hot inputs are 0,
    an ordered one counts as the most frequent, and a note says so. Only which classes there
    are is taken from all rows, since it says how the answers are written and teaches nothing.

    One column after the other is fitted and written into the arrays, so that no second copy
    of the table is ever in memory. ``room_for`` gives the inputs' arrays. ``went_on`` is told
    the share that is done, 0 … 1, often; what it raises ends the work.

    Raises:
        EngineError: the settings give no trainable data; the message says what to do.
    """
    _check_roles(table, settings)
    task = task_named(settings.task)
    pictures = any(kind_named(column.kind).is_picture for column in settings.inputs)
    columns = () if pictures else read_inputs(table, settings, went_on)
    targets = target_values(table, settings)

    keep = np.ones(len(table.frame), dtype=bool)
    for values in targets:
        keep &= ~without_value(values)
    for column in columns:
        if column.settings.missing == "drop":
            keep &= ~column.missing(slice(None))
    derived = derived_columns(settings, columns, _in_turn(table, settings))
    for input_ in derived:
        if (lacking := input_.missing()) is not None:
            keep &= ~lacking
    rows = np.flatnonzero(keep)
    repeated = rows.size
    if settings.repeated == "drop":
        rows = rows[first_of_each(sample_marks(table)[rows])]
    repeated -= rows.size
    if rows.size == 0:
        raise EngineError(NO_ROWS())
    targets = [values[rows] for values in targets]

    class_names, codes = classes_of(settings, targets[0])
    given = rows >= len(table.frame) - table.test_rows
    moments, unordered = _moments(table, settings, rows)
    groups, unjoined = _groups(table, settings, rows)
    places, notes = split_rows(settings.split, rows, given, codes, moments, groups)
    notes += unordered + unjoined
    part_rows: dict[Part, np.ndarray] = {part: rows[place] for part, place in places.items()}
    training = part_rows["training"]

    y, scales = target_arrays(settings, targets, codes, len(class_names), places)
    own_units = own_targets(targets, places)
    counts: tuple[int, ...] = ()
    if codes is not None:
        counted = np.bincount(codes[places["training"]], minlength=len(class_names))
        counts = tuple(counted.tolist())
    if pictures:
        notes += untrained(class_names, counts)
        return prepared_pictures(
            *(table, settings, part_rows, y, class_names, counts, repeated, notes),
            room_for=room_for,
            went_on=went_on,
        )
    del targets, codes, places, given, keep  # the inputs are what is large

    # Rows drawn by chance lie where the training rows do; later rows, or another file's, may not.
    met = rows if settings.split.method == "shuffled" else training
    learned_from = zip(columns, encoders_of(columns, training), strict=True)
    encoders = tuple(
        with_ends(encoder, column.values(met))
        for column, encoder in _each(learned_from, went_on, _READ, _FITTED, len(columns))
    )
    fills = number_fills(encoders)
    learned_derived = tuple(own.learned(training, met, fills) for own in derived)
    give_back(rows.size)
    width = sum(len(encoder.input_names) for encoder in encoders) + len(derived)
    x = _room_for_inputs(width, part_rows, room_for)
    _put_in(x, columns, encoders, part_rows, went_on)
    for place, own in enumerate(derived, start=width - len(derived)):
        made = learned_derived[place - width]
        for part, taken in part_rows.items():
            block = made.transform(own.values(taken, fills))
            x[part][:, place : place + 1] = within_reach(block, made.name)
    x = {part: locked(values) for part, values in x.items()}
    for column, encoder in zip(columns, encoders, strict=True):
        notes += _unknown(column, encoder, part_rows)
    notes += untrained(class_names, counts)
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
        input_names=(
            *(name for encoder in encoders for name in encoder.input_names),
            *(each.name for each in learned_derived),
        ),
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
        target_means=locked(y_training.mean(axis=0)),
        target_deviations=locked(y_training.std(axis=0)),
        target_minimum=float(np.min(y_training)),
        notes=notes,
        learned=tuple(learned),
        target_forms=tuple(table.forms.get(own.name, AS_NUMBERS) for own in settings.targets),
    )
    return Prepared(
        settings=settings,
        facts=facts,
        x=x,
        y=y,
        rows={part: locked(taken) for part, taken in part_rows.items()},
        target_scale=locked(np.array([scaling.scale for scaling in scales])),
        target_offset=locked(np.array([scaling.offset for scaling in scales])),
        encoders=encoders,
        target_log=tuple(scaling.log for scaling in scales),
        targets=own_units,
        derived=learned_derived,
    )


def _each(
    things: Iterable[Thing], went_on: WentOn, begin: float, end: float, count: int | None = None
) -> Iterator[Thing]:
    """The ``things`` one after the other, telling of the share from ``begin`` to ``end``."""
    count = count if count is not None else len(things)  # type: ignore[arg-type]
    for place, thing in enumerate(things):
        went_on(begin + (end - begin) * place / count)
        yield thing


def _moments(
    table: Table, settings: DataSettings, rows: np.ndarray
) -> tuple[np.ndarray | None, tuple[Message, ...]]:
    """When each of ``rows`` was, where the split goes by that; a note where none can tell."""
    split = settings.split
    if split.method == "shuffled" or not split.order_by:
        return None, ()
    moments = moments_of(table.frame, split.order_by)
    if moments is None:
        return None, (NO_MOMENTS(columns=", ".join(split.order_by)),)
    return moments[rows], ()


def _groups(
    table: Table, settings: DataSettings, rows: np.ndarray
) -> tuple[np.ndarray | None, tuple[Message, ...]]:
    """Which of ``rows`` belong together, where the split says so; a note where none can tell."""
    import pandas

    split = settings.split
    if split.method != "shuffled" or not split.together:
        return None, ()
    if split.together not in table.frame.columns:
        return None, (NO_GROUPS(column=split.together),)
    groups, values = pandas.factorize(table.frame[split.together].iloc[rows])
    lacking = np.flatnonzero(groups < 0)
    groups[lacking] = len(values) + np.arange(lacking.size)
    return groups, ()


def _in_turn(table: Table, settings: DataSettings) -> np.ndarray | None:
    """The rows in the order of time that the split goes by; None: as they stand in the table."""
    rows = np.arange(len(table.frame))
    if not any(derived_named(own.kind).from_row_before for own in settings.derived_inputs):
        return None
    moments, _ = _moments(table, settings, rows)
    return None if moments is None else np.argsort(moments, kind="stable")


def _check_roles(table: Table, settings: DataSettings) -> None:
    others = [column for column in settings.columns if column.role != "target"]
    only_text = bool(others) and not any(kind_named(own.kind).can_be_input for own in others)
    named = ", ".join(column.name for column in others[:_SHOWN]) + ", …" * (len(others) > _SHOWN)
    if len(table.frame) == 1 and not (settings.targets and settings.inputs):
        raise EngineError(ONE_ROW())  # no column differs, so none was proposed
    if not settings.targets:
        raise EngineError(TEXT_EVERYWHERE(columns=named) if only_text else NO_TARGET())
    if not settings.inputs:
        raise EngineError(ONLY_TEXT(columns=named) if only_text else NO_INPUT())
    if task_named(settings.task).has_classes and len(settings.targets) > 1:
        raise EngineError(ONE_TARGET())
    present = set(table.frame.columns)
    for column in (*settings.targets, *settings.inputs):
        if column.name not in present:
            raise EngineError(COLUMN_GONE(column=column.name))
    if any(kind_named(column.kind).is_picture for column in settings.inputs) and (
        table.album is None or len(settings.inputs) > 1
    ):
        raise EngineError(ONLY_PICTURES())


def _room_for_inputs(
    width: int, part_rows: dict[Part, np.ndarray], room_for: RoomFor
) -> dict[Part, np.ndarray]:
    """Room for the network's inputs of each part, float32 (rows, width)."""
    rows = sum(taken.shape[0] for taken in part_rows.values())
    if rows * width > _MAXIMUM_VALUES:
        raise EngineError(TOO_MANY_INPUTS(inputs=width, rows=rows))
    return {
        part: room_for((taken.shape[0], width), np.float32) for part, taken in part_rows.items()
    }


def _put_in(
    x: dict[Part, np.ndarray],
    columns: tuple[ReadColumn, ...],
    encoders: tuple[ColumnEncoder, ...],
    part_rows: dict[Part, np.ndarray],
    went_on: WentOn,
) -> None:
    """Write the columns' inputs into ``x``, one after the other."""
    begin = 0
    pairs = list(zip(columns, encoders, strict=True))
    for column, encoder in _each(pairs, went_on, _FITTED, 1.0):
        end = begin + len(encoder.input_names)
        known = getattr(encoder, "categories", ())
        for part, taken in part_rows.items():
            for start in range(0, taken.shape[0], _CHUNK):
                chunk = slice(start, start + _CHUNK)
                made = encoder.transform(column.places(taken[chunk], known))
                x[part][chunk, begin:end] = within_reach(made, encoder.name)
        begin = end


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
        return (UNKNOWN_VALUES(column=encoder.name, values=values),)
    instead = encoder.fill or encoder.typical
    return (UNKNOWN_AS(column=encoder.name, values=values, instead=instead),)


def _used(column: ReadColumn, part_rows: dict[Part, np.ndarray]) -> np.ndarray:
    """Whether a validation or test row has each of the column's names."""
    used = np.zeros(len(column.names), dtype=bool)
    for part in ("validation", "test"):
        values = column.values(part_rows[part])
        used[values[~np.isnan(values)].astype(np.intp)] = True
    return used


def _figures(x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Mean and standard deviation of each input, worked out one after the other."""
    figures = np.empty((2, x.shape[1]))
    for place in range(x.shape[1]):
        values = x[:, place].astype(np.float64)
        figures[:, place] = values.mean(), values.std()
    return locked(figures[0]), locked(figures[1])


__all__ = ["Prepared", "prepare", "read_inputs"]
