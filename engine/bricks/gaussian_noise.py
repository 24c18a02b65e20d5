"""Gaussian noise: numbers are shaken a little while learning."""

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

_MUCH_NOISE = Sentence(
    "tower.much_noise",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The noise ({stddev}) is stronger than the numbers themselves usually are. 0.1 is usual.",
    ),
)


class GaussianNoise(Noise):
    """Adds normal noise of mean 0 in training, and nothing when predicting."""

    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Gaussian noise")
    hint: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine",
        "Shakes the numbers a little while learning, so that the network learns the pattern "
        "and not each single row.",
    )
    icon: ClassVar[str] = "mdi6.chart-bell-curve"

    free_fields: ClassVar[frozenset[str]] = frozenset({"stddev"})

    kind: Literal["gaussian_noise"] = "gaussian_noise"
    stddev: Annotated[
        float,
        Field(ge=0.0, le=1.0),
        Form(
            label=QT_TRANSLATE_NOOP("Engine", "Strength"),
            hint=QT_TRANSLATE_NOOP("Engine", "The noise's standard deviation."),
            step=0.05,
            decimals=2,
            in_place=True,
        ),
    ] = 0.1

    @property
    @override
    def draws_seed(self) -> bool:
        return self.stddev > 0

    @override
    def remarks(self, place: Place) -> tuple[Remark, ...]:
        if self.stddev <= 0.5:
            return ()
        message = _MUCH_NOISE(stddev=self.stddev)
        return (Remark("warning", message, (set_to("stddev", 0.1),), "stddev"),)

    @override
    def face(self) -> str:
        return f"{self.stddev:g}"

    @override
    def layer(self, seed: int) -> keras.layers.Layer:
        import keras

        return keras.layers.GaussianNoise(self.stddev, seed=seed)

    @override
    def layer_drawn_ahead(self, seed: int) -> keras.layers.Layer:
        return drawn_ahead.gaussian_noise(self.stddev, seed) if self.stddev else self.layer(seed)

    @override
    def code(self) -> str:
        return f"layers.GaussianNoise({self.stddev!r})"
