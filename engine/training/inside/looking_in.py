"""What goes on inside a Keras model for some rows: what leaves each layer, and which number of a
row the answer hangs on."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Any

import numpy as np


class LookingIn:
    """Looks into one Keras model. What is computed is compiled when it is first asked for.

    Args:
        model: the Keras model.
        see: rows as they enter it, see `engine.training.rows.seen_rows`.
    """

    def __init__(self, model: Any, see: Callable[[np.ndarray], np.ndarray]) -> None:
        self._model = model
        self._see = see

    @property
    def layers(self) -> list[Any]:
        """Its Keras layers: the design's bricks, in order."""
        return list(self._model.layers)

    @property
    def outputs(self) -> int:
        """How many numbers an answer has."""
        return int(self._model.output_shape[-1])

    def through(self, x: np.ndarray) -> list[np.ndarray]:
        """What leaves each layer as the network answers ``x`` (rows, *input shape), in order."""
        return [value.numpy() for value in self._through(self._see(x))]

    def entering(self, x: np.ndarray, place: int) -> np.ndarray:
        """What enters the layer at ``place`` alone, (rows, *its input shape)."""
        if place == 0:
            return x
        if place not in self._up_to:
            self._up_to[place] = self._compiled(place)
        found: np.ndarray = self._up_to[place](self._see(x))[-1].numpy()
        return found

    def gradient(self, x: np.ndarray, output: int) -> np.ndarray:
        """By how much the answer's number at place ``output`` changes with each number of ``x``:
        its gradient, of the shape of ``x``, which are rows as they enter the model."""
        found: np.ndarray = self._gradient(x, np.int32(output)).numpy()
        return found

    @cached_property
    def _up_to(self) -> dict[int, Any]:
        return {}

    @cached_property
    def _through(self) -> Any:
        return self._compiled(len(self._model.layers))

    def _compiled(self, count: int) -> Any:
        import tensorflow as tf

        shape = (None, *self._model.input_shape[1:])

        def passed(x: Any) -> list[Any]:
            found, now = [], x
            for layer in self._model.layers[:count]:
                now = layer(now, training=False) if layer._call_has_training_arg else layer(now)
                found.append(now)
            return found

        signature = [tf.TensorSpec(shape, tf.float32)]
        return tf.function(passed, autograph=False, input_signature=signature)

    @cached_property
    def _gradient(self) -> Any:
        import tensorflow as tf

        shape = (None, *self._model.input_shape[1:])

        def gradient(x: Any, output: Any) -> Any:
            with tf.GradientTape() as tape:
                tape.watch(x)
                answer = tf.gather(self._model(x, training=False), output, axis=1)
            return tape.gradient(answer, x, unconnected_gradients="zero")

        signature = [tf.TensorSpec(shape, tf.float32), tf.TensorSpec((), tf.int32)]
        return tf.function(gradient, autograph=False, input_signature=signature)
