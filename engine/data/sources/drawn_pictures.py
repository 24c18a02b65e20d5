"""Pictures that are made here, drawn from a seed, so that a lesson needs nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, ClassVar, Literal

import numpy as np
from pydantic import Field
from typing_extensions import override

from engine.data.pictures import drawing
from engine.data.pictures.album import DrawnAlbum
from engine.data.sources.fields import Seed
from engine.data.sources.pictures import PictureSource, table_of_pictures
from engine.form import Form
from engine.messages import QT_TRANSLATE_NOOP
from engine.tasks import BINARY, MULTICLASS

if TYPE_CHECKING:
    from engine.data.table import Table
    from engine.files.store import TableStore

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
