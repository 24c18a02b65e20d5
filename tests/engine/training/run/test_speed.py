"""When epochs are due at each speed, and when it is known how long the rest takes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.bricks import Dense
from engine.data.sources.painted import Painted
from engine.design import Design, design_from
from engine.edits.painting import begun
from engine.recipes import EVERY_RECIPE, recipe
from engine.training.run.speed import SPEEDS, WATCH_SECONDS, Schedule, SpeedEstimate
from tests.engine.checks.helpers import design as any_design

DESIGN = any_design(Dense(id="end", units=1, activation="sigmoid"), epochs=200)


@pytest.mark.parametrize("name", [entry.name for entry in EVERY_RECIPE])
def test_a_lesson_opens_at_a_speed_at_which_its_story_is_seen(name: str) -> None:
    design = recipe(name).make()
    assert design.speed != "full"
    assert 5.0 <= Schedule(design.speed, design.training.epochs).due(design.training.epochs) <= 10.0


def test_a_watched_run_is_slow_where_the_picture_changes() -> None:
    schedule = Schedule("watch", 200)
    assert schedule.due(0) == 0.0
    assert schedule.due(20) > WATCH_SECONDS / 3  # circles are closed after 20 of 200 epochs
    assert schedule.due(200) == pytest.approx(WATCH_SECONDS)
    again = Schedule("watch", 200, again=True)  # what changed is behind it
    assert again.due(100) == pytest.approx(WATCH_SECONDS / 2)


@given(
    st.sampled_from([speed for speed in SPEEDS if speed != "full"]),
    st.integers(1, 200_000),
    st.booleans(),
    st.floats(0.0, 20.0),
)
def test_epochs_are_due_when_they_are_counted(
    speed: str, epochs: int, again: bool, seconds: float
) -> None:
    schedule = Schedule(speed, epochs, again=again)  # type: ignore[arg-type]
    count = schedule.epochs_by(seconds)
    assert count >= 0
    if count <= epochs:
        assert schedule.due(count) <= seconds + 1e-6
        assert schedule.due(count + 1) > seconds - 1e-6


def test_the_rest_is_known_after_a_second_and_not_before() -> None:
    estimate = SpeedEstimate()
    left = [estimate.seconds_left(at / 10, at / 10, at * 2, 1000, None, DESIGN) for at in range(31)]
    assert left[:10] == [None] * 10
    assert left[10] == pytest.approx((1000 - 20) / 20)
    assert left[30] == pytest.approx((1000 - 60) / 20)


def test_a_slow_beginning_is_forgotten() -> None:
    estimate = SpeedEstimate()
    estimate.seconds_left(0.0, 0.0, 0, 1000, None, DESIGN)
    estimate.seconds_left(2.0, 2.0, 1, 1000, None, DESIGN)  # compiling, loading, waking up
    left = [estimate.seconds_left(2.0 + s, 0.0, 1 + 100 * s, 1000, None, DESIGN) for s in range(8)]
    assert left[-1] == pytest.approx((1000 - 701) / 100)


def test_waiting_for_the_schedule_is_no_slowness() -> None:
    """A millisecond for an epoch: the rest takes as long as the schedule has it."""
    schedule = Schedule("watch", 200)
    estimate = SpeedEstimate()
    left = None
    for tenth in range(31):
        epoch = schedule.epochs_by(tenth / 10)
        left = estimate.seconds_left(tenth / 10, epoch / 1000, epoch, 200, schedule, DESIGN)
        assert left == pytest.approx(schedule.due(200) - schedule.due(epoch))
    assert left is not None
    slow = SpeedEstimate()  # a machine that needs two seconds for an epoch
    slow.seconds_left(0.0, 0.0, 0, 200, schedule, DESIGN)
    assert slow.seconds_left(2.0, 2.0, 1, 200, schedule, DESIGN) == pytest.approx(2.0 * 199)


def test_a_painting_has_no_end_to_wait_for() -> None:
    painting = begun(Painted())
    estimate = SpeedEstimate()
    for second in range(10):
        assert estimate.seconds_left(second, second, second, 200_000, None, painting) is None
    own_end = painting.with_training(epochs=100)
    estimate.seconds_left(0.0, 0.0, 0, 100, None, own_end)
    assert estimate.seconds_left(2.0, 2.0, 50, 100, None, own_end) == pytest.approx(2.0)


@pytest.mark.parametrize("speed", SPEEDS)
def test_the_speed_is_kept_with_the_design_and_changes_nothing_else(speed: str) -> None:
    design = DESIGN.with_speed(speed)  # type: ignore[arg-type]
    assert design_from(design.model_dump(mode="json")) == design
    assert design.continues(DESIGN)
    older = {
        name: value for name, value in DESIGN.model_dump(mode="json").items() if name != "speed"
    }
    assert design_from(older).speed == "full"
    assert isinstance(design, Design)
