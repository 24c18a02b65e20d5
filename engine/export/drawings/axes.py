"""The frame of a plot: two axes with round numbers beside them, and quiet lines across."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

import numpy as np

from engine.export.drawings.drawing import GRID, INK, MUTED, Box, DrawnLine, DrawnWords, Item
from engine.export.drawings.letters import shortened, width_of
from engine.export.numbers import number_text

SIZE = 8.0  # of letters in a plot
_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)
_GAP = 4.0
_MOST_POWERS = 8


@dataclass(frozen=True)
class Axis:
    """From ``low`` to ``high`` (``low`` < ``high``); ``logarithmic``: both are above 0.
    ``unit``: what stands behind each number; ``whole``: between whole numbers there is nothing."""

    low: float
    high: float
    title: str = ""
    logarithmic: bool = False
    unit: str = ""
    whole: bool = False

    def share(self, values: np.ndarray) -> np.ndarray:
        """Where ``values`` lie between the ends, 0 … 1."""
        if self.logarithmic:
            low, high = math.log10(self.low), math.log10(self.high)
            shares: np.ndarray = (np.log10(values) - low) / (high - low)
            return shares
        linear: np.ndarray = (values - self.low) / (self.high - self.low)
        return linear

    def ticks(self, most: int) -> list[tuple[float, str]]:
        """At most about ``most`` round numbers, as numbers and as texts."""
        if self.logarithmic:
            return self._powers()
        step = round_step((self.high - self.low) / max(1, most))
        if self.whole:
            step = math.ceil(step)
        first = math.ceil(self.low / step - 1e-9)
        last = math.floor(self.high / step + 1e-9)
        values = [place * step for place in range(first, last + 1)]
        decimals = _decimals(step)
        texts = []
        for value in values:
            if value and not 1e-4 <= max(abs(self.low), abs(self.high)) < 1e7:
                texts.append(number_text(value, 3))
            else:
                text = f"{value:,.{decimals}f}"
                texts.append(text.replace("-", "−") if value < 0 else text.lstrip("-"))
        return [(value, text + self.unit) for value, text in zip(values, texts, strict=True)]

    def _powers(self) -> list[tuple[float, str]]:
        low, high = math.ceil(math.log10(self.low) - 1e-9), math.floor(math.log10(self.high) + 1e-9)
        step = max(1, math.ceil((high - low + 1) / _MOST_POWERS))
        return [(10.0**power, number_text(10.0**power)) for power in range(low, high + 1, step)]


@dataclass
class Frame:
    """The room for a plot in a drawing, and where numbers lie in it."""

    across: Axis
    up: Axis
    left: float
    top: float
    right: float
    bottom: float
    items: list[Item] = field(default_factory=list)

    def place(self, x: np.ndarray, y: np.ndarray) -> list[tuple[float, float]]:
        """Where (x, y) lie on the paper; what is no number, or lies outside, is left out."""
        with np.errstate(divide="ignore", invalid="ignore"):
            across, up = self.across.share(x), self.up.share(y)
        inside = np.isfinite(across) & np.isfinite(up)
        inside &= (across >= -1e-6) & (across <= 1 + 1e-6) & (up >= -1e-6) & (up <= 1 + 1e-6)
        left = self.left + across[inside] * (self.right - self.left)
        top = self.bottom - up[inside] * (self.bottom - self.top)
        return list(zip(left.tolist(), top.tolist(), strict=True))


def framed(
    width: float, height: float, across: Axis, up: Axis, *, top: float = 6.0, whole: bool = False
) -> Frame:
    """A frame for a drawing of that size; ``top``: what is to be left free above; ``whole``: a
    line all round instead of the two axes alone."""
    up_ticks = up.ticks(max(2, int((height - top) // 28)))
    numbers = max((width_of(text, SIZE) for _, text in up_ticks), default=0.0)
    left = numbers + _GAP + (SIZE + 5.0 if up.title else 2.0)
    bottom = height - SIZE - 5.0 - (SIZE + 4.0 if across.title else 0.0)
    ticks = across.ticks(max(2, int((width - left) // 48)))
    right = width - (width_of(ticks[-1][1], SIZE) / 2 + 1.0 if ticks else 4.0)
    frame = Frame(across, up, left, top + SIZE / 2, right, bottom)
    for value, text in up_ticks:
        y = _down(frame, value)
        frame.items.append(DrawnLine(((left, y), (right, y)), GRID, 0.6))
        frame.items.append(
            DrawnWords(left - _GAP, y + SIZE * 0.35, text, SIZE, "end", colour=MUTED)
        )
    for value, text in ticks:
        x = _over(frame, value)
        frame.items.append(DrawnLine(((x, bottom), (x, bottom + 2.5)), MUTED, 0.6))
        frame.items.append(DrawnWords(x, bottom + SIZE + 4.0, text, SIZE, "middle", colour=MUTED))
    if whole:
        size = (right - left, bottom - frame.top)
        frame.items.append(Box(left, frame.top, *size, stroke=MUTED, stroke_width=0.6))
    else:
        corners = ((left, frame.top), (left, bottom), (right, bottom))
        frame.items.append(DrawnLine(corners, MUTED, 0.8))
    if across.title:
        title = shortened(across.title, right - left, SIZE)
        middle = (left + right) / 2
        frame.items.append(DrawnWords(middle, height - 2.0, title, SIZE, "middle", colour=INK))
    if up.title:
        title = shortened(up.title, bottom - frame.top, SIZE)
        middle = (frame.top + bottom) / 2
        frame.items.append(DrawnWords(SIZE, middle, title, SIZE, "middle", turned=True, colour=INK))
    return frame


def round_step(least: float) -> float:
    """The next round step at or above ``least`` > 0."""
    if not math.isfinite(least) or least <= 0.0:
        return 1.0
    power = 10.0 ** math.floor(math.log10(least))
    return next(step * power for step in _STEPS if least <= step * power * (1 + 1e-9))


def axis_of(values: np.ndarray, title: str = "", *, zero: bool = False) -> Axis:
    """An axis that shows all finite ``values`` with a little room; ``zero``: and begins at 0 where
    none lies below it."""
    finite = values[np.isfinite(values)]
    low, high = (float(finite.min()), float(finite.max())) if len(finite) else (0.0, 1.0)
    room = 0.04 * (high - low) or max(abs(high) * 0.05, 0.5)
    bottom = 0.0 if zero and low >= 0.0 else low - room
    return Axis(bottom, max(high + room, bottom + 1e-12), title)


def _decimals(step: float) -> int:
    text = f"{step:.10f}".rstrip("0")
    return len(text.split(".")[1])


def _down(frame: Frame, value: float) -> float:
    share = float(frame.up.share(np.array(value)))
    return frame.bottom - share * (frame.bottom - frame.top)


def _over(frame: Frame, value: float) -> float:
    share = float(frame.across.share(np.array(value)))
    return frame.left + share * (frame.right - frame.left)
