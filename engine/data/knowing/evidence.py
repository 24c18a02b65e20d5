"""What only a look at the rows can tell: copies, repeated rows, inputs that give all away.

It is worked out once for each preparation, on the data lane, and `engine.checks` reads it.
"""

from __future__ import annotations

import math

import numpy as np

from engine.data.facts import ColumnFacts, Evidence, TableFacts
from engine.data.kinds import kind_named
from engine.data.preparing.columns import categories_of, is_numeric, numbers_at
from engine.data.preparing.preparation import Prepared
from engine.data.table import Table
from engine.tasks import task_named

_COMPARED_ROWS = 20_000  # training rows that are compared: enough to see a rule, soon looked at
_COMPARED_COLUMNS = 200

# An input tells the answer where fewer than one row in a thousand contradicts.
_CONTRADICTION = 0.001
_SAME_LINE = 0.9995  # |r| of an input that is the target in other words
_COPY = 0.99995  # |r| of two inputs that are one
_FEWEST_ROWS = 30  # of fewer, chance explains a rule well enough
_FEWEST_OF_A_CLASS = 8
_ROWS_A_CATEGORY = 5
_REPEATED = 0.01
_CHANCE = 2.0
_FAR_OFF = 1.0  # standard deviations between the means of two parts
_FEWEST_OF_A_PART = 20


def evidence_of(table: Table, facts: TableFacts, prepared: Prepared, marks: np.ndarray) -> Evidence:
    """Compare rows with rows and columns with columns; ``marks`` are `row_marks` of the table."""
    repeated, shared = _repeats(facts, prepared, marks)
    rows = prepared.rows["training"]
    if rows.shape[0] > _COMPARED_ROWS:
        places = np.random.RandomState(0).choice(rows.shape[0], _COMPARED_ROWS, replace=False)
        rows = rows[np.sort(places)]
    numbers: dict[str, np.ndarray] = {}
    codes: dict[str, np.ndarray] = {}
    inputs = [column.name for column in prepared.settings.inputs][:_COMPARED_COLUMNS]
    targets = [column.name for column in prepared.settings.targets]
    for name in (*inputs, *targets):
        series = table.frame[name]
        if is_numeric(series):
            numbers[name] = numbers_at(series, rows)
        else:
            codes[name] = categories_of(series.iloc[rows]).codes
    telling: list[str] = []
    if len(inputs) > 1:  # the only input may tell all: a line's x does
        for name in inputs:
            for target in targets:
                if name not in telling and _tells(name, target, prepared, numbers, codes):
                    telling.append(name)
    return Evidence(
        repeated_rows=repeated,
        shared_rows=shared,
        copies=_copies(inputs, numbers, codes),
        telling=tuple(telling),
        drifting=_drifting(prepared),
    )


# --- rows ------------------------------------------------------------------------------------


def _repeats(facts: TableFacts, prepared: Prepared, marks: np.ndarray) -> tuple[int, int]:
    """Rows that repeat an earlier one, and test rows that stand in the training part, too.

    Both 0 where they are few, or where so many are to be expected: of a coin's tosses most
    are repetitions.
    """
    training, test = marks[prepared.rows["training"]], marks[prepared.rows["test"]]
    used = np.sort(np.concatenate([marks[rows] for rows in prepared.rows.values()]))
    rows = int(used.shape[0])
    repeated = int(np.count_nonzero(used[1:] == used[:-1]))
    possible = sum(math.log(_possible(column)) for column in facts.columns)
    by_chance = 0.5 * math.exp(min(700.0, 2 * math.log(max(1, rows)) - possible))
    if repeated < max(2.0, _REPEATED * rows, _CHANCE * by_chance):
        return 0, 0
    taught = np.sort(training)
    places = np.minimum(np.searchsorted(taught, test), taught.shape[0] - 1)
    return repeated, int(np.count_nonzero(taught[places] == test))


def _possible(column: ColumnFacts) -> float:
    """About how many values a column could have had: more than it has where few came twice."""
    again = column.count - column.distinct
    if again > column.distinct:
        return float(max(1, column.distinct))
    # n draws of D values give about n²/2D repetitions (the birthday problem)
    return max(1.0, column.count**2 / (2.0 * again + 1.0))


def _drifting(prepared: Prepared) -> tuple[str, ...]:
    """Number inputs whose mean in the test part is far from that in the training part."""
    training, test = prepared.x["training"], prepared.x["test"]
    if min(training.shape[0], test.shape[0]) < _FEWEST_OF_A_PART:
        return ()
    names = prepared.facts.input_names
    spread = prepared.facts.input_deviations
    distance = np.abs(test.mean(axis=0, dtype=np.float64) - prepared.facts.input_means)
    inputs = prepared.settings.inputs
    numbers = {column.name for column in inputs if kind_named(column.kind).is_number}
    return tuple(
        name
        for place, name in enumerate(names)
        if name in numbers and spread[place] > 0 and distance[place] > _FAR_OFF * spread[place]
    )


# --- columns ---------------------------------------------------------------------------------


def _tells(
    name: str,
    target: str,
    prepared: Prepared,
    numbers: dict[str, np.ndarray],
    codes: dict[str, np.ndarray],
) -> bool:
    """Whether the input ``name`` alone tells the target in (nearly) every row."""
    if not task_named(prepared.settings.task).has_classes:
        y = numbers.get(target)
        if y is None:
            return False
        if name in numbers:
            return _on_a_line(numbers[name], y)
        return _steady_in_groups(codes[name], y)
    # classes, whether they came as numbers or as words
    classes = codes[target] if target in codes else _as_codes(numbers[target])
    if name in numbers:
        return _parted(numbers[name], classes)
    return _pure_in_groups(codes[name], classes)


def _as_codes(values: np.ndarray) -> np.ndarray:
    found: np.ndarray = np.unique(values, return_inverse=True)[1]
    return np.where(np.isnan(values), -1, found)


def _on_a_line(x: np.ndarray, y: np.ndarray) -> bool:
    known = np.isfinite(x) & np.isfinite(y)
    x, y = x[known], y[known]
    if x.shape[0] < _FEWEST_ROWS or not np.ptp(x) or not np.ptp(y):
        return False
    return abs(_correlation(x, y)) > _SAME_LINE


def _correlation(x: np.ndarray, y: np.ndarray) -> float:
    x, y = x / np.abs(x).max(), y / np.abs(y).max()  # the squares of large numbers overflow
    x, y = x - x.mean(), y - y.mean()
    spread = math.sqrt(float(x @ x) * float(y @ y))
    return float(x @ y) / spread if spread > 0 else 0.0


def _steady_in_groups(groups: np.ndarray, y: np.ndarray) -> bool:
    """Whether y hardly varies within each group, while it does between them."""
    known = (groups >= 0) & np.isfinite(y)
    groups, y = groups[known], y[known]
    if not _enough(groups):
        return False
    y = y / (np.abs(y).max() or 1.0)
    counts = np.bincount(groups)
    means = np.bincount(groups, y) / np.maximum(counts, 1)
    total = float(((y - y.mean()) ** 2).sum())
    within = float(((y - means[groups]) ** 2).sum())
    return total > 0.0 and within < (1.0 - _SAME_LINE**2) * total


def _enough(groups: np.ndarray) -> bool:
    rows = int(groups.shape[0])
    return rows >= max(_FEWEST_ROWS, _ROWS_A_CATEGORY * int(np.unique(groups).shape[0]))


def _parted(x: np.ndarray, classes: np.ndarray) -> bool:
    """Whether a few limits along x part the classes: as many stretches as there are classes."""
    known = np.isfinite(x) & (classes >= 0)
    x, classes = x[known], classes[known]
    counts = np.bincount(classes) if classes.size else np.zeros(1, np.int64)
    present = counts[counts > 0]
    if x.shape[0] < _FEWEST_ROWS or present.shape[0] < 2 or np.min(present) < _FEWEST_OF_A_CLASS:
        return False
    order = np.lexsort((classes, x))
    x, classes = x[order], classes[order]
    new_value = np.append(True, x[1:] != x[:-1])
    starts = np.flatnonzero(new_value | np.append(True, classes[1:] != classes[:-1]))
    counts = np.diff(np.append(starts, x.shape[0]))  # rows of one value and one class
    firsts = np.flatnonzero(new_value[starts])  # where another value begins
    best = np.maximum.reduceat(counts, firsts)
    # each value's most frequent class; which one, of equally frequent, does not matter here
    winners = np.flatnonzero(counts == np.repeat(best, np.diff(np.append(firsts, counts.size))))
    leading = classes[starts][winners]
    changes = max(0, np.count_nonzero(leading[1:] != leading[:-1]) - (present.shape[0] - 1))
    others = x.shape[0] - int(best.sum())
    return bool(others + changes / 2 <= _CONTRADICTION * x.shape[0])


def _pure_in_groups(groups: np.ndarray, classes: np.ndarray) -> bool:
    """Whether each category of an input goes with one class."""
    known = (groups >= 0) & (classes >= 0)
    groups, classes = groups[known], classes[known]
    if not _enough(groups):
        return False
    width = int(classes.max()) + 1
    present = np.bincount(classes)
    present = present[present > 0]
    if present.shape[0] < 2 or np.min(present) < _FEWEST_OF_A_CLASS:
        return False
    together = np.bincount(groups * width + classes, minlength=(int(groups.max()) + 1) * width)
    best = together.reshape(-1, width).max(axis=1).sum()
    return bool(groups.shape[0] - int(best) <= _CONTRADICTION * groups.shape[0])


def _copies(
    inputs: list[str], numbers: dict[str, np.ndarray], codes: dict[str, np.ndarray]
) -> tuple[tuple[str, str], ...]:
    """Pairs of inputs that say the same, the earlier first; each later one once."""
    found: dict[str, str] = {}
    names = [name for name in inputs if name in numbers and _varies(numbers[name])]
    if names and numbers[names[0]].shape[0] >= _FEWEST_ROWS:
        scaled = np.column_stack([_scaled(numbers[name]) for name in names])
        alike = np.abs(scaled.T @ scaled)
        for later in range(1, len(names)):
            for earlier in np.flatnonzero(alike[later, :later] > _COPY):
                # gaps were filled in before; a copy has them in the same rows
                first, second = (np.isnan(numbers[names[place]]) for place in (earlier, later))
                if np.array_equal(first, second):
                    found.setdefault(names[later], names[earlier])
    first_with: dict[bytes, str] = {}
    for name in inputs:
        if name in codes and (parting := _parting(codes[name])) is not None:
            earlier_one = first_with.setdefault(parting, name)
            if earlier_one != name:
                found[name] = earlier_one
    return tuple((earlier, later) for later, earlier in found.items())


def _varies(values: np.ndarray) -> bool:
    known = values[np.isfinite(values)]
    return known.size > 1 and bool(known.min() < known.max())


def _scaled(values: np.ndarray) -> np.ndarray:
    """Mean 0 and length 1, missing values at the mean."""
    known = np.isfinite(values)
    values = values / np.abs(values[known]).max()
    values = np.where(known, values - values[known].mean(), 0.0)
    length = float(np.sqrt(values @ values))
    scaled: np.ndarray = values / length if length > 0 else values
    return scaled


def _parting(codes: np.ndarray) -> bytes | None:
    """How a column of categories parts the rows, alike for whatever parts them in the same way;
    None where it parts nothing, or too few rows to tell."""
    _, firsts, own = np.unique(codes, return_index=True, return_inverse=True)
    kinds, rows = firsts.shape[0], codes.shape[0]
    if rows < _FEWEST_ROWS or kinds < 2 or kinds * _ROWS_A_CATEGORY > rows:
        return None
    met = np.empty(kinds, np.int32)  # numbered by where each is met first
    met[np.argsort(firsts)] = np.arange(kinds, dtype=np.int32)
    numbered: bytes = met[own].tobytes()
    return numbered
