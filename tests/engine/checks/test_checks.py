"""Every mistake is named, on the right place, and its fixes mend it; good towers are left alone."""

# ruff: noqa: E501  (the table of mistakes reads as a table)
from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import pytest

from engine.bricks import (
    Activation,
    BatchNormalization,
    Dense,
    Dropout,
    GaussianNoise,
    LayerNormalization,
    UnknownBrick,
)
from engine.checks import check, fix_all
from engine.data.facts import ColumnFacts
from engine.data.settings import ColumnSettings, SplitSettings
from engine.design import Design
from engine.messages import Message
from tests.engine.checks.helpers import codes, column, design, report, the

HIDDEN = Dense(id="hidden", units=8)
SIGMOID = Dense(id="end", units=1, activation="sigmoid")
LINEAR = Dense(id="end", units=1, activation="linear")
SOFTMAX = Dense(id="end", units=3, activation="softmax")


@dataclass(frozen=True)
class Mistake:
    code: str
    severity: str
    where: str
    field: str | None
    design: Design
    facts: tuple[ColumnFacts, ...] = ()
    report: dict[str, Any] = field(default_factory=dict)
    fixes: int = 1


def dense(units: int = 1, activation: str = "linear", **more: Any) -> Dense:
    return Dense.model_validate({"id": "end", "units": units, "activation": activation, **more})


def columns(**settings: dict[str, Any]) -> tuple[ColumnSettings, ...]:
    roles = {"a": "input", "b": "input", "y": "target"}
    return tuple(
        ColumnSettings.model_validate({"name": name, "role": role, **settings.get(name, {})})
        for name, role in roles.items()
    )


ZEROS = Dense(id="hidden", units=8, kernel_initializer="zeros")
LATER = UnknownBrick(id="later", kind="attention")

MISTAKES = [
    # the end of the tower
    Mistake("ending.one_output", "error", "end", "units", design(HIDDEN, dense(2, "softmax")), fixes=2),
    Mistake("ending.one_output", "error", "end", "units", design(dense(64, "relu")), fixes=2),
    Mistake("ending.classes", "error", "end", "units", design(dense(2, "softmax"), task="multiclass"), fixes=2),
    Mistake("ending.targets", "error", "end", "units", design(dense(3), task="regression"), fixes=2),
    Mistake("ending.softmax_alone", "warning", "end", "activation", design(HIDDEN, dense(1, "softmax"))),
    Mistake("ending.softmax_alone", "warning", "end", "activation", design(dense(1, "softmax"), task="regression")),
    Mistake("ending.not_a_probability", "warning", "end", "activation", design(dense(1, "relu"))),
    Mistake("ending.not_a_probability", "warning", "end", "activation", design(dense(1, "tanh"))),
    Mistake("ending.not_a_probability", "warning", "end", "activation", design(dense(1, "linear"))),
    Mistake("ending.not_a_probability", "warning", "f", "function", design(dense(1), Activation(id="f", function="relu"))),
    Mistake("ending.not_a_probability", "warning", "end", "activation", design(dense(1, "relu"), loss="mean_squared_error")),
    Mistake("ending.out_of_hinge", "warning", "end", "activation", design(dense(1, "relu"), loss="hinge")),
    Mistake("ending.sigmoid_for_classes", "warning", "end", "activation", design(dense(3, "sigmoid"), task="multiclass")),
    Mistake("ending.not_probabilities", "warning", "end", "activation", design(dense(3, "relu"), task="multiclass")),
    Mistake("ending.not_probabilities", "warning", "end", "activation", design(dense(3), task="multiclass", loss="mean_squared_error")),
    Mistake("ending.out_of_reach", "warning", "end", "activation", design(dense(1, "sigmoid"), task="regression")),
    Mistake("ending.out_of_reach", "warning", "end", "activation", design(dense(1, "tanh"), task="regression")),
    Mistake("ending.below_reach", "warning", "end", "activation", design(dense(1, "relu"), task="regression")),
    Mistake("ending.below_reach", "warning", "end", "activation", design(dense(1, "softplus"), task="regression")),
    Mistake("ending.relu_may_die", "hint", "end", "activation", design(dense(1, "relu"), task="regression"), (column("y", 5.0),)),
    Mistake("ending.loss", "error", "labels", "loss", design(SIGMOID, loss="categorical_crossentropy"), fixes=2),
    Mistake("ending.loss", "error", "labels", "loss", design(LINEAR, task="regression", loss="binary_crossentropy"), fixes=2),
    Mistake("ending.loss", "error", "labels", "loss", design(SOFTMAX, task="multiclass", loss="hinge"), fixes=2),
    Mistake("ending.negative_logarithm", "warning", "labels", "loss", design(LINEAR, task="regression", loss="mean_squared_logarithmic_error")),
    Mistake("ending.disturbed", "warning", "drop", None, design(SIGMOID, Dropout(id="drop"))),
    Mistake("ending.disturbed", "warning", "noise", None, design(SIGMOID, GaussianNoise(id="noise"))),
    Mistake("ending.normalized", "warning", "norm", None, design(SIGMOID, BatchNormalization(id="norm"))),
    # inside the tower
    Mistake("tower.empty", "error", "tower", None, design()),
    Mistake("tower.no_dense", "error", "tower", None, design(Dropout(id="drop"))),
    Mistake("tower.unknown", "error", "later", None, design(LATER, SIGMOID)),
    Mistake("tower.one_line", "warning", "hidden", "activation", design(HIDDEN.changed(activation="linear"), SIGMOID)),
    Mistake("tower.one_line", "warning", "hidden", "activation", design(HIDDEN.changed(activation="linear"), Dropout(), BatchNormalization(), SIGMOID)),
    Mistake("tower.twice", "warning", "twice", "function", design(HIDDEN, Activation(id="twice", function="tanh"), SIGMOID), fixes=2),
    Mistake("tower.twice", "warning", "twice", "function", design(HIDDEN, Dropout(), Activation(id="twice", function="relu"), SIGMOID), fixes=2),
    Mistake("tower.twice", "warning", "twice", "function", design(dense(1, "relu"), Activation(id="twice", function="sigmoid")), fixes=2),
    Mistake("tower.twice", "warning", "twice", "function", design(SIGMOID, Activation(id="twice", function="sigmoid")), fixes=2),
    Mistake("tower.idle", "hint", "idle", "function", design(HIDDEN, Activation(id="idle", function="linear"), SIGMOID)),
    Mistake("tower.hidden_softmax", "warning", "hidden", "activation", design(HIDDEN.changed(activation="softmax"), SIGMOID)),
    Mistake("tower.hidden_softmax", "warning", "f", "function", design(HIDDEN.changed(activation="linear"), Activation(id="f", function="softmax"), SIGMOID)),
    Mistake("tower.alike", "warning", "hidden", "kernel_initializer", design(ZEROS, SIGMOID)),
    Mistake("tower.alike", "warning", "hidden", "kernel_initializer", design(ZEROS.changed(kernel_initializer="ones"), SIGMOID)),
    Mistake("tower.much_dropout", "warning", "drop", "rate", design(HIDDEN, Dropout(id="drop", rate=0.9), SIGMOID)),
    Mistake("tower.much_noise", "warning", "noise", "stddev", design(GaussianNoise(id="noise", stddev=0.9), SIGMOID)),
    Mistake("tower.alone_normalized", "warning", "norm", None, design(HIDDEN.changed(units=1), LayerNormalization(id="norm"), SIGMOID)),
    Mistake("tower.batch_of_one", "warning", "norm", None, design(HIDDEN, BatchNormalization(id="norm"), SIGMOID, batch_size=1)),
    Mistake("tower.much_penalty", "warning", "hidden", "l2", design(HIDDEN.changed(l2=5.0), SIGMOID)),
    Mistake("tower.much_penalty", "warning", "hidden", "l1", design(HIDDEN.changed(l1=1.0), SIGMOID)),
    # the data
    Mistake("data.wild_input", "warning", "data", "a", design(SIGMOID), (column("a", 2005.0, 8.0),)),
    Mistake("data.wild_input", "warning", "data", "a", design(SIGMOID), (column("a", 0.0, 0.0001),)),
    Mistake("data.wild_inputs", "warning", "data", "a", design(SIGMOID), (column("a", 2005.0), column("b", 0.0, 900.0))),
    Mistake("data.wild_target", "warning", "data", "y", design(LINEAR, task="regression"), (column("y", 50_000.0, 9000.0),)),
    Mistake("data.missing", "hint", "data", "a", design(SIGMOID), (column("a", missing=10),), fixes=2),
    Mistake("data.missing", "warning", "data", "a", design(SIGMOID), (column("a", missing=60),), fixes=2),
    Mistake("data.constant", "hint", "data", "a", design(SIGMOID), (column("a", distinct=1),)),
    Mistake("data.empty_column", "warning", "data", "a", design(SIGMOID), (column("a", missing=100, distinct=0),)),
    Mistake("data.constant_target", "warning", "data", "y", design(LINEAR, task="regression"), (column("y", distinct=1),), fixes=0),
    Mistake("data.class_without_rows", "warning", "data", None, design(SOFTMAX, task="multiclass"), report={"classes": (("x", 9), ("y", 0), ("z", 9))}),
    Mistake("data.imbalance", "hint", "training", "class_weights", design(SIGMOID), report={"classes": (("yes", 950), ("no", 50))}),
    # the training
    Mistake("training.too_fast", "warning", "training", "learning_rate", design(SIGMOID, learning_rate=10.0)),
    Mistake("training.too_fast", "warning", "training", "learning_rate", design(SIGMOID, learning_rate=1e6, optimizer="sgd")),
    Mistake("training.too_slow", "warning", "training", "learning_rate", design(SIGMOID, learning_rate=1e-9)),
    Mistake("training.batch", "hint", "training", "batch_size", design(SIGMOID, batch_size=1000)),
    Mistake("training.no_validation", "hint", "training", "early_stopping", design(SIGMOID, early_stopping=True, split=SplitSettings(validation_share=0.0)), report={"validation_rows": 0}),
    Mistake("training.no_validation_to_stall", "hint", "training", "reduce_on_plateau", design(SIGMOID, reduce_on_plateau=True, split=SplitSettings(validation_share=0.0)), report={"validation_rows": 0}),
    Mistake("training.many_weights", "hint", "tower", None, design(HIDDEN.changed(units=1024), dense(1024, "relu", id="second"), SIGMOID)),
]  # fmt: skip


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.code)
def test_a_mistake_is_named_and_each_fix_mends_it(mistake: Mistake) -> None:
    facts = report(mistake.design, *mistake.facts, **mistake.report)
    finding = the(check(mistake.design, facts), mistake.code)
    assert finding.severity == mistake.severity
    assert finding.where == mistake.where
    assert finding.field == mistake.field
    assert str(finding.message)  # all parameters of the sentence are there
    assert len(finding.fixes) == mistake.fixes
    for fix in finding.fixes:
        assert str(fix.label)
        mended = fix.apply(mistake.design)
        assert mended != mistake.design
        after = check(mended, facts)
        assert finding not in after
        if fix is finding.fixes[0]:
            # Facts of before the fix may still show it, but then nothing is left to mend.
            assert mistake.code not in codes(tuple(f for f in after if f.fixes))


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.code)
def test_the_same_mistake_found_twice_is_equal(mistake: Mistake) -> None:
    facts = report(mistake.design, *mistake.facts, **mistake.report)
    assert check(mistake.design, facts) == check(mistake.design, facts)


GOOD = [
    design(SIGMOID),
    design(HIDDEN, SIGMOID),
    design(HIDDEN, Dropout(rate=0.3), HIDDEN.changed(id="second"), SIGMOID),
    design(HIDDEN, LINEAR, Activation(function="sigmoid")),
    design(HIDDEN.changed(activation="linear"), BatchNormalization(), Activation(), SIGMOID),
    design(HIDDEN, LayerNormalization(), GaussianNoise(), SIGMOID),
    design(HIDDEN, LINEAR, BatchNormalization(), Activation(function="sigmoid")),
    design(SIGMOID.changed(kernel_initializer="zeros")),
    design(HIDDEN, LINEAR, loss="hinge"),
    design(HIDDEN, SIGMOID, loss="hinge"),
    design(HIDDEN, LINEAR.changed(activation="tanh"), loss="hinge"),
    design(HIDDEN, SIGMOID, loss="mean_squared_error"),
    design(HIDDEN, SIGMOID, optimizer="sgd", learning_rate=1.0),
    design(SOFTMAX, task="multiclass"),
    design(HIDDEN, SOFTMAX, task="multiclass", loss="kl_divergence"),
    design(HIDDEN, dense(3, "sigmoid"), task="multiclass", loss="mean_squared_error"),
    design(LINEAR, task="regression"),
    design(HIDDEN, LINEAR, task="regression", loss="huber"),
    design(dense(1, "leaky_relu"), task="regression"),
]


@pytest.mark.parametrize("good", GOOD, ids=range(len(GOOD)))
def test_a_good_tower_gives_no_cause(good: Design) -> None:
    assert check(good, report(good)) == ()
    assert check(good, None) == ()


def test_a_sigmoid_may_end_a_regression_whose_target_is_scaled_to_its_reach() -> None:
    scaled = design(HIDDEN, SIGMOID, task="regression", columns=columns(y={"scaling": "minmax"}))
    assert check(scaled, report(scaled)) == ()


def test_a_problem_of_the_data_is_an_error_there() -> None:
    one = design(SIGMOID)
    problem = Message("data.some_problem", "No rows are left.")
    finding = check(one, report(one, problem=problem))[0]
    assert (finding.severity, finding.where, finding.message) == ("error", "data", problem)


def test_the_only_input_is_not_offered_to_be_left_out() -> None:
    one = design(
        SIGMOID,
        columns=(
            ColumnSettings(name="a", role="input"),
            ColumnSettings(name="y", role="target"),
        ),
    )
    assert the(check(one, report(one, column("a", distinct=1))), "data.constant").fixes == ()


def test_the_gravest_come_first() -> None:
    one = design(Activation(function="linear"), LATER, dense(1, "relu"), learning_rate=10.0)
    severities = [finding.severity for finding in check(one, report(one))]
    assert severities == sorted(severities, key=("error", "warning", "hint").index)
    assert len(set(severities)) == 3


def test_what_keras_trains_in_silence_is_mended_at_once() -> None:
    silent = design(
        HIDDEN.changed(activation="softmax"),
        dense(1, "softmax"),
        Dropout(),
        loss="categorical_crossentropy",
        learning_rate=10.0,
    )
    mended = fix_all(silent, report(silent))
    assert check(mended, report(mended)) == ()
    assert [brick.face() for brick in mended.bricks] == ["8 relu", "1 sigmoid"]
    assert mended.training.loss == "binary_crossentropy"
    assert mended.training.learning_rate == 0.001


def test_fixing_a_forgotten_output_layer_adds_it() -> None:
    one = design(HIDDEN)
    assert [brick.face() for brick in fix_all(one, report(one)).bricks] == ["8 relu", "1 sigmoid"]


def test_fixing_leaves_hints_to_the_person() -> None:
    one = design(Activation(function="linear"), SIGMOID)
    assert fix_all(one, report(one)) == one


def test_a_fix_of_yesterday_does_no_harm_to_another_design() -> None:
    one = design(HIDDEN, dense(1, "relu"), Dropout(id="drop"))
    fixes = [fix for finding in check(one, report(one)) for fix in finding.fixes]
    other = design(SIGMOID.changed(id="other"))
    assert fixes
    for fix in fixes:
        assert fix.apply(other) == other
