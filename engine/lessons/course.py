"""A course: pages that show a lesson in the learner's own window.

A course is a file of TOML or, in a ``.brick``, of JSON. Nothing of it is markup, names a file or
runs anything: it is words, places of a closed list, actions of a closed list, and goals.
"""

from __future__ import annotations

import tomllib
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator
from pydantic_core import PydanticCustomError

from engine.lessons.actions import Actions
from engine.lessons.goals import Goal
from engine.lessons.places import AnyTarget
from engine.lessons.words import AnyWords, PlainText, Words
from engine.lessons.wrong_pages import TOO_LONG, TWICE, no_toml, too_large, wrong_pages
from engine.recipes import recipe

MAXIMUM_PAGES = 60
MAXIMUM_BYTES = 256 * 1024  # of a file of pages
_MAY_BE_UNKNOWN = ("lesson", "show", "do", "goal")
LONGEST_TITLE, LONGEST_TEXT, LONGEST_FORMULA = 80, 420, 120  # letters


class Page(BaseModel):
    """One page of the strip.

    Attributes:
        name: what links call it; "": nothing links to it.
        lesson: the built-in lesson that it speaks of; "": whatever is open.
        title, text: what it says; the text is two or three sentences.
        formula: one line, in signs that need no language.
        ask: a question to try.
        show: what it points at in the window.
        do: what "do it for me" does.
        goal: what is to be reached before one goes on.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = Field(default="", pattern=r"^[a-z0-9-]{0,40}$")
    lesson: str = Field(default="", max_length=100)
    title: AnyWords
    text: AnyWords
    formula: PlainText = Field(default="", max_length=LONGEST_FORMULA)
    ask: AnyWords | None = None
    show: AnyTarget | None = None
    do: Actions = ()
    goal: Goal | None = None

    @model_validator(mode="after")
    def _fits(self) -> Page:
        for field, words, most in (
            ("title", self.title, LONGEST_TITLE),
            ("text", self.text, LONGEST_TEXT),
            ("ask", self.ask, LONGEST_TEXT),
        ):
            if words is not None and max(len(words.en), len(words.ko)) > most:
                raise PydanticCustomError(TOO_LONG, "too long", {"field": field, "most": most})
        if self.lesson:
            try:
                recipe(self.lesson)
            except KeyError:
                of = {"field": "lesson", "value": self.lesson}
                raise PydanticCustomError("no_lesson", "there is no such lesson", of) from None
        return self


class Course(BaseModel):
    """Pages in their order. A page that names no lesson stands in that of the page before."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: AnyWords
    pages: tuple[Page, ...] = Field(min_length=1, max_length=MAXIMUM_PAGES)

    @model_validator(mode="before")
    @classmethod
    def _hand_lessons_on(cls, raw: Any) -> Any:
        if not isinstance(raw, dict) or not isinstance(raw.get("pages"), list):
            return raw
        pages, lesson = [], ""
        for page in raw["pages"]:
            if isinstance(page, dict):
                lesson = page.get("lesson", lesson)
                page = {**page, "lesson": lesson}
            pages.append(page)
        return {**raw, "pages": pages}

    @model_validator(mode="after")
    def _names_are_unique(self) -> Course:
        names = [page.name for page in self.pages if page.name]
        twice = [name for place, name in enumerate(names) if name in names[:place]]
        if twice:
            raise PydanticCustomError(TWICE, "a name twice", {"value": twice[0]})
        return self

    def first_page_of(self, lesson: str) -> int | None:
        """The place of the first page that stands in ``lesson``; None: there is none."""
        for place, page in enumerate(self.pages):
            if page.lesson == lesson:
                return place
        return None


def course_from(data: bytes) -> Course:
    """The course in a file of pages, which is TOML.

    Raises:
        EngineError: it is none; the message says which page is wrong, and what.
    """
    if len(data) > MAXIMUM_BYTES:
        raise too_large(MAXIMUM_BYTES // 1024)
    try:
        raw = tomllib.loads(data.decode("utf-8"))
    except (ValueError, RecursionError) as error:  # no UTF-8, no TOML
        raise no_toml(error) from error
    try:
        return Course.model_validate(raw)
    except ValidationError as error:
        raise wrong_pages(error, MAXIMUM_PAGES) from error


def course_json(course: Course) -> dict[str, Any]:
    """``course`` for a ``.brick`` file."""
    raw = course.model_dump(mode="json", exclude_defaults=True)
    for own, page in zip(raw["pages"], course.pages, strict=True):
        own["lesson"] = page.lesson  # one that is left out would be that of the page before
    return raw


def course_of_json(raw: Any) -> tuple[Course, int]:
    """The course that `course_json` was made from, and how many of its parts were left out.

    A page may speak of a lesson, a place, an action or a goal that this version does not have: it
    is shown without them.

    Raises:
        ValueError: it is none, or too much.
    """
    if not isinstance(raw, dict) or not isinstance(raw.get("pages"), list):
        raise ValueError("no lesson pages")
    if len(raw["pages"]) > MAXIMUM_PAGES:
        raise ValueError("too many lesson pages")
    pages, left_out = [], 0
    for page in raw["pages"]:
        if isinstance(page, dict):
            unknown = [name for name in _MAY_BE_UNKNOWN if name in page and not _fits(page, name)]
            page = {name: value for name, value in page.items() if name not in unknown}
            left_out += len(unknown)
        pages.append(page)
    return Course.model_validate({**raw, "pages": pages}), left_out


def _fits(page: dict[str, Any], name: str) -> bool:
    """Whether that part of ``page`` can be understood by itself."""
    try:
        Page.model_validate({"title": "a", "text": "a", name: page[name]})
    except ValueError:
        return False
    return True


__all__ = ["Course", "Page", "Words", "course_from", "course_json", "course_of_json"]
