"""What leaves: how long each kind takes and how large it is, for three networks."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from engine.data.knowing.library import Library
from engine.export.kind import ExportJob
from engine.export.kinds import KINDS, export
from engine.export.names import FACTS, Kind
from engine.recipes import recipe
from engine.training.frames import History
from engine.training.run.run_record import RunRecord
from engine.training.trainer import Trainer

_EPOCHS = 20
LESSONS = ("labels-deep", "iris", "digits")  # 12-64-64-1, 4-…-3, 64 pixels


def lines() -> Iterator[str]:
    """One line for each kind and form: seconds the first time and again, and kB, by network."""
    library, trainer = Library(), Trainer()
    trainer.load()
    jobs = {name: _job(name, library, trainer) for name in LESSONS}
    for kind in KINDS:
        for ending in FACTS[kind].endings or ("",):
            told = [f"{name} {_measured(jobs[name], kind, ending)}" for name in LESSONS]
            yield f"{kind:>10}{ending:<7} {';  '.join(told)}"


def _job(name: str, library: Library, trainer: Trainer) -> ExportJob:
    """The lesson, learned for a few epochs."""
    design = recipe(name).make().with_training(epochs=_EPOCHS)
    run = trainer.start(design, library.prepared(design.data), 1)
    pieces = []
    while run.epoch < _EPOCHS:
        pieces.append(run.advance(_EPOCHS - run.epoch, lambda: False).values)
    curves = {key: np.concatenate([piece[key] for piece in pieces]) for key in pieces[0]}
    return ExportJob(design, library, "ko", RunRecord(1, design, History(curves), run.state()))


def _measured(job: ExportJob, kind: Kind, ending: str) -> str:
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / f"out{ending}"
        seconds = []
        for _ in range(2):
            began = time.perf_counter()
            files = export(job, kind, out, replace=True)
            seconds.append(time.perf_counter() - began)
        size = sum(_size(path) for path in files)
    return f"{seconds[0]:.2f} s, {seconds[1]:.2f} s, {size / 1000:.1f} kB"


def _size(path: Path) -> int:
    inside = path.rglob("*") if path.is_dir() else [path]
    return sum(each.stat().st_size for each in inside if each.is_file())


if __name__ == "__main__":
    for line in lines():
        print(line, flush=True)
