"""Does the tower end as its task needs it: width, activation, loss, nothing behind it."""

from __future__ import annotations

from dataclasses import dataclass

from engine.bricks import (
    Activation,
    BatchNormalization,
    Brick,
    Dense,
    Dropout,
    GaussianNoise,
    LayerNormalization,
)
from engine.checks.fixes import (
    brick_fix,
    column_fix,
    function_fix,
    output_fix,
    removal,
    training_fix,
)
from engine.checks.taught import taught_range
from engine.data.facts import DataReport
from engine.design import MAXIMUM_BRICKS, Design
from engine.findings import Finding
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
_DISTURBED = Sentence(
    "ending.disturbed",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Behind the last layer this disturbs the answer itself, so the network cannot get it "
        "right. It belongs between the layers.",
    ),
)
_NORMALIZED = Sentence(
    "ending.normalized",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Behind the last layer this changes the answer's own size. It belongs before or "
        "between the layers.",
    ),
)
_NO_SCALING = Sentence(
    "fix.no_target_scaling", QT_TRANSLATE_NOOP("Engine", "Do not scale the target")
)

_LEARNS_PROBABILITIES = ("sigmoid", "softmax")


@dataclass(frozen=True)
class Ending:
    """The last Dense of a tower, and the function that the network's answer comes from.

    ``bearer`` is the brick that applies it (an Activation, or the Dense itself);
    ``behind`` are the bricks after the Dense.
    """

    dense: Dense
    behind: tuple[Brick, ...]
    bearer: Brick
    function: str

    @property
    def field(self) -> str:
        return "activation" if isinstance(self.bearer, Dense) else "function"


def ending_of(design: Design) -> Ending | None:
    """How the tower ends; None where it has no Dense."""
    bricks = design.bricks
    for index in range(len(bricks) - 1, -1, -1):
        dense = bricks[index]
        if isinstance(dense, Dense):
            behind = bricks[index + 1 :]
            for brick in reversed(behind):
                if isinstance(brick, Activation) and brick.function != "linear":
                    return Ending(dense, behind, brick, brick.function)
            return Ending(dense, behind, dense, dense.activation)
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
    found = _loss(design)
    ending = ending_of(design)
    if ending is None:
        return found
    width_found = _width(design, report, ending)
    found += width_found
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


def _width(design: Design, report: DataReport | None, ending: Ending) -> list[Finding]:
    width = output_width(design, report)
    dense = ending.dense
    if width is None or dense.units == width:
        return []
    fixes = []
    if width <= 4096:
        function = fitting_functions(design)[0]
        face = str(width) if function == "linear" else f"{width} {function}"
        own = brick_fix(_SET_UNITS(units=width), dense, units=width)
        added = output_fix(_ADD_OUTPUT(face=face), width, function)
        # A relu layer at the end is a hidden layer whose output layer was forgotten.
        hidden = ending.function not in ("linear", *_LEARNS_PROBABILITIES)
        fixes = [added, own] if hidden else [own, added]
        if len(design.bricks) >= MAXIMUM_BRICKS:
            fixes = [own]
    message = task_named(design.data.task).wrong_width(width=width, units=dense.units)
    return [Finding("error", dense.id, message, tuple(fixes), "units")]


def _function(design: Design, report: DataReport | None, ending: Ending) -> list[Finding]:
    fitting = fitting_functions(design)
    function, bearer = ending.function, ending.bearer
    if function in fitting:
        return []
    fix = function_fix(bearer, fitting[0])
    if function == "softmax" and ending.dense.units == 1:
        return [Finding("warning", bearer.id, _SOFTMAX_ALONE(), (fix,), ending.field)]
    loss = design.training.own_loss
    remark = task_named(design.data.task).wrong_end(
        End(function, loss, taught_range(design, report))
    )
    if remark is None:
        return []
    return [Finding(remark.severity, bearer.id, remark.message, (fix,), ending.field)]


def _behind(ending: Ending) -> list[Finding]:
    found = []
    last_function = -1
    for index, brick in enumerate(ending.behind):
        if brick is ending.bearer:
            last_function = index
    for index, brick in enumerate(ending.behind):
        if isinstance(brick, Dropout | GaussianNoise):
            found.append(Finding("warning", brick.id, _DISTURBED(), (removal(brick),)))
        elif isinstance(brick, BatchNormalization | LayerNormalization) and index > last_function:
            found.append(Finding("warning", brick.id, _NORMALIZED(), (removal(brick),)))
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
