"""A shape is a value: pictures go through the tower, the checks and a training as rows do."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from engine.bricks import BY_KIND, Activation, BatchNormalization, Dense, Dropout, Flatten
from engine.checks import check, fix_all
from engine.data.facts import DataReport
from engine.evaluation.worst import worst_first
from engine.messages import EngineError
from engine.training.estimate import estimate
from engine.training.network.keras_model import check_trainable
from tests.engine.checks.helpers import design, report
from tests.engine.learning import trainer
from tests.engine.training.prepared_rows import design_for, prepared_from
from tests.engine.training.test_against_fit import assert_same
from tests.planted_shapes import RowsOnly

PICTURE = (4, 3, 2)
SIGMOID = Dense(units=1, activation="sigmoid")


@pytest.fixture(autouse=True)
def rows_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(BY_KIND, "rows_only", RowsOnly)


def of_pictures(made) -> DataReport:
    known = report(made)
    assert known.prepared is not None
    return replace(known, prepared=replace(known.prepared, sample_shape=PICTURE))


def pictures(rows: int = 58):
    draw = np.random.default_rng(2)
    x = draw.normal(size=(rows, *PICTURE))
    y = (x.mean(axis=(1, 2, 3), keepdims=True) > 0).reshape(-1, 1)
    return prepared_from("binary", x, y.astype(float), validation=13)


def wrong(made) -> dict[str, str]:
    """Of every error its code and where it is."""
    found = check(made, of_pictures(made))
    return {f.message.code: f.where for f in found if f.severity == "error"}


def test_facts_know_the_shapes():
    made = design(SIGMOID)
    flat = report(made).prepared
    assert flat is not None
    assert (flat.input_shape, flat.output_shape) == ((2,), (1,))
    picture = of_pictures(made).prepared
    assert picture is not None
    assert picture.input_shape == PICTURE


def test_shapes_and_weights_are_those_of_tuples():
    made = design(Dense(units=5), Flatten(), BatchNormalization(), SIGMOID)
    assert made.shapes(PICTURE) == ((4, 3, 5), (60,), (60,), (1,))
    assert made.weight_counts(PICTURE) == (15, 0, 240, 61)


def test_behind_a_brick_that_refuses_no_shape_is_known():
    refusing = RowsOnly()
    made = design(Dense(units=5), refusing, SIGMOID)
    assert made.shapes(PICTURE) == ((4, 3, 5), None, None)
    assert made.entering(PICTURE) == (PICTURE, (4, 3, 5), None)
    assert made.weight_counts(PICTURE) == (15, 0, 0)
    assert made.misfit(PICTURE) == (refusing, (4, 3, 5))
    assert made.misfit((7,)) is None


def test_a_brick_that_refuses_is_told_once_and_mended_by_a_click():
    refusing = RowsOnly()
    made = design(refusing, RowsOnly(), SIGMOID)
    assert wrong(made) == {"planted.rows_only": refusing.id}
    mended = fix_all(made, of_pictures(made))
    assert [brick.kind for brick in mended.bricks] == ["flatten", "rows_only", "rows_only", "dense"]
    assert not wrong(mended)
    assert fix_all(made, of_pictures(made)) == mended
    assert not check(design(refusing, SIGMOID), report(made))  # numbers in a row do fit


def test_an_answer_for_each_place_of_a_picture_is_flattened():
    made = design(Dense(units=5), SIGMOID)
    assert wrong(made) == {"ending.not_in_a_row": SIGMOID.id}
    mended = fix_all(made, of_pictures(made))
    assert [brick.kind for brick in mended.bricks] == ["flatten", "dense", "dense"]
    check_trainable(mended, of_pictures(mended).prepared)


def test_flattening_what_is_flat_is_needless():
    made = design(Flatten(), SIGMOID)
    assert "tower.flat_already" in {f.message.code for f in check(made, report(made))}
    assert "tower.flat_already" not in {f.message.code for f in check(made, of_pictures(made))}


@pytest.mark.parametrize(
    ("bricks", "code"),
    [((RowsOnly(), SIGMOID), "planted.rows_only"), ((SIGMOID,), "train.wrong_shape")],
)
def test_what_does_not_fit_does_not_train(bricks, code):
    prepared = pictures()
    with pytest.raises(EngineError) as caught:
        trainer().start(design_for(prepared, bricks), prepared, 1)
    assert caught.value.message.code == code


def test_pictures_are_learned_as_fit_does():
    """Dropout draws for each number of the picture, batch normalization goes by its last axis."""
    prepared = pictures()
    bricks = [
        Dense(units=3, activation="tanh"),
        Dropout(rate=0.2),
        BatchNormalization(momentum=0.9),
        Activation(function="elu"),
        Flatten(),
        SIGMOID,
    ]
    settings = {"loss": "binary_crossentropy", "epochs": 4, "batch_size": 16, "shuffle": False}
    assert_same(prepared, design_for(prepared, bricks, **settings), trainer())


def test_a_sample_may_be_a_window_of_a_series_that_knows_its_row():
    """Five days of two figures are one sample; it stands in the table where its last day does."""
    draw = np.random.default_rng(4).normal(size=(60, 2))
    windows = np.lib.stride_tricks.sliding_window_view(draw, 5, axis=0).transpose(0, 2, 1)
    prepared = prepared_from("regression", windows, windows.mean(axis=(1, 2))[:, None], test=8)
    rows = {part: numbers + 4 for part, numbers in prepared.rows.items()}
    prepared = replace(prepared, rows=rows)
    assert prepared.facts.input_shape == (5, 2)
    bricks = [Dense(units=2, activation="tanh"), Flatten(), Dense(units=1, activation="linear")]
    run = trainer().start(design_for(prepared, bricks, epochs=2), prepared, 1)
    run.advance(2, lambda: False)
    evaluation = run.evaluate("test")
    assert evaluation.rows.tolist() == list(range(52, 60))
    assert evaluation.predicted.shape == (8, 1)
    errors = np.abs(evaluation.actual - evaluation.predicted)[:, 0]
    chosen = np.array([54, 57])  # by a person, in the table
    worst = 54 if errors[2] >= errors[5] else 57
    assert evaluation.rows[worst_first(evaluation, chosen)].tolist()[0] == worst


def test_the_estimate_counts_all_numbers_of_a_picture():
    """A layer that is used at each place of a picture costs as many times its weights."""
    made = design(Dense(units=50, use_bias=False), Flatten(), SIGMOID)
    assert made.bricks[0].multiplications(PICTURE) == 4 * 3 * (2 * 50)
    known = of_pictures(made).prepared
    assert known is not None
    larger = replace(known, sample_shape=(40, 30, 2))
    assert estimate(made, larger).seconds > 5 * estimate(made, known).seconds
    assert estimate(made, larger).bytes > 5 * estimate(made, known).bytes
