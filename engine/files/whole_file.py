"""A file of a stranger's, read whole into memory; and in which ways it may be none to open."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from engine.files.contents import BAD_NAME, shown_name
from engine.files.ordinary_files import NotOrdinaryError, open_ordinary
from engine.files.safe_archive import Trouble
from engine.memory import OUT_OF_MEMORY
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Sentence

MISSING = Sentence(
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
TROUBLES: dict[Trouble, Sentence] = {
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


def read_whole(path: Path, most: int, foreign: Sentence = TROUBLES["foreign"]) -> bytes:
    """The bytes of the file at ``path``, of at most ``most``.

    Raises:
        EngineError: it cannot be had; ``foreign`` says so of what is no ordinary file.
    """
    name = shown_name(path)
    try:
        with open_ordinary(path) as stream:
            if os.fstat(stream.fileno()).st_size > most:
                raise EngineError(TROUBLES["too_large"](name=name))
            data = stream.read()
    except MemoryError as error:
        raise EngineError(OUT_OF_MEMORY(), repr(error)) from error
    except IsADirectoryError as error:
        raise EngineError(_IS_FOLDER(name=name)) from error
    except NotOrdinaryError as error:
        raise EngineError(foreign(name=name)) from error
    except FileNotFoundError as error:
        raise EngineError(MISSING(name=name), repr(error)) from error
    except PermissionError as error:
        raise EngineError(_NOT_ALLOWED(name=name), repr(error)) from error
    except UnicodeError as error:  # a ValueError
        raise EngineError(BAD_NAME(name=name), repr(error)) from error
    except (OSError, ValueError) as error:
        gone = isinstance(error, NotADirectoryError) or (
            isinstance(error, OSError) and error.errno == errno.ENAMETOOLONG
        )
        sentence = MISSING if gone else _UNREADABLE
        raise EngineError(sentence(name=name), repr(error)) from error
    if not data:
        raise EngineError(_EMPTY(name=name))
    return data
