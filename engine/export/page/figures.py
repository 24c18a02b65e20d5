"""How good the network is on the test part, and beside what needs no network."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np

from engine.data.preparing.prepared import Prepared
from engine.evaluation.measures import actual_of
from engine.evaluation.quality import Quality, quality_of
from engine.export.preparation.numpy_network import outputs_of
from engine.messages import Message
from engine.tasks import task_named

Json = dict[str, Any]
_SHOWN = ("accuracy_score", "f1_score"), ("mean_absolute_error", "r2_score")
_MOST_NUMBERS = 1_000_000  # that the linear model learns from (rows × inputs)


def figures(
    prepared: Prepared, layers: Sequence[Json], weights: Sequence[np.ndarray]
) -> Json | None:
    """What is told of the test part: ``rows``, the figures that are ``shown``, the mean absolute
    ``errors`` of each number that is predicted, and ``against``, sentences as [code, parameters].
    None where no rows were kept for a test."""
    if not len(prepared.x["test"]):
        return None
    outputs = outputs_of(layers, weights, prepared.x["test"])
    task = task_named(prepared.facts.task)
    answers = task.answers(outputs, prepared.decode_targets)
    if not np.isfinite(outputs).all():
        return None
    found = quality_of(
        prepared,
        actual_of(prepared, "test"),
        answers.values,
        answers.probabilities,
        "test",
        0 if prepared.x["test"].ndim > 2 else _MOST_NUMBERS,  # pixels: minutes, and no lesson
    )
    names = _SHOWN[0 if task.has_classes else 1]
    known = {name: found.figures[name] for name in names if name in found.figures}
    errors = [own["mean_absolute_error"] for own in found.targets.values()]
    return {
        "rows": found.rows,
        "shown": [[name, value] for name, value in known.items() if math.isfinite(value)],
        "errors": errors,
        "against": [_plain(message) for message in _sentences(found)],
    }


def _sentences(found: Quality) -> list[Message]:
    told = [message for against in found.against for message in against.sentences]
    return [*told, *found.notes]


def _plain(message: Message) -> list[Any]:
    return [message.code, dict(message.parameters)]
