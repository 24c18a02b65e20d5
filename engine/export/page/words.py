"""The page's words, in both languages: a page can be switched while it is read."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from engine.export.preparation.answer_words import answer_words
from engine.lessons.words import Words

FILE = Path(__file__).resolve().parents[3] / "resources" / "page_words.json"
# What is said of only some data or networks; the rest every page has.
STORY, COLUMN, BRICK = "story.", "column.", "brick."
_ANSWERS = ("encode.", "derived.", "rows.", "answers.")


class _Entry(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    words: dict[str, Words]


@cache
def page_words() -> dict[str, Words]:
    """All texts by their keys, as they stand in ``resources/page_words.json``.

    Sentences of the engine are among them, by their codes, with what the window's translation
    says: `tests.page_words` copies them, and a test holds both equal.
    """
    return _Entry(words=json.loads(FILE.read_text(encoding="utf-8"))).words


def every_page() -> dict[str, list[str]]:
    """What every page can say, each text in English and in Korean."""
    own = [key for key in page_words() if not key.startswith((STORY, COLUMN, BRICK))]
    shared = [key for key in answer_words() if key.startswith(_ANSWERS)]
    return {key: both(key) for key in (*own, *shared)}


def both(key: str) -> list[str]:
    """The text called ``key``, in English and in Korean; KeyError where there is none."""
    own = (page_words() | answer_words())[key]
    return [own.said("en"), own.said("ko")]
