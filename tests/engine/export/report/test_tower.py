"""The tower as a drawing."""

import pytest

from engine.bricks import CATALOGUE, Dense
from engine.data.knowing.library import Library
from engine.export.drawings.drawing import Drawing, DrawnWords
from engine.export.drawings.letters import width_of
from engine.export.report.report_words import ReportWords
from engine.export.report.tower import tower_drawing, tower_on_pages
from engine.recipes import RECIPES


def made(name: str):
    design = next(own for own in RECIPES if own.name == name).make()
    return design, Library().report(design.data).prepared


def texts(drawing: Drawing) -> list[str]:
    return [own.text for own in drawing.items if isinstance(own, DrawnWords)]


def test_a_tower_says_what_each_brick_is_in_both_languages():
    design, facts = made("iris")
    korean = texts(tower_drawing(design, facts, ReportWords("ko", design.data.source)))
    assert {"입력", "입력 4개", "4 → 64", "가중치 320개", "softmax", "레이블"} <= set(korean)
    english = texts(tower_drawing(design, facts, ReportWords("en", design.data.source)))
    wanted = {"Input", "4 numbers in", "320 weights", "Labels", "2,499 weights in all"}
    assert wanted <= set(english)


def test_without_facts_the_bricks_stand_there_all_the_same():
    design, _ = made("iris")
    shown = texts(tower_drawing(design, None, ReportWords("en")))
    assert "softmax" in shown
    assert not any("weights" in text or "→" in text for text in shown)


def test_every_brick_can_be_drawn():
    design, facts = made("digits")
    bricks = [kind() for kind in CATALOGUE]
    drawing = tower_drawing(design.with_bricks(bricks), facts, ReportWords("ko"))
    assert drawing.height > 40 * len(bricks)


@pytest.mark.parametrize("count", [1, 12, 43, 44, 200])
def test_on_paper_no_drawing_is_higher_than_a_page(count):
    design, facts = made("iris")
    bricks = [Dense(units=8 + place, activation="relu") for place in range(count)]
    words = ReportWords("en")
    drawings = tower_on_pages(design.with_bricks(bricks), facts, words, 493, 620)
    assert all(own.height <= 620 and own.width <= 493 for own in drawings)
    shown = [text for own in drawings for text in texts(own)]
    assert [text for text in shown if text.isdigit()] == [str(8 + n) for n in range(count)]
    assert sum("weights in all" in text for text in shown) == 1


@pytest.mark.parametrize("count", [1, 12, 60, 200])
def test_a_high_tower_stands_in_columns_and_nothing_leaves_the_paper(count):
    design, facts = made("iris")
    bricks = [Dense(units=8, activation="relu") for _ in range(count)]
    drawing = tower_drawing(
        design.with_bricks(bricks), facts, ReportWords("ko"), most_width=490, most_height=700
    )
    assert drawing.width <= 490
    assert drawing.height <= 700 or count > 45
    for own in drawing.items:
        if isinstance(own, DrawnWords):
            width = width_of(own.text, own.size, own.bold)
            left = own.x - {"start": 0.0, "middle": width / 2, "end": width}[own.anchor]
            assert left >= -0.5
            assert left + width <= drawing.width + 0.5
