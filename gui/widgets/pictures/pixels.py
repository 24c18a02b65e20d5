"""Arrays of pixels as images of Qt's, and back."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from gui.widgets.plots.surface import value_colours

LONGEST = 512  # pixels of what is handed to the engine: it looks at far smaller pictures


def image_of_pixels(pixels: np.ndarray) -> QImage:
    """uint8 (height, width, 1 or 3) as an image of its own."""
    height, width, channels = pixels.shape
    pixels = np.ascontiguousarray(pixels)
    kind = QImage.Format.Format_Grayscale8 if channels == 1 else QImage.Format.Format_RGB888
    return QImage(pixels.data, width, height, width * channels, kind).copy()


def pixels_of_image(image: QImage) -> np.ndarray:
    """uint8 (height, width, 3), at most `LONGEST` a side; what is not solid lies over white."""
    if max(image.width(), image.height()) > LONGEST:
        image = image.scaled(
            LONGEST,
            LONGEST,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    image = image.convertToFormat(QImage.Format.Format_RGBA8888)
    raw = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    rgba = raw[:, : 4 * image.width()].reshape(image.height(), image.width(), 4).astype(np.uint16)
    solid = rgba[..., 3:]
    return ((rgba[..., :3] * solid + 255 * (255 - solid)) // 255).astype(np.uint8)


def image_of_map(values: np.ndarray, low: float, high: float) -> QImage:
    """Numbers (height, width) on the sequential scale from ``low`` to ``high``."""
    span = high - low
    share = (values - low) / span if span > 0.0 else np.zeros(values.shape)
    places = (np.clip(np.nan_to_num(share), 0.0, 1.0) * 255.0).astype(np.uint8)
    rgb = np.ascontiguousarray(value_colours()[places][..., :3], np.uint8)
    return image_of_pixels(rgb)


def image_of_weights(weights: np.ndarray, largest: float) -> QImage:
    """Weights (height, width, 3), one for red, green and blue, as a colour each: grey is 0,
    brighter above it and darker below, ``largest`` the full."""
    share = np.clip(weights / largest if largest > 0.0 else weights * 0.0, -1.0, 1.0)
    return image_of_pixels(np.rint(127.5 + 127.5 * share).astype(np.uint8))
