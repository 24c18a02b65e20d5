"""Which texts that usually mean "not known" are values of a column like any other."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from engine.data.limits import MAXIMUM_CATEGORIES

# Words and signs that people use as values, too: no breakfast, Namibia, a negative reaction.
_VALUES = frozenset(("None", "NA", "N/A", "n/a", "-", "--", "?"))
_AS_FREQUENT = 0.5  # of what the middle one of the other values has


def marks_as_values(
    texts: Sequence[str], counts: np.ndarray, absent: np.ndarray
) -> tuple[int, ...]:
    """The places of the marks among ``texts`` that are as frequent as the column's values.

    ``absent`` (texts,) are the marks. There are none where the other texts are too many to be
    categories.
    """
    others = np.flatnonzero(~absent)
    if not 1 <= others.size <= MAXIMUM_CATEGORIES:
        return ()
    usual = float(np.median(counts[others]))
    return tuple(
        place
        for place in np.flatnonzero(absent).tolist()
        if texts[place] in _VALUES and counts[place] >= max(2.0, _AS_FREQUENT * usual)
    )
