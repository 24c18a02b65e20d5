"""Any epoch of a run comes back bit for bit, whatever happened on the way."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from engine.bricks import Dense
from engine.messages import EngineError
from engine.training.frames import History
from engine.training.run.replay import run_at
from tests.engine.training.prepared_rows import arrays_of, design_for, prepared_from, rows_of
from tests.engine.training.run.test_run import YES, learn, never, same_state, shaken


def at(run, epoch):
    then = run_at(run, epoch, never)
    assert then is not None
    assert then.epoch == epoch
    return then


def test_every_epoch_comes_back_bit_for_bit(trainer):
    prepared = rows_of("binary", 90, 4)
    run = trainer.start(shaken(prepared), prepared, 1)
    states = [run.state()]
    while run.epoch < 60:
        run.advance(1, never)
        states.append(run.state())
    run.past.moments = [m for m in run.past.moments if m.epoch % 20 == 0]  # far between
    for epoch in (0, 59, 1, 20, 21, 39, 40, 7):
        assert same_state(at(run, epoch).state(), states[epoch]), epoch
    assert same_state(run.state(), states[60])
    assert at(run, 60) is run
    whole, until = run.way(99), at(run, 21).way(99)
    assert whole[0] is None, "its own first weights"
    assert [len(whole), len(until)] == [3, 2]
    np.testing.assert_array_equal(until[1][0], states[20].weights[0])


def test_looking_back_does_not_change_what_is_learned(trainer):
    prepared = rows_of("binary", 90, 4)
    run = trainer.start(shaken(prepared), prepared, 1)
    learn(run, 40)
    end = run.state()
    run = trainer.start(shaken(prepared), prepared, 2)
    for _ in range(8):
        learn(run, 5)
        at(run, run.epoch // 2).evaluate("training")
    assert same_state(run.state(), end)


def test_it_comes_back_from_a_few_states_of_a_long_run(trainer):
    prepared = rows_of("regression", 50, 3)
    run = trainer.start(design_for(prepared, [Dense(units=4), YES]), prepared, 1)
    learn(run, 150)
    known = run.state()
    learn(run, 3000)
    assert same_state(at(run, 150).state(), known)


def test_a_rate_that_changed_on_the_way_changes_there_again(trainer):
    """Between two epochs, and in the middle of one."""
    prepared = rows_of("binary", 4096, 20)
    design = design_for(prepared, [Dense(units=64), YES], batch_size=16, learning_rate=0.01)
    run = trainer.start(design, prepared, 1)
    run.learning_rate = 0.02
    run.advance(1, never)
    states = [run.state()]
    run.learning_rate = 0.001
    run.call_seconds = 1e-6  # one step a call
    run.advance(1, lambda: True)
    assert run.step > 0
    run.learning_rate = 0.05
    run.call_seconds = 0.02
    while run.epoch < 5:
        run.advance(1, never)
        states.append(run.state())
    run.past.moments = run.past.moments[:1]
    for epoch in (1, 3, 2, 4):
        assert same_state(at(run, epoch).state(), states[epoch - 1]), epoch


def test_after_the_best_was_put_back_it_goes_on_from_there(trainer):
    x, y = arrays_of("binary", 60, 6)
    y = (np.random.default_rng(3).random(y.shape) < 0.5).astype(float)
    prepared = prepared_from("binary", x, y, validation=20)
    settings = {"learning_rate": 0.05, "early_stopping": True, "patience": 7, "epochs": 100}
    design = design_for(prepared, [Dense(units=16), YES], loss="binary_crossentropy", **settings)
    run = trainer.start(design, prepared, 1)
    learn(run, 100)
    stop, best = run.epoch, run.ending.best_epoch
    assert best < stop
    kept = run.state()
    then = at(run, best).state()
    for weight, other in zip(then.weights, kept.weights, strict=True):
        np.testing.assert_array_equal(weight, other)
    run.go_on(design.with_training(patience=500))
    learn(run, 10)
    known = run.state()
    learn(run, 10)
    assert same_state(at(run, stop + 10).state(), known)
    assert same_state(at(run, best).state(), then)


def test_a_run_that_was_saved_has_its_past(trainer):
    prepared = rows_of("binary", 90, 4)
    run = trainer.start(shaken(prepared), prepared, 1)
    history, known = learn(run, 30), run.state()
    history = History(
        {k: np.concatenate([v, w]) for (k, v), w in zip(
            history.values.items(), learn(run, 30).values.values(), strict=True)}
    )  # fmt: skip
    saved = run.state_with_past()
    again = trainer.start(shaken(prepared), prepared, 2)
    again.restore(saved, history)
    assert same_state(at(again, 30).state(), known)
    learn(again, 5)
    assert same_state(at(again, 30).state(), known)
    assert same_state(at(again, 60).state(), saved)


def test_a_past_that_does_not_fit_is_none(trainer):
    prepared = rows_of("binary", 90, 4)
    run = trainer.start(shaken(prepared), prepared, 1)
    history = learn(run, 30)
    saved = run.state_with_past()
    for wrong in (replace(saved, rows="others"), replace(saved, past=None)):
        again = trainer.start(shaken(prepared), prepared, 2)
        again.restore(wrong, history)
        with pytest.raises(EngineError):
            run_at(again, 10, never)
        assert run_at(again, 30, never) is again


def test_interrupted_it_goes_on_the_next_time(trainer):
    prepared = rows_of("regression", 50, 3)
    run = trainer.start(design_for(prepared, [Dense(units=4), YES]), prepared, 1)
    learn(run, 50)
    known = run.state()
    learn(run, 100)
    run.past.moments = run.past.moments[:1]
    assert run_at(run, 50, lambda: True) is None
    assert same_state(at(run, 50).state(), known)
