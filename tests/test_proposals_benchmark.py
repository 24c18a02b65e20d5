"""The proposals' benchmark runs, and its tables are what they say; nothing is timed here."""

from __future__ import annotations

import numpy as np
import pytest

from tests.benchmarks import proposals
from tests.engine.learning import trainer


def test_there_are_many_tables_and_each_is_the_same_every_time():
    assert len(proposals.names()) == len(set(proposals.names())) >= 20
    for name, make in proposals.makers().items():
        one, again = make(np.random.RandomState(3)), make(np.random.RandomState(3))
        lengths = {len(values) for values in one.values()}
        assert len(lengths) == 1, name
        assert lengths.pop() >= 100, name
        for column, values in one.items():
            same = np.asarray(values, object) == np.asarray(again[column], object)
            missing = np.array([value != value for value in values])
            assert (same | missing).all(), (name, column)


def test_a_table_is_measured_against_its_peers():
    found = proposals.measured("iris", seeds=1, trainer=trainer())
    assert not found.regression
    assert found.own > found.plain + 0.02
    assert found.network > found.plain
    assert 0.0 <= found.linear <= 1.0
    assert found.ahead == pytest.approx(found.own - found.network)


def test_what_falls_short_is_named(monkeypatch):
    monkeypatch.setattr(proposals, "_own", lambda *_: 0.0)  # as if it knew nothing
    one, worst, below, median = proposals.lines(["iris"], seeds=1, trainer=trainer())
    assert one.what.startswith("iris, 150 rows, accuracy")
    assert worst.measured.endswith("(iris)")
    assert worst.measured.startswith("-0.")
    assert below.measured == "1 iris"
    assert median.measured.startswith("-0.")
