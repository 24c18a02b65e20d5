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
from PySide6.QtCore import QLockFile, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.brickfile import brick_file as brickfile
from engine.brickfile.brick_file import Bundle
from engine.bricks import Dense
from engine.data.sources.catalogue import BY_KIND
from gui.look.look import Look
from gui.work.context import make_context
from gui.work.document.document import Document
from gui.work.recovery.autosave import Autosave, recoveries
from tests.engine.checks.helpers import Nowhere, design
from tests.gui.engine_here import EngineHere
from tests.gui.fake_trainer import FakeTrainer, Script
from tests.gui.work.files.test_files import NoRows

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


def test_a_full_disk_is_said_once(
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
    with qtbot.waitSignal(autosave.impossible, timeout=5000) as said:
        edit(document, 5)
    assert said.args[0].code == "autosave.impossible"
    assert "Full." in caplog.text
    assert document.unsaved
    autosave.impossible.connect(lambda _message: pytest.fail("said twice"))
    caplog.clear()
    autosave.keep_now()
    qtbot.waitUntil(lambda: "Full." in caplog.text, timeout=5000)


def test_a_home_that_cannot_be_written_is_said(
    qtbot: QtBot, document: Document, tmp_path: Path
) -> None:
    (tmp_path / "home").write_text("a file, where a folder is wanted")
    autosave = Autosave(
        document, lambda: Bundle(document.design), tmp_path / "home" / "autosave", quiet=0.02
    )
    with qtbot.waitSignal(autosave.impossible, timeout=5000) as said:
        edit(document, 5)
    assert str(tmp_path / "home" / "autosave") in str(said.args[0])
    assert autosave.close()


@pytest.mark.parametrize("untouched", [True, False])
def test_what_a_run_learns_is_kept_while_it_learns(
    look: Look,
    qtbot: QtBot,
    tmp_path: Path,
    qapp: QApplication,
    monkeypatch: pytest.MonkeyPatch,
    untouched: bool,
) -> None:
    monkeypatch.setattr("gui.work.recovery.autosave.REST", 0.0)
    script = Script()
    script.gate.set()
    engine = EngineHere(NoRows(), lambda: FakeTrainer(script))
    engine.start()
    engine.set_speed(200.0)  # at full speed the file grows faster than it can be read
    context = make_context(Document(START.with_training(epochs=1_000_000)), engine, look)
    document = context.document
    autosave = Autosave(
        document, lambda: Bundle(document.design, {}, (document.run,) if document.run else ()),
        tmp_path, quiet=0.02, learning=0.1,
    )  # fmt: skip
    autosave.follow_run(context.run, context.keeper)
    try:
        if not untouched:
            edit(document, 7)
        context.run.train()
        epochs: list[int] = []

        def learned() -> bool:
            if autosave.file.exists():
                for run in brickfile.read(autosave.file).runs:
                    assert run.state.epoch == run.history.epochs
                    epochs.append(run.state.epoch)
            return len(set(epochs)) > 2  # again and again, further each time

        qtbot.waitUntil(learned, timeout=20_000)
        assert epochs == sorted(epochs)
        assert context.run.state == "running", context.run.ending
    finally:
        assert autosave.close()
        assert engine.shutdown(5)


# --- after a crash --------------------------------------------------------------------------


CRASH = """
import os, sys
from pathlib import Path
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from PySide6.QtCore import QCoreApplication
from engine.brickfile.brick_file import Bundle
from engine.data.sources.catalogue import BY_KIND
from gui.work.recovery.autosave import Autosave
from gui.work.document.document import Document
from tests.engine.checks.helpers import Nowhere
from tests.gui.work.recovery.test_autosave import START, edit

BY_KIND["nowhere"] = Nowhere
application = QCoreApplication([])
document = Document(START)
folder, original, ending = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
autosave = Autosave(
    document, lambda: Bundle(document.design), folder, quiet=0.0, stamp=lambda: "as it was"
)
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
        cwd=Path(__file__).parents[4],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[4])},
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
    assert found.stamp == "as it was"
    found.discard()
    assert recoveries(tmp_path) == ()
    assert not list(tmp_path.iterdir())


def test_what_a_killed_window_had_only_begun_is_cleared(tmp_path: Path, qapp: QApplication) -> None:
    (tmp_path / "a.json").write_text("{}")
    (tmp_path / "b.json").write_text("{}")
    (tmp_path / "b.lock").write_text("999999999\nneurobricks\nelsewhere\n")
    working = QLockFile(str(tmp_path / "c.lock"))
    assert working.tryLock(0)
    (tmp_path / "c.json").write_text("{}")
    assert recoveries(tmp_path) == ()
    assert {path.name for path in tmp_path.glob("*.json")} <= {"b.json", "c.json"}
    assert (tmp_path / "c.json").exists(), "another window works at it"
    working.unlock()


def test_what_is_damaged_can_be_put_aside(tmp_path: Path, qapp: QApplication) -> None:
    (tmp_path / "a.brick").write_bytes(b"PK no")
    (found,) = recoveries(tmp_path)
    found.put_aside()
    assert recoveries(tmp_path) == ()
    assert found.damaged_file.read_bytes() == b"PK no"
    assert [path.name for path in tmp_path.iterdir()] == ["a.brick.damaged"]


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
