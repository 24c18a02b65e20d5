"""A table as it was read: rows and named columns, before any preparation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.messages import Message

if TYPE_CHECKING:
    import pandas


@dataclass(frozen=True, eq=False)
class Table:
    """``frame``: unique text column names, index 0 … rows−1; nobody writes to it.

    The last ``test_rows`` rows are the source's own test part, where it brings one
    (split method ``given``). ``notes`` are what reading it had to say.
    """

    frame: pandas.DataFrame
    test_rows: int = 0
    notes: tuple[Message, ...] = ()
