"""One step taken apart: every number is Keras' own, and those of the texts."""

from __future__ import annotations

import contextlib

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.bricks import Activation, BatchNormalization, Dense, Dropout
from engine.bricks.first_weights import FirstWeights
from engine.explanation.one_step import one_step
from engine.losses import LOSSES
from engine.messages import EngineError
from engine.optimizers import OPTIMIZERS
from engine.tasks import TASKS
from engine.training.network.keras_model import keras_model
from tests.engine.training.prepared_rows import arrays_of, design_for, prepared_from, rows_of
from tests.engine.training.test_against_fit import BRICKS, ends

X = np.array([[1.0, 2.0, 3.0]])


@contextlib.contextmanager
def float64():
    import keras

    keras.config.set_dtype_policy("float64")
    keras.config.set_floatx("float64")
    yield
    keras.config.set_dtype_policy("float32")
    keras.config.set_floatx("float32")


def trained_on_batch(design, prepared, x, y):
    """Keras' own model before and after one step on one batch, all of it in float64."""
    settings = design.training
    with float64():
        model = keras_model(design.bricks, prepared.facts.input_shape, settings.seed)
        model.compile(
            optimizer=settings.own_optimizer.keras_optimizer(settings.learning_rate),
            loss=settings.own_loss.function(),
            jit_compile=False,
        )
        before = [np.array(value) for value in model.get_weights()]
        loss = model.train_on_batch(x, y)
        return before, float(np.ravel(loss)[0]), model.get_weights()


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    task=st.sampled_from(list(TASKS)),
    kinds=st.lists(st.sampled_from([*BRICKS]), max_size=3),
    optimizer=st.sampled_from(list(OPTIMIZERS)),
    rows=st.integers(1, 5),
    data=st.data(),
)
def test_every_number_of_a_step_is_keras_own(task, kinds, optimizer, rows, data):
    loss = data.draw(st.sampled_from(TASKS[task].losses))
    x, y = arrays_of(task, 12, 3)
    if task == "regression":
        y = np.abs(y)
    prepared = prepared_from(task, x, y)
    penalty = data.draw(st.sampled_from([0.0, 0.1]))
    bricks = [BRICKS[kind] for kind in kinds]
    bricks += [Dense(units=4, activation="tanh", l2=penalty), ends(task)]
    design = design_for(prepared, bricks, optimizer=optimizer, loss=loss, learning_rate=0.05)
    taken, targets = prepared.x["training"][:rows], prepared.y["training"][:rows]
    before, expected, after = trained_on_batch(design, prepared, taken, targets)
    step = one_step(design, prepared, taken, targets, weights=before)
    assert step.loss == pytest.approx(expected, rel=1e-7)
    weights = [weight for brick in step.bricks for weight in brick.weights]
    for weight, was, now in zip(weights, before, after, strict=True):
        np.testing.assert_array_equal(weight.values, was)
        # A gradient that is 0 but for rounding, as of a bias before a normalization, has no sign
        # of its own, and some optimizers take a whole step by the sign.
        told = np.ones(was.shape, bool)
        if weight.gradient is not None:
            told = (weight.gradient == 0) | (np.abs(weight.gradient) > 1e-12)
        np.testing.assert_allclose(weight.after[told], now[told], rtol=1e-7, atol=1e-9)


def test_gradients_are_those_of_a_small_nudge():
    prepared = rows_of("regression", 4, 3)
    bricks = [Dense(units=3, activation="tanh", l1=0.01), Dense(units=1, activation="linear")]
    design = design_for(prepared, bricks)
    x, y = prepared.x["training"], prepared.y["training"]
    step = one_step(design, prepared, x, y)
    weights = [weight.values for brick in step.bricks for weight in brick.weights]
    for place, weight in enumerate(w for brick in step.bricks for w in brick.weights):
        for index in list(np.ndindex(weight.values.shape))[:3]:
            losses = []
            for nudge in (1e-6, -1e-6):
                nudged = [np.array(value) for value in weights]
                nudged[place][index] += nudge
                losses.append(one_step(design, prepared, x, y, weights=nudged).loss)
            slope = (losses[0] - losses[1]) / 2e-6
            assert weight.gradient[index] == pytest.approx(slope, rel=1e-4, abs=1e-7)


@pytest.mark.parametrize("task", ["binary", "multiclass"])
@pytest.mark.parametrize("alone", [False, True], ids=["in the brick", "as a brick"])
def test_a_network_that_is_sure_of_the_wrong_answer_still_learns(task, alone):
    """Keras takes the loss from the sums there: a probability of 0 would have no slope."""
    prepared = rows_of(task, 12, 3)
    last = ends(task)
    bricks = [*last.split_off()] if alone else [last]
    design = design_for(prepared, bricks, loss=TASKS[task].usual_loss, optimizer="sgd")
    x, y = prepared.x["training"], prepared.y["training"]
    rough = [np.random.default_rng(3).normal(size=(3, last.units)) * 300, np.zeros(last.units)]
    step = one_step(design, prepared, x, y, weights=rough)
    with float64():
        model = keras_model(design.bricks, (3,), 1)
        settings = design.training
        model.compile(
            settings.own_optimizer.keras_optimizer(settings.learning_rate),
            loss=settings.own_loss.function(),
            jit_compile=False,
        )
        model.set_weights(rough)
        loss = float(np.ravel(model.train_on_batch(x, y))[0])
        after = model.get_weights()
    assert loss > 50
    assert step.loss == pytest.approx(loss)
    for weight, now in zip((w for brick in step.bricks for w in brick.weights), after, strict=True):
        np.testing.assert_allclose(weight.after, now, rtol=1e-9)
    assert step.bricks[-1].gradient is not None


def test_sums_and_functions_are_told_apart():
    prepared = rows_of("binary", 6, 3)
    bricks = [Dense(units=4, activation="relu"), Activation(function="tanh"), ends("binary")]
    step = one_step(design_for(prepared, bricks), prepared, prepared.x["training"])
    first, alone, last = step.bricks
    kernel, bias = (weight.values for weight in first.weights)
    np.testing.assert_allclose(first.sums, first.entering @ kernel + bias)
    np.testing.assert_array_equal(first.leaving, np.maximum(first.sums, 0))
    assert alone.sums is None
    np.testing.assert_allclose(last.leaving, 1 / (1 + np.exp(-last.sums)))
    assert first.gradient is None
    assert step.loss is None


def test_dropout_shows_what_it_silenced_and_only_while_learning():
    prepared = rows_of("regression", 8, 3)
    bricks = [Dense(units=20, activation="linear"), Dropout(rate=0.5), ends("regression")]
    design = design_for(prepared, bricks)
    x, y = prepared.x["training"], prepared.y["training"]
    silenced = one_step(design, prepared, x, y).bricks[1].silenced
    assert 40 < silenced.sum() < 120
    assert not one_step(design, prepared, x).bricks[1].silenced.any()
    assert one_step(design, prepared, x).bricks[0].silenced is None


@pytest.mark.parametrize("task", ["binary", "multiclass"])
def test_a_row_counts_as_much_as_its_class(task):
    prepared = rows_of(task, 30, 3)
    plain = design_for(prepared, [ends(task)], loss=TASKS[task].usual_loss)
    x, y = prepared.x["training"][:4], prepared.y["training"][:4]
    one, other = (
        one_step(plain.with_training(class_weights=on), prepared, x, y) for on in (False, True)
    )
    labels = prepared.y["training"]
    codes = labels[:, 0].astype(int) if task == "binary" else labels.argmax(axis=1)
    classes, counts = np.unique(codes, return_counts=True)
    weights = len(codes) / (len(classes) * counts)
    np.testing.assert_allclose(other.losses, one.losses * weights[codes[:4]], rtol=1e-6)
    assert other.loss == pytest.approx(other.losses.mean())


def test_an_optimizer_of_another_design_is_refused():
    prepared = rows_of("regression", 4, 3)
    design = design_for(prepared, [ends("regression")], optimizer="adam")
    x, y = prepared.x["training"], prepared.y["training"]
    with pytest.raises(EngineError):
        one_step(design, prepared, x, y, optimizer=[np.zeros(3)])


def test_batch_normalization_moves_its_mean_without_a_gradient():
    prepared = rows_of("regression", 8, 3)
    design = design_for(prepared, [BatchNormalization(momentum=0.5), ends("regression")])
    x, y = prepared.x["training"], prepared.y["training"]
    moved = {weight.name: weight for weight in one_step(design, prepared, x, y).bricks[0].weights}
    mean = moved["moving_mean"]
    assert mean.gradient is None
    np.testing.assert_allclose(mean.after, 0.5 * np.asarray(x, float).mean(axis=0))
    assert moved["gamma"].gradient is not None


def test_adam_shows_its_moments():
    prepared = rows_of("regression", 8, 3)
    design = design_for(prepared, [ends("regression")], optimizer="adam")
    x, y = prepared.x["training"], prepared.y["training"]
    kernel = one_step(design, prepared, x, y).bricks[0].weights[0]
    moments = {name: (before, after) for name, before, after in kernel.memory}
    assert list(moments) == ["momentum", "velocity"]
    np.testing.assert_array_equal(moments["momentum"][0], 0)
    np.testing.assert_allclose(moments["momentum"][1], 0.1 * kernel.gradient)
    np.testing.assert_allclose(moments["velocity"][1], 0.001 * kernel.gradient**2)


def by_neurons(kernel, bias):
    """A kernel as text 3 writes it: a row for each neuron."""
    return FirstWeights.of(np.array(kernel).T, np.array(bias))


def test_one_neuron_of_text_3():
    prepared = prepared_from("binary", X, np.array([[1.0]]))
    neuron = Dense(
        units=1, activation="sigmoid", first_weights=by_neurons([[0.2, 0.4, 0.6]], [0.5])
    )
    step = one_step(design_for(prepared, [neuron]), prepared, X)
    assert round(float(step.bricks[0].sums[0, 0]), 12) == 3.3
    assert f"{step.output[0, 0]:.8f}" == "0.96442881"


def test_a_hidden_layer_of_text_3():
    prepared = prepared_from("multiclass", X, np.array([[0.0, 1.0]]))
    hidden = [[0.1, 0.2, 0.3], [0.4, 0.5, 0.6], [0.7, 0.8, 0.9], [1.0, 1.1, 1.2]]
    last = [[0.1, 0.2, 0.3, 0.4], [0.5, 0.6, 0.7, 0.8]]
    bricks = [
        Dense(units=4, activation="relu", first_weights=by_neurons(hidden, [0.1, 0.2, 0.3, 0.4])),
        Dense(units=2, activation="softmax", first_weights=by_neurons(last, [0.1, 0.2])),
    ]
    step = one_step(design_for(prepared, bricks), prepared, X)
    assert [f"{value:.9g}" for value in step.output[0]] == ["0.000858041227", "0.999141959"]


def test_small_random_weights_of_text_3():
    draws = np.random.RandomState(1)
    prepared = prepared_from("multiclass", X, np.array([[1.0, 0.0, 0.0]]))
    widths, functions = (3, 4, 5, 3), ("relu", "relu", "softmax")
    bricks = [
        Dense(
            units=after,
            activation=function,
            first_weights=FirstWeights.of((draws.randn(after, before) * 0.01).T),
        )
        for before, after, function in zip(widths[:-1], widths[1:], functions, strict=True)
    ]
    step = one_step(design_for(prepared, bricks), prepared, X)
    # the text prints two of them with one digit less; they add up to 1
    assert np.abs(step.output[0] - [0.33333293, 0.33333388, 0.3333332]).max() < 1e-8


def test_weights_of_another_network_are_refused():
    prepared = rows_of("regression", 4, 3)
    design = design_for(prepared, [ends("regression")])
    with pytest.raises(EngineError):
        one_step(design, prepared, prepared.x["training"], weights=[np.zeros((2, 1)), np.zeros(1)])


def test_keras_computes_in_float32_again_afterwards():
    import keras

    prepared = rows_of("regression", 4, 3)
    one_step(design_for(prepared, [ends("regression")]), prepared, prepared.x["training"])
    assert (keras.config.floatx(), keras.config.dtype_policy().name) == ("float32", "float32")


def test_all_losses_are_among_those_drawn():
    assert {loss for task in TASKS.values() for loss in task.losses} == set(LOSSES)
