"""Memory that ran out, and freed memory that is handed back to the system."""

from __future__ import annotations

import ctypes
import functools
import sys
from collections.abc import Callable

from engine.messages import QT_TRANSLATE_NOOP, Sentence

OUT_OF_MEMORY = Sentence(
    "memory.out",
    QT_TRANSLATE_NOOP(
        "Engine",
        "There is not enough memory for this. Close other programs and try again, or take fewer "
        "rows or columns.",
    ),
)
_MANY = 100_000  # rows


def is_out_of_memory(error: BaseException) -> bool:
    """Whether ``error`` says, in Python's words or TensorFlow's, that memory ran out."""
    return isinstance(error, MemoryError) or type(error).__name__ == "ResourceExhaustedError"


@functools.cache
def _trim() -> Callable[[int], int] | None:
    if not sys.platform.startswith("linux"):
        return None  # the others' C libraries give it back by themselves
    try:
        return ctypes.CDLL(None).malloc_trim  # type: ignore[no-any-return]
    except (OSError, AttributeError):  # another C library than glibc
        return None


def give_back(rows: int) -> None:
    """Hand back what work on so many rows has freed; of few rows it is not worth the time.

    glibc keeps freed memory for itself, and a large table leaves as much as its own size. It
    takes some milliseconds, in which other threads run.
    """
    trim = _trim() if rows >= _MANY else None
    if trim is not None:
        trim(0)
