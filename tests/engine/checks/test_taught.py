"""The range that a target is taught in is the one that its preparation gives."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from engine.checks.taught import taught_range
from engine.data.facts import DataReport
from engine.data.knowing.summary import table_facts
from engine.data.preparing.preparation import prepare
from engine.data.settings import ColumnSettings, DataSettings, SplitSettings
from engine.data.sources.catalogue import EightPoints
from engine.data.table import Table
from engine.design import Design


def _report(scaling: str, values: np.ndarray) -> tuple[Design, DataReport, np.ndarray]:
    import pandas as pd

    table = Table(pd.DataFrame({"x": np.arange(float(len(values))), "y": values}))
    data = DataSettings(
        source=EightPoints(),
        columns=(
            ColumnSettings(name="x", role="input"),
            ColumnSettings(name="y", role="target", scaling=scaling),
        ),
        split=SplitSettings(test_share=0.0, validation_share=0.0),
    )
    prepared = prepare(table, data)
    report = DataReport(table_facts(table), prepared.facts, None)
    return Design(data=data), report, prepared.y["training"]


@pytest.mark.parametrize("scaling", ["none", "standardize", "minmax", "maxabs", "robust", "log"])
@pytest.mark.parametrize("lowest", [0.04, -30.0])
def test_it_is_what_the_network_is_taught(scaling, lowest):
    values = np.append(np.random.default_rng(1).lognormal(1.0, 1.5, 60), [lowest, 5015.0])
    design, report, taught = _report(scaling, values)
    low, high = taught_range(design, report)
    assert (low, high) == pytest.approx((taught.min(), taught.max()), rel=1e-5)


@pytest.mark.parametrize("scaling", ["standardize", "minmax", "maxabs", "robust"])
def test_before_anything_is_prepared_the_tables_own_figures_serve(scaling):
    design, report, taught = _report(scaling, np.random.default_rng(2).normal(50, 3, 200))
    unprepared = dataclasses.replace(report, prepared=None)
    assert taught_range(design, unprepared) == pytest.approx((taught.min(), taught.max()), rel=0.02)


def test_a_logarithms_range_is_not_guessed():
    design, report, _ = _report("log", np.arange(1.0, 50.0))
    assert taught_range(design, dataclasses.replace(report, prepared=None)) is None
