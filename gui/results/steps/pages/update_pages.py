"""The update (경사 하강법): old weight − rate × gradient = new weight, as the optimizer does it."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from PySide6.QtCore import QCoreApplication

from engine.explanation.explained import WeightPlace
from engine.explanation.one_step import WeightStep
from engine.optimizers import OPTIMIZERS
from gui.results.steps.formula import (
    EQUALS,
    Block,
    Line,
    Page,
    Token,
    bare,
    number,
    outcome,
    sign,
    symbol,
)
from gui.results.steps.numbers import short, subscript
from gui.results.steps.pages.backward_pages import folded_weights, weight_word
from gui.results.steps.told import PRODUCTS, Told, count_text, largest, neuron_heading
from gui.texts import engine_text

_EPSILON = 1e-7  # of Keras' optimizers
_TIMES = Token(" × ", "muted")


@dataclass(frozen=True)
class _One:
    """One weight in this step. ``w`` … ``new``: before, its gradient, after; ``memory``: what the
    optimizer remembers of it, in Keras' order, before and after."""

    name: str
    place: WeightPlace
    w: float
    g: float
    new: float
    memory: tuple[tuple[float, float], ...]
    rate: float
    t: int
    values: dict[str, Any]

    def own(self, name: str, usual: float) -> float:
        return float(self.values.get(name, usual))


def update_page(told: Told, place: int) -> Page:
    """What the optimizer makes of the brick's gradients."""
    title = QCoreApplication.translate("Steps", "Update · {brick}").format(brick=told.title(place))
    settings = told.explained.design.training
    dense = told.dense(place)
    blocks = []
    chosen = _chosen(told, place)
    if chosen is not None:
        heading = QCoreApplication.translate("Steps", "One weight: {name}").format(
            name=weight_word(_letter(chosen.name), _as_text(chosen))
        )
        blocks.append(Block(heading, update_lines(told, chosen)))
    if told.followed is None:
        blocks += _neurons(told, place) if dense is not None else _arrays(told, place)
    optimizer = OPTIMIZERS[settings.optimizer]
    sentence = QCoreApplication.translate(
        "Steps",
        "Gradient descent: each weight goes a small step against its gradient, so that the loss "
        "becomes smaller. The learning rate η says how far; here it is {rate}.",
    ).format(rate=short(told.step.learning_rate or 0.0))
    if settings.optimizer != "sgd" or settings.own_optimizer.own_values:
        sentence += f" {optimizer.title}: {engine_text(optimizer.hint)}"
    return Page(title, sentence, tuple(blocks), dense.units if dense is not None else 0)


def _letter(name: str) -> str:
    """What the text calls an array of Keras."""
    return {"kernel": "w", "bias": "b"}.get(name, name)


def _as_text(place: WeightPlace) -> tuple[int, ...]:
    """A dense kernel's places as the text counts them: the neuron first, then its input."""
    return place.index[::-1] if place.name == "kernel" and len(place.index) == 2 else place.index


def _weight(told: Told, place: WeightPlace) -> WeightStep | None:
    return next((w for w in told.brick(place.brick).weights if w.name == place.name), None)


def _chosen(told: Told, place: int) -> WeightPlace | None:
    """The followed weight; else of the shown neurons the one with the largest gradient."""
    if told.followed is not None and told.followed.brick == place:
        return told.followed
    dense = told.dense(place)
    for weight in told.brick(place).weights:
        if weight.gradient is None or not weight.gradient.size:
            continue
        sizes = np.abs(np.nan_to_num(weight.gradient))
        if dense is not None:
            shown = told.shown(dense.units)
            part = sizes[..., shown.start : shown.stop]
            at = np.unravel_index(int(part.argmax()), part.shape)
            index = (*(int(each) for each in at[:-1]), int(at[-1]) + shown.start)
        else:
            index = tuple(int(each) for each in np.unravel_index(int(sizes.argmax()), sizes.shape))
        return WeightPlace(place, weight.name, index)
    return None


# --- one weight -------------------------------------------------------------------------------


def update_lines(told: Told, place: WeightPlace) -> tuple[Line, ...]:
    """The optimizer's formula for one weight, with its numbers."""
    weight = _weight(told, place)
    if weight is None or weight.gradient is None or weight.after is None:
        return ()
    settings = told.explained.design.training
    one = _One(
        weight_word(_letter(place.name), _as_text(place)),
        place,
        float(weight.values[place.index]),
        float(weight.gradient[place.index]),
        float(weight.after[place.index]),
        tuple(
            (float(before[place.index]), float(after[place.index]))
            for _name, before, after in weight.memory
        ),
        told.step.learning_rate or 0.0,
        told.step.steps_done + 1,
        settings.own_optimizer.model_dump(),
    )
    way = _WAYS.get(settings.optimizer)
    if way is not None:
        try:
            lines, value = way(one)
        except (ValueError, IndexError, ZeroDivisionError, OverflowError):
            return (_plainly(one),)
        if math.isclose(value, one.new, rel_tol=1e-6, abs_tol=1e-12):
            return tuple(lines)
        return (*lines[:-1], _plainly(one))
    return (_plainly(one),)


def _plainly(one: _One) -> Line:
    """old + change = new, whatever the optimizer's formula is."""
    change = one.new - one.w
    return (
        *_begin(one),
        bare(one.w, "value", one.place),
        sign("+"),
        number(change, "error"),
        EQUALS,
        outcome(one.new),
    )


def _begin(one: _One) -> list[Token]:
    return [symbol(one.name), EQUALS]


def _line(one: _One, letters: str, numbers: list[Token]) -> Line:
    return (*_begin(one), symbol(letters), EQUALS, *numbers, EQUALS, outcome(one.new))


def _remember(name: str, letters: str, numbers: list[Token], value: float) -> Line:
    return (
        symbol(name),
        EQUALS,
        symbol(letters),
        EQUALS,
        *numbers,
        EQUALS,
        outcome(value, "error"),
    )


def _sgd(one: _One) -> tuple[list[Line], float]:
    momentum, ahead = one.own("momentum", 0.0), bool(one.values.get("nesterov", False))
    old = bare(one.w, "value", one.place)
    step = [number(one.rate), _TIMES, number(one.g, "error")]
    if not momentum:
        numbers = [old, sign("−"), *step]
        return [_line(one, "w − η × ∂L/∂w", numbers)], one.w - one.rate * one.g
    (before, after) = one.memory[0]
    lines = [
        _remember(
            "v",
            "μ × v − η × ∂L/∂w",
            [number(momentum), _TIMES, number(before), sign("−"), *step],
            after,
        )
    ]
    if ahead:
        numbers = [old, sign("+"), number(momentum), _TIMES, number(after), sign("−"), *step]
        lines.append(_line(one, "w + μ × v − η × ∂L/∂w", numbers))
        return lines, one.w + momentum * after - one.rate * one.g
    lines.append(_line(one, "w + v", [old, sign("+"), number(after, "error")]))
    return lines, one.w + after


def _squares(one: _One, decay: float, place: int, names: tuple[str, str]) -> Line:
    """v = β v + (1 − β) g²."""
    before, after = one.memory[place]
    letter, beta = names
    numbers = [
        number(decay),
        _TIMES,
        number(before),
        sign("+"),
        number(1 - decay),
        _TIMES,
        number(one.g, "error"),
        Token("²"),
    ]
    return _remember(letter, f"{beta} × {letter} + (1 − {beta}) × g²", numbers, after)


def _moment(one: _One, decay: float) -> Line:
    """m = β₁ m + (1 − β₁) g."""
    before, after = one.memory[0]
    numbers = [
        number(decay),
        _TIMES,
        number(before),
        sign("+"),
        number(1 - decay),
        _TIMES,
        number(one.g, "error"),
    ]
    return _remember("m", "β₁ × m + (1 − β₁) × g", numbers, after)


def _gradient(one: _One) -> Line:
    return (symbol("g"), EQUALS, symbol("∂L/∂w"), EQUALS, outcome(one.g, "error"))


def _rmsprop(one: _One) -> tuple[list[Line], float]:
    rho = one.own("rho", 0.9)
    v = one.memory[0][1]
    numbers = [
        bare(one.w, "value", one.place),
        sign("−"),
        number(one.rate),
        _TIMES,
        number(one.g, "error"),
        Token(" / √", "muted"),
        Token("("),
        number(v),
        Token(" + 10⁻⁷)"),
    ]
    lines = [
        _gradient(one),
        _squares(one, rho, 0, ("v", "ρ")),
        _line(one, "w − η × g / √(v + 10⁻⁷)", numbers),
    ]
    return lines, one.w - one.rate * one.g / math.sqrt(v + _EPSILON)


def _adam(one: _One) -> tuple[list[Line], float]:
    beta_1, beta_2 = one.own("beta_1", 0.9), one.own("beta_2", 0.999)
    (_m0, m), (_v0, v) = one.memory[:2]
    first, second = 1 - beta_1**one.t, 1 - beta_2**one.t
    rate = one.rate * math.sqrt(second) / first
    decay = one.own("weight_decay", 0.0)
    lines = [_gradient(one), _moment(one, beta_1), _squares(one, beta_2, 1, ("v", "β₂"))]
    power = str(one.t).translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"))
    lines.append(
        _remember(
            "η′",
            f"η × √(1 − β₂{power}) / (1 − β₁{power})",
            [
                number(one.rate),
                _TIMES,
                Token("√"),
                number(second),
                Token(" / ", "muted"),
                number(first),
            ],
            rate,
        )
    )
    old, w = bare(one.w, "value", one.place), one.w
    if decay:
        w = one.w - one.rate * decay * one.w
        lines.append(
            _remember(
                "w′",
                "w − η × λ × w",
                [old, sign("−"), number(one.rate), _TIMES, number(decay), _TIMES, number(one.w)],
                w,
            )
        )
        old = bare(w)
    numbers = [
        old,
        sign("−"),
        number(rate),
        _TIMES,
        number(m, "error"),
        Token(" / (√", "muted"),
        number(v),
        Token(" + 10⁻⁷)"),
    ]
    letters = ("w′" if decay else "w") + " − η′ × m / (√v + 10⁻⁷)"
    lines.append(_line(one, letters, numbers))
    return lines, w - rate * m / (math.sqrt(v) + _EPSILON)


def _nadam(one: _One) -> tuple[list[Line], float]:
    beta_1, beta_2 = one.own("beta_1", 0.9), one.own("beta_2", 0.999)
    lines = [
        _gradient(one),
        _moment(one, beta_1),
        _squares(one, beta_2, 1, ("v", "β₂")),
        _plainly(one),
    ]
    return lines, one.new


def _adagrad(one: _One) -> tuple[list[Line], float]:
    before, after = one.memory[0]
    numbers = [
        bare(one.w, "value", one.place),
        sign("−"),
        number(one.rate),
        _TIMES,
        number(one.g, "error"),
        Token(" / √", "muted"),
        Token("("),
        number(after),
        Token(" + 10⁻⁷)"),
    ]
    lines = [
        _gradient(one),
        _remember(
            "s", "s + g²", [number(before), sign("+"), number(one.g, "error"), Token("²")], after
        ),
        _line(one, "w − η × g / √(s + 10⁻⁷)", numbers),
    ]
    return lines, one.w - one.rate * one.g / math.sqrt(after + _EPSILON)


def _adamax(one: _One) -> tuple[list[Line], float]:
    beta_1, beta_2 = one.own("beta_1", 0.9), one.own("beta_2", 0.999)
    (_m0, m), (u0, u) = one.memory[:2]
    first = 1 - beta_1**one.t
    power = str(one.t).translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"))
    numbers = [
        bare(one.w, "value", one.place),
        sign("−"),
        number(one.rate),
        Token(" / ", "muted"),
        number(first),
        _TIMES,
        number(m, "error"),
        Token(" / (", "muted"),
        number(u),
        Token(" + 10⁻⁷)"),
    ]
    lines = [
        _gradient(one),
        _moment(one, beta_1),
        _remember(
            "u",
            "max(β₂ × u, |g|)",
            [
                Token("max("),
                number(beta_2),
                _TIMES,
                number(u0),
                Token(", |"),
                number(one.g, "error"),
                Token("|)"),
            ],
            u,
        ),
        _line(one, f"w − η / (1 − β₁{power}) × m / (u + 10⁻⁷)", numbers),
    ]
    return lines, one.w - one.rate * m / (first * (u + _EPSILON))


_WAYS: dict[str, Callable[[_One], tuple[list[Line], float]]] = {
    "sgd": _sgd,
    "rmsprop": _rmsprop,
    "adam": _adam,
    "adamw": _adam,
    "nadam": _nadam,
    "adagrad": _adagrad,
    "adamax": _adamax,
}


# --- all of a brick ---------------------------------------------------------------------------


def _change(name: Token, weight: WeightStep, index: tuple[int, ...], place: WeightPlace) -> Line:
    """old + change = new; of plain gradient descent the change is −η × gradient."""
    assert weight.after is not None
    old, new = float(weight.values[index]), float(weight.after[index])
    return (
        name,
        EQUALS,
        bare(old, "value", place),
        sign("+"),
        number(new - old, "error"),
        EQUALS,
        outcome(new),
    )


def _neurons(told: Told, place: int) -> list[Block]:
    dense = told.dense(place)
    assert dense is not None
    blocks = []
    for neuron in told.shown(dense.units):
        lines: list[Line] = []
        if dense.kernel.after is not None:
            changes = dense.kernel.after[:, neuron] - dense.kernel.values[:, neuron]
            for entry in largest(changes.tolist()):
                index = (entry, neuron)
                name = symbol("w" + subscript(neuron + 1, entry + 1))
                own = WeightPlace(place, "kernel", index)
                lines.append(_change(name, dense.kernel, index, own))
        if dense.bias is not None and dense.bias.after is not None:
            own = WeightPlace(place, "bias", (neuron,))
            name = symbol("b" + subscript(neuron + 1))
            lines.append(_change(name, dense.bias, (neuron,), own))
        note = ""
        if dense.inputs > PRODUCTS:
            text = QCoreApplication.translate(
                "Steps", "{count} weights, those that change the most."
            )
            note = text.format(count=count_text(dense.inputs))
        blocks.append(Block(neuron_heading(told, place, neuron), tuple(lines), note))
    return blocks


def _arrays(told: Told, place: int) -> list[Block]:
    blocks = []
    for weight in told.brick(place).weights:
        if weight.after is None:
            continue
        changes = (weight.after - weight.values).ravel()
        lines: list[Line] = []
        for entry in largest(changes.tolist()):
            index = tuple(int(each) for each in np.unravel_index(entry, weight.values.shape))
            own = WeightPlace(place, weight.name, index)
            name = symbol(weight_word(weight.name, index))
            lines.append(_change(name, weight, index, own))
        note = folded_weights(len(changes)) if weight.gradient is not None else ""
        if weight.gradient is None:
            note = QCoreApplication.translate(
                "Steps", "Remembered of the batches, not learned: it has no gradient."
            )
        blocks.append(Block(weight.name, tuple(lines), note))
    return blocks
