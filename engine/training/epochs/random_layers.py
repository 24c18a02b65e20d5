"""Random numbers of Dropout and its like, drawn for several steps of an epoch at once."""

from __future__ import annotations

import math
from typing import Any

# About so many numbers of a layer at once: they stay in the processor's cache.
_NUMBERS_AT_ONCE = 65536


class RandomLayers:
    """The layers of a model that draw ahead (`engine.bricks.drawn_ahead`)."""

    def __init__(self, model: Any) -> None:
        self._layers = [layer for layer in model.layers if hasattr(layer, "draw")]

    def __bool__(self) -> bool:
        return bool(self._layers)

    def steps_at_once(self, batch_size: int, steps: int) -> int:
        """For how many of an epoch's ``steps`` numbers are drawn at once; at least 1."""
        most = max((_width(layer) for layer in self._layers), default=1) * batch_size
        return max(1, min(steps, _NUMBERS_AT_ONCE // most))

    def draw(self, rows: int, steps: int) -> tuple[Any, ...]:
        """Numbers of each layer for ``steps`` batches of ``rows`` rows, steps first."""
        return tuple(
            layer.draw(_seeds(layer.seed_generator.state, steps), rows * _width(layer))
            for layer in self._layers
        )

    def put_in(self, numbers: tuple[Any, ...], step: Any) -> None:
        """Let the layers use the numbers of ``step`` in the next call of the model."""
        import tensorflow as tf

        for layer, drawn in zip(self._layers, numbers, strict=True):
            layer.drawn = tf.gather(drawn, step)

    def used(self, steps: Any) -> None:
        """Move the generators on by so many steps, as Keras does when a layer draws."""
        import tensorflow as tf

        for layer in self._layers:
            layer.drawn = None
            state = layer.seed_generator.state
            state.assign(state + tf.stack([0, tf.cast(steps, state.dtype)]))


def _width(layer: Any) -> int:
    """How many numbers a row has where it enters the layer."""
    return math.prod(layer.input.shape[1:])


def _seeds(state: Any, steps: int) -> Any:
    """int64 (steps, 2): the seeds that Keras would hand to TensorFlow in the steps that come."""
    import tensorflow as tf

    first = tf.convert_to_tensor(state)
    seeds = tf.stack([tf.fill([steps], first[0]), first[1] + tf.range(steps, dtype=first.dtype)], 1)
    return tf.math.floormod(seeds, tf.int32.max - 1)
