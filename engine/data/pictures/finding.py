"""Which files of a folder or a zip are pictures, and of which class each is."""

from __future__ import annotations

import io
import os
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from engine.data.pictures.decoding import MOST_BYTES, UnreadablePictureError, is_called_picture
from engine.data.pictures.sentences import (
    GONE,
    MERGED_PARTS,
    NO_CLASSES,
    NO_PICTURES,
    NO_PICTURES_THERE,
    NOT_ALLOWED,
    ONE_FILE,
    TROUBLES,
)
from engine.files.contents import BAD_NAME, CANCELLED, shown_name
from engine.files.ordinary_files import open_ordinary
from engine.files.safe_archive import MEBIBYTE, ArchiveError, Limits, SafeArchive
from engine.messages import EngineError, Message

# A folder of blank drawings as BMP packs very well.
ZIP_LIMITS = Limits(
    file=16 << 30, entry=MOST_BYTES, total=64 << 30, entries=60_000, ratio=900, small=64 * MEBIBYTE
)
MOST_FILES = 200_000  # looked at; a whole disk was chosen by mistake

_SYSTEM_FOLDERS = frozenset(
    ("__macosx", "@eadir", "system volume information", "$recycle.bin", "lost+found")
)
_SYSTEM_FILES = frozenset(
    ("thumbs.db", "ehthumbs.db", "ehthumbs_vista.db", "desktop.ini", "icon\r", "picasa.ini")
)
# What data sets call the folders of their parts, above those of the classes.
_PART_FOLDERS = frozenset(
    (
        *("train", "training", "test", "testing", "val", "valid", "validation", "eval", "dev"),
        *("훈련", "학습", "검증", "시험", "테스트", "평가"),
        *("훈련용", "학습용", "검증용", "시험용"),
    )
)


@dataclass(frozen=True)
class FoundFile:
    """One file: its place below what was chosen, as it is shown, its size, and its bytes.

    ``read`` raises `UnreadablePictureError` where they cannot be had.
    """

    parts: tuple[str, ...]
    size: int
    read: Callable[[], bytes]

    @property
    def name(self) -> str:
        """Its place below what was chosen, with strokes between the folders."""
        return "/".join(self.parts)


_Listed = tuple[list[FoundFile], list[tuple[str, ...]]]


@dataclass(frozen=True)
class Found:
    """``classes``: each class's name with its files, in the names' order; ``loose``: files that
    lie in no class's folder. Their ``parts`` are whole, from what was chosen on."""

    classes: dict[str, tuple[FoundFile, ...]]
    loose: tuple[FoundFile, ...]
    notes: tuple[Message, ...] = ()


@contextmanager
def found_in(path: Path, cancelled: Callable[[], bool] = lambda: False) -> Iterator[Found]:
    """The pictures of a folder or zip by their classes; they can be read while it is open.

    Raises:
        EngineError: there are none, or it cannot be read.
    """
    with _opened(path, cancelled) as (files, folders):
        yield _sorted_out(files, folders, shown_name(path))


@contextmanager
def pictures_in(
    path: Path, cancelled: Callable[[], bool] = lambda: False
) -> Iterator[tuple[FoundFile, ...]]:
    """All files of a folder or zip that are called pictures, in whatever folder of it they lie,
    or the one picture at ``path``; they can be read while it is open.

    Raises:
        EngineError: there are none, or it cannot be read.
    """
    if is_called_picture(path.name) and path.is_file():
        yield (FoundFile((_shown(path.name),), _size(path), partial(bytes_of, path)),)
        return
    with _opened(path, cancelled) as (files, _):
        pictures = tuple(own for own in files if is_called_picture(own.parts[-1]))
        if not pictures:
            raise EngineError(NO_PICTURES_THERE(name=shown_name(path)))
        yield pictures


@contextmanager
def _opened(path: Path, cancelled: Callable[[], bool]) -> Iterator[_Listed]:
    """The files and the folders of a folder or zip."""
    name = shown_name(path)
    with ExitStack() as opened:
        try:
            if path.is_dir():
                listed = _in_folder(path, cancelled)
            else:
                stream = opened.enter_context(io.BufferedReader(open_ordinary(path)))
                listed = _in_zip(SafeArchive(stream, ZIP_LIMITS))
        except ArchiveError as error:
            raise EngineError(TROUBLES[error.trouble](name=name), error.details) from error
        except FileNotFoundError as error:
            raise EngineError(GONE(name=name), repr(error)) from error
        except PermissionError as error:
            raise EngineError(NOT_ALLOWED(name=name), repr(error)) from error
        except UnicodeError as error:
            raise EngineError(BAD_NAME(name=name), repr(error)) from error
        except (OSError, ValueError) as error:
            raise EngineError(ONE_FILE(name=name), repr(error)) from error
        yield listed


def _in_folder(folder: Path, cancelled: Callable[[], bool]) -> _Listed:
    files: list[FoundFile] = []
    folders: list[tuple[str, ...]] = []
    next(folder.iterdir(), None)  # what may not be read is told, not taken for empty
    for root, inner, names in os.walk(folder):
        if cancelled():
            raise EngineError(CANCELLED())
        inner[:] = sorted(own for own in inner if not _is_system(own))
        above = tuple(map(_shown, Path(root).relative_to(folder).parts))
        folders += [(*above, _shown(own)) for own in inner]
        for own in sorted(names):
            if _is_system(own):
                continue
            place = Path(root, own)
            files.append(FoundFile((*above, _shown(own)), _size(place), partial(bytes_of, place)))
        if len(files) > MOST_FILES:
            break
    return files, folders


def _in_zip(archive: SafeArchive) -> _Listed:
    files: list[FoundFile] = []
    folders: list[tuple[str, ...]] = []
    for name in archive.names:
        text = name if archive.is_unicode(name) else _korean(name)
        parts = tuple(_shown(part) for part in text.split("/") if part not in ("", "."))
        if not parts or any(map(_is_system, parts)):
            continue
        if name.endswith("/"):
            folders.append(parts)
        else:
            read = partial(_read_entry, archive, name)
            files.append(FoundFile(parts, archive.bytes_in(name), read))
    folders += [own.parts[:depth] for own in files for depth in range(1, len(own.parts))]
    return sorted(files, key=lambda own: own.parts), sorted(set(folders))


def _sorted_out(files: Sequence[FoundFile], folders: Sequence[tuple[str, ...]], name: str) -> Found:
    """The files by the classes whose folders they lie in."""
    pictures = [own for own in files if is_called_picture(own.parts[-1])]
    if not pictures:
        raise EngineError(NO_PICTURES(name=name))
    depth = 0
    notes: tuple[Message, ...] = ()
    inner = {own.parts for own in files}
    while _only_one(files, folders, depth):
        depth += 1  # a folder in which nothing lies but the folder of the classes
    tops = {place[depth] for place in folders if len(place) > depth}
    if tops and all(top.lower() in _PART_FOLDERS for top in tops) and _deeper(inner, depth + 2):
        notes = (MERGED_PARTS(names=", ".join(sorted(tops))),)
        depth += 1
    classes: dict[str, list[FoundFile]] = {}
    for place in folders:
        if len(place) > depth:
            classes.setdefault(place[depth], [])
    loose = []
    for own in files:
        if len(own.parts) > depth + 1:
            classes.setdefault(own.parts[depth], []).append(own)
        else:
            loose.append(own)
    if not classes:
        raise EngineError(NO_CLASSES(name=name))
    ordered = {key: tuple(classes[key]) for key in sorted(classes)}
    return Found(ordered, tuple(loose), notes)


def _only_one(files: Sequence[FoundFile], folders: Sequence[tuple[str, ...]], depth: int) -> bool:
    """Whether at this depth there is one folder and nothing else, and folders with files in it."""
    here = {place[depth] for place in folders if len(place) > depth}
    beside = any(len(own.parts) <= depth + 1 for own in files)
    return len(here) == 1 and not beside and _deeper({own.parts for own in files}, depth + 2)


def _deeper(places: set[tuple[str, ...]], depth: int) -> bool:
    """Whether a file lies below so many folders."""
    return any(len(place) > depth for place in places)


def _is_system(name: str) -> bool:
    """Whether a computer put it there, not the person."""
    lower = name.lower()
    return name.startswith(".") or lower in _SYSTEM_FOLDERS or lower in _SYSTEM_FILES


def _shown(name: str) -> str:
    """A name with its Korean letters composed, which a Mac takes apart."""
    return unicodedata.normalize("NFC", name.encode("utf-8", "replace").decode())


def _korean(name: str) -> str:
    """The name of an entry that does not say how it is written: Windows writes CP949 in Korea,
    other programs UTF-8."""
    raw = name.encode("cp437", "replace")
    for encoding in ("utf-8", "cp949"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return name


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except (OSError, ValueError):
        return 0


def bytes_of(path: Path) -> bytes:
    """A picture file's bytes.

    Raises:
        UnreadablePictureError: they cannot be had, or are too many.
    """
    try:
        with open_ordinary(path) as stream:
            data = stream.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        raise UnreadablePictureError("unread", repr(error)) from error
    if len(data) > MOST_BYTES:
        raise UnreadablePictureError("huge")
    return data


def _read_entry(archive: SafeArchive, name: str) -> bytes:
    try:
        return archive.read(name, MOST_BYTES)
    except ArchiveError as error:
        raise UnreadablePictureError("unread", error.details) from error
