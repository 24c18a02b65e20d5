"""The engine's sentences and words in a language, without a window.

Their Korean stands where the window's does, in ``resources/translations``: the .ts file is
read itself, since the .qm is Qt's. Everything else that an export says is in word files of its own.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

from engine.data.source import Source
from engine.export.numbers import number_text
from engine.lessons.words import LanguageCode, Words
from engine.messages import Message

FILE = Path(__file__).resolve().parents[2] / "resources" / "translations" / "neurobricks_ko.ts"
_COLUMNS = ("column", "columns", "names")  # what a message calls columns that it names
_FEATURES = (("mean ", "", "mean {feature}"), ("worst ", "", "worst {feature}"))
_ERRORS = ("", " error", "{feature} error")


class Sentences:
    """What the engine says, in ``language``. ``source``: whose columns a message may name: those
    of built-in data have words of their own, a table of one's own keeps its names."""

    def __init__(self, language: LanguageCode, source: Source | None = None) -> None:
        self.language = language
        self._built_in = source is not None and type(source).family != "table"
        self._knows_classes = source is not None and not type(source).words_are_own

    def word(self, english: str) -> str:
        """A word or sentence of the engine's that has no places."""
        return self._in("Engine", english)

    def words(self, words: Words) -> str:
        """A text that is there in both languages, or a word of the engine's in English alone."""
        if self.language == "ko" and not words.ko:
            return self.word(words.en)
        return words.said(self.language)

    def message(self, message: Message) -> str:
        """A sentence with its parameters, numbers as people write them."""
        parameters = {name: self._value(name, own) for name, own in message.parameters.items()}
        return self.word(message.sentence).format(**parameters)

    def column(self, name: str) -> str:
        """What a column is called where a person reads it."""
        if not self._built_in or self.language == "en":
            return name
        said = self._in("Columns", name)
        if said != name:
            return said
        for before, after, form in (*_FEATURES, _ERRORS):
            feature = name.removeprefix(before).removesuffix(after)
            own = self._in("Columns", feature)
            if feature != name and own != feature:
                return self._in("Columns", form).format(feature=own)
        return name

    def columns(self, names: Iterable[str]) -> str:
        """Several columns in a row."""
        return ", ".join(map(self.column, names))

    def class_name(self, name: str) -> str:
        """What a class is called where a person reads it."""
        return self._in("Classes", name) if self._knows_classes else name

    def classes(self, names: Iterable[str]) -> tuple[str, ...]:
        """What each of those classes is called."""
        return tuple(map(self.class_name, names))

    def _in(self, context: str, english: str) -> str:
        return english if self.language == "en" else _korean().get((context, english), english)

    def _value(self, name: str, value: object) -> object:
        if isinstance(value, Message):
            return self.message(value)
        if isinstance(value, str) and name in _COLUMNS:
            return self.columns(value.split(", "))
        if isinstance(value, str):
            return ", ".join(self.classes(value.split(", ")))
        if isinstance(value, bool) or not isinstance(value, int | float):
            return value
        return number_text(value)


@cache
def _korean() -> dict[tuple[str, str], str]:
    """The Korean of each English text, by its context."""
    found = {}
    for context in ElementTree.parse(FILE).getroot().iter("context"):
        name = context.findtext("name", "")
        if name not in ("Engine", "Columns", "Classes"):
            continue
        for message in context.iter("message"):
            translation = message.findtext("translation", "")
            if translation:
                found[name, message.findtext("source", "")] = translation
    return found
