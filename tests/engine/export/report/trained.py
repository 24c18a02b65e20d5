"""Jobs for reports: tables with whatever names, and runs that have learned a little."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import numpy as np

from engine.data.knowing.library import Library
from engine.design import Design
from engine.edits.proposal import propose_data, propose_design, retarget
from engine.export.kind import ExportJob
from engine.export.names import ExportOptions
from engine.lessons.words import LanguageCode
from engine.recipes import recipe
from engine.runs.runs import NO_RUNS, Runs
from engine.training.run.run_record import RunRecord
from tests.engine.learning import learned


def record_of(design: Design, library: Library) -> RunRecord:
    """A run that has learned all epochs of ``design``."""
    run, history = learned(design, library)
    return RunRecord(1, design, history, run.state_at_end(), run.ending, 1.5)


def job_of(
    designs: list[Design],
    library: Library,
    language: LanguageCode,
    options: ExportOptions,
    names: tuple[str, ...] = (),
) -> ExportJob:
    """All of them learned, the last one to be reported on."""
    runs: Runs = NO_RUNS
    for place, design in enumerate(designs):
        record = replace(record_of(design, library), id=f"run{place}")
        runs = runs.keeping(replace(record, name=names[place] if place < len(names) else ""))
    run = runs.records[-1]
    return ExportJob(run.design, library, language, run, options, runs)


def lesson(name: str, epochs: int = 3) -> Design:
    return recipe(name).make().with_training(epochs=epochs)


def table(
    folder: Path, columns: dict[str, list[str]], target: int, epochs: int = 3
) -> tuple[Design, Library]:
    """The proposal for a table of these columns, whose column at ``target`` is predicted."""
    path = folder / "table.csv"
    with path.open("w", encoding="utf-8", newline="", errors="surrogatepass") as stream:
        writer = csv.writer(stream)
        writer.writerow(columns)
        writer.writerows(zip(*columns.values(), strict=True))
    library = Library()
    file = library.open_table(path)
    facts = library.facts(file)
    data = retarget(propose_data(file, facts), facts, facts.columns[target].name)
    design = propose_design(data, library.prepared(data).facts)
    return design.with_training(epochs=epochs), library


def numbers(count: int, seed: int) -> list[str]:
    return [f"{value:.3f}" for value in np.random.RandomState(seed).normal(size=count)]
