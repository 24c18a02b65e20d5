"""Memory that ran out, and freed memory that is handed back to the system."""

from __future__ import annotations

import ctypes
import functools
import mmap
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine.messages import QT_TRANSLATE_NOOP, Sentence

if TYPE_CHECKING:
    import numpy as np

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
    if rows >= _MANY:
        give_back_all()


def give_back_all() -> None:
    """Hand back whatever is freed by now, in some milliseconds."""
    trim = _trim()
    if trim is not None:
        trim(0)


def mapped_behind(array: np.ndarray | memoryview) -> tuple[mmap.mmap, int] | None:
    """The mapped memory that ``array`` lies in, and at which byte it begins; None: it is not."""
    held: object = array
    while held is not None and not isinstance(held, mmap.mmap):
        held = held.obj if isinstance(held, memoryview) else getattr(held, "base", None)
    if held is None or not array.nbytes:
        return None
    return held, _address(array) - _address(held)


def _address(held: Any) -> int:
    import numpy as np

    return int(np.frombuffer(held, np.uint8).ctypes.data)


def private_bytes() -> int:
    """What this process holds for itself alone, about: what is freed is handed back first.

    The most that it ever held where the system does not tell (macOS).
    """
    give_back_all()
    if sys.platform == "linux":
        resident, shared = Path("/proc/self/statm").read_text().split()[1:3]
        return (int(resident) - int(shared)) * os.sysconf("SC_PAGE_SIZE")
    if sys.platform == "win32":
        return _private_on_windows()
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


def _private_on_windows() -> int:
    from ctypes import wintypes

    class Counters(ctypes.Structure):
        _fields_ = [
            ("cb", wintypes.DWORD),
            ("PageFaultCount", wintypes.DWORD),
            *((name, ctypes.c_size_t) for name in _WINDOWS_COUNTERS),
        ]

    counters = Counters()
    counters.cb = ctypes.sizeof(counters)
    windll = ctypes.windll  # type: ignore[attr-defined]
    windll.psapi.GetProcessMemoryInfo(wintypes.HANDLE(-1), ctypes.byref(counters), counters.cb)
    return int(counters.PrivateUsage)


# PROCESS_MEMORY_COUNTERS_EX, the sizes in their order.
_WINDOWS_COUNTERS = (
    "PeakWorkingSetSize",
    "WorkingSetSize",
    "QuotaPeakPagedPoolUsage",
    "QuotaPagedPoolUsage",
    "QuotaPeakNonPagedPoolUsage",
    "QuotaNonPagedPoolUsage",
    "PagefileUsage",
    "PeakPagefileUsage",
    "PrivateUsage",
)
