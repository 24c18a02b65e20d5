"""What kept runs answer, drawn beside each other: without TensorFlow, and whichever run learns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from typing_extensions import override

from engine.data.view import View
from engine.design import Design
from engine.service.lane import Errand
from engine.service.requests.kinds import DataRequest

if TYPE_CHECKING:
    from engine.data.knowing.library import Library
    from engine.training.frames import Picture


@dataclass(frozen=True, eq=False)
class PictureOfKept(DataRequest):
    """The answer over ``view`` of a network with ``weights``, in the order of ``model.weights``;
    answered with a `Picture`. ``run`` and ``epoch`` are told with it."""

    lane = "preparing"
    design: Design
    weights: tuple[np.ndarray, ...]
    view: View
    run: int
    epoch: int

    @override
    def answer(self, library: Library, errand: Errand) -> Picture:
        from engine.export.preparation.description import layers
        from engine.export.preparation.numpy_network import outputs_of
        from engine.tasks import task_named
        from engine.training.frames import Picture

        prepared = library.prepared(self.design.data)
        x, y, rows = prepared.grid(self.view)
        outputs = outputs_of(layers(self.design.bricks), self.weights, rows).astype(np.float32)
        task = task_named(self.design.data.task)
        values = task.picture(outputs, prepared.decode_targets)
        if y is not None:
            values = values.reshape(len(y), len(x), *values.shape[1:])
        return Picture(self.run, self.epoch, self.view, x, y, values)
