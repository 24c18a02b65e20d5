"""One run as it is kept: its design, its curves, its weights and how it ended."""

from __future__ import annotations

from dataclasses import dataclass

from engine.design import Design
from engine.training.frames import Ending, History, TrainedState


@dataclass(frozen=True)
class RunRecord:
    """What a ``.brick`` file and the window keep of a run. ``seconds`` is time spent learning."""

    number: int
    design: Design
    history: History
    state: TrainedState
    ending: Ending | None = None
    seconds: float = 0.0
