"""The glossary: a card for each term of the texts, each brick, loss, optimizer and setting.

The cards are data, ``resources/glossary.json``, in both languages. It is JSON, for it is read when
somebody asks for a word, perhaps while a network learns: TOML takes a hundred times as long.
"""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from engine.lessons.course import Course
from engine.lessons.examples import Example
from engine.lessons.library import course_named, course_names
from engine.lessons.words import LanguageCode, PlainText, Words

FILE = Path(__file__).resolve().parents[2] / "resources" / "glossary.json"
_NAME = Field(pattern=r"^[a-z0-9-]{1,40}$")
_APART = re.compile(r"[\s_\-–·.,()]+")  # what one writer puts between words and another does not
_HANGEUL = "가-힣"
_PARTICLE = "[은는이가을를의에과와도만로]|으로|마다|들"
_LETTERS_OF_A_SIGN = 4  # AND, OR, MAE: so short, in capitals only
# Their names are everyday words, which mean something else in nearly every sentence.
_EVERYDAY = frozenset(
    {"fit", "split", "fill-mode", "sample", "no-scaling"}
    | {f"random-{change}" for change in ("flip", "rotation", "translation", "zoom", "contrast")}
)


class Link(BaseModel):
    """A page of a built-in course, by its name."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    course: Annotated[str, _NAME]
    page: Annotated[str, _NAME]


class Entry(BaseModel):
    """A card.

    Attributes:
        term: what it is called.
        text: what it is or does, in two plain sentences.
        formula: in signs that need no language.
        when: when to use it.
        about: what in the window it is the card of: ``brick:dense``, ``loss:huber``,
            ``optimizer:adam``, ``activation:relu``, ``scaling:robust``, ``metric:accuracy``,
            ``setting:epochs``, ``field:units`` (of a brick, a loss or an optimizer), ``end:input``.
        see: the page that shows it.
        also: other names of it, in either language: how a text spells it, or code.
        example: numbers that go through it.
        way: of an optimizer, the weights that its steps lead through on the bowl L = w².
    """

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    id: Annotated[str, _NAME]
    term: Words
    text: Words
    formula: PlainText = ""
    when: Words | None = None
    about: tuple[str, ...] = ()
    see: Link | None = None
    also: Annotated[tuple[PlainText, ...], Field(max_length=12)] = ()
    example: Example | None = None
    way: Annotated[tuple[float, ...], Field(max_length=50)] = ()


@cache
def glossary() -> tuple[Entry, ...]:
    """All cards, in the order of the file."""
    return TypeAdapter(tuple[Entry, ...]).validate_python(json.loads(FILE.read_bytes()))


def entry_named(name: str) -> Entry | None:
    """The card with that id."""
    return next((entry for entry in glossary() if entry.id == name), None)


def entry_about(key: str) -> Entry | None:
    """The card of a thing in the window, as ``about`` names it."""
    return next((entry for entry in glossary() if key in entry.about), None)


def find(words: str, language: LanguageCode) -> tuple[Entry, ...]:
    """The cards in whose names, in either language, or text ``words`` stand, whatever stands
    between the words: 경사하강법 finds 경사 하강법. Those that are called so first, then those
    whose name begins so, else by their term in ``language``."""
    wanted = _pressed(words)

    def rank(entry: Entry) -> tuple[int, str]:
        names = [_pressed(name) for name in names_of(entry)]
        own = entry.term.said(language).casefold()
        if wanted in names:
            return 0, own
        if any(name.startswith(wanted) for name in names):
            return 1, own
        return (2 if any(wanted in name for name in names) else 3), own

    def holds(entry: Entry) -> bool:
        texts = (entry.term.en, entry.term.ko, entry.text.en, entry.text.ko, *entry.also)
        return wanted in "\n".join(map(_pressed, texts))

    return tuple(sorted(filter(holds, glossary()), key=rank))


def _pressed(text: str) -> str:
    return _APART.sub("", text.casefold())


def names_of(entry: Entry) -> tuple[str, ...]:
    """What the card's thing is called: "mean squared error (MSE)" is two names."""
    terms = (entry.term.en, entry.term.ko)
    parts = [part.strip() for term in terms for part in re.split("[(),]", term)]
    return tuple(dict.fromkeys([part for part in (*terms, *parts, *entry.also) if part]))


def terms_in(text: str) -> tuple[Entry, ...]:
    """The cards of the terms that stand in ``text``, the longest name first: it says the most.

    A name is a whole word in English, perhaps in the plural; in Korean particles may follow.
    """
    pattern, entries = _names()
    found: dict[str, int] = {}
    by_id: dict[str, Entry] = {}
    for match in pattern.finditer(text):
        entry = entries[(match.lastindex or 1) - 1]
        by_id[entry.id] = entry
        found[entry.id] = max(found.get(entry.id, 0), len(match.group()))
    return tuple(by_id[name] for name in sorted(found, key=lambda name: -found[name]))


@cache
def _names() -> tuple[re.Pattern[str], tuple[Entry, ...]]:
    """One pattern with a group for each name, the longest first, and whose name it is."""
    named: dict[str, Entry] = {}
    for entry in glossary():
        if entry.id not in _EVERYDAY:
            for name in names_of(entry):
                named.setdefault(name, entry)
    longest_first = sorted(named, key=len, reverse=True)
    pattern = "|".join(f"({_as_written(name)})" for name in longest_first)
    return re.compile(pattern), tuple(named[name] for name in longest_first)


def _as_written(name: str) -> str:
    """The pattern of a name as it stands in a sentence."""
    parts = [re.escape(part) for part in re.split(r"[\s\-–]+", name)]
    if re.search(f"[{_HANGEUL}]", name):
        written = r"\s*".join(parts)
        if len(name) > 1:
            return written
        return f"(?<![{_HANGEUL}]){written}(?=$|[^{_HANGEUL}]|{_PARTICLE})"  # 층, but not 층화
    written = r"[\s\-–]*".join(parts)
    if not (name.isupper() and len(name) <= _LETTERS_OF_A_SIGN):
        written = f"(?i:{written}(?:s|es)?)"
    return f"(?<![A-Za-z0-9_]){written}(?![A-Za-z0-9_])"  # in Korean, a particle may follow


def page_of(link: Link) -> tuple[Course, int] | None:
    """The course of a link and the place of its page; None where there is no such page."""
    if link.course not in course_names():
        return None
    course = course_named(link.course)
    for place, page in enumerate(course.pages):
        if page.name == link.page:
            return course, place
    return None
