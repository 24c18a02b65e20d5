"""An optimizer and a loss have parameters of their own; they are kept, and never another's."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from engine.checks import check
from engine.design import Design, design_from
from engine.form import fields_of
from engine.losses import LOSSES
from engine.optimizers import OPTIMIZERS
from engine.recipes import RECIPES
from engine.training_settings import TrainingSettings
from tests.engine.checks.helpers import design

OF_VERSION_3 = {"momentum": 0.9, "weight_decay": 0.02}  # every older file has both


def _opened(**training: object) -> TrainingSettings:
    raw = RECIPES[0].make().model_dump(mode="json")
    raw["training"] = {**training}
    return design_from(raw).training


def test_own_values_are_kept_in_a_file():
    settings = TrainingSettings(optimizer="adam", beta_1=0.8, loss="huber", delta=2.0)
    raw = settings.model_dump(mode="json")
    assert raw["optimizer_values"] == {"beta_1": 0.8}
    assert raw["loss_values"] == {"delta": 2.0}
    assert _opened(**raw) == settings


@pytest.mark.parametrize(
    ("optimizer", "values"),
    [("sgd", {"momentum": 0.9}), ("adamw", {"weight_decay": 0.02}), ("rmsprop", {}), ("adam", {})],
)
def test_an_older_file_gives_the_optimizer_what_it_used(optimizer: str, values: dict[str, float]):
    settings = _opened(optimizer=optimizer, **OF_VERSION_3)
    assert settings.own_optimizer.own_values == values


def test_another_optimizer_begins_with_its_defaults_and_so_does_the_first_one_again():
    made = TrainingSettings(optimizer="sgd", momentum=0.9, loss="huber", delta=3.0)
    other = made.changed(optimizer="adam")
    assert other.optimizer_values == ()
    assert other.loss_values == (("delta", 3.0),)
    assert other.changed(optimizer="sgd").own_optimizer == OPTIMIZERS["sgd"]()
    assert made.changed(loss="log_cosh").changed(loss="huber").own_loss == LOSSES["huber"]()


def test_a_default_that_is_set_is_no_other_design():
    assert TrainingSettings(optimizer="sgd", momentum=0.0) == TrainingSettings(optimizer="sgd")
    changed = TrainingSettings(optimizer="sgd", momentum=0.5).changed(momentum=0.0)
    assert changed == TrainingSettings(optimizer="sgd")


@pytest.mark.parametrize(
    "values",
    [
        pytest.param({"optimizer": "sgd", "beta_1": 0.5}, id="another's"),
        pytest.param({"optimizer": "sgd", "momentum": 2.0}, id="out of range"),
        pytest.param({"optimizer": "sgd", "momentum": float("nan")}, id="no number"),
        pytest.param({"optimizer_values": {"momentum": 0.5}}, id="another's, in a file"),
        pytest.param({"optimizer": "quickest"}, id="no such optimizer"),
        pytest.param({"loss": "least"}, id="no such loss"),
        pytest.param({"optimizer": ["sgd"]}, id="no name"),
        pytest.param({"optimizer_values": "sgd"}, id="no values"),
    ],
)
def test_what_is_wrong_is_refused(values: dict[str, object]):
    with pytest.raises(ValidationError):
        TrainingSettings.model_validate(values)


@pytest.mark.parametrize("kind", [*OPTIMIZERS.values(), *LOSSES.values()])
def test_each_says_what_it_is_and_what_its_parameters_do(kind):
    assert kind.title
    assert kind.hint
    forms = fields_of(kind)
    assert len(forms) == len(kind.model_fields)
    assert all(field.form.label and field.form.hint for field in forms)


@pytest.mark.parametrize("kind", OPTIMIZERS.values())
def test_defaults_are_those_of_keras(kind):
    import keras

    plain = getattr(keras.optimizers, kind.keras_class)()
    config = plain.get_config()
    for name, value in kind().model_dump().items():
        assert config[name] == pytest.approx(value)


@pytest.mark.parametrize("kind", LOSSES.values())
def test_a_losss_defaults_are_those_of_keras(kind):
    import inspect

    import keras

    for place in (getattr(keras.losses, kind.keras_class), getattr(keras.losses, kind.name)):
        known = inspect.signature(place).parameters
        for name, value in kind().model_dump().items():
            assert known[name].default == pytest.approx(value)


def test_looking_ahead_without_momentum_is_noticed():
    def codes(made: Design) -> set[str]:
        return {finding.message.code for finding in check(made, None)}

    looking = design().with_training(optimizer="sgd", nesterov=True)
    assert "training.no_momentum" in codes(looking)
    assert "training.no_momentum" not in codes(looking.with_training(momentum=0.9))
