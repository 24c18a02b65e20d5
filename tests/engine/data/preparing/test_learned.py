"""What is told of each column's preparation."""

from __future__ import annotations

import numpy as np

from engine.data.facts import LearnedColumn
from engine.data.preparing.preparation import prepare
from engine.data.settings import ColumnSettings, DataSettings, SplitSettings
from engine.data.sources.catalogue import XorGate
from engine.data.table import Table


def _prepared(*columns: ColumnSettings) -> tuple[LearnedColumn, ...]:
    import pandas as pd

    frame = pd.DataFrame(
        {
            "size": [1.0, np.nan, 3.0, 8.0, 1000.0],
            "colour": ["red", "blue", "red", None, "green"],
            "price": [10.0, 20.0, 30.0, 40.0, 50.0],
        }
    )
    settings = DataSettings(
        source=XorGate(),
        columns=columns,
        split=SplitSettings(method="in_order", test_share=0.2, validation_share=0.0),
    )
    return prepare(Table(frame), settings).facts.learned


def test_what_fills_and_scales_is_the_training_parts() -> None:
    size, colour, price = _prepared(
        ColumnSettings(name="size", role="input", missing="mean", scaling="minmax"),
        ColumnSettings(name="colour", role="input", kind="category", missing="most_frequent"),
        ColumnSettings(name="price", role="target", scaling="minmax"),
    )
    assert size == LearnedColumn(
        "size", 1, filled=1, fill="4", zero=1.0, one=8.0, low=1.0, high=8.0
    )
    assert (colour.inputs, colour.filled, colour.fill) == (2, 1, "red")
    assert colour.values == ("blue", "red")  # green is in no training row
    assert price == LearnedColumn("price", 0, zero=10.0, one=40.0)


def test_what_is_left_alone_is_told_as_such() -> None:
    size, price = _prepared(
        ColumnSettings(name="size", role="input"), ColumnSettings(name="price", role="target")
    )
    assert size == LearnedColumn("size", 1, low=1.0, high=8.0)
    assert price == LearnedColumn("price", 0)
