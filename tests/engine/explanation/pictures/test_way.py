"""One picture's way through the tower, and the window that goes over it, held against Keras."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from engine.bricks import Dense, Flatten, MaxPooling2D
from engine.explanation.pictures.sample import PictureToSee, sample_of
from engine.explanation.pictures.way import Seen, picture_before, way_of
from engine.explanation.pictures.window import window_of
from engine.messages import EngineError
from engine.training.run.run import Run

FIRST = PictureToSee(row=3)


def _model(run: Run) -> Any:
    """The same layers in a model of Keras' own making, which shows what leaves each."""
    import keras

    own = run._compiled.model
    return keras.Model(own.inputs, [layer.output for layer in own.layers])


def _seen(run: Run, first: int = 0, count: int = 99) -> tuple[Seen, ...]:
    return tuple(Seen(brick.id, first, count) for brick in run.design.bricks)


def test_each_map_is_what_keras_gives(shapes_run: Run) -> None:
    way = way_of(shapes_run, FIRST, _seen(shapes_run), weights=False)
    x = sample_of(shapes_run.prepared, FIRST)
    expected = [np.asarray(values)[0] for values in _model(shapes_run)(x, training=False)]
    assert len(way.stops) == 6
    for stop, values in zip(way.stops, expected, strict=True):
        assert stop.shape == values.shape
        assert (stop.low, stop.high) == pytest.approx((values.min(), values.max()), abs=1e-6)
        if stop.maps is not None:
            np.testing.assert_allclose(np.moveaxis(stop.maps, 0, -1), values, atol=1e-6)
        else:
            np.testing.assert_allclose(stop.numbers, values, atol=1e-6)
    np.testing.assert_allclose(way.shares, expected[-1], atol=1e-6)
    np.testing.assert_array_equal(way.pixels, np.rint(x[0] * 255).astype(np.uint8))


def test_only_what_is_seen_is_in_the_answer(shapes_run: Run) -> None:
    convolution = shapes_run.design.bricks[0]
    whole = way_of(shapes_run, FIRST, _seen(shapes_run), weights=True)
    way = way_of(shapes_run, FIRST, (Seen(convolution.id, 2, 2),), weights=True)
    (stop,) = way.stops
    assert stop.maps is not None
    assert stop.weights is not None
    np.testing.assert_array_equal(stop.maps, whole.stops[0].maps[2:4])  # type: ignore[index]
    np.testing.assert_array_equal(stop.weights, whole.stops[0].weights[2:4])  # type: ignore[index]
    assert stop.largest == whole.stops[0].largest


def test_kernels_are_the_layers_own(shapes_run: Run) -> None:
    way = way_of(shapes_run, FIRST, _seen(shapes_run), weights=True)
    kernel = shapes_run._compiled.model.layers[2].kernel.numpy()
    weights = way.stops[2].weights
    assert weights is not None
    np.testing.assert_array_equal(weights, np.moveaxis(kernel, -1, 0))
    assert way.stops[2].largest == pytest.approx(np.abs(kernel).max())
    assert way.stops[1].weights is None


def test_a_flat_networks_weights_are_pictures(flat_run: Run) -> None:
    way = way_of(flat_run, FIRST, _seen(flat_run), weights=True)
    kernel = flat_run._compiled.model.layers[1].kernel.numpy()
    weights = way.stops[1].weights
    assert weights is not None
    assert weights.shape == (7, 16, 16, 3)
    x = sample_of(flat_run.prepared, FIRST)
    bias = flat_run._compiled.model.layers[1].bias.numpy()
    sums = (weights * x).sum(axis=(1, 2, 3)) + bias
    np.testing.assert_allclose(np.maximum(sums, 0.0), way.stops[1].numbers, atol=1e-4)
    np.testing.assert_array_equal(weights[4].reshape(-1), kernel[:, 4])
    assert way.stops[2].weights is None  # neurons lie before it, not pixels


def test_where_a_picture_lies_before_a_brick(shapes_run: Run, flat_run: Run) -> None:
    assert picture_before(flat_run.design, (16, 16, 3), 1) == (16, 16, 3)
    assert picture_before(flat_run.design, (16, 16, 3), 2) is None
    pooled = flat_run.design.model_copy(
        update={"bricks": (MaxPooling2D(), Flatten(), Dense(units=4))}
    )
    assert picture_before(pooled, (16, 16, 3), 2) == (8, 8, 3)


@pytest.mark.parametrize("place", [0, 1, 2])
def test_the_arithmetic_of_every_pixel_is_kerass(shapes_run: Run, place: int) -> None:
    brick = shapes_run.design.bricks[place]
    window = window_of(shapes_run, FIRST, brick.id, 1)
    assert window is not None
    expected = np.asarray(_model(shapes_run)(sample_of(shapes_run.prepared, FIRST))[place])
    bend = {"relu": lambda v: max(v, 0.0), "tanh": np.tanh, "linear": float}[window.activation]
    height, width = window.leaving.shape
    found = [[bend(window.total(row, column)) for column in range(width)] for row in range(height)]
    np.testing.assert_allclose(found, expected[0, :, :, 1], atol=1e-5)
    np.testing.assert_allclose(window.leaving, expected[0, :, :, 1], atol=1e-6)


def test_beyond_the_edge_there_is_no_picture(shapes_run: Run) -> None:
    window = window_of(shapes_run, FIRST, shapes_run.design.bricks[2].id, 0)
    assert window is not None
    assert (window.above, window.beside) == (1, 1)
    assert np.isnan(window.under(0, 0)[0]).all()
    assert not np.isnan(window.under(1, 1)).any()


def test_a_brick_without_window_has_none(shapes_run: Run) -> None:
    assert window_of(shapes_run, FIRST, shapes_run.design.bricks[3].id, 0) is None
    assert window_of(shapes_run, FIRST, "elsewhere", 0) is None


@pytest.mark.parametrize(
    "picture",
    [
        np.zeros((40, 30), np.uint8),
        np.zeros((40, 30, 3), np.uint8),
        np.full((12, 90, 4), 255, np.uint8),
    ],
)
def test_a_picture_that_is_handed_in(shapes_run: Run, picture: np.ndarray) -> None:
    x = sample_of(shapes_run.prepared, PictureToSee(picture=picture))
    assert x.shape == (1, 16, 16, 3)
    assert x.dtype == np.float32
    np.testing.assert_array_equal(x, picture.max() / 255.0)


def test_what_is_not_solid_lies_over_white(shapes_run: Run) -> None:
    picture = np.zeros((20, 20, 4), np.uint8)
    assert sample_of(shapes_run.prepared, PictureToSee(picture=picture)).min() == 1.0


@pytest.mark.parametrize(
    "picture",
    [
        np.zeros((40, 30), np.float32),
        np.zeros((2, 30), np.uint8),
        np.zeros((40, 30, 2), np.uint8),
        np.zeros((5000, 8), np.uint8),
    ],
)
def test_what_is_no_picture_is_refused(shapes_run: Run, picture: np.ndarray) -> None:
    with pytest.raises(EngineError) as refused:
        sample_of(shapes_run.prepared, PictureToSee(picture=picture))
    assert refused.value.message.code == "looking.no_picture"


def test_a_row_that_the_network_does_not_know(shapes_run: Run) -> None:
    with pytest.raises(EngineError) as refused:
        sample_of(shapes_run.prepared, PictureToSee(row=4000))
    assert refused.value.message.code == "looking.not_there"
