"""A picture file's bytes → what is seen on it, small enough to be kept; Pillow reads it."""

from __future__ import annotations

import contextlib
import io
import warnings
from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from engine.data.pictures.sentences import Reason

if TYPE_CHECKING:
    from PIL.Image import Image

LONGEST = 256  # pixels of a kept picture's longer side
LEAST_SIDE = 4  # pixels; nothing can be seen on less
FORMATS = ("PNG", "JPEG", "WEBP", "BMP", "GIF")
MOST_BYTES = 200 << 20  # of one file

_ENDINGS = (".png", ".jpg", ".jpeg", ".jpe", ".jfif", ".webp", ".bmp", ".dib", ".gif")
_HEIC = (".heic", ".heif", ".hif", ".heics")
_HEIC_BRANDS = (b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1")
_SIXTEEN_BITS = 257.0  # 65535 / 255
_WHITE = (255, 255, 255)


class UnreadablePictureError(Exception):
    """A file that is left out, and why."""

    def __init__(self, reason: Reason, details: str = "") -> None:
        super().__init__(details)
        self.reason: Reason = reason


def is_called_picture(name: str) -> bool:
    """Whether the file's ending is that of a picture that is read, or of HEIC."""
    return name.lower().endswith((*_ENDINGS, *_HEIC))


@contextlib.contextmanager
def without_warnings() -> Iterator[None]:
    """Nothing that Pillow warns of is printed, and a decompression bomb is an error. This holds
    for the whole process: one thread enters and leaves it for all that read meanwhile."""
    from PIL import Image

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        yield


def seen(data: bytes, name: str) -> Image:
    """The picture in a file's bytes as a person sees it: upright by its EXIF, the first frame,
    what is transparent over white, at most `LONGEST` pixels long, of mode L (grey) or RGB.

    Raises:
        UnreadablePictureError: there is none that can be kept.
    """
    with without_warnings():
        return seen_quietly(data, name)


def seen_quietly(data: bytes, name: str) -> Image:
    """As `seen`, for whoever has entered `without_warnings`."""
    if not data:
        raise UnreadablePictureError("empty")
    if (data[4:8] == b"ftyp" and data[8:12] in _HEIC_BRANDS) or (
        name.lower().endswith(_HEIC) and data[4:8] == b"ftyp"
    ):
        raise UnreadablePictureError("heic")
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(io.BytesIO(data), formats=FORMATS) as image:
            return _small(image)
    except (UnreadablePictureError, MemoryError):
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise UnreadablePictureError("huge", repr(error)) from error
    except UnidentifiedImageError as error:
        reason: Reason = "broken" if name.lower().endswith(_ENDINGS) else "format"
        raise UnreadablePictureError(reason, repr(error)) from error
    except Exception as error:  # whatever a damaged file makes Pillow raise
        raise UnreadablePictureError("broken", repr(error)) from error


def _small(image: Image) -> Image:
    from PIL import Image, ImageOps

    if min(image.size) < LEAST_SIDE:
        raise UnreadablePictureError("tiny", f"{image.size}")
    # JPEG can be read at a half, a quarter or an eighth of its size: much sooner, little memory
    image.draft(image.mode, (2 * LONGEST, 2 * LONGEST))
    image.load()
    try:
        picture: Image.Image = ImageOps.exif_transpose(image)
    except Exception:  # EXIF that makes no sense says nothing about how it was held
        picture = image.copy()
    picture = _eight_bits(picture)
    picture.thumbnail((LONGEST, LONGEST), Image.Resampling.LANCZOS)
    if picture.mode in ("RGBA", "LA"):
        white = Image.new("RGBA", picture.size, (*_WHITE, 255))
        white.alpha_composite(picture.convert("RGBA"))
        picture = white.convert("L" if picture.mode == "LA" else "RGB")
    return picture


def _eight_bits(picture: Image) -> Image:
    """The same picture as L, LA, RGB or RGBA."""
    from PIL import Image

    if picture.mode.startswith("I"):
        numbers = np.asarray(picture, np.float64) / _SIXTEEN_BITS
        return Image.fromarray(np.clip(np.rint(numbers), 0, 255).astype(np.uint8))
    if picture.mode in ("L", "RGB", "P", "1") and "transparency" in picture.info:
        return picture.convert("RGBA")
    if picture.mode in ("L", "LA", "RGB", "RGBA"):
        return picture
    if picture.mode in ("P", "PA"):
        return picture.convert("RGBA" if picture.mode == "PA" else "RGB")
    return picture.convert("L" if picture.mode == "1" else "RGB")
