"""Pictures as a source: the person's own in classes, and what all picture sources share."""

from __future__ import annotations

import base64
import binascii
import threading
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Annotated, ClassVar, Literal

import numpy as np
from pydantic import BaseModel, ConfigDict, Field, model_validator
from typing_extensions import override

from engine.data.limits import MAXIMUM_CATEGORIES
from engine.data.pictures.album import Fitting, KeptAlbum, PictureLook
from engine.data.pictures.bringing import MAXIMUM_PICTURES, Brought, notes_of
from engine.data.pictures.pack import MOST_IN_A_PACK, KeptPicture, stored_pack
from engine.data.pictures.sentences import SINGLE
from engine.data.source import Source, SourceFamily
from engine.data.sources.picture_table import CLASS_COLUMN, table_of_pictures
from engine.form import Form
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Message, Sentence

if TYPE_CHECKING:
    from engine.data.table import Table
    from engine.files.store import TableStore

LEAST_SIZE, LARGEST_SIZE = 8, 224
_GONE = 255  # instead of a class: deleted
_SIZES = (8, 12, 16, 20, 24, 28, 32, 48, 64)
_MANY, _SOME = 3000, 1000  # pictures: of more, each is seen smaller
_MOST_PACKS = 4000
_MOST_COMPARED = 2
_compared: dict[tuple[str, ...], np.ndarray] = {}
_comparing = threading.Lock()

_TWO_CLASSES = Sentence(
    "pictures.two_classes",
    QT_TRANSLATE_NOOP(
        "Engine",
        "There is only one class with pictures: {name}. Bring pictures of a second one, so that "
        "there is something to tell apart.",
    ),
)
_NOTHING = Sentence(
    "pictures.nothing", QT_TRANSLATE_NOOP("Engine", "There are no pictures yet. Bring some.")
)
_TOO_MANY = Sentence(
    "pictures.too_many",
    QT_TRANSLATE_NOOP(
        "Engine", "With these there would be {count} pictures, and no more than {most} are taken."
    ),
)
_TOO_MANY_CLASSES = Sentence(
    "pictures.too_many_classes_then",
    QT_TRANSLATE_NOOP(
        "Engine",
        "With these there would be {count} classes, and no more than {most} can be told apart.",
    ),
)
_NAME_TAKEN = Sentence(
    "pictures.name_taken",
    QT_TRANSLATE_NOOP("Engine", "There is a class of this name already: {name}"),
)
_NO_NAME = Sentence(
    "pictures.no_name", QT_TRANSLATE_NOOP("Engine", "A class needs a name of at most 200 letters.")
)


SizeOf = Annotated[
    int,
    Field(ge=LEAST_SIZE, le=LARGEST_SIZE, strict=True),
    Form(
        label=QT_TRANSLATE_NOOP("Engine", "Picture size"),
        hint=QT_TRANSLATE_NOOP(
            "Engine",
            "How many pixels high and wide the network sees each picture. Larger ones show "
            "more and take longer.",
        ),
        step=8,
    ),
]
ColourOf = Annotated[
    bool,
    Form(
        label=QT_TRANSLATE_NOOP("Engine", "In colour"),
        hint=QT_TRANSLATE_NOOP(
            "Engine", "Three numbers for each pixel: red, green, blue. Else one, its grey."
        ),
    ),
]


class PictureSource(Source):
    """Samples that are pictures, each of a class; ``size``, ``colour`` and ``fitting`` say how
    the network sees them.

    Its table has the columns ``picture`` (what each is called), ``class``, ``taken together``
    and ``look alike`` (what must not lie in two parts; empty where a picture is alone).
    """

    family: ClassVar[SourceFamily] = "picture"
    target: ClassVar[str | None] = CLASS_COLUMN

    size: SizeOf = 32
    colour: ColourOf = True
    fitting: Annotated[
        Fitting,
        Form(
            label=QT_TRANSLATE_NOOP("Engine", "Made square by"),
            hint=QT_TRANSLATE_NOOP("Engine", "A network sees all pictures in one square size."),
            choice_words=(
                ("crop", QT_TRANSLATE_NOOP("Engine", "cutting out the middle")),
                ("fit", QT_TRANSLATE_NOOP("Engine", "adding white")),
            ),
            choice_hints=(
                ("crop", QT_TRANSLATE_NOOP("Engine", "The middle square is cut out.")),
                ("fit", QT_TRANSLATE_NOOP("Engine", "All of it, with white beside it.")),
            ),
        ),
    ] = "crop"

    @property
    def look(self) -> PictureLook:
        """How the network sees each picture."""
        return PictureLook(self.size, self.colour, self.fitting)


class PicturePack(BaseModel):
    """A pack of pictures in the `TableStore`, see `engine.data.pictures.pack`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    fingerprint: Annotated[str, Field(pattern="^[0-9a-f]{64}$")]  # sha256 of its bytes
    count: Annotated[int, Field(ge=0, le=MOST_IN_A_PACK, strict=True)]


class Pictures(PictureSource):
    """The person's own pictures. A picture's number is its place in the packs, which only grow:
    deleting, moving and renaming change ``codes`` and ``classes``, so that each can be undone.

    ``codes``: base64 of each picture's class, one byte: its place in ``classes``, or 255 where
    it was deleted.
    """

    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "My own pictures")
    story: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine", "Pictures of your own, in classes. Which class is a new picture of?"
    )
    icon: ClassVar[str] = "mdi6.image-multiple"
    words_are_own: ClassVar[bool] = True

    kind: Literal["pictures"] = "pictures"
    name: Annotated[str, Field(max_length=400)] = ""
    packs: Annotated[tuple[PicturePack, ...], Field(max_length=_MOST_PACKS)] = ()
    classes: Annotated[
        tuple[Annotated[str, Field(min_length=1, max_length=400)], ...],
        Field(max_length=MAXIMUM_CATEGORIES),
    ] = ()
    codes: Annotated[str, Field(max_length=4 * MAXIMUM_PICTURES)] = ""

    @model_validator(mode="after")
    def _is_consistent(self) -> Pictures:
        codes = self.class_codes
        if len(codes) != sum(pack.count for pack in self.packs):
            raise ValueError("each picture has a class")
        if codes.size and (codes[codes != _GONE] >= len(self.classes)).any():
            raise ValueError("a picture is of no class")
        if len(set(self.classes)) != len(self.classes):
            raise ValueError("two classes have the same name")
        return self

    @classmethod
    def of(cls, brought: Brought) -> Pictures:
        """The source of what was brought, seen in the size that its pictures propose."""
        return cls(
            name=brought.name[-400:],
            packs=_packs(brought),
            classes=brought.classes,
            codes=_encoded(np.array(brought.codes, np.uint8)),
            size=proposed_size(brought.short_sides),
            colour=brought.any_colour,
        )

    @property
    def class_codes(self) -> np.ndarray:
        """Each picture's class, uint8 (pictures,); 255: it was deleted."""
        return _decoded(self.codes)

    @property
    def numbers(self) -> np.ndarray:
        """The numbers of the pictures that are there, in the table's order: int64 (rows,)."""
        return np.flatnonzero(self.class_codes != _GONE).astype(np.int64)

    @property
    def counts(self) -> dict[str, int]:
        """How many pictures each class has."""
        found = np.bincount(self.class_codes, minlength=_GONE + 1)
        return {name: int(found[code]) for code, name in enumerate(self.classes)}

    @property
    @override
    def stored(self) -> tuple[str, ...]:
        return tuple(pack.fingerprint for pack in self.packs)

    @override
    def lacking(self, target: str) -> Message | None:
        with_some = [name for name, count in self.counts.items() if count]
        if not with_some:
            return _NOTHING()
        return _TWO_CLASSES(name=with_some[0]) if len(with_some) == 1 else None

    @override
    def read(self, store: TableStore) -> Table:
        packs = [stored_pack(pack.fingerprint, pack.count, store) for pack in self.packs]
        every = [own for pack in packs for own in pack.pictures]
        numbers = self.numbers
        kept = [every[number] for number in numbers.tolist()]
        names = np.array(self.classes, object)[self.class_codes[numbers]]
        singles = [name for name, count in self.counts.items() if count == 1]
        left_out = [one for pack in packs for one in pack.left_out]
        more = sum(pack.more_left_out for pack in packs)
        notes = [*(SINGLE(name=name) for name in singles), *notes_of(left_out, more)]
        origins = [own.origin or None for own in kept]
        return table_of_pictures(
            KeptAlbum(self.look, kept, lambda: self._alike(every)),
            [own.name for own in kept],
            names,
            origins,
            notes,
        )

    def _alike(self, every: Sequence[KeptPicture]) -> np.ndarray:
        """The pairs of rows that look alike. All pictures of the packs are compared once: which
        are deleted or moved changes nothing about that."""
        with _comparing:
            pairs = _compared.get(self.stored)
            if pairs is None:
                pairs = KeptAlbum(self.look, every).alike()
                _compared[self.stored] = pairs
                while len(_compared) > _MOST_COMPARED:
                    _compared.pop(next(iter(_compared)))
        rows = np.full(len(every), -1, np.int64)
        rows[self.numbers] = np.arange(len(self.numbers))
        found: np.ndarray = rows[pairs]
        return found[(found >= 0).all(axis=1)]

    def some(self, numbers: Iterable[int], store: TableStore) -> list[KeptPicture]:
        """The pictures of these numbers, and no others read; EngineError where they are gone."""
        starts = np.cumsum([0, *(pack.count for pack in self.packs)])
        found = []
        for number in numbers:
            at = int(np.searchsorted(starts, number, side="right")) - 1
            pack = stored_pack(self.packs[at].fingerprint, self.packs[at].count, store)
            found.append(pack.pictures[number - int(starts[at])])
        return found

    # --- editing: each gives another source, whose packs are these or begin with these ---------

    def with_more(self, brought: Brought) -> Pictures:
        """The pictures with what was brought: classes of the same name are one.

        Raises:
            EngineError: there would be too many classes or pictures.
        """
        count = len(self.numbers) + len(brought.codes)
        if count > MAXIMUM_PICTURES:
            raise EngineError(_TOO_MANY(count=count, most=MAXIMUM_PICTURES))
        classes = (*self.classes, *(own for own in brought.classes if own not in self.classes))
        if len(classes) > MAXIMUM_CATEGORIES:
            raise EngineError(_TOO_MANY_CLASSES(count=len(classes), most=MAXIMUM_CATEGORIES))
        places = np.array([classes.index(own) for own in brought.classes], np.uint8)
        new = places[np.array(brought.codes, np.intp)]
        return self._changed(
            classes=classes,
            packs=(*self.packs, *_packs(brought)),
            codes=_encoded(np.concatenate([self.class_codes, new])),
            colour=self.colour or brought.any_colour if not self.packs else self.colour,
        )

    def with_class(self, name: str) -> Pictures:
        """The pictures with one more class, still empty; EngineError where it cannot be."""
        return self._changed(classes=(*self.classes, self._new_name(name)))

    def renamed(self, before: str, after: str) -> Pictures:
        """The class ``before`` called ``after``; EngineError where another one is called so."""
        if before == after.strip():
            return self
        new = self._new_name(after)
        return self._changed(classes=tuple(new if n == before else n for n in self.classes))

    def without_class(self, name: str) -> Pictures:
        """What is left without the class called ``name`` and its pictures."""
        code = self.classes.index(name)
        codes = self.class_codes.copy()
        codes[codes == code] = _GONE
        codes[(codes > code) & (codes != _GONE)] -= 1
        left = tuple(own for own in self.classes if own != name)
        return self._changed(classes=left, codes=_encoded(codes))

    def without(self, numbers: Iterable[int]) -> Pictures:
        """What is left without the pictures of these numbers."""
        return self._with_codes(numbers, _GONE)

    def moved(self, numbers: Iterable[int], name: str) -> Pictures:
        """The pictures of these numbers in the class called ``name``."""
        return self._with_codes(numbers, self.classes.index(name))

    def _with_codes(self, numbers: Iterable[int], code: int) -> Pictures:
        codes = self.class_codes.copy()
        there = np.array(list(numbers), np.intp)
        codes[there[codes[there] != _GONE]] = code
        return self._changed(codes=_encoded(codes))

    def _new_name(self, name: str) -> str:
        name = name.strip()
        if not 0 < len(name) <= 200:
            raise EngineError(_NO_NAME())
        if name in self.classes:
            raise EngineError(_NAME_TAKEN(name=name))
        return name

    def _changed(self, **values: object) -> Pictures:
        own = {name: getattr(self, name) for name in type(self).model_fields}
        return Pictures.model_validate({**own, **values})


def proposed_size(short_sides: Sequence[int]) -> int:
    """The size in which pictures with these shorter sides are seen at first: not larger than
    they are, and smaller the more there are, so that a class does not wait."""
    if not short_sides:
        return 32
    count = len(short_sides)
    most = 32 if count > _MANY else 48 if count > _SOME else 64
    own = min(most, int(np.median(short_sides)))
    return max([size for size in _SIZES if size <= own], default=LEAST_SIZE)


def _packs(brought: Brought) -> tuple[PicturePack, ...]:
    return tuple(PicturePack(fingerprint=p.fingerprint, count=p.count) for p in brought.packs)


def _encoded(codes: np.ndarray) -> str:
    return base64.b64encode(codes.astype(np.uint8).tobytes()).decode()


@lru_cache(maxsize=8)
def _decoded(text: str) -> np.ndarray:
    try:
        return np.frombuffer(base64.b64decode(text.encode("ascii"), validate=True), np.uint8)
    except (binascii.Error, UnicodeEncodeError) as error:
        raise ValueError("the pictures' classes are base64") from error


__all__ = [
    "LARGEST_SIZE",
    "LEAST_SIZE",
    "ColourOf",
    "PicturePack",
    "PictureSource",
    "Pictures",
    "SizeOf",
    "proposed_size",
]
