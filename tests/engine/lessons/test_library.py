"""The courses that come with the app: whole in both languages, and all of it is there."""

from __future__ import annotations

import re

import pytest

from engine.bricks.dense import Dense
from engine.lessons.actions import ChooseNetwork, ShowPlot, edited
from engine.lessons.library import FOLDER, course_about, course_named, course_names, document_of
from engine.lessons.places import brick_id, brick_of, weight_place
from engine.recipes import EVERY_RECIPE, RECIPES, recipe
from tests.test_translations import NOT_KOREAN

COURSES = course_names()
_HANGEUL = re.compile("[가-힣]")
_POLITE = re.compile(r"(니다|세요|까요|나요|요)[.?!)”\"]*$")


def test_each_course_is_what_its_file_says() -> None:
    assert COURSES
    for name in COURSES:
        assert len(course_named(name).pages) == (FOLDER / f"{name}.toml").read_text(
            encoding="utf-8"
        ).count("[[pages]]")


@pytest.mark.parametrize("name", COURSES)
def test_both_languages_are_there(name: str) -> None:
    course = course_named(name)
    for page in course.pages:
        for words in (page.title, page.text, page.ask):
            if words is None:
                continue
            assert words.is_whole, words
            assert not _HANGEUL.search(words.en), words.en
            assert _HANGEUL.search(words.ko) or words.ko == words.en, words.ko
            for pattern, better in NOT_KOREAN.items():
                assert not re.search(pattern, words.ko), f"{words.ko}: {better}"
        assert _POLITE.search(page.text.ko), page.text.ko
        assert page.lesson, "a page of the app's own stands in a lesson"


@pytest.mark.parametrize("name", COURSES)
def test_every_action_can_be_done_and_every_brick_is_there(name: str) -> None:
    """A page after the other, as a learner who lets everything be done."""
    design = None
    lesson = ""
    for number, page in enumerate(course_named(name).pages, start=1):
        if design is None or document_of(page.lesson) != lesson:
            lesson = document_of(page.lesson)
            design = recipe(page.lesson).make()
        for action in page.do:
            if isinstance(action, ChooseNetwork):
                design = recipe(lesson).planned()[action.number - 1].design
            elif isinstance(action, ShowPlot):
                named = {action.x, action.y, action.z} - {""}
                assert named <= {column.name for column in design.data.columns}, number
        after = edited(design, page.do)
        shown = page.show
        if shown is not None and shown.place in ("brick", "neuron"):
            # A page that adds a brick may point at it; any other points at what is there.
            assert brick_id(after, shown.which) is not None, number
        elif shown is not None and shown.place == "weight":
            which, unit, _source = weight_place(shown.which) or ("", 0, 0)
            brick = brick_of(after, which)
            assert isinstance(brick, Dense), number
            assert unit < brick.units, number
        design = after


def test_every_lesson_of_the_gallery_has_pages() -> None:
    lonely = [entry.name for entry in RECIPES if course_about(entry.name) is None]
    assert lonely == []


def test_a_lesson_beside_another_stands_in_its_document() -> None:
    for entry in EVERY_RECIPE:
        owner = recipe(document_of(entry.name))
        assert entry is owner or entry in owner.beside
    assert document_of("no such lesson") == ""
