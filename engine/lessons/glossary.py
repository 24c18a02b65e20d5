"""The glossary: a card for each term of the texts, each brick, loss, optimizer and setting.

The cards are data, ``resources/glossary.json``, in both languages. It is JSON, for it is read when
somebody asks for a word, perhaps while a network learns: TOML takes a hundred times as long.
"""

from __future__ import annotations

import json
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
    """The cards in whose term, in either language, or text ``words`` stand; those whose term
    begins with them first, else by their term in ``language``."""
    wanted = words.casefold().strip()

    def rank(entry: Entry) -> tuple[int, str]:
        terms = (entry.term.en.casefold(), entry.term.ko.casefold())
        own = entry.term.said(language).casefold()
        if any(term.startswith(wanted) for term in terms):
            return 0, own
        return (1 if any(wanted in term for term in terms) else 2), own

    texts = "\n".join
    found = [
        entry
        for entry in glossary()
        if wanted in texts((entry.term.en, entry.term.ko, entry.text.en, entry.text.ko)).casefold()
    ]
    return tuple(sorted(found, key=rank))


def page_of(link: Link) -> tuple[Course, int] | None:
    """The course of a link and the place of its page; None where there is no such page."""
    if link.course not in course_names():
        return None
    course = course_named(link.course)
    for place, page in enumerate(course.pages):
        if page.name == link.page:
            return course, place
    return None
