"""Services for real processes, without TensorFlow: quick to start, and as bad as is wanted."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from engine.data.knowing.library import Library
from engine.data.reading.rows import Cells, RowsFile
from engine.files.safe_archive import Limits
from engine.service.lane import Errand
from engine.service.processes.child import Child, Kind
from engine.service.processes.services import DataService, Service, TrainingService
from engine.service.processes.starting import Start
from engine.service.processes.wire import Channel
from engine.service.requests.file_requests import opened_elsewhere
from engine.service.requests.kinds import DataRequest, RunRequest
from engine.training.run.run import Run
from tests.gui.fake_trainer import FakeTrainer, Script


@dataclass(frozen=True)
class Abort(DataRequest):
    """What a stranger's file does to native code."""

    def answer(self, library: Library, errand: Errand) -> None:
        os.abort()


@dataclass(frozen=True)
class AbortRun(RunRequest):
    def answer(self, run: Run, errand: Errand) -> None:
        os.abort()


@dataclass(frozen=True)
class ReadRows(RunRequest):
    """The cells of a file of rows with the column 키, read where it may kill nobody."""

    path: Path

    def answer(self, run: Run, errand: Errand) -> list[Cells]:
        with opened_elsewhere(errand) as open_rows:
            rows = open_rows(self.path, ("키",), None, None)
            return [cells for chunk in rows.chunks() for cells in chunk]


@dataclass(frozen=True)
class Modules(DataRequest):
    """What the process has imported of ``wanted``."""

    wanted: tuple[str, ...]

    def answer(self, library: Library, errand: Errand) -> tuple[str, ...]:
        import sys

        return tuple(name for name in self.wanted if name in sys.modules)


def _script(compiles_forever: bool) -> Script:
    script = Script()
    script.gate.set()
    if compiles_forever:
        script.compiled = threading.Event()
    return script


def quick_service(kind: Kind, channel: Channel) -> Service:
    """The real data service; a training service with a fake trainer."""
    if kind == "data":
        return DataService(channel)
    return TrainingService(channel, lambda: FakeTrainer(_script(False)))  # type: ignore[arg-type,return-value]


def reading_service(kind: Kind, channel: Channel) -> Service:
    """One that a ``.brick`` or a file of rows with "abort" in its name ends, and that reads a
    ``.brick`` with "endless" in it until nobody wants it; with "deaf" in it, for ever."""
    from engine.brickfile import brick_file
    from engine.data.reading import rows_in_turn

    usual_rows = rows_in_turn.rows_at

    def rows_at(path: Path, *more: Any) -> RowsFile:
        if "abort" in path.name:
            os.abort()
        while "deaf" in path.name:
            threading.Event().wait(0.01)
        return usual_rows(path, *more)

    rows_in_turn.rows_at = rows_at

    usual = brick_file.read

    def read(path: Path, limits: Limits, progress: Callable[[float], None],
             cancelled: Callable[[], bool]) -> brick_file.Bundle:  # fmt: skip
        if "abort" in path.name:
            os.abort()
        while "endless" in path.name and ("deaf" in path.name or not cancelled()):
            progress(0.5)
            threading.Event().wait(0.01)
        return usual(path, limits, progress, cancelled)

    brick_file.read = read
    return quick_service(kind, channel)


def compiling_service(kind: Kind, channel: Channel) -> Service:
    """One whose networks are compiled for half a minute."""
    if kind == "data":
        return DataService(channel)
    return TrainingService(channel, lambda: FakeTrainer(_script(True)))  # type: ignore[arg-type,return-value]


def falling_service(kind: Kind, channel: Channel) -> Service:
    """One that ends before it has begun."""
    os._exit(3)


def quick_children(training=quick_service, data=quick_service) -> dict[Kind, Start]:  # type: ignore[no-untyped-def]
    """Real processes, for `EngineDoor`."""
    return {
        "data": partial(Child, "data", data),
        "training": partial(Child, "training", training),
    }
