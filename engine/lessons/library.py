"""The courses that come with the app: a file each in ``resources/lessons``."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

from engine.lessons.course import Course, Words, course_from
from engine.recipes import RECIPES

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "lessons"
_LESSON = re.compile(r'^lesson = "([a-z0-9-]+)"', re.MULTILINE)


def course_names() -> tuple[str, ...]:
    """The courses by the names of their files, in their order."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.toml")))


@cache
def course_named(name: str) -> Course:
    """The built-in course of that name."""
    return course_from((FOLDER / f"{name}.toml").read_bytes())


@cache
def course_head(name: str) -> tuple[Words, int]:
    """The title of the built-in course of that name, and how many pages it has: at once, where
    `course_named` takes tens of milliseconds."""
    head, *pages = (FOLDER / f"{name}.toml").read_text(encoding="utf-8").split("[[pages]]")
    return Words.model_validate(tomllib.loads(head)["title"]), len(pages)


def course_about(lesson: str) -> Course | None:
    """The course that opens when ``lesson`` does; None where none speaks of it."""
    name = _courses_by_lesson().get(lesson)
    return course_named(name) if name is not None else None


@cache
def _courses_by_lesson() -> dict[str, str]:
    """The first course that speaks of a lesson is its own. To read a file whole takes tens of
    milliseconds, so the lessons' names are looked for in its lines."""
    found: dict[str, str] = {}
    for name in course_names():
        for lesson in _LESSON.findall((FOLDER / f"{name}.toml").read_text(encoding="utf-8")):
            found.setdefault(lesson, name)
    return found


def document_of(lesson: str) -> str:
    """The lesson whose document holds ``lesson``: itself, or the one that it stands beside."""
    for entry in RECIPES:
        if lesson == entry.name or any(lesson == other.name for other in entry.beside):
            return entry.name
    return ""
