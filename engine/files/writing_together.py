"""Several files, or a folder of them, written all or not at all."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import BinaryIO

from engine.files.safe_writing import refused, write_whole
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Sentence

_OTHER_FOLDER = Sentence(
    "file.other_folder",
    QT_TRANSLATE_NOOP(
        "Engine",
        "There is something else under this name, which will not be replaced: {name}. Choose "
        "another name.",
    ),
)


def write_together(files: Mapping[Path, bytes]) -> None:
    """Write each file; where one cannot be written, those before it are as they were.

    Raises:
        EngineError: one could not be written.
    """
    written: list[tuple[Path, bytes | None]] = []
    try:
        for path, data in files.items():
            before = _content(path)
            _write(path, data)
            written.append((path, before))
    except BaseException:
        for path, before in reversed(written):
            with contextlib.suppress(OSError, EngineError):
                if before is None:
                    path.unlink()
                else:
                    _write(path, before)
        raise


def write_folder(out: Path, files: Mapping[Path, bytes], marks: Sequence[Path]) -> None:
    """Make the folder ``out`` of ``files``, whose paths are in it. It is filled beside its place
    and put there in one step. Where there is such a folder already, one that has all files
    ``marks``, its files are replaced, and what else is in it stays.

    Raises:
        EngineError: it could not be made, or something else is there; that is as it was.
    """
    try:
        if (out.exists() or out.is_symlink()) and not _was_made(out, marks):
            raise EngineError(_OTHER_FOLDER(name=out.name))
        filled = Path(tempfile.mkdtemp(prefix=f".{out.name[:40]}-", dir=out.parent))
    except (OSError, ValueError) as error:
        raise refused(error, out) from error
    try:
        for path, data in files.items():
            (filled / path).parent.mkdir(parents=True, exist_ok=True)
            (filled / path).write_bytes(data)
        filled.chmod(0o777 & ~_umask())  # a temporary folder is its maker's alone
        _put_in_place(filled, out)
    except (OSError, ValueError) as error:
        shutil.rmtree(filled, ignore_errors=True)
        raise refused(error, out) from error
    except BaseException:
        shutil.rmtree(filled, ignore_errors=True)
        raise


def _content(path: Path) -> bytes | None:
    """What is in the file that is there. None: none is there."""
    try:
        return path.read_bytes() if path.is_file() else None
    except (OSError, ValueError) as error:  # such as a name that is too long to look for
        raise refused(error, path) from error


def _put_in_place(filled: Path, out: Path) -> None:
    if not out.exists() and not out.is_symlink():
        filled.rename(out)
        return
    old = filled.with_name(f"{filled.name}-old")
    out.rename(old)
    try:
        filled.rename(out)
    except BaseException:
        old.rename(out)
        raise
    with contextlib.suppress(OSError):  # what cannot be moved stays where it is
        _move_others(old, out)
        shutil.rmtree(old)


def _was_made(out: Path, marks: Sequence[Path]) -> bool:
    """Whether it is such a folder that was made here, or an empty one."""
    if out.is_symlink() or not out.is_dir():
        return False
    return all((out / mark).is_file() for mark in marks) or not any(out.iterdir())


def _move_others(old: Path, new: Path) -> None:
    """What a person has put into the ``old`` folder comes into the ``new`` one."""
    for entry in [*old.iterdir()]:
        there = new / entry.name
        if not there.exists():
            entry.rename(there)
        elif entry.is_dir() and not entry.is_symlink():
            _move_others(entry, there)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _write(path: Path, data: bytes) -> None:
    def fill(stream: BinaryIO) -> None:
        stream.write(data)

    write_whole(path, fill)
