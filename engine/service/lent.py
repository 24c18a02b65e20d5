"""Prepared data that one process lends to another: large arrays are shared, not copied."""

from __future__ import annotations

import contextlib
import itertools
import math
import mmap
import os
import pickle
import sys
import tempfile
import uuid
import weakref
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from engine.data.preparing.prepared import Prepared
from engine.memory import mapped_behind

_SMALL = 1 << 18  # bytes; so few go with the message
_ALIGNED = 64  # bytes: where an array begins in a block
_HEAD = 64  # bytes, in which a block says which it is


class _Memory(mmap.mmap):
    """A block's own memory: what looks at it keeps it, and with it what others open it by."""

    name = ""


class Block:
    """Memory that other processes of this machine can map by its ``name``.

    It is there as long as the block that `make` gave, or an array that lies in it; who has opened
    it keeps it longer. On Linux and Windows nothing is left of it, however the process ends.

    Attributes:
        name: what `open` finds it by.
        view: its bytes.
    """

    def __init__(self, memory: _Memory, name: str) -> None:
        memory.name = self.name = name
        self.view = memoryview(memory)[_HEAD:]

    @classmethod
    def make(cls, size: int) -> Block:
        """A new one of ``size`` bytes, to be written to."""
        token, size = uuid.uuid4().hex, size + _HEAD
        drop: Callable[[], None] | None = None
        if sys.platform == "win32":
            place, memory = "", _Memory(-1, size, tagname=token)
        else:
            if sys.platform == "linux":
                file = os.memfd_create("neurobricks")
                place, drop = f"/proc/{os.getpid()}/fd/{file}", _closing(file)
            else:
                file, place = tempfile.mkstemp(prefix="neurobricks-")
                drop = _removing(file, Path(place))
            os.ftruncate(file, size)
            memory = _Memory(file, size)
        if drop is not None:
            weakref.finalize(memory, drop)
        memory[: len(token)] = token.encode()
        return cls(memory, f"{token} {place}")

    @classmethod
    def open(cls, name: str, size: int) -> Block:
        """One that another process made, to be read; OSError where it is no more."""
        token, _, place = name.partition(" ")
        size += _HEAD
        try:
            if sys.platform == "win32":
                memory = _Memory(-1, size, tagname=token, access=mmap.ACCESS_COPY)
            else:
                file = os.open(place, os.O_RDONLY)
                try:
                    memory = _Memory(file, size, access=mmap.ACCESS_COPY)
                finally:
                    os.close(file)
        except (OSError, ValueError) as error:
            raise OSError("the block is no more") from error
        if memory[: len(token)] != token.encode():  # the number of its file is another's now
            raise OSError("the block is no more")
        return cls(memory, name)


def _closing(file: int) -> Callable[[], None]:
    def drop() -> None:
        with contextlib.suppress(OSError):
            os.close(file)

    return drop


def _removing(file: int, path: Path) -> Callable[[], None]:
    def drop() -> None:
        with contextlib.suppress(OSError):
            os.close(file)
            path.unlink()

    return drop


@dataclass(frozen=True)
class LentPlace:
    """Where an array's bytes lie: from ``offset`` on in the block called ``block``."""

    block: str
    offset: int
    size: int

    def of(self, block: Block) -> memoryview:
        """These bytes, to be read."""
        return block.view[self.offset : self.offset + self.size].toreadonly()


@dataclass(frozen=True)
class Lent:
    """Prepared data on their way: `taken` makes them whole again.

    ``arrays`` are the arrays' bytes, or where they lie.
    """

    pickled: bytes
    arrays: tuple[LentPlace | bytes, ...]


# The ticket of what was lent already, and what keeps its blocks.
_lent: weakref.WeakKeyDictionary[Prepared, tuple[Lent, object]] = weakref.WeakKeyDictionary()


def room_for(shape: tuple[int, ...], dtype: type) -> np.ndarray:
    """An array to be filled, like `np.empty`'s; a large one lies in memory that can be lent."""
    size = math.prod(shape) * np.dtype(dtype).itemsize
    if size < _SMALL:
        return np.empty(shape, dtype)
    return np.frombuffer(Block.make(size).view, dtype).reshape(shape)


def lent(prepared: Prepared) -> Lent:
    """``prepared`` for another process. Its blocks live as long as ``prepared`` does."""
    known = _lent.get(prepared)
    if known is None:
        known = _lent[prepared] = _packed(prepared)
    return known[0]


def shared(prepared: Prepared) -> Prepared:
    """The same data, their large arrays in memory that `lent` need not copy any more.

    What `room_for` gave is not copied either.
    """
    ticket, views = _packed(prepared)
    if not any(isinstance(array, LentPlace) for array in ticket.arrays):
        return prepared
    own: Prepared = pickle.loads(ticket.pickled, buffers=views)
    _lent[own] = ticket, None  # its arrays keep the blocks
    return own


def taken(ticket: Lent) -> Prepared:
    """What was lent; OSError where a block is no more: then it has to be asked for again."""
    sizes: dict[str, int] = {}
    for array in ticket.arrays:
        if isinstance(array, LentPlace):
            sizes[array.block] = max(sizes.get(array.block, 0), array.offset + array.size)
    blocks = {name: Block.open(name, size) for name, size in sizes.items()}
    views = [
        array.of(blocks[array.block]) if isinstance(array, LentPlace) else array
        for array in ticket.arrays
    ]
    prepared: Prepared = pickle.loads(ticket.pickled, buffers=views)
    return prepared


def _packed(prepared: Prepared) -> tuple[Lent, list[memoryview | bytes]]:
    """A ticket, and the bytes of its arrays where they lie now."""
    found: list[pickle.PickleBuffer] = []
    pickled = pickle.dumps(prepared, protocol=5, buffer_callback=found.append)
    raw = [buffer.raw().toreadonly() for buffer in found]
    views: list[memoryview | bytes] = [*raw]
    arrays: list[LentPlace | bytes | None] = [*map(_place_of, raw)]
    rest = [number for number, array in enumerate(arrays) if array is None]
    ends = list(itertools.accumulate(-(-len(views[n]) // _ALIGNED) * _ALIGNED for n in rest))
    block = Block.make(ends[-1]) if rest and ends[-1] >= _SMALL else None
    for number, offset in zip(rest, [0, *ends], strict=False):
        view = views[number]
        if block is None:
            views[number] = arrays[number] = bytes(view)
        else:
            place = arrays[number] = LentPlace(block.name, offset, len(view))
            block.view[offset : offset + len(view)] = view
            views[number] = place.of(block)
    return Lent(pickled, tuple(array for array in arrays if array is not None)), views


def _place_of(view: memoryview) -> LentPlace | None:
    """Where it lies, if that is in a block."""
    memory, begin = mapped_behind(view) or (None, 0)
    return LentPlace(memory.name, begin - _HEAD, len(view)) if isinstance(memory, _Memory) else None
