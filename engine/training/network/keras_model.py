"""Design → what Keras needs of it: layers, loss, metric, optimizer. Imports Keras inside."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from engine.bricks import Brick, Shape, shape_text
from engine.data.facts import PreparedFacts
from engine.design import Design
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Sentence
from engine.training.network.weight_limit import check_weights
from engine.training_settings import TrainingSettings

if TYPE_CHECKING:
    import keras

_NO_BRICKS = Sentence(
    "train.no_bricks",
    QT_TRANSLATE_NOOP(
        "Engine", "There is no brick between the input and the labels yet. Add one to train."
    ),
)
_UNKNOWN_BRICK = Sentence(
    "train.unknown_brick",
    QT_TRANSLATE_NOOP(
        "Engine",
        "One brick was made with a newer version of Neurobricks. Take it out to train.",
    ),
)
_WRONG_SHAPE = Sentence(
    "train.wrong_shape",
    QT_TRANSLATE_NOOP(
        "Engine",
        "What leaves the last brick is {shape} numbers, but the labels need {needed} in a row. "
        "Put a Flatten brick before the dense bricks.",
    ),
)
_WRONG_WIDTH = Sentence(
    "train.wrong_width",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The last brick does not give as many numbers for a row ({width}) as the labels need "
        "({needed}). Set the neurons of the last dense brick to {needed}.",
    ),
)


def check_trainable(design: Design, facts: PreparedFacts) -> None:
    """Raise EngineError where no model can be made of ``design`` for such data.

    Keras itself would train some of these in silence (three outputs against one label are
    broadcast), so the width is held here.
    """
    if not design.bricks:
        raise EngineError(_NO_BRICKS())
    if not all(brick.trains for brick in design.bricks):
        raise EngineError(_UNKNOWN_BRICK())
    for place, own in enumerate(design.bricks):
        if wrong := own.misplaced(design.bricks[:place]):
            raise EngineError(wrong)
    if misfit := design.misfit(facts.input_shape):
        brick, shape = misfit
        refused = brick.refusal(shape)
        assert refused is not None
        raise EngineError(refused)
    check_weights(design, facts.input_shape)
    leaving = design.shapes(facts.input_shape)[-1]
    if leaving is None or leaving == facts.output_shape:
        return
    if len(leaving) == len(facts.output_shape):
        raise EngineError(_WRONG_WIDTH(width=leaving[-1], needed=facts.output_width))
    raise EngineError(_WRONG_SHAPE(shape=shape_text(leaving), needed=facts.output_width))


def brick_seeds(bricks: Sequence[Brick], seed: int) -> tuple[int, ...]:
    """The seed of each brick's own random numbers.

    They are the ones that Keras itself draws where ``keras.utils.set_random_seed(seed)``
    stands before layers without a seed (`keras.src.random.make_default_seed`: Python's
    ``randint(1, 10**9)``, once for each layer that needs one). So the exported code, which
    has that one line, starts from the same weights.
    """
    draws = random.Random(seed)
    return tuple(draws.randint(1, 10**9) if brick.draws_seed else 0 for brick in bricks)


def layers_of(bricks: Sequence[Brick], seed: int) -> Iterator[keras.layers.Layer]:
    """The bricks' Keras layers, in order, not yet built."""
    for brick, own in zip(bricks, brick_seeds(bricks, seed), strict=True):
        yield brick.layer(own)


def keras_model(bricks: Sequence[Brick], input_shape: Shape, seed: int) -> keras.Sequential:
    """The Keras model that the bricks stand for, at its first weights."""
    import keras

    return keras.Sequential([keras.Input(input_shape), *layers_of(bricks, seed)])


def optimizer_of(settings: TrainingSettings) -> keras.optimizers.Optimizer:
    """The Keras optimizer with the design's numbers, the rest at Keras' defaults."""
    return settings.own_optimizer.keras_optimizer(settings.learning_rate)


def own_words(error: Exception) -> str:
    """What Keras or TensorFlow said, with the kind of error and without terminal colours."""
    return f"{type(error).__name__}: " + re.sub("\x1b\\[[0-9;]*m", "", str(error))
