"""Numbers without names: a network can answer them, and a table has to be brought to learn."""

from __future__ import annotations

import numpy as np
import pytest

from engine.checks import check
from engine.data.knowing.library import Library
from engine.data.settings import ColumnSettings, DataSettings
from engine.data.sources.catalogue import CATALOGUE, NumbersWithoutNames, source_from
from engine.design import Design
from engine.messages import EngineError
from tests.engine.keras_file.foreign import a_network
from tests.engine.learning import trainer


def data_of(source: NumbersWithoutNames, task: str) -> DataSettings:
    inputs = [ColumnSettings(name=name, role="input") for name in source.input_names]
    targets = [ColumnSettings(name=name, role="target") for name in source.target_names]
    return DataSettings(source=source, columns=(*inputs, *targets), task=task)


def test_it_says_what_goes_in_and_what_comes_out():
    classes = NumbersWithoutNames(inputs=3, classes=4)
    assert classes.input_names == ("x1", "x2", "x3")
    assert (classes.target_names, classes.class_names) == (("class",), ("0", "1", "2", "3"))
    assert NumbersWithoutNames(inputs=1).target_names == ("y",)
    assert NumbersWithoutNames(inputs=1, outputs=2).target_names == ("y1", "y2")
    assert source_from(classes.model_dump(mode="json")) == classes
    assert NumbersWithoutNames not in CATALOGUE  # nobody chooses it


@pytest.mark.parametrize(
    "values",
    [
        {"inputs": 0},
        {"inputs": 2000},
        {"inputs": 1999, "outputs": 2},
        {"inputs": 2, "classes": 1},
        {"inputs": 2, "classes": 51},
        {"inputs": 2, "classes": 3, "outputs": 2},
        {"inputs": 8, "picture": (3, 3)},
        {"inputs": 1, "picture": (-1, -1)},
    ],
)
def test_what_cannot_be_is_refused(values):
    with pytest.raises(ValueError, match="NumbersWithoutNames"):
        NumbersWithoutNames.model_validate(values)


def test_it_is_prepared_though_there_are_no_rows():
    library = Library()
    data = data_of(NumbersWithoutNames(inputs=3, classes=2), "binary")
    report = library.report(data)
    assert report.prepared is not None
    assert report.prepared.input_shape == (3,)
    assert report.prepared.output_width == 1
    assert report.problem is not None
    assert report.problem.code == "without_names.bring_classes"
    assert report.table.rows == 0
    row = library.prepared(data).encode({"x1": ["1.5"], "x2": ["-2"], "x3": ["1e3"]})
    np.testing.assert_array_equal(row, np.array([[1.5, -2.0, 1000.0]], np.float32))
    with pytest.raises(EngineError, match="x2"):
        library.prepared(data).encode({"x1": ["1"], "x2": ["two"], "x3": ["3"]})


def test_whatever_needs_rows_says_that_there_are_none():
    library = Library()
    opened = a_network()
    design, prepared = opened.design, library.prepared(opened.design.data)
    codes = [finding.message.code for finding in check(design, library.report(design.data))]
    assert codes == ["without_names.bring_classes"]
    run = trainer().restore(opened.run, prepared, 1)
    for ask in (
        lambda: library.table(design.data.source),
        lambda: trainer().start(design, prepared, 1),
        lambda: run.go_on(design),
    ):
        with pytest.raises(EngineError) as caught:
            ask()
        assert caught.value.message.code == "without_names.bring_classes"
    with pytest.raises(EngineError):
        run.evaluate("test")


def test_a_design_of_it_is_one_after_it_was_written(tmp_path):
    design = a_network().design
    assert Design.model_validate(design.model_dump(mode="json")) == design
