"""The shares of the inputs in one answer, held against what is known of them beforehand."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.data.knowing.library import Library
from engine.data.preparing.prepared import Prepared
from engine.data.settings import DerivedInput
from engine.data.sources.samples import Diabetes, Iris
from engine.edits.proposal import propose_data
from engine.evaluation.mixing import blocks
from engine.explanation.shares import MOST_COLUMNS, shares_of
from engine.messages import EngineError
from tests.engine.learning import LIBRARY


@pytest.fixture(scope="module")
def iris() -> Prepared:
    return LIBRARY.prepared(propose_data(Iris(), LIBRARY.facts(Iris())))


@pytest.fixture(scope="module")
def mixed_table(tmp_path_factory: pytest.TempPathFactory) -> Prepared:
    """Two numbers and a word of three, whose three inputs are one column."""
    random = np.random.RandomState(3)
    lines = ["size,kind,age,price"]
    for _ in range(160):
        size, age, kind = random.normal(50, 9), random.normal(20, 5), random.choice(["a", "b", "c"])
        lines.append(f"{size:.3f},{kind},{age:.3f},{3 * size - age + 10 * (kind == 'b'):.3f}")
    path = tmp_path_factory.mktemp("shares") / "flats.csv"
    path.write_text("\n".join(lines))
    library = Library()
    source = library.open_table(path)
    return library.prepared(propose_data(source, library.facts(source)))


def test_of_a_linear_model_they_are_weight_times_distance_from_the_mean(
    mixed_table: Prepared,
) -> None:
    """The closed form: a column's inputs, each times its weight, beside their mean."""
    prepared, random = mixed_table, np.random.RandomState(0)
    weights = random.normal(size=(prepared.x["training"].shape[1], 2))
    row = prepared.x["test"][:1]
    found = shares_of(prepared, row, lambda x: x.astype(np.float64) @ weights + 4.0)
    taught = prepared.x["training"]
    drawn = np.random.RandomState(0).choice(len(taught), found.background, replace=False)
    away = (row[0] - taught[drawn].astype(np.float64).mean(axis=0))[:, None] * weights
    for place, (name, block) in enumerate(blocks(prepared).items()):
        assert found.columns[place] == name
        np.testing.assert_allclose(found.shares[place], away[block].sum(axis=0), atol=1e-9)
    assert [block.stop - block.start for block in blocks(prepared).values()] == [1, 3, 1]
    np.testing.assert_allclose(found.base + found.shares.sum(axis=0), found.answer, atol=1e-9)


@settings(max_examples=20, deadline=None)
@given(seed=st.integers(0, 2**31 - 1), place=st.integers(0, 20))
def test_they_add_up_and_what_is_not_used_has_none(iris: Prepared, seed: int, place: int) -> None:
    random = np.random.RandomState(seed)
    inside, out = random.normal(size=(3, 8)), random.normal(size=(8, 3))

    def answers(x: np.ndarray) -> np.ndarray:
        given = np.exp(np.tanh(x[:, :3].astype(np.float64) @ inside) @ out)
        return given / given.sum(axis=1, keepdims=True)

    found = shares_of(iris, iris.x["test"][place : place + 1], answers, seed=seed)
    np.testing.assert_allclose(found.base + found.shares.sum(axis=0), found.answer, atol=1e-9)
    np.testing.assert_allclose(found.shares.sum(axis=1), 0.0, atol=1e-9)  # probabilities add to 1
    np.testing.assert_array_equal(found.shares[3], 0.0)


def test_two_that_multiply_halve_what_they_do_together(iris: Prepared) -> None:
    """x·y: its closed form is (x − mean x)·(y + mean y) / 2, but for how the background's two
    go together."""
    row = iris.x["test"][:1].astype(np.float64)
    found = shares_of(iris, iris.x["test"][:1], lambda x: (x[:, :1] * x[:, 1:2]).astype(float))
    taught = iris.x["training"].astype(np.float64)
    if len(taught) > found.background:
        taught = taught[np.random.RandomState(0).choice(len(taught), found.background, False)]
    (a, b), (x, y) = row[0, :2], taught[:, :2].T
    first = ((a * y).mean() - (x * y).mean() + a * b - (x * b).mean()) / 2.0
    np.testing.assert_allclose(found.shares[0, 0], first, rtol=1e-5, atol=1e-7)


def test_what_is_derived_of_two_is_shared_by_them(iris: Prepared) -> None:
    first, second = (encoder.name for encoder in iris.encoders[:2])
    made = (DerivedInput(name="p", kind="product", columns=(first, second)),)
    data = LIBRARY.prepared(iris.settings.model_copy(update={"derived": made}))
    found = shares_of(data, data.x["test"][:1], lambda x: x[:, -1:].astype(np.float64))
    assert found.columns == tuple(encoder.name for encoder in iris.encoders)
    np.testing.assert_allclose(found.base + found.shares.sum(axis=0), found.answer, atol=1e-5)
    assert abs(found.shares[0, 0]) > 1e-3
    np.testing.assert_allclose(found.shares[2:], 0.0, atol=1e-9)


def test_of_too_many_inputs_it_says_so() -> None:
    prepared = LIBRARY.prepared(propose_data(Diabetes(), LIBRARY.facts(Diabetes())))
    assert len(prepared.encoders) > MOST_COLUMNS
    with pytest.raises(EngineError, match="at most 8"):
        shares_of(prepared, prepared.x["test"][:1], lambda x: x[:, :1])


def test_a_sum_that_is_not_the_answer_is_not_shown(iris: Prepared) -> None:
    with pytest.raises(EngineError, match="do not add up"):
        shares_of(iris, iris.x["test"][:1], lambda x: np.full((len(x), 1), len(x), float))
