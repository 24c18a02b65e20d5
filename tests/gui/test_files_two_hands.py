"""Two hands on one file, and two saves at once: nothing is overwritten or dropped in silence."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from engine.brickfile import brick_file as brickfile
from engine.brickfile.brick_file import Bundle
from engine.files.file_stamp import stamp_of
from gui.work.context import Context
from gui.work.files.files import Files
from tests.gui.work.files.test_files import (  # noqa: F401
    DESIGN,
    answers,
    context,
    edit,
    files,
    preferences,
    script,
)


def seed_in(path: Path) -> int:
    return brickfile.read(path).design.training.seed


@pytest.fixture
def path(qtbot: QtBot, files: Files, context: Context, tmp_path: Path) -> Path:  # noqa: F811
    """A file that is open, with something to save."""
    path = tmp_path / "a.brick"
    brickfile.write(path, Bundle(DESIGN))
    with qtbot.waitSignal(files.opened, timeout=5000):
        files.open(path)
    edit(context, 5)
    return path


def another_hand(path: Path, seed: int = 77) -> None:
    """Writes the same file, with the time and the size that it had."""
    before = path.stat()
    brickfile.write(path, Bundle(DESIGN.with_training(seed=seed)))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


@pytest.mark.parametrize("answer", ["cancel", "overwrite", "save_as", "reload"])
def test_what_another_hand_wrote_is_asked_about(
    qtbot: QtBot,
    files: Files,  # noqa: F811
    context: Context,  # noqa: F811
    path: Path,
    answer: str,
) -> None:
    another_hand(path)
    answers(files).changed = answer  # type: ignore[assignment]
    answers(files).path = path.with_name("mine.brick")
    followed: list[bool] = []
    files.save(lambda: followed.append(True))
    qtbot.waitUntil(lambda: not files.busy, timeout=5000)
    assert "changed a.brick" in answers(files).asked
    assert seed_in(path) == (5 if answer == "overwrite" else 77)
    assert followed == ([True] if answer in ("overwrite", "save_as") else [])
    if answer == "save_as":
        assert seed_in(path.with_name("mine.brick")) == 5
        assert context.document.path == path.with_name("mine.brick")
    if answer == "reload":
        assert context.document.design.training.seed == 77
    assert context.document.unsaved == (answer == "cancel")
    asked = len(answers(files).asked)
    edit(context, 6)
    files.save()
    qtbot.waitUntil(lambda: not files.busy, timeout=5000)
    again = len(answers(files).asked) - asked
    assert again == (1 if answer == "cancel" else 0)  # what was decided is not asked again


def test_a_file_that_only_got_another_time_is_written(
    qtbot: QtBot,
    files: Files,  # noqa: F811
    path: Path,
) -> None:
    os.utime(path, (0, 0))
    with qtbot.waitSignal(files.saved, timeout=5000):
        files.save()
    assert answers(files).asked == []
    assert seed_in(path) == 5


def test_a_file_that_went_is_written_anew(qtbot: QtBot, files: Files, path: Path) -> None:  # noqa: F811
    path.unlink()
    with qtbot.waitSignal(files.saved, timeout=5000):
        files.save()
    assert seed_in(path) == 5


def test_saving_twice_asks_nothing(
    qtbot: QtBot,
    files: Files,  # noqa: F811
    context: Context,  # noqa: F811
    path: Path,
) -> None:
    for seed in (6, 7):
        edit(context, seed)
        with qtbot.waitSignal(files.saved, timeout=5000):
            files.save()
    assert answers(files).asked == []


def test_leaving_is_off_where_the_changed_file_is_left_as_it_is(
    qtbot: QtBot,
    files: Files,  # noqa: F811
    path: Path,
) -> None:
    another_hand(path)
    answers(files).unsaved = "save"
    files.leave(lambda: pytest.fail("left, and nothing was saved"))
    qtbot.waitUntil(lambda: not files.busy, timeout=5000)
    assert seed_in(path) == 77


def test_what_is_recovered_notices_too(
    qtbot: QtBot,
    files: Files,  # noqa: F811
    context: Context,  # noqa: F811
    tmp_path: Path,
) -> None:
    kept, original = tmp_path / "kept.brick", tmp_path / "a.brick"
    brickfile.write(original, Bundle(DESIGN))
    stamp = stamp_of(original)
    brickfile.write(kept, Bundle(DESIGN.with_training(seed=5)))
    for hand, asked in ((False, 0), (True, 1)):
        if hand:
            another_hand(original)
        with qtbot.waitSignal(files.opened, timeout=5000):
            files.recover(kept, original, stamp)
        files.save()
        qtbot.waitUntil(lambda: not files.busy, timeout=5000)
        assert len(answers(files).asked) == asked


# --- two saves at once ---------------------------------------------------------------------------


def test_a_save_during_a_save_is_carried_out_with_what_follows(
    qtbot: QtBot,
    files: Files,  # noqa: F811
    context: Context,  # noqa: F811
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    gate = threading.Event()
    really_write = brickfile.write

    def slow(path: Path, bundle: Bundle) -> None:
        gate.wait(10)
        really_write(path, bundle)

    monkeypatch.setattr(brickfile, "write", slow)
    done: list[str] = []
    edit(context, 5)
    files.save_to(tmp_path / "a.brick", lambda: done.append("first"))
    edit(context, 6)
    files.save_to(tmp_path / "a.brick", lambda: done.append("again"))
    files.save_to(tmp_path / "b.brick", lambda: done.append("another"))
    gate.set()
    qtbot.waitUntil(lambda: not files.busy, timeout=5000)
    assert done == ["first", "again", "another"]
    assert seed_in(tmp_path / "a.brick") == seed_in(tmp_path / "b.brick") == 6
    assert not context.document.unsaved


def test_after_a_save_that_failed_the_next_one_is_tried(
    qtbot: QtBot,
    files: Files,  # noqa: F811
    context: Context,  # noqa: F811
    tmp_path: Path,
) -> None:
    edit(context, 5)
    gone, good = tmp_path / "gone" / "a.brick", tmp_path / "b.brick"
    done: list[str] = []
    failed: list[object] = []
    files.failed.connect(lambda message, _details: failed.append(message.code))
    files.save_to(gone, lambda: done.append("gone"))
    files.save_to(gone, lambda: done.append("gone again"))
    files.save_to(good, lambda: done.append("good"))
    qtbot.waitUntil(lambda: not files.busy, timeout=5000)
    assert failed == ["file.folder_gone"]
    assert done == ["good"]
    assert seed_in(good) == 5
