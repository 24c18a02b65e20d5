"""Several files and folders of files: all or nothing, whatever fails on the way."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.files import writing_together
from engine.files.writing_together import write_folder, write_together
from engine.messages import EngineError

MARK = (Path("a.txt"),)
FILES = {Path("a.txt"): b"one", Path("inside/b.txt"): b"two"}


def test_a_folder_holds_its_files(tmp_path) -> None:
    out = tmp_path / "한글 폴더"
    write_folder(out, FILES, MARK)
    assert (out / "a.txt").read_bytes() == b"one"
    assert (out / "inside" / "b.txt").read_bytes() == b"two"
    assert [path.name for path in tmp_path.iterdir()] == [out.name]


def test_of_a_folder_that_is_there_the_files_are_replaced_and_the_rest_stays(tmp_path) -> None:
    out = tmp_path / "service"
    write_folder(out, {Path("a.txt"): b"0", Path("old.txt"): b"old"}, MARK)
    write_folder(out, FILES, MARK)
    assert sorted(path.name for path in out.iterdir()) == ["a.txt", "inside", "old.txt"]
    (out / "inside" / "mine.txt").write_bytes(b"mine")
    (out / ".venv").mkdir()
    (out / ".venv" / "python").write_bytes(b"python")
    write_folder(out, FILES | {Path("a.txt"): b"new"}, MARK)
    assert (out / "a.txt").read_bytes() == b"new"
    assert (out / "inside" / "mine.txt").read_bytes() == b"mine"
    assert (out / "inside" / "b.txt").read_bytes() == b"two"
    assert (out / ".venv" / "python").read_bytes() == b"python"
    assert [path.name for path in tmp_path.iterdir()] == ["service"]


def test_a_folder_of_something_else_is_never_replaced(tmp_path) -> None:
    out = tmp_path / "documents"
    out.mkdir()
    write_folder(out, FILES, MARK)  # an empty one may be filled
    other = tmp_path / "mine"
    other.mkdir()
    (other / "thesis.txt").write_bytes(b"years")
    half = tmp_path / "of another kind"
    half.mkdir()
    (half / "a.txt").write_bytes(b"theirs")
    with pytest.raises(EngineError, match="something else"):
        write_folder(half, FILES, (*MARK, Path("inside/b.txt")))
    assert (half / "a.txt").read_bytes() == b"theirs"
    link = tmp_path / "link"
    link.symlink_to(out)
    file = tmp_path / "file"
    file.write_bytes(b"mine")
    for there in (other, link, file):
        with pytest.raises(EngineError, match="something else"):
            write_folder(there, FILES, MARK)
    assert (other / "thesis.txt").read_bytes() == b"years"
    assert file.read_bytes() == b"mine"
    assert link.is_symlink()


def test_a_folder_that_cannot_be_put_in_place_leaves_the_old_one(tmp_path, monkeypatch) -> None:
    out = tmp_path / "service"
    write_folder(out, {Path("a.txt"): b"0", Path("old.txt"): b"old"}, MARK)
    renamed = Path.rename

    def fails(self: Path, target: Path) -> Path:
        if Path(target) == out and not self.name.endswith("-old"):
            raise PermissionError(13, "no")
        return renamed(self, target)

    monkeypatch.setattr(Path, "rename", fails)
    with pytest.raises(EngineError):
        write_folder(out, FILES, MARK)
    assert sorted(path.name for path in out.iterdir()) == ["a.txt", "old.txt"]
    assert [path.name for path in tmp_path.iterdir()] == ["service"]


@pytest.mark.parametrize("name", ["gone/service", "a\0b"])
def test_a_folder_that_cannot_be_made_is_said(name, tmp_path) -> None:
    with pytest.raises(EngineError):
        write_folder(tmp_path / name, FILES, MARK)
    assert list(tmp_path.iterdir()) == []


def test_where_the_second_file_fails_the_first_is_as_it_was(tmp_path, monkeypatch) -> None:
    old, new, last = (tmp_path / name for name in ("old", "new", "last"))
    old.write_bytes(b"old")
    whole = writing_together.write_whole

    def fails(path, fill):
        if path == last:
            raise EngineError(writing_together.refused(OSError(28, "full"), path).message)
        whole(path, fill)

    monkeypatch.setattr(writing_together, "write_whole", fails)
    with pytest.raises(EngineError, match="no room"):
        write_together({old: b"1", new: b"2", last: b"3"})
    assert old.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["old"]


def test_a_name_that_cannot_be_looked_for_gets_a_sentence(tmp_path) -> None:
    name = "a" * 300
    with pytest.raises(EngineError) as told:
        write_together({tmp_path / "one.txt": b"1", tmp_path / name: b"2"})
    assert told.value.message.code == "file.bad_name"
    with pytest.raises(EngineError) as told:
        write_folder(tmp_path / name, FILES, MARK)
    assert told.value.message.code == "file.bad_name"
    assert list(tmp_path.iterdir()) == []
