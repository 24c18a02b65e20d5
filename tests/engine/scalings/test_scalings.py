"""A scaling is one class: what it expects of figures is what it learns; one more is planted."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np
import pytest

from engine.data.knowing.summary import table_facts
from engine.data.preparing.pipeline import scale_of
from engine.data.preparing.preparation import prepare
from engine.data.settings import ColumnSettings, DataSettings, SplitSettings
from engine.data.sources.catalogue import EightPoints
from engine.data.table import Table
from engine.scalings import SCALINGS, Scale, Scaling
from engine.scalings.base import ColumnFigures

VALUES = np.array([1.0, 2.0, 2.5, 4.0, 7.0, 11.0])


def _table(**columns: np.ndarray) -> Table:
    import pandas as pd

    return Table(pd.DataFrame(columns))


@pytest.mark.parametrize("name", [name for name, kind in SCALINGS.items() if not kind.logarithmic])
def test_what_is_expected_of_the_figures_is_what_is_learned(name: str):
    figures = table_facts(_table(a=VALUES)).columns[0]
    expected, learned = SCALINGS[name].expected(figures), scale_of(name, VALUES)
    assert expected is not None
    np.testing.assert_allclose(expected.apply(VALUES), learned.apply(VALUES), rtol=1e-9)


def test_of_a_logarithm_the_figures_do_not_tell():
    figures = table_facts(_table(a=VALUES)).columns[0]
    assert SCALINGS["log"].expected(figures) is None
    assert scale_of("log", VALUES).log


class LargestOne(Scaling):
    """value / the largest size."""

    name: ClassVar[str] = "largest"
    word: ClassVar[str] = "largest"
    hint: ClassVar[str] = "The largest size becomes 1."

    def steps(self) -> list[tuple[str, Any]]:
        from sklearn.preprocessing import MaxAbsScaler

        return [("scale", MaxAbsScaler())]

    def learned(self, step: Any) -> tuple[np.ndarray, np.ndarray]:
        return np.zeros_like(step.scale_), step.scale_

    def expected(self, figures: ColumnFigures) -> Scale | None:
        return None


def test_a_planted_one_scales_inputs_and_targets_and_comes_back(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(SCALINGS, "largest", LargestOne())
    settings = DataSettings(
        source=EightPoints(),
        columns=(
            ColumnSettings(name="a", role="input", scaling="largest"),
            ColumnSettings(name="b", role="target", scaling="largest"),
        ),
        split=SplitSettings(test_share=0.0, validation_share=0.0),
    )
    prepared = prepare(_table(a=VALUES, b=-10.0 * VALUES), settings)
    assert prepared.x["training"].max() == pytest.approx(1.0)
    assert prepared.y["training"].min() == pytest.approx(-1.0)
    back = prepared.decode_targets(prepared.y["training"])
    np.testing.assert_allclose(back, prepared.actual_targets("training"), rtol=1e-6)


def test_a_name_that_is_none_is_refused():
    with pytest.raises(ValueError, match="no scaling is called"):
        ColumnSettings(name="a", scaling="largest")
