"""A stranger's ``.brick`` is read in a process that may die of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from engine.brickfile.brick_file import Bundle, write
from engine.design import Design
from engine.messages import Message
from engine.recipes import RECIPES
from gui.door.engine_door import EngineDoor
from gui.look.look import Look
from gui.work.context import Context, make_context
from gui.work.document.document import Document
from gui.work.files.file_questions import Questions
from gui.work.files.files import READER_DIED, Files
from gui.work.remembered.preferences import Preferences
from tests.gui.door.children import quick_children, reading_service

LONG = 120_000


@pytest.fixture
def context(qtbot: QtBot, look: Look) -> Iterator[Context]:
    door = EngineDoor(quick_children(data=reading_service))
    context = make_context(Document(design(1)), door, look)
    door.start()
    yield context
    assert door.shutdown(10), "a process outlived the test"


@pytest.fixture
def files(context: Context, tmp_path: Path) -> Iterator[Files]:
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    files = Files(context, Preferences(settings), Questions())
    yield files
    assert files.close()


def design(seed: int) -> Design:
    return RECIPES[0].make().with_training(seed=seed)


def brick(folder: Path, name: str, seed: int) -> Path:
    write(folder / name, Bundle(design(seed)))
    return folder / name


@pytest.mark.parametrize("recovered", [False, True])
def test_a_file_that_kills_its_reader_costs_a_sentence(
    qtbot: QtBot, context: Context, files: Files, tmp_path: Path, recovered: bool
) -> None:
    document, engine = context.document, context.engine
    failed: list[Message] = []
    files.failed.connect(lambda message, _: failed.append(message))
    path = brick(tmp_path, "abort 작품.brick", 2)
    if recovered:
        files.recover(path, None)
    else:
        files.open(path)
    assert files.busy
    qtbot.waitUntil(lambda: bool(failed), timeout=LONG)
    name = files.tr("Untitled") if recovered else "abort 작품.brick"
    assert [(message.code, dict(message.parameters)) for message in failed] == [
        (READER_DIED().code, {"name": name})
    ]
    assert not files.busy
    assert document.design == design(1)
    assert document.path is None
    with qtbot.waitSignal(files.opened, timeout=LONG):
        files.open(brick(tmp_path, "다른 작품.brick", 3))
    assert document.design == design(3)
    qtbot.waitUntil(lambda: context.facts.is_current, timeout=LONG)
    assert engine.processes.process("data").alive


def test_opening_is_given_up_at_once(
    qtbot: QtBot, context: Context, files: Files, tmp_path: Path
) -> None:
    document = context.document
    opened: list[Path] = []
    files.opened.connect(opened.append)
    shares: list[float] = []
    files.progressed.connect(shares.append)
    files.open(brick(tmp_path, "endless.brick", 2))
    qtbot.waitUntil(lambda: 0.5 in shares, timeout=LONG)
    assert files.opening
    with qtbot.waitSignal(files.failed, timeout=LONG) as failed:
        files.stop_opening()
    assert failed.args[0].code == "table.cancelled"
    assert not files.busy
    assert not files.opening
    # Nothing of it comes later: whoever reads has stopped, and reads the next file.
    with qtbot.waitSignal(files.opened, timeout=LONG):
        files.open(brick(tmp_path, "next.brick", 3))
    assert document.design == design(3)
    assert opened == [tmp_path / "next.brick"]


def test_the_file_that_was_asked_for_last_is_the_one_that_opens(
    qtbot: QtBot, files: Files, tmp_path: Path
) -> None:
    files.open(brick(tmp_path, "endless.brick", 2))
    with qtbot.waitSignal(files.opened, timeout=LONG) as opened:
        files.open(brick(tmp_path, "last.brick", 3))
    assert opened.args == [tmp_path / "last.brick"]
    assert not files.busy
