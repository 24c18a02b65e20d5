"""The lessons and the proposals are good towers: nothing is found wrong with them."""

from __future__ import annotations

import pytest

from engine.checks import check
from engine.data.knowing.library import Library
from engine.recipes import EVERY_RECIPE
from engine.recipes.recipe import Recipe

# What a lesson may be told: it is there on purpose, and still worth a thought. A batch larger than
# all its rows is neither: whoever opens a lesson reads that hint first, and it is not about it.
ALLOWED_HINTS = {"training.many_weights"}
# What a lesson has to be told: what it is about, or its way out.
WAYS_OUT = {
    "sales-stuck": {"tower.tiny_weights", "data.close_input"},
    "by-hand-tiny": {"tower.tiny_weights"},
    "share-price": {"data.in_time"},  # it is about rows in order, and says why they are
    "digits": {"data.constant"},  # squares that are never inked: its page speaks of them
}


@pytest.fixture(scope="module")
def library() -> Library:
    return Library()


@pytest.mark.parametrize("lesson", EVERY_RECIPE, ids=lambda lesson: lesson.name)
def test_nothing_is_wrong_with_a_lesson(lesson: Recipe, library: Library) -> None:
    design = lesson.make()
    report = library.report(design.data)
    assert report.problem is None
    found = check(design, report)
    assert [finding for finding in found if finding.severity != "hint"] == []
    codes = {finding.message.code for finding in found}
    assert codes - ALLOWED_HINTS == WAYS_OUT.get(lesson.name, set())
    before = {finding.message.code for finding in check(design, None)}
    assert before <= WAYS_OUT.get(lesson.name, set())
