"""What a metric of the training is: the figure beside the loss that a person understands."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar


class Metric:
    """One figure of each epoch. ``name`` is what it is called in a run's figures."""

    name: ClassVar[str]
    title: ClassVar[str]  # English, marked
    meaning: ClassVar[str]  # English, marked: one sentence on what it says
    in_line: ClassVar[str]  # English, marked: the figure in a line of several, with {value}
    is_share: ClassVar[bool] = False  # of 1, written as percent; more is better

    def function(self, outputs: int) -> Callable[[Any, Any], Any]:
        """``(y_true, y_pred) → figures`` as Keras works them out for so many outputs.

        Shape (rows,), or (rows, targets) where the caller has to bring each target into its
        own units before taking the mean.
        """
        raise NotImplementedError

    def code(self) -> str:
        """What stands in ``model.compile(metrics=[…])`` in Keras code."""
        return f'"{self.name}"'
