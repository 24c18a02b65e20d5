"""Rows as they were written → the network's answers, each with what there is to say of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np

from engine.data.columns.cell_reading import unusable
from engine.data.columns.cells.dates import date_text
from engine.data.columns.cells.numbers import unit_of, value_text
from engine.data.columns.column_form import ColumnForm
from engine.data.columns.followed import HUNDRED, as_shares
from engine.data.limits import LARGEST_NUMBER
from engine.data.preparing.derived_encoder import DerivedEncoder
from engine.data.preparing.encoders import (
    UNKNOWN,
    CategoryEncoder,
    ColumnEncoder,
    DateEncoder,
    NumberEncoder,
    OrderedEncoder,
    YesNoEncoder,
)
from engine.data.preparing.learned import fill_text
from engine.data.reading.rows import Cells, is_blank, is_too_long
from engine.evaluation.results import Prediction
from engine.messages import QT_TRANSLATE_NOOP, Message, Sentence

_EMPTY = Sentence("rows.empty", QT_TRANSLATE_NOOP("Engine", "This row is empty."))
_TOO_LONG = Sentence(
    "rows.too_long",
    QT_TRANSLATE_NOOP(
        "Engine",
        "This line has more cells ({cells}) than the table has columns ({columns}), so it is not "
        "sure which value belongs to which column.",
    ),
)
_OUT_OF_REACH = Sentence(
    "rows.out_of_reach",
    QT_TRANSLATE_NOOP("Engine", "Column {column}: the value is too large once it is scaled."),
)
_NO_NUMBER = Sentence(
    "rows.no_number",
    QT_TRANSLATE_NOOP("Engine", "The network gives no number for this row."),
)
_FILLED = Sentence(
    "rows.filled",
    QT_TRANSLATE_NOOP("Engine", "Column {column}: empty, filled with {value}."),
)
_FILLED_INSTEAD = Sentence(
    "rows.filled_instead",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Column {column}: “{cell}” counts as a missing value, as in the table that was learned "
        "from, and was filled with {value}.",
    ),
)
_TAKEN_AS = Sentence(
    "rows.taken_as",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Column {column}: “{value}” has no %, as the table that was learned from has, and was "
        "taken as {percent} %.",
    ),
)
_OTHER_WORD = Sentence(
    "rows.other_word",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Column {column}: “{value}” is rare or was never met in what was learned, and was "
        "answered like all such words.",
    ),
)
_SAME_WORD = Sentence(
    "rows.same_word",
    QT_TRANSLATE_NOOP("Engine", "Column {column}: “{value}” was taken as “{word}”."),
)
OUTSIDE = Sentence(
    "rows.outside",
    QT_TRANSLATE_NOOP(
        "Engine", "Outside what was learned: {value} in the column {column} ({low} to {high})."
    ),
)
_PERCENTS = ("%", "％")
_LONGEST_WORD = 50  # letters of a word in a sentence


class MakesReady(Protocol):
    """What makes rows ready for a network, such as `Prepared`."""

    @property
    def encoders(self) -> tuple[ColumnEncoder, ...]:
        """One for each input column."""

    @property
    def input_shape(self) -> tuple[int, ...]:
        """The shape of one row as it enters the network."""

    def derived_values(
        self, read: Mapping[str, np.ndarray]
    ) -> Iterator[tuple[DerivedEncoder, np.ndarray]]:
        """See `Prepared.derived_values`."""


@dataclass(frozen=True)
class RowNote:
    """What there is to say of a row: why it has no answer (``reasons``, () where it has one),
    which gaps were filled, which values lie outside what was learned, and which were taken for
    what they do not say."""

    reasons: tuple[Message, ...] = ()
    filled: tuple[Message, ...] = ()
    outside: tuple[Message, ...] = ()
    taken: tuple[Message, ...] = ()


@dataclass(frozen=True, eq=False)
class RowAnswers:
    """``notes``: one for each row. ``prediction`` is of the rows in ``answered`` (their places),
    in that order; None where there is no such row. ``derived``: the derived inputs as they
    stand for rows that follow these."""

    notes: tuple[RowNote, ...]
    answered: np.ndarray
    prediction: Prediction | None
    derived: tuple[DerivedEncoder, ...] = ()


@dataclass
class _Said:
    reasons: list[Message] = field(default_factory=list)
    filled: list[Message] = field(default_factory=list)
    outside: list[Message] = field(default_factory=list)
    taken: list[Message] = field(default_factory=list)


def answers_for(
    rows: list[Cells],
    names: tuple[str, ...],
    prepared: MakesReady,
    predict: Callable[[np.ndarray], Prediction],
    decimal_comma: bool = False,
    shares: frozenset[str] = frozenset(),
) -> RowAnswers:
    """The answers for ``rows``, whose cells belong to the columns ``names``.

    Each row is answered or not by itself. ``predict`` gets network inputs
    (rows, *input_shape).
    ``decimal_comma``: the trained table does not say how numbers are written (it had them as
    numbers), and these rows write them with a comma. ``shares``: columns in per cent of which
    these rows have shares from 0 to 1.
    """
    said = [_Said() for _ in rows]
    for cells, own in zip(rows, said, strict=True):
        if is_blank(cells):
            own.reasons.append(_EMPTY())
        elif is_too_long(cells, names):
            own.reasons.append(_TOO_LONG(cells=len(cells), columns=len(names)))
    whole = [place for place, own in enumerate(said) if not own.reasons]
    blocks, read, own_said = [], {}, [said[row] for row in whole]
    for encoder in prepared.encoders:
        place = names.index(encoder.name)
        column = [rows[row][place] if place < len(rows[row]) else "" for row in whole]
        form = with_comma(encoder.form) if decimal_comma else None
        if encoder.name in shares:
            form = as_shares(form or encoder.form)
            column = [cell if isinstance(cell, str) else value_text(cell) for cell in column]
        block, read[encoder.name] = _block(encoder, column, form, own_said)
        blocks.append(block)
    derived = list(prepared.derived_values(read))
    blocks += [_derived_block(encoder, values, own_said) for encoder, values in derived]
    inputs = np.concatenate(blocks, axis=1) if blocks else np.zeros((len(whole), 0))
    good = np.array([not said[row].reasons for row in whole], bool)
    answered = np.array(whole, np.intp)[good]
    prediction = None
    if answered.size:
        prediction = predict(
            np.ascontiguousarray(inputs[good], np.float32).reshape(-1, *prepared.input_shape)
        )
        numbers = prediction.are_numbers
        if not numbers.all():
            for row in answered[~numbers].tolist():
                said[row].reasons.append(_NO_NUMBER())
            answered, prediction = answered[numbers], prediction.only(numbers)
    notes = tuple(
        RowNote(tuple(s.reasons), tuple(s.filled), tuple(s.outside), tuple(s.taken)) for s in said
    )
    return RowAnswers(
        notes,
        answered,
        prediction if answered.size else None,
        tuple(encoder.after(read[encoder.columns[0]]) for encoder, _ in derived),
    )


def outside_learned(encoder: ColumnEncoder, value: float) -> Message | None:
    """What is to be said of a value that lies beyond all that was learned from; else None."""
    if not isinstance(encoder, NumberEncoder | DateEncoder):
        return None
    if value != value or encoder.low <= value <= encoder.high:
        return None
    text = date_text if isinstance(encoder, DateEncoder) else value_text
    return OUTSIDE(
        column=encoder.name, value=text(value), low=text(encoder.low), high=text(encoder.high)
    )


def _block(
    encoder: ColumnEncoder, column: list[object], form: ColumnForm | None, said: list[_Said]
) -> tuple[np.ndarray, np.ndarray]:
    """The encoder's inputs (rows, inputs), zeros where a cell cannot be used; and the values
    that were read (rows,), NaN there and where there is none."""
    read = encoder.look(column, form)
    for place, problem in read.problems.items():
        said[place].reasons.append(problem)
    values = read.values
    if encoder.fill is not None:
        told = fill_text(encoder)
        for place in np.flatnonzero(np.isnan(values)).tolist():
            if place not in read.problems:
                held = unusable(column[place], form or encoder.form)[:_LONGEST_WORD]
                say = _FILLED_INSTEAD if held else _FILLED
                more = {"cell": held} if held else {}
                said[place].filled.append(say(column=encoder.name, value=told, **more))
    if isinstance(encoder, NumberEncoder | DateEncoder):
        for place in np.flatnonzero((values < encoder.low) | (values > encoder.high)).tolist():
            message = outside_learned(encoder, float(values[place]))
            if message is not None:
                said[place].outside.append(message)
    if isinstance(encoder, NumberEncoder) and encoder.form.unit in _PERCENTS:
        # 0.12 may be meant as 12 %: what was taken is said
        most = HUNDRED if form is not None and form.plain_factor == HUNDRED else 1.0
        for place in np.flatnonzero(np.abs(values) <= most).tolist():
            cell = column[place]
            if values[place] and not (isinstance(cell, str) and unit_of(cell)):
                told = cell if isinstance(cell, str) else value_text(cell)
                percent = value_text(float(f"{values[place]:.12g}"))
                message = _TAKEN_AS(column=encoder.name, value=told.strip(), percent=percent)
                said[place].taken.append(message)
    if isinstance(encoder, CategoryEncoder | OrderedEncoder | YesNoEncoder):
        _tell_words(encoder, column, values, said)
    usable = np.ones(len(values), bool)
    usable[list(read.problems)] = False
    block = encoder.transform(np.where(usable, values, encoder.typical_value))
    return _reached(block, encoder.name, said), np.where(usable, values, np.nan)


def _derived_block(encoder: DerivedEncoder, values: np.ndarray, said: list[_Said]) -> np.ndarray:
    """A derived input (rows, 1), worked out as ``values``; zeros where it is not defined."""
    for place in np.flatnonzero(np.isnan(values)).tolist():
        if not said[place].reasons and (wrong := encoder.problem(values[place : place + 1])):
            said[place].reasons.append(wrong)
    for place in np.flatnonzero((values < encoder.low) | (values > encoder.high)).tolist():
        if not said[place].outside:  # else it is said of the column already
            said[place].outside.append(
                OUTSIDE(
                    column=encoder.name,
                    value=value_text(float(values[place])),
                    low=value_text(encoder.low),
                    high=value_text(encoder.high),
                )
            )
    block = encoder.transform(np.where(np.isnan(values), encoder.typical, values))
    return _reached(block, encoder.name, said)


def _reached(block: np.ndarray, name: str, said: list[_Said]) -> np.ndarray:
    """``block`` (rows, inputs) with zeros in rows that float32 does not hold, which is said."""
    reached = (np.abs(block) <= LARGEST_NUMBER).all(axis=1)
    for place in np.flatnonzero(~reached).tolist():
        said[place].reasons.append(_OUT_OF_REACH(column=name))
    return np.where(reached[:, None], block, 0.0)


def _tell_words(
    encoder: CategoryEncoder | OrderedEncoder | YesNoEncoder,
    column: list[object],
    values: np.ndarray,
    said: list[_Said],
) -> None:
    """Words that were answered as others are: rare ones, and those of another spelling."""
    names, form = encoder.categories, encoder.form
    for place, value in enumerate(values.tolist()):
        cell = column[place]
        if value != value or not isinstance(cell, str):
            continue
        written = form.word(cell)
        if value == UNKNOWN:
            message = _OTHER_WORD(column=encoder.name, value=written[:_LONGEST_WORD])
            said[place].taken.append(message)
        elif written != names[int(value)] and form.meaning == "words":
            word = names[int(value)]
            message = _SAME_WORD(column=encoder.name, value=written[:_LONGEST_WORD], word=word)
            said[place].taken.append(message)


def with_comma(form: ColumnForm) -> ColumnForm:
    """``form`` with a decimal comma and points between the thousands."""
    return form.model_copy(update={"decimal": ",", "thousands": "."})
