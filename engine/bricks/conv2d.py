"""The convolution brick (합성곱층): small windows go over a picture, each looking for one thing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, ClassVar, Literal

from pydantic import Field
from typing_extensions import override

from engine.bricks.activation import Activation
from engine.bricks.activations import OwnFunction, function_remarks
from engine.bricks.base import Brick, Family, Shape
from engine.bricks.pictures import PADDING_HINTS, Padding, made_a_picture, places, refusal_of
from engine.bricks.remarks import Mend, Place, Remark, set_to
from engine.form import Form
from engine.messages import QT_TRANSLATE_NOOP, Message

if TYPE_CHECKING:
    import keras

_LARGEST = 31  # pixels, of a kernel and of its step


class Conv2D(Brick):
    """A picture (height, width, channels) → (height, width, filters), smaller where not padded.

    Kernel (size, size, channels, filters), bias (filters,).
    """

    family: ClassVar[Family] = "picture"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Convolution")
    hint: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine",
        "Small windows go over the picture. Each filter learns one pattern, such as an edge, "
        "and tells where in the picture it is.",
    )
    icon: ClassVar[str] = "mdi6.image-filter-center-focus"
    begins_pictures: ClassVar[bool] = True
    learns: ClassVar[bool] = True
    can_answer: ClassVar[bool] = True
    width_field: ClassVar[str] = "filters"
    function_field: ClassVar[str] = "activation"
    # Measured over 1437 random rows of 64 inputs in batches of 32 (processor time of an epoch,
    # interleaved, by XLA against without): 32 filters upon 32, 860 ms against 182; 16 upon one
    # channel, 36 against 37, and 4 s to compile against 2.
    slow_in_xla: ClassVar[bool] = True

    kind: Literal["conv2d"] = "conv2d"
    filters: Annotated[
        int,
        Field(ge=1, le=1024, strict=True),
        Form(
            label=QT_TRANSLATE_NOOP("Engine", "Filters"),
            hint=QT_TRANSLATE_NOOP("Engine", "How many patterns the layer can look for."),
            step=1,
            in_place=True,
        ),
    ] = 32
    kernel_size: Annotated[
        int,
        Field(ge=1, le=_LARGEST, strict=True),
        Form(
            label=QT_TRANSLATE_NOOP("Engine", "Kernel size"),
            hint=QT_TRANSLATE_NOOP(
                "Engine", "How high and wide the window is, in pixels. 3 is usual."
            ),
            step=1,
            in_place=True,
        ),
    ] = 3
    activation: OwnFunction = "relu"
    padding: Annotated[
        Padding,
        Form(
            label=QT_TRANSLATE_NOOP("Engine", "Padding"),
            hint=QT_TRANSLATE_NOOP("Engine", "What happens at the edge of the picture."),
            choice_hints=PADDING_HINTS,
        ),
    ] = "valid"
    strides: Annotated[
        int,
        Field(ge=1, le=_LARGEST, strict=True),
        Form(
            label=QT_TRANSLATE_NOOP("Engine", "Strides"),
            hint=QT_TRANSLATE_NOOP("Engine", "By how many pixels the window moves each time."),
            step=1,
        ),
    ] = 1
    use_bias: Annotated[
        bool,
        Form(
            label=QT_TRANSLATE_NOOP("Engine", "Bias"),
            hint=QT_TRANSLATE_NOOP(
                "Engine", "A number that each filter adds, so that it need not pass through 0."
            ),
        ),
    ] = True

    @property
    @override
    def draws_seed(self) -> bool:
        return True

    @override
    def refusal(self, shape: Shape) -> Message | None:
        return refusal_of(shape, self.kernel_size, self.padding)

    @override
    def put_before(self, shape: Shape) -> tuple[Brick, ...]:
        return made_a_picture(self, shape)

    @override
    def fitting(self, shape: Shape) -> tuple[Mend, ...]:
        if len(shape) != 3:
            return ()
        return set_to("padding", "same"), set_to("kernel_size", min(*shape[:2], _LARGEST))

    @override
    def output_shape(self, shape: Shape) -> Shape:
        height, width = (
            places(length, self.kernel_size, self.strides, self.padding) for length in shape[:2]
        )
        return height, width, self.filters

    @override
    def weight_count(self, shape: Shape) -> int:
        kernel = self.kernel_size**2 * shape[-1] * self.filters
        return kernel + (self.filters if self.use_bias else 0)

    @override
    def multiplications(self, shape: Shape) -> int:
        height, width, _ = self.output_shape(shape)
        return self.weight_count(shape) * height * width

    @override
    def split_off(self) -> tuple[Brick, Brick] | None:
        if self.bends_with is None:
            return None
        return self.changed(activation="linear"), Activation(function=self.activation)

    @override
    def joined_with(self, below: Brick) -> Brick | None:
        if self.bends_with is not None or not isinstance(below, Activation):
            return None
        return self.changed(activation=below.function)

    @override
    def remarks(self, place: Place) -> tuple[Remark, ...]:
        return function_remarks("activation", self.activation, place)

    @override
    def face(self) -> str:
        window = f"{self.filters}, {self.kernel_size} × {self.kernel_size}"
        return window if self.activation == "linear" else f"{window}, {self.activation}"

    @override
    def layer(self, seed: int) -> keras.layers.Layer:
        import keras

        return keras.layers.Conv2D(
            self.filters,
            self.kernel_size,
            strides=self.strides,
            padding=self.padding,
            activation=None if self.activation == "linear" else self.activation,
            use_bias=self.use_bias,
            kernel_initializer=keras.initializers.GlorotUniform(seed=seed),
        )

    @override
    def code(self) -> str:
        arguments = [str(self.filters), str(self.kernel_size)]
        if self.strides != 1:
            arguments.append(f"strides={self.strides}")
        if self.padding != "valid":
            arguments.append(f'padding="{self.padding}"')
        if self.activation != "linear":
            arguments.append(f'activation="{self.activation}"')
        if not self.use_bias:
            arguments.append("use_bias=False")
        return f"layers.Conv2D({', '.join(arguments)})"
