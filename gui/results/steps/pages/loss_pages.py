"""The loss (손실): one number for how far the answer is from the truth."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QCoreApplication

from engine.losses import LOSSES
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
from gui.results.steps.numbers import subscript
from gui.results.steps.told import PRODUCTS, Told, count_text, folded_note, largest
from gui.texts import engine_text

_SMALLEST = 1e-7  # Keras keeps probabilities that far from 0 and 1
# Each loss in letters, of one output; where a row has several, their mean or sum is taken.
_LETTERS = {
    "mean_squared_error": "L = (y − ŷ)²",
    "mean_absolute_error": "L = |y − ŷ|",
    "huber": "L = ½ (y − ŷ)² (|y − ŷ| ≤ δ), δ |y − ŷ| − ½ δ² (|y − ŷ| > δ)",
    "log_cosh": "L = ln cosh(ŷ − y)",
    "mean_squared_logarithmic_error": "L = (ln(1 + y) − ln(1 + ŷ))²",
    "binary_crossentropy": "L = −(y ln ŷ + (1 − y) ln(1 − ŷ))",
    "binary_focal_crossentropy": "L = −(1 − p)^γ ln p,  p = ŷ (y = 1), 1 − ŷ (y = 0)",
    "hinge": "L = max(0, 1 − y ŷ),  y = −1, 1",
    "categorical_crossentropy": "L = −Σ y ln ŷ",
    "categorical_focal_crossentropy": "L = −Σ y (1 − ŷ)^γ ln ŷ",
    "kl_divergence": "L = Σ y ln(y / ŷ)",
}
Term = Callable[[float, float], tuple[list[Token], float]]


def loss_page(told: Told) -> Page:
    """The loss of the shown row, and of all rows together."""
    step = told.step
    assert step.y is not None
    assert step.losses is not None
    assert step.loss is not None
    loss = told.explained.design.training.own_loss
    y, answer = step.y[told.row].ravel(), step.output[told.row].ravel()
    lines: list[Line] = [(symbol(_LETTERS[loss.name]),)] if loss.name in _LETTERS else []
    lines += _with_numbers(told, loss.name, y, answer)
    blocks = [Block(engine_text(LOSSES[loss.name].title), tuple(lines), _note(told, y))]
    if told.rows > 1 or step.penalty:
        blocks.append(_together(told))
    if loss.name == "mean_squared_error":
        blocks.append(_the_texts(told, y, answer))
    return Page(
        QCoreApplication.translate("Steps", "Loss"),
        QCoreApplication.translate(
            "Steps",
            "The loss says in one number how far the answer ŷ is from the truth y. Learning makes "
            "it smaller.",
        ),
        tuple(blocks),
    )


# --- the shown row ----------------------------------------------------------------------------


def _squared(y: float, answer: float) -> tuple[list[Token], float]:
    return [
        Token("("),
        bare(y),
        sign("−"),
        number(answer),
        Token(")²"),
    ], (y - answer) ** 2


def _absolute(y: float, answer: float) -> tuple[list[Token], float]:
    return [Token("|"), bare(y), sign("−"), number(answer), Token("|")], abs(y - answer)


def _cosh(y: float, answer: float) -> tuple[list[Token], float]:
    return [
        Token("ln cosh("),
        bare(answer),
        sign("−"),
        number(y),
        Token(")"),
    ], float(np.logaddexp(answer - y, y - answer) - np.log(2.0))


def _logarithms(y: float, answer: float) -> tuple[list[Token], float]:
    low = max(answer, _SMALLEST)
    return [
        Token("(ln(1 + "),
        number(y),
        Token(")"),
        sign("−"),
        Token("ln(1 + "),
        number(low),
        Token("))²"),
    ], float((np.log1p(max(y, _SMALLEST)) - np.log1p(low)) ** 2)


def _two_classes(y: float, answer: float) -> tuple[list[Token], float]:
    sure = min(max(answer, _SMALLEST), 1 - _SMALLEST)
    value = -(y * np.log(sure) + (1 - y) * np.log(1 - sure))
    if y == 1.0:
        return [Token("−ln "), number(sure)], float(value)
    if y == 0.0:
        return [Token("−ln(1 − "), number(sure), Token(")")], float(value)
    return [
        Token("−("),
        bare(y),
        Token(" ln "),
        number(sure),
        sign("+"),
        bare(1 - y),
        Token(" ln "),
        number(1 - sure),
        Token(")"),
    ], float(value)


def _margin(y: float, answer: float) -> tuple[list[Token], float]:
    side = 1.0 if y > 0 else -1.0
    return [
        Token("max(0, 1 − "),
        number(side),
        Token(" × ", "muted"),
        number(answer),
        Token(")"),
    ], max(0.0, 1.0 - side * answer)


def _one_class(y: float, answer: float) -> tuple[list[Token], float]:
    sure = min(max(answer, _SMALLEST), 1 - _SMALLEST)
    return [Token("−"), number(y), Token(" × ln ", "muted"), number(sure)], float(-y * np.log(sure))


_TERMS: dict[str, tuple[Term, bool]] = {  # and whether a row's outputs are averaged
    "mean_squared_error": (_squared, True),
    "mean_absolute_error": (_absolute, True),
    "log_cosh": (_cosh, True),
    "mean_squared_logarithmic_error": (_logarithms, True),
    "binary_crossentropy": (_two_classes, True),
    "hinge": (_margin, True),
    "categorical_crossentropy": (_one_class, False),
}


def _with_numbers(told: Told, name: str, y: np.ndarray, answer: np.ndarray) -> list[Line]:
    """The formula with this row's numbers; without them where a loss has settings of its own
    that it leaves out: what Keras computed is what stands at its end."""
    assert told.step.losses is not None
    value = float(told.step.losses[told.row])
    plain = (symbol("L"), EQUALS, outcome(value))
    if name not in _TERMS or told.explained.design.training.own_loss.own_values:
        return [plain]
    term, averaged = _TERMS[name]
    found = [term(float(truth), float(own)) for truth, own in zip(y, answer, strict=True)]
    if not averaged:  # what is multiplied by 0 says nothing
        found = [each for each, truth in zip(found, y, strict=True) if truth] or found[:1]
    total = sum(each for _tokens, each in found) / (len(y) if averaged else 1)
    if not np.isclose(total, value, rtol=1e-5, atol=1e-12):
        if not np.isclose(total, 0.0) and np.isfinite(value):
            return [_weighted(found, averaged, len(y), value, value / total)]
        return [plain]
    return [(*_sum(found, averaged, len(y)), EQUALS, outcome(value))]


def _sum(found: list[tuple[list[Token], float]], averaged: bool, count: int) -> list[Token]:
    line: list[Token] = [symbol("L"), EQUALS]
    several = averaged and count > 1
    line += [Token("(")] if several else []
    chosen = largest([value for _tokens, value in found])
    for entry, place in enumerate(chosen):
        line += [sign("+")] if entry else []
        line += found[place][0]
    if len(found) > len(chosen):
        line.append(Token(" + …", "muted"))
    return [*line, Token(f") / {count_text(count)}")] if several else line


def _weighted(
    found: list[tuple[list[Token], float]], averaged: bool, count: int, value: float, share: float
) -> Line:
    """The row counts more or less than once: its class has a weight."""
    begin, equals, *rest = _sum(found, averaged, count)
    return (
        begin,
        equals,
        number(share),
        Token(" × (", "muted"),
        *rest,
        Token(")"),
        EQUALS,
        outcome(value),
    )


def _note(told: Told, y: np.ndarray) -> str:
    settings = told.explained.design.training
    notes = [folded_note(len(y)) if settings.loss != "categorical_crossentropy" else ""]
    if settings.class_weights:
        notes.append(
            QCoreApplication.translate(
                "Steps", "The picture counts as much as its class: rare classes count more."
            )
            if told.of_pictures
            else QCoreApplication.translate(
                "Steps", "The row counts as much as its class: rare classes count more."
            )
        )
    return " ".join(note for note in notes if note)


# --- all rows, and the text's own loss --------------------------------------------------------


def _together(told: Told) -> Block:
    """The mean of the rows' losses, and what penalties on weights add."""
    step = told.step
    assert step.losses is not None
    assert step.loss is not None
    losses = step.losses.astype(float)
    chosen = largest(losses.tolist())
    line: list[Token] = [symbol("L"), EQUALS]
    if told.rows > 1:
        line.append(Token("("))
        for entry, place in enumerate(chosen):
            line += [sign("+")] if entry else []
            line.append(number(float(losses[place])))
        if len(losses) > len(chosen):
            rest = float(losses.sum() - losses[chosen].sum())
            more = (
                QCoreApplication.translate("Steps", "(more pictures: {count})")
                if told.of_pictures
                else QCoreApplication.translate("Steps", "(more rows: {count})")
            ).format(count=count_text(len(losses) - len(chosen)))
            line += [sign("+"), number(rest, "muted"), word(" " + more)]
        line.append(Token(f") / {count_text(told.rows)}"))
    else:
        line.append(bare(float(losses[0])))
    note = _all_alike(told)
    if step.penalty:
        line += [sign("+"), number(step.penalty)]
        note = QCoreApplication.translate(
            "Steps", "The last number is the penalty that the bricks put on large weights."
        )
    line += [EQUALS, outcome(step.loss)]
    heading = QCoreApplication.translate("Steps", "With the penalty")
    if told.rows > 1:
        heading = (
            QCoreApplication.translate("Steps", "The mean of {rows} pictures")
            if told.of_pictures
            else QCoreApplication.translate("Steps", "The mean of {rows} rows")
        ).format(rows=count_text(told.rows))
    return Block(heading, (tuple(line),), note)


def _all_alike(told: Told) -> str:
    """That every row gets about the same answer though the truths differ; "" where not so."""
    y, answers = told.step.y, told.step.output
    assert y is not None
    if told.rows < 2 or not np.ptp(answers, axis=0).max() < 1e-3 * np.ptp(y, axis=0).max():
        return ""
    if told.of_pictures:
        return QCoreApplication.translate(
            "Steps", "All pictures get nearly the same answer, though their classes differ."
        )
    return QCoreApplication.translate(
        "Steps", "All rows get nearly the same answer, though the truths differ."
    )


def _the_texts(told: Told, y: np.ndarray, answer: np.ndarray) -> Block:
    """½ (y − a)², and what tells it from Keras' loss."""
    lines: list[Line] = []
    for place in range(min(len(y), PRODUCTS)):
        below = subscript(place + 1) if len(y) > 1 else ""
        value = 0.5 * float(y[place] - answer[place]) ** 2
        lines.append(
            (
                symbol(f"½ (y{below} − a{below})²"),
                EQUALS,
                Token("½ ("),
                bare(float(y[place])),
                sign("−"),
                number(float(answer[place])),
                Token(")²"),
                EQUALS,
                outcome(value),
            )
        )
    return Block(
        QCoreApplication.translate("Steps", "As the lesson's text writes it"),
        tuple(lines),
        QCoreApplication.translate(
            "Steps",
            "The lesson's text halves the square, so that its gradient is a − y; Keras' is "
            "2 (ŷ − y), twice as much. The text's learning rate 0.01 is therefore 0.005 here: both "
            "take the same step.",
        ),
    )
