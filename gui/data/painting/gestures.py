"""What the hand does from pressing to letting go, as small objects: points in, points out.

A gesture begins on the points that there are, is told each place that the hand comes to, and
holds the points as they would be now. Nothing here knows a widget or the document.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

import numpy as np

from engine.data.sources import strokes
from engine.data.sources.painted import MAXIMUM_POINTS, Frame
from engine.data.sources.strokes import Place

Tool = Literal["spray", "point", "line", "erase", "move", "jitter", "select"]
Effect = Literal["paint", "erase", "move", "jitter", "change", ""]

TOOLS: tuple[Tool, ...] = ("spray", "point", "line", "erase", "move", "jitter", "select")

_AT_ONCE = 4  # points that a press of the spray can gives
_FOR_EACH_RADIUS = 3.0  # … and those on a way as long as the brush's radius
_SHAKE = 0.12  # of the brush's radius: how far a point jumps in one go


@dataclass(frozen=True)
class Brush:
    """What one paints with: a class's number or a height, and the size for each axis."""

    value: float
    radius: Place
    frame: Frame
    seed: int = 0


class Gesture:
    """One stroke. ``points`` is the painting as it would be, ``count`` how many points it is
    about, and ``effect`` what becomes of them; "": nothing."""

    effect: ClassVar[Effect] = ""
    goes_on: ClassVar[bool] = False  # while the hand rests, too

    def __init__(self, points: np.ndarray, at: Place, brush: Brush) -> None:
        self.base = self.points = points
        self.brush = brush
        self.start = self.at = at
        self._seed = brush.seed
        self.begin()

    @property
    def count(self) -> int:
        """How many points the stroke is about: here, how many there are more than before."""
        return len(self.points) - len(self.base)

    def go(self, at: Place) -> None:
        """The hand is at ``at`` now."""
        before, self.at = self.at, at
        self.follow(before)

    def rest(self) -> None:
        """The hand has stayed where it is for a moment."""

    def begin(self) -> None:
        """The hand was put down."""

    def follow(self, before: Place) -> None:
        """The hand went from ``before`` to ``at``."""

    def seed(self) -> int:
        """Another one for each time that something is drawn by chance."""
        self._seed += 1
        return self._seed

    def add(self, new: np.ndarray) -> None:
        """Append of ``new``, float32 (points, 3), what is within the frame and has room."""
        self.points = strokes.added(self.points, new, self.brush.frame)


class Point(Gesture):
    """A point for each press; drawn along, a trail of them."""

    effect = "paint"

    def begin(self) -> None:
        self._last = self.start
        self.add(strokes.dot(self.start, self.brush.value))

    def follow(self, before: Place) -> None:
        while len(self.points) < MAXIMUM_POINTS:
            far = _distance(self._last, self.at, self.brush.radius)
            if far < 1.0:
                return
            share = 1.0 / far
            x, y = (
                last + share * (now - last) for last, now in zip(self._last, self.at, strict=True)
            )
            self._last = (x, y)
            self.add(strokes.dot(self._last, self.brush.value))


class Spray(Gesture):
    """Points by chance under the brush; more while it moves, and while it rests."""

    effect = "paint"
    goes_on = True

    def begin(self) -> None:
        self._owed = 0.0
        self._spray(self.start, _AT_ONCE)

    def follow(self, before: Place) -> None:
        self._owed += _FOR_EACH_RADIUS * _distance(before, self.at, self.brush.radius)
        count = int(min(self._owed, MAXIMUM_POINTS))
        self._owed -= int(self._owed)
        self._spray(before, count)

    def rest(self) -> None:
        self._spray(self.at, 1)

    def _spray(self, before: Place, count: int) -> None:
        brush = self.brush
        if count:
            self.add(strokes.spray(before, self.at, brush.value, brush.radius, count, self.seed()))


class Line(Gesture):
    """Points from where the hand was put down to where it is."""

    effect = "paint"

    def begin(self) -> None:
        self.follow(self.start)

    def follow(self, before: Place) -> None:
        self.points = self.base
        self.add(strokes.line(self.start, self.at, self.brush.value, self.brush.radius))


class Erase(Gesture):
    """All points go that the brush comes over."""

    effect = "erase"

    @property
    def count(self) -> int:
        return len(self.base) - len(self.points)

    def begin(self) -> None:
        self.follow(self.start)

    def follow(self, before: Place) -> None:
        over = strokes.touched(self.points, before, self.at, self.brush.radius)
        if over.any():
            self.points = strokes.without(self.points, over)


class Move(Gesture):
    """The points under the brush, or those chosen before, go with the hand."""

    effect = "move"

    def __init__(
        self, points: np.ndarray, at: Place, brush: Brush, held: np.ndarray | None = None
    ) -> None:
        self.held = strokes.touched(points, at, at, brush.radius) if held is None else held
        super().__init__(points, at, brush)

    @property
    def count(self) -> int:
        return 0 if self.points is self.base else int(self.held.sum())

    def follow(self, before: Place) -> None:
        way = (self.at[0] - self.start[0], self.at[1] - self.start[1])
        self.points = strokes.moved(self.base, self.held, way, self.brush.frame)


class Jitter(Gesture):
    """The points under the brush are shaken, as long as it is over them."""

    effect = "jitter"
    goes_on = True

    def begin(self) -> None:
        self._shaken = np.zeros(len(self.points), bool)
        self._shake(self.start)

    @property
    def count(self) -> int:
        return int(self._shaken.sum())

    def follow(self, before: Place) -> None:
        self._shake(before)

    def rest(self) -> None:
        self._shake(self.at)

    def _shake(self, before: Place) -> None:
        over = strokes.touched(self.points, before, self.at, self.brush.radius)
        if over.any():
            self._shaken |= over
            self.points = shaken(self.points, over, self.brush, self.seed())


class Select(Gesture):
    """A rectangle from where the hand was put down to where it is."""

    @property
    def count(self) -> int:
        return 0

    @property
    def inside(self) -> np.ndarray:
        """Which points lie in it: (points,) bool; of a mere press, those under the brush."""
        if _distance(self.start, self.at, self.brush.radius) < 0.25:
            return strokes.touched(self.base, self.at, self.at, self.brush.radius)
        return strokes.inside(self.base, self.start, self.at)


_GESTURES: dict[Tool, type[Gesture]] = {
    "spray": Spray,
    "point": Point,
    "line": Line,
    "erase": Erase,
    "move": Move,
    "jitter": Jitter,
    "select": Select,
}


def begun(tool: Tool, points: np.ndarray, at: Place, brush: Brush) -> Gesture:
    """The gesture of ``tool``, put down at ``at``."""
    return _GESTURES[tool](points, at, brush)


def shaken(points: np.ndarray, chosen: np.ndarray, brush: Brush, seed: int) -> np.ndarray:
    """The chosen points after one shake of the brush's size."""
    size = (brush.radius[0] * _SHAKE, brush.radius[1] * _SHAKE)
    return strokes.jittered(points, chosen, size, brush.frame, seed)


def _distance(start: Place, end: Place, radius: Place) -> float:
    """How many radii of the brush it is from ``start`` to ``end``."""
    return float(np.hypot((end[0] - start[0]) / radius[0], (end[1] - start[1]) / radius[1]))
