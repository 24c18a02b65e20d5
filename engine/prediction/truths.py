"""The right answers that stand in a person's table beside the rows to be answered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from engine.data.columns.cell_reading import read_numbers
from engine.data.columns.column_form import ColumnForm
from engine.data.preparing.encoders import OrderedEncoder, YesNoEncoder
from engine.data.preparing.prepared import Prepared
from engine.data.reading.rows import Cells
from engine.tasks import task_named


def truths(
    rows: list[Cells],
    names: Sequence[str],
    prepared: Prepared,
    forms: Mapping[str, ColumnForm],
) -> np.ndarray:
    """What the target columns of ``rows`` say, float64 (rows, targets), class indices as
    numbers; NaN: not known. ``names``: of the cells' columns; ``forms``: how each target's
    are read."""
    facts = prepared.facts
    classes = facts.class_names
    columns = []
    for name in facts.target_names:
        place = names.index(name)
        cells = [row[place] if place < len(row) else "" for row in rows]
        if task_named(facts.task).has_classes:
            kind = YesNoEncoder if len(classes) == 2 else OrderedEncoder
            known = kind(name=name, fill=None, categories=classes, typical=classes[0])
            read = known.look(cells, forms[name])
        else:
            read = read_numbers(name, cells, forms[name], True)
        values = read.values.copy()
        values[list(read.problems)] = np.nan
        columns.append(values)
    return np.stack(columns, axis=1)
