"""The class's folder: ``release/``, ``submitted/<class>/<name>/`` and ``feedback/<class>/<name>/``.

It may lie on a share, a stick, or where a program keeps folders of several machines alike. Each
piece of work is a file of its own name, by time and chance: nobody writes over another's, and a
name is there only when the whole file is. (As the exchange of nbgrader, which needs no server
either.)
"""

from __future__ import annotations

import errno
import re
import secrets
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import BinaryIO

from engine.brickfile.brick_file import SUFFIX, Bundle, write
from engine.classroom.folder_names import folder_name, same_folder_name
from engine.files.contents import shown_name
from engine.files.safe_writing import refused, write_whole
from engine.files.whole_file import read_whole
from engine.handout.handed_in import HandedIn, tidy_name
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Sentence

RELEASE, SUBMITTED, FEEDBACK = "release", "submitted", "feedback"
LONGEST_FEEDBACK = 20_000  # letters
MOST_FILES = 20_000  # that are looked at in one folder of a class
_MOMENT = "%Y%m%d-%H%M%S"
_STAMP = re.compile(r"([0-9]{8}-[0-9]{6})-[0-9a-f]{8}")

_NO_NAME = Sentence(
    "class.no_name", QT_TRANSLATE_NOOP("Engine", "Write your name, so that your work is known.")
)
_NO_CLASS = Sentence("class.no_class", QT_TRANSLATE_NOOP("Engine", "Write which class you are in."))
_NO_FOLDER = Sentence(
    "class.no_folder",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The class's folder is not there: {name}. Ask your teacher where it is, or see that this "
        "computer is connected to it.",
    ),
)
_NOT_ALLOWED = Sentence(
    "class.not_allowed",
    QT_TRANSLATE_NOOP(
        "Engine",
        "This folder does not let you hand anything in: {name}. Ask your teacher to allow writing "
        "in it; your work is still here.",
    ),
)
_NO_ROOM = Sentence(
    "class.no_room",
    QT_TRANSLATE_NOOP(
        "Engine",
        "There is no room left in the class's folder: {name}. Tell your teacher; your work is "
        "still here.",
    ),
)
# What is said of a file that could not be written, said of the folder: the file's name is chance.
_OF_THE_FOLDER = {
    "file.disk_full": _NO_ROOM,
    "file.writing_not_allowed": _NOT_ALLOWED,
    "file.folder_gone": _NO_FOLDER,
}
_NOTHING_LEARNED = Sentence(
    "class.nothing_learned",
    QT_TRANSLATE_NOOP(
        "Engine", "Nothing has been learned yet, so there is nothing to hand in. Train first."
    ),
)
_NO_CLASS_FOLDER = Sentence(
    "class.no_class_folder",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Nothing was handed in here yet: {name}. Choose the folder in which there is one called "
        "submitted.",
    ),
)


@dataclass(frozen=True)
class Work:
    """A file that was handed in, before it was looked into. ``stamp``: when, "" where the name
    does not say; ``class_folder`` and ``name_folder``: below what it lies."""

    path: Path
    class_folder: str
    name_folder: str
    stamp: str

    @property
    def whose(self) -> tuple[str, str]:
        """Class and name, the same for all that one person handed in."""
        class_folder = unicodedata.normalize("NFC", self.class_folder)
        return class_folder, unicodedata.normalize("NFC", self.name_folder)


def hand_in(bundle: Bundle, name: str, class_name: str, folder: Path) -> Path:
    """Write ``bundle`` as the work of ``name`` into the class's ``folder``; where it lies now.

    Raises:
        EngineError: nothing was learned, a name is missing, or the folder takes nothing.
    """
    if not bundle.runs:
        raise EngineError(_NOTHING_LEARNED())
    own = folder_of(folder, SUBMITTED, name, class_name)
    _make(own, folder)
    path = own / f"{_new_stamp(own, _later(own), SUFFIX)}{SUFFIX}"
    try:
        write(path, replace(bundle, handed_in=HandedIn.now(name, class_name)))
    except EngineError as error:
        if (sentence := _OF_THE_FOLDER.get(error.message.code)) is not None:
            raise EngineError(sentence(name=shown_name(folder)), error.details) from error
        raise
    return path


def folder_of(folder: Path, kind: str, name: str, class_name: str) -> Path:
    """Where work or feedback of a person lies; EngineError where a name is missing."""
    if not tidy_name(name):
        raise EngineError(_NO_NAME())
    if not tidy_name(class_name):
        raise EngineError(_NO_CLASS())
    return folder / kind / folder_name(class_name) / folder_name(name)


def _make(own: Path, folder: Path) -> None:
    if not _is_folder(folder):
        raise EngineError(_NO_FOLDER(name=shown_name(folder)))
    try:
        own.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        if error.errno in (errno.ENOENT, errno.ENOTDIR):
            raise EngineError(_NO_FOLDER(name=shown_name(folder)), repr(error)) from error
        if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
            raise EngineError(_NOT_ALLOWED(name=shown_name(folder)), repr(error)) from error
        raise refused(error, own) from error


def _later(own: Path) -> datetime:
    """Now, or where a clock that is ahead named something in ``own`` already, the second after
    that: what is handed in last is the newest, whatever the clocks of two computers say."""
    now = datetime.now(UTC)
    for then in map(_moment, _entries(own)):
        with suppress(OverflowError):
            now = max(now, then + timedelta(seconds=1)) if then is not None else now
    return now


def _moment(path: Path) -> datetime | None:
    """When the name of ``path`` says that it was handed in; None: it says no moment."""
    stamp = _STAMP.fullmatch(path.stem)
    if stamp is None:
        return None
    try:
        return datetime.strptime(stamp[1], _MOMENT).replace(tzinfo=UTC)
    except ValueError:  # as many digits, but no day
        return None


def _new_stamp(own: Path, now: datetime, suffix: str) -> str:
    """A name that nothing has in ``own``. Of two that draw the same at once one would win; the
    chance of that is one in four thousand million."""
    while True:
        stamp = f"{now.strftime(_MOMENT)}-{secrets.token_hex(4)}"
        if not (own / f"{stamp}{suffix}").exists():
            return stamp


# --- what was handed in ------------------------------------------------------------------------


def all_work(folder: Path) -> list[Work]:
    """Everything that was handed in below ``folder``, by class, name and time; what is still
    being written, links and files of other kinds are not among it.

    Raises:
        EngineError: there is no such folder, or nobody handed anything in.
    """
    submitted = folder / SUBMITTED
    if not _is_folder(submitted):
        raise EngineError(_NO_CLASS_FOLDER(name=shown_name(folder)))
    found = []
    for class_folder in _folders(submitted):
        for own in _folders(class_folder):
            for path in _entries(own):
                if path.suffix == SUFFIX and not path.name.startswith(".") and _is_file(path):
                    told = _STAMP.fullmatch(path.stem) if _moment(path) is not None else None
                    stamp = told[1] if told is not None else ""
                    found.append(Work(path, class_folder.name, own.name, stamp))
                if len(found) >= MOST_FILES:
                    break
    return sorted(found, key=lambda work: (*work.whose, work.stamp, work.path.name))


def newest_of_each(work: list[Work]) -> list[tuple[Work, int]]:
    """What counts of each person: the newest, and how many there were before it."""
    count: dict[tuple[str, str], int] = {}
    newest: dict[tuple[str, str], Work] = {}
    for own in work:
        count[own.whose] = count.get(own.whose, 0) + 1
        newest[own.whose] = own
    return [(own, count[whose] - 1) for whose, own in newest.items()]


def is_of(handed_in: HandedIn, work: Work) -> bool:
    """Whether the file says the same person as the folders that it lies in."""
    return same_folder_name(folder_name(handed_in.name), work.name_folder) and same_folder_name(
        folder_name(handed_in.class_name), work.class_folder
    )


# --- feedback ----------------------------------------------------------------------------------


def give_feedback(folder: Path, work: Work, text: str) -> Path:
    """Write ``text`` for the person who handed ``work`` in; what was written before stays."""
    own = folder / FEEDBACK / work.class_folder / work.name_folder
    _make(own, folder)
    path = own / f"{_new_stamp(own, datetime.now(UTC), '.txt')}.txt"
    data = text[:LONGEST_FEEDBACK].encode("utf-8-sig", "replace")

    def fill(stream: BinaryIO) -> None:
        stream.write(data)

    write_whole(path, fill)
    return path


def feedback_for(folder: Path, name: str, class_name: str) -> tuple[str, ...]:
    """What was written for a person, the newest first; () where there is nothing."""
    own = folder_of(folder, FEEDBACK, name, class_name)
    paths = [path for path in _entries(own) if path.suffix == ".txt" and path.name[0] != "."]
    found = []
    for path in sorted(paths, key=lambda each: each.name, reverse=True)[:20]:
        try:
            data = read_whole(path, 4 * LONGEST_FEEDBACK + 3)
        except EngineError:
            continue
        found.append(data.decode("utf-8-sig", "replace")[:LONGEST_FEEDBACK])
    return tuple(found)


def _folders(folder: Path) -> Iterator[Path]:
    return (path for path in _entries(folder) if _is_folder(path) and not path.is_symlink())


def _entries(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError:  # gone meanwhile, or not to be read
        return []


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def _is_file(path: Path) -> bool:
    try:
        return path.is_file() and not path.is_symlink()
    except OSError:
        return False
