"""Walls, heat and similar pictures, held against Keras and scikit-learn."""

from __future__ import annotations

import numpy as np
import pytest

from engine.evaluation.measures import actual_of
from engine.explanation.pictures.heat import covering, heat_of, side_of_patch
from engine.explanation.pictures.sample import PictureToSee, sample_of
from engine.explanation.pictures.similar import _unit, similar_to
from engine.explanation.pictures.wall import (
    has_pictures,
    in_turn,
    pixels_of,
    pixels_of_rows,
    wall_of,
)
from engine.training.run.run import Run


def _row(run: Run, place: int = 0) -> PictureToSee:
    return PictureToSee(row=int(run.prepared.rows["test"][place]))


def test_a_wall_has_each_class_in_turn_and_the_runs_own_answers(shapes_run: Run) -> None:
    prepared = shapes_run.prepared
    assert has_pictures(prepared)
    wall = wall_of(shapes_run, "validation", 6)
    evaluation = shapes_run.evaluate("validation")
    assert wall.of == len(evaluation.rows)
    assert len(wall.rows) == 6
    assert set(wall.actual[:4].tolist()) == {0, 1, 2, 3}
    places = [evaluation.rows.tolist().index(row) for row in wall.rows.tolist()]
    np.testing.assert_array_equal(wall.actual, evaluation.actual[places])
    np.testing.assert_array_equal(wall.predicted, evaluation.predicted[places])
    np.testing.assert_allclose(wall.shares, evaluation.probabilities[places], atol=1e-6)  # type: ignore[index]
    np.testing.assert_array_equal(wall.pixels, pixels_of(prepared.x["validation"][places]))
    again = wall_of(shapes_run, "validation", 6, with_pixels=False)
    np.testing.assert_array_equal(again.rows, wall.rows)
    assert again.pixels is None


def test_in_turn() -> None:
    codes = np.array([2, 2, 2, 0, 0, 1])
    assert in_turn(codes, 4).tolist() == [3, 5, 0, 4]
    assert in_turn(codes, 99).tolist() == [3, 5, 0, 4, 1, 2]


def test_pixels_of_rows_come_as_asked_for(shapes_run: Run) -> None:
    prepared = shapes_run.prepared
    first, last = prepared.rows["test"][0], prepared.rows["training"][-1]
    rows, pixels = pixels_of_rows(prepared, np.array([last, 9999, first, last]))
    assert rows.tolist() == [last, first]
    np.testing.assert_array_equal(pixels[1], pixels_of(prepared.x["test"][:1])[0])
    rows, pixels = pixels_of_rows(prepared, np.array([9999]))
    assert (len(rows), pixels.shape) == (0, (0, 16, 16, 3))


def test_gradients_are_kerass(shapes_run: Run) -> None:
    import tensorflow as tf

    which = _row(shapes_run)
    heat = heat_of(shapes_run, which, "gradients")
    x = tf.constant(sample_of(shapes_run.prepared, which))
    model = shapes_run._compiled.model
    with tf.GradientTape() as tape:
        tape.watch(x)
        answers = model(x, training=False)
        share = answers[0, heat.of]
    expected = np.abs(tape.gradient(share, x).numpy()[0]).max(axis=-1)
    assert heat.of == int(answers.numpy()[0].argmax())
    assert expected.max() > 0.0
    np.testing.assert_allclose(heat.values, expected, atol=1e-6)


def test_covering_is_how_much_keras_falls(shapes_run: Run) -> None:
    which = _row(shapes_run)
    heat = heat_of(shapes_run, which, "covering", of=2)
    x = sample_of(shapes_run.prepared, which)
    model = shapes_run._compiled.model
    assert heat.patch == side_of_patch((16, 16)) == 3
    whole = model.predict(x, verbose=0)[0, 2]
    places = range(14)  # every place, since there are so few
    falls, count = np.zeros((16, 16)), np.zeros((16, 16))
    pictures, where = [], []
    for top in places:
        for left in places:
            covered = x[0].copy()
            covered[top : top + 3, left : left + 3] = x[0].mean(axis=(0, 1))
            pictures.append(covered)
            where.append((slice(top, top + 3), slice(left, left + 3)))
    for place, share in zip(where, model.predict(np.stack(pictures), verbose=0)[:, 2], strict=True):
        falls[place] += whole - share
        count[place] += 1
    np.testing.assert_allclose(heat.values, falls / count, atol=1e-5)


def test_covering_finds_the_only_pixel_that_matters() -> None:
    picture = np.zeros((50, 40, 1), np.float32)
    picture[31, 12] = 1.0
    told: list[float] = []
    heat = covering(picture, lambda covered: covered[:, 31, 12, 0], 8, told.append)
    assert heat.shape == (50, 40)
    assert heat.min() >= 0.0
    assert heat[31, 12] == heat.max() > 0.9
    assert heat[0, 0] == heat[49, 39] == 0.0
    assert told[-1] == 1.0


def test_the_most_alike_by_the_last_hidden_numbers(shapes_run: Run) -> None:
    import keras
    from sklearn.metrics.pairwise import cosine_similarity

    which = _row(shapes_run)
    found = similar_to(shapes_run, which, 4)
    own = shapes_run._compiled.model
    hidden = keras.Model(own.inputs, own.layers[4].output)
    training = shapes_run.prepared.x["training"]
    expected = cosine_similarity(
        hidden(sample_of(shapes_run.prepared, which)).numpy(), hidden(training).numpy()
    )[0]
    np.testing.assert_allclose(found.alike, np.sort(expected)[::-1][:4], atol=1e-5)
    rows = shapes_run.prepared.rows["training"]
    places = [rows.tolist().index(row) for row in found.rows.tolist()]
    np.testing.assert_allclose(expected[places], found.alike, atol=1e-5)
    np.testing.assert_array_equal(found.codes, actual_of(shapes_run.prepared, "training")[places])
    np.testing.assert_array_equal(found.pixels, pixels_of(training[places]))
    assert (found.brick, found.numbers) == (shapes_run.design.bricks[4].id, 6)
    assert found.compared == found.of == len(rows)


def test_a_training_picture_is_not_like_itself(flat_run: Run) -> None:
    row = int(flat_run.prepared.rows["training"][0])
    found = similar_to(flat_run, PictureToSee(row=row), 5)
    assert row not in found.rows
    picture = pixels_of(flat_run.prepared.x["training"][:1])[0]
    handed_in = similar_to(flat_run, PictureToSee(picture=picture), 99)
    itself = handed_in.rows.tolist().index(row)
    assert handed_in.alike[itself] == pytest.approx(1.0, abs=1e-5)


def test_pictures_in_which_every_relu_is_off_are_alike() -> None:
    """The cosine of nothing is none: such a picture was like no other, not even like itself."""
    units = _unit(np.array([[0.0, 0.0], [0.0, 0.0], [3.0, 4.0]]))
    np.testing.assert_allclose(units @ units[0], [1.0, 1.0, 0.0])
    np.testing.assert_allclose(units @ units[2], [0.0, 0.0, 1.0])


def test_something_simpler_than_a_network_sees_pictures_small(shapes_run: Run) -> None:
    """Of each pixel by itself, logistic regression of a hundred pictures took a minute."""
    from engine.evaluation.quality import quality_of
    from engine.evaluation.simple import _in_a_row

    prepared = shapes_run.prepared
    x = prepared.x["training"]
    assert _in_a_row(x).shape == (len(x), 8 * 8 * 3)
    np.testing.assert_allclose(
        _in_a_row(x)[0].reshape(8, 8, 3), x[0].reshape(8, 2, 8, 2, 3).mean(axis=(1, 3)), atol=1e-6
    )
    answers = shapes_run.answers(prepared.x["test"])
    actual = actual_of(prepared, "test")
    quality = quality_of(prepared, actual, answers.values, answers.probabilities, "test", 300_000)
    said = [against.sentences[0].code for against in quality.against]
    assert "verdict.linear_picture" in said
