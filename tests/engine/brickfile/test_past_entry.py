"""A run's past in a file: all of it comes back, within its bound, and a stranger's does no harm."""

from __future__ import annotations

import copy
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from engine.brickfile.bundle_of import bundle_of
from engine.brickfile.past_entry import past_arrays, past_from, past_record
from engine.files.safe_archive import ArchiveError
from engine.files.store import TableStore
from engine.recipes import recipe
from engine.runs.runs import NO_RUNS
from engine.training.frames import History, Moment, Past, RateChange, TrainedState
from engine.training.run.past import IN_A_FILE
from engine.training.run.run_record import RunRecord


def state(epoch: int, numbers: int = 6) -> TrainedState:
    return TrainedState(
        epoch,
        (np.full((numbers, 2), epoch, np.float32), np.full(2, -epoch, np.float32)),
        (np.array(epoch, np.int64),),
        (np.array([epoch, 7], np.uint32), np.zeros(5)),
        "rows",
    )


PAST = Past(
    (Moment(0, None), Moment(4, state(4), moved=0.5), Moment(9, state(9), True, 1.25)),
    (RateChange(0, 0, 0.01), RateChange(4, 3, 0.5)),
)


def same(one: Past, other: Past) -> bool:
    places = [[(m.place, m.moved, m.state is None) for m in past.moments] for past in (one, other)]
    arrays = [[a for m in past.moments if m.state for a in m.state.arrays] for past in (one, other)]
    return (
        places[0] == places[1]
        and one.rates == other.rates
        and len(arrays[0]) == len(arrays[1])
        and all(map(np.array_equal, *arrays))
    )


def test_all_of_it_comes_back() -> None:
    back = past_from(past_record(PAST), past_arrays(PAST), state(12))
    assert back is not None
    assert same(back, PAST)
    assert back.moments[1].state is not None
    assert back.moments[1].state.rows == "rows"
    assert len(past_arrays(PAST)) == 5  # and not five for each moment


@pytest.mark.parametrize("past", [None, Past(), Past((Moment(0, None),), PAST.rates)])
def test_little_of_a_past_comes_back_too(past: Past | None) -> None:
    back = past_from(past_record(past), past_arrays(past), state(12))
    assert (back.moments if back else ()) == (past.moments if past else ())


def damage(record: dict[str, Any], arrays: dict[str, np.ndarray], fault: str) -> None:
    moments, rates = record["moments"], record["rates"]
    if fault == "order":
        moments.reverse()
    elif fault == "later than the run":
        moments[2][0] = 99
    elif fault == "a state in the middle is lacking":
        moments[1][3] = False
    elif fault == "first weights at epoch 3":
        moments[0][0] = 3
    elif fault == "a number of text":
        moments[1][2] = "1"
    elif fault == "no rate":
        rates[0][2] = 0.0
    elif fault == "infinite rate":
        rates[0][2] = float("inf")
    elif fault == "too many":
        moments.extend([[10, False, 0.0, True]] * 1000)
    elif fault == "other shapes":
        arrays["past_0"] = arrays["past_0"][:, :3]
    elif fault == "other kind":
        arrays["past_1"] = arrays["past_1"].astype(np.float64)
    elif fault == "fewer":
        arrays["past_2"] = arrays["past_2"][:1]
    elif fault == "negative step":
        rates[1][1] = -1


@pytest.mark.parametrize(
    "fault",
    [
        "order",
        "later than the run",
        "a state in the middle is lacking",
        "first weights at epoch 3",
        "a number of text",
        "no rate",
        "infinite rate",
        "too many",
        "other shapes",
        "other kind",
        "fewer",
        "negative step",
    ],
)
def test_what_a_stranger_made_up_is_refused(fault: str) -> None:
    record, arrays = copy.deepcopy(past_record(PAST)), past_arrays(PAST)
    assert record is not None
    damage(record, arrays, fault)
    with pytest.raises(ArchiveError):
        past_from(record, arrays, state(12))


def test_a_file_holds_no_more_than_its_bound_of_all_runs_together() -> None:
    numbers = IN_A_FILE // 4 // 2 // 10  # a tenth of the bound for each state
    design = recipe("xor").make()
    runs = NO_RUNS
    for number in range(3):
        moments = tuple(Moment(epoch, state(epoch, numbers)) for epoch in range(8))
        last = replace(state(9, numbers), past=Past((Moment(0, None), *moments[1:])))
        runs = runs.keeping(RunRecord(number, design, History(), last, id=f"run-{number}"))
    kept = bundle_of(design, TableStore(), runs.choosing("run-0")).runs
    assert sum(run.past_bytes for run in kept) <= IN_A_FILE
    assert [run.past_bytes > 0 for run in kept] == [True, False, True]
    assert kept[1].state.past is not None  # its first weights are drawn again: all can be learned
    assert [run.state.weights[0].shape for run in kept] == [(numbers, 2)] * 3
