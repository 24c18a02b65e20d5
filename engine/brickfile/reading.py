"""The bundle in the bytes of a ``.brick`` file; nothing in them is believed unseen."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable
from functools import partial
from types import MappingProxyType
from typing import Any

import numpy as np

from engine.brickfile.answers_entry import answers_from
from engine.brickfile.bundle import Bundle
from engine.brickfile.entries import (
    ALL_ARRAYS,
    ALL_JSON_LIMIT,
    APART,
    ARRAYS,
    JSON_LIMIT,
    MIMETYPE,
    OURS,
    PLANNED,
    RECORD,
    TABLE,
)
from engine.brickfile.handout_entries import (
    HANDED_IN,
    LOCK,
    NewerLockError,
    handed_in_from,
    lock_from,
)
from engine.brickfile.handout_entries import LIMIT as HANDOUT_LIMIT
from engine.brickfile.pages_entry import ENTRY as PAGES
from engine.brickfile.pages_entry import LIMIT as PAGES_LIMIT
from engine.brickfile.pages_entry import NewerPagesError, pages_from
from engine.brickfile.run_entry import count_from, id_from, name_from, number_from, run_from
from engine.brickfile.trials_entry import ENTRY as TRIALS
from engine.brickfile.trials_entry import LIMIT as TRIALS_LIMIT
from engine.brickfile.trials_entry import trials_from
from engine.data.sources.catalogue import BY_KIND
from engine.design import SCHEMA_VERSION, Design, design_from
from engine.evaluation.kept_answers import NO_ANSWERS
from engine.files.contents import CANCELLED, EMBED_LIMIT
from engine.files.safe_archive import (
    MEBIBYTE,
    ArchiveError,
    Limits,
    SafeArchive,
    arrays_from,
    count_arrays,
)
from engine.handout.handed_in import HandedIn
from engine.handout.lock import Lock
from engine.lessons.course import Course
from engine.messages import EngineError
from engine.runs.runs import MAXIMUM_PLANNED, MAXIMUM_RUNS, Planned
from engine.training.run.run_record import RunRecord
from engine.trials.kept import NO_TRIALS

_THUMBNAIL_LIMIT = 2 * MEBIBYTE
_PNG = b"\x89PNG\r\n\x1a\n"
_WITH_DOCUMENT = 4  # from this version of the design on there is a document.json


class NewerError(Exception):
    """The file holds something that only a newer version can know."""


def bundle_from(
    data: bytes,
    limits: Limits,
    progress: Callable[[float], None] = lambda share: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Bundle:
    """The bundle in a file's bytes; see `engine.brickfile.brick_file.read`.

    Raises:
        EngineError: it was cancelled.
        ArchiveError: it is none, or too much. NewerError: a newer version wrote it. Other
            exceptions too, where a stranger made it up.
    """
    ours = MIMETYPE in data[:256]
    try:
        archive = SafeArchive(data, limits)
        if "mimetype" not in archive.names or archive.read("mimetype", 256) != MIMETYPE:
            raise ArchiveError("damaged" if ours else "foreign", "no mimetype of ours")
    except ArchiveError as error:
        if not ours and error.trouble in ("truncated", "damaged"):
            raise ArchiveError("foreign", error.details) from error
        raise
    if archive.size_of(lambda entry: entry.endswith(".json")) > ALL_JSON_LIMIT:
        raise ArchiveError("too_large", "the design and the runs")
    design = _design(raw := _object(archive, "design.json"))
    named = [found for entry in archive.names if (found := TABLE.fullmatch(entry))]
    steps = _Steps(len(named) + 2 * sum(map(bool, map(RECORD.fullmatch, archive.names))))
    step = partial(steps.done, progress, cancelled)
    tables = {}
    for table in named:
        tables[table[1]] = _table(archive, table[0], table[1])
        step()
    runs = _runs(archive, limits, step)
    planned = _all_planned(archive)
    ids = [*(run.id for run in runs), *(plan.id for plan in planned)]
    if len(set(ids)) != len(ids):
        raise ArchiveError("damaged", "two runs have the same id")
    chosen, last_number = _about(archive, raw["schema_version"])
    thumbnail = b""
    if "thumbnail.png" in archive.names:
        thumbnail = archive.read("thumbnail.png", _THUMBNAIL_LIMIT)
        if not thumbnail.startswith(_PNG):
            raise ArchiveError("damaged", "the thumbnail is no PNG")
    held = MappingProxyType(tables)
    answers = NO_ANSWERS
    if "predictions.json" in archive.names:
        answers = answers_from(_object(archive, "predictions.json"))
    course, left_out = _pages(archive)
    trials = NO_TRIALS
    if TRIALS in archive.names:
        trials = trials_from(_object(archive, TRIALS, TRIALS_LIMIT), _design)
    lock, handed_in = _handout(archive)
    _check_entries(archive)
    return Bundle(
        design,
        held,
        runs,
        thumbnail,
        chosen,
        last_number,
        planned,
        answers,
        course,
        left_out,
        trials,
        lock,
        handed_in,
    )


def _handout(archive: SafeArchive) -> tuple[Lock | None, HandedIn | None]:
    lock = handed_in = None
    try:
        if LOCK in archive.names:
            lock = lock_from(_object(archive, LOCK, HANDOUT_LIMIT))
        if HANDED_IN in archive.names:
            handed_in = handed_in_from(_object(archive, HANDED_IN, HANDOUT_LIMIT))
    except NewerLockError as error:
        raise NewerError(str(error)) from error
    return lock, handed_in


def _pages(archive: SafeArchive) -> tuple[Course | None, int]:
    if PAGES not in archive.names:
        return None, 0
    try:
        return pages_from(_object(archive, PAGES, PAGES_LIMIT))
    except NewerPagesError as error:
        raise NewerError(str(error)) from error


class _Steps:
    """The steps of reading a file, counted."""

    def __init__(self, all_: int) -> None:
        self._done, self._all = 0, max(1, all_)

    def done(self, progress: Callable[[float], None], cancelled: Callable[[], bool]) -> None:
        """One more is done."""
        self._done += 1
        progress(self._done / self._all)
        if cancelled():
            raise EngineError(CANCELLED())


def _numbers(archive: SafeArchive, pattern: re.Pattern[str], most: int) -> list[int]:
    """The numbers of the entries of that pattern, in order."""
    found = sorted(int(match[1]) for name in archive.names if (match := pattern.fullmatch(name)))
    if len(found) > most:
        raise ArchiveError("too_large", f"{len(found)} of {pattern.pattern}")
    return found


def _about(archive: SafeArchive, version: int) -> tuple[str | None, int]:
    """Which run is looked at (None: the last one), and the highest number."""
    if "document.json" not in archive.names:
        if version >= _WITH_DOCUMENT:
            raise ArchiveError("damaged", "no document.json")
        return None, 0
    raw = _object(archive, "document.json")
    chosen = raw["chosen"]
    return "" if chosen == "" else id_from(chosen), number_from(raw["last_number"])


def _check_entries(archive: SafeArchive) -> None:
    """An entry whose name was damaged would be missing without a word: they are counted."""
    if "document.json" not in archive.names:
        return
    found = sum(OURS.fullmatch(name) is not None for name in archive.names)
    raw = _object(archive, "document.json")
    told = count_from(raw.get("entries", found))
    gone = any(raw.get(key) is True and name not in archive.names for key, name in APART.items())
    if found != told or gone:
        raise ArchiveError("damaged", f"{found} entries instead of {told}")


def _all_planned(archive: SafeArchive) -> tuple[Planned, ...]:
    planned = []
    for number in _numbers(archive, PLANNED, MAXIMUM_PLANNED):
        raw = _object(archive, f"planned/{number}.json")
        planned.append(Planned(id_from(raw["id"]), name_from(raw["name"]), _design(raw["design"])))
    return tuple(planned)


def _runs(archive: SafeArchive, limits: Limits, step: Callable[[], None]) -> tuple[RunRecord, ...]:
    """All runs. What their arrays say that they unpack to is summed up before one is built."""
    numbers = _numbers(archive, RECORD, MAXIMUM_RUNS)
    if _numbers(archive, ARRAYS, MAXIMUM_RUNS) != numbers:
        raise ArchiveError("damaged", "a run lacks its record or its arrays")
    packed = []
    arrays = size = 0
    for number in numbers:
        packed.append(archive.read(f"runs/{number}/arrays.npz"))
        more, bytes_ = count_arrays(packed[-1], limits)
        arrays, size = arrays + more, size + bytes_
        if arrays > ALL_ARRAYS or size > limits.total:
            raise ArchiveError("too_large", f"{arrays} arrays unpack to {size} bytes")
        step()
    runs = []
    packed.reverse()
    for number in numbers:
        raw = _object(archive, f"runs/{number}/record.json")
        held = arrays_from(packed.pop(), limits)
        runs.append(run_from(raw, held, _design(raw["design"]), f"run-{number}"))
        step()
    return tuple(runs)


def _object(archive: SafeArchive, name: str, limit: int = JSON_LIMIT) -> dict[str, Any]:
    raw = _parsed(archive.read(name, limit))
    if not isinstance(raw, dict):
        raise ArchiveError("damaged", f"{name!r} is no object")
    return raw


def _table(archive: SafeArchive, entry: str, fingerprint: str) -> bytes:
    data = archive.read(entry, EMBED_LIMIT)
    if hashlib.sha256(data).hexdigest() != fingerprint:
        raise ArchiveError("damaged", f"{entry!r} is not what it is called after")
    return data


def _design(raw: object) -> Design:
    if not isinstance(raw, dict):
        raise ArchiveError("damaged", "the design is no object")
    version = raw.get("schema_version")
    if isinstance(version, int) and not isinstance(version, bool) and version > SCHEMA_VERSION:
        raise NewerError(f"schema version {version}")
    try:
        return design_from(raw)
    except ValueError as error:
        source = raw["data"].get("source") if isinstance(raw.get("data"), dict) else None
        kind = source.get("kind") if isinstance(source, dict) else None
        if isinstance(kind, str) and kind not in BY_KIND:
            raise NewerError(f"a source of the kind {kind[:40]!r}") from error
        raise ArchiveError("damaged", str(error)[:2000]) from error


def _parsed(data: bytes) -> object:
    """JSON without what JSON does not have: no NaN, no infinity, no half characters."""
    value: object = json.loads(data.decode("utf-8"), parse_constant=_refuse, parse_float=_finite)
    json.dumps(value, ensure_ascii=False).encode("utf-8")
    return value


def _refuse(constant: str) -> object:
    raise ArchiveError("damaged", f"{constant} is no number")


def _finite(text: str) -> float:
    value = float(text)
    if not np.isfinite(value):
        raise ArchiveError("damaged", f"{text[:40]} is too large a number")
    return value
