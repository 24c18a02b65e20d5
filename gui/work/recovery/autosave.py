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

from PySide6.QtCore import QLockFile, QObject, QTimer, Signal

from engine.brickfile import brick_file as brickfile
from engine.brickfile.brick_file import SUFFIX, Bundle
from engine.messages import QT_TRANSLATE_NOOP, Message, Sentence
from gui.work.document.document import Document
from gui.work.files.worker import Worker
from gui.work.remembered.places import autosave_folder
from gui.work.runs.current_run import CurrentRun
from gui.work.runs.run_keeper import RunKeeper

log = logging.getLogger(__name__)

QUIET = 2.0  # seconds without a change after which it is written
LONGEST = 20.0  # seconds after which it is written while changes go on
LEARNING = 25.0  # seconds after which what a run has learned is written
REST = 20.0  # times as long as the last writing took, it rests
LONGEST_REST = 25.0  # seconds, however long it took

IMPOSSIBLE = Sentence(
    "autosave.impossible",
    QT_TRANSLATE_NOOP(
        "Engine",
        "What you do is not kept safe from a crash, because nothing can be written to this "
        "folder: {folder}. Save your work now and then.",
    ),
)


@dataclass(frozen=True)
class Recovery:
    """A document that a crash left: to be recovered, or discarded.

    Its lock is held as long as this exists, so that no other window offers it too.
    """

    file: Path
    original: Path | None
    when: datetime
    lock: QLockFile = field(compare=False, repr=False)
    stamp: str = ""  # what its own file held then

    @property
    def name(self) -> str:
        """The name of the file that it belongs to; empty where it was never saved."""
        return self.original.stem if self.original is not None else ""

    @property
    def damaged_file(self) -> Path:
        """Where it lies when it was put aside."""
        return self.file.with_suffix(f"{SUFFIX}.damaged")

    def put_aside(self) -> None:
        """Never offer it again; its file stays for whoever can make something of it."""
        with contextlib.suppress(OSError):
            self.file.replace(self.damaged_file)
        self.discard()

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
    _clear_orphans(folder)
    with contextlib.suppress(OSError):
        for file in folder.glob(f"*{SUFFIX}"):
            lock = QLockFile(str(file.with_suffix(".lock")))
            lock.setStaleLockTime(0)  # however old: only a process that is gone gives it up
            if lock.tryLock(0):
                when = datetime.fromtimestamp(file.stat().st_mtime)
                path, stamp = _note_of(file)
                found.append(Recovery(file, Path(path) if path else None, when, lock, stamp))
    return tuple(sorted(found, key=lambda recovery: recovery.when, reverse=True))


def _clear_orphans(folder: Path) -> None:
    """Notes and locks of windows that were killed before they had written a document."""
    with contextlib.suppress(OSError):
        for orphan in (*folder.glob("*.json"), *folder.glob("*.lock")):
            if orphan.with_suffix(SUFFIX).exists():
                continue
            lock = QLockFile(str(orphan.with_suffix(".lock")))
            lock.setStaleLockTime(0)
            if lock.tryLock(0):  # nobody works at it
                with contextlib.suppress(OSError):
                    orphan.with_suffix(".json").unlink()
                lock.unlock()


def _note_of(file: Path) -> tuple[str, str]:
    """The path of the file that an autosaved one belongs to, and what that held; "" each."""
    with contextlib.suppress(OSError, ValueError):
        raw = json.loads(file.with_suffix(".json").read_text("utf-8"))
        if isinstance(raw, dict):
            path, stamp = raw.get("path"), raw.get("stamp")
            return path if isinstance(path, str) else "", stamp if isinstance(stamp, str) else ""
    return "", ""


class Autosave(QObject):
    """Writes the document a little after each change; takes it away when it is saved.

    Signals:
        impossible(Message): nothing can be kept; said once.
    """

    impossible = Signal(object)

    def __init__(
        self,
        document: Document,
        bundle: Callable[[], Bundle],
        folder: Path | None = None,
        parent: QObject | None = None,
        *,
        stamp: Callable[[], str] = str,
        quiet: float = QUIET,
        longest: float = LONGEST,
        learning: float = LEARNING,
    ) -> None:
        """``stamp`` tells what the document's own file held when it was read or written."""
        super().__init__(parent)
        self._stamp = stamp
        self._told = False
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
        self._learning = QTimer(self, singleShot=True, interval=round(learning * 1000))
        self._learning.timeout.connect(self._catch_up)
        self._run: CurrentRun | None = None
        self._keeper: RunKeeper | None = None
        document.changed.connect(self._changed)
        document.opened.connect(self._opened)
        document.runs_changed.connect(self._changed)
        document.answers.changed.connect(self._changed)
        document.pages.changed.connect(self._changed)
        document.trials.changed.connect(self._changed)
        document.unsaved_changed.connect(self._changed)

    @property
    def file(self) -> Path:
        """Where this sitting's document is kept while it is not saved."""
        return self._file

    def follow_run(self, run: CurrentRun, keeper: RunKeeper) -> None:
        """Keep what a run has learned as well, every now and then while it learns."""
        self._run, self._keeper = run, keeper
        run.state_changed.connect(self._run_changed)

    def keep_now(self) -> None:
        """Write the document without waiting for quiet."""
        self._quiet.stop()
        self._first_change = None
        if not self._document.unsaved or self._worker.busy or not self._locked():
            return
        bundle, path, stamp = self._bundle(), self._document.path, self._stamp()
        self._kept = True
        self._worker.do(lambda: self._write(bundle, path, stamp), self._written, self._failed)

    def close(self) -> bool:
        """The window closes in order: nothing is left to recover."""
        self._quiet.stop()
        self._learning.stop()
        self._run = self._keeper = None
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

    def _run_changed(self) -> None:
        if self._run is not None and self._run.state == "running":
            if not self._learning.isActive():
                self._learning.start()
        else:
            self._learning.stop()

    def _catch_up(self) -> None:
        """Make what was learned the document's: that is a change, and is written as one."""
        run, keeper = self._run, self._keeper
        if run is not None and keeper is not None and run.state == "running":
            keeper.catch_up()
            self._learning.start()

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
                self._tell("no lock")
                return False
            self._lock = lock
        return True

    def _tell(self, why: str) -> None:
        log.warning("autosaving is not possible in %s: %s", self._folder, why)
        if not self._told:
            self._told = True
            self.impossible.emit(IMPOSSIBLE(folder=str(self._folder)))

    def _write(self, bundle: Bundle, path: Path | None, stamp: str) -> float:
        began = time.monotonic()
        note = {"path": str(path) if path is not None else "", "stamp": stamp}
        self._file.with_suffix(".json").write_text(json.dumps(note), "utf-8")
        brickfile.write(self._file, bundle)
        return time.monotonic() - began

    def _written(self, seconds: float) -> None:
        self._not_before = time.monotonic() + min(REST * seconds, LONGEST_REST)
        if not self._document.unsaved:
            self._forget()

    def _failed(self, message: Message, details: str) -> None:
        self._tell(f"{message} {details}")
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
