"""Dropout: numbers are hidden at random while learning."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, ClassVar, Literal

from pydantic import Field
from typing_extensions import override

from engine.bricks import drawn_ahead
from engine.bricks.noise import Noise
from engine.bricks.remarks import Place, Remark, set_to
from engine.form import Form
from engine.messages import QT_TRANSLATE_NOOP, Sentence

if TYPE_CHECKING:
    import keras

_MUCH_DROPOUT = Sentence(
    "tower.much_dropout",
    QT_TRANSLATE_NOOP(
        "Engine",
        "So much is hidden ({percent} %) that little is left to learn from. 20 to 50 % is usual.",
    ),
)


class Dropout(Noise):
    """Sets a share of its inputs to 0 in every training step, and scales the rest up."""

    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Dropout")
    hint: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine",
        "Hides some numbers at random while learning, so that the network relies on none "
        "of them too much. It rests when predicting.",
    )
    icon: ClassVar[str] = "mdi6.blur"

    hides_numbers: ClassVar[bool] = True
    free_fields: ClassVar[frozenset[str]] = frozenset({"rate"})

    kind: Literal["dropout"] = "dropout"
    rate: Annotated[
        float,
        Field(ge=0.0, le=0.95),
        Form(
            label=QT_TRANSLATE_NOOP("Engine", "Share hidden"),
            hint=QT_TRANSLATE_NOOP("Engine", "0.2 hides one number in five."),
            step=0.05,
            decimals=2,
            in_place=True,
        ),
    ] = 0.2

    @property
    @override
    def draws_seed(self) -> bool:
        return self.rate > 0

    @override
    def remarks(self, place: Place) -> tuple[Remark, ...]:
        if self.rate <= 0.7:
            return ()
        message = _MUCH_DROPOUT(percent=round(self.rate * 100))
        return (Remark("warning", message, (set_to("rate", 0.5),), "rate"),)

    @override
    def face(self) -> str:
        return f"{self.rate:g}"

    @override
    def layer(self, seed: int) -> keras.layers.Layer:
        import keras

        return keras.layers.Dropout(self.rate, seed=seed)

    @override
    def layer_drawn_ahead(self, seed: int) -> keras.layers.Layer:
        return drawn_ahead.dropout(self.rate, seed) if self.rate else self.layer(seed)

    @override
    def code(self) -> str:
        return f"layers.Dropout({self.rate!r})"
