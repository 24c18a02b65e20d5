"""The logic gates of text 3: four rows each."""

from __future__ import annotations

from typing import ClassVar, Literal

import numpy as np

from engine.data.source import DrawnSource, SourceFamily
from engine.messages import QT_TRANSLATE_NOOP


class _Gate(DrawnSource):
    """Two switches a and b, and a lamp."""

    outputs: ClassVar[tuple[int, int, int, int]]
    axes: ClassVar[tuple[str, str]] = ("a", "b")

    def draw(self) -> dict[str, np.ndarray]:
        switches = {"a": np.array([0, 0, 1, 1]), "b": np.array([0, 1, 0, 1])}
        return {**switches, "output": np.array(self.outputs)}


class AndGate(_Gate):
    """1 only where both inputs are 1."""

    family: ClassVar[SourceFamily] = "gate"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "AND")
    story: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine", "The lamp is on only when both switches are on."
    )
    icon: ClassVar[str] = "mdi6.gate-and"
    target: ClassVar[str | None] = "output"
    task: ClassVar[Literal["regression", "binary", "multiclass"] | None] = "binary"

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
    task: ClassVar[Literal["regression", "binary", "multiclass"] | None] = "binary"

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
    task: ClassVar[Literal["regression", "binary", "multiclass"] | None] = "binary"

    outputs: ClassVar[tuple[int, int, int, int]] = (0, 1, 1, 0)

    kind: Literal["xor_gate"] = "xor_gate"
