"""A run as a ``.brick`` file holds it: what can be read as JSON, and its arrays."""

from __future__ import annotations

import re
import string
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType
from typing import Any, get_args

import numpy as np

from engine.brickfile.changes_entry import changes_from, changes_out
from engine.brickfile.past_entry import past_arrays, past_from, past_record
from engine.design import Design
from engine.files.safe_archive import ArchiveError
from engine.messages import Message
from engine.runs.runs import MAXIMUM_NAME, MAXIMUM_NOTE
from engine.training.frames import Ending, EndingReason, History, TrainedState
from engine.training.run.learned_as import design_as
from engine.training.run.run_record import RunRecord

_MAXIMUM_DETAILS = 100_000
_MOST_FIGURES = 20
_LARGEST_FIGURE = 1e300
_NUMBERS = 10**9  # a run's number is below; the next run's must still be one that can be read
_ID = re.compile("[0-9a-z-]{1,64}")


def record_of(run: RunRecord) -> dict[str, Any]:
    """What is not an array, for JSON."""
    ending = run.ending
    return {
        "id": run.id,
        "name": run.name,
        "made": run.made,
        "star": run.star,
        "note": run.note,
        "number": run.number,
        "epoch": run.state.epoch,
        "rows": run.state.rows,
        "test": dict(run.state.test),
        "seen": run.state.seen,
        "seconds": run.seconds,
        "history": list(run.history.values),
        "changes": changes_out(run.history.changes),
        "weights": len(run.state.weights),
        "optimizer": len(run.state.optimizer),
        "seed_state": len(run.state.seed_state),
        "past": past_record(run.state.past),
        "ending": None
        if ending is None
        else {
            "reason": ending.reason,
            "epoch": ending.epoch,
            "message": _message_out(ending.message),
            "details": ending.details[:_MAXIMUM_DETAILS],
            "best_epoch": ending.best_epoch,
            "compared_from": ending.compared_from,
        },
        "design": run.design.model_dump(mode="json"),
    }


def arrays_of(run: RunRecord) -> dict[str, np.ndarray]:
    """The run's arrays, each under a name that tells its place."""
    groups = {
        "history": tuple(run.history.values.values()),
        "weights": run.state.weights,
        "optimizer": run.state.optimizer,
        "seed_state": run.state.seed_state,
    }
    return {
        f"{group}_{index}": array
        for group, arrays in groups.items()
        for index, array in enumerate(arrays)
    } | past_arrays(run.state.past)


def _message_out(message: Message) -> dict[str, Any]:
    parameters = {}
    for name, value in message.parameters.items():
        if isinstance(value, Message):
            parameters[name] = _message_out(value)
        elif isinstance(value, float | np.floating):
            parameters[name] = float(value) if np.isfinite(value) else str(value)  # type: ignore[assignment]
        elif isinstance(value, bool | int | np.integer):
            parameters[name] = int(value)  # type: ignore[assignment]
        else:
            parameters[name] = str(value)  # type: ignore[assignment]
    return {"code": message.code, "sentence": message.sentence, "parameters": parameters}


def run_from(
    raw: dict[str, Any], arrays: dict[str, np.ndarray], design: Design, otherwise: str
) -> RunRecord:
    """The run that `record_of` and `arrays_of` were made from; one of before version 4, which
    had no id, gets ``otherwise``, the same each time that the file is opened.

    Raises:
        ArchiveError: it is none. Other exceptions too, where a stranger made it up.
    """
    names = raw["history"]
    if not isinstance(names, list) or len({text_from(name, 100) for name in names}) != len(names):
        raise ArchiveError("damaged", "the curves' names")
    curves = _group(arrays, "history", len(names))
    for curve in curves:
        if curve.dtype != np.float64 or curve.shape != curves[0].shape or curve.ndim != 1:
            raise ArchiveError("damaged", "the curves' shapes")
    state = TrainedState(
        epoch=count_from(raw["epoch"]),
        weights=_group(arrays, "weights", count_from(raw["weights"])),
        optimizer=_group(arrays, "optimizer", count_from(raw["optimizer"])),
        seed_state=_group(arrays, "seed_state", count_from(raw["seed_state"])),
        rows=text_from(raw.get("rows", ""), 64),
        test=figures_from(raw.get("test", {})),
        seen=text_from(raw.get("seen", ""), 64),
    )
    past = past_from(raw.get("past"), arrays, state)
    for known in past.learned_as if past is not None else ():
        design_as(design, known)  # a ValueError where it is of another design
    seconds = raw["seconds"]
    if isinstance(seconds, bool) or not isinstance(seconds, int | float) or seconds < 0:
        raise ArchiveError("damaged", "a run's seconds")
    return RunRecord(
        number=number_from(raw["number"]),
        design=design,
        history=History(
            dict(zip(names, curves, strict=True)), changes_from(raw.get("changes", []))
        ),
        state=replace(state, past=past),
        ending=_ending(raw["ending"]),
        seconds=float(seconds),
        id=id_from(raw.get("id", otherwise)),
        name=name_from(raw.get("name", "")),
        made=_moment(raw.get("made", "")),
        star=_star(raw.get("star", False)),
        note=text_from(raw.get("note", ""), MAXIMUM_NOTE),
    )


def figures_from(raw: Any) -> dict[str, float]:
    """Figures by their names."""
    if not isinstance(raw, dict) or len(raw) > _MOST_FIGURES:
        raise ArchiveError("damaged", "a run's figures")
    found = {}
    for name, value in raw.items():
        number = isinstance(value, int | float) and not isinstance(value, bool)
        if not number or not abs(value) <= _LARGEST_FIGURE:
            raise ArchiveError("damaged", "a run's figures")
        found[text_from(name, 100)] = float(value)
    return found


def id_from(raw: Any) -> str:
    """An id as it stands in a file."""
    if not isinstance(raw, str) or not _ID.fullmatch(raw):
        raise ArchiveError("damaged", "an id")
    return raw


def name_from(raw: Any) -> str:
    """A name as a person gave it."""
    return text_from(raw, MAXIMUM_NAME)


def _star(raw: Any) -> bool:
    if not isinstance(raw, bool):
        raise ArchiveError("damaged", "a run's star")
    return raw


def _moment(raw: Any) -> str:
    made = text_from(raw, 40)
    if made:
        datetime.fromisoformat(made)  # a ValueError where it is none
    return made


def _ending(raw: Any) -> Ending | None:
    if raw is None:
        return None
    if raw["reason"] not in get_args(EndingReason):
        raise ArchiveError("damaged", "a run's ending")
    best = raw["best_epoch"]
    return Ending(
        reason=raw["reason"],
        epoch=count_from(raw["epoch"]),
        message=_message(raw["message"]),
        details=text_from(raw["details"], _MAXIMUM_DETAILS),
        best_epoch=None if best is None else count_from(best),
        compared_from=count_from(raw.get("compared_from", 1)),
    )


def _message(raw: Any, depth: int = 0) -> Message:
    """A message whose sentence can only be filled with its own parameters.

    ``str.format`` would follow ``{a.b[c]:9999}`` wherever a stranger points it.
    """
    sentence = text_from(raw["sentence"], 2000)
    parameters: dict[str, object] = {}
    for name, value in raw["parameters"].items():
        if isinstance(value, dict) and depth < 3:
            parameters[name] = _message(value, depth + 1)
        elif isinstance(value, str | int | float):
            parameters[name] = value
        else:
            raise ArchiveError("damaged", "a message's parameters")
    for _, place, form, conversion in string.Formatter().parse(sentence):
        if place is not None and (place not in parameters or form or conversion):
            raise ArchiveError("hostile", f"a message's sentence: {sentence[:200]!r}")
    return Message(text_from(raw["code"], 100), sentence, MappingProxyType(parameters))


def _group(arrays: dict[str, np.ndarray], group: str, count: int) -> tuple[np.ndarray, ...]:
    if count > len(arrays):
        raise ArchiveError("damaged", f"{count} arrays of {group}")
    return tuple(arrays[f"{group}_{index}"] for index in range(count))


def count_from(raw: Any) -> int:
    """A whole number from 0 on as it stands in a file."""
    if not isinstance(raw, int) or isinstance(raw, bool) or not 0 <= raw < 2**53:
        raise ArchiveError("damaged", f"no count: {raw!r:.40}")
    return raw


def number_from(raw: Any) -> int:
    """A run's number as it stands in a file, or the highest that was given."""
    number = count_from(raw)
    if number >= _NUMBERS:
        raise ArchiveError("damaged", f"no number of a run: {number}")
    return number


def text_from(raw: Any, most: int) -> str:
    """A text of at most so many characters as it stands in a file."""
    if not isinstance(raw, str) or len(raw) > most:
        raise ArchiveError("damaged", "no text, or too long a one")
    return raw
