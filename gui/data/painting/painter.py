"""Painting: the tool in the hand, the stroke that is under way, and its way into the design."""

from __future__ import annotations

import itertools

import numpy as np
from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from engine.data.sources import strokes
from engine.data.sources.painted import CLASS_NAMES, MAXIMUM_POINTS, Painted
from engine.data.sources.strokes import Place
from engine.design import Design
from engine.edits import painting
from gui.data.painting import gestures
from gui.data.painting.gestures import Brush, Effect, Gesture, Move, Select, Tool
from gui.data.painting.words import step_text
from gui.work.context import Context

LIVE_MS = 100  # how often the design follows while a stroke is under way, at most
_SHARE = 5  # a step may take a fifth of the time between two
SIZES = (6, 64)  # the brush's radius in pixels at the desk, least and greatest
_SIZE = 20
_NOTHING_PAINTED = Painted()
_strokes = itertools.count(1)


class Painter(QObject):
    """The hand over a painting. Each stroke is one step of the document.

    While a stroke is under way, ``points`` is ahead of the design by at most a tenth of a
    second; a network in training follows the design. Only where a stroke brings other classes,
    which would end the run, the design waits for its end.

    Signals:
        changed(): ``points``, ``chosen`` or the stroke under way are others.
        held_changed(): the tool, the class, the height or the size is another.
    """

    changed = Signal()
    held_changed = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.tool: Tool = "spray"
        self.code = 0  # of the class that is painted
        self.height = 0.5
        self.size = _SIZE
        self.chosen = np.zeros(0, bool)
        self.gesture: Gesture | None = None
        self.adding = False  # what is chosen by this stroke comes to what was chosen
        self._key = ""
        self._writing = False
        self._live = QTimer(self)
        self._live.setSingleShot(True)
        self._live.setInterval(LIVE_MS)
        self._live.timeout.connect(self._write_live)
        self._fit_chosen()
        context.document.changed.connect(self._design_changed)

    # --- reading -------------------------------------------------------------------------

    @property
    def source(self) -> Painted:
        """The painting in the design; an empty one where the data are others."""
        source = self._context.document.design.data.source
        return source if isinstance(source, Painted) else _NOTHING_PAINTED

    @property
    def points(self) -> np.ndarray:
        """All points with those of the stroke under way, float32 (points, 3)."""
        return self.gesture.points if self.gesture is not None else self.source.xyv

    @property
    def is_full(self) -> bool:
        """Whether the painting has as many points as it may have."""
        return len(self.points) >= MAXIMUM_POINTS

    @property
    def value(self) -> float:
        """What a new point gets: its class's number, or its height."""
        mode = self.source.mode
        return {"classes": float(self.code), "heights": self.height, "curve": 0.0}[mode]

    # --- what is in the hand ---------------------------------------------------------------

    def take(self, tool: Tool) -> None:
        """Work with ``tool`` from now on; a stroke under way is given up, and points stay chosen
        only for the tool that chooses."""
        if tool != self.tool:
            self.cancel()
            self.tool = tool
            if tool != "select":
                self.choose_none()
            self.held_changed.emit()

    def take_class(self, code: int) -> None:
        """Paint the class ``code`` from now on; points that are chosen become such."""
        self.code = code
        self._take_value(float(code))

    def take_height(self, height: float, merge_key: str | None = None) -> None:
        """Paint this height from now on; points that are chosen get it."""
        self.height = height
        self._take_value(height, merge_key)

    def _take_value(self, value: float, merge_key: str | None = None) -> None:
        if self.chosen.any() and self.gesture is None:
            points = strokes.valued(self.points, self.chosen, value)
            self._write(points, "change", int(self.chosen.sum()), merge_key)
        elif self.tool not in ("spray", "point", "line"):
            self.tool = "spray"  # who takes a colour wants to paint
        self.held_changed.emit()

    def take_size(self, size: int) -> None:
        """Make the brush ``size`` steps large, within `SIZES`."""
        size = min(max(size, SIZES[0]), SIZES[1])
        if size != self.size:
            self.size = size
            self.held_changed.emit()

    # --- a stroke --------------------------------------------------------------------------

    def press(self, at: Place, radius: Place, *, add: bool = False) -> None:
        """Put the hand down at ``at``; the brush is as large as ``radius`` in the plane."""
        self.cancel()
        brush = Brush(self.value, radius, self.source.frame, _seed())
        points = self.source.xyv
        self.adding = add
        self._key = f"paint.stroke.{next(_strokes)}"
        under = strokes.touched(points, at, at, radius) if self.tool == "select" else None
        if under is not None and not add and (under & self.chosen).any():
            self.gesture = Move(points, at, brush, self.chosen)
        else:
            self.gesture = gestures.begun(self.tool, points, at, brush)
        self._stroke_changed(points)

    def go(self, at: Place) -> None:
        """The hand, still down, is at ``at``."""
        if self.gesture is not None:
            before = self.gesture.points
            self.gesture.go(at)
            self._stroke_changed(before)

    def rest(self) -> None:
        """The hand, still down, has not moved for a moment."""
        if self.gesture is not None and self.gesture.goes_on:
            before = self.gesture.points
            self.gesture.rest()
            self._stroke_changed(before)

    def release(self) -> None:
        """Lift the hand: what the stroke did is one step."""
        gesture, self.gesture = self.gesture, None
        self._live.stop()
        if gesture is None:
            return
        if isinstance(gesture, Select):
            inside = gesture.inside
            self.chosen = inside | self.chosen if self.adding else inside
        else:
            self._write(gesture.points, gesture.effect, gesture.count, self._key)
        self.changed.emit()

    def cancel(self) -> bool:
        """Give up the stroke under way, as if it had never been; whether there was one."""
        gesture, self.gesture = self.gesture, None
        self._live.stop()
        if gesture is None:
            return False
        if self.source.xyv is not gesture.base:
            self._write(gesture.base, gesture.effect, gesture.count, self._key)
        self.changed.emit()
        return True

    # --- what needs no stroke ----------------------------------------------------------------

    def choose_all(self) -> None:
        """Take the choosing tool and choose every point."""
        self.take("select")
        self.chosen = np.ones(len(self.points), bool)
        self.changed.emit()

    def choose_none(self) -> bool:
        """Choose no point any more; whether one was."""
        was = bool(self.chosen.any())
        self.chosen = np.zeros(len(self.points), bool)
        if was:
            self.changed.emit()
        return was

    def erase_chosen(self) -> None:
        """Erase the chosen points in one undoable step; nothing while a stroke is under way."""
        if self.chosen.any() and self.gesture is None:
            left = strokes.without(self.points, self.chosen)
            self._write(left, "erase", int(self.chosen.sum()))

    def jitter_chosen(self, radius: Place) -> None:
        """Shake the chosen points once, by a part of the brush's size."""
        if self.chosen.any() and self.gesture is None:
            seed = _seed()
            brush = Brush(0.0, radius, self.source.frame, seed)
            points = gestures.shaken(self.points, self.chosen, brush, seed)
            self._write(points, "jitter", int(self.chosen.sum()))

    def clear(self) -> None:
        """Erase all there is."""
        self.cancel()
        count = len(self.points)
        if count:
            self._write(strokes.no_points(), "erase", count)

    # --- inside ------------------------------------------------------------------------------

    def _stroke_changed(self, before: np.ndarray) -> None:
        gesture = self.gesture
        if gesture is not None and gesture.points is not before and not self._live.isActive():
            self._live.start()
        self.changed.emit()

    def _write_live(self) -> None:
        """Let the design follow, if that does not end a run that is going on."""
        gesture = self.gesture
        if gesture is None:
            return
        going = self._context.run.state in ("preparing", "running", "paused")
        source = self.source
        if going and source.painted(gesture.points).classes != source.classes:
            return
        took = QElapsedTimer()
        took.start()
        self._write(gesture.points, gesture.effect, gesture.count, self._key)
        # The hand goes first: where a step takes long, steps are fewer.
        self._live.setInterval(max(LIVE_MS, _SHARE * took.elapsed()))

    def _write(
        self, points: np.ndarray, effect: Effect, count: int, key: str | None = None
    ) -> None:
        source = self.source
        if points is source.xyv:
            return
        document = self._context.document
        name = CLASS_NAMES[self.code] if source.mode == "classes" else ""
        after = painting.painted_on(document.design, source.painted(points))
        self._writing = True
        try:
            document.edit(step_text(effect, count, name), after, merge_key=key)
        finally:
            self._writing = False

    def _design_changed(self, before: Design, after: Design) -> None:
        if before.data.source == after.data.source:
            return
        if not self._writing and self.gesture is not None:
            self.gesture = None  # undone, or another file, under the hand
            self._live.stop()
        if isinstance(after.data.source, Painted):
            self._fit_chosen()
        self.changed.emit()

    def _fit_chosen(self) -> None:
        """Points that came or went: nobody knows any more which ones were meant."""
        count = len(self.source.xyv)
        if len(self.chosen) != count:
            self.chosen = np.zeros(count, bool)


def _seed() -> int:
    return int(np.random.SeedSequence().entropy) % 2**32  # type: ignore[operator]
