"""What a page knows: the preparation, the weights, the rules for cells, its words."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from typing import Any

import numpy as np

from engine.design import Design
from engine.data.preparing.prepared import Prepared
from engine.export.page.rules import rules
from engine.export.preparation.description import described


def answering_data(
    design: Design, prepared: Prepared, weights: Sequence[np.ndarray]
) -> dict[str, Any]:
    """All that makes answers of rows, for JSON. ``weights``: in the order of Keras'
    ``model.weights``."""
    return {
        "rules": rules(),
        "preparation": described(design, prepared),
        "weights": [_packed(array) for array in weights],
        "spreads": list(prepared.target_spreads),
    }


def _packed(array: np.ndarray) -> str:
    """Its numbers in single precision, the last axis going by fastest."""
    return base64.b64encode(np.ascontiguousarray(array, "<f4").tobytes()).decode("ascii")
