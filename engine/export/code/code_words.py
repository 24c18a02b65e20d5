"""The words of comments and headings in exported code, in the person's language."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from engine.lessons.words import LanguageCode, Words

FILE = Path(__file__).resolve().parents[3] / "resources" / "code_words.json"


class _Entry(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    words: dict[str, Words]


class CodeWords:
    """The words in one language."""

    def __init__(self, language: LanguageCode) -> None:
        self.language: LanguageCode = language

    def said(self, key: str) -> str:
        """The text called ``key``; KeyError where there is none."""
        return code_words()[key].said(self.language)


@cache
def code_words() -> dict[str, Words]:
    """All texts by their keys, as they stand in ``resources/code_words.json``."""
    return _Entry(words=json.loads(FILE.read_text(encoding="utf-8"))).words
