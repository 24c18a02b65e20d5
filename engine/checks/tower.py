"""What the bricks do to each other inside the tower."""

from __future__ import annotations

from engine.bricks import Brick, Shape
from engine.bricks.remarks import Place, taken_out
from engine.checks import picture_tower
from engine.checks.ending import TowerEnd, ending_of, fitting_functions, output_width
from engine.checks.fixes import (
    all_inputs_fix,
    before_fix,
    finding_of,
    first_fix,
    function_fix,
    mend_fix,
    output_fix,
)
from engine.data.facts import DataReport
from engine.data.kinds import kind_named
from engine.design import MAXIMUM_BRICKS, Design
from engine.findings import Finding, Fix
from engine.messages import QT_TRANSLATE_NOOP, Sentence
from engine.training.network.weight_limit import MAXIMUM_WEIGHTS, TOO_MANY_WEIGHTS

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
_TAKE_OUT_ABOVE = Sentence(
    "fix.take_out_above", QT_TRANSLATE_NOOP("Engine", "Take out the bricks above it ({count})")
)
_KEEP_ONLY = Sentence("fix.keep_only", QT_TRANSLATE_NOOP("Engine", "Keep only {function}"))


def check(design: Design, report: DataReport | None) -> list[Finding]:
    """What is wrong or unwise about the bricks, each by itself and beside its neighbours."""
    if not design.bricks:
        return [Finding("error", "tower", _EMPTY(), _output_fixes(design, report))]
    found: list[Finding] = []
    ending = ending_of(design)
    if ending is None:
        found.append(Finding("error", "tower", _NO_DENSE(), _output_fixes(design, report)))
    found += _misplaced(design) or _misfit(design, report)
    found += _too_many_weights(design, report)
    found += picture_tower.check(design, report)
    found += _each(design, report, ending)
    found += _neighbours(design, ending)
    return found


def _misplaced(design: Design) -> list[Finding]:
    """Finds the first brick that cannot stand behind those above it."""
    for place, brick in enumerate(design.bricks):
        above = design.bricks[:place]
        wrong = brick.misplaced(above)
        if wrong is not None:
            fix = first_fix(_TAKE_OUT_ABOVE(count=len(above)), above)
            return [Finding("error", brick.id, wrong, (fix,))]
    return []


def _misfit(design: Design, report: DataReport | None) -> list[Finding]:
    """Finds the first brick that what comes in does not fit; behind it no shape is known."""
    facts = report.prepared if report is not None else None
    if facts is None or (misfit := design.misfit(facts.input_shape)) is None:
        return []
    brick, shape = misfit
    refused = brick.refusal(shape)
    assert refused is not None
    room = len(design.bricks) < MAXIMUM_BRICKS
    fixes = []
    if shape == facts.input_shape and (left_out := _makes_a_picture(design, brick, shape)):
        fixes.append(all_inputs_fix(left_out, shape[0] + len(left_out)))
    fixes += [mend_fix(brick, mend) for mend in brick.fitting(shape)]
    fixes += [before_fix(new, brick) for new in brick.put_before(shape) if room]
    if not brick.learns or not fixes:
        fixes.append(mend_fix(brick, taken_out()))
    return [Finding("error", brick.id, refused, tuple(fixes))]


def _makes_a_picture(design: Design, brick: Brick, shape: Shape) -> tuple[str, ...]:
    """The number columns that were left out, where ``brick`` would fit with them as inputs:
    pixels that are the same in every row tell nothing, but a picture has them."""
    columns = design.data.columns
    ignored = [column for column in columns if column.role == "ignored"]
    left_out = tuple(column.name for column in ignored if kind_named(column.kind).is_number)
    if not left_out or len(shape) != 1 or shape[0] != len(design.data.inputs):
        return ()
    whole = (shape[0] + len(left_out),)
    fits = brick.refusal(whole) is None
    suggests = bool(brick.put_before(whole)) and not brick.put_before(shape)
    return left_out if fits or suggests else ()


def _too_many_weights(design: Design, report: DataReport | None) -> list[Finding]:
    """Finds the brick with the most weights; without a report by what is between the bricks."""
    facts = report.prepared if report is not None else None
    counts = design.weight_counts(facts.input_shape if facts is not None else (1,))
    total = sum(counts)
    if total <= MAXIMUM_WEIGHTS:
        return []
    largest = design.bricks[counts.index(max(counts))]
    message = TOO_MANY_WEIGHTS(count=total, maximum=MAXIMUM_WEIGHTS)
    fixes = picture_tower.smaller(design, facts.input_shape) if facts is not None else ()
    return [Finding("error", largest.id, message, fixes, largest.width_field or None)]


def _output_fixes(design: Design, report: DataReport | None) -> tuple[Fix, ...]:
    width = output_width(design, report)
    if width is None or not 1 <= width <= 4096:
        return ()
    function = fitting_functions(design)[0]
    face = str(width) if function == "linear" else f"{width} {function}"
    return (output_fix(_ADD_OUTPUT(face=face), width, function),)


def _each(design: Design, report: DataReport | None, ending: TowerEnd | None) -> list[Finding]:
    """What every brick has to say of itself."""
    found = []
    prepared = report.prepared if report is not None else None
    shape: Shape | None = prepared.input_shape if prepared is not None else None
    known = True  # no brick has refused what comes in yet
    hidden = ending is not None
    for brick in design.bricks:
        hidden = hidden and ending is not None and brick is not ending.layer
        place = Place(shape, hidden, design.training.batch_size)
        found += [finding_of(brick, remark) for remark in brick.remarks(place)]
        if shape is not None:
            shape = None if brick.refusal(shape) is not None else brick.output_shape(shape)
            known = known and shape is not None
        elif known and brick.can_answer and brick.refusal((1,)) is None:
            shape = (brick.answer_width,)
    return found


def _neighbours(design: Design, ending: TowerEnd | None) -> list[Finding]:
    """Findings that two bricks, with nothing between that matters, give cause for."""
    found: list[Finding] = []
    straight: Brick | None = None  # one that weighs numbers, which have not been bent since
    bent: Brick | None = None  # the brick that bent them last, with nothing learned since
    for brick in design.bricks:
        bends = brick.bends_with is not None
        if brick.can_answer:
            if straight is not None:
                fix = function_fix(straight, "relu")
                message = _ONE_LINE()
                field = straight.function_field
                found.append(Finding("warning", straight.id, message, (fix,), field))
            straight, bent = (None, brick) if bends else (brick, None)
        elif bends:
            if bent is not None and not brick.learns:
                found.append(_bent_twice(design, ending, bent, brick))
            straight, bent = None, brick
        elif not brick.keeps_lines:
            straight = bent = None
        elif brick.learns:
            bent = None
    return found


def _bent_twice(design: Design, ending: TowerEnd | None, first: Brick, second: Brick) -> Finding:
    """``second`` bends again what ``first`` bent; one of them has a function too many."""
    keep_first = True
    if ending is not None and second is ending.bearer:
        keep_first = first.bends_with in fitting_functions(design)
    keep_first_fix = function_fix(second, "linear", _KEEP_ONLY(function=first.bends_with))
    keep_second_fix = function_fix(first, "linear", _KEEP_ONLY(function=second.bends_with))
    fixes = (keep_first_fix, keep_second_fix) if keep_first else (keep_second_fix, keep_first_fix)
    message = _TWICE(first=first.bends_with, second=second.bends_with)
    return Finding("warning", second.id, message, fixes, second.function_field)
