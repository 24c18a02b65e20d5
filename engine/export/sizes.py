"""About how large what leaves will be, known before anything of it is made."""

from __future__ import annotations

from engine.data.facts import ColumnFacts, TableFacts

_LONG_NUMBER = 18  # letters of a number that was computed, with all of its digits
_ALL_DIFFERENT = 0.9  # of a column's numbers differ: they were computed, not measured
_PART = 9  # letters of "training" and what separates it

# Measured: bytes of what holds no weights and no rows, and bytes a weight.
_MODELS: dict[str, tuple[int, int]] = {
    "keras": (187_000, 13),
    "savedmodel": (204_000, 10),
    "litert": (166_000, 4),
    "weights.npz": (165_000, 4),
    "weights.json": (162_000, 22),
    "weights.csv": (163_000, 43),
    "page": (85_000, 5),
    "service": (197_000, 6),
    "report.html": (95_000, 0),
    "report.pdf": (65_000, 0),
}


def estimated_bytes(kind: str, table: TableFacts, weights: int, ending: str = "") -> int | None:
    """How many bytes all files of that ``kind`` will take, to about a third or three times;
    None: nobody knows. ``ending``: of the file, where the kind has several."""
    rows = rows_bytes(table)
    if kind == "script":
        return 2_000 + rows
    if kind == "notebook":
        return 6_500 + rows
    if kind == "data":
        return rows + table.rows * _PART
    found = _MODELS.get(kind + ending) or _MODELS.get(kind)
    return found[0] + found[1] * weights if found is not None else None


def rows_bytes(table: TableFacts) -> int:
    """About how many bytes the table takes as a CSV file."""
    row = sum(_width(table, place, column) for place, column in enumerate(table.columns))
    return round(table.rows * row)


def _width(table: TableFacts, place: int, column: ColumnFacts) -> float:
    """Bytes of a cell, and of what separates it from the next."""
    computed = column.count > 1 and column.distinct > _ALL_DIFFERENT * column.count
    if column.is_number and not column.whole and column.mean is not None and computed:
        return _LONG_NUMBER + 1
    shown = [row[place] for row in table.first_rows if place < len(row)]
    return 1 + sum(len(text.encode("utf-8", "replace")) for text in shown) / max(1, len(shown))
