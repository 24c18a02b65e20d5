"""``pages``: the lesson pages that a file carries, or a teacher's own put into it."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from engine.command_line.bricks import opened, write
from engine.command_line.telling import Teller
from engine.lessons.course import Course, course_json
from engine.lessons.pages_file import read_pages
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Sentence

_NO_OUT = Sentence(
    "pages.no_out",
    QT_TRANSLATE_NOOP("Engine", "Say with --out where the file with the pages goes."),
)
_NOTHING_TO_SET = Sentence(
    "pages.nothing_to_set",
    QT_TRANSLATE_NOOP(
        "Engine", "Say with --set which file holds the pages, or with --remove that there are none."
    ),
)
_NONE = Sentence(
    "pages.none", QT_TRANSLATE_NOOP("Engine", "There are no lesson pages in this file: {name}")
)


def add_to(commands: Any) -> None:
    """Add the command to the parser's ``commands``."""
    pages = commands.add_parser("pages", help="the lesson pages in a file, or others for it")
    pages.add_argument("brick", type=Path, metavar="D.brick")
    change = pages.add_mutually_exclusive_group()
    change.add_argument(
        "--set", type=Path, metavar="PAGES.toml", dest="given", help="put these pages into it"
    )
    change.add_argument("--remove", action="store_true", help="take its pages out")
    pages.add_argument("--out", type=Path, metavar="E.brick")
    pages.add_argument("--json", action="store_true", help="all of them as one JSON object")
    pages.set_defaults(command=_pages)


def _pages(options: argparse.Namespace) -> None:
    changes = options.given is not None or options.remove
    if changes and options.out is None:
        raise EngineError(_NO_OUT())
    if options.out is not None and not changes:
        raise EngineError(_NOTHING_TO_SET())
    given = read_pages(options.given) if options.given is not None else None
    file = opened(options.brick)
    teller = Teller()
    course = given if changes else file.course
    if changes:
        for message in write(
            options.out,
            file.design,
            file.library,
            file.runs,
            file.planned,
            file.answers,
            course,
            file.trials,
            file.lock,
        ):
            teller.say(message, "warning")
    elif file.left_out is not None:
        teller.say(file.left_out)
    if options.json:
        teller.print_json({"pages": course_json(course) if course is not None else None})
    elif not changes:
        if course is None:
            raise EngineError(_NONE(name=options.brick.name))
        _print(course)


def _print(course: Course) -> None:
    print(course.title.said("en"))
    for number, page in enumerate(course.pages, start=1):
        print(f"{number} {page.title.said('en')}" + (f" ({page.lesson})" if page.lesson else ""))
