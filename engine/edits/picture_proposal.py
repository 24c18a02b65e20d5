"""What is proposed for pictures: columns, split, a small convolutional tower, training."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import get_args

import numpy as np

from engine.bricks import Brick, Conv2D, Dense, Eyes, Flatten, MaxPooling2D
from engine.bricks.eyes import Resolution
from engine.data.facts import PreparedFacts, TableFacts
from engine.data.kinds import kind_named
from engine.data.settings import ColumnSettings, DataSettings, Role, SplitSettings
from engine.data.source import Source
from engine.data.sources.picture_table import GROUP_COLUMN
from engine.data.sources.pictures import LARGEST_SIZE, LEAST_SIZE, PictureSource
from engine.design import Design
from engine.tasks import task_named, task_of_classes
from engine.training_settings import TrainingSettings

_EYES_ROOM = 75_000_000  # numbers: 300 MB
_ENOUGH, _FEW = 600, 60  # pictures
_FILTERS = (16, 32, 64)
_LEAST_SIDE = 6  # pixels; on less a convolution with pooling has nothing to go over
_CORRECTIONS = 1500
_LEAST_EPOCHS, _MOST_EPOCHS = 10, 60


def has_pictures(facts: TableFacts) -> bool:
    """Whether the rows are pictures."""
    return any(kind_named(column.kind).is_picture for column in facts.columns)


def picture_data(source: Source, facts: TableFacts) -> DataSettings:
    """The pictures are what is predicted from; parts by class, what was taken together in one."""

    def role(name: str, kind: str) -> Role:
        if kind_named(kind).is_picture:
            return "input"
        return "target" if name == source.target else "ignored"

    columns = tuple(
        ColumnSettings(name=own.name, role=role(own.name, own.kind), kind=own.kind)
        for own in facts.columns
    )
    target = facts.column(source.target or "")
    group = facts.column(GROUP_COLUMN)
    share = 0.0 if facts.rows < _FEW else 0.1 if facts.rows >= _ENOUGH else 0.2
    split = SplitSettings(
        stratified=True,
        validation_by_class=True,
        validation_share=share,
        together=GROUP_COLUMN if group is not None and group.count else "",
    )
    task = task_of_classes(max(2, target.distinct if target is not None else 2))
    return DataSettings(source=source, columns=columns, task=task.name, split=split)


def seen_by_eyes(design: Design, short_sides: Sequence[int], *, keep_size: bool) -> Design:
    """The proposed ``design`` with pre-trained eyes and one Dense brick before its last brick: for
    photographs of which there are few.

    The pictures are seen as large as they are (``short_sides``: of each), up to what the eyes
    learned with, and as the memory has room; ``keep_size``: in the size that they have.
    """
    source = design.data.source
    assert isinstance(source, PictureSource)
    if not keep_size:
        room = math.isqrt(_EYES_ROOM // (max(1, len(short_sides)) * source.look.shape[2]))
        own = int(np.median(short_sides)) if short_sides else LARGEST_SIZE
        size = max(LEAST_SIZE, min(LARGEST_SIZE, own, room) // 8 * 8)
        source = source.model_copy(update={"size": size})
    sides = get_args(Resolution)
    resolution = next((side for side in sides if int(side) >= source.size), sides[-1])
    bricks = (Eyes(resolution=resolution), Dense(units=32), design.bricks[-1])
    return design.with_data(design.data.model_copy(update={"source": source})).with_bricks(bricks)


def picture_design(data: DataSettings, facts: PreparedFacts, output: Brick) -> Design:
    """Convolutions that see more and more of the picture, then two Dense bricks."""
    bricks: list[Brick] = []
    side = facts.sample_shape[0]
    for filters in _FILTERS:
        if side < _LEAST_SIDE:
            break
        bricks += [Conv2D(filters=filters, padding="same"), MaxPooling2D()]
        side //= 2
    bricks += [Flatten(), Dense(units=64), output]
    batch = next((size for size in (32, 16, 8) if 2 * size <= facts.training_rows), 4)
    steps = math.ceil(facts.training_rows / batch)
    epochs = min(_MOST_EPOCHS, max(_LEAST_EPOCHS, round(_CORRECTIONS / steps / 5) * 5))
    return Design(
        data=data,
        bricks=tuple(bricks),
        training=TrainingSettings(
            epochs=epochs,
            batch_size=batch,  # of few pictures smaller: an epoch is to be several corrections
            optimizer="adam",
            learning_rate=0.001,
            loss=task_named(facts.task).usual_loss,
            early_stopping=facts.validation_rows >= 10,
            patience=max(5, epochs // 5),
        ),
    )
