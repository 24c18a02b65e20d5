"""The scalings that there are, each as scikit-learn does it."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np
from typing_extensions import override

from engine.messages import QT_TRANSLATE_NOOP
from engine.scalings.base import ColumnFigures, Scaling, distance, scale_or_none
from engine.scalings.scale import Scale, signed_exp, signed_log


class Unscaled(Scaling):
    """Numbers as they are."""

    name: ClassVar[str] = "none"
    word: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "none")
    hint: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Numbers stay as they are.")

    @override
    def steps(self) -> list[tuple[str, Any]]:
        return []

    @override
    def expected(self, figures: ColumnFigures) -> Scale | None:
        return Scale()


class Standardized(Scaling):
    """(value − mean) / standard deviation."""

    name: ClassVar[str] = "standardize"
    word: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "standardize")
    hint: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine", "Mean 0 and standard deviation 1 (standardization)."
    )

    @override
    def steps(self) -> list[tuple[str, Any]]:
        from sklearn.preprocessing import StandardScaler

        return [("scale", StandardScaler())]

    @override
    def learned(self, step: Any) -> tuple[np.ndarray, np.ndarray]:
        return step.mean_, step.scale_

    @override
    def expected(self, figures: ColumnFigures) -> Scale | None:
        return scale_or_none(figures.mean, figures.deviation)


class MinMax(Scaling):
    """(value − least) / (greatest − least)."""

    name: ClassVar[str] = "minmax"
    word: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "min–max")
    hint: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine", "The least becomes 0, the greatest 1 (min–max)."
    )

    @override
    def steps(self) -> list[tuple[str, Any]]:
        from sklearn.preprocessing import MinMaxScaler

        return [("scale", MinMaxScaler())]

    @override
    def learned(self, step: Any) -> tuple[np.ndarray, np.ndarray]:
        return step.data_min_, 1.0 / step.scale_

    @override
    def expected(self, figures: ColumnFigures) -> Scale | None:
        return scale_or_none(figures.minimum, distance(figures.minimum, figures.maximum))


class Largest(Scaling):
    """value / the greatest size of a value."""

    name: ClassVar[str] = "maxabs"
    word: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "by the largest")
    hint: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine",
        "Every value is divided by the largest, so 0 stays 0 (max–abs). Years that lie close "
        "together stay close together.",
    )
    keeps_zero: ClassVar[bool] = True

    @override
    def steps(self) -> list[tuple[str, Any]]:
        from sklearn.preprocessing import MaxAbsScaler

        return [("scale", MaxAbsScaler())]

    @override
    def learned(self, step: Any) -> tuple[np.ndarray, np.ndarray]:
        return np.zeros_like(step.scale_), step.scale_

    @override
    def expected(self, figures: ColumnFigures) -> Scale | None:
        if figures.minimum is None or figures.maximum is None:
            return None
        return scale_or_none(0.0, max(abs(figures.minimum), abs(figures.maximum)))


class Robust(Scaling):
    """(value − median) / width of the middle half."""

    name: ClassVar[str] = "robust"
    word: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "robust")
    hint: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine",
        "Median 0, and the middle half of the values is 1 wide: outliers count little "
        "(robust scaling).",
    )
    calms_far_values: ClassVar[bool] = True

    @override
    def steps(self) -> list[tuple[str, Any]]:
        from sklearn.preprocessing import RobustScaler

        return [("scale", RobustScaler())]

    @override
    def learned(self, step: Any) -> tuple[np.ndarray, np.ndarray]:
        return step.center_, step.scale_

    @override
    def expected(self, figures: ColumnFigures) -> Scale | None:
        width = distance(figures.lower_quartile, figures.upper_quartile)
        return scale_or_none(figures.median, width)


class Logarithm(Standardized):
    """sign(v) · ln(1 + |v|), then standardized."""

    name: ClassVar[str] = "log"
    word: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "logarithm")
    hint: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine",
        "For values of very different size, such as prices: the logarithm is taken, then "
        "standardized (log).",
    )
    logarithmic: ClassVar[bool] = True

    @override
    def steps(self) -> list[tuple[str, Any]]:
        from sklearn.preprocessing import FunctionTransformer

        log = FunctionTransformer(signed_log, inverse_func=signed_exp, check_inverse=False)
        return [("log", log), *super().steps()]

    @override
    def code(self, back: bool = False) -> tuple[str, ...]:
        arguments = "signed_log, inverse_func=signed_exp" if back else "signed_log"
        return f"FunctionTransformer({arguments})", "StandardScaler()"

    @override
    def expected(self, figures: ColumnFigures) -> Scale | None:
        return None  # the mean of the logarithms is not known
