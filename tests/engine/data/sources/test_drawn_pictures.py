"""What is drawn here: the same from the same seed, as many of each class, no two alike."""

from __future__ import annotations

import numpy as np
import pytest

from engine.data.pictures.look_alikes import LOOK_BYTES, look_of, pairs_alike
from engine.data.sources.catalogue import (
    DigitPictures,
    Digits,
    DogsOnGrass,
    DoodledAnimals,
    DoodledDogsAndCats,
    DrawnShapes,
)
from engine.data.sources.drawn_pictures import DrawnPictures
from engine.files.store import TableStore

KINDS = (DrawnShapes, DoodledDogsAndCats, DoodledAnimals)


def album(source: DrawnPictures):
    table = source.read(TableStore())
    assert table.album is not None
    return table.frame["class"].tolist(), [table.album.image(row) for row in range(source.rows)]


@pytest.mark.parametrize("kind", KINDS)
def test_a_seed_draws_the_same_and_more_of_each_class_the_same_way(kind):
    classes, first = album(kind(rows=60, seed=3))
    again_classes, again = album(kind(rows=60, seed=3))
    assert classes == again_classes
    assert all(one.tobytes() == two.tobytes() for one, two in zip(first, again, strict=True))
    counts = {name: classes.count(name) for name in kind.figures}
    assert sum(counts.values()) == 60
    assert max(counts.values()) - min(counts.values()) <= 1
    other_classes, other = album(kind(rows=60, seed=4))
    assert other_classes != classes
    assert not {one.tobytes() for one in first} & {one.tobytes() for one in other}


@pytest.mark.parametrize("kind", KINDS)
def test_drawings_are_not_taken_for_copies_of_each_other(kind):
    _, pictures = album(kind(rows=200))
    looks = np.frombuffer(b"".join(map(look_of, pictures)), np.uint8).reshape(-1, LOOK_BYTES)
    assert len(pairs_alike(looks, np.arange(200))) <= 3


def test_no_colour_tells_a_dog_from_a_cat():
    """Else the lesson would be about colours."""
    from sklearn.linear_model import LogisticRegression
    from sklearn.model_selection import cross_val_score

    classes, pictures = album(DoodledDogsAndCats(rows=400))
    means = np.array([np.asarray(one, float).mean(axis=(0, 1)) / 255 for one in pictures])
    found = cross_val_score(LogisticRegression(), means, classes, cv=5).mean()
    assert found < 0.62


def test_dogs_are_on_grass_where_the_pictures_are_unfair_and_in_the_test_anywhere():
    for unfair, wanted in ((1.0, 1.0), (0.5, 0.75), (0.0, 0.5)):
        table = DogsOnGrass(rows=400, unfair=unfair).read(TableStore())
        frame = table.frame
        fits = (frame["class"] == "dog") == (frame["behind it"] == "grass")
        assert abs(fits[:400].mean() - wanted) < 0.06
        assert abs(fits[400:].mean() - 0.5) < 0.06
        assert (table.test_rows, len(frame)) == (300, 700)
        assert (frame["class"][400:] == "dog").mean() == 0.5
    fair, same = (DogsOnGrass(rows=40, unfair=0.0, seed=seed).read(TableStore()) for seed in (1, 1))
    assert fair.frame.equals(same.frame)
    assert np.array_equal(fair.album.image(0), same.album.image(0))


def test_grass_is_green_and_no_carpet_is():
    table = DogsOnGrass(rows=20).read(TableStore())
    for row, behind in enumerate(table.frame["behind it"]):
        red, green, _ = np.asarray(table.album.image(row), float)[-6:].mean(axis=(0, 1))
        assert (green > red) == (behind == "grass")


def test_digits_are_the_tables_digits():
    table, numbers = DigitPictures().read(TableStore()), Digits().read(TableStore()).frame
    assert table.frame["class"].tolist() == [str(digit) for digit in numbers["digit"]]
    pixels = table.album.pixels(7)
    assert pixels.shape == (8, 8, 1)
    ink = numbers.iloc[7].to_numpy()[:64].reshape(8, 8)
    np.testing.assert_array_equal(pixels[..., 0], np.rint(255 * (1 - ink / 16)))
