"""The facts of a table, and a sample of its rows for the plots."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from engine.data.columns import categories_of, in_order, is_numeric
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
    count = int(series.count())
    frequent = series.value_counts(sort=True)
    # equally frequent values in their own order, so that the same table reads the same
    first = frequent.head(MAXIMUM_CATEGORIES)
    values = sorted(
        ((value_text(value), int(times)) for value, times in first.items()),
        key=lambda entry: -entry[1],
    )
    distinct = int(frequent.shape[0])
    missing = len(series) - count
    if not is_numeric(series):
        kind: ColumnKind = "category" if distinct <= MAXIMUM_CATEGORIES else "text"
        return ColumnFacts(name, kind, count, missing, distinct, values=tuple(values))
    numbers = series.dropna().to_numpy(dtype=np.float64)
    if count == 0:
        return ColumnFacts(name, "number", 0, missing, 0)
    return ColumnFacts(
        name=name,
        kind="number",
        count=count,
        missing=missing,
        distinct=distinct,
        mean=float(numbers.mean()),
        deviation=float(numbers.std()),
        minimum=float(numbers.min()),
        maximum=float(numbers.max()),
        values=tuple(values),
        whole=bool(np.all(numbers == np.floor(numbers))),
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
        texts = categories_of(series.iloc[rows])
        names = own or in_order({text for text in texts if text is not None})
        if len(names) <= MAXIMUM_CATEGORIES:
            columns[name] = _codes(texts, names)
            categories[name] = names
    for values in columns.values():
        values.setflags(write=False)
    task = prepared.facts.task
    if task == "regression":
        labels = prepared.decode_targets(taught)[:, 0]
    else:
        labels = taught[:, 0].astype(np.intp) if task == "binary" else taught.argmax(axis=1)
    return PlotRows(columns, categories, labels, part, rows, total)


def _codes(texts: np.ndarray, names: tuple[str, ...]) -> np.ndarray:
    places = {name: float(place) for place, name in enumerate(names)}
    return np.array([places.get(text, np.nan) for text in texts], np.float64)
