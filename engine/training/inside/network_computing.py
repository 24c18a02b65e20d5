"""What a network's picture takes from a Keras model, in one compiled call for a picture.

A call costs far more than what is computed in it: the rows' pass, the weights and the gradients of
a small network took twice as long when each was asked for by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np


@dataclass(frozen=True, eq=False)
class LayerWeights:
    """A layer's weights as they are now, and which Keras variables they are of."""

    kernel: np.ndarray
    kernel_id: int
    bias: np.ndarray | None = None
    bias_id: int = 0


@dataclass(frozen=True, eq=False)
class Computed:
    """``passed``: the rows, then what leaves each layer; ``weights``: of each layer, None of one
    without a kernel; ``loss`` and its ``gradients``, by the id of the Keras variable, where they
    were asked for."""

    passed: list[np.ndarray]
    weights: list[LayerWeights | None]
    loss: float | None = None
    gradients: dict[int, np.ndarray] = field(default_factory=dict)


class NetworkComputing:
    """Computes with a model's weights as they are. Each of its functions is compiled when it is
    first needed.

    ``masks``: by what the rows and what leaves each layer are multiplied; none: by nothing.
    ``batch``: rows, targets and weights as tensors, for the loss.
    """

    def __init__(self, model: Any, loss: Callable[[Any, Any], Any]) -> None:
        self._model = model
        self._loss = loss
        self._layers = list(model.layers)
        self._held = [_held(layer) for layer in self._layers]
        self._learned = list(model.trainable_variables)
        self._compiled: dict[tuple[str, bool], Any] = {}

    def look(self, x: Any, masks: Sequence[Any] = (), batch: Sequence[Any] = ()) -> Computed:
        """``x``, a tensor (rows, …), passed through, and the weights; with a ``batch`` its loss
        and gradients as well."""
        if batch:
            found = self._call("look and judge", masks, x, *batch)
        else:
            found = self._call("look", masks, x)
        passed, held, *judged = found
        values = iter(held)
        weights = [
            None
            if kernel is None
            else LayerWeights(
                next(values).numpy(),
                id(kernel),
                None if bias is None else next(values).numpy(),
                0 if bias is None else id(bias),
            )
            for kernel, bias in self._held
        ]
        arrays = [value.numpy() for value in passed]
        return (
            Computed(arrays, weights, *self._judgement(*judged))
            if judged
            else Computed(arrays, weights)
        )

    def judge(
        self, batch: Sequence[Any], masks: Sequence[Any] = ()
    ) -> tuple[float, dict[int, np.ndarray]]:
        """The loss of a ``batch``, and its gradients by the ids of the variables."""
        return self._judgement(*self._call("judge", masks, *batch))

    def _judgement(
        self, loss: Any, gradients: Sequence[Any]
    ) -> tuple[float, dict[int, np.ndarray]]:
        found = zip(self._learned, gradients, strict=True)
        return float(loss.numpy()), {id(variable): pull.numpy() for variable, pull in found}

    # --- compiled -----------------------------------------------------------------------------

    def _call(self, what: str, masks: Sequence[Any], *arguments: Any) -> Any:
        key = (what, bool(masks))
        if key not in self._compiled:
            self._compiled[key] = self._compile(what, arguments, masks)
        return self._compiled[key](*arguments, *masks)

    def _compile(self, what: str, arguments: Sequence[Any], masks: Sequence[Any]) -> Any:
        """A function of tensors like these, of any number of rows: called without being looked up
        by what it is given, which would take half of the time."""
        import tensorflow as tf

        def judge(x: Any, y: Any, weights: Any, *masks: Any) -> tuple[Any, Any]:
            with tf.GradientTape() as tape:
                *_, answer = self._through(x, masks)
                loss = tf.reduce_mean(self._loss(y, answer) * weights)
                loss = tf.add_n([loss, *self._model.losses])
            return loss, tape.gradient(loss, self._learned, unconnected_gradients="zero")

        def look(x: Any, *masks: Any) -> tuple[Any, ...]:
            variables = [own for pair in self._held for own in pair if own is not None]
            held = [tf.convert_to_tensor(variable) for variable in variables]
            return list(self._through(x, masks)), held

        def look_and_judge(x: Any, rows: Any, y: Any, weights: Any, *masks: Any) -> tuple[Any, ...]:
            judged = judge(rows, y, weights, *masks)
            return (*look(x, *masks), *judged)

        functions = {"look": look, "judge": judge, "look and judge": look_and_judge}
        specs = [tf.TensorSpec((None, *tensor.shape[1:]), tensor.dtype) for tensor in arguments]
        specs += [tf.TensorSpec(mask.shape, mask.dtype) for mask in masks]
        compiled = tf.function(functions[what], autograph=False, input_signature=specs)
        return compiled.get_concrete_function()

    def _through(self, x: Any, masks: Sequence[Any]) -> Iterator[Any]:
        """The inputs, then what leaves each layer, as the network answers."""
        # what a brick has seen already are no inputs any more
        now = x * masks[0] if masks and x.shape[-1] == masks[0].shape[0] else x
        yield now
        for place, layer in enumerate(self._layers, 1):
            now = layer(now, training=False) if layer._call_has_training_arg else layer(now)
            now = now * masks[place] if masks else now
            yield now


def _held(layer: Any) -> tuple[Any, Any]:
    """A Keras layer's kernel and bias; None for what it does not have."""
    kernel = getattr(layer, "kernel", None)
    if kernel is None or not getattr(layer, "use_bias", False):
        return kernel, None
    return kernel, layer.bias


def tensors_of(arrays: Sequence[Any]) -> list[Any]:
    """Made ready for a compiled function: given arrays, it takes four times as long."""
    import tensorflow as tf

    return [tf.convert_to_tensor(array) for array in arrays]
