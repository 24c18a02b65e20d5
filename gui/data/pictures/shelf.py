"""Which pictures there are, class by class: what the grid shows, whatever source they are of."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from engine.data.sources.pictures import Pictures, PictureSource
from engine.service.requests.picture_requests import DrawnClasses


@dataclass(frozen=True, eq=False)
class Shelf:
    """``numbers`` of the pictures in the order in which they are shown, int64 (pictures,);
    the class ``classes[i]`` has those from ``starts[i]`` up to ``starts[i + 1]``."""

    source: PictureSource
    classes: tuple[str, ...]
    numbers: np.ndarray
    starts: np.ndarray

    @classmethod
    def of(cls, source: Pictures) -> Shelf:
        """The person's own pictures; a class without any is there, too."""
        return cls._sorted(source, source.classes, source.numbers, source.class_codes)

    @classmethod
    def drawn(cls, source: PictureSource, drawn: DrawnClasses) -> Shelf:
        """What a program drew; a picture's number is its row."""
        numbers = np.arange(len(drawn.codes), dtype=np.int64)
        return cls._sorted(source, drawn.names, numbers, drawn.codes)

    @classmethod
    def _sorted(
        cls, source: PictureSource, classes: tuple[str, ...], numbers: np.ndarray, codes: np.ndarray
    ) -> Shelf:
        own = codes[numbers]
        order = np.argsort(own, kind="stable")
        counts = np.bincount(own, minlength=len(classes)) if len(own) else np.zeros(len(classes))
        starts = np.concatenate([[0], np.cumsum(counts)]).astype(np.int64)
        return cls(source, classes, numbers[order], starts)

    def __len__(self) -> int:
        return len(self.numbers)

    @property
    def can_change(self) -> bool:
        """Whether they are the person's own."""
        return isinstance(self.source, Pictures)

    def count(self, section: int) -> int:
        """How many pictures the class of that place has."""
        return int(self.starts[section + 1] - self.starts[section])

    def section(self, place: int) -> int:
        """The place of the class that the picture at ``place`` is of."""
        return int(np.searchsorted(self.starts, place, side="right")) - 1

    def places_of(self, numbers: np.ndarray) -> np.ndarray:
        """Where the pictures of these ``numbers`` are shown, rising, of those that are there."""
        return np.flatnonzero(np.isin(self.numbers, numbers))
