"""Draws a network: what each neuron gives, how much each link weighs, where the loss pulls it."""

from __future__ import annotations

import contextlib
import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from engine.bricks import Brick, Shape
from engine.data.parts import PARTS
from engine.data.preparing.prepared import Prepared
from engine.data.view import View
from engine.design import Design
from engine.training.inside.brick_weights import MOST_NUMBERS, BrickWeights, Spread
from engine.training.inside.network_computing import LayerWeights, NetworkComputing, tensors_of
from engine.training.inside.network_picture import (
    INPUTS,
    Incoming,
    Link,
    NetworkPicture,
    NetworkView,
    Neuron,
    NeuronColumn,
)
from engine.training.rows.device_data import DeviceData
from engine.training.rows.seen_rows import seen_rows

MATRIX_SIDE = 64  # a matrix of weights is made so small
MAP_SIDE = 32  # and so is the map of a filter
MOST_ROWS = 256  # of the training part, for the loss and its gradients
ROWS_OF_SMALL = 4096  # where they cost next to nothing: at a best line the gradients are 0 there
_NEXT_TO_NOTHING = 1_000_000  # multiplications
_MULTIPLICATIONS = 20_000_000  # for which there are fewer rows: a picture has to be quick


def has_column(brick: Brick) -> bool:
    """Whether ``brick`` makes numbers of its own, so that the picture shows them as neurons."""
    return brick.can_answer or brick.sees_once


@dataclass(frozen=True, eq=False)
class _Seen:
    """What goes through the network for a picture.

    ``of``: the row's number and the view's columns that were wanted, the bricks and the prepared
    data. ``row``: its number in the table. ``x``, ``y``: the view's axes. ``rows``: as they were
    prepared; ``tensor``: as they enter what learns, the same numbers where it ``is_whole``.
    """

    of: tuple[int | None, View | None, tuple[Brick, ...], Prepared]
    row: int | None
    x: np.ndarray | None
    y: np.ndarray | None
    rows: np.ndarray
    is_whole: bool
    tensor: Any

    def is_of(self, view: NetworkView, design: Design, prepared: Prepared) -> bool:
        """Whether these are the rows for that picture."""
        row, over, bricks, known = self.of
        same = bricks is design.bricks and known is prepared
        return same and (row, over) == (view.row, view.over)


class NetworkDrawer:
    """Draws the network of one Keras model, whose layers are a design's bricks, in order.

    What is computed is compiled once, when the first picture is drawn.
    """

    def __init__(self, model: Any, loss: Callable[[Any, Any], Any]) -> None:
        self._model = model
        self._layers = list(model.layers)
        self._computing = NetworkComputing(model, loss)
        self._batch: tuple[DeviceData, int, tuple[Any, Any, Any]] | None = None
        self._seen: _Seen | None = None

    def draw(
        self, view: NetworkView, design: Design, prepared: Prepared, data: DeviceData
    ) -> NetworkPicture:
        """The model as it is now, for a run of ``design`` with the rows of ``prepared``.

        Raises:
            EngineError: a column of ``view.over`` is no input.
        """
        seen = self._seen_of(view, design, prepared)
        off = bool(view.off)
        loss = loss_without = None
        count = 0
        batch: tuple[Any, ...] = ()
        if off or view.gradients:
            count = _rows_for_loss(design, prepared)
            batch = self._batch_of(data, count)
        if off:
            loss, _ = self._computing.judge(batch)
        with self._without_links(design, view.off):
            masks = tensors_of(self._masks(design, prepared.facts.input_shape, view.off))
            found = self._computing.look(seen.tensor, masks, batch)
        passed = found.passed
        passed[0] = passed[0] if seen.is_whole else seen.rows
        if off:
            loss_without = found.loss
        else:
            loss = found.loss
        columns = [self._inputs(view, prepared, passed[0], seen.x, seen.y)]
        for place, brick in enumerate(design.bricks):
            if not has_column(brick):
                continue
            column = self._column(view, brick, place, passed, seen.x, seen.y)
            own = found.weights[place]
            gradients = found.gradients if view.gradients else {}
            incoming = self._incoming(view, own, columns[-1], column, passed[place], gradients)
            sums = _sums(own, column, passed[place])
            columns.append(replace(column, incoming=incoming, sums=sums))
        return NetworkPicture(
            0,
            0,
            view,
            tuple(columns),
            seen.row,
            seen.x,
            seen.y,
            loss,
            loss_without,
            count,
            tuple(brick.id for brick in design.bricks),
        )

    def weights_of(
        self, brick: str, design: Design, prepared: Prepared, data: DeviceData
    ) -> BrickWeights:
        """The weights of that brick; KeyError where there is none with that id."""
        place = design.index(brick)
        layer = self._layers[place]
        first = sum(len(before.weights) for before in self._layers[:place])
        arrays = tuple(np.array(variable.numpy()) for variable in layer.weights)
        names = tuple(variable.name for variable in layer.weights)
        learned = layer.trainable_variables
        if not learned:
            return BrickWeights(brick, 0, 0, first, names, arrays)
        count = _rows_for_loss(design, prepared)
        batch = self._batch_of(data, count)
        _, gradients = self._computing.judge(batch)
        pulls = [gradients[id(variable)].ravel() for variable in learned]
        numbers = np.concatenate([variable.numpy().ravel() for variable in learned])
        whole = sum(array.size for array in arrays) <= MOST_NUMBERS
        return BrickWeights(
            brick,
            0,
            0,
            first,
            names,
            arrays if whole else (),
            Spread.of(numbers),
            Spread.of(np.concatenate(pulls)),
        )

    # --- computing --------------------------------------------------------------------------

    def _masks(
        self, design: Design, input_shape: Shape, off: Sequence[Neuron | Link]
    ) -> list[np.ndarray]:
        """By what the numbers of the inputs and of each brick are multiplied, 0 or 1; [] where
        nothing is switched off."""
        if not off:
            return []
        masks = [np.ones(input_shape[-1], np.float32)]
        shapes = design.shapes(input_shape)
        bricks = [INPUTS]
        for brick, shape in zip(design.bricks, shapes, strict=True):
            masks.append(np.ones(shape[-1] if shape and has_column(brick) else 1, np.float32))
            bricks.append(brick.id)
        for entry in off:
            if isinstance(entry, Neuron) and entry.brick in bricks:
                mask = masks[bricks.index(entry.brick)]
                if 0 <= entry.unit < len(mask):
                    mask[entry.unit] = 0.0
        return masks

    @contextlib.contextmanager
    def _without_links(self, design: Design, off: Sequence[Neuron | Link]) -> Iterator[None]:
        """The model with 0 for the links that are switched off; then as it was."""
        kept: list[tuple[Any, Any]] = []
        for brick, layer in zip(design.bricks, self._layers, strict=True):
            kernel = getattr(layer, "kernel", None)
            links = [link for link in off if isinstance(link, Link) and link.brick == brick.id]
            if kernel is None or not links:
                continue
            values = kernel.numpy().copy()
            for link in links:
                if 0 <= link.source < values.shape[-2] and 0 <= link.unit < values.shape[-1]:
                    values[..., link.source, link.unit] = 0.0
            kept.append((kernel, kernel.value.value()))
            kernel.assign(values)
        try:
            yield
        finally:
            for kernel, value in kept:
                kernel.assign(value)

    def _batch_of(self, data: DeviceData, count: int) -> tuple[Any, Any, Any]:
        """The first ``count`` training rows: cut once, not for each picture."""
        kept = self._batch
        if kept is None or kept[0] is not data or kept[1] != count:
            whole = data.tensors
            batch = (whole.x[:count], whole.y[:count], whole.weights[:count])
            kept = self._batch = (data, count, batch)
        return kept[2]

    def _seen_of(self, view: NetworkView, design: Design, prepared: Prepared) -> _Seen:
        """The chosen row and the view's points, made ready once and not for each picture."""
        known = self._seen
        if known is not None and known.is_of(view, design, prepared):
            return known
        row, chosen = _row_of(prepared, view.row)
        x = y = None
        rows = chosen
        if view.over is not None:
            x, y, grid = prepared.grid(view.over)
            rows = np.concatenate([chosen, grid])
        entering = seen_rows(design.bricks, rows)
        (tensor,) = tensors_of([entering])
        of = (view.row, view.over, design.bricks, prepared)
        self._seen = seen = _Seen(of, row, x, y, rows, entering is rows, tensor)
        return seen

    # --- columns ----------------------------------------------------------------------------

    def _inputs(
        self,
        view: NetworkView,
        prepared: Prepared,
        passed: np.ndarray,
        x: np.ndarray | None,
        y: np.ndarray | None,
    ) -> NeuronColumn:
        shape = prepared.facts.input_shape
        shown = _shown(view, INPUTS, shape[-1])
        return _with_values(NeuronColumn(INPUTS, -1, shape, shown, np.zeros(0)), passed, x, y)

    def _column(
        self,
        view: NetworkView,
        brick: Brick,
        place: int,
        passed: Sequence[np.ndarray],
        x: np.ndarray | None,
        y: np.ndarray | None,
    ) -> NeuronColumn:
        leaving = passed[place + 1]
        shape = leaving.shape[1:]
        shown = _shown(view, brick.id, shape[-1])
        return _with_values(NeuronColumn(brick.id, place, shape, shown, np.zeros(0)), leaving, x, y)

    def _incoming(
        self,
        view: NetworkView,
        own: LayerWeights | None,
        before: NeuronColumn,
        column: NeuronColumn,
        entering: np.ndarray,
        gradients: dict[int, np.ndarray],
    ) -> Incoming | None:
        if own is None:
            return None
        values, bias = own.kernel, own.bias
        sources = values.shape[-2]
        is_bundle = sources % before.units != 0
        together = sources if is_bundle else sources // before.units
        each = math.prod(values.shape[:-2]) * together

        def between(weights: np.ndarray) -> np.ndarray:
            return _between(weights, before, column, is_bundle)

        weights = between(values)
        incoming = Incoming(
            weights,
            _largest(values if each == 1 else weights),
            each,
            is_bundle,
            None if bias is None else bias[column.shown],
            kernel_shape=tuple(values.shape),
        )
        if each == 1 and entering.ndim == 2:
            links = entering[0][before.shown]
            every = entering[0] @ values[:, column.shown]
            incoming = replace(incoming, entering=links, elsewhere=every - links @ weights)
        if view.matrices:
            incoming = replace(incoming, matrix=_small(_flat(values)))
        gradient = gradients.get(own.kernel_id)
        if gradient is None:
            return incoming
        pulls = between(gradient)
        sizes = np.abs(gradient)
        bias_gradient = None if bias is None else gradients.get(own.bias_id)
        return replace(
            incoming,
            gradients=pulls,
            bias_gradients=None if bias_gradient is None else bias_gradient[column.shown],
            largest_gradient=_largest(gradient if each == 1 else pulls),
            mean_gradient=float(sizes.mean()),
            gradient_matrix=_small(_flat(gradient)) if view.matrices else None,
        )


def _row_of(prepared: Prepared, number: int | None) -> tuple[int | None, np.ndarray]:
    """The prepared row with that number in the table, (1, *input_shape); else the first one."""
    if number is not None:
        for part in PARTS:
            found = np.flatnonzero(prepared.rows[part] == number)
            if len(found):
                return number, prepared.x[part][found[:1]]
    for part in PARTS:
        if len(prepared.x[part]):
            return int(prepared.rows[part][0]), prepared.x[part][:1]
    return None, np.zeros((1, *prepared.facts.input_shape), np.float32)


def _rows_for_loss(design: Design, prepared: Prepared) -> int:
    """How many rows the loss is worked out from: fewer where a row is much work."""
    entering = design.entering(prepared.facts.input_shape)
    work = sum(
        brick.multiplications(shape)
        for brick, shape in zip(design.bricks, entering, strict=True)
        if shape is not None
    )
    work = max(work, 1)
    cheap = min(ROWS_OF_SMALL, _NEXT_TO_NOTHING // work)
    most = max(8, cheap, min(MOST_ROWS, _MULTIPLICATIONS // work))
    return min(most, len(prepared.x["training"]))


def _shown(view: NetworkView, brick: str, units: int) -> np.ndarray:
    """The numbers of the neurons of a column that are shown."""
    if units <= view.most:
        return np.arange(units)
    few = max(1, min(view.few, view.most))
    first = max(0, min(view.first_of(brick), units - few))
    return np.arange(first, first + few)


def _with_values(
    column: NeuronColumn, passed: np.ndarray, x: np.ndarray | None, y: np.ndarray | None
) -> NeuronColumn:
    """``column`` with what its neurons give: for the row, which comes first, and over the view."""
    found = passed[..., column.shown]
    row, rest = found[0], found[1:]
    middle = tuple(range(1, rest.ndim - 1))
    fields = None
    if x is not None:
        over = rest.mean(axis=middle) if middle else rest  # (points, shown)
        fields = over.T.reshape(-1, *(() if y is None else (len(y),)), len(x))
    elif row.ndim == 3:
        step = max(1, -(-max(row.shape[:2]) // MAP_SIDE))
        fields = np.moveaxis(row[::step, ::step], -1, 0)
    values = row.mean(axis=tuple(range(row.ndim - 1))) if row.ndim > 1 else row
    return replace(column, values=values, fields=fields)


def _sums(
    own: LayerWeights | None, column: NeuronColumn, entering: np.ndarray
) -> np.ndarray | None:
    """What the activation function of each shown neuron gets for the row."""
    if own is None or own.kernel.ndim != 2 or entering.ndim != 2:
        return None
    sums: np.ndarray = entering[0] @ own.kernel[:, column.shown]
    return sums if own.bias is None else sums + own.bias[column.shown]


def _between(
    weights: np.ndarray, before: NeuronColumn, column: NeuronColumn, is_bundle: bool
) -> np.ndarray:
    """The weights between the shown neurons; where several lie between two, their mean.

    Flattening, pooling and reshaping keep the neurons before in the last places of the numbers
    that enter: the s-th of these belongs to the neuron s modulo their number.
    """
    chosen = weights[..., column.shown]
    flat = chosen.mean(axis=tuple(range(chosen.ndim - 2))) if chosen.ndim > 2 else chosen
    if is_bundle:
        return np.asarray(flat.mean(axis=0, keepdims=True))
    if len(flat) == before.units:
        return np.asarray(flat[before.shown])
    folded = flat.reshape(-1, before.units, flat.shape[-1])
    return np.asarray(folded[:, before.shown].mean(axis=0))


def _flat(weights: np.ndarray) -> np.ndarray:
    """The weights as one matrix: a row for each number that enters, a column for each neuron."""
    return weights.reshape(-1, weights.shape[-1])


def _largest(values: np.ndarray) -> float:
    return float(max(values.max(), -values.min())) if values.size else 0.0


def _small(matrix: np.ndarray) -> np.ndarray:
    """``matrix`` at most `MATRIX_SIDE` a side: of each block its largest number by size."""
    for axis in (0, 1):
        length = matrix.shape[axis]
        if length > MATRIX_SIDE:
            starts = np.linspace(0, length, MATRIX_SIDE, endpoint=False).astype(int)
            high = np.maximum.reduceat(matrix, starts, axis=axis)
            low = np.minimum.reduceat(matrix, starts, axis=axis)
            matrix = np.where(high >= -low, high, low)
    return matrix.copy()
