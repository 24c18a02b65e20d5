"""TensorFlow is loaded without a word on the terminal, whatever it has to say of itself, and
without the libraries that Keras takes along only because they are there."""

from __future__ import annotations

import subprocess
import sys

_LOADED = """
import importlib, sys, threading
from engine.training.optional_libraries import without_optional_libraries
from engine.training.trainer import quiet_tensorflow
with without_optional_libraries():  # another thread may have any of them meanwhile
    aside = threading.Thread(target=importlib.import_module, args=("IPython",))
    aside.start()
    aside.join()
print("IPython" in sys.modules)
quiet_tensorflow()
import keras, tensorflow as tf
print([name for name in ("sklearn", "scipy.stats", "pandas", "matplotlib") if name in sys.modules])
import sklearn.base
tf.nn.conv2d(tf.ones((1, 4, 4, 1)), tf.ones((3, 3, 1, 1)), 1, "SAME")
print("heard", file=sys.stderr)
"""


def test_nothing_but_our_own_words_is_heard() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _LOADED], check=True, capture_output=True, text=True, timeout=300
    )
    assert done.stderr.split() == ["heard"]
    assert done.stdout.splitlines() == ["True", "[]"]
