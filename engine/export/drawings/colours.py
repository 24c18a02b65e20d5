"""The colours that drawings share with the window: one hue for each family and each part."""

from __future__ import annotations

import colorsys

from engine.data.parts import Part

# Okabe–Ito, but for pictures and their augmentation: its last hue is too near the outline of an
# error (decision 104). One hue for each family of bricks, the same in light and dark.
FAMILY_COLOURS: dict[str, str] = {
    "input": "#56B4E9",
    "dense": "#0072B2",
    "activation": "#E69F00",
    "regularization": "#CC79A7",
    "normalization": "#009E73",
    "picture": "#8A5FBF",
    "shape": "#F0E442",
    "augmentation": "#882255",
    "unknown": "#8A8F98",
}
PART_COLOURS: dict[Part, str] = {
    "training": "#1A2130",
    "validation": "#D55E00",
    "test": "#009E73",
}
ANSWER = "#0072B2"
# One after the other; lines that have them have different dashes and marks, too.
LINE_COLOURS = (
    "#0072B2",
    "#D55E00",
    "#009E73",
    "#8A5FBF",
    "#B8408F",
    "#A56B4F",
    "#5A6475",
    "#1A2130",
)
WHITE, BLACK = "#FFFFFF", "#10131A"


def text_on(colour: str) -> str:
    """Near-black or white, whichever reads better on ``colour`` (``#rrggbb``), on a screen and
    printed in grey: a blue that is light enough for near-black becomes a dark grey on paper."""
    return max((WHITE, BLACK), key=lambda ink: readable(ink, colour))


def readable(ink: str, colour: str) -> float:
    """WCAG's contrast of ``ink`` on ``colour``, or on the grey of a printer if that is less."""
    return min(_contrast(ink, colour), _contrast(ink, printed_grey(colour)))


def printed_grey(colour: str) -> str:
    """The grey that a printer makes of ``colour``: its luma after ITU-R BT.601."""
    red, green, blue = _channels(colour)
    luma = 0.299 * red + 0.587 * green + 0.114 * blue
    return _text(luma, luma, luma)


def _contrast(one: str, other: str) -> float:
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(channel) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def lightened(colour: str, by: float) -> str:
    """``colour`` with its lightness moved by ``by`` (of −1 … 1)."""
    hue, lightness, saturation = colorsys.rgb_to_hls(*_channels(colour))
    lightness = min(1.0, max(0.0, lightness + by))
    return _text(*colorsys.hls_to_rgb(hue, lightness, saturation))


def tint(colour: str, share: float) -> str:
    """``share`` of ``colour`` on white: 0 is white, 1 the colour."""
    return _text(*(1.0 - share * (1.0 - channel) for channel in _channels(colour)))


def _text(red: float, green: float, blue: float) -> str:
    return "#" + "".join(f"{round(255 * channel):02X}" for channel in (red, green, blue))


def _channels(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return red, green, blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.03928 else float(((channel + 0.055) / 1.055) ** 2.4)
