"""What the eyes saw: worked out once for a picture, and kept by what its pixels are.

The numbers are kept in half precision, 2.5 kB a picture, in this process and, as a pack, in the
file. A pack is a stranger's as long as its document is open: what this process has seen itself
comes first, and a pack is forgotten when another one is taken.
"""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from engine.eyes.architecture import NUMBERS, VERSION
from engine.files.contents import CANCELLED
from engine.files.safe_archive import ArchiveError, Limits, arrays_from, arrays_to_bytes
from engine.messages import EngineError

# Pictures at once. Milliseconds of processor time a picture for 4, 8, 16, 32, 64: of 96 pixels
# 4.7, 3.9, 3.2, 3.1, 4.0; of 128 6.9, 5.8, 5.6, 6.6, 8.0; of 224 17, 20, 21, 25, 28.
AT_ONCE = 16
MOST = 40_000  # pictures whose numbers stay at hand: 100 MB
_MARK = 16  # bytes

Digest = bytes


class Seen:
    """The numbers of pictures that were looked at before; safe to use from any thread."""

    def __init__(self) -> None:
        self._own: dict[Digest, np.ndarray] = {}
        self._taken: dict[Digest, np.ndarray] = {}
        self._lock = threading.Lock()

    def numbers(
        self,
        pictures: np.ndarray,
        resolution: int,
        progress: Callable[[float], None] = lambda share: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> np.ndarray:
        """What is seen in ``pictures``, float32 (rows, height, width, 1 or 3) of 0 … 1: float32
        (rows, 1280). ``progress`` is told the share that is done, ``cancelled`` asked between
        some pictures and the next.

        Raises:
            EngineError: it was cancelled; what was seen until then is kept.
        """
        marks = _marks(pictures, resolution)
        found = np.empty((len(pictures), NUMBERS), np.float32)
        missing = []
        with self._lock:
            for row, mark in enumerate(marks):
                known = self._own.get(mark)
                known = self._taken.get(mark) if known is None else known
                if known is None:
                    missing.append(row)
                else:
                    found[row] = known
        for start in range(0, len(missing), AT_ONCE):
            if cancelled():
                raise EngineError(CANCELLED())
            rows = missing[start : start + AT_ONCE]
            found[rows] = _looked(pictures[rows], resolution)
            self._keep([marks[row] for row in rows], found[rows])
            progress(min(1.0, (start + AT_ONCE) / len(missing)))
        return found

    def lacks(self, pictures: np.ndarray, resolution: int) -> int:
        """How many of ``pictures`` were not seen yet."""
        marks = _marks(pictures, resolution)
        with self._lock:
            return sum(mark not in self._own and mark not in self._taken for mark in marks)

    def _keep(self, marks: list[Digest], numbers: np.ndarray) -> None:
        halves = numbers.astype(np.float16)
        with self._lock:
            for mark, own in zip(marks, halves, strict=True):
                while len(self._own) >= MOST:
                    del self._own[next(iter(self._own))]  # the oldest
                self._own[mark] = own

    # --- packs ------------------------------------------------------------------------------

    def pack(self, groups: Sequence[np.ndarray], resolution: int) -> bytes:
        """What was seen in the pictures of ``groups`` as a file's bytes; what was not is left
        out. Equal for equal pictures, whatever their order."""
        found = {}
        marks_of_all = [mark for own in groups for mark in _marks(own, resolution)]
        with self._lock:
            for mark in marks_of_all:
                known = self._own.get(mark)
                known = self._taken.get(mark) if known is None else known
                if known is not None:
                    found[mark] = known
        marks = sorted(found)
        numbers = np.stack([found[m] for m in marks]) if marks else np.zeros((0, NUMBERS))
        return arrays_to_bytes(
            {
                "marks": np.frombuffer(b"".join(marks), np.uint8).reshape(-1, _MARK),
                "numbers": numbers.astype(np.float16),
                "version": np.frombuffer(VERSION.encode(), np.uint8),
            }
        )

    def take(self, data: bytes) -> int:
        """Know what a pack tells, instead of what another one told; of how many pictures. A pack
        that is none, or of other eyes, tells nothing: its pictures are looked at again."""
        found = _unpacked(data)
        with self._lock:
            self._taken = found
        return len(found)


SEEN = Seen()  # of this process


def _unpacked(data: bytes) -> dict[Digest, np.ndarray]:
    try:
        arrays = arrays_from(data, Limits())
        marks, numbers, version = (arrays[name] for name in ("marks", "numbers", "version"))
    except (ArchiveError, KeyError):
        return {}
    same = version.dtype == np.uint8 and version.tobytes() == VERSION.encode()
    fits = (
        marks.dtype == np.uint8
        and numbers.dtype == np.float16
        and marks.ndim == 2
        and marks.shape[1] == _MARK
        and numbers.shape == (len(marks), NUMBERS)
        and len(marks) <= MOST
    )
    if not (same and fits and np.isfinite(numbers).all()):
        return {}
    return {mark.tobytes(): own for mark, own in zip(marks, numbers, strict=True)}


def _marks(pictures: np.ndarray, resolution: int) -> list[Digest]:
    about = f"{VERSION} {resolution} {pictures.shape[1:]}".encode()
    start = hashlib.blake2b(about, digest_size=_MARK)
    found = []
    for own in pictures:
        mark = start.copy()
        mark.update(np.ascontiguousarray(own, np.float32).data)
        found.append(mark.digest())
    return found


_FUNCTIONS: dict[tuple[tuple[int, ...], int], Any] = {}


def _looked(pictures: np.ndarray, resolution: int) -> np.ndarray:
    """What is seen, by TensorFlow's own operations: XLA takes 130 ms a picture of 96 × 96 on a
    processor, where these take 9 (measured side by side on two busy cores)."""
    import tensorflow as tf

    from engine.eyes.layer import looked_at

    shape = tuple(pictures.shape[1:])
    look = _FUNCTIONS.get((shape, resolution))
    if look is None:
        rows = tf.TensorSpec((None, *shape), tf.float32)
        look = tf.function(
            lambda x: looked_at(x, resolution), input_signature=[rows], autograph=False
        )
        _FUNCTIONS[(shape, resolution)] = look
    with tf.device("cpu:0"):
        found: np.ndarray = look(tf.constant(np.asarray(pictures, np.float32))).numpy()
    return found
