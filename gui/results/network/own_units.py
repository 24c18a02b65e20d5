"""From what the network is given back to the person's units, and the line that it learned."""

from __future__ import annotations

import math

from PySide6.QtCore import QCoreApplication

from engine.data.kinds import kind_named
from engine.scalings import SCALINGS
from engine.tasks import task_named
from engine.training.inside.network_picture import NetworkPicture
from gui.column_names import class_word, column_word
from gui.figure_words import short_value_text
from gui.results.network.naming import Names


def _line_of(names: Names, column: str) -> tuple[float, float] | None:
    """A prepared value × scale + offset is the column's own; None where it is no such line."""
    data = names.design.data
    settings = next((c for c in (*data.inputs, *data.targets) if c.name == column), None)
    learned = names.prepared.learned_of(column) if names.prepared is not None else None
    if settings is None or learned is None or learned.inputs > 1:
        return None
    if not kind_named(settings.kind).is_number:
        return None
    if SCALINGS[settings.scaling].logarithmic:
        return None
    if learned.zero is None or learned.one is None:
        return 1.0, 0.0
    return learned.one - learned.zero, learned.zero


def own_value(names: Names, unit: int, value: float) -> float | None:
    """An input's prepared ``value`` as the table has it; None where it is the same, or where
    that cannot be said."""
    inputs = names.prepared.input_names if names.prepared is not None else ()
    if unit >= len(inputs):
        return None
    line = _line_of(names, inputs[unit])
    if line is None or line == (1.0, 0.0) or not math.isfinite(value):
        return None
    return value * line[0] + line[1]


def learned_line(picture: NetworkPicture, names: Names) -> str:
    """What a lone neuron of one or two inputs has learned, or begins with, as a sentence; "" of
    any other network."""
    bricks, prepared = names.design.bricks, names.prepared
    if prepared is None or len(bricks) != 1 or len(picture.columns) != 2:
        return ""
    column = picture.columns[1]
    incoming = column.incoming
    if incoming is None or column.units != 1 or incoming.kernel_shape not in ((1, 1), (2, 1)):
        return ""
    weights = [float(weight) for weight in incoming.weights[:, 0]]
    start = float(incoming.bias[0]) if incoming.bias is not None else 0.0
    words = [column_word(name) for name in prepared.input_names]
    lines = [_line_of(names, name) for name in prepared.input_names]
    has_classes = task_named(prepared.task).has_classes
    target = None if has_classes else _line_of(names, prepared.target_names[0])
    function = bricks[0].bends_with
    own = all(line is not None for line in lines)
    if not has_classes:  # what bends the sum bends it before it is scaled back
        own = own and target is not None and (function is None or target == (1.0, 0.0))
    if own:
        for place, line in enumerate(lines):
            assert line is not None
            weights[place] /= line[0]
            start -= weights[place] * line[1]
        if target is not None:
            weights = [weight * target[0] for weight in weights]
            start = start * target[0] + target[1]
    side = _side(weights, words, start)
    if not own:
        units = QCoreApplication.translate("Network", "in the numbers as they were scaled")
    else:
        units = QCoreApplication.translate("Network", "in the table's units")
    if has_classes:
        return _border_sentence(picture.epoch > 0).format(
            name=class_word(prepared.class_names[-1]),
            function=function or "",
            side=side,
            units=units,
        )
    return _line_sentence(picture.epoch > 0).format(
        target=column_word(prepared.target_names[0]),
        right=side if function is None else f"{function}({side})",
        units=units,
    )


def _border_sentence(is_learned: bool) -> str:
    if is_learned:
        return QCoreApplication.translate(
            "Network",
            "Learned: P({name}) = {function}({side}), {units}. The border lies where the sum is 0.",
        )
    return QCoreApplication.translate(
        "Network",
        "Before learning: P({name}) = {function}({side}), {units}. The border lies where the sum "
        "is 0.",
    )


def _line_sentence(is_learned: bool) -> str:
    if is_learned:
        return QCoreApplication.translate("Network", "Learned: {target} = {right}, {units}.")
    return QCoreApplication.translate("Network", "Before learning: {target} = {right}, {units}.")


def _side(weights: list[float], words: list[str], start: float) -> str:
    """``1.998 x + 0.17``"""
    text = ""
    for weight, word in (*zip(weights, words, strict=True), (start, "")):
        number = short_value_text(abs(weight)) if math.isfinite(weight) else "–"
        term = f"{number} {word}".strip()
        if not text:
            text = f"−{term}" if weight < 0 else term
        else:
            text += f" − {term}" if weight < 0 else f" + {term}"
    return text
