"""What became of a ball, in one sentence: it jumps, crawls, lies still, or rolls down."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QCoreApplication

from engine.explanation.landscape import LandscapeWay, Slice
from gui.results.steps.numbers import short

_FLAT = 0.02  # of the loss: a slice that differs by less is flat
_CRAWLS = 0.05  # of the way down in all steps
_DOWN = 0.9  # of the way down counts as arrived


def is_flat(slice_: Slice) -> bool:
    """Whether the loss hardly changes all around though it is not small."""
    losses = slice_.losses[np.isfinite(slice_.losses)]
    return bool(losses.size and slice_.loss > 1e-3 and np.ptp(losses) < _FLAT * slice_.loss)


def verdict(slice_: Slice, way: LandscapeWay) -> str:
    """One sentence on the way of a ball."""
    finite = slice_.losses[np.isfinite(slice_.losses)]
    first, last = float(way.losses[0]), float(way.losses[-1])
    if not np.isfinite(last) or last > 1.2 * first + 1e-9:
        text = QCoreApplication.translate(
            "Landscape", "{name} jumps: the rate is too large, the loss rises to {loss}."
        )
        return text.format(name=way.name, loss=short(last, 3))
    lowest = min([*finite.tolist(), last])
    height = first - lowest
    share = (first - last) / height if height > 1e-12 else 1.0
    if is_flat(slice_):
        text = QCoreApplication.translate(
            "Landscape", "{name} lies still at {loss}: here it is flat all around."
        )
    elif share < _CRAWLS:
        text = QCoreApplication.translate(
            "Landscape", "{name} crawls: with this rate it has hardly moved, the loss is {loss}."
        )
    elif share < _DOWN:
        text = QCoreApplication.translate(
            "Landscape", "{name} is on its way down, the loss is {loss}."
        )
    else:
        text = QCoreApplication.translate("Landscape", "{name} is down, the loss is {loss}.")
    return text.format(name=way.name, loss=short(last, 3))
