"""The sentences that answers elsewhere are given with, in the person's language."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from engine.lessons.words import LanguageCode, Words

FILE = Path(__file__).resolve().parents[3] / "resources" / "answer_words.json"


@cache
def answer_words() -> dict[str, Words]:
    """All texts, as they stand in ``resources/answer_words.json``: the engine's own sentences by
    their codes, and the headings of the files."""
    raw = json.loads(FILE.read_text(encoding="utf-8"))
    return {key: Words.model_validate(words) for key, words in raw.items()}


def words_in(language: LanguageCode) -> dict[str, str]:
    """All texts in one language."""
    return {key: words.said(language) for key, words in answer_words().items()}
