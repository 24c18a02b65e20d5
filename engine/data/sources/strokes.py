"""What a brush does to painted points: from points to points, and nothing else.

Points are float32 (points, 3): x, y, and class number or height. A brush is round on the
screen and so an ellipse in the plane: its ``radius`` has a size for each axis. Results are
new arrays; what is drawn by chance comes from a seed.
"""

from __future__ import annotations

import numpy as np

from engine.data.sources.painted import MAXIMUM_POINTS, Frame

Place = tuple[float, float]


def no_points() -> np.ndarray:
    """Points of a painting that has none: float32 (0, 3)."""
    return np.zeros((0, 3), np.float32)


def added(points: np.ndarray, new: np.ndarray, frame: Frame | None = None) -> np.ndarray:
    """``points`` and then those of ``new`` that lie in ``frame``, as many as there is room for."""
    new = np.asarray(new, np.float32).reshape(-1, 3)
    if frame is not None:
        left, right, bottom, top = frame
        x, y = new[:, 0], new[:, 1]
        new = new[(x >= left) & (x <= right) & (y >= bottom) & (y <= top)]
    room = max(0, MAXIMUM_POINTS - len(points))
    return np.concatenate([np.asarray(points, np.float32), new[:room]])


def dot(at: Place, value: float) -> np.ndarray:
    """One point."""
    return np.array([[*at, value]], np.float32)


def spray(
    start: Place, end: Place, value: float, radius: Place, count: int, seed: int
) -> np.ndarray:
    """``count`` points by chance in the brush as it goes from ``start`` to ``end``.

    Even over the brush's area; (count, 3).
    """
    random = np.random.default_rng(seed)
    angle = random.uniform(0.0, 2 * np.pi, count)
    out = np.sqrt(random.uniform(0.0, 1.0, count))
    along = random.uniform(0.0, 1.0, count)
    x = start[0] + along * (end[0] - start[0]) + radius[0] * out * np.cos(angle)
    y = start[1] + along * (end[1] - start[1]) + radius[1] * out * np.sin(angle)
    return np.column_stack([x, y, np.full(count, value)]).astype(np.float32)


def line(start: Place, end: Place, value: float, spacing: Place) -> np.ndarray:
    """Points from ``start`` to ``end``, both included, at most ``spacing`` apart."""
    steps = np.hypot((end[0] - start[0]) / spacing[0], (end[1] - start[1]) / spacing[1])
    count = int(min(np.ceil(steps - 1e-9), MAXIMUM_POINTS - 1)) + 1
    x = np.linspace(start[0], end[0], count)
    y = np.linspace(start[1], end[1], count)
    return np.column_stack([x, y, np.full(count, value)]).astype(np.float32)


def touched(points: np.ndarray, start: Place, end: Place, radius: Place) -> np.ndarray:
    """Which points the brush goes over on its way from ``start`` to ``end``: (points,) bool."""
    size = np.asarray(radius, np.float64)
    begin = np.asarray(start, np.float64) / size
    way = np.asarray(end, np.float64) / size - begin
    places = np.asarray(points, np.float64)[:, :2] / size - begin
    length = float(way @ way)
    share = np.zeros(len(places))
    if length > 0:
        share = np.clip(places @ way / length, 0.0, 1.0)
    distance = places - share[:, None] * way
    over: np.ndarray = np.square(distance).sum(axis=1) <= 1.0
    return over


def inside(points: np.ndarray, corner: Place, opposite: Place) -> np.ndarray:
    """Which points lie in the rectangle: (points,) bool."""
    low, high = np.sort(np.array([corner, opposite]), axis=0)
    x, y = points[:, 0], points[:, 1]
    found: np.ndarray = (x >= low[0]) & (x <= high[0]) & (y >= low[1]) & (y <= high[1])
    return found


def without(points: np.ndarray, chosen: np.ndarray) -> np.ndarray:
    """``points`` but for the ``chosen`` ones, bool (points,)."""
    kept: np.ndarray = points[~chosen]
    return kept


def moved(points: np.ndarray, chosen: np.ndarray, by: Place, frame: Frame) -> np.ndarray:
    """The chosen points shifted together, no further than the frame lets all of them go."""
    if not chosen.any():
        return points
    left, right, bottom, top = frame
    x, y = points[chosen, 0].astype(np.float64), points[chosen, 1].astype(np.float64)
    step_x = np.clip(by[0], min(left - x.min(), 0.0), max(right - x.max(), 0.0))
    step_y = np.clip(by[1], min(bottom - y.min(), 0.0), max(top - y.max(), 0.0))
    shifted = points.copy()
    shifted[chosen, 0] = x + step_x
    shifted[chosen, 1] = y + step_y
    return shifted


def jittered(
    points: np.ndarray, chosen: np.ndarray, size: Place, frame: Frame, seed: int
) -> np.ndarray:
    """The chosen points each shifted by chance (normal, of deviation ``size``), in the frame."""
    random = np.random.default_rng(seed)
    left, right, bottom, top = frame
    steps = random.normal(0.0, 1.0, (len(points), 2)) * size
    shaken = points.copy()
    places = points[:, :2] + steps
    # A point that was out of the frame before need not jump into it.
    low = np.minimum(np.array([left, bottom], np.float32), points[:, :2])
    high = np.maximum(np.array([right, top], np.float32), points[:, :2])
    shaken[chosen, :2] = np.clip(places, low, high)[chosen]
    return shaken


def valued(points: np.ndarray, chosen: np.ndarray, value: float) -> np.ndarray:
    """The chosen points given another class or height."""
    changed = points.copy()
    changed[chosen, 2] = value
    return changed
