"""The facts of a table, and a sample of its rows for the plots."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from engine.data.columns import Categories, categories_of, is_numeric
from engine.data.facts import ColumnFacts, PlotRows, TableFacts
from engine.data.numbers import value_text
from engine.data.preparation import Prepared
from engine.data.settings import MAXIMUM_CATEGORIES, ColumnKind
from engine.data.table import Table
from engine.training.frames import Part

if TYPE_CHECKING:
    import pandas

FIRST_ROWS = 200
PLOT_ROWS = 2000
_PARTS: tuple[Part, ...] = ("training", "validation", "test")


def table_facts(table: Table) -> TableFacts:
    """What is known of the table as it came."""
    frame = table.frame
    head = frame.head(FIRST_ROWS)
    shown = [[value_text(value) for value in head[name].tolist()] for name in frame.columns]
    return TableFacts(
        rows=len(frame),
        columns=tuple(_column_facts(frame[name]) for name in frame.columns),
        first_rows=tuple(zip(*shown, strict=True)),
        notes=table.notes,
        test_rows=table.test_rows,
    )


def _column_facts(series: pandas.Series) -> ColumnFacts:
    name = str(series.name)
    if is_numeric(series):
        return _number_facts(name, series.to_numpy(dtype=np.float64, na_value=np.nan))
    values = categories_of(series)
    counts = np.bincount(values.codes[values.codes >= 0], minlength=len(values.names))
    order = np.argsort(-counts, kind="stable")
    order = order[counts[order] > 0]
    count = int(counts.sum())
    kind: ColumnKind = "category" if order.size <= MAXIMUM_CATEGORIES else "text"
    return ColumnFacts(
        name=name,
        kind=kind,
        count=count,
        missing=len(series) - count,
        distinct=int(order.size),
        values=tuple(
            (values.names[place], int(counts[place])) for place in order[:MAXIMUM_CATEGORIES]
        ),
    )


def _number_facts(name: str, numbers: np.ndarray) -> ColumnFacts:
    known = np.sort(numbers[~np.isnan(numbers)])  # sorting leaves other threads running
    missing = numbers.shape[0] - known.shape[0]
    if known.size == 0:
        return ColumnFacts(name, "number", 0, missing, 0)
    begins = np.append(np.flatnonzero(np.diff(known, prepend=np.nan) != 0), known.size)
    counts = np.diff(begins)
    distinct = counts.shape[0]
    # the most frequent; of equally frequent ones the smallest
    shown = np.argsort(-counts, kind="stable")[:MAXIMUM_CATEGORIES]
    with np.errstate(all="ignore"):  # a column may hold numbers too large to square
        mean, deviation = float(known.mean()), float(known.std())
    return ColumnFacts(
        name=name,
        kind="number",
        count=int(known.size),
        missing=missing,
        distinct=distinct,
        mean=mean if np.isfinite(mean) else None,
        deviation=deviation if np.isfinite(deviation) else None,
        minimum=float(known[0]),
        maximum=float(known[-1]),
        values=tuple((value_text(known[begins[place]]), int(counts[place])) for place in shown),
        whole=bool(np.all(known == np.floor(known))),
    )


def plot_rows(table: Table, prepared: Prepared) -> PlotRows:
    """At most 2,000 of the rows that are used, drawn evenly by chance, in the table's order."""
    rows = np.concatenate([prepared.rows[part] for part in _PARTS])
    part = np.repeat(np.arange(3), [prepared.rows[name].shape[0] for name in _PARTS])
    taught = np.concatenate([prepared.y[name] for name in _PARTS])
    total = int(rows.shape[0])
    chosen = np.argsort(rows, kind="stable")
    if total > PLOT_ROWS:
        drawn = np.random.RandomState(0).choice(total, PLOT_ROWS, replace=False)
        chosen = chosen[np.sort(drawn)]
    rows, part, taught = rows[chosen], part[chosen], taught[chosen]

    columns: dict[str, np.ndarray] = {}
    categories: dict[str, tuple[str, ...]] = {}
    encoded = {encoder.name: encoder for encoder in prepared.encoders}
    for name in table.frame.columns:
        series = table.frame[name]
        own = getattr(encoded.get(name), "categories", None)
        if own is None and is_numeric(series):
            columns[name] = series.iloc[rows].to_numpy(dtype=np.float64, na_value=np.nan)
            continue
        values = categories_of(series.iloc[rows]).only_used()
        names = own or values.names
        if len(names) <= MAXIMUM_CATEGORIES:
            columns[name] = _codes(values, names)
            categories[name] = names
    for column in columns.values():
        column.setflags(write=False)
    task = prepared.facts.task
    if task == "regression":
        labels = prepared.decode_targets(taught)[:, 0]
    else:
        labels = taught[:, 0].astype(np.intp) if task == "binary" else taught.argmax(axis=1)
    return PlotRows(columns, categories, labels, part, rows, total)


def _codes(values: Categories, names: tuple[str, ...]) -> np.ndarray:
    """Each row's place in ``names`` as float64, NaN where it has none."""
    places = {name: float(place) for place, name in enumerate(names)}
    found = np.array([*(places.get(name, np.nan) for name in values.names), np.nan])
    chosen: np.ndarray = found[values.codes]
    return chosen
