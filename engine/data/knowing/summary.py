"""The facts of a table, and a sample of its rows for the plots."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from engine.data.columns.cells.dates import date_text
from engine.data.columns.cells.numbers import value_text
from engine.data.columns.cells.yes_no import meaning_yes
from engine.data.columns.column_form import ColumnForm
from engine.data.columns.rules.series_texts import Texts, dates_in, seconds_of, texts_of
from engine.data.facts import ColumnFacts, ColumnValues, PlotRows, TableFacts
from engine.data.kinds import (
    DATE,
    NUMBER,
    PICTURE,
    YES_NO,
    ColumnKind,
    kind_named,
    kind_of_words,
)
from engine.data.knowing.pages import cells
from engine.data.knowing.statistics import most_of, number_figures, outliers
from engine.data.limits import MAXIMUM_CATEGORIES
from engine.data.parts import PARTS
from engine.data.pictures.album import PICTURE_COLUMN
from engine.data.preparing.columns import (
    Categories,
    categories_of,
    dates_of,
    in_order,
    is_numeric,
    numbers_at,
)
from engine.data.preparing.panel import panel_of
from engine.data.preparing.preparation import Prepared
from engine.data.preparing.timeline import timeline_of
from engine.data.table import Table
from engine.files.contents import CANCELLED
from engine.messages import EngineError
from engine.metrics.figures import class_indices
from engine.tasks import task_named

if TYPE_CHECKING:
    import pandas

FIRST_ROWS = 200
PLOT_ROWS = 2000
_REPEATED = 3  # rows that teach something of a word


def table_facts(table: Table, cancelled: Callable[[], bool] = lambda: False) -> TableFacts:
    """What is known of the table as it came; EngineError where it was cancelled."""
    frame = table.frame
    columns = []
    for name in frame.columns:
        if cancelled():
            raise EngineError(CANCELLED())
        if table.album is not None and name == PICTURE_COLUMN:
            columns.append(ColumnFacts(str(name), PICTURE.name, len(frame), 0, len(frame)))
        else:
            columns.append(_column_facts(frame[name], table.forms.get(str(name))))
    shown = cells(table, np.arange(min(FIRST_ROWS, len(frame))), range(frame.shape[1]))
    return TableFacts(
        rows=len(frame),
        columns=tuple(columns),
        first_rows=shown,
        notes=table.notes,
        taken=table.taken,
        test_rows=table.test_rows,
        timeline=None if table.album else timeline_of(frame) or panel_of(frame),
    )


def _column_facts(series: pandas.Series, form: ColumnForm | None) -> ColumnFacts:
    name = str(series.name)
    seconds = seconds_of(series)
    if seconds is not None:
        return _number_facts(name, seconds, DATE)
    if is_numeric(series):
        return _number_facts(name, series.to_numpy(dtype=np.float64, na_value=np.nan), NUMBER)
    texts = texts_of(series)
    count = int(texts.counts.sum())
    seconds = None if form is not None else dates_in(texts.names)  # read as words on purpose
    if seconds is not None:
        moments = np.append(seconds, np.nan)[texts.codes]
        facts = _number_facts(name, moments, DATE)
        # as they are written in the table; equal days may be written differently
        return replace(facts, values=_frequent(texts))
    distinct = len(texts.names)
    repeated = texts.counts >= _REPEATED
    kind = YES_NO if meaning_yes(texts.names) is not None else kind_of_words(distinct)
    return ColumnFacts(
        name=name,
        kind=kind.name,
        count=count,
        missing=len(series) - count,
        distinct=distinct,
        values=_frequent(texts),
        repeated=int(repeated.sum()),
        repeated_rows=int(texts.counts[repeated].sum()),
    )


def _number_facts(name: str, numbers: np.ndarray, kind: ColumnKind) -> ColumnFacts:
    figures = number_figures(numbers, MAXIMUM_CATEGORIES, dates=kind.is_moment)
    if figures is None:
        return ColumnFacts(name, kind.name, 0, numbers.shape[0], 0)
    text = date_text if kind.is_moment else value_text
    return ColumnFacts(
        name=name,
        kind=kind.name,
        count=figures.count,
        missing=numbers.shape[0] - figures.count,
        distinct=figures.distinct,
        mean=figures.mean,
        deviation=figures.deviation,
        minimum=figures.minimum,
        maximum=figures.maximum,
        values=tuple((text(value), count) for value, count in figures.frequent),
        whole=figures.whole and kind.is_number,
        lower_quartile=figures.lower_quartile,
        median=figures.median,
        upper_quartile=figures.upper_quartile,
        outliers=figures.outliers,
        bins=figures.bins,
        bins_from=figures.bins_from,
        bins_to=figures.bins_to,
        below=figures.below,
        above=figures.above,
    )


def _frequent(texts: Texts) -> tuple[tuple[str, int], ...]:
    """The most frequent texts; of equally frequent ones the first in their natural order."""
    places = most_of(texts.counts, MAXIMUM_CATEGORIES)
    if texts.counts.size <= MAXIMUM_CATEGORIES:
        rank = {name: place for place, name in enumerate(in_order(set(texts.names)))}
        order = sorted(places, key=lambda place: (-texts.counts[place], rank[texts.names[place]]))
        places = np.array(order, np.intp)
    return tuple((texts.names[place], int(texts.counts[place])) for place in places)


def outlier_rows(table: Table, name: str) -> np.ndarray:
    """The rows of the column ``name`` that are outliers by the 1.5 IQR rule, rising, int64."""
    series = table.frame[name]
    numbers = seconds_of(series)
    if numbers is None and is_numeric(series):
        numbers = series.to_numpy(dtype=np.float64, na_value=np.nan)
    if numbers is None:
        texts = texts_of(series)
        seconds = None if name in table.forms else dates_in(texts.names)
        if seconds is None:
            return np.zeros(0, np.int64)
        numbers = np.append(seconds, np.nan)[texts.codes]
    return np.flatnonzero(outliers(numbers)).astype(np.int64)


def row_parts(prepared: Prepared, rows: int) -> np.ndarray:
    """What each of the table's ``rows`` is used for: 0 training, 1 validation, 2 test, −1 not
    at all; int8 (rows,)."""
    parts = np.full(rows, -1, np.int8)
    for place, part in enumerate(PARTS):
        parts[prepared.rows[part]] = place
    parts.setflags(write=False)
    return parts


def plot_rows(table: Table, prepared: Prepared, besides: np.ndarray | None = None) -> PlotRows:
    """At most 2,000 of the rows that are used, drawn evenly by chance, in the table's order;
    with those of ``besides`` (numbers in the table) that are used."""
    rows = np.concatenate([prepared.rows[part] for part in PARTS])
    part = np.repeat(np.arange(3), [prepared.rows[name].shape[0] for name in PARTS])
    taught = np.concatenate([prepared.y[name] for name in PARTS])
    total = int(rows.shape[0])
    chosen = np.argsort(rows, kind="stable")
    if total > PLOT_ROWS:
        drawn = np.random.RandomState(0).choice(total, PLOT_ROWS, replace=False)
        wanted = np.zeros(total, bool)
        wanted[drawn] = True
        if besides is not None:
            wanted |= np.isin(rows[chosen], besides)
        chosen = chosen[wanted]
    rows, part, taught = rows[chosen], part[chosen], taught[chosen]

    columns: dict[str, np.ndarray] = {}
    categories: dict[str, tuple[str, ...]] = {}
    drawing = _Drawing(table, prepared)
    for name in table.frame.columns:
        found = drawing.values(name, rows)
        if found is None:
            continue
        columns[name] = found.values
        if found.words is not None:
            categories[name] = found.words
    for column in columns.values():
        column.setflags(write=False)
    if task_named(prepared.facts.task).has_classes:
        labels = class_indices(taught)
    else:
        own = np.concatenate([prepared.actual_targets(name) for name in PARTS])
        labels = own[chosen, 0]
    return PlotRows(columns, categories, labels, part, rows, total)


def column_values(
    table: Table, prepared: Prepared, name: str, rows: np.ndarray
) -> ColumnValues | None:
    """The column ``name`` of ``rows`` (numbers in the table) as it is drawn; None where it has
    more different words than an axis can hold."""
    return _Drawing(table, prepared).values(name, rows)


class _Drawing:
    """How the columns of a table are drawn."""

    def __init__(self, table: Table, prepared: Prepared) -> None:
        self._table = table
        self._kinds = {column.name: column.kind for column in prepared.settings.columns}
        self._encoded = {encoder.name: encoder for encoder in prepared.encoders}

    def values(self, name: str, rows: np.ndarray) -> ColumnValues | None:
        if name == PICTURE_COLUMN and self._table.album is not None:
            return None
        series = self._table.frame[name]
        if self._is_date(name):
            form = self._table.forms.get(str(name))
            return ColumnValues(dates_of(series.iloc[rows], form), date=True)
        own = getattr(self._encoded.get(name), "categories", None)
        if own is None and is_numeric(series):
            return ColumnValues(numbers_at(series, rows))
        values = categories_of(_used(series.iloc[rows])).only_used()
        names = own or values.names
        if len(names) > MAXIMUM_CATEGORIES:
            return None
        return ColumnValues(_codes(values, names), tuple(names))

    def _is_date(self, name: str) -> bool:
        """Whether it was read as dates, and not made anything else."""
        if name in self._kinds:
            return kind_named(self._kinds[name]).is_moment
        return seconds_of(self._table.frame[name]) is not None


def _used(series: pandas.Series) -> pandas.Series:
    """The same without the categories that no row has: there may be a million of them."""
    import pandas as pd

    if isinstance(series.dtype, pd.CategoricalDtype):
        return series.cat.remove_unused_categories()
    return series


def _codes(values: Categories, names: tuple[str, ...]) -> np.ndarray:
    """Each row's place in ``names`` as float64, NaN where it has none."""
    places = {name: float(place) for place, name in enumerate(names)}
    found = np.array([*(places.get(name, np.nan) for name in values.names), np.nan])
    chosen: np.ndarray = found[values.codes]
    return chosen
