"""A neuron or a link in numbers: its formula, once with letters and once with its numbers."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QCoreApplication

from engine.training.inside.network_picture import (
    INPUTS,
    Incoming,
    Link,
    NetworkPicture,
    Neuron,
    NeuronColumn,
)
from gui.figure_words import short_value_text
from gui.results.network.drawing.layout import Place
from gui.results.network.naming import Names, subscript
from gui.results.network.own_units import own_value
from gui.texts import number_text

MOST_TERMS = 4  # of a sum: the largest, and the rest in one


@dataclass(frozen=True)
class Told:
    """What there is to say of a place. ``function``: the activation function that the neuron
    applies to ``sum``, which makes ``value``; "": none of which there is a curve.
    ``can_be_off``: whether it can be switched off."""

    title: str
    lines: tuple[str, ...]
    function: str = ""
    sum: float | None = None
    value: float | None = None
    can_be_off: bool = False

    @property
    def spoken(self) -> str:
        """All of it in a row."""
        return ". ".join([self.title, *self.lines])


def tell(
    place: Place, picture: NetworkPicture, names: Names, *, is_off: bool = False
) -> Told | None:
    """What there is to say of ``place``, which may be switched off; None where it is not in the
    picture."""
    column = picture.column(place.brick)
    if column is None or place.unit >= column.units:
        return None
    at = np.flatnonzero(column.shown == place.unit)
    if not len(at):
        title = names.neuron(Neuron(place.brick, place.unit), column)
        note = QCoreApplication.translate("Network", "Not among the neurons that are shown.")
        return Told(title, (note,))
    if isinstance(place, Link):
        return _link(place, picture, names, column, int(at[0]))
    return _neuron(place, picture, names, column, int(at[0]), is_off)


# --- a neuron ---------------------------------------------------------------------------------


def _neuron(
    neuron: Neuron,
    picture: NetworkPicture,
    names: Names,
    column: NeuronColumn,
    at: int,
    is_off: bool,
) -> Told:
    title = names.neuron(neuron, column)
    value = float(column.values[at])
    if neuron.brick == INPUTS:
        told = (
            (_nothing(f"x{subscript(neuron.unit + 1)}"),)
            if is_off
            else _input_lines(neuron, names, column, value)
        )
        return Told(title, told, can_be_off=True)
    hidden = not names.is_output(column)
    lines: list[str] = []
    incoming = column.incoming
    brick = names.brick(neuron.brick)
    function = (brick.bends_with or "linear") if brick is not None else ""
    total = None if column.sums is None else float(column.sums[at])
    if incoming is not None and incoming.entering is not None and total is not None:
        lines += _sum_lines(picture, column, incoming, at, total)
        lines.append(
            _nothing("a") if is_off else _activation_line(function, neuron.unit, total, value)
        )
    else:
        lines.append(
            QCoreApplication.translate("Network", "Its map has the mean {value} here.").format(
                value=_plain(value)
            )
        )
        if incoming is not None and incoming.bias is not None:
            lines.append(f"b = {_plain(float(incoming.bias[at]))}")
    if incoming is not None and incoming.bias_gradients is not None:
        lines.append(f"∂L/∂b = {_plain(float(incoming.bias_gradients[at]))}")
    return Told(title, tuple(lines), function, total, value, hidden)


def _nothing(letter: str) -> str:
    return QCoreApplication.translate("Network", "{letter} = 0, since it is switched off").format(
        letter=letter
    )


def _input_lines(
    neuron: Neuron, names: Names, column: NeuronColumn, value: float
) -> tuple[str, ...]:
    lines = [f"x{subscript(neuron.unit + 1)} = {_plain(value)}"]
    own = own_value(names, neuron.unit, value)
    if own is not None:
        lines.append(
            QCoreApplication.translate(
                "Network", "That is {value} in the table; the network gets it as it was scaled."
            ).format(value=short_value_text(own))
        )
    if len(column.shape) > 1:
        lines = [
            QCoreApplication.translate(
                "Network", "A picture of {shape} numbers, as it was prepared."
            ).format(shape=" × ".join(number_text(length) for length in column.shape))
        ]
    return tuple(lines)


def _sum_lines(
    picture: NetworkPicture,
    column: NeuronColumn,
    incoming: Incoming,
    at: int,
    total: float,
) -> list[str]:
    """z with letters, and z with numbers."""
    assert incoming.entering is not None
    weights, entering = incoming.weights[:, at], incoming.entering
    before = picture.columns[picture.columns.index(column) - 1]
    products = np.abs(np.nan_to_num(weights * entering))
    chosen = np.sort(np.argsort(-products, kind="stable")[:MOST_TERMS])
    count = incoming.kernel_shape[0]
    rest = count - len(chosen)
    letters = [
        f"w{subscript(int(before.shown[i]) + 1)}x{subscript(int(before.shown[i]) + 1)}"
        for i in chosen
    ]
    numbers = [f"{_plain(float(weights[i]))}·{_factor(float(entering[i]))}" for i in chosen]
    if rest:
        others = float(weights @ entering - weights[chosen] @ entering[chosen])
        others += float(incoming.elsewhere[at]) if incoming.elsewhere is not None else 0.0
        letters.append("…")
        numbers.append(
            QCoreApplication.translate("Network", "{sum} ({count} more)").format(
                sum=_plain(others), count=number_text(rest)
            )
        )
    if incoming.bias is not None:
        letters.append("b")
        numbers.append(_plain(float(incoming.bias[at])))
    return [f"z = {' + '.join(letters)}", f"z = {_summed(numbers)} = {_plain(total)}"]


def _activation_line(function: str, unit: int, total: float, value: float) -> str:
    if function == "linear":
        return f"a = z = {_plain(value)}"
    if function == "softmax":
        under = subscript(unit + 1)
        return f"a{under} = softmax(z){under} = e^z{under} / Σ e^z = {_plain(value)}"
    return f"a = {function}(z) = {function}({_plain(total)}) = {_plain(value)}"


# --- a link -----------------------------------------------------------------------------------


def _link(
    link: Link, picture: NetworkPicture, names: Names, column: NeuronColumn, at: int
) -> Told | None:
    incoming = column.incoming
    if incoming is None:
        return None
    before = picture.columns[picture.columns.index(column) - 1]
    source = 0
    if not incoming.is_bundle:
        places = np.flatnonzero(before.shown == link.source)
        if not len(places):
            return None
        source = int(places[0])
    weight = float(incoming.weights[source, at])
    begin = (
        QCoreApplication.translate("Network", "all that enters")
        if incoming.is_bundle
        else names.neuron(Neuron(before.brick, link.source), before)
    )
    title = QCoreApplication.translate("Network", "{begin} → {end}").format(
        begin=begin, end=names.neuron(Neuron(link.brick, link.unit), column)
    )
    if incoming.each > 1:
        lines = [
            QCoreApplication.translate("Network", "{count} weights, their mean {mean}").format(
                count=number_text(incoming.each), mean=_plain(weight)
            )
        ]
    else:
        lines = [f"w = {_plain(weight)}"]
        if incoming.entering is not None:
            entering = float(incoming.entering[source])
            product = weight * entering
            lines.append(f"w·x = {_plain(weight)}·{_factor(entering)} = {_plain(product)}")
    if incoming.gradients is not None:
        lines.append(f"∂L/∂w = {_plain(float(incoming.gradients[source, at]))}")
    return Told(title, tuple(lines), can_be_off=incoming.each == 1)


# --- numbers ----------------------------------------------------------------------------------


def _plain(value: float) -> str:
    """A number with the minus sign of formulas."""
    if not math.isfinite(value):
        return "–"
    return short_value_text(value).replace("-", "−")


def _factor(value: float) -> str:
    """A number behind a sign of multiplication."""
    text = _plain(value)
    return f"({text})" if text.startswith("−") else text


def _summed(terms: list[str]) -> str:
    """``a + b − c``: terms below 0 are taken off."""
    text = terms[0] if terms else "0"
    for term in terms[1:]:
        text += f" − {term[1:]}" if term.startswith("−") else f" + {term}"
    return text
