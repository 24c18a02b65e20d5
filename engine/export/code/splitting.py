"""Which rows of the file learn, check and test: as scikit-learn and pandas cut them.

What the code will do is tried here first. Where it would give other rows than the design's (a
fold, cuts between moments, classes in an order of their own), the file holds the rows in the
order of the parts, and the code cuts it by their numbers.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from engine.data.derived import derived_named
from engine.data.parts import Part
from engine.data.preparing.prepared import Prepared
from engine.data.settings import DataSettings
from engine.export.code.lines import Writer, column, quoted
from engine.export.table_csv import CsvTable

if TYPE_CHECKING:
    import pandas

PARTS: tuple[Part, ...] = ("training", "validation", "test")
VARIABLE: dict[Part, str] = {"training": "train", "validation": "validation", "test": "test"}


@dataclass(frozen=True, eq=False)
class Cut:
    """How the code shares the rows out.

    ``rows``: the file's rows by their numbers in the table; None: all, in the table's order.
    ``tidy`` writes what comes before the split: order, differences, gaps, repeated rows; and
    ``write`` the split itself.
    """

    rows: np.ndarray | None
    write: Callable[[Writer], None]
    tidy: Callable[[Writer], None]

    @property
    def in_order_of_parts(self) -> bool:
        """Whether the file holds the rows in the order of the parts."""
        return self.rows is not None


def used_parts(prepared: Prepared) -> tuple[Part, ...]:
    """The parts that have rows."""
    return tuple(part for part in PARTS if len(prepared.rows[part]))


@dataclass(frozen=True)
class Judged:
    """The part on which the code measures how good the network is, and a comment on it: why it is
    not the test part; "": it is."""

    part: Part
    comment: str = ""
    closed: bool = False

    def write_what_is_missing(self, writer: Writer) -> None:
        """Say of a closed test part that its rows are not there."""
        if self.closed:
            writer.comment("test_closed", "split")

    def write_comment(self, writer: Writer) -> None:
        """Say why it is not measured on test rows."""
        if self.comment:
            writer.comment(self.comment, "split")


def judged_part(prepared: Prepared, closed: bool) -> Judged:
    """The test part where there is one. ``closed``: it was taken out of ``prepared``."""
    parts = used_parts(prepared)
    if "test" in parts:
        return Judged("test")
    if not closed:
        return Judged("training", "no_test_rows")
    if "validation" in parts:
        return Judged("validation", "closed_so_validation", closed)
    return Judged("training", "closed_so_training", closed)


def cut_of(settings: DataSettings, csv: CsvTable, prepared: Prepared) -> Cut:
    """How the code gets at the design's own parts, row for row."""
    tidied = _Tidied(settings, csv)
    for lines, parts in _ways(settings, csv, prepared, tidied.rows):
        if all(np.array_equal(parts[part], prepared.rows[part]) for part in PARTS):
            return Cut(None, _writer(lines), tidied.write)
    rows = np.concatenate([prepared.rows[part] for part in PARTS])
    comment = "split_in_file" if len(prepared.rows["test"]) else "split_in_file_without_test"
    return Cut(rows, _writer([*_slices(prepared, "table")], comment), lambda writer: None)


def _writer(lines: Iterable[str], comment: str = "") -> Callable[[Writer], None]:
    kept = list(lines)

    def write(writer: Writer) -> None:
        if comment:
            writer.comment(comment, "split")
        for line in kept:
            if "train_test_split" in line:
                writer.name("sklearn.model_selection", "train_test_split")
            writer.add(line, "split")

    return write


class _Tidied:
    """The rows before the split: in order of time, without gaps, without repeated ones.

    Attributes:
        rows: their numbers in the table, in the order in which the code has them.
    """

    def __init__(self, settings: DataSettings, csv: CsvTable) -> None:
        frame = csv.frame
        split = settings.split
        self._order: tuple[str, ...] = ()
        if split.method != "shuffled" and split.order_by:
            names = [name for name in split.order_by if name in frame.columns]
            if names:
                ordered = _sorted(frame, names)
                if not np.array_equal(ordered.index, frame.index):
                    frame, self._order = ordered, tuple(names)
        asking = [own for own in settings.inputs if own.missing == "drop"]
        lacking = [own.name for own in (*asking, *settings.targets) if csv.gaps(own.name)]
        self._lacking = tuple(lacking)
        self._differences = tuple(
            own for own in settings.derived_inputs if derived_named(own.kind).from_row_before
        )
        keep = np.ones(len(frame), bool)
        for name in lacking:
            keep &= frame[name].notna().to_numpy()
        for own in self._differences:
            keep &= frame[own.columns[0]].diff().notna().to_numpy()
        frame = frame[keep]
        count = len(frame)
        if settings.repeated == "drop":
            frame = frame[~frame.duplicated().to_numpy()]
        self._repeated = len(frame) < count
        self.rows = frame.index.to_numpy()

    def write(self, writer: Writer) -> None:
        """The lines; those of differences, which need the row before, among them."""
        if self._order:
            names = ", ".join(map(quoted, self._order))
            writer.add(
                f'table = table.sort_values([{names}], kind="stable", na_position="first")',
                "split",
                *map(column, self._order),
            )
        lacking = list(self._lacking)
        for own in self._differences:
            name, source = quoted(own.name), quoted(own.columns[0])
            code = derived_named(own.kind).code(f"table[{source}]")
            writer.add(f"table[{name}] = {code}", column(own.name), column(own.columns[0]))
            lacking.append(own.name)
        if lacking:
            items = [(quoted(name), column(name)) for name in lacking]
            writer.listed("table = table.dropna(subset=[", items, "])")
        if self._repeated:
            writer.add("table = table.drop_duplicates()", "split")


def _sorted(frame: pandas.DataFrame, names: list[str]) -> pandas.DataFrame:
    return frame.sort_values(names, kind="stable", na_position="first")


_Way = tuple[list[str], dict[Part, np.ndarray]]


def _ways(
    settings: DataSettings, csv: CsvTable, prepared: Prepared, rows: np.ndarray
) -> Iterable[_Way]:
    """Lines that share ``rows`` out, each with the parts that they give."""
    split = settings.split
    if split.method == "shuffled" and split.folds < 2:
        yield from _shuffled(settings, csv, prepared, rows)
    at, parts = 0, {}
    for part in PARTS:
        count = len(prepared.rows[part])
        parts[part] = rows[at : at + count]
        at += count
    yield list(_slices(prepared, "table", at < len(rows))), parts


def _shuffled(
    settings: DataSettings, csv: CsvTable, prepared: Prepared, rows: np.ndarray
) -> Iterable[_Way]:
    from sklearn.model_selection import train_test_split

    split = settings.split
    if split.test_share == 0.0:
        order = np.random.RandomState(split.seed).permutation(len(rows))
        line = f"train = table.sample(frac=1, random_state={split.seed})"
        yield _with_validation([line], rows[order], rows[:0], prepared, split.validation_share)
        return
    if math.ceil(split.test_share * len(rows)) >= len(rows):
        return
    head = f"train, test = train_test_split(table, test_size={split.test_share!r}"
    seed = f"random_state={split.seed}"
    if split.stratified and prepared.facts.class_names:
        target = settings.targets[0].name
        labels = csv.frame[target].loc[rows]
        try:
            rest, test = train_test_split(
                rows, test_size=split.test_share, random_state=split.seed, stratify=labels
            )
        except ValueError:
            pass
        else:
            line = f"{head}, {seed}, stratify=table[target])"
            yield _with_validation([line], rest, test, prepared, split.validation_share)
    rest, test = train_test_split(rows, test_size=split.test_share, random_state=split.seed)
    yield _with_validation([f"{head}, {seed})"], rest, test, prepared, split.validation_share)


def _with_validation(
    lines: list[str], rest: np.ndarray, test: np.ndarray, prepared: Prepared, share: float
) -> _Way:
    """The last rows of those that learn, for validation."""
    count = len(prepared.rows["validation"])
    cut = len(rest) - count
    if count and math.ceil(share * len(rest)) == count:
        cutting = f"train, validation = train_test_split(train, test_size={share!r}, shuffle=False)"
        lines = [*lines, cutting]
    elif count:
        lines = [*lines, f"train, validation = train.iloc[:{cut}], train.iloc[{cut}:]"]
    return lines, {"training": rest[:cut], "validation": rest[cut:], "test": test}


def _slices(prepared: Prepared, name: str, rest_is_left: bool = False) -> Iterable[str]:
    parts = used_parts(prepared)
    if len(parts) == 1 and not rest_is_left:
        yield f"train = {name}"
        return
    at, slices = 0, []
    for part in parts:
        end = at + len(prepared.rows[part])
        last = part == parts[-1] and not rest_is_left
        slices.append(f"{name}.iloc[{at or ''}:{'' if last else end}]")
        at = end
    yield f"{', '.join(VARIABLE[part] for part in parts)} = {', '.join(slices)}"
