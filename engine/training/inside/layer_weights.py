"""A layer's weights, and arrays, as what draws a network wants them: read or made once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np


@dataclass(frozen=True, eq=False)
class LayerWeights:
    """A layer's weights as they are now, read once, and which Keras variables they are of."""

    kernel: np.ndarray
    kernel_id: int
    bias: np.ndarray | None = None
    bias_id: int = 0

    @classmethod
    def of(cls, layer: Any) -> LayerWeights | None:
        """Those of a Keras ``layer``; None of one that has no kernel."""
        kernel = getattr(layer, "kernel", None)
        if kernel is None:
            return None
        if not getattr(layer, "use_bias", False):
            return cls(kernel.numpy(), id(kernel))
        return cls(kernel.numpy(), id(kernel), layer.bias.numpy(), id(layer.bias))


def tensors_of(arrays: Sequence[Any]) -> list[Any]:
    """Made ready for a compiled function: given arrays, it takes four times as long."""
    import tensorflow as tf

    return [tf.convert_to_tensor(array) for array in arrays]
