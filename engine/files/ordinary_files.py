"""Opening nothing but ordinary files: whatever a path leads to, nobody waits for it for ever."""

from __future__ import annotations

import io
import os
import re
import stat
from pathlib import Path

_MOST_LINKS = 40
_DEVICES = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)
_NO_FILES = ("dev", "proc", "sys", "net", "Network")  # folders of devices and of other machines


class NotOrdinaryError(OSError):
    """What is there is a device, a pipe or a socket: no file."""


def open_ordinary(path: Path) -> io.FileIO:
    """The file at ``path``, to be read, unbuffered.

    What is no ordinary file is never waited for: a pipe without a writer would stand for ever.

    Raises:
        NotOrdinaryError, OSError, ValueError: there is none, or it may not be read.
    """
    _refuse_others(path.stat().st_mode)  # to open a device can already do something
    flags = os.O_RDONLY
    for name in ("O_NONBLOCK", "O_CLOEXEC", "O_BINARY", "O_NOCTTY"):
        flags |= getattr(os, name, 0)
    handle = os.open(path, flags)
    try:
        _refuse_others(os.fstat(handle).st_mode)  # another one may have taken its place
    except BaseException:
        os.close(handle)
        raise
    return io.FileIO(handle, "rb")


def _refuse_others(mode: int) -> None:
    if stat.S_ISDIR(mode):
        raise IsADirectoryError("is a folder")
    if not stat.S_ISREG(mode):
        raise NotOrdinaryError("is no ordinary file")


def is_local(path: str) -> bool:
    """Whether ``path`` is a whole path on this machine: no server's, no device's, no pipe's."""
    tidy = path.replace("\\", "/")
    if not path or "\0" in path or tidy.startswith("//"):  # \\server\share, \\.\pipe, \\?\UNC
        return False
    parts = [part for part in tidy.split("/") if part]
    if ".." in parts or any(_DEVICES.fullmatch(part.strip(" .")) for part in parts):
        return False
    if os.name != "nt" and parts and parts[0] in _NO_FILES:
        return False
    return Path(path).is_absolute()


def stays_local(path: str) -> bool:
    """Whether ``path`` and every link on its way lead to places on this machine.

    Links are followed by hand: to ask the system about one that leads to a server would log
    in there already.
    """
    for _ in range(_MOST_LINKS):
        if not is_local(path):
            return False
        followed = _first_link_followed(path)
        if followed is None:
            return True
        path = followed
    return False


def _first_link_followed(path: str) -> str | None:
    """``path`` with its first link replaced by what it says; None: there is none."""
    place = Path(path).anchor
    parts = Path(path).parts[1:]
    for number, part in enumerate(parts):
        here = os.path.join(place, part)  # noqa: PTH118
        try:
            target = os.readlink(here)  # noqa: PTH115
        except (OSError, ValueError):  # no link, or nothing at all
            place = here
            continue
        if target.startswith("\\\\?\\") and target[5:6] == ":":  # Windows' own long form
            target = target[4:]
        whole = os.path.join(place, target, *parts[number + 1 :])  # noqa: PTH118
        return os.path.normpath(whole)
    return None
