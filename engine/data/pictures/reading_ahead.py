"""Pictures of many files, read by several threads and handed on in their order.

Pillow lets other threads go on while it unpacks a picture and makes it smaller, which is nearly
all of the work.
"""

from __future__ import annotations

import io
import os
from collections import deque
from collections.abc import Generator, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass

from engine.data.pictures.decoding import (
    FORMATS,
    UnreadablePictureError,
    seen_quietly,
    without_warnings,
)
from engine.data.pictures.finding import FoundFile
from engine.data.pictures.keeping import kept_bytes
from engine.data.pictures.look_alikes import look_of
from engine.data.pictures.pack import KeptPicture
from engine.data.pictures.sentences import Reason

_MOST_THREADS = 4
# Pixels of a picture that is unpacked while no other is: several at once would take gigabytes.
_LARGE = 16_000_000
_LARGE_JPEG = 64_000_000  # which is unpacked at a half or less, see `decoding`
_LARGE_FILE = 24 << 20  # bytes


@dataclass(frozen=True)
class Read:
    """What became of a file: how it is kept, or ``reason``, why it cannot be."""

    kept: KeptPicture | None
    reason: Reason | None = None
    short_side: int = 0
    in_colour: bool = False


def read_ahead(files: Iterable[FoundFile]) -> Generator[Read, None, None]:
    """What becomes of each file, in their order. They are opened on the calling thread, a few
    ahead of what was handed on; close it where not all are wanted."""
    threads = min(_MOST_THREADS, os.cpu_count() or 1)
    ahead: deque[Future[Read]] = deque()
    with without_warnings():
        pool = ThreadPoolExecutor(threads, "pictures")
        try:
            for own in files:
                name = own.parts[-1]
                try:
                    data = own.read()
                except UnreadablePictureError as error:
                    ahead.append(_known(Read(None, error.reason)))
                else:
                    if _is_large(data):
                        while ahead:
                            yield ahead.popleft().result()
                        ahead.append(_known(_read(data, own.name, name)))
                    else:
                        ahead.append(pool.submit(_read, data, own.name, name))
                if len(ahead) > 2 * threads:
                    yield ahead.popleft().result()
            while ahead:
                yield ahead.popleft().result()
        finally:
            pool.shutdown(cancel_futures=True)


def _read(data: bytes, whole_name: str, name: str) -> Read:
    try:
        picture = seen_quietly(data, name)
    except UnreadablePictureError as error:
        return Read(None, error.reason)
    kept = KeptPicture(whole_name, kept_bytes(picture), look_of(picture))
    return Read(kept, None, min(picture.size), picture.mode == "RGB")


def _known(read: Read) -> Future[Read]:
    future: Future[Read] = Future()
    future.set_result(read)
    return future


def _is_large(data: bytes) -> bool:
    """Whether it takes much memory, unpacked too by what its first bytes say."""
    from PIL import Image

    if len(data) > _LARGE_FILE:
        return True
    try:
        with Image.open(io.BytesIO(data), formats=FORMATS) as image:
            most = _LARGE_JPEG if image.format == "JPEG" else _LARGE
            return image.width * image.height > most
    except Exception:  # `_read` says what is wrong with it
        return False
