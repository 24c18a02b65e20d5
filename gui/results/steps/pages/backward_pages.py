"""The way back (오차 역전파): how much the loss changes with each number, by the chain rule."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QCoreApplication

from engine.explanation.explained import WeightPlace
from engine.explanation.functions import FORMULAS
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
from gui.results.steps.numbers import short, subscript
from gui.results.steps.pages.other_bricks import alone_note
from gui.results.steps.told import (
    DenseStep,
    Told,
    count_text,
    equation,
    folded_note,
    largest,
    neuron_heading,
    products,
)

_WEIGHTS = 4  # of each neuron


def backward_page(told: Told, place: int) -> Page:
    """What comes back to the brick at ``place``, and what it says of its weights."""
    title = QCoreApplication.translate("Steps", "Backward · {brick}").format(
        brick=told.title(place)
    )
    dense = told.dense(place)
    if dense is None:
        return _other(told, place, title)
    blocks = []
    for neuron in told.shown(dense.units):
        lines = [*_arriving(told, place, neuron), *_through_function(told, place, neuron)]
        lines += _weights(told, place, dense, neuron)
        blocks.append(Block(neuron_heading(told, place, neuron), tuple(lines)))
    note = _note(told, place, dense)
    if note:
        blocks.append(Block("", (), note))
    sentence = QCoreApplication.translate(
        "Steps",
        "Backpropagation: by the chain rule, the error that comes back, times the slope of the "
        "activation function, times what came in, is the gradient of a weight.",
    )
    return Page(title, sentence, tuple(blocks), dense.units)


# --- a neuron ---------------------------------------------------------------------------------


def _gradient(told: Told, place: int, neuron: int) -> float:
    found = told.brick(place).gradient
    return 0.0 if found is None else float(found[told.row].ravel()[neuron])


def _sums_gradient(told: Told, place: int, neuron: int) -> float:
    found = told.sums_gradient(place)
    return 0.0 if found is None else float(found[told.row].ravel()[neuron])


def _arriving(told: Told, place: int, neuron: int) -> list[Line]:
    """∂L/∂a: from the loss, or from all neurons of the brick below."""
    below = subscript(neuron + 1)
    value = _gradient(told, place, neuron)
    if place == told.last:
        return [] if short_cut(told, place) else [_from_loss(told, neuron, value)]
    following = told.dense(place + 1)
    if following is None:
        arriving = word(
            "   "
            + QCoreApplication.translate("Steps", "from {brick}").format(
                brick=told.title(place + 1)
            )
        )
        return [(symbol("∂L/∂a" + below), EQUALS, outcome(value, "error"), arriving)]
    pairs: list[tuple[float, float, WeightPlace | None]] = [
        (
            float(following.kernel.values[neuron, entry]),
            _sums_gradient(told, place + 1, entry),
            WeightPlace(place + 1, "kernel", (neuron, entry)),
        )
        for entry in range(following.units)
    ]
    middle = products(pairs, ("value", "error"))
    letters = [Token("Σ "), symbol("w"), Token(" × ", "muted"), symbol("∂L/∂z")]
    letters.append(word(" (" + told.title(place + 1) + ")"))
    return [equation("∂L/∂a" + below, letters, middle, value=value, tone="error")]


def short_cut(told: Told, place: int) -> bool:
    """Whether ∂L/∂z of the last brick is ŷ − y: softmax or sigmoid with its cross-entropy."""
    step = told.step
    pair = (told.brick(place).function, told.explained.design.training.loss)
    if pair not in (("softmax", "categorical_crossentropy"), ("sigmoid", "binary_crossentropy")):
        return False
    if told.explained.design.training.own_loss.own_values or step.y is None:
        return False
    if told.explained.design.training.class_weights:
        return False
    found = told.sums_gradient(place)
    if found is None or place != told.last:
        return False
    outputs = step.y.shape[1] if pair[0] == "sigmoid" else 1
    wanted = (step.output - step.y) / (told.rows * outputs)
    return bool(np.allclose(found, wanted, rtol=1e-4, atol=1e-9))


def _from_loss(told: Told, neuron: int, value: float) -> Line:
    """∂L/∂ŷ: of the squared error with its numbers, of another loss what Keras gives."""
    settings = told.explained.design.training
    y, answer = told.step.y, told.step.output
    assert y is not None
    below = subscript(neuron + 1)
    count = told.rows * y.shape[1]
    truth, own = float(y[told.row, neuron]), float(answer[told.row, neuron])
    exact = 2.0 * (own - truth) / count
    if settings.loss == "mean_squared_error" and np.isclose(exact, value, rtol=1e-6, atol=1e-15):
        middle = [Token("2 × (", "muted"), bare(own), sign("−"), number(truth), Token(")")]
        middle += [Token(f" / {count_text(count)}", "muted")] if count > 1 else []
        letters = [symbol("2 (ŷ − y)"), *([symbol(" / m")] if count > 1 else [])]
        return equation("∂L/∂a" + below, letters, middle, value=value, tone="error")
    loss = word("   " + QCoreApplication.translate("Steps", "the slope of the loss"))
    return (symbol("∂L/∂a" + below), EQUALS, outcome(value, "error"), loss)


def _through_function(told: Told, place: int, neuron: int) -> list[Line]:
    """∂L/∂z: by the function's slope; ŷ − y where loss and function shorten to that."""
    step = told.brick(place)
    below = subscript(neuron + 1)
    value = _sums_gradient(told, place, neuron)
    if short_cut(told, place):
        assert told.step.y is not None
        own, truth = float(told.step.output[told.row, neuron]), float(told.step.y[told.row, neuron])
        outputs = told.step.y.shape[1] if step.function == "sigmoid" else 1
        count = told.rows * outputs
        middle = [Token("(") if count > 1 else Token(""), bare(own), sign("−"), number(truth)]
        middle += [Token(f") / {count_text(count)}", "muted")] if count > 1 else []
        letters = [
            symbol("ŷ" + below + " − y" + below)
            if count == 1
            else symbol("(ŷ" + below + " − y" + below + ") / m")
        ]
        return [equation("∂L/∂z" + below, letters, middle, value=value, tone="error")]
    if step.sums is None:
        return [
            (
                symbol("∂L/∂z" + below),
                EQUALS,
                symbol("∂L/∂a" + below),
                EQUALS,
                outcome(value, "error"),
            )
        ]
    assert step.function is not None
    own = FORMULAS[step.function]
    z, a = float(step.sums[told.row, neuron]), float(step.leaving[told.row, neuron])
    if own.slope is None:
        more = QCoreApplication.translate("Steps", "softmax: every output depends on all sums")
        return [(symbol("∂L/∂z" + below), EQUALS, outcome(value, "error"), word("   " + more))]
    slope = float(own.slope(np.array(z), np.array(a)))
    middle = [
        number(_gradient(told, place, neuron), "error"),
        Token(" × ", "muted"),
        number(slope),
    ]
    letters = [symbol("∂L/∂a" + below), Token(" × ", "muted"), symbol("f′(z" + below + ")")]
    line = equation("∂L/∂z" + below, letters, middle, value=value, tone="error")
    return [(*line, word(f"     f′ = {own.slope_formula}"))]


def _weights(told: Told, place: int, dense: DenseStep, neuron: int) -> list[Line]:
    """∂L/∂w and ∂L/∂b: of a batch the sum over its rows."""
    if dense.kernel.gradient is None:
        return []
    gradients = dense.kernel.gradient[:, neuron]
    if told.followed is not None and told.followed.brick == place:
        chosen = [told.followed.index[0]] if told.followed.name == "kernel" else []
        if told.followed.index[-1] != neuron:
            chosen = []
    else:
        order = np.argsort(-np.abs(np.nan_to_num(gradients)), kind="stable")
        chosen = sorted(order[:_WEIGHTS].tolist())
    lines = [weight_line(told, place, dense, entry, neuron) for entry in chosen]
    if dense.bias is not None and dense.bias.gradient is not None:
        lines.append(_bias_line(told, place, dense, neuron))
    return lines


def weight_line(told: Told, place: int, dense: DenseStep, entry: int, neuron: int) -> Line:
    """∂L/∂w = ∂L/∂z × a."""
    assert dense.kernel.gradient is not None
    below = subscript(neuron + 1, entry + 1)
    value = float(dense.kernel.gradient[entry, neuron])
    weight = WeightPlace(place, "kernel", (entry, neuron))
    entering, arriving = told.brick(place).entering, told.sums_gradient(place)
    assert arriving is not None
    letters = [
        symbol("∂L/∂z" + subscript(neuron + 1)),
        Token(" × ", "muted"),
        symbol(told.entering_symbol(place, entry)),
    ]
    if told.rows > 1:
        letters = [Token("Σ "), *letters]
    pairs: list[tuple[float, float, WeightPlace | None]] = [
        (float(arriving[row, neuron]), float(entering[row, entry]), None)
        for row in range(told.rows)
    ]
    middle = products(pairs, ("error", "value"))
    penalty = value - sum(first * second for first, second, _ in pairs)
    if abs(penalty) > 1e-9 * max(abs(value), 1e-12):
        middle += [sign("+"), number(penalty, "error")]
        middle.append(word(" " + QCoreApplication.translate("Steps", "(penalty)")))
    begin = Token("∂L/∂w" + below, "plain", "", weight)
    rest = equation("", letters, middle, value=value, tone="error")
    return (begin, *rest[1:])


def _bias_line(told: Told, place: int, dense: DenseStep, neuron: int) -> Line:
    """∂L/∂b = ∂L/∂z, since the bias is added as it is."""
    assert dense.bias is not None
    assert dense.bias.gradient is not None
    below = subscript(neuron + 1)
    letters = [Token("Σ ") if told.rows > 1 else Token(""), symbol("∂L/∂z" + below)]
    value = float(dense.bias.gradient[neuron])
    begin = Token("∂L/∂b" + below, "plain", "", WeightPlace(place, "bias", (neuron,)))
    return (begin, *equation("", letters, value=value, tone="error")[1:])


def _note(told: Told, place: int, dense: DenseStep) -> str:
    notes = [folded_note(told.rows)] if told.rows > 1 else []
    if dense.inputs > _WEIGHTS and told.followed is None:
        text = QCoreApplication.translate(
            "Steps", "Of each neuron's {count} weights the {shown} with the largest gradients."
        )
        notes.append(text.format(count=count_text(dense.inputs), shown=_WEIGHTS))
    reaches, last = _largest_error(told, place), _largest_error(told, told.last)
    if place < told.last and last > 0:
        text = QCoreApplication.translate(
            "Steps", "The error that reaches this brick is at most {size}; at the last one {last}."
        )
        notes.append(text.format(size=short(reaches, 3), last=short(last, 3)))
        if reaches < 1e-3 * last:
            notes.append(
                QCoreApplication.translate(
                    "Steps",
                    "That is almost nothing: hardly any of the error comes back this far, so this "
                    "brick hardly learns.",
                )
            )
    return " ".join(note for note in notes if note)


def _largest_error(told: Told, place: int) -> float:
    """The largest ∂L/∂z of a brick over all rows, by size."""
    found = told.sums_gradient(place)
    return 0.0 if found is None or not found.size else float(np.abs(found).max())


# --- the other bricks -------------------------------------------------------------------------


def _other(told: Told, place: int, title: str) -> Page:
    """What leaves and what enters, as gradients; the largest of the brick's own weights."""
    step = told.brick(place)
    width = step.leaving[told.row].size
    lines: list[Line] = []
    function = step.function if told.dense(place) is None else None
    for entry in told.shown(width):
        value = _gradient(told, place, entry)
        a = "a" + subscript(entry + 1)
        line: list[Token] = [symbol("∂L/∂" + a), EQUALS, outcome(value, "error")]
        silenced = step.silenced
        if silenced is not None and silenced[told.row].ravel()[entry]:
            silence = QCoreApplication.translate("Steps", "silenced: nothing goes on upwards")
            line.append(word("   " + silence))
        elif function is not None and step.sums is None and FORMULAS[function].slope is not None:
            z = float(step.entering[told.row].ravel()[entry])
            slope = FORMULAS[function].slope
            assert slope is not None
            steep = float(slope(np.array(z), np.array(step.leaving[told.row].ravel()[entry])))
            line += [Token(",   "), symbol("f′(z)"), EQUALS, outcome(steep)]
        lines.append(tuple(line))
    blocks = [Block("", tuple(lines), alone_note(told, place))]
    for weight in step.weights:
        if weight.gradient is None:
            continue
        flat = weight.gradient.ravel()
        rows: list[Line] = []
        for entry in largest(flat.tolist()):
            index = tuple(int(each) for each in np.unravel_index(entry, weight.gradient.shape))
            chosen = WeightPlace(place, weight.name, index)
            begin = Token(weight_word(weight.name, index), "plain", "", chosen)
            rows.append((Token("∂L/∂"), begin, EQUALS, outcome(float(flat[entry]), "error")))
        blocks.append(Block(weight.name, tuple(rows), folded_weights(len(flat))))
    sentence = QCoreApplication.translate(
        "Steps",
        "Backpropagation: the error goes on upwards through this brick; here is how much the loss "
        "would change with each number that left it.",
    )
    return Page(title, sentence, tuple(blocks), width)


def folded_weights(count: int) -> str:
    """That of so many weights the largest are shown."""
    if count <= len(largest([0.0] * count)):
        return ""
    text = QCoreApplication.translate("Steps", "{count} weights, those with the largest gradients.")
    return text.format(count=count_text(count))


def weight_word(name: str, index: tuple[int, ...]) -> str:
    """What one number of an array is called: gamma₂, or kernel with its places."""
    return name + subscript(*(each + 1 for each in index))
