"""A table with a column of each kind, gaps in all of them, and two targets."""

from __future__ import annotations

from typing import ClassVar, Literal

import numpy as np

from engine.data.source import Source, SourceFamily
from engine.data.table import Table
from engine.files.store import TableStore


class Messy(Source):
    """80 rows of a made-up shop: numbers, sizes in an order, yes/no, dates, colours."""

    family: ClassVar[SourceFamily] = "table"
    title: ClassVar[str] = "A shop"
    story: ClassVar[str] = "What is sold?"
    icon: ClassVar[str] = "mdi6.table"
    target: ClassVar[str | None] = "price"

    kind: Literal["messy"] = "messy"

    def read(self, store: TableStore) -> Table:
        import pandas as pd

        random = np.random.RandomState(0)
        weight = random.uniform(1.0, 90.0, 80).round(1)
        weight[::10] = np.nan
        size = random.choice(["small", "medium", "large"], 80).astype(object)
        size[3::20] = None
        member = random.choice(["yes", "no"], 80).astype(object)
        member[5::20] = None
        days = pd.to_datetime("2024-01-15") + pd.to_timedelta(np.arange(80) * 3, unit="D")
        price = np.exp(random.uniform(2.0, 12.0, 80)).round(2)
        return Table(
            pd.DataFrame(
                {
                    "weight": weight,
                    "size": size,
                    "member": member,
                    "day": [str(day.date()) for day in days],
                    "colour": random.choice(["red", "green", "blue"], 80),
                    "price": price,
                    "sold": random.uniform(0.0, 50.0, 80).round(1),
                }
            )
        )
