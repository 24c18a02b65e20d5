"""The picture of a network: its neurons and weights as they are now, as arrays to be drawn."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from engine.bricks import Shape
from engine.data.view import View

INPUTS = ""  # stands for the inputs where a brick's id stands for its neurons


@dataclass(frozen=True)
class Neuron:
    """A neuron: the ``unit``-th of what leaves the brick with that id (`INPUTS`: an input).

    Behind a convolution it is a filter, whose map it is.
    """

    brick: str
    unit: int


@dataclass(frozen=True)
class Link:
    """A weight: of the ``source``-th number that enters ``brick``, for its neuron ``unit``."""

    brick: str
    source: int
    unit: int


@dataclass(frozen=True)
class NetworkView:
    """What of a network is drawn.

    ``over``: the columns over which each neuron's curve or surface is drawn; None: only its
    value for a row. ``row``: that row's number in the table; None: the first that is learned
    from. A column of more than ``most`` neurons is gathered: ``few`` of them are shown (at most
    ``most``), from the one that ``first`` says on.
    ``gradients``: also those of the loss. ``matrices``: also each brick's weights as a whole,
    made smaller. ``off``: what is switched off: a neuron gives 0, a link weighs 0.
    """

    over: View | None = None
    row: int | None = None
    most: int = 8
    few: int = 8
    first: tuple[tuple[str, int], ...] = ()
    gradients: bool = False
    matrices: bool = False
    off: tuple[Neuron | Link, ...] = ()

    def first_of(self, brick: str) -> int:
        """The first neuron of that brick that is wanted."""
        return dict(self.first).get(brick, 0)


@dataclass(frozen=True)
class Incoming:
    """The weights of a brick between the neurons that are shown, and how large all of them are.

    ``weights``: (shown neurons before, shown neurons), or (1, shown neurons) where the numbers
    that enter are not the neurons before, one for one (``is_bundle``). ``each``: of how many
    weights one of these is the mean. ``entering``: what comes in over each link for the chosen
    row, (shown neurons before,), where each is one weight. ``elsewhere``: what the links that
    are not shown add to each sum, (shown neurons,). ``matrix``: all weights, at most
    `MATRIX_SIDE` a side, each the largest of its block. Gradients are None where not asked for.
    ``largest``: of the sizes; ``mean_gradient``: of the gradients' sizes, over all weights.
    """

    weights: np.ndarray
    largest: float
    each: int = 1
    is_bundle: bool = False
    bias: np.ndarray | None = None
    gradients: np.ndarray | None = None
    bias_gradients: np.ndarray | None = None
    largest_gradient: float = 0.0
    mean_gradient: float = 0.0
    entering: np.ndarray | None = None
    elsewhere: np.ndarray | None = None
    matrix: np.ndarray | None = None
    gradient_matrix: np.ndarray | None = None
    kernel_shape: Shape = ()


@dataclass(frozen=True)
class NeuronColumn:
    """The neurons that leave one brick, or the inputs.

    ``shape``: of all numbers that leave it; the last of it counts its ``units``. ``shown``: the
    numbers of those that are shown. ``values``: what each gives for the chosen row, a map's
    mean; ``sums``: what its activation function got, None where it is not one sum. ``fields``:
    over the view, (shown, x points) or (shown, y points, x points); without one, of a map, the
    map itself; None: only the value. ``place``: of the brick in the tower, −1: the inputs.
    """

    brick: str
    place: int
    shape: Shape
    shown: np.ndarray
    values: np.ndarray
    fields: np.ndarray | None = None
    sums: np.ndarray | None = None
    incoming: Incoming | None = None

    @property
    def units(self) -> int:
        """How many neurons there are in all."""
        return self.shape[-1]

    @property
    def hidden(self) -> int:
        """How many of them are not shown."""
        return self.units - len(self.shown)


@dataclass(frozen=True)
class NetworkPicture:
    """A network as it is after ``epoch``; ``run`` 0: none has begun, these are first weights.

    ``row``: the number in the table of the row that the values are for, ``inputs`` what enters
    for it, as it was prepared. ``x`` and ``y``: the view's axes in the person's units. ``loss``:
    over ``rows`` rows of the training part, where it was needed; ``loss_without``: the same
    with what the view switches off.
    """

    run: int
    epoch: int
    view: NetworkView
    columns: tuple[NeuronColumn, ...]
    row: int | None = None
    x: np.ndarray | None = None
    y: np.ndarray | None = None
    loss: float | None = None
    loss_without: float | None = None
    rows: int = 0
    bricks: tuple[str, ...] = field(default=())

    def column(self, brick: str) -> NeuronColumn | None:
        """The column of that brick; None where it has none."""
        return next((column for column in self.columns if column.brick == brick), None)
