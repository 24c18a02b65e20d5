"""The eyes as a layer of a network that learns: its numbers never change and are no weights of it.

What an eye brick sees of a picture is the same in every epoch, so it is worked out once
(`engine.eyes.seen`) and enters the network ready: the layer hands such numbers on. Pictures
themselves it looks at.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from engine.eyes.architecture import NUMBERS
from engine.eyes.network import eyes_network

if TYPE_CHECKING:
    import keras


@lru_cache(maxsize=6)
def eyes_of(shape: tuple[int, int, int], resolution: int) -> keras.Model:
    """The one network of this process that looks at pictures of such a shape."""
    import keras
    import tensorflow as tf

    policy, plain = keras.config.dtype_policy(), keras.config.floatx()
    keras.config.set_dtype_policy("float32")  # also for who computes in float64
    keras.config.set_floatx("float32")
    try:
        # not as a part of a function that is being traced: its weights would not be set
        with tf.init_scope(), keras.device("cpu:0"):
            return eyes_network(shape, resolution)
    finally:
        keras.config.set_dtype_policy(policy)
        keras.config.set_floatx(plain)


def looked_at(pictures: Any, resolution: int) -> Any:
    """What the eyes see in ``pictures``, a tensor (rows, height, width, channels) of 0 … 1: a
    tensor float32 (rows, 1280), of half precision, as it is kept."""
    import tensorflow as tf

    shape = tuple(pictures.shape[1:])
    seen = eyes_of(shape, resolution)(tf.cast(pictures, tf.float32), training=False)
    return tf.cast(tf.cast(seen, tf.float16), tf.float32)


def eyes_layer(resolution: int) -> keras.layers.Layer:
    """Pictures (height, width, 1 or 3), or what was seen in them (1280,) → (1280,)."""
    import keras
    import tensorflow as tf

    class PretrainedEyes(keras.layers.Layer):  # type: ignore[misc]
        def call(self, inputs: Any) -> Any:
            if len(inputs.shape) != 4:
                return inputs
            return tf.cast(looked_at(inputs, resolution), inputs.dtype)

        def compute_output_shape(self, input_shape: Any) -> Any:
            return (input_shape[0], NUMBERS)

    return PretrainedEyes()
