"""Columns that are left out, each with its reason."""

from __future__ import annotations

import numpy as np
import pytest

from engine.data.knowing.summary import table_facts
from engine.data.knowing.useless import why_useless
from engine.data.sources.catalogue import TableFile
from engine.data.table import Table
from engine.edits.proposal import propose_data

ROWS = 60
CHANCE = np.random.RandomState(2)
WORDS = np.array([f"remark {n}" for n in range(ROWS)], dtype=object)

REASONS = {
    "useless.constant": ("x", [7.0] * ROWS),
    "useless.empty": ("x", [np.nan] * ROWS),
    "useless.text": ("x", WORDS),
    "useless.missing": ("x", np.where(np.arange(ROWS) < 40, np.nan, CHANCE.rand(ROWS))),
    "useless.all_different": ("x", np.where(np.arange(ROWS) < 40, WORDS, None)),
    "useless.id": ("학번", CHANCE.permutation(ROWS) + 1000),
    "useless.person": ("이름", ["민준", "서연", "도윤"] * 20),
}


@pytest.mark.parametrize("code", REASONS)
def test_each_reason_is_told(code):
    import pandas as pd

    name, values = REASONS[code]
    facts = table_facts(
        Table(pd.DataFrame({name: values, "a": CHANCE.rand(ROWS), "y": CHANCE.rand(ROWS)}))
    )
    told = why_useless(facts.columns[0], facts)
    assert told is not None
    assert told.code == code
    proposed = propose_data(TableFile(name="t.csv", fingerprint="0" * 64), facts)
    assert [column.role for column in proposed.columns] == ["ignored", "input", "target"]
    assert why_useless(facts.columns[1], facts) is None
