"""The lessons as the window offers them."""

from __future__ import annotations

from dataclasses import dataclass

from engine.data.settings import DataSettings
from engine.design import Design


@dataclass(frozen=True)
class Lesson:
    """A lesson's name and words (English, marked)."""

    name: str
    title: str
    line: str
    look_at: tuple[str, ...] = ()


GROUPS: tuple[tuple[str, tuple[Lesson, ...]], ...] = ()


def lesson_called(name: str) -> Lesson | None:
    """The lesson of that name, or None."""
    for _title, lessons in GROUPS:
        for lesson in lessons:
            if lesson.name == name:
                return lesson
    return None


def empty_design() -> Design:
    """What "Start empty" opens: two classes in a plane to try bricks on, and no brick."""
    from engine.data.sources import CATALOGUE

    return Design(data=DataSettings(source=CATALOGUE[0]()))


def lesson_design(name: str) -> Design:
    """The design of the lesson called ``name``; KeyError where there is none."""
    raise KeyError(name)
