"""The way down (순전파): what each brick makes of the numbers that enter it."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QCoreApplication

from engine.bricks import shape_text
from engine.explanation.explained import WeightPlace
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
    word,
)
from gui.results.steps.numbers import printed, subscript, whole
from gui.results.steps.pages.forward_lines import answer_block, function_line
from gui.results.steps.pages.other_bricks import (
    convolution_page,
    dropout_page,
    function_page,
    normalization_page,
    other_page,
)
from gui.results.steps.told import (
    DenseStep,
    Told,
    count_text,
    equation,
    folded_note,
    neuron_heading,
    products,
)

_SYMBOLS = 4  # of so many inputs the sum is written in letters, too


def inputs_page(told: Told) -> Page:
    """The row as it enters the network."""
    row = told.step.x[told.row].ravel()
    shown = range(min(len(row), 24))
    texts = printed(row[: len(shown)].tolist())
    lines: list[Line] = []
    for place in shown:
        name = told.input_name(place)
        value = Token(texts[place], "value", whole(row[place]))
        begin = symbol("x" + subscript(place + 1))
        label = (Token("   "), word(name)) if name else ()
        lines.append((begin, EQUALS, value, *label))
    more = len(row) - len(shown)
    note = ""
    if more:
        text = QCoreApplication.translate("Steps", "… and more numbers: {count}.")
        note = text.format(count=count_text(more))
    sentence = QCoreApplication.translate(
        "Steps",
        "This is the row as the network gets it: its columns as numbers, scaled as the "
        "preparation says.",
    )
    if told.of_pictures:
        sentence = QCoreApplication.translate(
            "Steps",
            "This is the picture as the network gets it ({shape}): the brightness of each pixel, "
            "and of each of its colours, from 0 to 1. The first pixels of the top line stand here.",
        ).format(shape=shape_text(told.explained.facts.sample_shape))
    return Page(
        QCoreApplication.translate("Steps", "Input layer"),
        sentence,
        (Block("", tuple(lines), note),),
    )


def forward_page(told: Told, place: int) -> Page:
    """What the brick at ``place`` does with the row."""
    title = QCoreApplication.translate("Steps", "Forward · {brick}").format(brick=told.title(place))
    brick = told.brick(place)
    dense = told.dense(place)
    if dense is not None:
        return _dense(told, place, dense, title)
    if brick.silenced is not None:
        return dropout_page(told, place, title)
    names = {weight.name for weight in brick.weights}
    if "gamma" in names:
        return normalization_page(told, place, title, over_batch="moving_mean" in names)
    if "kernel" in names and brick.entering.ndim == 4:
        return convolution_page(told, place, title)
    if brick.function is not None:
        return function_page(told, place, title)
    return other_page(told, place, title)


# --- dense ------------------------------------------------------------------------------------


def _dense(told: Told, place: int, dense: DenseStep, title: str) -> Page:
    shown = told.shown(dense.units)
    blocks = [
        Block(
            neuron_heading(told, place, neuron),
            neuron_lines(told, place, dense, neuron, in_letters=neuron == shown.start),
            folded_note(dense.inputs) if neuron == shown.start else "",
        )
        for neuron in shown
    ]
    function = told.brick(place).function
    if function == "softmax":
        blocks.append(_softmax(told, place))
    if place == told.last:
        blocks.append(answer_block(told))
    if function is None:
        sentence = QCoreApplication.translate(
            "Steps",
            "Forward propagation: each neuron multiplies what comes in by its weights and adds its "
            "bias. It has no activation function: the sum z goes on as it is.",
        )
    else:
        sentence = QCoreApplication.translate(
            "Steps",
            "Forward propagation: each neuron multiplies what comes in by its weights, adds its "
            "bias to the sum z, and its activation function makes a of it.",
        )
    return Page(title, sentence, tuple(blocks), dense.units)


def neuron_lines(
    told: Told, place: int, dense: DenseStep, neuron: int, *, in_letters: bool = False
) -> tuple[Line, ...]:
    """A neuron's sum, and what its function makes of it."""
    step = told.brick(place)
    entering = step.entering[told.row]
    below = subscript(neuron + 1)
    lines: list[Line] = []
    if in_letters and dense.inputs <= _SYMBOLS:
        letters: list[Token] = [symbol("z" + below), EQUALS]
        for entry in range(dense.inputs):
            letters += [sign("+")] if entry else []
            w = "w" + subscript(neuron + 1, entry + 1)
            letters += [symbol(w), Token("·", "muted"), symbol(told.entering_symbol(place, entry))]
        letters += [sign("+"), symbol("b" + below)] if dense.bias is not None else []
        lines.append(tuple(letters))
    pairs: list[tuple[float, float, WeightPlace | None]] = [
        (
            float(dense.kernel.values[entry, neuron]),
            float(entering[entry]),
            WeightPlace(place, "kernel", (entry, neuron)),
        )
        for entry in range(dense.inputs)
    ]
    middle = products(pairs)
    if dense.bias is not None:
        bias = float(dense.bias.values[neuron])
        middle += [sign("+"), number(bias, "value", WeightPlace(place, "bias", (neuron,)))]
    z = float(told.sums(place)[told.row, neuron])
    lines.append(equation("z" + below, middle, value=z))
    if step.function is not None and step.function != "softmax":
        lines.append(function_line(step.function, below, z, float(step.leaving[told.row, neuron])))
    return tuple(lines)


def _softmax(told: Told, place: int) -> Block:
    """Why the largest sum is taken off first, and the shares."""
    z, a = told.sums(place)[told.row], told.brick(place).leaving[told.row]
    top = float(z.max())
    powers = np.exp(z - top)
    shown = told.shown(len(z))
    lines: list[Line] = [
        (symbol("max z"), EQUALS, outcome(top)),
    ]
    texts = printed(a.tolist())
    for neuron in shown:
        below = subscript(neuron + 1)
        lines.append(
            (
                symbol("e^(z" + below + " − max z)"),
                EQUALS,
                symbol("e^("),
                bare(float(z[neuron])),
                sign("−"),
                number(top),
                symbol(")"),
                EQUALS,
                outcome(float(powers[neuron])),
            )
        )
    for neuron in shown:
        lines.append(
            (
                symbol("a" + subscript(neuron + 1)),
                EQUALS,
                bare(float(powers[neuron])),
                Token(" / ", "muted"),
                number(float(powers.sum())),
                EQUALS,
                Token(texts[neuron], "result", whole(a[neuron])),
            )
        )
    return Block(
        "softmax",
        tuple(lines),
        QCoreApplication.translate(
            "Steps",
            "The largest z is taken off first: e to the power of a large number is too large for "
            "a computer. All shares stay the same, since above and below the line both are divided "
            "by the same number.",
        ),
    )
