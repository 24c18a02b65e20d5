"""Curves and surfaces with noise: a number predicted from one or two others."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

import numpy as np
from pydantic import Field
from typing_extensions import override

from engine.data.source import DrawnSource, SourceFamily
from engine.data.sources.fields import Noise, Rows, Seed, draws
from engine.form import Form
from engine.messages import QT_TRANSLATE_NOOP
from engine.tasks import REGRESSION


class _Curve(DrawnSource):
    """A number, and how it hangs on one or two others."""

    family: ClassVar[SourceFamily] = "curve"
    target: ClassVar[str | None] = "y"
    task: ClassVar[str | None] = REGRESSION.name


class Line(_Curve):
    """y = slope · x + intercept, with noise; x from −1 to 1."""

    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Line")
    story: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine",
        "y from x, along a straight line of your choice. A network of one neuron finds its slope "
        "(the weight) and its height (the bias).",
    )
    icon: ClassVar[str] = "mdi6.slope-uphill"

    kind: Literal["line"] = "line"
    slope: Annotated[
        float,
        Field(ge=-10.0, le=10.0),
        Form(
            label=QT_TRANSLATE_NOOP("Engine", "Slope"),
            hint=QT_TRANSLATE_NOOP("Engine", "By how much y grows where x grows by 1."),
            step=0.5,
            decimals=2,
        ),
    ] = 2.0
    intercept: Annotated[
        float,
        Field(ge=-10.0, le=10.0),
        Form(
            label=QT_TRANSLATE_NOOP("Engine", "Height at 0"),
            hint=QT_TRANSLATE_NOOP("Engine", "What y is where x is 0 (the intercept)."),
            step=0.5,
            decimals=2,
        ),
    ] = 1.0
    rows: Rows = 200
    noise: Noise = 0.2
    seed: Seed = 1

    @override
    def draw(self) -> dict[str, np.ndarray]:
        random = draws(self.seed)
        x = random.uniform(-1.0, 1.0, self.rows)
        y = self.slope * x + self.intercept
        return {"x": x, "y": y + random.normal(0.0, self.noise, self.rows)}


class Sine(_Curve):
    """A wave: y = sin(2x), with noise."""

    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Wave")
    story: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine",
        "y from x, along a wave (a sine), as sound and tides go. How many neurons does the curve "
        "need to bend?",
    )
    icon: ClassVar[str] = "mdi6.sine-wave"

    kind: Literal["sine"] = "sine"
    rows: Rows = 400
    noise: Noise = 0.1
    seed: Seed = 1

    @override
    def draw(self) -> dict[str, np.ndarray]:
        random = draws(self.seed)
        x = random.uniform(-3.0, 3.0, self.rows)
        return {"x": x, "y": np.sin(2 * x) + random.normal(0.0, self.noise, self.rows)}


class Polynomial(_Curve):
    """A curve with as many bends as its degree allows: the Chebyshev polynomial of the first
    kind, T_n(x) = cos(n · arccos x) on −1 … 1, which uses them all.
    """

    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Polynomial")
    story: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine",
        "y from x, along a curve whose number of bends is yours to choose: a thrown ball's path "
        "has degree 2. More bends need more neurons.",
    )
    icon: ClassVar[str] = "mdi6.function-variant"

    kind: Literal["polynomial"] = "polynomial"
    rows: Rows = 400
    degree: Annotated[
        int,
        Field(ge=2, le=8, strict=True),
        Form(
            label=QT_TRANSLATE_NOOP("Engine", "Degree"),
            hint=QT_TRANSLATE_NOOP("Engine", "The highest power of x; the curve bends once less."),
            step=1,
        ),
    ] = 3
    noise: Noise = 0.1
    seed: Seed = 1

    @override
    def draw(self) -> dict[str, np.ndarray]:
        random = draws(self.seed)
        x = random.uniform(-1.0, 1.0, self.rows)
        before, y = np.ones_like(x), x
        for _ in range(self.degree - 1):
            before, y = y, 2 * x * y - before
        return {"x": x, "y": y + random.normal(0.0, self.noise, self.rows)}


class Step(_Curve):
    """y goes up by jumps: x from −1 to 1, y from −1 to 1."""

    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Steps")
    story: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine",
        "y from x, where y jumps, as postage does with a letter's weight. A smooth network has "
        "to become very steep.",
    )
    icon: ClassVar[str] = "mdi6.stairs"

    kind: Literal["step"] = "step"
    rows: Rows = 400
    steps: Annotated[
        int,
        Field(ge=1, le=6, strict=True),
        Form(
            label=QT_TRANSLATE_NOOP("Engine", "Steps"),
            hint=QT_TRANSLATE_NOOP("Engine", "How often y jumps."),
            step=1,
        ),
    ] = 1
    noise: Noise = 0.05
    seed: Seed = 1

    @override
    def draw(self) -> dict[str, np.ndarray]:
        random = draws(self.seed)
        x = random.uniform(-1.0, 1.0, self.rows)
        level = np.floor((x + 1.0) / 2.0 * (self.steps + 1))  # 0 … steps
        y = 2.0 * level / self.steps - 1.0
        return {"x": x, "y": y + random.normal(0.0, self.noise, self.rows)}


class Plane(_Curve):
    """z = 0.8x − 0.5y, with noise; x and y from −1 to 1."""

    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Plane")
    story: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine",
        "The height z from two places x and y, on a slanting roof. One neuron with two weights "
        "is enough.",
    )
    icon: ClassVar[str] = "mdi6.layers-outline"
    target: ClassVar[str | None] = "z"

    kind: Literal["plane"] = "plane"
    rows: Rows = 500
    noise: Noise = 0.1
    seed: Seed = 1

    @property
    @override
    def plane(self) -> tuple[str, str] | None:
        return self.axes

    @override
    def draw(self) -> dict[str, np.ndarray]:
        random = draws(self.seed)
        x, y = random.uniform(-1.0, 1.0, (2, self.rows))
        z = 0.8 * x - 0.5 * y + random.normal(0.0, self.noise, self.rows)
        return {"x": x, "y": y, "z": z}


class Hills(_Curve):
    """z = sin(2x) · cos(2y), with noise; x and y from −2 to 2."""

    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Hills and valleys")
    story: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine",
        "The height z from two places x and y, in hilly country, as a map maker wants it "
        "from a few measured points.",
    )
    icon: ClassVar[str] = "mdi6.image-filter-hdr"
    target: ClassVar[str | None] = "z"

    kind: Literal["hills"] = "hills"
    rows: Rows = 800
    noise: Noise = 0.05
    seed: Seed = 1

    @property
    @override
    def plane(self) -> tuple[str, str] | None:
        return self.axes

    @override
    def draw(self) -> dict[str, np.ndarray]:
        random = draws(self.seed)
        x, y = random.uniform(-2.0, 2.0, (2, self.rows))
        z = np.sin(2 * x) * np.cos(2 * y) + random.normal(0.0, self.noise, self.rows)
        return {"x": x, "y": y, "z": z}
