"""The colours of a decision surface and the lines of its boundaries, in NumPy alone."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import pyqtgraph as pg
from PySide6.QtGui import QColor

from gui.look.look import CLASS_COLOURS

SHADES = 256
STRENGTH = 0.62  # how much of its own colour a class gets at most: the rows have to stand out
_CLASS_SHADES = 32


def class_image(
    probabilities: np.ndarray, background: str, colours: tuple[str, ...] = CLASS_COLOURS
) -> np.ndarray:
    """Each point in its likeliest class's colour, the stronger the surer.

    Args:
        probabilities: shape (y points, x points, classes); for two classes (…, 1): the
            probability of the second.
        background: the colour that stands for "all classes alike".
        colours: the classes', as ``#rrggbb``.

    Returns:
        uint8 RGBA, shape (y points, x points, 4).
    """
    outputs = probabilities.shape[-1]
    if outputs == 1:
        second = np.nan_to_num(probabilities[..., 0], nan=0.5)
        shade = (np.clip(second, 0.0, 1.0) * (SHADES - 1)).astype(np.uint8)
        return _two_classes(background, colours[:2])[shade]
    probabilities = np.nan_to_num(probabilities)
    best = probabilities.argmax(axis=-1)
    sure = np.take_along_axis(probabilities, best[..., None], axis=-1)[..., 0]
    sure = np.clip((sure * outputs - 1.0) / (outputs - 1.0), 0.0, 1.0)
    shade = (sure * (_CLASS_SHADES - 1)).astype(np.intp)
    return _several_classes(background, outputs, colours)[best, shade]


def value_image(values: np.ndarray, low: float, high: float) -> np.ndarray:
    """Values of shape (y points, x points) on the sequential scale from low to high."""
    span = high - low if high > low else 1.0
    shade = np.clip((np.nan_to_num(values, nan=low) - low) / span, 0.0, 1.0)
    return value_colours()[(shade * (SHADES - 1)).astype(np.uint8)]


@lru_cache(maxsize=1)
def value_colours() -> np.ndarray:
    """The sequential scale (viridis, even to the eye and to the colour-blind): (256, 4)."""
    return pg.colormap.get("viridis").getLookupTable(nPts=SHADES, alpha=True)


def boundaries(probabilities: np.ndarray, x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Where one class gives way to another.

    Marching squares over the few cells whose corners do not all belong to one class; a
    crossing lies where the leading probabilities are equal (linear between grid points).

    Args:
        probabilities: as in `class_image`.
        x, y: the grid's axes, shapes (x points,) and (y points,).

    Returns:
        Line segments as pairs of points, shape (2 × segments, 2).
    """
    if probabilities.shape[-1] == 1:
        probabilities = np.concatenate([1.0 - probabilities, probabilities], axis=-1)
    best = probabilities.argmax(axis=-1)
    corners = np.stack([best[:-1, :-1], best[:-1, 1:], best[1:, 1:], best[1:, :-1]], axis=-1)
    rows, columns = np.nonzero((corners != corners[..., :1]).any(axis=-1))
    if not len(rows):
        return np.empty((0, 2))
    corners = corners[rows, columns]
    corner_rows = rows[:, None] + np.array([0, 0, 1, 1])
    corner_columns = columns[:, None] + np.array([0, 1, 1, 0])
    values = probabilities[corner_rows, corner_columns]  # (cells, 4 corners, classes)
    places = np.stack([x[corner_columns], y[corner_rows]], axis=-1)
    # Nearly all cells lie between two classes: those are done in one go.
    one, other = corners.min(axis=1), corners.max(axis=1)
    two = ((corners == one[:, None]) | (corners == other[:, None])).all(axis=1)
    cells = np.arange(len(rows))[:, None]
    between = (
        (values[cells, np.arange(4), one[:, None]]) - values[cells, np.arange(4), other[:, None]]
    )
    found = [_crossings(between[two], places[two])]
    if not two.all():
        values, places = values[~two], places[~two]
        found += [_crossings(_lead(values, index), places) for index in np.unique(corners[~two])]
    return np.concatenate(found)


def _lead(values: np.ndarray, index: int) -> np.ndarray:
    """By how much class ``index`` is ahead of the best other one, (cells, 4)."""
    others = np.delete(values, index, axis=-1).max(axis=-1)
    lead: np.ndarray = values[..., index] - others
    return lead


def _crossings(lead: np.ndarray, places: np.ndarray) -> np.ndarray:
    """Segments through the cells where ``lead``, (cells, 4), changes its sign."""
    after = np.roll(lead, -1, axis=1)
    crossed = (lead > 0.0) != (after > 0.0)
    with np.errstate(divide="ignore", invalid="ignore"):
        part = np.where(crossed, lead / (lead - after), 0.0)[..., None]
    points = places + part * (np.roll(places, -1, axis=1) - places)
    count = crossed.sum(axis=1)
    # The crossed sides first; a cell has two of them, or four: then it is cut twice.
    order = np.argsort(~crossed, axis=1, kind="stable")
    points = np.take_along_axis(points, order[..., None], axis=1)
    twice = points[count == 2, :2].reshape(-1, 2)
    fourfold = points[count == 4].reshape(-1, 2)
    return np.concatenate([twice, fourfold])


@lru_cache(maxsize=8)
def _two_classes(background: str, colours: tuple[str, ...]) -> np.ndarray:
    first, second = (_mixed(colour, background) for colour in colours)
    middle = _rgb(background)
    position = np.linspace(-1.0, 1.0, SHADES)[:, None]
    towards_first = middle + (first - middle) * -position
    towards_second = middle + (second - middle) * position
    return _opaque(np.where(position < 0.0, towards_first, towards_second))


@lru_cache(maxsize=8)
def _several_classes(background: str, classes: int, colours: tuple[str, ...]) -> np.ndarray:
    middle = _rgb(background)
    share = np.linspace(0.15, 1.0, _CLASS_SHADES)[:, None]
    return np.stack(
        [
            _opaque(middle + (_mixed(colours[index % len(colours)], background) - middle) * share)
            for index in range(classes)
        ]
    )


def _mixed(colour: str, background: str) -> np.ndarray:
    return _rgb(background) + (_rgb(colour) - _rgb(background)) * STRENGTH


def _rgb(colour: str) -> np.ndarray:
    parsed = QColor(colour)
    return np.array([parsed.red(), parsed.green(), parsed.blue()], dtype=float)


def _opaque(rgb: np.ndarray) -> np.ndarray:
    alpha = np.full((*rgb.shape[:-1], 1), 255.0)
    return np.concatenate([rgb, alpha], axis=-1).round().astype(np.uint8)
