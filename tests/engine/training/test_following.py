"""A run goes on with painted rows that changed, as a second ``fit`` on the new rows would."""

from __future__ import annotations

import numpy as np
import pytest

from engine.bricks import BatchNormalization, Dense, Dropout
from engine.data.knowing.library import Library
from engine.data.settings import SplitSettings
from engine.data.sources import strokes
from engine.data.sources.curves import Sine
from engine.data.sources.gates import XorGate
from engine.data.sources.painted import MAXIMUM_POINTS, Painted
from engine.data.sources.shapes import Circles
from engine.data.view import View
from engine.edits import painting
from engine.edits.proposal import propose
from engine.tasks import task_named
from engine.training import compiled_key
from engine.training.frames import Change
from engine.training.network.keras_model import keras_model, optimizer_of

SIGMOID, SOFTMAX = Dense(units=1, activation="sigmoid"), Dense(units=3, activation="softmax")


def painting_of(*counts, seed=1):
    """So many points of each class."""
    points = strokes.no_points()
    for code, count in enumerate(counts):
        at = (0.4 * code - 0.4, 0.2 * (-1) ** code)
        heap = strokes.spray(at, at, code, (0.5, 0.5), count, seed + code)
        points = strokes.added(points, heap)
    return Painted.of(points)


def design_of(source, bricks, *, validation=0.0, **training):
    design = painting.begun(source).with_bricks(bricks)
    split = SplitSettings(method="in_order", test_share=0.0, validation_share=validation)
    design = design.with_data(design.data.model_copy(update={"split": split}))
    values = {"batch_size": 16, "shuffle": False, "epochs": 1000, **training}
    return design.with_training(**values)


def learned(run, epochs):
    goal = run.epoch + epochs
    pieces = []
    while run.epoch < goal:
        pieces.append(run.advance(goal - run.epoch, lambda: False).values)
    return {name: np.concatenate([piece[name] for piece in pieces]) for name in pieces[0]}


def fitted(designs, epochs, preparations, **weights):
    """What Keras' own ``fit`` gives, called again for each design's rows."""
    first = designs[0]
    inputs = len(preparations[0].facts.input_names)
    model = keras_model(first.bricks, (inputs,), first.training.seed)
    model.compile(
        optimizer=optimizer_of(first.training),
        loss=first.training.loss,
        metrics=[task_named(first.data.task).metric.name],
        jit_compile=False,
    )
    histories = []
    for prepared in preparations:
        held = len(prepared.x["validation"]) > 0
        fit = model.fit(
            prepared.x["training"],
            prepared.y["training"],
            batch_size=first.training.batch_size,
            epochs=epochs,
            shuffle=False,
            verbose=0,
            validation_data=(prepared.x["validation"], prepared.y["validation"]) if held else None,
        )
        histories.append(fit.history)
    return histories, model.get_weights()


@pytest.mark.parametrize(
    ("bricks", "counts", "validation"),
    [
        pytest.param([Dense(units=5, activation="tanh"), SIGMOID], (23, 22), 0.0, id="plain"),
        pytest.param([Dense(units=5, activation="tanh"), SOFTMAX], (20, 20, 9), 0.3, id="held"),
        pytest.param([Dropout(rate=0.3), SIGMOID], (23, 22), 0.2, id="dropout"),
        pytest.param([BatchNormalization(), SIGMOID], (23, 22), 0.0, id="normalization"),
    ],
)
def test_equals_a_second_fit_on_the_new_rows(trainer, bricks, counts, validation):
    more = [count + 9 * place + 4 for place, count in enumerate(counts)]
    fewer = [count // 2 + 1 for count in counts]
    designs = [
        design_of(painting_of(*some), bricks, validation=validation)
        for some in (counts, more, fewer)
    ]
    library = Library()
    preparations = [library.prepared(design.data) for design in designs]
    run = trainer.start(designs[0], preparations[0], 1)
    ours = [learned(run, 4)]
    traces = run._compiled._epochs.experimental_get_tracing_count()
    for design, prepared in zip(designs[1:], preparations[1:], strict=True):
        assert design.follows(run.design)
        trainer.follow(run, design, prepared)
        ours.append(learned(run, 4))
    assert run.epoch == 12
    assert run._compiled._epochs.experimental_get_tracing_count() == traces == 1
    expected, weights = fitted(designs, 4, preparations)
    for values, figures in zip(ours, expected, strict=True):
        assert set(values) == set(figures)
        for name, figure in figures.items():
            np.testing.assert_allclose(values[name], figure, rtol=1e-4, atol=2e-6, err_msg=name)
    for weight, other in zip(run.state().weights, weights, strict=True):
        np.testing.assert_allclose(weight, other, rtol=1e-3, atol=1e-5)


@pytest.mark.parametrize("source", [Circles(rows=60), Sine(rows=60), XorGate()])
def test_drawn_rows_with_other_noise_are_followed(trainer, source):
    """As a second ``fit`` on the rows as they are then, and the curve knows of it."""
    first = propose(Library(), source).with_training(
        epochs=1000, batch_size=16, shuffle=False, early_stopping=False
    )
    noisy = source.model_copy(update={"noise": 0.3})
    other = first.with_data(first.data.model_copy(update={"source": noisy}))
    assert other.follows(first)
    assert first.follows(other)
    library = Library()
    run = trainer.start(first, library.prepared(first.data), 1)
    learned(run, 3)
    state = run.state()
    trainer.follow(run, other, library.prepared(other.data))
    for weight, before in zip(run.state().weights, state.weights, strict=True):
        np.testing.assert_array_equal(weight, before)
    figures = run.advance(1, lambda: False)
    assert figures.changes == (Change(3, "noise", source.noise, 0.3),)
    again = trainer.start(other, library.prepared(other.data), 2)
    *generators, _ = state.seed_state
    again._compiled.set_all(state.weights, state.optimizer, generators)
    again.epoch = 3
    theirs = again.advance(1, lambda: False).values
    np.testing.assert_allclose(figures.values["loss"], theirs["loss"], rtol=1e-6)


def test_other_drawn_rows_are_not_followed():
    first = propose(Library(), Circles())
    for changed in (Circles(rows=100), Circles(seed=2), Circles(rows=100, noise=0.3)):
        assert not first.with_data(first.data.model_copy(update={"source": changed})).follows(first)


def test_balanced_weights_are_those_of_the_new_rows(trainer):
    bricks = [Dense(units=3, activation="tanh"), SIGMOID]
    first, second = (
        design_of(painting_of(*some), bricks, class_weights=True) for some in ((20, 20), (20, 60))
    )
    library = Library()
    run = trainer.start(first, library.prepared(first.data), 1)
    learned(run, 2)
    state = run.state()
    trainer.follow(run, second, library.prepared(second.data))
    followed = learned(run, 1)["loss"]
    other = trainer.start(second, library.prepared(second.data), 2)
    other._compiled.set_all(state.weights, state.optimizer, ())
    np.testing.assert_allclose(followed, learned(other, 1)["loss"], rtol=1e-6)


def test_more_rows_than_there_was_room_for(trainer, monkeypatch):
    """Then it is compiled anew, once, and goes on all the same."""
    monkeypatch.setattr(compiled_key, "_ROOM", (64, 256))
    bricks = [Dense(units=4, activation="tanh"), SIGMOID]
    designs = [design_of(painting_of(*some), bricks) for some in ((30, 30), (60, 60))]
    library = Library()
    preparations = [library.prepared(design.data) for design in designs]
    run = trainer.start(designs[0], preparations[0], 1)
    learned(run, 3)
    before = run._compiled
    trainer.follow(run, designs[1], preparations[1])
    assert run._compiled is not before
    ours = learned(run, 3)
    expected, weights = fitted(designs, 3, preparations)
    np.testing.assert_allclose(ours["loss"], expected[1]["loss"], rtol=1e-4, atol=2e-6)
    for weight, other in zip(run.state().weights, weights, strict=True):
        np.testing.assert_allclose(weight, other, rtol=1e-3, atol=1e-5)


def test_the_picture_and_the_evaluation_are_of_the_new_rows(trainer):
    bricks = [Dense(units=4, activation="tanh"), SIGMOID]
    first, second = (design_of(painting_of(*some), bricks) for some in ((30, 30), (40, 50)))
    library = Library()
    run = trainer.start(first, library.prepared(first.data), 1)
    view = View("x", (-1.0, 1.0), "y", (-1.0, 1.0), points=10)
    before = run.picture(view).values
    trainer.follow(run, second, library.prepared(second.data))
    np.testing.assert_allclose(run.picture(view).values, before)  # nothing was learned since
    assert len(run.evaluate("training").rows) == 90


def test_an_epoch_under_way_begins_anew(trainer):
    """Half an epoch's sums over the old rows must not be mixed with the new ones."""
    bricks = [Dense(units=4, activation="tanh"), SIGMOID]
    first, second = (design_of(painting_of(*some), bricks) for some in ((40, 40), (9, 9)))
    library = Library()
    run = trainer.start(first, library.prepared(first.data), 1)
    learned(run, 1)
    run._go(1, 0, 3)
    run._step = 3
    trainer.follow(run, second, library.prepared(second.data))
    values = learned(run, 2)
    assert np.isfinite(values["loss"]).all()
    assert run.epoch == 3
    assert run.state().seed_state[-1].tolist() == [0.0] * 5


def test_shuffled_orders_hold_every_row_once(trainer):
    design = design_of(painting_of(13, 14), [SIGMOID]).with_training(shuffle=True)
    run = trainer.start(design, Library().prepared(design.data), 1)
    orders, index = run._orders.at(0)
    row = orders.numpy()[index]
    assert sorted(row[:27]) == list(range(27))
    assert not row[27:].any()


def test_what_a_run_can_follow():
    design = design_of(painting_of(10, 10), [SIGMOID])

    def painted(source):
        return painting.painted_on(design, source)

    assert painted(painting_of(4, 50)).follows(design)
    assert not painted(painting_of(10, 10, 10)).follows(design)  # a third class
    assert not painted(painting_of(10)).follows(design)
    assert not painted(Painted()).follows(design)
    other = painted(painting_of(4, 50))
    assert not other.with_training(optimizer="sgd").follows(design)
    assert other.with_training(epochs=7).follows(design)
    assert not other.with_bricks([*other.bricks, SIGMOID]).follows(design)
    assert compiled_key.room_for(MAXIMUM_POINTS) >= MAXIMUM_POINTS
