"""Writing a file whole or not at all: whoever looks finds the old one or the new one."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from engine.files.leftovers import clear_leftovers, temporary_beside
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Sentence

_DISK_FULL = Sentence(
    "file.disk_full",
    QT_TRANSLATE_NOOP(
        "Engine",
        "There is no room left to save this file: {name}. Free some space, or save it on another "
        "disk. What was there before is unharmed.",
    ),
)
_NOT_ALLOWED = Sentence(
    "file.writing_not_allowed",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Saving is not allowed here: {name}. Save it in another folder, such as your own "
        "documents.",
    ),
)
_NO_FOLDER = Sentence(
    "file.folder_gone",
    QT_TRANSLATE_NOOP(
        "Engine", "The folder to save in is not there (any more): {name}. Choose another one."
    ),
)
_IS_FOLDER = Sentence(
    "file.is_folder",
    QT_TRANSLATE_NOOP("Engine", "This is a folder, not a file: {name}."),
)
_BAD_NAME = Sentence(
    "file.bad_name",
    QT_TRANSLATE_NOOP(
        "Engine", "This name is too long, or not possible here: {name}. Choose another one."
    ),
)
_CANNOT_WRITE = Sentence(
    "file.cannot_write",
    QT_TRANSLATE_NOOP(
        "Engine",
        "This file could not be saved: {name}. What was there before is unharmed. Try another "
        "folder.",
    ),
)


def write_whole(path: Path, fill: Callable[[BinaryIO], None]) -> None:
    """Write what ``fill`` gives to ``path``, replacing what is there only when it is complete.

    The new file is written beside the old one, brought to the disk, and put in its place in
    one step. The old file's permissions are kept, and a link stays a link.

    Raises:
        EngineError: it could not be written; then the old file is as it was.
    """
    name = path.name.encode("utf-8", "replace").decode()
    try:
        possible = b"\0" not in os.fsencode(path)
    except UnicodeError:
        possible = False
    if not possible:
        raise EngineError(_BAD_NAME(name=name))
    try:
        _write_whole(path, fill)
    except OSError as error:
        raise refused(error, path) from error


def refused(error: OSError | ValueError, path: Path) -> EngineError:
    """What is to be said where ``path`` could not be written."""
    name = path.name.encode("utf-8", "replace").decode()
    sentence = _sentence(error, path) if isinstance(error, OSError) else _BAD_NAME
    return EngineError(sentence(name=name), repr(error))


def _write_whole(path: Path, fill: Callable[[BinaryIO], None]) -> None:
    target = Path(os.path.realpath(path))
    mode = None
    with contextlib.suppress(FileNotFoundError):
        status = target.stat()
        if stat.S_ISDIR(status.st_mode):
            raise IsADirectoryError(errno.EISDIR, "is a folder")
        # Replacing asks only for the folder's permission: a protected file says no itself.
        if not stat.S_ISREG(status.st_mode) or not os.access(target, os.W_OK):
            raise PermissionError(errno.EACCES, "is not to be written")
        mode = stat.S_IMODE(status.st_mode)
    clear_leftovers(target.parent)
    with temporary_beside(target) as (temporary, stream):
        try:
            fill(stream)
            stream.flush()
            os.fsync(stream.fileno())
            if mode is not None:
                temporary.chmod(mode)
            if os.name == "nt":
                stream.close()  # Windows renames no open file
            temporary.replace(target)
        except BaseException:
            with contextlib.suppress(OSError):
                stream.close()  # on a full disk that fails, too
            with contextlib.suppress(OSError):
                temporary.unlink()
            raise
    _sync_folder(target.parent)


def _sync_folder(folder: Path) -> None:
    # Not every system lets a folder be opened; the file itself is on the disk by now.
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _sentence(error: OSError, path: Path) -> Sentence:
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return _DISK_FULL
    if isinstance(error, IsADirectoryError):
        return _IS_FOLDER
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return _NOT_ALLOWED
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return _NO_FOLDER
    if error.errno in (errno.ENAMETOOLONG, errno.EINVAL):
        return _BAD_NAME
    return _CANNOT_WRITE
