"""What a scaling is: how the numbers of a column are brought to a size that a network likes."""

from __future__ import annotations

from typing import Any, ClassVar, Protocol

import numpy as np

from engine.scalings.scale import Scale


class ColumnFigures(Protocol):
    """What of a column's figures a scaling may go by; None where it has no numbers."""

    @property
    def mean(self) -> float | None:
        """The mean."""

    @property
    def deviation(self) -> float | None:
        """The standard deviation."""

    @property
    def minimum(self) -> float | None:
        """The least value."""

    @property
    def maximum(self) -> float | None:
        """The greatest value."""

    @property
    def lower_quartile(self) -> float | None:
        """A quarter of the values lie below it."""

    @property
    def median(self) -> float | None:
        """Half of the values lie below it."""

    @property
    def upper_quartile(self) -> float | None:
        """A quarter of the values lie above it."""


class Scaling:
    """One way to scale. It holds no state: what was learned of a column is a `Scale`.

    Attributes:
        name: what stands in files; never renamed.
        word: what it is called; English, marked.
        hint: one sentence on what it does; English, marked.
        logarithmic: whether a logarithm is taken first.
        keeps_zero: whether 0 stays where it is, so that values far from it stay close together.
        calms_far_values: whether a few values far from all others hardly matter to it.
    """

    name: ClassVar[str]
    word: ClassVar[str]
    hint: ClassVar[str]
    logarithmic: ClassVar[bool] = False
    calms_far_values: ClassVar[bool] = False
    keeps_zero: ClassVar[bool] = False

    def steps(self) -> list[tuple[str, Any]]:
        """scikit-learn's steps, not fitted yet, of which the last is called ``scale``."""
        raise NotImplementedError

    def code(self, back: bool = False) -> tuple[str, ...]:
        """The same steps as expressions in Python; ``back``: such as can be undone.

        A logarithmic one names the functions ``signed_log`` and ``signed_exp``, see `Scale`.
        """
        return tuple(f"{type(step).__name__}()" for _, step in self.steps())

    def learned(self, step: Any) -> tuple[np.ndarray, np.ndarray]:
        """Offsets and sizes of each column, from the fitted step ``scale``."""
        raise NotImplementedError

    def expected(self, figures: ColumnFigures) -> Scale | None:
        """What will about be learned of a column with such figures; None: they do not tell."""
        raise NotImplementedError


def scale_or_none(offset: float | None, size: float | None) -> Scale | None:
    """The scale of these figures; None where one is not known, or nothing varies."""
    return Scale(offset, size) if offset is not None and size else None


def distance(low: float | None, high: float | None) -> float | None:
    """From ``low`` to ``high``, where both are known."""
    return None if low is None or high is None else high - low
