"""Where neurons and links lie, and what is pointed at."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF

from engine.bricks import Conv2D, Dense, Dropout, Flatten, Reshape
from engine.data.knowing.library import Library
from engine.data.sources.shapes import Circles
from engine.design import Design
from engine.edits.proposal import propose
from engine.training.inside.network_picture import INPUTS, Link, NetworkView, Neuron
from gui.look.look import Look
from gui.results.network.drawing.layout import Measures, NetworkLayout
from gui.results.network.drawing.link_painter import matrix_places
from tests.gui.drawn_network import drawn_network

FIRST, HIDDEN, LAST = Dense(units=3), Dense(units=12), Dense(units=1)


def design_of(*bricks: object) -> Design:
    return propose(Library(), Circles()).with_bricks(bricks)  # type: ignore[arg-type]


@pytest.fixture
def layout(look: Look) -> NetworkLayout:
    design = design_of(FIRST, Dropout(rate=0.2), HIDDEN, LAST)
    picture = drawn_network(design, (2,), NetworkView(most=8))
    return NetworkLayout(picture, QSizeF(500, 300), Measures.of(look, 500, gradients=False))


def test_every_neuron_is_within_and_none_lies_upon_another(layout: NetworkLayout) -> None:
    rects = [
        layout.rect(column, place)
        for column, tops in enumerate(layout.tops)
        for place in range(len(tops))
    ]
    assert len(rects) == 2 + 3 + 8 + 1
    for number, rect in enumerate(rects):
        assert rect.left() >= 0
        assert rect.right() <= layout.size.width()
        assert rect.top() >= layout.measures.head - 1
        assert rect.bottom() <= layout.size.height() - layout.measures.foot + 1
        assert not any(rect.intersects(other) for other in rects[:number])


def test_of_a_wide_brick_few_are_shown_and_each_has_room_for_its_number(look: Look) -> None:
    design = design_of(Dense(units=64), LAST)
    picture = drawn_network(design, (12,), NetworkView(most=13, few=8))
    layout = NetworkLayout(picture, QSizeF(535, 320), Measures.of(look, 535, gradients=False))
    assert [len(column.shown) for column in picture.columns] == [12, 8, 1]
    inputs, hidden = layout.rect(0, 0), layout.rect(1, 0)
    assert hidden.height() > 1.3 * inputs.height(), "what is all shown makes no other one smaller"
    assert inputs.width() == hidden.width() == layout.measures.wide
    assert layout.size.width() == 535
    begin, end = layout.ends_of(Link(design.bricks[0].id, 2, 7))
    assert begin.x() == layout.rect(0, 2).right()
    assert end.y() == layout.rect(1, 7).center().y()


def test_short_names_leave_their_room_to_the_neurons(look: Look) -> None:
    all_of_it = Measures.of(look, 535, gradients=False)
    short = Measures.of(look, 535, gradients=False, names=(20.0, 8.0))
    mixed = Measures.of(look, 535, gradients=False, names=(70.0, 4000.0))
    assert all_of_it.left == all_of_it.right == 96
    assert short.left == short.right == 56, "the column's head has to have room, too"
    assert (mixed.left, mixed.right) == (86, 96)


def test_what_is_pointed_at_is_found(layout: NetworkLayout) -> None:
    assert layout.at(layout.rect(1, 2).center()) == Neuron(FIRST.id, 2)
    begin, end = layout.ends_of(Link(HIDDEN.id, 1, 7))
    assert layout.at(begin + (end - begin) * 0.31) == Link(HIDDEN.id, 1, 7)
    assert layout.at(QPointF(1, 1)) is None
    assert layout.ends_of(Link(HIDDEN.id, 1, 11)) is None, "not shown"


def test_the_keys_go_from_neuron_to_neuron(layout: NetworkLayout) -> None:
    first = layout.beside(None, 1, 0)
    assert first == Neuron(INPUTS, 0)
    assert layout.beside(first, 0, 1) == Neuron(INPUTS, 1)
    assert layout.beside(first, 0, -1) == first
    across = layout.beside(first, 1, 0)
    assert across.brick == FIRST.id
    far = layout.beside(across, 9, 0)
    assert far == Neuron(LAST.id, 0)
    assert layout.links_into(far) == [Link(LAST.id, source, 0) for source in range(8)]


def test_the_foot_of_a_wide_brick_goes_through_its_neurons(layout: NetworkLayout) -> None:
    foot = layout.foot(2)
    step = QPointF(10, 0)
    assert layout.scroll_at(foot.center() - step) == (HIDDEN.id, -1)
    assert layout.scroll_at(foot.center() + step) == (HIDDEN.id, 1)
    assert layout.scroll_at(layout.foot(1).center()) is None, "all of them are shown"


def test_a_brick_without_neurons_lies_between_the_columns(layout: NetworkLayout) -> None:
    ((_brick, middle),) = layout.marks()
    assert layout.rect(1, 0).right() < middle < layout.lefts[2]


def test_many_bricks_make_it_wider_than_the_room(look: Look) -> None:
    design = design_of(*(Dense(units=4) for _ in range(20)))
    picture = drawn_network(design, (2,), NetworkView())
    layout = NetworkLayout(picture, QSizeF(300, 200), Measures.of(look, 300, gradients=False))
    assert layout.size.width() > 1000
    assert (np.diff(layout.lefts) > layout.sides[0]).all()


def test_pictures_and_what_comes_of_them_have_columns_too(look: Look) -> None:
    conv, dense = Conv2D(filters=4), Dense(units=2)
    design = design_of(Reshape(height=4, width=4, channels=1), conv, Flatten(), dense)
    picture = drawn_network(design, (16,), NetworkView(most=6))
    layout = NetworkLayout(picture, QSizeF(500, 300), Measures.of(look, 500, gradients=False))
    assert [column.brick for column in picture.columns] == [INPUTS, conv.id, dense.id]
    assert len(layout.lines[0].source) == 4, "one for each filter: all inputs together"
    assert layout.at(sum_of(layout.ends_of(Link(conv.id, 0, 3)))) == Link(conv.id, 0, 3)


def sum_of(ends: tuple[QPointF, QPointF] | None) -> QPointF:
    assert ends is not None
    return (ends[0] + ends[1]) / 2


@pytest.mark.parametrize("shape", [(64, 10), (784, 128), (2, 8), (8, 1)])
@pytest.mark.parametrize("height", [60.0, 320.0])
def test_a_matrix_and_its_size_stand_above_the_words_under_the_columns(
    look: Look, shape: tuple[int, int], height: float
) -> None:
    """64 × 10 was written over "64 neurons, 7 shown"; 8 × 1 stood beside its matrix."""
    between = QRectF(300.0, 40.0, 80.0, height)
    area, words = matrix_places(between, shape, look.px)
    assert between.contains(area)
    assert between.contains(words)
    assert words.top() > area.bottom()
    assert words.center().x() == pytest.approx(area.center().x())
