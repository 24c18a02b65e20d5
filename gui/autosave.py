"""Keeps what is not saved yet safe from a crash, off the person's own file.

Each sitting has a name of its own in a folder of the application's data: ``<name>.brick``
with the document, ``<name>.json`` with where it belongs, and ``<name>.lock``, held as long as
the process lives. A lock that nobody holds beside a document is what a crash left.
"""

from __future__ import annotations

import contextlib
import json
import logging
import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, QStandardPaths, QTimer

from engine import brickfile
from engine.brickfile import SUFFIX, Bundle
from engine.messages import Message
from gui.document import Document
from gui.worker import Worker

log = logging.getLogger(__name__)

QUIET = 2.0  # seconds without a change after which it is written
LONGEST = 20.0  # seconds after which it is written while changes go on
REST = 20.0  # times as long as the last writing took, it rests


def autosave_folder() -> Path:
    """Where autosaved documents lie for this user."""
    place = QStandardPaths.StandardLocation.AppLocalDataLocation
    return Path(QStandardPaths.writableLocation(place)) / "autosave"


@dataclass(frozen=True)
class Recovery:
    """A document that a crash left: to be recovered, or discarded.

    Its lock is held as long as this exists, so that no other window offers it too.
    """

    file: Path
    original: Path | None
    when: datetime
    lock: QLockFile = field(compare=False, repr=False)

    @property
    def name(self) -> str:
        """The name of the file that it belongs to; empty where it was never saved."""
        return self.original.stem if self.original is not None else ""

    def discard(self) -> None:
        """Delete it for good: it was recovered and is safe, or nobody wants it."""
        for file in (self.file, self.file.with_suffix(".json")):
            with contextlib.suppress(OSError):
                file.unlink()
        self.lock.unlock()


def recoveries(folder: Path | None = None) -> tuple[Recovery, ...]:
    """What crashes left, the newest first; what another window works at is not among it."""
    folder = folder or autosave_folder()
    found = []
    with contextlib.suppress(OSError):
        for file in folder.glob(f"*{SUFFIX}"):
            lock = QLockFile(str(file.with_suffix(".lock")))
            lock.setStaleLockTime(0)  # however old: only a process that is gone gives it up
            if lock.tryLock(0):
                when = datetime.fromtimestamp(file.stat().st_mtime)
                found.append(Recovery(file, _original(file), when, lock))
    return tuple(sorted(found, key=lambda recovery: recovery.when, reverse=True))


def _original(file: Path) -> Path | None:
    with contextlib.suppress(OSError, ValueError):
        raw = json.loads(file.with_suffix(".json").read_text("utf-8"))
        path = raw.get("path") if isinstance(raw, dict) else None
        if isinstance(path, str) and path:
            return Path(path)
    return None


class Autosave(QObject):
    """Writes the document a little after each change; takes it away when it is saved."""

    def __init__(
        self,
        document: Document,
        bundle: Callable[[], Bundle],
        folder: Path | None = None,
        parent: QObject | None = None,
        *,
        quiet: float = QUIET,
        longest: float = LONGEST,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._bundle = bundle
        self._folder = folder or autosave_folder()
        self._file = self._folder / f"{uuid.uuid4().hex}{SUFFIX}"
        self._lock: QLockFile | None = None
        self._worker = Worker("autosave", self)
        self._longest = longest
        self._first_change: float | None = None
        self._not_before = 0.0
        self._kept = False
        self._quiet = QTimer(self, singleShot=True, interval=round(quiet * 1000))
        self._quiet.timeout.connect(self._keep_soon)
        document.changed.connect(self._changed)
        document.opened.connect(self._opened)
        document.run_kept.connect(self._changed)
        document.unsaved_changed.connect(self._changed)

    @property
    def file(self) -> Path:
        """Where this sitting's document is kept while it is not saved."""
        return self._file

    def keep_now(self) -> None:
        """Write the document without waiting for quiet."""
        self._quiet.stop()
        self._first_change = None
        if not self._document.unsaved or self._worker.busy or not self._locked():
            return
        bundle, path = self._bundle(), self._document.path
        self._kept = True
        self._worker.do(lambda: self._write(bundle, path), self._written, self._failed)

    def close(self) -> bool:
        """The window closes in order: nothing is left to recover."""
        self._quiet.stop()
        self._forget()
        ended = self._worker.close()
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None
        return ended

    # --- inside ----------------------------------------------------------------------------

    def _changed(self, *_: object) -> None:
        if not self._document.unsaved:
            self._quiet.stop()
            self._first_change = None
            self._forget()
            return
        now = time.monotonic()
        if self._first_change is None:
            self._first_change = now
        if not self._quiet.isActive() or now - self._first_change < self._longest:
            self._quiet.start()

    def _opened(self, _: object) -> None:
        """What was kept belonged to the document that was left."""
        self._forget()

    def _keep_soon(self) -> None:
        if self._worker.busy or time.monotonic() < self._not_before:
            self._quiet.start()
        else:
            self.keep_now()

    def _locked(self) -> bool:
        if self._lock is None:
            with contextlib.suppress(OSError):
                self._folder.mkdir(parents=True, exist_ok=True)
            lock = QLockFile(str(self._file.with_suffix(".lock")))
            lock.setStaleLockTime(0)
            if not lock.tryLock(0):
                log.warning("autosaving is not possible in %s", self._folder)
                return False
            self._lock = lock
        return True

    def _write(self, bundle: Bundle, path: Path | None) -> float:
        began = time.monotonic()
        note = {"path": str(path) if path is not None else ""}
        self._file.with_suffix(".json").write_text(json.dumps(note), "utf-8")
        brickfile.write(self._file, bundle)
        return time.monotonic() - began

    def _written(self, seconds: float) -> None:
        self._not_before = time.monotonic() + REST * seconds
        if not self._document.unsaved:
            self._forget()

    def _failed(self, message: Message, details: str) -> None:
        # A full disk shows when the person saves; a sentence now would only disturb.
        log.warning("not autosaved: %s %s", message, details)
        self._not_before = time.monotonic() + 60.0

    def _forget(self) -> None:
        if self._kept:
            self._kept = False
            self._worker.do(self._remove, _nothing, self._failed)

    def _remove(self) -> None:
        for file in (self._file, self._file.with_suffix(".json")):
            file.unlink(missing_ok=True)


def _nothing(_: object) -> None:
    pass
