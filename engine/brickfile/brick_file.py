"""The ``.brick`` file on the disk: written whole or not at all, read without believing it.

What lies in it: see `engine.brickfile.bundle`. Reading never changes the file. A file of an
older version always opens: `engine.design.design_from` brings it up to date.
"""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from engine.brickfile.bundle import Bundle
from engine.brickfile.entries import LIMITS, MIMETYPE
from engine.brickfile.reading import NewerError, bundle_from
from engine.brickfile.writing import entries_of, is_too_much, put
from engine.files.contents import shown_name
from engine.files.ordinary_files import open_ordinary
from engine.files.safe_archive import ArchiveError, Limits
from engine.files.safe_writing import write_whole
from engine.files.whole_file import TROUBLES, read_whole
from engine.memory import OUT_OF_MEMORY
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Sentence

__all__ = [
    "LIMITS",
    "MIMETYPE",
    "SUFFIX",
    "Bundle",
    "looks_like_one",
    "read",
    "size_in_file",
    "write",
]

SUFFIX = ".brick"

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


def size_in_file(bundle: Bundle) -> int:
    """About how many bytes a file of ``bundle`` takes, and never less: what packs well, such as
    a table of text, takes less. It is told before pictures are saved."""
    return sum(map(len, entries_of(bundle).values()))


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
    data = read_whole(path, limits.file)
    try:
        return bundle_from(data, limits, progress, cancelled)
    except EngineError:
        raise
    except NewerError as error:
        raise EngineError(_NEWER(name=name), str(error)) from error
    except ArchiveError as error:
        raise EngineError(TROUBLES[error.trouble](name=name), error.details) from error
    except MemoryError as error:
        raise EngineError(OUT_OF_MEMORY(), repr(error)) from error
    except Exception as error:  # whatever a stranger's file can make a library raise
        raise EngineError(TROUBLES["damaged"](name=name), repr(error)) from error
