"""``lock``: a file as a teacher hands it out."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import Any

from engine.command_line.bricks import opened, write
from engine.command_line.telling import Teller
from engine.handout.spec import fits_design, read_spec
from engine.lessons.pages_file import read_pages
from engine.runs.runs import NO_RUNS


def add_to(commands: Any) -> None:
    """Add the command to the parser's ``commands``."""
    lock = commands.add_parser("lock", help="a lesson for a class, made of a file")
    lock.add_argument("brick", type=Path, metavar="D.brick")
    lock.add_argument(
        "--spec",
        type=Path,
        required=True,
        metavar="FILE.toml",
        help="what shows, what is locked, what is to be reached: docs/handing-out.md",
    )
    lock.add_argument("--pages", type=Path, metavar="PAGES.toml", help="lesson pages for it")
    lock.add_argument("--keep-runs", action="store_true", help="hand the file's runs out as well")
    lock.add_argument("--out", type=Path, required=True, metavar="L.brick")
    lock.add_argument("--json", action="store_true", help="the lock as one JSON object")
    lock.set_defaults(command=_lock)


def _lock(options: argparse.Namespace) -> None:
    spec = read_spec(options.spec)
    pages = read_pages(options.pages) if options.pages is not None else spec.course
    file = opened(options.brick)
    runs = file.runs if options.keep_runs else replace(NO_RUNS, last_number=file.runs.last_number)
    lock = spec.lock(runs.last_number)
    design = fits_design(lock, file.design)
    teller = Teller()
    course = pages or file.course
    for message in write(options.out, design, file.library, runs, (), course=course, lock=lock):
        teller.say(message, "warning")
    if options.json:
        teller.print_json({"lock": lock.model_dump(mode="json", exclude={"key"})})
    elif lock.goal is not None:
        print("goal:", ", ".join(map(str, lock.goal.words())))
