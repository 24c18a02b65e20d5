"""How many digits an answer needs, so that two rows can be told apart."""

from __future__ import annotations

import math

import numpy as np

from engine.data.columns.cells.numbers import value_text

_LEAST, _MOST = 7, 17  # single precision has seven; seventeen give every double back
_FINE = 1e-6  # of the spread: finer than a network's single precision


def digits_needed(largest: float, spread: float) -> int:
    """Significant digits of values up to ``largest``, of which ``spread`` is the standard
    deviation that was learned from: 1,000,000,987.1 among others like it needs 13."""
    if not (largest > 0.0 and spread > 0.0 and math.isfinite(largest)):
        return _LEAST
    needed = math.ceil(math.log10(largest / (spread * _FINE)))
    return min(max(needed, _LEAST), _MOST)


def number_texts(values: np.ndarray, spread: float = 0.0) -> list[str]:
    """Each of ``values``, float64 (rows,), all finite, with as many digits as are needed."""
    digits = digits_needed(float(np.abs(values).max(initial=0.0)), spread)
    return [value_text(float(f"{value:.{digits}g}")) for value in values.tolist()]
