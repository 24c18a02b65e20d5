"""Rows of another table whose right answers are known: how good the network is on them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from engine.data.columns.column_form import AS_NUMBERS, ColumnForm
from engine.data.preparing.prepared import Prepared
from engine.data.reading.table_import import ImportOptions
from engine.evaluation.results import Prediction, joined
from engine.files.contents import shown_name
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Message, Sentence, some
from engine.prediction.answer_table import TableToAnswer
from engine.prediction.truths import truths
from engine.tasks import task_named

_NO_TARGET = Sentence(
    "known.no_target",
    QT_TRANSLATE_NOOP(
        "Engine",
        "To see how good the answers are, the table {name} needs the columns that are predicted as "
        "well: {columns}. It lacks {lacking}.",
    ),
)
_NONE_LEFT = Sentence(
    "known.none_left",
    QT_TRANSLATE_NOOP(
        "Engine",
        "No row of {name} has both an answer of the network and a right answer that the network "
        "knows. The classes are: {classes}.",
    ),
)
_NO_NUMBER_LEFT = Sentence(
    "known.no_number_left",
    QT_TRANSLATE_NOOP(
        "Engine", "No row of {name} has both an answer of the network and a right answer."
    ),
)
_LEFT_OUT = Sentence(
    "known.left_out",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Rows that were left out, because the network has no answer or the right answer is "
        "missing or unknown: {count} of {rows}. The rows are {numbers}.",
    ),
)
_SHOWN = 10


@dataclass(frozen=True, eq=False)
class KnownAnswers:
    """``actual``: (rows, targets) or class indices (rows,); ``prediction`` of the same rows;
    ``rows``: their numbers in the file, from 0; ``table_rows``: how many it has."""

    actual: np.ndarray
    prediction: Prediction
    rows: np.ndarray
    table_rows: int
    notes: tuple[Message, ...]


def known_answers(
    path: Path,
    prepared: Prepared,
    forms: dict[str, ColumnForm],
    predict: Callable[[np.ndarray], Prediction],
    options: ImportOptions | None = None,
) -> KnownAnswers:
    """Answer the rows of ``path`` and read the right answers beside them.

    ``forms``: how the trained table's columns are written; the new ones are read alike.

    Raises:
        EngineError: it is no table, lacks a column, or no row has both answers.
    """
    table = TableToAnswer(path, prepared, options)
    targets = prepared.facts.target_names
    lacking = [name for name in targets if name not in table.names]
    if lacking:
        raise EngineError(
            _NO_TARGET(name=shown_name(path), columns=some(targets), lacking=some(lacking))
        )
    own = {name: table.form_here(forms.get(name, AS_NUMBERS)) for name in targets}
    right, predictions, rows, count = [], [], [], 0
    for chunk, found in table.answered(predict):
        answered = found.answered
        if found.prediction is not None:
            truth = truths([chunk[row] for row in answered], table.names, prepared, own)
            known = ~np.isnan(truth).any(axis=1)
            right.append(truth[known])
            predictions.append(found.prediction.only(known))
            rows.append(count + answered[known])
        count += len(chunk)
    if not sum(map(len, rows)):
        classes = prepared.facts.class_names
        name = shown_name(path)
        raise EngineError(
            _NONE_LEFT(name=name, classes=some(classes)) if classes else _NO_NUMBER_LEFT(name=name)
        )
    used = np.concatenate(rows)
    truth = np.concatenate(right)
    if task_named(prepared.facts.task).has_classes:
        truth = truth[:, 0].astype(np.int64)
    return KnownAnswers(
        truth, joined(predictions), used, count, (*table.notes(), *_left_out(used, count))
    )


def _left_out(used: np.ndarray, count: int) -> tuple[Message, ...]:
    missing = np.setdiff1d(np.arange(count), used)
    if not missing.size:
        return ()
    shown = [str(row + 1) for row in missing[:_SHOWN].tolist()]
    numbers = ", ".join([*shown, *["…"] * (missing.size > _SHOWN)])
    return (_LEFT_OUT(count=int(missing.size), rows=count, numbers=numbers),)
