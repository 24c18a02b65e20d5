"""Where data comes from: a frozen value that can read itself into a `Table`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Literal

import numpy as np
from pydantic import BaseModel, ConfigDict
from typing_extensions import override

from engine.tasks import task_named

if TYPE_CHECKING:
    from engine.data.table import Table
    from engine.files.store import TableStore
    from engine.messages import Message

SourceFamily = Literal[
    "lesson", "gate", "shape", "curve", "sample", "table", "painted", "network", "picture"
]


@dataclass(frozen=True, eq=False)
class Sketch:
    """A few points that show what a source is like: ``across`` and ``along``, shape (points,).

    ``classes`` (whole numbers from 0) or ``values`` say what colour each point has; both None:
    there is only the one, and ``along`` itself is what is predicted.
    """

    across: np.ndarray
    along: np.ndarray
    classes: np.ndarray | None = None
    values: np.ndarray | None = None


NOISE = "noise"  # the field of drawn rows that may change while a network learns from them


class Source(BaseModel):
    """One source of data. The same value always reads the same rows.

    A subclass gives ``kind`` (a Literal with a default), its words, its fields (each
    annotated with a `Form`, such as rows, noise, seed) and `read`.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    family: ClassVar[SourceFamily]
    title: ClassVar[str]  # English, marked
    story: ClassVar[str]  # English, marked: what is predicted, from what, who wants to know
    icon: ClassVar[str]  # a qtawesome name
    target: ClassVar[str | None] = None  # the column that is predicted, where it is known
    more_targets: ClassVar[tuple[str, ...]] = ()  # predicted together with it
    task: ClassVar[str | None] = None
    opens_with: ClassVar[tuple[str, str] | None] = None  # the inputs of its first picture
    rows_may_change: ClassVar[bool] = False  # while a network learns from them
    has_rows: ClassVar[bool] = True
    words_are_own: ClassVar[bool] = False  # its classes are called as a person called them

    def read(self, store: TableStore) -> Table:
        """The rows. May load pandas or scikit-learn; called on the data thread only.

        Raises:
            EngineError: the rows cannot be had; the message says what to do.
        """
        raise NotImplementedError

    def sketch(self) -> Sketch | None:
        """A light picture of the rows, or None; it loads nothing, and takes a moment only."""
        return None

    @property
    def plane(self) -> tuple[str, str] | None:
        """The two columns that are places in one plane: a circle in it is to look round."""
        return None

    def lacking(self, target: str) -> Message | None:
        """What the rows need before ``target`` can be predicted; None: nothing, or unknown."""
        return None

    @property
    def stored(self) -> tuple[str, ...]:
        """The fingerprints of the bytes in the `TableStore` that it cannot be read without, and
        that travel in the ``.brick``."""
        return ()

    def same_rows(self, other: Source) -> bool:
        """Whether ``other`` reads the very same rows, though it may be kept elsewhere."""
        return self == other

    def goes_on_from(self, before: Source) -> bool:
        """Whether a network that learns from the rows of ``before`` can go on with these."""
        return self.rows_may_change and type(self) is type(before) and self.same_outputs(before)

    def same_outputs(self, other: Source) -> bool:
        """Whether a network for ``other``'s rows has the inputs and outputs for these."""
        return self == other


class DrawnSource(Source):
    """Rows that need nothing but NumPy: reckoned, or drawn by chance from a seed.

    ``axes`` are the two columns of its picture.
    """

    axes: ClassVar[tuple[str, str]] = ("x", "y")
    test_rows: ClassVar[int] = 0

    @override
    def goes_on_from(self, before: Source) -> bool:
        if type(self) is not type(before) or NOISE not in type(self).model_fields:
            return super().goes_on_from(before)
        return self.model_copy(update={NOISE: getattr(before, NOISE)}) == before

    def draw(self) -> dict[str, np.ndarray]:
        """The columns, each of shape (rows,), in the table's order."""
        raise NotImplementedError

    @override
    def read(self, store: TableStore) -> Table:
        import pandas as pd

        from engine.data.table import Table

        return Table(pd.DataFrame(self.draw()), test_rows=self.test_rows)

    @override
    def sketch(self) -> Sketch | None:
        columns = self.draw()
        across, along = (np.asarray(columns[name], np.float64) for name in self.axes)
        if self.target is None or self.target in self.axes:
            return Sketch(across, along)
        values = columns[self.target]
        if self.task is not None and not task_named(self.task).has_classes:
            return Sketch(across, along, values=np.asarray(values, np.float64))
        return Sketch(across, along, classes=np.unique(values, return_inverse=True)[1])
