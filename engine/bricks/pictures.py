"""What the bricks over pictures (height × width × channels) share: their sizes and words."""

from __future__ import annotations

from typing import Literal

from engine.bricks.base import Brick, Shape, shape_text
from engine.bricks.reshape import Reshape
from engine.messages import QT_TRANSLATE_NOOP, Message, Sentence

Padding = Literal["valid", "same"]

_NO_PICTURE = Sentence(
    "tower.no_picture",
    QT_TRANSLATE_NOOP(
        "Engine",
        "This brick works on pictures: height × width × channels. What comes in here: {shape}.",
    ),
)
_TOO_SMALL = Sentence(
    "tower.picture_too_small",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The picture that comes in ({shape}) is smaller than the window of {size} × {size} that "
        "goes over it.",
    ),
)

_POOLED_AWAY = Sentence(
    "tower.pooled_away",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Nothing would be left of the picture: only {shape} comes in here, less than a field of "
        "{size} × {size}. There is a pooling brick too many, or the pictures are too small.",
    ),
)

PADDING_HINTS = (
    (
        "valid",
        QT_TRANSLATE_NOOP("Engine", "The window stays inside: the picture becomes smaller."),
    ),
    (
        "same",
        QT_TRANSLATE_NOOP("Engine", "The edge is filled up: with a step of 1 the size stays."),
    ),
)


def refusal_of(
    shape: Shape, size: int = 1, padding: Padding = "same", *, pools: bool = False
) -> Message | None:
    """Why a window of ``size`` × ``size`` cannot go over ``shape``; None where it can.
    ``pools``: it makes one number of all that it covers."""
    if len(shape) != 3:
        return _NO_PICTURE(shape=shape_text(shape))
    if padding == "valid" and min(shape[:2]) < size:
        return (_POOLED_AWAY if pools else _TOO_SMALL)(shape=shape_text(shape), size=size)
    return None


def made_a_picture(brick: Brick, shape: Shape) -> tuple[Brick, ...]:
    """The brick that makes a picture of what is none, where one suggests itself that ``brick``
    takes."""
    if len(shape) == 3:
        return ()
    pictures = [(*shape, 1)] if len(shape) == 2 else Reshape.pictures(shape)
    return tuple(Reshape.to(picture) for picture in pictures if brick.refusal(picture) is None)


def places(length: int, size: int, strides: int, padding: Padding) -> int:
    """In how many places a window of ``size`` stands along ``length``."""
    return -(-length // strides) if padding == "same" else (length - size) // strides + 1
