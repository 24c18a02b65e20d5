"""What killed saves leave is cleared; what a living one writes, on whichever machine, is not."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from engine.files import leftovers
from engine.files.leftovers import LEFT_BEHIND, clear_leftovers, temporary_beside
from engine.files.safe_writing import write_whole

WRITER = """
import sys
from pathlib import Path
from engine.files.leftovers import temporary_beside

with temporary_beside(Path(sys.argv[1])) as (path, stream):
    stream.write(b"half")
    stream.flush()
    print(path, flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def writer(tmp_path: Path):
    process = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(tmp_path / "a.brick")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[3],
        text=True,
    )
    assert process.stdout is not None
    temporary = Path(process.stdout.readline().strip())
    yield process, temporary
    process.kill()
    process.communicate()


def _leftovers(folder: Path) -> list[Path]:
    return sorted(folder.glob(".*.saving"))


def test_a_save_under_way_is_left_alone_and_a_killed_one_cleared(tmp_path: Path, writer) -> None:
    process, temporary = writer
    assert clear_leftovers(tmp_path) == 0
    assert _leftovers(tmp_path) == [temporary]
    process.kill()
    process.communicate()
    assert clear_leftovers(tmp_path) == 1
    assert _leftovers(tmp_path) == []


def test_the_next_save_in_the_folder_clears_too(tmp_path: Path, writer) -> None:
    process, _temporary = writer
    process.kill()
    process.communicate()
    write_whole(tmp_path / "another.brick", lambda stream: stream.write(b"whole") and None)
    assert [path.name for path in tmp_path.iterdir()] == ["another.brick"]


def test_another_save_in_this_process_is_left_alone(tmp_path: Path) -> None:
    with temporary_beside(tmp_path / "a.brick") as (temporary, _stream):
        assert clear_leftovers(tmp_path) == 0
        assert temporary.exists()


@pytest.mark.parametrize(
    "name", [".0a1b2c3d-feedf00d-12345678.saving", ".0a1b2c3d-12345678.saving"]
)
def test_what_another_machine_writes_goes_by_its_age(tmp_path: Path, name: str) -> None:
    foreign = tmp_path / name
    foreign.write_bytes(b"half")
    assert clear_leftovers(tmp_path) == 0
    past = foreign.stat().st_mtime - 2 * LEFT_BEHIND
    os.utime(foreign, (past, past))
    assert clear_leftovers(tmp_path) == 1


def test_a_disk_without_locks_goes_by_age_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(leftovers, "_lock", lambda _stream, wait: None)
    with temporary_beside(tmp_path / "a.brick") as (temporary, _stream):
        assert clear_leftovers(tmp_path) == 0
        past = temporary.stat().st_mtime - 2 * LEFT_BEHIND
        os.utime(temporary, (past, past))
        assert clear_leftovers(tmp_path) == 1


def test_a_file_cleared_before_it_was_locked_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    really_lock, cleared = leftovers._lock, []

    def lock(stream, *, wait: bool):
        if wait and not cleared:
            cleared.append(Path(stream.name))
            cleared[0].unlink()
        return really_lock(stream, wait=wait)

    monkeypatch.setattr(leftovers, "_lock", lock)
    write_whole(tmp_path / "a.txt", lambda stream: stream.write(b"whole") and None)
    assert cleared
    assert (tmp_path / "a.txt").read_bytes() == b"whole"


def test_a_folder_that_is_not_there_has_none(tmp_path: Path) -> None:
    assert clear_leftovers(tmp_path / "nowhere") == 0
