"""A planted kind of brick is kept in files, counted, checked and trained like the others."""

from __future__ import annotations

import numpy as np
import pytest

from engine.bricks import BY_KIND, Dense, UnknownBrick, brick_from
from engine.checks import check, fix_all
from tests.engine.checks.helpers import design
from tests.engine.learning import trainer
from tests.engine.training.prepared_rows import arrays_of, design_for, prepared_from
from tests.planted_brick import Rescaling

HIDDEN = Dense(units=4, activation="tanh", seed=1)
SIGMOID = Dense(units=1, activation="sigmoid", seed=2)


@pytest.fixture(autouse=True)
def rescaling(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(BY_KIND, "planted_rescaling", Rescaling)


def _codes(*bricks) -> set[str]:
    return {finding.message.code for finding in check(design(*bricks), None)}


def test_a_file_keeps_it():
    brick = Rescaling(scale=2.0)
    assert brick_from(brick.model_dump(mode="json")) == brick


def test_a_version_without_it_keeps_it_unknown(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delitem(BY_KIND, "planted_rescaling")
    brick = brick_from(Rescaling(scale=2.0).model_dump(mode="json"))
    assert isinstance(brick, UnknownBrick)


def test_its_shape_and_weights_are_counted():
    made = design(HIDDEN, Rescaling(), SIGMOID)
    assert made.shapes((2,)) == ((4,), (4,), (1,))
    assert made.weight_counts((2,)) == (12, 0, 5)


def test_it_says_itself_what_is_wrong_and_mends_it():
    assert "planted.nothing" not in _codes(HIDDEN, Rescaling(), SIGMOID)
    assert "planted.nothing" in _codes(HIDDEN, Rescaling(scale=0.0), SIGMOID)
    mended = fix_all(design(HIDDEN, Rescaling(scale=0.0), SIGMOID), None)
    assert [brick.face() for brick in mended.bricks] == ["4 tanh", "0.5", "1 sigmoid"]


def test_behind_the_answer_it_is_noticed_and_taken_out():
    mended = fix_all(design(HIDDEN, SIGMOID, Rescaling()), None)
    assert [brick.kind for brick in mended.bricks] == ["dense", "dense"]


def test_it_keeps_a_straight_line_straight():
    """So that two layers with nothing bent between them are still found."""
    line = Dense(units=4, activation="linear")
    assert "tower.one_line" in _codes(line, Rescaling(), SIGMOID)


def test_it_learns_as_fit_does():
    import keras

    x, y = arrays_of("binary", 40, 3)
    prepared = prepared_from("binary", x, y)
    bricks = [HIDDEN, Rescaling(scale=3.0), SIGMOID]
    made = design_for(prepared, bricks, loss="binary_crossentropy", epochs=4, shuffle=False)
    code = [eval(brick.code(), {"layers": keras.layers}) for brick in (bricks[1],)]
    model = keras.Sequential([keras.Input((x.shape[1],)), HIDDEN.layer(0), *code, SIGMOID.layer(0)])
    model.compile(made.training.own_optimizer.keras_optimizer(0.001), "binary_crossentropy")
    expected = model.fit(x, y, batch_size=32, epochs=4, shuffle=False, verbose=0).history["loss"]
    run, losses = trainer().start(made, prepared, 1), []
    while run.epoch < 4:
        figures = run.advance(4 - run.epoch, lambda: False)
        assert figures is not None
        losses += figures.values["loss"].tolist()
    np.testing.assert_allclose(losses, expected, rtol=1e-4)
