"""Random small tables and settings for property tests."""

from __future__ import annotations

import numpy as np
from hypothesis import strategies as st

from engine.data.settings import ColumnSettings, DataSettings, SplitSettings
from engine.data.sources.catalogue import EightPoints
from engine.data.table import Table

SCALINGS = ("none", "standardize", "minmax", "maxabs", "robust", "log")
SCALE = ("매우 낮음", "낮음", "보통", "높음")
_PARTS = ("year", "month", "day", "weekday", "hour", "minute")
_WORDS = st.sampled_from(["red", "green", "파랑", "10", "9", "2.0"])
_PAIRS = st.sampled_from([("예", "아니오"), ("no", "yes"), ("남", "여"), ("0", "1")])
_NUMBERS = st.one_of(
    st.integers(-5, 5).map(float),
    st.floats(-1e6, 1e6),
    st.floats(-3e38, 3e38),
)
_DATES = st.integers(-2_000_000_000, 4_000_000_000).map(lambda second: np.datetime64(second, "s"))


@st.composite
def columns(draw, name, rows, role="input", tame=False):
    """A column's values (rows,), some missing, and settings for it; ``tame``: that fit."""
    kind = draw(st.sampled_from(["number", "category", "ordered", "yes_no", "date"]))
    if role == "target":
        kind = draw(st.sampled_from(["number", "number", "category", "yes_no"]))
    pair = draw(_PAIRS)
    one = {
        "number": st.floats(-1000, 1000) if tame else _NUMBERS,
        "category": _WORDS,
        "ordered": st.sampled_from(SCALE),
        "yes_no": st.sampled_from(pair),
        "date": _DATES,
    }[kind]
    values = draw(
        st.lists(
            st.one_of(one, one, one, st.none()) if draw(st.booleans()) else one,
            min_size=rows,
            max_size=rows,
        )
    )
    settings = {
        "name": name,
        "role": role,
        "kind": "category" if kind == "ordered" else kind,
        "scaling": draw(st.sampled_from(SCALINGS)),
    }
    numbers = ("drop", "mean", "median", "most_frequent", "value")
    names = ("drop", "most_frequent", "value")
    settings["missing"] = draw(st.sampled_from(numbers if kind == "number" or not tame else names))
    fills = {
        "number": ["0", "-3.5", "1,000"],
        "category": ["red", "new", "2"],
        "ordered": ["보통", "중간쯤"],
        "yes_no": list(pair),
        "date": ["2024-01-31", "2024-02-01 13:05"],
    }[kind]
    settings["missing_value"] = draw(st.sampled_from(fills if tame else [*fills, "", "x", "1e300"]))
    if kind == "ordered":
        settings["encoding"] = "ordered"
        settings["order"] = draw(st.sampled_from([(), SCALE, ("높음", "낮음")]))
    elif kind == "yes_no":
        settings["order"] = draw(st.sampled_from([(), pair]))
    elif kind == "date":
        settings["date_parts"] = tuple(draw(st.lists(st.sampled_from(_PARTS), unique=True)))
    elif not tame:
        settings["encoding"] = draw(st.sampled_from(["one_hot", "ordered"]))
        if draw(st.booleans()):
            settings["kind"] = draw(st.sampled_from(["number", "category", "yes_no", "date"]))
    return _series(values, kind), ColumnSettings(**settings)


def _series(values, kind):
    import pandas as pd

    if kind == "number":
        return pd.Series([np.nan if value is None else value for value in values], dtype=float)
    if kind == "date":
        return pd.Series(values, dtype="datetime64[s]")
    return pd.Series(values, dtype=object)


@st.composite
def tables(draw, tame=False):
    """A table and settings. ``tame``: nothing in them can be refused but too few values."""
    import pandas as pd

    rows = draw(st.integers(8 if tame else 1, 30))
    inputs = [
        draw(columns(f"in {place}", rows, tame=tame)) for place in range(draw(st.integers(1, 4)))
    ]
    if tame:
        target = (
            _series([float(row % 7) for row in range(rows)], "number"),
            ColumnSettings(name="out 0", role="target", scaling=draw(st.sampled_from(SCALINGS))),
        )
        targets = [target]
    else:
        targets = [
            draw(columns(f"out {place}", rows, "target"))
            for place in range(draw(st.integers(1, 2)))
        ]
    frame = pd.DataFrame({each.name: values for values, each in (*inputs, *targets)})
    given = draw(st.integers(0, rows)) if not tame else 0
    settings = DataSettings(
        source=EightPoints(),
        columns=tuple(each for _, each in (*inputs, *targets)),
        task="regression"
        if tame
        else draw(st.sampled_from(["regression", "binary", "multiclass"])),
        split=SplitSettings(
            method=draw(
                st.sampled_from(
                    ["shuffled", "in_order"] if tame else ["shuffled", "in_order", "given"]
                )
            ),
            test_share=draw(st.sampled_from([0.0, 0.2, 0.5])),
            validation_share=draw(st.sampled_from([0.0, 0.2, 0.5])),
            seed=draw(st.integers(0, 5)),
            stratified=draw(st.booleans()),
        ),
    )
    return Table(frame, test_rows=given), settings
