"""What is drawn here: the same from the same seed, as many of each class, no two alike."""

from __future__ import annotations

import numpy as np
import pytest

from engine.data.pictures.look_alikes import LOOK_BYTES, look_of, pairs_alike
from engine.data.sources.catalogue import DoodledAnimals, DoodledDogsAndCats, DrawnShapes
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
