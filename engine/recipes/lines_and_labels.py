"""The lessons of texts 1 and 2: the noisy line, and the random labels."""

from __future__ import annotations

import numpy as np

from engine.bricks.first_weights import FirstWeights
from engine.data.settings import DataSettings, SplitSettings
from engine.data.sources.catalogue import NoisyLine, RandomLabels
from engine.design import Design
from engine.explanation.closed_form import closed_form_line
from engine.messages import QT_TRANSLATE_NOOP
from engine.recipes.recipe import Recipe, columns, tower
from engine.tasks import BINARY, REGRESSION
from engine.training_settings import TrainingSettings


def _line(epochs: int, *layers: tuple[int, str]) -> Design:
    return Design(
        data=DataSettings(
            source=NoisyLine(),
            columns=columns({"x": "none"}, "y"),
            task=REGRESSION.name,
            split=SplitSettings(method="given", validation_share=0.0),
        ),
        bricks=tower(*layers),
        training=TrainingSettings(
            epochs=epochs, batch_size=64, optimizer="rmsprop", loss="mean_squared_error"
        ),
    )


def _line_by_formula() -> Design:
    """The neuron begins where the formula says, worked out from the training rows alone."""
    design = _line(50, (1, "linear"))
    source = NoisyLine()
    rows = source.draw()
    w, b = closed_form_line(rows["x"][: source.rows], rows["y"][: source.rows])
    (neuron,) = design.bricks
    given = FirstWeights.of(np.array([[w]]), np.array([b]))
    return design.with_bricks((neuron.changed(first_weights=given),))


def _labels(*layers: tuple[int, str], by_chance: float = 1.0, rate: float = 0.001) -> Design:
    """``by_chance``: the share of labels that a coin decides; the others follow x1 and x2."""
    inputs = {f"x{number}": "none" for number in range(1, 13)}
    return Design(
        data=DataSettings(
            source=RandomLabels(noise=by_chance),
            columns=columns(inputs, "label"),  # type: ignore[arg-type]
            task=BINARY.name,
            split=SplitSettings(method="given", validation_share=0.0),
        ),
        bricks=tower(*layers),
        training=TrainingSettings(
            epochs=1000,
            batch_size=64,
            optimizer="rmsprop",
            learning_rate=rate,
            loss="binary_crossentropy",
        ),
    )


_ONE_NEURON = QT_TRANSLATE_NOOP("Engine", "One neuron")
_HIDDEN_LAYER = QT_TRANSLATE_NOOP("Engine", "One hidden layer")
_DEEP = QT_TRANSLATE_NOOP("Engine", "Two hidden layers")

LINE = (
    Recipe(
        "line-formula",
        QT_TRANSLATE_NOOP("Engine", "A line by a formula"),
        QT_TRANSLATE_NOOP("Engine", "Linear regression: the answer without any training"),
        QT_TRANSLATE_NOOP(
            "Engine",
            "The dashed line is worked out from the training rows: w is the covariance of x and y "
            "divided by the variance of x. The neuron begins with this w and b as its first "
            "weights. Train it, and see that there is nothing left to learn: the loss stays at "
            "the noise.",
        ),
        "line",
        _line_by_formula,
    ),
    Recipe(
        "line-one-neuron",
        QT_TRANSLATE_NOOP("Engine", "A line by three networks"),
        QT_TRANSLATE_NOOP("Engine", "No hidden layer, one, two: which is there first?"),
        QT_TRANSLATE_NOOP(
            "Engine",
            "Three networks lie ready under Runs, for the same points. The first is one neuron: a "
            "straight line with a weight and a bias. Train it, and see that after 50 epochs it "
            "is still far away; then choose the next one under Runs and train it, too.",
        ),
        "line",
        lambda: _line(50, (1, "linear")),
        _ONE_NEURON,
        beside=(
            Recipe(
                "line-hidden-layer",
                QT_TRANSLATE_NOOP("Engine", "A line by 64 neurons"),
                QT_TRANSLATE_NOOP("Engine", "One hidden layer learns it in 50 epochs"),
                QT_TRANSLATE_NOOP(
                    "Engine",
                    "A hidden layer of 64 neurons with relu. It needs 50 epochs for what one "
                    "neuron needs thousands for. Choose the run of the one neuron under Runs to "
                    "see its loss curve again.",
                ),
                "line",
                lambda: _line(50, (64, "relu"), (1, "linear")),
                _HIDDEN_LAYER,
            ),
            Recipe(
                "line-deep",
                QT_TRANSLATE_NOOP("Engine", "A line by a deep network"),
                QT_TRANSLATE_NOOP("Engine", "Two hidden layers: fastest of all"),
                QT_TRANSLATE_NOOP(
                    "Engine",
                    "Two hidden layers of 64 neurons. The curve falls faster still, and ends at "
                    "the same loss: the noise is the floor for everyone. Look whether the fitted "
                    "curve stays straight.",
                ),
                "line",
                lambda: _line(50, (64, "relu"), (64, "relu"), (1, "linear")),
                _DEEP,
            ),
        ),
    ),
    Recipe(
        "line-patience",
        QT_TRANSLATE_NOOP("Engine", "A line with patience"),
        QT_TRANSLATE_NOOP("Engine", "One neuron, 5000 epochs: it arrives"),
        QT_TRANSLATE_NOOP(
            "Engine",
            "The same single neuron with a hundred times the epochs. The loss falls to about "
            "0.01, which is the noise itself: no network can do better. Above the picture stand "
            "its weight (near 2) and its bias (near 0.17), and those of the best line, worked "
            "out by a formula.",
        ),
        "line",
        lambda: _line(5000, (1, "linear")),
    ),
)

LABELS = (
    Recipe(
        "labels-one-neuron",
        QT_TRANSLATE_NOOP("Engine", "Random labels by three networks"),
        QT_TRANSLATE_NOOP("Engine", "Which learns a thousand coin tosses by heart?"),
        QT_TRANSLATE_NOOP(
            "Engine",
            "The labels were drawn by the toss of a coin, and three networks to learn them lie "
            "ready under Runs. The first is one neuron: its accuracy stays near 55 %. Train it, "
            "then choose the next one under Runs and train it, too. In Plot, choose x, y and z "
            "and drag to turn the points: no columns show a pattern.",
        ),
        "labels",
        lambda: _labels((1, "sigmoid")),
        _ONE_NEURON,
        beside=(
            Recipe(
                "labels-hidden-layer",
                QT_TRANSLATE_NOOP("Engine", "Random labels by 64 neurons"),
                QT_TRANSLATE_NOOP("Engine", "A hidden layer learns about 80 % by heart"),
                QT_TRANSLATE_NOOP(
                    "Engine",
                    "With 64 hidden neurons the training accuracy climbs to about 80 %. Then "
                    "look at Evaluate: on the test rows it is still a coin toss. In Plot, choose "
                    "x, y and z and drag to turn the points.",
                ),
                "labels",
                lambda: _labels((64, "relu"), (1, "sigmoid")),
                _HIDDEN_LAYER,
            ),
            Recipe(
                "labels-deep",
                QT_TRANSLATE_NOOP("Engine", "Random labels by a deep network"),
                QT_TRANSLATE_NOOP("Engine", "100 % by heart, and not a bit understood"),
                QT_TRANSLATE_NOOP(
                    "Engine",
                    "Two hidden layers learn all thousand labels by heart: the accuracy reaches "
                    "100 %. On the test rows it stays near 50 %. This is overfitting in its "
                    "purest form. In Plot, choose x, y and z and drag to turn the points.",
                ),
                "labels",
                lambda: _labels((64, "relu"), (64, "relu"), (1, "sigmoid")),
                _DEEP,
            ),
        ),
    ),
    Recipe(
        "labels-pattern",
        QT_TRANSLATE_NOOP("Engine", "Labels with a pattern"),
        QT_TRANSLATE_NOOP("Engine", "The same table, but x1 and x2 decide"),
        QT_TRANSLATE_NOOP(
            "Engine",
            "The same twelve random columns, but the label is 1 where x1 and x2 together are more "
            "than 1: the scatter plot shows it. One neuron finds it, and in Evaluate the test "
            "rows are as right as the training rows.",
        ),
        "labels",
        lambda: _labels((1, "sigmoid"), by_chance=0.0, rate=0.01),
    ),
)
