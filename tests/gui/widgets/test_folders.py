"""The file manager loads the system's libraries, ours go on with those beside them."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices

from gui.widgets.folders import show_folder


@pytest.mark.parametrize("before", [None, "/theirs"])
def test_a_program_of_the_system_is_not_given_our_libraries(
    before: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, str | None]] = []

    def opened(url: object) -> bool:
        asked.append((url.toLocalFile(), os.environ.get("LD_LIBRARY_PATH")))
        return True

    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(QDesktopServices, "openUrl", opened)
    monkeypatch.setenv("LD_LIBRARY_PATH", "/ours")
    if before is not None:
        monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", before)
    assert show_folder(tmp_path)
    assert [(Path(name), where) for name, where in asked] == [(tmp_path, before)]
    assert os.environ["LD_LIBRARY_PATH"] == "/ours"
