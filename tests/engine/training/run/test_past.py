"""What is kept of a run's past: closely where much happens, and never more than fits."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.training.frames import Moment, Past, RateChange, TrainedState
from engine.training.run.past import MOST_MOMENTS, PastKeeper, thin_out, within


def state(epoch: int, numbers: int = 10) -> TrainedState:
    return TrainedState(epoch, (np.full(numbers, epoch, np.float32),), ())


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
