"""A remedy changes what it says: where it could change nothing, another is offered."""

from __future__ import annotations

from engine.coach.remedies import other_seed
from engine.recipes import recipe


def test_first_weights_given_by_hand_are_drawn_since_no_seed_would_change_them() -> None:
    design = recipe("by-hand-layers").make()
    (remedy,) = other_seed(design)
    drawn = remedy.apply(design)
    assert all(brick.first_weights is None for brick in drawn.bricks)
    (again,) = other_seed(drawn)
    assert again.apply(drawn).training.seed != drawn.training.seed
