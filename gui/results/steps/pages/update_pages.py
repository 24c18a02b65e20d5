"""The update (경사 하강법): old weight − rate × gradient = new weight, of one weight and of all."""

from __future__ import annotations

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
from gui.results.steps.pages.optimizer_lines import as_text, letter, update_lines
from gui.results.steps.told import PRODUCTS, Told, count_text, largest, neuron_heading
from gui.texts import engine_text


def update_page(told: Told, place: int) -> Page:
    """What the optimizer makes of the brick's gradients."""
    title = QCoreApplication.translate("Steps", "Update · {brick}").format(brick=told.title(place))
    settings = told.explained.design.training
    dense = told.dense(place)
    blocks = []
    chosen = _chosen(told, place)
    if chosen is not None:
        heading = QCoreApplication.translate("Steps", "One weight: {name}").format(
            name=weight_word(letter(chosen.name), as_text(chosen))
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
