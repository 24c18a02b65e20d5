"""Bricks on the clipboard and under the mouse: JSON text, read with suspicion.

What arrives may come from another window, an older or newer version, or from anything else
that calls its data the same: it is validated like a file, and what is wrong is no brick.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QByteArray, QMimeData

from engine.bricks import Brick, brick_from
from engine.design import MAXIMUM_BRICKS

BRICKS_MIME = "application/x-neurobricks-bricks+json"
TOWER_MIME = "application/x-neurobricks-tower"  # which tower is being dragged from
MAXIMUM_BYTES = 1_000_000


def mime_of(bricks: Iterable[Brick], tower: str | None = None) -> QMimeData:
    """``bricks`` as JSON, and as lines of Keras code for a text editor.

    ``tower`` names the tower that they are dragged from, so that it can tell a move of its
    own bricks from bricks of another window.
    """
    chosen = list(bricks)
    text = json.dumps([brick.model_dump(mode="json") for brick in chosen], ensure_ascii=False)
    mime = QMimeData()
    mime.setData(BRICKS_MIME, QByteArray(text.encode()))
    mime.setText("".join(f"{brick.code()},\n" for brick in chosen))
    if tower is not None:
        mime.setData(TOWER_MIME, QByteArray(tower.encode()))
    return mime


def bricks_of(mime: QMimeData | None) -> tuple[Brick, ...]:
    """The bricks that ``mime`` carries, with the ids that they were copied with.

    Empty where it carries none, or anything that is not wholly right.
    """
    if mime is None or not mime.hasFormat(BRICKS_MIME):
        return ()
    raw = bytes(mime.data(BRICKS_MIME).data())
    if len(raw) > MAXIMUM_BYTES:
        return ()
    try:
        entries = json.loads(raw.decode("utf-8"), parse_constant=_refuse)
        if not isinstance(entries, list) or len(entries) > MAXIMUM_BRICKS:
            return ()
        return tuple(brick_from(entry) for entry in entries)
    except (ValueError, TypeError, RecursionError):  # pydantic's and JSON's are ValueErrors
        return ()


def with_new_ids(bricks: Sequence[Brick]) -> tuple[Brick, ...]:
    """Equal bricks with identities of their own."""
    return tuple(brick.copy_with_new_id() for brick in bricks)


def tower_of(mime: QMimeData) -> str:
    """The tower that the bricks are dragged from; "" where it is none."""
    return bytes(mime.data(TOWER_MIME).data()).decode("utf-8", "replace")


def _refuse(constant: str) -> float:
    raise ValueError(constant)
