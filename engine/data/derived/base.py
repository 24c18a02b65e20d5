"""What a kind of derived input is: a number worked out of the numbers of one or two columns."""

from __future__ import annotations

from typing import ClassVar

import numpy as np

from engine.messages import Message


class DerivedKind:
    """One way to work an input out of others. It holds no state.

    Attributes:
        name: what stands in files; never renamed.
        word: what it is called; English, marked.
        hint: one sentence on what it is good for; English, marked.
        columns: how many columns it takes.
        from_row_before: it looks at the row before as well.
    """

    name: ClassVar[str]
    word: ClassVar[str]
    hint: ClassVar[str]
    columns: ClassVar[int] = 1
    from_row_before: ClassVar[bool] = False

    def title(self, *columns: str) -> str:
        """What such an input of ``columns`` is called where no name is given."""
        raise NotImplementedError

    def values(self, *columns: np.ndarray) -> np.ndarray:
        """float64 (rows,) of each column in its own units → float64 (rows,); NaN where it is
        not defined."""
        raise NotImplementedError

    def undefined(self, name: str, column: str) -> Message:
        """Why there is no value of the input ``name`` for a row of one's own."""
        raise NotImplementedError

    def refused(self, name: str, column: str, row: int) -> Message:
        """Why the input ``name`` cannot be worked out of a table with such a ``row``, from 1."""
        raise NotImplementedError

    def code(self, *columns: str) -> str:
        """The same as an expression in Python; ``columns`` are expressions for the columns."""
        raise NotImplementedError
