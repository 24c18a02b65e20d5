"""What a layer of a configuration comes to, and how its settings are read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from pydantic import ValidationError

from engine.bricks import Brick, Shape
from engine.bricks.dense import INITIALIZER_CLASSES
from engine.keras_file.layers import LayerConfig, shown
from engine.keras_file.scaling import Scaled
from engine.keras_file.sentences import LEFT_OUT, NO_SUCH_VALUE
from engine.messages import EngineError, Message

Arrays = list[np.ndarray]


def _as_they_are(arrays: Arrays) -> Arrays:
    return arrays


@dataclass(frozen=True)
class Piece:
    """``bricks``: what the layer comes to; (): it does nothing here. ``stored``: the shapes of
    its variables in the file; ``given`` makes of them the bricks' own, in ``model.weights``
    order. ``notes``: what is another than it was. ``shape``: what comes in. ``scaling`` makes of
    its variables what the layer does, where it only scales numbers."""

    bricks: tuple[Brick, ...]
    stored: tuple[Shape, ...] = ()
    given: Callable[[Arrays], Arrays] = _as_they_are
    notes: tuple[Message, ...] = ()
    layer: LayerConfig | None = None
    shape: Shape = ()
    scaling: Callable[[Arrays], Scaled] | None = None


def made(kind: type[Brick], layer: LayerConfig, **values: Any) -> Any:
    """A brick with such values; EngineError where one is outside its range."""
    try:
        return kind(**values)
    except ValidationError as error:
        first = error.errors()[0]["loc"]
        setting = str(first[0]) if first else "?"
        raise no(layer, setting, layer.config.get(setting, values.get(setting))) from error


def no(layer: LayerConfig, setting: str, value: Any) -> EngineError:
    """The error that no brick has ``value`` for ``setting``."""
    return EngineError(NO_SUCH_VALUE(**layer.words, setting=setting, value=shown(value)))


def only(layer: LayerConfig, **usual: Any) -> None:
    """EngineError where a setting is another than the one that the brick has."""
    for setting, value in usual.items():
        given = layer.config.get(setting, value)
        if given != value:
            raise no(layer, setting, given)


def square(layer: LayerConfig, setting: str, otherwise: Any) -> Any:
    """One length for both ways, as the bricks have it."""
    value = layer.config.get(setting, otherwise)
    if isinstance(value, list) and value and all(length == value[0] for length in value):
        return value[0]
    if isinstance(value, list):
        raise no(layer, setting, value)
    return value


def short(number: Any) -> Any:
    """0.01 and not 0.009999999776482582, which float32 made of it."""
    if isinstance(number, bool) or not isinstance(number, int | float):
        return number
    return float(str(np.float32(number)))


def flag(layer: LayerConfig, setting: str) -> bool:
    """A setting that is on or off; on where nothing is said."""
    value = layer.config.get(setting, True)
    if not isinstance(value, bool):
        raise no(layer, setting, value)
    return value


def left_out(layer: LayerConfig, *settings: str, extra: Sequence[str] = ()) -> tuple[Message, ...]:
    """What is said of settings that are there, and that no brick has."""
    left = [*(name for name in settings if layer.config.get(name) is not None), *extra]
    if not left:
        return ()
    return (LEFT_OUT(settings=", ".join(left), layer=shown(layer.name)),)


def initializer(layer: LayerConfig) -> str | None:
    """The brick's word for the rule that drew the first weights; None: it has none for it."""
    value = layer.config.get("kernel_initializer", "glorot_uniform")
    if isinstance(value, str):
        return value if value in INITIALIZER_CLASSES else None
    if not isinstance(value, dict):
        return None
    own = {kind: name for name, kind in INITIALIZER_CLASSES.items()}
    config = value.get("config")
    usual = {"mean": 0.0, "stddev": 0.05, "minval": -0.05, "maxval": 0.05, "gain": 1.0}
    given = config if isinstance(config, dict) else {}
    if any(name in given and short(given[name]) != number for name, number in usual.items()):
        return None
    return own.get(str(value.get("class_name")))
