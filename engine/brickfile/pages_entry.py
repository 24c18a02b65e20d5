"""A teacher's lesson pages as a ``.brick`` file holds them, and what a stranger's may hold."""

from __future__ import annotations

from typing import Any

from engine.files.safe_archive import MEBIBYTE, ArchiveError
from engine.lessons.course import Course, course_json, course_of_json
from engine.messages import QT_TRANSLATE_NOOP, Sentence

ENTRY = "pages.json"
LIMIT = MEBIBYTE  # bytes; a file of pages grows when its texts stand in it for both languages
_VERSION = 1


LEFT_OUT = Sentence(
    "lesson.left_out",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The lesson pages of this file point at things that this version does not have ({count}). "
        "They are shown without them.",
    ),
)


class NewerPagesError(Exception):
    """The pages were written in a form that only a newer version knows."""


def pages_record(course: Course) -> dict[str, Any]:
    """``course`` for JSON; the version of its form first."""
    return {"version": _VERSION, **course_json(course)}


def pages_from(raw: dict[str, Any]) -> tuple[Course, int]:
    """The course that `pages_record` was made from, and how many of its parts were left out: a
    lesson, place, action or goal that this version does not have must not keep a file shut.

    Raises:
        ArchiveError: it is none, or too much.
        NewerPagesError: a newer version has made it.
    """
    version = raw.get("version")
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        raise ArchiveError("damaged", "lesson pages without a version")
    if version > _VERSION:
        raise NewerPagesError(f"lesson pages of version {version}")
    words = {name: value for name, value in raw.items() if name != "version"}
    try:
        return course_of_json(words)
    except (ValueError, RecursionError) as error:
        raise ArchiveError("damaged", f"lesson pages: {error}"[:2000]) from error
