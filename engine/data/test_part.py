"""A second file's rows as the test part of a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from engine.data.dates import dates_from
from engine.data.numbers import is_missing, number_from, value_text
from engine.data.table import Table
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Message, Sentence

if TYPE_CHECKING:
    import pandas

_LACKING = Sentence(
    "table.test_lacks",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The second file lacks columns that the first one has. Choose a file with the same "
        "columns. It lacks: {names}",
    ),
)
_LEFT_OUT = Sentence(
    "table.test_columns_left_out",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The second file has columns that the first one does not have; they were left out: {names}",
    ),
)
_OTHER_KIND = Sentence(
    "table.test_other_kind",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Some values of the second file do not suit the first one's column and count as "
        "missing ({count}), in the column {column}.",
    ),
)
_SHOWN = 10


def with_test_part(table: Table, test: Table) -> Table:
    """``table``'s rows, then ``test``'s as its test part; columns are matched by name.

    Raises:
        EngineError: a column of ``table`` is missing in ``test``.
    """
    import pandas as pd

    names = [str(name) for name in table.frame.columns]
    lacking = [name for name in names if name not in test.frame.columns]
    if lacking:
        raise EngineError(_LACKING(names=_some(lacking)))
    notes = list(table.notes)
    extra = [str(name) for name in test.frame.columns if name not in table.frame.columns]
    if extra:
        notes.append(_LEFT_OUT(names=_some(extra)))
    values: dict[str, Any] = {}
    for name in names:
        values[name], note = _joined(name, table.frame[name], test.frame[name])
        notes += note
    frame = pd.DataFrame(values, copy=False)
    return Table(frame, test_rows=len(test.frame), notes=tuple(notes), forms=table.forms)


def _some(names: list[str]) -> str:
    return ", ".join([*names[:_SHOWN], *["…"] * (len(names) > _SHOWN)])


def _joined(name: str, own: pandas.Series, other: pandas.Series) -> tuple[Any, list[Message]]:
    import pandas as pd

    if own.isna().all() or _kind(own) == "text":
        if _kind(own) == _kind(other) != "text" or other.isna().all():
            return pd.concat([own, other], ignore_index=True), []
        return (
            _texts(own, other)
            if _kind(other) == "text" or not own.isna().all()
            else (
                pd.concat([other.iloc[:0].reindex(range(len(own))), other], ignore_index=True),
                [],
            )
        )
    if _kind(own) == _kind(other):
        return pd.concat([own, other], ignore_index=True), []
    codes, found = pd.factorize(other, use_na_sentinel=True)
    texts = [value_text(value) for value in found]
    if _kind(own) == "number":
        known = [number_from(text) for text in texts]
        fitting: Any = np.array([*(np.nan if n is None else n for n in known), np.nan])
    else:
        seconds = np.append(dates_from(texts), np.nan)
        fitting = _moments(seconds)
    wrong = np.array([*pd.isna(fitting)[:-1], False])
    lost = int(wrong[codes].sum())
    joined = pd.concat([own, pd.Series(fitting[codes])], ignore_index=True)
    return joined, [_OTHER_KIND(column=name, count=lost)] if lost else []


def _moments(seconds: np.ndarray) -> np.ndarray:
    moments = np.full(seconds.shape, np.datetime64("NaT", "s"), "datetime64[s]")
    known = ~np.isnan(seconds)
    moments[known] = seconds[known].astype("int64").astype("datetime64[s]")
    return moments


def _texts(own: pandas.Series, other: pandas.Series) -> tuple[Any, list[Message]]:
    import pandas as pd

    pieces: list[np.ndarray] = []
    places: dict[str, int] = {}
    for series in (own, other):
        codes, found = pd.factorize(series, use_na_sentinel=True)
        texts = [value_text(value) for value in found]
        order = [places.setdefault(t, len(places)) if not is_missing(t) else -1 for t in texts]
        pieces.append(np.array([*order, -1], np.intp)[codes])
    return pd.Categorical.from_codes(np.concatenate(pieces), categories=pd.Index(list(places))), []


def _kind(series: pandas.Series) -> str:
    import pandas as pd

    if pd.api.types.is_datetime64_any_dtype(series):
        return "date"
    numeric = pd.api.types.is_numeric_dtype(series) and not pd.api.types.is_bool_dtype(series)
    return "number" if numeric else "text"
