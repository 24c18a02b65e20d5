"""TensorFlow is loaded without a word on the terminal, whatever it has to say of itself."""

from __future__ import annotations

import subprocess
import sys

_LOADED = """
import sys
from engine.training.trainer import quiet_tensorflow
quiet_tensorflow()
import tensorflow as tf
tf.nn.conv2d(tf.ones((1, 4, 4, 1)), tf.ones((3, 3, 1, 1)), 1, "SAME")
print("heard", file=sys.stderr)
"""


def test_nothing_but_our_own_words_is_heard() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _LOADED], check=True, capture_output=True, text=True, timeout=300
    )
    assert done.stderr.split() == ["heard"]
