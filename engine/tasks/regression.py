"""Regression (회귀): the answer is a number."""

from __future__ import annotations

from typing import ClassVar

from typing_extensions import override

from engine.messages import QT_TRANSLATE_NOOP
from engine.tasks.base import TargetValues
from engine.tasks.numbers import NumberTask


class Regression(NumberTask):
    """Any number, or several at once."""

    name: ClassVar[str] = "regression"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Regression")
    word: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "regression")
    hint: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "The answer is a number.")
    losses: ClassVar[tuple[str, ...]] = (
        "mean_squared_error",
        "mean_absolute_error",
        "huber",
        "log_cosh",
        "mean_squared_logarithmic_error",
    )
    scales_targets: ClassVar[bool] = True

    @override
    def takes(self, target: TargetValues) -> bool:
        return target.is_number
