"""Pictures brought from a folder or zip: read in their order, kept small, packed."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from engine.data.limits import MAXIMUM_CATEGORIES
from engine.data.pictures.decoding import (
    LONGEST,
    UnreadablePictureError,
    is_called_picture,
    seen,
)
from engine.data.pictures.finding import Found, FoundFile, bytes_of, found_in, pictures_in
from engine.data.pictures.keeping import kept_bytes
from engine.data.pictures.look_alikes import look_of
from engine.data.pictures.pack import MOST_IN_A_PACK, PACK_BYTES, KeptPicture, LeftOut, pack_bytes
from engine.data.pictures.reading_ahead import Read, read_ahead
from engine.data.pictures.sentences import (
    EMPTY_CLASS,
    EMPTY_CLASS_WHY,
    NOTHING_BROUGHT,
    REASONS,
    SINGLE,
    TOO_MANY_CLASSES,
    Reason,
    left_out_note,
)
from engine.files.contents import CANCELLED, shown_name
from engine.files.store import TableStore
from engine.messages import EngineError, Message

if TYPE_CHECKING:
    import numpy as np
    from PIL.Image import Image

MAXIMUM_PICTURES = 20_000
_WHY_NAMES = 3


@dataclass(frozen=True)
class PackPlace:
    """A pack in the `TableStore`: its fingerprint, and how many pictures it holds."""

    fingerprint: str
    count: int


@dataclass(frozen=True)
class Brought:
    """What was brought: the packs, each picture's class (a place in ``classes``) in the packs'
    order, what was left out, what there is to say, and what the pictures are like.
    ``together``: they were taken in one go, and belong into one part."""

    name: str
    packs: tuple[PackPlace, ...]
    classes: tuple[str, ...]
    codes: tuple[int, ...]
    left_out: tuple[LeftOut, ...]
    notes: tuple[Message, ...]
    short_sides: tuple[int, ...]
    any_colour: bool
    together: bool = False


@dataclass(frozen=True, eq=False)
class NewPicture:
    """A single picture that comes in: the bytes of a picture's file, or its pixels, uint8
    (height, width, 3) or (height, width)."""

    name: str
    data: bytes | np.ndarray


class PackWriter:
    """Puts kept pictures into the store, pack by pack."""

    def __init__(self, store: TableStore) -> None:
        self._store = store
        self._waiting: list[KeptPicture] = []
        self._bytes = 0
        self.places: list[PackPlace] = []

    def add(self, picture: KeptPicture) -> None:
        """One more picture."""
        self._waiting.append(picture)
        self._bytes += len(picture.data)
        if self._bytes >= PACK_BYTES or len(self._waiting) >= MOST_IN_A_PACK:
            self._close(())

    def finish(self, left_out: Sequence[LeftOut] = ()) -> tuple[PackPlace, ...]:
        """The places of all packs; the last one tells what was left out."""
        if self._waiting or left_out:
            self._close(left_out)
        return tuple(self.places)

    def _close(self, left_out: Sequence[LeftOut]) -> None:
        data = pack_bytes(self._waiting, left_out)
        self.places.append(PackPlace(self._store.add(data), len(self._waiting)))
        self._waiting, self._bytes = [], 0


def bring(
    path: Path,
    store: TableStore,
    progress: Callable[[float], None] = lambda share: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Brought:
    """Read the pictures of a folder or zip that has a folder for each class into ``store``.

    ``progress`` is told the share of the files that is done; ``cancelled`` is asked before each.

    Raises:
        EngineError: there are no classes with pictures, or it was cancelled.
    """
    with found_in(path, cancelled) as found:
        if len(found.classes) > MAXIMUM_CATEGORIES:
            count = len(found.classes)
            raise EngineError(TOO_MANY_CLASSES(count=count, most=MAXIMUM_CATEGORIES))
        return _Bringing(shown_name(path), store, progress, cancelled).all_of(found)


def bring_single(
    class_name: str,
    pictures: Sequence[NewPicture | Path],
    store: TableStore,
    origin: str = "",
    progress: Callable[[float], None] = lambda share: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Brought:
    """Read single pictures of one class into ``store``: files, all pictures in a folder or zip,
    what was pasted, drawn or taken. ``origin``: what they share that keeps them in one part.

    Raises:
        EngineError: none of them can be read, and why; or it was cancelled.
    """
    writer = PackWriter(store)
    left_out: list[LeftOut] = []
    sides: list[int] = []
    any_colour = False
    for place, one in enumerate(pictures):
        for name, read, share in _each(one, cancelled):
            if cancelled():
                raise EngineError(CANCELLED())
            progress((place + share) / len(pictures))
            if len(sides) >= MAXIMUM_PICTURES:
                left_out.append(LeftOut(name, "many"))
                continue
            try:
                picture = read()
            except UnreadablePictureError as error:
                left_out.append(LeftOut(name, error.reason))
                continue
            writer.add(KeptPicture(name, kept_bytes(picture), look_of(picture), origin))
            sides.append(min(picture.size))
            any_colour = any_colour or picture.mode == "RGB"
    notes = notes_of(left_out)
    if not sides:
        raise EngineError(notes[0] if notes else NOTHING_BROUGHT())
    return Brought(
        class_name,
        writer.finish(left_out),
        (class_name,),
        (0,) * len(sides),
        tuple(left_out),
        notes,
        tuple(sides),
        any_colour,
        together=bool(origin),
    )


def _each(
    one: NewPicture | Path, cancelled: Callable[[], bool]
) -> Iterator[tuple[str, Callable[[], Image], float]]:
    """The pictures in one thing that was brought: name, how to read it, share that is done."""
    if isinstance(one, NewPicture):
        yield one.name, partial(_of_new, one), 0.0
        return
    if not one.is_dir() and one.suffix.lower() != ".zip":  # whatever it is, that is told
        name = shown_name(one)
        yield name, lambda: seen(bytes_of(one), name), 0.0
        return
    with pictures_in(one, cancelled) as files:
        for place, own in enumerate(files):
            yield own.name, partial(_of_found, own), place / len(files)


def _of_found(own: FoundFile) -> Image:
    return seen(own.read(), own.parts[-1])


def _of_new(own: NewPicture) -> Image:
    """What is on it, no larger than what is kept."""
    if isinstance(own.data, bytes):
        return seen(own.data, own.name)
    from PIL import Image

    picture = Image.fromarray(own.data)
    picture.thumbnail((LONGEST, LONGEST), Image.Resampling.LANCZOS)
    return picture


class _Bringing:
    def __init__(
        self,
        name: str,
        store: TableStore,
        progress: Callable[[float], None],
        cancelled: Callable[[], bool],
    ) -> None:
        self._name, self._progress, self._cancelled = name, progress, cancelled
        self._writer = PackWriter(store)
        self._left_out: list[LeftOut] = []
        self._codes: list[int] = []
        self._short_sides: list[int] = []
        self._any_colour = False
        self._looked_at = self._files = 0

    def all_of(self, found: Found) -> Brought:
        self._files = sum(map(len, found.classes.values())) or 1
        notes = list(found.notes)
        for code, (class_name, files) in enumerate(found.classes.items()):
            before = len(self._codes), len(self._left_out)
            with contextlib.closing(read_ahead(files)) as reads:
                for own in files:
                    self._step()
                    self._take(own, reads, code)
            count = len(self._codes) - before[0]
            if not count:
                raise EngineError(self._empty(class_name, self._left_out[before[1] :]))
            if count == 1:
                notes.append(SINGLE(name=class_name))
        self._left_out += left_beside(found)
        return Brought(
            self._name,
            self._writer.finish(self._left_out),
            tuple(found.classes),
            tuple(self._codes),
            tuple(self._left_out),
            (*notes, *notes_of(self._left_out)),
            tuple(self._short_sides),
            self._any_colour,
        )

    def _step(self) -> None:
        if self._cancelled():
            raise EngineError(CANCELLED())
        self._progress(self._looked_at / self._files)
        self._looked_at += 1

    def _take(self, own: FoundFile, reads: Iterator[Read], code: int) -> None:
        if len(self._codes) >= MAXIMUM_PICTURES:
            self._left_out.append(LeftOut(own.name, "many"))
            return
        read = next(reads)
        if read.kept is None:
            self._left_out.append(LeftOut(own.name, read.reason or "broken"))
            return
        self._writer.add(read.kept)
        self._codes.append(code)
        self._short_sides.append(read.short_side)
        self._any_colour = self._any_colour or read.in_colour

    def _empty(self, class_name: str, left_out: Sequence[LeftOut]) -> Message:
        if not left_out:
            return EMPTY_CLASS(name=class_name)
        first = left_out[0].reason
        alike = [one for one in left_out if one.reason == first]
        return EMPTY_CLASS_WHY(name=class_name, why=notes_of(alike)[0])


def left_beside(found: Found) -> tuple[LeftOut, ...]:
    """What lies beside the classes' folders, and why it is left out."""
    return tuple(
        LeftOut(own.name, "loose" if is_called_picture(own.name) else "format")
        for own in found.loose
    )


def notes_of(left_out: Sequence[LeftOut], more: int = 0) -> tuple[Message, ...]:
    """What there is to say of files that were left out, one sentence for each reason; ``more``
    of them, without a name, count to the last."""
    by_reason: dict[Reason, list[str]] = {}
    for one in left_out:
        by_reason.setdefault(one.reason, []).append(one.name)
    found = [reason for reason in REASONS if reason in by_reason]
    return tuple(
        left_out_note(
            reason,
            tuple(by_reason[reason]),
            len(by_reason[reason]) + (more if reason == found[-1] else 0),
            MAXIMUM_PICTURES,
        )
        for reason in found
    )
