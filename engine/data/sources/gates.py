"""The logic gates of text 3: four rows each, or clouds around the four."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

import numpy as np
from pydantic import Field

from engine.data.source import DrawnSource, SourceFamily
from engine.data.sources.fields import Noise, Seed, draws
from engine.form import Form
from engine.messages import QT_TRANSLATE_NOOP
from engine.tasks import BINARY

_Rows = Annotated[
    int,
    Field(ge=4, le=10_000, strict=True),
    Form(
        label=QT_TRANSLATE_NOOP("Engine", "Rows"),
        hint=QT_TRANSLATE_NOOP("Engine", "Four are the whole gate; more repeat them in turn."),
        step=4,
    ),
]


class _Gate(DrawnSource):
    """Two switches a and b, and a lamp; with noise the switches stand near 0 or 1."""

    outputs: ClassVar[tuple[int, int, int, int]]
    axes: ClassVar[tuple[str, str]] = ("a", "b")

    rows: _Rows = 4
    noise: Noise = 0.0
    seed: Seed = 1

    @property
    def plane(self) -> tuple[str, str] | None:
        return self.axes

    def draw(self) -> dict[str, np.ndarray]:
        turn = np.arange(self.rows) % 4
        switches = {"a": np.array([0, 0, 1, 1])[turn], "b": np.array([0, 1, 0, 1])[turn]}
        if self.noise:
            random = draws(self.seed)
            for name, values in switches.items():
                switches[name] = values + random.normal(0.0, self.noise, self.rows).round(3)
        return {**switches, "output": np.array(self.outputs)[turn]}


class AndGate(_Gate):
    """1 only where both inputs are 1."""

    family: ClassVar[SourceFamily] = "gate"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "AND")
    story: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine", "The lamp is on only when both switches are on."
    )
    icon: ClassVar[str] = "mdi6.gate-and"
    target: ClassVar[str | None] = "output"
    task: ClassVar[str | None] = BINARY.name

    outputs: ClassVar[tuple[int, int, int, int]] = (0, 0, 0, 1)

    kind: Literal["and_gate"] = "and_gate"


class OrGate(_Gate):
    """1 where at least one input is 1."""

    family: ClassVar[SourceFamily] = "gate"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "OR")
    story: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine", "The lamp is on as soon as one of the switches is on."
    )
    icon: ClassVar[str] = "mdi6.gate-or"
    target: ClassVar[str | None] = "output"
    task: ClassVar[str | None] = BINARY.name

    outputs: ClassVar[tuple[int, int, int, int]] = (0, 1, 1, 1)

    kind: Literal["or_gate"] = "or_gate"


class XorGate(_Gate):
    """1 where exactly one input is 1: no straight line parts the two classes."""

    family: ClassVar[SourceFamily] = "gate"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "XOR")
    story: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine", "The lamp is on when the two switches stand differently, as on a staircase."
    )
    icon: ClassVar[str] = "mdi6.gate-xor"
    target: ClassVar[str | None] = "output"
    task: ClassVar[str | None] = BINARY.name

    outputs: ClassVar[tuple[int, int, int, int]] = (0, 1, 1, 0)

    kind: Literal["xor_gate"] = "xor_gate"
