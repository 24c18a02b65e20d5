"""How much of a table is taken: what reading, settings and checks have to agree on."""

from __future__ import annotations

import numpy as np

MAXIMUM_COLUMNS = 2000
MAXIMUM_DERIVED = 100  # inputs worked out of other columns
MAXIMUM_CATEGORIES = 50  # a text column with more different values is text, not a category
MAXIMUM_WORDS = 200  # … unless they come again: so many can have an input each
LARGEST_NUMBER = float(np.finfo(np.float32).max)  # beyond it a network cannot calculate
