"""The inspector shows what an augmentation brick does to this very picture."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from engine.bricks import Conv2D, Dense, Flatten, RandomRotation
from engine.data.sources.catalogue import DrawnShapes
from engine.design import Design
from engine.explanation.pictures.varied import Varied
from engine.recipes import recipe
from engine.service.looking_requests import VaryPicture
from engine.service.messages import Request
from gui.stack.model_column import ModelColumn
from gui.stack.variants import COUNT
from gui.work.context import Context
from tests.gui.engine_here import EngineHere


class Answering(EngineHere):
    """Answers what a brick does to a picture at once, by a picture of our own."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[VaryPicture] = []

    def ask(
        self,
        request: Request,
        answer: Callable[..., object],
        failure: Callable[..., object],
        progress: Callable[..., object] | None = None,
    ) -> object:
        if not isinstance(request, VaryPicture):
            return super().ask(request, answer, failure, progress)  # type: ignore[arg-type]
        self.asked.append(request)
        seen = np.full((4, 4, 3), len(self.asked), np.uint8)
        answer(Varied(request.row or 0, seen, np.stack([seen] * request.count)))
        return super().ask(request, _unheard, _unheard)


def _unheard(*_heard: object) -> None:
    pass


def pictures() -> Design:
    made = recipe("drawn-shapes").make()
    source = DrawnShapes(rows=40, size=8)
    made = made.with_data(made.data.model_copy(update={"source": source}))
    return made.with_bricks(
        (
            RandomRotation(id="turn"),
            Conv2D(id="conv", filters=2, kernel_size=3),
            Flatten(id="flat"),
            Dense(id="end", units=4, activation="softmax"),
        )
    )
