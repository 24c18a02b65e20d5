"""What was taken of how a table's cells are written, and the other ways to take it."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from engine.data.columns.column_form import Meaning
from engine.messages import Message, Sentence


@dataclass(frozen=True)
class Way:
    """Another way to read the column: ``values`` of its `ColumnChoice`, what its cells mean
    then, and how many different values it has (None: as many as now)."""

    label: Message
    values: tuple[tuple[str, object], ...]
    meaning: Meaning
    distinct: int | None = None


@dataclass(frozen=True)
class Taken:
    """One thing that could be read in several ways; `engine.checks` offers the others."""

    column: str
    message: Message
    ways: tuple[Way, ...]


@dataclass
class ReadingRemark:
    """Something to say of a column while it is read. ``cells`` (texts,) are those that it is
    about, None: of no single ones; with ``ways`` there is another way to read it."""

    sentence: Sentence
    parameters: dict[str, object] = field(default_factory=dict)
    cells: np.ndarray | None = None
    ways: tuple[Way, ...] = ()
