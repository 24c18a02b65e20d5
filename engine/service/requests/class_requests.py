"""What a teacher asks about a class's work: files of strangers, read in the data process, which may
die of one of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from typing_extensions import override

from engine.classroom.exchange import Work
from engine.data.parts import Part
from engine.data.view import View
from engine.files.file_stamp import stamp_of
from engine.handout.lock import Lock
from engine.service.lane import Errand
from engine.service.requests.kinds import DataRequest

if TYPE_CHECKING:
    from engine.classroom.measuring import Lesson, Measured
    from engine.data.knowing.library import Library


@dataclass(frozen=True)
class LessonFacts:
    """What the window has to know of a lesson. ``figure`` of ``part``: what works are ranked by;
    ``classes``: their names, () for numbers; ``view``: what surfaces show, None: there are none."""

    lock: Lock
    figure: str
    part: Part
    classes: tuple[str, ...]
    view: View | None


@lru_cache(maxsize=1)
def _lesson(path: Path, stamp: str) -> Lesson:
    from engine.classroom.measuring import Lesson

    return Lesson(path)


@dataclass(frozen=True)
class ReadHandout(DataRequest):
    """The lesson at ``path``; answered with its `LessonFacts`."""

    lane = "files"
    may_hang = True
    path: Path

    @override
    def answer(self, library: Library, errand: Errand) -> LessonFacts:
        own = _lesson(self.path, stamp_of(self.path))
        classes = own.prepared.facts.class_names
        return LessonFacts(own.lock, own.figure, own.part, classes, own.view)


@dataclass(frozen=True)
class FindWork(DataRequest):
    """What counts of each person below ``folder``, with how much there was before."""

    lane = "files"
    may_hang = True
    folder: Path

    @override
    def answer(self, library: Library, errand: Errand) -> tuple[tuple[Work, int], ...]:
        from engine.classroom.collecting import work_to_measure

        return tuple(work_to_measure(self.folder))


@dataclass(frozen=True)
class MeasureWork(DataRequest):
    """``work`` measured by the lesson at ``lesson``; answered with a `Measured`."""

    lane = "files"
    may_hang = True
    lesson: Path
    work: Work
    earlier: int

    @override
    def answer(self, library: Library, errand: Errand) -> Measured:
        from engine.classroom.measuring import measure

        own = _lesson(self.lesson, stamp_of(self.lesson))
        return measure(own, self.work, self.earlier)
