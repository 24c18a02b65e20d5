"""The colours of the network's picture: what is above 0, what is below, and by how much."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from PySide6.QtGui import QColor, QImage

from gui.look.signs import sign_colours as signs
from gui.look.theme import Theme

_STEPS = 127  # shades on each side of 0


def sign_colours(theme: Theme, gradients: bool) -> tuple[QColor, QColor]:
    """The colours of what is above 0 and of what is below. A weight below 0 is dashed as well, and
    its bias hollow."""
    return signs(theme, gradients)


@lru_cache(maxsize=16)
def _shades(theme_name: str, panel: str, above: str, below: str) -> np.ndarray:
    """uint32 (2 × steps + 1,): from the lowest value over 0 to the highest, as Qt has them."""
    middle = np.array(QColor(panel).getRgb()[:3], float)
    ends = [np.array(QColor(colour).getRgb()[:3], float) for colour in (below, above)]
    share = np.linspace(0.0, 1.0, _STEPS + 1)[:, None] ** 0.8
    low = middle + (ends[0] - middle) * share[:0:-1]
    high = middle + (ends[1] - middle) * share
    rgb = np.concatenate([low, high]).round().astype(np.uint32)
    return 0xFF000000 | rgb[:, 0] << 16 | rgb[:, 1] << 8 | rgb[:, 2]


def signed_shades(values: np.ndarray, limit: float, theme: Theme, gradients: bool) -> np.ndarray:
    """Each value's colour, 0 the panel's and ``limit`` the full one: uint32 of the same shape."""
    above, below = signs(theme, gradients)
    lut = _shades(theme.name, theme.panel, above.name(), below.name())
    scale = _STEPS / limit if limit > 0.0 and np.isfinite(limit) else 0.0
    places = np.clip(np.nan_to_num(values) * scale, -_STEPS, _STEPS)
    return lut[places.astype(np.intp) + _STEPS]


def towards(values: np.ndarray, colour: str, panel: str, least: float = 0.0) -> np.ndarray:
    """Shares 0 … 1 as the panel's colour up to ``colour``: uint32 of the same shape."""
    middle = np.array(QColor(panel).getRgb()[:3], float)
    end = np.array(QColor(colour).getRgb()[:3], float)
    share = np.clip(np.nan_to_num(values), 0.0, 1.0)[..., None] * (1.0 - least) + least
    rgb = (middle + (end - middle) * share).round().astype(np.uint32)
    return 0xFF000000 | rgb[..., 0] << 16 | rgb[..., 1] << 8 | rgb[..., 2]


def mixed(colour: QColor, panel: str, share: float) -> QColor:
    """So much of ``colour`` upon the panel: what lets nothing through is painted three times as
    fast as what does."""
    under = QColor(panel)
    parts = zip(colour.getRgb()[:3], under.getRgb()[:3], strict=True)
    return QColor(*(round(top * share + below * (1.0 - share)) for top, below in parts))


def image_of(shades: np.ndarray) -> QImage:
    """uint32 (rows, columns) as an image of its own; the first row is the highest."""
    shades = np.ascontiguousarray(shades, np.uint32)
    height, width = shades.shape
    return QImage(shades.data, width, height, 4 * width, QImage.Format.Format_RGB32).copy()


def colour_of(shade: int) -> QColor:
    """One of these values as a colour."""
    return QColor.fromRgb(int(shade))
