"""How the answer goes with one input, in the mean and for single rows."""

from __future__ import annotations

import numpy as np
import pytest

from engine.data.knowing.library import Library
from engine.data.preparing.prepared import Prepared
from engine.data.settings import DerivedInput
from engine.data.sources.samples import Diabetes
from engine.edits.proposal import propose_data
from engine.evaluation.response import LINES, POINTS, response
from engine.messages import EngineError
from tests.engine.learning import LIBRARY


@pytest.fixture(scope="module")
def diabetes() -> Prepared:
    return LIBRARY.prepared(propose_data(Diabetes(), LIBRARY.facts(Diabetes())))


def curved(x: np.ndarray) -> np.ndarray:
    wide = x.astype(np.float64)
    return (np.tanh(wide[:, 2]) * wide[:, 3] + wide[:, 0])[:, None]


def test_it_equals_scikit_learns(diabetes: Prepared) -> None:
    from sklearn.base import BaseEstimator, RegressorMixin
    from sklearn.inspection import partial_dependence

    class Curved(RegressorMixin, BaseEstimator):
        def __init__(self) -> None:
            self.fitted_ = True

        def fit(self, x: np.ndarray, y: np.ndarray) -> Curved:
            return self

        def predict(self, x: np.ndarray) -> np.ndarray:
            return curved(x)[:, 0]

    place = 2
    encoder = diabetes.encoders[place]
    found = response(diabetes, "test", encoder.name, curved)
    grid = encoder.scaling.apply(found.places).astype(np.float32)
    x = diabetes.x["test"]
    theirs = partial_dependence(
        Curved(), x, [place], kind="both", custom_values={place: grid.astype(np.float64)}
    )
    np.testing.assert_allclose(found.mean[:, 0], theirs["average"][0], rtol=1e-5, atol=1e-6)
    shown = np.linspace(0, len(x) - 1, LINES).round().astype(int)
    theirs_lines = theirs["individual"][0][shown]
    np.testing.assert_allclose(found.lines[:, :, 0], theirs_lines, rtol=1e-5, atol=1e-6)
    assert found.numbers.tolist() == diabetes.rows["test"][shown].tolist()
    assert (len(found.places), found.rows) == (POINTS, len(x))
    assert (found.places[0], found.places[-1]) == (encoder.low, encoder.high)


def made(tmp_path, lines: list[str]) -> Prepared:
    path = tmp_path / "t.csv"
    path.write_text("\n".join(lines))
    library = Library()
    source = library.open_table(path)
    return library.prepared(propose_data(source, library.facts(source)))


def test_where_no_row_is_it_is_not_known(tmp_path) -> None:
    random = np.random.RandomState(0)
    xs = np.concatenate([random.uniform(0, 2, 60), random.uniform(8, 10, 60)])
    prepared = made(tmp_path, ["x,y", *(f"{x:.3f},{x * 2:.3f}" for x in xs)])
    found = response(prepared, "training", "x", lambda x: x.astype(float))
    gap = (found.places > 2.5) & (found.places < 7.5)
    assert not found.known[gap].any()
    assert found.known[(found.places < 2.0) | (found.places > 8.0)].all()


def test_of_a_word_there_is_a_place_for_each(tmp_path) -> None:
    lines = ["kind,y", *(f"{'abc'[n % 3]},{n % 3 + n / 1000:.3f}" for n in range(90))]
    prepared = made(tmp_path, lines)
    found = response(prepared, "training", "kind", lambda x: x.astype(float))
    assert found.words == ("a", "b", "c")
    np.testing.assert_array_equal(found.mean, np.eye(3))


def test_what_is_derived_goes_with_it(diabetes: Prepared) -> None:
    name = diabetes.encoders[2].name
    square = (DerivedInput(name="s", kind="square", columns=(name,)),)
    data = LIBRARY.prepared(diabetes.settings.model_copy(update={"derived": square}))
    found = response(data, "test", name, lambda x: x[:, -1:].astype(float))
    expected = data.derived[0].transform(found.places**2)[:, 0]
    np.testing.assert_allclose(found.mean[:, 0], expected, rtol=1e-5, atol=1e-5)


def test_what_is_no_input_is_refused(diabetes: Prepared) -> None:
    with pytest.raises(EngineError, match="not an input"):
        response(diabetes, "test", "nothing", curved)
