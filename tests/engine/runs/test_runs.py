"""Runs are kept, told apart and bounded, whatever is done to them in whatever order."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from engine.runs.runs import Runs, within_limits
from engine.training.frames import History, TrainedState
from engine.training.run.run_record import RunRecord
from tests.engine.brick_samples import a_design

KILO = 1000


def a_run(run_id: str, *, weights: int = KILO, epochs: int = 1, name: str = "") -> RunRecord:
    """``weights`` bytes of weights and ``8 × epochs`` of curves."""
    state = TrainedState(epochs, (np.zeros(weights, np.uint8),), ())
    history = History({"loss": np.ones(epochs)})
    return RunRecord(0, a_design(), history, state, id=run_id, name=name)


def kept(*runs: RunRecord) -> Runs:
    together = Runs()
    for run in runs:
        together = together.keeping(run)
    return together


def test_numbers_go_up_and_never_come_back() -> None:
    runs = kept(a_run("a"), a_run("b")).without("b").keeping(a_run("c"))
    assert [(run.id, run.number) for run in runs.records] == [("a", 1), ("c", 3)]
    assert all(run.made for run in runs.records)


def test_a_run_that_goes_on_keeps_name_number_and_place() -> None:
    runs = kept(a_run("a"), a_run("b")).renaming("a", "  first ")
    made = runs.records[0].made
    runs = runs.keeping(a_run("a", epochs=7))
    first, second = runs.records
    assert (first.id, first.number, first.name, first.made) == ("a", 1, "first", made)
    assert first.history.epochs == 7
    assert second.id == "b"


def test_what_is_taken_out_is_not_looked_at_and_comes_back_in_its_place() -> None:
    runs = kept(a_run("a"), a_run("b"), a_run("c")).choosing("b")
    left = runs.without("b")
    assert left.chosen is None
    assert runs.choosing("c").without("b").chosen_id == "c"
    back = left.putting_back(runs.records[1])
    assert [run.id for run in back.records] == ["a", "b", "c"]
    assert runs.choosing("nobody").chosen is None


def test_the_newest_run_of_a_design_is_found() -> None:
    other = a_design().with_training(seed=77)
    runs = kept(a_run("a"), a_run("b"), replace(a_run("c"), design=other))
    found = runs.newest_of(a_design().with_training(epochs=4))  # it could go on
    assert found is not None
    assert found.id == "b"
    assert runs.newest_of(a_design().with_bricks(())) is None


def test_the_oldest_without_a_name_lose_their_weights_first() -> None:
    runs = kept(a_run("a", name="kept"), *(a_run(name) for name in "bcde")).choosing("c")
    # five runs of 1008 bytes, of which the chosen one does not count
    fitting, told = within_limits(runs, most_bytes=3100)
    assert [run.has_weights for run in fitting.records] == [True, False, True, True, True]
    assert [message.code for message in told] == ["runs.weights_gone"]
    assert told[0].parameters["numbers"] == "2"
    assert [run.history.epochs for run in fitting.records] == [1] * 5
    fewer, told = within_limits(runs, most_bytes=1100)
    assert [run.has_weights for run in fewer.records] == [False, False, True, False, True]
    assert told[0].parameters["numbers"] == "2, 4, 1"
    assert within_limits(fewer, most_bytes=1100) == (fewer, ())


def test_only_then_whole_runs_go() -> None:
    runs = kept(*(a_run(name, epochs=100) for name in "abcd")).choosing("a")
    fitting, told = within_limits(runs, most_bytes=1900)
    assert [run.id for run in fitting.records] == ["a", "d"]
    assert [message.code for message in told] == ["runs.gone"]
    fitting, told = within_limits(runs, most_runs=3)
    assert [run.id for run in fitting.records] == ["a", "c", "d"]
    assert str(told[0]).startswith("There was no more room for the oldest runs (numbers: 2)")


@pytest.mark.parametrize("most_bytes", [0, 1, 1008, 10**9])
@pytest.mark.parametrize("most_runs", [1, 2, 5])
def test_the_chosen_and_the_newest_are_never_touched(most_bytes: int, most_runs: int) -> None:
    runs = kept(*(a_run(name) for name in "abcd")).choosing("b")
    fitting, _ = within_limits(runs, most_bytes=most_bytes, most_runs=most_runs)
    for run in (runs.records[1], runs.records[3]):
        assert fitting.find(run.id) is run
    assert fitting.last_number == 4


def test_whether_a_file_would_hold_the_same() -> None:
    runs = kept(a_run("a"), a_run("b"))
    assert runs.is_same(runs.renaming("a", "x").renaming("a", ""))
    assert not runs.is_same(runs.renaming("a", "x"))
    assert not runs.is_same(runs.choosing("a"))
    assert not runs.is_same(runs.without("a"))
    assert not runs.is_same(runs.keeping(a_run("a")))
