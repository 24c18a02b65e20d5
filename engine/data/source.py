"""Where data comes from: a frozen value that can read itself into a `Table`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from pydantic import BaseModel, ConfigDict

if TYPE_CHECKING:
    from engine.data.store import TableStore
    from engine.data.table import Table

SourceFamily = Literal["lesson", "gate", "shape", "sample", "table"]


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
    task: ClassVar[Literal["regression", "binary", "multiclass"] | None] = None

    def read(self, store: TableStore) -> Table:
        """The rows. May load pandas or scikit-learn; called on the data thread only.

        Raises:
            EngineError: the rows cannot be had; the message says what to do.
        """
        raise NotImplementedError
