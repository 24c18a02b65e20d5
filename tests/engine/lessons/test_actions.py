""" "Do it for me": edits of the design, and what they do where their part is gone."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import TypeAdapter

from engine.design import Design
from engine.lessons.actions import Action, Actions, edited
from engine.messages import EngineError
from engine.recipes import recipe

_ACTION = TypeAdapter(Action)


def _after(lesson: str, **raw: Any) -> Design:
    return edited(recipe(lesson).make(), (_ACTION.validate_python(raw),))


def test_a_setting_is_set() -> None:
    design = _after("xor", what="set", setting="optimizer", value="sgd")
    assert design.training.optimizer == "sgd"


def test_a_brick_is_put_above_another() -> None:
    values = {"units": 8, "activation": "tanh"}
    design = _after("xor-stuck", what="add_brick", kind="dense", before="last", values=values)
    assert [(brick.units, brick.activation) for brick in design.bricks] == [
        (8, "tanh"),
        (1, "sigmoid"),
    ]
    assert len({brick.id for brick in design.bricks}) == 2


def test_a_brick_is_put_below_all() -> None:
    design = _after("xor", what="add_brick", kind="dropout")
    assert design.bricks[-1].kind == "dropout"


def test_a_brick_is_changed_and_taken_out() -> None:
    changed = _after("xor", what="change_brick", brick="1", field="activation", value="relu")
    assert changed.bricks[0].activation == "relu"
    assert len(_after("xor", what="remove_brick", brick="dense").bricks) == 1


def test_given_weights_are_drawn_and_a_column_is_scaled() -> None:
    stuck = recipe("sales-stuck").make()
    assert any(brick.drawn_again() is not None for brick in stuck.bricks)
    drawn = _after("sales-stuck", what="draw_weights")
    assert not any(brick.drawn_again() is not None for brick in drawn.bricks)
    scaled = _after("sales-stuck", what="scale", column="Year", scaling="standardize")
    assert scaled.data.column("Year").scaling == "standardize"
    assert scaled.data.column("Sales").scaling == "maxabs"


def test_several_are_done_in_their_order_and_the_windows_change_no_design() -> None:
    actions = TypeAdapter(Actions).validate_python(
        [
            {"what": "add_brick", "kind": "dense", "before": "last"},
            {"what": "change_brick", "brick": "first", "field": "units", "value": 5},
            {"what": "press", "button": "train"},
            {"what": "tab", "tab": "evaluate"},
        ]
    )
    assert edited(recipe("and").make(), actions).bricks[0].units == 5
    assert edited(recipe("and").make(), actions[2:]) == recipe("and").make()


@pytest.mark.parametrize(
    "raw",
    [
        {"what": "remove_brick", "brick": "7"},
        {"what": "change_brick", "brick": "dropout", "field": "rate", "value": 0.5},
        {"what": "change_brick", "brick": "last", "field": "filters", "value": 5},
        {"what": "change_brick", "brick": "last", "field": "units", "value": -5},
        {"what": "add_brick", "kind": "dense", "before": "conv2d"},
        {"what": "scale", "column": "gone", "scaling": "minmax"},
        {"what": "scale", "column": "label", "scaling": "minmax"},
    ],
)
def test_what_is_not_there_is_said(raw: dict[str, Any]) -> None:
    with pytest.raises(EngineError) as told:
        _after("circles", **raw)
    assert told.value.message.code == "lesson.not_here"
