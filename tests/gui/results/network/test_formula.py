"""Formulas with the numbers in them: what they say is what the picture holds."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from engine.bricks import Dense
from engine.data.knowing.library import Library
from engine.data.sources.curves import Line
from engine.data.sources.shapes import Circles
from engine.design import Design
from engine.edits.proposal import propose
from engine.training.inside.network_picture import (
    INPUTS,
    Incoming,
    Link,
    NetworkPicture,
    NetworkView,
    Neuron,
    NeuronColumn,
)
from gui.results.network.formula import tell
from gui.results.network.naming import Names
from gui.results.network.own_units import learned_line

LIBRARY = Library()
DENSE = Dense(units=1, activation="sigmoid")


def names_of(design: Design) -> Names:
    return Names(design, LIBRARY.report(design.data).prepared)


@pytest.fixture
def names(qapp: object) -> Names:
    return names_of(propose(LIBRARY, Circles()).with_bricks([DENSE]))


def picture_of(
    weights: np.ndarray, bias: float, entering: np.ndarray, brick: Dense = DENSE
) -> NetworkPicture:
    count = len(weights)
    total = float(weights @ entering + bias)
    inputs = NeuronColumn(INPUTS, -1, (count,), np.arange(count), entering)
    incoming = Incoming(
        weights[:, None],
        float(np.abs(weights).max()),
        bias=np.array([bias]),
        entering=entering,
        elsewhere=np.zeros(1),
        kernel_shape=(count, 1),
    )
    column = NeuronColumn(
        brick.id,
        0,
        (1,),
        np.arange(1),
        np.array([1 / (1 + np.exp(-total))]),
        None,
        np.array([total]),
        incoming,
    )
    return NetworkPicture(1, 1, NetworkView(), (inputs, column), bricks=(brick.id,))


def test_a_neurons_sum_and_its_function_stand_there_with_their_numbers(names: Names) -> None:
    picture = picture_of(np.array([0.2, -0.4]), 0.5, np.array([1.0, -2.0]))
    told = tell(Neuron(DENSE.id, 0), picture, names)
    assert told is not None
    assert told.lines[0] == "z = w₁x₁ + w₂x₂ + b"
    assert told.lines[1] == "z = 0.2·1 − 0.4·(−2) + 0.5 = 1.5"
    assert told.lines[2] == "a = sigmoid(z) = sigmoid(1.5) = 0.8176"
    assert (told.function, told.sum) == ("sigmoid", pytest.approx(1.5))
    assert not told.can_be_off, "the answer is what the rest is for"


def test_what_is_switched_off_is_not_said_to_be_what_its_formula_gives(names: Names) -> None:
    picture = picture_of(np.array([0.2, -0.4]), 0.5, np.array([1.0, 0.0]))
    told = tell(Neuron(DENSE.id, 0), picture, names, is_off=True)
    assert told is not None
    assert told.lines[1:] == ("z = 0.2·1 − 0.4·0 + 0.5 = 0.7", "a = 0, since it is switched off")
    told = tell(Neuron(INPUTS, 1), picture, names, is_off=True)
    assert told is not None
    assert told.lines == ("x₂ = 0, since it is switched off",)


def test_of_many_terms_the_largest_stand_there_and_the_rest_in_one(names: Names) -> None:
    weights = np.array([0.1, 9.0, 0.2, -8.0, 7.0, 6.0, 0.3])
    picture = picture_of(weights, 0.0, np.ones(7))
    told = tell(Neuron(DENSE.id, 0), picture, names)
    assert told is not None
    assert told.lines[0] == "z = w₂x₂ + w₄x₄ + w₅x₅ + w₆x₆ + … + b"
    assert "0.6 (3 more)" in told.lines[1]
    assert told.lines[1].endswith("= 14.6")


def test_a_link_tells_its_weight_and_what_it_hands_on(names: Names) -> None:
    picture = picture_of(np.array([0.2, -0.4]), 0.5, np.array([1.0, -2.0]))
    told = tell(Link(DENSE.id, 1, 0), picture, names)
    assert told is not None
    assert told.lines == ("w = −0.4", "w·x = −0.4·(−2) = 0.8")
    assert told.can_be_off
    column = picture.columns[1]
    incoming = replace(column.incoming, gradients=np.array([[0.25], [-0.125]]))
    picture = replace(picture, columns=(picture.columns[0], replace(column, incoming=incoming)))
    told = tell(Link(DENSE.id, 1, 0), picture, names)
    assert told.lines[-1] == "∂L/∂w = −0.125"


def test_of_what_is_not_shown_that_is_said(names: Names) -> None:
    picture = picture_of(np.array([0.2, -0.4]), 0.5, np.array([1.0, -2.0]))
    inputs = replace(picture.columns[0], shown=np.array([1]), values=np.array([-2.0]))
    picture = replace(picture, columns=(inputs, picture.columns[1]))
    told = tell(Neuron(INPUTS, 0), picture, names)
    assert told is not None
    assert told.lines == ("Not among the neurons that are shown.",)
    assert tell(Neuron("gone", 0), picture, names) is None
    assert tell(Neuron(DENSE.id, 7), picture, names) is None


def test_numbers_that_are_none_are_no_error(names: Names) -> None:
    picture = picture_of(np.array([np.nan, np.inf]), np.nan, np.array([1.0, -2.0]))
    told = tell(Neuron(DENSE.id, 0), picture, names)
    assert told is not None
    assert "–" in told.lines[1]


@pytest.mark.parametrize("scaling", ["none", "standardize", "minmax", "robust"])
def test_the_learned_line_is_told_in_the_tables_units(qapp: object, scaling: str) -> None:
    line = Dense(units=1, activation="linear")
    design = propose(LIBRARY, Line()).with_bricks([line])
    data = design.data
    columns = tuple(column.model_copy(update={"scaling": scaling}) for column in data.columns)
    design = design.with_data(data.model_copy(update={"columns": columns}))
    names = names_of(design)
    # the prepared line of y = 2 x + 0.25 in the table's units
    (x_scale, x_offset), (y_scale, y_offset) = (
        (1.0, 0.0) if each.zero is None else (each.one - each.zero, each.zero)
        for each in names.prepared.learned
    )
    weight = 2.0 * x_scale / y_scale
    bias = (2.0 * x_offset + 0.25 - y_offset) / y_scale
    picture = picture_of(np.array([weight]), bias, np.array([1.0]), line)
    text = learned_line(picture, names)
    assert "= 2 x + 0.25" in text, text
    assert "in the table's units" in text


def test_a_lone_classifier_tells_where_its_border_lies(names: Names) -> None:
    picture = picture_of(np.array([0.2, -0.4]), 0.5, np.array([1.0, -2.0]))
    text = learned_line(replace(picture, epoch=5), names)
    assert text.startswith("Learned: ")
    assert "sigmoid(" in text
    assert "border" in text
    assert learned_line(replace(picture, epoch=0), names).startswith("Before learning: ")


def test_a_larger_network_has_learned_no_line(names: Names) -> None:
    design = names.design.with_bricks([Dense(units=2), DENSE])
    picture = picture_of(np.array([0.2, -0.4]), 0.5, np.array([1.0, -2.0]))
    assert learned_line(picture, replace(names, design=design)) == ""
