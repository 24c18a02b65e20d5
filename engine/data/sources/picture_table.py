"""The table of pictures: what each is called, of which class it is, and which belong together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from engine.data.pictures.album import PICTURE_COLUMN, Album
from engine.messages import Message

if TYPE_CHECKING:
    from engine.data.table import Table

CLASS_COLUMN = "class"
GROUP_COLUMN = "taken together"  # a burst of the camera; an original and what was made of it
ALIKE_COLUMN = "look alike"


def table_of_pictures(
    album: Album,
    names: Sequence[str],
    classes: np.ndarray,
    origins: Sequence[str | None] | None = None,
    notes: Sequence[Message] = (),
    more: Mapping[str, Sequence[object]] | None = None,
    test_rows: int = 0,
) -> Table:
    """The table of pictures that are called ``names``, of ``classes``. Where ``origins`` are
    known, it says which belong together, too; ``more``: other columns, of words. The last
    ``test_rows`` are the source's own test part."""
    import pandas as pd

    from engine.data.columns.column_form import ColumnForm
    from engine.data.table import Table

    columns: dict[str, Any] = {
        PICTURE_COLUMN: names,
        CLASS_COLUMN: classes,
        **(more or {}),
    }
    if origins is not None:
        columns |= {GROUP_COLUMN: origins, ALIKE_COLUMN: _belonging(album, origins)}
    frame = pd.DataFrame({name: pd.Series(own, dtype=object) for name, own in columns.items()})
    words = ColumnForm(meaning="words", missing=())
    return Table(
        frame, test_rows, notes=tuple(notes), forms=dict.fromkeys(columns, words), album=album
    )


def _belonging(album: Album, origins: Sequence[str | None]) -> list[str | None]:
    """What those pictures share that look alike, or are of one origin; None of all others."""
    from engine.data.pictures.look_alikes import groups_of

    pairs = np.concatenate([album.alike(), _pairs_of(origins)])
    groups = groups_of(pairs, len(origins)).tolist()
    return [None if group < 0 else f"{group + 1}" for group in groups]


def _pairs_of(origins: Sequence[str | None]) -> np.ndarray:
    """The rows of one origin, each paired with the first of them."""
    first: dict[str, int] = {}
    pairs = [(first.setdefault(origin, row), row) for row, origin in enumerate(origins) if origin]
    return np.array([pair for pair in pairs if pair[0] != pair[1]], np.int64).reshape(-1, 2)
