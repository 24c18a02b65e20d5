"""Messages over a pipe: pickled, large arrays as buffers beside it that are never copied in Python.

What arrives is backed by bytes, so that nobody can write to an array that crossed.
"""

from __future__ import annotations

import pickle
import threading
from multiprocessing.connection import Connection
from typing import Protocol

from engine.service.messages.crossing import Crossing


class Channel(Protocol):
    """One end of a way to another process, or to another thread of this one."""

    def send(self, message: Crossing) -> None:
        """From any thread; OSError where nobody is at the other end."""

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
        with self._lock:
            self._connection.send_bytes(len(arrays).to_bytes(4, "little") + head)
            for array in arrays:
                self._connection.send_bytes(array)

    def receive(self) -> Crossing:
        """The next message, waited for; EOFError where none will come."""
        try:
            head = self._connection.recv_bytes()
            count = int.from_bytes(head[:4], "little")
            arrays = [self._connection.recv_bytes() for _ in range(count)]
        except OSError as error:
            raise EOFError from error
        message: Crossing = pickle.loads(memoryview(head)[4:], buffers=arrays)
        return message

    def close(self) -> None:
        """Close this end."""
        self._connection.close()
