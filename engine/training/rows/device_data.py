"""The rows as TensorFlow holds them, cut into the steps of an epoch."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np

from engine.memory import mapped_behind
from engine.training.compiled_key import CompiledKey

# Rows of a validation batch. Its size changes no figure, since nothing is learned there.
_VALIDATION_BATCH = 1024
_ALIGNED = 64  # bytes: where an array has to begin for TensorFlow to read it in place
_CHANGING_BATCH = 128  # of rows that may change: their last batch may be nearly empty


@dataclass(frozen=True)
class Steps:
    """An epoch's steps: whole batches, the last partial one, then validation batches."""

    whole: int
    rest: int  # rows of the partial batch, 0: there is none
    validation: int

    @property
    def training(self) -> int:
        """Steps that learn."""
        return self.whole + (self.rest > 0)

    @property
    def all(self) -> int:
        """Steps that learn, and steps that only judge the validation rows."""
        return self.training + self.validation


class Tensors(NamedTuple):
    """What the compiled epochs read: TensorFlow tensors of float32."""

    x: Any  # (rows, *input_shape)
    y: Any  # (rows, *output_shape)
    weights: Any  # (rows,): each row's class weight
    scale: Any  # (2, targets): own units (or logarithms) = value × first + second row
    validation_x: Any  # (batches, rows, *input_shape)
    validation_y: Any  # (batches, rows, *output_shape)
    validation_mask: Any  # (batches, rows): 1 for a row, 0 for what fills the last batch up


@dataclass(frozen=True)
class DeviceData:
    """The rows on the device: arguments of every compiled call.

    Rows that may change are filled up to the room that there is for them; ``steps`` and the
    numbers of rows are without what was filled up.
    """

    steps: Steps
    training_rows: int
    validation_rows: int
    tensors: Tensors


def validation_batch(key: CompiledKey) -> int:
    """How many rows a validation batch has; 0 where there are none."""
    most = _CHANGING_BATCH if key.rows_may_change else _VALIDATION_BATCH
    return min(key.validation_rows, most)


def steps_for(key: CompiledKey, training_rows: int, validation_rows: int) -> Steps:
    """What an epoch of so many rows is made of."""
    whole, rest = divmod(training_rows, key.batch_size)
    batches = -(-validation_rows // validation_batch(key)) if validation_rows else 0
    return Steps(whole, rest, batches)


def device_data(
    key: CompiledKey,
    x: np.ndarray,
    y: np.ndarray,
    weights: np.ndarray,
    scale: np.ndarray,
    validation_x: np.ndarray,
    validation_y: np.ndarray,
) -> DeviceData:
    """The arrays put where the compiled calls want them, validation filled up to batches."""
    import tensorflow as tf

    training_rows, validation_rows = len(x), len(validation_x)
    room = steps_for(key, key.training_rows, key.validation_rows)
    x, y = _filled(x, key.training_rows), _filled(y, key.training_rows)
    weights = _filled(weights, key.training_rows)
    filled = room.validation * validation_batch(key)
    mask = (np.arange(filled) < validation_rows).astype(np.float32)
    validation_x = _filled(validation_x, filled)
    validation_y = _filled(validation_y, filled)
    if room.validation:
        batches = (room.validation, validation_batch(key))
        validation_x = validation_x.reshape(*batches, *validation_x.shape[1:])
        validation_y = validation_y.reshape(*batches, *validation_y.shape[1:])
        mask = mask.reshape(batches)
    arrays = (x, y, weights, scale, validation_x, validation_y, mask)
    steps = steps_for(key, training_rows, validation_rows)
    with tf.device("cpu:0"):
        held = Tensors(*map(_tensor, arrays))
    return DeviceData(steps, training_rows, validation_rows, held)


def _tensor(array: np.ndarray) -> Any:
    """``array`` (float32) on the device: in place where it lies in mapped memory, else copied.

    TensorFlow never writes to it, as nobody here does.
    """
    import tensorflow as tf

    behind = mapped_behind(array)
    fits = array.dtype == np.float32 and array.flags.c_contiguous
    if behind is None or not fits or array.ctypes.data % _ALIGNED:
        return tf.constant(array, tf.float32)
    # DLPack has no word for an array that is read-only, and NumPy then refuses: look anew.
    memory, offset = behind
    try:
        own = np.frombuffer(memory, np.float32, array.size, offset).reshape(array.shape)
        return tf.experimental.dlpack.from_dlpack(own.__dlpack__())
    except BufferError:  # the memory itself is read-only
        return tf.constant(array, tf.float32)


def _filled(rows: np.ndarray, length: int) -> np.ndarray:
    """``rows`` with their last one repeated up to ``length``: what fills up has no weight."""
    fill = length - len(rows)
    return np.concatenate([rows, np.repeat(rows[-1:], fill, 0)]) if fill > 0 else rows
