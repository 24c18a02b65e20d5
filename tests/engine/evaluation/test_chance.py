"""Better, worse, or it cannot be told: and equal answers are seldom called different."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.evaluation.chance import difference


def test_no_row_says_nothing():
    assert difference(np.zeros(0), np.zeros(0)) is None


@pytest.mark.parametrize("rows", [1, 2, 3, 4, 5])
def test_of_a_handful_of_rows_nothing_is_said(rows):
    told = difference(np.zeros(rows), np.ones(rows))
    assert told.verdict == "cannot_tell"
    assert told.mean == 1.0
    assert difference(np.zeros(rows), np.linspace(1.0, 2.0, rows)).verdict == "cannot_tell"


@pytest.mark.parametrize("rows", [20, 300, 6000])
def test_what_is_clearly_better_is_called_better(rows):
    random = np.random.RandomState(3)
    own, other = np.abs(random.normal(0.0, 1.0, rows)), np.abs(random.normal(0.0, 4.0, rows))
    told = difference(own, other)
    assert told.verdict == "better"
    assert 0.0 < told.low < told.mean < told.high
    turned = difference(other, own)
    assert turned.verdict == "worse"
    assert turned.mean == pytest.approx(-told.mean)
    assert turned.high < 0.0


def test_all_rows_alike_need_enough_of_them():
    assert difference(np.zeros(6), np.ones(6)).verdict == "better"
    assert difference(np.ones(6), np.zeros(6)).verdict == "worse"
    assert difference(np.ones(50), np.ones(50)).verdict == "cannot_tell"


@pytest.mark.parametrize("rows", [12, 80])
def test_equal_answers_are_called_different_in_about_five_of_hundred(rows):
    random = np.random.RandomState(rows)
    trials = 200
    called = sum(
        difference(random.rand(rows) < 0.3, random.rand(rows) < 0.3).verdict != "cannot_tell"
        for _ in range(trials)
    )
    assert called <= 0.09 * trials  # 5 % of 200, and two deviations above


@given(gains=st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=30))
@settings(max_examples=30, deadline=None)
def test_the_interval_holds_the_mean(gains):
    told = difference(np.zeros(len(gains)), np.array(gains))
    slack = 1e-6 * (1.0 + max(map(abs, gains)))
    assert told.low - slack <= told.mean <= told.high + slack
    assert 0.0 <= told.p_value <= 1.0
