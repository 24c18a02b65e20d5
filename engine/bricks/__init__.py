"""The catalogue: every kind of brick, in the palette's order.

A new kind is one class in a file of its own, listed here; what follows it: `docs/architecture.md`.
"""

from __future__ import annotations

from typing import Any

from engine.bricks.activation import Activation
from engine.bricks.average_pooling2d import AveragePooling2D
from engine.bricks.base import Brick, Family, Shape, new_id, shape_text
from engine.bricks.conv2d import Conv2D
from engine.bricks.dense import Dense
from engine.bricks.dropout import Dropout
from engine.bricks.eyes import Eyes
from engine.bricks.flatten import Flatten
from engine.bricks.gaussian_noise import GaussianNoise
from engine.bricks.global_average_pooling2d import GlobalAveragePooling2D
from engine.bricks.max_pooling2d import MaxPooling2D
from engine.bricks.normalization import BatchNormalization, LayerNormalization
from engine.bricks.random_contrast import RandomContrast
from engine.bricks.random_flip import RandomFlip
from engine.bricks.random_rotation import RandomRotation
from engine.bricks.random_translation import RandomTranslation
from engine.bricks.random_zoom import RandomZoom
from engine.bricks.rescaling import Rescaling
from engine.bricks.reshape import Reshape
from engine.bricks.unknown import UnknownBrick

CATALOGUE: tuple[type[Brick], ...] = (
    Dense,
    Activation,
    Dropout,
    GaussianNoise,
    BatchNormalization,
    LayerNormalization,
    Rescaling,
    Conv2D,
    MaxPooling2D,
    AveragePooling2D,
    GlobalAveragePooling2D,
    Eyes,
    Reshape,
    Flatten,
    RandomFlip,
    RandomRotation,
    RandomTranslation,
    RandomZoom,
    RandomContrast,
)

BY_KIND: dict[str, type[Brick]] = {
    brick_class.model_fields["kind"].default: brick_class for brick_class in CATALOGUE
}


def brick_from(raw: Any) -> Brick:
    """The brick that ``raw`` (a brick, or a dict with ``kind``) stands for.

    Raises:
        ValueError: ``raw`` is neither, or a known brick's field is wrong.
    """
    if isinstance(raw, Brick):
        return raw
    if not isinstance(raw, dict) or not isinstance(raw.get("kind"), str):
        raise ValueError("a brick is an object with a kind")
    return BY_KIND.get(raw["kind"], UnknownBrick).model_validate(raw)


__all__ = [
    "BY_KIND",
    "CATALOGUE",
    "Activation",
    "AveragePooling2D",
    "BatchNormalization",
    "Brick",
    "Conv2D",
    "Dense",
    "Dropout",
    "Eyes",
    "Family",
    "Flatten",
    "GaussianNoise",
    "GlobalAveragePooling2D",
    "LayerNormalization",
    "MaxPooling2D",
    "RandomContrast",
    "RandomFlip",
    "RandomRotation",
    "RandomTranslation",
    "RandomZoom",
    "Rescaling",
    "Reshape",
    "Shape",
    "UnknownBrick",
    "brick_from",
    "new_id",
    "shape_text",
]
