"""How colours are seen: contrast as WCAG has it, colour-blind eyes, distances."""

from __future__ import annotations

import numpy as np
from PySide6.QtGui import QColor

# What colour-blind eyes see, of linear RGB: Machado, Oliveira and Fernandes, "A Physiologically-
# based Model for Simulation of Color Vision Deficiency", 2009, at full severity.
SIGHTS = {
    "normal": np.eye(3),
    "deutan": np.array(
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ]
    ),
    "protan": np.array(
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ]
    ),
    "tritan": np.array(
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.303900],
        ]
    ),
}
_TO_XYZ = np.array(
    [
        [0.4124564, 0.3575761, 0.1804375],
        [0.2126729, 0.7151522, 0.0721750],
        [0.0193339, 0.1191920, 0.9503041],
    ]
)
_WHITE = np.array([0.95047, 1.0, 1.08883])


def linear(rgb: np.ndarray) -> np.ndarray:
    """sRGB of 0 … 1, in linear light."""
    return np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)


def light_of(colour: str) -> np.ndarray:
    parsed = QColor(colour)
    return linear(np.array([parsed.redF(), parsed.greenF(), parsed.blueF()]))


def contrast(one: str, other: str) -> float:
    """As WCAG has it: 1 to 21."""
    low, high = sorted(
        float(light_of(colour) @ [0.2126, 0.7152, 0.0722]) for colour in (one, other)
    )
    return (high + 0.05) / (low + 0.05)


def seen(rgb: np.ndarray, sight: str) -> np.ndarray:
    """sRGB of 0 … 1, shape (…, 3), as eyes of that ``sight`` see it."""
    light = np.clip(linear(rgb) @ SIGHTS[sight].T, 0.0, 1.0)
    return np.where(light <= 0.0031308, light * 12.92, 1.055 * light ** (1 / 2.4) - 0.055)


def lab(colour: str, sight: str) -> np.ndarray:
    """CIELAB of what eyes of that ``sight`` see."""
    t = _TO_XYZ @ np.clip(SIGHTS[sight] @ light_of(colour), 0, 1) / _WHITE
    x, y, z = np.where(t > (6 / 29) ** 3, np.cbrt(t), t / (3 * (6 / 29) ** 2) + 4 / 29)
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


def apart(one: str, other: str, sight: str) -> float:
    """The distance CIEDE2000 (Sharma, Wu and Dalal 2005): about 1 is just seen, 100 is black to
    white."""
    return ciede2000(lab(one, sight), lab(other, sight))


def ciede2000(one: np.ndarray, other: np.ndarray) -> float:
    (l1, a1, b1), (l2, a2, b2) = one, other
    mean = (np.hypot(a1, b1) + np.hypot(a2, b2)) / 2
    stretch = 1.5 - 0.5 * np.sqrt(mean**7 / (mean**7 + 25.0**7))
    c1, c2 = np.hypot(a1 * stretch, b1), np.hypot(a2 * stretch, b2)
    h1, h2 = (np.degrees(np.arctan2(b, a * stretch)) % 360 for a, b in ((a1, b1), (a2, b2)))
    grey = c1 * c2 == 0
    turn = 0.0 if grey else (h2 - h1 + 180) % 360 - 180
    light, chroma = l2 - l1, c2 - c1
    hue = 2 * np.sqrt(c1 * c2) * np.sin(np.radians(turn / 2))
    l_mean, c_mean = (l1 + l2) / 2, (c1 + c2) / 2
    h_mean = h1 + h2 if grey else (h1 + turn / 2) % 360
    t = (
        1
        - 0.17 * np.cos(np.radians(h_mean - 30))
        + 0.24 * np.cos(np.radians(2 * h_mean))
        + 0.32 * np.cos(np.radians(3 * h_mean + 6))
        - 0.20 * np.cos(np.radians(4 * h_mean - 63))
    )
    s_l = 1 + 0.015 * (l_mean - 50) ** 2 / np.sqrt(20 + (l_mean - 50) ** 2)
    s_c, s_h = 1 + 0.045 * c_mean, 1 + 0.015 * c_mean * t
    around = 60 * np.exp(-(((h_mean - 275) / 25) ** 2))
    turned = -2 * np.sqrt(c_mean**7 / (c_mean**7 + 25.0**7)) * np.sin(np.radians(around))
    light, chroma, hue = light / s_l, chroma / s_c, hue / s_h
    return float(np.sqrt(light**2 + chroma**2 + hue**2 + turned * chroma * hue))
