"""Every lesson opens, is ready to train, and finds nothing wrong with itself."""

from __future__ import annotations

import re

import pytest

from engine.checks import check
from engine.design import design_from
from engine.form import fields_of
from engine.recipes import RECIPES, recipe
from tests.engine.learning import LIBRARY

LESSONS = {entry.name: entry for entry in RECIPES}


def test_names_are_unique_and_found():
    assert len(LESSONS) == len(RECIPES)
    for name, entry in LESSONS.items():
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", name)
        assert recipe(name) is entry
    with pytest.raises(KeyError):
        recipe("nothing")


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
    assert all(fields_of(type(brick)) for brick in design.bricks)


@pytest.mark.parametrize("name", LESSONS)
def test_a_lesson_is_ready_to_train(name):
    design = LESSONS[name].make()
    report = LIBRARY.report(design.data)
    assert report.problem is None
    assert [column.name for column in design.data.columns] == [
        column.name for column in report.table.columns
    ]
    assert design.shapes((len(report.prepared.input_names),))[-1] == (report.prepared.output_width,)
    findings = check(design, report)
    assert not [str(found.message) for found in findings if found.severity == "error"]
