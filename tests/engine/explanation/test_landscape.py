"""The loss over two weights is the network's own, and balls roll as Keras' optimizers do."""

from __future__ import annotations

import numpy as np
import pytest

from engine.bricks import Dense, Dropout
from engine.explanation.chosen_rows import BatchRows
from engine.explanation.explained import Network, WeightPlace, explained
from engine.explanation.landscape import Ball, loss_slice
from tests.engine.training.prepared_rows import design_for, prepared_from, rows_of

X = np.linspace(0.0, 1.0, 20)[:, None]
LINE = prepared_from("regression", X, 2 * X + 0.17)
NEURON = design_for(LINE, [Dense(units=1, activation="linear")], optimizer="sgd", learning_rate=0.1)
W, B = WeightPlace(0, "kernel", (0, 0)), WeightPlace(0, "bias", (0,))
ROWS = BatchRows(20)


def test_the_line_of_one_neuron_has_its_bottom_at_w_and_b():
    network = Network(NEURON, LINE, [np.array([[0.0]]), np.array([0.0])])
    found = loss_slice(network, ROWS, (W, B), 2.5, 41)
    w, b = np.meshgrid(found.x, found.y)
    wanted = ((w[..., None] * X[:, 0] + b[..., None] - (2 * X[:, 0] + 0.17)) ** 2).mean(axis=-1)
    np.testing.assert_allclose(found.losses, wanted, rtol=1e-5)
    assert found.here == (0.0, 0.0)
    assert found.loss == pytest.approx(wanted[20, 20], rel=1e-5)


def test_a_ball_rolls_as_gradient_descent_and_a_large_rate_jumps():
    network = Network(NEURON, LINE, [np.array([[0.0]]), np.array([0.0])])
    balls = (Ball("calm", "SGD", 0.5), Ball("wild", "SGD", 1.9), Ball("Adam", "Adam", 0.1))
    found = loss_slice(network, ROWS, (W, B), 2.0, 11, start=(-1.0, 1.0), balls=balls, steps=60)
    calm, wild, adam = found.ways
    assert [way.name for way in found.ways] == ["calm", "wild", "Adam"]
    np.testing.assert_array_equal(calm.points[0], [-1.0, 1.0])
    w, b = calm.points[0]
    error = w * X[:, 0] + b - (2 * X[:, 0] + 0.17)
    slope = np.array([2 * (error * X[:, 0]).mean(), 2 * error.mean()])
    np.testing.assert_allclose(calm.points[1], calm.points[0] - 0.5 * slope, rtol=1e-5)
    assert calm.losses[-1] < 0.05 * calm.losses[0]
    assert wild.losses[-1] > wild.losses[0]
    assert adam.losses[-1] < 0.2 * adam.losses[0]
    assert abs(found.x).max() >= 1.0


def test_only_the_two_weights_move_and_all_stays_afterwards():
    prepared = rows_of("binary", 12, 3)
    bricks = [Dense(units=3), Dropout(rate=0.5), Dense(units=1, activation="sigmoid")]
    design = design_for(prepared, bricks, loss="binary_crossentropy", optimizer="adam")
    network = Network(design, prepared)
    places = (WeightPlace(0, "kernel", (1, 2)), WeightPlace(2, "bias", (0,)))
    before = explained(network, BatchRows(12))
    found = loss_slice(network, BatchRows(12), places, 1.0, 5, balls=(Ball("a", "SGD", 0.1),))
    assert found.loss == pytest.approx(before.step.loss, rel=1e-12)
    assert found.losses[2, 2] == pytest.approx(found.loss, rel=1e-12)
    assert found.ways[0].losses[0] == pytest.approx(found.loss, rel=1e-12)
    assert explained(network, BatchRows(12)).step.loss == before.step.loss


def test_the_way_that_training_took_goes_from_the_first_weights_to_the_slice():
    first = explained(Network(NEURON, LINE), ROWS).step.bricks[0].weights
    between = [np.array([[1.0]], np.float32), np.array([0.5], np.float32)]
    stands = [np.array([[2.0]]), np.array([0.25])]
    found = loss_slice(Network(NEURON, LINE, stands), ROWS, (W, B), 1.0, 5, way=[None, between])
    (way,) = found.ways
    begins = [first[0].values[0, 0], first[1].values[0]]
    np.testing.assert_allclose(way.points, [begins, [1.0, 0.5], [2.0, 0.25]], rtol=1e-6)
    assert way.apart is not None
    np.testing.assert_allclose(way.apart, 0.0, atol=1e-9)
    assert not way.losses.size
    assert found.x[0] <= way.points[1:, 0].min()


def test_a_way_through_other_weights_says_how_far_it_was_from_the_slice():
    stands = [np.array([[2.0]]), np.array([0.25])]
    way = [[np.array([[1.0]]), np.array([0.25])], [np.array([[np.nan]]), np.array([np.nan])]]
    network = Network(NEURON, LINE, stands)
    found = loss_slice(network, ROWS, (B, B), 1.0, 5, way=way)
    apart = found.ways[0].apart
    assert apart is not None
    np.testing.assert_array_equal(apart, [1.0, np.nan, 0.0])
    assert np.isfinite(found.x).all()
