"""A goal is recognized when it is reached, and not before."""

from __future__ import annotations

from typing import Any

import pytest

from engine.lessons.goals import Goal, Standing
from engine.recipes import recipe

_XOR, _ONE = recipe("xor").make(), recipe("xor-stuck").make()


@pytest.mark.parametrize(
    ("goal", "short", "there"),
    [
        ({"loss_below": 0.1}, {"figures": {"loss": 0.1}}, {"figures": {"loss": 0.09}}),
        ({"loss_above": 5.0}, {"figures": {"loss": 5.0}}, {"figures": {"loss": 6.0}}),
        ({"loss_above": 5.0}, {}, {"figures": {"loss": float("nan")}}),
        (
            {"accuracy_at_least": 1.0},
            {"figures": {"accuracy": 0.99}},
            {"figures": {"accuracy": 1.0}},
        ),
        (
            {"error_below": 2.0},
            {"figures": {"mean_absolute_error": 2.0}},
            {"figures": {"mean_absolute_error": 1.0}},
        ),
        ({"epochs": 10}, {"epoch": 9}, {"epoch": 10}),
        ({"bricks": 2}, {"design": _ONE}, {}),
        ({"kind": "dense"}, {"design": _ONE.with_bricks(())}, {}),
        ({"tab": "evaluate"}, {"tab": "live"}, {"tab": "evaluate"}),
        ({"changed": True}, {"design": _XOR.with_speed("5")}, {"design": _ONE}),
        ({"loss_below": 0.1, "epochs": 5}, {"figures": {"loss": 0.01}},
         {"figures": {"loss": 0.01}, "epoch": 5}),
    ],
)  # fmt: skip
def test_a_goal_is_reached(
    goal: dict[str, Any], short: dict[str, Any], there: dict[str, Any]
) -> None:
    asked = Goal.model_validate(goal)
    assert asked.words()
    assert not asked.reached(Standing(**{"design": _XOR, "first": _XOR, **short}))
    assert asked.reached(Standing(**{"design": _XOR, "first": _XOR, **there}))


def test_without_figures_no_figure_is_reached() -> None:
    nothing = Standing(_XOR, _XOR)
    for name in ("loss_below", "loss_above", "accuracy_at_least", "error_below"):
        assert not Goal.model_validate({name: 0.5}).reached(nothing), name


def test_an_accuracy_is_told_in_percent() -> None:
    (said,) = Goal(accuracy_at_least=0.98).words()
    assert str(said) == "accuracy at least 98 %"
