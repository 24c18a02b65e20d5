"""What is not saved survives a crash, is offered once, and is gone when it is safe."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine import brickfile
from engine.brickfile import Bundle
from engine.bricks import Dense
from engine.data.sources import BY_KIND
from gui.autosave import Autosave, recoveries
from gui.document import Document
from tests.engine.checks.helpers import Nowhere, design

START = design(Dense(id="end", units=1, activation="sigmoid"))


@pytest.fixture(autouse=True)
def _nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(BY_KIND, "nowhere", Nowhere)


@pytest.fixture
def document(qapp: QApplication) -> Document:
    return Document(START)


@pytest.fixture
def autosave(document: Document, tmp_path: Path) -> Iterator[Autosave]:
    autosave = Autosave(
        document, lambda: Bundle(document.design), tmp_path / "자동 저장", quiet=0.02, longest=0.2
    )
    yield autosave
    assert autosave.close()


def edit(document: Document, seed: int) -> None:
    document.edit("edit", document.design.with_training(seed=seed))


def test_a_change_is_kept_a_little_later(
    qtbot: QtBot, document: Document, autosave: Autosave
) -> None:
    edit(document, 5)
    qtbot.waitUntil(autosave.file.exists, timeout=5000)
    assert brickfile.read(autosave.file).design == document.design


def test_the_newest_change_is_the_one_that_is_kept(
    qtbot: QtBot, document: Document, autosave: Autosave
) -> None:
    for seed in range(5, 25):
        edit(document, seed)
    qtbot.waitUntil(autosave.file.exists, timeout=5000)
    edit(document, 99)
    qtbot.waitUntil(lambda: brickfile.read(autosave.file).design.training.seed == 99, timeout=5000)


def test_changes_without_a_pause_are_kept_too(
    qtbot: QtBot, document: Document, autosave: Autosave
) -> None:
    seeds = iter(range(2, 10_000))
    timer = QTimer(interval=5)
    timer.timeout.connect(lambda: edit(document, next(seeds)))
    timer.start()
    qtbot.waitUntil(autosave.file.exists, timeout=5000)
    timer.stop()


def test_nothing_is_kept_while_nothing_is_unsaved(
    qtbot: QtBot, document: Document, autosave: Autosave
) -> None:
    document.replace(START.with_training(seed=9))
    autosave.keep_now()
    assert autosave.close()
    assert not autosave.file.exists()


@pytest.mark.parametrize("way", ["save", "undo", "open", "close"])
def test_what_is_safe_is_taken_away(
    qtbot: QtBot, document: Document, autosave: Autosave, way: str
) -> None:
    edit(document, 5)
    qtbot.waitUntil(autosave.file.exists, timeout=5000)
    if way == "save":
        document.saved(Path("a.brick"), document.design, None)
    elif way == "undo":
        document.undo_stack.undo()
    elif way == "open":
        document.replace(START)
    else:
        assert autosave.close()
    both = (autosave.file, autosave.file.with_suffix(".json"))  # taken away one after the other
    qtbot.waitUntil(lambda: not any(file.exists() for file in both), timeout=5000)


def test_writing_does_not_hold_the_window_up(
    qtbot: QtBot, document: Document, autosave: Autosave, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate, began = threading.Event(), threading.Event()
    really_write = brickfile.write

    def slow(path: Path, bundle: Bundle) -> None:
        began.set()
        gate.wait(10)
        really_write(path, bundle)

    monkeypatch.setattr(brickfile, "write", slow)
    edit(document, 5)
    qtbot.waitUntil(began.is_set, timeout=5000)
    turns: list[int] = []
    timer = QTimer(interval=0)
    timer.timeout.connect(lambda: turns.append(1))
    timer.start()
    edit(document, 6)  # while the disk is slow, editing goes on
    qtbot.waitUntil(lambda: len(turns) > 50, timeout=5000)
    assert not autosave.file.exists()
    gate.set()
    qtbot.waitUntil(autosave.file.exists, timeout=5000)
    timer.stop()


def test_a_full_disk_disturbs_nobody(
    qtbot: QtBot,
    document: Document,
    autosave: Autosave,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    from engine.messages import EngineError, Message

    def full(*_: Any) -> None:
        raise EngineError(Message("file.disk_full", "Full."))

    monkeypatch.setattr(brickfile, "write", full)
    edit(document, 5)
    qtbot.waitUntil(lambda: "Full." in caplog.text, timeout=5000)
    assert document.unsaved


# --- after a crash --------------------------------------------------------------------------


CRASH = """
import os, sys
from pathlib import Path
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from PySide6.QtCore import QCoreApplication
from engine.brickfile import Bundle
from engine.data.sources import BY_KIND
from gui.autosave import Autosave
from gui.document import Document
from tests.engine.checks.helpers import Nowhere
from tests.gui.test_autosave import START, edit

BY_KIND["nowhere"] = Nowhere
application = QCoreApplication([])
document = Document(START)
folder, original, ending = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
autosave = Autosave(document, lambda: Bundle(document.design), folder, quiet=0.0)
document.replace(START, path=original)
edit(document, 123)
while not autosave.file.exists():
    application.processEvents()
print("kept", flush=True)
if ending == "crash":
    os.abort()
sys.stdin.readline()
autosave.close()
"""


def _window(folder: Path, original: Path, ending: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-X", "faulthandler=0", "-c", CRASH, folder, original, ending],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=Path(__file__).parents[2],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )


def test_a_crash_is_recovered_from(tmp_path: Path, qapp: QApplication) -> None:
    original = tmp_path / "내 신경망.brick"
    window = _window(tmp_path, original, "crash")
    assert window.communicate()[0] == b"kept\n"
    assert window.returncode != 0
    (found,) = recoveries(tmp_path)
    assert found.original == original
    assert found.name == "내 신경망"
    assert brickfile.read(found.file).design == START.with_training(seed=123)
    assert recoveries(tmp_path) == ()  # offered by one window only
    found.discard()
    assert recoveries(tmp_path) == ()
    assert not list(tmp_path.iterdir())


def test_what_another_window_works_at_is_not_offered(tmp_path: Path, qapp: QApplication) -> None:
    window = _window(tmp_path, tmp_path / "a.brick", "wait")
    assert window.stdout is not None
    assert window.stdout.readline() == b"kept\n"
    assert list(tmp_path.glob("*.brick"))
    assert recoveries(tmp_path) == ()
    window.communicate(b"\n")
    assert recoveries(tmp_path) == ()
    assert not list(tmp_path.glob("*.brick"))


def test_a_recovery_without_its_note(tmp_path: Path, qapp: QApplication) -> None:
    for note in (None, "{", "[]", json.dumps({"path": 3})):
        file = tmp_path / "a.brick"
        brickfile.write(file, Bundle(START))
        if note is not None:
            file.with_suffix(".json").write_text(note, "utf-8")
        (found,) = recoveries(tmp_path)
        assert found.original is None
        assert found.name == ""
        found.discard()


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path, qapp: QApplication) -> None:
    assert recoveries(tmp_path / "none") == ()
