"""First weights that were given by hand, drawn at random again."""

from __future__ import annotations

from engine.design import Design


def with_drawn_weights(design: Design) -> Design:
    """``design`` with no weights given by hand; the same where none are."""
    for brick in design.bricks:
        again = brick.drawn_again()
        if again is not None:
            design = design.replaced(brick.changed(**dict(again.values)))
    return design
