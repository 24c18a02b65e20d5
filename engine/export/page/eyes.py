"""The pre-trained eyes in a page: weights as whole numbers, so that it stays small."""

from __future__ import annotations

import base64
from typing import Any

import numpy as np

from engine.eyes.architecture import blocks, convolutions, weights

_MOST = 2047  # twelve bits: with eight the answers may be off by a fifth, and the page has room
_FIRST = ord("a") + 8  # the letter of no whole 256
Json = dict[str, Any]


def eyes_data() -> Json:
    """Its convolutions in order, each kernel as whole numbers and a scale for each filter, and
    what its blocks do."""
    known = weights()
    return {
        "convolutions": [
            packed(known[f"{name}/kernel"], known[f"{name}/bias"]) for name in convolutions()
        ],
        "blocks": [
            {"widens": own.expansion != 1, "stride": own.stride, "adds": own.adds}
            for own in blocks()
        ],
    }


def packed(kernel: np.ndarray, bias: np.ndarray) -> Json:
    """A kernel (height, width, in, out), or (height, width, in, 1) of a look at each channel
    alone, whose filters are its channels. Of each whole number the 256s stand in a letter, which
    packs well, and the rest in a byte."""
    columns = kernel.reshape(-1, bias.size)  # the last axis is the filters' in either
    scales = np.abs(columns).max(axis=0) / _MOST
    scales[scales == 0] = 1.0
    whole = np.rint(columns / scales).astype(np.int16)
    return {
        "shape": list(kernel.shape),
        "letters": ((whole >> 8) + _FIRST).astype(np.uint8).tobytes().decode("ascii"),
        "rest": _text((whole & 255).astype(np.uint8)),
        "scales": _text(scales.astype("<f4")),
        "bias": _text(bias.astype("<f4")),
    }


def _text(array: np.ndarray) -> str:
    return base64.b64encode(np.ascontiguousarray(array).tobytes()).decode("ascii")
