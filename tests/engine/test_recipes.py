"""Every lesson opens, is ready to train, and finds nothing wrong with itself."""

from __future__ import annotations

import re

import pytest

from engine.checks import check
from engine.design import design_from
from engine.form import fields_of
from engine.recipes import EVERY_RECIPE, RECIPES, recipe
from tests.engine.learning import LIBRARY

LESSONS = {entry.name: entry for entry in EVERY_RECIPE}


def test_names_are_unique_and_found():
    assert len(LESSONS) == len(EVERY_RECIPE)
    for name, entry in LESSONS.items():
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", name)
        assert recipe(name) is entry
    with pytest.raises(KeyError):
        recipe("nothing")


def test_a_lesson_of_three_networks_plans_them_all_its_own_first():
    planned = {entry.name: entry.planned() for entry in EVERY_RECIPE if entry.planned()}
    compared = {name: own for name, own in planned.items() if recipe(name).group != "drawn"}
    assert {lesson: [plan.id for plan in plans] for lesson, plans in compared.items()} == {
        "line-one-neuron": ["line-one-neuron", "line-hidden-layer", "line-deep"],
        "labels-one-neuron": ["labels-one-neuron", "labels-hidden-layer", "labels-deep"],
    }
    for lesson, plans in compared.items():
        assert plans[0].design == recipe(lesson).make()
        assert [plan.name for plan in plans] == [
            "One neuron",
            "One hidden layer",
            "Two hidden layers",
        ]
        assert [[brick.units for brick in plan.design.bricks] for plan in plans] == [
            [1],
            [64, 1],
            [64, 64, 1],
        ]
        # Only the tower differs, so that the three may be ranked.
        assert len({plan.design.with_bricks(()).data for plan in plans}) == 1
        assert len({plan.design.training for plan in plans}) == 1
        assert all(plan.design == recipe(plan.id).make() for plan in plans)


def test_lessons_of_pictures_compare_three_ways_to_see():
    for lesson in ("dogs-and-cats", "six-animals"):
        plans = recipe(lesson).planned()
        assert [plan.id for plan in plans] == [lesson, f"{lesson}-convolutions", f"{lesson}-eyes"]
        assert [plan.name for plan in plans] == ["Flat", "Convolutions", "Pre-trained eyes"]
        assert [plan.design.bricks[0].kind for plan in plans] == ["flatten", "conv2d", "eyes"]
        # Only the tower differs, so that the three may be ranked.
        assert len({plan.design.data for plan in plans}) == 1
        assert len({plan.design.training for plan in plans}) == 1


def test_unfair_and_fair_pictures_teach_the_same_network():
    unfair, fair = (plan.design for plan in recipe("dogs-on-grass").planned())
    assert unfair.bricks == fair.bricks
    assert unfair.training == fair.training
    assert unfair.data.source.model_copy(update={"unfair": 0.0}) == fair.data.source


def test_the_gallery_shows_a_network_once():
    beside = {entry.name for lesson in RECIPES for entry in lesson.beside}
    assert not beside & {lesson.name for lesson in RECIPES}


@pytest.mark.parametrize("name", LESSONS)
def test_a_lesson_has_its_words(name):
    entry = LESSONS[name]
    assert entry.title
    assert "\n" not in entry.line
    assert len(entry.line) < 60
    sentences = re.findall(r"[.?!](?:\s|$)", entry.watch)
    assert 2 <= len(sentences) <= 4
    assert "{" not in entry.title + entry.line + entry.watch


@pytest.mark.parametrize("name", LESSONS)
def test_a_lesson_is_always_the_same_design(name):
    design = LESSONS[name].make()
    assert design == LESSONS[name].make()
    assert design.recipe == name
    assert design_from(design.model_dump(mode="json")) == design
    assert all(fields_of(type(brick)) for brick in design.bricks if brick.kind != "flatten")


@pytest.mark.parametrize("name", LESSONS)
def test_a_lesson_is_ready_to_train(name):
    design = LESSONS[name].make()
    report = LIBRARY.report(design.data)
    assert report.problem is None
    assert [column.name for column in design.data.columns] == [
        column.name for column in report.table.columns
    ]
    assert design.shapes(report.prepared.input_shape)[-1] == (report.prepared.output_width,)
    findings = check(design, report)
    assert not [str(found.message) for found in findings if found.severity == "error"]
