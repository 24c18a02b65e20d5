"""A table made ready for a network: chosen, encoded, filled, split and scaled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from engine.data.facts import PreparedFacts
from engine.data.settings import DataSettings
from engine.data.table import Table
from engine.training.frames import Part, View


@dataclass(frozen=True, eq=False)
class Prepared:
    """Arrays that a network can be taught with; nobody writes to them.

    ``x[part]``: float32 (rows, inputs). ``y[part]``: float32 (rows, targets) for regression
    (scaled where asked), (rows, 1) of 0 and 1 for two classes, one-hot (rows, classes) for
    several. ``rows[part]``: each row's number in the table. An empty part has 0 rows.
    ``target_scale``: (targets,): own units = value × scale + offset.
    """

    settings: DataSettings
    facts: PreparedFacts
    x: dict[Part, np.ndarray]
    y: dict[Part, np.ndarray]
    rows: dict[Part, np.ndarray]
    target_scale: np.ndarray
    target_offset: np.ndarray

    def encode(self, rows: Mapping[str, Sequence[object]]) -> np.ndarray:
        """A person's own values for each input column → network inputs (rows, inputs).

        Text is read as numbers where the column is one. Raises EngineError naming the
        column and the value that cannot be read, or the column that is missing.
        """
        raise NotImplementedError

    def decode_targets(self, y: np.ndarray) -> np.ndarray:
        """Network outputs of a regression → the target's own units, same shape."""
        raise NotImplementedError

    def grid(self, view: View) -> tuple[np.ndarray, np.ndarray | None, np.ndarray]:
        """x axis, y axis (None for a curve), and network inputs (points, inputs) of a view.

        Row-major with x fastest; other columns at their training mean or most frequent value.
        Raises EngineError where a column of the view is not an input any more.
        """
        raise NotImplementedError


def prepare(table: Table, settings: DataSettings) -> Prepared:
    """Do what ``settings`` say; everything is learned from the training part only.

    Raises:
        EngineError: the settings give no trainable data; the message says what to do.
    """
    raise NotImplementedError
