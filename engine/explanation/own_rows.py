"""Rows of the table, and a person's own row and target, as a network is given them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from engine.data.columns.cell_reading import read_numbers
from engine.data.columns.column_form import AS_NUMBERS, ColumnForm
from engine.data.parts import Part
from engine.data.preparing.prepared import Prepared
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Sentence, some
from engine.scalings.scale import signed_log
from engine.tasks import task_named

_OTHER_COUNT = Sentence(
    "explain.other_count",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Values given: {given}; needed: {needed}, in this order, with commas between: {columns}.",
    ),
)
_NO_CLASS = Sentence(
    "explain.no_class",
    QT_TRANSLATE_NOOP("Engine", "There is no class “{value}”. The classes are: {classes}."),
)
_NOT_A_ROW = Sentence(
    "explain.not_a_row",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The table has no row {row} that the network learns from or is tested with. Its rows are "
        "counted from 1, to {count}; some may be left out.",
    ),
)


def place_of(prepared: Prepared, row: int, count: int) -> tuple[Part, int]:
    """In which part, and where in it, the table's row ``row`` (from 1, of ``count``) stands.

    Raises:
        EngineError: it is in none.
    """
    for part in prepared.rows:
        places = np.flatnonzero(prepared.rows[part] == row - 1)
        if len(places):
            return part, int(places[0])
    raise EngineError(prepared.settings.lacking or _NOT_A_ROW(row=row, count=count))


def exact_inputs(
    prepared: Prepared, x: np.ndarray, cells: Mapping[str, Sequence[str]] | None
) -> np.ndarray:
    """``x`` (rows, *input_shape), which has float32's digits, with all of float64's.

    ``cells``: the same rows as text, by column. Where they cannot be read, or say something
    else, ``x`` stays what it is: a run learns from that.
    """
    rounded = np.asarray(x, np.float64)
    if cells is None:
        return rounded
    try:
        exact = prepared.encode_exactly(cells)
    except (EngineError, KeyError):
        return rounded
    return exact if exact.shape == x.shape and _is_rounded(exact, x) else rounded


def exact_targets(prepared: Prepared, part: Part, places: np.ndarray) -> np.ndarray:
    """What the rows at ``places`` of ``part`` are taught, float64 (rows, *output_shape): a
    regression's targets with all the digits that the table has."""
    y = prepared.y[part][places]
    own = prepared.targets.get(part)
    if own is None:
        return np.asarray(y, np.float64)
    exact = taught_numbers(prepared, own[places])
    return exact if exact.shape == y.shape and _is_rounded(exact, y) else np.asarray(y, np.float64)


def taught_numbers(prepared: Prepared, values: np.ndarray) -> np.ndarray:
    """A regression's targets in their own units (rows, targets) as they are taught."""
    values = np.array(values, np.float64)
    for place in np.flatnonzero(prepared.target_log):
        values[:, place] = signed_log(values[:, place])
    taught: np.ndarray = (values - prepared.target_offset) / prepared.target_scale
    return taught


def _is_rounded(exact: np.ndarray, single: np.ndarray) -> bool:
    return bool(np.allclose(exact, single, rtol=1e-6, atol=1e-6))


def encoded_row(prepared: Prepared, values: Sequence[str]) -> np.ndarray:
    """One row of texts, in the order of the input columns → float64 (1, *input_shape).

    Raises:
        EngineError: there are more or fewer, or one cannot be read.
    """
    names = [encoder.name for encoder in prepared.encoders]
    if len(values) != len(names):
        raise EngineError(_OTHER_COUNT(given=len(values), needed=len(names), columns=some(names)))
    rows = {name: [value.strip()] for name, value in zip(names, values, strict=True)}
    return prepared.encode_exactly(rows)


def encoded_target(
    prepared: Prepared, text: str, forms: Mapping[str, ColumnForm] | None = None
) -> np.ndarray:
    """What the answer should be, as it is taught: float64 (1, *output_shape).

    A class by its name; numbers in the target's own units, several parted by ``;``. ``forms``:
    how the table's columns are written.

    Raises:
        EngineError: there is no such class, or it is no number.
    """
    facts = prepared.facts
    task = task_named(facts.task)
    if task.has_classes:
        if text not in facts.class_names:
            raise EngineError(_NO_CLASS(value=text[:50], classes=some(facts.class_names)))
        code = np.array([facts.class_names.index(text)])
        return task.taught_classes(code, len(facts.class_names)).astype(np.float64)
    texts = [text] if len(facts.target_names) == 1 else text.split(";")
    if len(texts) != len(facts.target_names):
        raise EngineError(
            _OTHER_COUNT(
                given=len(texts),
                needed=len(facts.target_names),
                columns=some(facts.target_names),
            )
        )
    numbers = []
    for name, own in zip(facts.target_names, texts, strict=True):
        read = read_numbers(name, [own.strip()], (forms or {}).get(name, AS_NUMBERS), False)
        if read.problems:
            raise EngineError(read.problems[0])
        numbers.append(read.values[0])
    return taught_numbers(prepared, np.array([numbers], np.float64))
