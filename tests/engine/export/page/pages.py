"""Pages of networks whose weights are drawn by chance: what a page shows needs no training."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from engine.bricks import Dense
from engine.data.knowing.library import Library
from engine.data.settings import ColumnSettings, DataSettings
from engine.design import Design
from engine.export.kind import ExportJob
from engine.export.names import ExportOptions
from engine.export.page.page_kind import PageKind
from engine.lessons.words import LanguageCode
from engine.recipes import EVERY_RECIPE
from engine.training.frames import History, TrainedState
from engine.training.run.run_record import RunRecord

_RECIPES = {entry.name: entry for entry in EVERY_RECIPE}


def drawn_weights(bricks: Sequence[object], inputs: int, seed: int = 0) -> tuple[np.ndarray, ...]:
    """Those of a tower of dense bricks."""
    random, found = np.random.default_rng(seed), []
    for brick in bricks:
        assert isinstance(brick, Dense)
        found.append(random.normal(0, 0.6, (inputs, brick.units)).astype(np.float32))
        found.append(random.normal(0, 0.3, brick.units).astype(np.float32))
        inputs = brick.units
    return tuple(found)


def job_of(
    design: Design,
    library: Library,
    language: LanguageCode = "ko",
    options: ExportOptions = ExportOptions(),  # noqa: B008
) -> ExportJob:
    prepared = library.prepared(design.data)
    weights = drawn_weights(design.bricks, len(prepared.facts.input_names))
    state = TrainedState(epoch=1, weights=weights, optimizer=())
    run = RunRecord(1, design, History(), state)
    return ExportJob(design, library, language, run, options)


def lesson_job(name: str, language: LanguageCode = "ko") -> ExportJob:
    return job_of(_RECIPES[name].make(), Library(), language)


def table_design(
    library: Library,
    text: str,
    columns: Sequence[ColumnSettings],
    *bricks: Dense,
    task: str = "regression",
) -> Design:
    source = library.open_text(text, "표.csv")
    settings = DataSettings(source=source, columns=tuple(columns), task=task)
    return (
        _RECIPES["line-one-neuron"]
        .make()
        .model_copy(update={"data": settings, "bricks": bricks, "recipe": None})
    )


def write_page(job: ExportJob, out: Path) -> Path:
    out.write_bytes(PageKind().contents(job, out)[out])
    return out
