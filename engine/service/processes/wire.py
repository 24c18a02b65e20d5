"""Messages over a pipe: pickled, large arrays as buffers beside it that are never copied in Python.

Small arrays go in one piece with the message: each piece costs both sides a call of the system and
a wait for the interpreter, and a network's picture has forty of them. What arrives is backed by
bytes, so that nobody can write to an array that crossed.
"""

from __future__ import annotations

import pickle
import struct
import threading
from collections.abc import Iterable
from multiprocessing.connection import Connection
from typing import Protocol

from engine.service.messages.crossing import Crossing

_SMALL = 1 << 16  # bytes of an array that goes with the message
_ALIGNED = 16  # bytes: where such an array begins in it
_COUNTS = struct.Struct("<II")  # of the arrays, and of the pickled message's bytes


class Channel(Protocol):
    """One end of a way to another process, or to another thread of this one."""

    def send(self, message: Crossing) -> None:
        """Send, from any thread; OSError where nobody is at the other end."""

    def receive(self) -> Crossing:
        """The next message, waited for; EOFError where none will come."""

    def close(self) -> None:
        """Let nothing more go either way; who waits at an end gets an EOFError."""


class Wire:
    """A `Channel` over one end of a ``multiprocessing.Pipe``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._lock = threading.Lock()

    def send(self, message: Crossing) -> None:
        """Send, from any thread, arrays as they lie in memory; OSError where nobody is there."""
        buffers: list[pickle.PickleBuffer] = []
        head = pickle.dumps(message, protocol=5, buffer_callback=buffers.append)
        arrays = [buffer.raw() for buffer in buffers]
        whole = _in_one_piece(head, arrays)
        with self._lock:
            self._connection.send_bytes(whole)
            for array in arrays:
                if array.nbytes > _SMALL:
                    self._connection.send_bytes(array)

    def receive(self) -> Crossing:
        """The next message, waited for; EOFError where none will come."""
        try:
            whole = memoryview(self._connection.recv_bytes())
            count, length = _COUNTS.unpack_from(whole)
            sizes = struct.unpack_from(f"<{count}Q", whole, _COUNTS.size)
            begin = _COUNTS.size + 8 * count
            places = _places(begin + length, sizes)
            arrays = [
                self._connection.recv_bytes() if place is None else whole[place : place + size]
                for place, size in zip(places, sizes, strict=True)
            ]
        except OSError as error:
            raise EOFError from error
        message: Crossing = pickle.loads(whole[begin : begin + length], buffers=arrays)
        return message

    def close(self) -> None:
        """Close this end."""
        self._connection.close()


def _in_one_piece(head: bytes, arrays: list[memoryview]) -> bytearray:
    """The pickled message, how many arrays belong to it, how long they are, and the small ones."""
    sizes = [array.nbytes for array in arrays]
    begin = _COUNTS.size + 8 * len(sizes)
    places = list(_places(begin + len(head), sizes))
    ends = [place + size for place, size in zip(places, sizes, strict=True) if place is not None]
    whole = bytearray(max([begin + len(head), *ends]))
    _COUNTS.pack_into(whole, 0, len(sizes), len(head))
    struct.pack_into(f"<{len(sizes)}Q", whole, _COUNTS.size, *sizes)
    whole[begin : begin + len(head)] = head
    for place, size, array in zip(places, sizes, arrays, strict=True):
        if place is not None:
            whole[place : place + size] = array
    return whole


def _places(after: int, sizes: Iterable[int]) -> Iterable[int | None]:
    """Where each array begins in a message, ``after`` what comes before; None: not in it."""
    for size in sizes:
        if size > _SMALL:
            yield None
            continue
        after = -(-after // _ALIGNED) * _ALIGNED
        yield after
        after += size
