"""What a compiled model depends on: two designs of one key share one."""

from __future__ import annotations

from dataclasses import dataclass

from engine.bricks import Shape
from engine.design import Design
from engine.scalings import SCALINGS
from engine.tasks import task_named

# Room for rows that may change: a call's shapes are fixed, so the room grows by such steps.
_ROOM = (1024, 4096, 20480)


@dataclass(frozen=True)
class CompiledKey:
    """All that the compiled functions depend on. Seeds and the learning rate are not in it.

    Where ``rows_may_change``, ``training_rows`` and ``validation_rows`` are the rows that
    there is room for, and how many there are is an argument of every call.
    """

    bricks: str
    input_shape: Shape
    output_shape: Shape
    task: str
    training_rows: int
    validation_rows: int
    batch_size: int
    loss: str
    optimizer: str
    rows_may_change: bool = False
    log_targets: tuple[bool, ...] = ()  # which targets are logarithms, (): none


def room_for(rows: int) -> int:
    """The room that ``rows`` rows which may change are given; 0 for none."""
    if not rows:
        return 0
    return next((room for room in _ROOM if rows <= room), -(-rows // _ROOM[-1]) * _ROOM[-1])


def compiled_key(
    design: Design,
    input_shape: Shape,
    output_shape: Shape,
    training_rows: int,
    validation_rows: int,
) -> CompiledKey:
    """The key of ``design`` for data of such a shape."""
    settings = design.training
    bricks = [brick.model_dump(exclude={"id", *brick.first_fields}) for brick in design.bricks]
    rows_may_change = design.data.source.rows_may_change
    if rows_may_change:
        training_rows, validation_rows = room_for(training_rows), room_for(validation_rows)
    logs: tuple[bool, ...] = ()
    if not task_named(design.data.task).has_classes:
        logs = tuple(SCALINGS[target.scaling].logarithmic for target in design.data.targets)
    return CompiledKey(
        bricks=repr(bricks),
        input_shape=input_shape,
        output_shape=output_shape,
        task=design.data.task,
        training_rows=training_rows,
        validation_rows=validation_rows,
        batch_size=min(settings.batch_size, training_rows),
        loss=repr(settings.own_loss),
        optimizer=repr(settings.own_optimizer),
        rows_may_change=rows_may_change,
        log_targets=logs if any(logs) else (),
    )
