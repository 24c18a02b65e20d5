"""What the bricks do to each other inside the tower."""

from __future__ import annotations

from engine.bricks import (
    Activation,
    BatchNormalization,
    Brick,
    Dense,
    Dropout,
    GaussianNoise,
    LayerNormalization,
    UnknownBrick,
)
from engine.checks.ending import Ending, ending_of, fitting_functions, output_width
from engine.checks.fixes import brick_fix, function_fix, output_fix, removal
from engine.data.facts import DataReport
from engine.design import Design
from engine.findings import Finding, Fix
from engine.messages import QT_TRANSLATE_NOOP, Sentence
from engine.training.weight_limit import MAXIMUM_WEIGHTS, TOO_MANY_WEIGHTS

_EMPTY = Sentence(
    "tower.empty",
    QT_TRANSLATE_NOOP(
        "Engine",
        "There is no brick yet. Begin with one: a Dense brick has neurons, which can learn.",
    ),
)
_NO_DENSE = Sentence(
    "tower.no_dense",
    QT_TRANSLATE_NOOP(
        "Engine", "No brick here has neurons, so nothing can learn. A Dense brick has."
    ),
)
_ADD_OUTPUT = Sentence("fix.add_output", QT_TRANSLATE_NOOP("Engine", "Add brick: Dense {face}"))
_UNKNOWN = Sentence(
    "tower.unknown",
    QT_TRANSLATE_NOOP(
        "Engine",
        "This version of Neurobricks does not know this brick: {kind}. Take it out to train, "
        "or open the file with a newer version.",
    ),
)
_ONE_LINE = Sentence(
    "tower.one_line",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Without an activation function, this layer and the next are together only one "
        "straight line: one of them would do.",
    ),
)
_TWICE = Sentence(
    "tower.twice",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The numbers are bent twice in a row ({first}, then {second}). One activation "
        "function is enough.",
    ),
)
_KEEP_ONLY = Sentence("fix.keep_only", QT_TRANSLATE_NOOP("Engine", "Keep only {function}"))
_IDLE = Sentence(
    "tower.idle",
    QT_TRANSLATE_NOOP("Engine", "This brick does nothing: linear passes every number on as it is."),
)
_HIDDEN_SOFTMAX = Sentence(
    "tower.hidden_softmax",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Softmax makes the neurons of a layer share out 1 among them, so little gets "
        "through. It belongs at the end.",
    ),
)
_ALIKE = Sentence(
    "tower.alike",
    QT_TRANSLATE_NOOP(
        "Engine",
        "All neurons of this layer start alike ({initializer}) and stay alike for ever, as if "
        "there were only one. First weights have to be random.",
    ),
)
_RANDOM = Sentence("fix.random_weights", QT_TRANSLATE_NOOP("Engine", "Draw them at random"))
_MUCH_DROPOUT = Sentence(
    "tower.much_dropout",
    QT_TRANSLATE_NOOP(
        "Engine",
        "So much is hidden ({percent} %) that little is left to learn from. 20 to 50 % is usual.",
    ),
)
_MUCH_NOISE = Sentence(
    "tower.much_noise",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The noise ({stddev}) is stronger than the numbers themselves usually are. 0.1 is usual.",
    ),
)
_SET = Sentence("fix.set", QT_TRANSLATE_NOOP("Engine", "Set to {value}"))
_ALONE_NORMALIZED = Sentence(
    "tower.alone_normalized",
    QT_TRANSLATE_NOOP(
        "Engine",
        "A row of a single number, centred on itself, is always the same number: nothing gets "
        "through this brick.",
    ),
)
_BATCH_OF_ONE = Sentence(
    "tower.batch_of_one",
    QT_TRANSLATE_NOOP(
        "Engine",
        "This brick compares the rows of a batch with each other, but a batch has only one "
        "row: nothing gets through while learning.",
    ),
)
_MUCH_PENALTY = Sentence(
    "tower.much_penalty",
    QT_TRANSLATE_NOOP(
        "Engine",
        "This penalty is so strong that the weights are pushed to 0 before they can learn. "
        "0.001 is usual.",
    ),
)

USUAL_BATCH = 32


def check(design: Design, report: DataReport | None) -> list[Finding]:
    if not design.bricks:
        return [Finding("error", "tower", _EMPTY(), _output_fixes(design, report))]
    found: list[Finding] = []
    ending = ending_of(design)
    if ending is None:
        found.append(Finding("error", "tower", _NO_DENSE(), _output_fixes(design, report)))
    found += _too_many_weights(design, report)
    found += _each(design, report, ending)
    found += _neighbours(design, ending)
    return found


def _too_many_weights(design: Design, report: DataReport | None) -> list[Finding]:
    """At the brick with the most weights; without a report by what is between the bricks."""
    facts = report.prepared if report is not None else None
    counts = design.weight_counts((len(facts.input_names) if facts is not None else 1,))
    total = sum(counts)
    if total <= MAXIMUM_WEIGHTS:
        return []
    place = design.bricks[counts.index(max(counts))].id
    message = TOO_MANY_WEIGHTS(count=total, maximum=MAXIMUM_WEIGHTS)
    return [Finding("error", place, message, (), "units")]


def _output_fixes(design: Design, report: DataReport | None) -> tuple[Fix, ...]:
    width = output_width(design, report)
    if width is None or not 1 <= width <= 4096:
        return ()
    function = fitting_functions(design)[0]
    face = str(width) if function == "linear" else f"{width} {function}"
    return (output_fix(_ADD_OUTPUT(face=face), width, function),)


def _each(design: Design, report: DataReport | None, ending: Ending | None) -> list[Finding]:
    """Findings that one brick gives cause for by itself."""
    found = []
    width = len(report.prepared.input_names) if report and report.prepared else None
    for brick in design.bricks:
        hidden_dense = ending is not None and isinstance(brick, Dense) and brick != ending.dense
        if isinstance(brick, UnknownBrick):
            found.append(
                Finding("error", brick.id, _UNKNOWN(kind=brick.kind[:40]), (removal(brick),))
            )
        elif isinstance(brick, Dense):
            found += _dense(brick, hidden_dense)
        elif isinstance(brick, Dropout) and brick.rate > 0.7:
            fix = brick_fix(_SET(value=0.5), brick, rate=0.5)
            message = _MUCH_DROPOUT(percent=round(brick.rate * 100))
            found.append(Finding("warning", brick.id, message, (fix,), "rate"))
        elif isinstance(brick, GaussianNoise) and brick.stddev > 0.5:
            fix = brick_fix(_SET(value=0.1), brick, stddev=0.1)
            message = _MUCH_NOISE(stddev=brick.stddev)
            found.append(Finding("warning", brick.id, message, (fix,), "stddev"))
        elif isinstance(brick, LayerNormalization) and width == 1:
            found.append(Finding("warning", brick.id, _ALONE_NORMALIZED(), (removal(brick),)))
        elif isinstance(brick, BatchNormalization) and design.training.batch_size == 1:
            fixes = (removal(brick),)
            found.append(Finding("warning", brick.id, _BATCH_OF_ONE(), fixes))
        elif isinstance(brick, Activation) and brick.function == "linear":
            found.append(Finding("hint", brick.id, _IDLE(), (removal(brick),), "function"))
        function = _function_of(brick)
        if function == "softmax" and ending is not None and not _at_the_end(brick, ending):
            field = "activation" if isinstance(brick, Dense) else "function"
            fix = function_fix(brick, "relu")
            found.append(Finding("warning", brick.id, _HIDDEN_SOFTMAX(), (fix,), field))
        if isinstance(brick, Dense):
            width = brick.units
    return found


def _dense(brick: Dense, hidden: bool) -> list[Finding]:
    found = []
    initializer = brick.kernel_initializer
    if hidden and (initializer == "zeros" or (initializer == "ones" and brick.units > 1)):
        fix = brick_fix(_RANDOM(), brick, kernel_initializer="glorot_uniform")
        message = _ALIKE(initializer=initializer)
        found.append(Finding("warning", brick.id, message, (fix,), "kernel_initializer"))
    for field, value, limit in (("l1", brick.l1, 0.1), ("l2", brick.l2, 0.5)):
        if value > limit:
            fix = brick_fix(_SET(value=0.001), brick, **{field: 0.001})
            found.append(Finding("warning", brick.id, _MUCH_PENALTY(), (fix,), field))
    return found


def _function_of(brick: Brick) -> str | None:
    """The function that ``brick`` bends numbers with; None where it bends none."""
    if isinstance(brick, Dense):
        return None if brick.activation == "linear" else brick.activation
    if isinstance(brick, Activation):
        return None if brick.function == "linear" else brick.function
    return None


def _at_the_end(brick: Brick, ending: Ending) -> bool:
    return brick == ending.dense or brick in ending.behind


def _neighbours(design: Design, ending: Ending | None) -> list[Finding]:
    """Findings that two bricks, with nothing between that matters, give cause for."""
    found: list[Finding] = []
    straight: Dense | None = None  # a Dense whose numbers have not been bent since
    bent: Brick | None = None  # the brick that bent them last, with nothing learned since
    for brick in design.bricks:
        function = _function_of(brick)
        if isinstance(brick, Dense):
            if straight is not None:
                fix = function_fix(straight, "relu")
                found.append(Finding("warning", straight.id, _ONE_LINE(), (fix,), "activation"))
            straight = brick if function is None else None
            bent = brick if function is not None else None
        elif isinstance(brick, Activation):
            if function is None:
                continue
            if bent is not None:
                found.append(_bent_twice(design, ending, bent, brick))
            straight, bent = None, brick
        elif isinstance(brick, BatchNormalization):
            bent = None  # moves and stretches, which is still one straight line
        elif not isinstance(brick, Dropout | GaussianNoise):
            straight = bent = None
    return found


def _bent_twice(design: Design, ending: Ending | None, first: Brick, second: Activation) -> Finding:
    first_function = _function_of(first) or "linear"
    keep_first = True
    if ending is not None and second is ending.bearer:
        keep_first = first_function in fitting_functions(design)
    keep_first_fix = removal(second, label=_KEEP_ONLY(function=first_function))
    drop_first = function_fix(first, "linear")
    keep_second_fix = Fix(_KEEP_ONLY(function=second.function), drop_first.apply)
    fixes = (keep_first_fix, keep_second_fix) if keep_first else (keep_second_fix, keep_first_fix)
    message = _TWICE(first=first_function, second=second.function)
    return Finding("warning", second.id, message, fixes, "function")
