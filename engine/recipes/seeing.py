"""Text 3's dogs and cats: told apart by three networks, and what unfair pictures teach."""

from __future__ import annotations

from collections.abc import Sequence

from engine.bricks import Brick, Conv2D, Dense, Eyes, Flatten, MaxPooling2D
from engine.data.kinds import CATEGORY, PICTURE
from engine.data.pictures.album import PICTURE_COLUMN
from engine.data.settings import ColumnSettings, DataSettings, SplitSettings
from engine.data.sources.catalogue import DogsOnGrass, DoodledAnimals, DoodledDogsAndCats
from engine.data.sources.drawn_pictures import BEHIND_COLUMN
from engine.data.sources.picture_table import CLASS_COLUMN
from engine.data.sources.pictures import PictureSource
from engine.design import Design
from engine.messages import QT_TRANSLATE_NOOP
from engine.recipes.recipe import Recipe
from engine.tasks import BINARY, MULTICLASS
from engine.training_settings import TrainingSettings

# Half of the pictures are the test, so that its accuracy is worth something.
_HALF = SplitSettings(test_share=0.5, validation_share=0.2, stratified=True)


def _design(
    source: PictureSource,
    bricks: Sequence[Brick],
    classes: int,
    epochs: int,
    split: SplitSettings = _HALF,
    ignored: Sequence[str] = (),
) -> Design:
    """``bricks``, and below them one that answers for so many ``classes``."""
    end = Dense(
        id="answer",
        units=1 if classes == 2 else classes,
        activation="sigmoid" if classes == 2 else "softmax",
    )
    return Design(
        data=DataSettings(
            source=source,
            columns=(
                ColumnSettings(name=PICTURE_COLUMN, role="input", kind=PICTURE.name),
                ColumnSettings(name=CLASS_COLUMN, role="target", kind=CATEGORY.name),
                *(
                    ColumnSettings(name=name, role="ignored", kind=CATEGORY.name)
                    for name in ignored
                ),
            ),
            task=BINARY.name if classes == 2 else MULTICLASS.name,
            split=split,
        ),
        bricks=(*bricks, end),
        training=TrainingSettings(
            epochs=epochs,
            batch_size=16,
            optimizer="adam",
            loss="binary_crossentropy" if classes == 2 else "categorical_crossentropy",
        ),
    )


def _flat() -> tuple[Brick, ...]:
    return (
        Flatten(id="flatten"),
        Dense(id="dense-1", units=64, activation="relu"),
        Dense(id="dense-2", units=64, activation="relu"),
    )


def _convolutions() -> tuple[Brick, ...]:
    return (
        Conv2D(id="conv2d-1", filters=16, padding="same"),
        MaxPooling2D(id="pooling-1"),
        Conv2D(id="conv2d-2", filters=32, padding="same"),
        MaxPooling2D(id="pooling-2"),
        Conv2D(id="conv2d-3", filters=64, padding="same"),
        MaxPooling2D(id="pooling-3"),
        Flatten(id="flatten"),
        Dense(id="dense-1", units=64, activation="relu"),
    )


def _eyes() -> tuple[Brick, ...]:
    return Eyes(id="eyes", resolution="96"), Dense(id="dense-1", units=32, activation="relu")


def _two(bricks: tuple[Brick, ...]) -> Design:
    return _design(DoodledDogsAndCats(rows=400), bricks, 2, 40)


def _six(bricks: tuple[Brick, ...]) -> Design:
    return _design(DoodledAnimals(rows=600), bricks, 6, 40)


def _grass(unfair: float) -> Design:
    given = SplitSettings(method="given", validation_share=0.2, stratified=True)
    source = DogsOnGrass(rows=400, unfair=unfair)
    return _design(source, _convolutions(), 2, 30, given, (BEHIND_COLUMN,))


_FLAT = QT_TRANSLATE_NOOP("Engine", "Flat")
_CONVOLUTIONS = QT_TRANSLATE_NOOP("Engine", "Convolutions")
_EYES = QT_TRANSLATE_NOOP("Engine", "Pre-trained eyes")

SEEING = (
    Recipe(
        "dogs-and-cats",
        QT_TRANSLATE_NOOP("Engine", "Dogs and cats"),
        QT_TRANSLATE_NOOP("Engine", "Flat, by convolutions, by pre-trained eyes"),
        QT_TRANSLATE_NOOP(
            "Engine",
            "Half of the 400 doodles are kept back for the test. This network gets all pixels in "
            "a row and learns them nearly by heart. Two others lie ready under Runs: train them, "
            "too, and compare what each makes of the pictures that it has never seen.",
        ),
        "drawn",
        lambda: _two(_flat()),
        _FLAT,
        beside=(
            Recipe(
                "dogs-and-cats-convolutions",
                QT_TRANSLATE_NOOP("Engine", "Dogs and cats by convolutions"),
                QT_TRANSLATE_NOOP("Engine", "Patterns, wherever they lie"),
                QT_TRANSLATE_NOOP(
                    "Engine",
                    "Each filter learns a pattern and finds it wherever it lies, so an ear may be "
                    "moved. See how much nearer validation stays to training than with the flat "
                    "network.",
                ),
                "drawn",
                lambda: _two(_convolutions()),
                _CONVOLUTIONS,
            ),
            Recipe(
                "dogs-and-cats-eyes",
                QT_TRANSLATE_NOOP("Engine", "Dogs and cats by pre-trained eyes"),
                QT_TRANSLATE_NOOP("Engine", "What others have learned from photographs"),
                QT_TRANSLATE_NOOP(
                    "Engine",
                    "The first brick has seen 1.3 million photographs and is frozen. It looks at "
                    "each picture once; then two small dense layers learn from its 1280 numbers "
                    "in a moment. Doodles are no photographs, and yet it sees enough.",
                ),
                "drawn",
                lambda: _two(_eyes()),
                _EYES,
            ),
        ),
    ),
    Recipe(
        "six-animals",
        QT_TRANSLATE_NOOP("Engine", "Six animals"),
        QT_TRANSLATE_NOOP("Engine", "Cat, dog, rabbit, bear, pig or mouse"),
        QT_TRANSLATE_NOOP(
            "Engine",
            "Text 3's six classes: a guess is right once in six times. Three networks lie ready "
            "under Runs, as for dogs and cats. Train all three, and see in Evaluate which two "
            "animals each one mixes up.",
        ),
        "drawn",
        lambda: _six(_flat()),
        _FLAT,
        beside=(
            Recipe(
                "six-animals-convolutions",
                QT_TRANSLATE_NOOP("Engine", "Six animals by convolutions"),
                QT_TRANSLATE_NOOP("Engine", "Which two are mixed up?"),
                QT_TRANSLATE_NOOP(
                    "Engine",
                    "Three convolutions look for ears and snouts, wherever they are. See in "
                    "Evaluate which animals they still mix up.",
                ),
                "drawn",
                lambda: _six(_convolutions()),
                _CONVOLUTIONS,
            ),
            Recipe(
                "six-animals-eyes",
                QT_TRANSLATE_NOOP("Engine", "Six animals by pre-trained eyes"),
                QT_TRANSLATE_NOOP("Engine", "Forty pictures of each are enough"),
                QT_TRANSLATE_NOOP(
                    "Engine",
                    "The frozen eyes look at each picture once, and two dense layers learn from "
                    "what they saw. Fewer than fifty pictures of each animal are enough.",
                ),
                "drawn",
                lambda: _six(_eyes()),
                _EYES,
            ),
        ),
    ),
    Recipe(
        "dogs-on-grass",
        QT_TRANSLATE_NOOP("Engine", "Dogs on grass"),
        QT_TRANSLATE_NOOP("Engine", "Unfair pictures: what has it really learned?"),
        QT_TRANSLATE_NOOP(
            "Engine",
            "Every dog of the training pictures stands on grass, every cat on a carpet; in the "
            "test they are anywhere. Train, and see training and validation come to 100 %. Then "
            "look at the test part in Evaluate: what has the network learned?",
        ),
        "drawn",
        lambda: _grass(1.0),
        QT_TRANSLATE_NOOP("Engine", "Unfair pictures"),
        beside=(
            Recipe(
                "dogs-anywhere",
                QT_TRANSLATE_NOOP("Engine", "Dogs and cats anywhere"),
                QT_TRANSLATE_NOOP("Engine", "The same network, taught with fair pictures"),
                QT_TRANSLATE_NOOP(
                    "Engine",
                    "The same network, but what is behind the animal says nothing of it. Now it "
                    "has to learn ears and snouts, which takes longer, and the test shows that it "
                    "did.",
                ),
                "drawn",
                lambda: _grass(0.0),
                QT_TRANSLATE_NOOP("Engine", "Fair pictures"),
            ),
        ),
    ),
)
