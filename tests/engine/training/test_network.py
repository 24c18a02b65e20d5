"""A network's picture shows Keras' own numbers, and leaves the run as it was."""

from __future__ import annotations

import numpy as np
import pytest

from engine.bricks import (
    Activation,
    BatchNormalization,
    Conv2D,
    Dense,
    Dropout,
    Flatten,
    MaxPooling2D,
    Reshape,
)
from engine.data.knowing.library import Library
from engine.data.view import View
from engine.design import Design
from engine.recipes import recipe
from engine.training.inside.network_picture import (
    INPUTS,
    Link,
    NetworkPicture,
    NetworkView,
    Neuron,
)
from engine.training.trainer import Trainer
from tests.engine.training.prepared_rows import design_for, prepared_from, rows_of
from tests.engine.training.run.test_run import learn, same_state

LINE = Dense(units=1, activation="linear")
YES = Dense(units=1, activation="sigmoid")


def numbers(picture: NetworkPicture):
    return [column for column in picture.columns if column.incoming is not None]


def test_values_and_weights_are_the_networks_own(trainer: Trainer) -> None:
    prepared = rows_of("regression", 50, 3)
    run = trainer.start(
        design_for(prepared, [Dense(units=4, activation="tanh"), LINE]), prepared, 7
    )
    learn(run, 5)
    picture = run.network(NetworkView(row=int(prepared.rows["training"][3])))
    kernel, bias, last, last_bias = run.state().weights
    inputs, hidden, answer = picture.columns
    x = prepared.x["training"][3]
    assert (picture.run, picture.epoch, picture.row) == (7, 5, prepared.rows["training"][3])
    assert np.array_equal(inputs.values, x)
    assert np.array_equal(hidden.incoming.weights, kernel)
    assert np.array_equal(hidden.incoming.bias, bias)
    assert hidden.incoming.largest == pytest.approx(np.abs(kernel).max())
    np.testing.assert_allclose(hidden.sums, x @ kernel + bias, rtol=1e-5)
    np.testing.assert_allclose(hidden.values, np.tanh(x @ kernel + bias), rtol=1e-5)
    np.testing.assert_allclose(answer.sums, hidden.values @ last + last_bias, rtol=1e-5)
    np.testing.assert_allclose(answer.values, run.answers(x[None]).values[0], rtol=1e-4)


def test_of_a_wide_brick_some_neurons_are_shown_and_their_sums_still_add_up(
    trainer: Trainer,
) -> None:
    prepared = rows_of("regression", 50, 30)
    dense = Dense(units=64)
    run = trainer.start(design_for(prepared, [dense, LINE]), prepared, 1)
    picture = run.network(NetworkView(most=8, first=((dense.id, 50), (INPUTS, 999))))
    inputs, hidden, answer = picture.columns
    assert list(inputs.shown) == list(range(22, 30)), "never beyond the last"
    assert list(hidden.shown) == list(range(50, 58))
    assert (hidden.units, hidden.hidden) == (64, 56)
    for column in (hidden, answer):
        incoming = column.incoming
        total = incoming.entering @ incoming.weights + incoming.elsewhere + incoming.bias
        np.testing.assert_allclose(total, column.sums, rtol=1e-4, atol=1e-6)


def test_two_inputs_give_each_neuron_a_surface_and_one_a_curve(trainer: Trainer) -> None:
    prepared = rows_of("binary", 40, 2)
    run = trainer.start(design_for(prepared, [Dense(units=3), YES]), prepared, 1)
    names = prepared.facts.input_names
    view = View(names[0], (-2.0, 2.0), names[1], (-1.0, 1.0), 5)
    picture = run.network(NetworkView(over=view))
    inputs, hidden, answer = picture.columns
    assert (hidden.fields.shape, len(picture.x), len(picture.y)) == ((3, 5, 5), 5, 5)
    wanted = run.picture(view).values[..., 0]
    np.testing.assert_allclose(answer.fields[0], wanted, rtol=1e-5)
    assert np.allclose(inputs.fields[0], inputs.fields[0][0]), "the first rises from left to right"
    curve = run.network(NetworkView(over=View(names[0], (-2.0, 2.0), points=5)))
    assert curve.columns[1].fields.shape == (3, 15)


def test_gradients_are_those_of_the_loss(trainer: Trainer) -> None:
    import tensorflow as tf

    prepared = rows_of("regression", 40, 2)
    run = trainer.start(design_for(prepared, [Dense(units=3, l2=0.1), LINE]), prepared, 1)
    picture = run.network(NetworkView(gradients=True))
    model = run._compiled.model
    x, y = prepared.x["training"], prepared.y["training"]
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(tf.square(model(x) - y)) + tf.add_n(model.losses)
    wanted = tape.gradient(loss, model.trainable_variables)
    assert picture.loss == pytest.approx(float(loss), rel=1e-5)
    assert picture.rows == len(x)
    for place, column in enumerate(numbers(picture)):
        kernel, bias = (value.numpy() for value in wanted[2 * place : 2 * place + 2])
        incoming = column.incoming
        np.testing.assert_allclose(incoming.gradients, kernel, rtol=1e-4, atol=1e-7)
        np.testing.assert_allclose(incoming.bias_gradients, bias, rtol=1e-4, atol=1e-7)
        assert incoming.mean_gradient == pytest.approx(np.abs(kernel).mean(), rel=1e-4)


def test_a_neuron_that_is_off_gives_nothing_and_a_link_weighs_nothing(trainer: Trainer) -> None:
    prepared = rows_of("regression", 40, 2)
    first = Dense(units=3, activation="tanh")
    run = trainer.start(design_for(prepared, [first, LINE]), prepared, 1)
    learn(run, 30)
    before = run.state()
    plain = run.network(NetworkView())
    off = run.network(NetworkView(off=(Neuron(first.id, 1),)))
    answer = plain.columns[2]
    part = plain.columns[1].values[1] * answer.incoming.weights[1, 0]
    assert off.columns[1].values[1] == 0.0
    assert off.columns[2].values[0] == pytest.approx(answer.values[0] - part, rel=1e-4)
    assert off.loss == pytest.approx(run.network(NetworkView(gradients=True)).loss)
    assert off.loss_without != off.loss
    link = run.network(NetworkView(off=(Link(first.id, 0, 2), Link(first.id, 9, 2))))
    assert link.columns[1].incoming.weights[0, 2] == 0.0
    np.testing.assert_allclose(
        link.columns[1].sums[2],
        plain.columns[1].sums[2]
        - plain.columns[0].values[0] * plain.columns[1].incoming.weights[0, 2],
        rtol=1e-4,
    )
    assert same_state(run.state(), before), "it changes nothing in the run"
    assert np.array_equal(run.network(NetworkView()).columns[2].values, answer.values)


def picture_rows(rows: int, side: int):
    random = np.random.default_rng(3)
    return prepared_from(
        "multiclass",
        random.normal(size=(rows, side * side)).astype(np.float32),
        np.eye(3, dtype=np.float32)[random.integers(0, 3, rows)],
    )


def test_a_convolution_shows_its_filters_and_what_lies_between_is_gathered(
    trainer: Trainer,
) -> None:
    prepared = picture_rows(30, 6)
    bricks = [
        Reshape(height=6, width=6, channels=1),
        Conv2D(filters=4, kernel_size=3),
        BatchNormalization(),
        Activation(function="relu"),
        MaxPooling2D(),
        Conv2D(filters=12, kernel_size=2),
        Dropout(rate=0.2),
        Flatten(),
        Dense(units=3, activation="softmax"),
    ]
    run = trainer.start(design_for(prepared, bricks, loss="categorical_crossentropy"), prepared, 1)
    picture = run.network(NetworkView(gradients=True, matrices=True))
    _, first, second, answer = picture.columns
    assert [column.place for column in picture.columns] == [-1, 1, 5, 8]
    assert first.incoming.is_bundle
    assert first.incoming.weights.shape == (1, 4)
    assert first.incoming.each == 9
    assert first.fields.shape == (4, 4, 4), "each filter's map of the row"
    kernel = run._compiled.model.layers[5].kernel.numpy()
    np.testing.assert_allclose(second.incoming.weights, kernel.mean(axis=(0, 1))[:, :8], rtol=1e-5)
    assert second.incoming.each == 4
    kernel = run._compiled.model.layers[8].kernel.numpy()
    assert answer.incoming.each == len(kernel) // 12
    np.testing.assert_allclose(
        answer.incoming.weights, kernel.reshape(-1, 12, 3)[:, :8].mean(axis=0), rtol=1e-5
    )
    assert second.sums is None
    assert max(answer.incoming.matrix.shape) <= 64
    assert np.isfinite(answer.incoming.gradients).all()


def test_matrices_keep_the_largest_of_each_block(trainer: Trainer) -> None:
    prepared = rows_of("regression", 20, 200)
    run = trainer.start(design_for(prepared, [Dense(units=90), LINE]), prepared, 1)
    kernel = run.state().weights[0].copy()
    kernel[150, 70] = -9.0
    run.begin_with([kernel, *run.state().weights[1:]])
    matrix = run.network(NetworkView(matrices=True)).columns[1].incoming.matrix
    assert matrix.shape == (64, 64)
    assert matrix.min() == -9.0


def test_a_row_that_is_not_used_gives_way_to_one_that_is(trainer: Trainer) -> None:
    prepared = rows_of("regression", 20, 2)
    run = trainer.start(design_for(prepared, [LINE]), prepared, 1)
    assert run.network(NetworkView(row=123456)).row == prepared.rows["training"][0]


def test_a_tower_without_a_column_is_drawn_all_the_same(trainer: Trainer) -> None:
    prepared = rows_of("regression", 20, 1)
    design: Design = design_for(prepared, [Activation(function="tanh")])
    picture = trainer.start(design, prepared, 1).network(NetworkView(gradients=True))
    assert [column.brick for column in picture.columns] == [INPUTS]


def test_a_bricks_weights_are_keras_own_with_their_place(trainer: Trainer) -> None:
    prepared = rows_of("regression", 40, 2)
    bricks = [Dense(units=3), Dropout(rate=0.2), BatchNormalization(), LINE]
    run = trainer.start(design_for(prepared, bricks), prepared, 4)
    learn(run, 2)
    weights = run.state().weights
    found = run.brick_weights(bricks[2].id)
    assert (found.run, found.epoch, found.first) == (4, 2, 2)
    assert found.names == ("gamma", "beta", "moving_mean", "moving_variance")
    for array, wanted in zip(found.arrays, weights[2:6], strict=True):
        assert np.array_equal(array, wanted)
    dense = run.brick_weights(bricks[0].id)
    assert dense.weights.counts.sum() == dense.weights.count == 9
    assert dense.gradients.low <= dense.gradients.mean <= dense.gradients.high
    assert run.brick_weights(bricks[1].id).weights is None
    with pytest.raises(KeyError):
        run.brick_weights("gone")


def test_where_the_best_line_stands_the_gradients_are_nothing(trainer: Trainer) -> None:
    """Of all rows, and not of the first few hundred: a lesson says so beside them."""
    design, library = recipe("line-formula").make(), Library()
    run = trainer.start(design, library.prepared(design.data), 1)
    answer = numbers(run.network(NetworkView(gradients=True)))[-1]
    assert abs(float(answer.incoming.gradients[0, 0])) < 1e-5
    assert abs(float(answer.incoming.bias_gradients[0])) < 1e-5
    brick = run.brick_weights(design.bricks[-1].id)
    assert brick.gradients is not None
