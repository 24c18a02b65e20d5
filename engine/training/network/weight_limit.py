"""How many weights a network may have: counted before anything is built."""

from __future__ import annotations

from engine.bricks import Shape
from engine.design import Design
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Sentence
from engine.training.frames import TrainedState

# 120 MB; learning takes eight times that: gradients, the optimizer's two, the last good ones.
MAXIMUM_WEIGHTS = 30_000_000

TOO_MANY_WEIGHTS = Sentence(
    "tower.too_many_weights",
    QT_TRANSLATE_NOOP(
        "Engine",
        "This network would have {count} weights, more than the {maximum} that Neurobricks "
        "takes. Give its largest layers fewer neurons.",
    ),
)
STATE_DOES_NOT_FIT = Sentence(
    "run.state_does_not_fit",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The saved weights do not fit this network or this data any more. Train it again.",
    ),
)


def weights_of(design: Design, input_shape: Shape) -> int:
    """How many weights the design's network has for samples of ``input_shape``."""
    return sum(design.weight_counts(input_shape))


def check_weights(design: Design, input_shape: Shape, state: TrainedState | None = None) -> None:
    """Raise EngineError where there are too many weights, or where those of ``state``, which
    a stranger may have made up, are not as many."""
    count = weights_of(design, input_shape)
    if count > MAXIMUM_WEIGHTS:
        raise EngineError(TOO_MANY_WEIGHTS(count=count, maximum=MAXIMUM_WEIGHTS))
    held = count if state is None else sum(array.size for array in state.weights)
    if held != count:
        raise EngineError(STATE_DOES_NOT_FIT(), f"{held} weights are kept, {count} are needed")
