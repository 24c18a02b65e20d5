"""A folder, shown by the system's own file manager."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

_WHERE, _BEFORE = "LD_LIBRARY_PATH", "LD_LIBRARY_PATH_ORIG"


def show_folder(folder: Path) -> bool:
    """Whether the system has something to show it with."""
    with _systems_libraries():
        return QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


@contextlib.contextmanager
def _systems_libraries() -> Iterator[None]:
    """Where this is one folder without a Python, the programs that it starts would load the
    libraries in that folder. Its own processes have to: so only for so long."""
    ours = os.environ.get(_WHERE)
    if not getattr(sys, "frozen", False) or ours is None:
        yield
        return
    before = os.environ.get(_BEFORE)
    if before is None:
        del os.environ[_WHERE]
    else:
        os.environ[_WHERE] = before
    try:
        yield
    finally:
        os.environ[_WHERE] = ours
