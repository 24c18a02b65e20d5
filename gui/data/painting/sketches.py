"""What paintings look like, for the gallery's tiles."""

from __future__ import annotations

import numpy as np

from engine.data.source import Sketch
from engine.data.sources import strokes
from engine.data.sources.painted import PaintMode

_HEAPS = (((-0.7, -0.4), (-0.1, 0.5)), ((0.1, -0.5), (0.8, 0.1)), ((0.7, 0.6), (0.7, 0.7)))


def sketch_of_mode(mode: PaintMode) -> Sketch:
    """A few strokes as a hand would paint them."""
    if mode == "curve":
        x = np.linspace(-1.0, 1.0, 40)
        wobble = np.random.default_rng(3).normal(0.0, 0.05, 40)
        return Sketch(x, np.sin(3.0 * x) * (0.4 + 0.5 * x**2) + wobble)
    heaps = [
        strokes.spray(start, end, code, (0.25, 0.25), 26, code)
        for code, (start, end) in enumerate(_HEAPS)
    ]
    x, y, value = np.concatenate(heaps).astype(np.float64).T
    if mode == "classes":
        return Sketch(x, y, classes=value.astype(np.intp))
    return Sketch(x, y, values=np.sin(2.0 * x) + y)
