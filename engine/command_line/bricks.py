"""Opening and writing ``.brick`` files with the tables that stand in them."""

from __future__ import annotations

from pathlib import Path

from engine.brickfile import brick_file as brickfile
from engine.data.knowing.library import Library
from engine.data.reading.table_file import TableFile
from engine.design import Design
from engine.training.run_record import RunRecord


def opened(path: Path) -> tuple[Design, Library, tuple[RunRecord, ...]]:
    """The file's design, its tables and its runs; EngineError where it is no such file."""
    bundle = brickfile.read(path)
    library = Library()
    for data in bundle.tables.values():
        library.store.add(data)
    return bundle.design, library, bundle.runs


def bundle_of(
    design: Design, library: Library, runs: tuple[RunRecord, ...] = ()
) -> brickfile.Bundle:
    """The design with the imported tables that it and its runs stand on; large ones stay
    where they are."""
    tables = {}
    for used in (design, *(run.design for run in runs)):
        source = used.data.source
        for file in source.files if isinstance(source, TableFile) else ():
            data = library.store.get(file.fingerprint) if not file.path else None
            if data is not None:
                tables[file.fingerprint] = data
    return brickfile.Bundle(design, tables, runs)
