"""What is said beside answers that are given elsewhere, in the person's language."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from engine.export.preparation.bundle import ROWS, Name, program_sentences
from engine.export.sentences import Sentences
from engine.lessons.words import LanguageCode, Words

FILE = Path(__file__).resolve().parents[3] / "resources" / "answer_words.json"


@cache
def file_words() -> dict[str, Words]:
    """What the files say of themselves, as it stands in ``resources/answer_words.json``."""
    raw = json.loads(FILE.read_text(encoding="utf-8"))
    return {key: Words.model_validate(words) for key, words in raw.items()}


def words_in(language: LanguageCode, root: Name = ROWS) -> dict[str, str]:
    """All sentences that rows, or pictures, are answered with, by their codes."""
    said = Sentences(language)
    return {own.code: said.word(own.text) for own in program_sentences(root)}
