"""A curve without its jitter: an exponential mean that begins at the first value."""

from __future__ import annotations

import numpy as np

MOST = 0.99  # of the value before that is kept, where the slider stands at its end


def smoothed(values: np.ndarray, weight: float) -> np.ndarray:
    """The running mean of ``values`` (epochs,): each the mean of it and, with ``weight`` 0 … 1,
    of those before, corrected for its beginning as Adam's moments are (Kingma and Ba, 2015).

    What is not finite is passed over and stays what it is.
    """
    if weight <= 0.0 or not len(values):
        return values
    from_before, mass = 0.0, 0.0
    found = np.array(values, np.float64)
    for place in np.flatnonzero(np.isfinite(found)).tolist():
        from_before = weight * from_before + (1.0 - weight) * found[place]
        mass = weight * mass + (1.0 - weight)
        found[place] = from_before / mass
    return found
