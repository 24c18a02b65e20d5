"""How a small window goes over a picture: all that is needed to work out one pixel of what a
convolution or a pooling brick makes, number by number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

import numpy as np

from engine.explanation.pictures.sample import PictureToSee, sample_of

if TYPE_CHECKING:
    from engine.training.run.run import Run

WindowKind = Literal["convolution", "largest", "mean"]


@dataclass(frozen=True)
class Window:
    """The window of one map of a brick, and what it goes over.

    ``entering``: float32 (height, width, channels); of pooling the one channel that the map is
    made of. ``kernel``: (size, size, channels), None of pooling. ``leaving``: the map,
    (height, width), after ``activation``. ``stride``: by how many pixels it moves; ``above``
    and ``beside``: so many rows and columns of nothing lie before the picture's first.
    """

    run: int
    epoch: int
    brick: str
    unit: int
    kind: WindowKind
    size: int
    stride: int
    above: int
    beside: int
    entering: np.ndarray
    kernel: np.ndarray | None
    bias: float
    activation: str
    leaving: np.ndarray

    def under(self, row: int, column: int) -> np.ndarray:
        """What lies under the window for the pixel at ``row`` and ``column`` of the map:
        (size, size, channels), NaN where there is no picture (a convolution takes it for 0)."""
        top, left = row * self.stride - self.above, column * self.stride - self.beside
        found = np.full((self.size, self.size, self.entering.shape[2]), np.nan, np.float32)
        height, width = self.entering.shape[:2]
        for y in range(max(0, -top), min(self.size, height - top)):
            for x in range(max(0, -left), min(self.size, width - left)):
                found[y, x] = self.entering[top + y, left + x]
        return found

    def products(self, row: int, column: int) -> np.ndarray:
        """Each number under the window times its weight, (size, size, channels)."""
        assert self.kernel is not None
        found: np.ndarray = np.nan_to_num(self.under(row, column)) * self.kernel
        return found

    def total(self, row: int, column: int) -> float:
        """What the pixel is before the activation function: the sum of the products and the
        bias; of pooling the largest number or the mean."""
        under = self.under(row, column)
        if self.kind == "convolution":
            return float(self.products(row, column).sum(dtype=np.float64)) + self.bias
        return float(np.nanmax(under) if self.kind == "largest" else np.nanmean(under))


def window_of(run: Run, which: PictureToSee, brick: str, unit: int) -> Window | None:
    """The window behind map ``unit`` of ``brick``; None where it has none.

    Raises:
        EngineError: there is no such picture.
    """
    place = next((at for at, own in enumerate(run.design.bricks) if own.id == brick), None)
    if place is None:
        return None
    layer: Any = run.inside.layers[place]
    kind = _KINDS.get(type(layer).__name__)
    if kind is None:
        return None
    entering = run.inside.entering(sample_of(run.prepared, which), place)
    leaving = layer(entering).numpy()[0]
    unit = max(0, min(unit, leaving.shape[-1] - 1))
    size = layer.kernel_size if kind == "convolution" else layer.pool_size
    size, stride = int(size[0]), int(layer.strides[0])
    before = (0, 0)
    if layer.padding == "same":
        before = (
            _before(entering.shape[1], size, stride),
            _before(entering.shape[2], size, stride),
        )
    kernel, bias, activation, under = None, 0.0, "linear", entering[0]
    if kind == "convolution":
        kernel = layer.kernel.numpy()[..., unit]
        bias = float(layer.bias.numpy()[unit]) if layer.use_bias else 0.0
        activation = run.design.bricks[place].bends_with or "linear"
    else:
        under = entering[0][..., unit : unit + 1]
    return Window(
        run.number,
        run.epoch,
        brick,
        unit,
        kind,
        size,
        stride,
        *before,
        np.array(under),
        kernel,
        bias,
        activation,
        np.array(leaving[..., unit]),
    )


_KINDS: dict[str, WindowKind] = {
    "Conv2D": "convolution",
    "MaxPooling2D": "largest",
    "AveragePooling2D": "mean",
}


def _before(length: int, size: int, stride: int) -> int:
    """How much is filled up before the first pixel, as TensorFlow's padding "same" does."""
    places = -(-length // stride)
    return max((places - 1) * stride + size - length, 0) // 2
