"""Trying a setting: on which rows, in which order, who wins, and what it teaches."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from engine.recipes import recipe
from engine.training.epochs.compiled import CompiledModel
from engine.trials.lesson import taught_by
from engine.trials.queue import Job, TrialQueue, compiles_to
from engine.trials.settings import tried_from
from engine.trials.sweep import FOLDS, Point, Score, sweep_of, swept
from engine.trials.trial import trial_of, with_seed
from tests.engine.learning import LIBRARY, trainer

pytestmark = pytest.mark.usefixtures("without_xla")


@pytest.fixture
def circles():
    return recipe("circles").make().with_training(epochs=3)


@pytest.fixture
def labels():
    """Training and test rows alone."""
    return recipe("labels-pattern").make().with_training(epochs=3)


def planned(design, *given, seeds=2):
    return sweep_of(design, tried_from(design, given), seeds, LIBRARY.prepared(design.data))


def test_scores_come_from_validation_rows_and_the_test_part_is_opened_once(circles, monkeypatch):
    from engine.training.run.run import Run

    opened = []
    evaluate = Run.evaluate

    def noted(self, part):
        opened.append((part, self.design.training.learning_rate))
        return evaluate(self, part)

    monkeypatch.setattr(Run, "evaluate", noted)
    sweep = swept(planned(circles, "learning_rate=0.001,0.1"), LIBRARY, trainer())
    assert [part for part, _ in opened] == ["validation"] * 4 + ["test"]
    best = sweep.points[sweep.best()]
    assert opened[-1][1] == best.values[0]
    assert sweep.folds == 0
    assert sweep.rows == len(LIBRARY.prepared(circles.data).y["validation"])
    for point in sweep.points:
        design = circles.with_training(learning_rate=point.values[0])
        for score in point.scores:
            own = with_seed(design, score.seed)
            trial = trial_of(trainer(), own, LIBRARY.prepared(own.data), "validation")
            assert score.figure == trial.figures["accuracy"]
    assert set(sweep.test) >= {"accuracy", "loss"}


def test_without_validation_rows_each_seed_holds_back_another_fold_of_the_training_rows(labels):
    sweep = planned(labels, "learning_rate=0.001,0.1", seeds=FOLDS)
    assert sweep.folds == FOLDS
    whole = LIBRARY.prepared(labels.data)
    held = []
    for job in sweep.jobs()[:FOLDS]:
        prepared = LIBRARY.prepared(job.design.data)
        assert prepared.rows["test"].tolist() == whole.rows["test"].tolist()
        assert not set(prepared.rows["training"]) & set(prepared.rows["validation"])
        held += prepared.rows["validation"].tolist()
    assert sorted(held) == sorted(whole.rows["training"].tolist())
    done = swept(sweep, LIBRARY, trainer())
    assert done.rows == len(whole.rows["training"]) // FOLDS
    assert done.test["accuracy"] == pytest.approx(
        trial_of(trainer(), done.winner().design, whole, "test").figures["accuracy"]
    )
    assert done.winner().design.data == labels.data


def test_too_few_rows_are_said():
    from engine.messages import EngineError

    design = recipe("and").make()
    sweep = planned(design, "learning_rate=0.1,0.2")
    assert sweep.folds == 4  # of four rows
    split = design.data.split.model_copy(update={"test_share": 0.75})
    few = design.with_data(design.data.model_copy(update={"split": split}))
    with pytest.raises(EngineError) as error:
        planned(few, "learning_rate=0.1,0.2")
    assert error.value.message.code == "try.too_few_rows"


def test_what_needs_no_new_compiling_goes_first(circles):
    sweep = planned(circles, "neurons=4,8", "learning_rate=0.1,0.2", seeds=2)  # it has 8
    queue, order = TrialQueue(sweep.jobs(), circles), []
    while (job := queue.next()) is not None:
        order.append((sweep.points[job.place].values, job.turn))
        queue.took(1.0)
    assert order == [
        ((8, 0.1), 0), ((8, 0.2), 0), ((8, 0.1), 1), ((8, 0.2), 1),
        ((4, 0.1), 0), ((4, 0.2), 0), ((4, 0.1), 1), ((4, 0.2), 1),
    ]  # fmt: skip
    assert queue.done == queue.total == 8
    assert queue.seconds_left == 0.0


def test_with_little_time_every_network_gets_its_share(circles):
    sweep = planned(circles, "neurons=2,4,8", seeds=5)
    queue, order = TrialQueue(sweep.jobs(), circles, seconds=6.0), []
    while (job := queue.next()) is not None:
        order.append((sweep.points[job.place].values[0], job.turn))
        queue.took(1.0)
    assert order == [(8, 0), (8, 1), (2, 0), (2, 1), (4, 0), (4, 1)]
    assert queue.seconds_left == 0.0
    short = TrialQueue(sweep.jobs(), circles, seconds=0.001)
    assert short.next() is not None  # one, whatever the time
    short.took(1.0)
    assert short.next() is None


def test_rates_share_one_compiled_model_and_widths_do_not(circles, monkeypatch, without_xla):
    without_xla.clear()
    one, other = (circles.with_training(learning_rate=rate) for rate in (0.1, 0.2))
    assert compiles_to(one) == compiles_to(other)
    assert compiles_to(one) != compiles_to(circles.with_training(batch_size=16))
    made = []
    init = CompiledModel.__init__

    def counted(self, *arguments, **named):
        made.append(self)
        init(self, *arguments, **named)

    monkeypatch.setattr(CompiledModel, "__init__", counted)
    fresh = type(trainer())()
    swept(planned(circles, "learning_rate=0.1,0.2,0.3", seeds=3), LIBRARY, fresh)
    assert len(made) == 1


def test_the_same_seeds_give_the_same_scores(circles):
    first, second = (
        swept(planned(circles, "learning_rate=0.01,0.1"), LIBRARY, trainer()) for _ in range(2)
    )
    assert first.points == second.points


# --- what it teaches ------------------------------------------------------------------------------


def with_scores(design, given, values, *, losses=None):
    """``values``: mean of each point; five seeds spread by 0.01 about it."""
    sweep = planned(design, given, seeds=5)
    luck = np.random.default_rng(1).normal(0.0, 0.01, (len(values), 5))
    points = tuple(
        Point(
            point.values,
            tuple(
                Score(seed + 1, mean + luck[at, seed], (losses or values)[at]) for seed in range(5)
            )
            if mean is not None
            else (),
        )
        for at, (point, mean) in enumerate(zip(sweep.points, values, strict=True))
    )
    return replace(sweep, points=points)


def test_it_says_which_value_is_best_and_which_are_as_good(circles):
    given = "learning_rate=0.001,0.01,0.1,1"
    taught = taught_by(with_scores(circles, given, [0.5, 0.9, 0.9005, 0.6]))
    assert taught.sentence.code == "try.some"
    assert "Worse by more than luck: 0.001, 1" in str(taught.sentence)
    assert taught.more == ()
    alone = taught_by(with_scores(circles, given, [0.5, 0.6, 0.9, 0.7]))
    assert alone.sentence.code == "try.alone"
    assert "0.1 does best" in str(alone.sentence)
    alike = taught_by(with_scores(circles, given, [0.9, 0.9, 0.9, 0.9]))
    assert alike.sentence.code == "try.alike"


def test_it_says_when_the_best_lies_at_the_end(circles):
    given = "learning_rate=0.001,0.01,0.1"
    assert [m.code for m in taught_by(with_scores(circles, given, [0.9, 0.6, 0.5])).more] == [
        "try.smallest"
    ]
    assert [m.code for m in taught_by(with_scores(circles, given, [0.5, 0.6, 0.9])).more] == [
        "try.largest"
    ]
    beside = taught_by(with_scores(circles, given, [0.5, 0.9, 0.9]))
    assert beside.more == ()


def test_what_there_was_no_time_for_is_said_and_does_not_win(circles):
    taught = taught_by(with_scores(circles, "batch_size=8,16,32", [0.5, 0.9, None]))
    assert [message.code for message in taught.more] == ["try.no_time"]
    assert "32" in str(taught.more[0])
    nothing = taught_by(with_scores(circles, "batch_size=8,16", [None, None]))
    assert (nothing.best, nothing.sentence.code) == (None, "try.none")


def test_of_equal_shares_the_lower_loss_wins(circles):
    sweep = planned(circles, "batch_size=8,16", seeds=1)
    points = tuple(
        Point(point.values, (Score(1, 1.0, loss),))
        for point, loss in zip(sweep.points, (0.2, 0.1), strict=True)
    )
    sweep = replace(sweep, points=points)
    assert sweep.best() == 1
    assert taught_by(sweep).sentence.code == "try.one_seed"


def test_an_error_is_better_when_it_is_small():
    sine = recipe("sine").make()
    taught = taught_by(with_scores(sine, "learning_rate=0.001,0.01,0.1", [0.5, 0.1, 0.4]))
    assert taught.best == 1
    assert taught.sentence.code == "try.alone"


def test_a_trial_that_is_no_number_does_not_win(circles):
    sweep = with_scores(circles, "batch_size=8,16", [0.5, 0.4])
    broken = replace(
        sweep.points[0], scores=(Score(1, float("nan"), 1.0), *sweep.points[0].scores[1:])
    )
    assert replace(sweep, points=(broken, sweep.points[1])).best() == 1
    assert isinstance(sweep.jobs(), list)
    assert all(isinstance(job, Job) for job in sweep.jobs())
