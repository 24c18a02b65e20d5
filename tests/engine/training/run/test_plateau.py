"""The rate is reduced where Keras' ``ReduceLROnPlateau`` reduces it, and comes back so."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.bricks import Dense
from engine.training.frames import History
from engine.training.run.plateau import Plateau
from engine.training.run.replay import run_at
from engine.training_settings import TrainingSettings
from tests.engine.training.prepared_rows import arrays_of, design_for, prepared_from, rows_of
from tests.engine.training.run.test_run import LINE, YES, learn, never, same_state, shaken
from tests.engine.training.test_against_fit import keras_fit


def noisy(validation=20):
    """Rows with nothing to learn: the loss stalls soon."""
    x, y = arrays_of("binary", 60, 6)
    y = (np.random.default_rng(3).random(y.shape) < 0.5).astype(float)
    return prepared_from("binary", x, y, validation=validation)


def design_of(prepared, **training):
    values = {
        "loss": "binary_crossentropy",
        "learning_rate": 0.02,
        "reduce_on_plateau": True,
        "plateau_patience": 4,
        "epochs": 80,
        "shuffle": False,
    }
    return design_for(prepared, [Dense(units=16), YES], **{**values, **training})


def keras_plateau(design, monitor):
    import keras

    settings = design.training
    return keras.callbacks.ReduceLROnPlateau(
        monitor=monitor,
        factor=settings.plateau_factor,
        patience=settings.plateau_patience,
        min_delta=settings.plateau_min_delta,
        cooldown=settings.plateau_cooldown,
        min_lr=settings.plateau_min_rate,
    )


def rates_after(history, first, epochs):
    """The rate that each epoch was learned at, and the last one's after it."""
    rates = np.full(epochs + 1, first)
    for change in history.changes:
        assert change.setting == "learning_rate"
        assert change.by_stall
        assert change.before == pytest.approx(rates[change.epoch])
        rates[change.epoch :] = change.after
    return rates


@pytest.mark.parametrize(
    "settings",
    [
        {},
        {"plateau_factor": 0.5, "plateau_cooldown": 5},
        {"plateau_factor": 0.5, "plateau_patience": 1, "plateau_min_rate": 0.001},
        {"plateau_min_delta": 0.02, "plateau_factor": 0.3},
        {"plateau_min_delta": 0.0, "plateau_cooldown": 1, "plateau_patience": 2},
        {"early_stopping": True, "patience": 9, "plateau_patience": 9},
        {"early_stopping": True, "patience": 9, "plateau_factor": 0.5},
    ],
)
@pytest.mark.parametrize("validation", [20, 0])
def test_equals_fit_with_keras_own_callback(trainer, settings, validation):
    import keras

    prepared = noisy(validation)
    design = design_of(prepared, **settings)
    run = trainer.start(design, prepared, 1)
    history = learn(run, design.training.epochs)
    monitor = "val_loss" if validation else "loss"
    plateau, callbacks = keras_plateau(design, monitor), []
    if design.training.early_stopping:
        callbacks = [
            keras.callbacks.EarlyStopping(
                monitor, patience=design.training.patience, restore_best_weights=True
            )
        ]
    seen = []
    noted = keras.callbacks.LambdaCallback(
        on_epoch_end=lambda epoch, logs: seen.append(
            float(plateau.model.optimizer.learning_rate.numpy())
        )
    )
    expected, weights = keras_fit(prepared, design, callbacks=[*callbacks, plateau, noted])
    rates = rates_after(history, 0.02, history.epochs)
    np.testing.assert_allclose(rates[1:], seen, rtol=1e-6)
    assert len(set(seen)) > 1 or not validation
    for name, figures in expected.items():
        if name in history.values:
            np.testing.assert_allclose(history.values[name], figures, rtol=1e-4, atol=2e-6)
    for weight, other in zip(run.state().weights, weights, strict=True):
        np.testing.assert_allclose(weight, other, rtol=1e-3, atol=1e-5)


@lru_cache(1)
def one_neuron():
    import keras

    model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
    model.compile(keras.optimizers.SGD(0.2), "mse")
    return model


losses = st.lists(
    st.one_of(st.integers(0, 12).map(lambda n: n / 8), st.just(float("nan"))),
    min_size=12,
    max_size=24,
)


@given(
    losses,
    st.integers(1, 4),
    st.integers(0, 3),
    st.sampled_from([0.0, 0.125, 0.3]),
    st.sampled_from([0.0, 0.03]),
    st.data(),
)
def test_decides_as_keras_however_the_epochs_are_cut(
    curve, patience, cooldown, min_delta, min_rate, data
):
    import keras

    settings = TrainingSettings(
        plateau_factor=0.5,
        plateau_patience=patience,
        plateau_cooldown=cooldown,
        plateau_min_delta=min_delta,
        plateau_min_rate=min_rate,
    )
    theirs = keras.callbacks.ReduceLROnPlateau(
        "loss",
        factor=0.5,
        patience=patience,
        cooldown=cooldown,
        min_delta=min_delta,
        min_lr=min_rate,
    )
    model = one_neuron()
    model.optimizer.learning_rate = 0.2
    theirs.set_model(model)
    theirs.on_train_begin()
    expected, rate = [], 0.2
    for epoch, loss in enumerate(curve, 1):
        theirs.on_epoch_end(epoch, {"loss": loss})
        now = float(model.optimizer.learning_rate.numpy())
        if now != pytest.approx(rate):
            expected.append(epoch)
        rate = now
    ours, plateau, rate, at = [], Plateau(), np.float32(0.2), 0
    while at < len(curve):
        count = data.draw(st.integers(1, len(curve) - at))
        room = plateau.room(float(rate), settings)
        assert room >= 1
        found = plateau.look(np.array(curve[at : at + count]), float(rate), settings)
        at += found or count
        if found is not None:
            rate = np.float32(max(rate * 0.5, min_rate))
            ours.append(at)
    assert ours == expected


def test_it_is_off_at_first_and_costs_nothing_then(trainer):
    prepared = noisy()
    run = trainer.start(design_of(prepared, reduce_on_plateau=False), prepared, 1)
    assert not TrainingSettings().reduce_on_plateau
    assert learn(run, 60).changes == ()


def test_it_compiles_nothing_and_can_be_turned_on_for_more_epochs(trainer):
    prepared = noisy()
    design = design_of(prepared, reduce_on_plateau=False)
    run = trainer.start(design, prepared, 1)
    learn(run, 40)
    traces = run._compiled._epochs.experimental_get_tracing_count()
    other = design.with_training(reduce_on_plateau=True)
    assert other.continues(design)
    run.go_on(other)
    changes = learn(run, 40).changes
    assert changes
    assert min(change.epoch for change in changes) >= 44  # it waits from there on
    assert run._compiled._epochs.experimental_get_tracing_count() == traces


@pytest.mark.parametrize("patience", [1, 3, 60])
def test_cut_anyhow_it_is_the_same_run_to_the_bit(trainer, patience):
    prepared = noisy()
    values = {"plateau_factor": 0.7, "plateau_patience": patience, "shuffle": True}
    design = design_of(prepared, **values)
    ends, curves = [], []
    for most in (1, 2, 7, 1000):
        run, history = trainer.start(design, prepared, 1), History()
        while run.epoch < 150:
            history = history.extended(run.advance(min(most, 150 - run.epoch), never))
        ends.append(run.state())
        curves.append(history)
    for end, history in zip(ends[1:], curves[1:], strict=True):
        assert same_state(end, ends[0])
        assert history.changes == curves[0].changes
        np.testing.assert_array_equal(history.values["loss"], curves[0].values["loss"])
    assert curves[0].changes


def test_every_epoch_comes_back_bit_for_bit(trainer):
    prepared = rows_of("binary", 90, 4)
    values = {"reduce_on_plateau": True, "plateau_patience": 1, "plateau_min_delta": 0.01}
    run = trainer.start(shaken(prepared, **values), prepared, 1)
    states, history = [run.state()], History()
    while run.epoch < 60:
        history = history.extended(run.advance(1, never))
        states.append(run.state())
    assert len(history.changes) > 3
    run.past.moments = [m for m in run.past.moments if m.epoch % 20 == 0]
    for change in history.changes:
        then = run_at(run, change.epoch, never).state()
        # as it was learned: the rate was reduced right after it
        for weight, other in zip(then.weights, states[change.epoch].weights, strict=True):
            np.testing.assert_array_equal(weight, other)
    between = [n for n in range(61) if n not in {change.epoch for change in history.changes}]
    for epoch in (*between[::3], 60):
        assert same_state(run_at(run, epoch, never).state(), states[epoch]), epoch


def test_a_restored_run_goes_on_waiting(trainer):
    prepared = noisy()
    design = design_of(prepared, plateau_patience=6, plateau_cooldown=3)
    whole = learn(trainer.start(design, prepared, 1), 120)
    for cut in (5, 33, 50):
        run = trainer.start(design, prepared, 1)
        begun = learn(run, cut)
        state = run.state_with_past()
        again = trainer.start(design, prepared, 1)
        again.restore(state, begun)
        rest = learn_on(again, 120 - cut)
        assert begun.changes + rest.changes == whole.changes
        np.testing.assert_array_equal(rest.values["loss"], whole.values["loss"][cut:])
        before = run_at(run, cut - 1, never).state()
        assert same_state(run_at(again, cut - 1, never).state(), before)


def learn_on(run, epochs):
    history, goal = History(), run.epoch + epochs
    while run.epoch < goal:
        history = history.extended(run.advance(goal - run.epoch, never))
    return history


def test_many_reductions_do_not_make_each_epoch_a_call(trainer, monkeypatch):
    """A call is as long as surely no reduction comes, and grows where none came for long."""
    prepared = noisy()
    design = design_of(prepared, plateau_patience=10, plateau_factor=0.9, epochs=3000)
    run = trainer.start(design, prepared, 1)
    run.call_seconds = 100.0
    learned, go = [], run._go

    def counted(count, start, stop):
        learned.append(count)
        return go(count, start, stop)

    run.compile()
    monkeypatch.setattr(run, "_go", counted)
    reductions = len(learn(run, 1000).changes)
    assert reductions > 20
    assert len(learned) <= 4 * reductions + 30
    assert sum(learned) < 2 * 1000
    quiet = trainer.start(design.with_training(plateau_patience=5000), prepared, 1)
    quiet.call_seconds = 100.0
    quiet.compile()
    learned.clear()
    go = quiet._go
    monkeypatch.setattr(quiet, "_go", counted)
    learn(quiet, 3000)
    assert len(learned) < 60


def test_a_run_that_would_have_diverged_later_goes_on_at_the_lower_rate(trainer):
    prepared = rows_of("regression", 40, 3)
    settings = {"optimizer": "sgd", "learning_rate": 3.0, "shuffle": False, "epochs": 100}
    wild = design_for(prepared, [LINE], **settings)
    run = trainer.start(wild, prepared, 1)
    learn(run, 100)
    assert run.ending.reason == "diverged"
    end = run.epoch
    tamed = wild.with_training(reduce_on_plateau=True, plateau_patience=end - 1)
    run = trainer.start(tamed, prepared, 1)
    history = learn(run, 100)
    assert run.ending is None
    assert history.epochs == 100
    assert history.changes[0].epoch == end
    one = trainer.start(tamed, prepared, 1)
    singly = History()
    while one.epoch < 100:
        singly = singly.extended(one.advance(1, never))
    assert same_state(run.state(), one.state())
