"""What lies in a ``.brick`` file: a zip with a design, its tables, its runs and a picture.

Entries:
    ``mimetype``               what this is, first and unpacked, as OpenDocument does it.
    ``design.json``            the open design; ``schema_version`` first.
    ``document.json``          which run is looked at, and the highest number of a run.
    ``data/<sha256>``          the bytes of an imported table, under their fingerprint.
    ``runs/<n>/record.json``   a run's id, name, design, epoch, ending and its curves' names.
    ``runs/<n>/arrays.npz``    its curves, weights and optimizer, without pickle.
    ``pages.json``             a teacher's lesson pages, where there are some.
    ``lock.json``              what a lesson that was handed out locks, and its goal.
    ``handed-in.json``         who handed this work in, and when.
    ``trials.json``            how designs did with several seeds, where that was tried.
    ``predictions.json``       the answers that the person kept, where there are some.
    ``planned/<n>.json``       a design that lies beside the open one: its id and name.
    ``thumbnail.png``          a small picture of the network's answer, where there is one.

Before version 4 there is no ``document.json`` and nothing planned: the last run is looked at.
Nothing in a file is run, extracted, or believed before it was looked at; see
`engine.files.safe_archive`. What all runs hold together is counted before one is built.
"""

from __future__ import annotations

import hashlib
import json
import re
import zipfile
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from types import MappingProxyType
from typing import Any

import numpy as np

from engine.brickfile.answers_entry import answers_from, answers_record
from engine.brickfile.handout_entries import (
    HANDED_IN,
    LOCK,
    NewerLockError,
    entry_record,
    handed_in_from,
    lock_from,
)
from engine.brickfile.handout_entries import LIMIT as HANDOUT_LIMIT
from engine.brickfile.pages_entry import ENTRY as PAGES
from engine.brickfile.pages_entry import LEFT_OUT, NewerPagesError, pages_from, pages_record
from engine.brickfile.pages_entry import LIMIT as PAGES_LIMIT
from engine.brickfile.run_entry import (
    arrays_of,
    count_from,
    id_from,
    name_from,
    number_from,
    record_of,
    run_from,
)
from engine.brickfile.trials_entry import ENTRY as TRIALS
from engine.brickfile.trials_entry import LIMIT as TRIALS_LIMIT
from engine.brickfile.trials_entry import trials_from, trials_record
from engine.data.sources.catalogue import BY_KIND
from engine.design import SCHEMA_VERSION, Design, design_from
from engine.evaluation.kept_answers import NO_ANSWERS, KeptAnswers
from engine.files.contents import CANCELLED, EMBED_LIMIT
from engine.files.safe_archive import (
    MEBIBYTE,
    ArchiveError,
    Limits,
    SafeArchive,
    arrays_from,
    arrays_to_bytes,
    count_arrays,
)
from engine.handout.handed_in import HandedIn
from engine.handout.lock import Lock
from engine.lessons.course import Course
from engine.messages import EngineError, Message
from engine.runs.runs import MAXIMUM_PLANNED, MAXIMUM_RUNS, Planned, Runs
from engine.training.run.run_record import RunRecord
from engine.trials.kept import NO_TRIALS, KeptTrials

MIMETYPE = b"application/x-neurobricks"
LIMITS = Limits()
ALL_JSON_LIMIT = 32 * MEBIBYTE  # of the design and all runs; as values it takes ten times that
ALL_ARRAYS = 100_000  # of all runs together

_JSON_LIMIT = 8 * MEBIBYTE
_LONG_JSON = MEBIBYTE // 4  # characters
_THUMBNAIL_LIMIT = 2 * MEBIBYTE
_PNG = b"\x89PNG\r\n\x1a\n"
_ZIP = b"PK\x03\x04"
_TABLE = re.compile(r"data/([0-9a-f]{64})")
_RECORD = re.compile(r"runs/([1-9][0-9]{0,8})/record\.json")
_ARRAYS = re.compile(r"runs/([1-9][0-9]{0,8})/arrays\.npz")
_PLANNED = re.compile(r"planned/([1-9][0-9]{0,8})\.json")
_OURS = re.compile(
    r"mimetype|(design|document|predictions|planned/[1-9][0-9]{0,8}|runs/[1-9][0-9]{0,8}/record)"
    r"\.json|thumbnail\.png|data/[0-9a-f]{64}|runs/[1-9][0-9]{0,8}/arrays\.npz"
)
_APART = {"pages": PAGES, "trials": TRIALS, "lock": LOCK, "handed_in": HANDED_IN}
_WITH_DOCUMENT = 4  # from this version of the design on there is a document.json


@dataclass(frozen=True, eq=False)
class Bundle:
    """All that one file holds. ``tables``: fingerprint (sha256) → the table file's bytes.

    ``chosen``: the id of the run that is looked at; "": of none; None: the last one's.
    """

    design: Design
    tables: Mapping[str, bytes] = field(default_factory=dict)
    runs: tuple[RunRecord, ...] = ()
    thumbnail: bytes = b""
    chosen: str | None = None
    last_number: int = 0
    planned: tuple[Planned, ...] = ()
    answers: KeptAnswers = NO_ANSWERS
    course: Course | None = None  # a teacher's lesson pages
    left_out: int = 0  # parts of them that this version does not know, of a file that was read
    trials: KeptTrials = NO_TRIALS
    lock: Lock | None = None  # of a lesson that was handed out
    handed_in: HandedIn | None = None

    @property
    def said_of_pages(self) -> Message | None:
        """What a person should hear of the pages; None: they are whole."""
        return LEFT_OUT(count=self.left_out) if self.left_out else None

    @property
    def kept(self) -> Runs:
        """The runs as a document keeps them. Numbers that tell nothing apart are given anew:
        before version 4 none did, and a stranger's may be equal."""
        runs, chosen = self.runs, self.chosen
        if chosen is None or len({run.number for run in runs}) < len(runs):
            runs = tuple(replace(run, number=place) for place, run in enumerate(runs, start=1))
        if chosen is None:
            chosen = runs[-1].id if runs else ""
        last_number = max((self.last_number, *(run.number for run in runs)))
        return Runs(runs, "", last_number).choosing(chosen)


class NewerError(Exception):
    """The file holds something that only a newer version can know."""


# --- writing -----------------------------------------------------------------------------


def entries_of(bundle: Bundle) -> dict[str, bytes]:
    """What is to be written, by its name in the archive, in its order."""
    entries = {"mimetype": MIMETYPE, "design.json": _json(bundle.design.model_dump(mode="json"))}
    last_number = max((bundle.last_number, *(run.number for run in bundle.runs)))
    about: dict[str, object] = {"chosen": bundle.kept.chosen_id, "last_number": last_number}
    entries["document.json"] = b""  # its place; what it says is known below
    if bundle.thumbnail:
        entries["thumbnail.png"] = bundle.thumbnail
    if bundle.answers.rows:
        entries["predictions.json"] = _json(answers_record(bundle.answers))
    if bundle.course is not None:
        entries[PAGES] = _json(pages_record(bundle.course))
    if bundle.trials != NO_TRIALS:
        entries[TRIALS] = _json(trials_record(bundle.trials))
    if bundle.lock is not None:
        entries[LOCK] = _json(entry_record(bundle.lock))
    if bundle.handed_in is not None:
        entries[HANDED_IN] = _json(entry_record(bundle.handed_in))
    for fingerprint, data in bundle.tables.items():
        entries[f"data/{fingerprint}"] = data
    for number, run in enumerate(bundle.runs, start=1):
        entries[f"runs/{number}/record.json"] = _json(record_of(run))
        entries[f"runs/{number}/arrays.npz"] = arrays_to_bytes(arrays_of(run))
    for number, plan in enumerate(bundle.planned, start=1):
        design = plan.design.model_dump(mode="json")
        raw = {"id": plan.id, "name": plan.name, "design": design}
        entries[f"planned/{number}.json"] = _json(raw)
    # These are told of apart: older versions, which do not count them, open the file.
    apart = {key: name in entries for key, name in _APART.items()}
    about |= {"entries": len(entries) - sum(apart.values()), **apart}
    entries["document.json"] = _json(about)
    return entries


def is_too_much(entries: Mapping[str, bytes], bundle: Bundle, limits: Limits) -> bool:
    """Whether such a file would not be opened again."""
    sizes = {name: len(data) for name, data in entries.items()}
    arrays = sum(len(arrays_of(run)) for run in bundle.runs)
    return (
        any(size > _limit_of(name, limits) for name, size in sizes.items())
        or sum(sizes.values()) > limits.total
        or sum(size for name, size in sizes.items() if name.endswith(".json")) > ALL_JSON_LIMIT
        or len(sizes) > limits.entries
        or len(bundle.runs) > MAXIMUM_RUNS
        or len(bundle.planned) > MAXIMUM_PLANNED
        or arrays > ALL_ARRAYS
    )


def _limit_of(name: str, limits: Limits) -> int:
    if name in (PAGES, TRIALS):
        return PAGES_LIMIT if name == PAGES else TRIALS_LIMIT
    if name in (LOCK, HANDED_IN):
        return HANDOUT_LIMIT
    if name.endswith(".json"):
        return _JSON_LIMIT
    return EMBED_LIMIT if _TABLE.fullmatch(name) else limits.entry


def put(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    """Add one entry to ``archive``, packed where that is worth it."""
    info = zipfile.ZipInfo(name)  # of 1980: the same bundle gives the same bytes
    info.external_attr = 0o644 << 16
    # Rows of one value pack so well that reading would take them for a bomb: left unpacked.
    # Pictures are packed already, and so are workbooks.
    if name != "mimetype" and not data.startswith(_ZIP) and not _packs_too_well(data):
        info.compress_type = zipfile.ZIP_DEFLATED
    archive.writestr(info, data, compresslevel=6 if len(data) < 4 * MEBIBYTE else 1)


def _packs_too_well(data: bytes) -> bool:
    if len(data) <= MEBIBYTE:
        return False
    return len(data) > LIMITS.ratio // 2 * len(zlib.compress(data, 1))


def _json(value: object) -> bytes:
    """Laid out for people, unless it is so long that its spaces might not fit any more: what
    was read must fit when it is written again."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, indent=1)
    if len(text) > _LONG_JSON:
        text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return text.encode("utf-8", "replace")


# --- reading -----------------------------------------------------------------------------


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
    named = [found for entry in archive.names if (found := _TABLE.fullmatch(entry))]
    steps = _Steps(len(named) + 2 * sum(map(bool, map(_RECORD.fullmatch, archive.names))))
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
    found = sum(_OURS.fullmatch(name) is not None for name in archive.names)
    raw = _object(archive, "document.json")
    told = count_from(raw.get("entries", found))
    gone = any(raw.get(key) is True and name not in archive.names for key, name in _APART.items())
    if found != told or gone:
        raise ArchiveError("damaged", f"{found} entries instead of {told}")


def _all_planned(archive: SafeArchive) -> tuple[Planned, ...]:
    planned = []
    for number in _numbers(archive, _PLANNED, MAXIMUM_PLANNED):
        raw = _object(archive, f"planned/{number}.json")
        planned.append(Planned(id_from(raw["id"]), name_from(raw["name"]), _design(raw["design"])))
    return tuple(planned)


def _runs(archive: SafeArchive, limits: Limits, step: Callable[[], None]) -> tuple[RunRecord, ...]:
    """All runs. What their arrays say that they unpack to is summed up before one is built."""
    numbers = _numbers(archive, _RECORD, MAXIMUM_RUNS)
    if _numbers(archive, _ARRAYS, MAXIMUM_RUNS) != numbers:
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


def _object(archive: SafeArchive, name: str, limit: int = _JSON_LIMIT) -> dict[str, Any]:
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
