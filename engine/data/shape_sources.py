"""Point clouds in the plane (and one curve), for pictures that live while a network learns.

Drawn here rather than by scikit-learn, so that the same seed gives the same points for ever.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, ClassVar, Literal

import numpy as np
from pydantic import Field

from engine.data.source import Source, SourceFamily
from engine.data.source_fields import Noise, Rows, Seed, draws, letters, table_of
from engine.form import Form
from engine.messages import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from engine.data.store import TableStore
    from engine.data.table import Table


def _points(points: np.ndarray, codes: np.ndarray) -> Table:
    return table_of({"x": points[:, 0], "y": points[:, 1], "label": letters(codes)})


class Circles(Source):
    """A ring (A) around a smaller one (B)."""

    family: ClassVar[SourceFamily] = "shape"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Circles")
    story: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine", "One ring of points inside another. The border between them has to close."
    )
    icon: ClassVar[str] = "mdi6.circle-double"
    target: ClassVar[str | None] = "label"
    task: ClassVar[Literal["regression", "binary", "multiclass"] | None] = "binary"

    kind: Literal["circles"] = "circles"
    rows: Rows = 500
    noise: Noise = 0.08
    seed: Seed = 1

    def read(self, store: TableStore) -> Table:
        random = draws(self.seed)
        codes = np.arange(self.rows) % 2
        angle = 2 * np.pi * random.random_sample(self.rows)
        radius = np.where(codes == 0, 1.0, 0.45)
        points = radius[:, None] * np.column_stack([np.cos(angle), np.sin(angle)])
        return _points(points + random.normal(0.0, self.noise, points.shape), codes)


class Moons(Source):
    """Two half moons that reach into each other."""

    family: ClassVar[SourceFamily] = "shape"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Moons")
    story: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine", "Two half moons that reach into each other. A straight line nearly does it."
    )
    icon: ClassVar[str] = "mdi6.moon-waning-crescent"
    target: ClassVar[str | None] = "label"
    task: ClassVar[Literal["regression", "binary", "multiclass"] | None] = "binary"

    kind: Literal["moons"] = "moons"
    rows: Rows = 500
    noise: Noise = 0.12
    seed: Seed = 1

    def read(self, store: TableStore) -> Table:
        random = draws(self.seed)
        codes = np.arange(self.rows) % 2
        angle = np.pi * random.random_sample(self.rows)
        upper = np.column_stack([np.cos(angle), np.sin(angle)])
        lower = np.column_stack([1.0 - np.cos(angle), 0.5 - np.sin(angle)])
        points = np.where(codes[:, None] == 0, upper, lower)
        return _points(points + random.normal(0.0, self.noise, points.shape), codes)


class Spiral(Source):
    """Two arms wound around each other."""

    family: ClassVar[SourceFamily] = "shape"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Spiral")
    story: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine", "Two arms wound around each other: the hardest of the pictures."
    )
    icon: ClassVar[str] = "mdi6.vector-curve"
    target: ClassVar[str | None] = "label"
    task: ClassVar[Literal["regression", "binary", "multiclass"] | None] = "binary"

    kind: Literal["spiral"] = "spiral"
    rows: Rows = 500
    noise: Noise = 0.03
    seed: Seed = 1

    def read(self, store: TableStore) -> Table:
        random = draws(self.seed)
        codes = np.arange(self.rows) % 2
        along = np.sqrt(random.random_sample(self.rows))  # as many points outside as inside
        angle = 3.5 * np.pi * along + np.pi * codes
        points = along[:, None] * np.column_stack([np.cos(angle), np.sin(angle)])
        return _points(points + random.normal(0.0, self.noise, points.shape), codes)


class Blobs(Source):
    """Round heaps of points, one for each class, their centres on a circle."""

    family: ClassVar[SourceFamily] = "shape"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Heaps")
    story: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine", "A heap of points for each class. How does the plane have to be shared out?"
    )
    icon: ClassVar[str] = "mdi6.dots-hexagon"
    target: ClassVar[str | None] = "label"

    kind: Literal["blobs"] = "blobs"
    rows: Rows = 500
    classes: Annotated[
        int,
        Field(ge=2, le=5, strict=True),
        Form(
            label=QT_TRANSLATE_NOOP("Engine", "Classes"),
            hint=QT_TRANSLATE_NOOP("Engine", "How many heaps there are, each a class."),
            step=1,
        ),
    ] = 3
    noise: Noise = 0.25
    seed: Seed = 1

    def read(self, store: TableStore) -> Table:
        random = draws(self.seed)
        codes = np.arange(self.rows) % self.classes
        angle = 2 * np.pi * codes / self.classes + np.pi / 2
        points = np.column_stack([np.cos(angle), np.sin(angle)])
        return _points(points + random.normal(0.0, self.noise, points.shape), codes)


class XorCloud(Source):
    """Four quarters of a square, opposite quarters of one class."""

    family: ClassVar[SourceFamily] = "shape"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "XOR cloud")
    story: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine", "Opposite corners belong together: XOR with many points."
    )
    icon: ClassVar[str] = "mdi6.checkerboard"
    target: ClassVar[str | None] = "label"
    task: ClassVar[Literal["regression", "binary", "multiclass"] | None] = "binary"

    kind: Literal["xor_cloud"] = "xor_cloud"
    rows: Rows = 500
    noise: Noise = 0.05
    seed: Seed = 1

    def read(self, store: TableStore) -> Table:
        random = draws(self.seed)
        points = random.uniform(-1.0, 1.0, (self.rows, 2))
        codes = ((points[:, 0] > 0) != (points[:, 1] > 0)).astype(np.int64)
        points = points + 0.08 * np.sign(points)  # a narrow street between the quarters
        return _points(points + random.normal(0.0, self.noise, points.shape), codes)


class Sine(Source):
    """A wave: y = sin(2x), with noise."""

    family: ClassVar[SourceFamily] = "shape"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Wave")
    story: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine", "Points along a wave (a sine). How many neurons does the curve need to bend?"
    )
    icon: ClassVar[str] = "mdi6.sine-wave"
    target: ClassVar[str | None] = "y"
    task: ClassVar[Literal["regression", "binary", "multiclass"] | None] = "regression"

    kind: Literal["sine"] = "sine"
    rows: Rows = 400
    noise: Noise = 0.1
    seed: Seed = 1

    def read(self, store: TableStore) -> Table:
        random = draws(self.seed)
        x = random.uniform(-3.0, 3.0, self.rows)
        return table_of({"x": x, "y": np.sin(2 * x) + random.normal(0.0, self.noise, self.rows)})
