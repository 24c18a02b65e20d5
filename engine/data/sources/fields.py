"""Fields that several sources share, and how their rows become a table."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

import numpy as np
from pydantic import Field

from engine.data.table import Table
from engine.form import Form
from engine.messages import QT_TRANSLATE_NOOP

Rows = Annotated[
    int,
    Field(ge=20, le=100_000, strict=True),
    Form(
        label=QT_TRANSLATE_NOOP("Engine", "Rows"),
        hint=QT_TRANSLATE_NOOP("Engine", "How many rows are drawn."),
        step=50,
    ),
]
Noise = Annotated[
    float,
    Field(ge=0.0, le=1.0),
    Form(
        label=QT_TRANSLATE_NOOP("Engine", "Noise"),
        hint=QT_TRANSLATE_NOOP("Engine", "How far the points are scattered by chance."),
        step=0.05,
        decimals=2,
    ),
]
Seed = Annotated[
    int,
    Field(ge=0, le=2**31 - 1, strict=True),
    Form(
        label=QT_TRANSLATE_NOOP("Engine", "Data seed"),
        hint=QT_TRANSLATE_NOOP("Engine", "The same seed draws the same rows."),
        step=1,
    ),
]


def draws(seed: int) -> np.random.RandomState:
    """Random numbers that stay the same for ever: NumPy keeps this generator's stream."""
    return np.random.RandomState(seed)


def table_of(columns: Mapping[str, np.ndarray], test_rows: int = 0) -> Table:
    """A table of columns that all have the same length."""
    import pandas as pd

    return Table(pd.DataFrame(dict(columns)), test_rows=test_rows)


def letters(codes: np.ndarray) -> np.ndarray:
    """Class numbers 0, 1, 2 … (at most ten) as the labels A, B, C …"""
    names: np.ndarray = np.array(list("ABCDEFGHIJ"), dtype=object)[codes]
    return names
