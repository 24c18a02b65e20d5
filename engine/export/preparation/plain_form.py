"""How the cells of one column are written, as a plain object."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from engine.data.columns.form_reading import ReadsCells


class Form(ReadsCells):
    """How the cells of a column are written."""

    def __init__(self, **values: Any) -> None:
        for name, value in values.items():
            setattr(self, name, tuple(value) if isinstance(value, list) else value)

    def model_copy(self, update: Mapping[str, Any]) -> Form:
        """The same with other values."""
        return Form(**{**vars(self), **update})
