"""The numbers that a plot or a table of the window holds: as CSV, and for the clipboard.

Full precision, the headings in the language that is shown. A widget that knows better than its
curves what it shows has a method `plot_numbers`; of all others the curves, points and table cells
are read off.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QCoreApplication, QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

Cell = str | float | int | None
_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet calculates with
_MOST_CELLS = 5_000_000  # that are worth a file or a place in the clipboard


@dataclass(frozen=True)
class PlotNumbers:
    """``heads``: of the columns; ``rows``: a cell for each, None where there is none."""

    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@runtime_checkable
class HasNumbers(Protocol):
    """A widget that tells its numbers itself."""

    def plot_numbers(self) -> PlotNumbers | None:
        """What it shows; None: nothing at present."""


def numbers_of(target: QWidget) -> PlotNumbers | None:
    """The numbers of all that is seen in ``target``; None: there are none."""
    found = [numbers for numbers in _each(target) if numbers.rows]
    if not found or sum(len(own.rows) * len(own.heads) for own in found) > _MOST_CELLS:
        return None
    if len(found) == 1:
        return found[0]
    return _one_below_the_other(found)


def csv_bytes(numbers: PlotNumbers) -> bytes:
    """CSV in UTF-8 with a byte-order mark: without it, Excel reads Korean as something else."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow([guarded(head) for head in numbers.heads])
    writer.writerows([[_written(cell) for cell in row] for row in numbers.rows])
    return text.getvalue().encode("utf-8-sig", errors="replace")


def tabbed(numbers: PlotNumbers) -> str:
    """Lines with tabs between: a spreadsheet takes it from the clipboard."""
    lines = [[guarded(head) for head in numbers.heads]]
    lines += [[_written(cell) for cell in row] for row in numbers.rows]
    return "\n".join("\t".join(" ".join(cell.split("\t")) for cell in line) for line in lines)


def guarded(text: str) -> str:
    """``text`` so that no spreadsheet takes it for a formula: an apostrophe goes before it. A
    number keeps its sign."""
    if not text.startswith(_FORMULA):
        return text
    try:
        float(text)
    except ValueError:
        return f"'{text}"
    return text


def _written(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return guarded(cell)
    number = float(cell)
    if not np.isfinite(number):
        return ""
    return str(int(number)) if number == int(number) and abs(number) < 1e15 else repr(number)


# --- what there is to read off ------------------------------------------------------------------


def _each(target: QWidget) -> Iterator[PlotNumbers]:
    """The numbers of ``target``, or of what it is made of, from the top."""
    own = _told_by(target)
    if own is not None:
        yield own
        return
    children = [child for child in target.children() if isinstance(child, QWidget)]
    children.sort(key=lambda child: (child.y(), child.x()))
    for child in children:
        if child.isVisibleTo(target):
            yield from _each(child)


def _told_by(widget: QWidget) -> PlotNumbers | None:
    if isinstance(widget, HasNumbers):
        return widget.plot_numbers()
    if isinstance(widget, pg.PlotWidget):
        return _of_plot(widget)
    if isinstance(widget, QTableView):
        return _of_table(widget)
    return None


def _of_plot(plot: pg.PlotWidget) -> PlotNumbers | None:
    """Across and up of each curve and each set of points; of several, which one it is."""
    series: list[tuple[str, np.ndarray, np.ndarray]] = []
    item = plot.getPlotItem()
    kinds = (pg.PlotDataItem, pg.PlotCurveItem, pg.ScatterPlotItem)
    for own in item.items:
        if not isinstance(own, kinds) or not own.isVisible():
            continue
        x, y = own.getData()
        if x is None or y is None or not len(x):
            continue
        order = np.argsort(x, kind="stable") if isinstance(own, pg.ScatterPlotItem) else slice(None)
        series.append((own.name() or "", np.asarray(x)[order], np.asarray(y)[order]))
    if not series:
        return None
    across = item.getAxis("bottom").labelText or "x"
    up = item.getAxis("left").labelText or "y"
    if len(series) == 1:
        _name, x, y = series[0]
        return PlotNumbers((across, up), tuple(zip(x.tolist(), y.tolist(), strict=True)))
    head = QCoreApplication.translate("PlotNumbers", "Series")
    rows: list[tuple[Cell, ...]] = []
    for number, (name, x, y) in enumerate(series, start=1):
        own_name: Cell = name or number
        rows += [(own_name, a, b) for a, b in zip(x.tolist(), y.tolist(), strict=True)]
    return PlotNumbers((head, across, up), tuple(rows))


def _of_table(view: QAbstractItemView) -> PlotNumbers | None:
    model = view.model()
    if model is None:
        return None
    rows, columns = model.rowCount(), model.columnCount()
    if not rows or rows * columns > _MOST_CELLS:
        return None
    across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
    seen = [place for place in range(columns) if not _is_hidden(view, place)]
    heads = [str(model.headerData(place, across) or "") for place in seen]
    named = _has_side_heads(view)
    lines: list[tuple[Cell, ...]] = []
    for row in range(rows):
        cells = [_cell(model.index(row, place)) for place in seen]
        if named:
            cells.insert(0, str(model.headerData(row, down) or ""))
        lines.append(tuple(cells))
    return PlotNumbers(("", *heads) if named else tuple(heads), tuple(lines))


def _is_hidden(view: QAbstractItemView, column: int) -> bool:
    return isinstance(view, QTableView) and view.isColumnHidden(column)


def _has_side_heads(view: QAbstractItemView) -> bool:
    return isinstance(view, QTableView) and not view.verticalHeader().isHidden()


def _cell(index: QModelIndex) -> Cell:
    """The number behind a cell where the model has it, else what is shown."""
    known = index.data(Qt.ItemDataRole.UserRole)
    if isinstance(known, int | float) and not isinstance(known, bool):
        return known
    shown = index.data(Qt.ItemDataRole.DisplayRole)
    if isinstance(shown, int | float) and not isinstance(shown, bool):
        return shown
    return "" if shown is None else str(shown)


def _one_below_the_other(parts: Sequence[PlotNumbers]) -> PlotNumbers:
    """Several plots in one file: an empty line between, each with its own heads."""
    rows: list[tuple[Cell, ...]] = list(parts[0].rows)
    for part in parts[1:]:
        rows += [(), part.heads, *part.rows]
    return PlotNumbers(parts[0].heads, tuple(rows))


__all__ = ["Cell", "HasNumbers", "PlotNumbers", "csv_bytes", "guarded", "numbers_of", "tabbed"]
