"""The rows, each with the part that it is used for."""

from __future__ import annotations

import io
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from typing_extensions import override

from engine.design import Design
from engine.export.kind import ExportJob, ExportKind, Tables
from engine.export.table_csv import csv_table, write_csv

if TYPE_CHECKING:
    import pandas


class RowsKind(ExportKind):
    """A CSV file of all rows; of a lesson's closed test part none."""

    name = "data"

    @override
    def contents(self, job: ExportJob, out: Path) -> Mapping[Path, bytes]:
        rows = io.BytesIO()
        frame = rows_with_parts(job.design, job.tables)
        if job.options.test_closed:
            frame = frame[frame.iloc[:, -1] != "test"]
        write_csv(frame, rows)
        return {out: rows.getvalue()}


def rows_with_parts(design: Design, tables: Tables) -> pandas.DataFrame:
    """The table as it was read, and what each row is used for: training, validation or test;
    empty where it is left out."""
    import numpy as np

    table = tables.table(design.data.source)
    frame = csv_table(table, design.data).frame.copy()
    parts = np.full(len(frame), "", object)
    for part, rows in tables.prepared(design.data).rows.items():
        parts[rows] = part
    name = "part"
    while name in frame.columns:
        name += "_"
    frame[name] = parts
    return frame
