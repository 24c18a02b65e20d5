"""Several files, or a folder of them, written all or not at all."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import BinaryIO

from engine.files.safe_writing import refused, write_whole
from engine.messages import EngineError


def write_together(files: Mapping[Path, bytes]) -> None:
    """Write each file; where one cannot be written, those before it are as they were.

    Raises:
        EngineError: one could not be written.
    """
    written: list[tuple[Path, bytes | None]] = []
    try:
        for path, data in files.items():
            before = path.read_bytes() if path.is_file() else None
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


def write_folder(out: Path, files: Mapping[Path, bytes]) -> None:
    """Make the folder ``out`` of ``files``, whose paths are in it. It is filled beside its place
    and put there in one step; a folder of that name goes only then.

    Raises:
        EngineError: it could not be made; what was there before is as it was.
    """
    try:
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
    if old.is_dir() and not old.is_symlink():
        shutil.rmtree(old, ignore_errors=True)
    else:
        with contextlib.suppress(OSError):
            old.unlink()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _write(path: Path, data: bytes) -> None:
    def fill(stream: BinaryIO) -> None:
        stream.write(data)

    write_whole(path, fill)
