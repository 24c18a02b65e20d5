"""A table as it was read: rows and named columns, before any preparation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

from engine.data.columns.column_form import ColumnForm
from engine.data.columns.rules.taken import Taken
from engine.data.pictures.album import Album
from engine.messages import Message

if TYPE_CHECKING:
    import pandas


@dataclass(frozen=True, eq=False)
class Table:
    """``frame``: unique text column names, index 0 … rows−1; nobody writes to it.

    The last ``test_rows`` rows are the source's own test part, where it brings one
    (split method ``given``). ``notes`` are what reading it had to say.
    ``forms``: how the cells of each column were read, of a table that came from a file; ():
    its columns were numbers and words already. ``taken``: what of that could be read otherwise.
    ``album``: the pictures that the column `PICTURE_COLUMN` names, one for each row.
    """

    frame: pandas.DataFrame
    test_rows: int = 0
    notes: tuple[Message, ...] = ()
    forms: Mapping[str, ColumnForm] = field(default_factory=lambda: MappingProxyType({}))
    taken: tuple[Taken, ...] = ()
    album: Album | None = None
