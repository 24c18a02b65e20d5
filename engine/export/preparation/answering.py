"""A description and its network, ready to answer rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np

from engine.data.preparing.derived_encoder import DerivedEncoder
from engine.data.preparing.derived_values import derived_values
from engine.data.preparing.encoders import (
    CategoryEncoder,
    ColumnEncoder,
    DateEncoder,
    NumberEncoder,
    OrderedEncoder,
    YesNoEncoder,
)
from engine.evaluation.results import Prediction
from engine.export.preparation.plain_form import Form
from engine.metrics.figures import class_probabilities
from engine.scalings.scale import Scale

Json = dict[str, Any]


class Preparation:
    """What makes rows ready for the network of a ``description``, and reads its answers.

    ``folded``: the network has the scaling inside, as the model files have, and takes each value
    less its ``centre``. Else it takes scaled values, as its weights alone do.
    """

    def __init__(self, description: Json, folded: bool) -> None:
        self.description = description
        self._folded = folded
        usual = description["usual_form"]
        self.encoders = tuple(
            self._encoder(column, Form(**{**usual, **column["form"]}))
            for column in description["columns"]
        )
        self.derived = tuple(self._derived(own) for own in description["derived"])
        self.input_shape = tuple(description["input_shape"])
        self.classes: tuple[str, ...] = tuple(description["classes"])
        self.targets: tuple[str, ...] = tuple(own["name"] for own in description["targets"])

    def derived_values(
        self, read: Mapping[str, np.ndarray]
    ) -> Iterator[tuple[DerivedEncoder, np.ndarray]]:
        """Each derived input with its values, worked out of what was ``read`` of the columns."""
        return derived_values(self.encoders, self.derived, read)

    def answers(self, outputs: np.ndarray) -> Prediction:
        """What the network's outputs mean: numbers in their own units, or classes."""
        task = self.description["task"]
        if self.classes:
            shares = class_probabilities(outputs)
            values, spreads = shares.argmax(axis=1), ()
        else:
            shares, targets = None, self.description["targets"]
            values = np.asarray(outputs, np.float64).copy()
            for place, target in enumerate(targets):
                values[:, place] = self._scale(target).undo(values[:, place])
            spreads = tuple(target["spread"] for target in targets)
        return Prediction(0, 0, task, self.classes, self.targets, values, shares, spreads)

    def _scale(self, scaling: Json) -> Scale:
        if self._folded:
            return Scale(scaling["centre"], 1.0, scaling["log"])
        return Scale(scaling["offset"], scaling["scale"], scaling["log"])

    def _encoder(self, column: Json, form: Any) -> ColumnEncoder:
        name, fill, typical = column["name"], column["fill"], column["typical"]
        kind = column["kind"]
        if kind == "number":
            scale = self._scale(column["scaling"])
            return NumberEncoder(name, fill, scale, typical, form, *_ends(column))
        if kind == "date":
            scales = tuple(self._scale(own) for own in column["scalings"])
            parts = tuple(column["parts"])
            return DateEncoder(name, fill, parts, scales, typical, form, *_ends(column))
        names = tuple(column["categories"])
        if kind == "category":
            more = column["rare"], column["takes_any"]
            return CategoryEncoder(name, fill, names, typical, form, *more)
        if kind == "ordered":
            return OrderedEncoder(name, fill, names, typical, form, self._scale(column["scaling"]))
        return YesNoEncoder(name, fill, names, typical, form)

    def _derived(self, own: Json) -> DerivedEncoder:
        before = np.nan if own["before"] is None else own["before"]
        return DerivedEncoder(
            own["name"],
            own["kind"],
            tuple(own["columns"]),
            self._scale(own["scaling"]),
            own["typical"],
            *_ends(own),
            before,
        )


def _ends(own: Json) -> tuple[float, float]:
    """What was met lies between them."""
    low, high = own["low"], own["high"]
    return (-np.inf if low is None else low), (np.inf if high is None else high)
