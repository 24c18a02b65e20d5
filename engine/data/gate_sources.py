"""The logic gates of text 3: four rows each."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

import numpy as np

from engine.data.source import Source, SourceFamily
from engine.data.source_fields import table_of
from engine.messages import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from engine.data.store import TableStore
    from engine.data.table import Table


def _gate(outputs: tuple[int, int, int, int]) -> Table:
    return table_of(
        {"a": np.array([0, 0, 1, 1]), "b": np.array([0, 1, 0, 1]), "output": np.array(outputs)}
    )


class AndGate(Source):
    """1 only where both inputs are 1."""

    family: ClassVar[SourceFamily] = "gate"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "AND")
    story: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine", "The lamp is on only when both switches are on."
    )
    icon: ClassVar[str] = "mdi6.gate-and"
    target: ClassVar[str | None] = "output"
    task: ClassVar[Literal["regression", "binary", "multiclass"] | None] = "binary"

    kind: Literal["and_gate"] = "and_gate"

    def read(self, store: TableStore) -> Table:
        return _gate((0, 0, 0, 1))


class OrGate(Source):
    """1 where at least one input is 1."""

    family: ClassVar[SourceFamily] = "gate"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "OR")
    story: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine", "The lamp is on as soon as one of the switches is on."
    )
    icon: ClassVar[str] = "mdi6.gate-or"
    target: ClassVar[str | None] = "output"
    task: ClassVar[Literal["regression", "binary", "multiclass"] | None] = "binary"

    kind: Literal["or_gate"] = "or_gate"

    def read(self, store: TableStore) -> Table:
        return _gate((0, 1, 1, 1))


class XorGate(Source):
    """1 where exactly one input is 1: no straight line parts the two classes."""

    family: ClassVar[SourceFamily] = "gate"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "XOR")
    story: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine", "The lamp is on when the two switches stand differently, as on a staircase."
    )
    icon: ClassVar[str] = "mdi6.gate-xor"
    target: ClassVar[str | None] = "output"
    task: ClassVar[Literal["regression", "binary", "multiclass"] | None] = "binary"

    kind: Literal["xor_gate"] = "xor_gate"

    def read(self, store: TableStore) -> Table:
        return _gate((0, 1, 1, 0))
