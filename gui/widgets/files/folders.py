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
_OF_FROZEN = "_PYI_"  # by which PyInstaller's programs know their own processes


def show_folder(folder: Path) -> bool:
    """Whether the system has something to show it with."""
    with _systems_libraries():
        return QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


@contextlib.contextmanager
def _systems_libraries() -> Iterator[None]:
    """Where this is one folder without a Python, the programs that it starts would load the
    libraries in that folder, and another Neurobricks that they start would take itself for a
    process of this one. Its own processes have to: so only for so long."""
    if not getattr(sys, "frozen", False):
        yield
        return
    ours = {
        name: text
        for name, text in os.environ.items()
        if name == _WHERE or name.startswith(_OF_FROZEN)
    }
    for name in ours:
        del os.environ[name]
    before = os.environ.get(_BEFORE)
    if before is not None:
        os.environ[_WHERE] = before
    try:
        yield
    finally:
        os.environ.pop(_WHERE, None)
        os.environ.update(ours)
