"""What changed in a run since its last figures were sent."""

from __future__ import annotations

from dataclasses import replace

from engine.training.frames import Change


class NewChanges:
    """Gathers changes until they are taken: of one setting, one after each epoch."""

    def __init__(self) -> None:
        self._changes: list[Change] = []

    def note(self, change: Change) -> None:
        """``change`` took place; what is changed back is no change."""
        for place, known in enumerate(self._changes):
            if (known.epoch, known.setting, known.brick) == (
                change.epoch,
                change.setting,
                change.brick,
            ):
                change = replace(change, before=known.before)
                del self._changes[place]
                break
        if change.before != change.after:
            self._changes.append(change)

    def take(self) -> tuple[Change, ...]:
        """The changes since they were taken last."""
        taken = tuple(self._changes)
        self._changes.clear()
        return taken

    def forget(self) -> None:
        """They are not to be told."""
        self._changes.clear()
