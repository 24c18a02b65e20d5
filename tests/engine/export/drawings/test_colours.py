"""Letters on colours are read on a screen and on paper."""

from __future__ import annotations

import pytest

from engine.export.drawings.colours import (
    ANSWER,
    BLACK,
    FAMILY_COLOURS,
    WHITE,
    printed_grey,
    readable,
    text_on,
    tint,
)


def test_a_count_is_read_in_every_cell_of_a_matrix_also_in_grey() -> None:
    for share in range(93):
        colour = tint(ANSWER, share / 100)
        assert readable(text_on(colour), colour) > 3.8, share
    assert text_on(tint(ANSWER, 0.855)) == WHITE  # nine of ten right: near-black drowned in it


@pytest.mark.parametrize("family", FAMILY_COLOURS)
def test_the_better_of_two_inks_is_taken(family: str) -> None:
    colour = FAMILY_COLOURS[family]
    ink = text_on(colour)
    assert readable(ink, colour) >= max(readable(WHITE, colour), readable(BLACK, colour))
    assert readable(ink, colour) > 3.0


def test_the_grey_is_the_printers() -> None:
    assert (printed_grey("#FFFFFF"), printed_grey("#00FF00")) == ("#FFFFFF", "#969696")
