"""What a person changed while the run learned: the code, which learns in one go, only tells it."""

from __future__ import annotations

from collections.abc import Sequence

from engine.bricks import Brick
from engine.export.code.lines import Writer, brick, setting
from engine.training.frames import Change

_TOLD = 3  # changes of one setting; a slider that is dragged makes dozens
_KEYS = {"learning_rate": "rate_changed", "batch_size": "batch_changed"}


def write_changes(writer: Writer, bricks: Sequence[Brick], changes: Sequence[Change]) -> None:
    """A comment for each setting that a person changed. A rate that was reduced because the loss
    stalled is left out: the code reduces it, too."""
    found: dict[tuple[str, str], list[Change]] = {}
    for change in changes:
        if not change.by_stall:
            found.setdefault((change.brick, change.setting), []).append(change)
    named = {own.id: own for own in bricks}
    said = writer.words.said
    for (brick_id, name), own in found.items():
        told = [
            said("one_change").format(
                before=f"{one.before:g}", after=f"{one.after:g}", epoch=one.epoch
            )
            for one in own[:_TOLD]
        ]
        if len(own) > _TOLD:
            told.append(said("more_changes").format(count=len(own) - _TOLD))
        line = ", ".join(told)
        if brick_id in named:
            what = f"{type(named[brick_id]).__name__} {name}"
            text = said("brick_changed").format(setting=what, changes=line)
            writer.add(f"# {text}", brick(brick_id))
        elif name in _KEYS:
            writer.add(f"# {said(_KEYS[name]).format(changes=line)}", setting(name))
