"""Batch size and noise change while a run learns: weights and optimizer stay, all comes back."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from engine.bricks import BatchNormalization, Dense, Dropout, GaussianNoise
from engine.training.frames import Change, History, LearnedAs
from engine.training.network.keras_model import keras_model, optimizer_of
from engine.training.run.learned_as import design_as, learned_as, rate_chosen_at
from engine.training.run.replay import run_at
from tests.engine.training.prepared_rows import arrays_of, design_for, prepared_from, rows_of
from tests.engine.training.run.test_run import YES, learn, never, same_state

DROP, NOISE = Dropout(id="drop", rate=0.2), GaussianNoise(id="noise", stddev=0.1)
STACKS = {
    "plain": [Dense(units=6, activation="tanh"), YES],
    "noisy": [NOISE, Dense(units=6, activation="tanh"), DROP, YES],
    "normal": [Dense(units=6), DROP, BatchNormalization(), YES],
}


def design_of(prepared, stack="noisy", **training):
    values = {"loss": "binary_crossentropy", "batch_size": 16, "epochs": 1000, **training}
    return design_for(prepared, STACKS[stack], **values)


def with_noise(design, **amounts):
    for brick in design.bricks:
        if brick.id in amounts and brick.free_fields:
            (name,) = brick.free_fields
            design = design.replaced(brick.changed(**{name: amounts[brick.id]}))
    return design


def learned_on(run, epochs):
    history, goal = History(), run.epoch + epochs
    while run.epoch < goal:
        history = history.extended(run.advance(goal - run.epoch, never))
    return history


def of(history, setting):
    return [change for change in history.changes if change.setting == setting]


def test_another_batch_size_equals_a_second_fit(trainer):
    x, y = arrays_of("binary", 58, 4)
    prepared = prepared_from("binary", x, y, validation=13)
    sizes = (16, 7, 200)
    designs = [design_of(prepared, "plain", shuffle=False, batch_size=size) for size in sizes]
    run = trainer.start(designs[0], prepared, 1)
    ours = [learned_on(run, 4)]
    for design in designs[1:]:
        assert design.continues(run.design)
        run.adopt(design)
        ours.append(learned_on(run, 4))
    told = [(change.epoch, change.after) for each in ours for change in of(each, "batch_size")]
    assert told == [(4, 7), (8, 200)]
    first = designs[0].training
    model = keras_model(designs[0].bricks, (4,), first.seed)
    model.compile(
        optimizer=optimizer_of(first), loss=first.loss, metrics=["accuracy"], jit_compile=False
    )
    for size, history in zip(sizes, ours, strict=True):
        fit = model.fit(
            prepared.x["training"],
            prepared.y["training"],
            validation_data=(prepared.x["validation"], prepared.y["validation"]),
            batch_size=size,
            epochs=4,
            shuffle=False,
            verbose=0,
        )
        for name, figures in fit.history.items():
            np.testing.assert_allclose(
                history.values[name], figures, rtol=1e-4, atol=2e-6, err_msg=f"{size} {name}"
            )
    for weight, other in zip(run.state().weights, model.get_weights(), strict=True):
        np.testing.assert_allclose(weight, other, rtol=1e-3, atol=1e-5)


def test_more_noise_equals_keras_layers_with_more_noise(trainer):
    prepared = rows_of("binary", 60, 4)
    design = design_of(prepared, "noisy", shuffle=False)
    run = trainer.start(design, prepared, 1)
    ours = [learned_on(run, 4)]
    run.adopt(with_noise(design, drop=0.5, noise=0.3))
    ours.append(learned_on(run, 4))
    assert ours[1].changes == (
        Change(4, "stddev", 0.1, 0.3, "noise"),
        Change(4, "rate", 0.2, 0.5, "drop"),
    )
    model = keras_model(design.bricks, (4,), design.training.seed)
    optimizer = optimizer_of(design.training)
    for history, drop, noise in zip(ours, (0.2, 0.5), (0.1, 0.3), strict=True):
        model.layers[0].stddev, model.layers[2].rate = noise, drop
        model.compile(optimizer=optimizer, loss=design.training.loss, jit_compile=False)
        fit = model.fit(
            prepared.x["training"],
            prepared.y["training"],
            batch_size=16,
            epochs=4,
            shuffle=False,
            verbose=0,
        )
        np.testing.assert_allclose(
            history.values["loss"], fit.history["loss"], rtol=1e-4, atol=2e-6
        )


@pytest.mark.parametrize("stack", ["noisy", "normal"])
def test_every_epoch_comes_back_across_the_changes(trainer, stack):
    prepared = rows_of("binary", 60, 4)
    design = design_of(prepared, stack)
    run = trainer.start(design, prepared, 1)
    states = [run.state()]
    wanted = {
        7: design.with_training(batch_size=8),
        15: with_noise(design.with_training(batch_size=8), drop=0.5, noise=0.3),
        16: with_noise(design.with_training(batch_size=16), drop=0.5, noise=0.3),
        30: design.with_training(learning_rate=0.05),
    }
    while run.epoch < 45:
        if run.epoch in wanted:
            run.adopt(wanted[run.epoch])
        run.advance(1, never)
        states.append(run.state())
    run.past.moments = run.past.moments[:1] + run.past.moments[20:21]
    for epoch in (0, 44, 7, 8, 15, 16, 17, 31, 1, 45):
        assert same_state(run_at(run, epoch, never).state(), states[epoch]), epoch
    assert same_state(run.state(), states[45])


def test_saved_it_comes_back_and_goes_on_alike(trainer):
    prepared = rows_of("binary", 60, 4)
    design = design_of(prepared)
    run = trainer.start(design, prepared, 1)
    history = learned_on(run, 10)
    before = run.state()
    changed = with_noise(design.with_training(batch_size=8), drop=0.5, noise=0.3)
    run.adopt(changed)
    history = History(
        {n: np.concatenate([v, w]) for (n, v), w in zip(
            history.values.items(), learned_on(run, 10).values.values(), strict=True)}
    )  # fmt: skip
    assert run.design == changed
    saved = run.state_with_past()
    again = trainer.start(run.design, prepared, 2)
    again.restore(saved, history)
    assert same_state(run_at(again, 10, never).state(), before)
    assert same_state(run_at(again, 19, never).state(), run_at(run, 19, never).state())
    learned_on(run, 5)
    learned_on(again, 5)
    assert same_state(again.state(), run.state())
    assert same_state(run_at(again, 10, never).state(), before)


@pytest.mark.parametrize(("first", "then"), [(0.0, 0.3), (0.3, 0.0)])
def test_noise_that_begins_or_ends_goes_on_from_the_weights(trainer, first, then):
    """Then there is another random generator: what was before cannot be learned again."""
    prepared = rows_of("binary", 60, 4)
    design = with_noise(design_of(prepared), drop=first)
    run = trainer.start(design, prepared, 1)
    learned_on(run, 10)
    weights = run.state().weights
    run.adopt(with_noise(design, drop=then))
    run._learn_as_wanted()
    for weight, other in zip(run.state().weights, weights, strict=True):
        np.testing.assert_array_equal(weight, other)
    states = [run.state()]
    while run.epoch < 20:
        run.advance(1, never)
        states.append(run.state())
    assert run.past.past.since == 10
    run.past.moments = run.past.moments[:1]
    for epoch in (10, 15, 19):
        assert same_state(run_at(run, epoch, never).state(), states[epoch - 10])


def test_in_the_middle_of_an_epoch_it_waits_for_the_next(trainer):
    prepared = rows_of("binary", 600, 4)
    design = design_of(prepared, "plain")
    run = trainer.start(design, prepared, 1)
    learned_on(run, 1)
    run.call_seconds = 1e-9
    run.advance(1, lambda: True)
    assert run.step > 0
    run.adopt(design.with_training(batch_size=50, learning_rate=0.5))
    assert run.learning_rate == pytest.approx(0.5)  # that acts at once
    assert run.design.training.batch_size == 16
    while run.epoch < 2:
        run.advance(1, never)
    assert run.design.training.batch_size == 16
    while run.epoch < 3:
        run.advance(1, never)
    assert run.design.training.batch_size == 50
    run.call_seconds = 0.02
    changes = [(change.epoch, change.setting) for change in learned_on(run, 1).changes]
    assert changes == []  # they were told with the figures before


def test_the_newest_of_many_edits_is_compiled(trainer):
    prepared = rows_of("binary", 60, 4)
    design = design_of(prepared, "plain")
    run = trainer.start(design, prepared, 1)
    learned_on(run, 2)
    for size in (3, 5, 6, 4):
        run.adopt(design.with_training(batch_size=size))
    assert of(learned_on(run, 2), "batch_size") == [Change(2, "batch_size", 16, 4)]
    sizes = {key.batch_size for key in trainer._models if key.training_rows == 60}
    assert not sizes & {3, 5, 6}
    run.adopt(design)
    run.adopt(design.with_training(batch_size=4))
    assert learned_on(run, 2).changes == ()  # changed back


def test_the_best_of_before_is_kept_across_a_change(trainer):
    x, y = arrays_of("binary", 60, 6)
    y = (np.random.default_rng(3).random(y.shape) < 0.5).astype(float)
    prepared = prepared_from("binary", x, y, validation=20)
    values = {"learning_rate": 0.05, "early_stopping": True, "patience": 30}
    design = design_of(prepared, "plain", **values)
    run = trainer.start(design, prepared, 1)
    losses = learned_on(run, 25).values["val_loss"]
    best = int(losses.argmin()) + 1
    assert best < 20
    run.adopt(design.with_training(batch_size=4))
    history = learn(run, 300)
    assert run.ending.reason == "early"
    assert run.ending.best_epoch == best
    assert history.values["val_loss"].min() > losses.min()
    assert run.evaluate("validation").figures["loss"] == pytest.approx(losses.min(), rel=1e-5)


def test_a_run_that_ended_goes_on_with_another_batch(trainer):
    prepared = rows_of("binary", 60, 4)
    design = design_of(prepared, "plain", epochs=5)
    run = trainer.start(design, prepared, 1)
    learn(run, 5)
    weights = run.state().weights
    run.go_on(design.with_training(batch_size=4, epochs=7))
    assert run.goal == 12
    for weight, other in zip(run.state().weights, weights, strict=True):
        np.testing.assert_array_equal(weight, other)
    assert learned_on(run, 3).changes == (Change(5, "batch_size", 16, 4),)


def test_given_up_in_the_middle_of_an_epoch_it_begins_that_one_anew(trainer):
    prepared = rows_of("binary", 600, 4)
    design = design_of(prepared, "plain")
    run = trainer.start(design, prepared, 1)
    learned_on(run, 1)
    run.call_seconds = 1e-9
    run.advance(1, lambda: True)
    run.go_on(design.with_training(batch_size=50))
    assert run.step == 0
    run.call_seconds = 0.02
    begun = run.state()
    learned_on(run, 3)
    assert same_state(run_at(run, 1, never).state(), begun)


def test_what_continues(trainer):
    prepared = rows_of("binary", 60, 4)
    design = design_of(prepared)
    assert with_noise(design, drop=0.5).continues(design)
    assert not design.with_bricks(design.bricks[1:]).continues(design)
    assert not design.replaced(design.bricks[1].changed(units=7)).continues(design)
    assert not design.replaced(design.bricks[1].changed(activation="relu")).continues(design)
    other = LearnedAs(0, 8, ((9, "rate", 0.5),))
    with pytest.raises(ValueError, match="at 9"):
        design_as(design, other)
    known = learned_as(with_noise(design, drop=0.5), 3)
    assert design_as(design, known) == with_noise(design, drop=0.5)
    with pytest.raises(ValueError, match="rate"):
        design_as(design, replace(known, amounts=((2, "rate", 7.0),)))


def test_the_rate_of_an_epoch_is_the_one_that_was_chosen_then():
    changes = (
        Change(5, "batch_size", 16, 8),
        Change(10, "learning_rate", 0.1, 0.05, by_stall=True),
        Change(20, "learning_rate", 0.05, 0.02),
        Change(30, "learning_rate", 0.02, 0.01, by_stall=True),
    )
    rates = [rate_chosen_at(epoch, changes) for epoch in (0, 15, 20, 21, 40)]
    assert rates == [0.1, 0.1, 0.1, 0.02, 0.02]
    assert rate_chosen_at(7, changes[:1]) is None
    # As TensorFlow keeps it: the bar, the code and the file say what was typed.
    kept = (Change(2, "learning_rate", float(np.float32(0.03)), float(np.float32(0.01))),)
    assert [rate_chosen_at(epoch, kept) for epoch in (1, 9)] == [0.03, 0.01]
