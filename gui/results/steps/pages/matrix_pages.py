"""The same step as matrices, as text 3 writes it: Z = W·X + b, dW = dZ·Aᵀ / m.

The text's W has a row for each neuron; Keras' kernel has a column for each. The text divides by
the number of rows m where it makes dW; Keras' gradients have it in them from the loss on.
"""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QCoreApplication

from engine.explanation.functions import FORMULAS
from gui.results.steps.formula import EQUALS, Block, Line, Matrix, Page, Token, sign, symbol, word
from gui.results.steps.numbers import short
from gui.results.steps.pages.backward_pages import backward_page, short_cut
from gui.results.steps.pages.forward_lines import answer_block
from gui.results.steps.pages.forward_pages import forward_page
from gui.results.steps.pages.update_pages import update_page
from gui.results.steps.told import DenseStep, Told, count_text

_DOT = sign("·")


def forward_matrices(told: Told, place: int) -> Page:
    """Z = W·X + b, and A = f(Z)."""
    plain = forward_page(told, place)
    dense = told.dense(place)
    if dense is None:
        return plain
    step = told.brick(place)
    x = "X" if place == 0 else "A"
    line: list[Token | Matrix] = [symbol("Z"), EQUALS, symbol("W·" + x)]
    line += [symbol(" + b")] if dense.bias is not None else []
    line += [EQUALS, _kernel(dense, place), _DOT, Matrix(step.entering.T, x, "value")]
    if dense.bias is not None:
        line += [sign("+"), Matrix(dense.bias.values[:, None], "b", "value")]
    line += [EQUALS, Matrix(told.sums(place).T, "Z")]
    lines: list[Line] = [tuple(line)]
    if step.function is not None:
        lines.append(
            (
                symbol("A"),
                EQUALS,
                symbol(f"{step.function}(Z)"),
                EQUALS,
                Matrix(step.leaving.T, "A"),
                word(f"   {step.function}(z) = {FORMULAS[step.function].formula}"),
            )
        )
    note = (
        QCoreApplication.translate(
            "Steps",
            "As the lesson's text writes it, W has a row for each neuron (outputs × inputs). Keras "
            "keeps the same numbers as a kernel with a column for each neuron (inputs × outputs). "
            "X has a column for each picture.",
        )
        if told.of_pictures
        else QCoreApplication.translate(
            "Steps",
            "As the lesson's text writes it, W has a row for each neuron (outputs × inputs). Keras "
            "keeps the same numbers as a kernel with a column for each neuron (inputs × outputs). "
            "X has a column for each row of the table.",
        )
    )
    blocks = [Block("", tuple(lines), note)]
    if place == told.last:
        blocks.append(answer_block(told))
    return Page(plain.title, plain.sentence, tuple(blocks))


def backward_matrices(told: Told, place: int) -> Page:
    """dZ, dW = dZ·Aᵀ / m, db, and what goes on upwards, Wᵀ·dZ."""
    plain = backward_page(told, place)
    dense = told.dense(place)
    arriving = told.sums_gradient(place)
    if dense is None or arriving is None or dense.kernel.gradient is None:
        return plain
    step = told.brick(place)
    m = told.rows
    dz = m * arriving.T
    x = "X" if place == 0 else "A"
    lines = [_dz(told, place, dz)]
    over = [Token(f" / {count_text(m)}", "muted")] if m > 1 else []
    lines.append(
        (
            symbol("dW"),
            EQUALS,
            symbol(f"dZ·{x}ᵀ / m"),
            EQUALS,
            Matrix(dz, "dZ", "error"),
            _DOT,
            Matrix(step.entering, x + "ᵀ", "value"),
            *over,
            EQUALS,
            Matrix(dense.kernel.gradient.T, "dW", "error", place),
        )
    )
    if dense.bias is not None and dense.bias.gradient is not None:
        lines.append(
            (
                symbol("db"),
                EQUALS,
                symbol("Σ dZ / m"),
                EQUALS,
                Matrix(dense.bias.gradient[:, None], "db", "error"),
            )
        )
    if place:
        lines.append(
            (
                symbol("dA"),
                EQUALS,
                symbol("Wᵀ·dZ"),
                EQUALS,
                Matrix(dense.kernel.values, "Wᵀ", "value"),
                _DOT,
                Matrix(dz, "dZ", "error"),
                EQUALS,
                Matrix(dense.kernel.values @ dz, "dA", "error"),
            )
        )
    text = (
        QCoreApplication.translate(
            "Steps",
            "The text's dZ is not yet divided by the {rows} pictures of the batch; that comes with "
            "dW. Keras divides in the loss: its gradients are the same in the end.",
        )
        if told.of_pictures
        else QCoreApplication.translate(
            "Steps",
            "The text's dZ is not yet divided by the {rows} rows of the batch; that comes with dW. "
            "Keras divides in the loss: its gradients are the same in the end.",
        )
    )
    notes = [text.format(rows=count_text(m))] if m > 1 else []
    left_over = np.abs(dense.kernel.gradient - step.entering.T @ arriving).max()
    if left_over > 1e-9 * max(float(np.abs(dense.kernel.gradient).max()), 1e-12):
        notes.append(
            QCoreApplication.translate(
                "Steps", "A penalty on weights adds to dW: see neuron by neuron."
            )
        )
    return Page(plain.title, plain.sentence, (Block("", tuple(lines), " ".join(notes)),))


def update_matrices(told: Told, place: int) -> Page:
    """W − η·dW; of an optimizer with a memory W + change."""
    plain = update_page(told, place)
    dense = told.dense(place)
    if dense is None or dense.kernel.after is None or dense.kernel.gradient is None:
        return plain
    settings = told.explained.design.training
    simple = settings.optimizer == "sgd" and not settings.own_optimizer.own_values
    lines: list[Line] = []
    for name, weight in (("W", dense.kernel), ("b", dense.bias)):
        if weight is None or weight.after is None or weight.gradient is None:
            continue
        at = place if name == "W" else -1
        turned = [
            values.T if values.ndim == 2 else values[:, None]
            for values in (weight.values, weight.gradient, weight.after)
        ]
        begin: list[Token | Matrix] = [symbol(name), EQUALS]
        if simple:
            rate = short(told.step.learning_rate or 0.0)
            begin += [symbol(f"{name} − η·d{name}"), EQUALS, Matrix(turned[0], name, "value", at)]
            begin += [sign("−"), Token(rate, "value"), Token(" · ", "muted")]
            begin.append(Matrix(turned[1], "d" + name, "error"))
        else:
            begin += [Matrix(turned[0], name, "value", at), sign("+")]
            begin.append(Matrix(turned[2] - turned[0], "Δ" + name, "error"))
        lines.append((*begin, EQUALS, Matrix(turned[2], name)))
    blocks = (Block("", tuple(lines)), *plain.blocks[:1])
    return Page(plain.title, plain.sentence, blocks)


def _kernel(dense: DenseStep, place: int) -> Matrix:
    return Matrix(dense.kernel.values.T, "W", "value", place)


def _dz(told: Told, place: int, dz: np.ndarray) -> Line:
    """dZ = A − Y where softmax or sigmoid meets its cross-entropy; else dA ⊙ f′(Z)."""
    step = told.brick(place)
    shown = Matrix(dz, "dZ", "error")
    if short_cut(told, place):
        assert told.step.y is not None
        outputs = told.step.y.shape[1] if step.function == "sigmoid" else 1
        over = [Token(f" / {outputs}", "muted")] if outputs > 1 else []
        answers, truth = Matrix(step.leaving.T, "A", "value"), Matrix(told.step.y.T, "Y", "value")
        return (symbol("dZ"), EQUALS, symbol("A − Y"), EQUALS, answers, sign("−"), truth, *over,
                EQUALS, shown)  # fmt: skip
    assert step.gradient is not None
    da = Matrix(told.rows * step.gradient.T, "dA", "error")
    if step.sums is None or step.function is None:
        return (symbol("dZ"), EQUALS, symbol("dA"), EQUALS, shown)
    slope = FORMULAS[step.function].slope
    if slope is None:
        return (symbol("dZ"), EQUALS, shown)
    steep = Matrix(slope(step.sums, step.leaving).T, "f′(Z)", "value")
    return (symbol("dZ"), EQUALS, symbol("dA ⊙ f′(Z)"), EQUALS, da, sign("⊙"), steep, EQUALS, shown)
