"""How long a run will take and how much memory, worked out before it begins.

Counted are multiplications (for each row of an epoch 6 for each use of a weight: forward, backward
to the inputs, backward to the weights; 2 for each validation row), steps, and the arrays that are
held at once. What a step and a multiplication cost was measured: text 2's network (12-64-64-1,
1000 rows in batches of 64) takes 0.7 ms an epoch compiled by XLA, so 40 µs for a step beside its
multiplications, and 2.3 ms, 150 µs a step, where random numbers are drawn; towers of 256 and 1024
neurons came to 10 to 15 thousand million multiplications a second on two cores that other programs
used as well. Another computer may be twice as fast or slow: an estimate is rounded, and said only
where it is long.
"""

from __future__ import annotations

import math
import os
import sys
from dataclasses import dataclass

from engine.data.facts import PreparedFacts
from engine.design import Design

_STEP = 40e-6  # seconds
_STEP_WITHOUT_XLA = 150e-6  # or with random numbers
_MULTIPLICATIONS_A_SECOND = 12e9
_NUMBERS_A_SECOND = 1e9  # read and written between the layers
_BYTES = 4  # of a number
# The optimizer's two moments, the gradients, the weights before the epochs under way and the
# best ones, each as large as the weights.
_COPIES_OF_WEIGHTS = 6
# The rows made ready, and the same where TensorFlow wants them.
_COPIES_OF_ROWS = 2
_PREDICTED_AT_ONCE = 16_384  # rows, when a part is evaluated


@dataclass(frozen=True)
class Estimate:
    """``seconds`` of all epochs, if none stops early; ``bytes`` that training takes beside the
    table."""

    seconds: float
    bytes: float


def estimate(design: Design, facts: PreparedFacts) -> Estimate:
    """What a run of ``design`` over data such as ``facts`` tell will take."""
    inputs = math.prod(facts.input_shape)
    entering = design.entering(facts.input_shape)
    weights = sum(design.weight_counts(facts.input_shape))
    numbers = inputs + sum(math.prod(s) for s in design.shapes(facts.input_shape) if s is not None)
    multiplications = sum(
        brick.multiplications(shape)
        for brick, shape in zip(design.bricks, entering, strict=True)
        if shape is not None and brick.refusal(shape) is None
    )
    once = 0.0  # of a row, before it is learned from
    learned = inputs  # numbers of a row that are learned from
    first = design.bricks[0] if design.bricks else None
    if first is not None and first.sees_once and first.refusal(facts.input_shape) is None:
        once = first.seconds_once
        learned = math.prod(first.output_shape(facts.input_shape))
        numbers -= inputs
    rows, validation = facts.training_rows, facts.validation_rows
    batch = max(1, min(design.training.batch_size, rows))
    steps = -(-rows // batch)
    slow = any(brick.random_in_training or brick.slow_in_xla for brick in design.bricks)
    epoch = steps * (_STEP_WITHOUT_XLA if slow else _STEP)
    epoch += multiplications * (6.0 * rows + 2.0 * validation) / _MULTIPLICATIONS_A_SECOND
    # the optimizer goes over all weights at each step, the layers over all their numbers
    epoch += steps * 4.0 * weights / _NUMBERS_A_SECOND
    epoch += numbers * (4.0 * rows + validation) / _NUMBERS_A_SECOND
    every = rows + validation + facts.test_rows
    held = every * (inputs + (_COPIES_OF_ROWS - 1) * learned)
    held += _COPIES_OF_ROWS * every * facts.output_width
    held += _COPIES_OF_WEIGHTS * weights
    held += max(3 * batch, min(every, _PREDICTED_AT_ONCE)) * numbers
    seconds = epoch * design.training.epochs + once * every
    return Estimate(seconds, float(held) * _BYTES)


def memory_of_this_computer() -> float | None:
    """Bytes of memory that are built in; None where the system does not say."""
    if sys.platform == "win32":
        return _of_windows()
    try:
        return float(os.sysconf("SC_PAGE_SIZE")) * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, OSError, ValueError):
        return None


def _of_windows() -> float | None:
    import ctypes

    class Status(ctypes.Structure):
        _fields_ = (
            ("length", ctypes.c_ulong),
            ("load", ctypes.c_ulong),
            ("total", ctypes.c_ulonglong),
            ("available", ctypes.c_ulonglong),
            ("total_page", ctypes.c_ulonglong),
            ("available_page", ctypes.c_ulonglong),
            ("total_virtual", ctypes.c_ulonglong),
            ("available_virtual", ctypes.c_ulonglong),
            ("available_extended", ctypes.c_ulonglong),
        )

    status = Status(length=ctypes.sizeof(Status))
    windll = getattr(ctypes, "windll", None)
    if windll is None or not windll.kernel32.GlobalMemoryStatusEx(ctypes.byref(status)):
        return None
    return float(status.total)
