"""The page's words, in both languages: a page can be switched while it is read."""

from __future__ import annotations

import importlib
import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from engine.data.source import Source
from engine.export.sentences import Sentences
from engine.lessons.words import Words
from engine.messages import Sentence

FILE = Path(__file__).resolve().parents[3] / "resources" / "page_words.json"
# Where the engine's sentences stand that a page can have to say, and those that it never says.
_MODULES = (
    "engine.data.columns.cell_reading",
    "engine.data.columns.other_form",
    "engine.data.derived.difference",
    "engine.data.derived.functions",
    "engine.data.preparing.prepared",
    "engine.data.reading.rows_header",
    "engine.evaluation.verdicts",
    "engine.prediction.answer_cells",
    "engine.prediction.answer_table",
    "engine.prediction.answers",
    "engine.prediction.picture_answers",
)
_NEVER_SAID = ("prepare.", "view.", "table.", "pictures.none_")
Both = list[str]  # a text in English and in Korean


class _Entry(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    words: dict[str, Words]


@cache
def page_words() -> dict[str, Words]:
    """The page's own texts by their keys, as they stand in ``resources/page_words.json``."""
    return _Entry(words=json.loads(FILE.read_text(encoding="utf-8"))).words


@cache
def sentences() -> dict[str, str]:
    """The engine's sentences that a page can say, in English, by their codes."""
    found = {}
    for name in _MODULES:
        for value in vars(importlib.import_module(name)).values():
            if isinstance(value, Sentence) and not value.code.startswith(_NEVER_SAID):
                found[value.code] = value.text
    return found


def every_page() -> dict[str, Both]:
    """What every page can say."""
    own = {key: [words.said("en"), words.said("ko")] for key, words in page_words().items()}
    return own | {code: both(text) for code, text in sentences().items()}


def both(english: str) -> Both:
    """A sentence or word of the engine's in both languages."""
    return [english, Sentences("ko").word(english)]


def column_words(names: list[str], source: Source) -> dict[str, Both]:
    """What those columns are called that have a word of their own in Korean."""
    korean = Sentences("ko", source)
    found = {name: [name, korean.column(name)] for name in names}
    return {name: words for name, words in found.items() if words[1] != name}


def class_words(names: Sequence[str], source: Source) -> dict[str, Both]:
    """What those classes are called that have a word of their own in Korean."""
    korean = Sentences("ko", source)
    found = {name: [name, korean.class_name(name)] for name in names}
    return {name: words for name, words in found.items() if words[1] != name}
