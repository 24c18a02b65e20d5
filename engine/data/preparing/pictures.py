"""Pictures made ready for a network: each in one size, from 0 (dark) to 1 (bright)."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np

from engine.data.facts import PreparedFacts
from engine.data.parts import Part
from engine.data.preparing.prepared import Prepared, locked
from engine.data.settings import DataSettings
from engine.data.table import Table
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Message, Sentence

MAXIMUM_VALUES = 200_000_000  # numbers that are prepared: 800 MB
_TELL = 25  # pictures between two reports

_TOO_MUCH = Sentence(
    "pictures.too_much",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The pictures would be more numbers than the memory holds: {pictures} of {size} × {size} "
        "pixels. Choose a smaller picture size (at most {most}), or grey.",
    ),
)


def prepared_pictures(
    table: Table,
    settings: DataSettings,
    part_rows: dict[Part, np.ndarray],
    y: dict[Part, np.ndarray],
    class_names: tuple[str, ...],
    class_counts: tuple[int, ...],
    repeated: int,
    notes: tuple[Message, ...],
    room_for: Callable[[tuple[int, ...], type], np.ndarray],
    went_on: Callable[[float], None],
) -> Prepared:
    """The rows of each part as x (rows, size, size, channels), with what is taught of them.

    Raises:
        EngineError: they would not fit into the memory.
    """
    album = table.album
    assert album is not None
    shape = album.look.shape
    used = sum(rows.shape[0] for rows in part_rows.values())
    if used * math.prod(shape) > MAXIMUM_VALUES:
        most = math.isqrt(MAXIMUM_VALUES // (used * shape[2]))
        raise EngineError(_TOO_MUCH(pictures=used, size=shape[0], most=most))
    x: dict[Part, np.ndarray] = {}
    before = 0
    for part, rows in part_rows.items():
        x[part] = room_for((rows.shape[0], *shape), np.float32)

        def tell(done: int, before: int = before) -> None:
            if done % _TELL == 0:
                went_on((before + done) / used)

        album.put_into(x[part], rows, tell)
        before += rows.shape[0]
    x = {part: locked(values) for part, values in x.items()}
    taught = y["training"].astype(np.float64)
    width = taught.shape[1]
    facts = PreparedFacts(
        task=settings.task,
        input_names=(),
        target_names=tuple(column.name for column in settings.targets),
        class_names=class_names,
        class_counts=class_counts,
        rows_used=used,
        rows_dropped=len(table.frame) - used,
        rows_repeated=repeated,
        cells_filled=0,
        training_rows=x["training"].shape[0],
        validation_rows=x["validation"].shape[0],
        test_rows=x["test"].shape[0],
        input_means=locked(np.zeros(0)),
        input_deviations=locked(np.zeros(0)),
        target_means=locked(taught.mean(axis=0)),
        target_deviations=locked(taught.std(axis=0)),
        target_minimum=float(np.min(taught)),
        notes=notes,
        sample_shape=shape,
    )
    return Prepared(
        settings=settings,
        facts=facts,
        x=x,
        y=y,
        rows={part: locked(rows) for part, rows in part_rows.items()},
        target_scale=locked(np.ones(width)),
        target_offset=locked(np.zeros(width)),
        encoders=(),
        target_log=(False,) * width,
    )
