"""Keras' random numbers, written in whole-number operations that XLA compiles well.

TensorFlow's own kernel of the Philox generator (Salmon et al., "Parallel random numbers: as
easy as 1, 2, 3", 2011) is no part of a compiled epoch, and XLA's own is slow on a processor.
These give the numbers that ``tf.random.stateless_uniform`` gives for the same seed, bit for
bit, and those of ``tf.random.stateless_normal`` up to the rounding of log, sine and cosine.

Numbers come in groups of four, and number ``i`` depends on nothing but the seed and ``i``: a
batch that is filled up with rows draws for its first rows what a smaller batch draws.
"""

from __future__ import annotations

import math
from typing import Any

# The generator's constants, and TensorFlow's own key for mixing a seed.
_MULTIPLIERS = (0xD2511F53, 0xCD9E8D57)
_KEY_STEPS = (0x9E3779B9, 0xBB67AE85)
_SEED_KEY = (0x3EC8F720, 0x02461E29)
_ROUNDS = 10
_SMALLEST = 1.0e-7  # TensorFlow's bound for the logarithm of a uniform number


def uniforms(seeds: Any, count: int) -> Any:
    """float32 (seeds, ⌈count / 4⌉, 4) from 0 to below 1; ``seeds``: int64 (seeds, 2), from 0."""
    import tensorflow as tf

    bits = _bits(seeds, count)
    exponent, mantissa = tf.constant(0x3F800000, tf.uint32), tf.constant(0x7FFFFF, tf.uint32)
    one_to_two = tf.bitwise.bitwise_or(tf.bitwise.bitwise_and(bits, mantissa), exponent)
    return tf.bitcast(one_to_two, tf.float32) - 1.0


def normals(pairs: Any) -> Any:
    """Normal numbers of mean 0 and deviation 1 (Box and Muller) from ``uniforms``, same shape."""
    import tensorflow as tf

    pairs = tf.reshape(pairs, [-1, 2, 2])
    radius = tf.sqrt(-2.0 * tf.math.log(tf.maximum(pairs[..., :1], _SMALLEST)))
    turns = tf.cast(pairs[..., 1:], tf.float64)  # TensorFlow multiplies by a double
    angle = tf.cast(2.0 * math.pi * turns, tf.float32)
    first = tf.constant([True, False])
    return radius * tf.where(first, tf.sin(angle), tf.cos(angle))


def _bits(seeds: Any, count: int) -> Any:
    """uint32 (seeds, groups, 4)."""
    import tensorflow as tf

    halves = (*_halves(seeds[:, 0]), *_halves(seeds[:, 1]))
    key = tuple(tf.constant(number, tf.uint32) for number in _SEED_KEY)
    mixed = _mixed(halves, key)
    low, high, third, fourth = (number[:, None, None] for number in mixed)
    group = tf.cast(tf.range(-(-count // 4)), tf.uint32)[None, :, None]
    zero = tf.zeros_like(group + low)
    lanes = _mixed((group + zero, zero, third + zero, fourth + zero), (low, high))
    lane = tf.range(4)
    # No `tf.stack`: XLA works all of it out again for each part of a concatenation.
    later = tf.where(lane == 2, lanes[2], lanes[3])
    return tf.where(lane == 0, lanes[0], tf.where(lane == 1, lanes[1], later))


def _mixed(counter: Any, key: Any) -> Any:
    """Ten rounds over four words with a key of two, all uint32."""
    import tensorflow as tf

    exclusive_or = tf.bitwise.bitwise_xor
    a, b, c, d = counter
    first, second = key
    for turn in range(_ROUNDS):
        if turn:
            first = first + tf.constant(_KEY_STEPS[0], tf.uint32)
            second = second + tf.constant(_KEY_STEPS[1], tf.uint32)
        low_a, high_a = _product(a, _MULTIPLIERS[0])
        low_c, high_c = _product(c, _MULTIPLIERS[1])
        a, b = exclusive_or(exclusive_or(high_c, b), first), low_c
        c, d = exclusive_or(exclusive_or(high_a, d), second), low_a
    return a, b, c, d


def _product(word: Any, multiplier: int) -> tuple[Any, Any]:
    import tensorflow as tf

    return _halves(tf.cast(word, tf.uint64) * tf.constant(multiplier, tf.uint64))


def _halves(number: Any) -> tuple[Any, Any]:
    """The lower and the upper 32 bits."""
    import tensorflow as tf

    number = tf.cast(number, tf.uint64)
    upper = tf.bitwise.right_shift(number, tf.constant(32, tf.uint64))
    return tf.cast(number, tf.uint32), tf.cast(upper, tf.uint32)
