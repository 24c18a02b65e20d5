"""Pre-trained eyes (미리 학습한 눈): a network that has learned to see, as one frozen brick."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, ClassVar, Literal

import numpy as np
from typing_extensions import override

from engine.bricks.base import Brick, Family, Shape, shape_text
from engine.eyes.architecture import NUMBERS, WEIGHTS
from engine.form import Form
from engine.messages import QT_TRANSLATE_NOOP, Message, Sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    import keras

_NO_PICTURE = Sentence(
    "eyes.no_picture",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The pre-trained eyes look at pictures in colour or grey, as Input gives them. What comes "
        "in here: {shape}.",
    ),
)
_NOT_FIRST = Sentence(
    "eyes.not_first",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The pre-trained eyes have to be the first brick: they know photographs, and not what "
        "other bricks make of them.",
    ),
)
_CHANGING = Sentence(
    "eyes.changing",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The pre-trained eyes look at each picture only once, so no brick above may change it. "
        "They have to be the first brick.",
    ),
)


Resolution = Literal["96", "128", "160", "192", "224"]


class Eyes(Brick):
    """A picture (height, width, 1 or 3), 0 … 1 → (1280,), by EfficientNet-Lite0.

    It was taught with ImageNet (1.3 million photographs of 1000 kinds) by others; see
    `engine.eyes`. It learns nothing more, so what it sees of a picture is worked out once.
    """

    family: ClassVar[Family] = "picture"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Pre-trained eyes")
    short_title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Trained eyes")
    hint: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine",
        "A network that has seen 1.3 million photographs of 1000 kinds of things (ImageNet) says "
        "what it sees, in 1280 numbers. It is frozen: only the bricks behind it learn.",
    )
    icon: ClassVar[str] = "mdi6.eye"
    begins_pictures: ClassVar[bool] = True
    sees_once: ClassVar[bool] = True
    frozen_weights: ClassVar[int] = WEIGHTS

    kind: Literal["eyes"] = "eyes"
    resolution: Annotated[
        Resolution,
        Form(
            label=QT_TRANSLATE_NOOP("Engine", "Looks at"),
            hint=QT_TRANSLATE_NOOP(
                "Engine",
                "To how many pixels a side each picture is brought before it is looked at. The "
                "eyes learned with 224 pixels; 96 take a fifth of the time and show less.",
            ),
            in_place=True,
        ),
    ] = "128"

    @property
    def side(self) -> int:
        """How many pixels a side it looks at."""
        return int(self.resolution)

    @override
    def refusal(self, shape: Shape) -> Message | None:
        if len(shape) == 3 and shape[-1] in (1, 3):
            return None
        return _NO_PICTURE(shape=shape_text(shape))

    @override
    def misplaced(self, above: Sequence[Brick]) -> Message | None:
        if not above:
            return None
        return _CHANGING() if any(brick.random_in_training for brick in above) else _NOT_FIRST()

    @override
    def output_shape(self, shape: Shape) -> Shape:
        return (NUMBERS,)

    @override
    def seen_once(
        self,
        samples: np.ndarray,
        progress: Callable[[float], None] = lambda share: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> np.ndarray:
        from engine.eyes.seen import SEEN

        return SEEN.numbers(samples, self.side, progress, cancelled)

    @override
    def code_file(self, shape: Shape) -> tuple[str, keras.Model]:
        from engine.eyes.network import eyes_network

        height, width, channels = shape
        return self._file, eyes_network((height, width, channels), self.side)

    @property
    def _file(self) -> str:
        return f"eyes_{self.resolution}.keras"

    @property
    @override
    def seconds_once(self) -> float:
        return 0.003 * (self.side / 96) ** 2  # measured: 3, 6, 17 ms of 96, 128, 224 pixels

    @override
    def pack_seen(self, samples: Sequence[np.ndarray]) -> bytes:
        from engine.eyes.seen import SEEN

        return SEEN.pack(samples, self.side)

    @override
    def take_seen(self, data: bytes) -> None:
        from engine.eyes.seen import SEEN

        SEEN.take(data)

    @override
    def face(self) -> str:
        return f"{self.side} × {self.side}"

    @override
    def layer(self, seed: int) -> keras.layers.Layer:
        from engine.eyes.layer import eyes_layer

        return eyes_layer(self.side)

    @override
    def code(self) -> str:
        return f'keras.models.load_model("{self._file}")'
