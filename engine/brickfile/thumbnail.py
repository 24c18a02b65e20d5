"""The small picture that lies in a ``.brick``, alone: for a file manager, which shows strangers'
files without anybody having opened one."""

from __future__ import annotations

import io
from pathlib import Path

from engine.brickfile.entries import LIMITS, MIMETYPE
from engine.files.safe_archive import ArchiveError, SafeArchive
from engine.files.whole_file import read_whole
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Sentence

_ENTRY, _BYTES = "thumbnail.png", 2 << 20
_SIDE, _LARGEST = 2048, 512  # pixels: of what is read at all, and of what is given

NO_PICTURE = Sentence(
    "file.no_picture",
    QT_TRANSLATE_NOOP("Engine", "There is no picture in this file that could be shown."),
)


def thumbnail_of(path: Path, side: int) -> bytes:
    """The picture in the file ``path`` as PNG, drawn anew and at most ``side`` pixels long.

    Nothing else of the file is read.

    Raises:
        EngineError: the file cannot be read, is none of ours, or has no picture.
    """
    data = read_whole(path, LIMITS.file)
    try:
        archive = SafeArchive(data, LIMITS)
        if archive.read("mimetype", 256) != MIMETYPE:
            raise EngineError(NO_PICTURE())
        return _drawn(archive.read(_ENTRY, _BYTES), min(side, _LARGEST))
    except EngineError:
        raise
    except (ArchiveError, KeyError) as error:
        raise EngineError(NO_PICTURE(), repr(error)) from error


def _drawn(png: bytes, side: int) -> bytes:
    from PIL import Image

    try:
        with Image.open(io.BytesIO(png), formats=("PNG",)) as image:
            if max(image.size) > _SIDE:
                raise EngineError(NO_PICTURE(), f"{image.size}")
            picture = image.convert("RGB")
    except EngineError:
        raise
    except Exception as error:  # whatever a damaged file makes Pillow raise
        raise EngineError(NO_PICTURE(), repr(error)) from error
    picture.thumbnail((side, side), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()
