"""One step of each optimizer in lines of formulas, as Keras reckons it, for one weight."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from engine.explanation.explained import WeightPlace
from engine.explanation.one_step import WeightStep
from gui.results.steps.formula import (
    EQUALS,
    Line,
    Token,
    bare,
    number,
    outcome,
    sign,
    symbol,
)
from gui.results.steps.pages.backward_pages import weight_word
from gui.results.steps.told import Told

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


def letter(name: str) -> str:
    """What the text calls an array of Keras."""
    return {"kernel": "w", "bias": "b"}.get(name, name)


def as_text(place: WeightPlace) -> tuple[int, ...]:
    """A dense kernel's places as the text counts them: the neuron first, then its input."""
    return place.index[::-1] if place.name == "kernel" and len(place.index) == 2 else place.index


def _weight(told: Told, place: WeightPlace) -> WeightStep | None:
    return next((w for w in told.brick(place.brick).weights if w.name == place.name), None)


def update_lines(told: Told, place: WeightPlace) -> tuple[Line, ...]:
    """The optimizer's formula for one weight, with its numbers."""
    weight = _weight(told, place)
    if weight is None or weight.gradient is None or weight.after is None:
        return ()
    settings = told.explained.design.training
    one = _One(
        weight_word(letter(place.name), as_text(place)),
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
        Token(" / (√", "muted", breaks=True),
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
