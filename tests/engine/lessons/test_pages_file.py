"""A file of pages is read from the disk, whatever the path leads to."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from engine.lessons.course import MAXIMUM_BYTES
from engine.lessons.pages_file import read_pages
from engine.messages import EngineError

_PAGES = 'title = "우리 반"\n[[pages]]\ntitle = "하나"\ntext = "보세요."\n'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_a_file_is_read(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "나의 예제.toml").write_text(_PAGES, encoding=encoding)
    assert read_pages(tmp_path / "나의 예제.toml").title.said("ko") == "우리 반"


def _code(path: Path) -> str:
    with pytest.raises(EngineError) as told:
        read_pages(path)
    return told.value.message.code


def test_what_is_no_file_of_pages_says_why(tmp_path: Path) -> None:
    assert _code(tmp_path / "none.toml") == "lesson.not_read"
    assert _code(tmp_path) == "lesson.not_read"
    for name, data, code in (
        ("empty", b"", "pages.head_lacks"),
        ("cp949", _PAGES.encode("cp949"), "pages.not_text"),
        ("long", b"#" * (MAXIMUM_BYTES + 5), "pages.too_large"),
        ("zip", b"PK\x03\x04" + bytes(100), "pages.no_toml"),
    ):
        (tmp_path / name).write_bytes(data)
        assert _code(tmp_path / name) == code


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.toml")
    assert _code(tmp_path / "pipe.toml") == "lesson.not_read"
