"""Point clouds in the plane, for pictures that live while a network learns.

Drawn here rather than by scikit-learn, so that the same seed gives the same points for ever.
"""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

import numpy as np
from pydantic import Field
from typing_extensions import override

from engine.data.source import DrawnSource, SourceFamily
from engine.data.sources.fields import Noise, Rows, Seed, draws, letters
from engine.form import Form
from engine.messages import QT_TRANSLATE_NOOP
from engine.tasks import BINARY


class _Cloud(DrawnSource):
    """Points x, y and the class of each: A, B …"""

    family: ClassVar[SourceFamily] = "shape"
    target: ClassVar[str | None] = "label"

    @property
    def plane(self) -> tuple[str, str] | None:
        return self.axes


def _points(points: np.ndarray, codes: np.ndarray) -> dict[str, np.ndarray]:
    return {"x": points[:, 0], "y": points[:, 1], "label": letters(codes)}


class Circles(_Cloud):
    """A ring (A) around a smaller one (B)."""

    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Circles")
    story: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine",
        "Outer or inner ring, from a point's place? The border between them has to close, as a "
        "fence around a field does.",
    )
    icon: ClassVar[str] = "mdi6.circle-double"
    task: ClassVar[str | None] = BINARY.name

    kind: Literal["circles"] = "circles"
    rows: Rows = 500
    noise: Noise = 0.08
    seed: Seed = 1

    @override
    def draw(self) -> dict[str, np.ndarray]:
        random = draws(self.seed)
        codes = np.arange(self.rows) % 2
        angle = 2 * np.pi * random.random_sample(self.rows)
        radius = np.where(codes == 0, 1.0, 0.45)
        points = radius[:, None] * np.column_stack([np.cos(angle), np.sin(angle)])
        return _points(points + random.normal(0.0, self.noise, points.shape), codes)


class Moons(_Cloud):
    """Two half moons that reach into each other."""

    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Moons")
    story: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine",
        "Upper or lower half moon, from a point's place? They reach into each other, so a "
        "straight line only nearly does it.",
    )
    icon: ClassVar[str] = "mdi6.moon-waning-crescent"
    task: ClassVar[str | None] = BINARY.name

    kind: Literal["moons"] = "moons"
    rows: Rows = 500
    noise: Noise = 0.12
    seed: Seed = 1

    @override
    def draw(self) -> dict[str, np.ndarray]:
        random = draws(self.seed)
        codes = np.arange(self.rows) % 2
        angle = np.pi * random.random_sample(self.rows)
        upper = np.column_stack([np.cos(angle), np.sin(angle)])
        lower = np.column_stack([1.0 - np.cos(angle), 0.5 - np.sin(angle)])
        points = np.where(codes[:, None] == 0, upper, lower)
        return _points(points + random.normal(0.0, self.noise, points.shape), codes)


class Spiral(_Cloud):
    """Arms wound around each other, each a class."""

    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Spiral")
    story: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine",
        "Which arm does a point belong to, from its place? Two to five arms wound around each "
        "other, like a galaxy's: the hardest of the pictures.",
    )
    icon: ClassVar[str] = "mdi6.vector-curve"

    kind: Literal["spiral"] = "spiral"
    rows: Rows = 500
    arms: Annotated[
        int,
        Field(ge=2, le=5, strict=True),
        Form(
            label=QT_TRANSLATE_NOOP("Engine", "Arms"),
            hint=QT_TRANSLATE_NOOP("Engine", "How many arms there are, each a class."),
            step=1,
        ),
    ] = 2
    noise: Noise = 0.03
    seed: Seed = 1

    @override
    def draw(self) -> dict[str, np.ndarray]:
        random = draws(self.seed)
        codes = np.arange(self.rows) % self.arms
        along = np.sqrt(random.random_sample(self.rows))  # as many points outside as inside
        angle = 3.5 * np.pi * along + 2 * np.pi * codes / self.arms
        points = along[:, None] * np.column_stack([np.cos(angle), np.sin(angle)])
        return _points(points + random.normal(0.0, self.noise, points.shape), codes)


class Blobs(_Cloud):
    """Round heaps of points, one for each class, their centres on a circle."""

    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Clusters")
    story: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine",
        "Which of the heaps does a point belong to, from its place? Like sorting flowers or "
        "customers into groups. With two heaps one neuron is enough.",
    )
    icon: ClassVar[str] = "mdi6.dots-hexagon"

    kind: Literal["blobs"] = "blobs"
    rows: Rows = 500
    classes: Annotated[
        int,
        Field(ge=2, le=10, strict=True),
        Form(
            label=QT_TRANSLATE_NOOP("Engine", "Classes"),
            hint=QT_TRANSLATE_NOOP("Engine", "How many heaps there are, each a class."),
            step=1,
        ),
    ] = 3
    noise: Noise = 0.25
    seed: Seed = 1

    @override
    def draw(self) -> dict[str, np.ndarray]:
        random = draws(self.seed)
        codes = np.arange(self.rows) % self.classes
        angle = 2 * np.pi * codes / self.classes + np.pi / 2
        points = np.column_stack([np.cos(angle), np.sin(angle)])
        return _points(points + random.normal(0.0, self.noise, points.shape), codes)


class XorCloud(_Cloud):
    """Four quarters of a square, opposite quarters of one class."""

    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "XOR cloud")
    story: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine",
        "Which of two classes, from a point's place? Opposite corners belong together: XOR with "
        "many points.",
    )
    icon: ClassVar[str] = "mdi6.close-thick"
    task: ClassVar[str | None] = BINARY.name

    kind: Literal["xor_cloud"] = "xor_cloud"
    rows: Rows = 500
    noise: Noise = 0.05
    seed: Seed = 1

    @override
    def draw(self) -> dict[str, np.ndarray]:
        random = draws(self.seed)
        points = random.uniform(-1.0, 1.0, (self.rows, 2))
        codes = ((points[:, 0] > 0) != (points[:, 1] > 0)).astype(np.int64)
        points = points + 0.08 * np.sign(points)  # a narrow street between the quarters
        return _points(points + random.normal(0.0, self.noise, points.shape), codes)


class Checkerboard(_Cloud):
    """A board of black (A) and white (B) fields, each one unit wide, around the middle."""

    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Checkerboard")
    story: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine",
        "Black square or white, from a point's place? The more squares the board has, the "
        "more borders there are to find.",
    )
    icon: ClassVar[str] = "mdi6.checkerboard"
    task: ClassVar[str | None] = BINARY.name

    kind: Literal["checkerboard"] = "checkerboard"
    rows: Rows = 1000
    squares: Annotated[
        int,
        Field(ge=2, le=8, strict=True),
        Form(
            label=QT_TRANSLATE_NOOP("Engine", "Squares"),
            hint=QT_TRANSLATE_NOOP(
                "Engine", "How many squares there are along each side of the board."
            ),
            step=1,
        ),
    ] = 4
    noise: Noise = 0.0
    seed: Seed = 1

    @override
    def draw(self) -> dict[str, np.ndarray]:
        random = draws(self.seed)
        places = random.uniform(0.0, self.squares, (self.rows, 2))
        codes = np.floor(places).sum(axis=1).astype(np.int64) % 2
        points = places - self.squares / 2
        return _points(points + random.normal(0.0, self.noise, points.shape), codes)
