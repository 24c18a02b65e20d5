"""What several pages of the way down have in common: a function's line, the network's answer."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QCoreApplication

from engine.explanation.functions import FORMULAS
from gui.column_names import class_word
from gui.figure_words import percent_text
from gui.results.steps.formula import (
    EQUALS,
    Block,
    Line,
    Token,
    bare,
    outcome,
    symbol,
    word,
)
from gui.results.steps.numbers import printed, whole
from gui.results.steps.told import (
    PRODUCTS,
    Told,
)


def function_line(function: str, below: str, z: float, a: float) -> Line:
    """a₁ = sigmoid(z₁) = sigmoid(3.3) = 0.96."""
    return (
        symbol("a" + below),
        EQUALS,
        symbol(f"{function}("),
        bare(z),
        symbol(")"),
        EQUALS,
        outcome(a),
        word(f"     {function}(z) = {FORMULAS[function].formula}"),
    )


def answer_block(told: Told) -> Block:
    """What leaves the network, and what it means in the person's own units."""
    values = told.step.output[told.row]
    texts = printed(values.tolist())
    line: list[Token] = [symbol("ŷ"), EQUALS]
    for place in range(min(len(values), PRODUCTS)):
        if place:
            line.append(Token(", ", "muted", breaks=True))
        line.append(Token(texts[place], "result", whole(values[place])))
    if len(values) > PRODUCTS:
        line.append(Token(" …", "muted"))
    lines: list[Line] = [tuple(line)]
    facts, answers = told.explained.facts, told.explained.answers
    if facts.class_names:
        best = int(answers[told.row])
        text = QCoreApplication.translate("Steps", "That is the class {name}.")
        note = text.format(name=class_word(facts.class_names[best]))
        if len(values) == 1:
            text = QCoreApplication.translate("Steps", "Probability of {name}: {percent}.")
            shown = percent_text(float(values[0])) if 0 <= values[0] <= 1 else ""
            note += (
                " " + text.format(name=class_word(facts.class_names[1]), percent=shown)
                if shown
                else ""
            )
        return Block(_network_answer(), tuple(lines), note)
    own = np.atleast_1d(answers[told.row]).astype(float)
    if not np.allclose(own, values, rtol=1e-12):
        units: list[Token] = [
            word(QCoreApplication.translate("Steps", "in the table's own units")),
            Token("  "),
        ]
        for place, text in enumerate(printed(own.tolist())[:PRODUCTS]):
            if place:
                units.append(Token(", ", "muted", breaks=True))
            units.append(Token(text, "result", whole(own[place])))
        lines.append(tuple(units))
    return Block(_network_answer(), tuple(lines))


def _network_answer() -> str:
    return QCoreApplication.translate("Steps", "The network's answer")
