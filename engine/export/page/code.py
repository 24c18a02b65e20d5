"""The page's own code: files of JavaScript in ``resources/page/``, put together."""

from __future__ import annotations

import functools
import re
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[3] / "resources" / "page"
# In the order in which they build on each other: first what reads and answers, then what shows.
ANSWERING = (
    "texts",
    "numbers",
    "dates",
    "reading",
    "preparing",
    "network",
    "eyes",
    "answers",
    "table",
    "many",
    "pictures",
)
_SHOWING = (
    *("words", "painting", "fields", "answer_view", "rows_view", "picture_view", "about"),
    "start",
)
_START = 'const DATA = JSON.parse(document.getElementById("data").textContent);\n'
_COMMENT = re.compile(r"^\s*//.*\n", re.MULTILINE)
_INDENTED = re.compile(r"^[ \t]+|[ \t]+$", re.MULTILINE)
_EMPTY = re.compile(r"\n{2,}")


@functools.cache
def answering_code() -> str:
    """All that makes answers of rows; it needs ``DATA``, and neither a window nor a network."""
    return _joined(ANSWERING)


@functools.cache
def page_code() -> str:
    """The whole program of the page."""
    return f'(() => {{\n"use strict";\n{_START}{answering_code()}{_joined(_SHOWING)}}})();\n'


@functools.cache
def loader_code() -> str:
    """What unpacks the program in the page and lets it begin."""
    return _joined(("loader",))


@functools.cache
def page_style() -> str:
    """How the page looks."""
    return _plain((FOLDER / "page.css").read_text(encoding="utf-8"))


def _joined(names: tuple[str, ...]) -> str:
    return "".join(_plain((FOLDER / f"{name}.js").read_text(encoding="utf-8")) for name in names)


def _plain(text: str) -> str:
    """``text`` without comments on lines of their own, indentation and empty lines."""
    return _EMPTY.sub("\n", _INDENTED.sub("", _COMMENT.sub("", text)))
