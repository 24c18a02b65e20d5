"""On the wall, type grows with the screen, and what the lesson asks stays."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize

from engine.recipes import RECIPES
from gui.look.look import Look
from gui.shell.lesson_card import question_in
from gui.widgets.plots import curve_width


def test_a_large_screen_reads_as_a_small_one(look: Look) -> None:
    """The same share of the height, whatever the screen."""
    shares = []
    for room in (QSize(1280, 720), QSize(1920, 1080), QSize(3840, 2160)):
        look.present(True, room)
        assert look.presenting
        shares.append(look.font("large").pixelSize() / room.height())
    assert shares == pytest.approx([shares[0]] * 3, rel=0.02)
    look.present(False)
    assert look.scale == 1.0


def test_a_narrow_screen_is_not_overcrowded(look: Look) -> None:
    look.present(True, QSize(1024, 768))
    assert 1.0 < look.scale < 1.5
    look.present(True, QSize(640, 480))
    assert look.scale > 1.0


def test_lines_grow_along(look: Look) -> None:
    widths = [curve_width(look)]
    for room in (QSize(1280, 720), QSize(1920, 1080)):
        look.present(True, room)
        widths.append(curve_width(look))
    assert widths == sorted(set(widths))


@pytest.mark.parametrize("lesson", RECIPES, ids=lambda lesson: lesson.name)
def test_what_the_lesson_asks_is_found(lesson) -> None:
    question = question_in(lesson.watch)
    assert question in lesson.watch
    if "?" in lesson.watch:
        assert question.endswith("?")
        assert question.count("?") == 1
    else:
        assert question == lesson.watch


def test_the_last_question_of_korean_words_is_found() -> None:
    assert question_in("경계를 보세요. 모서리가 몇 개 필요할까요?") == "모서리가 몇 개 필요할까요?"
