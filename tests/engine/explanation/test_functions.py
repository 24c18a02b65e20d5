"""Each activation function's formula says what Keras computes."""

from __future__ import annotations

from typing import get_args

import numpy as np
import pytest

from engine.bricks.activations import ActivationName
from engine.explanation.functions import FORMULAS

Z = np.array([-3.0, -0.7, -1e-3, 1e-3, 0.4, 2.5])


def test_every_function_has_its_formula():
    assert set(FORMULAS) == set(get_args(ActivationName))


@pytest.mark.parametrize("name", [name for name, own in FORMULAS.items() if own.slope is not None])
def test_the_slope_is_that_of_keras(name):
    import keras
    import tensorflow as tf

    z = tf.constant(Z)
    with tf.GradientTape() as tape:
        tape.watch(z)
        a = keras.activations.get(name)(z)
    slope = FORMULAS[name].slope
    assert slope is not None
    np.testing.assert_allclose(
        slope(Z, a.numpy()), tape.gradient(a, z).numpy(), rtol=1e-6
    )  # float32 constants
