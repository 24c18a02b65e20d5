"""Which rows of a table are used for nothing, and why."""

from __future__ import annotations

import numpy as np

from engine.data.facts import TableFacts
from engine.data.preparing.prepared import Prepared
from engine.messages import QT_TRANSLATE_NOOP, Message, Sentence

_GAPS = Sentence(
    "left_out.gaps",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Rows left out because a value is missing that is needed: {count} of {rows}, in the "
        "columns {columns}. The rows are {numbers}. To use them, fill gaps instead of leaving "
        "rows out, or ignore these columns.",
    ),
)
_REPEATED = Sentence(
    "left_out.repeated",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Rows left out because they repeat an earlier one: {count} of {rows}. To use them, keep "
        "repeated rows.",
    ),
)
_SHOWN = 10


def left_out(table: TableFacts, prepared: Prepared) -> tuple[Message, ...]:
    """What there is to say of the rows of ``table`` that ``prepared`` does not use."""
    facts, settings = prepared.facts, prepared.settings
    gaps = facts.rows_dropped - facts.rows_repeated
    said = []
    if gaps:
        needed = [*settings.targets, *(own for own in settings.inputs if own.missing == "drop")]
        known = {column.name: column.missing for column in table.columns}
        names = [column.name for column in needed if known.get(column.name)]
        names += [own.name for own in prepared.derived if own.follows_the_table]
        numbers = ", ".join(map(str, _unused(prepared, table.rows)[:_SHOWN] + 1))
        if facts.rows_dropped > _SHOWN:
            numbers += ", …"
        columns = ", ".join([*names[:_SHOWN], *["…"] * (len(names) > _SHOWN)])
        said.append(_GAPS(count=gaps, rows=table.rows, columns=columns, numbers=numbers))
    if facts.rows_repeated:
        said.append(_REPEATED(count=facts.rows_repeated, rows=table.rows))
    return tuple(said)


def _unused(prepared: Prepared, rows: int) -> np.ndarray:
    """The places of rows that are in no part, rising."""
    unused = np.ones(rows, dtype=bool)
    for used in prepared.rows.values():
        unused[used] = False
    return np.flatnonzero(unused)
