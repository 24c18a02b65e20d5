"""The cards' pictures: each from the thing's own formula, live with the chosen neuron."""

from __future__ import annotations

import pytest

from engine.lessons.glossary import entry_about, entry_named
from engine.losses import LOSSES
from engine.training.network_picture import Neuron
from engine.training_settings import TrainingSettings
from gui.lessons.card_picture import picture_of
from gui.widgets.activation_curves import ACTIVATION_CURVES
from tests.gui.whole_window import WholeWindow

_PLAIN = TrainingSettings()


@pytest.mark.parametrize("name", ACTIVATION_CURVES)
def test_an_activation_functions_card_draws_its_curve(name: str) -> None:
    entry = entry_about(f"activation:{name}")
    drawn = picture_of(entry, None, _PLAIN)
    assert drawn.curve(1.5) == ACTIVATION_CURVES[name](1.5)
    assert drawn.point is None
    assert picture_of(entry, (name, -2.5), _PLAIN).point == -2.5
    assert picture_of(entry, ("another", -2.5), _PLAIN).point is None
    far = picture_of(entry, (name, 9.0), _PLAIN)
    assert far.low < -9.0 < 9.0 < far.high
    assert picture_of(entry, (name, float("nan")), _PLAIN) is None


@pytest.mark.parametrize("name", LOSSES)
def test_a_losss_card_draws_its_own_formula(name: str) -> None:
    drawn = picture_of(entry_about(f"loss:{name}"), None, _PLAIN)
    assert drawn.curve(0.5) == LOSSES[name]().of_one(0.5)
    assert drawn.across
    assert drawn.along


def test_a_loss_is_drawn_with_the_parameters_of_the_design() -> None:
    training = _PLAIN.changed(loss="huber").changed(delta=0.25)
    entry = entry_about("loss:huber")
    assert training.own_loss.delta == 0.25
    assert picture_of(entry, None, training).curve(2.0) == training.own_loss.of_one(2.0)
    assert picture_of(entry, None, _PLAIN).curve(2.0) == 1.5


def test_descent_goes_down_its_bowl_in_ever_smaller_steps() -> None:
    drawn = picture_of(entry_named("learning-rate"), None, _PLAIN)
    heights = [drawn.curve(w) for w in drawn.way]
    assert heights == sorted(heights, reverse=True)
    steps = [abs(b - a) for a, b in zip(drawn.way, drawn.way[1:], strict=False)]
    assert steps == sorted(steps, reverse=True)


def test_a_card_without_a_picture_has_none() -> None:
    for name in ("tensor", "softmax", "neuron"):
        assert picture_of(entry_named(name), None, _PLAIN) is None


def test_the_picture_lives_with_the_chosen_neuron(whole_window: WholeWindow) -> None:
    window = whole_window.window
    whole_window.lesson("xor")
    network = window.result_column.network
    window.result_column.tabs.setCurrentWidget(network)
    whole_window.wait(lambda: network.picture.picture is not None)
    window.show_glossary("activation:tanh")
    plot = window.glossary.card.picture
    assert plot.isVisible()
    assert plot.drawn.point is None
    hidden = whole_window.context.document.design.bricks[0].id
    network.picture.choose(Neuron(hidden, 0))
    whole_window.wait(lambda: plot.drawn.point is not None)
    first = plot.drawn.point
    assert first == network.card.neuron[1]
    network.picture.choose(Neuron(hidden, 1))
    whole_window.wait(lambda: plot.drawn.point not in (None, first))
    window.show_glossary("activation:sigmoid")
    assert plot.drawn.point is None
    assert plot.drawn.curve(0.0) == 0.5
    window.show_glossary("optimizer:adam")
    assert not plot.isVisible()
    assert not plot.grab().isNull()
    window.glossary.close()
