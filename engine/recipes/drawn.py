"""Networks that see: pictures drawn by a program, told apart by convolutions."""

from __future__ import annotations

from engine.bricks import Conv2D, Dense, Flatten, MaxPooling2D
from engine.data.kinds import CATEGORY, PICTURE
from engine.data.pictures.album import PICTURE_COLUMN
from engine.data.settings import ColumnSettings, DataSettings, SplitSettings
from engine.data.sources.catalogue import DrawnShapes
from engine.data.sources.picture_table import CLASS_COLUMN
from engine.design import Design
from engine.messages import QT_TRANSLATE_NOOP
from engine.recipes.recipe import Recipe
from engine.tasks import MULTICLASS
from engine.training_settings import TrainingSettings


def _shapes() -> Design:
    return Design(
        data=DataSettings(
            source=DrawnShapes(rows=3000, size=24),
            columns=(
                ColumnSettings(name=PICTURE_COLUMN, role="input", kind=PICTURE.name),
                ColumnSettings(name=CLASS_COLUMN, role="target", kind=CATEGORY.name),
            ),
            task=MULTICLASS.name,
            split=SplitSettings(test_share=0.2, validation_share=0.1, stratified=True),
        ),
        bricks=(
            Conv2D(id="conv2d-1", filters=12, padding="same"),
            MaxPooling2D(id="pooling-1"),
            Conv2D(id="conv2d-2", filters=24, padding="same"),
            MaxPooling2D(id="pooling-2"),
            Conv2D(id="conv2d-3", filters=48, padding="same"),
            MaxPooling2D(id="pooling-3"),
            Flatten(id="flatten"),
            Dense(id="dense-1", units=32, activation="relu"),
            Dense(id="dense-2", units=4, activation="softmax"),
        ),
        training=TrainingSettings(
            epochs=14,
            batch_size=32,
            optimizer="adam",
            learning_rate=0.002,
            loss="categorical_crossentropy",
        ),
    )


DRAWN = (
    Recipe(
        "drawn-shapes",
        QT_TRANSLATE_NOOP("Engine", "Drawn shapes"),
        QT_TRANSLATE_NOOP("Engine", "Circle, square, triangle or star, by three convolutions"),
        QT_TRANSLATE_NOOP(
            "Engine",
            "The pictures go in as they are: 24 × 24 pixels of three colours. Each convolution "
            "looks for small patterns, each pooling makes the picture half as wide, and at last "
            "two dense layers name the shape. Then take the convolutions away and train again: "
            "how much is lost?",
        ),
        "drawn",
        _shapes,
    ),
)
