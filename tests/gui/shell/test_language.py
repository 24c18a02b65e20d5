"""The words are there whatever becomes of their file."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

REPLACED = """
import shutil, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from gui.shell import language

folder = Path(sys.argv[1])
shutil.copy(language.TRANSLATIONS / "neurobricks_ko.qm", folder)
language.TRANSLATIONS = folder
application = QCoreApplication([])
speaking = language.Language(application, "ko")
with (folder / "neurobricks_ko.qm").open("r+b") as stream:  # in its place, as an update does
    stream.truncate(10)
assert application.translate("Columns", "label").startswith("레이블")
"""


def test_a_file_of_words_that_is_written_anew_does_no_harm(tmp_path: Path) -> None:
    """In a process of its own: it would take this one down."""
    done = subprocess.run(
        [sys.executable, "-c", REPLACED, str(tmp_path)],
        cwd=Path(__file__).parents[3],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
