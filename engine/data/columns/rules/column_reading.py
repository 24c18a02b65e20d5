"""What the texts of one column turn out to be, and in which form, by the rules of the design."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from engine.data.columns.column_form import ColumnChoice
from engine.data.columns.rules.column_texts import Reading, WrittenNumbers
from engine.data.columns.rules.older_rules import OlderColumn
from engine.data.columns.rules.todays_rules import TodaysColumn


def read_texts(
    name: str,
    texts: Sequence[str],
    counts: np.ndarray,
    written: WrittenNumbers,
    choice: ColumnChoice,
    rules: int = 2,
) -> Reading:
    """What ``texts``, each of which stands in ``counts`` rows, mean in the column ``name``.

    ``rules`` as in `TableFile.reading`.
    """
    column = TodaysColumn if rules == 2 else OlderColumn
    return column(name, texts, counts, written, choice).read()
