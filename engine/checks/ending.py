"""Does the tower end as its task needs it: width, activation, loss, nothing behind it."""

from __future__ import annotations

from dataclasses import dataclass

from engine.bricks import Brick, Flatten, shape_text
from engine.bricks.remarks import Remark, taken_out
from engine.checks.fixes import (
    before_fix,
    brick_fix,
    column_fix,
    finding_of,
    function_fix,
    output_fix,
    training_fix,
)
from engine.checks.taught import taught_range
from engine.data.facts import DataReport
from engine.design import MAXIMUM_BRICKS, Design
from engine.findings import Finding, Fix
from engine.losses import LOSSES, loss_word
from engine.messages import QT_TRANSLATE_NOOP, Sentence
from engine.tasks import task_named
from engine.tasks.base import End

_ADD_OUTPUT = Sentence("fix.add_output", QT_TRANSLATE_NOOP("Engine", "Add brick: Dense {face}"))
_SET_UNITS = Sentence("fix.set_units", QT_TRANSLATE_NOOP("Engine", "Neurons: {units}"))
_WRONG_LOSS = Sentence(
    "ending.loss",
    QT_TRANSLATE_NOOP(
        "Engine",
        "This loss function does not fit the task: {loss}. Its number would mean nothing here.",
    ),
)
_USE_LOSS = Sentence("fix.use_loss", QT_TRANSLATE_NOOP("Engine", "Use {loss}"))
_SOFTMAX_ALONE = Sentence(
    "ending.softmax_alone",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Softmax on a single neuron gives 1 whatever comes in. Nothing can be learned.",
    ),
)
_NO_SCALING = Sentence(
    "fix.no_target_scaling", QT_TRANSLATE_NOOP("Engine", "Do not scale the target")
)

_NOT_IN_A_ROW = Sentence(
    "ending.not_in_a_row",
    QT_TRANSLATE_NOOP(
        "Engine",
        "What comes out here is {shape} numbers, but the labels need {needed} in a row. A Flatten "
        "brick before the dense layers puts them into one.",
    ),
)
_RESHAPED = Sentence(
    "ending.reshaped",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Behind the layer that answers, this brick makes {shape} numbers of the answer, but the "
        "labels need {needed} in a row.",
    ),
)

_LEARNS_PROBABILITIES = ("sigmoid", "softmax")


@dataclass(frozen=True)
class TowerEnd:
    """The last layer that can answer, and the function that the network's answer comes from.

    ``bearer`` is the brick that applies it: the layer itself, or one of those ``behind`` it.
    """

    layer: Brick
    behind: tuple[Brick, ...]
    bearer: Brick

    @property
    def function(self) -> str:
        """The name of the function that the answer comes from."""
        return self.bearer.bends_with or "linear"

    @property
    def field(self) -> str:
        """The field of the bearer that holds the function."""
        return self.bearer.function_field


def ending_of(design: Design) -> TowerEnd | None:
    """How the tower ends; None where it has no layer that can answer."""
    bricks = design.bricks
    for index in range(len(bricks) - 1, -1, -1):
        layer = bricks[index]
        if layer.can_answer:
            behind = bricks[index + 1 :]
            bending = (brick for brick in reversed(behind) if brick.bends_with is not None)
            return TowerEnd(layer, behind, next(bending, layer))
    return None


def output_width(design: Design, report: DataReport | None) -> int | None:
    """How many numbers the network has to give for a row; None where it is not known yet."""
    if report is not None and report.prepared is not None:
        return report.prepared.output_width or None
    return task_named(design.data.task).output_width(len(design.data.targets), 0) or None


def fitting_functions(design: Design) -> tuple[str, ...]:
    """The output functions that fit task and loss, the usual one first."""
    task, loss = task_named(design.data.task), design.training.loss
    return task.end_functions(LOSSES[loss if loss in task.losses else task.usual_loss]())


def check(design: Design, report: DataReport | None) -> list[Finding]:
    """What does not fit about the tower's end: its loss, its width, its function."""
    found = _loss(design)
    ending = ending_of(design)
    if ending is None:
        return found
    width_found = _width(design, report, ending)
    found += width_found
    found += [] if width_found else _shape(design, report, ending)
    if not width_found:  # else the last brick may not be the output at all
        found += _function(design, report, ending)
        found += _behind(ending)
    found += _values(design, report)
    return found


def _loss(design: Design) -> list[Finding]:
    fitting = task_named(design.data.task).losses
    if design.training.loss in fitting:
        return []
    fixes = tuple(training_fix(_USE_LOSS(loss=loss_word(name)), loss=name) for name in fitting[:2])
    message = _WRONG_LOSS(loss=loss_word(design.training.loss))
    return [Finding("error", "labels", message, fixes, "loss")]


def _width(design: Design, report: DataReport | None, ending: TowerEnd) -> list[Finding]:
    width = output_width(design, report)
    layer = ending.layer
    if width is None or layer.answer_width == width:
        return []
    fixes = []
    if width <= 4096:
        function = fitting_functions(design)[0]
        face = str(width) if function == "linear" else f"{width} {function}"
        own = brick_fix(_SET_UNITS(units=width), layer, **{layer.width_field: width})
        added = output_fix(_ADD_OUTPUT(face=face), width, function)
        # A relu layer at the end is a hidden layer whose output layer was forgotten.
        hidden = ending.function not in ("linear", *_LEARNS_PROBABILITIES)
        fixes = [added, own] if hidden else [own, added]
        if len(design.bricks) >= MAXIMUM_BRICKS:
            fixes = [own]
    message = task_named(design.data.task).wrong_width(width=width, units=layer.answer_width)
    return [Finding("error", layer.id, message, tuple(fixes), layer.width_field)]


def _shape(design: Design, report: DataReport | None, ending: TowerEnd) -> list[Finding]:
    """An answer that is no row of numbers, though there are as many of them as asked for."""
    facts = report.prepared if report is not None else None
    shapes = design.shapes(facts.input_shape) if facts is not None else (None,)
    if facts is None or shapes[-1] is None:
        return []  # a brick that refuses its shape says so itself
    needed = facts.output_shape
    after = dict(zip((brick.id for brick in design.bricks), shapes, strict=True))
    layer = ending.layer
    answer = after[layer.id]
    if answer is not None and len(answer) != len(needed):
        if shapes[-1] == needed:
            return []  # flattened behind: as many numbers as there are labels
        message = _NOT_IN_A_ROW(shape=shape_text(answer), needed=facts.output_width)
        # before the first dense layer: those behind it then see the whole picture, too
        rows = [own for own in design.bricks if own.can_answer and own.refusal((1,)) is None]
        entering = zip(design.bricks, design.entering(facts.input_shape), strict=True)
        over = [own for own, shape in entering if own in rows and shape and len(shape) > 1]
        fixes: tuple[Fix, ...] = tuple(before_fix(Flatten(), own) for own in over[:1] or [layer])
        if layer.refusal((1,)) is not None:  # it answers for every place of a picture
            function = fitting_functions(design)[0]
            face = f"{facts.output_width} {function}"
            fixes = (output_fix(_ADD_OUTPUT(face=face), facts.output_width, function),)
        room = len(design.bricks) < MAXIMUM_BRICKS
        return [Finding("error", layer.id, message, fixes if room else ())]
    for brick in ending.behind:
        shape = after[brick.id]
        if shape is not None and shape != needed:
            message = _RESHAPED(shape=shape_text(shape), needed=facts.output_width)
            return [finding_of(brick, Remark("error", message, (taken_out(),)))]
    return []


def _function(design: Design, report: DataReport | None, ending: TowerEnd) -> list[Finding]:
    fitting = fitting_functions(design)
    function, bearer = ending.function, ending.bearer
    if function in fitting:
        return []
    fix = function_fix(bearer, fitting[0])
    if function == "softmax" and ending.layer.answer_width == 1:
        return [Finding("warning", bearer.id, _SOFTMAX_ALONE(), (fix,), ending.field)]
    loss = design.training.own_loss
    remark = task_named(design.data.task).wrong_end(
        End(function, loss, taught_range(design, report))
    )
    if remark is None:
        return []
    return [Finding(remark.severity, bearer.id, remark.message, (fix,), ending.field)]


def _behind(ending: TowerEnd) -> list[Finding]:
    found = []
    behind_function = ending.bearer is ending.layer
    for brick in ending.behind:
        found += [finding_of(brick, remark) for remark in brick.remarks_at_end(behind_function)]
        behind_function |= brick is ending.bearer
    return found


def _values(design: Design, report: DataReport | None) -> list[Finding]:
    """The values to predict that the loss cannot work with."""
    task = task_named(design.data.task)
    taught = taught_range(design, report)
    if taught is None or design.training.loss not in task.losses or task.has_classes:
        return []
    message = design.training.own_loss.wrong_values(taught[0])
    if message is None:
        return []
    usual = task.usual_loss
    fixes = [training_fix(_USE_LOSS(loss=loss_word(usual)), loss=usual)]
    scaled = tuple(target.name for target in design.data.targets if target.scaling != "none")
    facts = [report.table.column(name) for name in scaled] if report is not None else []
    if scaled and all(fact is not None and (fact.minimum or 0.0) >= 0 for fact in facts):
        fixes.append(column_fix(_NO_SCALING(), scaled, scaling="none"))
    return [Finding("warning", "labels", message, tuple(fixes), "loss")]
