"""A bundle of a design, with the imported tables that it, its runs and its plans stand on."""

from __future__ import annotations

from collections.abc import Iterable

from engine.brickfile.bundle import Bundle
from engine.data.reading.table_file import TableFile
from engine.design import Design
from engine.evaluation.kept_answers import NO_ANSWERS, KeptAnswers
from engine.files.store import TableStore
from engine.runs.runs import NO_RUNS, Planned, Runs


def bundle_of(
    design: Design,
    store: TableStore,
    runs: Runs = NO_RUNS,
    planned: tuple[Planned, ...] = (),
    thumbnail: bytes = b"",
    answers: KeptAnswers = NO_ANSWERS,
) -> Bundle:
    """All that is to be saved; tables that are too large for a file stay where they are."""
    others = (*(run.design for run in runs.records), *(plan.design for plan in planned))
    return Bundle(
        design=design,
        tables=_tables((design, *others), store),
        runs=runs.records,
        thumbnail=thumbnail,
        chosen=runs.chosen_id,
        last_number=runs.last_number,
        planned=planned,
        answers=answers,
    )


def _tables(designs: Iterable[Design], store: TableStore) -> dict[str, bytes]:
    tables = {}
    for design in designs:
        source = design.data.source
        for file in source.files if isinstance(source, TableFile) else ():
            data = store.get(file.fingerprint) if not file.path else None
            if data is not None:
                tables[file.fingerprint] = data
    return tables
