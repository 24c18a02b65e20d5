"""Pictures open with two inputs that say something."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from engine.data.knowing.opening import opening_pair
from engine.data.source import Source
from engine.data.sources.catalogue import Hills, Sine, XorGate
from engine.data.sources.lessons import BikeRentals, RandomLabels
from engine.data.sources.painted import Painted
from engine.data.sources.samples import Digits, Iris
from engine.data.sources.shapes import Circles
from engine.edits.proposal import propose
from tests.engine.learning import LIBRARY


def opened(source: Source) -> tuple[str, str] | None:
    return LIBRARY.report(propose(LIBRARY, source).data).opening


def test_iris_opens_on_the_petals() -> None:
    assert opened(Iris()) == ("petal length", "petal width")


def test_what_the_lesson_names_or_what_comes_first_where_there_are_two() -> None:
    assert opened(Circles()) == ("x", "y")
    assert opened(RandomLabels()) == ("x1", "x2")
    assert opened(Sine()) is None


def test_digits_open_on_pixels_that_vary() -> None:
    design = propose(LIBRARY, Digits())
    report = LIBRARY.report(design.data)
    assert report.opening is not None
    assert report.plot is not None
    corners = [column.name for column in design.data.inputs][:2]
    assert list(report.opening) != corners
    for name in report.opening:
        assert report.plot.columns[name].std() > 1.0


def test_a_near_copy_of_the_first_is_not_the_second() -> None:
    """temp and atemp both tell much, and the same: together they are only a line."""
    pair = opened(BikeRentals())
    assert pair is not None
    assert set(pair) != {"temp", "atemp"}
    assert set(pair) & {"temp", "atemp"}


def test_columns_that_say_nothing_are_no_obstacle() -> None:
    design = propose(LIBRARY, Iris())
    report = LIBRARY.report(design.data)
    assert report.plot is not None
    source = Circles()  # names no columns of this table
    data = design.data.model_copy(update={"source": source})
    flat = {name: np.zeros(len(report.plot.row)) for name in report.plot.columns}
    for columns in (flat, {name: values * np.nan for name, values in flat.items()}):
        plot = dataclasses.replace(report.plot, columns=columns)
        assert opening_pair(plot, data) == ("sepal length", "sepal width")


@pytest.mark.parametrize(
    ("source", "plane"),
    [
        (Circles(), ("x", "y")),
        (XorGate(), ("a", "b")),
        (Hills(), ("x", "y")),
        (Painted(), ("x", "y")),
        (Painted(mode="curve"), None),
        (Sine(), None),
        (Iris(), None),
    ],
)
def test_places_in_a_plane_are_known_as_such(source: Source, plane: tuple[str, str] | None) -> None:
    assert source.plane == plane
