"""A table brought to an opened network: where it fits, tower and weights stay."""

from __future__ import annotations

import numpy as np
import pytest

from engine.data.knowing.library import Library
from engine.data.sources.catalogue import Circles, Iris
from engine.edits import data_and_tower
from engine.messages import EngineError
from tests.engine.keras_file.foreign import a_network
from tests.engine.learning import trainer


@pytest.fixture(scope="module")
def network():
    """4 numbers, 3 classes."""
    return a_network()


def table(tmp_path, head, rows, library, name="table.csv"):
    path = tmp_path / name
    lines = [",".join(map(str, row)) for row in rows]
    path.write_text("\n".join([head, *lines]), encoding="utf-8")
    return library.open_table(path)


def rows_of(count=60, inputs=4, classes=3):
    random = np.random.default_rng(4)
    numbers = random.normal(0.0, 40.0, (count, inputs)).round(2).tolist()
    return [[*row, place % classes] for place, row in enumerate(numbers)]


def roles(design):
    return {own.name: own.role for own in design.data.columns if own.role != "ignored"}


def test_a_fitting_table_leaves_tower_training_and_numbers_as_they_are(network, tmp_path):
    library = Library()
    file = table(tmp_path, "길이,너비,높이,무게,품종", rows_of(), library)
    design = data_and_tower.take_source(library, network.design, file)
    assert design.bricks == network.design.bricks
    assert design.training == network.design.training
    assert list(roles(design)) == ["길이", "너비", "높이", "무게", "품종"]
    assert roles(design)["품종"] == "target"
    assert {own.scaling for own in design.data.columns} == {"none"}
    assert design.data.task == "multiclass"
    assert design.follows(network.run.design)
    assert not network.run.design.follows(design)


def test_columns_beside_those_that_the_network_takes_are_left_out(network, tmp_path):
    library = Library()
    rows = [
        [f"p{place:03}", *row[:4], "abc"[row[4]], "note"] for place, row in enumerate(rows_of())
    ]
    file = table(tmp_path, "id,a,b,c,d,kind,remark", rows, library)
    design = data_and_tower.take_source(library, network.design, file)
    assert list(roles(design)) == ["a", "b", "c", "d", "kind"]
    assert library.prepared(design.data).facts.class_names == ("a", "b", "c")


def test_the_classes_may_stand_first(network, tmp_path):
    library = Library()
    rows = [[row[4], *row[:4]] for row in rows_of()]
    file = table(tmp_path, "label,a,b,c,d", rows, library)
    design = data_and_tower.take_source(library, network.design, file)
    assert roles(design)["label"] == "target"


@pytest.mark.parametrize(
    "rows", [rows_of(inputs=3), rows_of(inputs=5), rows_of(classes=4), rows_of(classes=2)]
)
def test_a_table_that_does_not_fit_is_refused_and_the_network_stays(network, rows, tmp_path):
    library = Library()
    head = ",".join([*"abcdefg"[: len(rows[0]) - 1], "y"])
    file = table(tmp_path, head, rows, library)
    with pytest.raises(EngineError) as caught:
        data_and_tower.take_source(library, network.design, file)
    assert caught.value.message.code == "without_names.table_no_fit_classes"


def test_data_that_are_chosen_here_fit_or_are_proposed_anew(network):
    library = Library()
    iris = data_and_tower.take_source(library, network.design, Iris())
    assert iris.bricks == network.design.bricks
    circles = data_and_tower.take_source(library, network.design, Circles())
    assert circles.bricks != network.design.bricks
    assert circles.data.source == Circles()


def test_several_numbers_are_the_last_columns(tmp_path):
    from tests.engine.keras_file.foreign import a_network_of_numbers

    network, library = a_network_of_numbers(), Library()  # 3 numbers, 2 numbers
    rows = [row[:5] for row in rows_of(inputs=5)]
    file = table(tmp_path, "a,b,c,u,v", rows, library)
    design = data_and_tower.take_source(library, network.design, file)
    assert roles(design) == {"a": "input", "b": "input", "c": "input", "u": "target", "v": "target"}
    assert {own.scaling for own in design.data.columns} == {"none"}
    file = table(tmp_path, "a,b,c,u", [row[:4] for row in rows], library, "small.csv")
    with pytest.raises(EngineError) as caught:
        data_and_tower.take_source(library, network.design, file)
    assert caught.value.message.code == "without_names.table_no_fit_numbers"


def test_it_learns_on_from_the_weights_that_it_came_with(network, tmp_path):
    library, lane = Library(), trainer()
    file = table(tmp_path, "a,b,c,d,y", rows_of(), library)
    design = data_and_tower.take_source(library, network.design, file)
    prepared = library.prepared(design.data)
    without = lane.restore(network.run, library.prepared(network.design.data), 1)
    inputs = prepared.x["test"]
    before = without.answers(inputs).probabilities
    lane.follow(without, design, prepared)
    np.testing.assert_allclose(without.answers(inputs).probabilities, before, atol=1e-6)
    state = without.state()
    for kept, given in zip(network.run.state.weights, state.weights, strict=True):
        np.testing.assert_array_equal(kept, given)
    without.go_on(design)
    figures = without.advance(1, lambda: False)
    assert figures is not None
    assert without.epoch == 1
    for update, follows in (({"scaling": "standardize"}, True), ({"role": "ignored"}, False)):
        column = design.data.columns[0].model_copy(update=update)
        changed = design.with_data(design.data.with_column(column))
        assert changed.follows(network.run.design) is follows
    assert not design.with_training(seed=9).follows(network.run.design)
