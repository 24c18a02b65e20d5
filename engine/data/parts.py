"""The parts that a table's rows are shared out into."""

from __future__ import annotations

from typing import Literal

Part = Literal["training", "validation", "test"]
PARTS: tuple[Part, ...] = ("training", "validation", "test")
