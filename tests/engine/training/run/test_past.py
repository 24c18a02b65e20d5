"""What is kept of a run's past: closely where much happens, and never more than fits."""

from __future__ import annotations

import pickle

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.training.frames import Moment, Past, RateChange, StackedMoments, TrainedState
from engine.training.run.past import MOST_MOMENTS, PastKeeper, thin_out, within


def state(epoch: int, numbers: int = 10) -> TrainedState:
    return TrainedState(epoch, (np.full(numbers, epoch, np.float32),), (), rows="rows")


def keeper(limit: int, epochs: int, losses: np.ndarray) -> PastKeeper:
    kept = PastKeeper(limit)
    kept.begin(0, None)
    for epoch in range(1, epochs + 1):
        kept.moved(losses[epoch - 1 : epoch])
        kept.note(epoch, 40, lambda epoch=epoch: state(epoch))
    return kept


def test_thousands_of_epochs_stay_within_the_bound() -> None:
    losses = 1.0 / np.arange(1, 3001)
    kept = keeper(4000, 3000, losses)
    assert sum(moment.bytes for moment in kept.moments) <= 4000
    assert len(kept.moments) <= MOST_MOMENTS + 64
    assert kept.past.since == 0
    assert kept.moments[-1].epoch >= 2_900


def test_it_is_kept_closely_where_much_happens() -> None:
    """A fall between epochs 400 and 500, and nothing before or after."""
    losses = np.full(1000, 1.0)
    losses[400:500] = np.geomspace(1.0, 0.01, 100)
    losses[500:] = 0.01
    epochs = np.array([moment.epoch for moment in keeper(1600, 1000, losses).moments])
    inside = ((epochs > 400) & (epochs <= 500)).sum()
    assert inside >= 0.4 * len(epochs)
    assert np.diff(epochs).max() < 200  # and thinly, but everywhere, elsewhere


def test_what_others_follow_from_is_never_thinned_out() -> None:
    moments = [Moment(epoch, state(epoch), epoch in (40, 70)) for epoch in range(100)]
    thin_out(moments, 400, 100)
    assert [m.epoch for m in moments if m.jumped] == [40, 70]
    assert moments[0].epoch == 0
    assert sum(m.bytes for m in moments) <= 400


def test_where_not_even_that_fits_nothing_is_kept() -> None:
    moments = [Moment(5, state(5, 1000)), Moment(9, state(9, 1000))]
    thin_out(moments, 100, 10)
    assert moments == []
    assert within(Past((Moment(5, state(5, 1000)),)), 100) is None


def test_first_weights_that_are_drawn_again_take_no_room() -> None:
    past = Past((Moment(0, None), Moment(5, state(5, 1000))))
    assert within(past, 100) == Past((Moment(0, None),))


def test_an_epoch_is_learned_from_the_moment_before_it() -> None:
    past = Past((Moment(0, None), Moment(10, state(10)), Moment(10, state(10), True)))
    assert past.before(9) == past.moments[0]
    assert past.before(10) == past.moments[1]  # as it was before the best was put back
    assert past.before(11) == past.moments[2]
    assert Past((Moment(7, state(7)),)).before(6) is None


def test_the_past_of_a_run_that_goes_on_from_an_epoch_ends_there() -> None:
    past = Past(
        (Moment(0, None), Moment(10, state(10)), Moment(20, state(20))),
        (RateChange(0, 0, 0.1), RateChange(10, 0, 0.2), RateChange(20, 3, 0.3)),
    )
    assert past.until(15) == Past(past.moments[:2], past.rates[:2])


@given(st.lists(st.booleans(), max_size=40), st.integers(0, 2000), st.integers(1, 40))
def test_thinned_moments_stay_in_order_and_within(
    jumps: list[bool], most_bytes: int, most: int
) -> None:
    moments = [Moment(i, state(i), jumped) for i, jumped in enumerate(jumps)]
    thin_out(moments, most_bytes, most)
    assert sum(moment.bytes for moment in moments) <= most_bytes
    assert len(moments) <= most
    assert [m.place for m in moments] == sorted(m.place for m in moments)


@pytest.mark.parametrize("changes", [1, 5])
def test_only_the_last_rate_at_a_place_counts(changes: int) -> None:
    kept = PastKeeper()
    kept.begin(0, None)
    for number in range(changes):
        kept.rate_changed(3, 2, 0.1 * (number + 1))
    assert kept.rates == [RateChange(3, 2, 0.1 * changes)]


def test_a_state_is_made_only_where_somebody_wants_it() -> None:
    made: list[int] = []

    def make(epoch: int) -> TrainedState:
        made.append(epoch)
        return state(epoch)

    kept = PastKeeper(4000)
    kept.begin(0, None)
    for epoch in range(1, 1001):
        kept.note(epoch, 40, lambda epoch=epoch: make(epoch))
    assert not made
    past = kept.past
    assert made == [moment.epoch for moment in past.moments[1:]]
    assert len(made) <= 100
    assert kept.past == past  # and not a second time
    assert len(made) == len(past.moments) - 1


def test_a_few_moments_of_the_way_are_made_and_no_more() -> None:
    made: list[int] = []
    kept = PastKeeper(10_000)
    kept.begin(0, None)
    for epoch in range(1, 101):
        kept.note(epoch, 40, lambda epoch=epoch: made.append(epoch) or state(epoch))
    way = [moment.epoch for moment in kept.on_the_way(60, 5)]
    assert way == [0, 15, 30, 45, 60]
    assert made == way[1:]
    assert [moment.epoch for moment in kept.on_the_way(3, 5)] == [0, 1, 2, 3]


@pytest.mark.parametrize("most", [0, 39, 200, 400, 4000])
@pytest.mark.parametrize("until", [None, 0, 5, 60, 1000])
def test_what_is_handed_on_is_what_all_would_give_with_no_other_state_made(
    most: int, until: int | None
) -> None:
    made: list[int] = []

    def make(epoch: int) -> TrainedState:
        made.append(epoch)
        return state(epoch)

    kept, other = PastKeeper(4000), keeper(4000, 100, np.ones(100))
    kept.begin(0, None)
    for epoch in range(1, 101):
        kept.moved(np.ones(1))
        kept.note(epoch, 40, lambda epoch=epoch: make(epoch))
        if epoch == 50:
            for one in (kept, other):
                one.rates = [RateChange(2, 0, 0.1), RateChange(50, 0, 0.2)]
    towards = kept.towards(77)
    assert made == [towards.moments[0].epoch]
    made.clear()
    whole = other.past if until is None else other.past.until(until)
    wanted, got = within(whole, most), kept.within(most, until)
    assert (wanted is None) == (got is None)
    if wanted is not None and got is not None:
        assert [moment.place for moment in got.moments] == [m.place for m in wanted.moments]
        assert got.rates == wanted.rates
        again = {towards.moments[0].epoch}
        assert made == [m.epoch for m in got.moments if m.state and m.epoch not in again]
        assert kept.within(most, until) == got  # and nothing a second time


def test_a_past_that_crossed_is_the_same_in_few_arrays() -> None:
    past = Past(
        (Moment(0, None), Moment(4, state(4), moved=0.5), Moment(9, state(9), True, 1.25)),
        (RateChange(0, 0, 0.01),),
    )
    back = pickle.loads(pickle.dumps(pickle.loads(pickle.dumps(past))))
    assert isinstance(back.moments, StackedMoments)
    assert len(back.moments.stacks) == len(state(4).arrays)  # and not so many for each moment
    assert [(m.place, m.moved, m.bytes) for m in back.moments] == [
        (m.place, m.moved, m.bytes) for m in past.moments
    ]
    for own, other in zip(back.moments[1:], past.moments[1:], strict=True):
        assert own.state is not None
        assert other.state is not None
        assert own.state.epoch == other.state.epoch
        assert own.state.rows == other.state.rows
        assert all(map(np.array_equal, own.state.arrays, other.state.arrays))
        assert [a.dtype for a in own.state.arrays] == [a.dtype for a in other.state.arrays]
    assert back.rates == past.rates
    assert back.moments[-1].epoch == 9


@pytest.mark.parametrize(
    "moments",
    [
        (),
        (Moment(0, None),),
        (Moment(4, state(4)), Moment(9, state(9, 7))),  # of another shape
        (Moment(4, state(4)), Moment(9, None)),
        (Moment(4, state(4)), Moment(9, state(8))),
    ],
)
def test_moments_that_cannot_be_stacked_cross_as_they_are(moments: tuple[Moment, ...]) -> None:
    back = pickle.loads(pickle.dumps(Past(moments)))
    assert isinstance(back.moments, tuple)
    assert [(m.epoch, m.state and m.state.epoch) for m in back.moments] == [
        (m.epoch, m.state and m.state.epoch) for m in moments
    ]
