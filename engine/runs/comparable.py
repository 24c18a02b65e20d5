"""Which runs can be ranked against each other: those that were taught and measured alike.

The identity of data and split is made of
    the rows' source: what is read and how, wherever the file lies and whatever it is called;
    the target: the columns that are predicted, what they are taken for, and how gaps in them
        are treated; not how a target is scaled, since figures are told in its own units;
    the task;
    the split: method, shares, seed, order, classes' shares, whether validation rows are learned;
    the rows that were left out: repeated ones, and those with a gap in an input column that
        asks for it. A run remembers which rows were in which part (`TrainedState.rows`); of an
        older run only the settings that leave rows out can be compared.
It is not made of input columns, their encoding and scaling, bricks or training settings: to
find out which of those is better is what runs are compared for.
"""

from __future__ import annotations

import hashlib
import json
from typing import Any

from engine.data.derived import derived_named
from engine.data.reading.table_file import TableFile
from engine.data.settings import DataSettings
from engine.design import Design
from engine.messages import QT_TRANSLATE_NOOP, Message, Sentence
from engine.training.run.run_record import RunRecord

_OTHER_TASK = Sentence(
    "runs.other_task",
    QT_TRANSLATE_NOOP(
        "Engine", "These runs have different tasks, so that their figures measure different things."
    ),
)
_OTHER_TARGET = Sentence(
    "runs.other_target",
    QT_TRANSLATE_NOOP(
        "Engine", "These runs predict different columns, so neither can be called the better one."
    ),
)
_OTHER_ROWS = Sentence(
    "runs.other_rows",
    QT_TRANSLATE_NOOP(
        "Engine", "These runs learned from different data, so neither can be called the better one."
    ),
)
_OTHER_SPLIT = Sentence(
    "runs.other_split",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The rows of these runs were split in different ways, so that they were measured on "
        "different rows.",
    ),
)
_OTHER_LEFT_OUT = Sentence(
    "runs.other_left_out",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Different rows may have been left out of these runs, so that they may have been measured "
        "on different rows.",
    ),
)
_PLACE = {"path": "", "name": ""}  # where a table lies, and what its file is called


def can_be_ranked(one: RunRecord, other: RunRecord) -> Message | None:
    """None where the figures of both runs were measured on the same rows for the same purpose;
    otherwise why neither can be called the better one."""
    return measured_alike(one.design, one.state.rows, other.design, other.state.rows)


def measured_alike(one: Design, mark: str, other: Design, other_mark: str) -> Message | None:
    """The same for two designs that were trained; the marks say which rows were in which part
    then, "" where that is not known."""
    first, second = one.data, other.data
    if _rows(first) != _rows(second):
        return _OTHER_ROWS()
    if first.task != second.task:
        return _OTHER_TASK()
    if _targets(first) != _targets(second):
        return _OTHER_TARGET()
    known = bool(mark and other_mark)
    if known and mark == other_mark:
        return None
    if _split(first) != _split(second):
        return _OTHER_SPLIT()
    if known or _leaving_out(first) != _leaving_out(second):
        return _OTHER_LEFT_OUT()
    return None


def identity(run: RunRecord) -> str:
    """A fingerprint (sha256) of the data and the split: runs that share it can be ranked."""
    data = run.design.data
    parts = [_rows(data), data.task, _targets(data)]
    parts += [run.state.rows] if run.state.rows else [_split(data), _leaving_out(data)]
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()


def _targets(data: DataSettings) -> list[dict[str, Any]]:
    """What is predicted. How it is scaled is of no matter: figures are in its own units."""
    kept = {"name", "kind", "order", "missing", "missing_value"}
    return [column.model_dump(mode="json", include=kept) for column in data.targets]


def _leaving_out(data: DataSettings) -> list[Any]:
    """The settings that may leave rows out. Only a table of one's own has gaps."""
    gaps = isinstance(data.source, TableFile)
    needed = sorted((own.name, own.kind) for own in data.inputs if own.missing == "drop")
    followed = sorted(
        own.columns
        for own in data.derived_inputs
        if derived_named(own.kind).from_row_before  # the first row has none
    )
    said: list[Any] = [data.repeated, [list(pair) for pair in needed] if gaps else []]
    return [*said, [list(columns) for columns in followed]] if followed else said


def _rows(data: DataSettings) -> dict[str, Any]:
    """What is read, and how the columns are read that are predicted; the others are inputs."""
    raw = data.source.model_dump(mode="json")
    if isinstance(data.source, TableFile):
        names = {column.name for column in data.targets}
        raw |= _PLACE
        if raw.get("test_file"):
            raw["test_file"] = raw["test_file"] | _PLACE | {"columns": []}
        raw["columns"] = [choice for choice in raw["columns"] if choice["name"] in names]
    return raw


def _split(data: DataSettings) -> dict[str, Any]:
    """The settings that decide which row is in which part; others of them have no effect."""
    split = data.split
    raw = split.model_dump(mode="json")
    if split.method != "shuffled":
        raw |= {"seed": None, "stratified": None}
    else:
        raw |= {"order_by": None}
    if not split.together or split.method != "shuffled":
        del raw["together"]  # as the designs of before have it
    if not split.validation_by_class:
        del raw["validation_by_class"]  # as the designs of before have it
    if split.method == "given" or split.folds:
        raw |= {"test_share": None}
    if not split.folds:
        del raw["folds"], raw["fold"], raw["fold_part"]  # as the designs of before folds have it
    return raw
