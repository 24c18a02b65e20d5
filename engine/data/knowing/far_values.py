"""How far a column's farthest value lies from the bulk of it, as the network is taught it."""

from __future__ import annotations

import math

from engine.data.facts import ColumnFacts

# Of values that follow a bell curve, one in a thousand million lies 4 times the spread of the
# middle half beyond it; of incomes and other lopsided ones, one in some thousands lies 20 times.
_FAR_TIMES = 30.0
_FAR_TIMES_AS_LOGARITHM = 6.0  # which makes a bell curve of incomes


def is_far(column: ColumnFacts, logarithm: bool = False) -> bool:
    """Whether a value lies so far out that the rest is squeezed together beside it, scaled by
    the signed ``logarithm`` or in its own size."""
    return farness(column, logarithm) > (_FAR_TIMES_AS_LOGARITHM if logarithm else _FAR_TIMES)


def farness(column: ColumnFacts, logarithm: bool = False) -> float:
    """How many times the spread of the middle half (IQR) the farthest value lies beyond it."""
    lower, upper = column.lower_quartile, column.upper_quartile
    if lower is None or upper is None or upper <= lower or not column.outliers:
        return 0.0
    if column.minimum is None or column.maximum is None:
        return 0.0
    least, most = column.minimum, column.maximum
    if logarithm:
        least, lower, upper, most = (
            math.copysign(math.log1p(abs(value)), value) for value in (least, lower, upper, most)
        )
    return max(lower - least, most - upper) / max(upper - lower, 1e-12)
