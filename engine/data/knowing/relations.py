"""How columns go together: correlations, how much each tells about the target, boxes, bins.

Pure functions of arrays; NaN is a missing value, and what is infinite counts as missing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from engine.data.facts import PlotRows
from engine.data.settings import DataSettings
from engine.tasks import task_named

MOST_BINS = 40
_FEWEST_BINS = 5
_TELLING_BINS = 10  # an input is cut into so many equally full groups, fewer for few rows
_ROWS_A_BIN = 10
_WHISKER = 1.5


@dataclass(frozen=True, eq=False)
class Correlations:
    """Pearson's r of each two columns over the rows that have both values.

    ``values``: (columns, columns), NaN where a column is constant or fewer than two rows have
    both; ``counts``: how many rows have both.
    """

    names: tuple[str, ...]
    values: np.ndarray
    counts: np.ndarray


@dataclass(frozen=True)
class Telling:
    """How much one input alone tells about the target: ``share`` 0 (nothing) … 1 (all)."""

    name: str
    share: float
    rows: int


@dataclass(frozen=True, eq=False)
class BoxFigures:
    """Quartiles, the last values within 1.5 times the IQR beyond them, and what lies further.

    ``outliers`` are places in the given values. Tukey, Exploratory Data Analysis, 1977.
    """

    low: float
    lower_quartile: float
    median: float
    upper_quartile: float
    high: float
    outliers: np.ndarray


# --- what can be compared ----------------------------------------------------------------


def comparable(plot: PlotRows, data: DataSettings) -> dict[str, np.ndarray]:
    """The columns in use that a correlation makes sense of, as numbers of shape (rows,).

    Numbers and dates as they are, two values as 0 and 1, ordered categories as their place
    in the order. Where fewer than two columns are in use, those that are put aside, too.
    """
    found: dict[str, np.ndarray] = {}
    aside: dict[str, np.ndarray] = {}
    settings = {column.name: column for column in data.columns}
    for name, values in plot.columns.items():
        column = settings.get(name)
        words = plot.categories.get(name)
        if words is not None:
            ordered = column is not None and column.encoding == "ordered"
            if len(words) != 2 and not ordered:
                continue
            order = column.order if column is not None else ()
            if order and set(words) <= set(order):
                places = np.array([float(order.index(word)) for word in words])
                codes = np.where(np.isfinite(values), values, 0).astype(np.intp)
                values = np.where(np.isfinite(values), places[codes], np.nan)
        used = column is not None and column.role != "ignored"
        (found if used else aside)[name] = values
    if len(found) >= 2:
        return found
    return {name: {**found, **aside}[name] for name in plot.columns if name in found | aside}


def correlations(columns: Mapping[str, np.ndarray]) -> Correlations:
    """Pearson's r of each two of ``columns``, each of shape (rows,), pairwise complete."""
    names = tuple(columns)
    if not names:
        return Correlations((), np.zeros((0, 0)), np.zeros((0, 0), np.int64))
    values = np.stack([_at_one_scale(columns[name]) for name in names])
    known = np.isfinite(values)
    present = known.astype(np.float64)
    filled = np.where(known, values, 0.0)
    counts = present @ present.T
    with np.errstate(all="ignore"):
        sums = filled @ present.T  # of the first over the rows that have both
        squares = (filled * filled) @ present.T
        covariance = filled @ filled.T - sums * sums.T / counts
        spread = np.maximum(squares - sums * sums / counts, 0.0)
        # What is left of rounding is no spread.
        spread = np.where(spread > 1e-12 * counts, spread, 0.0)
        r = covariance / np.sqrt(spread * spread.T)
    r = np.where((counts >= 2) & np.isfinite(r), np.clip(r, -1.0, 1.0), np.nan)
    own = np.diag_indices(len(names))
    r[own] = np.where(np.isfinite(r[own]), 1.0, np.nan)
    return Correlations(names, _frozen(r), _frozen(counts.astype(np.int64)))


def _at_one_scale(values: np.ndarray) -> np.ndarray:
    """``values`` with mean 0 and deviation 1: r is the same, and nothing overflows."""
    values = np.where(np.isfinite(values), values, np.nan)
    known = values[np.isfinite(values)]
    if not known.size:
        return values
    largest = float(np.abs(known).max())
    if largest > 0.0:
        values, known = values / largest, known / largest
    deviation = float(known.std())
    # A column of one value has no deviation but that of rounding.
    if deviation <= 1e-14:
        return np.where(np.isfinite(values), 0.0, np.nan)
    scaled: np.ndarray = (values - known.mean()) / deviation
    return scaled


# --- how much an input tells ---------------------------------------------------------------


def telling(plot: PlotRows, data: DataSettings) -> tuple[Telling, ...]:
    """Each input with how much it alone tells about the target, those that tell most first.

    From the training rows only. An input is cut into groups (its categories, or up to ten
    equally full groups of its numbers). For a regression it is the share of the target's
    variance that lies between the groups (correlation ratio η², Pearson 1905), less what
    chance gives (ε², Kelley 1935). For classes it is the share of the uncertainty about the
    class that knowing the group takes away (uncertainty coefficient, Theil 1970), with the
    bias of few rows taken off (Miller 1955).
    """
    training = plot.part == 0
    found = []
    for column in data.inputs:
        values = plot.columns.get(column.name)
        if values is None:
            continue
        target = plot.labels.astype(np.float64)
        known = training & np.isfinite(values) & np.isfinite(target)
        rows = int(known.sum())
        groups = _groups(values[known], column.name in plot.categories)
        of = _certainty if task_named(data.task).has_classes else _ratio
        found.append(Telling(column.name, of(groups, target[known]), rows))
    return tuple(sorted(found, key=lambda entry: -entry.share))


def _groups(values: np.ndarray, categories: bool) -> np.ndarray:
    """Each value's group, 0 … groups − 1."""
    if categories or np.unique(values).size <= _TELLING_BINS:
        return np.unique(values, return_inverse=True)[1]
    count = max(2, min(_TELLING_BINS, values.size // _ROWS_A_BIN))
    inner = np.quantile(values, np.linspace(0.0, 1.0, count + 1)[1:-1])
    return np.unique(np.searchsorted(inner, values, side="right"), return_inverse=True)[1]


def _ratio(groups: np.ndarray, target: np.ndarray) -> float:
    """ε²: the share of the target's variance between ``groups``, 0 … 1."""
    rows = target.size
    kinds = int(groups.max()) + 1 if rows else 0
    if kinds < 2 or rows <= kinds:
        return 0.0
    target = _at_one_scale(target)
    counts = np.bincount(groups, minlength=kinds)
    means = np.bincount(groups, weights=target, minlength=kinds) / counts
    whole = float(((target - target.mean()) ** 2).sum())
    within = float(((target - means[groups]) ** 2).sum())
    if whole <= 0.0:
        return 0.0
    return float(min(1.0, max(0.0, 1.0 - within / whole * (rows - 1) / (rows - kinds))))


def _certainty(groups: np.ndarray, classes: np.ndarray) -> float:
    """Theil's U: the share of the classes' entropy that ``groups`` take away, 0 … 1."""
    rows = classes.size
    if rows < 2:
        return 0.0
    codes = np.unique(classes, return_inverse=True)[1]
    kinds, outcomes = int(groups.max()) + 1, int(np.max(codes)) + 1
    if kinds < 2 or outcomes < 2:
        return 0.0
    table = np.bincount(groups * outcomes + codes, minlength=kinds * outcomes)
    joint = table.reshape(kinds, outcomes) / rows
    of_classes = _entropy(joint.sum(axis=0))
    mutual = of_classes + _entropy(joint.sum(axis=1)) - _entropy(joint.ravel())
    # Mutual information of few rows comes out too large; not where the groups settle it all.
    settled = np.count_nonzero(joint) == kinds
    bias = 0.0 if settled else (kinds - 1) * (outcomes - 1) / (2.0 * rows)
    return float(min(1.0, max(0.0, (mutual - bias) / of_classes)))


def _entropy(shares: np.ndarray) -> float:
    some = shares[shares > 0.0]
    return float(-(some * np.log(some)).sum())


# --- boxes and bins ------------------------------------------------------------------------


def box(values: np.ndarray) -> BoxFigures | None:
    """The box of ``values``, shape (rows,); None where none is known."""
    places = np.flatnonzero(np.isfinite(values))
    known = values[places]
    if not known.size:
        return None
    # Halves: the range of ±1e308 would be infinite.
    lower, median, upper = (2.0 * float(q) for q in np.quantile(known / 2.0, (0.25, 0.5, 0.75)))
    reach = _WHISKER * (upper / 2.0 - lower / 2.0)
    outside = (known / 2.0 < lower / 2.0 - reach) | (known / 2.0 > upper / 2.0 + reach)
    inside = known[~outside]
    return BoxFigures(
        float(inside.min()), lower, median, upper, float(inside.max()), _frozen(places[outside])
    )


def bin_edges(values: np.ndarray, bins: int | None = None) -> np.ndarray:
    """The edges of equally wide bins over ``values``, shape (bins + 1,).

    None chooses how many (Freedman and Diaconis 1981, between 5 and 40); a few whole numbers
    get a bin each, in its middle. Of no values the edges are 0 and 1; of one they are around it.
    """
    known = values[np.isfinite(values)]
    if not known.size:
        return np.array([0.0, 1.0])
    low, high = float(known.min()), float(known.max())
    if low == high:
        wide = max(0.5, abs(low) * 1e-9)
        return np.array([low - wide, high + wide])
    if bins is None:
        whole = bool(np.all(known == np.floor(known))) and high / 2 - low / 2 < MOST_BINS / 2
        if whole:
            return np.arange(low - 0.5, high + 1.0)
        lower, upper = np.quantile(known / 2.0, (0.25, 0.75))
        width = 2.0 * (upper - lower) / known.size ** (1 / 3)
        half = high / 2.0 - low / 2.0
        wanted = half / width if width > 0.0 else _FEWEST_BINS
        bins = int(min(MOST_BINS, max(_FEWEST_BINS, np.ceil(wanted))))
    edges = np.linspace(low / 2.0, high / 2.0, bins + 1) * 2.0
    edges[0], edges[-1] = low, high  # the half of the smallest number is 0
    return edges


def bin_of(values: np.ndarray, edges: np.ndarray) -> np.ndarray:
    """Each value's bin 0 … bins − 1, shape (rows,); −1 where it has none.

    As in `numpy.histogram` a bin holds its lower edge, the last one both.
    """
    bins = np.searchsorted(edges, values, side="right") - 1
    bins = np.where(values == edges[-1], edges.size - 2, bins)
    return np.where(np.isfinite(values) & (bins >= 0) & (bins < edges.size - 1), bins, -1)


def quarters(values: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Each value's quarter 0 … 3 (−1: no value), and the five ends of the quarters."""
    known = values[np.isfinite(values)]
    if not known.size:
        return np.full(values.shape, -1), np.zeros(5)
    ends = 2.0 * np.quantile(known / 2.0, np.linspace(0.0, 1.0, 5))
    places = np.searchsorted(ends[1:-1], values, side="left")
    return np.where(np.isfinite(values), places, -1), ends


def _frozen(values: np.ndarray) -> np.ndarray:
    values.setflags(write=False)
    return values
