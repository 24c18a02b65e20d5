"""The small curve of a glossary card: drawn from the thing's own formula, and live where the
chosen neuron has something to do with it. What is no curve has numbers: `example_picture`."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from engine.lessons.glossary import Entry, entry_about
from engine.losses import LOSSES, Across, Loss
from engine.training_settings import TrainingSettings
from gui.widgets.plots.function_plot import Drawn, drawn_activation

Chosen = tuple[str, float]  # a neuron's activation function, and its sum z

# Cards on which the chosen neuron's own function stands, whichever it is.
_OF_ANY_NEURON = frozenset({"neuron", "activation", "dense"})
_OF_DESCENT = frozenset({"gradient-descent", "learning-rate", "epoch"})
_RATE, _START, _STEPS = 0.15, -1.8, 6


def picture_of(entry: Entry, chosen: Chosen | None, training: TrainingSettings) -> Drawn | None:
    """What is drawn on the card; None: nothing.

    ``chosen``: the neuron that is chosen in the network's picture; a loss is drawn with the
    parameters that ``training`` gives it.
    """
    for key in entry.about:
        what, _, name = key.partition(":")
        if what == "activation":
            return drawn_activation(name, chosen[1] if chosen and chosen[0] == name else None)
        if what == "loss" and name in LOSSES:
            own = training.own_loss
            return _of_loss(own if own.name == name else LOSSES[name]())
    if entry.id in _OF_ANY_NEURON and chosen is not None:
        return drawn_activation(*chosen)
    if entry.way:
        return _bowl(entry.way)
    if entry.id == "loss":  # the one that is chosen
        return _of_loss(training.own_loss)
    if entry.id == "optimizer":
        own_card = entry_about(f"optimizer:{training.optimizer}")
        return _bowl(own_card.way) if own_card is not None else None
    if entry.id == "early-stopping":
        return _stopped_early()
    if entry.id == "reduce-on-plateau":
        return _reduced_rate()
    return _descent() if entry.id in _OF_DESCENT else None


def _of_loss(loss: Loss) -> Drawn | None:
    across = loss.across
    if across == "":
        return None
    low, high = {"error": (-3.0, 3.0), "probability": (0.02, 1.0), "margin": (-2.0, 2.0)}[across]
    if loss.lowest_error is not None:
        low = loss.lowest_error
    return Drawn(loss.of_one, low, high, across=_across(across), along=_loss_word())


def _descent() -> Drawn:
    """Steps against the slope of L = w²: they grow smaller as the slope does."""
    way = [_START]
    for _ in range(_STEPS):
        way.append(way[-1] - _RATE * 2.0 * way[-1])
    return _bowl(tuple(way))


def _bowl(way: tuple[float, ...]) -> Drawn:
    return Drawn(lambda w: w * w, -2.0, 2.0, way=way, across="w", along=_loss_word())


def _stopped_early() -> Drawn:
    """The validation loss turns; some epochs later it is stopped, and goes back to the turn."""
    best, stopped = 10.0, 16.0
    return Drawn(
        lambda epoch: 0.25 + 0.004 * (epoch - best) ** 2,
        0.0,
        20.0,
        way=(best, stopped),
        across=_epoch_word(),
        along=QCoreApplication.translate("CardPicture", "validation loss"),
    )


def _reduced_rate() -> Drawn:
    """The learning rate is halved, and halved again."""
    return Drawn(
        lambda epoch: 0.5 ** (epoch // 7.0),
        0.0,
        20.0,
        across=_epoch_word(),
        along=QCoreApplication.translate("CardPicture", "learning rate"),
    )


def _across(across: Across) -> str:
    return {
        "error": QCoreApplication.translate("CardPicture", "error: answer − truth"),
        "probability": QCoreApplication.translate("CardPicture", "probability of the right class"),
        "margin": QCoreApplication.translate("CardPicture", "truth × answer"),
    }[across]


def _epoch_word() -> str:
    return QCoreApplication.translate("CardPicture", "epoch")


def _loss_word() -> str:
    return QCoreApplication.translate("CardPicture", "loss")
