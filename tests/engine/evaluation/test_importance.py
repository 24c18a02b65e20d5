"""Which columns matter: those that the answers rest on, and no others."""

from __future__ import annotations

import numpy as np
import pytest

from engine.data.knowing.library import Library
from engine.data.settings import DerivedInput
from engine.data.sources.shapes import Circles
from engine.edits.proposal import propose_data
from engine.evaluation.importance import importance, shuffled
from engine.evaluation.mixing import blocks
from engine.messages import EngineError
from tests.engine.learning import LIBRARY


@pytest.fixture
def prepared():
    source = Circles(rows=200, seed=3)
    return LIBRARY.prepared(propose_data(source, LIBRARY.facts(source)))


def of_first(x):
    """An answer that looks at the first input alone."""
    return (x[:, 0] > 0).astype(int)


def test_only_the_column_that_is_looked_at_matters(prepared):
    found = importance(prepared, "test", of_first, repeats=5)
    first, second = (encoder.name for encoder in prepared.encoders)
    by_name = {own.column: own for own in found.columns}
    assert by_name[second].growths == (0.0,) * 5
    assert by_name[second].deviation == 0.0
    assert any(by_name[first].growths)
    assert found.rows == len(prepared.y["test"])
    assert found.notes == ()


def test_the_same_seed_shuffles_alike(prepared):
    once, again = (importance(prepared, "test", of_first, repeats=3, seed=4) for _ in range(2))
    assert once == again
    assert once != importance(prepared, "test", of_first, repeats=3, seed=5)


def test_the_share_that_is_done_goes_to_one(prepared):
    shares: list[float] = []
    importance(prepared, "test", of_first, repeats=2, went_on=shares.append)
    assert shares == sorted(shares)
    assert (shares[0], shares[-1]) == (0.0, 1.0)


def test_an_empty_part_is_refused(prepared):
    split = prepared.settings.split.model_copy(update={"validation_share": 0.0})
    empty = LIBRARY.prepared(prepared.settings.model_copy(update={"split": split}))
    with pytest.raises(EngineError, match="no row"):
        importance(empty, "validation", of_first)


def test_what_is_derived_is_worked_out_anew(prepared):
    first, second = (encoder.name for encoder in prepared.encoders)
    made = (
        DerivedInput(name="product", kind="product", columns=(first, second)),
        DerivedInput(name="square", kind="square", columns=(first,)),
        DerivedInput(name="other", kind="square", columns=(second,)),
    )
    data = LIBRARY.prepared(prepared.settings.model_copy(update={"derived": made}))
    x = data.x["test"]
    order = np.random.RandomState(0).permutation(len(x))
    changed = shuffled(data, x, first, order)
    np.testing.assert_array_equal(changed[:, 0], x[order, 0])
    np.testing.assert_array_equal(changed[:, [1, 4]], x[:, [1, 4]])
    np.testing.assert_array_equal(changed[:, 3], x[order, 3])
    own = [encoder.scaling.undo(changed[:, place]) for place, encoder in enumerate(data.encoders)]
    expected = data.derived[0].transform(own[0] * own[1])[:, 0]
    np.testing.assert_allclose(changed[:, 2], expected, rtol=1e-5, atol=1e-5)


def test_copies_are_warned_of(tmp_path):
    table = tmp_path / "copies.csv"
    random = np.random.RandomState(0)
    lines = ["a,b,c,y"]
    for _ in range(80):
        a, c = random.normal(), random.normal()
        lines.append(f"{a:.4f},{2 * a + 0.01 * random.normal():.4f},{c:.4f},{a + c:.4f}")
    table.write_text("\n".join(lines))
    library = Library()
    source = library.open_table(table)
    data = library.prepared(propose_data(source, library.facts(source)))
    assert set(blocks(data)) == {"a", "b", "c"}
    found = importance(data, "test", lambda x: x[:, :1] * data.target_scale, repeats=1)
    (note,) = found.notes
    assert note.parameters["columns"] == "a, b"


def test_of_many_copies_there_is_one_note_for_each_group(tmp_path):
    """Four and two that go together, and one alone: two notes, not seven."""
    table = tmp_path / "copies.csv"
    random = np.random.RandomState(1)
    lines = ["a1,b1,a2,alone,a3,b2,a4,y"]
    for _ in range(90):
        a, b, alone = random.normal(size=3)
        near = [f"{sign * a + 0.02 * random.normal():.4f}" for sign in (1, -1, 3, 1)]
        own = [near[0], f"{b:.4f}", near[1], f"{alone:.4f}", near[2], f"{b * 7:.4f}", near[3]]
        lines.append(",".join([*own, f"{a + b:.4f}"]))
    table.write_text("\n".join(lines))
    library = Library()
    source = library.open_table(table)
    data = library.prepared(propose_data(source, library.facts(source)))
    found = importance(data, "test", lambda x: x[:, :1] * data.target_scale, repeats=1)
    told = [note.parameters["columns"] for note in found.notes]
    assert told == ["a1, a2, a3, a4", "b1, b2"]
    assert float(found.notes[0].parameters["r"]) > 0.99
