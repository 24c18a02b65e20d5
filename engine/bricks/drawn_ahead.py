"""Keras layers whose random numbers are drawn for many steps at once.

In `fit` such a layer draws in every step. In a compiled epoch that costs more than the step:
XLA works the numbers out anew wherever they are used. So the epochs ask the layer to `draw`
for the steps that come, outside of the loop over steps, and put the numbers of one step into
``drawn`` before the model is called. They are those that Keras would have drawn.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from engine.bricks.philox import normals, uniforms

if TYPE_CHECKING:
    import keras


def dropout(rate: float, seed: int) -> keras.layers.Layer:
    """``keras.layers.Dropout``, its numbers drawn ahead; ``rate`` above 0."""
    import keras
    import tensorflow as tf

    class DropoutDrawnAhead(keras.layers.Dropout):  # type: ignore[misc]
        drawn: Any = None

        def draw(self, seeds: Any, count: int) -> Any:
            return uniforms(seeds, count) >= self.rate

        def call(self, inputs: Any, training: bool = False) -> Any:
            if not training or self.drawn is None:
                return super().call(inputs, training=training)
            kept = _like(self.drawn, inputs)
            return tf.where(kept, inputs * (1 / (1 - self.rate)), 0.0)

    return DropoutDrawnAhead(rate, seed=seed)


def gaussian_noise(stddev: float, seed: int) -> keras.layers.Layer:
    """``keras.layers.GaussianNoise``, its numbers drawn ahead; ``stddev`` above 0."""
    import keras

    class GaussianNoiseDrawnAhead(keras.layers.GaussianNoise):  # type: ignore[misc]
        drawn: Any = None

        def draw(self, seeds: Any, count: int) -> Any:
            return uniforms(seeds, count)

        def call(self, inputs: Any, training: bool = False) -> Any:
            if not training or self.drawn is None:
                return super().call(inputs, training=training)
            return inputs + _like(normals(self.drawn), inputs) * self.stddev

    return GaussianNoiseDrawnAhead(stddev, seed=seed)


def _like(numbers: Any, inputs: Any) -> Any:
    """The first of ``numbers`` in the shape of ``inputs``, whose batch size is known."""
    import tensorflow as tf

    shape = inputs.shape.as_list()
    return tf.reshape(tf.reshape(numbers, [-1])[: math.prod(shape)], shape)
