"""``python -m engine pages``: a teacher's pages go into a file, and stay there."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from engine.brickfile.brick_file import Bundle, read, write
from engine.command_line.program import main
from engine.recipes import recipe

_PAGES = """
title = "My class"
[[pages]]
lesson = "and"
title = "One"
text = "Look."
show = "brick last"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path / "a.brick", Bundle(recipe("and").make()))
    (tmp_path / "pages.toml").write_text(_PAGES, encoding="utf-8")
    return tmp_path


def _run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    status = main([str(argument) for argument in arguments])
    out, err = capsys.readouterr()
    return status, out, err


def test_pages_are_put_in_shown_kept_and_taken_out(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    a, b, c = (folder / f"{name}.brick" for name in "abc")
    assert _run(capsys, "pages", a, "--set", folder / "pages.toml", "--out", b)[0] == 0
    assert read(b).course.title.en == "My class"
    assert read(b).design == read(a).design
    assert _run(capsys, "pages", b)[1] == "My class\n1 One (and)\n"
    raw = json.loads(_run(capsys, "pages", b, "--json")[1])["pages"]
    assert raw["pages"][0]["show"] == {"place": "brick", "which": "last"}
    (folder / "w.json").write_text('{"dense_1": {"bias": [0.5]}}', encoding="utf-8")
    done = _run(capsys, "weights", b, "--set", folder / "w.json", "--out", c)
    assert done[0] == 0, done
    assert read(c).course == read(b).course
    assert _run(capsys, "pages", c, "--remove", "--out", c)[0] == 0
    assert read(c).course is None
    assert json.loads(_run(capsys, "pages", c, "--json")[1])["pages"] is None


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["a.brick", "--set", "pages.toml"], "--out"),
        (["a.brick", "--remove"], "--out"),
        (["a.brick", "--out", "b.brick"], "--set"),
        (["a.brick", "--set", "a.brick", "--out", "b.brick"], "is a text file in UTF-8"),
        (["a.brick", "--set", "none.toml", "--out", "b.brick"], "could not be read"),
        (["a.brick"], "no lesson pages in this file: a.brick"),
        (["pages.toml"], "not a Neurobricks file"),
    ],
)
def test_bad_input_is_one_sentence_and_writes_nothing(
    folder: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    words: str,
) -> None:
    monkeypatch.chdir(folder)
    status, out, err = _run(capsys, "pages", *arguments)
    assert (status, out) == (2, "")
    assert words in err
    assert err.count("\n") == 1
    assert not (folder / "b.brick").exists()
