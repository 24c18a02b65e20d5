"""What changed in a run while it learned, as a ``.brick`` file holds it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from engine.files.safe_archive import ArchiveError
from engine.training.frames import Change

MOST_CHANGES = 20_000
_EPOCHS = 10**9
_LONGEST_NAME = 64


def changes_out(changes: Sequence[Change]) -> list[list[Any]]:
    """``changes`` for JSON: of more than a file holds, the newest."""
    return [
        [change.epoch, change.setting, change.before, change.after, change.brick, change.by_stall]
        for change in changes[-MOST_CHANGES:]
    ]


def changes_from(raw: Any) -> tuple[Change, ...]:
    """The changes that `changes_out` was given.

    Raises:
        ArchiveError: they are none. Other exceptions too, where a stranger made them up.
    """
    if not isinstance(raw, list) or len(raw) > MOST_CHANGES:
        raise ArchiveError("damaged", "what changed in a run")
    found = []
    for epoch, setting, before, after, brick, by_stall in raw:
        whole = isinstance(epoch, int) and not isinstance(epoch, bool) and 0 <= epoch <= _EPOCHS
        named = all(
            isinstance(text, str) and len(text) <= _LONGEST_NAME for text in (setting, brick)
        )
        if not (whole and named and isinstance(by_stall, bool)):
            raise ArchiveError("damaged", "a change in a run")
        change = Change(epoch, setting, _number(before), _number(after), brick, by_stall)
        found.append(change)
    epochs = [change.epoch for change in found]
    if epochs != sorted(epochs):
        raise ArchiveError("damaged", "the order of the changes in a run")
    return tuple(found)


def _number(raw: Any) -> float:
    if isinstance(raw, bool) or not isinstance(raw, int | float) or not math.isfinite(raw):
        raise ArchiveError("damaged", f"no number: {raw!r:.40}")
    return float(raw)
