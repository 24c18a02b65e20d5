"""A step that learns bends behind max pooling, and gives Keras' own numbers to the bit."""

from __future__ import annotations

import numpy as np
import pytest

from engine.bricks import Activation, BatchNormalization, Conv2D, Dense, Flatten, MaxPooling2D
from engine.training.epochs import learning_pass as passing
from engine.training.network.keras_model import keras_model
from engine.training.trainer import quiet_tensorflow

SHAPE = (12, 12, 3)
TOWERS = {
    "convolution": [Conv2D(filters=4, padding="same"), MaxPooling2D()],
    "overlapping windows": [Conv2D(filters=4), MaxPooling2D(pool_size=3, strides=2)],
    "padded windows": [Conv2D(filters=4), MaxPooling2D(pool_size=3, strides=2, padding="same")],
    "no bias": [Conv2D(filters=4, use_bias=False), MaxPooling2D()],
    "behind normalization": [
        Conv2D(filters=4, activation="linear"),
        BatchNormalization(),
        Activation(function="relu"),
        MaxPooling2D(),
    ],
    "another function": [Conv2D(filters=4, activation="tanh"), MaxPooling2D()],
}
AS_IT_STANDS = ("another function",)


def drawn() -> np.ndarray:
    """Drawn pictures, with ties wherever a window lies on the ground alone: white, grey, black."""
    x = np.ones((6, *SHAPE), np.float32)
    x[2:4], x[4:] = 0.5, 0
    x[:, 3:9, 4:8] = np.random.default_rng(3).random((6, 6, 4, 3))
    return x


@pytest.mark.parametrize("name", TOWERS)
def test_numbers_and_gradients_are_keras_own(name):
    quiet_tensorflow()
    import tensorflow as tf

    tower = [*TOWERS[name], Conv2D(filters=5), MaxPooling2D(), Flatten(), Dense(units=2)]
    found = []
    for way in (lambda model, x: model(x, training=True), passing.learning_pass):
        model = keras_model(tower, SHAPE, 7)
        x = tf.constant(drawn())
        with tf.GradientTape() as tape:
            tape.watch(x)
            answers = way(model, x)
            loss = tf.reduce_sum(answers * tf.range(1.0, 3.0) * tf.range(1.0, 7.0)[:, None])
        gradients = tape.gradient(loss, [*model.trainable_variables, x])
        found.append([each.numpy() for each in (answers, *gradients)])
        first = model.layers[0].activation
        assert first.__name__ == tower[0].activation  # the layer has its function back
    assert any(np.count_nonzero(each) for each in found[0][1:])
    for keras_own, ours in zip(*found, strict=True):
        np.testing.assert_array_equal(ours, keras_own)


@pytest.mark.parametrize("name", TOWERS)
def test_relu_goes_over_what_is_pooled_only(name, monkeypatch):
    quiet_tensorflow()
    bent = []
    kept = passing._bent
    monkeypatch.setattr(passing, "_bent", lambda x: bent.append(x.shape[1:3]) or kept(x))
    model = keras_model(TOWERS[name], SHAPE, 7)
    passing.learning_pass(model, drawn())
    pooled = [] if name in AS_IT_STANDS else [model.output_shape[1:3]]
    assert bent == pooled
