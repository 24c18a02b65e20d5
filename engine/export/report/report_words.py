"""The report's own words, in the person's language."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from engine.data.source import Source
from engine.data.sources.pictures import PictureSource
from engine.export.numbers import percent_text, whole_text
from engine.export.sentences import Sentences
from engine.lessons.words import LanguageCode, Words

FILE = Path(__file__).resolve().parents[3] / "resources" / "report_words.json"


class _Entry(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    words: dict[str, Words]


class ReportWords:
    """Everything that a report says, in one language: its own words, and the engine's."""

    def __init__(self, language: LanguageCode, source: Source | None = None) -> None:
        self.language: LanguageCode = language
        self.engine = Sentences(language, source)
        self._of_pictures = isinstance(source, PictureSource)

    def said(self, key: str, **places: object) -> str:
        """The text called ``key`` with ``places`` filled in, which are never read as a form
        themselves; KeyError where there is no such text. Of pictures its own, where it has one."""
        texts = report_words()
        own = texts.get(f"{key}_pictures") if self._of_pictures else None
        return (own or texts[key]).said(self.language).format(**places)

    def counted(self, key: str, count: int) -> str:
        """The text called ``key`` for so many: English has a form of its own for one."""
        own = f"{key}_one" if count == 1 else key
        return self.said(own, count=whole_text(count))

    def percent(self, share: float, decimals: int = 1) -> str:
        """A share of 1 as the language writes it."""
        return percent_text(share, self.language, decimals)


@cache
def report_words() -> dict[str, Words]:
    """All texts by their keys, as they stand in ``resources/report_words.json``."""
    return _Entry(words=json.loads(FILE.read_text(encoding="utf-8"))).words
