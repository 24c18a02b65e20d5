"""A run learns, rests, is saved and restored, and ends well whatever happens."""

from __future__ import annotations

import gc
import weakref

import numpy as np
import pytest

from engine.bricks import BatchNormalization, Dense, Dropout, UnknownBrick
from engine.data.view import View
from engine.messages import EngineError
from engine.training.frames import History
from engine.training.trainer import Trainer
from tests.engine.training.prepared_rows import arrays_of, design_for, prepared_from, rows_of

LINE = Dense(units=1, activation="linear")
YES = Dense(units=1, activation="sigmoid")


def never() -> bool:
    return False


def learn(run, epochs):
    """All figures of ``epochs`` more epochs, or of fewer where the run ends by itself."""
    history, goal = History(), run.epoch + epochs
    while run.epoch < goal and run.ending is None:
        figures = run.advance(goal - run.epoch, never)
        if figures is not None:
            assert figures.first_epoch == history.epochs + goal - epochs + 1
            history = history.extended(figures)
    return history


def same_state(state, other):
    arrays = (*state.weights, *state.optimizer, *state.seed_state)
    others = (*other.weights, *other.optimizer, *other.seed_state)
    return state.epoch == other.epoch and all(
        np.array_equal(array, second) for array, second in zip(arrays, others, strict=True)
    )


def shaken(prepared, **training):
    """A design with everything that has a state: dropout, moving means, Adam, shuffling."""
    bricks = [Dense(units=6), Dropout(rate=0.2), BatchNormalization(), YES]
    return design_for(
        prepared, bricks, **{"loss": "binary_crossentropy", "batch_size": 16, **training}
    )


def test_every_epoch_arrives_in_order(trainer):
    prepared = rows_of("regression", 50, 3)
    run = trainer.start(design_for(prepared, [Dense(units=4), LINE]), prepared, 7)
    history = learn(run, 300)
    assert history.epochs == run.epoch == 300
    assert np.isfinite(history.values["loss"]).all()
    assert history.values["loss"][-1] < 0.5 * history.values["loss"][0]


@pytest.mark.parametrize(("first", "more", "goal"), [(12, 5, 17), (5, 12, 17), (12, 12, 24)])
def test_a_run_that_goes_on_ends_after_as_many_epochs_more(trainer, first, more, goal):
    """As ``fit`` does: after 12 epochs and 5 more there were 17, not 15."""
    prepared = rows_of("regression", 50, 3)
    design = design_for(prepared, [LINE]).with_training(epochs=first)
    run = trainer.start(design, prepared, 1)
    assert run.goal == first
    history = learn(run, run.goal)
    state = run.state()
    run.go_on(design.with_training(epochs=more))
    assert run.goal == goal
    again = trainer.start(design.with_training(epochs=more), prepared, 2)
    again.restore(state, history)
    assert again.goal == goal


def test_the_same_seed_gives_the_same_run_however_it_is_cut(trainer):
    prepared = rows_of("binary", 90, 4)
    design = shaken(prepared)
    run = trainer.start(design, prepared, 1)
    whole, end = learn(run, 40), run.state()
    run = trainer.start(design, prepared, 2)
    pieces = [run.advance(1, never) for _ in range(40)]
    singly = np.concatenate([piece.values["loss"] for piece in pieces])
    np.testing.assert_array_equal(singly, whole.values["loss"])
    assert same_state(run.state(), end)


def test_the_same_seed_gives_the_same_run_where_several_threads_compute_a_batch(trainer):
    prepared = rows_of("binary", 4096, 20)
    design = design_for(prepared, [Dense(units=256), Dense(units=256), YES], batch_size=2048)
    ends = []
    for number in (1, 2):
        run = trainer.start(design, prepared, number)
        learn(run, 6)
        ends.append(run.state())
    assert same_state(*ends)


def test_another_seed_gives_another_run(trainer):
    prepared = rows_of("binary", 90, 4)
    losses = [
        learn(trainer.start(shaken(prepared, seed=seed), prepared, 1), 3).values["loss"]
        for seed in (1, 2, 1)
    ]
    assert not np.array_equal(losses[0], losses[1])
    np.testing.assert_array_equal(losses[0], losses[2])


def test_first_weights_are_those_of_a_fresh_keras_build(trainer):
    import keras

    prepared = rows_of("binary", 30, 4)
    bricks = [Dense(units=5), Dropout(), Dense(units=4, seed=9), Dense(units=3), YES]
    for seed in (3, 4):  # the second is drawn into a model that exists already
        design = design_for(prepared, bricks, seed=seed, loss="binary_crossentropy")
        run = trainer.start(design, prepared, 1)
        learn(run, 2)
        first = trainer.start(design, prepared, 2).state().weights
        keras.utils.set_random_seed(seed)
        layers = [keras.Input((4,))]
        layers += [
            eval(brick.code(), {"layers": keras.layers, "keras": keras})  # our own text
            for brick in bricks
        ]
        for weight, expected in zip(first, keras.Sequential(layers).get_weights(), strict=True):
            np.testing.assert_array_equal(weight, expected)


def test_free_settings_do_not_compile_anew(trainer):
    prepared = rows_of("binary", 30, 4)
    bricks = [Dense(units=5), YES]
    run = trainer.start(design_for(prepared, bricks), prepared, 1)
    for free in (
        {"seed": 5},
        {"learning_rate": 0.5},
        {"class_weights": True},
        {"epochs": 3},
        {"shuffle": False},
        {"early_stopping": True, "patience": 3},
    ):
        other = trainer.start(design_for(prepared, bricks, **free), prepared, 2)
        other.compile()
        assert other._compiled is run._compiled
    assert run._compiled._epochs.experimental_get_tracing_count() == 1


def test_few_models_are_kept(trainer, monkeypatch):
    few = Trainer()
    prepared = rows_of("regression", 10, 2)

    def start(units):
        design = design_for(prepared, [Dense(units=units), Dropout(), LINE])
        return weakref.ref(few.start(design, prepared, 1)._compiled)

    monkeypatch.setattr("engine.training.trainer._KEPT_MODELS", 2)
    first, second = start(3), start(4)
    assert start(3)() is first()  # found again, and now the newest
    start(5)
    gc.collect()
    assert first() is not None
    assert second() is None
    monkeypatch.setattr("engine.training.trainer._KEPT_WEIGHTS", 30)
    big = start(50)
    gc.collect()
    assert first() is None
    assert big() is not None


def test_two_runs_of_one_design_do_not_disturb_each_other(trainer):
    prepared = rows_of("binary", 90, 4)
    design = shaken(prepared)
    alone = learn(trainer.start(design, prepared, 1), 20)
    first = trainer.start(design, prepared, 1)
    losses = list(learn(first, 10).values["loss"])
    second = trainer.start(design.with_training(seed=8), prepared, 2)
    learn(second, 5)
    losses += list(learn(first, 10).values["loss"])
    np.testing.assert_array_equal(losses, alone.values["loss"])
    assert second.epoch == 5


@pytest.mark.parametrize("shuffle", [True, False])
def test_a_restored_run_goes_on_as_if_never_interrupted(trainer, shuffle):
    prepared = rows_of("binary", 90, 4)
    design = shaken(prepared, shuffle=shuffle)
    run = trainer.start(design, prepared, 1)
    begun, state = learn(run, 11), run.state()
    answer = run.predict({name: [0.5, -1.0] for name in "abcd"}).probabilities
    rest, end = learn(run, 12), run.state()

    other = trainer.start(design, prepared, 1)
    other.restore(state, begun)
    assert other.epoch == 11
    restored = other.predict({name: [0.5, -1.0] for name in "abcd"}).probabilities
    np.testing.assert_array_equal(answer, restored)
    np.testing.assert_array_equal(learn(other, 12).values["loss"], rest.values["loss"])
    assert same_state(other.state(), end)


def test_a_long_epoch_is_left_in_the_middle_and_gone_on_with(trainer, monkeypatch):
    x, y = arrays_of("binary", 3000, 4)
    prepared = prepared_from("binary", x, y, validation=1200)
    design = shaken(prepared)
    expected = learn(trainer.start(design, prepared, 1), 3)

    # every call is the shortest
    monkeypatch.setattr("engine.training.run.learning.CALL_SECONDS", 1e-9)
    run = trainer.start(design, prepared, 1)
    history, rests = History(), 0
    while run.epoch < 3:
        state = run.state()
        figures = run.advance(3 - run.epoch, lambda: True)
        if figures is None:
            rests += 1
            if rests % 50 == 25:  # saved and restored in the middle of an epoch
                before = run.state()
                run = trainer.start(design, prepared, 1)
                run.restore(before, history)
        else:
            history = history.extended(figures)
        assert not same_state(state, run.state())
    assert rests > 100
    for name, values in expected.values.items():
        np.testing.assert_allclose(history.values[name], values, rtol=1e-6, err_msg=name)


@pytest.mark.parametrize("fault", ["shape", "number", "generators", "step", "epochs"])
def test_a_state_that_does_not_fit_is_refused(trainer, fault):
    from dataclasses import replace

    prepared = rows_of("binary", 30, 4)
    run = trainer.start(shaken(prepared), prepared, 1)
    history = learn(run, 2)
    state = run.state()
    wrong = {
        "shape": replace(state, weights=(np.zeros((3, 3)), *state.weights[1:])),
        "number": replace(state, optimizer=state.optimizer[:-1]),
        "generators": replace(state, seed_state=()),
        "step": replace(state, seed_state=(*state.seed_state[:-1], np.full(5, 99.0))),
        "epochs": replace(state, epoch=5),
    }[fault]
    with pytest.raises(EngineError):
        run.restore(wrong, history)
    assert same_state(run.state(), state)


def test_early_stopping_stops_where_keras_does_and_keeps_the_best(trainer):
    import keras

    from tests.engine.training.test_against_fit import keras_fit

    x, y = arrays_of("binary", 60, 6)
    y = (np.random.default_rng(3).random(y.shape) < 0.5).astype(float)  # nothing to learn
    prepared = prepared_from("binary", x, y, validation=20)
    design = design_for(
        prepared,
        [Dense(units=16), YES],
        loss="binary_crossentropy",
        epochs=400,
        learning_rate=0.01,
        early_stopping=True,
        patience=7,
        shuffle=False,
    )
    run = trainer.start(design, prepared, 1)
    history = learn(run, 400)
    watcher = keras.callbacks.EarlyStopping(patience=7, restore_best_weights=True)
    expected, weights = keras_fit(prepared, design, callbacks=[watcher])
    assert run.ending.reason == "early"
    assert run.ending.epoch == run.epoch == history.epochs == len(expected["loss"]) < 400
    assert run.ending.best_epoch == watcher.best_epoch + 1 == run.epoch - 7
    for weight, other in zip(run.state().weights, weights, strict=True):
        np.testing.assert_allclose(weight, other, rtol=1e-3, atol=1e-5)
    assert run.evaluate("validation").figures["loss"] == pytest.approx(
        history.values["val_loss"].min(), rel=1e-5
    )
    assert run.ending_allows_going_on
    run.go_on(design.with_training(patience=100))
    assert run.ending is None
    assert learn(run, 5).epochs == 5


@pytest.mark.parametrize("patience", [7, 500])
def test_going_on_tells_which_epochs_were_compared(trainer, patience):
    """The best since then may be worse than one before: it is not "the best" of all."""
    x, y = arrays_of("binary", 60, 6)
    y = (np.random.default_rng(3).random(y.shape) < 0.5).astype(float)
    prepared = prepared_from("binary", x, y, validation=20)
    settings = {"learning_rate": 0.05, "early_stopping": True, "patience": 7, "epochs": 100}
    design = design_for(prepared, [Dense(units=16), YES], loss="binary_crossentropy", **settings)
    run = trainer.start(design, prepared, 1)
    before = learn(run, 100).values["val_loss"]
    assert run.ending.compared_from == 1
    assert "since" not in str(run.ending.message)
    run.go_on(design.with_training(patience=patience))
    after = learn(run, 100).values["val_loss"]
    assert after.min() > before.min()
    ending = run.ending
    assert ending.compared_from == len(before) + 1
    assert ending.best_epoch == len(before) + 1 + after.argmin()
    said = str(ending.message)
    assert f"since {len(before) + 1}, {ending.best_epoch} was the best" in said


def test_the_best_weights_are_put_back_at_the_natural_end_too(trainer):
    x, y = arrays_of("binary", 60, 6)
    y = (np.random.default_rng(3).random(y.shape) < 0.5).astype(float)
    prepared = prepared_from("binary", x, y, validation=20)
    settings = {"learning_rate": 0.05, "early_stopping": True, "patience": 500, "epochs": 150}
    design = design_for(prepared, [Dense(units=16), YES], loss="binary_crossentropy", **settings)
    run = trainer.start(design, prepared, 1)
    losses = learn(run, 150).values["val_loss"]
    assert run.ending.reason == "done"
    assert run.ending.best_epoch == losses.argmin() + 1 < 150
    assert run.evaluate("validation").figures["loss"] == pytest.approx(losses.min(), rel=1e-5)


def test_without_validation_rows_the_loss_decides(trainer):
    prepared = rows_of("regression", 20, 2)
    design = design_for(
        prepared, [LINE], early_stopping=True, patience=4, optimizer="sgd", learning_rate=1e-12
    )
    run = trainer.start(design, prepared, 1)
    learn(run, 100)
    assert run.ending.reason == "early"


@pytest.mark.parametrize("rows", [8, 500])
def test_a_diverging_loss_leaves_the_last_good_weights(trainer, rows):
    prepared = rows_of("regression", rows, 3)
    bricks = [Dense(units=32), Dense(units=32), LINE]
    design = design_for(prepared, bricks, optimizer="sgd", learning_rate=30.0, epochs=5000)
    run = trainer.start(design, prepared, 1)
    history = learn(run, 5000)
    assert run.ending.reason == "diverged"
    assert run.ending.epoch == run.epoch == history.epochs < 5000
    assert "for example 0.01." in str(run.ending.message)  # its usual one, not a tenth of 30
    assert all(np.isfinite(values).all() for values in history.values.values())
    assert all(np.isfinite(weight).all() for weight in run.state().weights)
    if run.epoch:  # exactly the weights of that epoch
        again = trainer.start(design, prepared, 2)
        for _ in range(run.epoch):
            again.advance(1, never)
        assert same_state(again.state(), run.state())
    assert run.advance(10, never) is None
    assert run.ending_allows_going_on
    run.go_on(design.with_training(learning_rate=1e-9))
    learn(run, 3)
    assert run.learning_rate == pytest.approx(1e-9)


def test_an_error_of_keras_ends_the_run_with_its_words_in_the_details(trainer, monkeypatch):
    prepared = rows_of("regression", 20, 2)
    run = trainer.start(design_for(prepared, [LINE]), prepared, 1)
    learn(run, 3)
    state = run.state()

    def broken(*arguments):
        raise RuntimeError("Graph execution error")

    monkeypatch.setattr(run._compiled, "epochs", broken)
    assert run.advance(5, never) is None
    assert run.ending.reason == "failed"
    assert "Graph execution error" in run.ending.details
    assert "Graph" not in str(run.ending.message)
    assert not run.ending_allows_going_on
    assert same_state(run.state(), state)


def test_the_learning_rate_can_change_in_the_middle(trainer):
    prepared = rows_of("regression", 20, 2)
    run = trainer.start(design_for(prepared, [LINE], optimizer="sgd"), prepared, 1)
    learn(run, 2)
    before = run.state().weights
    run.learning_rate = 1e-30
    learn(run, 2)
    for weight, other in zip(run.state().weights, before, strict=True):
        np.testing.assert_array_equal(weight, other)
    assert run.learning_rate == pytest.approx(1e-30)
    other = trainer.start(design_for(prepared, [LINE], optimizer="sgd"), prepared, 2)
    assert other.learning_rate == pytest.approx(0.001)


@pytest.mark.parametrize(
    ("bricks", "code"),
    [
        ([], "train.no_bricks"),
        ([UnknownBrick(kind="lstm"), LINE], "train.unknown_brick"),
        ([Dense(units=3)], "train.wrong_width"),
    ],
)
def test_what_cannot_train_says_so(trainer, bricks, code):
    prepared = rows_of("regression", 20, 2)
    with pytest.raises(EngineError) as caught:
        trainer.start(design_for(prepared, bricks), prepared, 1)
    assert caught.value.message.code == code


def test_no_training_rows(trainer):
    x, y = arrays_of("regression", 5, 2)
    prepared = prepared_from("regression", x, y, validation=5)
    with pytest.raises(EngineError) as caught:
        trainer.start(design_for(prepared, [LINE]), prepared, 1)
    assert caught.value.message.code == "train.no_rows"


def test_pictures_between_epochs(trainer):
    prepared = rows_of("multiclass", 40, 2)
    bricks = [Dense(units=5), Dense(units=3, activation="softmax")]
    run = trainer.start(design_for(prepared, bricks, loss="kl_divergence"), prepared, 4)
    learn(run, 2)
    view = View("a", (-2.0, 2.0), "b", (-1.0, 1.0), points=20)
    picture = run.picture(view)
    assert (picture.run, picture.epoch, picture.view) == (4, 2, view)
    assert picture.values.shape == (20, 20, 3)
    np.testing.assert_allclose(picture.values.sum(axis=-1), 1.0, rtol=1e-6)
    corner = run.predict({"a": [2.0], "b": [-1.0]}).probabilities[0]
    np.testing.assert_allclose(picture.values[0, -1], corner, rtol=1e-5)
    learn(run, 20)
    assert np.abs(run.picture(view).values - picture.values).max() > 1e-4


def test_a_curve_is_in_the_targets_units(trainer):
    x, y = arrays_of("regression", 40, 1)
    prepared = prepared_from("regression", x, y, scale=10.0, offset=100.0)
    run = trainer.start(design_for(prepared, [LINE]), prepared, 1)
    picture = run.picture(View("a", (-1.0, 1.0)))
    assert picture.y is None
    assert picture.values.shape == (300, 1)
    kernel, bias = run.state().weights
    np.testing.assert_allclose(
        picture.values[:, 0], (picture.x * kernel[0, 0] + bias[0]) * 10 + 100, rtol=1e-5
    )


def test_a_failing_test_part_has_a_sentence(trainer):
    prepared = rows_of("regression", 20, 2)
    run = trainer.start(design_for(prepared, [LINE]), prepared, 1)
    with pytest.raises(EngineError) as caught:
        run.evaluate("test")
    assert caught.value.message.code == "evaluate.no_rows"
