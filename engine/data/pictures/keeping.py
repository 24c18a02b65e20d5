"""How one picture is kept: as PNG where that loses nothing worth the room, else as JPEG."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from engine.data.pictures.decoding import LONGEST

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_BYTES = 30_000  # of a photograph: 10,000 of them are 300 MB
LARGEST_KEPT = 4 * LONGEST * LONGEST  # bytes that a kept picture can ever take
_QUALITIES = (88, 75, 60, 45, 30)
_SMALL = 64  # pixels of the longer side: as PNG it takes 12 kB at most
_FEW_COLOURS = 256  # a drawing, whose edges JPEG would smear


def kept_bytes(picture: Image) -> bytes:
    """``picture`` (L or RGB) as the bytes that are kept of it, of at most `MOST_BYTES` where it
    is a photograph."""
    if max(picture.size) <= _SMALL or _is_drawing(picture):
        data = _saved(picture, "PNG", optimize=False, compress_level=6)
        if len(data) <= MOST_BYTES:
            return data
    for quality in _QUALITIES:
        data = _saved(picture, "JPEG", quality=quality)
        if len(data) <= MOST_BYTES:
            break
    return data


def _is_drawing(picture: Image) -> bool:
    if picture.mode == "L":  # it never has more than 256: count those of half of its pixels
        return sum(count > 0 for count in picture.histogram()) <= _FEW_COLOURS // 8
    return picture.getcolors(_FEW_COLOURS) is not None


def _saved(picture: Image, name: str, **options: int | bool) -> bytes:
    stream = io.BytesIO()
    picture.save(stream, name, **options)
    return stream.getvalue()
