"""Points that a person painted: classes in the plane, heights over it, or a curve's points."""

from __future__ import annotations

import base64
import binascii
from functools import lru_cache
from typing import TYPE_CHECKING, Annotated, ClassVar, Literal

import numpy as np
from pydantic import Field, field_validator, model_validator
from typing_extensions import override

from engine.data.source import Sketch, Source, SourceFamily
from engine.messages import QT_TRANSLATE_NOOP, Message, Sentence

if TYPE_CHECKING:
    from engine.data.table import Table
    from engine.files.store import TableStore

PaintMode = Literal["classes", "curve", "heights"]
Frame = tuple[float, float, float, float]

CLASS_NAMES = tuple("ABCDEFGHIJ")
USUAL_HEIGHTS = (-1.0, 1.0)
MAXIMUM_POINTS = 20_000
LARGEST = 1e6
_BYTES = 12  # of a point: three little-endian float32
_TARGETS: dict[PaintMode, str] = {"classes": "label", "curve": "y", "heights": "height"}

_NOTHING = Sentence(
    "painted.nothing",
    QT_TRANSLATE_NOOP("Engine", "Nothing is painted yet. Paint some points with the mouse."),
)
_SECOND_CLASS = Sentence(
    "painted.second_class",
    QT_TRANSLATE_NOOP(
        "Engine",
        "One class is painted so far: {name}. Paint a second class, so that there is something "
        "to tell apart.",
    ),
)
_SECOND_POINT = Sentence(
    "painted.second_point",
    QT_TRANSLATE_NOOP("Engine", "One point is painted so far. Paint a second one, and more."),
)


class Painted(Source):
    """Painted points, kept in one short text, so that comparing two paintings costs nothing.

    ``mode``: ``classes`` has the columns x, y, label (A … J); ``heights`` has x, y, height;
    ``curve`` has x and y, and y is predicted. ``points`` is base64 of little-endian float32
    (points, 3): x, y, and the class's number or the height (0 for a curve). ``frame`` is
    the part of the plane that one paints on: left, right, bottom, top.
    """

    family: ClassVar[SourceFamily] = "painted"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Painted data")
    story: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine", "Your own points, painted with the mouse. The network follows while you paint."
    )
    icon: ClassVar[str] = "mdi6.brush"
    rows_may_change: ClassVar[bool] = True

    kind: Literal["painted"] = "painted"
    mode: PaintMode = "classes"
    points: Annotated[str, Field(max_length=MAXIMUM_POINTS * _BYTES * 4 // 3)] = ""
    frame: Frame = (-1.0, 1.0, -1.0, 1.0)

    @field_validator("frame")
    @classmethod
    def _is_a_frame(cls, frame: Frame) -> Frame:
        left, right, bottom, top = frame
        if not (left < right and bottom < top) or max(map(abs, frame)) > LARGEST:
            raise ValueError("a frame has a width and a height")
        return frame

    @model_validator(mode="after")
    def _points_are_points(self) -> Painted:
        values = _decoded(self.points)
        if values.size and not (np.abs(values) <= LARGEST).all():  # false for NaN as well
            raise ValueError("a painted point is too far out")
        if self.mode == "classes":
            codes = values[:, 2]
            # by hand: `isin` brings masked arrays, which take longer to load than all the rest
            if not set(codes.tolist()) <= set(range(len(CLASS_NAMES))):
                raise ValueError("a painted class is one of ten")
        return self

    @classmethod
    def of(
        cls, points: np.ndarray, mode: PaintMode = "classes", frame: Frame | None = None
    ) -> Painted:
        """The source of ``points``, shape (points, 3); ValueError where they cannot be."""
        packed = np.ascontiguousarray(points, dtype="<f4").tobytes()
        values: dict[str, object] = {"mode": mode, "points": base64.b64encode(packed).decode()}
        return cls.model_validate(values if frame is None else {**values, "frame": frame})

    def painted(self, points: np.ndarray) -> Painted:
        """The same painting with other points."""
        return Painted.of(points, self.mode, self.frame)

    @property
    def xyv(self) -> np.ndarray:
        """float32 (points, 3): x, y, and class number or height. Nobody writes to it."""
        return _decoded(self.points)

    @property
    def target_name(self) -> str:
        """The name of the column that is predicted."""
        return _TARGETS[self.mode]

    @property
    def classes(self) -> tuple[str, ...]:
        """The classes that have a point, in order; () for heights and curves."""
        if self.mode != "classes":
            return ()
        return _class_names(self.points)

    @property
    @override
    def plane(self) -> tuple[str, str] | None:
        return None if self.mode == "curve" else ("x", "y")

    def lacking(self, target: str) -> Message | None:
        """What has to be painted before ``target`` can be learned; None: nothing."""
        count = len(self.xyv)
        if not count:
            return _NOTHING()
        if self.mode == "classes" and target == self.target_name and len(self.classes) < 2:
            return _SECOND_CLASS(name=self.classes[0])
        return _SECOND_POINT() if count < 2 else None

    @override
    def same_outputs(self, other: Source) -> bool:
        return (
            isinstance(other, Painted) and self.mode == other.mode and self.classes == other.classes
        )

    @override
    def sketch(self) -> Sketch | None:
        x, y, value = self.xyv[:200].astype(np.float64).T
        if self.mode == "classes":
            return Sketch(x, y, classes=value.astype(np.intp))
        return Sketch(x, y, values=value) if self.mode == "heights" else Sketch(x, y)

    @override
    def read(self, store: TableStore) -> Table:
        import pandas as pd

        from engine.data.table import Table

        x, y, value = self.xyv.astype(np.float64).T
        columns = {"x": x, "y": y}
        if self.mode == "classes":
            columns["label"] = np.array(CLASS_NAMES, dtype=object)[value.astype(np.intp)]
        elif self.mode == "heights":
            columns["height"] = value
        return Table(pd.DataFrame(columns))


def height_range(heights: np.ndarray) -> tuple[float, float]:
    """From which height to which the colours go: −1 to 1 as long as all heights lie there."""
    if not len(heights):
        return USUAL_HEIGHTS
    low, high = float(heights.min()), float(heights.max())
    if low >= USUAL_HEIGHTS[0] and high <= USUAL_HEIGHTS[1]:
        return USUAL_HEIGHTS
    return (low, high) if low < high else (low - 1.0, high + 1.0)


@lru_cache(maxsize=8)
def _class_names(text: str) -> tuple[str, ...]:
    return tuple(CLASS_NAMES[int(code)] for code in np.unique(_decoded(text)[:, 2]))


@lru_cache(maxsize=8)
def _decoded(text: str) -> np.ndarray:
    try:
        packed = base64.b64decode(text.encode("ascii"), validate=True)
    except (binascii.Error, UnicodeEncodeError) as error:
        raise ValueError("painted points are base64") from error
    if len(packed) % _BYTES:
        raise ValueError("a painted point has three numbers")
    return np.frombuffer(packed, dtype="<f4").reshape(-1, 3)  # of bytes: cannot be written to
