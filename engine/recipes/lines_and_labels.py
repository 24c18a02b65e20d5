"""The lessons of texts 1 and 2: the noisy line, and the random labels."""

from __future__ import annotations

from engine.data.settings import DataSettings, SplitSettings
from engine.data.sources.catalogue import NoisyLine, RandomLabels
from engine.design import Design
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


def _labels(*layers: tuple[int, str]) -> Design:
    inputs = {f"x{number}": "none" for number in range(1, 13)}
    return Design(
        data=DataSettings(
            source=RandomLabels(),
            columns=columns(inputs, "label"),  # type: ignore[arg-type]
            task=BINARY.name,
            split=SplitSettings(method="given", validation_share=0.0),
        ),
        bricks=tower(*layers),
        training=TrainingSettings(
            epochs=1000, batch_size=64, optimizer="rmsprop", loss="binary_crossentropy"
        ),
    )


LINE = (
    Recipe(
        "line-one-neuron",
        QT_TRANSLATE_NOOP("Engine", "A line by one neuron"),
        QT_TRANSLATE_NOOP("Engine", "One neuron, 50 epochs: far from done"),
        QT_TRANSLATE_NOOP(
            "Engine",
            "One neuron is a straight line: a weight and a bias. Watch it turn towards the "
            "points, and see that after 50 epochs it is still far away. Press Go on to let it "
            "learn further.",
        ),
        "line",
        lambda: _line(50, (1, "linear")),
    ),
    Recipe(
        "line-patience",
        QT_TRANSLATE_NOOP("Engine", "A line with patience"),
        QT_TRANSLATE_NOOP("Engine", "The same neuron, 5000 epochs: it arrives"),
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
    Recipe(
        "line-hidden-layer",
        QT_TRANSLATE_NOOP("Engine", "A line by 64 neurons"),
        QT_TRANSLATE_NOOP("Engine", "One hidden layer learns it in 50 epochs"),
        QT_TRANSLATE_NOOP(
            "Engine",
            "A hidden layer of 64 neurons with relu. It needs 50 epochs for what one neuron "
            "needs thousands for. Compare the two loss curves.",
        ),
        "line",
        lambda: _line(50, (64, "relu"), (1, "linear")),
    ),
    Recipe(
        "line-deep",
        QT_TRANSLATE_NOOP("Engine", "A line by a deep network"),
        QT_TRANSLATE_NOOP("Engine", "Two hidden layers: fastest of all"),
        QT_TRANSLATE_NOOP(
            "Engine",
            "Two hidden layers of 64 neurons. The curve falls faster still, and ends at the "
            "same loss: the noise is the floor for everyone. Look whether the fitted curve "
            "stays straight.",
        ),
        "line",
        lambda: _line(50, (64, "relu"), (64, "relu"), (1, "linear")),
    ),
)

LABELS = (
    Recipe(
        "labels-one-neuron",
        QT_TRANSLATE_NOOP("Engine", "Random labels by one neuron"),
        QT_TRANSLATE_NOOP("Engine", "Nothing to find, and little learned by heart"),
        QT_TRANSLATE_NOOP(
            "Engine",
            "The labels were drawn by the toss of a coin. One neuron cannot learn them by "
            "heart: the accuracy stays near 55 %. In Plot, choose x, y and z and drag to turn "
            "the points: no columns show a pattern.",
        ),
        "labels",
        lambda: _labels((1, "sigmoid")),
    ),
    Recipe(
        "labels-hidden-layer",
        QT_TRANSLATE_NOOP("Engine", "Random labels by 64 neurons"),
        QT_TRANSLATE_NOOP("Engine", "A hidden layer learns about 80 % by heart"),
        QT_TRANSLATE_NOOP(
            "Engine",
            "With 64 hidden neurons the training accuracy climbs to about 80 %. Then look at "
            "Evaluate: on the test rows it is still a coin toss. In Plot, choose x, y and z and "
            "drag to turn the points.",
        ),
        "labels",
        lambda: _labels((64, "relu"), (1, "sigmoid")),
    ),
    Recipe(
        "labels-deep",
        QT_TRANSLATE_NOOP("Engine", "Random labels by a deep network"),
        QT_TRANSLATE_NOOP("Engine", "100 % by heart, and not a bit understood"),
        QT_TRANSLATE_NOOP(
            "Engine",
            "Two hidden layers learn all thousand labels by heart: the accuracy reaches 100 %. "
            "On the test rows it stays near 50 %. This is overfitting in its purest form. In "
            "Plot, choose x, y and z and drag to turn the points.",
        ),
        "labels",
        lambda: _labels((64, "relu"), (64, "relu"), (1, "sigmoid")),
    ),
)
