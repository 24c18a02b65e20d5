"""The ``.brick`` file: a zip with a design, its imported tables, its runs and a picture.

Entries:
    ``mimetype``               what this is, first and unpacked, as OpenDocument does it.
    ``design.json``            the design; ``schema_version`` first.
    ``data/<sha256>``          the bytes of an imported table, under their fingerprint.
    ``runs/<n>/record.json``   a run's design, epoch, ending and the names of its curves.
    ``runs/<n>/arrays.npz``    its curves, weights and optimizer, without pickle.
    ``thumbnail.png``          a small picture of the network's answer, where there is one.

Nothing in a file is run, extracted, or believed before it was looked at; see
`engine.files.safe_archive`. Reading never changes the file; writing replaces it whole or not at
all. A file of an older version always opens: `engine.design.design_from` brings it up to date.
"""

from __future__ import annotations

import errno
import hashlib
import json
import os
import re
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import BinaryIO

import numpy as np

from engine.brickfile.run_entry import arrays_of, record_of, run_from
from engine.data.sources.catalogue import BY_KIND
from engine.design import SCHEMA_VERSION, Design, design_from
from engine.files.contents import BAD_NAME, EMBED_LIMIT, shown_name
from engine.files.ordinary_files import NotOrdinaryError, open_ordinary
from engine.files.safe_archive import (
    MEBIBYTE,
    ArchiveError,
    Limits,
    SafeArchive,
    Trouble,
    arrays_from,
    arrays_to_bytes,
)
from engine.files.safe_writing import write_whole
from engine.memory import OUT_OF_MEMORY
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Sentence
from engine.training.run_record import RunRecord

SUFFIX = ".brick"
MIMETYPE = b"application/x-neurobricks"
LIMITS = Limits()
MAXIMUM_RUNS = 500

_JSON_LIMIT = 8 * MEBIBYTE
_ALL_JSON_LIMIT = 32 * MEBIBYTE  # of the design and all runs; as values it takes ten times that
_THUMBNAIL_LIMIT = 2 * MEBIBYTE
_PNG = b"\x89PNG\r\n\x1a\n"
_TABLE = re.compile(r"data/([0-9a-f]{64})")
_RECORD = re.compile(r"runs/([1-9][0-9]{0,8})/record\.json")

_MISSING = Sentence(
    "file.missing",
    QT_TRANSLATE_NOOP(
        "Engine", "There is no such file: {name}. It may have been moved, renamed or deleted."
    ),
)
_NOT_ALLOWED = Sentence(
    "file.reading_not_allowed",
    QT_TRANSLATE_NOOP(
        "Engine", "You are not allowed to read this file: {name}. Ask its owner for a copy."
    ),
)
_IS_FOLDER = Sentence(
    "file.is_folder", QT_TRANSLATE_NOOP("Engine", "This is a folder, not a file: {name}.")
)
_UNREADABLE = Sentence(
    "file.unreadable",
    QT_TRANSLATE_NOOP(
        "Engine",
        "This file could not be read from the disk: {name}. Copy it to another place and try "
        "again.",
    ),
)
_EMPTY = Sentence(
    "file.empty",
    QT_TRANSLATE_NOOP(
        "Engine", "This file is empty: {name}. Perhaps it was not copied completely."
    ),
)
_NEWER = Sentence(
    "file.newer",
    QT_TRANSLATE_NOOP(
        "Engine",
        "This file was made with a newer version of Neurobricks: {name}. Install the newest "
        "version to open it.",
    ),
)
_UNFIT = Sentence(
    "file.unfit",
    QT_TRANSLATE_NOOP(
        "Engine",
        "There is too much in this design for one file: {name}. Take out an imported table.",
    ),
)
_TROUBLE: dict[Trouble, Sentence] = {
    "foreign": Sentence(
        "file.foreign",
        QT_TRANSLATE_NOOP("Engine", "This is not a Neurobricks file: {name}."),
    ),
    "truncated": Sentence(
        "file.truncated",
        QT_TRANSLATE_NOOP(
            "Engine",
            "The end of this file is missing: {name}. Perhaps it was not copied or downloaded "
            "completely; fetch it once more.",
        ),
    ),
    "damaged": Sentence(
        "file.damaged",
        QT_TRANSLATE_NOOP(
            "Engine",
            "This file is damaged and cannot be opened: {name}. If there is another copy of "
            "it, open that one.",
        ),
    ),
    "hostile": Sentence(
        "file.hostile",
        QT_TRANSLATE_NOOP(
            "Engine",
            "This file is built in a way that could harm the computer, so it was not opened: "
            "{name}.",
        ),
    ),
    "too_large": Sentence(
        "file.too_large",
        QT_TRANSLATE_NOOP("Engine", "This file is too large for Neurobricks: {name}."),
    ),
}


@dataclass(frozen=True, eq=False)
class Bundle:
    """All that one file holds. ``tables``: fingerprint (sha256) → the table file's bytes."""

    design: Design
    tables: Mapping[str, bytes] = field(default_factory=dict)
    runs: tuple[RunRecord, ...] = ()
    thumbnail: bytes = b""


class _NewerError(Exception):
    """The file holds something that only a newer version can know."""


# --- writing -----------------------------------------------------------------------------


def write(path: Path, bundle: Bundle) -> None:
    """Write ``bundle`` to ``path``: afterwards there is the whole new file, or the old one.

    Raises:
        EngineError: it could not be written; the message says what to do.
    """
    entries = _entries(bundle)
    sizes = {name: len(data) for name, data in entries.items()}
    if (
        any(size > _limit_of(name) for name, size in sizes.items())
        or sum(sizes.values()) > LIMITS.total
        or sum(size for name, size in sizes.items() if name.endswith(".json")) > _ALL_JSON_LIMIT
        or len(sizes) > LIMITS.entries
    ):
        raise EngineError(_UNFIT(name=shown_name(path)))

    def fill(stream: BinaryIO) -> None:
        with zipfile.ZipFile(stream, "w", allowZip64=False) as archive:
            for name, data in entries.items():
                _put(archive, name, data)

    write_whole(path, fill)


def _entries(bundle: Bundle) -> dict[str, bytes]:
    entries = {"mimetype": MIMETYPE, "design.json": _json(bundle.design.model_dump(mode="json"))}
    if bundle.thumbnail:
        entries["thumbnail.png"] = bundle.thumbnail
    for fingerprint, data in bundle.tables.items():
        entries[f"data/{fingerprint}"] = data
    for number, run in enumerate(bundle.runs, start=1):
        entries[f"runs/{number}/record.json"] = _json(record_of(run))
        entries[f"runs/{number}/arrays.npz"] = arrays_to_bytes(arrays_of(run))
    return entries


def _limit_of(name: str) -> int:
    if name.endswith(".json"):
        return _JSON_LIMIT
    return EMBED_LIMIT if _TABLE.fullmatch(name) else LIMITS.entry


def _put(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    info = zipfile.ZipInfo(name)  # of 1980: the same bundle gives the same bytes
    info.external_attr = 0o644 << 16
    # Rows of one value pack so well that reading would take them for a bomb: left unpacked.
    if name != "mimetype" and not _packs_too_well(data):
        info.compress_type = zipfile.ZIP_DEFLATED
    archive.writestr(info, data, compresslevel=6 if len(data) < 4 * MEBIBYTE else 1)


def _packs_too_well(data: bytes) -> bool:
    if len(data) <= MEBIBYTE:
        return False
    return len(data) > LIMITS.ratio // 2 * len(zlib.compress(data, 1))


def _json(value: object) -> bytes:
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, indent=1)
    return text.encode("utf-8", "replace")


# --- reading -----------------------------------------------------------------------------


def looks_like_one(path: Path) -> bool:
    """Whether ``path`` was written as a .brick, whatever it is called now: some browsers save
    what they download by what it is inside, and that is a zip. Reads 256 bytes, never fails."""
    try:
        with open_ordinary(path) as file:
            return MIMETYPE in file.read(256)
    except (OSError, ValueError):
        return False


def read(path: Path, limits: Limits = LIMITS) -> Bundle:
    """The bundle in the file ``path``, which is not touched.

    Raises:
        EngineError: it cannot be opened; the message says why and what to do.
    """
    name = shown_name(path)
    data = _bytes_of(path, limits)
    try:
        return _bundle(data, limits)
    except _NewerError as error:
        raise EngineError(_NEWER(name=name), str(error)) from error
    except ArchiveError as error:
        raise EngineError(_TROUBLE[error.trouble](name=name), error.details) from error
    except MemoryError as error:
        raise EngineError(OUT_OF_MEMORY(), repr(error)) from error
    except Exception as error:  # whatever a stranger's file can make a library raise
        raise EngineError(_TROUBLE["damaged"](name=name), repr(error)) from error


def _bytes_of(path: Path, limits: Limits) -> bytes:
    name = shown_name(path)
    try:
        with open_ordinary(path) as stream:
            if os.fstat(stream.fileno()).st_size > limits.file:
                raise EngineError(_TROUBLE["too_large"](name=name))
            data = stream.read()
    except MemoryError as error:
        raise EngineError(OUT_OF_MEMORY(), repr(error)) from error
    except IsADirectoryError as error:
        raise EngineError(_IS_FOLDER(name=name)) from error
    except NotOrdinaryError as error:
        raise EngineError(_TROUBLE["foreign"](name=name)) from error
    except FileNotFoundError as error:
        raise EngineError(_MISSING(name=name), repr(error)) from error
    except PermissionError as error:
        raise EngineError(_NOT_ALLOWED(name=name), repr(error)) from error
    except UnicodeError as error:  # a ValueError
        raise EngineError(BAD_NAME(name=name), repr(error)) from error
    except (OSError, ValueError) as error:
        gone = isinstance(error, NotADirectoryError) or (
            isinstance(error, OSError) and error.errno == errno.ENAMETOOLONG
        )
        sentence = _MISSING if gone else _UNREADABLE
        raise EngineError(sentence(name=name), repr(error)) from error
    if not data:
        raise EngineError(_EMPTY(name=name))
    return data


def _bundle(data: bytes, limits: Limits) -> Bundle:
    ours = MIMETYPE in data[:256]
    try:
        archive = SafeArchive(data, limits)
        if "mimetype" not in archive.names or archive.read("mimetype", 256) != MIMETYPE:
            raise ArchiveError("damaged" if ours else "foreign", "no mimetype of ours")
    except ArchiveError as error:
        if not ours and error.trouble in ("truncated", "damaged"):
            raise ArchiveError("foreign", error.details) from error
        raise
    if archive.size_of(lambda entry: entry.endswith(".json")) > _ALL_JSON_LIMIT:
        raise ArchiveError("too_large", "the design and the runs")
    design = _design(_parsed(archive.read("design.json", _JSON_LIMIT)))
    tables = {}
    numbers = []
    for entry in archive.names:
        if table := _TABLE.fullmatch(entry):
            tables[table[1]] = _table(archive, entry, table[1])
        elif record := _RECORD.fullmatch(entry):
            numbers.append(int(record[1]))
    if len(numbers) > MAXIMUM_RUNS:
        raise ArchiveError("too_large", f"{len(numbers)} runs")
    runs = tuple(_run(archive, number, limits) for number in sorted(numbers))
    thumbnail = b""
    if "thumbnail.png" in archive.names:
        thumbnail = archive.read("thumbnail.png", _THUMBNAIL_LIMIT)
        if not thumbnail.startswith(_PNG):
            raise ArchiveError("damaged", "the thumbnail is no PNG")
    return Bundle(design, MappingProxyType(tables), runs, thumbnail)


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
        raise _NewerError(f"schema version {version}")
    try:
        return design_from(raw)
    except ValueError as error:
        source = raw["data"].get("source") if isinstance(raw.get("data"), dict) else None
        kind = source.get("kind") if isinstance(source, dict) else None
        if isinstance(kind, str) and kind not in BY_KIND:
            raise _NewerError(f"a source of the kind {kind[:40]!r}") from error
        raise ArchiveError("damaged", str(error)[:2000]) from error


def _run(archive: SafeArchive, number: int, limits: Limits) -> RunRecord:
    raw = _parsed(archive.read(f"runs/{number}/record.json", _JSON_LIMIT))
    if not isinstance(raw, dict):
        raise ArchiveError("damaged", "a run is no object")
    arrays = arrays_from(archive.read(f"runs/{number}/arrays.npz"), limits)
    return run_from(raw, arrays, _design(raw["design"]))


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
