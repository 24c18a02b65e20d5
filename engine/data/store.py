"""The imported tables of this sitting, by fingerprint; safe to use from any thread."""

from __future__ import annotations

import threading

from engine.data.table import Table


class TableStore:
    """Undo may bring an earlier table back, so none is dropped while the window is open."""

    def __init__(self) -> None:
        self._tables: dict[str, Table] = {}
        self._lock = threading.Lock()

    def add(self, fingerprint: str, table: Table) -> None:
        with self._lock:
            self._tables[fingerprint] = table

    def get(self, fingerprint: str) -> Table | None:
        with self._lock:
            return self._tables.get(fingerprint)
