"""What preparing did with each column, for a person to read."""

from __future__ import annotations

import numpy as np

from engine.data.columns.cells.dates import date_text
from engine.data.columns.cells.numbers import value_text
from engine.data.facts import LearnedColumn
from engine.data.preparing.encoders import ColumnEncoder, DateEncoder
from engine.scalings.scale import Scale


def learned_input(encoder: ColumnEncoder, filled: int) -> LearnedColumn:
    """``encoder``'s column, ``filled`` of whose cells were empty in the rows that are used."""
    zero, one = _scaled(getattr(encoder, "scaling", Scale()))
    return LearnedColumn(
        name=encoder.name,
        inputs=len(encoder.input_names),
        filled=filled if encoder.fill is not None else 0,
        fill=fill_text(encoder),
        values=getattr(encoder, "categories", ()),
        rare=getattr(encoder, "rare", 0),
        parts=getattr(encoder, "parts", ()),
        zero=zero,
        one=one,
        low=_finite(getattr(encoder, "low", -np.inf)),
        high=_finite(getattr(encoder, "high", np.inf)),
        form=encoder.form,
    )


def fill_text(encoder: ColumnEncoder) -> str:
    """What stands in for a gap, as a person writes it; "" where nothing does."""
    fill = encoder.fill
    if isinstance(encoder, DateEncoder) and fill is not None:
        return date_text(float(fill))
    # a mean of 10.85 and not of 10.850000000000001
    return value_text(float(f"{fill:.12g}") if isinstance(fill, float) else fill)


def learned_target(name: str, scaling: Scale) -> LearnedColumn:
    """A regression's target."""
    zero, one = _scaled(scaling)
    return LearnedColumn(name=name, inputs=0, zero=zero, one=one)


def _scaled(scaling: Scale) -> tuple[float | None, float | None]:
    """The values that become 0 and 1; None where a number stays as it is."""
    if scaling == Scale():
        return None, None
    zero, one = scaling.undo(np.array([0.0, 1.0])).tolist()
    return zero, one


def _finite(value: float) -> float | None:
    return value if np.isfinite(value) else None
