"""The numbers are those that TensorFlow's own kernels give to Keras for the same seed."""

from __future__ import annotations

import numpy as np
import pytest

from engine.bricks.philox import normals, uniforms

SEEDS = ([0, 0], [12345, 7], [2**31 - 3, 999_999])


@pytest.mark.parametrize("count", [1, 7, 64, 4099])
@pytest.mark.parametrize("by_xla", [True, False])
def test_uniform_numbers_bit_for_bit(count: int, by_xla: bool) -> None:
    import tensorflow as tf

    ours = tf.function(lambda seeds: uniforms(seeds, count), jit_compile=by_xla)
    for seed, drawn in zip(SEEDS, ours(tf.constant(SEEDS, tf.int64)).numpy(), strict=True):
        theirs = tf.random.stateless_uniform((count,), tf.constant(seed, tf.int32)).numpy()
        np.testing.assert_array_equal(drawn.reshape(-1)[:count], theirs)


@pytest.mark.parametrize("count", [2, 4099])
def test_normal_numbers_up_to_rounding(count: int) -> None:
    import tensorflow as tf

    ours = tf.function(lambda seeds: normals(uniforms(seeds, count)), jit_compile=True)
    for seed in SEEDS:
        drawn = ours(tf.constant([seed], tf.int64)).numpy().reshape(-1)[:count]
        theirs = tf.random.stateless_normal((count,), tf.constant(seed, tf.int32)).numpy()
        np.testing.assert_allclose(drawn, theirs, rtol=0, atol=1e-6)


def test_a_smaller_batch_draws_the_first_of_the_same_numbers() -> None:
    import tensorflow as tf

    seeds = tf.constant(SEEDS, tf.int64)
    few, many = uniforms(seeds, 40).numpy(), uniforms(seeds, 64).numpy()
    np.testing.assert_array_equal(few, many[:, :10])
