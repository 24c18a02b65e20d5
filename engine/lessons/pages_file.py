"""A teacher's file of pages on the disk: read without believing it."""

from __future__ import annotations

from pathlib import Path

from engine.files.contents import shown_name
from engine.files.ordinary_files import open_ordinary
from engine.lessons.course import MAXIMUM_BYTES, Course, course_from
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Sentence

_NOT_READ = Sentence(
    "lesson.not_read",
    QT_TRANSLATE_NOOP(
        "Engine",
        "This file of lesson pages could not be read: {name}. See that it is there, that it is a "
        "text file and no folder, and that you may read it.",
    ),
)


def read_pages(path: Path) -> Course:
    """The course in the file, no more of which is read than pages may take.

    Raises:
        EngineError: it cannot be read, or holds none; the message says why.
    """
    try:
        with open_ordinary(path) as file:
            data = file.read(MAXIMUM_BYTES + 1)
    except (OSError, ValueError) as error:
        raise EngineError(_NOT_READ(name=shown_name(path)), repr(error)) from error
    return course_from((data or b"").removeprefix(b"\xef\xbb\xbf"))
