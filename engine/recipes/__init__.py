"""The built-in lessons, in the gallery's order."""

from __future__ import annotations

from engine.design import Design
from engine.recipes.by_hand import BY_HAND
from engine.recipes.drawn import DRAWN
from engine.recipes.gates import GATES
from engine.recipes.lines_and_labels import LABELS, LINE
from engine.recipes.pictures import PICTURES
from engine.recipes.recipe import Group, Recipe
from engine.recipes.seeing import SEEING
from engine.recipes.tables import TABLES

RECIPES: tuple[Recipe, ...] = (
    *(*PICTURES, *GATES, *BY_HAND, *LINE, *LABELS, *TABLES),
    *DRAWN,
    *SEEING,
)
# With those that have no place of their own in the gallery, since they stand beside another.
EVERY_RECIPE = tuple(entry for lesson in RECIPES for entry in (lesson, *lesson.beside))


def recipe(name: str) -> Recipe:
    """The lesson called ``name``, also one that stands beside another; KeyError if none is."""
    for entry in EVERY_RECIPE:
        if entry.name == name:
            return entry
    raise KeyError(name)


def loss_axis_of(design: Design) -> float | None:
    """Where the axis of the loss ends in the text that ``design`` is a lesson of; None where it is
    of no text, or has other rows by now."""
    for entry in EVERY_RECIPE:
        if entry.name == design.recipe and entry.loss_axis is not None:
            same = entry.make().data.source == design.data.source
            return entry.loss_axis if same else None
    return None


__all__ = ["EVERY_RECIPE", "RECIPES", "Group", "Recipe", "loss_axis_of", "recipe"]
