"""A file's bytes: in memory, or left on the disk where they are too many for a ``.brick``."""

from __future__ import annotations

import hashlib
import io
import os
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from engine.files.ordinary_files import NotOrdinaryError, open_ordinary, stays_local
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Sentence

EMBED_LIMIT = 64 << 20  # bytes; a larger file stays where it is, and the .brick names it
MAXIMUM_BYTES = 4 << 30
_PIECE = 1 << 20

CANCELLED = Sentence("table.cancelled", QT_TRANSLATE_NOOP("Engine", "Opening was cancelled."))
_GONE = Sentence(
    "table.gone",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The file is not where it was. If it was moved or renamed, choose it in its new place: "
        "{name}",
    ),
)
_FOLDER = Sentence(
    "table.folder", QT_TRANSLATE_NOOP("Engine", "This is a folder. Choose a CSV file in it: {name}")
)
_LOCKED = Sentence(
    "table.locked",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The file may not be read. If it is open in another program, close it there and try "
        "again: {name}",
    ),
)
_CANNOT_READ = Sentence(
    "table.cannot_read",
    QT_TRANSLATE_NOOP("Engine", "The disk did not give the file. Try again: {name}"),
)
_SPECIAL = Sentence(
    "table.special",
    QT_TRANSLATE_NOOP(
        "Engine",
        "This is not a file with a table in it but something else, such as a device. Choose a CSV "
        "or Excel file: {name}",
    ),
)
BAD_NAME = Sentence(
    "table.bad_name",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The name or the folder of this file has letters that this computer is not set up for. "
        "Rename it with plain letters, or start Neurobricks with a UTF-8 locale: {name}",
    ),
)
_TOO_LARGE = Sentence(
    "table.too_large",
    QT_TRANSLATE_NOOP(
        "Engine", "The file is larger than {megabytes} megabytes. Take fewer rows: {name}"
    ),
)
_MOVED = Sentence(
    "table.moved",
    QT_TRANSLATE_NOOP(
        "Engine",
        "This design uses a table that is too large to be kept inside it, and the table is not "
        "where it was. Show where it is now: {name}",
    ),
)
_CHANGED = Sentence(
    "table.changed",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The table's file has been changed since it was opened. Open it again as a new table, "
        "or show where the old one is: {name}",
    ),
)
ANOTHER = Sentence(
    "table.another",
    QT_TRANSLATE_NOOP("Engine", "This is not the file that the design was made with: {name}"),
)


@dataclass(frozen=True, eq=False)
class Contents:
    """``data`` in memory; or ``path``, whose file had this size and time when it was known."""

    name: str
    size: int
    data: bytes | None = None
    path: Path | None = None
    time: int = 0  # of the file's last change, ns

    @property
    def linked(self) -> bool:
        """Whether it is too large to be held, and is read where it lies."""
        return self.data is None

    def open(self) -> BinaryIO:
        """A new stream from the first byte; EngineError where the file is not as it was."""
        if self.data is not None:
            return io.BytesIO(self.data)
        assert self.path is not None
        try:
            stream = open_ordinary(self.path)
        except (OSError, ValueError) as error:
            raise EngineError(_why_not(error)(name=self.name), str(error)) from error
        status = os.fstat(stream.fileno())
        if (status.st_size, status.st_mtime_ns) != (self.size, self.time):
            stream.close()
            raise EngineError(_CHANGED(name=self.name))
        return io.BufferedReader(stream)

    def head(self, most: int) -> bytes:
        """The first ``most`` bytes."""
        if self.data is not None:
            return self.data[:most]
        with self.open() as stream:
            return stream.read(most)

    @classmethod
    def of_bytes(cls, data: bytes, name: str) -> Contents:
        """Contents that are held in memory: ``data``, of a file called ``name``."""
        return cls(name, len(data), data)


def contents_of(path: Path) -> Contents:
    """What the file at ``path`` holds: its bytes, or where it is, if it is large.

    Raises:
        EngineError: it cannot be had; the message says why.
    """
    name = shown_name(path)
    try:
        path = _as_stored(path)
        with open_ordinary(path) as stream:
            status = os.fstat(stream.fileno())
            if status.st_size > MAXIMUM_BYTES:
                raise EngineError(_TOO_LARGE(name=name, megabytes=MAXIMUM_BYTES >> 20))
            if status.st_size > EMBED_LIMIT:
                return Contents(name, status.st_size, None, path.absolute(), status.st_mtime_ns)
            data = stream.read()  # in one go: other threads run meanwhile
        return Contents.of_bytes(data, name)
    except (OSError, ValueError) as error:
        raise EngineError(_why_not(error)(name=name), str(error)) from error


def shown_name(path: Path) -> str:
    """The file's own name as it can be shown: Korean letters composed, which a Mac takes apart,
    and half characters as question marks."""
    return unicodedata.normalize("NFC", path.name.encode("utf-8", "replace").decode())


def _as_stored(path: Path) -> Path:
    """``path``, or, where there is none, the same letters as a Mac's archive spells them:
    Korean syllables are composed in one, taken apart in the other."""
    if not path.name.isascii() and not path.exists():
        composed = path.with_name(unicodedata.normalize("NFC", path.name))
        apart = path.with_name(unicodedata.normalize("NFD", path.name))
        return next((other for other in (composed, apart) if other.exists()), path)
    return path


def _why_not(error: OSError | ValueError) -> Sentence:
    if isinstance(error, UnicodeError):  # a ValueError: no such name can be asked for here
        return BAD_NAME
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return _GONE
    if isinstance(error, NotOrdinaryError):
        return _SPECIAL
    if isinstance(error, IsADirectoryError):
        return _FOLDER
    return _LOCKED if isinstance(error, PermissionError) else _CANNOT_READ


def fingerprint_of(
    contents: Contents,
    progress: Callable[[float], None] = lambda share: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> str:
    """The sha256 of the whole file, in hexadecimal."""
    digest = hashlib.sha256()
    with contents.open() as stream:
        while piece := _read(stream, contents.name):
            if cancelled():
                raise EngineError(CANCELLED())
            digest.update(piece)
            progress(min(1.0, stream.tell() / max(1, contents.size)))
    return digest.hexdigest()


def _read(stream: BinaryIO, name: str) -> bytes:
    try:
        return stream.read(_PIECE)
    except OSError as error:
        raise EngineError(_CANNOT_READ(name=name), str(error)) from error


def linked_contents(
    path: str,
    fingerprint: str,
    name: str,
    progress: Callable[[float], None] = lambda share: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Contents:
    """The file that a design names, if it is there and is still the same.

    The path may come from a stranger: only an ordinary file on this machine is looked at, and
    nothing of it is used unless its fingerprint is the one that the design gives.

    Raises:
        EngineError: `table.moved` where it is not there, `table.changed` where it differs, or
            it was cancelled.
    """
    if not stays_local(path):
        raise EngineError(_MOVED(name=name))
    place = Path(path)
    try:
        with open_ordinary(place) as stream:
            status = os.fstat(stream.fileno())
    except (OSError, ValueError) as error:
        raise EngineError(_MOVED(name=name), str(error)) from error
    if status.st_size > MAXIMUM_BYTES:
        raise EngineError(_MOVED(name=name))
    contents = Contents(name, status.st_size, None, place, status.st_mtime_ns)
    if fingerprint_of(contents, progress, cancelled) != fingerprint:
        raise EngineError(_CHANGED(name=name))
    return contents
