"""What max pooling and average pooling have in common: a field that goes over the picture."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field
from typing_extensions import override

from engine.bricks.base import Brick, Family, Shape
from engine.bricks.pictures import PADDING_HINTS, Padding, made_a_picture, places, refusal_of
from engine.bricks.remarks import Mend, set_to
from engine.form import Form
from engine.messages import QT_TRANSLATE_NOOP, Message

_LARGEST = 31  # pixels


class Pooling(Brick):
    """A picture (height, width, channels) → one about ``pool_size`` times smaller each way."""

    family: ClassVar[Family] = "picture"

    pool_size: Annotated[
        int,
        Field(ge=1, le=_LARGEST, strict=True),
        Form(
            label=QT_TRANSLATE_NOOP("Engine", "Pool size"),
            hint=QT_TRANSLATE_NOOP("Engine", "How high and wide a field is, in pixels."),
            step=1,
            in_place=True,
        ),
    ] = 2
    strides: Annotated[
        int | None,
        Field(ge=1, le=_LARGEST),
        Form(
            label=QT_TRANSLATE_NOOP("Engine", "Strides"),
            hint=QT_TRANSLATE_NOOP(
                "Engine", "By how many pixels the field moves. Empty: by its own size."
            ),
            step=1,
            none_word=QT_TRANSLATE_NOOP("Engine", "its own size"),
        ),
    ] = None
    padding: Annotated[
        Padding,
        Form(
            label=QT_TRANSLATE_NOOP("Engine", "Padding"),
            hint=QT_TRANSLATE_NOOP("Engine", "What happens at the edge of the picture."),
            choice_hints=PADDING_HINTS,
        ),
    ] = "valid"

    @override
    def refusal(self, shape: Shape) -> Message | None:
        return refusal_of(shape, self.pool_size, self.padding, pools=True)

    @override
    def put_before(self, shape: Shape) -> tuple[Brick, ...]:
        return made_a_picture(self, shape)

    @override
    def fitting(self, shape: Shape) -> tuple[Mend, ...]:
        if len(shape) != 3 or min(shape[:2]) < 2:  # of a single pixel nothing is to be pooled
            return ()
        return set_to("pool_size", min(*shape[:2], _LARGEST)), set_to("padding", "same")

    @override
    def output_shape(self, shape: Shape) -> Shape:
        strides = self.strides or self.pool_size
        height, width = (
            places(length, self.pool_size, strides, self.padding) for length in shape[:2]
        )
        return height, width, shape[-1]

    @override
    def face(self) -> str:
        return f"{self.pool_size} × {self.pool_size}"

    def arguments(self) -> str:
        """What stands between the brackets in its line of code."""
        arguments = [str(self.pool_size)]
        if self.strides is not None:
            arguments.append(f"strides={self.strides}")
        if self.padding != "valid":
            arguments.append(f'padding="{self.padding}"')
        return ", ".join(arguments)
