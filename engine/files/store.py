"""The opened files of this sitting, by fingerprint; safe to use from any thread."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Literal

from engine.files.contents import Contents

StoreChange = Literal["add", "link", "guard", "permit"]


class TableStore:
    """Undo may bring an earlier table back, so none is dropped while the window is open.

    The files' bytes are kept rather than what was read from them: they are small, they
    travel in the ``.brick`` as they are, and reading them anew with another encoding or
    separator needs nothing else. Of a large file only the place is known: it is *linked*.
    `engine.data.knowing.library.Library` keeps what was read.
    """

    def __init__(self) -> None:
        # Told of each change, so that another process' store can follow: what was done, to what.
        self.told: Callable[[StoreChange, tuple[Any, ...]], None] | None = None
        self._files: dict[str, bytes] = {}
        self._links: dict[str, Contents] = {}
        self._permitted: set[tuple[str, str]] | None = None  # None: whatever a design names
        self._lock = threading.Lock()

    # ``tell``: whether `told` hears of it. Not of a change that the other process has told.

    def add(self, data: bytes, *, tell: bool = True) -> str:
        """Keep a file's bytes; returns their fingerprint, the sha256 in hexadecimal."""
        fingerprint = hashlib.sha256(data).hexdigest()
        with self._lock:
            new = fingerprint not in self._files
            self._files.setdefault(fingerprint, data)
        if new:
            self._tell(tell, "add", data)
        return fingerprint

    def link(self, fingerprint: str, contents: Contents, *, tell: bool = True) -> None:
        """Remember where the large file with that fingerprint is; the newest place counts."""
        with self._lock:
            self._links[fingerprint] = contents
        self._tell(tell, "link", fingerprint, contents)

    def guard(self, known: Iterable[tuple[str, str]], *, tell: bool = True) -> None:
        """From now on a design alone cannot have a file read: only what the person opened here
        before, ``known`` by its path and its fingerprint, and what `permit` adds."""
        with self._lock:
            self._permitted = set(known)
            known = frozenset(self._permitted)
        self._tell(tell, "guard", known)

    def permit(self, path: str, fingerprint: str, *, tell: bool = True) -> None:
        """The person wants the file at ``path`` read."""
        with self._lock:
            if self._permitted is not None:
                self._permitted.add((path, fingerprint))
        self._tell(tell, "permit", path, fingerprint)

    def may_read(self, path: str, fingerprint: str) -> bool:
        """Whether a design that names this file may have it read."""
        with self._lock:
            return self._permitted is None or (path, fingerprint) in self._permitted

    def get(self, fingerprint: str) -> bytes | None:
        """The bytes with that fingerprint, None where they were never added."""
        with self._lock:
            return self._files.get(fingerprint)

    def contents(self, fingerprint: str, name: str) -> Contents | None:
        """The bytes, or where they are; None where neither is known."""
        with self._lock:
            data = self._files.get(fingerprint)
            if data is not None:
                return Contents.of_bytes(data, name)
            return self._links.get(fingerprint)

    def changes(self) -> Iterator[tuple[StoreChange, tuple[Any, ...]]]:
        """What makes an empty store like this one, as `told` would have heard it."""
        with self._lock:
            files, links, permitted = [*self._files.values()], dict(self._links), self._permitted
            known = frozenset(permitted) if permitted is not None else None
        for data in files:
            yield "add", (data,)
        for fingerprint, contents in links.items():
            yield "link", (fingerprint, contents)
        if known is not None:
            yield "guard", (known,)

    def _tell(self, tell: bool, change: StoreChange, *arguments: Any) -> None:
        if tell and self.told is not None:
            self.told(change, arguments)
