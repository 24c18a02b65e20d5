"""Pictures brought from a folder or zip: read one after the other, kept small, packed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from engine.data.limits import MAXIMUM_CATEGORIES
from engine.data.pictures.decoding import (
    UnreadablePictureError,
    is_called_picture,
    seen,
)
from engine.data.pictures.finding import Found, FoundFile, found_in
from engine.data.pictures.keeping import kept_bytes
from engine.data.pictures.look_alikes import look_of
from engine.data.pictures.pack import MOST_IN_A_PACK, PACK_BYTES, Kept, LeftOut, pack_bytes
from engine.data.pictures.sentences import (
    EMPTY_CLASS,
    EMPTY_CLASS_WHY,
    REASONS,
    SINGLE,
    TOO_MANY_CLASSES,
    Reason,
    left_out_note,
)
from engine.files.contents import CANCELLED, shown_name
from engine.files.store import TableStore
from engine.messages import EngineError, Message

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
    order, what was left out, what there is to say, and what the pictures are like."""

    name: str
    packs: tuple[PackPlace, ...]
    classes: tuple[str, ...]
    codes: tuple[int, ...]
    left_out: tuple[LeftOut, ...]
    notes: tuple[Message, ...]
    short_sides: tuple[int, ...]
    any_colour: bool


class PackWriter:
    """Puts kept pictures into the store, pack by pack."""

    def __init__(self, store: TableStore) -> None:
        self._store = store
        self._waiting: list[Kept] = []
        self._bytes = 0
        self.places: list[PackPlace] = []

    def add(self, picture: Kept) -> None:
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
            for own in files:
                self._step()
                self._take(own, code)
            count = len(self._codes) - before[0]
            if not count:
                raise EngineError(self._empty(class_name, self._left_out[before[1] :]))
            if count == 1:
                notes.append(SINGLE(name=class_name))
        self._left_out += [
            LeftOut(own.name, "loose" if is_called_picture(own.name) else "format")
            for own in found.loose
        ]
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

    def _take(self, own: FoundFile, code: int) -> None:
        if len(self._codes) >= MAXIMUM_PICTURES:
            self._left_out.append(LeftOut(own.name, "many"))
            return
        try:
            picture = seen(own.read(), own.parts[-1])
        except UnreadablePictureError as error:
            self._left_out.append(LeftOut(own.name, error.reason))
            return
        self._writer.add(Kept(own.name, kept_bytes(picture), look_of(picture)))
        self._codes.append(code)
        self._short_sides.append(min(picture.size))
        self._any_colour = self._any_colour or picture.mode == "RGB"

    def _empty(self, class_name: str, left_out: Sequence[LeftOut]) -> Message:
        if not left_out:
            return EMPTY_CLASS(name=class_name)
        first = left_out[0].reason
        alike = [one for one in left_out if one.reason == first]
        return EMPTY_CLASS_WHY(name=class_name, why=notes_of(alike)[0])


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
