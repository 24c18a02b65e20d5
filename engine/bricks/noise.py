"""What bricks have in common that draw random numbers while learning."""

from __future__ import annotations

from typing import ClassVar

from typing_extensions import override

from engine.bricks.base import Brick, Family
from engine.bricks.remarks import Remark, taken_out
from engine.messages import QT_TRANSLATE_NOOP, Sentence

_DISTURBED = Sentence(
    "ending.disturbed",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Behind the last layer this disturbs the answer itself, so the network cannot get it "
        "right. It belongs between the layers.",
    ),
)


class Noise(Brick):
    """Disturbs the numbers while learning, and passes them on as they are when predicting."""

    family: ClassVar[Family] = "regularization"
    random_in_training: ClassVar[bool] = True
    keeps_lines: ClassVar[bool] = True

    @override
    def remarks_at_end(self, behind_function: bool) -> tuple[Remark, ...]:
        return (Remark("warning", _DISTURBED(), (taken_out(),)),)
