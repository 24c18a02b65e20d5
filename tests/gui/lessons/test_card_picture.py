"""The cards' pictures: each from the thing's own formula, live with the chosen neuron."""

from __future__ import annotations

import pytest

from engine.bricks import BY_KIND
from engine.form import fields_of
from engine.lessons.glossary import Entry, entry_about, entry_named
from engine.losses import LOSSES
from engine.metrics import METRICS
from engine.optimizers import OPTIMIZERS
from engine.training.inside.network_picture import Neuron
from engine.training_settings import TrainingSettings
from gui.lessons.card_picture import picture_of
from gui.widgets.plots.activation_curves import ACTIVATION_CURVES
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


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_an_optimizers_card_shows_its_own_way_down(name: str) -> None:
    drawn = picture_of(entry_about(f"optimizer:{name}"), None, _PLAIN)
    assert len(drawn.way) > 5
    assert drawn.curve(drawn.way[-1]) < drawn.curve(drawn.way[0])
    chosen = _PLAIN.changed(optimizer=name)
    assert picture_of(entry_named("optimizer"), None, chosen).way == drawn.way


def test_the_card_of_the_loss_draws_the_one_that_is_chosen() -> None:
    chosen = _PLAIN.changed(loss="mean_absolute_error")
    assert picture_of(entry_named("loss"), None, chosen).curve(-2.0) == 2.0


def test_early_stopping_goes_back_to_where_the_loss_turned() -> None:
    drawn = picture_of(entry_about("setting:early_stopping"), None, _PLAIN)
    best, stopped = drawn.way
    assert best < stopped
    assert drawn.curve(best) == min(drawn.curve(epoch) for epoch in range(21))
    rates = picture_of(entry_about("setting:reduce_on_plateau"), None, _PLAIN)
    assert sorted({rates.curve(epoch) for epoch in range(20)}) == [0.25, 0.5, 1.0]


_EVERY_BRICK = [entry_about(f"brick:{kind}") for kind in BY_KIND]
_SETTINGS = [entry_about(f"setting:{field.name}") for field in fields_of(TrainingSettings)]
_FIGURES = [entry_about(f"metric:{name}") for name in METRICS]


@pytest.mark.parametrize("entry", [*_EVERY_BRICK, *_SETTINGS, *_FIGURES], ids=lambda one: one.id)
def test_each_brick_setting_and_metric_has_a_picture(entry: Entry) -> None:
    assert picture_of(entry, None, _PLAIN) is not None or entry.example is not None


def test_the_picture_lives_with_the_chosen_neuron(whole_window: WholeWindow) -> None:
    window = whole_window.window
    whole_window.lesson("xor")
    network = window.result_column.network
    window.result_column.tabs.setCurrentWidget(network)
    whole_window.wait(lambda: network.picture.picture is not None)
    window.cards.show("activation:tanh")
    plot = window.cards.window.card.picture
    assert plot.isVisible()
    assert plot.drawn.point is None
    hidden = whole_window.context.document.design.bricks[0].id
    network.picture.choose(Neuron(hidden, 0))
    whole_window.wait(lambda: plot.drawn.point is not None)
    first = plot.drawn.point
    assert first == network.card.neuron[1]
    network.picture.choose(Neuron(hidden, 1))
    whole_window.wait(lambda: plot.drawn.point not in (None, first))
    window.cards.show("activation:sigmoid")
    assert plot.drawn.point is None
    assert plot.drawn.curve(0.0) == 0.5
    window.cards.show("optimizer:adam")
    assert plot.drawn.way == entry_named("adam").way
    window.cards.show("brick:flatten")
    assert not plot.isVisible()
    assert window.cards.window.card.example.isVisible()
    assert not plot.grab().isNull()
    window.cards.window.close()
