"""The opened files of this sitting, by fingerprint; safe to use from any thread."""

from __future__ import annotations

import hashlib
import threading


class TableStore:
    """Undo may bring an earlier table back, so none is dropped while the window is open.

    The files' bytes are kept rather than what was read from them: they are small, they
    travel in the ``.brick`` as they are, and reading them anew with another encoding or
    separator needs nothing else. `engine.data.library.Library` keeps what was read.
    """

    def __init__(self) -> None:
        self._files: dict[str, bytes] = {}
        self._lock = threading.Lock()

    def add(self, data: bytes) -> str:
        """Keep a file's bytes; returns their fingerprint, the sha256 in hexadecimal."""
        fingerprint = hashlib.sha256(data).hexdigest()
        with self._lock:
            self._files.setdefault(fingerprint, data)
        return fingerprint

    def get(self, fingerprint: str) -> bytes | None:
        """The bytes with that fingerprint, None where they were never added."""
        with self._lock:
            return self._files.get(fingerprint)
