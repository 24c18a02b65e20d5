"""The ``.brick`` file on the disk: written whole or not at all, read without believing it.

What lies in it: see `engine.brickfile.bundle`. Reading never changes the file. A file of an
older version always opens: `engine.design.design_from` brings it up to date.
"""

from __future__ import annotations

import errno
import os
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from engine.brickfile.bundle import (
    LIMITS,
    MIMETYPE,
    Bundle,
    NewerError,
    bundle_from,
    entries_of,
    is_too_much,
    put,
)
from engine.files.contents import BAD_NAME, shown_name
from engine.files.ordinary_files import NotOrdinaryError, open_ordinary
from engine.files.safe_archive import ArchiveError, Limits, Trouble
from engine.files.safe_writing import write_whole
from engine.memory import OUT_OF_MEMORY
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Sentence

__all__ = ["LIMITS", "MIMETYPE", "SUFFIX", "Bundle", "looks_like_one", "read", "write"]

SUFFIX = ".brick"

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
        "There is too much in this design for one file: {name}. Take out an imported "
        "table, or delete runs that are not needed any more.",
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


# --- writing -----------------------------------------------------------------------------


def write(path: Path, bundle: Bundle) -> None:
    """Write ``bundle`` to ``path``: afterwards there is the whole new file, or the old one.

    Raises:
        EngineError: it could not be written; the message says what to do.
    """
    entries = entries_of(bundle)
    if is_too_much(entries, bundle, LIMITS):
        raise EngineError(_UNFIT(name=shown_name(path)))

    def fill(stream: BinaryIO) -> None:
        with zipfile.ZipFile(stream, "w", allowZip64=False) as archive:
            for name, data in entries.items():
                put(archive, name, data)

    write_whole(path, fill)


# --- reading -----------------------------------------------------------------------------


def looks_like_one(path: Path) -> bool:
    """Whether ``path`` was written as a .brick, whatever it is called now: some browsers save
    what they download by what it is inside, and that is a zip. Reads 256 bytes, never fails."""
    try:
        with open_ordinary(path) as file:
            return MIMETYPE in file.read(256)
    except (OSError, ValueError):
        return False


def read(
    path: Path,
    limits: Limits = LIMITS,
    progress: Callable[[float], None] = lambda share: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Bundle:
    """The bundle in the file ``path``, which is not touched.

    ``progress`` is told the share that is done, 0 … 1; ``cancelled`` is asked after each table
    and each run.

    Raises:
        EngineError: it cannot be opened, or it was cancelled; the message says why and what to
            do.
    """
    name = shown_name(path)
    data = _bytes_of(path, limits)
    try:
        return bundle_from(data, limits, progress, cancelled)
    except EngineError:
        raise
    except NewerError as error:
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
