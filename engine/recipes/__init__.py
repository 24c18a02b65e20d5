"""The built-in lessons, in the gallery's order."""

from __future__ import annotations

from engine.recipes.gates import GATES
from engine.recipes.lines_and_labels import LABELS, LINE
from engine.recipes.pictures import PICTURES
from engine.recipes.recipe import Group, Recipe
from engine.recipes.tables import TABLES

RECIPES: tuple[Recipe, ...] = (*PICTURES, *GATES, *LINE, *LABELS, *TABLES)


def recipe(name: str) -> Recipe:
    """The lesson called ``name``; KeyError where there is none."""
    for entry in RECIPES:
        if entry.name == name:
            return entry
    raise KeyError(name)


__all__ = ["RECIPES", "Group", "Recipe", "recipe"]
