"""The numbers on a card: whole in any width, said in the language, and read aloud."""

from __future__ import annotations

import itertools

import pytest
from pytestqt.qtbot import QtBot

from engine.lessons.examples import Example
from engine.lessons.glossary import entry_named, glossary
from gui.lessons.example_picture import ExamplePicture
from gui.look.look import Look

_EXAMPLES = [entry for entry in glossary() if entry.example is not None]


def picture_of(qtbot: QtBot, look: Look, example: Example | None) -> ExamplePicture:
    picture = ExamplePicture(look)
    qtbot.addWidget(picture)
    picture.show_example(example)
    return picture


@pytest.mark.parametrize("width", [270, 340, 700])
@pytest.mark.parametrize("entry", _EXAMPLES, ids=lambda entry: entry.id)
def test_it_is_whole_in_any_width(qtbot: QtBot, look: Look, entry, width: int) -> None:
    picture = picture_of(qtbot, look, entry.example)
    places, height = picture._placed(width)
    assert len(places) == 3 if entry.example.by is not None else 2
    for place in places:
        assert place.right() <= width
        assert place.bottom() <= height
    for first, second in itertools.pairwise(places):
        assert not first.intersects(second)
    picture.resize(width, height)
    assert not picture.grab().isNull()


def test_side_by_side_where_there_is_room(qtbot: QtBot, look: Look) -> None:
    picture = picture_of(qtbot, look, entry_named("max-pooling").example)
    wide, narrow = picture._placed(700)[0], picture._placed(120)[0]
    assert wide[0].top() == wide[1].top()
    assert narrow[1].top() > narrow[0].bottom()
    assert picture.heightForWidth(120) > picture.heightForWidth(700)


def test_a_screen_reader_says_the_numbers(qtbot: QtBot, look: Look) -> None:
    picture = picture_of(qtbot, look, entry_named("batch-normalization").example)
    said = picture.accessibleDescription().split("\n")
    assert said[0] == "3 rows, 2 neurons: 1, 10; 2, 20; 3, 60"
    assert said[1].endswith("−1.22, −0.93; 0, −0.46; 1.22, 1.39")


def test_without_an_example_it_takes_no_room(qtbot: QtBot, look: Look) -> None:
    picture = picture_of(qtbot, look, None)
    assert picture.isHidden()
    assert picture.heightForWidth(300) == 1
