"""Eyes that are quick: the same promises, and no network to be built."""

from __future__ import annotations

import numpy as np
import pytest

from engine.eyes import layer, seen
from engine.eyes.architecture import NUMBERS


class Looks(list):
    """How many pictures were looked at each time."""


@pytest.fixture
def quick_eyes(monkeypatch) -> Looks:
    """Eyes that see random mixtures of the pixels, and what they looked at."""

    def eyes_of(shape, resolution):
        import tensorflow as tf

        mixture = np.random.default_rng(resolution).normal(size=(int(np.prod(shape)), NUMBERS))

        def look(pictures, training=False):
            flat = tf.reshape(pictures, (-1, mixture.shape[0]))
            return tf.nn.relu(flat @ tf.constant(mixture / np.sqrt(len(mixture)), tf.float32))

        return look

    looks = Looks()
    really = seen._looked

    def looked(pictures, resolution):
        looks.append(len(pictures))
        return really(pictures, resolution)

    monkeypatch.setattr(layer, "eyes_of", eyes_of)
    monkeypatch.setattr(seen, "_FUNCTIONS", {})
    monkeypatch.setattr(seen, "_looked", looked)
    monkeypatch.setattr(seen, "SEEN", seen.Seen())
    return looks
