"""The way down through bricks that are not dense: what each of them does, with its numbers."""

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
from gui.results.steps.told import (
    NEURONS_AT_ONCE,
    Told,
    count_text,
    equation,
    folded_note,
    products,
)
from gui.texts import engine_text

_NAMED = 12  # silenced neurons
EPSILON = 1e-3  # of Keras' normalizations


def function_page(told: Told, place: int, title: str) -> Page:
    """An activation function that is a brick of its own."""
    step = told.brick(place)
    assert step.function is not None
    z, a = step.entering[told.row].ravel(), step.leaving[told.row].ravel()
    lines = [
        function_line(step.function, subscript(entry + 1), float(z[entry]), float(a[entry]))
        for entry in told.shown(len(z))
    ]
    sentence = QCoreApplication.translate(
        "Steps",
        "The activation function bends each number that comes in. Without one, any number of "
        "layers would be a straight line.",
    )
    blocks = [Block("", tuple(lines))]
    if place == told.last:
        blocks.append(answer_block(told))
    return Page(title, sentence, tuple(blocks), len(z))


def dropout_page(told: Told, place: int, title: str) -> Page:
    """What Dropout silenced of the row that is shown, number by number."""
    step = told.brick(place)
    assert step.silenced is not None
    silenced = step.silenced[told.row].ravel()
    before, after = step.entering[told.row].ravel(), step.leaving[told.row].ravel()
    lines: list[Line] = []
    for entry in told.shown(len(before)):
        begin = (symbol("a" + subscript(entry + 1)), EQUALS, bare(float(before[entry])))
        if silenced[entry]:
            off = word("   " + QCoreApplication.translate("Steps", "silenced in this step"))
            lines.append((*begin, Token("  →  ", "muted"), outcome(0.0), off))
        else:
            lines.append((*begin, Token("  →  ", "muted"), outcome(float(after[entry]))))
    rate = float(getattr(step.brick, "rate", 0.0))
    if told.step.loss is None or not rate:
        note = QCoreApplication.translate(
            "Steps", "Nothing is silenced here: Dropout rests where nothing is learned."
        )
    else:
        text = QCoreApplication.translate(
            "Steps",
            "{off} of {all} neurons are silenced. The others are divided by 1 − {rate}, so that "
            "their sum stays about the same.",
        )
        note = text.format(
            off=count_text(int(silenced.sum())), all=count_text(len(silenced)), rate=f"{rate:g}"
        )
        note += _which(silenced) if len(silenced) > len(lines) else ""
    sentence = QCoreApplication.translate(
        "Steps",
        "Dropout silences some neurons by lot, in each step others, so that the network relies "
        "on none of them too much.",
    )
    return Page(title, sentence, (Block("", tuple(lines), note),), len(before))


def _which(silenced: np.ndarray) -> str:
    """The silenced ones by name, since of many neurons a page shows but a few."""
    places = np.flatnonzero(silenced)
    if not len(places):
        return ""
    names = ", ".join("a" + subscript(int(place) + 1) for place in places[:_NAMED])
    names += " …" if len(places) > _NAMED else ""
    return " " + QCoreApplication.translate("Steps", "Silenced: {names}.").format(names=names)


def alone_note(told: Told, place: int) -> str:
    """That a row alone is nothing to a normalization over the batch: its mean is its own."""
    step = told.brick(place)
    if not step.brick.mixes_rows or told.step.loss is None or told.rows > 1:
        return ""
    if step.entering.ndim > 2:  # each place of a picture is compared with the others
        return ""
    return QCoreApplication.translate(
        "Steps",
        "One row alone is its own mean: whatever it was, only the centre (beta) is left, and no "
        "error goes on upwards. Choose “Batch” above to see what training does.",
    )


def normalization_page(told: Told, place: int, title: str, *, over_batch: bool) -> Page:
    """How a normalization brick makes its output of the row that is shown; ``over_batch``: by the
    mean and spread of the batch."""
    step = told.brick(place)
    by_name = {weight.name: weight.values for weight in step.weights}
    entering, leaving = step.entering, step.leaving
    flat, out = entering[told.row].ravel(), leaving[told.row].ravel()
    width = entering.shape[-1]
    learning = told.step.loss is not None
    if not over_batch:
        axes: tuple[int, ...] = (entering.ndim - 1,)
        mean = np.broadcast_to(entering.mean(axis=axes, keepdims=True), entering.shape)[told.row]
        variance = np.broadcast_to(entering.var(axis=axes, keepdims=True), entering.shape)[told.row]
        means, variances = mean.ravel(), variance.ravel()
    elif learning:
        axes = tuple(range(entering.ndim - 1))
        means, variances = entering.mean(axis=axes), entering.var(axis=axes)
    else:
        means, variances = by_name["moving_mean"], by_name["moving_variance"]
    lines: list[Line] = []
    gamma, beta = by_name["gamma"], by_name["beta"]
    for entry in told.shown(len(flat)):
        column = entry % width
        own = column if over_batch else entry
        mean_, spread = float(means[own]), float(np.sqrt(variances[own] + EPSILON))
        a = "a" + subscript(entry + 1)
        lines.append(
            (
                symbol(a),
                EQUALS,
                number(float(gamma[column]), "value", WeightPlace(place, "gamma", (column,))),
                Token(" × (", "muted"),
                bare(float(flat[entry])),
                sign("−"),
                number(mean_),
                Token(") / ", "muted"),
                number(spread),
                sign("+"),
                number(float(beta[column]), "value", WeightPlace(place, "beta", (column,))),
                EQUALS,
                outcome(float(out[entry])),
            )
        )
    if not over_batch:
        note = (
            QCoreApplication.translate(
                "Steps", "Mean and spread are those of the numbers of this picture."
            )
            if told.of_pictures
            else QCoreApplication.translate(
                "Steps", "Mean and spread are those of the numbers of this row."
            )
        )
    elif learning:
        text = (
            QCoreApplication.translate(
                "Steps",
                "Mean and spread are those of the batch of {rows} pictures; 0.001 is added under "
                "the root so that it is never divided by 0.",
            )
            if told.of_pictures
            else QCoreApplication.translate(
                "Steps",
                "Mean and spread are those of the batch of {rows} rows; 0.001 is added under the "
                "root so that it is never divided by 0.",
            )
        )
        note = " ".join((text.format(rows=count_text(told.rows)), alone_note(told, place)))
    else:
        note = QCoreApplication.translate(
            "Steps",
            "Nothing is learned here, so mean and spread are those that were remembered of "
            "earlier batches.",
        )
    sentence = QCoreApplication.translate(
        "Steps",
        "The normalization takes the mean off each number and divides it by its spread; what it "
        "learns itself is a size (gamma) and a centre (beta).",
    )
    return Page(title, sentence, (Block("", tuple(lines), note),), len(flat))


def convolution_page(told: Told, place: int, title: str) -> Page:
    """The filter's window where it answers the strongest, and how large all is."""
    step = told.brick(place)
    by_name = {weight.name: weight.values for weight in step.weights}
    kernel, bias = by_name["kernel"], by_name.get("bias")
    sums = told.sums(place)[told.row]
    blocks = []
    for channel in told.shown(sums.shape[-1]):
        at = np.unravel_index(int(np.abs(sums[..., channel]).argmax()), sums.shape[:2])
        window = _window(step.entering[told.row], step.brick, kernel.shape, sums.shape, at)
        z = float(sums[(*at, channel)])
        values = kernel[..., channel]
        added = 0.0 if bias is None else float(bias[channel])
        heading = QCoreApplication.translate(
            "Steps", "Filter {number}, where it answers the strongest: row {row}, column {column}"
        ).format(number=channel + 1, row=int(at[0]) + 1, column=int(at[1]) + 1)
        if window is None or not np.isclose((window * values).sum() + added, z, rtol=1e-8):
            blocks.append(Block(heading, ((symbol("z"), EQUALS, outcome(z)),)))
            continue
        places = list(np.ndindex(values.shape))
        pairs: list[tuple[float, float, WeightPlace | None]] = [
            (float(values[p]), float(window[p]), WeightPlace(place, "kernel", (*p, channel)))
            for p in places
        ]
        middle = products(pairs)
        if bias is not None:
            middle += [sign("+"), number(added, "value", WeightPlace(place, "bias", (channel,)))]
        lines = [equation("z", middle, value=z)]
        if step.function is not None:
            a = float(step.leaving[told.row][(*at, channel)])
            lines.append(function_line(step.function, "", z, a))
        blocks.append(Block(heading, tuple(lines), folded_note(len(pairs))))
    sentence = QCoreApplication.translate(
        "Steps",
        "Each filter is a small window of weights that is moved over the picture ({before} → "
        "{after}); at each place its products are added up.",
    ).format(before=shape_text(step.entering.shape[1:]), after=shape_text(step.leaving.shape[1:]))
    return Page(title, sentence, tuple(blocks), sums.shape[-1])


def _window(
    picture: np.ndarray,
    brick: object,
    kernel: tuple[int, ...],
    sums: tuple[int, ...],
    at: tuple[np.intp, ...],
) -> np.ndarray | None:
    """The part of the picture that the filter covers at ``at``, padded as Keras pads."""
    stride = int(getattr(brick, "strides", 1))
    pads = []
    for axis in (0, 1):
        lacking = (sums[axis] - 1) * stride + kernel[axis] - picture.shape[axis]
        lacking = max(0, lacking) if getattr(brick, "padding", "valid") == "same" else 0
        pads.append((lacking // 2, lacking - lacking // 2))
    padded = np.pad(picture, (*pads, (0, 0)))
    top, left = int(at[0]) * stride, int(at[1]) * stride
    window = padded[top : top + kernel[0], left : left + kernel[1]]
    return window if window.shape == tuple(kernel[:3]) else None


def other_page(told: Told, place: int, title: str) -> Page:
    """A brick without weights or function of its own: what goes in, what comes out."""
    step = told.brick(place)
    before, after = step.entering[told.row].ravel(), step.leaving[told.row].ravel()
    shapes = shape_text(step.entering.shape[1:]), shape_text(step.leaving.shape[1:])
    lines: list[Line] = []
    for label, values, tone in (
        (QCoreApplication.translate("Steps", "comes in"), before, "value"),
        (QCoreApplication.translate("Steps", "goes out"), after, "result"),
    ):
        line: list[Token] = [word(label + "  ")]
        for entry, text in enumerate(printed(values[: NEURONS_AT_ONCE + 2].tolist())):
            line += [Token(", ", "muted", breaks=True)] if entry else []
            line.append(Token(text, tone, whole(values[entry])))  # type: ignore[arg-type]
        if len(values) > NEURONS_AT_ONCE + 2:
            line.append(Token(" …", "muted"))
        lines.append(tuple(line))
    text = QCoreApplication.translate("Steps", "{before} numbers come in, {after} go out.")
    note = text.format(before=shapes[0], after=shapes[1])
    blocks = [Block("", tuple(lines), note)]
    if place == told.last:
        blocks.append(answer_block(told))
    return Page(title, engine_text(told.brick(place).brick.hint), tuple(blocks))
