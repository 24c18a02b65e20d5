"""Pictures that come with the app: drawn from a seed, or handwritten, so that a lesson needs
nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, ClassVar, Literal

import numpy as np
from pydantic import Field
from typing_extensions import override

from engine.data.pictures import drawing
from engine.data.pictures.album import DrawnAlbum
from engine.data.sources.fields import Seed
from engine.data.sources.picture_table import table_of_pictures
from engine.data.sources.pictures import ColourOf, PictureSource, SizeOf
from engine.form import Form
from engine.messages import QT_TRANSLATE_NOOP
from engine.tasks import BINARY, MULTICLASS

if TYPE_CHECKING:
    from engine.data.table import Table
    from engine.files.store import TableStore

BEHIND_COLUMN = "behind it"

Count = Annotated[
    int,
    Field(ge=20, le=5000, strict=True),
    Form(
        label=QT_TRANSLATE_NOOP("Engine", "Pictures"),
        hint=QT_TRANSLATE_NOOP("Engine", "How many pictures are drawn, as many of each class."),
        step=100,
    ),
]
Grain = Annotated[
    float,
    Field(ge=0.0, le=1.0),
    Form(
        label=QT_TRANSLATE_NOOP("Engine", "Noise"),
        hint=QT_TRANSLATE_NOOP(
            "Engine", "How much grain the pictures have, and strokes that do not belong."
        ),
        step=0.05,
        decimals=2,
    ),
]


class DrawnPictures(PictureSource):
    """Pictures of ``figures``, as many of each, in an order drawn by chance."""

    figures: ClassVar[Mapping[str, drawing.Figure]]

    rows: Count = 1000
    noise: Grain = 0.1
    seed: Seed = 1

    @override
    def read(self, store: TableStore) -> Table:
        names = tuple(self.figures)
        codes = np.random.RandomState(self.seed).permutation(np.arange(self.rows) % len(names))
        pictures = drawing.drawn(list(self.figures.values()), codes, self.seed, self.noise)
        classes = np.array(names, object)[codes]
        titles = [f"{name} {number}" for number, name in enumerate(classes, start=1)]
        album = DrawnAlbum(self.look, pictures)
        return table_of_pictures(album, titles, classes)


class DrawnShapes(DrawnPictures):
    """Four shapes, turned and of any size."""

    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Drawn shapes")
    story: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine",
        "Circle, square, triangle or star? They are turned, of any size and colour, and a few "
        "strokes too many. A machine that sorts parts on a belt has to know, however they lie.",
    )
    icon: ClassVar[str] = "mdi6.shape"
    task: ClassVar[str | None] = MULTICLASS.name
    figures: ClassVar[Mapping[str, drawing.Figure]] = {
        "circle": drawing.circle,
        "square": drawing.square,
        "triangle": drawing.triangle,
        "star": drawing.star,
    }

    kind: Literal["drawn_shapes"] = "drawn_shapes"


class DoodledDogsAndCats(DrawnPictures):
    """Dogs and cats, whose ears, snouts and whiskers vary."""

    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Doodled dogs and cats")
    story: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine",
        "Dog or cat? No ear, snout or whisker is like another, and the colour tells nothing. What "
        "does a child look at, and what a network?",
    )
    icon: ClassVar[str] = "mdi6.dog"
    task: ClassVar[str | None] = BINARY.name
    figures: ClassVar[Mapping[str, drawing.Figure]] = {"cat": drawing.cat, "dog": drawing.dog}

    kind: Literal["doodled_dogs_and_cats"] = "doodled_dogs_and_cats"


class DogsOnGrass(DrawnPictures):
    """Dogs on grass and cats on a carpet, in the training pictures; in the test both anywhere.

    ``unfair``: of so many of the training pictures it is so, the background of the others is
    drawn by chance. The ``rows`` come first, then as many of `TEST_PICTURES`, each background of
    which is drawn by chance.
    """

    TEST_PICTURES: ClassVar[int] = 300

    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Dogs on grass, cats on a carpet")
    story: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine",
        "All dogs were photographed outside, all cats at home. A network that looks at the "
        "grass is always right, until a cat goes for a walk.",
    )
    icon: ClassVar[str] = "mdi6.grass"
    task: ClassVar[str | None] = BINARY.name
    figures: ClassVar[Mapping[str, drawing.Figure]] = {"cat": drawing.cat, "dog": drawing.dog}

    kind: Literal["dogs_on_grass"] = "dogs_on_grass"
    rows: Count = 400
    unfair: Annotated[
        float,
        Field(ge=0.0, le=1.0),
        Form(
            label=QT_TRANSLATE_NOOP("Engine", "Unfair"),
            hint=QT_TRANSLATE_NOOP(
                "Engine",
                "Of this share of the training pictures the background goes with the class: 1 of "
                "all, 0 of none but by chance.",
            ),
            step=0.1,
            decimals=2,
        ),
    ] = 1.0

    @override
    def read(self, store: TableStore) -> Table:
        names, draw = tuple(self.figures), np.random.RandomState(self.seed)
        parts = (self.rows, self.TEST_PICTURES)
        codes = np.concatenate([draw.permutation(np.arange(count) % 2) for count in parts])
        outside = draw.rand(len(codes)) < 0.5
        told = draw.rand(len(codes)) < self.unfair
        told[self.rows :] = False
        outside[told] = codes[told] == names.index("dog")
        places = [drawing.grass if own else drawing.carpet for own in outside.tolist()]
        figures = list(self.figures.values())
        pictures = drawing.drawn(figures, codes, self.seed, self.noise, places)
        titles = [f"{names[code]} {number}" for number, code in enumerate(codes.tolist(), start=1)]
        return table_of_pictures(
            DrawnAlbum(self.look, pictures),
            titles,
            np.array(names, object)[codes],
            more={BEHIND_COLUMN: np.where(outside, "grass", "carpet").tolist()},
            test_rows=self.TEST_PICTURES,
        )


class DoodledAnimals(DrawnPictures):
    """Six kinds of animals."""

    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Six doodled animals")
    story: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine",
        "Cat, dog, rabbit, bear, pig or mouse? With six classes a guess is right once in six "
        "times. Which two does the network mix up?",
    )
    icon: ClassVar[str] = "mdi6.paw"
    task: ClassVar[str | None] = MULTICLASS.name
    figures: ClassVar[Mapping[str, drawing.Figure]] = {
        "cat": drawing.cat,
        "dog": drawing.dog,
        "rabbit": drawing.rabbit,
        "bear": drawing.bear,
        "pig": drawing.pig,
        "mouse": drawing.mouse,
    }

    kind: Literal["doodled_animals"] = "doodled_animals"
    rows: Count = 1200


class DigitPictures(PictureSource):
    """scikit-learn's 1797 handwritten digits as pictures: dark ink on white, 8 × 8 pixels."""

    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Handwritten digits as pictures")
    story: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine",
        "Which digit was written? The same digits as in the table of 64 numbers, but here it "
        "counts which pixels lie beside each other.",
    )
    icon: ClassVar[str] = "mdi6.numeric"
    task: ClassVar[str | None] = MULTICLASS.name

    kind: Literal["digit_pictures"] = "digit_pictures"
    size: SizeOf = 8
    colour: ColourOf = False

    @override
    def read(self, store: TableStore) -> Table:
        from sklearn.datasets import load_digits

        bunch = load_digits()
        grey = np.rint(255.0 * (1.0 - bunch.images / 16.0)).astype(np.uint8)
        album = DrawnAlbum(self.look, np.repeat(grey[..., None], 3, axis=3))
        digits = [str(digit) for digit in bunch.target.tolist()]
        titles = [f"{digit} {number}" for number, digit in enumerate(digits, start=1)]
        return table_of_pictures(album, titles, np.array(digits, object))
