"""The spread over seeds: what is luck, what is not, and on which rows."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.bricks import Dense
from engine.data.sources.samples import Iris
from engine.edits.proposal import propose_data, propose_design
from engine.recipes import recipe
from engine.training.epochs.compiled import CompiledModel
from engine.trials.kept import NO_TRIALS
from engine.trials.over_seeds import more_seeds, over_seeds, seed_jobs
from engine.trials.spread import Spread, design_mark, paired, seed_difference
from engine.trials.trial import MOST_POINTS, TrialAtWork, trial_of, with_seed
from tests.engine.learning import LIBRARY, learned, trainer


@pytest.fixture(scope="module")
def design():
    source = Iris()
    data = propose_data(source, LIBRARY.facts(source))
    design = propose_design(data, LIBRARY.prepared(data).facts)
    last = design.bricks[-1]
    return design.with_bricks((Dense(units=4), last)).with_training(
        epochs=4, early_stopping=False, reduce_on_plateau=False
    )


@pytest.fixture(scope="module")
def kept(design):
    longer = design.with_training(epochs=60)
    return over_seeds([design, longer], LIBRARY, trainer(), 5)


# --- what is luck ---------------------------------------------------------------------------------


def test_the_interval_is_student_s_over_the_seeds():
    own, other = np.array([0.9, 0.8, 0.95, 0.85, 0.9]), np.array([0.7, 0.75, 0.8, 0.7, 0.85])
    found = paired(own, other, more_is_better=True)
    gains = own - other
    from scipy.stats import t

    half = t.ppf(0.975, 4) * gains.std(ddof=1) / np.sqrt(5)
    assert (found.low, found.high) == pytest.approx((gains.mean() - half, gains.mean() + half))
    assert found.verdict == "better"
    assert paired(other, own, more_is_better=True).verdict == "worse"
    assert paired(other, own, more_is_better=False).verdict == "better"


@pytest.mark.parametrize(
    "draw",
    [
        lambda random, size: random.normal(size=size),
        lambda random, size: random.uniform(size=size),
        lambda random, size: random.exponential(size=size),
        lambda random, size: random.binomial(20, 0.8, size) / 20.0,
        lambda random, size: random.integers(0, 2, size) + random.normal(0, 0.01, size),
    ],
    ids=["normal", "uniform", "exponential", "shares of 20 rows", "stuck or not"],
)
def test_equal_designs_are_called_different_in_at_most_5_of_100(draw):
    trials = 600
    pairs = draw(np.random.default_rng(1), (trials, 2, 5))
    verdicts = [paired(own, other, more_is_better=True).verdict for own, other in pairs]
    assert sum(verdict != "cannot_tell" for verdict in verdicts) <= 0.05 * trials


def test_what_is_true_of_every_seed_is_found():
    random = np.random.default_rng(2)
    own, other = random.normal(1.0, 0.1, (200, 5)), random.normal(0.5, 0.1, (200, 5))
    found = [paired(*pair, more_is_better=True).verdict for pair in zip(own, other, strict=True)]
    assert found.count("better") > 190


def test_equal_gains_by_chance_say_nothing_and_without_luck_they_do():
    by_chance = paired(
        np.array([0.9, 0.8, 0.9, 0.8, 0.9]),
        np.array([0.9, 0.8, 0.9, 0.8, 0.9]) - 0.05,
        more_is_better=True,
    )
    assert by_chance.verdict == "cannot_tell"
    shares = np.array([0.75, 0.5, 0.75, 0.5, 0.75])
    assert paired(shares, shares - 0.25, more_is_better=True).verdict == "cannot_tell"
    same = paired(np.full(5, 0.75), np.full(5, 0.5), more_is_better=True)
    assert (same.verdict, same.low) == ("better", 0.25)
    assert paired(np.full(5, 0.5), np.full(5, 0.5), more_is_better=True).verdict == "cannot_tell"


@given(st.lists(st.tuples(*[st.floats(-1e6, 1e6)] * 2), min_size=2, max_size=8))
def test_who_is_compared_with_whom_turns_the_verdict(values):
    own, other = np.array(values).T
    one, two = (paired(a, b, more_is_better=True) for a, b in ((own, other), (other, own)))
    turned = {"better": "worse", "worse": "better", "cannot_tell": "cannot_tell"}
    assert two.verdict == turned[one.verdict]
    assert (one.low, one.high) == pytest.approx((-two.high, -two.low))


def test_of_one_pair_nothing_is_said():
    assert paired(np.array([1.0]), np.array([0.5]), more_is_better=True) is None


# --- what is trained ------------------------------------------------------------------------------


@pytest.mark.usefixtures("without_xla")
def test_each_seed_is_the_run_that_it_would_be(design, kept):
    spread = kept.of(design)
    assert spread.seeds == (1, 2, 3, 4, 5)
    run, history = learned(with_seed(design, 3))
    trial = spread.trials[2]
    assert trial.part == "validation"
    assert trial.count == len(LIBRARY.prepared(design.data).y["validation"])
    expected = run.evaluate("validation").figures
    assert dict(trial.figures) == pytest.approx(expected, rel=1e-4)
    assert trial.curves["val_loss"] == pytest.approx(history.values["val_loss"], rel=1e-4)
    assert trial.at == (1, 2, 3, 4)
    assert len({trial.figures["loss"] for trial in spread.trials}) == 5


@pytest.mark.usefixtures("without_xla")
def test_what_is_better_for_every_seed_is_called_better(design, kept):
    longer = design.with_training(epochs=60)
    found = seed_difference(kept.of(longer), kept.of(design), "loss")
    assert found.verdict == "better"
    assert 0.0 < found.low < found.mean < found.high
    assert seed_difference(kept.of(design), kept.of(longer), "loss").verdict == "worse"


def test_the_same_design_with_another_seed_has_the_same_spread(design, kept):
    other = with_seed(design, 77).with_speed("5")
    other = other.with_bricks(
        brick.model_copy(update={"id": brick.id + "x"}) for brick in other.bricks
    )
    assert kept.of(other) is kept.of(design)
    assert design_mark(design.with_training(epochs=5)) != design_mark(design)
    assert kept.of(design.with_training(epochs=5)) is None


def test_other_rows_and_another_loss_are_not_compared(design, kept):
    spread = kept.of(design)
    split = design.data.split.model_copy(update={"seed": 7})
    moved = design.with_data(design.data.model_copy(update={"split": split}))
    trials = tuple(dataclasses.replace(trial, rows="x" * 64) for trial in spread.trials)
    assert seed_difference(spread, Spread(moved, trials), "accuracy") is None
    focal = design.with_training(loss="categorical_focal_crossentropy", epochs=9)
    other = Spread(focal, kept.of(design.with_training(epochs=60)).trials)
    assert seed_difference(spread, other, "loss") is None
    assert seed_difference(spread, other, "accuracy") is not None


def test_seeds_come_by_steps_and_equal_designs_once(design, kept):
    twin = with_seed(design, 9)
    assert [job.design.training.seed for job in seed_jobs([design, twin], 3)] == [1, 2, 3]
    assert more_seeds([design], NO_TRIALS, 5) == 5
    assert more_seeds([design], kept, 5) == 10
    assert more_seeds([design, design.with_training(epochs=9)], kept, 5) == 5
    assert [job.design.training.seed for job in seed_jobs([design], 7, kept)] == [6, 7]


def test_seeds_share_one_compiled_model(design, monkeypatch, without_xla):
    without_xla.clear()
    made = []
    init = CompiledModel.__init__

    def counted(self, *arguments, **named):
        made.append(self)
        init(self, *arguments, **named)

    monkeypatch.setattr(CompiledModel, "__init__", counted)
    fresh = type(trainer())()
    over_seeds([design, design.with_training(learning_rate=0.01)], LIBRARY, fresh, 4)
    assert len(made) == 1


@pytest.mark.usefixtures("without_xla")
def test_a_trial_can_give_way_and_go_on(design):
    whole = trial_of(trainer(), design, LIBRARY.prepared(design.data))
    at_work = TrialAtWork(trainer(), design.with_training(epochs=4), LIBRARY.prepared(design.data))
    at_work._run.call_seconds = 1e-9  # an epoch a call, if that
    turns = 0
    while (trial := at_work.advance(lambda: True)) is None:
        turns += 1
        trial_of(trainer(), with_seed(design, 2), LIBRARY.prepared(design.data))  # in between
        assert 0.0 <= at_work.share <= 1.0
    assert turns > 1
    assert dict(trial.figures) == pytest.approx(dict(whole.figures), rel=1e-5)


@pytest.mark.usefixtures("without_xla")
def test_a_long_curve_is_thinned_and_a_lesson_without_validation_rows_says_test():
    lesson = recipe("labels-one-neuron").make().with_training(epochs=250)
    trial = trial_of(trainer(), lesson, LIBRARY.prepared(lesson.data))
    assert trial.part == "test"
    assert len(trial.at) == MOST_POINTS
    assert (trial.at[0], trial.at[-1]) == (1, 250)
    assert {len(values) for values in trial.curves.values()} == {MOST_POINTS}
