"""A box of points seen from somewhere: turning, projecting, and which edges bound the picture.

Pure geometry in NumPy. The box is centred on the origin, its third axis points up. In view
coordinates x goes right, y goes up and z comes toward whoever looks.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import cos, hypot, pi, radians, sin

import numpy as np

HALF = np.array([1.0, 1.0, 0.8])  # the box's half lengths; lower than wide, as the room for it is
_DISTANCE = 6.0  # from the eye to the box's centre: enough perspective to tell near from far
_FARTHEST, _NEAREST = 0.5, 4.0  # zoom
_ROUND = np.linspace(0.0, 2.0 * pi, 72, endpoint=False)
# Where corners come by when the box is turned round its upright axis.
_SWEPT = np.array(
    [
        (hypot(HALF[0], HALF[1]) * cos(angle), hypot(HALF[0], HALF[1]) * sin(angle), side * HALF[2])
        for angle in _ROUND
        for side in (-1, 1)
    ]
)
CORNERS = np.array([(x, y, z) for x in (-1, 1) for y in (-1, 1) for z in (-1, 1)]) * HALF


@dataclass(frozen=True)
class Viewpoint:
    """Where one looks from. Degrees: ``azimuth`` round the upright axis, ``elevation`` above."""

    azimuth: float = -60.0
    elevation: float = 22.0
    zoom: float = 1.0

    def turned(self, azimuth: float, elevation: float) -> Viewpoint:
        """Turned by so many degrees; never past straight above or below, so up stays up."""
        return replace(
            self,
            azimuth=(self.azimuth + azimuth + 180.0) % 360.0 - 180.0,
            elevation=min(90.0, max(-90.0, self.elevation + elevation)),
        )

    def zoomed(self, factor: float) -> Viewpoint:
        """The same viewpoint, nearer by ``factor`` (below 1: farther), within its bounds."""
        return replace(self, zoom=min(_NEAREST, max(_FARTHEST, self.zoom * factor)))

    def rotation(self) -> np.ndarray:
        """The matrix (3, 3) from box to view coordinates: its rows are right, up and toward."""
        a, e = radians(self.azimuth), radians(self.elevation)
        return np.array(
            [
                [-sin(a), cos(a), 0.0],
                [-sin(e) * cos(a), -sin(e) * sin(a), cos(e)],
                [cos(e) * cos(a), cos(e) * sin(a), sin(e)],
            ]
        )


def place(values: np.ndarray, low: np.ndarray, high: np.ndarray) -> np.ndarray:
    """Where values lie between ``low`` (−1) and ``high`` (1); in the middle without a range."""
    # Halves: the range of ±1e308 would be infinite.
    span = high / 2.0 - low / 2.0
    share = (values / 2.0 - low / 2.0) / np.where(span > 0.0, span, 1.0)
    return np.where(span > 0.0, share * 2.0 - 1.0, 0.0)


def into_box(points: np.ndarray, low: np.ndarray, high: np.ndarray) -> np.ndarray:
    """Points (n, 3) in their own units to box coordinates, ``low`` … ``high`` (3,) filling it."""
    return place(points, low, high) * HALF


@dataclass(frozen=True)
class Projection:
    """How ``view`` fills a picture: pixels a unit, and where the box's centre comes to lie."""

    rotation: np.ndarray
    scale: float
    centre: tuple[float, float]

    def __call__(self, points: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Box points (n, 3) as pixels (n, 2), y downwards, and how near each is (n,).

        Nearness is how much larger than at the box's centre a thing appears: 1 there.
        """
        seen = points @ self.rotation.T
        nearness = _DISTANCE / (_DISTANCE - seen[:, 2])
        flat = seen[:, :2] * (nearness * self.scale)[:, None]
        return np.column_stack([self.centre[0] + flat[:, 0], self.centre[1] - flat[:, 1]]), nearness

    def shown_faces(self) -> dict[tuple[int, int], bool]:
        """For each face (axis, side −1 or 1): whether its outside is seen."""
        toward = self.rotation[2]
        return {
            (axis, side): bool(side * toward[axis] * _DISTANCE > HALF[axis])
            for axis in range(3)
            for side in (-1, 1)
        }

    def labelled_edge(self, axis: int) -> tuple[np.ndarray, np.ndarray] | None:
        """The edge along ``axis`` to write at: its two ends (3,) in the box, low one first.

        Of the edges on the picture's outline the lowest, for the upright axis the leftmost;
        None where the axis is looked along and none is on the outline.
        """
        shown = self.shown_faces()
        first, second = (other for other in range(3) if other != axis)
        best: tuple[float, np.ndarray, np.ndarray] | None = None
        for one in (-1, 1):
            for two in (-1, 1):
                if shown[first, one] == shown[second, two]:
                    continue
                low = np.zeros(3)
                low[axis], low[first], low[second] = -1.0, one, two
                high = low.copy()
                high[axis] = 1.0
                ends = np.array([low, high]) * HALF
                pixels, _ = self(ends)
                middle = pixels.mean(axis=0)
                rank = float(-middle[0] if axis == 2 else middle[1])
                if best is None or rank > best[0]:
                    best = rank, ends[0], ends[1]
        return None if best is None else best[1:]


def fitted(view: Viewpoint, left: float, top: float, width: float, height: float) -> Projection:
    """``view`` in the rectangle of pixels that is given: zoomed at 1, no corner leaves it.

    Size and place depend on the elevation alone: turned round its upright axis, the box does
    not seem to breathe.
    """
    upright = Viewpoint(0.0, view.elevation).rotation()
    swept, _ = Projection(upright, 1.0, (0.0, 0.0))(_SWEPT)
    highest, lowest = swept[:, 1].min(), swept[:, 1].max()
    fits = min(width / (2.0 * swept[:, 0].max()), height / (lowest - highest))
    scale = max(1.0, fits) * view.zoom
    centre = (left + width / 2.0, top + height / 2.0 - scale * (highest + lowest) / 2.0)
    return Projection(view.rotation(), scale, centre)
