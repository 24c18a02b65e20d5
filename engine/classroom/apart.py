"""Strangers' files measured in a process of their own, which may die or hang over one of them.

The window asks its own data process instead; this is for the command line.
"""

from __future__ import annotations

import multiprocessing
from dataclasses import replace
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from engine.classroom.exchange import Work
from engine.classroom.measuring import Lesson, Measured, measure
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Sentence

SECONDS = 60.0  # that one file may take, and the lesson as well
DIED = Sentence(
    "class.reader_died",
    QT_TRANSLATE_NOOP(
        "Engine", "This file could not be read: the part that reads files ended over it."
    ),
)
HANGS = Sentence(
    "class.reader_hangs",
    QT_TRANSLATE_NOOP("Engine", "This file takes too long to read, so it was left."),
)


class Apart:
    """Measures by the lesson at ``path`` elsewhere; close it when it is not needed any more.

    ``figure``: what works are ranked by.
    """

    def __init__(self, path: Path, *, seconds: float = SECONDS, pictures: bool = False) -> None:
        """EngineError where that is no lesson."""
        self._path, self._seconds, self._pictures = path, seconds, pictures
        self._process: Any = None
        self._pipe: Connection | None = None
        self.figure: str = ""
        self._start()

    def measure(self, work: Work, earlier: int) -> Measured:
        """``work`` measured; a sentence in it where that could not be."""
        if self._pipe is None:
            self._start()
        assert self._pipe is not None
        blank = Measured(work, work.name_folder, work.class_folder, earlier=earlier)
        try:
            self._pipe.send((work, earlier))
            if not self._pipe.poll(self._seconds):
                self.close()
                return replace(blank, trouble=HANGS())
            found: Measured = self._pipe.recv()
        except (EOFError, OSError):
            self.close()
            return replace(blank, trouble=DIED())
        return found

    def close(self) -> None:
        """End the process, whatever it does."""
        if self._pipe is not None:
            self._pipe.close()
            self._process.kill()
            self._process.join()
            self._pipe = self._process = None

    def _start(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        arguments = (theirs, self._path, self._pictures)
        self._process = context.Process(target=_serve, args=arguments, daemon=True)
        self._process.start()
        theirs.close()
        try:
            told = self._pipe.recv() if self._pipe.poll(self._seconds) else EngineError(HANGS())
        except (EOFError, OSError):
            told = EngineError(DIED())
        if isinstance(told, EngineError):
            self.close()
            raise told
        self.figure = told


def _serve(pipe: Connection, path: Path, pictures: bool) -> None:
    try:
        lesson = Lesson(path)
    except EngineError as error:
        pipe.send(error)
        return
    pipe.send(lesson.figure)
    while True:
        try:
            work, earlier = pipe.recv()
        except (EOFError, OSError):
            return
        pipe.send(measure(lesson, work, earlier, pictures=pictures))
