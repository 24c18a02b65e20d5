"""A table too large for the .brick: where it lies, lost, found, mistaken for another."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.data.knowing.library import Library
from engine.data.reading.table_file import TableFile
from engine.edits.proposal import propose
from engine.files import contents
from engine.messages import EngineError

ROWS = "hours,passed\n" + "".join(f"{n % 9},{'yes' if n % 9 > 4 else 'no'}\n" for n in range(60))


@pytest.fixture
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file that is "too large"."""
    monkeypatch.setattr(contents, "EMBED_LIMIT", 100)
    path = tmp_path / "큰 표.csv"
    path.write_text(ROWS, encoding="utf-8")
    return path


def code_of(library: Library, source: TableFile) -> str:
    with pytest.raises(EngineError) as caught:
        library.table(source)
    return caught.value.message.code


def test_it_stays_where_it_is(table: Path) -> None:
    source = Library().open_table(table)
    assert source.path == str(table)
    assert len(Library().table(source).frame) == 60  # another sitting


def test_it_is_found_where_it_was_moved_to(table: Path) -> None:
    source = Library().open_table(table)
    moved = table.rename(table.with_name("다른 이름.csv"))
    library = Library()
    assert code_of(library, source) == "table.moved"
    found = library.find_again(source, moved)
    assert (found.path, found.name) == (str(moved), source.name)
    assert len(library.table(found).frame) == 60
    assert len(library.table(source).frame) == 60  # as an older step of undo has it


def test_another_file_is_not_taken_for_it(table: Path) -> None:
    source = Library().open_table(table)
    other = table.rename(table.with_name("other.csv"))
    other.write_text(ROWS.replace("yes", "Yes"), encoding="utf-8")
    library = Library()
    with pytest.raises(EngineError) as caught:
        library.find_again(source, other)
    assert caught.value.message.code == "table.another"
    assert code_of(library, source) == "table.moved"


def test_one_that_was_changed_is_not_used(table: Path) -> None:
    source = Library().open_table(table)
    table.write_text(ROWS + "1,no\n", encoding="utf-8")
    assert code_of(Library(), source) == "table.changed"


def test_a_small_one_travels_in_the_brick_from_then_on(tmp_path: Path) -> None:
    path = tmp_path / "small.csv"
    path.write_text(ROWS, encoding="utf-8")
    source = Library().open_table(path)
    library = Library()
    assert code_of(library, source) == "table.absent"
    found = library.find_again(source, path)
    assert found == source
    assert library.store.get(source.fingerprint) == path.read_bytes()


def test_a_second_file_is_found_too(table: Path) -> None:
    library = Library()
    second = table.with_name("second.csv")
    second.write_text(ROWS.replace("yes", "no", 3), encoding="utf-8")
    both = library.open_test_table(library.open_table(table), second)
    moved = second.rename(table.with_name("moved.csv"))
    library = Library()
    found = library.find_again(both, moved)
    assert found.test_file is not None
    assert (found.path, found.test_file.path) == (both.path, str(moved))
    assert len(library.table(found).frame) == 120


def test_a_run_goes_on_with_the_table_that_was_moved(table: Path) -> None:
    library = Library()
    source = library.open_table(table)
    learned = propose(library, source)
    moved = library.find_again(source, table.rename(table.with_name("moved.csv")))
    found = learned.with_data(learned.data.model_copy(update={"source": moved}))
    assert found != learned
    assert found.continues(learned)
    other = source.model_copy(update={"skip": 1})
    assert not learned.with_data(learned.data.model_copy(update={"source": other})).continues(
        learned
    )
