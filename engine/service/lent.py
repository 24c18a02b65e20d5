"""Prepared data that one process lends to another: large arrays are shared, not copied."""

from __future__ import annotations

import contextlib
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
from typing import Any

from engine.data.preparing.prepared import Prepared

_SMALL = 1 << 18  # bytes; so few go with the message
_ALIGNED = 64  # bytes: where an array begins in the block
_HEAD = 64  # bytes, in which a block says which it is


class Block:
    """Memory that other processes of this machine can map by its ``name``.

    It is there as long as the block that `make` gave; who has opened it keeps it longer. On Linux
    and Windows nothing is left of it, however the process ends.

    Attributes:
        name: what `open` finds it by.
        view: its bytes.
    """

    def __init__(self, name: str, memory: mmap.mmap, drop: Callable[[], None] | None) -> None:
        self.name = name
        self.view = memoryview(memory)[_HEAD:]
        if drop is not None:
            weakref.finalize(self, drop)

    @classmethod
    def make(cls, size: int) -> Block:
        """A new one of ``size`` bytes, to be written to."""
        token, size = uuid.uuid4().hex, size + _HEAD
        drop: Callable[[], None] | None = None
        if sys.platform == "win32":
            place, memory = "", mmap.mmap(-1, size, tagname=token)
        else:
            if sys.platform == "linux":
                file = os.memfd_create("neurobricks")
                place, drop = f"/proc/{os.getpid()}/fd/{file}", _closing(file)
            else:
                file, place = tempfile.mkstemp(prefix="neurobricks-")
                drop = _removing(file, Path(place))
            os.ftruncate(file, size)
            memory = mmap.mmap(file, size)
        memory[: len(token)] = token.encode()
        return cls(f"{token} {place}", memory, drop)

    @classmethod
    def open(cls, name: str, size: int) -> Block:
        """One that another process made, to be read; OSError where it is no more."""
        token, _, place = name.partition(" ")
        size += _HEAD
        try:
            if sys.platform == "win32":
                memory = mmap.mmap(-1, size, tagname=token, access=mmap.ACCESS_READ)
            else:
                file = os.open(place, os.O_RDONLY)
                try:
                    memory = mmap.mmap(file, size, access=mmap.ACCESS_READ)
                finally:
                    os.close(file)
        except (OSError, ValueError) as error:
            raise OSError("the block is no more") from error
        if memory[: len(token)] != token.encode():  # the number of its file is another's now
            raise OSError("the block is no more")
        return cls(name, memory, None)


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
class Lent:
    """Prepared data on their way: `taken` makes them whole again.

    ``places`` are the arrays' offsets and sizes in the block called ``block``; ``arrays`` are
    their bytes where there is no block ("").
    """

    pickled: bytes
    block: str
    size: int
    places: tuple[tuple[int, int], ...]
    arrays: tuple[bytes, ...] = ()


_lent: weakref.WeakKeyDictionary[Prepared, tuple[Lent, Block | None]] = weakref.WeakKeyDictionary()


def lent(prepared: Prepared) -> Lent:
    """``prepared`` for another process. Its block lives as long as ``prepared`` does."""
    known = _lent.get(prepared)
    if known is None:
        known = _lent[prepared] = _packed(prepared)
    return known[0]


def shared(prepared: Prepared) -> Prepared:
    """The same data, their large arrays in memory that `lent` need not copy any more."""
    ticket, block = _packed(prepared)
    if block is None:
        return prepared
    own: Prepared = pickle.loads(ticket.pickled, buffers=_views(block, ticket.places))
    _lent[own] = ticket, block
    return own


def taken(ticket: Lent) -> Prepared:
    """What was lent; OSError where its block is no more: then it has to be asked for again."""
    prepared: Prepared
    if not ticket.block:
        prepared = pickle.loads(ticket.pickled, buffers=ticket.arrays)
    else:
        block = Block.open(ticket.block, ticket.size)
        prepared = pickle.loads(ticket.pickled, buffers=_views(block, ticket.places))
    return prepared


def _packed(prepared: Prepared) -> tuple[Lent, Block | None]:
    found: list[pickle.PickleBuffer] = []
    pickled = pickle.dumps(prepared, protocol=5, buffer_callback=found.append)
    arrays = [buffer.raw() for buffer in found]
    places, end = [], 0
    for array in arrays:
        places.append((end, array.nbytes))
        end = -(-(end + array.nbytes) // _ALIGNED) * _ALIGNED
    if end < _SMALL:
        return Lent(pickled, "", 0, (), tuple(map(bytes, arrays))), None
    block = Block.make(end)
    for (offset, size), array in zip(places, arrays, strict=True):
        block.view[offset : offset + size] = array
    return Lent(pickled, block.name, end, tuple(places)), block


def _views(block: Block, places: tuple[tuple[int, int], ...]) -> list[Any]:
    whole = block.view.toreadonly()
    return [whole[offset : offset + size] for offset, size in places]
