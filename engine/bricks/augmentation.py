"""Augmentation: while learning, each picture is shown a little otherwise every time.

The layers are Keras' own. They act in training alone, behind the split into parts: what is made
of a picture exists for one step of the optimizer, so it can never reach validation or test.
None is compiled by XLA, which has no kernel for turning a picture (`ImageProjectiveTransformV3`).
"""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from typing_extensions import override

from engine.bricks.base import Brick, Family, Shape
from engine.bricks.pictures import made_a_picture, refusal_of
from engine.form import Form
from engine.messages import QT_TRANSLATE_NOOP, Message

FillMode = Literal["reflect", "nearest", "wrap", "constant"]

# The field of every brick that moves a picture.
FillField = Annotated[
    FillMode,
    Form(
        label=QT_TRANSLATE_NOOP("Engine", "Beside the picture"),
        hint=QT_TRANSLATE_NOOP(
            "Engine", "What comes in from outside where the picture moved away."
        ),
        choice_words=(
            ("reflect", QT_TRANSLATE_NOOP("Engine", "mirrored")),
            ("nearest", QT_TRANSLATE_NOOP("Engine", "the edge")),
            ("wrap", QT_TRANSLATE_NOOP("Engine", "the other side")),
            ("constant", QT_TRANSLATE_NOOP("Engine", "black")),
        ),
        choice_hints=(
            ("reflect", QT_TRANSLATE_NOOP("Engine", "The picture's own mirror image.")),
            ("nearest", QT_TRANSLATE_NOOP("Engine", "The pixels of its edge, drawn out.")),
            ("wrap", QT_TRANSLATE_NOOP("Engine", "What went out on the opposite side.")),
            ("constant", QT_TRANSLATE_NOOP("Engine", "Black: the number 0.")),
        ),
    ),
]


class Augmentation(Brick):
    """A picture → the same picture, changed by chance while learning; the same in answering."""

    family: ClassVar[Family] = "augmentation"
    random_in_training: ClassVar[bool] = True
    keeps_lines: ClassVar[bool] = True
    keeps_picture: ClassVar[bool] = True
    keeps_pixels: ClassVar[bool] = True
    augments: ClassVar[bool] = True

    @property
    @override
    def draws_seed(self) -> bool:
        return True

    @override
    def refusal(self, shape: Shape) -> Message | None:
        return refusal_of(shape)

    @override
    def put_before(self, shape: Shape) -> tuple[Brick, ...]:
        return made_a_picture(self, shape)


def plain(number: float) -> str:
    """``15`` and not ``15.0``, as a person writes it in code."""
    return str(int(number)) if number == int(number) else repr(number)


def fill_argument(mode: FillMode) -> str:
    """What a line of code says of ``mode``; nothing where it is Keras' own choice."""
    return "" if mode == "reflect" else f', fill_mode="{mode}"'
