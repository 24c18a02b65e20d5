"""Does the tower end as its task needs it: width, activation, loss, nothing behind it."""

from __future__ import annotations

import math
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
from engine.messages import QT_TRANSLATE_NOOP, Message, Sentence
from engine.training_settings import LOSS_TITLES, LOSSES_OF_TASK

_ONE_OUTPUT = Sentence(
    "ending.one_output",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Two classes need one neuron at the end, which gives the probability of the second "
        "class. Here there are {units}.",
    ),
)
_CLASSES = Sentence(
    "ending.classes",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The last layer needs one neuron for each class: {width} classes, but {units} neurons.",
    ),
)
_TARGETS = Sentence(
    "ending.targets",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The last layer needs one neuron for each column to predict: {width} to predict, "
        "but {units} neurons.",
    ),
)
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
_NOT_A_PROBABILITY = Sentence(
    "ending.not_a_probability",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The network should end in a probability between 0 and 1, but this one can give "
        "other numbers ({function}). Sigmoid gives a probability.",
    ),
)
_NOT_PROBABILITIES = Sentence(
    "ending.not_probabilities",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The network should end in one probability for each class, adding up to 1, but "
        "{function} does not give that. Softmax does.",
    ),
)
_SIGMOID_FOR_CLASSES = Sentence(
    "ending.sigmoid_for_classes",
    QT_TRANSLATE_NOOP(
        "Engine",
        "With sigmoid each class is judged on its own, and the probabilities do not add up "
        "to 1. Softmax lets the classes compete.",
    ),
)
_OUT_OF_HINGE = Sentence(
    "ending.out_of_hinge",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Hinge loss looks for numbers below −1 and above 1, which {function} does not give.",
    ),
)
_OUT_OF_REACH = Sentence(
    "ending.out_of_reach",
    QT_TRANSLATE_NOOP(
        "Engine",
        "At the end, {function} gives only numbers from {low} to {high}, but the values to "
        "predict, as they are taught, go from {minimum} to {maximum}.",
    ),
)
_BELOW_REACH = Sentence(
    "ending.below_reach",
    QT_TRANSLATE_NOOP(
        "Engine",
        "At the end, {function} gives no number below {low}, but the values to predict, as "
        "they are taught, go down to {minimum}.",
    ),
)
_RELU_MAY_DIE = Sentence(
    "ending.relu_may_die",
    QT_TRANSLATE_NOOP(
        "Engine",
        "With relu at the end the network can get stuck at 0. Without it, it learns more surely.",
    ),
)
_SHARES = Sentence(
    "ending.shares",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Softmax at the end makes the predictions add up to 1. It is for classes; here "
        "numbers are predicted.",
    ),
)
_NEGATIVE_LOGARITHM = Sentence(
    "ending.negative_logarithm",
    QT_TRANSLATE_NOOP(
        "Engine",
        "This loss function takes a logarithm and cannot tell negative values apart, but the "
        "values to predict, as they are taught, go down to {minimum}.",
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

# What each function can give; leaky_relu and linear can give everything.
_REACH: dict[str, tuple[float, float]] = {
    "relu": (0.0, math.inf),
    "softplus": (0.0, math.inf),
    "sigmoid": (0.0, 1.0),
    "tanh": (-1.0, 1.0),
    "softsign": (-1.0, 1.0),
    "elu": (-1.0, math.inf),
    "selu": (-1.7581, math.inf),
    "gelu": (-0.17, math.inf),
    "silu": (-0.2785, math.inf),
}
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
    if design.data.task == "binary":
        return 1
    if design.data.task == "regression":
        return len(design.data.targets) or None
    return None


def fitting_functions(design: Design) -> tuple[str, ...]:
    """The output functions that fit task and loss, the usual one first."""
    task, loss = design.data.task, design.training.loss
    if loss not in LOSSES_OF_TASK[task]:
        loss = LOSSES_OF_TASK[task][0]
    if task == "regression":
        return ("linear",)
    if task == "binary":
        # Hinge is made for −1 and 1; with sigmoid it learns as well, and gives probabilities.
        return ("linear", "tanh", "sigmoid") if loss == "hinge" else ("sigmoid",)
    return ("softmax", "sigmoid") if loss == "mean_squared_error" else ("softmax",)


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
    found += _logarithm(design, report)
    return found


def _loss(design: Design) -> list[Finding]:
    fitting = LOSSES_OF_TASK[design.data.task]
    if design.training.loss in fitting:
        return []
    fixes = tuple(training_fix(_USE_LOSS(loss=_loss_word(name)), loss=name) for name in fitting[:2])
    message = _WRONG_LOSS(loss=_loss_word(design.training.loss))
    return [Finding("error", "labels", message, fixes, "loss")]


def _loss_word(loss: str) -> Message:
    return Message(f"loss.{loss}", LOSS_TITLES[loss])


def _width(design: Design, report: DataReport | None, ending: Ending) -> list[Finding]:
    width = output_width(design, report)
    dense = ending.dense
    if width is None or dense.units == width:
        return []
    sentence = {"binary": _ONE_OUTPUT, "multiclass": _CLASSES, "regression": _TARGETS}[
        design.data.task
    ]
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
    message = sentence(width=width, units=dense.units)
    return [Finding("error", dense.id, message, tuple(fixes), "units")]


def _function(design: Design, report: DataReport | None, ending: Ending) -> list[Finding]:
    fitting = fitting_functions(design)
    function, bearer = ending.function, ending.bearer
    if function in fitting:
        return []
    fix = function_fix(bearer, fitting[0])

    def finding(message: Message) -> list[Finding]:
        return [Finding("warning", bearer.id, message, (fix,), ending.field)]

    if function == "softmax" and ending.dense.units == 1:
        return finding(_SOFTMAX_ALONE())
    task, loss = design.data.task, design.training.loss
    if task == "regression":
        return _reach(design, report, ending)
    if task == "binary":
        if loss == "hinge":
            return finding(_OUT_OF_HINGE(function=function))
        return finding(_NOT_A_PROBABILITY(function=function))
    if function == "sigmoid":
        return finding(_SIGMOID_FOR_CLASSES())
    return finding(_NOT_PROBABILITIES(function=function))


def _reach(design: Design, report: DataReport | None, ending: Ending) -> list[Finding]:
    function, bearer = ending.function, ending.bearer
    linear = function_fix(bearer, "linear")
    if function == "softmax":
        return [Finding("warning", bearer.id, _SHARES(), (linear,), ending.field)]
    reach = _REACH.get(function)
    taught = taught_range(design, report)
    if reach is None or taught is None:
        return []
    (low, high), (minimum, maximum) = reach, taught
    # A hair of tolerance: the training part's range differs a little from the table's.
    slack = 0.02 * (maximum - minimum)
    if minimum >= low - slack and maximum <= high + slack:
        if function == "relu":
            return [Finding("hint", bearer.id, _RELU_MAY_DIE(), (linear,), ending.field)]
        return []
    if math.isinf(high):
        message = _BELOW_REACH(function=function, low=low, minimum=_rounded(minimum))
    else:
        message = _OUT_OF_REACH(
            function=function,
            low=low,
            high=high,
            minimum=_rounded(minimum),
            maximum=_rounded(maximum),
        )
    return [Finding("warning", bearer.id, message, (linear,), ending.field)]


def _rounded(value: float) -> float:
    return float(f"{value:.4g}")


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


def _logarithm(design: Design, report: DataReport | None) -> list[Finding]:
    if design.training.loss != "mean_squared_logarithmic_error" or design.data.task != "regression":
        return []
    taught = taught_range(design, report)
    if taught is None or taught[0] >= 0:
        return []
    usual = LOSSES_OF_TASK["regression"][0]
    fixes = [training_fix(_USE_LOSS(loss=_loss_word(usual)), loss=usual)]
    scaled = tuple(target.name for target in design.data.targets if target.scaling != "none")
    facts = [report.table.column(name) for name in scaled] if report is not None else []
    if scaled and all(fact is not None and (fact.minimum or 0.0) >= 0 for fact in facts):
        fixes.append(column_fix(_NO_SCALING(), scaled, scaling="none"))
    message = _NEGATIVE_LOGARITHM(minimum=_rounded(taught[0]))
    return [Finding("warning", "labels", message, tuple(fixes), "loss")]
