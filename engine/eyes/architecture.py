"""EfficientNet-Lite0 as a list of its layers, and its weights as they ship.

Source: the EfficientNet-Lite models of tensorflow/tpu (``models/official/efficientnet/lite``),
Apache-2.0: EfficientNet (Tan and Le, 2019) without squeeze-and-excite, with ReLU6.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "eyes"
FILE = FOLDER / "efficientnet-lite0.npz"
VERSION = "efficientnet-lite0 1"  # numbers that were seen by another one are seen anew
NUMBERS = 1280
EPSILON = 1e-3  # of the batch normalizations, which are folded into the convolutions
MEAN, DEVIATION = 127.0, 128.0  # a pixel of 0 … 255 enters as (pixel − mean) / deviation

_STAGES = (  # repeats, kernel, stride, expansion, filters
    (1, 3, 1, 1, 16),
    (2, 3, 2, 6, 24),
    (2, 5, 2, 6, 40),
    (3, 3, 2, 6, 80),
    (3, 5, 1, 6, 112),
    (4, 5, 2, 6, 192),
    (1, 3, 1, 6, 320),
)


@dataclass(frozen=True)
class EyesBlock:
    """An inverted residual block: widened by ``expansion`` (1: not), looked over channel by
    channel with a window of ``kernel``, narrowed to ``filters``; where ``adds``, with what came
    in added."""

    name: str
    kernel: int
    stride: int
    expansion: int
    filters: int
    adds: bool

    @property
    def convolutions(self) -> tuple[str, ...]:
        """The names of its convolutions, in order."""
        parts = (
            ("depthwise", "project") if self.expansion == 1 else ("expand", "depthwise", "project")
        )
        return tuple(f"{self.name}/{part}" for part in parts)


def blocks() -> Iterator[EyesBlock]:
    """Its blocks, in order, between the convolutions ``stem`` and ``head``."""
    number, entering = 0, 32
    for repeats, kernel, stride, expansion, filters in _STAGES:
        for place in range(repeats):
            own = stride if place == 0 else 1
            yield EyesBlock(
                f"block_{number}", kernel, own, expansion, filters, own == 1 and entering == filters
            )
            number, entering = number + 1, filters


def convolutions() -> tuple[str, ...]:
    """The names of all convolutions, in order; each has a ``kernel`` and a ``bias``."""
    return ("stem", *(name for block in blocks() for name in block.convolutions), "head")


@lru_cache(maxsize=1)
def weights() -> dict[str, np.ndarray]:
    """The weights as they ship, float32, by names such as ``block_3/expand/kernel``: kernels as
    Keras has them, (height, width, in, out) or (height, width, in, 1); with the batch
    normalizations folded in."""
    with np.load(FILE, allow_pickle=False) as kept:
        found = {name: kept[name].astype(np.float32) for name in kept.files}
    for array in found.values():
        array.setflags(write=False)
    return found


WEIGHTS = 3_350_000  # numbers in all, told without reading the file
