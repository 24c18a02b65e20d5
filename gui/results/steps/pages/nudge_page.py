"""The nudge: one weight a little further, and how the loss answers; the engine computes both."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QCoreApplication

from engine.explanation.explained import WeightPlace
from gui.results.steps.formula import (
    EQUALS,
    Block,
    Page,
    Token,
    bare,
    number,
    outcome,
    sign,
    symbol,
)
from gui.results.steps.pages.backward_pages import weight_word
from gui.results.steps.told import Told

CURVE_POINTS = 41


@dataclass(frozen=True, eq=False)
class Nudged:
    """The losses ``before`` and ``after`` the weight went ``by`` further. ``along``: values of
    the weight around where it stands, and ``losses`` there, each (points,)."""

    place: WeightPlace
    by: float
    before: float
    after: float
    along: np.ndarray
    losses: np.ndarray


def asked_values(value: float, by: float) -> np.ndarray:
    """The values of the weight whose losses a nudge needs, (points, 1): where it stands, where
    it goes, and the curve around."""
    reach = max(20.0 * abs(by), abs(value), 0.5)
    curve = np.linspace(value - reach, value + reach, CURVE_POINTS)
    return np.concatenate([[value, value + by], curve])[:, None]


def weight_name(place: WeightPlace) -> str:
    """What a weight is called: the neuron first, then its input, as in the formulas."""
    letter = {"kernel": "w", "bias": "b"}.get(place.name, place.name)
    index = place.index[::-1] if place.name == "kernel" and len(place.index) == 2 else place.index
    return weight_word(letter, index)


def nudge_page(told: Told, nudged: Nudged | None) -> Page:
    """What the gradient foretells, and what the loss does."""
    place = told.followed
    assert place is not None
    name = weight_name(place)
    title = QCoreApplication.translate("Steps", "Nudge · {name}").format(name=name)
    sentence = QCoreApplication.translate(
        "Steps",
        "What a gradient means: if this weight goes a small step h further, the loss changes by "
        "about gradient × h. Try it.",
    )
    weight = next(w for w in told.brick(place.brick).weights if w.name == place.name)
    if nudged is None or nudged.place != place or weight.gradient is None:
        return Page(title, sentence)
    value, gradient = float(weight.values[place.index]), float(weight.gradient[place.index])
    h = nudged.by
    change, foretold = nudged.after - nudged.before, gradient * h
    lines = (
        (symbol(name), EQUALS, bare(value, "value"), Token("   →   ", "muted"),
         symbol(name + " + h"), EQUALS, outcome(value + h)),
        (symbol("L"), EQUALS, bare(nudged.before), Token("   →   ", "muted"),
         outcome(nudged.after)),
        (symbol("ΔL"), EQUALS, bare(nudged.after), sign("−"), number(nudged.before), EQUALS,
         outcome(change)),
        (symbol("∂L/∂" + name + " × h"), EQUALS, bare(gradient, "error"), Token(" × ", "muted"),
         number(h), EQUALS, outcome(foretold, "error")),
    )  # fmt: skip
    close = abs(change - foretold) <= 0.05 * max(abs(change), abs(foretold), 1e-15)
    note = (
        QCoreApplication.translate("Steps", "The loss changes as the gradient says.")
        if close
        else QCoreApplication.translate(
            "Steps",
            "The step is so large that the loss bends on the way; with a smaller one both numbers "
            "come together.",
        )
    )
    return Page(title, sentence, (Block("", lines, note),))
