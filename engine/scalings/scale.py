"""A column's scaling as plain figures: forth, and back to the person's own units."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

LARGEST_LOG = 88.0  # e to it still fits into float32


def signed_log(values: np.ndarray) -> np.ndarray:
    """sign(v) · ln(1 + |v|), which keeps 0 and the sign."""
    logs: np.ndarray = np.copysign(np.log1p(np.abs(values)), values)
    return logs


def signed_exp(values: np.ndarray) -> np.ndarray:
    """The way back from `signed_log`; what would be beyond float32 stays just inside."""
    sizes = np.minimum(np.abs(values), LARGEST_LOG)
    numbers: np.ndarray = np.copysign(np.expm1(sizes), values)
    return numbers


@dataclass(frozen=True)
class Scale:
    """scaled = (v − ``offset``) / ``scale``, where v is the value or, with ``log``, its
    signed logarithm."""

    offset: float = 0.0
    scale: float = 1.0
    log: bool = False

    def apply(self, values: np.ndarray) -> np.ndarray:
        """Own units → scaled, float64 of any shape."""
        if self.log:
            values = signed_log(values)
        scaled: np.ndarray = (values - self.offset) / self.scale
        return scaled

    def undo(self, scaled: np.ndarray) -> np.ndarray:
        """Scaled → own units, float64 of any shape."""
        values: np.ndarray = np.asarray(scaled, np.float64) * self.scale + self.offset
        return signed_exp(values) if self.log else values
