"""The file manager loads the system's libraries, ours go on with those beside them."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices

from gui.widgets.files.folders import show_folder


@pytest.mark.parametrize("before", [None, "/theirs"])
def test_a_program_of_the_system_is_not_given_our_libraries(
    before: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, str | None, bool]] = []

    def opened(url: object) -> bool:
        known = "_PYI_ARCHIVE_FILE" in os.environ
        asked.append((url.toLocalFile(), os.environ.get("LD_LIBRARY_PATH"), known))
        return True

    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(QDesktopServices, "openUrl", opened)
    monkeypatch.setenv("LD_LIBRARY_PATH", "/ours")
    monkeypatch.setenv("_PYI_ARCHIVE_FILE", "/ours/neurobricks")
    if before is not None:
        monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", before)
    assert show_folder(tmp_path)
    assert [(Path(name), *more) for name, *more in asked] == [(tmp_path, before, False)]
    assert os.environ["LD_LIBRARY_PATH"] == "/ours"
    assert os.environ["_PYI_ARCHIVE_FILE"] == "/ours/neurobricks"
