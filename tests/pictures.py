"""The gallery's pictures: ``python -m tests.pictures [LESSON …]`` trains and paints them.

Each picture is what the lesson itself gives: its rows, and behind them the answer of the
trained network, for the light and the dark theme, into ``resources/recipes``.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["PYQTGRAPH_QT_LIB"] = "PySide6"

import numpy as np
from pyqtgraph.graphicsItems.ScatterPlotItem import Symbols
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QPen, QPolygonF, QTransform

from engine.data.facts import PlotRows
from engine.data.knowing.library import Library
from engine.data.pictures.album import Album
from engine.data.pictures.drawing import DRAWN_SIZE
from engine.data.view import View
from engine.design import Design
from engine.recipes import RECIPES, Recipe
from engine.training.frames import Picture
from engine.training.trainer import Trainer
from gui.look.look import CLASS_COLOURS
from gui.look.theme import DARK, LIGHT, Theme
from gui.widgets.plots.plots import class_symbol
from gui.widgets.plots.surface import class_image, value_image

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "recipes"
SIZE = QSize(536, 240)  # a tile's picture on a screen of double density
MOST_POINTS = 160
# Points on a plane, of one unit across and upwards: their rings are to be round.
PLANES = frozenset({"circles", "circles-squares", "moons", "spiral", "xor-cloud", "blobs"})
# Which columns stand on the axes, where the first inputs would tell less.
AXES: dict[str, tuple[str, str | None]] = {
    "iris": ("petal length", "petal width"),
    "sales": ("Year", None),
    "sales-stuck": ("Year", None),
    "bike-rentals": ("temp", None),
    "share-price": ("date", None),
    "by-hand-neuron": ("x1", "x3"),
    "by-hand-layers": ("x1", "x3"),
}


def axes(name: str, design: Design) -> tuple[str, str | None]:
    """The columns across and upwards; None upwards: the value that is predicted."""
    if name in AXES:
        return AXES[name]
    inputs = [column.name for column in design.data.inputs]
    return inputs[0], (inputs[1] if len(inputs) > 1 else None)


def ranges(values: np.ndarray) -> tuple[float, float]:
    """Least to greatest, with a margin."""
    low, high = float(np.nanmin(values)), float(np.nanmax(values))
    margin = 0.15 * (high - low or 1.0)
    return low - margin, high + margin


def plane(xs: np.ndarray, ys: np.ndarray) -> tuple[tuple[float, float], tuple[float, float]]:
    """The ranges of a plane in which a step across is as long as one upwards."""
    (left, right), (low, high) = ranges(xs), ranges(ys)
    wide, tall = right - left, high - low
    more_wide = max(wide, tall * SIZE.width() / SIZE.height()) - wide
    more_tall = max(tall, wide * SIZE.height() / SIZE.width()) - tall
    return (
        (left - more_wide / 2, right + more_wide / 2),
        (low - more_tall / 2, high + more_tall / 2),
    )


def picture_of(recipe: Recipe, trainer: Trainer, library: Library) -> tuple[Picture, PlotRows]:
    """The lesson's rows, and its network's answer when it has learned."""
    design = recipe.make()
    report = library.report(design.data)
    assert report.plot is not None
    x, y = axes(recipe.name, design)
    rows = report.plot
    x_range = ranges(rows.columns[x])
    y_range = ranges(rows.columns[y]) if y is not None else (0.0, 1.0)
    if recipe.name in PLANES and y is not None:
        x_range, y_range = plane(rows.columns[x], rows.columns[y])
    view = View(x, x_range, y, y_range, points=134)
    run = trainer.start(design, library.prepared(design.data), 1)
    while run.epoch < design.training.epochs and run.ending is None:
        run.advance(design.training.epochs - run.epoch, lambda: False)
    return run.picture(view), rows


def paint(picture: Picture, rows: PlotRows, regression: bool, theme: Theme) -> QImage:
    image = QImage(SIZE, QImage.Format.Format_RGB32)
    image.fill(QColor(theme.panel))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    whole = QRectF(0, 0, SIZE.width(), SIZE.height())
    labels = rows.labels
    if picture.y is not None:
        values = picture.values
        pixels = (
            value_image(values[..., 0], *ranges(values)) if regression
            else class_image(values, theme.panel)
        )  # fmt: skip
        pixels = np.ascontiguousarray(pixels[::-1])
        height, width = pixels.shape[:2]
        surface = QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_RGBA8888)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(whole, surface)
        x_range, y_range = picture.view.x_range, picture.view.y_range
        heights = rows.columns[picture.view.y or ""]
    else:
        x_range = picture.view.x_range
        y_range = ranges(np.concatenate([labels, picture.values[..., 0]]))
        heights = labels

    def place(x: float, y: float) -> QPointF:
        return QPointF(
            (x - x_range[0]) / (x_range[1] - x_range[0]) * whole.width(),
            whole.height() - (y - y_range[0]) / (y_range[1] - y_range[0]) * whole.height(),
        )

    chosen = np.random.default_rng(1).permutation(len(labels))[:MOST_POINTS]
    radius = 11.0 if len(labels) <= 12 else 6.0 if len(labels) <= 60 else 4.5
    across = rows.columns[picture.view.x]
    painter.setPen(QPen(QColor(theme.panel), 1.5))
    for index in chosen:
        class_index = 0 if regression else int(labels[index])
        colour = theme.plain if regression else CLASS_COLOURS[class_index % len(CLASS_COLOURS)]
        painter.setBrush(QColor(colour))
        centre = place(float(across[index]), float(heights[index]))
        to_scale = QTransform.fromTranslate(centre.x(), centre.y()).scale(2 * radius, 2 * radius)
        painter.drawPath(to_scale.map(Symbols[class_symbol(class_index)]))
    if picture.y is None:
        curve = QPolygonF(
            [
                place(float(x), float(value))
                for x, value in zip(picture.x, picture.values[..., 0], strict=True)
            ]
        )
        painter.setPen(QPen(QColor(theme.answer), 5, c=Qt.PenCapStyle.RoundCap))
        painter.drawPolyline(curve)
    painter.end()
    return image


def paint_digits(rows: np.ndarray, theme: Theme) -> QImage:
    """The first of the handwritten digits; ``rows``: the ink (rows, 8, 8), from 0 to 16."""
    image = QImage(SIZE, QImage.Format.Format_RGB32)
    image.fill(QColor(theme.panel))
    painter = QPainter(image)
    square, gap = 10, 14
    across, down = 5, 2
    left = (SIZE.width() - across * 8 * square - (across - 1) * gap) // 2
    top = (SIZE.height() - down * 8 * square - (down - 1) * gap) // 2
    for number, row, column in np.ndindex(across * down, 8, 8):
        ink = QColor(CLASS_COLOURS[number % len(CLASS_COLOURS)])
        ink.setAlphaF(float(rows[number, row, column]) / 16.0)
        x = left + number % across * (8 * square + gap) + column * square
        y = top + number // across * (8 * square + gap) + row * square
        painter.fillRect(x, y, square, square, ink)
    painter.end()
    return image


def paint_album(album: Album, theme: Theme) -> QImage:
    """The first pictures that the lesson is about."""
    image = QImage(SIZE, QImage.Format.Format_RGB32)
    image.fill(QColor(theme.panel))
    painter = QPainter(image)
    across, down, side, gap = 5, 2, 2 * DRAWN_SIZE, 12
    left = (SIZE.width() - across * side - (across - 1) * gap) // 2
    top = (SIZE.height() - down * side - (down - 1) * gap) // 2
    for number in range(across * down):
        pixels = np.ascontiguousarray(album.image(number).convert("RGB"))
        height, width = pixels.shape[:2]
        own = QImage(pixels.data, width, height, 3 * width, QImage.Format.Format_RGB888)
        x = left + number % across * (side + gap)
        y = top + number // across * (side + gap)
        painter.drawImage(QRectF(x, y, side, side), own)
    painter.end()
    return image


def coarse(image: QImage) -> QImage:
    """The same with steps of 4 in each colour: nobody sees it, and the file is half as large."""
    pixels = np.frombuffer(image.constBits(), np.uint8) & 0xFC
    pixels.flags.writeable = False
    size, bytes_a_line = image.size(), image.bytesPerLine()
    made = QImage(pixels.data, size.width(), size.height(), bytes_a_line, image.format())
    return made.convertToFormat(QImage.Format.Format_RGB888)


def save(recipe: Recipe, paint_in: Callable[[Theme], QImage]) -> None:
    for theme in (LIGHT, DARK):
        path = FOLDER / f"{recipe.name}-{theme.name}.png"
        coarse(paint_in(theme)).save(str(path), "PNG", 0)
        print(path.name, path.stat().st_size)


def main(names: list[str]) -> int:
    application = QGuiApplication([])
    FOLDER.mkdir(parents=True, exist_ok=True)
    trainer, library = Trainer(), Library()
    trainer.load()
    for recipe in RECIPES:
        if names and recipe.name not in names:
            continue
        if recipe.name == "digits":
            table = library.table(recipe.make().data.source).frame.to_numpy()[:, :64]
            save(recipe, partial(paint_digits, table.reshape(-1, 8, 8)))
            continue
        album = library.table(recipe.make().data.source).album
        if album is not None:
            save(recipe, partial(paint_album, album))
            continue
        picture, rows = picture_of(recipe, trainer, library)
        regression = recipe.make().data.task == "regression"
        save(recipe, partial(paint, picture, rows, regression))
    del application
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
