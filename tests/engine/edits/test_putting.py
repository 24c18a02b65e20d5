"""A new brick goes where it makes sense when nobody said where."""

from __future__ import annotations

import pytest

from engine.bricks import (
    CATALOGUE,
    Brick,
    Conv2D,
    Dense,
    Dropout,
    Eyes,
    Flatten,
    MaxPooling2D,
    RandomContrast,
    RandomFlip,
    Rescaling,
)
from engine.design import Design
from engine.edits.putting import place_for
from engine.recipes import recipe

PICTURE, SIX = (32, 32, 3), (6,)


def _tower(*bricks: Brick) -> Design:
    return recipe("six-animals").make().with_bricks(bricks)


CONVOLUTIONS = _tower(
    RandomFlip(id="flip"),
    Conv2D(id="conv"),
    MaxPooling2D(id="pool"),
    Flatten(id="flat"),
    Dense(id="hidden", units=16, activation="relu"),
    Dense(id="answer", units=6, activation="softmax"),
)


@pytest.mark.parametrize(
    ("brick", "before"),
    [
        (Conv2D(), "flat"),
        (MaxPooling2D(), "flat"),
        (Dense(), "answer"),
        (Dropout(), "answer"),
        (RandomFlip(), "conv"),
        (RandomContrast(), "conv"),
    ],
)
def test_before_what_answers_and_pictures_before_the_row(brick: Brick, before: str) -> None:
    place = place_for(brick, CONVOLUTIONS, PICTURE, SIX)
    assert CONVOLUTIONS.bricks[place].id == before


def test_eyes_come_first() -> None:
    design = _tower(Dense(units=6, activation="softmax"))
    assert place_for(Eyes(), design, PICTURE, SIX) == 0


def test_a_tower_that_is_still_built_grows_at_its_end() -> None:
    design = _tower(Conv2D(id="conv"))
    assert place_for(MaxPooling2D(), design, PICTURE, SIX) == 1
    assert place_for(Dense(), _tower(), PICTURE, SIX) == 0
    without = _tower(Conv2D(id="conv"), Dense(units=6, activation="softmax"))
    assert place_for(Flatten(), without, PICTURE, SIX) == 1  # which mends it
    assert place_for(Dense(), CONVOLUTIONS, None, None) == len(CONVOLUTIONS.bricks)


@pytest.mark.parametrize("kind", CATALOGUE)
def test_every_brick_has_a_place_that_leaves_the_answer_last(kind: type[Brick]) -> None:
    place = place_for(kind(), CONVOLUTIONS, PICTURE, SIX)
    assert 0 <= place <= len(CONVOLUTIONS.bricks) - 1


def test_behind_what_makes_pixels_other_numbers_none_that_needs_pixels() -> None:
    design = _tower(Rescaling(id="rescaling"), *CONVOLUTIONS.bricks[1:])
    assert place_for(RandomContrast(), design, PICTURE, SIX) == 0
