"""What the fixes do: small functions from design to design, none of which can fail."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from engine.bricks import Brick, Dense, brick_from
from engine.bricks.remarks import USE, WITHOUT, Mend, Remark
from engine.checks.read_anew import with_reading
from engine.data.columns.column_form import Meaning
from engine.data.columns.rules.taken import Way
from engine.data.facts import ColumnFacts
from engine.data.kinds import CATEGORY, KindName
from engine.data.preparing.edits import (
    with_encoding,
    with_kind,
    with_missing,
    with_most_words,
    with_repeated,
)
from engine.data.reading.table_file import TableFile
from engine.data.settings import ColumnSettings
from engine.design import MAXIMUM_BRICKS, Design
from engine.findings import Change, Finding, Fix
from engine.messages import QT_TRANSLATE_NOOP, Message, Sentence

SHUFFLE = Sentence("fix.shuffle", QT_TRANSLATE_NOOP("Engine", "Shuffle the rows"))

_ALL_INPUTS = Sentence(
    "fix.all_inputs",
    QT_TRANSLATE_NOOP("Engine", "Use the columns that were left out, too (inputs: {count})"),
)
_PUT = Sentence("fix.put_before", QT_TRANSLATE_NOOP("Engine", "Put before it: {brick}"))
_PUT_BEFORE = Sentence(
    "fix.put_before", QT_TRANSLATE_NOOP("Engine", "Put before it: {brick} {face}")
)


def brick_fix(label: Message, brick: Brick, **values: Any) -> Fix:
    """A fix that gives fields of ``brick`` other values."""
    return Fix(label, Change(_change_brick, (brick.id, tuple(values.items()))))


def mend_fix(brick: Brick, mend: Mend) -> Fix:
    """What a person can do about ``brick``, as a fix."""
    if mend.values:
        return Fix(mend.label, Change(_change_brick, (brick.id, mend.values)))
    return Fix(mend.label, Change(_remove, (brick.id,)))


def finding_of(brick: Brick, remark: Remark) -> Finding:
    """What ``brick`` says of itself as a finding, with its mends as fixes."""
    fixes = tuple(mend_fix(brick, mend) for mend in remark.mends)
    return Finding(remark.severity, brick.id, remark.message, fixes, remark.field)


def function_fix(brick: Brick, function: str, label: Message | None = None) -> Fix:
    """A fix that makes ``brick`` apply ``function``; ``linear``: none."""
    usual = WITHOUT() if function == "linear" else USE(function=function)
    return Fix(label or usual, Change(_change_function, (brick.id, function)))


def training_fix(label: Message, **values: Any) -> Fix:
    """A fix that gives training settings other values."""
    return Fix(label, Change(_change_training, tuple(values.items())))


def column_fix(label: Message, names: tuple[str, ...], **values: Any) -> Fix:
    """A fix that gives settings of the columns ``names`` other values."""
    return Fix(label, Change(_change_columns, (names, tuple(values.items()))))


def derived_fix(label: Message, name: str) -> Fix:
    """A fix that takes out the input ``name`` that is worked out of others."""
    return Fix(label, Change(_remove_derived, (name,)))


def calm_fix(label: Message, name: str) -> Fix:
    """A fix that scales the target ``name`` by its middle half and takes Huber's loss."""
    return Fix(label, Change(_calm, (name,)))


def kind_fix(label: Message, name: str, kind: KindName) -> Fix:
    """A fix that reads the column ``name`` as another kind of values."""
    return Fix(label, Change(_change_kind, (name, kind)))


def reading_fix(way: Way, name: str, facts: ColumnFacts | None) -> Fix:
    """A fix that reads the column ``name``, of which ``facts`` are known, in another ``way``."""
    distinct = way.distinct if way.distinct is not None else facts.distinct if facts else 0
    return Fix(way.label, Change(_read_otherwise, (name, way.values, way.meaning, distinct)))


def todays_rules_fix(label: Message) -> Fix:
    """A fix that reads the table by today's rules for columns."""
    return Fix(label, Change(_read_by_todays_rules, ()))


def words_fix(label: Message, name: str, count: int) -> Fix:
    """A fix that makes ``name`` a category whose ``count`` most frequent words are inputs."""
    return Fix(label, Change(_take_words_together, (name, count)))


def fill_fix(label: Message, names: tuple[str, ...]) -> Fix:
    """A fix that fills the gaps of the columns ``names``, each as its kind allows."""
    return Fix(label, Change(_fill, names))


def repeated_fix(label: Message) -> Fix:
    """A fix that uses each of several equal rows only once."""
    return Fix(label, Change(_drop_repeated, ()))


def split_fix(label: Message, **values: Any) -> Fix:
    """A fix that gives settings of the split other values."""
    return Fix(label, Change(_change_split, tuple(values.items())))


def before_fix(new: Brick, brick: Brick) -> Fix:
    """A fix that puts ``new`` before ``brick``."""
    title = Message("brick.title", new.title)  # a word that is translated by itself
    values = new.model_dump(exclude={"id"})
    label = _PUT_BEFORE(brick=title, face=new.face()) if new.face() else _PUT(brick=title)
    return Fix(label, Change(_put_before, (brick.id, tuple(values.items()))))


def top_fix(label: Message, brick: Brick) -> Fix:
    """A fix that moves ``brick`` up, below the bricks that leave a picture's pixels alone."""
    return Fix(label, Change(_to_top, (brick.id,)))


def source_fix(label: Message, **values: Any) -> Fix:
    """A fix that gives fields of the data's source other values."""
    return Fix(label, Change(_change_source, tuple(values.items())))


def first_fix(label: Message, above: Sequence[Brick]) -> Fix:
    """A fix that takes out the bricks ``above`` another."""
    return Fix(label, Change(_remove, tuple(brick.id for brick in above)))


def all_inputs_fix(names: tuple[str, ...], count: int) -> Fix:
    """A fix that makes inputs of the columns ``names`` again; ``count``: of all inputs then."""
    return Fix(_ALL_INPUTS(count=count), Change(_make_inputs, names))


def output_fix(label: Message, units: int, function: str) -> Fix:
    """A fix that puts an output brick at the end of the tower."""
    return Fix(label, Change(_append_output, (units, function)))


# --- the functions themselves --------------------------------------------------------------


def _find(design: Design, brick_id: object) -> Brick | None:
    return next((brick for brick in design.bricks if brick.id == brick_id), None)


def _make_inputs(design: Design, *names: str) -> Design:
    data = design.data
    for column in data.columns:
        if column.name in names:
            data = data.with_column(column.model_copy(update={"role": "input"}))
    return design.with_data(data)


def _change_brick(design: Design, brick_id: str, values: tuple[tuple[str, Any], ...]) -> Design:
    brick = _find(design, brick_id)
    return design if brick is None else design.replaced(brick.changed(**dict(values)))


def _change_function(design: Design, brick_id: str, function: str) -> Design:
    brick = _find(design, brick_id)
    if brick is None:
        return design
    changed = brick.with_function(function)
    return design.removed([brick.id]) if changed is None else design.replaced(changed)


def _remove(design: Design, *ids: str) -> Design:
    return design.removed(ids)


def _put_before(design: Design, brick_id: str, values: tuple[tuple[str, Any], ...]) -> Design:
    brick = _find(design, brick_id)
    if brick is None or len(design.bricks) >= MAXIMUM_BRICKS:
        return design
    fields = dict(values)
    new = brick_from({**fields, "id": _new_id(design, fields["kind"])})
    return design.inserted(design.index(brick_id), new)


def _to_top(design: Design, brick_id: str) -> Design:
    if _find(design, brick_id) is None:
        return design
    place = 0
    for own in design.bricks:
        if own.id == brick_id or not own.keeps_pixels:
            break
        place += 1
    return design.moved([brick_id], place)


def _change_source(design: Design, *values: tuple[str, Any]) -> Design:
    source = design.data.source
    known = {name: value for name, value in values if name in type(source).model_fields}
    changed = type(source).model_validate({**source.model_dump(), **known})
    return design.with_data(design.data.model_copy(update={"source": changed}))


def _append_output(design: Design, units: int, function: str) -> Design:
    values = {"id": _new_id(design, "output"), "units": units, "activation": function}
    return design.with_bricks((*design.bricks, Dense.model_validate(values)))


def _new_id(design: Design, name: str) -> str:
    """An id that follows from the tower: the same design mended twice gives the same design."""
    taken = {brick.id for brick in design.bricks}
    number = next(n for n in range(1, len(taken) + 2) if f"{name}-{n}" not in taken)
    return f"{name}-{number}"


def _change_training(design: Design, *values: tuple[str, Any]) -> Design:
    return design.with_training(**dict(values))


def _change_columns(
    design: Design, names: tuple[str, ...], values: tuple[tuple[str, Any], ...]
) -> Design:
    chosen = frozenset(names)
    return design.with_data(
        design.data.with_columns(
            ColumnSettings.model_validate({**column.model_dump(), **dict(values)})
            for column in design.data.columns
            if column.name in chosen
        )
    )


def _remove_derived(design: Design, name: str) -> Design:
    kept = tuple(own for own in design.data.derived if own.name != name)
    return design.with_data(design.data.model_copy(update={"derived": kept}))


def _calm(design: Design, name: str) -> Design:
    changed = _change_columns(design, (name,), (("scaling", "robust"),))
    return changed.with_training(loss="huber")


def _change_kind(design: Design, name: str, kind: KindName) -> Design:
    if all(column.name != name for column in design.data.columns):
        return design
    return design.with_data(with_kind(design.data, name, kind))


def _read_otherwise(
    design: Design,
    name: str,
    values: tuple[tuple[str, Any], ...],
    meaning: Meaning,
    distinct: int,
) -> Design:
    source = design.data.source
    if not isinstance(source, TableFile) or all(c.name != name for c in design.data.columns):
        return design
    changed = source.with_choice(name, **dict(values))
    data = design.data.model_copy(update={"source": changed})
    return with_reading(design.with_data(data), name, meaning, distinct)


def _read_by_todays_rules(design: Design) -> Design:
    source = design.data.source
    if not isinstance(source, TableFile):
        return design
    changed = source.model_copy(update={"reading": 2})
    return design.with_data(design.data.model_copy(update={"source": changed}))


def _take_words_together(design: Design, name: str, count: int) -> Design:
    if all(column.name != name for column in design.data.columns):
        return design
    data = with_encoding(with_kind(design.data, name, CATEGORY.name), name, "one_hot")
    return design.with_data(with_most_words(data, name, count))


def _fill(design: Design, *names: str) -> Design:
    return design.with_data(with_missing(design.data, "median", *names))


def _change_split(design: Design, *values: tuple[str, Any]) -> Design:
    split = design.data.split.model_copy(update=dict(values))
    return design.with_data(design.data.model_copy(update={"split": split}))


def _drop_repeated(design: Design) -> Design:
    return design.with_data(with_repeated(design.data, "drop"))
