"""What killed saves leave behind, and who may clear it away.

A file is written beside the one that it will replace, under a name of its own:
``.<which file>-<which machine>-<chance>.saving``. Its writer holds a lock on it, which ends with
the process, however that ends: no number of a process, which another may have by now, is asked
about. On a share a lock may be seen by its own machine alone, so that what another machine left
goes by its age.
"""

from __future__ import annotations

import contextlib
import functools
import hashlib
import platform
import secrets
import time
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

try:
    import fcntl
except ImportError:  # Windows, where nobody can delete a file that a process has open
    fcntl = None  # type: ignore[assignment]

SUFFIX = ".saving"
LEFT_BEHIND = 3600.0  # seconds after which what another machine wrote belongs to no save


@contextlib.contextmanager
def temporary_beside(target: Path) -> Iterator[tuple[Path, BinaryIO]]:
    """A new file in ``target``'s folder, open for writing and locked while it is.

    Whoever makes use of it has to move it away or to delete it.

    Raises:
        OSError: it cannot be made.
    """
    # A short name of its own: the target's may already be as long as names can be.
    owner = hashlib.sha256(target.name.encode("utf-8", "surrogateescape")).hexdigest()[:8]
    while True:
        path = target.parent / f".{owner}-{_machine()}-{secrets.token_hex(4)}{SUFFIX}"
        stream = path.open("xb")
        if _lock(stream, wait=True) is not False and path.exists():
            break
        stream.close()  # cleared away before it was locked: another one
    with stream:
        yield path, stream


def clear_leftovers(folder: Path) -> int:
    """Delete what dead processes left in ``folder``; how many files that were."""
    count = 0
    with contextlib.suppress(OSError):
        for path in folder.glob(f".*-*{SUFFIX}"):
            with contextlib.suppress(OSError):
                count += _clear(path)
    return count


def _clear(path: Path) -> bool:
    parts = path.name.removeprefix(".").removesuffix(SUFFIX).split("-")
    ours = len(parts) == 3 and parts[1] == _machine()
    if path.is_symlink() or not path.is_file():
        return False
    if not ours and time.time() - path.stat().st_mtime <= LEFT_BEHIND:
        return False
    if fcntl is None:
        path.unlink()  # refused while a process has it open
        return True
    with path.open("rb+") as stream:
        locked = _lock(stream, wait=False)
        if locked is False or (locked is None and ours and _is_young(path)):
            return False
        path.unlink()
    return True


def _is_young(path: Path) -> bool:
    return time.time() - path.stat().st_mtime <= LEFT_BEHIND


def _lock(stream: BinaryIO, *, wait: bool) -> bool | None:
    """Whether the lock is ours now; None: there are no locks on this disk."""
    if fcntl is None:
        return True
    try:
        fcntl.flock(stream, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except BlockingIOError:
        return False
    except OSError:
        return None
    return True


@functools.cache
def _machine() -> str:
    """This machine among those that share a folder; clones have one name, but not one card."""
    known = f"{platform.node()} {uuid.getnode()}"
    return hashlib.sha256(known.encode("utf-8", "replace")).hexdigest()[:8]
