"""The lessons as the window offers them: in groups, each group with its name."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from engine.design import Design
from engine.recipes import RECIPES, Group, Recipe, recipe


def groups() -> tuple[tuple[Group, tuple[Recipe, ...]], ...]:
    """The lessons by group, in the catalogue's order."""
    found: dict[Group, list[Recipe]] = {}
    for entry in RECIPES:
        found.setdefault(entry.group, []).append(entry)
    return tuple((group, tuple(lessons)) for group, lessons in found.items())


def group_title(group: Group) -> str:
    """What a group is called, in the person's language."""

    return {
        "pictures": QCoreApplication.translate("Lessons", "Pictures that come alive"),
        "gates": QCoreApplication.translate("Lessons", "Logic: what one neuron can and cannot do"),
        "by_hand": QCoreApplication.translate("Lessons", "Worked out by hand: given weights"),
        "line": QCoreApplication.translate("Lessons", "A line through noise"),
        "labels": QCoreApplication.translate("Lessons", "Learning by heart"),
        "tables": QCoreApplication.translate("Lessons", "Real tables"),
        "drawn": QCoreApplication.translate("Lessons", "Networks that see pictures"),
    }[group]


def lesson_called(name: str) -> Recipe | None:
    """The lesson of that name, or None."""
    try:
        return recipe(name)
    except KeyError:
        return None


def empty_design() -> Design:
    """What "Start empty" opens: points in a plane to try bricks on, and no brick."""
    design = RECIPES[0].make()
    return design.model_copy(update={"bricks": (), "recipe": ""})
