"""``lessons`` and ``lesson``: what comes with the app."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from engine.brickfile import brick_file as brickfile
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Sentence
from engine.recipes import RECIPES, recipe

_NO_LESSON = Sentence(
    "command.no_lesson",
    QT_TRANSLATE_NOOP("Engine", "There is no lesson called {name}. The lessons are: {lessons}"),
)


def add_to(commands: Any) -> None:
    """Add both commands to the parser's ``commands``."""
    commands.add_parser("lessons", help="the lessons' names").set_defaults(command=_list)
    lesson = commands.add_parser("lesson", help="write a lesson as a file")
    lesson.add_argument("name", metavar="NAME")
    lesson.add_argument("--out", type=Path, required=True, metavar="D.brick")
    lesson.set_defaults(command=_write)


def _list(options: argparse.Namespace) -> None:
    for entry in RECIPES:
        print(entry.name)


def _write(options: argparse.Namespace) -> None:
    try:
        chosen = recipe(options.name)
    except KeyError:
        names = ", ".join(entry.name for entry in RECIPES)
        raise EngineError(_NO_LESSON(name=options.name, lessons=names)) from None
    brickfile.write(options.out, brickfile.Bundle(chosen.make(), planned=chosen.planned()))
