"""Which picture is looked at: one of the data's own, or one that a person hands in."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from engine.data.parts import Part
from engine.data.preparing.prepared import Prepared
from engine.data.sources.pictures import PictureSource
from engine.evaluation.measures import actual_of
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Sentence

LEAST_SIDE, LARGEST_SIDE = 4, 4096  # pixels of a picture that is handed in

_NO_PICTURES = Sentence(
    "looking.no_pictures",
    QT_TRANSLATE_NOOP(
        "Engine", "This network does not look at pictures. Train one on pictures first."
    ),
)
_NOT_THERE = Sentence(
    "looking.not_there",
    QT_TRANSLATE_NOOP(
        "Engine", "The network does not know this picture: it came after the training. Train anew."
    ),
)
_NO_PICTURE = Sentence(
    "looking.no_picture",
    QT_TRANSLATE_NOOP(
        "Engine",
        "This is no picture of {least} to {largest} pixels a side, in grey or in colour.",
    ),
)


@dataclass(frozen=True, eq=False)
class PictureToSee:
    """``picture``: uint8 (height, width), (height, width, 3) of red, green and blue, or (height,
    width, 4) with how solid each is; what is not solid lies over white. None: that of ``row``,
    its number in the table; None as well: the first that the network does not learn from."""

    row: int | None = None
    picture: np.ndarray | None = None


def sample_of(prepared: Prepared, which: PictureToSee) -> np.ndarray:
    """The picture as it enters the network, float32 (1, height, width, channels), 0 … 1.

    Raises:
        EngineError: there is none, or the network looks at something else.
    """
    source = prepared.settings.source
    if not isinstance(source, PictureSource):
        raise EngineError(_NO_PICTURES())
    if which.picture is not None:
        from PIL import Image

        image = Image.fromarray(_in_colours(which.picture))
        return source.look.samples([source.look.pixels(image)])
    part, place = _place_of(prepared, which.row)
    return prepared.x[part][place : place + 1]


def known_of(prepared: Prepared, which: PictureToSee) -> tuple[int, int] | None:
    """The picture's number in the table and the place of its class; None of one that was handed
    in.

    Raises:
        EngineError: there is none.
    """
    if which.picture is not None:
        return None
    part, place = _place_of(prepared, which.row)
    return int(prepared.rows[part][place]), int(actual_of(prepared, part)[place])


def _place_of(prepared: Prepared, row: int | None) -> tuple[Part, int]:
    order: tuple[Part, ...] = ("test", "validation", "training")
    for part in order:
        rows = prepared.rows[part]
        there = np.arange(len(rows)) if row is None else np.flatnonzero(rows == row)
        if len(there):
            return part, int(there[0])
    raise EngineError(_NOT_THERE())


def _in_colours(picture: np.ndarray) -> np.ndarray:
    """uint8 (height, width, 3); EngineError where it is none."""
    sides, channels = picture.shape[:2], picture.shape[2:]
    if (
        picture.dtype != np.uint8
        or picture.ndim not in (2, 3)
        or channels not in ((), (1,), (3,), (4,))
        or not LEAST_SIDE <= min(sides) <= max(sides) <= LARGEST_SIDE
    ):
        raise EngineError(_NO_PICTURE(least=LEAST_SIDE, largest=LARGEST_SIDE))
    if channels == (4,):
        solid = picture[..., 3:].astype(np.uint16)
        over = picture[..., :3] * solid + 255 * (255 - solid)
        return (over // 255).astype(np.uint8)
    if channels == (3,):
        return np.ascontiguousarray(picture)
    return np.repeat(picture.reshape(*sides, 1), 3, axis=2)
