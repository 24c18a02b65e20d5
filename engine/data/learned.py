"""What preparing did with each column, for a person to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.data.facts import LearnedColumn
from engine.data.numbers import value_text

if TYPE_CHECKING:
    from engine.data.encoders import ColumnEncoder


def learned_input(encoder: ColumnEncoder, filled: int) -> LearnedColumn:
    """``encoder``'s column, ``filled`` of whose cells were empty in the rows that are used."""
    fill = encoder.fill
    zero, one = _scaled(getattr(encoder, "offset", 0.0), getattr(encoder, "scale", 1.0))
    return LearnedColumn(
        name=encoder.name,
        inputs=len(encoder.input_names),
        filled=filled if fill is not None else 0,
        fill=value_text(fill) if fill is not None else "",
        values=getattr(encoder, "categories", ()),
        zero=zero,
        one=one,
    )


def learned_target(name: str, offset: float, scale: float) -> LearnedColumn:
    """A regression's target: own units = value × scale + offset."""
    zero, one = _scaled(offset, scale)
    return LearnedColumn(name=name, inputs=0, zero=zero, one=one)


def _scaled(offset: float, scale: float) -> tuple[float | None, float | None]:
    """The values that become 0 and 1; None where a number stays as it is."""
    if (offset, scale) == (0.0, 1.0):
        return None, None
    return offset, offset + scale
