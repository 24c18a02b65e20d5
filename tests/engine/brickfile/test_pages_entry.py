"""A teacher's pages in a ``.brick``: they come back, and a stranger's do no harm."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from engine.brickfile.brick_file import Bundle, read, write
from engine.lessons.course import MAXIMUM_PAGES, course_from
from engine.lessons.library import course_named, course_names
from engine.messages import EngineError
from tests.engine.brick_samples import a_bundle, a_design, assert_same, some_pages

Entries = dict[str, bytes]


@pytest.fixture
def opened_with(tmp_path: Path) -> Callable[[Callable[[Entries], None]], Bundle]:
    """Reads a good file whose entries were changed."""

    def opened(change: Callable[[Entries], None]) -> Bundle:
        write(tmp_path / "good.brick", Bundle(a_design(), course=some_pages()))
        with zipfile.ZipFile(tmp_path / "good.brick") as archive:
            entries = {name: archive.read(name) for name in archive.namelist()}
        change(entries)
        with zipfile.ZipFile(tmp_path / "made.brick", "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in entries.items():
                archive.writestr(name, data)
        return read(tmp_path / "made.brick")

    return opened


def _code(opened_with: Any, change: Callable[[Entries], None]) -> str:
    with pytest.raises(EngineError) as caught:
        opened_with(change)
    return caught.value.message.code


def _put(raw: Any) -> Callable[[Entries], None]:
    def change(entries: Entries) -> None:
        entries["pages.json"] = json.dumps(raw, ensure_ascii=False).encode()

    return change


_PAGE = {"title": {"en": "a"}, "text": {"en": "b"}}
_RAW = {"version": 1, "title": {"en": "c"}, "pages": [_PAGE]}


def test_pages_come_back_with_everything_else(tmp_path: Path) -> None:
    write(tmp_path / "a.brick", a_bundle())
    again = read(tmp_path / "a.brick")
    assert_same(again, a_bundle())
    assert again.said_of_pages is None
    write(tmp_path / "b.brick", again)
    assert read(tmp_path / "b.brick").course == some_pages()


@pytest.mark.parametrize("name", course_names())
def test_every_course_of_the_app_fits_into_a_file(tmp_path: Path, name: str) -> None:
    write(tmp_path / "a.brick", Bundle(a_design(), course=course_named(name)))
    assert read(tmp_path / "a.brick").course == course_named(name)


def test_the_largest_file_of_pages_that_is_read_is_written_and_read_again(tmp_path: Path) -> None:
    quotes = '"' * 410
    page = f"[[pages]]\ntitle = '{quotes[:80]}'\ntext = '{quotes}'\nask = '{quotes}'\n"
    course = course_from(f"title = 'c'\n{page * MAXIMUM_PAGES}".encode())
    write(tmp_path / "a.brick", Bundle(a_design(), course=course))
    assert read(tmp_path / "a.brick").course == course


def test_without_pages_there_is_no_entry(tmp_path: Path) -> None:
    write(tmp_path / "a.brick", Bundle(a_design()))
    with zipfile.ZipFile(tmp_path / "a.brick") as archive:
        assert "pages.json" not in archive.namelist()
    assert read(tmp_path / "a.brick").course is None


def test_an_older_version_would_count_the_entries_that_it_knows(tmp_path: Path) -> None:
    """It takes a file for damaged where another number of its own kinds of entries is told."""
    write(tmp_path / "a.brick", Bundle(a_design(), course=some_pages()))
    with zipfile.ZipFile(tmp_path / "a.brick") as archive:
        told = json.loads(archive.read("document.json"))["entries"]
        assert told == len([name for name in archive.namelist() if name != "pages.json"])


def test_pages_that_went_missing_are_noticed(opened_with: Any) -> None:
    assert _code(opened_with, lambda entries: entries.pop("pages.json")) == "file.damaged"


def test_what_this_version_does_not_have_keeps_no_file_shut(opened_with: Any) -> None:
    page = _PAGE | {"show": {"place": "hologram"}, "do": [{"what": "dance"}], "lesson": "gone"}
    bundle = opened_with(_put(_RAW | {"pages": [page]}))
    assert bundle.course.pages[0].title.en == "a"
    assert bundle.course.pages[0].show is None
    assert bundle.left_out == 3
    assert "3" in str(bundle.said_of_pages)


def test_newer_pages_say_so(opened_with: Any) -> None:
    assert _code(opened_with, _put(_RAW | {"version": 2})) == "file.newer"


@pytest.mark.parametrize(
    "raw",
    [
        [],
        None,
        {},
        _RAW | {"version": "1"},
        _RAW | {"version": True},
        _RAW | {"version": 0},
        _RAW | {"more": 1},
        _RAW | {"pages": []},
        _RAW | {"pages": {}},
        _RAW | {"pages": [None]},
        _RAW | {"pages": [_PAGE] * 10_000},
        _RAW | {"pages": [_PAGE | {"name": "x"}] * 2},
        _RAW | {"pages": [_PAGE | {"name": "../../etc/passwd"}]},
        _RAW | {"pages": [_PAGE | {"picture": "file://server/share"}]},
        _RAW | {"pages": [_PAGE | {"text": {"en": "x" * 421}}]},
        _RAW | {"pages": [_PAGE | {"text": {"en": "\u202etxt.exe"}}]},
        _RAW | {"title": {"en": "\u0000"}},
        _RAW | {"title": "x" * 5_000_000},
    ],
)
def test_pages_that_are_none(opened_with: Any, raw: Any) -> None:
    assert _code(opened_with, _put(raw)) in ("file.damaged", "file.too_large")


def test_a_bomb_of_pages(opened_with: Any) -> None:
    def change(entries: Entries) -> None:
        entries["pages.json"] = b"[" * 3_000_000

    assert _code(opened_with, change) in ("file.damaged", "file.too_large", "file.hostile")


def test_markup_comes_back_letter_for_letter(opened_with: Any) -> None:
    text = '<img src="file:///dev/zero"><a href="x">&amp;</a>'
    bundle = opened_with(_put(_RAW | {"title": {"en": text}}))
    assert bundle.course.title.said("en") == text
