"""Data made ready for a network, and the way there for a person's own rows."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from engine.data.facts import PreparedFacts
from engine.data.limits import LARGEST_NUMBER
from engine.data.parts import Part
from engine.data.preparing.derived_encoder import DerivedEncoder
from engine.data.preparing.derived_values import derived_values, number_fills
from engine.data.preparing.encoders import ColumnEncoder
from engine.data.settings import DataSettings
from engine.data.view import View
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Sentence, some
from engine.scalings.scale import signed_exp
from engine.tasks import task_named

_CURVE_POINTS = 3  # a curve takes so many times the points of a surface's axis

_COLUMN_MISSING = Sentence(
    "encode.column_missing",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Columns that the network needs are missing: {columns}. The columns that are there: "
        "{present}.",
    ),
)
_NOT_AN_INPUT = Sentence(
    "view.not_an_input",
    QT_TRANSLATE_NOOP("Engine", "The column {column} is not an input of this network."),
)
_PICTURES = Sentence(
    "encode.pictures",
    QT_TRANSLATE_NOOP(
        "Engine", "This network answers for pictures. There is nothing that could be typed in."
    ),
)
_OUT_OF_REACH = Sentence(
    "prepare.out_of_reach",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The column {column} has a value that is too large once it is scaled. Mend it in the "
        "table, or scale the column in another way.",
    ),
)


@dataclass(frozen=True, eq=False)
class Prepared:
    """Arrays that a network can be taught with; nobody writes to them.

    ``x[part]``: float32 (rows, *input_shape). ``y[part]``: float32 (rows, targets) for regression
    (scaled where asked), (rows, 1) of 0 and 1 for two classes, one-hot (rows, classes) for
    several. ``rows[part]``: of each sample the number of its row in the table; one of several rows
    stands where its last does. An empty part has 0 rows.
    ``target_scale`` and ``target_offset``: (targets,): own units = value × scale + offset, of
    which a target in ``target_log`` (targets,) takes the signed exponential (`signed_exp`).
    ``encoders``: one for each input column, in the table's order; ``derived``: one for each
    derived input, behind them. ``targets[part]``: float64
    (rows, targets), a regression's targets as the table has them; they are for showing and
    measuring, where float32 would change a large number. {}: only ``y`` is known.
    """

    settings: DataSettings
    facts: PreparedFacts
    x: dict[Part, np.ndarray]
    y: dict[Part, np.ndarray]
    rows: dict[Part, np.ndarray]
    target_scale: np.ndarray
    target_offset: np.ndarray
    encoders: tuple[ColumnEncoder, ...]
    target_log: tuple[bool, ...] = ()  # (): none
    targets: Mapping[Part, np.ndarray] = field(default_factory=dict)
    derived: tuple[DerivedEncoder, ...] = ()

    def encode(self, rows: Mapping[str, Sequence[object]]) -> np.ndarray:
        """A person's own values for each input column → network inputs (rows, *input_shape).

        Text is read as a number, a date, a yes or no where the column is one. Raises
        EngineError naming the column and the value that cannot be read, or the column that
        is missing.
        """
        return single(self.encode_exactly(rows))

    def encode_exactly(self, rows: Mapping[str, Sequence[object]]) -> np.ndarray:
        """As `encode`, in float64."""
        if self.facts.sample_shape and not self.encoders:
            raise EngineError(_PICTURES())
        self.check_columns(tuple(rows))
        blocks, read = [], {}
        for encoder in self.encoders:
            read[encoder.name] = encoder.read(rows[encoder.name])
            block = encoder.transform(read[encoder.name])
            blocks.append(within_reach(block, encoder.name))
        for derived, values in self.derived_values(read):
            if (wrong := derived.problem(values)) is not None:
                raise EngineError(wrong)
            blocks.append(within_reach(derived.transform(values), derived.name))
        return self._as_samples(blocks)

    def derived_values(
        self, read: Mapping[str, np.ndarray]
    ) -> Iterator[tuple[DerivedEncoder, np.ndarray]]:
        """Each derived input with its values, float64 (rows,), worked out of the columns' own
        ones in ``read``: rows that follow each other, after the table's last."""
        return derived_values(self.encoders, self.derived, read)

    @cached_property
    def number_fills(self) -> dict[str, float | None]:
        """What stands in for a gap of each column of numbers; None: nothing does."""
        return number_fills(self.encoders)

    @property
    def input_shape(self) -> tuple[int, ...]:
        """The shape of one row as it enters the network."""
        return self.facts.input_shape

    def check_columns(self, names: Sequence[str]) -> None:
        """EngineError that tells all input columns that are not among ``names``."""
        lacking = [encoder.name for encoder in self.encoders if encoder.name not in names]
        if lacking:
            raise EngineError(_COLUMN_MISSING(columns=some(lacking), present=some(names)))

    def decode_targets(self, y: np.ndarray) -> np.ndarray:
        """Network outputs of a regression → the target's own units, same shape."""
        decoded: np.ndarray = np.asarray(y, np.float64) * self.target_scale + self.target_offset
        for place in np.flatnonzero(self.target_log):
            decoded[..., place] = signed_exp(decoded[..., place])
        return decoded

    def actual_targets(self, part: Part) -> np.ndarray:
        """A regression's targets in ``part`` in their own units, float64 (rows, targets)."""
        own = self.targets.get(part)
        return self.decode_targets(self.y[part]) if own is None else own

    @property
    def nbytes(self) -> int:
        """How much memory the arrays take."""
        groups = (self.x, self.y, self.rows, self.targets)
        return sum(array.nbytes for arrays in groups for array in arrays.values())

    @cached_property
    def rows_mark(self) -> str:
        """Equal for data whose parts hold the very same rows (a sha256)."""
        mark = hashlib.sha256()
        for part in sorted(self.rows):
            mark.update(f"{part} {len(self.rows[part])}".encode())
            mark.update(np.ascontiguousarray(self.rows[part], np.int64).tobytes())
        return mark.hexdigest()

    @property
    def target_spreads(self) -> tuple[float, ...]:
        """The standard deviation of each target of a regression in the training part, in its own
        units; () for classes."""
        if task_named(self.facts.task).has_classes:
            return ()
        spreads: list[float] = self.actual_targets("training").std(axis=0).tolist()
        return tuple(spreads)

    def grid(self, view: View) -> tuple[np.ndarray, np.ndarray | None, np.ndarray]:
        """x axis, y axis (None for a curve), and network inputs (points, *input_shape) of a view.

        Row-major with x fastest; other columns at their training mean or most frequent value.
        A category's axis counts its categories from 0; a date's is in seconds since 1970.
        Raises EngineError where a column of the view is not an input any more.
        """
        names = {encoder.name for encoder in self.encoders}
        for name in (view.x, view.y):
            if name is not None and name not in names:
                raise EngineError(_NOT_AN_INPUT(column=name))
        points = view.points if view.y is not None else view.points * _CURVE_POINTS
        x_axis = np.linspace(*view.x_range, points)
        y_axis = np.linspace(*view.y_range, points) if view.y is not None else None
        across = x_axis if y_axis is None else np.tile(x_axis, points)
        along = None if y_axis is None else np.repeat(y_axis, points)
        blocks, typical = [], {}
        shown = {view.x: across} if along is None else {view.x: across, str(view.y): along}
        for encoder in self.encoders:
            if encoder.name in shown:
                shown[encoder.name] = encoder.on_axis(shown[encoder.name])
                blocks.append(encoder.transform(shown[encoder.name]))
            else:
                typical[encoder.name] = np.array([encoder.typical_value])
                row = encoder.transform(typical[encoder.name])
                blocks.append(np.repeat(row, across.shape[0], axis=0))
        for derived in self.derived:
            columns = [
                shown[name] if name in shown else np.repeat(typical[name], across.shape[0])
                for name in derived.columns
            ]
            blocks.append(derived.transform(derived.on_picture(columns)))
        return x_axis, y_axis, self._samples(blocks)

    def _samples(self, blocks: Sequence[np.ndarray]) -> np.ndarray:
        """The columns' blocks (rows, inputs of a column) as what enters the network."""
        return single(self._as_samples(blocks))

    def _as_samples(self, blocks: Sequence[np.ndarray]) -> np.ndarray:
        together = np.concatenate(blocks, axis=1, dtype=np.float64)
        return together.reshape(len(together), *self.facts.input_shape)


def within_reach(values: np.ndarray, column: str) -> np.ndarray:
    """``values``, all of which fit into float32; EngineError where one does not."""
    if values.size and not max(values.max(), -values.min()) <= LARGEST_NUMBER:
        raise EngineError(_OUT_OF_REACH(column=column))
    return values


def single(values: np.ndarray) -> np.ndarray:
    """``values`` as float32 that nobody writes to."""
    return locked(np.ascontiguousarray(values, dtype=np.float32))


def locked(values: np.ndarray) -> np.ndarray:
    """``values`` that nobody writes to any more."""
    values.setflags(write=False)
    return values
