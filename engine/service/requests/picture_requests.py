"""What is asked about pictures: brought, added, shown small; all in the data process.

The classes themselves are changed at once, in the window, by `Pictures` and `with_pictures`; only
where the tower has to follow are the tables needed.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from typing_extensions import override

from engine.data.pictures.album import Album, KeptAlbum
from engine.data.pictures.bringing import Brought, NewPicture, bring_single
from engine.data.sources.picture_table import CLASS_COLUMN
from engine.data.sources.pictures import Pictures, PictureSource
from engine.design import Design
from engine.messages import EngineError, Message
from engine.service.lane import Errand
from engine.service.requests.kinds import DataRequest

if TYPE_CHECKING:
    from PIL.Image import Image

    from engine.data.knowing.library import Library

_BEHIND = (255, 255, 255)


@dataclass(frozen=True)
class BringPictures(DataRequest):
    """The pictures of a folder or zip with a folder for each class, as a `Brought`."""

    lane = "files"
    may_hang = True
    path: Path

    @override
    def answer(self, library: Library, errand: Errand) -> Brought:
        return library.bring_pictures(self.path, errand.progress, errand.cancelled)


@dataclass(frozen=True)
class UsePictures(DataRequest):
    """``design`` with what was ``brought``: as its data, with all that is proposed for it, or
    ``beside`` the pictures that it has."""

    design: Design
    brought: Brought
    beside: bool = False

    @override
    def answer(self, library: Library, errand: Errand) -> Design:
        from engine.edits import data_and_tower
        from engine.edits import pictures as edits

        if self.beside:
            return edits.pictures_added(library, self.design, self.brought)
        return data_and_tower.take_source(library, self.design, Pictures.of(self.brought))


@dataclass(frozen=True, eq=False)
class Added:
    """``design`` with ``count`` more pictures; ``notes``: what was left out, and why."""

    design: Design
    count: int
    notes: tuple[Message, ...]


@dataclass(frozen=True, eq=False)
class AddPictures(DataRequest):
    """``design`` with single pictures in its class ``to``, as `Added`. Those that share an
    ``origin`` are never in two parts."""

    lane = "files"
    may_hang = True
    design: Design
    to: str
    pictures: tuple[NewPicture | Path, ...]
    origin: str = ""

    @override
    def answer(self, library: Library, errand: Errand) -> Added:
        from engine.edits import pictures as edits

        store, told, over = library.store, errand.progress, errand.cancelled
        brought = bring_single(self.to, self.pictures, store, self.origin, told, over)
        design = edits.pictures_added(library, self.design, brought)
        return Added(design, len(brought.codes), brought.notes)


@dataclass(frozen=True)
class FitToPictures(DataRequest):
    """``design`` with its pictures changed to ``source``, and an end that fits the classes."""

    design: Design
    source: Pictures

    @override
    def answer(self, library: Library, errand: Errand) -> Design:
        from engine.edits import pictures as edits

        return edits.fitted_to(library, self.design, self.source)


@dataclass(frozen=True)
class SmallPictures(DataRequest):
    """Pictures of ``source`` by their ``numbers``, uint8 (pictures, side, side, 4): red, green,
    blue, and how much covers what is behind.

    ``as_seen``: as the network sees them, each of its pixels a square; else as they are kept,
    whole. One that is damaged is left empty.
    """

    lane = "files"
    source: PictureSource
    numbers: tuple[int, ...]
    side: int
    as_seen: bool = False

    @override
    def answer(self, library: Library, errand: Errand) -> np.ndarray:
        album, rows = self._album(library)
        found = np.zeros((len(rows), self.side, self.side, 4), np.uint8)
        for place, row in enumerate(rows):
            if errand.cancelled():
                break
            try:
                if self.as_seen:
                    found[place] = _as_seen(album.pixels(row), self.side)
                else:
                    found[place] = _whole(album.image(row), self.side)
            except (EngineError, IndexError):
                continue
        return found

    def _album(self, library: Library) -> tuple[Album, list[int]]:
        if isinstance(self.source, Pictures):
            kept = self.source.some(self.numbers, library.store)
            return KeptAlbum(self.source.look, kept), list(range(len(kept)))
        album = library.table(self.source).album
        assert album is not None
        return album, list(self.numbers)


@dataclass(frozen=True, eq=False)
class DrawnClasses:
    """The classes of pictures that a program drew: names, and each row's place in them, uint8."""

    names: tuple[str, ...]
    codes: np.ndarray


@dataclass(frozen=True)
class ClassesOf(DataRequest):
    """Which class each picture of a drawn ``source`` is of, as `DrawnClasses`."""

    source: PictureSource

    @override
    def answer(self, library: Library, errand: Errand) -> DrawnClasses:
        words = library.table(self.source).frame[CLASS_COLUMN].to_numpy()
        names, codes = np.unique(words.astype(str), return_inverse=True)
        return DrawnClasses(tuple(map(str, names)), codes.astype(np.uint8))


def _whole(picture: Image, side: int) -> np.ndarray:
    """``picture`` in the middle of a square, nothing beside it."""
    from PIL import Image

    own = picture.convert("RGBA")
    scale = side / max(own.size)
    size = (max(1, round(own.width * scale)), max(1, round(own.height * scale)))
    smooth = Image.Resampling.BILINEAR if scale < 1 else Image.Resampling.BICUBIC
    square = Image.new("RGBA", (side, side), (*_BEHIND, 0))
    square.paste(own.resize(size, smooth), ((side - size[0]) // 2, (side - size[1]) // 2))
    return np.asarray(square, np.uint8)


def _as_seen(pixels: np.ndarray, side: int) -> np.ndarray:
    """``pixels``, uint8 (size, size, 1 or 3), in a square of ``side``, none of them smoothed."""
    from PIL import Image

    own = Image.fromarray(pixels[..., 0] if pixels.shape[2] == 1 else pixels).convert("RGBA")
    small = pixels.shape[0] > side
    how = Image.Resampling.BOX if small else Image.Resampling.NEAREST
    return np.asarray(own.resize((side, side), how), np.uint8)
